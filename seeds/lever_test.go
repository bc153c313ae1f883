package seeds_test

import (
	"math"
	"slices"
	"testing"

	"foretell/model"
)

func TestBaseHasOneLeverPerAction(t *testing.T) {
	plan := readPlan(t)
	base := readScenario(t, plan, "base")
	if len(base.Levers) != len(plan.Actions) {
		t.Fatalf("%d levers, want one for each of %d actions", len(base.Levers), len(plan.Actions))
	}
	for i, l := range base.Levers {
		action := plan.Actions[i]
		if l.ID != action.ID {
			t.Errorf("lever %s, want %s", l.ID, action.ID)
		}
		if l.Level != 0 {
			t.Errorf("%s: level %v, but base holds no effort beyond the plan", l.ID, l.Level)
		}
		if l.Start != 2018 || l.Ramp < 1 || l.Start+int(l.Ramp) > plan.Horizon {
			t.Errorf("%s: from %d over %v years, want from 2018 and full by the horizon", l.ID, l.Start, l.Ramp)
		}
		// The action's own table, but for what follows from others; and GDP wherever value added is moved.
		var want []string
		for _, id := range action.BearsOn {
			if plan.Indicator(id).Formula == nil {
				want = append(want, id)
			}
		}
		if slices.Contains(want, "de_va") {
			want = append(want, "gdp")
		}
		var moved []string
		for _, e := range l.Effects {
			moved = append(moved, e.Indicator)
		}
		if !slices.Equal(moved, want) {
			t.Errorf("%s moves %v, want %v", l.ID, moved, want)
		}
	}
}

// The rule that base gives for the sizes: together a tenth of the growth needed, shared by the number of tasks and sub-tasks
// that bear on an indicator, those that name it counted twice; a standard deviation of half the mean; 0.4 of value added's
// effect for GDP.
func TestLeversFollowTheirRule(t *testing.T) {
	plan := readPlan(t)
	base := readScenario(t, plan, "base")
	for _, ind := range assumed(plan) {
		if ind.ID == "gdp" {
			continue
		}
		total := 0.0
		for _, action := range plan.Actions {
			total += weight(action, ind.ID)
		}
		unit := 0.05
		switch {
		case ind.ID == "st_ratio":
			unit = 0.005
		case ind.Scale == model.Logit:
			unit = 0.01
		}
		for i, action := range plan.Actions {
			want := 0.1 * needed(plan, ind) * weight(action, ind.ID) / total
			got := effect(base.Levers[i], ind.ID)
			if want > 0 && want < unit {
				want = unit
			}
			if math.Abs(got-want) > unit/2+1e-9 {
				t.Errorf("%s on %s: %v, want %.3f", action.ID, ind.ID, got, want)
			}
		}
	}
	for _, l := range base.Levers {
		for _, e := range l.Effects {
			if p := e.Distribution.Params; math.Abs(p[1]-p[0]/2) > 1e-9 {
				t.Errorf("%s on %s: standard deviation %v, want half of %v", l.ID, e.Indicator, p[1], p[0])
			}
		}
		if got, want := effect(l, "gdp"), 0.4*effect(l, "de_va"); math.Abs(got-want) > 1e-9 {
			t.Errorf("%s adds %v to GDP, want %v", l.ID, got, want)
		}
	}
}

func TestFullEffortIsBaseWithItsLeversPulled(t *testing.T) {
	plan := readPlan(t)
	base, full := readScenario(t, plan, "base"), readScenario(t, plan, "full-effort")
	sameButForces(t, plan, base, full)
	if len(full.Levers) != len(base.Levers) || len(full.Events) != 0 {
		t.Fatalf("%d levers and %d events, want base's", len(full.Levers), len(full.Events))
	}
	for i, l := range full.Levers {
		if l.Level != 1 {
			t.Errorf("%s: level %v, want 1", l.ID, l.Level)
		}
		l.Level = 0
		if !l.Equal(base.Levers[i]) {
			t.Errorf("%s: more than its level differs from base", l.ID)
		}
	}
}

// effect returns the mean effect of a lever on an indicator, 0 where it has none.
func effect(l model.Lever, id string) float64 {
	for _, e := range l.Effects {
		if e.Indicator == id {
			return e.Distribution.Params[0]
		}
	}
	return 0
}

// weight counts the tasks and sub-tasks of an action that bear on an indicator, those that name it twice.
func weight(action model.Action, id string) float64 {
	n := 0
	count := func(t model.Task) {
		for _, ids := range [][]string{t.BearsOn, t.StatedOn} {
			if slices.Contains(ids, id) {
				n++
			}
		}
	}
	for _, task := range action.Tasks {
		count(task)
		for _, sub := range task.Subtasks {
			count(sub)
		}
	}
	return float64(n)
}

// needed returns the even growth from the base value to the final target, percent or points per year.
func needed(plan *model.Plan, ind *model.Indicator) float64 {
	years := float64(plan.Years())
	if ind.Scale == model.Log {
		return 100 * (math.Pow(ind.Last().Value/ind.Base, 1/years) - 1)
	}
	return (ind.Last().Value - ind.Base) / years
}
