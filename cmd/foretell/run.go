package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

// asked is what the flags of run ask about.
type asked struct {
	format  string
	goals   []string
	given   string
	require []string
}

// runCommand prints one projection.
func (p *program) runCommand() *cobra.Command {
	ask := asked{format: report.Formats[0].Name}
	c := &cobra.Command{
		Use:   "run [SCENARIO]",
		Short: "Project a scenario and print what follows",
		Long:  goalHelp,
		Args:  p.oneScenario,
		RunE: func(c *cobra.Command, args []string) error {
			if err := ask.check(); err != nil {
				return err
			}
			plan, s, err := p.load(args)
			if err != nil {
				return err
			}
			return p.print(c.Context(), plan, s, ask)
		},
	}
	p.scenarioFlags(c)
	c.Flags().Var(choice[string]{&ask.format, report.Names()}, "format", "how to print it")
	c.Flags().StringArrayVar(&ask.goals, "goal", nil, "the chance of a `GOAL` besides; may be given again")
	c.Flags().StringVar(&ask.given, "given", "", "among the futures in which another `GOAL` holds")
	c.Flags().StringArrayVar(&ask.require, "require", nil, "a `BOUND` on the chance of a goal, such as 'all(scale)>=0.5' or 'de_va>30%'; where it is not met the exit status is 3; may be given again")
	return c
}

// check tells of questions that cannot be meant.
func (a asked) check() error {
	switch {
	case a.given != "" && len(a.goals) == 0:
		return usageError{errors.New("--given needs a --goal, for instance --goal de_va --given de_va@2020")}
	case len(a.goals) > 0 && report.FormatOf(a.format).Silent:
		return usageError{fmt.Errorf("%s has no place for goals; table, md and json have", a.format)}
	}
	return nil
}

// print projects a scenario and writes the result. Nothing is written before all of it is known.
func (p *program) print(ctx context.Context, plan *model.Plan, s *model.Scenario, ask asked) error {
	questions, err := ask.parse(plan, s)
	if err != nil {
		return err
	}
	required, err := requirements(plan, s, ask.require)
	if err != nil {
		return err
	}
	result, err := p.result(ctx, plan, s)
	if err != nil {
		return err
	}
	result.Program, result.Lang, result.Width = version, p.lang, p.width()
	for _, q := range questions {
		result.Goals = append(result.Goals, q.answer(result.Projection))
	}
	for _, q := range required {
		q.Chance = result.Projection.Chance(q.Goal)
		result.Requirements = append(result.Requirements, q)
	}
	format := report.FormatOf(ask.format)
	var out strings.Builder
	if err := format.Write(&out, result); err != nil {
		return fmt.Errorf("scenario %s as %s: %w", s.ID, format.Name, err)
	}
	if err := p.write(out.String()); err != nil {
		return err
	}
	if format.Silent {
		for _, w := range result.Warnings(p.lang) {
			fmt.Fprintln(p.stderr, "foretell:", w)
		}
	}
	return p.judged(result.Requirements)
}

// result projects a scenario and gathers what is said of it, and says how far it is where that takes long.
func (p *program) result(ctx context.Context, plan *model.Plan, s *model.Scenario) (report.Result, error) {
	bar := p.progress()
	defer bar.clear()
	engine, projection, err := p.project(ctx, plan, s, bar.stages(3)) // the projection, the index, the earliest years
	if err != nil {
		return report.Result{}, err
	}
	return report.New(ctx, engine, projection)
}

// project projects a scenario with an engine that goes on telling how far it is.
func (p *program) project(ctx context.Context, plan *model.Plan, s *model.Scenario, tell func(done, total int)) (*sim.Engine, *sim.Projection, error) {
	engine := sim.NewEngine(plan)
	engine.OnProgress = tell
	projection, err := engine.Project(ctx, s, s.Run.Paths)
	if err != nil {
		return nil, nil, fmt.Errorf("scenario %s: %w", s.ID, err)
	}
	return engine, projection, nil
}

// width returns the cells of a line of the terminal that stdout is, or 0.
func (p *program) width() int {
	if f, ok := p.stdout.(*os.File); ok {
		if w, _, err := term.GetSize(int(f.Fd())); err == nil {
			return w
		}
	}
	return 0
}
