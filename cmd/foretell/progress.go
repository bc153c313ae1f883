package main

import (
	"fmt"
	"io"
	"os"
	"time"

	"golang.org/x/term"
)

// slow is how long a projection runs before it says how far it is.
const slow = 500 * time.Millisecond

// progress says on a terminal how far a slow projection is.
type progress struct {
	to    io.Writer // nil where nobody watches
	begun time.Time
	last  int // percent said; −1 for none
}

func (p *program) progress() *progress {
	bar := &progress{begun: time.Now(), last: -1}
	if f, ok := p.stderr.(*os.File); ok && term.IsTerminal(int(f.Fd())) {
		bar.to = f
	}
	return bar
}

func (b *progress) report(done, total int) {
	if b.to == nil || total == 0 || time.Since(b.begun) < slow {
		return
	}
	if percent := 100 * done / total; percent != b.last {
		b.last = percent
		fmt.Fprintf(b.to, "\r%3d %%", percent)
	}
}

// clear takes away what was said.
func (b *progress) clear() {
	if b.last >= 0 {
		fmt.Fprint(b.to, "\r     \r")
	}
}
