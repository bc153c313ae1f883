package main

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/ui/report"
	"foretell/ui/report/export"
	"foretell/ui/report/picture"
)

const exportHelp = `Export projects a scenario and writes the results to a file, in the format that its ending names:

  .xlsx        a workbook: summary, targets, years, assumptions, and charts
  .html        a report to read, print and send: one file, no network
  .svg .png    one chart: the chances of all targets, or with --indicator the fan of one
  .md          the tables as text
  .csv .json   every number with every digit, for other programs

A file of that name is replaced, in one step: it is never half written. With -o - the result goes to standard output, and
--format says what it is.`

const exportExamples = `  foretell export -o report.html
  foretell export cautious --lang zh -o 报告.xlsx
  foretell export -o fan.svg --indicator de_va
  foretell export -o met.png --chart met --year 2020 --scale 3
  foretell export -o - --format csv | head`

// exported is what the flags of export say.
type exported struct {
	to, format string
	chart      picture.Choice
	scale      float64
	font       string
}

// exportCommand writes one projection to a file.
func (p *program) exportCommand() *cobra.Command {
	var e exported
	c := &cobra.Command{
		Use:     "export [SCENARIO] -o FILE",
		Short:   "Write a workbook, a report, a chart or tables to a file",
		Long:    exportHelp,
		Example: exportExamples,
		Args:    p.oneScenario,
		RunE: func(c *cobra.Command, args []string) error {
			ending, err := e.ending()
			if err == nil {
				err = e.fits(ending.Name, c.Flags().Changed)
			}
			if err != nil {
				return usageError{err}
			}
			plan, s, err := p.load(args)
			if err != nil {
				return err
			}
			return p.export(c.Context(), plan, s, e, ending, p.again(args))
		},
	}
	p.scenarioFlags(c)
	f := c.Flags()
	f.StringVarP(&e.to, "output", "o", "", "`FILE` to write; - for standard output")
	f.Var(choice[string]{&e.format, export.Names()}, "format", "what to write, whatever the file's ending")
	f.Var(choice[string]{&e.chart.Chart, charts}, "chart", "of a picture: what it shows")
	f.StringVar(&e.chart.Indicator, "indicator", "", "of a picture: `ID` of the indicator that it shows")
	f.IntVar(&e.chart.Year, "year", 0, "of a picture: `YEAR` of the targets that it shows (default: the last)")
	f.Float64Var(&e.chart.W, "width", 0, "of a picture: `UNITS`, pixels at scale 1 (default: what suits the chart)")
	f.Float64Var(&e.chart.H, "height", 0, "of a picture: `UNITS`")
	f.Float64Var(&e.scale, "scale", 2, "of a PNG: `PIXELS` to a unit")
	f.StringVar(&e.font, "font", "", "of a PNG: font `FILE` for Chinese (default: one of the system)")
	return c
}

// charts are what a picture can show.
var charts = append(slices.Clone(picture.Names), picture.Drivers)

// ending returns the format to write, or what is wrong with what was asked for.
func (e exported) ending() (*export.Ending, error) {
	switch {
	case e.to == "":
		return nil, errors.New("export to what file? for instance -o report.html")
	case e.to == "-" && e.format == "":
		return nil, fmt.Errorf("-o - needs --format: %s", strings.Join(export.Names(), ", "))
	case !sized(e.chart.W) || !sized(e.chart.H) || !sized(e.scale) || e.scale == 0:
		return nil, errors.New("--width, --height and --scale are above 0")
	case e.format != "":
		return export.Named(e.format), nil
	}
	return export.Of(e.to)
}

// sized reports whether a picture can have a size; 0 stands for its own.
func sized(v float64) bool { return 0 <= v && !math.IsInf(v, 1) }

