package main

import (
	"bytes"
	"strings"
	"testing"
	"time"

	"foretell/model"
)

// A quarter done after 30 seconds leaves three times 30.
func TestTimeLeft(t *testing.T) {
	for _, c := range []struct {
		share  float64
		spent  time.Duration
		en, zh string
	}{
		{0, time.Second, "  0 %", "  0%"},
		{0.25, 30 * time.Second, " 25 %, 90 s left", " 25%，剩余 90 秒"},
		{0.1, time.Minute, " 10 %, 9 min left", " 10%，剩余 9 分钟"},
		{0.001, time.Minute, "  0 %, 17 h left", "  0%，剩余 17 小时"},
		{1, time.Minute, "100 %, 0 s left", "100%，剩余 0 秒"},
	} {
		for lang, want := range map[model.Lang]string{model.English: c.en, model.Chinese: c.zh} {
			b := progress{lang: lang}
			if got := b.line(c.share, c.spent); got != want {
				t.Errorf("%q, want %q", got, want)
			}
		}
	}
}

// Nothing is said in the first half second, nor more than ten times a second, and it is all taken away.
func TestProgressWaits(t *testing.T) {
	var out bytes.Buffer
	at := time.Unix(1000, 0)
	b := &progress{to: &out, lang: model.English, now: func() time.Time { return at }, begun: at}
	for range 200 {
		at = at.Add(10 * time.Millisecond)
		b.report(1, 2)
	}
	// From 0.5 s to 2 s are 16 tenths.
	if n := strings.Count(out.String(), "\r"); n != 16 {
		t.Errorf("said %d times, want 16", n)
	}
	shown := out.Len()
	b.clear()
	if cleared := out.String()[shown:]; strings.Trim(cleared, "\r ") != "" || len(cleared) < len(" 50 %, 2 s left") {
		t.Errorf("%q does not take away what was said", cleared)
	}
}
