package model

import (
	"fmt"
	"path"
	"slices"
	"strings"
)

// mostExtends is how many scenarios may be laid over one another.
const mostExtends = 16

// Parent returns the file of a scenario that another one extends, by the name it is given there, and what the file is called
// in faults: its path, or the name of an embedded one.
type Parent = func(name string) (file string, data []byte, err error)

// ReadScenario reads a scenario file for a plan. name stands for it in faults. A scenario that extends another is laid over
// it: parent finds the other's file, and may be nil where none is extended. The title, the note and the steps are never inherited. The
// error, if any, is of type Faults and holds everything that is wrong with the file and those it extends.
func ReadScenario(name string, data []byte, plan *Plan, parent Parent) (*Scenario, error) {
	l := &ledger{}
	chain, whole := readChain(name, data, parent, l)
	s := NewScenario(plan)
	f := scenarioFile{Scenario: *s}
	torn := false
	for _, r := range slices.Backward(chain) {
		torn = torn || r.doc.torn
		r.doc.torn = torn // what seems to be missing may stand where a file below could not be read
		f.Plan, f.Extends = "", ""
		f.Title, f.Note, f.Steps = Text{}, Text{}, nil
		fill(r, scenarioForm, r.doc.root, &f)
	}
	f.ID = fitted(strings.TrimSuffix(path.Base(strings.ReplaceAll(name, `\`, "/")), ".toml"))
	f.Plan, _ = planOf(chain)
	f.arrange(plan)
	if whole {
		tell := settle(chain...)
		if f.Plan == "" {
			tell(concern{path: []string{"plan"}, lacks: true, what: "no plan is named", right: `plan = "id of a plan, or its file"`})
		}
		checkScenario(plan, &f.Scenario, tell)
		checkSteps(plan, &f.Scenario, len(l.faults) == 0, tell)
	}
	if err := l.err(); err != nil {
		return nil, err
	}
	return &f.Scenario, nil
}

// ScenarioPlan returns the plan a scenario file names, and the name of the file that does: its own, or that of the first
// scenario it extends that names one. The error, if any, is of type Faults.
func ScenarioPlan(name string, data []byte, parent Parent) (plan, file string, err error) {
	l := &ledger{}
	chain, _ := readChain(name, data, parent, l)
	if plan, file := planOf(chain); plan != "" {
		return plan, file, nil
	}
	if err := l.err(); err != nil {
		return "", "", err
	}
	return "", "", Faults{{File: name, Line: 1, Column: 1, Key: "plan", What: "no plan is named",
		Right: `plan = "id of a plan, or its file"`}}
}

func planOf(chain []*reader) (plan, file string) {
	for _, r := range chain {
		if n := r.doc.root.child("plan"); n != nil && n.kind == textKind && !n.faulty && n.text != "" {
			return n.text, r.doc.name
		}
	}
	return "", ""
}

// readChain parses a scenario's file and those it extends, the child first. It returns whether the chain is whole: without
// that, nothing can be said of the scenario's values together.
func readChain(name string, data []byte, parent Parent, l *ledger) (chain []*reader, whole bool) {
	names, files := []string{name}, []string{name}
	for {
		r := &reader{doc: parse(name, data, l), ledger: l}
		if !r.schema(ScenarioSchema) {
			return chain, false
		}
		chain = append(chain, r)
		n := r.doc.root.child("extends")
		if n == nil {
			return chain, true
		}
		if n.faulty || n.kind != textKind || n.text == "" {
			return chain, false
		}
		names = append(names, n.text)
		route := strings.Join(names, " extends ")
		switch {
		case len(names) > mostExtends:
			r.fault(n, onValue, "too many scenarios extend one another: "+route, fmt.Sprintf("at most %d", mostExtends))
			return chain, false
		case parent == nil:
			r.fault(n, onValue, "there is no scenario "+shownText(n.text)+" here: "+route, "a scenario that extends none")
			return chain, false
		}
		var err error
		if name, data, err = parent(n.text); err != nil {
			r.fault(n, onValue, fmt.Sprintf("cannot read the scenario %s: %v", route, err), "an embedded or saved scenario, or its file")
			return chain, false
		}
		if slices.Contains(files, name) {
			r.fault(n, onValue, "the scenarios extend one another in a circle: "+route, "a chain that ends")
			return chain, false
		}
		files = append(files, name)
	}
}
