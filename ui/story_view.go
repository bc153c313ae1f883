package ui

import (
	"strings"

	"github.com/charmbracelet/bubbles/key"
	tea "github.com/charmbracelet/bubbletea"

	"foretell/sim"
	"foretell/ui/style"
)

// Init starts nothing.
func (s *story) Init() tea.Cmd { return nil }

// Update does nothing: the keys of a story concern the whole program.
func (s *story) Update(tea.Msg) tea.Cmd { return nil }

func (s *story) typing() bool { return false }

func (s *story) back() bool { return false }

// SetSize lays the panes out.
func (s *story) SetSize(w, h int) {
	fan := h * 5 / 11
	s.pages = []page[storyPane]{
		{leftW: w, left: []place[storyPane]{{wordsPane, h - fan}, {storyFan, fan}}},
		{leftW: w, left: []place[storyPane]{{wordsPane, h - fan}, {storyDots, fan}}},
		{leftW: w, left: []place[storyPane]{{wordsPane, h - fan}, {storyMet, fan}}},
	}
	if roomy(w, h) {
		left, met, dots := w/2, min(max(h/5, 6), 9), min(max(h/4, 8), 12)
		sliders := 8
		s.pages = []page[storyPane]{{
			leftW: left, left: []place[storyPane]{{wordsPane, h - sliders}, {storySliders, sliders}},
			rightW: w - left - 1, right: []place[storyPane]{{storyFan, h - met - dots}, {storyDots, dots}, {storyMet, met}},
		}}
	}
	s.page = min(s.page, len(s.pages)-1)
}

// View draws the panes of the page that is open.
func (s *story) View() string {
	return strings.Join(showPage(s.desk, s.pages[s.page], s.draw), "\n")
}

func (s *story) draw(p storyPane, w, h int) []string {
	switch p {
	case wordsPane:
		return s.drawWords(w, h)
	case storyFan:
		return s.panes.draw(fanPane, w, h)
	case storyDots:
		return s.panes.draw(dotsPane, w, h)
	case storyMet:
		return s.panes.draw(metPane, w, h)
	default:
		return s.panes.draw(sliderPane, w, h)
	}
}

// drawWords is what the step says, what it sets, and how that moves the chances.
func (s *story) drawWords(w, h int) []string {
	told := max(0, s.at, s.towards)
	step := s.steps[told]
	title := s.inf(wordStoryStep, told+1, len(s.steps))
	if s.playing {
		title = s.inf(wordPlaying, title)
	}
	const margin = 3
	room := w - 2*margin
	words, moves, foot := wrap(s.data(step.Say), room), s.moves(told), []string{""}
	if step.Edit.Set != "" {
		left := h - 2 - len(words) - len(moves) - 2 // the words come first
		for _, l := range s.clip(wrap(s.editText(s.after[told], step.Edit), room), min(max(left, 1), 3)) {
			foot = append(foot, s.theme.Assumption.Render(l))
		}
		foot = append(foot, "")
	}
	foot = append(foot, moves...)
	words = s.clip(words, max(1, h-2-len(foot)))
	spaced := 2*len(words)+len(foot) < h-1 // as large as a terminal writes
	lines := []string{""}
	for i, l := range words {
		if spaced && i > 0 {
			lines = append(lines, "")
		}
		lines = append(lines, s.theme.Strong.Render(l))
	}
	lines = append(lines, foot...)
	if c := chance(s.shown[told], s.selected, s.lastYear()); c != nil {
		if figures := s.large(s.fine(*c), room, min(h-len(lines)-3, 3*largeHeight)); figures != nil {
			lines = append(lines, "")
			for _, l := range figures {
				lines = append(lines, s.theme.Paint(style.Aim, l))
			}
		}
	}
	for i, l := range lines {
		lines[i] = strings.Repeat(" ", margin) + l
	}
	return append([]string{s.titled(title, w, true)}, s.fit(lines, w, h-1)...)
}

// moves says what the step moves: the chance of the selected indicator, and that of all targets together.
func (s *story) moves(told int) []string {
	before, after := s.shown[told-1], s.shown[told]
	var lines []string
	year := s.lastYear()
	if chance(after, s.selected, year) != nil || chance(before, s.selected, year) != nil {
		lines = append(lines, s.inf(wordMove, s.label(&s.plan.Indicators[s.selected]), year,
			s.told(chance(before, s.selected, year)), s.told(chance(after, s.selected, year))))
	}
	return append(lines, s.inf(wordMoveAll, year, s.told(all(before, year)), s.told(all(after, year))))
}

func (s *story) told(c *sim.Chance) string {
	if c == nil {
		return string(s.glyphs.Ellipsis)
	}
	return s.fine(*c)
}

func chance(p *sim.Projection, indicator, year int) *sim.Chance {
	if p == nil {
		return nil
	}
	for _, t := range p.Outcomes[indicator].Targets {
		if t.Target.Year == year {
			return &t.Chance
		}
	}
	return nil
}

func all(p *sim.Projection, year int) *sim.Chance {
	if p == nil {
		return nil
	}
	for _, j := range p.Joint {
		if j.Year == year {
			return &j.All
		}
	}
	return nil
}

// ShortHelp is the footer.
func (s *story) ShortHelp() []key.Binding {
	k := s.keys.story
	short := []key.Binding{
		merged("space →", s.in(keyNextShort), k.Next), merged("←", s.in(keyBeforeShort), k.Previous),
		merged("p", s.in(keyPlayShort), k.Play), merged("t", s.in(keyTakeShort), k.Take),
	}
	if len(s.pages) > 1 {
		short = append(short, k.Pane)
	}
	return append(short, merged("esc", s.in(keyEndShort), k.Leave), k.Jump, s.keys.global.Lang, s.keys.global.Quit)
}

// FullHelp is every key of the screen.
func (s *story) FullHelp() [][]key.Binding { return bindings(s.sections()) }

func (s *story) sections() []section { return []section{s.storySection()} }

func (d *desk) storySection() section {
	k := d.keys.story
	return section{helpStory, []key.Binding{k.Next, k.Previous, k.First, k.Last, k.Jump, k.Play, k.Take, k.Pane, k.Leave, k.Tell, k.Begin}}
}
