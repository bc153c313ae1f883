package ui

import (
	"context"
	"strings"

	"foretell/sim"
)

// sought is an answer that can be taken: the value that an input would need.
type sought struct {
	of   sim.Input
	at   *sim.Answer
	from int // revision of the scenario that it answers for
}

// seek tells what value one input would need for a wanted chance: the average growth, or the input named behind the chance.
func (p *plain) seek(rest string) {
	p.sought = nil
	fields := strings.Fields(narrow(rest))
	wanted := 80.0
	if len(fields) > 0 {
		v, ok := number(fields[0])
		if !ok || v <= 0 || v >= 100 {
			p.refuse(p.inf(sayNoChance, fields[0]) + p.in(wordStop))
			return
		}
		wanted, fields = v, fields[1:]
	}
	p.askAim()
	m, ok := p.over.(*aim)
	p.uncover()
	if !ok { // why is in the notice
		return
	}
	m.wanted = wanted / 100
	if m.at, ok = m.turnedCalled(strings.Join(fields, " ")); !ok {
		p.refuse(p.inf(sayTurnOne, strings.Join(fields, " "), strings.Join(m.turnedNames(), p.in(wordListComma))))
		return
	}
	s, t := p.scenario(), m.turned[m.at]
	answer, err := found(p.ctx, nil, func(ctx context.Context, _ func(*sim.Answer)) (*sim.Answer, error) {
		return sim.NewEngine(p.plan).Seek(ctx, s, s.Run.Paths, m.goal, m.wanted, t)
	})
	if err != nil {
		p.refuse(p.sentence(readable(err.Error())))
		return
	}
	p.tellSought(m, t, answer)
}

func (p *plain) tellSought(m *aim, t sim.Input, a *sim.Answer) {
	target, _ := m.now()
	p.tellLine(p.sentence(p.inf(saySeeks, p.label(&p.plan.Indicators[p.selected]), p.targetText(target, p.selected))))
	if !a.Reached {
		p.tellLine(
			p.sentence(p.inf(sayNotReached, m.inputName(t), m.inputValue(t, a.Input.Low), m.inputValue(t, a.Input.High), p.percent(a.Wanted))),
			p.inf(sayNearest, p.fine(a.Chance), m.inputValue(t, a.Value)))
		return
	}
	p.sought = &sought{of: t, at: a, from: p.revision}
	p.tellLine(p.sentence(p.inf(sayTakes, m.inputName(t), m.inputValue(t, a.Value), m.inputValue(t, a.Input.Now), p.fine(a.Chance))))
	if sure := m.sureness(t, a.Error); sure != "" {
		p.tellLine(sure)
	}
	p.tellLine(p.in(sayAcceptIt))
}

// turnedCalled returns the place of the input that a word means; of none the first.
func (m *aim) turnedCalled(word string) (at int, ok bool) {
	if word == "" {
		return 0, true
	}
	word = strings.ToLower(word)
	for k, t := range m.turned {
		names := []string{m.inputName(t), wordAllLevers.En, wordAllLevers.Zh}
		if _, of, own := m.ownInput(t); own {
			names = []string{m.inputName(t), inputNames[of].En, inputNames[of].Zh}
		}
		for _, name := range names {
			if strings.Contains(strings.ToLower(name), word) {
				return k, true
			}
		}
	}
	return 0, false
}

// accept makes an edit of what seek has found.
func (p *plain) accept(string) {
	f := p.sought
	if f == nil || f.from != p.revision {
		p.refuse(p.in(sayNothingSought))
		return
	}
	value := p.settled(f.of, f.at.Value)
	p.moved(p.inputName(f.of), p.inputValue(f.of, f.at.Input.Now), p.inputValue(f.of, value),
		func() bool { return p.move(false, f.of.Edits(value)...) })
}
