package ui

import (
	"math"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// fields are the rows for the selected indicator as the scenario stands.
func (m *assumed) fields() []field {
	a := m.assumption(m.selected)
	all := []field{m.kindField(a)}
	if a.Growth.Required {
		all = append(all,
			m.numberField("spread", m.in(wordSpreadShare), a.Spread, 0.05, 2),
			m.numberField("spread_floor", m.in(wordSpreadFloor), a.SpreadFloor, m.App.step(m.selected), m.decimals(m.selected)))
	} else {
		all = append(all, m.paramFields(a.Growth.Distribution)...)
	}
	all = append(all,
		m.numberField("volatility", m.in(wordVolatility), a.Volatility, m.App.step(m.selected), m.decimals(m.selected)),
		m.numberField("persistence", m.in(wordPersistence), a.Persistence, 0.05, 2))
	for _, year := range m.openYears() {
		f := m.numberField("adjust."+strconv.Itoa(year), m.inf(wordAdjust, year), a.Adjust[year], m.App.step(m.selected), m.decimals(m.selected))
		if a.Adjust[year] == 0 {
			f.value = m.in(wordNoAdjust)
		}
		all = append(all, f)
	}
	why := readable(own(a.Why, m.lang))
	return append(all, field{key: "why", name: m.in(wordReason), value: m.data(a.Why), text: why, words: true})
}

// kindField is what sort of growth is assumed: the plan's own, or a distribution.
func (m *assumed) kindField(a model.Assumption) field {
	name, kinds := m.in(wordAsRequired), m.kinds(a)
	at := 0
	if !a.Growth.Required {
		name = m.kindName(a.Growth.Distribution.Kind)
		at = slices.Index(kinds, a.Growth.Distribution.Kind)
	}
	return field{key: "growth", name: m.in(wordAverage), value: name, step: func(by int) any {
		return m.reshaped(kinds[(at+by+len(kinds))%len(kinds)], a)
	}}
}

// required stands for the growth that the plan itself requires among the kinds.
const required = "required"

// kinds are the sorts of growth that arrows step through.
func (m *assumed) kinds(a model.Assumption) []string {
	var kinds []string
	if len(m.plan.Indicators[m.selected].Targets) > 0 {
		kinds = append(kinds, required)
	}
	for _, k := range model.Kinds {
		if k.Name != "history" || a.Growth.Distribution.Kind == k.Name {
			kinds = append(kinds, k.Name)
		}
	}
	return kinds
}

func (d *desk) kindName(kind string) string {
	if kind == "quantiles" {
		return d.in(wordThreeQuantiles)
	}
	if name, known := wordKinds[kind]; known {
		return d.in(name)
	}
	return kind
}

// reshaped is growth of another sort with the same median and, as near as the sort allows, the same spread.
func (m *assumed) reshaped(kind string, a model.Assumption) any {
	if kind == required {
		return required
	}
	g := m.growthOf(m.selected)
	median, sd := g.Median, m.spreadOf(g)
	unit := math.Pow10(-m.decimals(m.selected) - 1)
	to := shaped(kind, median, sd)
	for i := range to.Params {
		to.Params[i] = clean(math.Round(to.Params[i]/unit) * unit)
	}
	if kind == "history" {
		to = a.Growth.Distribution
	}
	return written(to)
}

// shaped returns the symmetric distribution of a kind with a median and a standard deviation, in growth units. The half widths
// are those of the kinds' variances: (b − a)²/12 of the uniform, (b − a)²/24 of the triangular, (b − a)²/28 of the PERT, whose
// shape is the beta's of 3 and 3; Student's t with 5 degrees of freedom has the variance scale²·5/3, and the tenth and ninetieth
// percentile of the normal lie 1.2816 standard deviations out.
func shaped(kind string, median, sd float64) model.Distribution {
	around := func(half float64) []float64 { return []float64{median - half, median, median + half} }
	to := model.Distribution{Kind: kind}
	switch kind {
	case "normal":
		to.Params = []float64{median, sd}
	case "split-normal":
		to.Params = []float64{median, sd, sd}
	case "student-t":
		to.Params = []float64{median, sd * math.Sqrt(3.0/5), 5}
	case "triangular":
		to.Params = around(sd * math.Sqrt(6))
	case "pert":
		to.Params = around(sd * math.Sqrt(7))
	case "uniform":
		to.Params = []float64{median - sd*math.Sqrt(3), median + sd*math.Sqrt(3)}
	case "quantiles":
		to.Params = around(1.2816 * sd)
	default:
		to = model.Distribution{Kind: "fixed", Params: []float64{median}}
	}
	return to
}

// paramFields are the parameters of a distribution.
func (m *assumed) paramFields(d model.Distribution) []field {
	k := model.KindOf(d.Kind)
	if k == nil {
		return nil
	}
	var all []field
	for i := range d.Params {
		p := k.Params[min(i, len(k.Params)-1)]
		step, decimals := m.App.step(m.selected), m.decimals(m.selected)
		if p.Role == model.Shape {
			step, decimals = 1, 0
		}
		name := p.Name
		if word, known := wordParams[p.Name]; known {
			name = m.in(word)
		}
		f := m.numberField("growth", "  "+name, d.Params[i], step, decimals)
		step1, typed1 := f.step, f.typed
		with := func(v any) any {
			to := d
			to.Params = slices.Clone(d.Params)
			to.Params[i] = v.(float64)
			return written(to)
		}
		f.step, f.typed = func(by int) any { return with(step1(by)) }, func(v float64) any { return with(typed1(v)) }
		all = append(all, f)
	}
	return all
}

// numberField is a row with a number.
func (m *assumed) numberField(key, name string, v, step float64, decimals int) field {
	shown := style.Decimals(v, decimals, m.lang)
	if exact := style.Exact(clean(v), m.lang); len(exact) > len(shown) {
		shown = exact
	}
	return field{
		key: key, name: name, value: shown, text: strings.TrimSuffix(strconv.FormatFloat(clean(v), 'f', -1, 64), ".0"), number: true,
		step:  func(by int) any { return clean(v + float64(by)*step) },
		typed: func(v float64) any { return v },
	}
}
