package model

import (
	"cmp"
	"slices"
)

// Lever is a policy action, and what it is assumed to do. The effects of one lever succeed or fail together.
type Lever struct {
	ID      string   // an action of the plan, or a name of its own
	Title   Text     // may be empty
	Level   float64  // how far it is pulled, share in [0, 1]
	Start   int      // first calendar year in which it works
	Ramp    float64  // years from no effect to the full one, in a straight line; ≥ 0
	Effects []Effect // in the plan's order of indicators
	Why     Text     // the reason for the assumption, in one line
}

// Effect is what a lever adds to an indicator's growth at level 1, once it is fully at work.
type Effect struct {
	Indicator    string
	Distribution Distribution // growth units per year
}

// Equal reports whether two levers lead to the same paths. Their titles and reasons may differ.
func (l Lever) Equal(o Lever) bool {
	return l.ID == o.ID && l.Level == o.Level && l.Start == o.Start && l.Ramp == o.Ramp &&
		slices.EqualFunc(l.Effects, o.Effects, Effect.Equal)
}

// Equal reports whether two effects are the same.
func (e Effect) Equal(o Effect) bool {
	return e.Indicator == o.Indicator && e.Distribution.Equal(o.Distribution)
}

var leverForm = table(
	key("id", func(l *Lever) *string { return &l.ID }, identifier).says("an action of the plan, or a name of its own"),
	key("title", func(l *Lever) *Text { return &l.Title }, oneLine).says("title of the lever"),
	key("level", func(l *Lever) *float64 { return &l.Level }, within(0, 1)).needed().says("how far it is pulled"),
	key("start", func(l *Lever) *int { return &l.Start }, year).needed().says("first calendar year in which it works"),
	key("ramp", func(l *Lever) *float64 { return &l.Ramp }, within(0, mostYears)).says("years from no effect to the full one"),
	key("effect", func(l *Lever) *[]Effect { return &l.Effects }, effects).needed().
		says("what it adds to growth at level 1, by indicator id, growth units per year"),
	key("why", func(l *Lever) *Text { return &l.Why }, oneLine).says("the reason for the assumption"),
)

var effectsByID = byID(distribution)

// effects is a form of distributions by indicator. Laid over others, it replaces those on the same indicators.
var effects = form[[]Effect]{
	schema: effectsByID.schema,
	branch: true,
	read: func(r *reader, n *node, to *[]Effect) {
		byID := effectMap(*to)
		effectsByID.read(r, n, &byID)
		all := make([]Effect, 0, len(byID))
		for id, d := range byID {
			all = append(all, Effect{id, d})
		}
		slices.SortFunc(all, func(a, b Effect) int { return cmp.Compare(a.Indicator, b.Indicator) })
		*to = all
	},
	show: func(from *[]Effect, path []string) any {
		byID := effectMap(*from)
		return effectsByID.show(&byID, path)
	},
}

func effectMap(all []Effect) map[string]Distribution {
	byID := make(map[string]Distribution, len(all))
	for _, e := range all {
		byID[e.Indicator] = e.Distribution
	}
	return byID
}

// arrange puts the effects of each lever in the plan's order.
func (s *Scenario) arrange(plan *Plan) {
	if len(s.Levers) == 0 {
		return
	}
	place := plan.places()
	order := func(a, b Effect) int {
		return cmp.Or(cmp.Compare(place[a.Indicator], place[b.Indicator]), cmp.Compare(a.Indicator, b.Indicator))
	}
	for i, l := range s.Levers {
		if !slices.IsSortedFunc(l.Effects, order) {
			s.Levers = slices.Clone(s.Levers)
			s.Levers[i].Effects = slices.SortedFunc(slices.Values(l.Effects), order)
		}
	}
}
