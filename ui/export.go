package ui

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"io/fs"
	"slices"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/model/store"
	"foretell/ui/chart"
	"foretell/ui/report"
	"foretell/ui/report/export"
	drawn "foretell/ui/report/picture"
)

// pictured is a screen that has a picture of its own; of the others the picture is the fan of the selected indicator.
type pictured interface{ picture() drawn.Choice }

// tabled is a screen whose figures have reports of their own; of the others the report is that of the scenario.
type tabled interface {
	// told returns what writes the figures shown in the format of an ending, or nil where they have no report in it.
	told(ending string, r report.Reader) func(w io.Writer) error
}

// told writes the comparison that is shown.
func (v *compare) told(ending string, r report.Reader) func(w io.Writer) error {
	if !slices.Contains([]string{"csv", "json", "md"}, ending) || !v.found.current() || v.found.answer.Comparison == nil {
		return nil
	}
	c := report.Comparison{Comparison: v.found.answer.Comparison, Reader: r}
	return func(w io.Writer) error { return report.WriteComparison(w, c, ending) }
}

// told writes what decides the outcome that is shown.
func (v *drivers) told(ending string, r report.Reader) func(w io.Writer) error {
	if !v.found.current() || v.found.err != nil {
		return nil
	}
	y := v.sensitivity(r)
	switch ending {
	case "json":
		return y.JSON
	case "md":
		return y.Markdown
	case "svg", "png":
		y.Top = len(v.telling())
		return func(w io.Writer) error {
			return export.WritePicture(w, drawn.DrawDrivers(y, drawn.Choice{}), ending)
		}
	}
	return nil
}

// told draws the map that is shown, once it is whole.
func (v *surface) told(ending string, r report.Reader) func(w io.Writer) error {
	if ending != "svg" && ending != "png" || !v.whole() {
		return nil
	}
	p, d := v.plot(), v.mapData()
	projection := *v.latest
	projection.Paths = min(quickPaths, projection.Scenario.Run.Paths)
	s := drawn.Surface{
		Result: report.Result{Projection: &projection, Lang: r.Lang, Program: r.Program},
		Of:     v.inf(wordSurface, v.label(&v.plan.Indicators[v.selected]), p.target.Year),
		X:      scaleOf(d.X), Y: scaleOf(d.Y), Chances: d.Chances, Errors: d.Errors, Bound: d.Bound,
	}
	return func(w io.Writer) error { return export.WritePicture(w, drawn.DrawSurface(s, drawn.Choice{}), ending) }
}

func scaleOf(in chart.Input) drawn.Scale {
	return drawn.Scale{Name: in.Name, Unit: in.Unit, Values: in.Values, Now: in.Current, Decimals: in.Digits}
}

// pictureShown is the chart that fits what is on the screen.
func (a *App) pictureShown() drawn.Choice {
	if s, ok := a.screens[a.shown].(pictured); ok {
		return s.picture()
	}
	return drawn.Choice{Chart: drawn.Fan, Indicator: a.plan.Indicators[a.selected].ID}
}

// picture is what decides the outcome, once that is known.
func (v *drivers) picture() drawn.Choice {
	c := drawn.Choice{Chart: drawn.Fan, Indicator: v.plan.Indicators[v.selected].ID}
	if v.found.current() && v.found.err == nil {
		c.Chart, c.Year = drawn.Drivers, v.targetYear()
	}
	return c
}

// picture is the map, once it is whole.
func (v *surface) picture() drawn.Choice {
	c := drawn.Choice{Chart: drawn.Fan, Indicator: v.plan.Indicators[v.selected].ID}
	if v.whole() {
		c.Chart, c.Year = drawn.SurfaceChart, v.plot().target.Year
	}
	return c
}

// whole reports whether every chance of the map is known.
func (v *surface) whole() bool {
	return v.latest != nil && v.found.current() && v.found.err == nil && v.plot().fault == (model.Text{}) && v.chances().known == v.chances().cells()
}

// picture is the chances of the year that is shown.
func (t *together) picture() drawn.Choice {
	return drawn.Choice{Chart: drawn.Chances, Year: t.targetYear()}
}

// askExport asks for the file that takes what is on the screen.
func (a *App) askExport() tea.Cmd {
	return a.askFile(a.exportText(), a.exportName())
}

