package ui

import (
	"slices"
	"testing"
	"time"

	"foretell/model"
	"foretell/sim"
)

func pathsOf(d *desktop) *paths { return d.screens[viewPaths].(*paths) }

// few is the base scenario on so few paths that all can be drawn.
func few(t *testing.T, w, h int, lang model.Lang) *desktop {
	plan, s := onBase(t, "[run]\npaths = 64\n")
	return openOn(t, plan, s, w, h, mono(lang))
}

// Once every path is drawn, each once, the count is the projection's own, for every indicator and target.
func TestAllPathsDrawnCountToTheChance(t *testing.T) {
	d := few(t, 120, 36, model.English)
	d.press("7", ">", ">", ">", ">", ">", ">", ">")
	v := pathsOf(d)
	_, shown := v.looked()
	numbers := slices.Clone(v.order)
	slices.Sort(numbers)
	if len(shown) != 64 || len(slices.Compact(numbers)) != 64 {
		t.Fatalf("%d futures of %d numbers are drawn of 64", len(shown), len(slices.Compact(numbers)))
	}
	for i, o := range d.latest.Outcomes {
		for k, target := range o.Targets {
			met := 0
			for _, f := range shown {
				if f.Tracks[i].Met[k] {
					met++
				}
			}
			if met != target.Chance.Met {
				t.Errorf("%s@%d: met on %d futures drawn, %d of the projection", o.Indicator.ID, target.Target.Year, met, target.Chance.Met)
			}
		}
	}
	d.has("of 64 shown", "64 futures are drawn")
}

// An edit changes what happens on the futures drawn, not which are drawn; undone, they are as before.
func TestAnEditKeepsTheFuturesDrawn(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.goTo(d.plan.Index("de_va"))
	d.press("7", "space", "space", "left")
	v := pathsOf(d)
	order, view := slices.Clone(v.order), d.View()
	before, _ := v.looked()
	d.press("1", "right", "7")
	after, _ := v.looked()
	a, b := before.Tracks[d.selected], after.Tracks[d.selected]
	if after.Path != before.Path || !slices.Equal(v.order, order) || v.at != 1 {
		t.Errorf("at %d, drawn %v, before %v", v.at, v.order, order)
	}
	// one step to the right shifts the average growth of every path by a tenth of a percent
	if moved := b.Growth - a.Growth; moved < 0.0999 || moved > 0.1001 || b.Values[4] <= a.Values[4] {
		t.Errorf("growth drawn went from %g to %g, 2022 from %g to %g", a.Growth, b.Growth, a.Values[4], b.Values[4])
	}
	d.press("u", "esc", "7")
	if d.View() != view {
		t.Errorf("before:\n%s\nafter the undo:\n%s", view, d.View())
	}
}

// Played, one future follows another after the pause; a key in between begins the pause anew, and esc stops it.
func TestFuturesPlay(t *testing.T) {
	d := few(t, 80, 24, model.Chinese)
	d.press("7")
	v := pathsOf(d)
	v.playing = true
	late := v.wait()
	d.Update(keyMsg("space"))
	if v.at != 1 || !v.playing {
		t.Fatalf("at %d, playing %v", v.at, v.playing)
	}
	next := v.wait()
	began := time.Now()
	d.Update(next())
	if v.at != 2 || time.Since(began) < pathPause/2 {
		t.Errorf("at %d after %v", v.at, time.Since(began))
	}
	d.Update(late())
	if v.at != 2 {
		t.Error("a pause that was begun anew went on")
	}
	d.press("esc")
	if v.playing || d.shown != viewPaths {
		t.Error("esc did not stop it")
	}
	d.press("esc")
	if d.shown != viewTargets {
		t.Error("esc does not lead back")
	}
}

// What happens is said of every indicator: derived, without a target, struck and pushed, on every pane.
func TestEveryFutureIsSaid(t *testing.T) {
	for _, name := range []string{"downturn-2020", "full-effort"} {
		plan, s := seeded(t, name)
		for _, lang := range []model.Lang{model.English, model.Chinese} {
			d := openOn(t, plan, s, 60, 20, mono(lang))
			d.press("7", ">", "backspace")
			for i := range plan.Indicators {
				d.goTo(i)
				d.press("v")
				whole(t, d.View(), 60, 20)
			}
		}
	}
	d := open(t, 120, 36, model.English)
	d.goTo(d.plan.Index("gdp"))
	d.press("7")
	d.has("no target to count", "average growth drawn")
	d.goTo(d.plan.Index("de_share"))
	d.has("of 1 shown", "Digital value added", "average growth drawn")
}

// Each strike that is told strikes the indicator, on the year the path has it.
func TestWhatStrikesIsSaid(t *testing.T) {
	plan, s := seeded(t, "downturn-2020")
	d := openOn(t, plan, s, 200, 50, mono(model.English))
	d.goTo(plan.Index("de_va"))
	d.press("7", ">", ">")
	v := pathsOf(d)
	_, shown := v.looked()
	at := slices.IndexFunc(shown, func(f sim.Future) bool { return len(v.struck(&f)) > 0 })
	if at < 0 {
		t.Fatal("nothing strikes the futures drawn")
	}
	v.at = at
	d.has("strikes in 2020")
}
