package main

import (
	"errors"
	"fmt"
	"slices"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/ui"
	"foretell/ui/report"
	"foretell/ui/style"
)

const rootHelp = `foretell shows whether a published plan will reach its targets: the chance of each, how sure that is,
how far off, and what moves it.

SCENARIO is a file, - for standard input, or the name of an embedded or saved scenario (foretell list).
Without it the embedded plan opens on its base scenario. With no terminal attached the results are
printed instead, as by foretell run.`

const rootExamples = `  foretell                                        open the embedded plan
  foretell cautious --lang zh                     another scenario, in Chinese
  foretell run --format json > result.json        results for another program
  foretell run --set assume.de_va.volatility=4    results with one thing changed`

// root is the command without a name: the screen.
func (p *program) root() *cobra.Command {
	p.theme = style.Auto
	c := &cobra.Command{
		Use:           "foretell [SCENARIO]",
		Short:         "Will a plan reach its targets?",
		Long:          rootHelp + "\n\n" + settingsHelp,
		Example:       rootExamples,
		Version:       version,
		SilenceErrors: true,
		SilenceUsage:  true,
		Args:          p.oneScenario,
		RunE: func(c *cobra.Command, args []string) error {
			return p.show(c, args)
		},
		PersistentPreRunE: p.settle,
	}
	c.SetVersionTemplate(versionLine())
	c.SetFlagErrorFunc(misuse)
	c.PersistentFlags().Var(choice[model.Lang]{&p.lang, languages}, "lang", "language, by default the environment's")
	c.PersistentFlags().Lookup("lang").DefValue = "" // which that is, help shows by itself
	p.scenarioFlags(c)
	p.lookFlags(c)
	c.Flags().BoolVar(&p.plain, "plain", false, "no screen: questions and answers line by line, for screen readers and scripts (or ACCESSIBLE=1)")
	c.AddCommand(p.runCommand(), p.compareCommand(), p.sweepCommand(), p.exportCommand(), p.importCommand(), p.newCommand(), p.seekCommand(), p.driversCommand(), p.replayCommand(), p.diffCommand(), p.showCommand(), p.checkCommand(), p.schemaCommand(), p.listCommand(), p.completionCommand(), p.manCommand())
	c.SetHelpCommand(p.helpCommand())
	c.InitDefaultHelpCmd()
	c.Flags().BoolP("version", "v", false, "print the version of the program")
	p.explain(c)
	p.complete(c)
	return c
}

// show opens the screen, or prints the results where there is none to open.
func (p *program) show(c *cobra.Command, args []string) error {
	plan, s, err := p.load(args)
	if err != nil {
		return p.meantCommand(c, args, err)
	}
	o := ui.Options{Plan: plan, Scenario: s, Theme: p.theme, ASCII: p.ascii}
	if p.plain && c.Flags().Changed("plain") {
		return p.speak(c.Context(), o) // asked for in so many words: also from a pipe
	}
	err = p.screen(c.Context(), o)
	if !errors.Is(err, ui.ErrNoTerminal) {
		return err
	}
	return p.print(c.Context(), plan, s, asked{format: report.Formats[0].Name})
}

// meantCommand returns wrong usage where a word that is no scenario looks like a mistyped command.
func (p *program) meantCommand(c *cobra.Command, args []string, err error) error {
	var unknown unknownError
	if !errors.As(err, &unknown) || unknown.sort != scenarios.sort || len(args) == 0 {
		return err
	}
	var names []string
	for _, sub := range c.Commands() {
		names = append(names, sub.Name())
	}
	near := model.Nearest(args[0], slices.Concat(names, scenarios.embedded(), scenarios.own()))
	if slices.Contains(names, near) {
		return usageError{fmt.Errorf("no command and no scenario is called %q; did you mean foretell %s?", args[0], near)}
	}
	return err
}

// oneScenario accepts at most one argument.
func (p *program) oneScenario(_ *cobra.Command, args []string) error {
	if len(args) > 1 {
		return usageError{fmt.Errorf("%d scenarios given; one at a time", len(args))}
	}
	return nil
}
