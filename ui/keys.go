package ui

import (
	"slices"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
)

// keys are all bindings of the program, one struct for each scope, with their help in one language.
type keys struct {
	global   globalKeys
	targets  targetKeys
	together togetherKeys
	entry    entryKeys
	drivers  driversKeys
	surface  surfaceKeys
	paths    pathsKeys
	compare  compareKeys
	guess    guessKeys
	levers   leverKeys
	book     bookKeys
	aim      aimKeys
	assuming assumingKeys
	quit     quitKeys
	file     fileKeys
	left     leftKeys
	story    storyKeys
	help     helpKeys
}

// globalKeys work on every screen, unless a dialog or a text entry takes the key first.
type globalKeys struct {
	Targets, Together, Drivers, Undo, Redo, Save, SaveAs, Open, Aim, Assuming, Note, Record, Copy, Lang, Theme, Help, Palette, Back, Pause, Quit, Stop key.Binding
	Surface, Compare, Paths                                                                                                                            key.Binding
	Levers, Book, Guess, Export                                                                                                                        key.Binding
}

// targetKeys work on the main screen.
type targetKeys struct {
	Up, Down, PageUp, PageDown, First, Last key.Binding
	Less, More, MuchLess, MuchMore          key.Binding
	Next, Previous, Type, Reset, ResetAll   key.Binding
	Filter, Pane, Picture                   key.Binding
}

// togetherKeys work on the screen of all targets at once.
type togetherKeys struct {
	Up, Down, Earlier, Later, Order, Mark, Pane key.Binding
}

// entryKeys work while a number or a filter is typed.
type entryKeys struct {
	Accept, Cancel, Delete, Clear key.Binding
}

// driversKeys work on the screen of what moves a chance.
type driversKeys struct {
	Up, Down, Earlier, Later, Outcome, PageUp, PageDown, Pane key.Binding
}

// compareKeys work on the screen of scenarios side by side.
type compareKeys struct {
	Up, Down, Earlier, Later, Add, Remove, Swap, Order, PageUp, PageDown, Pane key.Binding
}

// guessKeys work while chances are guessed; all other characters are those of a guess.
type guessKeys struct {
	Accept, Reveal, Previous, Next, Leave key.Binding
}

// leverKeys work on the screen of levers and events.
type leverKeys struct {
	Up, Down, First, Last, Less, More, MuchLess, MuchMore, Switch, Type, Reset key.Binding
	Against, Earlier, Later, PageUp, PageDown, Pane                            key.Binding
}

// bookKeys work while the plan book is open.
type bookKeys struct {
	Up, Down, PageUp, PageDown, First, Last, Next, Previous, Close key.Binding
}

// aimKeys work while it is asked what it would take.
type aimKeys struct {
	Accept, Less, More, Next, Previous, Type, Leave key.Binding
}

// assumingKeys work on the rows of all that is assumed of an indicator.
type assumingKeys struct {
	Up, Down, Less, More, Edit, Type, Reset, Leave key.Binding
}

// quitKeys answer the question that is asked before edits are lost.
type quitKeys struct {
	Save, Leave, Stay key.Binding
}

// fileKeys answer what to do about a file that is there already, or is not as it was.
type fileKeys struct {
	Overwrite, Another, Reload, Back key.Binding
}

// leftKeys answer what to do with the unsaved edits of an earlier run.
type leftKeys struct {
	Take, Discard, Later key.Binding
}

// storyKeys work while a story is told, and answer whether to tell it.
type storyKeys struct {
	Next, Previous, First, Last, Play, Jump, Take, Pane, Leave, Tell, Begin key.Binding
}

// helpKeys work while the list of all keys is open.
type helpKeys struct {
	Up, Down, Close key.Binding
}

// binder makes a binding: what it is called, what it does, and the keys themselves.
type binder func(label string, does model.Text, names ...string) key.Binding

