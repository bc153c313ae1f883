package main

import (
	"context"
	"fmt"
	"io"
	"os"
	"sync/atomic"
	"time"
)

// patience is how long an interrupted program has to end by itself. Nothing is lost where it is ended: files are replaced in one
// step, and a line of a sweep that was not written to its end is taken away by the next.
const patience = 70 * time.Millisecond

// drawing is whether the screen is shown, which has to be left as it was found, however long that takes.
var drawing atomic.Bool

// impatiently ends the process where it does not end by itself once it is interrupted, until the function that is returned is
// called.
func impatiently(ctx context.Context, stderr io.Writer) (stop func() bool) {
	return context.AfterFunc(ctx, func() {
		time.Sleep(patience)
		if drawing.Load() {
			return
		}
		if isTerminal(stderr) {
			fmt.Fprintln(stderr) // below what progress said
		}
		fmt.Fprintln(stderr, "foretell: interrupted")
		os.Exit(interrupted)
	})
}
