package ui

import (
	"math"
	"testing"

	"foretell/model"
)

// assuming opens base with another growth of the first indicator.
func assuming(t *testing.T, growth string, lang model.Lang) *desktop {
	plan, s := onBase(t, "[assume.de_va]\ngrowth = "+growth+"\n")
	return openOn(t, plan, s, 200, 50, mono(lang))
}

func TestDistributionsInWords(t *testing.T) {
	for growth, want := range map[string][2]string{
		"{ quantiles = [9, 13, 16] }":   {"assumed: one chance in ten below 9.0, even odds about 13.0, one in ten above 16.0", "假设：一成可能低于 9.0，中位 13.0，一成可能高于 16.0"},
		"{ history = [9, 13.5, -2] }":   {"assumed: history: the mean of 5 years drawn from 9.0, 13.5, -2.0", "假设：历史抽样：抽取 5 年求平均，取自 9.0, 13.5, -2.0"},
		"{ student-t = [12, 1, 4] }":    {"assumed: Student's t (12.0, 1.0, 4.0)", "假设：学生 t 分布 (12.0, 1.0, 4.0)"},
		"{ split-normal = [12, 2, 1] }": {"assumed: split normal (12.0, 2.0, 1.0)", "假设：两段正态分布 (12.0, 2.0, 1.0)"},
		"{ pert = [9, 13, 16] }":        {"assumed: PERT (9.0, 13.0, 16.0)", "假设：PERT 分布 (9.0, 13.0, 16.0)"},
	} {
		assuming(t, growth, model.English).has(want[0])
		assuming(t, growth, model.Chinese).has(want[1])
	}
}

// Every kind of distribution a file can name has a name on the screen.
func TestEveryKindHasWords(t *testing.T) {
	for _, k := range model.Kinds {
		if _, named := wordKinds[k.Name]; !named && k.Name != "quantiles" && k.Name != "history" {
			t.Errorf("%s has no name", k.Name)
		}
	}
}

// Student's t with two degrees of freedom has no standard deviation. Its quantile at Φ(1) = 0.841345 is closed:
// t = (2p − 1)/√(2p(1 − p)) = 0.682689/√0.266965 = 1.321278, and so its spread with scale 1.5 is 1.981917.
func TestSpreadWithoutAStandardDeviation(t *testing.T) {
	d := assuming(t, "{ student-t = [12, 1.5, 2] }", model.English)
	if sd := d.growthOf(0).SD; !math.IsInf(sd, 1) {
		t.Fatalf("standard deviation %g: this test is about none", sd)
	}
	if got := d.spreadOf(d.growthOf(0)); math.Abs(got-1.981917) > 1e-5 {
		t.Errorf("spread %g, want 1.981917", got)
	}
	for of := range inputs {
		s := d.slider(0, of)
		if !finite(s.value) || !finite(s.low) || !finite(s.high) || !(s.low < s.high) || !(s.step > 0) {
			t.Errorf("slider %d: %+v", of, s)
		}
	}
	d.press("tab", "tab", "shift+right")
	if g := d.growthOf(0); math.Abs(d.spreadOf(g)-2.981917) > 1e-5 || g.Distribution.Kind != "student-t" || math.Abs(g.Median-12) > 1e-9 {
		t.Errorf("ten steps of 0.1 wider: %+v, spread %g", g, d.spreadOf(g))
	}
	d.press("0")
	if d.edited {
		t.Error("0 did not bring the spread back")
	}
	for range 60 {
		d.press("left")
	}
	if g := d.growthOf(0); d.spreadOf(g) != 0 || math.Abs(g.Median-12) > 1e-9 {
		t.Errorf("all the way left: %+v", g)
	}
	whole(t, d.View(), 200, 50)
	// Half a degree of freedom: most paths run away or are held.
	d = assuming(t, "{ student-t = [12, 5, 0.5] }", model.English)
	for _, key := range []string{"right", "v", "2", "1", "tab", "tab", "right", "left"} {
		d.press(key)
		whole(t, d.View(), 200, 50)
	}
}
