package model

import (
	"testing"
	"time"
)

// Ten thousand indicators, each with a word of its own, are written in seconds; one of them is changed at once.
func TestSpliceTenThousandIndicators(t *testing.T) {
	const n = 10_000
	plan, err := ReadPlan("large", valley(n))
	if err != nil {
		t.Fatal(err)
	}
	s := NewScenario(plan)
	s.Assume = make(map[string]Assuming, n)
	one := 1.0
	for _, ind := range plan.Indicators {
		s.Assume[ind.ID] = Assuming{Volatility: &one, Spread: &one}
	}
	start := time.Now()
	file, err := NewFile("s", plan, nil, nil, s)
	if err != nil {
		t.Fatal(err)
	}
	now, err := s.Apply(plan, Edit{"assume.i7.volatility", 2.0}, Edit{"assume.i9.persistence", 0.5})
	if err != nil {
		t.Fatal(err)
	}
	changed, err := Splice("s", file, plan, nil, s, now)
	if want := len(file) + len("persistence = 0.5\n"); err != nil || len(changed) != want {
		t.Errorf("%d bytes, %v, want %d", len(changed), err, want)
	}
	if took := time.Since(start); took > 15*time.Second {
		t.Errorf("took %v", took)
	}
}
