package report

import (
	"strconv"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// together lists, for all targets of a year and for those of each group, how many are met at once and the chance of all.
func (r Result) together() grid {
	var g grid
	if len(r.Joint) == 0 {
		return g
	}
	in := func(t model.Text) string { return t.In(r.Lang) }
	g.add(column{head: [2]string{"", in(togetherWord)}, left: true})
	all := row{cells: []string{in(allRowWord)}}
	for _, j := range r.Joint {
		for _, word := range []model.Text{countWord, meanWord, allMetWord} {
			g.add(column{head: [2]string{strconv.Itoa(j.Year), in(word)}})
		}
		all.cells = append(all.cells, strconv.Itoa(j.Targets), mean(j.MeanMet, j.MeanMetError), r.chance(j.All))
	}
	g.rows = append(g.rows, all)
	for _, group := range r.Plan.Groups {
		line := row{cells: []string{group.Title.In(r.Lang)}}
		found := false
		for _, j := range r.Joint {
			cells := []string{"", "", ""}
			if o := groupOf(j, group.ID); o != nil {
				cells = []string{strconv.Itoa(o.Targets), mean(o.MeanMet, j.MeanMetError), r.chance(o.All)}
				found = true
			}
			line.cells = append(line.cells, cells...)
		}
		if found {
			g.rows = append(g.rows, line)
		}
	}
	return g
}

func groupOf(j *sim.Joint, id string) *sim.GroupOutcome {
	for i := range j.Groups {
		if j.Groups[i].ID == id {
			return &j.Groups[i]
		}
	}
	return nil
}

// mean writes a mean number of targets with the digits its standard error supports, tenths at the finest.
func mean(value, err float64) string {
	decimals := 1
	if err >= 0.5 {
		decimals = 0
	}
	return style.Decimals(value, decimals, columnLang)
}
