package model

import (
	"bytes"
	"fmt"
	"strings"
	"testing"

	"pgregory.net/rapid"
)

// Any file that reads, and any edit that can be made, recorded as a step or not: the result reads back as what was meant, and
// every line that says nothing of what changed is still there, in its place. A file that extends none can say everything.
func FuzzSplice(f *testing.F) {
	plan := readPlanFile(f)
	for _, c := range layouts {
		f.Add(layoutFile(c.file), c.edit, false)
	}
	for _, file := range []string{commented, story, told, crlf(told), gdpGivenFile, string(readFile(f, "testdata/scenario.toml"))} {
		for i, edit := range []string{"assume.output.growth={fixed=1}", "run={seed=3,paths=5}", "event=", "lever=", "title=x", "dependence.pairs=",
			"default.adjust.2020=1", "index.weights={output=1}", "assume.output=", "event.new={years=[2020],probability=1,impact={fixed=1},on=[\"gdp\"]}"} {
			f.Add(file, edit, i%2 == 0)
		}
	}
	f.Fuzz(func(t *testing.T, file, edit string, recorded bool) {
		loaded, err := ReadScenario("f", []byte(file), plan, nil)
		if err != nil {
			return
		}
		e, err := ParseEdit(edit)
		if err != nil {
			return
		}
		now, err := loaded.Apply(plan, e)
		if err != nil {
			return
		}
		if recorded {
			was := *loaded
			now = &was
			now.Steps = append(append([]Step(nil), loaded.Steps...), Step{Edit: e})
		}
		if err := splicedWell(plan, file, loaded, now); err != nil && !recorded { // a step may not go with those before it
			t.Fatalf("%s: %v", e, err)
		}
	})
}

// splicedWell returns what is wrong with the file that a scenario is written back into, read or written once more, or led back.
func splicedWell(plan *Plan, file string, loaded, now *Scenario) error {
	out, err := Splice("f", []byte(file), plan, nil, loaded, now)
	if err != nil {
		return fmt.Errorf("%w in\n%s", err, file)
	}
	again, err := ReadScenario("f", out, plan, nil)
	if err != nil || len(Diff(again, now)) > 0 || spelledValue(again.story(plan)) != spelledValue(now.story(plan)) {
		return fmt.Errorf("\n%s\nbecame\n%s\nand is read back otherwise: %v", file, out, err)
	}
	if same, err := Splice("f", out, plan, nil, again, now); err != nil || !bytes.Equal(same, out) {
		return fmt.Errorf("\n%s\nbecame\n%s\nand saved again it is\n%s\n%v", file, out, same, err)
	}
	back, err := Splice("f", out, plan, nil, now, loaded)
	if err != nil {
		return fmt.Errorf("\n%s\nbecame\n%s\nand cannot go back: %w", file, out, err)
	}
	if again, err := ReadScenario("f", back, plan, nil); err != nil || len(Diff(again, loaded)) > 0 {
		return fmt.Errorf("\n%s\nbecame\n%s\nand went back to\n%s\n%v", file, out, back, err)
	}
	if line, lost := lostLine(file, string(out), Diff(loaded, now)); lost {
		return fmt.Errorf("\n%s\nbecame\n%s\nand lost %q", file, out, line)
	}
	return nil
}

// Any layout, any edits at once.
func TestSpliceAnyLayout(t *testing.T) {
	plan := readPlanFile(t)
	var files []string
	for _, c := range layouts {
		files = append(files, layoutFile(c.file))
	}
	files = append(files, commented, told, gdpGivenFile, string(readFile(t, "testdata/scenario.toml")))
	rapid.Check(t, func(t *rapid.T) {
		file := rapid.SampledFrom(files).Draw(t, "file")
		if rapid.Bool().Draw(t, "windows") {
			file = crlf(file)
		}
		if rapid.Bool().Draw(t, "unended") {
			file = strings.TrimRight(file, "\r\n")
		}
		loaded, err := ReadScenario("f", []byte(file), plan, nil)
		if err != nil {
			t.Fatal(err)
		}
		now := loaded
		for range rapid.IntRange(1, 6).Draw(t, "edits") {
			e := someEdit(plan).Draw(t, "edit")
			if rapid.IntRange(0, 2).Draw(t, "away") == 0 {
				said := append(settable(plan), "event", "lever", "event.flood", "event.fair", "lever.roads", "lever.rails", "assume.gdp", "assume.output",
					"assume.output.adjust.2020", "lever.roads.effect.gdp", "assume.gdp.adjust.2021")
				e = Edit{Set: rapid.SampledFrom(said).Draw(t, "key")}
			}
			if next, err := now.Apply(plan, e); err == nil {
				now = next
			}
		}
		if err := splicedWell(plan, file, loaded, now); err != nil {
			t.Fatal(err)
		}
	})
}

// lostLine returns a line of the old file that holds nothing of the differences and is not in the new one in its place. Blank
// lines may go with a table.
func lostLine(old, changed string, differences []Difference) (line string, lost bool) {
	s := newSplicer([]byte(old))
	free := make([]bool, len(s.doc.lines))
	touch := func(from, to int) {
		first, _ := s.doc.position(from)
		last, _ := s.doc.position(to)
		for i := first; i <= last; i++ {
			free[i-1] = true
		}
	}
	var touchAll func(n *node)
	touchAll = func(n *node) {
		switch {
		case n.origin == written:
			touch(n.from, n.end)
			if sec := section(n); sec.parent != nil && sec.parent.kind != listKind { // an emptied table goes with its header
				touch(sec.keyAt, sec.keyAt)
			}
			return
		case n.parent != nil:
			touch(n.keyAt, n.keyAt)
		}
		for _, c := range n.children {
			touchAll(c)
		}
	}
	for _, d := range differences {
		n, left := s.doc.find(strings.Split(d.Key, "."))
		for c := s.container(n); c != nil; c = s.container(c) {
			n, left = c, 0
		}
		if left == 0 || n.origin == written {
			touchAll(n)
		}
	}
	rest := strings.Split(strings.TrimPrefix(changed, "\ufeff"), "\n")
	for i, line := range strings.Split(string(s.doc.data), "\n") {
		line = strings.TrimSuffix(line, "\r")
		if free[i] || strings.TrimSpace(line) == "" {
			continue
		}
		at := 0
		for at < len(rest) && strings.TrimSuffix(rest[at], "\r") != line {
			at++
		}
		if at == len(rest) {
			return line, true
		}
		rest = rest[at+1:]
	}
	return "", false
}
