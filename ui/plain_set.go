package ui

import (
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
)

// setsInput returns what sets an input of the selected indicator, or tells it where no value follows.
func setsInput(of input) func(p *plain, rest string) {
	return func(p *plain, rest string) {
		ind := &p.plan.Indicators[p.selected]
		if p.derived(p.selected) {
			p.refuse(p.sentence(p.inf(sayDerivedPlain, p.label(ind), p.inputList(p.selected, p.label))))
			return
		}
		s := p.slider(p.selected, of)
		if rest == "" {
			p.tellLine(p.sentence(p.label(ind) + p.in(wordColon) + p.inputNow(s)))
			return
		}
		value, ok := number(rest)
		if !ok {
			p.refuse(p.inf(sayNumberLike, rest, p.in(inputNames[of]), p.inputText(s, s.value)))
			return
		}
		if of != averageInput && value < 0 {
			p.refuse(p.inf(sayNotBelow, p.in(inputNames[of])))
			return
		}
		p.moved(p.inf(wordOf, p.in(inputNames[of]), p.label(ind)), p.inputText(s, s.value), p.inputText(s, value),
			func() bool { return p.set(s, value, false) })
	}
}

// number reads a number with or without a unit behind it.
func number(text string) (float64, bool) {
	text = strings.TrimSpace(strings.TrimSuffix(narrow(text), "%"))
	if word, unit, cut := strings.Cut(text, " "); cut && !strings.ContainsAny(unit, "0123456789") {
		text = strings.TrimSuffix(word, "%")
	}
	v, err := strconv.ParseFloat(strings.TrimPrefix(text, "+"), 64)
	return v, err == nil && finite(v)
}

// moved makes an edit and tells what it did to the selected indicator's last target.
func (p *plain) moved(what, from, to string, edit func() bool) {
	p.sought = nil
	before := p.lastTarget()
	if edit() {
		p.tellLine(p.sentence(p.inf(saySet, what, from, to)))
		p.tellMove(before)
	}
}

// stepped goes a step back or forward in the edits, and tells what that did.
func (p *plain) stepped(step func()) {
	before, was := p.lastTarget(), p.revision
	step()
	if p.revision != was {
		p.tellLine(p.sentence(p.notice.text))
		p.notice = notice{}
		p.tellMove(before)
	}
}

// tellMove has the scenario projected anew and tells how the chance of the selected indicator's last target moved.
func (p *plain) tellMove(before *sim.TargetOutcome) {
	_, cmd := p.Update(nil)
	p.do(cmd)
	if now := p.lastTarget(); now != nil && before != nil {
		p.tellLine(p.inf(sayChanceMoved, p.label(&p.plan.Indicators[p.selected]), now.Target.Year, p.fine(before.Chance), p.sure(now.Chance)))
	}
}

// lastTarget is the outcome of the selected indicator's last target, or nil.
func (p *plain) lastTarget() *sim.TargetOutcome {
	if o := p.outcome(p.selected); o != nil && len(o.Targets) > 0 {
		return &o.Targets[len(o.Targets)-1]
	}
	return nil
}

// setKey makes an edit as a scenario file says it.
func (p *plain) setKey(rest string) {
	e, err := model.ParseEdit(rest)
	if err != nil {
		p.refuse(p.sentence(p.inf(sayRefused, readable(err.Error()))))
		return
	}
	was := model.Edit{Set: e.Set, To: p.scenario().Value(e.Set)}
	p.moved(readable(e.Set), valueText(was), valueText(e), func() bool { return p.move(false, e) })
}

// valueText is the value of an edit as a file says it.
func valueText(e model.Edit) string {
	_, value, _ := strings.Cut(e.String(), "=")
	return readable(strings.TrimSpace(value))
}

// tellEfforts tells the levers and the events.
func (p *plain) tellEfforts(string) {
	any := false
	for n, e := range p.efforts() {
		if !e.turns() {
			continue
		}
		any = true
		text := p.inf(sayLeverIs, n+1, p.effortName(e), p.percent(e.valueIn(p.scenario())))
		if e.sort == eventEffort {
			text = p.inf(sayEventIs, n+1, p.effortName(e), years(*e.event), p.percent(e.valueIn(p.scenario())))
		}
		p.tellLine(text)
	}
	if !any {
		p.tellLine(p.sentence(p.in(wordNothingToTurn)))
		return
	}
	p.tellLine(p.in(sayHowToPull))
}

// setEffort sets the level of a lever or the probability of an event: its number or name, then percent, on or off.
func (p *plain) setEffort(rest string) {
	fields := strings.Fields(narrow(rest))
	if len(fields) == 0 {
		p.tellEfforts("")
		return
	}
	name, amount := strings.Join(fields[:len(fields)-1], " "), strings.TrimSuffix(fields[len(fields)-1], "%")
	e, ok := p.effortCalled(name)
	if !ok {
		p.refuse(p.inf(sayNoEffort, rest))
		return
	}
	share, ok := amountOf(amount)
	if !ok {
		p.refuse(p.inf(sayNoLevel, amount) + p.in(wordStop))
		return
	}
	p.moved(p.effortName(e), p.percent(e.valueIn(p.scenario())), p.percent(share),
		func() bool { return p.move(false, model.Edit{Set: e.key(), To: share}) })
	p.tellTogether("")
}

// amountOf reads a share in percent, on, or off.
func amountOf(word string) (float64, bool) {
	switch strings.ToLower(word) {
	case "on", "开", "full":
		return 1, true
	case "off", "关", "none":
		return 0, true
	}
	v, ok := number(word)
	return clean(v / 100), ok && v >= 0 && v <= 100
}

// effortCalled returns the lever or event of a number, an id or a part of its name; false where it is none or several.
func (p *plain) effortCalled(word string) (found effort, ok bool) {
	n, err := strconv.Atoi(word)
	hits := 0
	for k, e := range p.efforts() {
		name := strings.ToLower(p.effortName(e))
		switch {
		case !e.turns() || word == "":
		case err == nil && n == k+1, strings.EqualFold(word, e.id()):
			return e, true
		case err != nil && strings.Contains(name, strings.ToLower(word)):
			found = e
			hits++
		}
	}
	return found, hits == 1
}
