package main

import (
	"fmt"
	"io"
	"math"
	"strings"
	"time"

	"foretell/model"
	"foretell/ui/style"
)

// slow is how long something runs before it says how far it is.
const slow = 500 * time.Millisecond

// mostProgress is how often it is said.
const mostProgress = 100 * time.Millisecond

// progress says on a terminal how far something slow is, and how long it will take.
type progress struct {
	to    io.Writer // nil where nobody watches
	lang  model.Lang
	now   func() time.Time
	begun time.Time
	last  time.Time // said last; zero where nothing was
	width int       // cells of what was said last
}

func (p *program) progress() *progress {
	bar := &progress{lang: p.lang, now: time.Now, begun: time.Now()}
	if isTerminal(p.stderr) {
		bar.to = p.stderr
	}
	return bar
}

// report says that so much of so much is done.
func (b *progress) report(done, total int) {
	if b.to == nil || total == 0 {
		return
	}
	now := b.now()
	if now.Sub(b.begun) < slow || now.Sub(b.last) < mostProgress {
		return
	}
	line := b.line(float64(done)/float64(total), now.Sub(b.begun))
	fmt.Fprint(b.to, "\r"+style.PadRight(line, b.width))
	b.last, b.width = now, style.Width(line)
}

// part returns what reports on the part of a whole that goes from one of its parts to another, of so many.
func (b *progress) part(from, to, of int) func(done, total int) {
	return func(done, total int) { b.report(from*total+(to-from)*done, of*total) }
}

// stages returns what reports on one part after another of something in so many parts; each ends with all of it done.
func (b *progress) stages(n int) func(done, total int) {
	before := 0
	return func(done, total int) {
		b.report(before*total+done, n*total)
		if done == total {
			before++
		}
	}
}

// line says how far it is and, once that can be told, how long it will take if it goes on as it went.
func (b *progress) line(share float64, spent time.Duration) string {
	percent := int(100 * share)
	if share <= 0 {
		return fmt.Sprintf(percentLine.In(b.lang), percent)
	}
	left := time.Duration(float64(spent) * (1 - share) / share)
	return fmt.Sprintf(leftLine.In(b.lang), percent, spell(left, b.lang))
}

// clear takes away what was said.
func (b *progress) clear() {
	if b.width > 0 {
		fmt.Fprint(b.to, "\r"+strings.Repeat(" ", b.width)+"\r")
		b.width = 0
	}
}

// spell writes a duration in whole seconds, in minutes from two of them, and in hours from two of those.
func spell(d time.Duration, lang model.Lang) string {
	switch {
	case d < 2*time.Minute:
		return fmt.Sprintf(secondsWord.In(lang), int(math.Ceil(d.Seconds())))
	case d < 2*time.Hour:
		return fmt.Sprintf(minutesWord.In(lang), int(math.Ceil(d.Minutes())))
	default:
		return fmt.Sprintf(hoursWord.In(lang), int(math.Ceil(d.Hours())))
	}
}

// What progress says.
var (
	percentLine = model.Text{En: "%3d %%", Zh: "%3d%%"}
	leftLine    = model.Text{En: "%3d %%, %s left", Zh: "%3d%%，剩余%s"}
	secondsWord = model.Text{En: "%d s", Zh: " %d 秒"}
	minutesWord = model.Text{En: "%d min", Zh: " %d 分钟"}
	hoursWord   = model.Text{En: "%d h", Zh: " %d 小时"}
)
