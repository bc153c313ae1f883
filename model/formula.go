package model

import (
	"math"
	"slices"
)

// Formula is how a derived indicator follows from others in the same year.
type Formula struct {
	Text  string        // as in the file
	Steps []FormulaStep // in postfix order: 100 * a / b is 100 a * b /

	names []formulaName // that Steps refer to while a file is read
}

// FormulaStep puts a number or an indicator's value on a stack, or takes one or two values from it and puts back what an
// operation makes of them. One value is left at the end.
type FormulaStep struct {
	Op        FormulaOp
	Number    float64 // of OpNumber
	Indicator int     // of OpIndicator: index in Plan.Indicators
}

// FormulaOp is what a step of a formula does.
type FormulaOp uint8

const (
	// OpNumber puts a number.
	OpNumber FormulaOp = iota
	// OpIndicator puts an indicator's value.
	OpIndicator
	// OpAdd puts a + b, where b was put last and a before it.
	OpAdd
	// OpSub puts a − b.
	OpSub
	// OpMul puts a b.
	OpMul
	// OpDiv puts a/b.
	OpDiv
	// OpPow puts a to the power of b.
	OpPow
	// OpNeg puts −a.
	OpNeg
	// OpMin puts the lesser of a and b.
	OpMin
	// OpMax puts the greater of a and b.
	OpMax
	// OpExp puts e to the power of a.
	OpExp
	// OpLog puts the natural logarithm of a.
	OpLog
)

// Takes returns how many values an operation takes from the stack: 0, 1 or 2.
func (op FormulaOp) Takes() int {
	switch op {
	case OpNumber, OpIndicator:
		return 0
	case OpNeg, OpExp, OpLog:
		return 1
	default:
		return 2
	}
}

// Eval returns the formula's value, given each indicator's. It is NaN or infinite where the arithmetic is.
func (f *Formula) Eval(values func(indicator int) float64) float64 {
	stack := make([]float64, 0, mostFormulaDepth)
	for _, s := range f.Steps {
		var a, b float64
		switch rest := len(stack) - s.Op.Takes(); s.Op.Takes() {
		case 1:
			a, stack = stack[rest], stack[:rest]
		case 2:
			a, b, stack = stack[rest], stack[rest+1], stack[:rest]
		}
		switch s.Op {
		case OpNumber:
			a = s.Number
		case OpIndicator:
			a = values(s.Indicator)
		default:
			a = s.Op.of(a, b)
		}
		stack = append(stack, a)
	}
	if len(stack) == 0 {
		return math.NaN()
	}
	return stack[0]
}

func (op FormulaOp) of(a, b float64) float64 {
	switch op {
	case OpAdd:
		return a + b
	case OpSub:
		return a - b
	case OpMul:
		return a * b
	case OpDiv:
		return a / b
	case OpPow:
		return math.Pow(a, b)
	case OpNeg:
		return -a
	case OpMin:
		return math.Min(a, b)
	case OpMax:
		return math.Max(a, b)
	case OpExp:
		return math.Exp(a)
	default:
		return math.Log(a)
	}
}

// Depth returns how many values the formula holds at once at most.
func (f *Formula) Depth() int {
	held, most := 0, 0
	for _, s := range f.Steps {
		held += 1 - s.Op.Takes()
		most = max(most, held)
	}
	return most
}

// Indicators returns the indicators in the formula, as indices in Plan.Indicators: each once, in the order of their appearance.
func (f *Formula) Indicators() []int {
	var used []int
	for _, s := range f.Steps {
		if s.Op == OpIndicator && !slices.Contains(used, s.Indicator) {
			used = append(used, s.Indicator)
		}
	}
	return used
}

// Order returns the plan's derived indicators so that each comes after those that its formula uses.
func (p *Plan) Order() []int {
	var order []int
	seen := make([]bool, len(p.Indicators))
	var visit func(i int)
	visit = func(i int) {
		f := p.Indicators[i].Formula
		if seen[i] || f == nil {
			return
		}
		seen[i] = true
		for _, used := range f.Indicators() {
			visit(used)
		}
		order = append(order, i)
	}
	for i := range p.Indicators {
		visit(i)
	}
	return order
}

// Bases returns each indicator's value in the base year, in its unit: the published one, or what a derived indicator's
// formula makes of the others', which may differ from what is published of it.
func (p *Plan) Bases() []float64 {
	bases := make([]float64, len(p.Indicators))
	for i := range p.Indicators {
		bases[i] = p.Indicators[i].Base
	}
	for _, i := range p.Order() {
		bases[i] = p.Indicators[i].Formula.Eval(func(used int) float64 { return bases[used] })
	}
	return bases
}
