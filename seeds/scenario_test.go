package seeds_test

import (
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"foretell/model"
)

func TestScenariosReadWithoutFault(t *testing.T) {
	plan := readPlan(t)
	names := scenarioNames(t)
	if !slices.Contains(names, "base") || len(names) < 4 {
		t.Errorf("scenarios %v, want base and at least three others", names)
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
		for _, ind := range plan.Indicators {
			own, said := s.Assume[ind.ID]
			if !said || own.Why.En == "" || own.Why.Zh == "" {
				t.Errorf("%s: no reason for %s: %+v", name, ind.ID, own.Why)
			}
		}
	}
}

var yearWord = regexp.MustCompile(`\b20[0-9][0-9]\b`)

// What could be believed in September 2018 rests on figures up to 2017.
func TestBeliefsRestOnNothingLater(t *testing.T) {
	plan := readPlan(t)
	for _, name := range []string{"base", "cautious"} {
		for id, own := range readScenario(t, plan, name).Assume {
			for _, year := range yearWord.FindAllString(own.Why.En+" "+own.Why.Zh, -1) {
				if year > "2017" {
					t.Errorf("%s: the reason for %s speaks of %s", name, id, year)
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
	for i := range plan.Indicators {
		ind := &plan.Indicators[i]
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
	for i := range plan.Indicators {
		ind := &plan.Indicators[i]
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
	for _, ind := range plan.Indicators {
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

var shock = regexp.MustCompile(`(2020|2021) ([−+])([0-9.]+)`)

// The downturn is base with the changes of 2020 and 2021 that its reasons state, and nothing else.
func TestDownturnIsBaseAndItsStatedShocks(t *testing.T) {
	plan := readPlan(t)
	base, downturn := readScenario(t, plan, "base"), readScenario(t, plan, "downturn-2020")
	if base.Run != downturn.Run {
		t.Errorf("run %+v, want base's %+v", downturn.Run, base.Run)
	}
	if b, d := base.Dependence, downturn.Dependence; b.Common != d.Common || b.Group != d.Group {
		t.Errorf("dependence %+v, want base's %+v", d, b)
	}
	for _, ind := range plan.Indicators {
		b, d := base.Assumption(ind.ID), downturn.Assumption(ind.ID)
		stated := map[int]float64{}
		for _, m := range shock.FindAllStringSubmatch(d.Why.En, -1) {
			size := number(t, m[3])
			if m[2] == "−" {
				size = -size
			}
			year, _ := strconv.Atoi(m[1])
			stated[year] = size
		}
		for year := plan.BaseYear + 1; year <= plan.Horizon; year++ {
			if got := d.Adjust[year] - b.Adjust[year]; math.Abs(got-stated[year]) > 1e-9 {
				t.Errorf("%s: changed by %+.2f in %d, stated %+.2f", ind.ID, got, year, stated[year])
			}
		}
		if !slices.Equal(b.Growth.Distribution.Params, d.Growth.Distribution.Params) || b.Volatility != d.Volatility {
			t.Errorf("%s: more than its adjustments differs from base", ind.ID)
		}
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
