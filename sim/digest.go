package sim

import (
	"crypto/sha256"
	"fmt"
	"strconv"
)

// Digest covers every count of met targets: two projections agree to the last path, or their digests differ.
func (p *Projection) Digest() string {
	h := sha256.New()
	for _, o := range p.Outcomes {
		for _, t := range o.Targets {
			fmt.Fprintf(h, "%s@%d %s %s %s = %d\n", o.Indicator.ID, t.Target.Year, t.Target.Relation,
				strconv.FormatFloat(t.Target.Value, 'g', -1, 64), strconv.FormatFloat(t.Target.High, 'g', -1, 64), t.Chance.Met)
		}
	}
	for _, j := range p.Joint {
		fmt.Fprintf(h, "met@%d = %v\n", j.Year, j.MetDistribution)
		for _, g := range j.Groups {
			fmt.Fprintf(h, "all@%d %s = %d\n", j.Year, g.ID, g.All.Met)
		}
	}
	return fmt.Sprintf("sha256:%x", h.Sum(nil))
}
