package main

import (
	"errors"
	"fmt"
	"path"
	"path/filepath"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/seeds"
)

const newHelp = `New writes a file to start from, with comments in the language of --lang, valid as it is.

A plan is a small made-up one: replace its rows by your own, or let foretell import read them from a spreadsheet. A scenario
is laid over --plan, or over the embedded plan: it assumes the growth that the plan requires, and has a block for each
indicator, with what it needs, to say more.`

const newExamples = `  foretell new plan -o my-plan.toml
  foretell new scenario --plan my-plan.toml -o my-scenario.toml`

// newCommand writes files to start from.
func (p *program) newCommand() *cobra.Command {
	var to string
	sorts := []string{plans.sort, scenarios.sort}
	c := &cobra.Command{
		Use:       "new plan|scenario",
		Short:     "Write a commented plan or scenario to start from",
		Long:      newHelp,
		Example:   newExamples,
		ValidArgs: sorts,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) != 1:
				return usageError{errors.New("a new what? foretell new plan, or foretell new scenario")}
			case args[0] != plans.sort && args[0] != scenarios.sort:
				return usageError{fmt.Errorf("there is a new plan and a new scenario, no new %q%s", args[0], suggestion(args[0], sorts))}
			case args[0] == plans.sort && p.plan != "":
				return usageError{errors.New("--plan is the plan that a new scenario is laid over; a new plan has none")}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			if args[0] == plans.sort {
				return p.newPlan(to)
			}
			return p.newScenario(to)
		},
	}
	p.planFlag(c)
	c.Flags().StringVarP(&to, "output", "o", "", "`FILE` to write, a new one; otherwise standard output")
	return c
}

var (
	newPlanNext = model.Text{
		En: "%[1]s is written. Next: foretell check %[2]s",
		Zh: "已写入 %[1]s。下一步：foretell check %[2]s",
	}
	newScenarioNext = model.Text{
		En: "%[1]s is written. Next: foretell run %[2]s, or foretell %[2]s for the screen",
		Zh: "已写入 %[1]s。下一步：foretell run %[2]s，或用 foretell %[2]s 打开屏幕",
	}
)

func (p *program) newPlan(to string) error {
	data, err := seeds.Files.ReadFile(path.Join("starters", "plan."+string(p.lang)+ending))
	if err != nil {
		return err
	}
	return p.start(to, data, fmt.Sprintf(newPlanNext.In(p.lang), to, wordFor(to)))
}

// newScenario writes a scenario over the plan of --plan, or over that of the scenario that opens first.
func (p *program) newScenario(to string) error {
	var args []string
	if p.plan != "" {
		args = []string{p.plan}
	}
	plan, err := p.shownPlan(args)
	if err != nil {
		return err
	}
	word := plan.ID
	if isPath(p.plan) {
		if word, err = pathFrom(to, p.plan); err != nil {
			return err
		}
	}
	s := starter{plan: plan, word: word, lang: p.lang}
	return p.start(to, []byte(s.file()), fmt.Sprintf(newScenarioNext.In(p.lang), to, wordFor(to)))
}

// pathFrom returns the path of a file as another one is to name it: from the folder where that one lies.
func pathFrom(other, to string) (string, error) {
	folder := "."
	if other != "" && other != "-" {
		folder = filepath.Dir(other)
	}
	folder, err := filepath.Abs(folder)
	if err != nil {
		return "", err
	}
	if to, err = filepath.Abs(to); err != nil {
		return "", err
	}
	relative, err := filepath.Rel(folder, to)
	if err != nil {
		return filepath.ToSlash(to), nil // on another drive
	}
	return filepath.ToSlash(relative), nil
}
