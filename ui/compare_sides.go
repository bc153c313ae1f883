package ui

import (
	"context"
	"slices"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
)

// mostSides is how many scenarios are compared at once.
const mostSides = 4

// side is one of the scenarios compared.
type side struct {
	kind     sideKind
	scenario *model.Scenario // of a fixed side
}

type sideKind uint8

const (
	fixedSide sideKind = iota
	savedSide          // the scenario as it is saved; it is shown where it differs from the one on the desk
	deskSide           // the scenario with its edits
)

// shown is a side as it is compared now.
type shownSide struct {
	scenario *model.Scenario
	edited   bool
}

// shownSides are the scenarios compared, the one the others are measured against first.
func (v *compare) shownSides() []shownSide {
	var all []shownSide
	desk := slices.ContainsFunc(v.sides, func(s side) bool { return s.kind == deskSide })
	for _, s := range v.sides {
		switch {
		case s.kind == deskSide:
			all = append(all, shownSide{v.scenario(), v.edited})
		case s.kind == fixedSide:
			all = append(all, shownSide{scenario: s.scenario})
		case !desk || v.edited && len(v.sides) <= mostSides:
			all = append(all, shownSide{scenario: v.saved})
		}
	}
	return all
}

// sideNames are what scenarios are called: what their title says before a colon, or where two say the same their ids.
func (d *desk) sideNames(all []shownSide) []string {
	names := make([]string, len(all))
	for k, s := range all {
		names[k] = d.shortTitle(s.scenario)
	}
	alike := slices.Clone(names)
	for k, s := range all {
		for i, other := range all {
			if i != k && alike[i] == alike[k] && other.scenario.ID != s.scenario.ID && s.scenario.ID != "" {
				names[k] = readable(s.scenario.ID)
			}
		}
		if s.edited {
			names[k] = d.inf(wordItsEdits, names[k])
		}
	}
	return names
}

func (d *desk) shortTitle(s *model.Scenario) string {
	title, _, _ := strings.Cut(d.data(s.Title), "：")
	title, _, _ = strings.Cut(title, ": ")
	if title == "" {
		return readable(s.ID)
	}
	return title
}

// askRival has a scenario chosen to compare with.
func (v *compare) askRival() tea.Cmd {
	if len(v.shownSides()) >= mostSides {
		v.say(sayFourAtMost)
		return nil
	}
	return v.choose(askRivalTitle, v.add)
}

// add takes a scenario of the library in.
func (v *compare) add(e Entry) tea.Cmd {
	if e.Fault != "" {
		v.complain(sayNotOpened, readable(e.Fault))
		return nil
	}
	s, _, err := v.load(e.Name)
	if err != nil {
		v.complain(sayNotOpened, readable(err.Error()))
		return nil
	}
	v.sides = append(v.sides, side{scenario: s})
	v.SetSize(v.w, v.h)
	v.say(sayAdded, v.shortTitle(s))
	return nil
}

// drop takes the last scenario shown out.
func (v *compare) drop() {
	shown := v.shownSides()
	if len(shown) < 2 {
		v.say(sayLastSide)
		return
	}
	for n := len(v.sides) - 1; n >= 0; n-- {
		kept, gone := v.sides, v.sides[n]
		v.sides = slices.DeleteFunc(slices.Clone(kept), func(s side) bool {
			same := gone.kind == deskSide && !v.edited && s.kind == savedSide // else it would stand in
			return s == gone || same
		})
		if left := v.shownSides(); len(left) == len(shown)-1 && slices.Equal(left, shown[:len(left)]) {
			break
		}
		v.sides = kept
	}
	v.SetSize(v.w, v.h)
}

// swap measures against the next scenario; the one before goes to the end.
func (v *compare) swap() {
	first := v.shownSides()[0]
	for range v.sides {
		v.sides = append(v.sides[1:len(v.sides):len(v.sides)], v.sides[0])
		if v.shownSides()[0] != first {
			break
		}
	}
	v.say(sayNowAgainst, v.sideNames(v.shownSides())[0])
}

// compareQuestion is all that a comparison depends on.
type compareQuestion struct {
	scenarios [mostSides]*model.Scenario
	edited    [mostSides]bool
	run       model.Run // on which all of them run
}

// compared is the scenarios and what comparing them gives.
type compared struct {
	sides []shownSide
	*sim.Comparison
}

func (v *compare) question() compareQuestion {
	q := compareQuestion{run: v.scenario().Run}
	q.run.AsOf, q.run.Paths = 0, min(quickPaths, q.run.Paths)
	for k, s := range v.shownSides() {
		q.scenarios[k], q.edited[k] = s.scenario, s.edited
	}
	return q
}

// inquire projects the scenarios that are not projected yet, and compares all.
func (v *compare) inquire() tea.Cmd {
	q, sides, plan := v.question(), v.shownSides(), v.plan
	known := v.projected(q)
	return v.found.ask(q, func(ctx context.Context, _ func(compared)) (compared, error) {
		engine := besideKeys(plan)
		var all []*sim.Projection
		for _, s := range sides {
			p := known[s.scenario]
			if p == nil {
				var err error
				if p, err = engine.Project(ctx, on(s.scenario, q.run), q.run.Paths); err != nil {
					return compared{}, err
				}
			}
			all = append(all, p)
		}
		c, err := sim.NewComparison(ctx, all)
		return compared{sides, c}, err
	})
}

// projected are the projections at hand: that on the desk, and those of the last comparison.
func (v *compare) projected(q compareQuestion) map[*model.Scenario]*sim.Projection {
	known := map[*model.Scenario]*sim.Projection{}
	if v.found.version > 0 && v.found.answered.run == q.run {
		for k, s := range v.found.answer.sides {
			known[s.scenario] = v.found.answer.Sides[k]
		}
	}
	if p := v.latest; p.Paths == q.run.Paths && p.Scenario == v.scenario() {
		known[p.Scenario] = p
	}
	return known
}

// on returns a scenario on the random numbers of a run.
func on(s *model.Scenario, run model.Run) *model.Scenario {
	moved := *s
	moved.Run.Paths, moved.Run.Seed, moved.Run.Sampling = run.Paths, run.Seed, run.Sampling
	return &moved
}

// halt stops the work in hand.
func (v *compare) halt() { v.found.cancel() }
