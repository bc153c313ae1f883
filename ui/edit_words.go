package ui

import (
	"fmt"
	"slices"
	"strconv"
	"strings"

	"foretell/model"
)

// editText says in words what a scenario has under the key of an edit: of what, which part of it, and its value. Of what is no
// assumption it says what a file would.
func (d *desk) editText(s *model.Scenario, e model.Edit) string {
	words := strings.Split(e.Set, ".")
	if _, known := wordParts[words[0]]; !isAssumption(e.Set) || !known && words[0] != "assume" || words[0] == "run" {
		return readable(model.Edit{Set: e.Set, To: s.Value(e.Set)}.String())
	}
	name := d.assumedName(e.Set)
	if len(words) == 4 && words[2] == "adjust" {
		name = d.inf(wordYearAdjusted, words[3])
	}
	return d.inf(wordSets, d.assumedSubject(e.Set, s), name, d.assumedText(s, e.Set))
}

// assumedSubject names what a key is about, which one of the scenarios at least has.
func (d *desk) assumedSubject(key string, all ...*model.Scenario) string {
	words := strings.SplitN(key, ".", 3)
	part, known := wordParts[words[0]]
	if len(words) > 1 {
		if words[0] == "assume" {
			if ind := d.plan.Indicator(words[1]); ind != nil {
				return d.label(ind)
			}
		}
		for _, s := range all {
			for _, e := range s.Events {
				if words[0] == "event" && e.ID == words[1] {
					return d.inf(part, d.named(e.Title, e.ID))
				}
			}
			for _, l := range s.Levers {
				if words[0] == "lever" && l.ID == words[1] {
					return d.inf(part, d.leverName(l))
				}
			}
		}
	}
	switch {
	case !known:
		return readable(words[0])
	case words[0] == "event" || words[0] == "lever":
		return strings.TrimSpace(d.inf(part, readable(strings.Join(words[1:], "."))))
	}
	return d.in(part)
}

// assumedName names what a key sets, within what it is about.
func (d *desk) assumedName(key string) string {
	words := strings.Split(key, ".")
	last := words[len(words)-1]
	if words[0] == "index" || words[0] == "test" || words[0] == "lever" && len(words) > 3 {
		if ind := d.plan.Indicator(last); ind != nil {
			return d.label(ind)
		}
	}
	whole := len(words) == 2 && (words[0] == "event" || words[0] == "lever")
	if word, known := wordAssumptionKeys[last]; known && !whole {
		return d.in(word)
	}
	return d.in(wordWhole)
}

// assumedText is what a scenario says under a key, in words.
func (d *desk) assumedText(s *model.Scenario, key string) string {
	words := strings.Split(key, ".")
	of := words[len(words)-1]
	switch {
	case words[0] == "assume" && len(words) == 3:
		return d.assumptionText(s.Assumption(words[1]), of, d.decimalsOf(words[1]))
	case words[0] == "default" && len(words) == 2:
		return d.assumptionText(s.Default, of, 2)
	case words[0] == "test" && len(words) == 2:
		if c := d.plan.Commitment(s.Test[of]); c != nil {
			return d.named(c.Name, c.ID)
		}
		return d.in(wordPlansTarget)
	case words[0] == "event" && len(words) == 2:
		for _, e := range s.Events {
			if e.ID == of {
				return years(e) + ", " + d.odds(e.Probability) + ", " + d.describe(e.Impact, d.digitsOf(e.Impact))
			}
		}
	case words[0] == "lever" && len(words) == 2:
		for _, l := range s.Levers {
			if l.ID == of {
				return d.in(wordAssumptionKeys["level"]) + " " + d.percent(l.Level) + ", " + strconv.Itoa(l.Start)
			}
		}
	}
	return d.plainly(s.Value(key), of)
}

// assumptionText is one part of what is assumed of an indicator.
func (d *desk) assumptionText(a model.Assumption, of string, decimals int) string {
	switch of {
	case "growth":
		if a.Growth.Required {
			return d.in(wordRequiredGrowth)
		}
		return d.describe(a.Growth.Distribution, max(decimals, d.digitsOf(a.Growth.Distribution)))
	case "spread", "spread_floor":
		if !a.Growth.Required { // nothing asks for it
			return d.in(wordNotThere)
		}
		if of == "spread" {
			return d.percent(a.Spread)
		}
		return d.figure(a.SpreadFloor)
	case "volatility":
		return d.figure(a.Volatility)
	case "persistence":
		return d.figure(a.Persistence)
	default:
		var all []string
		for year := d.plan.BaseYear; year <= d.plan.Horizon; year++ {
			if by, ok := a.Adjust[year]; ok {
				all = append(all, strconv.Itoa(year)+": "+d.figure(by))
			}
		}
		if len(all) == 0 {
			return d.in(wordNotThere)
		}
		return strings.Join(all, ", ")
	}
}

func (d *desk) decimalsOf(id string) int {
	if i := d.plan.Index(id); i >= 0 && !d.derived(i) {
		return d.decimals(i)
	}
	return 1
}

// digitsOf is how many digits after the point a distribution was given with, two at most.
func (d *desk) digitsOf(dist model.Distribution) int {
	most := 0
	for _, p := range dist.Params {
		_, fraction, _ := strings.Cut(strconv.FormatFloat(clean(p), 'f', -1, 64), ".")
		most = max(most, len(fraction))
	}
	return min(most, 2)
}

// plainly is a value of a file without the file's signs.
func (d *desk) plainly(value any, of string) string {
	switch value := value.(type) {
	case nil:
		return d.in(wordNotThere)
	case bool:
		if value {
			return d.in(wordSaidYes)
		}
		return d.in(wordSaidNo)
	case float64:
		if of == "probability" || of == "level" || of == "rebound" {
			return d.percent(value)
		}
		return d.figure(value)
	case string:
		if ind := d.plan.Indicator(value); ind != nil {
			return d.label(ind)
		}
		if id, ok := strings.CutPrefix(value, "group:"); ok {
			return d.groupTitle(id)
		}
		return readable(value)
	case []any:
		all := make([]string, len(value))
		for i, one := range value {
			all[i] = d.plainly(one, of)
		}
		return strings.Join(all, d.in(wordListComma))
	case map[string]any:
		return d.plainTable(value)
	}
	return fmt.Sprint(value)
}

// plainTable is a distribution by its name, a pair of indicators, or the values of a table.
func (d *desk) plainTable(value map[string]any) string {
	if value["a"] != nil && value["b"] != nil {
		return d.plainly(value["a"], "") + "–" + d.plainly(value["b"], "") + " " + d.plainly(value["r"], "")
	}
	var all []string
	for name, one := range value {
		if word, known := wordKinds[name]; known {
			return d.in(word) + " (" + d.plainly(one, "") + ")"
		}
		called := readable(name)
		if ind := d.plan.Indicator(name); ind != nil {
			called = d.label(ind)
		}
		all = append(all, called+": "+d.plainly(one, ""))
	}
	slices.Sort(all)
	return strings.Join(all, ", ")
}
