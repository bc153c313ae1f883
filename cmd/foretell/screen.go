package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strconv"

	"foretell/model/store"
	"foretell/ui"
)

// tidy removes what killed saves have left in the folders worked in. Where that does not work, saving says what is wrong.
func tidy(folders ...string) {
	for _, folder := range folders {
		if folder != "" {
			_ = store.Sweep(folder)
		}
	}
}

// screen shows the program on the terminal. Where there is none to draw on the error is ui.ErrNoTerminal, and the caller prints
// instead.
func (p *program) screen(ctx context.Context, o ui.Options) error {
	var read, write bool
	o.In, read = p.stdin.(*os.File)
	o.Out, write = p.stdout.(*os.File)
	if !read || !write {
		return ui.ErrNoTerminal
	}
	o.Lang, o.Source, o.Library, o.Program = p.lang, p.source(p.opened, p.said), p.library(o.Plan), version
	go tidy(scenarios.saved(), plans.saved(), p.opened.dir)
	if (p.plain || accessible(os.Getenv)) && p.terminal() {
		return p.speak(ctx, o)
	}
	drawing.Store(true)
	err := ui.Run(ctx, o)
	drawing.Store(false)
	if errors.Is(err, ui.ErrDumbTerminal) {
		fmt.Fprintf(p.stderr, "foretell: %v; it answers line by line, as with --plain\n", err)
		return p.speak(ctx, o)
	}
	return err
}

// speak has the program answer line by line. A story is not told that way: the caller prints it.
func (p *program) speak(ctx context.Context, o ui.Options) error {
	if o.Replay {
		return ui.ErrNoTerminal
	}
	o.Lang, o.Source, o.Library, o.Program = p.lang, p.source(p.opened, p.said), p.library(o.Plan), version
	return ui.Plain(ctx, o, p.stdin, p.stdout)
}

// accessible reports whether the environment asks for sentences instead of a screen, by the variable that other programs know as
// well.
func accessible(getenv func(string) string) bool {
	on, err := strconv.ParseBool(getenv("ACCESSIBLE"))
	return on && err == nil
}
