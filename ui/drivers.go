package ui

import (
	"context"
	"strconv"
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/sim"
	"foretell/ui/report"
)

// drivers is the screen that says what moves a chance: the share of the outcome's variance that each uncertain input decides.
type drivers struct {
	*desk
	panes  *targets // whose fan is shown
	w, h   int
	pages  []page[driversPane]
	page   int
	year   int // place in the plan's target years
	of     decided
	offset int
	found  inquiry[driversQuestion, []sim.Driver]

	memos [driversPanes]memo[driversKey]
}

// decided is the outcome whose drivers are shown.
type decided uint8

const (
	decidedChance decided = iota // that the selected indicator meets its target
	decidedValue                 // the selected indicator's value
	decidedMet                   // how many targets are met
	decidedKinds
)

type driversPane uint8

const (
	tornadoPane driversPane = iota
	driverNotes
	driverFan
	driverOutcomes
	driversPanes
)

// driversQuestion is all that the drivers depend on.
type driversQuestion struct {
	version, selected, year int
	of                      decided
}

type driversKey struct {
	lookKey
	driversQuestion
	offset, answer int
	busy           bool
}

func newDrivers(d *desk, panes *targets) *drivers {
	v := &drivers{desk: d, panes: panes, year: max(0, len(d.plan.TargetYears())-1)}
	v.found.ctx, v.found.rest = d.ctx, rested
	return v
}

// Init starts nothing.
func (v *drivers) Init() tea.Cmd { return nil }

// SetSize lays the panes out.
func (v *drivers) SetSize(w, h int) {
	v.w, v.h = w, h
	const notes = 9
	outcomes := min(max(h/4, 8), 12)
	v.pages = []page[driversPane]{
		{leftW: w, left: []place[driversPane]{{tornadoPane, h - notes}, {driverNotes, notes}}},
		{leftW: w, left: []place[driversPane]{{driverFan, h - outcomes}, {driverOutcomes, outcomes}}},
	}
	if roomy(w, h) {
		left := w * 58 / 100
		v.pages = []page[driversPane]{{
			leftW: left, left: []place[driversPane]{{tornadoPane, h - notes - outcomes}, {driverNotes, notes}, {driverOutcomes, outcomes}},
			rightW: w - left - 1, right: []place[driversPane]{{driverFan, h}},
		}}
	}
	v.page = min(v.page, len(v.pages)-1)
}

// View draws the panes of the page that is open.
func (v *drivers) View() string {
	return strings.Join(showPage(v.desk, v.pages[v.page], v.draw), "\n")
}

func (v *drivers) typing() bool { return false }

func (v *drivers) back() bool {
	if v.page > 0 || v.offset > 0 {
		v.page, v.offset = 0, 0
		return true
	}
	return false
}

// halt stops the work in hand.
func (v *drivers) halt() { v.found.cancel() }

// Update answers a key.
func (v *drivers) Update(msg tea.Msg) tea.Cmd {
	press, ok := msg.(tea.KeyMsg)
	if !ok {
		return nil
	}
	k, before := v.keys.drivers, v.question()
	switch {
	case key.Matches(press, k.Up):
		v.selected = v.panes.list.step(v.selected, -1)
	case key.Matches(press, k.Down):
		v.selected = v.panes.list.step(v.selected, 1)
	case key.Matches(press, k.Earlier):
		v.year = max(0, v.year-1)
	case key.Matches(press, k.Later):
		v.year = max(0, min(len(v.plan.TargetYears())-1, v.year+1))
	case key.Matches(press, k.Outcome):
		v.of = (v.of + 1) % decidedKinds
	case key.Matches(press, k.PageDown):
		v.offset = max(0, min(v.offset+v.rows(), len(v.telling())-v.rows()))
	case key.Matches(press, k.PageUp):
		v.offset = max(0, v.offset-v.rows())
	case key.Matches(press, k.Pane):
		if len(v.pages) == 1 {
			v.say(sayNoPane)
		}
		v.page = (v.page + 1) % len(v.pages)
	}
	if v.question() != before {
		v.offset = 0
	}
	return nil
}

// rows are the bars that find room.
func (v *drivers) rows() int { return max(1, v.pages[0].left[0].h-2) }

func (v *drivers) question() driversQuestion {
	return driversQuestion{version: v.version, selected: v.selected, year: v.targetYear(), of: v.outcomeKind()}
}

func (v *drivers) targetYear() int {
	if years := v.plan.TargetYears(); len(years) > 0 {
		return years[v.year]
	}
	return v.plan.Horizon
}

// outcomeKind is what is shown: of an indicator without a target in the year there is no chance, only its value.
func (v *drivers) outcomeKind() decided {
	if v.of == decidedChance && v.target(v.selected, v.targetYear()) == nil {
		return decidedValue
	}
	return v.of
}

// inquire looks for what decides the outcome.
func (v *drivers) inquire() tea.Cmd {
	q, p := v.question(), v.latest
	return v.found.ask(q, func(ctx context.Context, _ func([]sim.Driver)) ([]sim.Driver, error) {
		measure, err := v.measure(q, p)
		if err != nil {
			return nil, err
		}
		return besideKeys(p.Plan).Drivers(ctx, p, measure)
	})
}

// measure is the outcome of a question on each path.
func (v *drivers) measure(q driversQuestion, p *sim.Projection) (sim.Measure, error) {
	ind := &p.Plan.Indicators[q.selected]
	switch q.of {
	case decidedValue:
		return sim.MeasureValue(ind, q.year), nil
	case decidedMet:
		return sim.MeasureMet(q.year), nil
	}
	goal, err := sim.ParseGoal(p.Plan, p.Scenario, ind.ID+"@"+strconv.Itoa(q.year))
	return sim.MeasureGoal(goal), err
}

// sensitivity is what is shown as a report tells it.
func (v *drivers) sensitivity(r report.Reader) report.Sensitivity {
	q := v.found.answered
	y := report.Sensitivity{Reader: r, Projection: v.latest, Year: q.year, Drivers: v.found.answer}
	switch ind := &v.plan.Indicators[q.selected]; q.of {
	case decidedValue:
		y.Indicator = ind
	case decidedChance:
		if goal, err := sim.TargetGoal(v.plan, v.latest.Scenario, ind.ID, q.year); err == nil {
			y.Goal = &goal
		}
	}
	return y
}

// explained returns the share of the outcome's variance that the inputs decide one by one, and its standard error.
func (v *drivers) explained() (share, err float64) {
	return report.Sensitivity{}.Explained(v.found.answer)
}
