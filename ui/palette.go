package ui

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/ui/style"
)

// palette is the list of all that can be done, by name, filtered by what is typed.
type palette struct {
	*App
	filter  entry
	all     []command
	passing []command
	chosen  int // among those that pass
}

// command is one thing to do by name.
type command struct {
	name  string
	scope string // where it belongs
	keys  string // that do the same
	also  string // other words for it, that are looked through but not shown
	why   string // it cannot be done now; empty where it can
	do    func() tea.Cmd
}

// askCommand opens the palette.
func (a *App) askCommand() tea.Cmd {
	p := &palette{App: a, all: a.commands()}
	p.filter.begin("")
	p.search()
	a.cover(p)
	return nil
}

// anywhere are the keys of the program that work on what is shown: while a story is told, those that change nothing of it.
func (a *App) anywhere() section {
	all := a.globalSection()
	if k := a.keys.global; a.story != nil {
		all.keys = []key.Binding{k.Guess, k.Copy, k.Export, k.Lang, k.Theme, k.Help, k.Quit}
	}
	return all
}

// commands are the keys of the program and of the screen, the themes, and the indicators to go to.
func (a *App) commands() []command {
	var all []command
	for _, s := range append([]section{a.anywhere()}, a.current().sections()...) {
		for _, b := range s.keys {
			if press, ok := named(b.Keys()[0]); ok && !a.keys.moving(b) {
				c := command{name: b.Help().Desc, scope: a.in(s.title), keys: b.Help().Key, also: a.also(b), do: func() tea.Cmd { return a.key(press) }}
				if !b.Enabled() {
					c.why = a.why(b)
				}
				all = append(all, c)
			}
		}
	}
	for _, name := range style.Names() {
		all = append(all, command{name: a.in(wordThemes[name]), scope: a.in(keyTheme), do: func() tea.Cmd { return a.wear(name) }})
	}
	for i := range a.plan.Indicators {
		all = append(all, command{name: a.label(&a.plan.Indicators[i]), scope: a.in(scopeIndicator), do: func() tea.Cmd { return a.goTo(i) }})
	}
	return all
}

// also are other words for what a binding does, in both languages: those of the footer, and those that people bring.
func (d *desk) also(b key.Binding) string {
	g, t := d.keys.global, d.keys.targets
	for _, known := range []struct {
		key   key.Binding
		words model.Text
	}{
		{g.Targets, alsoTargets}, {g.Together, alsoTogether}, {g.Aim, alsoAim}, {g.Compare, alsoCompare}, {g.Drivers, alsoDrivers},
		{g.Surface, alsoSurface}, {g.Levers, alsoLevers}, {g.Paths, alsoPaths}, {g.Guess, alsoGuess}, {g.Book, alsoBook},
		{g.Export, alsoExport}, {g.Record, alsoRecord}, {g.Open, alsoOpen}, {g.Assuming, alsoAssuming}, {g.Help, alsoHelp},
		{g.Undo, alsoUndo}, {g.Note, alsoNote}, {g.Copy, alsoCopy}, {g.Lang, alsoLang}, {g.Theme, alsoTheme}, {g.Quit, alsoQuit},
		{t.Reset, alsoReset}, {t.ResetAll, alsoReset},
	} {
		if slices.Equal(known.key.Keys(), b.Keys()) {
			return known.words.En + " " + known.words.Zh
		}
	}
	return ""
}

// moving reports whether a binding is a move within a screen, or leads out of the palette itself: nothing to call by name.
func (k keys) moving(b key.Binding) bool {
	t, g := k.targets, k.global
	return slices.ContainsFunc([]key.Binding{
		t.Up, t.Down, t.PageUp, t.PageDown, t.First, t.Last, t.Less, t.More, t.MuchLess, t.MuchMore, t.Type, g.Palette, g.Back, g.Stop,
	}, func(m key.Binding) bool { return slices.Equal(m.Keys(), b.Keys()) })
}

// why says what keeps a binding from working now.
func (d *desk) why(b key.Binding) string {
	switch b.Keys()[0] {
	case d.keys.global.Undo.Keys()[0]:
		return d.in(sayNothingUndo)
	case d.keys.global.Redo.Keys()[0]:
		return d.in(sayNothingRedo)
	case d.keys.targets.ResetAll.Keys()[0]:
		return d.in(sayAllAtSaved)
	}
	return d.in(sayNotNow)
}

// goTo selects an indicator, and shows it where the screen has no list of its own.
func (a *App) goTo(i int) tea.Cmd {
	t := a.screens[viewTargets].(*targets)
	t.search("")
	a.selected = i
	a.resize(a.w, a.h)
	return nil
}

// wear puts a theme on.
func (a *App) wear(name style.Name) tea.Cmd {
	o := a.theme.Options
	o.Name = name
	a.theme = style.New(o)
	return nil
}

func (p *palette) press(msg tea.KeyMsg) tea.Cmd {
	switch {
	case msg.Type == tea.KeyUp, msg.Type == tea.KeyCtrlP:
		p.chosen = max(0, p.chosen-1)
		return nil
	case msg.Type == tea.KeyDown, msg.Type == tea.KeyCtrlN:
		p.chosen = max(0, min(p.chosen+1, len(p.passing)-1))
		return nil
	case msg.Type == tea.KeyCtrlC:
		p.uncover()
		return nil
	}
	switch p.filter.press(msg, p.keys.entry, longestFilter) {
	case accepted:
		return p.accept()
	case cancelled:
		p.uncover()
	default:
		p.search()
	}
	return nil
}

// accept does what is chosen, or says why it cannot be done.
func (p *palette) accept() tea.Cmd {
	p.filter.open = true
	if p.chosen >= len(p.passing) {
		return nil
	}
	c := p.passing[p.chosen]
	if c.why != "" {
		p.notice = notice{text: c.why, bad: true}
		return nil
	}
	p.uncover()
	return c.do()
}

func (p *palette) draw() []string {
	lines := []string{p.titled(p.in(askCommandTitle), p.w, true), " " + p.theme.Strong.Render(p.inf(wordFilter, p.filter.line())), ""}
	room := p.h - len(lines) - 1
	first := max(0, min(p.chosen-room/2, len(p.passing)-room))
	for i := first; i < len(p.passing) && i < first+room; i++ {
		lines = append(lines, p.row(p.passing[i], i == p.chosen))
	}
	if len(p.passing) == 0 {
		lines = append(lines, "  "+p.in(wordNoCommand))
	}
	k := p.keys.entry
	return append(p.fit(lines, p.w, p.h-1), p.foot(k.Cancel, merged("↑↓", p.in(keyChoose)), k.Accept))
}

// row is a command with its scope and its key, or with what keeps it from being done.
func (p *palette) row(c command, chosen bool) string {
	const keys = 12
	name := min(34, p.w/2)
	mark, line := "  ", p.theme.Text
	if c.why != "" {
		line = p.theme.Muted
	}
	if chosen {
		mark, line = string(p.glyphs.Selected)+" ", p.theme.Selected
	}
	last := c.scope
	if c.why != "" {
		last = c.why
	}
	return line.Render(mark + p.glyphs.PadRight(c.name, name) + " " + p.glyphs.PadRight(c.keys, keys) + " " +
		p.glyphs.PadRight(last, max(0, p.w-name-keys-4)))
}
