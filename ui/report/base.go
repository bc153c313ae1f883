package report

import (
	"fmt"

	"foretell/model"
)

// supposedMark stands behind a base value that the plan does not print.
const supposedMark = "?"

var supposedNote = model.Text{
	En: supposedMark + " Base of %s assumed: %s",
	Zh: supposedMark + " %s的基期值为假设：%s",
}

// baseOf writes an indicator's base value, marked where it is assumed.
func baseOf(ind *model.Indicator) string {
	if ind.BaseAssumed != (model.Text{}) {
		return digits(ind.Base) + supposedMark
	}
	return digits(ind.Base)
}

// baseNotes says why base values are assumed.
func baseNotes(plan *model.Plan, lang model.Lang) (notes []string) {
	for i := range plan.Indicators {
		if ind := &plan.Indicators[i]; ind.BaseAssumed != (model.Text{}) {
			notes = append(notes, fmt.Sprintf(supposedNote.In(lang), ind.Label(lang), ind.BaseAssumed.In(lang)))
		}
	}
	return notes
}
