package report

import (
	"cmp"
	"fmt"
	"maps"
	"slices"
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// index writes the composite index in one row.
func (r Result) index() grid {
	var g grid
	x := r.Index
	if x == nil || len(x.Weights) == 0 {
		return g
	}
	in := func(t model.Text) string { return t.In(r.Lang) }
	g.add(column{head: [2]string{"", in(indexWord)}, left: true})
	for _, head := range []string{in(meanOfWord), "±", "5 %", in(medianWord), "95 %", in(onTargetWord)} {
		g.add(column{head: [2]string{"", head}})
	}
	g.add(column{head: [2]string{"", in(weightsWord)}, left: true})
	cells := []string{fmt.Sprintf(in(scaleLine), x.Year)}
	for _, v := range []float64{x.Mean, x.SD, x.P5, x.P50, x.P95} {
		cells = append(cells, style.Decimals(v, 2, columnLang))
	}
	g.rows = []row{{cells: append(cells, r.chance(x.OnTarget), r.weights())}}
	return g
}

// weights writes what the indicators weigh in the index, the heaviest first.
func (r Result) weights() string {
	if r.Scenario.Index == nil {
		return equalWord.In(r.Lang)
	}
	weights := r.Index.Weights
	ids := slices.Sorted(maps.Keys(weights))
	slices.SortStableFunc(ids, func(a, b string) int { return cmp.Compare(weights[b], weights[a]) })
	var said []string
	for _, id := range ids {
		if w := weights[id]; w > 0 {
			said = append(said, r.Plan.Indicator(id).Label(r.Lang)+" "+percent(significant(w, 3), r.Lang))
		}
	}
	return strings.Join(said, commaWord.In(r.Lang))
}
