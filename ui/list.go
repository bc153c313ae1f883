package ui

import (
	"slices"
	"strings"

	"foretell/model"
)

// list is the rows of the table of indicators: headings and indicators, of those the filter lets through.
type list struct {
	filter string
	rows   []row
	offset int // first row shown
}

// row is a heading, or the indicator at a place in the plan.
type row struct {
	heading   bool
	group     string // id; empty for the indicators without a target
	indicator int
}

// show fills the list with the indicators whose names or ids hold a text.
func (l *list) show(d *desk, filter string) {
	l.filter, l.rows = filter, nil
	want := strings.ToLower(strings.TrimSpace(filter))
	for _, group := range append(groupIDs(d.plan), "") {
		headed := false
		for i := range d.plan.Indicators {
			ind := &d.plan.Indicators[i]
			if groupOf(d.plan, ind) != group || !holds(ind, want) {
				continue
			}
			if !headed {
				l.rows, headed = append(l.rows, row{heading: true, group: group, indicator: -1}), true
			}
			l.rows = append(l.rows, row{group: group, indicator: i})
		}
	}
}

func groupIDs(p *model.Plan) []string {
	ids := make([]string, len(p.Groups))
	for i, g := range p.Groups {
		ids[i] = g.ID
	}
	return ids
}

// groupOf returns the id of the heading an indicator stands under: none where it has no target or its group is not listed.
func groupOf(p *model.Plan, ind *model.Indicator) string {
	if len(ind.Targets) == 0 || !slices.ContainsFunc(p.Groups, func(g model.Group) bool { return g.ID == ind.Group }) {
		return ""
	}
	return ind.Group
}

func holds(ind *model.Indicator, want string) bool {
	for _, s := range []string{ind.ID, ind.Name.En, ind.Name.Zh, ind.Short.En, ind.Short.Zh} {
		if strings.Contains(strings.ToLower(s), want) {
			return true
		}
	}
	return false
}

// step returns the indicator some rows away from another; headings do not count.
func (l *list) step(from, by int) int {
	var all []int
	for _, r := range l.rows {
		if !r.heading {
			all = append(all, r.indicator)
		}
	}
	if len(all) == 0 {
		return from
	}
	at := max(0, slices.Index(all, from))
	return all[min(max(at+by, 0), len(all)-1)]
}

// place returns which of the listed indicators one is, counted from 1, and how many there are.
func (l *list) place(indicator int) (at, of int) {
	for _, r := range l.rows {
		if r.heading {
			continue
		}
		if of++; r.indicator == indicator {
			at = of
		}
	}
	return at, of
}

// nearest returns the indicator itself where it is listed, otherwise the first that is.
func (l *list) nearest(indicator int) int { return l.step(indicator, 0) }

// scroll moves the window of some rows to where the selected indicator is in sight, its heading with it when it is the first.
func (l *list) scroll(selected, height int) {
	at := slices.IndexFunc(l.rows, func(r row) bool { return !r.heading && r.indicator == selected })
	if at < 0 {
		l.offset = 0
		return
	}
	top := at
	if at > 0 && l.rows[at-1].heading {
		top--
	}
	l.offset = min(l.offset, top)
	l.offset = max(l.offset, at-height+1)
	l.offset = max(0, min(l.offset, len(l.rows)-height))
}

// visible returns the rows in sight.
func (l *list) visible(height int) []row {
	end := min(len(l.rows), l.offset+max(0, height))
	return l.rows[min(l.offset, end):end]
}
