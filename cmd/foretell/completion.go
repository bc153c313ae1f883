package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"foretell/model"
)

// complete lets shells complete the arguments and flags of a command and of all below it.
func (p *program) complete(c *cobra.Command) {
	if words := p.argumentWords(c); words != nil && c.ValidArgsFunction == nil {
		c.ValidArgsFunction = words
	}
	c.LocalFlags().VisitAll(func(f *pflag.Flag) {
		words := p.flagWords(f)
		if _, known := c.GetFlagCompletionFunc(f.Name); words == nil || known {
			return
		}
		if err := c.RegisterFlagCompletionFunc(f.Name, words); err != nil {
			panic(err) // only where the flag is not the command's
		}
	})
	for _, sub := range c.Commands() {
		p.complete(sub)
	}
}

// shells are those that completions are written for.
var shells = []string{"bash", "zsh", "fish", "powershell"}

const completionHelp = `Completion prints a script by which a shell completes commands, flags, scenarios, ids, keys and goals at the tab key. For bash it
needs the package bash-completion, and in the shell that is running it is read by

  source <(foretell completion bash)`

const completionExamples = `  foretell completion bash > /etc/bash_completion.d/foretell      for every shell that is opened from then on
  foretell completion zsh > "${fpath[1]}/_foretell"
  foretell completion fish > ~/.config/fish/completions/foretell.fish
  foretell completion powershell >> $PROFILE`

// completionCommand prints the script by which a shell completes.
func (p *program) completionCommand() *cobra.Command {
	bare := false
	c := &cobra.Command{
		Use:       "completion " + strings.Join(shells, "|"),
		Short:     "Print what makes a shell complete commands, ids and keys",
		Long:      completionHelp,
		Example:   completionExamples,
		ValidArgs: shells,
		Args: func(_ *cobra.Command, args []string) error {
			switch {
			case len(args) == 0:
				return usageError{fmt.Errorf("completions for which shell? one of %s", strings.Join(shells, ", "))}
			case len(args) > 1:
				return usageError{fmt.Errorf("%d shells given; one at a time", len(args))}
			case !slices.Contains(shells, args[0]):
				return usageError{fmt.Errorf("there are no completions for %q; one of %s%s", args[0], strings.Join(shells, ", "), suggestion(args[0], shells))}
			}
			return nil
		},
		RunE: func(c *cobra.Command, args []string) error { return script(c.Root(), args[0], !bare) },
	}
	c.Flags().BoolVar(&bare, "no-descriptions", false, "complete words without what they stand for")
	return c
}

// script writes a shell's script to where the command writes.
func script(root *cobra.Command, shell string, described bool) error {
	to := root.OutOrStdout()
	switch shell {
	case "bash":
		return root.GenBashCompletionV2(to, described)
	case "fish":
		return root.GenFishCompletion(to, described)
	case "zsh":
		if described {
			return root.GenZshCompletion(to)
		}
		return root.GenZshCompletionNoDesc(to)
	}
	if described {
		return root.GenPowerShellCompletionWithDesc(to)
	}
	return root.GenPowerShellCompletion(to)
}

// argumentWords returns what completes the arguments of a command, or nil where files do.
func (p *program) argumentWords(c *cobra.Command) cobra.CompletionFunc {
	one := func(found []cobra.Completion, args []string) ([]cobra.Completion, cobra.ShellCompDirective) {
		if len(args) > 0 {
			return nil, cobra.ShellCompDirectiveNoFileComp
		}
		return found, cobra.ShellCompDirectiveDefault
	}
	switch strings.TrimPrefix(c.CommandPath(), "foretell ") {
	case "foretell", "run", "sweep", "export", "seek", "drivers", "replay", "show scenario":
		return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return one(p.scenarioWords(), args)
		}
	case "compare", "diff":
		return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			left := slices.DeleteFunc(p.scenarioWords(), func(w cobra.Completion) bool {
				name, _, _ := strings.Cut(w, "\t")
				return slices.Contains(args, name)
			})
			return left, cobra.ShellCompDirectiveDefault
		}
	case "show plan":
		return func(_ *cobra.Command, args []string, _ string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return one(p.planWords(), args)
		}
	case "schema":
		return cobra.FixedCompletions([]cobra.Completion{plans.sort, scenarios.sort}, cobra.ShellCompDirectiveNoFileComp)
	case "completion":
		return cobra.FixedCompletions(shells, cobra.ShellCompDirectiveNoFileComp)
	case "list", "man":
		return cobra.NoFileCompletions
	}
	return nil
}

