package main

import (
	"context"
	"errors"
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

const compareHelp = `Compare projects scenarios of one plan on the same random numbers and sets them side by side: the chance of each target,
how many more or fewer percentage points than under the first, and the error of that difference, which is far smaller
than those of the chances: paths that fare alike under both add nothing to it. Then what differs in the assumptions.

All are projected as the first says: its paths, its seed, its sampling. --set and the like change every one of them.

`

const compareExamples = `  foretell compare base cautious                      two scenarios
  foretell compare base downturn-2020 mine.toml --goal 'met>=12'
  foretell compare base on-plan --format csv > chances.csv
  foretell compare base cautious --lang zh --format md`

// compareCommand sets scenarios side by side.
func (p *program) compareCommand() *cobra.Command {
	format := report.ComparisonNames[0]
	var goals []string
	c := &cobra.Command{
		Use:     "compare A B...",
		Short:   "Set scenarios side by side, and say what differs",
		Long:    compareHelp + goalHelp,
		Example: compareExamples,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) < 2 {
				return usageError{fmt.Errorf("%d scenarios given; compare takes two or more, for instance foretell compare base cautious", len(args))}
			}
			if i := slices.Index(args, "-"); i >= 0 && slices.Contains(args[i+1:], "-") {
				return usageError{errors.New("standard input holds one scenario, not two")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error {
			plan, scenarios, err := p.alongside(args)
			if err != nil {
				return err
			}
			return p.compare(c.Context(), plan, scenarios, goals, format)
		},
	}
	p.scenarioFlags(c)
	c.Flags().StringArrayVar(&goals, "goal", nil, "the chance of a `GOAL` besides; may be given again")
	c.Flags().Var(choice[string]{&format, report.ComparisonNames}, "format", "how to print it")
	return c
}

// alongside opens scenarios of one plan, each with the edits of the command line, and lets the first say how all are projected.
func (p *program) alongside(words []string) (*model.Plan, []*model.Scenario, error) {
	var plan *model.Plan
	var scenarios []*model.Scenario
	for _, word := range words {
		of, s, err := p.load([]string{word})
		if err != nil {
			return nil, nil, err
		}
		switch {
		case plan == nil:
			plan = of
		case of.ID != plan.ID:
			return nil, nil, fmt.Errorf("%s is a scenario of the plan %s, and %s of %s: compare scenarios of one plan", words[0], plan.ID, word, of.ID)
		case !reflect.DeepEqual(plan, of):
			return nil, nil, fmt.Errorf("the plans %s of %s and of %s are not the same: compare over one with --plan", plan.ID, words[0], word)
		default:
			run := scenarios[0].Run
			alike := *s
			alike.Run.Paths, alike.Run.Seed, alike.Run.Sampling = run.Paths, run.Seed, run.Sampling
			s = &alike
		}
		scenarios = append(scenarios, s)
	}
	return plan, scenarios, nil
}

// compare projects the scenarios and prints the comparison.
func (p *program) compare(ctx context.Context, plan *model.Plan, scenarios []*model.Scenario, texts []string, format string) error {
	goals, err := sharedGoals(plan, scenarios, texts)
	if err != nil {
		return err
	}
	engine := sim.NewEngine(plan)
	bar := p.progress()
	engine.OnProgress = bar.stages(len(scenarios))
	compared, err := engine.Compare(ctx, scenarios, scenarios[0].Run.Paths, goals...)
	bar.clear()
	if err != nil {
		return err
	}
	var out strings.Builder
	if err := report.WriteComparison(&out, report.Comparison{Comparison: compared, Reader: p.reader()}, format); err != nil {
		return fmt.Errorf("as %s: %w", format, err)
	}
	return p.write(out.String())
}

// sharedGoals reads goals that at least one of the scenarios knows: an event that another lacks strikes there on no path.
func sharedGoals(plan *model.Plan, scenarios []*model.Scenario, texts []string) ([]sim.Goal, error) {
	var goals []sim.Goal
	for _, text := range texts {
		g, err := parseGoal(plan, scenarios[0], text)
		for _, s := range scenarios[1:] {
			if err != nil {
				if other, wrong := parseGoal(plan, s, text); wrong == nil {
					g, err = other, nil
				}
			}
		}
		if err != nil {
			return nil, fmt.Errorf("--goal: %w", err)
		}
		goals = append(goals, g)
	}
	return goals, nil
}
