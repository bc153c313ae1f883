package main

import (
	"context"
	"fmt"
	"os"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

// runCommand prints one projection.
func (p *program) runCommand() *cobra.Command {
	format := report.Formats[0].Name
	c := &cobra.Command{
		Use:   "run [SCENARIO]",
		Short: "Project a scenario and print what follows",
		Args:  p.oneScenario,
		RunE: func(c *cobra.Command, args []string) error {
			plan, s, err := p.load(args)
			if err != nil {
				return err
			}
			return p.print(c.Context(), plan, s, *report.FormatOf(format))
		},
	}
	p.scenarioFlags(c)
	c.Flags().Var(choice[string]{&format, report.Names()}, "format", "how to print it")
	return c
}

// print projects a scenario and writes the result. Nothing is written before all of it is known.
func (p *program) print(ctx context.Context, plan *model.Plan, s *model.Scenario, format report.Format) error {
	engine := sim.NewEngine(plan)
	progress := p.progress()
	engine.OnProgress = progress.report
	projection, err := engine.Project(ctx, s, s.Run.Paths)
	progress.clear()
	if err != nil {
		return fmt.Errorf("scenario %s: %w", s.ID, err)
	}
	result := report.Result{Projection: projection, Program: version, Lang: p.lang, Width: p.width()}
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
	return nil
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
