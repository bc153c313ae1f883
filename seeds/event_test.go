package seeds_test

import (
	"testing"

	"foretell/model"
)

// The downturn is base and its events: nothing else differs, and no indicator is struck twice.
func TestDownturnIsBaseAndItsEvents(t *testing.T) {
	plan := readPlan(t)
	base, downturn := readScenario(t, plan, "base"), readScenario(t, plan, "downturn-2020")
	if len(base.Events) != 0 || len(downturn.Events) != 5 {
		t.Errorf("%d events in base, %d in the downturn; want 0 and 5", len(base.Events), len(downturn.Events))
	}
	sameButForces(t, plan, base, downturn)
	struck := map[string]string{}
	for _, e := range downturn.Events {
		if e.From != 2020 || e.To != 2020 || e.Probability != 1 {
			t.Errorf("%s: %d to %d with probability %v, want 2020 and certain", e.ID, e.From, e.To, e.Probability)
		}
		if e.Rebound != 0.5 {
			t.Errorf("%s: rebound %v, but half is said to come back", e.ID, e.Rebound)
		}
		scales := map[model.Scale]bool{}
		for _, id := range e.On {
			if other, twice := struck[id]; twice {
				t.Errorf("%s is struck by %s and %s", id, other, e.ID)
			}
			struck[id] = e.ID
			scales[plan.Indicator(id).Scale] = true
		}
		if len(scales) != 1 {
			t.Errorf("%s strikes percent and points alike: %v", e.ID, e.On)
		}
	}
}

// What the reasons say of growth in 2020: two thirds of GDP's 7.5 points lost, electronics slightly negative, online exports
// more than halved, and between a third and the whole of a year's progress of equipment and new products.
func TestDownturnIsAsHardAsItsReasonsSay(t *testing.T) {
	plan := readPlan(t)
	downturn := readScenario(t, plan, "downturn-2020")
	lost := func(id string) (share, left float64) {
		ind := plan.Indicator(id)
		a := downturn.Assumption(id)
		path := medianPath(plan, ind, a)
		usual := path[2020] - path[2019]
		if ind.Scale == model.Log {
			usual = 100 * (path[2020]/path[2019] - 1)
		}
		impact := 0.0
		for _, e := range downturn.Events {
			if e.Strikes(ind) {
				impact += e.Impact.Params[0]
			}
		}
		return -impact / usual, usual + impact
	}
	for id, within := range map[string][2]float64{
		"gdp": {0.65, 0.68}, "cb_export": {0.5, 0.75}, "npov_rate": {0.9, 1.01}, "cnc_rate": {0.33, 1}, "net_rate": {0.33, 1},
	} {
		if share, _ := lost(id); share < within[0] || share > within[1] {
			t.Errorf("%s loses %.2f of its growth in 2020, want %v", id, share, within)
		}
	}
	if _, left := lost("eim_rev"); left > 0 || left < -5 {
		t.Errorf("electronics grow by %.1f %% in 2020, want slightly less than 0", left)
	}
	if share, _ := lost("online_retail"); share >= 0 {
		t.Errorf("shopping online loses %.2f of its growth, want a gain", share)
	}
}

// sameButForces tells where two scenarios differ by more than their events and levers.
func sameButForces(t *testing.T, plan *model.Plan, a, b *model.Scenario) {
	t.Helper()
	if a.Run != b.Run || !a.Dependence.Equal(b.Dependence) {
		t.Errorf("run and dependence %+v %+v, want %+v %+v", b.Run, b.Dependence, a.Run, a.Dependence)
	}
	for _, ind := range assumed(plan) {
		if !a.Assumption(ind.ID).Equal(b.Assumption(ind.ID)) {
			t.Errorf("%s: the assumption differs", ind.ID)
		}
	}
}
