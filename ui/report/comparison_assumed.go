package report

import (
	"maps"
	"slices"
	"strings"

	"foretell/model"
	"foretell/ui/style"
)

// against returns what a side says differently from the first.
func (c Comparison) against(k int) Differences {
	side := func(k int) Side { return Side{c.plan(), c.Sides[k].Scenario} }
	return Differences{Reader: c.Reader, A: side(0), B: side(k)}
}

// differing returns every key under which some side assumes otherwise than the first, each once.
func (c Comparison) differing() (keys []string) {
	for k := range c.Sides {
		for _, d := range c.assumptions(k) {
			if !slices.Contains(keys, d.Key) {
				keys = append(keys, d.Key)
			}
		}
	}
	return keys
}

// assumptions returns what a side assumes otherwise than the first: all that differs but words about it.
func (c Comparison) assumptions(k int) []model.Difference {
	return slices.DeleteFunc(c.against(k).edits(), func(d model.Difference) bool { return isText(d.Key) })
}

// assumed lists what differs in the assumptions: short values side by side, longer ones below one another.
func (c Comparison) assumed() []grid {
	var short grid
	long := grid{long: true}
	names := c.names()
	short.add(column{head: [2]string{"", c.in(differsWord)}, left: true})
	long.add(column{head: [2]string{"", c.in(differsWord)}, left: true}, column{left: true})
	for _, name := range names {
		short.add(column{head: [2]string{"", name}, left: true})
	}
	about := ""
	for _, key := range c.differing() {
		values, widest := c.valuesOf(key)
		if widest > longValue {
			long.rows = append(long.rows, row{heading: true, cells: []string{key}})
			for k, value := range values {
				long.rows = append(long.rows, row{cells: []string{names[k], value}})
			}
			continue
		}
		if subject := c.subject(key); subject != about {
			about = subject
			short.rows = append(short.rows, row{heading: true, cells: []string{about}})
		}
		short.rows = append(short.rows, row{cells: append([]string{key}, values...)})
	}
	return []grid{short, long}
}

// valuesOf writes what each side says under a key, and returns the cells that the widest takes.
func (c Comparison) valuesOf(key string) (values []string, widest int) {
	for k, p := range c.Sides {
		value := c.against(k).value(p.Scenario, key, p.Scenario.Value(key))
		if entry, ok := p.Scenario.Value(key).(map[string]any); ok && entry["id"] != nil {
			value = spelled(wordless(entry), "")
		}
		values, widest = append(values, value), max(widest, style.Width(value))
	}
	return values, widest
}

// wordless returns an event or a lever without what is only said about it.
func wordless(entry map[string]any) map[string]any {
	bare := maps.Clone(entry)
	maps.DeleteFunc(bare, func(key string, _ any) bool { return key == "id" || isText(key) })
	return bare
}

// subject names what a key is about, as the first side that knows it does.
func (c Comparison) subject(key string) string {
	part, _, _ := strings.Cut(key, ".")
	for k := range c.Sides {
		if subject := c.against(k).subject(key); subject != part {
			return subject
		}
	}
	return part
}
