package report

import (
	"fmt"
	"io"
	"math"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// Turned is a sort of input that can be turned.
type Turned string

// The sorts of input.
const (
	TurnedGrowth     Turned = "growth"
	TurnedSpread     Turned = "spread"
	TurnedVolatility Turned = "volatility"
	TurnedLever      Turned = "lever"
	TurnedLevers     Turned = "levers"
	TurnedEvent      Turned = "event"
)

// Finding is what it would take: the value of one input at which a goal has a wanted chance.
type Finding struct {
	*sim.Answer
	Reader
	Plan     *model.Plan
	Scenario *model.Scenario
	Turned   Turned
	ID       string     // of the indicator, the lever or the event; empty for all levers
	Today    sim.Chance // of the goal as the scenario stands
}

// Table writes the finding for a reader.
func (f Finding) Table(w io.Writer) error {
	s := newSheet(f.Plan, f.Lang)
	s.assume(f.Scenario, f.Lang)
	s.runWithin(f.Scenario.Run, f.Today.Paths, max(f.Today.Error, f.Chance.Error), f.Lang)
	s.tell(f.in(askedWord), fmt.Sprintf(f.in(askedLine), percent(f.Wanted, f.Lang), f.goalLabel(f.Plan, f.Scenario, f.Goal)))
	s.grids = []grid{f.grid()}
	if f.Reached {
		s.note(setNote, f.Lang, f.edits())
	} else {
		s.note(f.unreached(), f.Lang, f.chance(f.Chance), f.value(f.Input.Low, 0), f.value(f.Input.High, 0))
	}
	return s.table(w, f.Lang, f.Width)
}

func (f Finding) grid() grid {
	var g grid
	found := neededWord
	if !f.Reached {
		found = nearestWord
	}
	g.add(column{left: true}, column{head: [2]string{"", f.in(todayWord)}}, column{head: [2]string{"", f.in(found)}})
	g.rows = []row{
		{cells: []string{f.label(), f.value(f.Input.Now, 0), f.value(f.Value, f.Error)}},
		{cells: []string{f.in(chanceWord), f.chance(f.Today), f.chance(f.Chance)}},
	}
	return g
}

// unreached says on which side of what is wanted the chance stays.
func (f Finding) unreached() model.Text {
	if f.Chance.Value() < f.Wanted {
		return atMostNote
	}
	return atLeastNote
}

// label names the input.
func (f Finding) label() string {
	word := turnedWords[f.Turned]
	switch f.Turned {
	case TurnedLevers:
		return f.in(word)
	case TurnedLever:
		for _, l := range f.Scenario.Levers {
			if l.ID == f.ID {
				return fmt.Sprintf(f.in(word), leverLabel(f.Plan, l, f.Lang))
			}
		}
	case TurnedEvent:
		for _, e := range f.Scenario.Events {
			if e.ID == f.ID {
				return fmt.Sprintf(f.in(word), eventLabel(e, f.Lang))
			}
		}
	default:
		return fmt.Sprintf(f.in(word), f.Plan.Indicator(f.ID).Label(f.Lang))
	}
	return f.ID
}

// value writes a value of the input, with its error where it has one.
func (f Finding) value(v, err float64) string {
	unit := ""
	switch f.Turned {
	case TurnedGrowth, TurnedSpread, TurnedVolatility:
		unit = style.GrowthUnit(f.Plan.Indicator(f.ID).Scale, f.Lang)
	case TurnedEvent:
		v, err, unit = 100*v, 100*err, percentSign(f.Lang)
	}
	decimals := f.decimals()
	if f.Turned == TurnedEvent {
		decimals = max(0, decimals-2)
	}
	number := style.Decimals(v, decimals, columnLang)
	if err > 0 {
		number += " ±" + style.Decimals(err, decimals, columnLang)
	}
	return number + unit
}

// decimals returns the digits after the point that the finding's error supports, at least those that today's value needs.
func (f Finding) decimals() int {
	if f.Reached {
		return errorDecimals(f.Error, 4, 4)
	}
	return max(1, growthDecimals(f.Input.Now, f.Value))
}

// edits writes what leads there, for the command line. The value has one digit more than its error supports.
func (f Finding) edits() string {
	at := min(max(rounded(f.Value, f.decimals()+1), f.Input.Low), f.Input.High)
	var sets []string
	for _, e := range f.Input.Edits(at) {
		e.To = tidy(e.To)
		sets = append(sets, "--set '"+strings.Replace(e.String(), " = ", "=", 1)+"'")
	}
	return strings.Join(sets, " ")
}

// tidy takes the last digits off the numbers of a value, which only arithmetic brought.
func tidy(value any) any {
	switch v := value.(type) {
	case float64:
		if v == math.Trunc(v) {
			return v
		}
		return significant(v, 7)
	case []any:
		out := make([]any, len(v))
		for i := range v {
			out[i] = tidy(v[i])
		}
		return out
	case map[string]any:
		out := make(map[string]any, len(v))
		for key := range v {
			out[key] = tidy(v[key])
		}
		return out
	}
	return value
}
