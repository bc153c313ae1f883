package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"foretell/model"
)

// helpCommand explains a command by its name.
func (p *program) helpCommand() *cobra.Command {
	return &cobra.Command{
		Use:     "help [COMMAND]",
		Short:   "Explain a command",
		Example: "  foretell help run",
		RunE: func(c *cobra.Command, args []string) error {
			named, rest, err := c.Root().Find(args)
			if err != nil || len(rest) > 0 && named.HasSubCommands() {
				word := append(rest, args...)[0]
				return usageError{fmt.Errorf("no command is called %q%s", word, suggestion(word, namesBelow(named)))}
			}
			return named.Help()
		},
		PersistentPreRunE: func(*cobra.Command, []string) error { return nil }, // settings that are wrong are no reason not to help
		ValidArgsFunction: func(c *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			named, _, err := c.Root().Find(args)
			if err != nil {
				return nil, cobra.ShellCompDirectiveNoFileComp
			}
			return namesBelow(named), cobra.ShellCompDirectiveNoFileComp
		},
	}
}

// namesBelow are the names of the commands right below one that help lists.
func namesBelow(c *cobra.Command) (names []string) {
	for _, sub := range shownBelow(c) {
		names = append(names, sub.Name())
	}
	return names
}

// shownBelow are the commands right below one that help lists.
func shownBelow(c *cobra.Command) []*cobra.Command {
	return slices.DeleteFunc(slices.Clone(c.Commands()), func(sub *cobra.Command) bool { return !sub.IsAvailableCommand() })
}

// help explains a command: what it does, examples, and then the rest.
func (p *program) help(c *cobra.Command) string {
	var b strings.Builder
	b.WriteString(c.Short + "\n")
	p.part(&b, examplesTitle, c.Example)
	if c.Long != "" {
		b.WriteString("\n" + strings.ReplaceAll(c.Long, configWord, configPath()) + "\n")
	}
	p.part(&b, usageTitle, p.usage(c))
	var commands, own, inherited [][]string
	for _, sub := range shownBelow(c) {
		commands = append(commands, []string{sub.Name(), sub.Short})
	}
	for _, o := range p.options(c.NonInheritedFlags()) {
		own = append(own, o.line())
	}
	for _, o := range p.options(c.InheritedFlags()) {
		inherited = append(inherited, o.line())
	}
	p.part(&b, commandsTitle, lined(commands))
	p.part(&b, flagsTitle, lined(own))
	p.part(&b, inheritedTitle, lined(inherited))
	return b.String()
}

// part writes lines under a title, and nothing where there are none.
func (p *program) part(b *strings.Builder, title model.Text, lines string) {
	if lines = strings.TrimRight(lines, "\n"); lines != "" {
		fmt.Fprintf(b, "\n%s%s\n%s\n", title.In(p.lang), colon.In(p.lang), lines)
	}
}

func lined(rows [][]string) string {
	var b strings.Builder
	lineUp(&b, rows)
	return b.String()
}

// usage returns the forms in which a command is called.
func (p *program) usage(c *cobra.Command) string {
	flags := " " + flagsWord.In(p.lang)
	below := "  " + c.CommandPath() + " " + commandWord.In(p.lang) + "\n"
	switch {
	case !c.HasAvailableSubCommands():
		return "  " + strings.TrimSuffix(c.UseLine(), " [flags]") + flags
	case c.HasParent():
		return below
	}
	return "  " + c.Use + flags + "\n" + below
}

// option is a flag as help and manual tell of it.
type option struct {
	short, name string // "-o, " or nothing, "--output"
	takes, does string
}

// options returns the flags of a set that help tells of.
func (p *program) options(flags *pflag.FlagSet) (all []option) {
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		o := option{name: "--" + f.Name}
		o.takes, o.does = pflag.UnquoteUsage(f)
		if f.Shorthand != "" {
			o.short = "-" + f.Shorthand + ", "
		}
		if o.takes != "" && !slices.Contains([]string{"", "0", "[]", "false"}, f.DefValue) {
			o.does += fmt.Sprintf(defaultWord.In(p.lang), f.DefValue)
		}
		all = append(all, o)
	})
	return all
}

// line returns the option in two cells: how it is said, and what it does.
func (o option) line() []string {
	return []string{fmt.Sprintf("%4s%s", o.short, strings.TrimSpace(o.name+" "+o.takes)), o.does}
}

// examples of the commands that bring none of their own, by what comes after the program's name.
var examples = map[string]string{
	"run": `  foretell run                                    the embedded plan and its base scenario
  foretell run on-plan --format json > result.json
  foretell run --set assume.de_va.volatility=4 --paths 65536
  foretell run --goal 'de_va & de_share' --given de_va@2020
  foretell run mine.toml --require 'all(scale)>=10%'      as a check: exit status 3 where it is not met`,
	"drivers": `  foretell drivers                                what the number of targets met depends on
  foretell drivers --goal de_va --top 5
  foretell drivers cautious --value gdp@2022 --format json`,
	"diff": `  foretell diff base cautious
  foretell diff base mine.toml --format json`,
	"check": `  foretell check my-plan.toml my-scenario.toml
  foretell check - < my-scenario.toml`,
	"list": `  foretell list
  foretell list --lang zh`,
	"show": `  foretell show plan
  foretell show scenario cautious`,
	"show plan": `  foretell show plan
  foretell show plan my-plan.toml --format json`,
	"show scenario": `  foretell show scenario downturn-2020
  foretell show scenario --set assume.de_va.volatility=4 --lang zh`,
}

// explain gives a command and all below it their help.
func (p *program) explain(c *cobra.Command) {
	c.SetHelpFunc(func(c *cobra.Command, _ []string) {
		p.settleLanguage(c.Root())
		p.translate(c.Root())
		c.Print(p.help(c))
	})
	c.Flags().BoolP("help", "h", false, "print this help")
	for _, sub := range c.Commands() {
		if _, path, found := strings.Cut(sub.CommandPath(), " "); found && sub.Example == "" {
			sub.Example = examples[path]
		}
		p.explain(sub)
	}
}
