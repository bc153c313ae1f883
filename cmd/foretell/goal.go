package main

import (
	"fmt"
	"strings"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

const goalHelp = `A GOAL is something that holds in a future or does not:

  de_va             the last target of an indicator is met; de_va@2020: that of a year
  all               every target of the last year; all@2020, all(scale), all(de_va,de_share)
  met>=20           at least so many targets of the last year; met@2020>=12
  event(downturn)   an event strikes
  !GOAL             a goal does not hold
  A & B             both hold`

// longestGoal is the longest goal of the command line, in bytes: it is repeated wherever results are told of.
const longestGoal = 1000

// parseGoal reads a goal, with plain blanks between its words.
func parseGoal(plan *model.Plan, s *model.Scenario, text string) (sim.Goal, error) {
	text = strings.Join(strings.Fields(text), " ")
	if len(text) > longestGoal {
		return sim.Goal{}, fmt.Errorf("goal %q…: %d bytes long; at most %d", text[:20], len(text), longestGoal)
	}
	g, err := sim.ParseGoal(plan, s, text)
	if lower := strings.ToLower(text); err != nil && lower != text {
		if _, wrong := sim.ParseGoal(plan, s, lower); wrong == nil {
			err = fmt.Errorf("goal %q: ids and words of goals are in small letters; did you mean %q?", text, lower)
		}
	}
	return g, err
}

// question is a goal, and what is given.
type question struct {
	goal  sim.Goal
	given *sim.Goal
}

// parse reads the goals that a command line names.
func (a asked) parse(plan *model.Plan, s *model.Scenario) ([]question, error) {
	var given *sim.Goal
	if a.given != "" {
		g, err := parseGoal(plan, s, a.given)
		if err != nil {
			return nil, fmt.Errorf("--given: %w", err)
		}
		given = &g
	}
	var questions []question
	for _, text := range a.goals {
		g, err := parseGoal(plan, s, text)
		if err != nil {
			return nil, fmt.Errorf("--goal: %w", err)
		}
		questions = append(questions, question{g, given})
	}
	return questions, nil
}

// answer reads the chance of a goal off a projection.
func (q question) answer(p *sim.Projection) report.GoalOutcome {
	if q.given != nil {
		return report.GoalOutcome{Goal: q.goal, Given: q.given, Chance: p.ChanceGiven(q.goal, *q.given)}
	}
	chance := p.Chance(q.goal)
	return report.GoalOutcome{Goal: q.goal, Chance: &chance}
}