func (a *App) askFile(text, first string) tea.Cmd {
	return a.prompt(a.in(askExportTitle), text, first, func(line string) tea.Cmd {
		if line == "" {
			return nil
		}
		return a.export(line)
	})
}

// exportText says what each ending writes.
func (a *App) exportText() string {
	c := a.pictureShown()
	shown := a.inf(wordChancesOf, c.Year)
	switch c.Chart {
	case drawn.Fan:
		shown = a.inf(wordFanOf, a.label(&a.plan.Indicators[a.selected]))
	case drawn.Drivers:
		shown = a.in(wordDriversShown)
	case drawn.SurfaceChart:
		shown = a.in(wordMapShown)
	}
	return a.inf(askExport, shown)
}

// exportName is the name offered for a picture of what is shown.
func (a *App) exportName() string {
	name := readable(a.scenario().ID)
	if store.Name(name) != nil {
		name = a.plan.ID
	}
	c := a.pictureShown()
	switch c.Chart {
	case drawn.Fan:
		return name + "-" + c.Indicator + ".svg"
	case drawn.Drivers, drawn.SurfaceChart:
		return fmt.Sprintf("%s-%s-%d-%s.svg", name, c.Indicator, c.Year, c.Chart)
	}
	return fmt.Sprintf("%s-%d.svg", name, c.Year)
}

// export writes what is on the screen into a new file, in the format that its ending names, and asks before it replaces one.
func (a *App) export(line string) tea.Cmd {
	path, err := pathOf(line)
	var ending *export.Ending
	if err == nil {
		ending, err = export.Of(path)
	}
	if err != nil {
		a.complain(sayNotExported, readable(err.Error()))
		return a.askFile(a.exportText(), line)
	}
	content := a.exporter(ending)
	return a.write(func() wrote {
		data, err := content()
		if err != nil {
			return wrote{err: err}
		}
		f, err := store.Create(path, data)
		return wrote{file: f, data: data, err: err}
	}, func(w wrote) tea.Cmd {
		if errors.Is(w.err, fs.ErrExist) {
			return a.askOverExport(path, line, w.data)
		}
		return a.exported(w)
	})
}

// askOverExport asks what to do about a file that is there already.
func (a *App) askOverExport(path, line string, data []byte) tea.Cmd {
	k := a.keys.file
	return a.ask(dialog{title: a.in(askOverTitle), text: a.inf(askOverExport, readable(path)), answers: []answer{
		{k.Overwrite, func() tea.Cmd {
			return a.write(func() wrote {
				f, err := store.SaveOver(store.File{Path: path}, data)
				return wrote{file: f, err: err}
			}, a.exported)
		}},
		{k.Another, func() tea.Cmd { return a.askFile(a.exportText(), line) }},
		{k.Back, nil},
	}})
}

// exported says where the file is, or why there is none.
func (a *App) exported(w wrote) tea.Cmd {
	if w.err != nil {
		a.complain(sayNotExported, readable(w.err.Error()))
		return nil
	}
	a.say(sayExported, readable(w.file.Path))
	return nil
}

// exporter returns what makes the file's content, off the event loop: of the scenario as it is now, on all the paths it asks for.
func (a *App) exporter(ending *export.Ending) func() ([]byte, error) {
	if shown, ok := a.current().(tabled); ok {
		if tell := shown.told(ending.Name, report.Reader{Lang: a.lang, Program: a.program}); tell != nil {
			return func() ([]byte, error) {
				var out bytes.Buffer
				err := tell(&out)
				return out.Bytes(), err
			}
		}
	}
	ctx, plan, s := a.ctx, a.plan, a.scenario()
	subject := export.Subject{Picture: a.pictureShown()}
	lang, program := a.lang, a.program
	return func() ([]byte, error) {
		return found(ctx, nil, func(ctx context.Context, _ func([]byte)) ([]byte, error) {
			engine := besideKeys(plan)
			p, err := engine.Project(ctx, s, s.Run.Paths)
			if err != nil {
				return nil, err
			}
			if subject.Result, err = report.New(ctx, engine, p); err != nil {
				return nil, err
			}
			subject.Result.Lang, subject.Result.Program = lang, program
			var out bytes.Buffer
			err = ending.Write(&out, subject)
			return out.Bytes(), err
		})
	}
}
