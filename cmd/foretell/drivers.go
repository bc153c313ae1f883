package main

import (
	"context"
	"errors"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

const driversHelp = `Drivers lists the uncertain inputs of a scenario by how much of an outcome they decide: the share of its variance that
each decides alone, and their rank correlation with it. The outcome is the number of targets met in the last target
year, or what --met, --goal or --value says.

`

// mostListed is how many drivers a table lists where nothing else is asked.
const mostListed = 20

// depended is what the flags of drivers ask for.
type depended struct {
	format, goal, value string
	met, top            int
	dated               bool // met is given
}

// driversCommand says what an outcome depends on.
func (p *program) driversCommand() *cobra.Command {
	var ask depended
	c := &cobra.Command{
		Use:   "drivers [SCENARIO]",
		Short: "List what an outcome depends on",
		Long:  driversHelp + goalHelp,
		Args:  p.oneScenario,
		RunE: func(c *cobra.Command, args []string) error {
			ask.dated = c.Flags().Changed("met")
			if err := ask.check(); err != nil {
				return err
			}
			if !c.Flags().Changed("top") && ask.format == report.PageNames[0] {
				ask.top = mostListed
			}
			plan, s, err := p.load(args)
			if err != nil {
				return err
			}
			return p.drivers(c.Context(), plan, s, ask)
		},
	}
	p.scenarioFlags(c)
	f := c.Flags()
	f.StringVar(&ask.goal, "goal", "", "the outcome is whether a `GOAL` holds")
	f.IntVar(&ask.met, "met", 0, "the outcome is the number of targets met in a `YEAR`")
	f.StringVar(&ask.value, "value", "", "the outcome is the value of an indicator, as `ID@YEAR`")
	f.IntVar(&ask.top, "top", 0, fmt.Sprintf("list the `N` that decide most; by default %d in a table and all in JSON", mostListed))
	pageFlag(c, &ask.format)
	return c
}

// check tells of what cannot be meant.
func (a depended) check() error {
	outcomes := 0
	for _, given := range []bool{a.goal != "", a.dated, a.value != ""} {
		if given {
			outcomes++
		}
	}
	if outcomes > 1 {
		return usageError{errors.New("one outcome at a time: --goal, --met or --value")}
	}
	if a.top < 0 {
		return usageError{fmt.Errorf("--top %d: nothing to list; 0 stands for all", a.top)}
	}
	return nil
}

// drivers finds what an outcome depends on and prints it.
func (p *program) drivers(ctx context.Context, plan *model.Plan, s *model.Scenario, ask depended) error {
	page, err := p.decided(ctx, plan, s, ask)
	if err != nil {
		return err
	}
	return p.tell(page, ask.format)
}

// decided finds what an outcome depends on.
func (p *program) decided(ctx context.Context, plan *model.Plan, s *model.Scenario, ask depended) (report.Sensitivity, error) {
	page := report.Sensitivity{Reader: p.reader(), Top: ask.top}
	measure, err := ask.measure(plan, s, &page)
	if err != nil {
		return page, err
	}
	bar := p.progress()
	defer bar.clear()
	engine, projection, err := p.project(ctx, plan, s, bar.part(0, 1, 8))
	if err != nil {
		return page, err
	}
	page.Projection, engine.OnProgress = projection, bar.part(1, 8, 8)
	if page.Drivers, err = engine.Drivers(ctx, projection, measure); err != nil {
		return page, fmt.Errorf("scenario %s: outcome %s: %w", s.ID, ask.outcome(page.Year), err)
	}
	return page, nil
}

// measure returns the number on each path that drivers are sought for, and says on the page which it is.
func (a depended) measure(plan *model.Plan, s *model.Scenario, page *report.Sensitivity) (sim.Measure, error) {
	switch {
	case a.goal != "":
		goal, err := parseGoal(plan, s, a.goal)
		if err != nil {
			return sim.Measure{}, fmt.Errorf("--goal: %w", err)
		}
		page.Goal = &goal
		return sim.MeasureGoal(goal), nil
	case a.value != "":
		ind, year, err := valueOf(plan, a.value)
		if err != nil {
			return sim.Measure{}, fmt.Errorf("--value: %w", err)
		}
		page.Indicator, page.Year = ind, year
		return sim.MeasureValue(ind, year), nil
	}
	years := plan.TargetYears()
	if len(years) == 0 {
		return sim.Measure{}, fmt.Errorf("plan %s has no targets: say an outcome with --value ID@YEAR", plan.ID)
	}
	page.Year = years[len(years)-1]
	if a.dated {
		page.Year = a.met
	}
	if !slices.Contains(years, page.Year) {
		return sim.Measure{}, fmt.Errorf("--met: there is no target in %d; there are some in %v", page.Year, years)
	}
	return sim.MeasureMet(page.Year), nil
}

// outcome writes which outcome was asked for, for an error.
func (a depended) outcome(year int) string {
	switch {
	case a.goal != "":
		return strconv.Quote(a.goal)
	case a.value != "":
		return a.value
	}
	return fmt.Sprintf("targets met in %d", year)
}

// valueOf reads ID@YEAR; without a year it is the last of the plan.
func valueOf(plan *model.Plan, text string) (*model.Indicator, int, error) {
	id, at, dated := strings.Cut(text, "@")
	ind := plan.Indicator(id)
	if ind == nil {
		ids := make([]string, len(plan.Indicators))
		for i := range plan.Indicators {
			ids[i] = plan.Indicators[i].ID
		}
		return nil, 0, fmt.Errorf("the plan has no indicator %q%s", id, suggestion(id, ids))
	}
	if !dated {
		return ind, plan.Horizon, nil
	}
	year, err := strconv.Atoi(at)
	if err != nil || year <= plan.BaseYear || year > plan.Horizon {
		return nil, 0, fmt.Errorf("%q is not a year of the plan's projection, from %d to %d", at, plan.BaseYear+1, plan.Horizon)
	}
	return ind, year, nil
}
