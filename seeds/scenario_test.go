package seeds_test

import (
	"math"
	"regexp"
	"slices"
	"strings"
	"testing"

	"foretell/model"
)

func TestScenariosReadWithoutFault(t *testing.T) {
	plan := readPlan(t)
	names := scenarioNames(t)
	if want := []string{"base", "cautious", "downturn-2020", "full-effort", "on-plan", "story"}; !slices.Equal(names, want) {
		t.Errorf("scenarios %v, want %v", names, want)
	}
	for _, name := range names {
		s := readScenario(t, plan, name)
		for what, text := range map[string]model.Text{"title": s.Title, "note": s.Note} {
			if text.En == "" || text.Zh == "" {
				t.Errorf("%s: %s is missing in one language: %+v", name, what, text)
			}
		}
		if !strings.Contains(strings.ToLower(s.Note.En), "assumed") || !strings.Contains(s.Note.Zh, "假设") {
			t.Errorf("%s: the note does not say what is assumed", name)
		}
		if s.Run.AsOf != plan.BaseYear {
			t.Errorf("%s: as of %d, want the base year", name, s.Run.AsOf)
		}
		whys := map[string]model.Text{}
		for _, ind := range assumed(plan) {
			whys[ind.ID] = s.Assume[ind.ID].Why
		}
		for _, e := range s.Events {
			whys["event "+e.ID] = e.Why
		}
		for _, l := range s.Levers {
			whys["lever "+l.ID] = l.Why
		}
		for of, why := range whys {
			if why.En == "" || why.Zh == "" {
				t.Errorf("%s: no reason for %s: %+v", name, of, why)
			}
		}
	}
}

// assumed returns the indicators that a scenario says something of: all but those that follow from others.
func assumed(plan *model.Plan) []*model.Indicator {
	var all []*model.Indicator
	for i := range plan.Indicators {
		if ind := &plan.Indicators[i]; ind.Formula == nil {
			all = append(all, ind)
		}
	}
	return all
}

var yearWord = regexp.MustCompile(`\b20[0-9][0-9]\b`)

// What could be believed in September 2018 rests on figures up to 2017.
func TestBeliefsRestOnNothingLater(t *testing.T) {
	plan := readPlan(t)
	for _, name := range []string{"base", "cautious"} {
		s := readScenario(t, plan, name)
		var whys []model.Text
		for _, own := range s.Assume {
			whys = append(whys, own.Why)
		}
		for _, l := range s.Levers {
			whys = append(whys, l.Why)
		}
		for _, why := range whys {
			for _, year := range yearWord.FindAllString(why.En+" "+why.Zh, -1) {
				if year > "2017" {
					t.Errorf("%s: a reason speaks of %s: %s", name, year, why.En)
				}
			}
		}
	}
}

// Without a record the median falls a little short of the target: by 12 % at most, and never beyond it.
func TestBaseFallsALittleShortWhereNoRecordIs(t *testing.T) {
	plan := readPlan(t)
	base := readScenario(t, plan, "base")
	without := 0
	for _, ind := range assumed(plan) {
		a := base.Assumption(ind.ID)
		if !strings.HasPrefix(a.Why.En, "No ") {
			continue
		}
		without++
		end, target := medianPath(plan, ind, a)[plan.Horizon], ind.Last().Value
		if end >= target || end < 0.88*target {
			t.Errorf("%s: median %.4g in %d against a target of %v", ind.ID, end, plan.Horizon, target)
		}
	}
	if without < 12 {
		t.Errorf("%d indicators without a record, want at least 12", without)
	}
}

// On the median path GDP equals value added over its share: 30000 / 0.47 in 2020 and 40000 / 0.55 in 2022.
func TestOnPlanFollowsThePlan(t *testing.T) {
	plan := readPlan(t)
	s := readScenario(t, plan, "on-plan")
	for _, ind := range assumed(plan) {
		a := s.Assumption(ind.ID)
		if got, want := a.Growth.Required, len(ind.Targets) > 0; got != want {
			t.Errorf("%s: required growth is %v, want %v", ind.ID, got, want)
		}
	}
	gdp := plan.Indicator("gdp")
	path := medianPath(plan, gdp, s.Assumption("gdp"))
	for year, want := range map[int]float64{2020: 30000 / 0.47, 2022: 40000 / 0.55} {
		if math.Abs(path[year]/want-1) > 1e-4 {
			t.Errorf("GDP %.0f in %d, want %.0f", path[year], year, want)
		}
	}
}

func TestCautiousIsSlowerAndWiderThanBase(t *testing.T) {
	plan := readPlan(t)
	base, cautious := readScenario(t, plan, "base"), readScenario(t, plan, "cautious")
	for _, ind := range assumed(plan) {
		b := base.Assumption(ind.ID).Growth.Distribution
		c := cautious.Assumption(ind.ID).Growth.Distribution
		if b.Kind != c.Kind {
			t.Errorf("%s: %s in base, %s in cautious", ind.ID, b.Kind, c.Kind)
			continue
		}
		slower, wider := c.Params[0] < b.Params[0], c.Params[1] > b.Params[1]
		if b.Kind == "pert" {
			slower, wider = c.Params[1] < b.Params[1], c.Params[2]-c.Params[0] > b.Params[2]-b.Params[0]
		}
		if !slower || !wider {
			t.Errorf("%s: %v in cautious against %v in base", ind.ID, c.Params, b.Params)
		}
	}
	if cautious.Dependence.Common <= base.Dependence.Common {
		t.Errorf("common dependence %v, want more than base's %v", cautious.Dependence.Common, base.Dependence.Common)
	}
}

// medianPath returns the median by year of an assumption whose average growth is normal or PERT (median taken as
// (low + 6·mode + high) / 8, good to a hundredth of the range), with its adjustments.
func medianPath(plan *model.Plan, ind *model.Indicator, a model.Assumption) map[int]float64 {
	p := a.Growth.Distribution.Params
	growth := p[0]
	if a.Growth.Distribution.Kind == "pert" {
		growth = (p[0] + 6*p[1] + p[2]) / 8
	}
	path, x := map[int]float64{}, ind.Base
	for year := plan.BaseYear + 1; year <= plan.Horizon; year++ {
		if g := growth + a.Adjust[year]; ind.Scale == model.Log {
			x *= 1 + g/100
		} else {
			x += g
		}
		path[year] = x
	}
	return path
}
