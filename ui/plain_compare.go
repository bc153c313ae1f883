package ui

import (
	"slices"

	"foretell/model"
	"foretell/sim"
)

// compareOrder tells what differs from the saved scenario, or from the one named.
func (p *plain) compareOrder(rest string) {
	if rest == "" {
		p.compareWith(p.saved, p.in(wordTheSaved))
		return
	}
	s, _, err := p.load(rest)
	if err != nil {
		p.refuse(p.sentence(p.inf(sayNotCompared, readable(err.Error()))))
		return
	}
	p.compareWith(on(s, p.scenario().Run), p.shortTitle(s))
}

// compareWith tells what the scenario assumes otherwise than another, and each chance that differs, on the same random numbers.
func (p *plain) compareWith(other *model.Scenario, called string) {
	now := p.scenario()
	gaps := p.gapTexts(other, now)
	if len(gaps) == 0 {
		p.tellLine(p.inf(saySameAs, called))
		return
	}
	p.tellLine(p.inf(sayOtherThan, called))
	p.tellLine(gaps...)
	c, err := sim.NewEngine(p.plan).Compare(p.ctx, []*model.Scenario{other, now}, now.Run.Paths)
	if err != nil {
		p.refuse(p.sentence(readable(err.Error())))
		return
	}
	moves := 0
	for _, t := range c.Targets {
		if d := t.Differences[1]; d.Won+d.Lost > 0 {
			moves++
			p.tellLine(p.inf(sayChanceChanged, p.label(t.Indicator), t.Year, called, p.fine(t.Chances[0]), p.fine(t.Chances[1]), p.byPoints(d.Value, d.Error)))
		}
	}
	if moves == 0 {
		p.tellLine(p.in(sayNoChanceChanged))
	}
}

// gapTexts say, a line for each, what a scenario assumes otherwise than another. Between a scenario and its saved self what is no
// assumption counts as well.
func (p *plain) gapTexts(other, now *model.Scenario) (lines []string) {
	var keys []string
	for _, gap := range model.Diff(other, now) {
		key := forceKey(gap.Key, other, now)
		switch {
		case slices.Contains(keys, key):
		case isAssumption(key):
			keys = append(keys, key)
		case other == p.saved:
			lines = append(lines, "  "+readable(gap.Edit().String()))
		}
	}
	for _, key := range p.inOrder(keys) {
		if was, is := p.assumedText(other, key), p.assumedText(now, key); was != is {
			lines = append(lines, p.inf(sayGap, p.assumedSubject(key, other, now), p.assumedName(key), was, is))
		}
	}
	return lines
}
