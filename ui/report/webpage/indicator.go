package webpage

import (
	"fmt"
	"html/template"
	"maps"
	"math"
	"slices"
	"strconv"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
	"foretell/ui/report/picture"
	"foretell/ui/style"
)

// group is the indicators under one heading of the plan.
type group struct {
	Title      string
	Indicators []indicator
}

// indicator is all that the page says of one.
type indicator struct {
	Anchor, ID, Name, Label, Unit string
	Base                          string
	Years                         []year // with a target in the plan, in the table of chances
	Fan, Outcomes                 template.HTML
	OutcomesCaption               string
	Blocks                        []block
	Why                           string // the reason for the assumption
}

// year is what a year asks of an indicator, and what comes of it.
type year struct {
	Aim, Median, Chance string
	Bar                 template.HTML
}

// block is lines of one kind: facts, what was published since, assumptions, results.
type block struct {
	Kind, Title string
	Lines       []line
}

// groups lists the indicators by group, those without a target last.
func (w writer) groups() (all []group, err error) {
	add := func(title string, belongs func(ind *model.Indicator) bool) {
		g := group{Title: title}
		for _, o := range w.Outcomes {
			if err != nil || !belongs(o.Indicator) {
				continue
			}
			var ind indicator
			ind, err = w.indicator(o)
			g.Indicators = append(g.Indicators, ind)
		}
		if len(g.Indicators) > 0 {
			all = append(all, g)
		}
	}
	for _, heading := range w.Plan.Groups {
		add(w.in(heading.Title), func(ind *model.Indicator) bool { return ind.Group == heading.ID && ind.Last() != nil })
	}
	add(w.in(noTargetTitle), func(ind *model.Indicator) bool { return ind.Last() == nil })
	return all, err
}

func (w writer) indicator(o *sim.Outcome) (indicator, error) {
	ind := o.Indicator
	i := indicator{
		Anchor: "indicator-" + ind.ID, ID: ind.ID, Name: w.in(ind.Name), Label: ind.Label(w.Lang), Unit: w.in(ind.Unit),
		Base: exact(ind.Base), Blocks: w.blocks(o),
	}
	if why := w.in(w.Scenario.Assumption(ind.ID).Why); why != "" && ind.Formula == nil {
		i.Why = fmt.Sprintf(w.in(whyLine), why)
	}
	for _, at := range w.Plan.TargetYears() {
		i.Years = append(i.Years, w.year(o, at))
	}
	var err error
	if i.Fan, err = w.draw(picture.Choice{Chart: picture.Fan, Indicator: ind.ID, W: 480, H: 320}); err != nil {
		return i, err
	}
	i.Outcomes, err = w.draw(picture.Choice{Chart: picture.Outcomes, Indicator: ind.ID, W: 480, H: 300})
	last := w.Plan.Horizon
	if t := ind.Last(); t != nil {
		last = t.Year
	}
	i.OutcomesCaption = fmt.Sprintf(w.in(outcomesCaption), last)
	return i, err
}

func (w writer) year(o *sim.Outcome, at int) (y year) {
	for _, known := range o.Years {
		if known.Year == at {
			y.Median = style.Number(known.P50, 3, model.English)
		}
	}
	for _, t := range o.Targets {
		if t.Target.Year == at {
			y.Aim, y.Chance = report.Aim(t.Target), w.Verdict(o, t)
			y.Bar = bar(t.Chance.Value())
		}
	}
	return y
}

// bar draws a share as a bar.
func bar(share float64) template.HTML {
	return template.HTML(fmt.Sprintf(`<svg viewBox="0 0 100 10" preserveAspectRatio="none" aria-hidden="true">`+
		`<rect class="ink-track" width="100" height="10"/><rect class="ink-bar" width="%.1f" height="10"/></svg>`, 100*share))
}

// blocks keep facts, what was published since, assumptions and results apart.
func (w writer) blocks(o *sim.Outcome) []block {
	blocks := []block{{"fact", w.in(factTitle), w.facts(o.Indicator)}}
	if published := w.published(o.Indicator); len(published) > 0 {
		blocks = append(blocks, block{"actual", w.in(actualTitle), published})
	}
	blocks = append(blocks, block{"assumed", w.in(assumedTitle), w.assumed(o)})
	if results := w.results(o); len(results) > 0 {
		blocks = append(blocks, block{"computed", w.in(computedTitle), results})
	}
	return blocks
}

