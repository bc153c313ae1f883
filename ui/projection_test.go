package ui

import (
	"context"
	"strings"
	"testing"
	"time"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
)

// refiner opens a scenario of 65,536 paths with its commands left to the test.
func refiner(t *testing.T) (*App, tea.Cmd) {
	plan, s := seeded(t, "base")
	s.Run.Paths = 4 * quickPaths
	f := newFlow(context.Background(), sim.NewEngine(plan), sim.NewEngine(plan))
	f.patience = time.Minute
	f.quiet = 0
	a := newApp(plan, s, mono(model.English), f)
	cmd := a.Init()
	a.Update(tea.WindowSizeMsg{Width: 140, Height: 36})
	return a, cmd
}

// answers runs a command and returns the projections among its answers.
func answers(cmd tea.Cmd) []projectedMsg {
	switch msg := cmd().(type) {
	case projectedMsg:
		return []projectedMsg{msg}
	case tea.BatchMsg:
		var all []projectedMsg
		for _, c := range msg {
			all = append(all, answers(c)...)
		}
		return all
	}
	return nil
}

func TestQuickAnswerFirstThenRefined(t *testing.T) {
	a, cmd := refiner(t)
	d := &desktop{App: a, t: t}
	if a.latest == nil || a.latest.Paths != quickPaths {
		t.Fatal("the first frame has no quick answer")
	}
	d.has("refining to 65 536")
	for _, msg := range answers(cmd) {
		a.Update(msg)
	}
	if a.latest.Paths != 4*quickPaths {
		t.Errorf("%d paths after refining, want %d", a.latest.Paths, 4*quickPaths)
	}
	d.lacks("refining")
	d.has("65 536 paths")
}

func TestEditStopsRefining(t *testing.T) {
	a, refine := refiner(t)
	_, quick := a.Update(keyMsg("right"))
	for _, msg := range answers(refine) {
		if msg.err == nil {
			t.Error("an edit did not stop the refinement of the scenario before")
		}
		a.Update(msg)
	}
	if a.latest.Paths != quickPaths {
		t.Error("a stale refinement was shown")
	}
	var again tea.Cmd
	for _, msg := range answers(quick) {
		_, again = a.Update(msg)
	}
	if a.latest.Scenario != a.scenario() {
		t.Error("the quick answer to the edit is not shown")
	}
	for _, msg := range answers(again) {
		a.Update(msg)
	}
	if a.latest.Paths != 4*quickPaths || a.latest.Scenario != a.scenario() {
		t.Error("the edited scenario was not refined")
	}
}

func TestStaleAnswersAreDropped(t *testing.T) {
	d := open(t, 120, 36, model.English)
	shown := d.latest
	d.send(projectedMsg{lane: &d.flow.quick, run: -1, projection: &sim.Projection{}})
	if d.latest != shown {
		t.Error("an answer that nobody waits for was shown")
	}
}

// The first frame waits for no projection that takes longer than its patience.
func TestFirstFrameDoesNotWaitForASlowProjection(t *testing.T) {
	plan, s := seeded(t, "base")
	slow := slowly{}
	d := &desktop{App: newApp(plan, s, mono(model.English), newFlow(context.Background(), slow, slow)), t: t}
	d.App.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	d.has("computing…")
	whole(t, d.View(), 120, 36)
	d.App.Update(keyMsg("2"))
	whole(t, d.View(), 120, 36)
}

// The projection that the first frame did not wait for comes in after it, and is not begun again.
func TestFirstProjectionComesInAfterTheFirstFrame(t *testing.T) {
	plan, s := seeded(t, "base")
	f := newFlow(context.Background(), sim.NewEngine(plan), sim.NewEngine(plan))
	f.patience = 0
	d := &desktop{App: newApp(plan, s, mono(model.English), f), t: t}
	if d.latest != nil {
		t.Skip("the projection was there at once")
	}
	d.after(d.Init())
	if d.latest == nil || f.runs != 1 {
		t.Errorf("projection %v after %d runs, want one after 1", d.latest, f.runs)
	}
}

// slowly is a projector that never comes to an end of its own.
type slowly struct{}

func (slowly) Project(ctx context.Context, _ *model.Scenario, _ int) (*sim.Projection, error) {
	<-ctx.Done()
	return nil, ctx.Err()
}

// A plan without targets is projected all the same; the panes about targets say that there are none, and nothing waits for ever.
func TestPlanWithoutTargets(t *testing.T) {
	plan := &model.Plan{
		ID: "bare", BaseYear: 2020, Horizon: 2023, Groups: []model.Group{{ID: "g", Title: model.Text{En: "Group"}}},
		Indicators: []model.Indicator{{ID: "x", Name: model.Text{En: "Quantity"}, Unit: model.Text{En: "t"}, Group: "g", Base: 10}},
	}
	s := model.NewScenario(plan)
	s.Default.Growth = model.Growth{Distribution: model.Normal(3, 1)}
	d := &desktop{App: newApp(plan, s, mono(model.English), newFlow(t.Context(), sim.NewEngine(plan), sim.NewEngine(plan))), t: t}
	d.App.Update(tea.WindowSizeMsg{Width: 120, Height: 36})
	for _, key := range []string{"1", "2"} {
		d.App.Update(keyMsg(key))
		d.has("the plan sets no target")
		d.lacks("computing…")
		whole(t, d.View(), 120, 36)
	}
}

// A larger run that is soon done is not spoken of, or every key would have the header blink; of one that lasts it is shown how much
// is done, in a window of any size.
func TestLongRunShowsItsProgress(t *testing.T) {
	a, _ := refiner(t)
	d := &desktop{App: a, t: t}
	a.flow.quiet = time.Minute
	a.Update(progressMsg{a.flow.deep.run})
	d.lacks("refining")
	if _, again := a.Update(progressMsg{a.flow.deep.run}); again == nil {
		t.Error("the progress is not looked at again")
	}
	a.flow.quiet = 0
	a.flow.progress(50, 100)
	a.Update(progressMsg{a.flow.deep.run})
	for w, want := range map[int]string{140: "refining to 65 536  ▆▆▆▁▁▁ 50 %  chances ±", 80: "▆▆▆▁▁▁ 50 %  ±", 60: " 50 %  ±"} {
		a.Update(tea.WindowSizeMsg{Width: w, Height: 36})
		head, _, _ := strings.Cut(a.View(), "\n")
		if !strings.Contains(head, want) {
			t.Errorf("at %d columns %q, want %q in it", w, head, want)
		}
	}
}
