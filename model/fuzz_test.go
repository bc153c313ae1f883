package model

import (
	"errors"
	"path/filepath"
	"strings"
	"testing"
	"unicode"
)

// Whatever is read, the answer is a plan or faults that can be shown: one line each, no control characters, within the file.
func checkFaults(t *testing.T, err error, data string) {
	t.Helper()
	if err == nil {
		return
	}
	var faults Faults
	if !errors.As(err, &faults) || len(faults) == 0 {
		t.Fatalf("%T: %v", err, err)
	}
	lines := strings.Count(data, "\n") + 1
	for _, f := range faults {
		if strings.ContainsFunc(f.Error(), func(r rune) bool { return unicode.In(r, unicode.Cc, unicode.Cf) }) {
			t.Errorf("%q is not fit to be shown", f.Error())
		}
		if f.Line > lines || f.What == "" || f.File != "" && f.Line > 0 && f.Column < 1 {
			t.Errorf("%+v points outside a file of %d lines", f, lines)
		}
	}
}

func addFiles(f *testing.F, patterns ...string) {
	for _, pattern := range patterns {
		files, err := filepath.Glob(pattern)
		if err != nil || len(files) == 0 {
			f.Fatalf("%s: %v", pattern, err)
		}
		for _, file := range files {
			f.Add(string(readFile(f, file)))
		}
	}
}

func FuzzReadPlan(f *testing.F) {
	addFiles(f, "testdata/plan.toml", "testdata/bad/plan-*.toml")
	f.Fuzz(func(t *testing.T, data string) {
		plan, err := ReadPlan("f", []byte(data))
		checkFaults(t, err, data)
		if (plan == nil) != (err != nil) {
			t.Errorf("plan %v, error %v", plan, err)
		}
		if plan != nil {
			plan.TargetYears() // panics on a year outside the plan
			plan.Bases()       // panics on a formula that does not come out even
		}
	})
}

func FuzzReadScenario(f *testing.F) {
	addFiles(f, "testdata/scenario.toml", "testdata/bad/scenario-*.toml")
	plan := readPlanFile(f)
	base := readFile(f, "testdata/scenario.toml")
	f.Fuzz(func(t *testing.T, data string) {
		s, err := ReadScenario("f", []byte(data), plan, func(string) (string, []byte, error) { return "base", base, nil })
		checkFaults(t, err, data+string(base))
		if (s == nil) != (err != nil) {
			t.Errorf("scenario %v, error %v", s, err)
		}
		_, _, _ = ScenarioPlan("f", []byte(data), nil)
		if s == nil {
			return
		}
		for i := range plan.Indicators {
			s.Targets(plan, &plan.Indicators[i])
		}
		if _, err := s.Apply(plan, Edit{"run.paths", 5}); err != nil {
			t.Errorf("a scenario read without fault is wrong once edited: %v", err)
		}
	})
}

func FuzzParseEdit(f *testing.F) {
	for _, s := range []string{
		"assume.output.growth={normal=[12,2]}", "run.paths=5", "default.adjust={2020=1}", "title=words", "assume.gdp=", "x=[[[[{a=1}]]]]", "x=-0.0",
		"event.flood.years=[2020]", "event.new={years=[2020],probability=1,impact={fixed=1},on=[\"gdp\"]}", "event.flood=", "lever.roads.effect.gdp={history=[1,2]}",
		"dependence.pairs=[{a=\"gdp\",b=\"output\",r=0}]", "index.weights.output=2", "test.output=",
	} {
		f.Add(s)
	}
	plan := readPlanFile(f)
	base := readScenarioFile(f, plan)
	f.Fuzz(func(t *testing.T, s string) {
		e, err := ParseEdit(s)
		checkFaults(t, err, s)
		if err != nil {
			return
		}
		if again, err := ParseEdit(e.String()); err != nil || again.String() != e.String() {
			t.Errorf("%q is written %q and read as %v, %v", s, e.String(), again, err)
		}
		_, err = base.Apply(plan, e)
		checkFaults(t, err, "")
	})
}
