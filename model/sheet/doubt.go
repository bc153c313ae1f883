package sheet

import "foretell/model"

// Doubt is a cell that was read on a guess, or left out.
type Doubt struct {
	Cell string // for instance 目标!D7
	What string
}

// mostTold is how many faults are told: enough to mend a sheet by.
const mostTold = 200

// ledger gathers what is wrong with a sheet, and what is doubtful.
type ledger struct {
	file   string
	faults model.Faults
	doubts []Doubt
}

// refuse tells of a cell that cannot be read, and of what would be right.
func (l *ledger) refuse(cell, what, right string) {
	if len(l.faults) < mostTold {
		l.faults = append(l.faults, model.Fault{File: l.file, Key: cell, What: what, Right: right})
	}
}

func (l *ledger) doubt(cell, what string) {
	if len(l.doubts) < mostTold {
		l.doubts = append(l.doubts, Doubt{cell, what})
	}
}

// err returns the faults, or nil.
func (l *ledger) err() error {
	if len(l.faults) == 0 {
		return nil
	}
	return l.faults
}

// fault is a single thing wrong with a whole file or sheet.
func fault(file, where, what, right string) error {
	return model.Faults{{File: file, Key: where, What: what, Right: right}}
}
