package model

// String writes the step on one line, as a TOML table. What was seen is in the order of its names.
func (s Step) String() string { return stepForm.schema.spelled(stepForm.show(&s, nil)) }

// ParseStep reads a step as String writes it. Whether its edit can be made shows only on a scenario. The error, if any, is of
// type Faults.
func ParseStep(line string) (Step, error) {
	l := &ledger{}
	d := parse("", []byte("step = "+line), l)
	var s Step
	if n := d.root.child("step"); n != nil && len(l.faults) == 0 {
		fill(&reader{doc: d, ledger: l}, stepForm, n, &s)
	}
	return s, l.err()
}
