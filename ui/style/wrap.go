package style

import (
	"strings"

	"github.com/charmbracelet/x/ansi"
)

// Wrap breaks a text into lines of at most w cells: between words, anywhere in a text without spaces, and within a
// word that is wider than a line.
func Wrap(text string, w int) []string {
	var lines []string
	var line strings.Builder
	used, gap := 0, 0
	flush := func() {
		lines = append(lines, line.String())
		line.Reset()
		used = 0
	}
	for _, word := range words(text) {
		width := Width(word.text)
		gap = 0
		if word.spaced && used > 0 {
			gap = 1
		}
		if used > 0 && used+gap+width > w {
			flush()
			gap = 0
		}
		if gap > 0 {
			line.WriteByte(' ')
		}
		text := word.text
		for w > 0 && Width(text) > w { // a path, say: none of it is lost
			head := ansi.Truncate(text, w, "")
			if head == "" {
				break
			}
			line.WriteString(head)
			flush()
			text, gap = text[len(head):], 0
		}
		text = Truncate(text, w)
		line.WriteString(text)
		used += gap + Width(text)
	}
	if used > 0 {
		flush()
	}
	return lines
}

// word is a piece of text that stays on one line.
type word struct {
	text   string
	spaced bool // a space stands before it
}

// words takes a text apart: at spaces, and at every wide character but before a closing mark.
func words(text string) []word {
	var all []word
	for _, field := range strings.Fields(text) {
		spaced := true
		start := 0
		runes := []rune(field)
		for i := 1; i <= len(runes); i++ {
			if i < len(runes) && !breaks(runes[i-1], runes[i]) {
				continue
			}
			all = append(all, word{text: string(runes[start:i]), spaced: spaced})
			start, spaced = i, false
		}
	}
	return all
}

// breaks reports whether a line may end between two characters.
func breaks(a, b rune) bool {
	wide := Width(string(a)) > 1 || Width(string(b)) > 1
	return wide && !strings.ContainsRune("，。；：？！）”、》%", b) && !strings.ContainsRune("（“《", a)
}
