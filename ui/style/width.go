package style

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
	"github.com/mattn/go-runewidth"
)

// Some components measure with runewidth, which counts ambiguous characters as two cells under a Chinese, Japanese or Korean
// locale; lipgloss does not. A frame holds together only when both count alike.
func init() { runewidth.DefaultCondition.EastAsianWidth = ansi.StringWidth("●") == 2 }

const ellipsis = "…"

// Width returns the number of terminal cells a line takes; escape sequences take none.
func Width(s string) int {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return ansi.StringWidth(s)
		}
	}
	return len(s)
}

// Truncate returns s cut to at most w cells, the last of them an ellipsis where something was cut. It never cuts a character
// in the middle, so the result may be a cell short.
func Truncate(s string, w int) string { return truncate(s, w, ellipsis) }

func truncate(s string, w int, tail string) string {
	switch {
	case w <= 0:
		return ""
	case Width(s) <= w:
		return s
	case w < Width(tail):
		tail = ""
	}
	return ansi.Truncate(s, w, tail)
}

// PadRight returns s in exactly w cells, flush left: truncated or filled with spaces.
func PadRight(s string, w int) string {
	s = Truncate(s, w)
	return s + spaces(w-Width(s))
}

// PadLeft returns s in exactly w cells, flush right: truncated or filled with spaces.
func PadLeft(s string, w int) string {
	s = Truncate(s, w)
	return spaces(w-Width(s)) + s
}

func spaces(n int) string { return strings.Repeat(" ", max(n, 0)) }
