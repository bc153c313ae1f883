package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/ui/style"
)

// helpPage is the list of all keys, from the bindings themselves.
type helpPage struct {
	*App
	offset int // first line shown
}

func (a *helpPage) press(msg tea.KeyMsg) tea.Cmd {
	k := a.keys.help
	switch {
	case key.Matches(msg, k.Up):
		a.offset--
	case key.Matches(msg, k.Down):
		a.offset++
	case key.Matches(msg, k.Close):
		a.uncover()
	case key.Matches(msg, a.keys.global.Stop):
		return a.leave()
	}
	a.offset = max(0, min(a.offset, len(a.helpLines())-a.h+2))
	return nil
}

func (a *helpPage) draw() []string {
	all, k := a.helpLines(), a.keys.help
	room := max(1, a.h-2)
	offset := min(a.offset, max(0, len(all)-room))
	lines := append([]string{a.titled(a.in(helpTitle), a.w, true)}, a.fit(all[offset:], a.w, room)...)
	var keys []key.Binding
	if len(all) > room {
		keys = []key.Binding{merged("↑↓", a.in(helpMore), k.Up, k.Down)}
	}
	return append(lines, a.foot(k.Close, keys...))
}

// helpLines are the sections in as many columns as the window holds.
func (a *helpPage) helpLines() []string {
	all := []section{a.globalSection()}
	for _, s := range a.screens {
		all = append(all, s.sections()...)
	}
	all = append(all, a.aimSection(), a.guessSection(), a.assumingSection(), a.bookSection(), a.entrySection(), a.quitSection(), a.fileSection(), a.leftSection(), a.storySection())
	const least = 38
	columns := max(1, min(5, a.w/least))
	w := a.w / columns
	blocks := make([][]string, 0, len(all)+1)
	total := 0
	for _, s := range all {
		blocks = append(blocks, a.sectionLines(s, w))
		total += len(s.keys) + 2
	}
	note := wrap(a.in(helpNote), w-3)
	for i, l := range note {
		note[i] = " " + a.theme.Muted.Render(l)
	}
	return a.pour(append(blocks, note), columns, w, total/columns+len(note)+1)
}

func (a *helpPage) sectionLines(s section, w int) []string {
	lines := []string{" " + a.theme.Group.Render(a.glyphs.Truncate(a.in(s.title), w-2))}
	for _, b := range s.keys {
		h := b.Help()
		lines = append(lines, " "+a.theme.FooterKey.Render(a.glyphs.PadRight(h.Key, 11))+" "+
			a.theme.Text.Render(a.glyphs.Truncate(h.Desc, w-14)))
	}
	return append(lines, "")
}

// pour pours blocks into columns of about a height, side by side.
func (a *helpPage) pour(blocks [][]string, columns, w, height int) []string {
	poured := make([][]string, columns)
	at := 0
	for _, b := range blocks {
		if at < columns-1 && len(poured[at]) > 0 && len(poured[at])+len(b)/2 > height {
			at++
		}
		poured[at] = append(poured[at], b...)
	}
	var lines []string
	for n := 0; ; n++ {
		var line strings.Builder
		more := false
		for _, column := range poured {
			text := ""
			if n < len(column) {
				text, more = column[n], true
			}
			line.WriteString(style.PadRight(text, w))
		}
		if !more {
			return lines
		}
		lines = append(lines, line.String())
	}
}
