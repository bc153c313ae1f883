package ui

import (
	"math"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// derived reports whether an indicator follows from others, and so has no growth of its own to be moved.
func (d *desk) derived(i int) bool { return d.plan.Indicators[i].Formula != nil }

// inputsOf returns the indicators that move a derived one: those of its formula, and of the formulas among those.
func (d *desk) inputsOf(i int) []int {
	var inputs []int
	seen := map[int]bool{}
	var visit func(i int)
	visit = func(i int) {
		for _, used := range d.plan.Indicators[i].Formula.Indicators() {
			switch {
			case seen[used]:
			case d.derived(used):
				visit(used)
			default:
				inputs = append(inputs, used)
			}
			seen[used] = true
		}
	}
	visit(i)
	return inputs
}

// inputList lists the inputs of a derived indicator by name.
func (d *desk) inputList(i int, name func(ind *model.Indicator) string) string {
	var names []string
	for _, input := range d.inputsOf(i) {
		names = append(names, name(&d.plan.Indicators[input]))
	}
	return strings.Join(names, d.in(wordListComma))
}

// averageGrowth is an indicator's growth per year as the table shows it: the median assumed, or what a derived indicator's
// median comes to. It is NaN where there is none yet.
func (d *desk) averageGrowth(i int) float64 {
	if d.derived(i) {
		return d.impliedGrowth(i)
	}
	return d.growthOf(i).Median
}

// impliedGrowth is the constant growth from a derived indicator's base to its median in the last year, in growth units.
func (d *desk) impliedGrowth(i int) float64 {
	o := d.outcome(i)
	if o == nil {
		return math.NaN()
	}
	last := o.Years[len(o.Years)-1]
	ind := d.plan.Indicators[i]
	ind.Base = d.bases[i]
	return sim.RequiredGrowth(d.plan, &ind, model.Target{Year: last.Year, Value: last.P50}, d.plan.BaseYear)
}

// derivedLines say what a derived indicator follows from, what moves it, and how much it grows.
func (d *desk) derivedLines(i, w int) []string {
	ind := &d.plan.Indicators[i]
	lines := []string{d.theme.Paint(style.Plain, "  "+string(d.glyphs.Formula)+" "+d.inf(wordDerived, readable(ind.Formula.Text)))}
	withID := func(ind *model.Indicator) string { return d.label(ind) + d.inf(wordID, readable(ind.ID)) }
	inputs := wrap(d.inf(wordInputs, d.inputList(i, withID)), w-4)
	if len(inputs) > 1 {
		inputs = wrap(d.inf(wordInputs, d.inputList(i, d.label)), w-4)
	}
	for _, l := range inputs {
		lines = append(lines, "  "+d.theme.Paint(style.Supposed, l))
	}
	if growth := d.impliedGrowth(i); finite(growth) {
		text := d.inf(wordImplied, d.plan.Horizon, d.growthText(i, growth))
		lines = append(lines, "  "+text+"  "+d.theme.Paint(style.Aim, d.needed(i)))
	}
	return lines
}

// needed says what growth an indicator's final target asks for, empty where it has none.
func (d *desk) needed(i int) string {
	if required := d.requiredGrowth(i, d.scenario()); finite(required) {
		return d.inf(wordRequired, style.Decimals(required, d.decimals(i), d.lang))
	}
	return ""
}

// requiredGrowth is the constant growth that just reaches an indicator's final target as a scenario tests it, in growth
// units; NaN where there is none.
func (d *desk) requiredGrowth(i int, s *model.Scenario) float64 {
	ind := &d.plan.Indicators[i]
	targets := s.Targets(d.plan, ind)
	if len(targets) == 0 {
		return math.NaN()
	}
	return sim.RequiredGrowth(d.plan, ind, targets[len(targets)-1], s.Run.AsOf)
}

// rounded reports whether a value could have been published as another one: it is within half a unit of that one's last digit.
func rounded(value, published float64) bool {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(published, 'f', -1, 64), ".")
	return math.Abs(value-published) <= 0.5*math.Pow10(-len(fraction))*(1+1e-9)
}
