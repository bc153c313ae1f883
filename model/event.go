package model

import (
	"slices"
	"strings"
)

// Event is something that may strike a path once, and then strikes all it is on together.
type Event struct {
	ID          string
	Title       Text         // may be empty
	From, To    int          // calendar years: it strikes in one of them, each as likely as any other
	Probability float64      // that it strikes a path, share in [0, 1]
	Impact      Distribution // on growth in the year it strikes, growth units
	Rebound     float64      // share of the impact that comes back the year after, in [−2, 2]
	On          []string     // indicator ids, and groups as "group:id"
	Why         Text         // the reason for the assumption, in one line
}

// groupPrefix begins the name of a group among indicators.
const groupPrefix = "group:"

// Strikes reports whether the event acts on an indicator: one that it names, or one of a group that it names. A derived
// indicator is never struck itself.
func (e Event) Strikes(ind *Indicator) bool {
	return ind.Formula == nil && slices.ContainsFunc(e.On, func(on string) bool {
		group, isGroup := strings.CutPrefix(on, groupPrefix)
		return isGroup && group == ind.Group || on == ind.ID
	})
}

// Equal reports whether two events lead to the same paths. Their titles and reasons may differ.
func (e Event) Equal(o Event) bool {
	return e.ID == o.ID && e.From == o.From && e.To == o.To && e.Probability == o.Probability &&
		e.Impact.Equal(o.Impact) && e.Rebound == o.Rebound && slices.Equal(e.On, o.On)
}

var eventForm = table(
	key("id", func(e *Event) *string { return &e.ID }, identifier).says("name of the event"),
	key("title", func(e *Event) *Text { return &e.Title }, oneLine).says("title of the event"),
	key("years", func(e *Event) *Event { return e }, eventYears).needed().says("the year in which it may strike, or the first and the last of several"),
	key("probability", func(e *Event) *float64 { return &e.Probability }, within(0, 1)).needed().says("that it strikes a path"),
	key("impact", func(e *Event) *Distribution { return &e.Impact }, distribution).needed().
		says("what it adds to growth in the year it strikes, growth units"),
	key("rebound", func(e *Event) *float64 { return &e.Rebound }, within(-2, 2)).says("share of the impact that comes back the year after"),
	key("on", func(e *Event) *[]string { return &e.On }, list(line)).needed().says(`ids of the indicators it strikes, and groups as "group:id"`),
	key("why", func(e *Event) *Text { return &e.Why }, oneLine).says("the reason for the assumption"),
)

var calendarYears = list(year)

// eventYears is a form of one year, or of the first and the last of several.
var eventYears = form[Event]{
	schema: &schema{Type: "array", Items: year.schema, MinItems: 1, MaxItems: 2},
	read: func(r *reader, n *node, to *Event) {
		var years []int
		calendarYears.read(r, n, &years)
		if n.faulty || n.tainted {
			return
		}
		if len(years) < 1 || len(years) > 2 || years[0] > years[len(years)-1] {
			r.fault(n, onValue, spelledValue(n.value())+" is neither a year nor a range of years", "[2020], or [first, last]")
			return
		}
		to.From, to.To = years[0], years[len(years)-1]
	},
	show: leaf(func(e Event) any {
		if e.From == e.To {
			return []any{int64(e.From)}
		}
		return []any{int64(e.From), int64(e.To)}
	}),
}
