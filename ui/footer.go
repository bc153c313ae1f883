package ui

import (
	"slices"
	"strings"

	"github.com/charmbracelet/bubbles/key"

	"foretell/ui/style"
)

// footerKey is all that the footer depends on.
type footerKey struct {
	w          int
	keys, text string
	theme      *style.Theme
}

// footer is the last line: what the last key did, or which keys do what. Entries that find no room are left out whole; those
// for finding by name and for all keys always stay.
func (a *App) footer() string {
	k := footerKey{w: a.w, text: a.notice.text, theme: a.theme}
	var short []key.Binding
	if k.text == "" && a.writing != nil {
		k.text = a.in(saySaving)
	}
	if k.text == "" && a.fault != nil {
		k.text = a.inf(wordFault, readable(a.fault.Error()))
	}
	if k.text == "" {
		short = slices.DeleteFunc(a.current().ShortHelp(), func(b key.Binding) bool { return !b.Enabled() })
		for _, b := range short {
			k.keys += b.Help().Key + b.Help().Desc
		}
	}
	return a.footed.of(k, func() []string {
		if k.text != "" {
			return []string{a.message(k.text)}
		}
		return []string{a.keyLine(short)}
	})[0]
}

func (a *App) message(text string) string {
	line := a.theme.Warning
	if a.notice.bad || a.notice.text == "" {
		line = a.theme.Error
	}
	return line.Render(a.glyphs.PadRight(" "+text, a.w))
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
