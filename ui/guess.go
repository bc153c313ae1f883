package ui

import (
	"slices"
	"unicode"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
)

// guess has the window while a room guesses chances: nothing on it gives them away before they are revealed.
type guess struct {
	*App
	at   int // among the questions
	line entry
}

// asked is what is guessed at: whether a target is met. After an edit it is another question.
type asked struct{ indicator, year, revision int }

// longestGuess is the most characters of a name and a number.
const longestGuess = 40

// askGuess asks for guesses, of the selected indicator's last target first.
func (a *App) askGuess() tea.Cmd {
	g := &guess{App: a, at: -1}
	for n, q := range g.questions() {
		if q.indicator == a.selected {
			g.at = n
		}
	}
	if g.at < 0 {
		if len(g.questions()) == 0 {
			a.say(sayNoQuestion)
			return nil
		}
		g.at = 0
	}
	if s := a.story; s != nil {
		s.playing = false
	}
	g.line.begin("")
	a.cover(g)
	return nil
}

// questions are the targets in the plan's order.
func (g *guess) questions() (all []asked) {
	if g.latest == nil {
		return nil
	}
	for i, o := range g.latest.Outcomes {
		for _, t := range o.Targets {
			all = append(all, asked{i, t.Target.Year, g.revision})
		}
	}
	return all
}

func (g *guess) question() asked { return g.questions()[g.at] }

func (g *guess) aim() model.Target {
	q := g.question()
	return g.App.target(q.indicator, q.year).Target
}

// round is the guesses at the question that is asked; nil where there are none.
func (g *guess) round() *round {
	for _, r := range g.rounds {
		if r.asked == g.question() {
			return r
		}
	}
	return nil
}

func (g *guess) revealed() bool {
	r := g.round()
	return r != nil && r.revealed
}

func (g *guess) press(msg tea.KeyMsg) tea.Cmd {
	k := g.keys.guess
	g.notice = notice{}
	switch {
	case key.Matches(msg, g.keys.global.Stop):
		return g.leave()
	case key.Matches(msg, k.Leave):
		if len(g.line.text) == 0 {
			g.selected = g.question().indicator
			g.uncover()
			g.resize(g.w, g.h)
		}
		g.line.begin("")
	case key.Matches(msg, k.Previous):
		g.turn(-1)
	case key.Matches(msg, k.Next):
		g.turn(1)
	case g.revealed():
		g.pressRevealed(msg)
	case key.Matches(msg, k.Accept):
		g.take(string(g.line.text))
	case key.Matches(msg, k.Reveal) && len(g.line.text) == 0:
		g.reveal()
	default:
		g.line.press(msg, g.keys.entry, longestGuess)
	}
	return nil
}

// pressRevealed answers the keys that would be letters of a name before.
func (g *guess) pressRevealed(msg tea.KeyMsg) {
	switch {
	case key.Matches(msg, g.keys.guess.Accept):
		g.turn(1)
	case key.Matches(msg, g.keys.global.Lang):
		g.turnLanguage()
	case key.Matches(msg, g.keys.global.Theme):
		g.turnTheme()
	case msg.Type == tea.KeyRunes && slices.ContainsFunc(msg.Runes, unicode.IsPrint):
		g.say(sayNoGuessNow)
	}
}

// turn goes to another question.
func (g *guess) turn(by int) {
	n := len(g.questions())
	g.at = (g.at + by + n) % n
	g.line.begin("")
}

// take notes a guess. A name that guesses again has thought better of it.
func (g *guess) take(text string) {
	if text == "" {
		return
	}
	made, ok := readGuess(text)
	if !ok {
		g.complain(sayNoGuess, text)
		return
	}
	r := g.round()
	if r == nil {
		r = &round{asked: g.question()}
		g.rounds = append(g.rounds, r)
	}
	r.take(made)
	g.line.begin("")
	g.say(sayGuessTaken, g.guessText(made))
}

// reveal ends the guessing at a question.
func (g *guess) reveal() {
	if g.flow.quick.run != 0 || g.fault != nil {
		g.say(sayStillRunning)
		return
	}
	r := g.round()
	if r == nil {
		r = &round{asked: g.question()}
		g.rounds = append(g.rounds, r)
	}
	q := r.asked
	r.revealed, r.chance = true, g.App.target(q.indicator, q.year).Chance
}
