package sim

import (
	"fmt"
	"math"

	"foretell/model"
)

// Link is how a target fares together with a chosen one.
type Link struct {
	Indicator *model.Indicator
	Target    model.Target
	Chance    Chance
	IfMet     *Chance // given that the chosen target is met; nil where no path meets it
	IfMissed  *Chance // given that the chosen target is missed; nil where no path misses it
	// Correlation between missing the one and missing the other, in [−1, 1], the same as between meeting them; 0 where a
	// target is met on every path or on none. CorrelationError is its standard error.
	Correlation, CorrelationError float64
}

// Links returns how all other targets fare together with a goal, such as a chosen target, in the plan's order. With year 0 it
// returns those of every year, otherwise those of the year alone. The target that is the goal itself is left out.
func (p *Projection) Links(g Goal, year int) []Link {
	chosen := p.holds(g)
	missed := all(nil, p.Paths).andNot(chosen)
	var links []Link
	for _, o := range p.Outcomes {
		for k, t := range o.Targets {
			if year != 0 && t.Target.Year != year || g.is(o.Indicator.ID, t.Target.Year) {
				continue
			}
			l := Link{
				Indicator: o.Indicator, Target: t.Target, Chance: t.Chance,
				IfMet: p.points.chanceGiven(o.met[k], chosen), IfMissed: p.points.chanceGiven(o.met[k], missed),
			}
			l.Correlation, l.CorrelationError = p.points.correlation(chosen, o.met[k])
			links = append(links, l)
		}
	}
	return links
}

// is reports whether a goal is one target and nothing else.
func (g Goal) is(indicator string, year int) bool {
	if len(g.parts) != 1 {
		return false
	}
	part := g.parts[0]
	return part.kind == goalAll && !part.not && part.year == year && len(part.ids) == 1 && part.ids[0] == indicator
}

// TargetGoal returns the goal of meeting one target.
func TargetGoal(plan *model.Plan, s *model.Scenario, indicator string, year int) (Goal, error) {
	return ParseGoal(plan, s, fmt.Sprintf("%s@%d", indicator, year))
}

// correlation returns the correlation of two sets of paths, and its standard error.
//
//	φ = (p_ab − p_a·p_b)/√(p_a·(1−p_a)·p_b·(1−p_b))
//	error² = Σ ψ²/N², ψ = u·v − φ·(u² + v²)/2 on a path, with u and v the two marks in standard units
//
// and of quasi-random paths the scatter of Σ ψ between replicates. p_a, p_b and p_ab are shares of all paths.
//
// Source: G. U. Yule, On the methods of measuring association between two attributes, J. Royal Statistical Society 75, 1912 (φ);
// S. J. Devlin, R. Gnanadesikan & J. R. Kettenring, Robust estimation and outlier detection with correlation coefficients,
// Biometrika 62, 1975 (the influence ψ of one observation on a correlation).
func (pt *points) correlation(a, b bitset) (phi, err float64) {
	n := float64(pt.paths)
	both, onlyA, onlyB := pt.hits(a.and(b)), pt.hits(a.andNot(b)), pt.hits(b.andNot(a))
	pa, pb := (total(both)+total(onlyA))/n, (total(both)+total(onlyB))/n
	scale := math.Sqrt(float64(pa*(1-pa)) * float64(pb*(1-pb)))
	if scale == 0 {
		return 0, 0
	}
	phi = (total(both)/n - float64(pa*pb)) / scale
	influence := func(a, b float64) float64 {
		u, v := (a-pa)/math.Sqrt(pa*(1-pa)), (b-pb)/math.Sqrt(pb*(1-pb))
		return float64(u*v) - float64(0.5*float64(phi*(float64(u*u)+float64(v*v))))
	}
	i11, i10, i01, i00 := influence(1, 1), influence(1, 0), influence(0, 1), influence(0, 0)
	r := ratio{hits: make([]float64, len(both)), looked: pt.sizes()}
	var squares float64
	for k := range both {
		neither := r.looked[k] - both[k] - onlyA[k] - onlyB[k]
		r.hits[k] = float64(both[k]*i11) + float64(onlyA[k]*i10) + float64(onlyB[k]*i01) + float64(neither*i00)
		squares += float64(both[k]*float64(i11*i11)) + float64(onlyA[k]*float64(i10*i10)) +
			float64(onlyB[k]*float64(i01*i01)) + float64(neither*float64(i00*i00))
	}
	if len(both) > 1 {
		return phi, r.err()
	}
	return phi, math.Sqrt(squares) / n
}
