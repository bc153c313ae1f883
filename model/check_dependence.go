package model

import "fmt"

func (c scenarioCheck) dependence() {
	d := c.scenario.Dependence
	if d.Common+d.Group >= 1 {
		c.tell(concern{path: []string{"dependence", "group"}, lacks: true, needs: [][]string{{"dependence", "common"}},
			what:  fmt.Sprintf("common %s and group %s make %s", spelled(d.Common), spelled(d.Group), spelled(d.Common+d.Group)),
			right: "less than 1 together"})
	}
	first := map[[2]string]int{}
	for i, p := range d.Pairs {
		c.pair(concern{path: []string{"dependence", "pairs", nth(i)}}, p, i, first)
	}
}

// pair looks at one pair. first is where each pair was given first, under its ids in order.
func (c scenarioCheck) pair(at concern, p Pair, i int, first map[[2]string]int) {
	c.growing(at.on("a"), p.A)
	if p.A == p.B {
		self := at.on("b")
		self.what, self.right = shownText(p.B)+" is paired with itself", "two indicators"
		c.tell(self)
		return
	}
	c.growing(at.on("b"), p.B)
	key := [2]string{min(p.A, p.B), max(p.A, p.B)}
	if k, twice := first[key]; twice {
		at.what = p.A + " and " + p.B + " are given twice"
		at.right = fmt.Sprintf("each pair once; pair %d has these", k+1)
		c.tell(at)
		return
	}
	first[key] = i
}
