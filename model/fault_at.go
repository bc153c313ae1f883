package model

// FaultAt returns what is wrong with the value of a top-level key of a file, where that shows only outside of the file: a
// plan or a scenario that it names and that is not there, for instance. It is always of type Faults.
func FaultAt(name string, data []byte, key, what, right string) error {
	d := parse(name, data, &ledger{})
	n, _ := d.find([]string{key})
	line, column := d.position(n.start)
	return Faults{{File: name, Line: line, Column: column, Key: key, What: what, Right: right}}
}
