package seeds_test

import (
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"foretell/model"
)

func TestPlanHoldsEveryPromiseInItsWords(t *testing.T) {
	plan, text := readPlan(t), readText(t)
	if len(plan.Commitments) != 101 {
		t.Errorf("%d commitments, want 101", len(plan.Commitments))
	}
	last := 0
	for _, c := range plan.Commitments {
		if !strings.Contains(text.line(c.SourceLine), c.Quote) && !strings.Contains(text.onward(c.SourceLine), c.Quote) {
			t.Errorf("%s: %q is not on line %d, nor across its end", c.ID, c.Quote, c.SourceLine)
		}
		if strings.HasPrefix(text.onward(c.SourceLine)[len(text.line(c.SourceLine)):], c.Quote) {
			t.Errorf("%s: %q begins after line %d", c.ID, c.Quote, c.SourceLine)
		}
		if c.SourceLine < last {
			t.Errorf("%s: line %d stands after line %d", c.ID, c.SourceLine, last)
		}
		last = c.SourceLine
		for what, words := range map[string]model.Text{"name": c.Name, "unit": c.Unit, "deadline_basis": c.DeadlineBasis, "owners_basis": c.OwnersBasis} {
			if words.En == "" || words.Zh == "" {
				t.Errorf("%s: %s is missing in one language: %+v", c.ID, what, words)
			}
		}
	}
}

// Words of the plan that tell how a number is meant.
var (
	orMore  = regexp.MustCompile(`\d[^\d年]{0,6}以上`)
	above   = regexp.MustCompile(`突破 ?\d|超过 ?\d`)
	about   = regexp.MustCompile(`\d ?% ?左右`)
	from    = regexp.MustCompile(`\d—\d`)
	yearly  = regexp.MustCompile(`年均`)
	perYear = regexp.MustCompile(`^每年`)
)

func TestPromisesAreMeantAsTheWordsSay(t *testing.T) {
	for _, c := range readPlan(t).Commitments {
		q := c.Quote
		growing := yearly.MatchString(q)
		said := map[model.Promise]bool{
			model.PromiseAtLeast:       orMore.MatchString(q) && !growing,
			model.PromiseAbove:         above.MatchString(q),
			model.PromiseBetween:       from.MatchString(q),
			model.PromiseEachYear:      perYear.MatchString(q),
			model.PromiseMultiple:      strings.Contains(q, "翻"),
			model.PromiseGrowthAtLeast: orMore.MatchString(q) && growing,
			model.PromiseGrowthAbout:   about.MatchString(q) && growing,
			model.PromiseBasicCoverage: strings.HasSuffix(q, "基本覆盖"),
			model.PromiseFullCoverage:  strings.HasSuffix(q, "全覆盖"),
		}
		for relation, is := range said {
			if is != (c.Relation == relation) {
				t.Errorf("%s: %s, but the words are %q", c.ID, c.Relation, q)
			}
		}
	}
}

// A number stands in its quote, but where words give it: 翻一番 is 2, 全覆盖 is 100, and a milestone has none.
func TestPromisesHoldTheNumbersQuoted(t *testing.T) {
	for _, c := range readPlan(t).Commitments {
		switch c.Relation {
		case model.PromiseMultiple:
			if c.Value != 2 {
				t.Errorf("%s: %v, but %q", c.ID, c.Value, c.Quote)
			}
		case model.PromiseBasicCoverage, model.PromiseFullCoverage:
			if c.Value != 100 || c.Kind != model.QuantityCoverage {
				t.Errorf("%s: %v of kind %s, but %q", c.ID, c.Value, c.Kind, c.Quote)
			}
		case model.PromiseMilestone:
			if c.Value != 1 || c.Kind != model.QuantityMilestone {
				t.Errorf("%s: %v of kind %s, but %q", c.ID, c.Value, c.Kind, c.Quote)
			}
		default:
			printed := strconv.FormatFloat(c.Value, 'f', -1, 64)
			if c.Relation == model.PromiseBetween {
				printed += "—" + strconv.FormatFloat(c.High, 'f', -1, 64)
			}
			if !regexp.MustCompile(`(^|[^\d.])` + regexp.QuoteMeta(printed) + `($|[^\d.])`).MatchString(c.Quote) {
				t.Errorf("%s: %s is not in %q", c.ID, printed, c.Quote)
			}
			if numeral := strings.TrimSuffix(c.Unit.Zh, "/年"); numeral != "%" && !strings.Contains(c.Quote, numeral) && numeral != "点" {
				t.Errorf("%s: the unit %s is not in %q", c.ID, c.Unit.Zh, c.Quote)
			}
		}
	}
}

// A deadline is stated where the year stands before the promise in its paragraph.
func TestDeadlinesAreStatedWhereTheYearStands(t *testing.T) {
	plan, text := readPlan(t), readText(t)
	relative := 0
	for _, c := range plan.Commitments {
		if c.Deadline != plan.Horizon {
			t.Errorf("%s: due in %d, want %d", c.ID, c.Deadline, plan.Horizon)
		}
		before, _, _ := strings.Cut(text.onward(c.SourceLine), c.Quote)
		said := strings.Contains(before+c.Quote, "2022")
		if stated := c.DeadlineBasis.En == "stated"; stated != said {
			t.Errorf("%s: deadline stated is %v, but before it stands %q", c.ID, stated, before)
		}
		if c.DeadlineBasis.En == "within five years" {
			relative++
			if !strings.Contains(c.Quote, "5年内") {
				t.Errorf("%s: %q names no five years", c.ID, c.Quote)
			}
		}
		if every := c.DeadlineBasis.En == "every year of the plan"; every != (c.Relation == model.PromiseEachYear) {
			t.Errorf("%s: deadline %q of a promise that is %s", c.ID, c.DeadlineBasis.En, c.Relation)
		}
	}
	if relative != 1 {
		t.Errorf("%d deadlines within five years, want the one of line 349", relative)
	}
}