// flagWords returns what completes a flag, or nil where files do.
func (p *program) flagWords(f *pflag.Flag) cobra.CompletionFunc {
	if words, ok := f.Value.(interface{ names() []string }); ok {
		return cobra.FixedCompletions(words.names(), cobra.ShellCompDirectiveNoFileComp)
	}
	switch f.Name {
	case "set", "vary":
		return p.about(p.keyWords, cobra.ShellCompDirectiveNoSpace)
	case "goal", "given", "require":
		return p.about(p.goalWords, cobra.ShellCompDirectiveNoSpace)
	case "indicator", "of", "value":
		return p.about(func(plan *model.Plan, _ *model.Scenario, _ string) []cobra.Completion { return p.indicatorWords(plan) }, 0)
	case "lever":
		return p.about(func(_ *model.Plan, s *model.Scenario, _ string) []cobra.Completion { return leverIDs(s) }, 0)
	case "event":
		return p.about(func(_ *model.Plan, s *model.Scenario, _ string) []cobra.Completion { return eventIDs(s) }, 0)
	case "met", "year":
		return p.about(func(plan *model.Plan, _ *model.Scenario, _ string) []cobra.Completion { return yearWords(plan) }, 0)
	case "plan":
		return func(*cobra.Command, []string, string) ([]cobra.Completion, cobra.ShellCompDirective) {
			return p.planWords(), cobra.ShellCompDirectiveDefault
		}
	case "output", "record", "font":
		return nil
	}
	return cobra.NoFileCompletions
}

// about completes with words about the plan and the scenario that the command line names so far.
func (p *program) about(words func(plan *model.Plan, s *model.Scenario, typed string) []cobra.Completion, more cobra.ShellCompDirective) cobra.CompletionFunc {
	return func(_ *cobra.Command, args []string, typed string) ([]cobra.Completion, cobra.ShellCompDirective) {
		_, plan, s, err := p.open(args[:min(len(args), 1)])
		if err != nil {
			return nil, cobra.ShellCompDirectiveError
		}
		fitting := slices.DeleteFunc(words(plan, s, typed), func(w cobra.Completion) bool { return !strings.HasPrefix(w, typed) })
		return fitting, cobra.ShellCompDirectiveNoFileComp | more
	}
}

// scenarioWords returns the scenarios that can be called by name, with their titles.
func (p *program) scenarioWords() (words []cobra.Completion) {
	for _, name := range slices.Compact(slices.Sorted(slices.Values(slices.Concat(scenarios.embedded(), scenarios.own())))) {
		title := ""
		if f, err := scenarios.named(name); err == nil {
			if _, s, err := p.read(f); err == nil {
				title = s.Title.In(p.lang)
			}
		}
		words = append(words, described(name, title))
	}
	return words
}

// planWords returns the plans that can be called by name, with their titles.
func (p *program) planWords() (words []cobra.Completion) {
	for _, name := range slices.Concat(plans.embedded(), plans.own()) {
		title := ""
		if plan, err := readPlan(plans.named(name)); err == nil {
			title = plan.Title.In(p.lang)
		}
		words = append(words, described(name, title))
	}
	return words
}

func (p *program) indicatorWords(plan *model.Plan) (words []cobra.Completion) {
	for i := range plan.Indicators {
		words = append(words, described(plan.Indicators[i].ID, plan.Indicators[i].Label(p.lang)))
	}
	return words
}

func yearWords(plan *model.Plan) (words []cobra.Completion) {
	for _, year := range plan.TargetYears() {
		words = append(words, fmt.Sprint(year))
	}
	return words
}

// goalWords completes the last of the goals joined by &.
func (p *program) goalWords(plan *model.Plan, s *model.Scenario, typed string) (words []cobra.Completion) {
	last := strings.LastIndexAny(typed, "&! ") + 1
	before := typed[:last]
	add := func(word, about string) { words = append(words, described(before+word, about)) }
	add("all", "")
	add("met>=", "")
	for _, g := range plan.Groups {
		add("all("+g.ID+")", g.Title.In(p.lang))
	}
	for _, id := range eventIDs(s) {
		add("event("+id+")", "")
	}
	for i := range plan.Indicators {
		ind := &plan.Indicators[i]
		targets := s.Targets(plan, ind)
		if len(targets) > 0 {
			add(ind.ID, ind.Label(p.lang))
		}
		for _, t := range targets {
			add(fmt.Sprintf("%s@%d", ind.ID, t.Year), ind.Label(p.lang))
		}
	}
	return words
}

// described joins a word and what it stands for, as shells show it.
func described(word, about string) cobra.Completion {
	if about == "" {
		return word
	}
	return cobra.CompletionWithDesc(word, strings.Join(strings.Fields(about), " "))
}
