package main

import (
	"errors"
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
)

// checkCommand looks files over and prints every fault.
func (p *program) checkCommand() *cobra.Command {
	c := &cobra.Command{
		Use:   "check FILE...",
		Short: "Look plan and scenario files over and print every fault",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) == 0 {
				return usageError{errors.New("check needs a file, for instance foretell check my-scenario.toml")}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return p.check(args) },
	}
	p.planFlag(c)
	return c
}

// check prints a line for each file that is right and one for each fault of the others.
func (p *program) check(words []string) error {
	wrong := 0
	var lines strings.Builder
	for _, word := range words {
		line, err := p.checkFile(word)
		if err != nil {
			wrong++
			line = err.Error()
		}
		lines.WriteString(spoken(line) + "\n")
	}
	if err := p.write(lines.String()); err != nil {
		return err
	}
	if wrong > 0 {
		fmt.Fprintf(p.stderr, "foretell: faults in %d of %d files\n", wrong, len(words))
		return errTold
	}
	return nil
}

// checkFile returns what a file holds, or its faults.
func (p *program) checkFile(word string) (string, error) {
	f, err := p.checked(word)
	if err != nil {
		return "", err
	}
	if model.Schema(f.data) == model.PlanSchema {
		plan, err := model.ReadPlan(f.name, f.data)
		if err != nil {
			return "", err
		}
		return fmt.Sprintf("%s: plan %s with %d indicators, no fault", f.name, plan.ID, len(plan.Indicators)), nil
	}
	plan, s, err := p.read(f)
	if err != nil {
		return "", err
	}
	if err := f.agrees(plan, s); err != nil {
		return "", err
	}
	return fmt.Sprintf("%s: scenario %s over plan %s, no fault", f.name, s.ID, plan.ID), nil
}

// checked returns the file that a word means: standard input, a path, even one without an ending, or a name.
func (p *program) checked(word string) (file, error) {
	if f, flows, err := p.flowing(word); flows {
		return f, err
	}
	if !isPath(word) {
		if f, err := scenarios.named(word); err == nil {
			return f, nil
		}
		if f, err := plans.named(word); err == nil {
			return f, nil
		}
	}
	return readFile(word)
}
