package main

import (
	"errors"
	"fmt"
	"strconv"
	"strings"

	"foretell/model"
	"foretell/ui/report"
)

// requirements reads the bounds that a command line asks for; the chances are not there yet.
func requirements(plan *model.Plan, s *model.Scenario, bounds []string) ([]report.Requirement, error) {
	var required []report.Requirement
	for _, text := range bounds {
		q, err := requirement(plan, s, text)
		if err != nil {
			return nil, fmt.Errorf("--require %q: %w", text, err)
		}
		required = append(required, q)
	}
	return required, nil
}

// requirement reads GOAL>=BOUND. The goal may hold such a sign itself, so the last one counts.
func requirement(plan *model.Plan, s *model.Scenario, text string) (report.Requirement, error) {
	at, relation := lastRelation(text)
	if at < 0 {
		return report.Requirement{}, errors.New("say a goal and a bound on its chance, such as all(scale)>=0.5 or de_va>30%")
	}
	goal := strings.TrimSpace(text[:at])
	if last := strings.TrimSpace(goal[strings.LastIndexByte(goal, '&')+1:]); strings.HasPrefix(strings.TrimLeft(last, "! "), "met") && !strings.Contains(last, ">=") {
		return report.Requirement{}, fmt.Errorf("say a bound on its chance too, such as %s >= 0.5", strings.TrimSpace(text))
	}
	bound, err := parseBound(text[at+len(relation):])
	if err != nil {
		return report.Requirement{}, err
	}
	g, err := parseGoal(plan, s, goal)
	return report.Requirement{Goal: g, Relation: relation, Bound: bound}, err
}

// lastRelation returns the last relation of a text and where it begins, or −1 where there is none.
func lastRelation(text string) (int, report.Relation) {
	at, found := -1, report.Relation("")
	for _, relation := range report.Relations {
		if i := strings.LastIndex(text, string(relation)); i > at {
			at, found = i, relation
		}
	}
	return at, found
}

// parseBound reads a chance: a share such as 0.5, or 50%.
func parseBound(text string) (float64, error) {
	text = strings.TrimSpace(text)
	number, percent := strings.CutSuffix(text, "%")
	number = strings.TrimSpace(number)
	if percent {
		number += "e-2" // so that 33.3% is the number that 0.333 is
	}
	v, err := strconv.ParseFloat(number, 64)
	switch {
	case err == nil && 0 <= v && v <= 1:
		return v, nil
	case err == nil && !percent && 1 < v && v <= 100:
		return 0, fmt.Errorf("a chance of %s is above 1; did you mean %s%%?", text, text)
	}
	return 0, fmt.Errorf("%q is no chance from 0 to 1, such as 0.5 or 50%%", text)
}

// judged says on stderr which bounds are not met, and which are too close to tell, and returns an error where one is not.
func (p *program) judged(required []report.Requirement) error {
	var broken []string
	for _, q := range required {
		line := fmt.Sprintf(judgedLine.In(p.lang), q, q.Verdict(p.lang), q.Seen(p.lang))
		switch {
		case !q.Met():
			broken = append(broken, line)
		case q.Close():
			fmt.Fprintln(p.stderr, "foretell:", line)
		}
	}
	if len(broken) == 0 {
		return nil
	}
	return unmetError{strings.Join(broken, "\nforetell: ")}
}

// judgedLine says what became of a bound.
var judgedLine = model.Text{En: "%s: %s; the chance is %s", Zh: "%s：%s；概率为 %s"}
