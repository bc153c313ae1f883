package ui

import (
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// headerKey is all that the header depends on.
type headerKey struct {
	w, version, revision int
	edited, refining     bool
	theme                *style.Theme
	lang                 model.Lang
	glyphs               style.GlyphMode
}

// header is the first line: the plan, the scenario, and how the figures were computed. What finds no room is left out from
// the right of the left half, never the error.
func (a *App) header() string {
	k := headerKey{
		w: a.w, version: a.version, revision: a.revision, edited: a.edited, refining: a.refining,
		theme: a.theme, lang: a.lang, glyphs: a.glyphs.Mode,
	}
	return a.headed.of(k, func() []string { return []string{a.drawHeader()} })[0]
}

func (a *App) drawHeader() string {
	scenario := a.scenario()
	name := scenario.Title.In(a.lang)
	if name == "" {
		name = scenario.ID
	}
	if a.edited {
		name += " " + string(a.glyphs.Edited) + " " + a.in(wordEdited)
	}
	right := a.run(scenario)
	for len(right) > 1 && style.Width(strings.Join(right, "  ")) > a.w/2 {
		right = right[1:]
	}
	figures := strings.Join(right, "  ") + " "
	room := a.w - style.Width(figures) - 1
	program, names := " "+a.in(wordProgram)+"  ", min(style.Width(name), room/2)
	titleRoom := max(0, room-style.Width(program)-names-2)
	title := a.glyphs.Truncate(a.plan.Title.In(a.lang), titleRoom)
	name = a.glyphs.Truncate(name, names)
	gap := max(0, a.w-style.Width(program)-style.Width(title)-2-style.Width(name)-style.Width(figures))
	return a.theme.Title.Render(program) + a.theme.Strong.Render(title) + "  " + a.theme.Assumption.Render(name) +
		strings.Repeat(" ", gap) + a.theme.Muted.Render(figures)
}

// run says how the figures were computed: paths, seed, and the largest error of a chance.
func (a *App) run(s *model.Scenario) []string {
	paths := s.Run.Paths
	if a.latest != nil {
		paths = a.latest.Paths
	}
	parts := []string{a.inf(wordSeed, s.Run.Seed), a.inf(wordPaths, style.Exact(float64(paths), a.lang))}
	if a.refining {
		parts = append(parts, a.inf(wordRefining, style.Exact(float64(s.Run.Paths), a.lang)))
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
		parts = append(parts, a.inf(wordError, e))
	}
	if n := len(a.latest.Warnings); n > 0 {
		parts = append(parts, a.inf(wordWarnings, n))
	}
	return parts
}
