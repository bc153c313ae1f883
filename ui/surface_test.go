package ui

import (
	"math"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
)

func surfaceOf(d *desktop) *surface { return d.screens[viewSurface].(*surface) }

// phi is the standard normal distribution function.
func phi(z float64) float64 { return math.Erfc(-z/math.Sqrt2) / 2 }

// Without noise the target is met just where growth is at least (40 000 / 20 658)^(1/5) − 1 = 14.13 %: with mean x and spread y
// the chance is Φ((x − 14.13) / y).
func TestSurfaceIsTheChanceOfEachPairOfValues(t *testing.T) {
	plan, s := onBase(t, `
[assume.de_va]
growth = { normal = [13, 2] }
volatility = 0
`)
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.goTo(plan.Index("de_va"))
	d.press("4")
	v := surfaceOf(d)
	if !v.found.current() || v.found.busy || v.found.answer.known != v.found.answer.cells() {
		t.Fatalf("current %v, busy %v, error %v", v.found.current(), v.found.busy, v.found.err)
	}
	m, needed := v.found.answer, 100*(math.Pow(40000.0/20658, 0.2)-1)
	for j, y := range m.ys {
		for i, x := range m.xs {
			if want := phi((x - needed) / y); y > 0 && math.Abs(m.chances[j][i]-want) > 3*math.Sqrt(0.25/16384) {
				t.Errorf("growth %g, spread %g: %g, want %g", x, y, m.chances[j][i], want)
			}
		}
	}
	row := nearest(m.ys, 2) // 80 % lies 0.8416 spreads above what is needed
	if got, want := m.needs(row, 0.8), needed+0.8416*m.ys[row]; math.Abs(got-want) > 0.05 {
		t.Errorf("80 %% from %g, want %g", got, want)
	}
	whole(t, d.View(), 120, 36)
}

// What the cursor reads is what comes once its values are set, and one undo takes both back.
func TestTheCursorsValuesAreSetAsOneStep(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	for _, id := range []string{"de_va", "de_share", "internet", "gdp"} {
		d := open(t, 60, 20, model.English)
		i := d.plan.Index(id)
		if i < 0 {
			continue
		}
		d.goTo(i)
		d.press("4")
		v := surfaceOf(d)
		if id == "gdp" {
			d.has("no target")
			d.press("right", "enter", "x", "z", "t")
			if d.edited {
				t.Error("something was set")
			}
			continue
		}
		before := d.chanceNow().Value()
		d.press("right", "right", "right", "up")
		at := v.place()
		want := v.found.answer.chances[at[upward]][at[across]]
		d.press("enter")
		if got := d.chanceNow().Value(); math.Abs(got-want) > 0.003 || got == before {
			t.Errorf("%s: the cursor read %g, set it gives %g, before it was %g", id, want, got, before)
		}
		if v.reads || v.place() != [2]int{v.plot().axes[0].now, v.plot().axes[1].now} {
			t.Errorf("%s: the cursor is not where the scenario stands", id)
		}
		d.press("u")
		if got := d.chanceNow().Value(); got != before || d.edited {
			t.Errorf("%s: undone, the chance is %g and was %g", id, got, before)
		}
	}
}

// An edit stops the work at once, and the surface of what was edited is asked for only after the projection has answered.
func TestAnEditStopsTheSurface(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("right")
	_, cmd := d.Update(keyMsg("4"))
	v := surfaceOf(d)
	if !v.found.busy || cmd == nil {
		t.Fatal("nothing is computed")
	}
	run := v.found.run
	_, project := d.Update(keyMsg("u"))
	if v.found.busy || d.flow.quick.run == 0 || v.found.run != run {
		t.Errorf("busy %v, projecting %v", v.found.busy, d.flow.quick.run != 0)
	}
	d.after(project)
	d.after(cmd)
	if !v.found.current() || v.found.busy || v.found.answer.key.revision != d.revision {
		t.Error("the surface of the edited scenario was not computed")
	}
	whole(t, d.View(), 120, 36)
}

func TestAnyTwoInputsMakeASurface(t *testing.T) {
	if testing.Short() {
		t.Skip("takes seconds")
	}
	d := open(t, 60, 20, model.Chinese)
	d.press("4")
	v := surfaceOf(d)
	n := len(v.plot().inputs)
	seen := map[int]bool{}
	for range n - 1 {
		seen[v.plot().axes[across].at] = true
		d.press("x")
		p := v.plot()
		if p.axes[0].at == p.axes[1].at || !v.found.current() || v.found.err != nil {
			t.Fatalf("across %d, upward %d, error %v", p.axes[0].at, p.axes[1].at, v.found.err)
		}
		whole(t, d.View(), 60, 20)
	}
	if len(seen) != n-1 || v.plot().axes[across].at != 0 {
		t.Errorf("%d of %d inputs were across", len(seen), n-1)
	}
	d.press("z", "v", "J")
	d.press("right", "esc", "esc", "esc")
	if d.shown != viewTargets {
		t.Error("esc does not lead back")
	}
}

