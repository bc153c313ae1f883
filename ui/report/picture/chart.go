package picture

import (
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

// Choice says which chart to draw, and how large.
type Choice struct {
	Chart     string  // one of Names; empty: the fan of Indicator, or where that is empty too the chances of all targets
	Indicator string  // id; empty: the first of the plan with a target
	Year      int     // of outcomes, chances and the number met; 0: the last with a target
	W, H      float64 // units; 0: what suits the chart
	Bare      bool    // without title and source, for a page that says them
}

// The charts.
const (
	Fan      = "fan"      // one indicator: past, projection, targets
	Outcomes = "outcomes" // one indicator's target year as twenty equally likely outcomes
	Chances  = "chances"  // the chance of every target of a year
	Met      = "met"      // how many targets of a year are met at once
)

// Names are all charts.
var Names = []string{Fan, Outcomes, Chances, Met}

// Draw draws a chart of a result. The error says what cannot be drawn, and what could.
func Draw(r report.Result, c Choice) (*Picture, error) {
	if c.Chart == "" {
		c.Chart = Chances
		if c.Indicator != "" {
			c.Chart = Fan
		}
	}
	switch c.Chart {
	case Fan, Outcomes:
		return drawIndicator(r, c)
	case Chances, Met:
		return drawYear(r, c)
	}
	return nil, fmt.Errorf("no chart is called %q%s; there are %s", c.Chart, meant(c.Chart, Names), strings.Join(Names, ", "))
}

func drawIndicator(r report.Result, c Choice) (*Picture, error) {
	o, err := outcome(r, c.Indicator)
	if err != nil {
		return nil, err
	}
	if c.Chart == Fan {
		return fan(r, o, c), nil
	}
	target, err := targetOf(o, c.Year)
	if err != nil {
		return nil, err
	}
	return outcomes(r, o, target, c), nil
}

// targetOf returns the target of a year, or the last where that is 0: nil where there is none.
func targetOf(o *sim.Outcome, year int) (*sim.TargetOutcome, error) {
	var years []string
	for i := range o.Targets {
		t := &o.Targets[i]
		if t.Target.Year == year || year == 0 && i == len(o.Targets)-1 {
			return t, nil
		}
		years = append(years, strconv.Itoa(t.Target.Year))
	}
	if year == 0 {
		return nil, nil
	}
	return nil, fmt.Errorf("%s has no target in %d; it has some in %s", o.Indicator.ID, year, strings.Join(years, ", "))
}

func drawYear(r report.Result, c Choice) (*Picture, error) {
	years := r.Plan.TargetYears()
	if len(years) == 0 {
		return nil, errors.New("the plan has no target, so there is no chance to draw; the fan of an indicator can be drawn")
	}
	if c.Year == 0 {
		c.Year = years[len(years)-1]
	}
	at := slices.IndexFunc(r.Joint, func(j *sim.Joint) bool { return j.Year == c.Year })
	if at < 0 {
		return nil, fmt.Errorf("the plan has no target in %d; it has some in %s", c.Year, strings.Trim(fmt.Sprint(years), "[]"))
	}
	if c.Chart == Met {
		return met(r, r.Joint[at], c), nil
	}
	return chances(r, c), nil
}

// outcome returns what is known of an indicator; of the first with a target where id is empty.
func outcome(r report.Result, id string) (*sim.Outcome, error) {
	var ids []string
	for _, o := range r.Outcomes {
		if o.Indicator.ID == id || id == "" && len(o.Targets) > 0 {
			return o, nil
		}
		ids = append(ids, o.Indicator.ID)
	}
	if id == "" && len(r.Outcomes) > 0 {
		return r.Outcomes[0], nil
	}
	return nil, fmt.Errorf("the plan has no indicator %q%s", id, meant(id, ids))
}

// meant is what to add to a fault about a mistyped word: the nearest right one, where one is near.
func meant(word string, right []string) string {
	if near := model.Nearest(word, right); near != "" {
		return fmt.Sprintf("; did you mean %s?", near)
	}
	return ""
}
