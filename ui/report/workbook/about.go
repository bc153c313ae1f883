package workbook

import (
	"strconv"
	"strings"

	"foretell/model"
)

// about says where the numbers come from, and how to get them again.
func (b *book) about() {
	s := b.sheet(aboutName, 26, 100)
	run := b.Scenario.Run
	s.title(b.in(aboutTitle))
	for _, row := range []struct {
		word model.Text
		text string
	}{
		{planWord, b.Plan.ID + " · " + b.Plan.Title.In(b.Lang)},
		{sourceWord, b.Plan.Source.In(b.Lang)},
		{scenarioWord, b.Scenario.ID + " · " + b.Scenario.Title.In(b.Lang)},
		{noteWord, strings.Join(strings.Fields(b.Scenario.Note.In(b.Lang)), " ")},
		{seedWord, strconv.FormatUint(run.Seed, 10)},
		{pathsWord, strconv.Itoa(b.Paths)},
		{samplingWord, run.Sampling.String()},
		{asOfWord, strconv.Itoa(run.AsOf)},
		{digestWord, b.Digest()},
		{programWord, "foretell " + b.Program},
		{commandWord, b.command},
	} {
		if row.text == "" {
			continue
		}
		s.text(1, b.in(row.word), look{bold: true})
		s.text(2, row.text, look{wrap: true})
		s.row++
	}
	s.row++
	s.title(b.in(methodTitle))
	for _, step := range b.Method() {
		s.text(1, b.in(step.Title), look{bold: true, wrap: true})
		s.text(2, strings.Join(append([]string{b.in(step.Text)}, step.Formulas...), "\n"), look{wrap: true})
		s.row++
	}
}

// scenarioFile is the scenario as a file: with the plan's, all that the numbers rest on.
func (b *book) scenarioFile() {
	var text []byte
	b.do(func() (err error) {
		text, err = b.ScenarioFile()
		return err
	})
	s := b.sheet(fileName, 140)
	for line := range strings.Lines(string(text)) {
		s.text(1, strings.TrimRight(line, "\n"), look{})
		s.row++
	}
}
