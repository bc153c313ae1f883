package sample

import (
	"testing"

	"foretell/model"
)

func TestResult(t *testing.T) {
	r, err := Result(model.English)
	if err != nil {
		t.Fatal(err)
	}
	ind := r.Plan.Indicator("script")
	if ind.Name.En != Script || ind.Unit.En != Formula {
		t.Errorf("indicator %q in %q, want %q in %q", ind.Name.En, ind.Unit.En, Script, Formula)
	}
}
