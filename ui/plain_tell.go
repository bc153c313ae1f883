package ui

import (
	"slices"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// greet says what is open.
func (p *plain) greet() {
	s := p.scenario()
	name := p.data(s.Title)
	if name == "" {
		name = readable(s.ID)
	}
	p.tellLine(p.inf(sayOpens, p.data(p.plan.Title), name), p.inf(sayComputed, strings.Join(p.run(s), p.in(wordListComma))))
	p.tellTogether("")
	p.tellLine(p.in(sayAsk))
}

// tellList tells every indicator on a line of its own: its number, its growth and the chance of each target.
func (p *plain) tellList(rest string) {
	group := ""
	for i := range p.plan.Indicators {
		ind := &p.plan.Indicators[i]
		if rest != "" && !slices.Contains(p.indicatorsCalled(rest), i) {
			continue
		}
		g := p.groupTitle(ind.Group)
		if len(ind.Targets) == 0 {
			g = p.in(wordUngrouped)
		}
		if g != group {
			group = g
			p.tellLine(g + p.in(wordColon))
		}
		p.tellLine(p.inf(sayListed, i+1, p.label(ind), p.growthText(i, p.averageGrowth(i)), p.chancesOf(i)))
	}
}

// chancesOf tells the chance of each of an indicator's targets, or that it has none.
func (p *plain) chancesOf(i int) string {
	o := p.outcome(i)
	if o == nil {
		return p.in(wordComputing)
	}
	var all []string
	for _, t := range o.Targets {
		all = append(all, p.inf(sayChanceIn, t.Target.Year, p.coarse(t.Chance)))
	}
	if len(all) == 0 {
		return p.in(wordNoTarget)
	}
	return strings.Join(all, p.in(wordListComma))
}

// showOrder tells of the selected indicator, or of the one named.
func (p *plain) showOrder(rest string) {
	if rest != "" {
		p.choose(rest)
		return
	}
	p.tellSelected()
}

// tellSelected tells all there is to know of the selected indicator: its chance, how sure that is, how far off it is, and what
// is assumed.
func (p *plain) tellSelected() {
	i := p.selected
	ind := &p.plan.Indicators[i]
	p.tellLine(p.inf(sayIndicator, p.label(ind), p.data(ind.Unit)))
	o := p.outcome(i)
	if o == nil {
		p.tellLine(p.in(wordComputing))
		return
	}
	for k := range o.Targets {
		p.tellTarget(o, k)
	}
	if len(o.Targets) == 0 {
		p.tellLine(p.sentence(p.in(wordNoTarget)))
	}
	for _, w := range p.warnings(ind.ID) {
		p.tellLine(p.sentence(w))
	}
	p.tellAssumed(i)
}

// tellTarget tells the chance of one target and how far off it is.
func (p *plain) tellTarget(o *sim.Outcome, k int) {
	t := o.Targets[k]
	text := p.inf(sayTarget, t.Target.Year, p.sure(t.Chance)) + p.in(wordSemicolon) + p.targetText(t.Target, p.selected) +
		p.in(wordSemicolon) + p.distance(o, t.Target)
	if finite(t.RequiredGrowth) {
		text += p.in(wordSemicolon) + p.inf(wordNeeds, p.growthText(p.selected, t.RequiredGrowth))
	}
	if k > 0 {
		before := o.Targets[k-1].Target.Year
		if t.IfMet != nil {
			text += p.in(wordSemicolon) + p.inf(wordIfMet, p.coarse(*t.IfMet), before)
		}
		if t.IfMissed != nil {
			text += p.in(wordSemicolon) + p.inf(wordIfMissed, p.coarse(*t.IfMissed), before)
		}
	}
	p.tellLine(p.sentence(text))
}

// sure is a chance with its error.
func (p *plain) sure(c sim.Chance) string {
	if e := style.Error(c.Error); e != "" {
		return p.inf(sayWithError, p.fine(c), e)
	}
	return p.fine(c)
}

// tellAssumed tells what is known and what is assumed of an indicator.
func (p *plain) tellAssumed(i int) {
	p.tellLine(p.sentence(p.baseText(i)))
	if text := p.testedText(i); text != "" {
		p.tellLine(p.sentence(text))
	}
	if p.derived(i) {
		p.tellLine(p.sentence(p.inf(wordDerived, readable(p.plan.Indicators[i].Formula.Text)) + p.in(wordSemicolon) + p.inf(sayChangeThese, p.inputList(i, p.label))))
		return
	}
	var inputsNow []string
	for of := range inputs {
		inputsNow = append(inputsNow, p.inputNow(p.slider(i, of)))
	}
	text := p.inf(wordAssumed, strings.Join(inputsNow, p.in(wordListComma)))
	if p.assumption(i).Growth.Required {
		text += p.in(wordSemicolon) + p.in(wordPlansOwn)
	}
	p.tellLine(p.sentence(text))
	if why := p.data(p.assumption(i).Why); why != "" {
		phrase := wordWhy
		if p.differs(i) {
			phrase = wordWhySaved
		}
		p.tellLine(p.sentence(p.inf(phrase, why)))
	}
}

// inputNow is an input with its value, and its saved one where that differs.
func (p *plain) inputNow(s slider) string {
	text := p.inf(sayNamed, p.in(inputNames[s.of]), p.inputText(s, s.value))
	if s.edited {
		text += p.inf(sayWasSaved, p.inputText(s, s.saved))
	}
	return text
}

// tellTogether tells how many targets are met at once, year by year.
func (p *plain) tellTogether(string) {
	years := p.plan.TargetYears()
	if len(years) == 0 {
		p.tellLine(p.sentence(p.in(wordNoTargets)))
	}
	for _, year := range years {
		if j := p.joint(year); j != nil {
			p.tellLine(p.inf(wordTargetsMet, year) + p.in(wordColon) + strings.Join(p.metNotes(j)[:2], p.in(wordSemicolon)) + p.in(wordStop))
		}
	}
	for _, w := range p.warnings("") {
		p.tellLine(p.sentence(w))
	}
}

// tellDrivers tells what decides the last target of the selected indicator, the greatest first.
func (p *plain) tellDrivers(string) {
	v := newDrivers(p.desk, nil)
	q := v.question()
	measure, err := v.measure(q, p.latest)
	if err == nil {
		v.found.answer, err = sim.NewEngine(p.plan).Drivers(p.ctx, p.latest, measure)
	}
	if err != nil {
		p.refuse(p.sentence(readable(err.Error())))
		return
	}
	p.tellLine(p.inf(wordDrivers, v.outcomeName(v.question(), false)) + p.in(wordColon))
	for n, d := range v.telling() {
		p.tellLine(p.inf(sayDriver, n+1, p.driverName(d), v.shareText(d)))
	}
	if all := v.found.answer; len(all) > 0 && all[0].Rank < 0 {
		p.tellLine(p.inf(wordLowers, p.driverName(all[0])))
	} else if len(all) > 0 {
		p.tellLine(p.inf(wordRaises, p.driverName(all[0])))
	}
	p.tellLine(p.in(sayShareMeans))
}

// help tells every order, or one.
func (p *plain) help(rest string) {
	if o, _, _, ok := meantOrder(rest); ok && o.usage != (model.Text{}) {
		p.tellLine(p.in(o.usage)+p.in(wordColon)+p.in(o.does), p.inf(sayAlso, strings.Join(o.names, p.in(wordListComma))))
		return
	}
	p.tellLine(p.in(sayChoose))
	for _, o := range orders() {
		if o.usage != (model.Text{}) {
			p.tellLine("  " + p.in(o.usage) + p.in(wordColon) + p.in(o.does))
		}
	}
}

// language turns to the language named, or to the other one.
func (p *plain) language(rest string) {
	wanted := map[string]model.Lang{"en": model.English, "english": model.English, "英文": model.English, "zh": model.Chinese, "chinese": model.Chinese, "中文": model.Chinese}
	lang, known := wanted[strings.ToLower(rest)]
	switch {
	case rest != "" && !known:
		p.refuse(p.inf(sayNoLanguage, rest))
	case rest == "" || lang != p.lang:
		p.turnLanguage()
		p.tellLine(p.in(sayLanguage))
	default:
		p.tellLine(p.in(sayLanguage))
	}
}
