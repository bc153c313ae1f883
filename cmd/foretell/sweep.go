package main

import (
	"context"
	"errors"
	"fmt"
	"path/filepath"
	"slices"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

const sweepHelp = `Sweep projects a scenario at every combination of the values of some keys, all on the same random numbers, and writes a
line for each as soon as it is there: the values, how many targets are met, and for each goal the paths on which it
holds, its chance and its standard error. Without --goal it is the last target of each indicator, and all together.

A key is varied over FROM:TO:STEP or over a list. A number for an average growth (assume.ID.growth) turns its median and
leaves the shape of its distribution; every other value is what --set takes.

With -o the lines go to a file, and what is there already is not done again: the same command goes on where it was
interrupted, or further where the first range was made longer.

`

const sweepExamples = `  foretell sweep --vary assume.de_va.growth=8:18:0.5
  foretell sweep --vary assume.de_va.growth=8:18:0.5 --vary assume.gdp.growth=5:9:1 --goal de_share -o surface.csv
  foretell sweep full-effort --vary lever.core-technology.level=0,0.5,1 --format jsonl
  foretell sweep --vary run.seed=1:100:1 --goal all     how far a chance scatters`

// sweeping is what the flags of sweep ask for.
type sweeping struct {
	format, to  string
	vary, goals []string
}

// sweepCommand projects a scenario over a lattice of values.
func (p *program) sweepCommand() *cobra.Command {
	ask := sweeping{format: report.SweepNames[0]}
	c := &cobra.Command{
		Use:     "sweep [SCENARIO] --vary KEY=FROM:TO:STEP",
		Short:   "Project a scenario over ranges and lists of values",
		Long:    sweepHelp + goalHelp,
		Example: sweepExamples,
		Args:    p.oneScenario,
		RunE: func(c *cobra.Command, args []string) error {
			if err := ask.check(c.Flags().Changed("format")); err != nil {
				return err
			}
			plan, s, err := p.load(args)
			if err != nil {
				return err
			}
			return p.sweep(c.Context(), plan, s, ask)
		},
	}
	p.scenarioFlags(c)
	f := c.Flags()
	f.StringArrayVar(&ask.vary, "vary", nil, "a `KEY=VALUES` to go through, FROM:TO:STEP or A,B,C; may be given again")
	f.StringArrayVar(&ask.goals, "goal", nil, "the chance of a `GOAL`; may be given again")
	f.StringVarP(&ask.to, "output", "o", "", "write to a `FILE`, .csv or .jsonl, or go on with one; - for standard output")
	f.Var(choice[string]{&ask.format, report.SweepNames}, "format", "how to write it")
	return c
}

// check tells of what cannot be meant, and takes the format from the file's ending where none is given.
func (a *sweeping) check(formatted bool) error {
	if len(a.vary) == 0 {
		return usageError{errors.New("sweep over what? for instance --vary assume.de_va.growth=8:18:0.5")}
	}
	if a.to == "-" {
		a.to = ""
	}
	ending := strings.TrimPrefix(strings.ToLower(filepath.Ext(a.to)), ".")
	if formatted || a.to == "" {
		return nil
	}
	if ending == "ndjson" {
		ending = "jsonl"
	}
	if !slices.Contains(report.SweepNames, ending) {
		return usageError{fmt.Errorf("%s: a sweep is written to a file that ends in .csv or .jsonl, or say --format", a.to)}
	}
	a.format = ending
	return nil
}

// sweep projects the points one after another and writes their lines.
func (p *program) sweep(ctx context.Context, plan *model.Plan, s *model.Scenario, ask sweeping) error {
	l, err := newLattice(plan, s, ask.vary)
	if err != nil {
		return err
	}
	sweep := report.Sweep{Plan: plan.ID, Scenario: s.ID, Run: s.Run, Keys: l.keys()}
	if years := plan.TargetYears(); len(years) > 0 {
		sweep.Year = years[len(years)-1]
	}
	if sweep.Goals, err = sweptGoals(plan, s, ask.goals); err != nil {
		return err
	}
	if err := l.try(ctx); err != nil {
		return err
	}
	w := newSweeper(l, sweep)
	if ask.to == "" {
		if err := p.write(sweep.Header(ask.format)); err != nil {
			return err
		}
		bar := p.progress()
		if isTerminal(p.stdout) {
			bar.to = nil // the lines themselves show how far it is
		}
		return p.points(ctx, w, 0, ask.format, bar, p.write)
	}
	return p.sweepInto(ctx, w, ask)
}

// sweptGoals reads the goals, or makes one of each indicator's last target, and one of all.
func sweptGoals(plan *model.Plan, s *model.Scenario, texts []string) ([]sim.Goal, error) {
	if len(texts) == 0 {
		for i := range plan.Indicators {
			if targets := s.Targets(plan, &plan.Indicators[i]); len(targets) > 0 {
				texts = append(texts, fmt.Sprintf("%s@%d", plan.Indicators[i].ID, targets[len(targets)-1].Year))
			}
		}
		if years := plan.TargetYears(); len(years) > 0 {
			texts = append(texts, fmt.Sprintf("all@%d", years[len(years)-1]))
		}
	}
	var goals []sim.Goal
	for _, text := range texts {
		g, err := parseGoal(plan, s, text)
		if err != nil {
			return nil, fmt.Errorf("--goal: %w", err)
		}
		goals = append(goals, g)
	}
	return goals, nil
}

// sweepInto writes to a file, from where it ends.
func (p *program) sweepInto(ctx context.Context, w *sweeper, ask sweeping) (err error) {
	file, err := openSwept(ask.to, ask.format, w.sweep, w.lattice)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.close()) }()
	before := file.done
	if before > 0 {
		again := w.read(ctx, w.engines[0], before-1)
		if again.err != nil {
			return again.err
		}
		if err := file.same(w.sweep.Line(ask.format, again.point)); err != nil {
			return err
		}
	}
	err = p.points(ctx, w, before, ask.format, p.progress(), func(line string) error {
		if err := file.write(line); err != nil {
			return err
		}
		file.done++
		return nil
	})
	if before > 0 || err != nil {
		fmt.Fprintf(p.stderr, "foretell: "+sweptLine.In(p.lang)+"\n", spoken(ask.to), file.done, w.lattice.points, before)
	}
	if err != nil {
		fmt.Fprintln(p.stderr, "foretell:", goesOnLine.In(p.lang))
	}
	return err
}

// What is said of a file that a sweep is written to.
var (
	sweptLine  = model.Text{En: "%s holds %d of %d points, %d of them from before", Zh: "%[1]s 中已有 %[2]d 个点（共 %[3]d 个，其中 %[4]d 个为先前所算）"}
	goesOnLine = model.Text{En: "the same command goes on from there", Zh: "重新运行同一命令即可继续"}
)

// points projects the points from the k-th on and writes their lines.
func (p *program) points(ctx context.Context, w *sweeper, first int, format string, bar *progress, write func(line string) error) error {
	defer bar.clear()
	return w.from(ctx, first, func(k int, point report.SweepPoint) error {
		bar.report(k+1-first, w.lattice.points-first)
		return write(w.sweep.Line(format, point))
	})
}
