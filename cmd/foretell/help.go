package main

import (
	"strings"

	"github.com/spf13/cobra"
)

// helpTemplate is how a command is explained: examples first.
const helpTemplate = `{{.Short}}
{{with .Example}}
Examples:
{{.}}
{{end}}{{with .Long}}
{{.}}
{{end}}
Usage:
  {{.UseLine}}{{if .HasAvailableSubCommands}}
  {{.CommandPath}} COMMAND

Commands:{{range .Commands}}{{if .IsAvailableCommand}}
  {{rpad .Name .NamePadding}}  {{.Short}}{{end}}{{end}}{{end}}{{if .HasAvailableLocalFlags}}

Flags:
{{.LocalFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}{{if .HasAvailableInheritedFlags}}

Flags of every command:
{{.InheritedFlags.FlagUsages | trimTrailingWhitespaces}}{{end}}
`

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

// explain gives a command and all below it its help.
func explain(c *cobra.Command) {
	c.SetHelpTemplate(helpTemplate)
	for _, sub := range c.Commands() {
		if _, path, found := strings.Cut(sub.CommandPath(), " "); found && sub.Example == "" {
			sub.Example = examples[path]
		}
		explain(sub)
	}
}
