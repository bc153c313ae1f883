package sim

import (
	"math"

	"foretell/model"
	"foretell/sim/num"
)

// newDerived compiles a derived indicator: its published years and its targets. Its states are its values.
func newDerived(plan *model.Plan, o *Outcome, asOf int) track {
	t := track{index: plan.Index(o.Indicator.ID), scale: model.Linear}
	first := latest(plan, o.Indicator, asOf).Year - plan.BaseYear
	for year := range plan.Years() {
		s := step{actual: year < first}
		if s.actual {
			s.known = actualOf(plan, o.Indicator, plan.BaseYear+year+1, asOf)
		}
		t.steps = append(t.steps, s)
	}
	for _, target := range o.Targets {
		t.targets = append(t.targets, newThreshold(plan, model.Linear, target.Target))
	}
	return t
}

// values writes the values of a column of states.
func values(dst, states []float64, scale model.Scale) {
	switch scale {
	case model.Linear:
		copy(dst, states)
	default:
		for p, s := range states {
			dst[p] = value(scale, s)
		}
	}
}

// derive evaluates row k's formula on the values of a block, year by year.
func (w *worker) derive(j *job, k, n int, each func(k, year int, states []float64)) {
	r := &j.rows[k]
	at := map[int]int{} // row of an indicator
	for i := range j.rows {
		at[j.rows[i].index] = i
	}
	if r.feeds {
		w.fillKnown(k, r, n)
	}
	for year, st := range r.steps {
		if st.actual {
			continue
		}
		column := defined(w.evaluate(r.formula, n, func(indicator int) []float64 { return w.values[at[indicator]][year][:n] }))
		if r.feeds {
			copy(w.values[k][year], column)
		}
		each(k, year, column)
	}
}

// defined makes every infinite value no number, which counts as missed.
func defined(column []float64) []float64 {
	for p, x := range column {
		if math.IsInf(x, 0) {
			column[p] = math.NaN()
		}
	}
	return column
}

// evaluate runs a formula on whole columns, with a stack of columns. The result stands until the next call.
func (w *worker) evaluate(f *model.Formula, n int, input func(indicator int) []float64) []float64 {
	depth := 0
	push := func() []float64 {
		if depth == len(w.stack) {
			w.stack = append(w.stack, make([]float64, blockPaths))
		}
		depth++
		return w.stack[depth-1][:n]
	}
	for _, step := range f.Steps {
		switch step.Op {
		case model.OpNumber:
			column := push()
			for p := range column {
				column[p] = step.Number
			}
		case model.OpIndicator:
			copy(push(), input(step.Indicator))
		case model.OpNeg, model.OpExp, model.OpLog:
			apply1(step.Op, w.stack[depth-1][:n])
		default:
			depth--
			apply2(step.Op, w.stack[depth-1][:n], w.stack[depth][:n])
		}
	}
	return w.stack[0][:n]
}

func apply1(op model.FormulaOp, a []float64) {
	for p, x := range a {
		switch op {
		case model.OpNeg:
			a[p] = -x
		case model.OpExp:
			a[p] = num.Exp(x)
		case model.OpLog:
			a[p] = num.Log(x)
		}
	}
}

// apply2 sets a to a op b.
func apply2(op model.FormulaOp, a, b []float64) {
	b = b[:len(a)]
	switch op {
	case model.OpAdd:
		for p := range a {
			a[p] += b[p]
		}
	case model.OpSub:
		for p := range a {
			a[p] -= b[p]
		}
	case model.OpMul:
		for p := range a {
			a[p] *= b[p]
		}
	case model.OpDiv:
		for p := range a {
			a[p] /= b[p]
		}
	case model.OpMin:
		for p := range a {
			a[p] = min(a[p], b[p])
		}
	case model.OpMax:
		for p := range a {
			a[p] = max(a[p], b[p])
		}
	case model.OpPow:
		for p := range a {
			a[p] = power(a[p], b[p])
		}
	}
}

// power returns x^y: by multiplication for whole y, otherwise exp(y·ln x), which is no number for x < 0.
func power(x, y float64) float64 {
	if n := math.Trunc(y); n == y && math.Abs(n) <= 64 {
		product := 1.0
		for range int(math.Abs(n)) {
			product *= x
		}
		if n < 0 {
			return 1 / product
		}
		return product
	}
	return num.Exp(float64(y * num.Log(x)))
}
