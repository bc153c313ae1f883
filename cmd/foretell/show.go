package main

import (
	"errors"
	"fmt"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/ui/report"
)

// showCommand prints a plan or a scenario.
func (p *program) showCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "show",
		Short: "Print a plan, or what a scenario assumes",
		RunE: func(c *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("show what? foretell show plan, or foretell show scenario")}
			}
			return usageError{fmt.Errorf("foretell shows a plan or a scenario, not %q%s", args[0], suggestion(args[0], []string{"plan", "scenario"}))}
		},
	}
	c.AddCommand(p.showPlanCommand(), p.showScenarioCommand())
	return c
}

func (p *program) showPlanCommand() *cobra.Command {
	var format, to string
	c := &cobra.Command{
		Use:   "plan [PLAN]",
		Short: "Print a plan: indicators and targets, actions and owners, promises",
		Example: `  foretell show plan
  foretell show plan -o plan.xlsx                 its indicators as a sheet, or .csv, which foretell import reads`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 1 {
				return usageError{fmt.Errorf("%d plans given; one at a time", len(args))}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			plan, err := p.shownPlan(args)
			if err != nil {
				return err
			}
			if to != "" {
				return p.writeSheet(to, plan)
			}
			return p.tell(report.PlanPage{Reader: p.reader(), Plan: plan}, format)
		},
	}
	pageFlag(c, &format)
	c.Flags().StringVarP(&to, "output", "o", "", "write the indicators as a sheet instead, to `FILE` ending in .csv or .xlsx")
	return c
}

// shownPlan returns the plan of a word, or that of the scenario that opens where none is named.
func (p *program) shownPlan(args []string) (*model.Plan, error) {
	if len(args) == 0 && p.usualPlan != "" {
		return readPlan(p.planFile(p.usualPlan))
	}
	if len(args) == 0 {
		f, err := scenarios.find(first)
		if err != nil {
			return nil, err
		}
		return p.planOf(f)
	}
	return readPlan(p.planFile(args[0]))
}

func (p *program) showScenarioCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "scenario [SCENARIO]",
		Short: "Print what a scenario assumes: growth, dependence, events, levers, and why",
		Args:  p.oneScenario,
		RunE: func(_ *cobra.Command, args []string) error {
			plan, s, err := p.load(args)
			if err != nil {
				return err
			}
			return p.tell(report.ScenarioPage{Reader: p.reader(), Plan: plan, Scenario: s}, format)
		},
	}
	p.scenarioFlags(c)
	pageFlag(c, &format)
	return c
}
