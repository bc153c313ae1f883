package main

import (
	"context"
	"errors"
	"fmt"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

const seekHelp = `Seek finds the value of one input at which a goal has a wanted chance, all values tried on the same random numbers:
the median of an indicator's average growth, or with --spread or --volatility those of it; or the level of a lever or of
all levers, or the probability of an event.

`

const seekExamples = `  foretell seek --indicator de_va --chance 0.8                 the growth that makes 80 % of it
  foretell seek --indicator de_share --of de_va --chance 0.5   the growth of another, for a derived indicator
  foretell seek --goal 'de_va & de_share' --levers --chance 0.3
  foretell seek --goal 'met>=20' --of de_va --volatility --chance 0.1`

// sought is what the flags of seek ask for.
type sought struct {
	format, indicator, goal, of string
	chance                      float64
	spread, volatility, levers  bool
	lever, event                string
}

// seekCommand says what it would take.
func (p *program) seekCommand() *cobra.Command {
	var ask sought
	c := &cobra.Command{
		Use:     "seek [SCENARIO]",
		Short:   "Find what it would take for a chance",
		Long:    seekHelp + goalHelp,
		Example: seekExamples,
		Args:    p.oneScenario,
		RunE: func(c *cobra.Command, args []string) error {
			if err := ask.check(); err != nil {
				return err
			}
			plan, s, err := p.load(args)
			if err != nil {
				return err
			}
			return p.seek(c.Context(), plan, s, ask)
		},
	}
	p.scenarioFlags(c)
	f := c.Flags()
	f.StringVar(&ask.indicator, "indicator", "", "the goal is the last target of the indicator with this `ID`, and its growth is turned")
	f.StringVar(&ask.goal, "goal", "", "another `GOAL`, such as met>=20")
	f.Var(share{&ask.chance}, "chance", "the chance wanted, such as 0.8 or 80%")
	f.StringVar(&ask.of, "of", "", "turn the indicator with this `ID`")
	f.BoolVar(&ask.spread, "spread", false, "turn the spread of average growth")
	f.BoolVar(&ask.volatility, "volatility", false, "turn the volatility")
	f.StringVar(&ask.lever, "lever", "", "turn the level of the lever with this `ID`")
	f.BoolVar(&ask.levers, "levers", false, "turn the level of all levers together")
	f.StringVar(&ask.event, "event", "", "turn the probability of the event with this `ID`")
	pageFlag(c, &ask.format)
	return c
}

// check tells of what cannot be meant.
func (a sought) check() error {
	turned := 0
	for _, given := range []bool{a.spread, a.volatility, a.levers, a.lever != "", a.event != ""} {
		if given {
			turned++
		}
	}
	switch {
	case a.chance == 0:
		return usageError{errors.New("seek needs the chance wanted, for instance --chance 0.8")}
	case (a.indicator == "") == (a.goal == ""):
		return usageError{errors.New("seek needs a goal: either --indicator ID or --goal GOAL")}
	case turned > 1:
		return usageError{errors.New("one input is turned at a time: --spread, --volatility, --lever, --levers or --event")}
	case a.of != "" && (a.levers || a.lever != "" || a.event != ""):
		return usageError{errors.New("--of names an indicator, and does not go with levers or an event")}
	}
	return nil
}

// seek finds what it would take and prints it.
func (p *program) seek(ctx context.Context, plan *model.Plan, s *model.Scenario, ask sought) error {
	goal, err := ask.target(plan, s)
	if err != nil {
		return err
	}
	found := report.Finding{Reader: p.reader(), Plan: plan, Scenario: s}
	var in sim.Input
	if in, found.Turned, found.ID, err = ask.input(plan, s); err != nil {
		return err
	}
	bar := p.progress()
	defer bar.clear()
	engine, projection, err := p.project(ctx, plan, s, bar.part(0, 1, 10))
	if err != nil {
		return err
	}
	found.Today, engine.OnProgress = projection.Chance(goal), bar.part(1, 10, 10)
	found.Answer, err = engine.Seek(ctx, s, s.Run.Paths, goal, ask.chance, in)
	bar.clear()
	if err != nil {
		return fmt.Errorf("scenario %s: %w", s.ID, err)
	}
	return p.tell(found, ask.format)
}

// target reads the goal.
func (a sought) target(plan *model.Plan, s *model.Scenario) (sim.Goal, error) {
	flag, text := "--goal", a.goal
	if a.indicator != "" {
		flag, text = "--indicator", a.indicator
	}
	goal, err := parseGoal(plan, s, text)
	if err != nil {
		return goal, fmt.Errorf("%s: %w", flag, err)
	}
	return goal, nil
}

// input returns the input to be turned, its sort and its id.
func (a sought) input(plan *model.Plan, s *model.Scenario) (in sim.Input, turned report.Turned, id string, err error) {
	switch {
	case a.lever != "" || a.levers:
		turned = report.TurnedLevers
		if a.lever != "" {
			turned, id = report.TurnedLever, a.lever
		}
		if in, err = sim.LeverInput(s, id); err != nil {
			err = fmt.Errorf("--%s: %w", turned, err)
		}
		return in, turned, id, err
	case a.event != "":
		if in, err = sim.EventInput(s, a.event); err != nil {
			err = fmt.Errorf("--event: %w", err)
		}
		return in, report.TurnedEvent, a.event, err
	}
	if id = a.turnedIndicator(plan); id == "" {
		return in, "", "", usageError{fmt.Errorf("%q is about more than one indicator: say which to turn with --of ID, or turn --levers or an --event", a.goal)}
	}
	make := sim.GrowthInput
	switch turned = report.TurnedGrowth; {
	case a.spread:
		make, turned = sim.SpreadInput, report.TurnedSpread
	case a.volatility:
		make, turned = sim.VolatilityInput, report.TurnedVolatility
	}
	if in, err = make(plan, s, id); err == nil {
		return in, turned, id, nil
	}
	if ind := plan.Indicator(id); ind != nil && ind.Formula != nil {
		return in, turned, id, fmt.Errorf("%w, with --of", err)
	}
	return in, turned, id, err
}

// turnedIndicator returns the indicator that --of names, or the only one that the goal is about.
func (a sought) turnedIndicator(plan *model.Plan) string {
	if a.of != "" {
		return a.of
	}
	if a.indicator != "" {
		return a.indicator
	}
	id, _, _ := strings.Cut(strings.TrimSpace(a.goal), "@")
	if plan.Indicator(id) == nil {
		return ""
	}
	return id
}

func leverIDs(s *model.Scenario) (ids []string) {
	for _, l := range s.Levers {
		ids = append(ids, l.ID)
	}
	return ids
}

func eventIDs(s *model.Scenario) (ids []string) {
	for _, e := range s.Events {
		ids = append(ids, e.ID)
	}
	return ids
}

// share is a flag that takes a chance.
type share struct{ to *float64 }

// String returns the chance, or nothing where none is set.
func (s share) String() string {
	if s.to == nil || *s.to == 0 {
		return ""
	}
	return strconv.FormatFloat(*s.to, 'g', -1, 64)
}

// Type returns what the flag takes, for the help.
func (s share) Type() string { return "P" }

// Set takes a chance.
func (s share) Set(value string) error {
	v, err := parseBound(value)
	if err == nil && (v == 0 || v == 1) {
		err = fmt.Errorf("%s is never reached: a chance above 0 and below 1, such as 0.8 or 80%%", value)
	}
	if err == nil {
		*s.to = v
	}
	return err
}
