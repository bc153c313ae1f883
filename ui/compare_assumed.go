package ui

import (
	"slices"
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// drawAssumed lists what differs in the assumptions, key by key.
func (v *compare) drawAssumed(w, h int) []string {
	title := v.in(wordAssumedGap)
	if pane := v.unknown(title, w, h); pane != nil {
		return pane
	}
	lines := v.assumedLines(w)
	from := max(0, min(v.below, len(lines)-h+1))
	if rest := len(lines) - h + 1; rest > 0 {
		title = v.inf(wordShownOf, title, from+1, from+h-1, len(lines))
	}
	return append([]string{v.titled(title, w, false)}, v.fit(lines[from:], w, h-1)...)
}

// assumedLines are what the scenarios assume otherwise, under what it is about.
func (v *compare) assumedLines(w int) (lines []string) {
	sides := v.found.answer.sides
	if len(sides) < 2 {
		return []string{"  " + v.theme.Muted.Render(v.in(wordHowToRival))}
	}
	about, all := "", make([]*model.Scenario, len(sides))
	for k, s := range sides {
		all[k] = s.scenario
	}
	for _, key := range v.inOrder(differing(sides)) {
		says := make([]string, len(sides))
		for k, s := range sides {
			says[k] = v.assumedText(s.scenario, key)
		}
		if len(slices.Compact(slices.Clone(says))) == 1 {
			continue
		}
		if subject := v.assumedSubject(key, all...); subject != about {
			about = subject
			lines = append(lines, " "+v.theme.Paint(style.Heading, v.glyphs.Truncate(about, w-2)))
		}
		lines = append(lines, v.assumedRow(v.assumedName(key), says, w)...)
	}
	if len(lines) == 0 {
		lines = append(lines, "  "+v.in(wordAlike))
	}
	names, run := v.sideNames(sides), v.scenario().Run
	for k, s := range sides {
		if s.scenario.Run.Seed != run.Seed || s.scenario.Run.Sampling != run.Sampling {
			for _, l := range wrap(v.inf(wordOwnNumbers, names[k]), w-4) {
				lines = append(lines, "  "+v.theme.Muted.Render(l))
			}
		}
	}
	return lines
}

// assumedRow is what each scenario says under a key; those that say the same say it once.
func (v *compare) assumedRow(name string, says []string, w int) (lines []string) {
	const head = 16
	room, line := max(10, w-head-4), ""
	put := func() {
		parts := []string{line}
		if style.Width(line) > room {
			parts = wrap(line, room)
		}
		for _, l := range parts {
			lines = append(lines, "  "+v.glyphs.PadRight(name, head)+" "+v.theme.Paint(style.Supposed, l))
			name = ""
		}
	}
	for k, said := range says {
		if slices.Index(says, said) < k {
			continue
		}
		letters := ""
		for i, other := range says {
			if other == said {
				letters += string(rune('A' + i))
			}
		}
		next := letters + " " + said
		if line != "" && style.Width(line+"   "+next) > room {
			put()
			line = ""
		}
		if line != "" {
			line += "   "
		}
		line += next
	}
	put()
	return lines
}

// inOrder puts keys about one thing together: those about the selected indicator first, then those about no indicator, then
// the others in the plan's order.
func (d *desk) inOrder(keys []string) []string {
	place := map[string]int{}
	for n, key := range keys {
		subject := subjectKey(key)
		if _, known := place[subject]; known {
			continue
		}
		place[subject] = n
		if id, ok := strings.CutPrefix(subject, "assume."); ok {
			place[subject] = len(keys) + d.plan.Index(id)
			if d.plan.Index(id) == d.selected {
				place[subject] = -1
			}
		}
	}
	slices.SortStableFunc(keys, func(a, b string) int { return place[subjectKey(a)] - place[subjectKey(b)] })
	return keys
}

// differing returns the keys under which a scenario assumes otherwise than the first, each once.
func differing(sides []shownSide) (keys []string) {
	first := sides[0].scenario
	for _, s := range sides[1:] {
		for _, d := range model.Diff(first, s.scenario) {
			key := forceKey(d.Key, first, s.scenario)
			if isAssumption(key) && !slices.Contains(keys, key) {
				keys = append(keys, key)
			}
		}
	}
	return keys
}

// forceKey returns the key of the event or the lever that a key is part of, where only one of two scenarios has it.
func forceKey(key string, a, b *model.Scenario) string {
	words := strings.SplitN(key, ".", 3)
	if len(words) == 3 && (words[0] == "event" || words[0] == "lever") {
		whole := words[0] + "." + words[1]
		if a.Value(whole) == nil || b.Value(whole) == nil {
			return whole
		}
	}
	return key
}

// subjectKey is the part of a key that says what it is about.
func subjectKey(key string) string {
	words := strings.SplitN(key, ".", 3)
	if len(words) > 1 && slices.Contains([]string{"assume", "event", "lever"}, words[0]) {
		return words[0] + "." + words[1]
	}
	return words[0]
}

// isAssumption reports whether a key says something of the future, and not of the scenario or of how it is computed.
func isAssumption(key string) bool {
	last := key[strings.LastIndexByte(key, '.')+1:]
	return !slices.Contains([]string{"title", "note", "why", "id", "paths", "seed", "sampling"}, last)
}
