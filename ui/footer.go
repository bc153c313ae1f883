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

// footer is the last line: which keys do what. Entries that find no room are left out whole; the way back, saving after an
// edit, and those for finding by name and for all keys always stay.
func (a *App) footer() string {
	k := footerKey{w: a.w, theme: a.theme}
	short := slices.DeleteFunc(a.current().ShortHelp(), func(b key.Binding) bool { return !b.Enabled() })
	if a.edited && a.story == nil && !a.current().typing() {
		short = append(short, a.keys.global.Save)
	}
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
	room, kept := a.w-1-style.Width(last), make([]string, len(short))
	for _, stays := range []bool{true, false} {
		for i, b := range short {
			if text := a.entryText(b) + "  "; a.stays(b) == stays && style.Width(text) <= room {
				room -= style.Width(text)
				kept[i] = text
			}
		}
	}
	return " " + style.PadRight(strings.Join(kept, "")+last, a.w-1)
}

// stays reports whether an entry keeps its place however narrow the window is: the way back, and saving.
func (a *App) stays(b key.Binding) bool {
	return slices.ContainsFunc(b.Keys(), func(name string) bool {
		return slices.Contains(a.keys.global.Back.Keys(), name) || slices.Contains(a.keys.global.Save.Keys(), name)
	})
}

func (a *App) entryText(b key.Binding) string {
	h := b.Help()
	return a.theme.FooterKey.Render(h.Key) + " " + a.theme.FooterDesc.Render(h.Desc)
}
