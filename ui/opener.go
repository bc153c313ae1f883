package ui

import (
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/ui/style"
)

// opener is the list of scenarios to choose one from, filtered by what is typed.
type opener struct {
	*App
	title  model.Text
	take   func(Entry) tea.Cmd // what to do with the one chosen
	all    []Entry
	filter entry
	chosen int // among those that pass the filter
}

// askOpen has a scenario chosen and opens it.
func (a *App) askOpen() tea.Cmd { return a.choose(askOpenTitle, a.open) }

// choose shows the list of scenarios and does something with the one that is chosen.
func (a *App) choose(title model.Text, take func(Entry) tea.Cmd) tea.Cmd {
	if a.library.List == nil || a.library.Load == nil {
		a.say(sayNoLibrary, a.in(helpOpen))
		return nil
	}
	o := &opener{App: a, title: title, take: take, all: a.library.List()}
	if !a.edited && len(o.all) > 1 && o.all[0].Name == a.source.Name { // it is open already
		o.chosen = 1
	}
	o.filter.begin("")
	a.cover(o)
	return o.recall()
}

// recall adds the recent files once they are known: one of them may lie on a drive that hangs.
func (o *opener) recall() tea.Cmd {
	recent := o.library.Recent
	if recent == nil {
		return nil
	}
	return func() tea.Msg {
		found := recent()
		return answeredMsg{func() tea.Cmd {
			o.all = append(o.all, found...)
			return nil
		}}
	}
}

// passing are the entries that hold what was typed, in their name or title.
func (o *opener) passing() []Entry {
	text := strings.ToLower(string(o.filter.text))
	return slices.DeleteFunc(slices.Clone(o.all), func(e Entry) bool {
		return !strings.Contains(strings.ToLower(e.Name+" "+e.Title.In(o.lang)), text)
	})
}

func (o *opener) press(msg tea.KeyMsg) tea.Cmd {
	passing := o.passing()
	switch {
	case msg.Type == tea.KeyUp:
		o.chosen = max(0, o.chosen-1)
	case msg.Type == tea.KeyDown:
		o.chosen = max(0, min(o.chosen+1, len(passing)-1))
	case msg.Type == tea.KeyCtrlC:
		o.uncover()
	default:
		switch o.filter.press(msg, o.keys.entry, longestFilter) {
		case accepted:
			o.uncover()
			if o.chosen < len(passing) {
				return o.take(passing[o.chosen])
			}
		case cancelled:
			o.uncover()
		default:
			o.chosen = max(0, min(o.chosen, len(o.passing())-1))
		}
	}
	return nil
}

// open opens a scenario in place of the one on the desk.
func (a *App) open(e Entry) tea.Cmd {
	if e.Fault != "" {
		a.complain(sayNotOpened, readable(e.Fault))
		return nil
	}
	if a.busy() {
		return nil
	}
	return a.unlessLost(func() tea.Cmd {
		s, from, err := a.load(e.Name)
		if err != nil {
			a.complain(sayNotOpened, readable(err.Error()))
			return nil
		}
		a.adopt(s, from)
		a.say(sayOpened, readable(e.Name))
		return tea.Batch(a.remember(), a.askStory())
	})
}

func (o *opener) draw() []string {
	passing := o.passing()
	lines := []string{o.titled(o.in(o.title), o.w, true), " " + o.theme.Strong.Render(o.inf(wordFilter, o.filter.line())), ""}
	room := o.h - len(lines) - 1
	first := max(0, min(o.chosen-room/2, len(passing)-room))
	name, last := o.columns()
	for i := first; i < len(passing) && i < first+room; i++ {
		lines = append(lines, o.openerRow(passing[i], i == o.chosen, name, last))
	}
	if len(passing) == 0 {
		lines = append(lines, "  "+o.in(wordNoScenario))
	}
	k := o.keys.entry
	return append(o.fit(lines, o.w, o.h-1), o.foot(k.Cancel, merged("↑↓", o.in(keyChoose)), k.Accept))
}

// columns are the cells for names and for kinds: as many as they need, up to a third of the window each.
func (o *opener) columns() (name, last int) {
	for _, e := range o.all {
		called, _ := o.called(e)
		name, last = max(name, style.Width(called)), max(last, style.Width(o.kind(e)))
	}
	return min(name, 20, o.w/3), min(last, o.w/3)
}

// called is what an entry is called, and what is said about it.
func (o *opener) called(e Entry) (name, about string) {
	if !e.Recent {
		return readable(e.Name), o.data(e.Title)
	}
	name, about = readable(filepath.Base(e.Name)), readable(filepath.Dir(e.Name))
	if title := o.data(e.Title); title != "" {
		about = title + " · " + about
	}
	return name, about
}

// kind says where an entry comes from, and whether it tells a story or cannot be opened.
func (o *opener) kind(e Entry) string {
	kind := o.in(wordSavedKind)
	switch {
	case e.Fault != "":
		return o.in(wordFaultyKind)
	case e.Embedded:
		kind = o.in(wordEmbeddedKind)
	case e.Recent:
		kind = o.in(wordRecentKind)
	}
	if e.Steps > 0 {
		kind += o.inf(wordStorySteps, strconv.Itoa(e.Steps))
	}
	return kind
}

func (o *opener) openerRow(e Entry, chosen bool, name, last int) string {
	mark, line := "  ", o.theme.Text
	if chosen {
		mark, line = string(o.glyphs.Selected)+" ", o.theme.Selected
	}
	kind := o.kind(e)
	called, about := o.called(e)
	title := o.glyphs.PadRight(o.glyphs.Spell(about), max(0, o.w-name-last-5))
	return line.Render(mark + o.glyphs.PadRight(called, name) + " " + title + " " + style.PadRight(o.glyphs.Truncate(kind, last), last))
}
