package webpage

import (
	"fmt"
	"html/template"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
	"foretell/ui/report/picture"
	"foretell/ui/style"
)

// page is what the layout is filled with. Texts are escaped by it; HTML here is only what the program drew itself.
type page struct {
	Lang, Policy, Program           string
	Style                           template.CSS
	Title, Source, Scenario         string
	ScenarioTitle, Run, Note        string
	Cards                           []card
	BaseHead, Exact                 string
	TargetYears                     []int
	Columns                         int // of the table of chances
	Groups                          []group
	Met                             []figure
	Together, Reached, Index, Asked report.Section
	Notes                           []string
	Dependence                      string
	Forces                          []report.Section
	Reasons, Again                  []line
	Method                          []step
	File                            string
}

// card is a number to see first.
type card struct{ Number, Text string }

// line is a word and what is said of it.
type line struct{ Word, Text string }

// figure is a chart with a caption.
type figure struct {
	Caption string
	Picture template.HTML
}

// step is a part of the method.
type step struct {
	Title, Text string
	Formulas    []string
}

// writer makes a page of a result.
type writer struct{ report.Result }

func (w writer) in(t model.Text) string { return t.In(w.Lang) }

func newPage(r report.Result, command string) (page, error) {
	w := writer{r}
	file, err := r.ScenarioFile()
	if err != nil {
		return page{}, err
	}
	p := page{
		Lang: w.in(htmlLang), Program: r.Program,
		Title: w.in(r.Plan.Title), Source: w.in(r.Plan.Source), Scenario: r.Scenario.ID, ScenarioTitle: w.in(r.Scenario.Title),
		Run: r.RunLine(), Note: strings.Join(strings.Fields(w.in(r.Scenario.Note)), " "),
		BaseHead: fmt.Sprintf(w.in(baseHead), r.Plan.BaseYear), Exact: w.in(exactNote), TargetYears: r.Plan.TargetYears(),
		Together: r.Together(), Reached: r.Reached(), Index: r.CompositeIndex(), Asked: r.Asked(), Notes: r.Notes(),
		Dependence: r.Dependence(), Forces: r.Forces(), Reasons: w.reasons(), Again: w.again(command), File: string(file),
	}
	p.Style, p.Policy = styled()
	p.Columns = 3 + 3*len(p.TargetYears)
	p.Cards = w.cards()
	if p.Groups, err = w.groups(); err != nil {
		return p, err
	}
	for _, j := range r.Joint {
		drawn, err := w.draw(picture.Choice{Chart: picture.Met, Year: j.Year, W: 500, H: 280})
		if err != nil {
			return p, err
		}
		p.Met = append(p.Met, figure{fmt.Sprintf(w.in(metCaption), j.Year), drawn})
	}
	for _, s := range r.Method() {
		p.Method = append(p.Method, step{w.in(s.Title), w.in(s.Text), s.Formulas})
	}
	return p, nil
}

// draw draws a chart for the page, whose words stand beside it.
func (w writer) draw(c picture.Choice) (template.HTML, error) {
	c.Bare = true
	p, err := picture.Draw(w.Result, c)
	if err != nil {
		return "", err
	}
	return template.HTML(p.Inline()), nil
}

// cards are the chance that all targets of a year are met, and how many are on average.
func (w writer) cards() (cards []card) {
	for _, j := range w.Joint {
		cards = append(cards,
			card{fmt.Sprintf(w.in(meanCard), style.Decimals(j.MeanMet, meanDecimals(j), w.Lang), j.Targets), fmt.Sprintf(w.in(meanText), j.Year)},
			card{w.Chance(j.All), fmt.Sprintf(w.in(allText), j.Targets, j.Year)})
	}
	return cards
}

// meanDecimals returns the digits after the point that the error of a mean supports, tenths at the finest.
func meanDecimals(j *sim.Joint) int {
	if j.MeanMetError >= 0.5 {
		return 0
	}
	return 1
}

// reasons are those of events and levers; an indicator's stand with it.
func (w writer) reasons() (all []line) {
	add := func(id string, why model.Text) {
		if text := w.in(why); text != "" {
			all = append(all, line{id, text})
		}
	}
	for _, e := range w.Scenario.Events {
		add(e.ID, e.Why)
	}
	for _, l := range w.Scenario.Levers {
		add(l.ID, l.Why)
	}
	return all
}

// again is what another person needs to get the same numbers.
func (w writer) again(command string) []line {
	run := w.Scenario.Run
	all := []line{
		{w.in(planWord), w.Plan.ID}, {w.in(scenarioWord), w.Scenario.ID},
		{w.in(seedWord), strconv.FormatUint(run.Seed, 10)}, {w.in(pathsWord), strconv.Itoa(w.Paths)}, {w.in(samplingWord), run.Sampling.String()},
		{w.in(asOfWord), strconv.Itoa(run.AsOf)}, {w.in(digestWord), w.Digest()}, {w.in(programWord), "foretell " + w.Program},
	}
	if command != "" {
		all = append(all, line{w.in(commandWord), command})
	}
	return all
}
