package model

func (c scenarioCheck) lever(l *Lever) {
	at := concern{path: []string{"lever", l.ID}}
	c.during(at.on("start"), l.Start)
	if len(l.Effects) == 0 {
		none := at.on("effect")
		none.what, none.right = "the lever acts on nothing", "effect = { indicator = { normal = [mean, sd] } }"
		c.tell(none)
	}
	for _, e := range l.Effects {
		effect := at.on("effect", e.Indicator)
		unknown := effect
		unknown.at = onKey
		if ind := c.growing(unknown, e.Indicator); ind != nil {
			c.proportion(ind.Scale, e.Distribution, func() concern { return effect })
		}
	}
}
