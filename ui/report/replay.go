package report

import (
	"fmt"
	"io"
	"slices"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// Replay is a story played: what followed from each of its steps, one after another.
type Replay struct {
	Reader
	Start *sim.Projection // before the first step
	Steps []Played
}

// Played is a step of a story, and what followed from it.
type Played struct {
	model.Step
	*sim.Projection
}

// mostMoved is how many targets are told of a step that names none itself.
const mostMoved = 3

// wordsWidth is the cells of a line of words where the reader's may be longer.
const wordsWidth = 100

// before returns what there was before step k.
func (p Replay) before(k int) *sim.Projection {
	if k == 0 {
		return p.Start
	}
	return p.Steps[k-1].Projection
}

// Table writes the story for a reader, step by step.
func (p Replay) Table(w io.Writer) error {
	s := newSheet(p.Start.Plan, p.Lang)
	s.assume(p.Start.Scenario, p.Lang)
	s.run(p.Start.Scenario.Run, p.Start.Paths, p.Lang)
	if err := s.table(w, p.Lang, p.Width); err != nil {
		return err
	}
	for k := range p.Steps {
		part, err := p.step(k)
		if err != nil {
			return fmt.Errorf("step %d: %w", k+1, err)
		}
		if _, err := io.WriteString(w, part); err != nil {
			return err
		}
	}
	_, err := io.WriteString(w, "\n"+p.in(replayNote)+"\n")
	return err
}

// step writes one step: its words, what it sets, and what moves.
func (p Replay) step(k int) (string, error) {
	all, err := moves(p.before(k), p.Steps[k].Projection)
	if err != nil {
		return "", err
	}
	step := p.Steps[k].Step
	lines := []string{"", fmt.Sprintf(p.in(stepLine), k+1, len(p.Steps))}
	for paragraph := range strings.Lines(step.Say.In(p.Lang)) {
		lines = append(lines, p.wrapped(paragraph)...)
	}
	if step.Edit.Set != "" {
		lines = append(lines, "")
		lines = append(lines, p.wrapped(fmt.Sprintf(p.in(setsLine), step.Edit))...)
		lines = append(lines, p.wrapped(fmt.Sprintf(p.in(wasLine), p.was(k)))...)
	}
	listed := telling(step, all)
	g, err := p.grid(k, listed)
	if err != nil {
		return "", err
	}
	lines = append(lines, "")
	for _, line := range g.text() {
		if p.Width > 0 {
			line = style.Truncate(line, p.Width)
		}
		lines = append(lines, strings.TrimRight(line, " "))
	}
	if rest := unsaid(all, listed); rest > 0 {
		lines = append(lines, fmt.Sprintf(p.in(restMovedNote), rest))
	} else if step.Edit.Set != "" && !slices.ContainsFunc(all, move.clear) {
		lines = append(lines, p.in(noneMovedNote))
	}
	return strings.Join(lines, "\n") + "\n", nil
}

// wrapped breaks words into lines that are easy to read.
func (p Replay) wrapped(text string) []string {
	width := wordsWidth
	if p.Width > 0 {
		width = min(width, p.Width)
	}
	return style.Wrap(text, width)
}

// was writes the value that a step replaces.
func (p Replay) was(k int) string {
	return spelled(p.before(k).Scenario.Value(p.Steps[k].Edit.Set), p.in(unsaidWord))
}

// spelled writes a value as files do, or a word where there is none.
func spelled(value any, none string) string {
	if value == nil {
		return none
	}
	_, text, _ := strings.Cut(model.Edit{To: value}.String(), " = ")
	return text
}

// telling returns the targets to tell of after a step: those it names itself, and of the others those that moved most.
func telling(step model.Step, all []move) []move {
	chosen := named(step, all)
	for _, m := range farthest(all) {
		if len(chosen) < mostMoved && m.clear() && !slices.Contains(chosen, m) {
			chosen = append(chosen, m)
		}
	}
	return farthest(chosen)
}

// unsaid counts the targets that moved and are not told of.
func unsaid(all, told []move) (n int) {
	for _, m := range all {
		if m.clear() {
			n++
		}
	}
	for _, m := range told {
		if m.clear() {
			n--
		}
	}
	return n
}
