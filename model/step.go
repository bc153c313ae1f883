package model

import (
	"fmt"
	"slices"
	"strings"
)

// Step is one entry of a recorded story: words to say, and usually an edit to make.
type Step struct {
	Edit   Edit    // Set is empty where the step only says something
	Say    Text    // may be empty
	Pause  float64 // seconds to stay when played; 0 leaves it to the player
	Expect *Expect // what was seen after the edit when it was recorded; nil where nothing was kept
}

// Expect is an outcome as it was recorded: exact counts of paths.
type Expect struct {
	Paths int            // paths of the projection
	Met   map[string]int // by target, "indicator@year": paths that met it
}

// MostSteps is how many steps a story may have: each is tried when its file is read.
const MostSteps = 1000

// longestPause is the longest a step can stay, in seconds.
const longestPause = 3600

var stepForm = table(
	key("set", func(s *Step) *string { return &s.Edit.Set }, line).says(`key that the edit sets, such as "assume.gdp.growth"`),
	key("to", func(s *Step) *any { return &s.Edit.To }, anyValue).says("value it is set to; without it, the scenario's own value is taken away"),
	key("say", func(s *Step) *Text { return &s.Say }, paragraphs).says("words that go with it"),
	key("pause", func(s *Step) *float64 { return &s.Pause }, unlessZero(within(0, longestPause))).says("seconds to stay when played"),
	key("expect", func(s *Step) **Expect { return &s.Expect }, optional(expectForm)).says("what was seen after the edit"),
)

var expectForm = table(
	key("paths", func(e *Expect) *int { return &e.Paths }, count(1, MostPaths)).needed().says("paths of the projection"),
	key("met", func(e *Expect) *map[string]int { return &e.Met }, byID(count(0, MostPaths))).
		says(`paths that met each target, by "indicator@year"`),
)

// unlessZero is a form of numbers of which 0 goes without saying.
func unlessZero(f form[float64]) form[float64] {
	f.show = leaf(func(v float64) any {
		if v == 0 {
			return nil
		}
		return v
	})
	return f
}

// anyValue is a form of any TOML value; what it may be depends on the key it is for.
var anyValue = form[any]{
	schema: &schema{},
	read: func(r *reader, n *node, to *any) {
		if n.kind == momentKind {
			r.wrong(n, "a value such as 12 or { normal = [12, 2] }")
			return
		}
		*to = n.value()
	},
	show: leaf(func(v any) any { return v }),
}

// story returns the scenario's steps as a TOML value, what was seen in the plan's order; nil where there are none.
func (s *Scenario) story(plan *Plan) any {
	steps, _ := s.Value("step").([]any)
	for i, step := range s.Steps {
		if told, ok := steps[i].(map[string]any); ok && step.Expect != nil {
			told["expect"] = step.Expect.spelled(plan)
		}
	}
	if steps == nil {
		return nil
	}
	return steps
}

// checkSteps makes the steps of the file itself, one after another, and tells of those that cannot be made. On a scenario that is
// not right itself nothing can be made: then each edit is only looked at alone.
func checkSteps(p *Plan, s *Scenario, right bool, tell func(concern)) {
	at := s
	try := func(e Edit) (*Scenario, Faults) {
		if !right {
			return at, at.readable(p, e)
		}
		next, err := at.Apply(p, e)
		faults, _ := err.(Faults)
		return next, faults
	}
	for i, step := range s.Steps {
		here := concern{path: []string{"step", fmt.Sprintf("#%d", i)}}
		switch {
		case step.Edit.Set == "" && step.Edit.To != nil:
			here.what, here.right = "it says to what, but not what to set", `set = "key", such as "assume.de_va.growth"`
			tell(here)
			continue
		case step.Edit.Set == "" && step.Say == (Text{}):
			here.what, here.right = "it neither sets nor says anything", "set and to, or say"
			tell(here)
			continue
		case step.Edit.Set != "":
			next, faults := try(step.Edit)
			if len(faults) == 0 {
				at = next
				break
			}
			_, anyway := try(Edit{Set: step.Edit.Set})
			tellStep(here, step.Edit, faults, anyway, tell)
		}
		if step.Expect != nil {
			checkExpect(p, here, step.Expect, tell)
		}
	}
}

// readable returns what is wrong with an edit alone, whatever the scenario says: nothing is said of events and levers, which may be
// among what is wrong with it.
func (s *Scenario) readable(p *Plan, e Edit) Faults {
	if path, fault := e.path(); fault == nil && (path[0] == "event" || path[0] == "lever") {
		return nil
	}
	l := &ledger{}
	s.lay(p, l, e)
	return l.faults
}

// tellStep tells what is wrong with a step's edit: at its key what is wrong anyway, whatever it is set to, the rest at its value.
func tellStep(here concern, e Edit, faults, anyway Faults, tell func(concern)) {
	for _, f := range faults {
		c := here.on("set")
		if e.To != nil && !slices.Contains(anyway, f) && (f.Key == e.Set || strings.HasPrefix(f.Key, e.Set+".")) {
			c = here.on("to")
		}
		c.what, c.right = f.What, f.Right
		if f.Key != "" && f.Key != e.Set {
			c.what = f.Key + ": " + f.What
		}
		tell(c)
	}
}

func checkExpect(p *Plan, here concern, e *Expect, tell func(concern)) {
	var targets []string
	for _, ind := range p.Indicators {
		for _, t := range ind.Targets {
			targets = append(targets, fmt.Sprintf("%s@%d", ind.ID, t.Year))
		}
	}
	for name, met := range e.Met {
		c := here.on("expect", "met", name)
		switch {
		case !slices.Contains(targets, name):
			c.at, c.word, c.among = onKey, name, targets
			c.what = "the plan has no target " + shownText(name)
		case met > e.Paths:
			c.what, c.right = fmt.Sprintf("%d of %d paths", met, e.Paths), "no more than paths"
		default:
			continue
		}
		tell(c)
	}
}
