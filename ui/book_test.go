package ui

import (
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/seeds"
	"foretell/sim"
)

// all is the whole page of the plan book, whatever part of it is in sight.
func (b *book) all() string { return strings.Join(b.page(), "\n") }

func openedBook(t *testing.T, d *desktop) *book {
	t.Helper()
	d.press("p")
	b, ok := d.over.(*book)
	if !ok {
		t.Fatal("p opens no book")
	}
	return b
}

// What the plan says of value added, as its file has it: the row of the table, the sentence with the doubling, and no action that
// names it.
func TestThePlanBookQuotesThePlan(t *testing.T) {
	d := open(t, 120, 50, model.English)
	b := openedBook(t, d)
	page := b.all()
	for _, want := range []string{
		"Value added of the digital economy", "In the plan's table (line 30)", "2017: 20 658 (base year)", "2020: ≥ 30 000 (milestone)",
		"2022: ≥ 40 000 (target)", "The plan does not say which targets are binding.", "“全省数字经济增加值较2017年翻一番” (line 25)",
		"Our reading: it can be tested as ≥ 41 316 in 2022", "It restates the table.",
	} {
		if !strings.Contains(page, want) {
			t.Errorf("the book lacks %q:\n%s", want, page)
		}
	}
	stated, judged, _ := strings.Cut(page, d.in(wordJudgedActions))
	if !strings.Contains(stated, "None names it.") || strings.Contains(stated, "Digital industrialization upgrade") || !strings.Contains(judged, "Digital industrialization upgrade") {
		t.Errorf("what is judged is not told apart:\n%s", page)
	}
}

// The second action names the revenue of electronics in the plan's own words, with the task whose words they are.
func TestThePlanBookTellsStatedFromJudged(t *testing.T) {
	d := open(t, 120, 50, model.Chinese)
	d.selectID("eim_rev")
	page := openedBook(t, d).all()
	_, stated, _ := strings.Cut(page, d.in(wordStatedActions))
	stated, _, _ = strings.Cut(stated, d.in(wordJudgedActions))
	if !strings.Contains(stated, "数字产业化提升行动（第 85 行）") || !strings.Contains(stated, "2.1 发展信息技术产业（第 87 行）") {
		t.Errorf("stated:\n%s\nof:\n%s", stated, page)
	}
}

// Leaves turn in the order of the list, to its ends and no further, and esc leads back to the screen at the last one.
func TestThePlanBookTurnsItsLeaves(t *testing.T) {
	d := open(t, 80, 24, model.English)
	b := openedBook(t, d)
	seen := map[int]bool{}
	for n := range d.plan.Indicators {
		if b.number() != n+1 {
			t.Errorf("leaf %d says it is %d", n+1, b.number())
		}
		seen[d.selected] = true
		d.press("down", "pgdown", "end")
		whole(t, d.View(), 80, 24)
		d.press("n")
	}
	if len(seen) != len(d.plan.Indicators) {
		t.Errorf("%d leaves for %d indicators", len(seen), len(d.plan.Indicators))
	}
	last := d.selected
	d.press("right", "esc")
	if d.over != nil || d.selected != last {
		t.Error("the book does not close at its last leaf")
	}
	d.has(d.label(&d.plan.Indicators[last]))
	d.press("p", "end", "L")
	d.has("规划原文")
	d.press("left", "p")
	if d.selected == last || b.number() == 0 {
		t.Error("the book does not turn back")
	}
}

// A plan that marks targets as binding has each target's force said, and an assumed base is not taken for a published one.
func TestThePlanBookSaysWhatIsBinding(t *testing.T) {
	data, err := seeds.Files.ReadFile("plans/rural-revitalization-2018.toml")
	if err != nil {
		t.Fatal(err)
	}
	plan, err := model.ReadPlan("rural-revitalization-2018.toml", data)
	if err != nil {
		t.Fatal(err)
	}
	s := model.NewScenario(plan)
	f := newFlow(t.Context(), sim.NewEngine(plan), sim.NewEngine(plan))
	d := &desktop{App: newApp(plan, s, mono(model.English), f), t: t}
	d.send(tea.WindowSizeMsg{Width: 120, Height: 50})
	page := openedBook(t, d).all()
	for _, want := range []string{"2016: 6.16 (base assumed: The plan prints >6.", "2020: ≥ 6 (milestone, binding)", "2022: ≥ 6 (target, binding)", "The plan file lists no actions."} {
		if !strings.Contains(page, want) {
			t.Errorf("the book lacks %q:\n%s", want, page)
		}
	}
	d.press("right")
	d.has("(milestone, expected)", "2019: 59.2 published later (Report on carrying out")
}
