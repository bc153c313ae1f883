package ui

import (
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// headerKey is all that the header depends on.
type headerKey struct {
	w, version, paths int
	seed              uint64
	edited, refining  bool
	recording         bool
	refined           int
	theme             *style.Theme
	lang              model.Lang
	glyphs            style.GlyphMode
}

// header is the first line: the plan, the scenario, and how the figures were computed. Where room is short the scenario goes by its
// id, then the seed and the paths are left out, and at last the plan's title is cut; never the error.
func (a *App) header() string {
	run := a.scenario().Run
	k := headerKey{
		w: a.w, version: a.version, paths: run.Paths, seed: run.Seed, edited: a.edited, refining: a.refining, refined: a.refined,
		recording: a.recordingOn(),
		theme:     a.theme, lang: a.lang, glyphs: a.glyphs.Mode,
	}
	return a.headed.of(k, func() []string { return []string{a.drawHeader()} })[0]
}

func (a *App) drawHeader() string {
	scenario := a.scenario()
	name := a.data(scenario.Title)
	if name == "" {
		name = readable(scenario.ID)
	}
	edited := ""
	if a.edited {
		edited = " " + string(a.glyphs.Edited) + " " + a.in(wordEdited)
	}
	recording := ""
	if a.recordingOn() {
		recording = " " + string(a.glyphs.Knob) + " " + a.in(wordRecording)
	}
	right := a.run(scenario)
	for len(right) > 1 && style.Width(strings.Join(right, "  ")) > a.w*figureShare(a.w)/100 {
		right = right[1:]
	}
	program, title := " "+a.in(wordProgram)+"  ", a.data(a.plan.Title)
	left := func() int { return a.w - style.Width(program+recording+edited+strings.Join(right, "  ")) - 5 }
	if id := readable(scenario.ID); id != "" && style.Width(title+name) > left() && style.Width(id) < style.Width(name) {
		name = id
	}
	for len(right) > 2 && style.Width(title+name) > left() {
		right = right[1:]
	}
	room, figures := left(), "  "+strings.Join(right, "  ")+" "
	name = a.glyphs.Truncate(name, max(room/2, room-style.Width(title)))
	title = a.glyphs.Truncate(title, room-style.Width(name))
	gap := max(0, room-style.Width(title)-style.Width(name))
	return a.theme.Title.Render(program) + a.theme.Strong.Render(title) + "  " + a.theme.Assumption.Render(name) +
		a.theme.Error.Render(recording) + a.theme.Edited.Render(edited) + strings.Repeat(" ", gap) + a.theme.Muted.Render(figures)
}

// chancesNamed is the width, in cells, from which the header says that its error is one of chances; a narrow window has no room for
// that beside the progress of a run.
const chancesNamed = 80

// figureShare is the part of the line, in percent, that may go to how the figures were computed.
func figureShare(w int) int {
	if w < 100 {
		return 33
	}
	return 40
}

// run says how the figures were computed: paths, seed, and the largest error of a chance.
func (a *App) run(s *model.Scenario) []string {
	paths := s.Run.Paths
	if a.latest != nil {
		paths = a.latest.Paths
	}
	counted := wordPaths
	if paths == 1 {
		counted = wordPath
	}
	parts := []string{a.inf(wordSeed, s.Run.Seed), a.inf(counted, style.Exact(float64(paths), a.lang))}
	if a.refining {
		parts = append(parts, a.inf(wordRefining, style.Exact(float64(s.Run.Paths), a.lang)), a.progress())
	}
	if a.latest == nil {
		return append(parts, a.in(wordComputing))
	}
	worst := 0.0
	for _, o := range a.latest.Outcomes {
		for _, t := range o.Targets {
			worst = max(worst, t.Chance.Error)
		}
	}
	if e := style.Error(worst); e != "" {
		of := wordError
		if a.w < chancesNamed || a.refining && a.w < 100 {
			of = wordErrorShort
		}
		parts = append(parts, a.inf(of, e))
	}
	return parts
}

// progress is how much of a larger run is done: a bar with its share, or where the window is narrow the share alone.
func (a *App) progress() string {
	const cells = 6
	share := a.inf(wordProgress, a.refined)
	if a.w < leastWidth+2*cells {
		return share
	}
	full := min(cells*a.refined/100, cells)
	return strings.Repeat(string(a.glyphs.BarFull), full) + strings.Repeat(string(a.glyphs.BarRest), cells-full) + " " + share
}
