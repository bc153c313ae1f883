package ui

import (
	"github.com/charmbracelet/bubbles/key"

	"foretell/model"
)

// section is the keys of one scope under a heading.
type section struct {
	title model.Text
	keys  []key.Binding
}

// merged is one entry of the footer for several bindings that belong together.
func merged(label string, does string, all ...key.Binding) key.Binding {
	var names []string
	for _, b := range all {
		names = append(names, b.Keys()...)
	}
	return key.NewBinding(key.WithKeys(names...), key.WithHelp(label, does))
}

func (d *desk) globalSection() section {
	k := d.keys.global
	all := k.views()
	return section{helpGlobal, append(all[:], k.Aim, k.Guess, k.Assuming, k.Book, k.Undo, k.Redo, k.Save, k.SaveAs, k.Open, k.Note, k.Record, k.Copy, k.Export, k.Lang, k.Theme, k.Help, k.Palette, k.Back, k.Pause, k.Quit, k.Stop)}
}

func (d *desk) entrySection() section {
	k := d.keys.entry
	return section{helpEntry, []key.Binding{k.Accept, k.Cancel, k.Delete, k.Clear}}
}

func (d *desk) aimSection() section {
	k := d.keys.aim
	return section{helpAim, []key.Binding{k.Less, k.More, k.Next, k.Previous, k.Type, k.Accept, k.Leave}}
}

func (d *desk) assumingSection() section {
	k := d.keys.assuming
	return section{helpAssuming, []key.Binding{k.Up, k.Down, k.Less, k.More, k.Edit, k.Type, k.Reset, k.Leave}}
}

func (d *desk) guessSection() section {
	k := d.keys.guess
	return section{helpGuess, []key.Binding{k.Previous, k.Next, k.Accept, k.Reveal, k.Leave}}
}

func (d *desk) bookSection() section {
	k := d.keys.book
	return section{helpBook, []key.Binding{k.Up, k.Down, k.PageUp, k.PageDown, k.First, k.Last, k.Next, k.Previous, k.Close}}
}

func (d *desk) quitSection() section {
	k := d.keys.quit
	return section{helpQuit, []key.Binding{k.Save, k.Leave, k.Stay}}
}

func (d *desk) fileSection() section {
	k := d.keys.file
	return section{helpFile, []key.Binding{k.Overwrite, k.Another, k.Reload, k.Back}}
}

func (d *desk) leftSection() section {
	k := d.keys.left
	return section{helpLeft, []key.Binding{k.Take, k.Discard, k.Later}}
}

// ShortHelp is the footer: what the keys do where the focus is, the most useful first.
func (t *targets) ShortHelp() []key.Binding {
	k, g := t.keys.targets, t.keys.global
	if t.number.open {
		return t.numberHelp(t.number)
	}
	if t.filter.open {
		return []key.Binding{t.keys.entry.Accept, t.keys.entry.Cancel}
	}
	sliders := !t.derived(t.selected)
	short := []key.Binding{merged("↑↓", t.in(keyIndicators), k.Up, k.Down)}
	if sliders {
		short = append(short, merged("←→", t.in(inputWords[t.active]), k.Less, k.More))
	}
	if t.opened() {
		short = append(short, merged("esc", t.in(keyBackShort), g.Back))
	}
	if len(t.pages) > 1 {
		short = append(short, merged("v", t.in(t.nextPane()), k.Pane))
	}
	if sliders {
		short = append(short, merged("tab", t.in(keyTabShort), k.Next))
	}
	short = append(short, merged("g", t.in(keyAimShort), g.Aim))
	if t.recordingOn() {
		short = append(short, merged("n", t.in(keyWords), g.Note), merged("r", t.in(keyStop), g.Record))
	}
	if t.onSlider() {
		short = append(short, merged("1…9", t.in(keyTypeShort), k.Type))
	} else {
		short = append(short, merged("2", g.Together.Help().Desc, g.Together))
	}
	short = append(short, g.Undo)
	if sliders {
		short = append(short, k.Reset, merged("shift+←→", t.in(keyBigger), k.MuchLess, k.MuchMore))
	}
	short = append(short, merged(t.viewLabel("5"), t.in(keyLeversShort), g.Levers), merged("p", t.in(keyBookShort), g.Book), k.Filter, g.Lang)
	if !t.recordingOn() {
		short = append(short, merged("r", t.in(keyStart), g.Record))
	}
	return append(short, merged("e", t.in(keyExportShort), g.Export), g.Theme, g.Quit)
}

// viewLabel is how a view is chosen: its digit, or where digits begin a number, its function key.
func (t *targets) viewLabel(digit string) string {
	if t.onSlider() {
		return "F" + digit
	}
	return digit
}

// nextPane is what the key for the next pane shows, in a window too small for all.
func (t *targets) nextPane() model.Text {
	if t.page == 0 {
		return keyCharts
	}
	return keyPaneShort
}

// FullHelp is every key of the screen, by scope.
func (t *targets) FullHelp() [][]key.Binding { return bindings(t.sections()) }

func (t *targets) sections() []section {
	k := t.keys.targets
	return []section{
		{helpTargets, []key.Binding{k.Up, k.Down, k.PageUp, k.PageDown, k.First, k.Last, k.Filter, k.Pane, k.Picture}},
		{helpSliders, []key.Binding{k.Less, k.More, k.MuchLess, k.MuchMore, k.Next, k.Previous, k.Type, k.Reset, k.ResetAll}},
	}
}

// ShortHelp is the footer: what the keys do, the most useful first.
func (t *together) ShortHelp() []key.Binding {
	k, g := t.keys.together, t.keys.global
	short := []key.Binding{
		merged("↑↓", t.in(keyIndicators), k.Up, k.Down),
		merged("←→", t.in(keyYear), k.Earlier, k.Later),
		merged("1 esc", g.Targets.Help().Desc, g.Targets, g.Back),
	}
	if len(t.pages) > 1 {
		short = append(short, merged("v", t.in(keyPaneShort), k.Pane))
	}
	return append(short, merged("space", t.in(keyMarkShort), k.Mark), merged("b", t.in(keyOrderShort), k.Order), merged("p", t.in(keyBookShort), g.Book), g.Undo, g.Lang, merged("e", t.in(keyExportShort), g.Export), g.Quit)
}

// FullHelp is every key of the screen.
func (t *together) FullHelp() [][]key.Binding { return bindings(t.sections()) }

func (t *together) sections() []section {
	k := t.keys.together
	return []section{{helpTogether, []key.Binding{k.Up, k.Down, k.Earlier, k.Later, k.Order, k.Mark, k.Pane}}}
}

func bindings(all []section) [][]key.Binding {
	columns := make([][]key.Binding, len(all))
	for i, s := range all {
		columns[i] = s.keys
	}
	return columns
}
