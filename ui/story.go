package ui

import (
	"strings"
	"time"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/sim"
)

// story is the screen that tells a scenario's steps: the words and the edit of one, what moves, and the charts of the selected
// indicator. The edits lie in the desk's journal, as if a person had made them.
type story struct {
	*desk
	panes   *targets // whose charts are shown
	steps   []model.Step
	after   []*model.Scenario // by step
	at      int               // the step told, from 0
	towards int               // the step to go on to once the one before it is projected
	playing bool
	turn    int // counts what the player waits for
	typed   int // number of the step that digits have named so far
	typedAt time.Time

	shown map[int]*sim.Projection // by step, from −1 before the first
	pages []page[storyPane]
	page  int
}

type storyPane uint8

const (
	wordsPane storyPane = iota
	storyFan
	storyDots
	storyMet
	storySliders
)

// defaultPause is how long a step that says nothing of it stays when played, in seconds.
const defaultPause = 5

// turnedMsg says that a step has been shown for its time.
type turnedMsg struct{ turn int }

// askStory asks whether to tell the story of a scenario that has one.
func (a *App) askStory() tea.Cmd {
	if len(a.saved.Steps) == 0 {
		return nil
	}
	k := a.keys.story
	return a.ask(dialog{title: a.in(askStoryTitle), text: a.inf(askStory, len(a.saved.Steps)), answers: []answer{
		{k.Tell, a.tellStory}, {k.Begin, nil},
	}})
}

// startStory tells the story that the program was opened with, where that was asked for; otherwise it asks, where nothing else is
// asked already.
func (a *App) startStory(tell bool) {
	switch {
	case tell && len(a.saved.Steps) > 0:
		a.tellStory()
	case a.asked == nil:
		a.askStory()
	}
}

// tellStory tells the story of the scenario on the desk, from its first step.
func (a *App) tellStory() tea.Cmd {
	s := &story{desk: a.desk, panes: a.screens[viewTargets].(*targets), steps: a.saved.Steps, towards: -1, shown: map[int]*sim.Projection{}}
	for _, step := range s.steps {
		s.after = append(s.after, s.then(step))
	}
	a.story, a.telling = s, true
	a.resize(a.w, a.h)
	s.goTo(-1)
	s.towards = 0
	return nil
}

// then is the scenario after the steps taken in so far and one more; one that is refused changes nothing.
func (s *story) then(step model.Step) *model.Scenario {
	now := s.saved
	if n := len(s.after); n > 0 {
		now = s.after[n-1]
	}
	if step.Edit.Set == "" {
		return now
	}
	if next, err := now.Apply(s.plan, step.Edit); err == nil {
		return next
	}
	return now
}

// seen keeps what the step told gives, and goes on where a jump is not yet where it leads.
func (a *App) seen() {
	s := a.story
	if s == nil || a.latest == nil {
		return
	}
	s.shown[s.at] = a.latest
	if s.towards > s.at {
		s.goTo(s.towards)
		s.towards = -1
	}
}

// goTo makes the edits up to a step, on the scenario as it was before the first.
func (s *story) goTo(at int) {
	s.edits = model.NewJournal(s.saved)
	for _, step := range s.steps[:at+1] {
		if step.Edit.Set != "" {
			if err := s.edits.Do(s.plan, step.Edit); err != nil {
				s.complain(sayRefused, readable(err.Error()))
			}
		}
	}
	s.at, s.undone = at, 0
	if at >= 0 {
		s.look(s.steps[at].Edit.Set)
	}
	s.changed()
}

// look selects the indicator and the slider that an edit moves.
func (s *story) look(key string) {
	words := strings.Split(key, ".")
	if len(words) < 3 || words[0] != "assume" {
		return
	}
	if i := s.plan.Index(words[1]); i >= 0 {
		s.selected = i
	}
	s.panes.active = averageInput
	if words[2] == "volatility" {
		s.panes.active = volatilityInput
	}
	s.panes.scroll()
}

