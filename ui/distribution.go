package ui

import (
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// centre returns a distribution's median and its spread.
func (d *desk) centre(dist model.Distribution) (median, spread float64) {
	median, _, sd := sim.Moments(dist, d.plan.Years())
	return median, d.width(dist, sd)
}

// spreadOf returns how wide the distribution of an average growth is, in growth units.
func (d *desk) spreadOf(g sim.Growth) float64 { return d.width(g.Distribution, g.SD) }

// width is a distribution's standard deviation. Where its tails are too heavy for one it is half the range of the middle 68 %,
// which for a normal distribution is the same.
func (d *desk) width(dist model.Distribution, sd float64) float64 {
	if finite(sd) {
		return sd
	}
	years := d.plan.Years()
	return (sim.Quantile(dist, years, 1) - sim.Quantile(dist, years, -1)) / 2
}

// describe says a distribution in words, its numbers with some digits after the point.
func (d *desk) describe(dist model.Distribution, decimals int) string {
	params := make([]string, len(dist.Params))
	for k, p := range dist.Params {
		params[k] = style.Decimals(p, decimals, d.lang)
	}
	list := strings.Join(params, ", ")
	switch {
	case dist.Kind == "quantiles" && len(params) == 3:
		return d.inf(wordQuantiles, params[0], params[1], params[2])
	case dist.Kind == "history":
		return d.inf(wordHistory, d.plan.Years(), list)
	}
	name, known := wordKinds[dist.Kind]
	if !known {
		name = model.Text{En: dist.Kind}
	}
	return d.data(name) + " (" + list + ")"
}
