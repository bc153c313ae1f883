package report

import (
	"math"
	"slices"
	"testing"

	"foretell/model"
)

// 2500 of 10000 paths: p = 0.25, error = sqrt(0.25 · 0.75 / 10000) = 0.00433.
func TestCounted(t *testing.T) {
	if c := counted(2500, 10000); math.Abs(c.Error-0.0043301) > 1e-7 || c.Value() != 0.25 {
		t.Errorf("%+v", c)
	}
}

// 1200 paths reach the value first in 2018 and 3000 in 2019: 12 % by 2018, 42 % by 2019. Errors of
// 0.3 and 0.5 points support whole percents.
func TestEarliestAddsUp(t *testing.T) {
	r := example(model.English)
	g := r.earliest()
	if len(g.columns) != 4 || g.columns[2].head[1] != "2018" || g.columns[3].head[1] != "2019" {
		t.Fatalf("columns %+v", g.columns)
	}
	if len(g.rows) != 3 || !slices.Equal(g.rows[0].cells[2:], []string{"12 %", "42 %"}) {
		t.Errorf("rows %+v", g.rows)
	}
	r.Earliest = nil
	if rows := r.earliest().rows; len(rows) > 0 {
		t.Errorf("without the counts: %+v", rows)
	}
}
