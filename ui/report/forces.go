package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// groupPrefix begins the name of a group among those that an event is on.
const groupPrefix = "group:"

// events lists what may strike.
func (r Result) events() grid { return eventGrid(r.Plan, r.Scenario, r.Lang) }

// levers lists the levers that are pulled.
func (r Result) levers() grid {
	var pulled []model.Lever
	for _, l := range r.Scenario.Levers {
		if l.Level > 0 {
			pulled = append(pulled, l)
		}
	}
	return leverGrid(r.Plan, pulled, r.Lang)
}

// forceNotes says what events and levers are, and which levers are not pulled.
func (r Result) forceNotes() (notes []string) {
	var idle []string
	for _, l := range r.Scenario.Levers {
		if l.Level == 0 {
			idle = append(idle, l.ID)
		}
	}
	if len(r.Scenario.Events) > 0 || len(idle) < len(r.Scenario.Levers) {
		notes = append(notes, forcesNote.In(r.Lang))
	}
	if len(idle) > 0 {
		notes = append(notes, fmt.Sprintf(idleNote.In(r.Lang), strings.Join(idle, commaWord.In(r.Lang))))
	}
	return notes
}

func eventGrid(plan *model.Plan, s *model.Scenario, lang model.Lang) grid {
	var g grid
	g.add(column{head: [2]string{"", eventWord.In(lang)}, left: true})
	for _, word := range []model.Text{yearsWord, probabilityWord, impactWord, spreadWord, reboundWord} {
		g.add(column{head: [2]string{"", word.In(lang)}})
	}
	g.add(column{head: [2]string{"", onWord.In(lang)}, left: true})
	for _, e := range s.Events {
		years := strconv.Itoa(e.From)
		if e.To != e.From {
			years += "–" + strconv.Itoa(e.To)
		}
		impact, spread := spreadOf(plan, e.Impact)
		g.rows = append(g.rows, row{cells: []string{
			withID(eventLabel(e, lang), e.ID), years, probability(e, lang), impact, spread, rebound(e, lang), onLabels(plan, e, lang),
		}})
	}
	return g
}

func leverGrid(plan *model.Plan, levers []model.Lever, lang model.Lang) grid {
	var g grid
	g.add(column{head: [2]string{"", leverWord.In(lang)}, left: true})
	for _, word := range []model.Text{levelWord, startWord, fullWord} {
		g.add(column{head: [2]string{"", word.In(lang)}})
	}
	g.add(column{head: [2]string{"", movesWord.In(lang)}, left: true})
	for _, l := range levers {
		var moves []string
		for _, e := range l.Effects {
			median, spread := spreadOf(plan, e.Distribution)
			moves = append(moves, strings.TrimSpace(plan.Indicator(e.Indicator).Label(lang)+" "+median+" "+spread))
		}
		g.rows = append(g.rows, row{cells: []string{
			withID(leverLabel(plan, l, lang), l.ID), digits(l.Level), strconv.Itoa(l.Start), fullFrom(l), strings.Join(moves, commaWord.In(lang)),
		}})
	}
	return g
}

// fullFrom writes the year from which a lever is fully at work.
func fullFrom(l model.Lever) string {
	return strconv.FormatFloat(float64(l.Start)+l.Ramp, 'f', -1, 64)
}

// spreadOf writes the median and the standard deviation of a distribution that is drawn once, signed as what they add.
func spreadOf(plan *model.Plan, d model.Distribution) (median, sd string) {
	m, _, s := sim.Moments(d, plan.Years())
	decimals := growthDecimals(m, math.NaN())
	if !math.IsInf(s, 0) {
		decimals = growthDecimals(m, s)
	}
	median = style.Decimals(m, decimals, columnLang)
	if m > 0 {
		median = "+" + median
	}
	if math.IsInf(s, 0) {
		return median, ""
	}
	return median, "±" + style.Decimals(s, decimals, columnLang)
}

// probability writes how likely an event is assumed to be.
func probability(e model.Event, lang model.Lang) string {
	switch e.Probability {
	case 0:
		return neverWord.In(lang)
	case 1:
		return alwaysWord.In(lang)
	}
	return percent(e.Probability, lang)
}

// rebound writes the share of an event's impact that comes back, if any.
func rebound(e model.Event, lang model.Lang) string {
	if e.Rebound == 0 {
		return ""
	}
	return percent(e.Rebound, lang)
}

// withID puts an id, by which an edit names a thing, behind its title.
func withID(label, id string) string {
	if label == id {
		return id
	}
	return label + " (" + id + ")"
}

// eventLabel returns an event's title, or its id where it has none.
func eventLabel(e model.Event, lang model.Lang) string {
	if title := e.Title.In(lang); title != "" {
		return title
	}
	return e.ID
}

// leverLabel returns a lever's title, that of the action it stands for, or its id.
func leverLabel(plan *model.Plan, l model.Lever, lang model.Lang) string {
	if title := l.Title.In(lang); title != "" {
		return title
	}
	for _, a := range plan.Actions {
		if a.ID == l.ID {
			return a.Title.In(lang)
		}
	}
	return l.ID
}

// onLabels writes what an event is on.
func onLabels(plan *model.Plan, e model.Event, lang model.Lang) string {
	var labels []string
	for _, on := range e.On {
		labels = append(labels, onLabel(plan, on, lang))
	}
	return strings.Join(labels, commaWord.In(lang))
}

func onLabel(plan *model.Plan, on string, lang model.Lang) string {
	id, isGroup := strings.CutPrefix(on, groupPrefix)
	if !isGroup {
		return plan.Indicator(id).Label(lang)
	}
	return groupLabel(plan, id, lang)
}

func groupLabel(plan *model.Plan, id string, lang model.Lang) string {
	for _, g := range plan.Groups {
		if g.ID == id {
			return g.Title.In(lang)
		}
	}
	return id
}
