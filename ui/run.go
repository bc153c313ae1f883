package ui

import (
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"runtime"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/charmbracelet/x/term"
	"github.com/muesli/termenv"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// ErrNoTerminal is returned by Run where input or output is not a terminal: the caller prints results instead.
var ErrNoTerminal = errors.New("no terminal")

// ErrDumbTerminal is returned by Run for a terminal that cannot move its cursor.
var ErrDumbTerminal = errors.New("this terminal cannot show the screen (TERM says dumb, or nothing)")

// Options says what the program opens on and how it looks.
type Options struct {
	Plan     *model.Plan
	Scenario *model.Scenario // of Plan
	Lang     model.Lang      // empty: English
	Theme    style.Name      // empty: style.Auto
	ASCII    bool            // draw with the printable characters of ASCII alone
	NoColor  bool            // as the NO_COLOR variable
	In       *os.File        // nil: standard input
	Out      *os.File        // nil: standard output
	Environ  []string        // nil: the process's own
	Source   Source          // of Scenario
	Library  Library
	Program  string // its version
	Replay   bool   // tell the scenario's story
}

// Run shows the program until the person leaves, ctx is cancelled or a signal ends it. It returns ErrNoTerminal or
// ErrDumbTerminal, before anything is written, where there is no screen to draw on; and a *Hangup where a signal ended it, with
// the terminal restored.
func Run(ctx context.Context, o Options) error {
	o = o.filled()
	if err := usable(term.IsTerminal(o.In.Fd()) && term.IsTerminal(o.Out.Fd()), o.env("TERM")); err != nil {
		return err
	}
	ctx, cancel := context.WithCancel(ctx)
	defer cancel()
	defer spareProcessor()()
	quick, deep := sim.NewEngine(o.Plan), sim.NewEngine(o.Plan)
	quick.Workers, deep.Workers = processors, processors
	f := newFlow(ctx, quick, deep)
	deep.OnProgress = f.progress
	app := newApp(o.Plan, o.Scenario, o.look(), f)
	if w, h, err := term.GetSize(o.Out.Fd()); err == nil {
		app.resize(w, h)
	}
	app.source, app.library, app.program = o.Source, o.Library, o.Program
	app.begin()
	app.startStory(o.Replay)
	app.clipboard = newClipboard(o.Out, o.env)
	p := program(ctx, app, o.In, o.Out)
	app.pauses = watchPauses(p)
	defer app.pauses.end()
	return app.end(run(ctx, p))
}

// usable returns why there is no screen to draw on, or nil.
func usable(terminal bool, kind string) error {
	switch {
	case !terminal:
		return ErrNoTerminal
	case kind == "dumb", kind == "unknown", kind == "" && runtime.GOOS != "windows": // Windows sets none for its console
		return ErrDumbTerminal
	}
	return nil
}

// program is the one place that knows bubbletea's options. Signals are handled by run: bubbletea knows no SIGHUP.
func program(ctx context.Context, app *App, in io.Reader, out io.Writer) *tea.Program {
	return tea.NewProgram(app,
		tea.WithContext(ctx), tea.WithInput(in), tea.WithOutput(out),
		tea.WithAltScreen(), tea.WithMouseCellMotion(), tea.WithFPS(120), tea.WithoutSignalHandler())
}

// run runs a program to its end, and ends it when a signal asks for that. Whichever way it ends, bubbletea restores the
// terminal.
func run(ctx context.Context, p *tea.Program) error {
	caught := watch(p)
	_, err := p.Run()
	if s := caught.stop(); s != nil {
		return &Hangup{Signal: s}
	}
	switch {
	case errors.Is(err, tea.ErrProgramPanic):
		return errors.New("the program broke off; the terminal is restored, unsaved edits are offered at the next start")
	case ctx.Err() != nil:
		return ctx.Err()
	case err != nil:
		return fmt.Errorf("screen: %w", err)
	}
	return nil
}

func (o Options) filled() Options {
	if o.In == nil {
		o.In = os.Stdin
	}
	if o.Out == nil {
		o.Out = os.Stdout
	}
	if o.Environ == nil {
		o.Environ = os.Environ()
	}
	if o.Lang == "" {
		o.Lang = model.English
	}
	if o.Theme == "" {
		o.Theme = style.Auto
	}
	return o
}

// look reads the terminal's abilities from the environment.
func (o Options) look() look {
	l := look{lang: o.Lang, style: style.Options{Name: o.Theme, Light: o.light()}}
	l.style.Profile = termenv.NewOutput(o.Out, termenv.WithUnsafe(), termenv.WithEnvironment(environ(o.Environ))).EnvColorProfile()
	if o.NoColor {
		l.style.Profile = termenv.Ascii
	}
	if o.ASCII {
		l.glyphs = style.ASCII
	}
	return l
}