func (w writer) facts(ind *model.Indicator) []line {
	lines := []line{{fmt.Sprintf(w.in(baseHead), w.Plan.BaseYear), exact(ind.Base)}}
	for _, t := range ind.Targets {
		aim := report.Aim(t)
		if t.Standing == model.Binding {
			aim += " " + w.in(bindingWord)
		}
		lines = append(lines, line{fmt.Sprintf(w.in(targetIn), t.Year), aim})
	}
	if ind.SourceLine > 0 {
		lines = append(lines, line{w.in(sourceWord), fmt.Sprintf(w.in(sourceLine), ind.SourceLine)})
	}
	return lines
}

func (w writer) published(ind *model.Indicator) (lines []line) {
	for _, a := range ind.Actuals {
		text := exact(a.Value)
		if a.Source != "" {
			text += " (" + a.Source + ")"
		}
		if a.Year > w.Scenario.Run.AsOf {
			text += " " + w.in(unusedNote)
		}
		lines = append(lines, line{strconv.Itoa(a.Year), text})
	}
	return lines
}

func (w writer) assumed(o *sim.Outcome) []line {
	ind := o.Indicator
	if ind.Formula != nil {
		return []line{{w.in(formulaWord), ind.Formula.Text}}
	}
	a := w.Scenario.Assumption(ind.ID)
	lines := []line{
		{w.in(growthWord), style.Growth(o.Growth.Median, decimals(o.Growth.Median), ind.Scale, w.Lang)},
		{w.in(spreadWord), style.Number(o.Growth.SD, 2, model.English)},
		{w.in(asWrittenWord), a.Growth.String()},
		{w.in(volatilityWord), exact(a.Volatility)},
	}
	if a.Persistence != 0 {
		lines = append(lines, line{w.in(persistenceWord), exact(a.Persistence)})
	}
	for _, at := range slices.Sorted(maps.Keys(a.Adjust)) {
		lines = append(lines, line{fmt.Sprintf(w.in(adjustWord), at), signed(a.Adjust[at])})
	}
	return lines
}

func (w writer) results(o *sim.Outcome) (lines []line) {
	for k, t := range o.Targets {
		text := w.Verdict(o, t)
		if e := style.Error(t.Chance.Error); e != "" {
			text += fmt.Sprintf(w.in(errorText), e)
		}
		lines = append(lines, line{fmt.Sprintf(w.in(chanceIn), t.Target.Year), text})
		if t.IfMet != nil {
			lines = append(lines, line{fmt.Sprintf(w.in(ifMetWord), o.Targets[k-1].Target.Year), w.Chance(*t.IfMet)})
		}
		if t.IfMissed != nil {
			lines = append(lines, line{fmt.Sprintf(w.in(ifMissedWord), o.Targets[k-1].Target.Year), w.Chance(*t.IfMissed)})
		}
	}
	if n := len(o.Targets); n > 0 {
		last := o.Targets[n-1]
		if needed := last.RequiredGrowth; !math.IsNaN(needed) {
			lines = append(lines, line{w.in(neededWord), style.Growth(needed, decimals(needed), o.Indicator.Scale, w.Lang)})
		}
		if last.Shortfall > 0 {
			lines = append(lines, line{w.in(shortfallWord), style.Number(last.Shortfall, 2, model.English)})
		}
	}
	return lines
}

// exact writes a published or assumed number with all its digits.
func exact(v float64) string { return style.Exact(v, model.English) }

// signed writes what is added.
func signed(v float64) string {
	if v > 0 {
		return "+" + exact(v)
	}
	return exact(v)
}

// decimals returns the digits after the point that show a growth to three significant digits.
func decimals(v float64) int {
	if v == 0 || math.IsNaN(v) || math.IsInf(v, 0) {
		return 1
	}
	return max(0, min(2-int(math.Floor(math.Log10(math.Abs(v)))), 6))
}