// to goes to a step, by way of the one before it where that has not been projected.
func (s *story) to(at int) {
	at = max(0, min(at, len(s.steps)-1))
	s.towards = -1
	if s.shown[at-1] == nil {
		s.goTo(at - 1)
		s.towards = at
		return
	}
	s.goTo(at)
}

// typedWithin is how soon a digit must follow another to be of one number.
const typedWithin = 1500 * time.Millisecond

// digit returns the number of the step that is meant once a digit was typed: with those just before it, where there is such a
// step.
func (s *story) digit(d int) int {
	now := s.clock()
	number := d
	if joined := 10*s.typed + d; now.Sub(s.typedAt) < typedWithin && joined <= len(s.steps) {
		number = joined
	}
	s.typed, s.typedAt = number, now
	return number
}

func (a *App) pressStory(msg tea.KeyMsg) tea.Cmd {
	s, k, g := a.story, a.keys.story, a.keys.global
	told := max(s.at, s.towards)
	switch {
	case key.Matches(msg, k.Next):
		if told == len(s.steps)-1 {
			a.say(sayStoryEnds)
		}
		s.to(told + 1)
	case key.Matches(msg, k.Previous):
		s.to(told - 1)
	case key.Matches(msg, k.Jump):
		number := s.digit(int(msg.Runes[0] - '0'))
		if number == 0 { // the beginning of a number
			return nil
		}
		s.to(number - 1)
	case key.Matches(msg, k.First):
		s.to(0)
	case key.Matches(msg, k.Last):
		s.to(len(s.steps) - 1)
	case key.Matches(msg, k.Play):
		s.playing = !s.playing
	case key.Matches(msg, k.Take):
		a.takeOver()
		return nil
	case key.Matches(msg, k.Leave):
		s.goTo(-1)
		a.endStory()
		return nil
	case key.Matches(msg, k.Pane):
		s.page = (s.page + 1) % len(s.pages)
		return nil
	case key.Matches(msg, g.Lang):
		a.turnLanguage()
		return nil
	case key.Matches(msg, g.Theme):
		a.turnTheme()
		return nil
	case key.Matches(msg, g.Guess):
		return a.askGuess()
	case key.Matches(msg, g.Help):
		a.cover(&helpPage{App: a})
		return nil
	case key.Matches(msg, g.Palette):
		return a.askCommand()
	case key.Matches(msg, g.Copy):
		return a.copyScreen()
	case key.Matches(msg, g.Export):
		return a.askExport()
	case key.Matches(msg, g.Quit):
		return a.leave()
	default:
		return nil
	}
	return s.wait()
}

// wait has the next step told after this one's pause, where the story plays by itself.
func (s *story) wait() tea.Cmd {
	s.turn++
	if !s.playing {
		return nil
	}
	turn, pause := s.turn, float64(defaultPause)
	if p := s.steps[max(0, s.at, s.towards)].Pause; p > 0 {
		pause = p
	}
	return tea.Tick(time.Duration(pause*float64(time.Second)), func(time.Time) tea.Msg { return turnedMsg{turn} })
}

// turned tells the next step, or stops playing after the last.
func (a *App) turned(msg turnedMsg) tea.Cmd {
	s := a.story
	if s == nil || !s.playing || msg.turn != s.turn {
		return nil
	}
	told := max(s.at, s.towards)
	if told == len(s.steps)-1 {
		s.playing = false
		a.say(sayStoryEnds)
		return nil
	}
	s.to(told + 1)
	return s.wait()
}

// takeOver makes the scenario of the step told the one to work on: its edits can be undone one by one.
func (a *App) takeOver() {
	a.endStory()
	a.apart = true
	a.say(sayTakenOver, len(a.edits.Edits()))
}

func (a *App) endStory() {
	a.story, a.telling, a.shown = nil, false, viewTargets
	a.toList()
	a.changed()
}
