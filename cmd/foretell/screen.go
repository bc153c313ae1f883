package main

import (
	"context"
	"errors"
	"fmt"
	"os"

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
	drawing.Store(true)
	err := ui.Run(ctx, o)
	drawing.Store(false)
	if errors.Is(err, ui.ErrDumbTerminal) {
		fmt.Fprintln(p.stderr, "foretell:", err)
		return ui.ErrNoTerminal
	}
	return err
}