// fits tells of a flag that says nothing of what is written.
func (e exported) fits(ending string, given func(flag string) bool) error {
	for _, flag := range []string{"chart", "indicator", "year", "width", "height", "scale", "font"} {
		switch ofPNG := flag == "scale" || flag == "font"; {
		case !given(flag) || ending == "png" || ending == "svg" && !ofPNG:
		case ofPNG:
			return fmt.Errorf("--%s is of a PNG; nothing is drawn with it as %s", flag, ending)
		default:
			return fmt.Errorf("--%s is of a picture, .svg or .png; %s has all there is", flag, ending)
		}
	}
	chart := cmp.Or(e.chart.Chart, picture.Chances)
	if e.chart.Chart == "" && given("indicator") {
		chart = picture.Fan
	}
	switch {
	case chart == picture.Fan && given("year"):
		return errors.New("--year: a fan shows every year; --chart outcomes is of one")
	case (chart == picture.Chances || chart == picture.Met) && given("indicator"):
		return fmt.Errorf("--indicator: the chart %s shows all of them; fan, outcomes and drivers are of one", chart)
	}
	return nil
}

// export projects a scenario and writes the result.
func (p *program) export(ctx context.Context, plan *model.Plan, s *model.Scenario, e exported, ending *export.Ending, again string) error {
	subject := export.Subject{Picture: e.chart, Scale: e.scale, Font: e.font, Command: again}
	var err error
	if e.chart.Chart == picture.Drivers {
		subject.Drawn, subject.Result, err = p.drawDrivers(ctx, plan, s, e.chart)
	} else {
		subject.Result, err = p.result(ctx, plan, s)
	}
	if err != nil {
		return err
	}
	subject.Result.Program, subject.Result.Lang = version, p.lang
	if err := p.deliver(e.to, ending, subject); err != nil {
		return err
	}
	if ending.Silent {
		for _, w := range subject.Result.Warnings(p.lang) {
			fmt.Fprintln(p.stderr, "foretell:", w)
		}
	}
	return nil
}

// drawDrivers draws what decides the chance of an indicator's target or, where none is named, how many targets are met.
func (p *program) drawDrivers(ctx context.Context, plan *model.Plan, s *model.Scenario, c picture.Choice) (*picture.Picture, report.Result, error) {
	ask := depended{met: c.Year, dated: c.Year != 0, top: mostListed}
	if c.Indicator != "" {
		ask = depended{goal: c.Indicator, top: mostListed}
		if c.Year != 0 {
			ask.goal += "@" + strconv.Itoa(c.Year)
		}
		if _, err := parseGoal(plan, s, ask.goal); err != nil {
			return nil, report.Result{}, fmt.Errorf("--indicator: %w", err)
		}
	}
	page, err := p.decided(ctx, plan, s, ask)
	if err != nil {
		return nil, report.Result{}, err
	}
	return picture.DrawDrivers(page, c), report.Result{Projection: page.Projection}, nil
}

// deliver writes a subject to a file, or to standard output.
func (p *program) deliver(to string, ending *export.Ending, subject export.Subject) error {
	if to != "-" {
		return ending.Save(to, subject)
	}
	var out bytes.Buffer
	if err := ending.Write(&out, subject); err != nil {
		return fmt.Errorf("scenario %s as %s: %w", subject.Result.Scenario.ID, ending.Name, err)
	}
	return p.write(out.String())
}

// again is the command line that gives the same numbers on another machine with the same files.
func (p *program) again(args []string) string {
	words := []string{"foretell", "run"}
	if len(args) > 0 {
		words = append(words, quoted(args[0]))
	}
	if p.plan != "" {
		words = append(words, "--plan", quoted(p.plan))
	}
	for _, set := range p.sets {
		words = append(words, "--set", quoted(set))
	}
	return spoken(strings.Join(words, " "))
}

// quoted writes a word so that a shell reads it as one.
func quoted(word string) string {
	plain := func(r rune) bool {
		return 'a' <= r && r <= 'z' || 'A' <= r && r <= 'Z' || '0' <= r && r <= '9' || strings.ContainsRune("_-./=:,@%+", r)
	}
	if word != "" && strings.IndexFunc(word, func(r rune) bool { return !plain(r) }) < 0 {
		return word
	}
	return "'" + strings.ReplaceAll(word, "'", `'\''`) + "'"
}

// wordFor returns the word of a command line that means a file.
func wordFor(path string) string {
	if !isPath(path) {
		path = "./" + path
	}
	return quoted(path)
}
