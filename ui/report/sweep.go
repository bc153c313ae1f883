package report

import (
	"encoding/csv"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
)

// SweepSchema is the first field of every line of a sweep in JSON.
const SweepSchema = "foretell/sweep/1"

// SweepNames are the formats of a sweep, the default first: comma-separated values under a header, or a JSON object a line.
var SweepNames = []string{"csv", "jsonl"}

// Sweep is many projections that differ in the values of a few keys, told in one line each. What it writes is for other programs:
// every digit, and the same in every language.
type Sweep struct {
	Plan, Scenario string
	Run            model.Run // but for what is varied of it
	Keys           []string  // that are varied
	Goals          []sim.Goal
	Year           int // of the mean number of targets met; 0 where there are no targets
}

// SweepPoint is one projection of a sweep.
type SweepPoint struct {
	Values   []SweepValue // of the keys
	Chances  []sim.Chance // of the goals
	Mean     float64      // number of targets met in the year
	MeanErr  float64      // standard error of Mean
	Warnings int          // of the projection
}

// SweepValue is a value of a varied key: as a TOML value, and as it is written in a column.
type SweepValue struct {
	Value any
	Text  string
}

// Header is the line before the first point, or nothing.
func (s Sweep) Header(format string) string {
	if format != "csv" {
		return ""
	}
	names := []string{"plan", "scenario"}
	for _, f := range s.run() {
		names = append(names, f.name)
	}
	names = append(names, s.Keys...)
	if s.Year != 0 {
		names = append(names, fmt.Sprintf("mean_met@%d", s.Year), fmt.Sprintf("mean_met_error@%d", s.Year))
	}
	for _, g := range s.Goals {
		names = append(names, "met("+g.String()+")", "chance("+g.String()+")", "error("+g.String()+")")
	}
	return fields(append(names, "warnings"))
}

// Lead is how the line of a point begins, up to what is simulated.
func (s Sweep) Lead(format string, values []SweepValue) string {
	if format != "csv" {
		return s.leadJSON(values)
	}
	cells := []string{defused(s.Plan), defused(s.Scenario)}
	for _, f := range s.run() {
		cells = append(cells, f.text)
	}
	for _, v := range values {
		if _, text := v.Value.(string); text {
			cells = append(cells, defused(v.Text))
			continue
		}
		cells = append(cells, v.Text)
	}
	return strings.TrimSuffix(fields(cells), "\n") + ","
}

// Line is the line of a point.
func (s Sweep) Line(format string, p SweepPoint) string {
	lead := s.Lead(format, p.Values)
	if format != "csv" {
		return lead + s.restJSON(p)
	}
	var cells []string
	if s.Year != 0 {
		cells = append(cells, figure(p.Mean).String(), figure(p.MeanErr).String())
	}
	for _, c := range p.Chances {
		cells = append(cells, strconv.Itoa(c.Met), figure(c.Value()).String(), figure(c.Error).String())
	}
	return lead + fields(append(cells, strconv.Itoa(p.Warnings)))
}

// runField is one of the settings of a run that all points share.
type runField struct{ name, text string }

// run returns the settings of the run that are not varied.
func (s Sweep) run() []runField {
	all := []runField{
		{"paths", strconv.Itoa(s.Run.Paths)}, {"seed", strconv.FormatUint(s.Run.Seed, 10)}, {"sampling", s.Run.Sampling.String()},
	}
	return slices.DeleteFunc(all, func(f runField) bool { return slices.Contains(s.Keys, "run."+f.name) })
}

func (s Sweep) leadJSON(values []SweepValue) string {
	var b strings.Builder
	fmt.Fprintf(&b, `{"schema":%s,"plan":%s,"scenario":%s`, plain(SweepSchema), plain(s.Plan), plain(s.Scenario))
	for _, f := range s.run() {
		text := f.text
		if f.name == "sampling" {
			text = plain(text)
		}
		fmt.Fprintf(&b, `,%s:%s`, plain(f.name), text)
	}
	b.WriteString(`,"set":{`)
	for i, key := range s.Keys {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(plain(key) + ":" + plain(values[i].Value))
	}
	b.WriteString("},")
	return b.String()
}

func (s Sweep) restJSON(p SweepPoint) string {
	var b strings.Builder
	if s.Year != 0 {
		fmt.Fprintf(&b, `"year":%d,"mean_met":%s,"mean_met_error":%s,`, s.Year, plain(figure(p.Mean)), plain(figure(p.MeanErr)))
	}
	goals := make([]goalJSON, len(s.Goals))
	for i, g := range s.Goals {
		goals[i] = newGoalJSON(GoalOutcome{Goal: g, Chance: &p.Chances[i]})
	}
	fmt.Fprintf(&b, "\"goals\":%s,\"warnings\":%d}\n", plain(goals), p.Warnings)
	return b.String()
}

// plain writes a value in JSON, on one line.
func plain(value any) string {
	var b strings.Builder
	e := json.NewEncoder(&b)
	e.SetEscapeHTML(false)
	if err := e.Encode(value); err != nil {
		return "null"
	}
	return strings.TrimSuffix(b.String(), "\n")
}

// fields writes one line of comma-separated values.
func fields(cells []string) string {
	var b strings.Builder
	w := csv.NewWriter(&b)
	w.Write(cells) // a Builder takes everything
	w.Flush()
	return b.String()
}