func TestTheSurfaceOfAnEarlierTarget(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.goTo(d.plan.Index("de_va"))
	d.press("4")
	d.has("meets its target in 2022")
	d.press("t")
	d.has("meets its target in 2020")
	v := surfaceOf(d)
	at := v.place()
	if got, want := v.found.answer.chances[at[1]][at[0]], d.target(d.selected, 2020).Chance.Value(); math.Abs(got-want) > 0.003 {
		t.Errorf("as the scenario stands %g, the projection says %g", got, want)
	}
}

// Every input has an axis on which its present value stands, with every fourth value reaching both ends.
func TestAxesHoldThePresentValue(t *testing.T) {
	for _, name := range []string{"base", "on-plan", "full-effort", "downturn-2020"} {
		plan, s := seeded(t, name)
		d := openOn(t, plan, s, 60, 20, mono(model.English))
		for i := range plan.Indicators {
			for _, in := range append(d.inputsOn(i), d.forcesOn(i)...) {
				for _, most := range []int{9, 17, 49} {
					a := d.newAxis(in, 0, most)
					if len(a.values)%4 != 1 || len(a.values) > 60 || a.values[a.now] != in.Now {
						t.Fatalf("%s: %s: %d values, now %g among them as %g", name, in.Name, len(a.values), in.Now, a.values[a.now])
					}
					for k := 1; k < len(a.values); k++ {
						if a.values[k] <= a.values[k-1] {
							t.Fatalf("%s: values do not rise: %v", in.Name, a.values)
						}
					}
				}
			}
		}
	}
}

// A map that rises evenly is guessed exactly from every fourth row and column of it, on uneven axes too.
func TestTheGuessIsExactOnAPlane(t *testing.T) {
	m := &surfaceMap{xs: []float64{0, 1, 2, 3.3, 4, 5, 6, 7, 8}, ys: []float64{0, 1, 2, 3, 4}}
	m.chances, m.rough = m.blank(), m.blank()
	for j := 0; j < 5; j += 4 {
		for i := 0; i < 9; i += 4 {
			m.chances[j][i] = 0.1 + 0.05*m.xs[i] + 0.1*m.ys[j]
		}
	}
	m.guess(4)
	for j, y := range m.ys {
		for i, x := range m.xs {
			if got, want := m.picture()[j][i], 0.1+0.05*x+0.1*y; math.Abs(got-want) > 1e-12 {
				t.Errorf("at %g, %g: %g, want %g", x, y, got, want)
			}
		}
	}
}

// A click on the map reads where it is, a drag reads on, a double click sets both inputs, and one undo takes them back. A second click
// that comes late is another click.
func TestTheMouseReadsAndSetsTheSurface(t *testing.T) {
	d := open(t, 120, 36, model.English)
	now := time.Unix(0, 0)
	d.clock = func() time.Time { return now }
	d.press("4")
	v := surfaceOf(d)
	before, start := d.chanceNow().Value(), v.place()
	x, y := d.find("[")
	click := func(x, y int) {
		d.mouseTo(x, y, tea.MouseActionPress, tea.MouseButtonLeft)
		d.mouseTo(x, y, tea.MouseActionRelease, tea.MouseButtonNone)
	}
	click(x+20, y-6)
	if at := v.place(); !v.reads || at[across] <= start[across] || at[upward] <= start[upward] {
		t.Fatalf("clicked to the upper right of %v, the cursor is at %v", start, at)
	}
	if cx, cy := d.find("["); cx < x+18 || cx > x+21 || cy < y-7 || cy > y-5 {
		t.Errorf("clicked at %d, %d, the cursor is drawn at %d, %d", x+20, y-6, cx+1, cy)
	}
	now = now.Add(time.Second)
	click(x+20, y-6)
	if d.edited {
		t.Error("a late second click sets the inputs")
	}
	want := v.chances().chances[v.place()[upward]][v.place()[across]]
	now = now.Add(time.Second / 5)
	click(x+20, y-6)
	if got := d.chanceNow().Value(); !d.edited || math.Abs(got-want) > 0.003 {
		t.Errorf("a double click on %g leaves %g", want, got)
	}
	d.press("u")
	if d.edited || d.chanceNow().Value() != before {
		t.Error("one undo does not take it back")
	}
	d.mouseTo(x+10, y, tea.MouseActionPress, tea.MouseButtonLeft)
	from := v.place()
	d.mouseTo(x+30, y, tea.MouseActionMotion, tea.MouseButtonLeft)
	if at := v.place(); at[across] <= from[across] || at[upward] != from[upward] {
		t.Errorf("drawn to the right of %v, the cursor is at %v", from, at)
	}
	at := v.place()
	d.mouseTo(x, 1, tea.MouseActionRelease, tea.MouseButtonNone)
	d.mouseTo(x, y, tea.MouseActionMotion, tea.MouseButtonLeft)
	d.mouseTo(2, 1, tea.MouseActionPress, tea.MouseButtonLeft)
	if v.place() != at {
		t.Error("the cursor follows a mouse that has let go, or one outside the map")
	}
	whole(t, d.View(), 120, 36)
}
