package report

import (
	"fmt"
	"math"
	"strconv"
	"strings"

	"foretell/model"
)

// derived is an indicator that follows from others by a formula.
type derived struct {
	*model.Indicator
	value float64 // of the formula in the base year, in the indicator's unit
}

// derivedOf returns an indicator of the plan as a derived one, or nil where it is none.
func derivedOf(plan *model.Plan, i int) *derived {
	if plan.Indicators[i].Formula == nil {
		return nil
	}
	return &derived{&plan.Indicators[i], plan.Bases()[i]}
}

// agrees reports whether the published base value is the formula's, rounded to the digits that are published.
func (d derived) agrees() bool {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(d.Base, 'f', -1, 64), ".")
	half := math.Pow10(-len(fraction)) / 2
	return math.Abs(d.value-d.Base) <= half*(1+1e-9)
}

// note writes the formula, and its base value beside the published one where the two differ by more than rounding.
func (d derived) note(plan *model.Plan, lang model.Lang) string {
	if d.agrees() {
		return fmt.Sprintf(derivedNote.In(lang), d.Label(lang), d.Formula.Text)
	}
	return fmt.Sprintf(disagreesNote.In(lang), d.Label(lang), d.Formula.Text, plan.BaseYear, d.shown(), digits(d.Base))
}

// shown writes the formula's base value with one digit more than is published.
func (d derived) shown() string {
	_, fraction, _ := strings.Cut(strconv.FormatFloat(d.Base, 'f', -1, 64), ".")
	return digits(rounded(d.value, len(fraction)+1))
}

// derivedNotes writes the formula of each derived indicator.
func derivedNotes(plan *model.Plan, lang model.Lang) (notes []string) {
	for i := range plan.Indicators {
		if d := derivedOf(plan, i); d != nil {
			notes = append(notes, d.note(plan, lang))
		}
	}
	return notes
}
