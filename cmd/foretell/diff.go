package main

import (
	"fmt"

	"github.com/spf13/cobra"

	"foretell/ui/report"
)

const diffHelp = `Diff lists what two scenarios say differently, key by key, each resolved through what it extends. With
--format json each key and its value in B is an edit: all of them make of A what B is. Steps are not compared.

Differences are no error: the exit status is 0 with them and without.`

// diffCommand lists what two scenarios say differently.
func (p *program) diffCommand() *cobra.Command {
	var format string
	c := &cobra.Command{
		Use:   "diff A B",
		Short: "List what two scenarios say differently, key by key",
		Long:  diffHelp,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 2 {
				return usageError{fmt.Errorf("%d scenarios given; diff takes two, for instance foretell diff base cautious", len(args))}
			}
			if args[0] == "-" && args[1] == "-" {
				return usageError{fmt.Errorf("standard input holds one scenario, not two")}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			a, err := p.side(args[0])
			if err != nil {
				return err
			}
			b, err := p.side(args[1])
			if err != nil {
				return err
			}
			return p.tell(report.Differences{Reader: p.reader(), A: a, B: b}, format)
		},
	}
	p.planFlag(c)
	pageFlag(c, &format)
	return c
}

// side opens one of two scenarios.
func (p *program) side(word string) (report.Side, error) {
	_, plan, s, err := p.open([]string{word})
	return report.Side{Plan: plan, Scenario: s}, err
}
