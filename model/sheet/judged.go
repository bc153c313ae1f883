package sheet

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"

	"foretell/model"
)

var (
	upward   = regexp.MustCompile(`(?i)^(≥|>=?|at[ _]least|higher|up|more|正向?|正向指标|越[高大多]越好|增)`)
	downward = regexp.MustCompile(`(?i)^(≤|<=?|at[ _]most|lower|down|less|[负逆]向?|[负逆]向指标|越[低小少]越好|减)`)
	binding  = regexp.MustCompile(`(?i)^(binding|约束性?|约束性指标|obligatory|mandatory)$`)
	expected = regexp.MustCompile(`(?i)^(expected|预期性?|预期性指标|anticipated|indicative)$`)
)

// direct settles on which side of its value each target is met: as its cell says, as the row's column says, as another target
// of the row says, or by where it lies from the base value.
func (r *rowReader) direct() {
	side, said := model.AtLeast, false
	if c := r.h.column(sideField, ""); c != nil {
		switch text := r.text(r.row, c); {
		case upward.MatchString(text):
			said = true
		case downward.MatchString(text):
			side, said = model.AtMost, true
		case text != "":
			r.l.refuse(r.g.ref(r.row, c.at), fmt.Sprintf("%q is no direction", text), "at_least or at_most")
		}
	}
	for _, t := range r.ind.Targets {
		if !said && t.Relation == model.AtMost {
			side, said = model.AtMost, true
		}
	}
	if last := r.ind.Last(); !said && last != nil && len(r.unstated) == len(r.ind.Targets) && last.Value < r.ind.Base {
		side = model.AtMost
		r.l.doubt(r.at[len(r.at)-1], fmt.Sprintf("%s is below the base value %s: read as at_most", digits(last.Value), digits(r.ind.Base)))
	}
	for _, i := range r.unstated {
		r.ind.Targets[i].Relation = side
	}
	r.stand()
}

func digits(v float64) string { return strconv.FormatFloat(v, 'f', -1, 64) }

// stand gives each target its standing: one word for all, or one for each, parted by semicolons.
func (r *rowReader) stand() {
	c := r.h.column(standField, "")
	if c == nil {
		return
	}
	text := r.text(r.row, c)
	words := strings.FieldsFunc(text, func(r rune) bool { return r == ';' || r == '；' })
	for i := range r.ind.Targets {
		if len(words) == 0 {
			return
		}
		word := words[0]
		if len(words) == len(r.ind.Targets) {
			word = words[i]
		}
		switch word = strings.TrimSpace(word); {
		case binding.MatchString(word):
			r.ind.Targets[i].Standing = model.Binding
		case !expected.MatchString(word) && !nothing.MatchString(word):
			r.l.refuse(r.g.ref(r.row, c.at), fmt.Sprintf("%q is no standing", text), "binding (约束性) or expected (预期性)")
			return
		}
	}
}

var scales = map[string]model.Scale{"log": model.Log, "logit": model.Logit, "linear": model.Linear}

var speed = regexp.MustCompile(`增速|增长|增幅|growth`)

// scale settles how the indicator moves: as its column says, otherwise by its unit and its values.
func (r *rowReader) scale() {
	if c := r.h.column(scaleField, ""); c != nil {
		if text := strings.ToLower(r.text(r.row, c)); text != "" {
			s, ok := scales[text]
			if !ok {
				r.l.refuse(r.g.ref(r.row, c.at), fmt.Sprintf("%q is no scale", text), "log, logit or linear")
			}
			r.ind.Scale = s
			return
		}
	}
	low, high := r.ind.Base, r.ind.Base
	for _, t := range r.ind.Targets {
		low, high = min(low, t.Value), max(high, t.Value, t.High)
	}
	for _, a := range r.ind.Actuals {
		low, high = min(low, a.Value), max(high, a.Value)
	}
	share := percentUnit.MatchString(r.ind.Unit.En+r.ind.Unit.Zh) && !strings.ContainsAny(r.ind.Unit.En+r.ind.Unit.Zh, "‰")
	at := r.g.ref(r.row, r.h.first(nameField))
	switch {
	case share && speed.MatchString(strings.ToLower(r.ind.Name.En+r.ind.Name.Zh)):
		r.ind.Scale = model.Linear
		r.l.doubt(at, "a rate of growth: read on the linear scale")
	case share && 0 < low && high < 100:
		r.ind.Scale = model.Logit
	case share && low >= 0 && high == 100:
		r.ind.Scale = model.Linear
		r.l.doubt(at, "reaches 100 %, which the logit scale never does: read on the linear scale")
	case low > 0:
		r.ind.Scale = model.Log
	default:
		r.ind.Scale = model.Linear
		r.l.doubt(at, "holds a value of 0 or less: read on the linear scale")
	}
}

// rest reads the formula and the line of the plan's text.
func (r *rowReader) rest() {
	if c := r.h.column(formulaField, ""); c != nil {
		if text := r.text(r.row, c); text != "" {
			r.ind.Formula = &model.Formula{Text: text}
		}
	}
	if c := r.h.column(lineField, ""); c != nil && !r.g.at(r.row, c.at).blank() {
		r.ind.SourceLine = whole(r.g, r.row, c.at, r.l)
	}
}
