package ui

import (
	"fmt"
	"slices"
	"strconv"
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
	about := ""
	for _, key := range v.inOrder(differing(sides)) {
		says := make([]string, len(sides))
		for k, s := range sides {
			says[k] = v.assumedText(s.scenario, key)
		}
		if len(slices.Compact(slices.Clone(says))) == 1 {
			continue
		}
		if subject := v.assumedSubject(sides, key); subject != about {
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
func (v *compare) inOrder(keys []string) []string {
	place := map[string]int{}
	for n, key := range keys {
		subject := subjectKey(key)
		if _, known := place[subject]; known {
			continue
		}
		place[subject] = n
		if id, ok := strings.CutPrefix(subject, "assume."); ok {
			place[subject] = len(keys) + v.plan.Index(id)
			if v.plan.Index(id) == v.selected {
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

// assumedSubject names what a key is about.
func (v *compare) assumedSubject(sides []shownSide, key string) string {
	words := strings.SplitN(key, ".", 3)
	part, known := wordParts[words[0]]
	if len(words) > 1 {
		if words[0] == "assume" {
			if ind := v.plan.Indicator(words[1]); ind != nil {
				return v.label(ind)
			}
		}
		for _, s := range sides {
			for _, e := range s.scenario.Events {
				if words[0] == "event" && e.ID == words[1] {
					return v.inf(part, v.named(e.Title, e.ID))
				}
			}
			for _, l := range s.scenario.Levers {
				if words[0] == "lever" && l.ID == words[1] {
					return v.inf(part, v.leverName(l))
				}
			}
		}
	}
	if !known {
		return readable(words[0])
	}
	return v.in(part)
}

// assumedName names what a key sets, within what it is about.
func (v *compare) assumedName(key string) string {
	words := strings.Split(key, ".")
	last := words[len(words)-1]
	if words[0] == "index" || words[0] == "test" || words[0] == "lever" && len(words) > 3 {
		if ind := v.plan.Indicator(last); ind != nil {
			return v.label(ind)
		}
	}
	whole := len(words) == 2 && (words[0] == "event" || words[0] == "lever")
	if word, known := wordAssumptionKeys[last]; known && !whole {
		return v.in(word)
	}
	return v.in(wordWhole)
}

// assumedText is what a scenario says under a key, in words.
func (v *compare) assumedText(s *model.Scenario, key string) string {
	words := strings.Split(key, ".")
	of := words[len(words)-1]
	switch {
	case words[0] == "assume" && len(words) == 3:
		return v.assumptionText(s.Assumption(words[1]), of, v.decimalsOf(words[1]))
	case words[0] == "default" && len(words) == 2:
		return v.assumptionText(s.Default, of, 2)
	case words[0] == "test" && len(words) == 2:
		if c := v.plan.Commitment(s.Test[of]); c != nil {
			return v.named(c.Name, c.ID)
		}
		return v.in(wordPlansTarget)
	case words[0] == "event" && len(words) == 2:
		for _, e := range s.Events {
			if e.ID == of {
				return years(e) + ", " + v.odds(e.Probability) + ", " + v.describe(e.Impact, v.digitsOf(e.Impact))
			}
		}
	case words[0] == "lever" && len(words) == 2:
		for _, l := range s.Levers {
			if l.ID == of {
				return v.in(wordAssumptionKeys["level"]) + " " + v.percent(l.Level) + ", " + strconv.Itoa(l.Start)
			}
		}
	}
	return v.plain(s.Value(key), of)
}

// assumptionText is one part of what is assumed of an indicator.
func (v *compare) assumptionText(a model.Assumption, of string, decimals int) string {
	switch of {
	case "growth":
		if a.Growth.Required {
			return v.in(wordRequiredGrowth)
		}
		return v.describe(a.Growth.Distribution, max(decimals, v.digitsOf(a.Growth.Distribution)))
	case "spread", "spread_floor":
		if !a.Growth.Required { // nothing asks for it
			return v.in(wordNotThere)
		}
		if of == "spread" {
			return v.percent(a.Spread)
		}
		return v.figure(a.SpreadFloor)
	case "volatility":
		return v.figure(a.Volatility)
	case "persistence":
		return v.figure(a.Persistence)
	default:
		var all []string
		for year := v.plan.BaseYear; year <= v.plan.Horizon; year++ {
			if by, ok := a.Adjust[year]; ok {
				all = append(all, strconv.Itoa(year)+": "+v.figure(by))
			}
		}
		if len(all) == 0 {
			return v.in(wordNotThere)
		}
		return strings.Join(all, ", ")
	}
}

func (v *compare) decimalsOf(id string) int {
	if i := v.plan.Index(id); i >= 0 && !v.derived(i) {
		return v.decimals(i)
	}
	return 1
}

// digitsOf is how many digits after the point a distribution was given with, two at most.
func (v *compare) digitsOf(d model.Distribution) int {
	most := 0
	for _, p := range d.Params {
		_, fraction, _ := strings.Cut(strconv.FormatFloat(clean(p), 'f', -1, 64), ".")
		most = max(most, len(fraction))
	}
	return min(most, 2)
}

// plain is a value of a file without the file's signs.
func (v *compare) plain(value any, of string) string {
	switch value := value.(type) {
	case nil:
		return v.in(wordNotThere)
	case bool:
		if value {
			return v.in(wordSaidYes)
		}
		return v.in(wordSaidNo)
	case float64:
		if of == "probability" || of == "level" || of == "rebound" {
			return v.percent(value)
		}
		return v.figure(value)
	case string:
		if ind := v.plan.Indicator(value); ind != nil {
			return v.label(ind)
		}
		if id, ok := strings.CutPrefix(value, "group:"); ok {
			return v.groupTitle(id)
		}
		return readable(value)
	case []any:
		all := make([]string, len(value))
		for i, one := range value {
			all[i] = v.plain(one, of)
		}
		return strings.Join(all, v.in(wordListComma))
	case map[string]any:
		return v.plainTable(value)
	}
	return fmt.Sprint(value)
}

// plainTable is a distribution by its name, a pair of indicators, or the values of a table.
func (v *compare) plainTable(value map[string]any) string {
	if value["a"] != nil && value["b"] != nil {
		return v.plain(value["a"], "") + "–" + v.plain(value["b"], "") + " " + v.plain(value["r"], "")
	}
	var all []string
	for name, one := range value {
		if word, known := wordKinds[name]; known {
			return v.in(word) + " (" + v.plain(one, "") + ")"
		}
		called := readable(name)
		if ind := v.plan.Indicator(name); ind != nil {
			called = v.label(ind)
		}
		all = append(all, called+": "+v.plain(one, ""))
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}
