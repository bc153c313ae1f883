package sim

import (
	"fmt"

	"foretell/model"
)

// fewPaths is the number of paths below which a chance rests on too little.
const fewPaths = 30

// Warning is something a reader of the numbers must know.
type Warning struct {
	Indicator string // id, or empty where the whole projection is meant
	Year      int    // or 0
	Text      model.Text
}

func warnings(p *Projection) []Warning {
	var out []Warning
	if p.Paths < 1000 {
		out = append(out, Warning{Text: model.Text{
			En: fmt.Sprintf("chances are rough on so few paths: %d", p.Paths),
			Zh: fmt.Sprintf("仅 %d 条路径，概率较粗略", p.Paths),
		}})
	}
	for _, o := range p.Outcomes {
		if o.held > 0 {
			out = append(out, Warning{Indicator: o.Indicator.ID, Text: model.Text{
				En: fmt.Sprintf("growth was held at −99.99 %% in %d path-years", o.held),
				Zh: fmt.Sprintf("有 %d 个路径年的增速被限制在 −99.99 %%", o.held),
			}})
		}
		if n := sum(o.undefined); n > 0 {
			out = append(out, Warning{Indicator: o.Indicator.ID, Text: model.Text{
				En: fmt.Sprintf("the formula has no value in %d path-years, which count as missed", n),
				Zh: fmt.Sprintf("公式在 %d 个路径年无值，按未达标计", n),
			}})
		}
		for _, t := range o.Targets {
			if n := rests(t.Chance); n > 0 {
				out = append(out, Warning{Indicator: o.Indicator.ID, Year: t.Target.Year, Text: model.Text{
					En: fmt.Sprintf("the chance rests on few paths: %d", n),
					Zh: fmt.Sprintf("该概率仅由 %d 条路径得出", n),
				}})
			}
		}
	}
	return out
}

// rests returns the number of paths on the rarer side of a chance, or 0 where there are none or enough.
func rests(c Chance) int {
	if n := min(c.Met, c.Paths-c.Met); n < fewPaths {
		return n
	}
	return 0
}

func sum(ns []int) (total int) {
	for _, n := range ns {
		total += n
	}
	return total
}
