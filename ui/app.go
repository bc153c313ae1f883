// Package ui is the program a person sits before: the window, its screens, keys and messages. A key press becomes an edit, the
// edit a scenario, the scenario a projection, and the projection the charts that show it.
package ui

import (
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/model/store"
	_ "foretell/ui/quiet" // before bubbletea asks the terminal
	"foretell/ui/style"
)

// The least window the program works in, in cells, and the lines that header and footer take.
const (
	leastWidth  = 60
	leastHeight = 20
	chrome      = 2
)

// App is the root: it hands every message to whom it concerns.
type App struct {
	*desk
	w, h      int
	screens   [views]screen
	shown     view
	over      overlay // nil where nothing covers the screen
	asked     *dialog // nil where nothing is asked
	source    Source
	apart     bool            // the scenario was taken over from the source's story, whose file stays as it is
	ending    *model.Scenario // where the story saved last ends: its file holds every edit that led there
	library   Library
	keeper    *keeper           // nil where edits are not kept
	kept      int               // revision last handed to the keeper
	left      []*store.Recovery // of earlier runs, still to be asked about
	ended     bool              // the person has left
	story     *story            // nil where none is told
	rounds    []*round          // of guesses at chances, the latest last
	writing   *writing          // nil where no file is being written
	clipboard clipboard
	program   string  // version, told in what is exported
	pauses    *pauses // nil outside a terminal
	flow      *flow
	pending   tea.Cmd // the first projection, where the first frame did not wait for it

	headed  memo[headerKey]
	footed  memo[footerKey]
	message memo[messageKey]
}

// look is how the screen is to look.
type look struct {
	style  style.Options
	glyphs style.GlyphMode
	lang   model.Lang
}

// newApp returns the program over a plan and a scenario of it, with the first projection in place when that is quick.
func newApp(plan *model.Plan, s *model.Scenario, l look, f *flow) *App {
	d := &desk{
		plan: plan, bases: plan.Bases(), saved: s, edits: model.NewJournal(s), lang: l.lang,
		theme: style.New(l.style), glyphs: style.GlyphsFor(l.glyphs), keys: newKeys(l.lang),
		clock: time.Now, ctx: f.ctx,
	}
	d.changed()
	a := &App{desk: d, flow: f}
	a.screens = newScreens(a)
	answer, pending := f.first(s, d.revision)
	if answer != nil {
		a.landed(*answer)
	}
	a.pending = pending
	return a
}

// Init starts what the first frame could not wait for.
func (a *App) Init() tea.Cmd { return tea.Batch(a.pending, a.project()) }

// Update answers a message and starts the projection that its edits call for.
func (a *App) Update(msg tea.Msg) (tea.Model, tea.Cmd) {
	cmd := a.route(msg)
	return a, tea.Batch(cmd, a.project(), a.askShown(), a.keep())
}

func (a *App) route(msg tea.Msg) tea.Cmd {
	switch msg := msg.(type) {
	case tea.WindowSizeMsg:
		a.resize(msg.Width, msg.Height)
	case projectedMsg:
		a.landed(msg)
	case progressMsg:
		if msg.run == a.flow.deep.run {
			return a.flow.look()
		}
	case keptMsg:
		if msg.err != nil {
			a.complain(sayNotKept, readable(msg.err.Error()))
		}
	case answeredMsg:
		return msg.take()
	case copiedMsg:
		a.copied(msg)
	case turnedMsg:
		return a.turned(msg)
	case stoppedMsg:
		return a.pause()
	case continuedMsg:
		return a.retake()
	case tea.MouseMsg:
		return a.mouse(msg)
	case tea.KeyMsg:
		return a.press(msg)
	}
	return nil
}

func (a *App) project() tea.Cmd {
	cmd := a.flow.next(a.scenario(), a.revision)
	a.refining, a.refined = a.flow.refining()
	return cmd
}

func (a *App) landed(msg projectedMsg) {
	revision := msg.lane.revision
	if !a.flow.land(msg, a.revision) {
		return
	}
	a.fault = msg.err
	if msg.err == nil {
		a.latest = msg.projection
		a.version++
		if revision == a.revision {
			a.seen()
			a.see()
		}
	}
}

func (a *App) resize(w, h int) {
	a.w, a.h = max(w, 0), max(h, 0)
	for _, s := range append(a.screens[:], a.current()) {
		s.SetSize(max(a.w, leastWidth), max(a.h, leastHeight)-chrome)
	}
}

// press takes keys that came as one message apart.
func (a *App) press(msg tea.KeyMsg) tea.Cmd {
	var cmds []tea.Cmd
	for _, k := range single(msg) {
		cmds = append(cmds, a.key(k))
	}
	return tea.Batch(cmds...)
}

