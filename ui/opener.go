package ui

import (
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/ui/style"
)

// opener is the list of scenarios to open, filtered by what is typed.
type opener struct {
	all    []Entry
	filter entry
	chosen int // among those that pass the filter
}

// askOpen shows the list of scenarios.
func (a *App) askOpen() tea.Cmd {
	if a.library.List == nil || a.library.Load == nil {
		a.say(sayNoLibrary, a.in(helpOpen))
		return nil
	}
	a.opener = &opener{all: a.library.List()}
	a.opener.filter.begin("")
	return nil
}

// passing are the entries that hold what was typed, in their name or title.
func (o *opener) passing(lang model.Lang) []Entry {
	text := strings.ToLower(string(o.filter.text))
	return slices.DeleteFunc(slices.Clone(o.all), func(e Entry) bool {
		return !strings.Contains(strings.ToLower(e.Name+" "+e.Title.In(lang)), text)
	})
}

func (a *App) pressOpener(msg tea.KeyMsg) tea.Cmd {
	o := a.opener
	passing := o.passing(a.lang)
	switch {
	case msg.Type == tea.KeyUp:
		o.chosen = max(0, o.chosen-1)
	case msg.Type == tea.KeyDown:
		o.chosen = max(0, min(o.chosen+1, len(passing)-1))
	case msg.Type == tea.KeyCtrlC:
		a.opener = nil
	default:
		switch o.filter.press(msg, a.keys.entry, longestFilter) {
		case accepted:
			a.opener = nil
			if o.chosen < len(passing) {
				return a.open(passing[o.chosen])
			}
		case cancelled:
			a.opener = nil
		default:
			o.chosen = max(0, min(o.chosen, len(o.passing(a.lang))-1))
		}
	}
	return nil
}

// open opens a scenario in place of the one on the desk.
func (a *App) open(e Entry) tea.Cmd {
	if e.Fault != "" {
		a.tell(a.inf(sayNotOpened, readable(e.Fault)))
		return nil
	}
	return a.unlessLost(func() tea.Cmd {
		s, from, err := a.load(e.Name)
		if err != nil {
			a.tell(a.inf(sayNotOpened, readable(err.Error())))
			return nil
		}
		a.adopt(s, from)
		a.say(sayOpened, readable(e.Name))
		return a.askStory()
	})
}

// drawOpener is the list over the whole window.
func (a *App) drawOpener() []string {
	o := a.opener
	passing := o.passing(a.lang)
	lines := []string{a.titled(a.in(askOpenTitle), a.w, true), " " + a.theme.Strong.Render(a.inf(wordFilter, o.filter.line())), ""}
	room := a.h - len(lines) - 1
	first := max(0, min(o.chosen-room/2, len(passing)-room))
	for i := first; i < len(passing) && i < first+room; i++ {
		lines = append(lines, a.openerRow(passing[i], i == o.chosen))
	}
	if len(passing) == 0 {
		lines = append(lines, "  "+a.in(wordNoScenario))
	}
	k := a.keys.entry
	foot := " " + a.entryText(merged("↑↓", a.in(keyChoose))) + "  " + a.entryText(k.Accept) + "  " + a.entryText(k.Cancel)
	return append(a.fit(lines, a.w, a.h-1), a.glyphs.PadRight(foot, a.w))
}

func (a *App) openerRow(e Entry, chosen bool) string {
	mark, line := "  ", a.theme.Text
	if chosen {
		mark, line = string(a.glyphs.Selected)+" ", a.theme.Selected
	}
	kind := a.in(wordSavedKind)
	if e.Embedded {
		kind = a.in(wordEmbeddedKind)
	}
	if e.Steps > 0 {
		kind += a.inf(wordStorySteps, strconv.Itoa(e.Steps))
	}
	if e.Fault != "" {
		kind = a.in(wordFaultyKind)
	}
	name, last := 20, min(26, a.w/4)
	title := a.glyphs.PadRight(a.data(e.Title), max(0, a.w-name-last-5))
	return line.Render(mark + a.glyphs.PadRight(readable(e.Name), name) + " " + title + " " + style.PadRight(a.glyphs.Truncate(kind, last), last))
}
