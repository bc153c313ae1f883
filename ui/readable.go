package ui

import (
	"strings"
	"unicode"

	"github.com/charmbracelet/x/ansi"

	"foretell/model"
)

// data returns a phrase of the plan or the scenario. Files are refused that hold anything a terminal would obey; a plan made
// otherwise is cleaned of it here.
func (d *desk) data(t model.Text) string { return d.glyphs.Spell(readable(t.In(d.lang))) }

// label returns an indicator's name for narrow columns.
func (d *desk) label(ind *model.Indicator) string { return d.glyphs.Spell(readable(ind.Label(d.lang))) }

// readable takes out of a text what could do more than be read: escape sequences, control and format characters.
func readable(s string) string {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			return strings.Map(func(r rune) rune {
				if unicode.In(r, unicode.Cc, unicode.Cf, unicode.Zl, unicode.Zp) {
					return -1
				}
				return r
			}, ansi.Strip(s))
		}
	}
	return s
}