func newKeys(lang model.Lang) keys {
	var bind binder = func(label string, does model.Text, names ...string) key.Binding {
		return key.NewBinding(key.WithKeys(names...), key.WithHelp(label, does.In(lang)))
	}
	up, down := bind("↑ k", keyUp, "up", "k"), bind("↓ j", keyDown, "down", "j")
	return keys{
		global: globalKeys{
			Targets:  bind("1 F1", keyTargets, "1", "f1"),
			Together: bind("2 F2", keyTogether, "2", "f2"),
			Drivers:  bind("3 F3 d", keyDrivers, "3", "f3", "d"),
			Surface:  bind("4 F4", keySurface, "4", "f4"),
			Paths:    bind("7 F7", keyPaths, "7", "f7"),
			Compare:  bind("6 F6 c", keyCompare, "6", "f6", "c"),
			Guess:    bind("G", keyGuess, "G"),
			Levers:   bind("5 F5", keyLevers, "5", "f5"),
			Book:     bind("p", keyBook, "p"),
			Undo:     bind("u", keyUndo, "u"),
			Redo:     bind("ctrl+r", keyRedo, "ctrl+r"),
			Save:     bind("s", keySave, "s"),
			Note:     bind("n", keyNote, "n"),
			Record:   bind("r", keyRecord, "r"),
			Open:     bind("o", keyOpen, "o"),
			Aim:      bind("g", keyAim, "g"),
			Assuming: bind("=", keyAssuming, "="),
			SaveAs:   bind("S", keySaveAs, "S"),
			Copy:     bind("y", keyCopy, "y"),
			Export:   bind("e", keyExport, "e"),
			Lang:     bind("L", keyLang, "L"),
			Theme:    bind("T", keyTheme, "T"),
			Help:     bind("?", keyHelp, "?"),
			Palette:  bind("ctrl+p :", keyPalette, "ctrl+p", ":"),
			Back:     bind("esc", keyBack, "esc"),
			Pause:    bind("ctrl+z", keyPause, "ctrl+z"),
			Quit:     bind("q", keyQuit, "q"),
			Stop:     bind("ctrl+c", keyQuit, "ctrl+c"),
		},
		targets: targetKeys{
			Up: up, Down: down,
			PageUp:   bind("pgup", keyPageUp, "pgup", "ctrl+b"),
			PageDown: bind("pgdn", keyPageDown, "pgdown", "ctrl+f"),
			First:    bind("home", keyFirst, "home"),
			Last:     bind("end", keyLast, "end"),
			Less:     bind("← h", keyLess, "left", "h"),
			More:     bind("→ l", keyMore, "right", "l"),
			MuchLess: bind("shift+← <", keyMuchLess, "shift+left", "<"),
			MuchMore: bind("shift+→ >", keyMuchMore, "shift+right", ">"),
			Next:     bind("tab", keyNext, "tab"),
			Previous: bind("shift+tab", keyPrevious, "shift+tab"),
			Type:     bind("1…9 . -", keyType, "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "-"),
			Reset:    bind("0", keyReset, "0"),
			ResetAll: bind(")", keyResetAll, ")", "ctrl+0"),
			Filter:   bind("/", keyFilter, "/"),
			Pane:     bind("v", keyPane, "v"),
			Picture:  bind("x", keyPicture, "x"),
		},
		together: togetherKeys{
			Up: up, Down: down,
			Earlier: bind("← h", keyEarlier, "left", "h"),
			Later:   bind("→ l", keyLater, "right", "l"),
			Mark:    bind("space", keyMark, " "),
			Order:   bind("b", keyOrder, "b"),
			Pane:    bind("v", keyPane, "v", "tab", "shift+tab"),
		},
		entry: entryKeys{
			Accept: bind("enter", keyAccept, "enter"),
			Cancel: bind("esc", keyCancel, "esc"),
			Delete: bind("backspace", keyDelete, "backspace", "ctrl+h"),
			Clear:  bind("ctrl+u", keyClear, "ctrl+u"),
		},
		drivers: driversKeys{
			Up: up, Down: down,
			Earlier:  bind("← h", keyEarlier, "left", "h"),
			Later:    bind("→ l", keyLater, "right", "l"),
			Outcome:  bind("m", keyOutcome, "m"),
			PageUp:   bind("pgup", keyPageUp, "pgup", "ctrl+b"),
			PageDown: bind("pgdn", keyPageDown, "pgdown", "ctrl+f"),
			Pane:     bind("v", keyPane, "v", "tab", "shift+tab"),
		},
		surface: newSurfaceKeys(bind),
		paths:   newPathsKeys(bind),
		compare: compareKeys{
			Up: up, Down: down,
			Earlier:  bind("← h", keyEarlier, "left", "h"),
			Later:    bind("→ l", keyLater, "right", "l"),
			Add:      bind("a +", keyRival, "a", "+"),
			Remove:   bind("x -", keyNoRival, "x", "-"),
			Swap:     bind("w", keySwap, "w"),
			Order:    bind("b", keyByDifference, "b"),
			PageUp:   bind("pgup", keyAssumedUp, "pgup", "ctrl+b"),
			PageDown: bind("pgdn", keyAssumedDown, "pgdown", "ctrl+f"),
			Pane:     bind("v", keyPane, "v", "tab", "shift+tab"),
		},
		guess: guessKeys{
			Accept:   bind("enter", keyGuessTake, "enter"),
			Reveal:   bind("r", keyReveal, "r"),
			Previous: bind("↑", keyGuessBefore, "up"),
			Next:     bind("↓", keyGuessNext, "down"),
			Leave:    bind("esc", keyGuessLeave, "esc"),
		},
		levers: leverKeys{
			Up: up, Down: down,
			First:    bind("home", keyFirst, "home"),
			Last:     bind("end", keyLast, "end"),
			Less:     bind("← h", keyLess, "left", "h"),
			More:     bind("→ l", keyMore, "right", "l"),
			MuchLess: bind("shift+← <", keyMuchLess, "shift+left", "<"),
			MuchMore: bind("shift+→ >", keyMuchMore, "shift+right", ">"),
			Switch:   bind("space enter", keySwitch, " ", "enter"),
			Type:     bind("1…9 .", keyTypeLevel, "1", "2", "3", "4", "5", "6", "7", "8", "9", "."),
			Reset:    bind("0", keyReset, "0"),
			Against:  bind("m", keyAgainst, "m"),
			Earlier:  bind("[", keyEarlier, "["),
			Later:    bind("]", keyLater, "]"),
			PageUp:   bind("pgup", keyTellBack, "pgup", "ctrl+b"),
			PageDown: bind("pgdn", keyTellMore, "pgdown", "ctrl+f"),
			Pane:     bind("v", keyPane, "v", "tab", "shift+tab"),
		},
		book: bookKeys{
			Up: up, Down: down,
			PageUp:   bind("pgup", keyPageUp, "pgup", "ctrl+b"),
			PageDown: bind("pgdn", keyPageDown, "pgdown", "ctrl+f", " "),
			First:    bind("home", keyFirst, "home"),
			Last:     bind("end", keyLast, "end"),
			Previous: bind("← p", keyBookBefore, "left", "h", "p"),
			Next:     bind("→ n", keyBookNext, "right", "l", "n"),
			Close:    bind("esc", keyClose, "esc", "q", "enter"),
		},
		aim: aimKeys{
			Accept:   bind("enter", keyAimTake, "enter"),
			Less:     bind("← h", keyAimLess, "left", "h"),
			More:     bind("→ l", keyAimMore, "right", "l"),
			Next:     bind("tab", keyAimTurn, "tab", "down", "j"),
			Previous: bind("shift+tab", keyAimTurnBack, "shift+tab", "up", "k"),
			Type:     bind("1…9", keyAimType, "1", "2", "3", "4", "5", "6", "7", "8", "9", "."),
			Leave:    bind("esc", keyCancel, "esc", "g", "q"),
		},
		assuming: assumingKeys{
			Up: up, Down: down,
			Less:  bind("← h", keyAssumingLess, "left", "h"),
			More:  bind("→ l", keyAssumingMore, "right", "l"),
			Edit:  bind("enter", keyAssumingEdit, "enter"),
			Type:  bind("1…9 . -", keyAssumingType, "1", "2", "3", "4", "5", "6", "7", "8", "9", ".", "-"),
			Reset: bind("0", keyReset, "0"),
			Leave: bind("esc", keyClose, "esc", "=", "q"),
		},
		quit: quitKeys{
			Save:  bind("s", keySaveFirst, "s", "S"),
			Leave: bind("y q", keyLeave, "y", "Y", "q", "ctrl+c"),
			Stay:  bind("esc n", keyStay, "esc", "n", "N"),
		},
		file: fileKeys{
			Overwrite: bind("o", keyOverwrite, "o"),
			Another:   bind("S", keyAnother, "S", "s"),
			Reload:    bind("r", keyReload, "r"),
			Back:      bind("esc", keyBackOut, "esc"),
		},
		left: leftKeys{
			Take:    bind("t", keyTake, "t"),
			Discard: bind("d", keyDiscard, "d"),
			Later:   bind("esc", keyAnotherTime, "esc"),
		},
		story: storyKeys{
			Next:     bind("space →", keyStoryNext, " ", "right", "l"),
			Previous: bind("←", keyStoryPrevious, "left", "h"),
			Play:     bind("p", keyPlay, "p"),
			First:    bind("home", keyStoryFirst, "home"),
			Last:     bind("end", keyStoryLast, "end"),
			Jump:     bind("0…9", keyJump, "0", "1", "2", "3", "4", "5", "6", "7", "8", "9"),
			Take:     bind("t", keyTakeOver, "t"),
			Pane:     bind("v", keyPane, "v"),
			Leave:    bind("esc", keyStoryBack, "esc"),
			Tell:     bind("t", keyTell, "t"),
			Begin:    bind("esc", keyBegin, "esc", "b"),
		},
		help: helpKeys{
			Up: up, Down: down,
			Close: bind("esc ?", keyClose, "esc", "?", "q", "enter"),
		},
	}
}

// special are the names of the keys that bindings are made of and that are no characters.
var special = map[string]tea.KeyType{
	"up": tea.KeyUp, "down": tea.KeyDown, "left": tea.KeyLeft, "right": tea.KeyRight, "enter": tea.KeyEnter, "esc": tea.KeyEsc,
	"tab": tea.KeyTab, "shift+tab": tea.KeyShiftTab, "shift+left": tea.KeyShiftLeft, "shift+right": tea.KeyShiftRight,
	"shift+up": tea.KeyShiftUp, "shift+down": tea.KeyShiftDown, "home": tea.KeyHome, "end": tea.KeyEnd, "pgup": tea.KeyPgUp,
	"pgdown": tea.KeyPgDown, "backspace": tea.KeyBackspace, "ctrl+r": tea.KeyCtrlR, "ctrl+c": tea.KeyCtrlC, "ctrl+u": tea.KeyCtrlU,
	"ctrl+p": tea.KeyCtrlP, "ctrl+z": tea.KeyCtrlZ, "f1": tea.KeyF1, "f2": tea.KeyF2, "f3": tea.KeyF3, "f4": tea.KeyF4, "f5": tea.KeyF5, "f6": tea.KeyF6,
	"f7": tea.KeyF7,
}

// named returns the key of a name as bubbletea delivers it; false where there is none.
func named(name string) (tea.KeyMsg, bool) {
	if typ, ok := special[name]; ok {
		return tea.KeyMsg{Type: typ}, true
	}
	if name == " " {
		return tea.KeyMsg{Type: tea.KeySpace, Runes: []rune(name)}, true
	}
	r := []rune(name)
	return tea.KeyMsg{Type: tea.KeyRunes, Runes: r}, len(r) == 1
}

// pressed reports whether a key is one of a binding's, enabled or not: a disabled one still answers why.
func pressed(msg tea.KeyMsg, b key.Binding) bool { return slices.Contains(b.Keys(), msg.String()) }

// single takes apart a message that holds several typed characters: bubbletea delivers keys pressed quickly, or held, as one.
func single(msg tea.KeyMsg) []tea.KeyMsg {
	if msg.Type != tea.KeyRunes || len(msg.Runes) < 2 || msg.Paste {
		return []tea.KeyMsg{msg}
	}
	all := make([]tea.KeyMsg, len(msg.Runes))
	for i, r := range msg.Runes {
		all[i] = tea.KeyMsg{Type: tea.KeyRunes, Runes: []rune{r}, Alt: msg.Alt}
		if r == ' ' {
			all[i].Type = tea.KeySpace
		}
	}
	return all
}