func (a *App) key(msg tea.KeyMsg) tea.Cmd {
	a.notice = notice{}
	current := a.current()
	switch {
	case key.Matches(msg, a.keys.global.Pause):
		return a.pause()
	case a.asked != nil:
		return a.pressDialog(msg)
	case key.Matches(msg, a.keys.global.Stop):
		return a.leave()
	case a.tooSmall():
		if key.Matches(msg, a.keys.global.Quit) {
			return a.leave()
		}
		return nil
	case a.over != nil:
		return a.over.press(msg)
	case a.story != nil:
		return a.pressStory(msg)
	case current.typing():
		return a.pressTyping(msg)
	}
	return a.pressGlobal(msg)
}

// pressGlobal answers the keys that work everywhere, after those that the screen claims.
func (a *App) pressGlobal(msg tea.KeyMsg) tea.Cmd {
	k := a.keys.global
	if s, ok := a.screens[a.shown].(claimant); ok && s.claims(msg) {
		return a.screens[a.shown].Update(msg)
	}
	if v, ok := a.viewOf(msg); ok {
		return a.show(v)
	}
	switch {
	case key.Matches(msg, k.Back):
		a.back()
	case pressed(msg, k.Undo):
		a.undo()
	case pressed(msg, k.Redo):
		a.redo()
	case key.Matches(msg, k.Aim):
		return a.askAim()
	case key.Matches(msg, k.Guess):
		return a.askGuess()
	case key.Matches(msg, k.Assuming):
		return a.askAssuming()
	case key.Matches(msg, k.Book):
		a.openBook()
	case key.Matches(msg, k.Save):
		return a.save(nil)
	case key.Matches(msg, k.Record):
		return a.toggleRecording()
	case key.Matches(msg, k.Note) && a.recordingOn():
		return a.askWords()
	case key.Matches(msg, k.Note):
		return a.askNote()
	case key.Matches(msg, k.Open):
		return a.askOpen()
	case key.Matches(msg, k.SaveAs) && len(a.recordedSteps()) > 0:
		return a.askStoryName(nil)
	case key.Matches(msg, k.SaveAs):
		return a.askName(nil)
	case key.Matches(msg, k.Copy):
		return a.copyScreen()
	case key.Matches(msg, k.Export):
		return a.askExport()
	case key.Matches(msg, k.Lang):
		a.turnLanguage()
	case key.Matches(msg, k.Theme):
		a.turnTheme()
	case key.Matches(msg, k.Palette):
		return a.askCommand()
	case key.Matches(msg, k.Help):
		a.cover(&helpPage{App: a})
	case key.Matches(msg, k.Quit):
		return a.leave()
	default:
		return a.screens[a.shown].Update(msg)
	}
	a.resize(a.w, a.h)
	return nil
}

func (a *App) turnLanguage() {
	a.lang = map[model.Lang]model.Lang{model.English: model.Chinese, model.Chinese: model.English}[a.lang]
	a.keys = newKeys(a.lang)
	a.changed()
}

func (a *App) turnTheme() {
	o := a.theme.Options
	o.Name = o.Name.Next()
	a.theme = style.New(o)
	a.say(sayTheme, a.in(wordThemes[o.Name]))
}

// current is the screen that has the window.
func (a *App) current() screen {
	if a.story != nil {
		return a.story
	}
	return a.screens[a.shown]
}

func (a *App) tooSmall() bool { return a.w < leastWidth || a.h < leastHeight }

// View returns exactly the lines and cells of the window.
func (a *App) View() string {
	if a.glyphs.Mode == style.ASCII {
		return inASCII.Replace(a.frame())
	}
	return a.frame()
}

func (a *App) frame() string {
	switch {
	case a.w == 0 || a.h == 0:
		return ""
	case a.tooSmall():
		return strings.Join(a.fit(wrap(a.inf(wordTooSmall, a.w, a.h), a.w), a.w, a.h), "\n")
	}
	if frame, ok := a.overlaid(); ok {
		return a.underlined(frame)
	}
	return a.underlined(a.header() + "\n" + a.current().View() + "\n" + a.footer())
}

// inASCII writes the signs of the words themselves with the printable characters of ASCII, each in the one cell it took.
var inASCII = strings.NewReplacer("·", "-", "“", `"`, "”", `"`, "…", "~", "×", "x", "±", "~", "–", "-", "—", "-", "−", "-", "’", "'",
	"↑", "^", "↓", "v", "←", "<", "→", ">", "•", "*")
