package ui

import (
	"strconv"
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// forceLines are the scenario's events and levers that bear on an indicator, each a line of at most w cells: those at work, and
// those that are idle since their probability or level is 0.
func (d *desk) forceLines(i, w int) (working, idle []string) {
	if d.derived(i) {
		return nil, nil
	}
	ind := &d.plan.Indicators[i]
	add := func(weight float64, head, name, tail, more string) {
		if weight > 0 {
			working = append(working, d.theme.Paint(style.Supposed, d.forceLine(w, head, name, tail, more)))
		} else {
			idle = append(idle, d.theme.Paint(style.Faint, d.forceLine(w, head, name, tail, more)))
		}
	}
	for _, e := range d.scenario().Events {
		if !e.Strikes(ind) {
			continue
		}
		tail := d.inf(wordEventTail, years(e), d.odds(e.Probability), d.effectText(i, e.Impact))
		more := ""
		if e.Rebound != 0 {
			more = d.inf(wordRebound, d.percent(e.Rebound))
		}
		add(e.Probability, d.in(wordEvent), d.named(e.Title, e.ID), tail, more)
	}
	for _, l := range d.scenario().Levers {
		for _, effect := range l.Effects {
			if effect.Indicator == ind.ID {
				tail := d.inf(wordLeverTail, d.percent(l.Level), d.signed(i, effect.Distribution))
				add(l.Level, d.in(wordLever), d.leverName(l), tail, "")
			}
		}
	}
	return working, idle
}

// leastForceName is how many cells a name keeps where what follows it has to be cut anyway.
const leastForceName = 12

// forceLine fits an event or lever into w cells: what is too long loses what more there is to say, then the end of its name; and
// where all of that is not enough, the end of its numbers.
func (d *desk) forceLine(w int, head, name, tail, more string) string {
	room := w - 2 - style.Width(head) - style.Width(tail)
	if style.Width(name)+style.Width(more) <= room {
		return "  " + head + name + tail + more
	}
	if room < 1 {
		room = leastForceName
	}
	return d.glyphs.Truncate("  "+head+d.glyphs.Truncate(name, room)+tail, w)
}

// counted keeps as many lines as there is room for, the last of them with the number of those left out.
func (d *desk) counted(lines []string, room int) []string {
	if len(lines) <= room || room < 1 {
		return lines
	}
	kept := lines[: room-1 : room-1]
	phrase := wordMoreForces
	if len(kept) == 0 {
		phrase = wordOnlyForces
	}
	return append(kept, d.theme.Paint(style.Supposed, "  "+d.inf(phrase, len(lines)-len(kept))))
}

// leverName is a lever's title, or that of the action of the plan it stands for.
func (d *desk) leverName(l model.Lever) string {
	title := l.Title
	for _, a := range d.plan.Actions {
		if a.ID == l.ID && title == (model.Text{}) {
			title = a.Title
		}
	}
	return d.named(title, l.ID)
}

// named is a title, or an id where there is none.
func (d *desk) named(title model.Text, id string) string {
	if title == (model.Text{}) {
		return readable(id)
	}
	return d.data(title)
}

func years(e model.Event) string {
	if e.From == e.To {
		return strconv.Itoa(e.From)
	}
	return strconv.Itoa(e.From) + "–" + strconv.Itoa(e.To)
}

// odds is an assumed probability in words.
func (d *desk) odds(p float64) string {
	if p == 1 {
		return d.in(wordCertain)
	}
	return d.inf(wordOdds, d.percent(p))
}

// percent is an assumed share in percent, with the digits it was given.
func (d *desk) percent(share float64) string {
	number := style.Exact(clean(100*share), d.lang)
	if d.lang == model.Chinese {
		return number + "%"
	}
	return number + " %"
}

// effectText is a distribution of an effect on an indicator's growth: its median and, behind ±, its spread.
func (d *desk) effectText(i int, dist model.Distribution) string {
	median, spread := d.centre(dist)
	text := d.figure(median)
	if spread > 0 {
		text += " ± " + d.figure(spread)
	}
	return d.glyphs.Spell(text) + style.GrowthUnit(d.plan.Indicators[i].Scale, d.lang)
}

// signed is effectText with a plus before a gain.
func (d *desk) signed(i int, dist model.Distribution) string {
	text := d.effectText(i, dist)
	if !strings.HasPrefix(text, "-") {
		text = "+" + text
	}
	return text
}

// figure is an assumed number with the digits it was given, three at most.
func (d *desk) figure(v float64) string {
	short, err := strconv.ParseFloat(strconv.FormatFloat(v, 'g', 3, 64), 64)
	if err != nil {
		short = v
	}
	return style.Exact(short, d.lang)
}
