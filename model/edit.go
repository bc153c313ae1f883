package model

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Edit is one change to a scenario: set a key to a value. A key press, a --set flag and a recorded step are all edits.
//
// The keys are those of a scenario file: an edit is a file of one key laid over the scenario.
type Edit struct {
	Set string // key, for instance "assume.de_va.growth", "run.paths", "dependence.common", "assume.de_va.adjust.2020"
	To  any    // TOML value: string, bool, int64, float64, []any, map[string]any; nil takes the scenario's own value away
}

// String writes the edit as in a file: key = value. An edit that takes a value away has nothing after the sign.
func (e Edit) String() string {
	return strings.TrimSuffix(e.Set+" = "+spelledValue(e.To), " ")
}

// ParseEdit reads KEY=VALUE. The value is TOML; a bare word is taken as text, so growth=required needs no quotation marks,
// and nothing at all takes the scenario's own value away. The error, if any, is of type Faults.
func ParseEdit(s string) (Edit, error) {
	set, value, found := strings.Cut(s, "=")
	e := Edit{Set: strings.TrimSpace(set)}
	if !found {
		return Edit{}, Faults{{What: shownText(s) + " sets nothing", Right: "KEY=VALUE, such as run.paths=65536"}}
	}
	if _, fault := e.path(); fault != nil {
		return Edit{}, Faults{*fault}
	}
	value = strings.TrimSpace(value)
	if value == "" {
		return e, nil
	}
	l := &ledger{}
	d := parse("", []byte("value = "+value), l)
	if v := d.root.child("value"); len(l.faults) == 0 && len(d.root.children) == 1 {
		e.To = v.value()
		return e, nil
	}
	if isWord(value) {
		e.To = value
		return e, nil
	}
	fault := Fault{Key: e.Set, What: shownText(value) + " is not one TOML value", Right: `12, true, "text", [1, 2] or { normal = [12, 2] }`}
	if len(l.faults) > 0 {
		fault.What, fault.Right = shownText(value)+": "+l.faults[0].What, l.faults[0].Right
	}
	return Edit{}, Faults{fault}
}

// isWord reports whether a value was meant as text: it begins with a letter and holds nothing that TOML would end it by.
func isWord(s string) bool {
	for i, r := range s {
		if i == 0 && !unicode.IsLetter(r) || strings.ContainsRune("\"'[]{}=,#\\", r) || r != ' ' && !unicode.IsPrint(r) {
			return false
		}
	}
	return s != "nan" && s != "inf" && utf8.ValidString(s)
}

// mostSteps is the length of the longest key of an edit, in words.
const mostSteps = 8

// path returns the words of the edit's key.
func (e Edit) path() ([]string, *Fault) {
	path := strings.SplitN(e.Set, ".", mostSteps+1)
	for _, step := range path {
		if !isBare(step) || len(path) > mostSteps {
			return nil, &Fault{What: shownText(e.Set) + " is not a key", Right: "words joined by dots, such as assume.de_va.growth"}
		}
	}
	return path, nil
}

// Apply returns the scenario with edits laid over it, one after another; the scenario itself stays as it was. Only the
// outcome of all of them together must be right. The error, if any, is of type Faults.
func (s *Scenario) Apply(plan *Plan, edits ...Edit) (*Scenario, error) {
	l := &ledger{}
	f := s.lay(plan, l, edits...)
	if len(l.faults) == 0 {
		f.arrange(plan)
		checkScenario(plan, &f.Scenario, func(c concern) {
			l.add(Fault{Key: c.key(), What: c.what, Right: c.correct(l)})
		})
	}
	if err := l.err(); err != nil {
		return nil, err
	}
	return &f.Scenario, nil
}

// lay returns what edits laid over the scenario make of it, each of them looked at alone.
func (s *Scenario) lay(plan *Plan, l *ledger, edits ...Edit) scenarioFile {
	r := &reader{ledger: l, edit: true, partial: true}
	f := scenarioFile{Scenario: *s}
	for _, e := range edits {
		path, fault := e.path()
		if fault != nil {
			l.add(*fault)
			continue
		}
		if !addresses(plan, path, r) {
			continue
		}
		fill(r, scenarioForm, r.tree(path, e.To), &f)
	}
	return f
}

// addresses reports whether a key can be of a scenario of the plan, and tells where it names an indicator that is not there: what
// the edit says of that one is then no matter.
func addresses(plan *Plan, path []string, r *reader) bool {
	if path[0] != "assume" || len(path) < 2 || plan.Indicator(path[1]) != nil {
		return true
	}
	newScenarioCheck(plan, &Scenario{}, func(c concern) {
		r.ledger.add(Fault{Key: c.key(), What: c.what, Right: c.correct(r.ledger)})
	}).indicator(concern{path: path[:2]}, path[1])
	return false
}

// tree returns what a file with just this key would be read as.
func (r *reader) tree(path []string, value any) *node {
	root := &node{kind: tableKind, origin: byPath}
	n := root
	for _, step := range path {
		c := &node{kind: tableKind, origin: byPath, key: step}
		n.add(c)
		n = c
	}
	n.origin = written
	n.set(r, value, len(path))
	return root
}

// Value returns what the scenario says under a key, as a TOML value, or nil where it says nothing of its own.
func (s *Scenario) Value(key string) any {
	path, fault := Edit{Set: key}.path()
	if fault != nil {
		return nil
	}
	f := scenarioFile{Scenario: *s}
	return scenarioForm.show(&f, path)
}

// Back returns the edit that gives a single input the value it has in another scenario.
func (s *Scenario) Back(key string) Edit { return Edit{Set: key, To: s.Value(key)} }
