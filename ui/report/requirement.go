package report

import (
	"fmt"
	"math"
	"strconv"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/style"
)

// Relation is how a chance has to stand to a bound.
type Relation string

// The relations; of two that begin alike the longer comes first.
const (
	NoLess Relation = ">="
	More   Relation = ">"
	NoMore Relation = "<="
	Less   Relation = "<"
)

// Relations are all of them, in the order in which they are looked for.
var Relations = []Relation{NoLess, NoMore, More, Less}

// Requirement is a bound on the chance of a goal, and the chance that is held against it.
type Requirement struct {
	Goal     sim.Goal
	Relation Relation
	Bound    float64 // share in [0, 1]
	Chance   sim.Chance
}

// String writes the requirement as on the command line.
func (q Requirement) String() string {
	return q.Goal.String() + " " + string(q.Relation) + " " + strconv.FormatFloat(q.Bound, 'g', -1, 64)
}

// Met reports whether the chance, as it was counted, keeps to the bound.
func (q Requirement) Met() bool {
	switch chance := q.Chance.Value(); q.Relation {
	case NoLess:
		return chance >= q.Bound
	case More:
		return chance > q.Bound
	case NoMore:
		return chance <= q.Bound
	default:
		return chance < q.Bound
	}
}

// Close reports whether so many paths cannot tell the chance from the bound: it is within two standard errors of it, or, where
// all or no path counts, within what that many paths support.
func (q Requirement) Close() bool {
	margin := 2 * q.Chance.Error
	if q.Chance.Met == 0 || q.Chance.Met == q.Chance.Paths {
		margin = max(margin, q.Chance.Bound())
	}
	return math.Abs(q.Chance.Value()-q.Bound) <= margin
}

// Verdict says in the reader's language whether the requirement is met, and where that is too close to tell.
func (q Requirement) Verdict(lang model.Lang) string {
	verdict := keptWord
	if !q.Met() {
		verdict = brokenWord
	}
	if q.Close() {
		return verdict.In(lang) + closeWord.In(lang)
	}
	return verdict.In(lang)
}

// Seen writes the chance with its error and its count, in the reader's language.
func (q Requirement) Seen(lang model.Lang) string {
	chance := style.Chance(q.Chance.Value(), q.Chance.Error, q.Chance.Bound(), lang)
	if within := style.Error(q.Chance.Error); within != "" {
		chance += " " + within
	}
	return fmt.Sprintf(seenLine.In(lang), chance, digits(float64(q.Chance.Met)), digits(float64(q.Chance.Paths)))
}

// requirements lists the bounds and what became of them.
func (r Result) requirements() grid {
	var g grid
	in := func(t model.Text) string { return t.In(r.Lang) }
	g.add(
		column{head: [2]string{"", in(requiredWord)}, left: true}, column{head: [2]string{"", in(chanceWord)}},
		column{head: [2]string{"", in(errorWord)}}, column{left: true},
	)
	for _, q := range r.Requirements {
		g.rows = append(g.rows, row{cells: []string{q.String(), r.chance(q.Chance), style.Error(q.Chance.Error), q.Verdict(r.Lang)}})
	}
	return g
}

// requirementJSON is a bound and what became of it; close says that so many paths cannot tell.
type requirementJSON struct {
	Goal     string `json:"goal"`
	Relation string `json:"relation"`
	Bound    figure `json:"bound"`
	Paths    int    `json:"paths"`
	Met      int    `json:"met"`
	Chance   figure `json:"chance"`
	Error    figure `json:"error"`
	Kept     bool   `json:"kept"`
	Close    bool   `json:"close"`
}

func newRequirementJSON(q Requirement) requirementJSON {
	return requirementJSON{
		Goal: q.Goal.String(), Relation: string(q.Relation), Bound: figure(q.Bound), Paths: q.Chance.Paths, Met: q.Chance.Met,
		Chance: figure(q.Chance.Value()), Error: figure(q.Chance.Error), Kept: q.Met(), Close: q.Close(),
	}
}

// What is said of requirements.
var (
	requiredWord = model.Text{En: "required", Zh: "要求"}
	keptWord     = model.Text{En: "met", Zh: "满足"}
	brokenWord   = model.Text{En: "not met", Zh: "不满足"}
	seenLine     = model.Text{En: "%s (%s of %s paths)", Zh: "%[1]s（%[3]s 条路径中的 %[2]s 条）"}
	closeWord    = model.Text{En: ", too close to tell", Zh: "（差距在误差之内）"}
)
