package ui

import (
	"context"
	"errors"
	"math"
	"strings"
	"testing"
	"time"
	"unicode"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
)

func TestMergedKeysAreTakenApart(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("jjjjj")})
	if d.selected != 5 {
		t.Errorf("jjjjj in one message moved %d rows, want 5", d.selected)
	}
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("/机器人")})
	if got := string(d.screens[0].(*targets).filter.text); got != "机器人" {
		t.Errorf("the filter holds %q", got)
	}
}

func TestPasteIsNoCommand(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("q"), Paste: true})
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("jj"), Paste: true})
	if d.quit || d.selected != 0 {
		t.Error("pasted text was taken for keys")
	}
	d.press("/")
	d.send(tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune("robots\x1b[2J\n"), Paste: true})
	if got := string(d.screens[0].(*targets).filter.text); strings.ContainsFunc(got, unicode.IsControl) || !strings.HasPrefix(got, "robots") {
		t.Errorf("the filter holds %q", got)
	}
}

// Three hundred arrows at once move the slider three hundred steps or to its end, and never wait for a projection.
func TestBurstOfArrows(t *testing.T) {
	d := open(t, 120, 36, model.English)
	g := d.slider(0, averageInput)
	start := time.Now()
	var pending []tea.Cmd
	for range 300 {
		_, cmd := d.Update(keyMsg("right"))
		pending = append(pending, cmd)
		_ = d.View()
	}
	started := 0
	for _, cmd := range pending {
		if cmd != nil {
			started++
			d.after(cmd)
		}
	}
	_ = d.View()
	took := time.Since(start)
	if started != 1 {
		t.Errorf("%d projections were started during the burst, want 1: edits must not queue", started)
	}
	want := math.Min(g.value+30, g.high)
	if got := median(d, "de_va"); math.Abs(got-want) > 1e-6 {
		t.Errorf("growth %g after the burst, want %g", got, want)
	}
	if d.latest.Scenario != d.scenario() {
		t.Error("the projection shown is not that of the last edit")
	}
	if took > time.Minute { // not slowness, which a benchmark measures, but a queue that grows
		t.Errorf("the burst took %v", took)
	}
}

// hostile is a plan whose words hold what a terminal would obey.
func hostile(t *testing.T) (*model.Plan, *model.Scenario) {
	plan, s := seeded(t, "base")
	evil := "a\x1b[2Jb\x1b]52;c;aGk=\x07\u009b31m\r\n\bc\u202e"
	p := *plan
	p.Title = model.Text{En: evil, Zh: evil}
	p.Groups = append([]model.Group(nil), plan.Groups...)
	p.Groups[0].Title = p.Title
	p.Indicators = append([]model.Indicator(nil), plan.Indicators...)
	p.Indicators[0].Name, p.Indicators[0].Short, p.Indicators[0].Unit = p.Title, p.Title, p.Title
	c := *s
	c.Title = p.Title
	c.Default.Why = p.Title
	c.Assume = map[string]model.Assuming{}
	return &p, &c
}

func TestHostileTextIsHarmless(t *testing.T) {
	plan, s := hostile(t)
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	for _, key := range []string{"", "2", "1", "right", "L", "?", "esc", "q", "esc"} {
		if key != "" {
			d.press(key)
		}
		view := d.View()
		whole(t, view, 120, 36)
		for _, r := range strings.ReplaceAll(view, "\n", "") {
			if unicode.IsControl(r) || unicode.Is(unicode.Cf, r) {
				t.Fatalf("after %q the screen holds %U: %q", key, r, view)
			}
		}
	}
}

// broken is a projector that fails as it is told.
type broken struct {
	projector
	panics any
	err    error
}

func (b *broken) Project(ctx context.Context, s *model.Scenario, paths int) (*sim.Projection, error) {
	if b.panics != nil {
		panic(b.panics)
	}
	if b.err != nil {
		return nil, b.err
	}
	return b.projector.Project(ctx, s, paths)
}

func TestPanicOfAProjectionBecomesAMessage(t *testing.T) {
	plan, s := seeded(t, "base")
	engine := &broken{projector: sim.NewEngine(plan)}
	d := &desktop{App: newApp(plan, s, mono(model.English), newFlow(context.Background(), engine, engine)), t: t}
	d.after(d.Init())
	d.send(tea.WindowSizeMsg{Width: 120, Height: 36})
	engine.panics = "index out of range"
	d.press("right")
	d.has("figures are from before", "index out of range")
	engine.panics, engine.err = nil, errors.New("no such luck")
	d.press("right")
	d.has("no such luck")
	engine.err = nil
	d.press("right")
	d.lacks("figures are from before")
}

func TestNotANumberIsDrawnAsNothing(t *testing.T) {
	d := open(t, 120, 36, model.English)
	p := *d.latest
	o := *p.Outcomes[0]
	o.Years = append([]sim.Year(nil), o.Years...)
	for k := range o.Years {
		o.Years[k].P50, o.Years[k].P95 = math.NaN(), math.Inf(1)
	}
	p.Outcomes = append([]*sim.Outcome{&o}, p.Outcomes[1:]...)
	d.latest = &p
	d.version++
	done := make(chan string, 1)
	go func() { done <- d.View() }()
	select {
	case view := <-done:
		whole(t, view, 120, 36)
	case <-time.After(5 * time.Second):
		t.Fatal("a number that is none hangs the screen")
	}
}

func TestSmallWindows(t *testing.T) {
	for _, size := range [][2]int{{1, 1}, {1, 50}, {200, 1}, {59, 20}, {60, 19}, {10, 5}, {0, 0}} {
		d := open(t, size[0], size[1], model.English)
		view := d.View()
		if size[0] > 0 {
			whole(t, view, size[0], size[1])
		}
		d.press("right", "L", "?", "q")
	}
	d := open(t, 59, 19, model.English)
	d.has("60 columns and 20 rows")
	d.send(tea.WindowSizeMsg{Width: 120, Height: 36})
	d.has("Targets")
}
