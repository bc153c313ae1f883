package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"foretell/ui/style"
)

// footerKey is all that the footer depends on.
type footerKey struct {
	w     int
	keys  string
	theme *style.Theme
}

// footer is the last line: which keys do what. Entries that find no room are left out whole; those for finding by name and for
// all keys always stay.
func (a *App) footer() string {
	k := footerKey{w: a.w, theme: a.theme}
	short := slices.DeleteFunc(a.current().ShortHelp(), func(b key.Binding) bool { return !b.Enabled() })
	for _, b := range short {
		k.keys += b.Help().Key + b.Help().Desc
	}
	return a.footed.of(k, func() []string { return []string{a.keyLine(short)} })[0]
}

func (a *App) keyLine(short []key.Binding) string {
	last := a.entryText(a.keys.global.Help)
	if !a.current().typing() {
		last = a.entryText(merged(":", a.in(keyPaletteShort), a.keys.global.Palette)) + "  " + last
	}
	room := a.w - 1 - style.Width(last)
	var line strings.Builder
	for _, b := range short {
		text := a.entryText(b) + "  "
		if style.Width(text) > room {
			continue
		}
		room -= style.Width(text)
		line.WriteString(text)
	}
	return " " + style.PadRight(line.String()+last, a.w-1)
}

func (a *App) entryText(b key.Binding) string {
	h := b.Help()
	return a.theme.FooterKey.Render(h.Key) + " " + a.theme.FooterDesc.Render(h.Desc)
}
