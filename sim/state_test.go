package sim

import (
	"math"
	"testing"

	"foretell/model"
)

// ln 100 = 4.605170186; ln(80/20) = ln 4 = 1.386294361.
func TestState(t *testing.T) {
	closeTo(t, "log", state(model.Log, 100), 4.605170186, 1e-9)
	closeTo(t, "logit", state(model.Logit, 80), 1.386294361, 1e-9)
	closeTo(t, "logit of a half", state(model.Logit, 50), 0, 1e-15)
	closeTo(t, "linear", state(model.Linear, -3.5), -3.5, 0)
}

// e² = 7.389056099; 100/(1 + e^−2) = 88.079707798.
func TestValue(t *testing.T) {
	closeTo(t, "log", value(model.Log, 2), 7.389056099, 1e-9)
	closeTo(t, "logit", value(model.Logit, 2), 88.079707798, 1e-9)
	closeTo(t, "linear", value(model.Linear, 2), 2, 0)
	for _, scale := range []model.Scale{model.Log, model.Logit, model.Linear} {
		for _, x := range []float64{0.5, 39.9, 99} {
			closeTo(t, "there and back", value(scale, state(scale, x)), x, 1e-12*math.Abs(x))
		}
	}
}

// 100·((121/100)^(1/2) − 1) = 10 % a year; (60 − 50)/4 = 2.5 points a year; the middle of 120 and 124 is 122.
func TestRequiredGrowth(t *testing.T) {
	plan := &model.Plan{BaseYear: 2020, Horizon: 2024}
	for _, c := range []struct {
		name   string
		scale  model.Scale
		base   float64
		target model.Target
		want   float64
	}{
		{"log", model.Log, 100, model.Target{Year: 2022, Value: 121}, 10},
		{"logit", model.Logit, 50, model.Target{Year: 2024, Value: 60}, 2.5},
		{"between", model.Linear, 100, model.Target{Year: 2022, Relation: model.Between, Value: 120, High: 124}, 11},
	} {
		ind := model.Indicator{Scale: c.scale, Base: c.base}
		closeTo(t, c.name, RequiredGrowth(plan, &ind, c.target, 2020), c.want, 1e-9)
	}
	ind := model.Indicator{Scale: model.Linear, Base: 1, Actuals: []model.Actual{{Year: 2022, Value: 5}}}
	if g := RequiredGrowth(plan, &ind, model.Target{Year: 2022, Value: 9}, 2022); !math.IsNaN(g) {
		t.Errorf("a year that has passed requires %g", g)
	}
	closeTo(t, "from the latest actual", RequiredGrowth(plan, &ind, model.Target{Year: 2024, Value: 9}, 2022), 2, 1e-12)
}