func TestOwnersOfPromisesAreThoseOfTheirTask(t *testing.T) {
	plan := readPlan(t)
	for _, c := range plan.Commitments {
		action, task, sub := where(plan, c.SourceLine)
		if action == nil {
			if c.Action != "" || len(c.Owners) > 0 {
				t.Errorf("%s: action %q and owners %v, but line %d is in no action", c.ID, c.Action, c.Owners, c.SourceLine)
			}
			continue
		}
		if c.Action != action.ID {
			t.Errorf("%s: action %q, but line %d is in %s", c.ID, c.Action, c.SourceLine, action.ID)
		}
		want := task.Owners
		if sub != nil {
			want = sub.Owners
		} else if strings.HasPrefix(c.OwnersBasis.En, "sub-task ") {
			for _, s := range task.Subtasks {
				if slices.Equal(s.Owners, c.Owners) {
					want = s.Owners
				}
			}
		}
		if !slices.Equal(c.Owners, want) {
			t.Errorf("%s: owners\n%v, want\n%v", c.ID, c.Owners, want)
		}
		if stated := c.OwnersBasis.En == "stated"; stated && sub == nil {
			t.Errorf("%s: owners stated, but line %d is a task's heading, which names none", c.ID, c.SourceLine)
		}
	}
}

// where returns the action, the task and the sub-task in which a line of the text stands, the last nil in a task's heading.
func where(plan *model.Plan, line int) (action *model.Action, task, sub *model.Task) {
	for a := range plan.Actions {
		if plan.Actions[a].SourceLine > line {
			continue
		}
		action = &plan.Actions[a]
		for k := range action.Tasks {
			if action.Tasks[k].SourceLine > line {
				continue
			}
			task, sub = &action.Tasks[k], nil
			for j := range task.Subtasks {
				if task.Subtasks[j].SourceLine <= line {
					sub = &task.Subtasks[j]
				}
			}
		}
	}
	return action, task, sub
}

// 万亿元 is 10,000 of the table's 亿元; every other unit is the table's own.
func TestPromisesRestateTheTable(t *testing.T) {
	plan := readPlan(t)
	var restating []string
	for _, c := range plan.Commitments {
		if !c.Restates {
			continue
		}
		restating = append(restating, c.ID)
		ind := plan.Indicator(c.Indicator)
		if ind == nil {
			t.Errorf("%s: restates a row, but names none", c.ID)
			continue
		}
		value := c.Value
		if c.Unit.Zh == "万亿元" {
			value *= 1e4
		} else if c.Unit.Zh != ind.Unit.Zh {
			t.Errorf("%s: in %s, but the row is in %s", c.ID, c.Unit.Zh, ind.Unit.Zh)
		}
		if value != ind.Last().Value {
			t.Errorf("%s: %v, but the row says %v", c.ID, value, ind.Last().Value)
		}
		stricter := c.Relation != model.PromiseEqual
		if stricter != (c.Target != nil) {
			t.Errorf("%s: %s, with target %v", c.ID, c.Relation, c.Target)
		}
		if stricter && (*c.Target != model.Target{Year: 2022, Relation: model.AtLeast, Value: value, Standing: model.Expected}) {
			t.Errorf("%s: target %+v, want at least %v in 2022", c.ID, *c.Target, value)
		}
	}
	if len(restating) != 12 {
		t.Errorf("%d restate a row of the table, want 12: %v", len(restating), restating)
	}
}

// Twice the base value of 20658 is 41316.
func TestLiteralDoublingCanBeTested(t *testing.T) {
	plan := readPlan(t)
	c := plan.Commitment("literal-doubling")
	if c == nil || c.Target == nil {
		t.Fatal("the literal doubling has no target")
	}
	if got, want := c.Target.Value, c.Value*plan.Indicator(c.Indicator).Base; got != want || want != 41316 {
		t.Errorf("target %v, want %v = 41316", got, want)
	}
	beyond := 0
	for _, other := range plan.Commitments {
		if other.Target != nil && !other.Restates {
			beyond++
		}
	}
	if beyond != 1 {
		t.Errorf("%d targets beyond the table, want the literal doubling alone", beyond)
	}
}

func TestCommitmentIsTestedInPlaceOfTheTarget(t *testing.T) {
	plan := readPlan(t)
	file := `schema = "foretell/scenario/1"
extends = "base"
[test]
de_va = "literal-doubling"
`
	s, err := model.ReadScenario("doubling", []byte(file), plan, func(name string) (string, []byte, error) {
		return name, read(t, "scenarios/"+name+".toml"), nil
	})
	if err != nil {
		t.Fatal(err)
	}
	got := s.Targets(plan, plan.Indicator("de_va"))
	want := []model.Target{
		{Year: 2020, Relation: model.AtLeast, Value: 30000, Standing: model.Expected},
		{Year: 2022, Relation: model.AtLeast, Value: 41316, Standing: model.Expected},
	}
	if !slices.Equal(got, want) {
		t.Errorf("targets %+v, want %+v", got, want)
	}
}
