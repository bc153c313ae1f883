package main

import (
	"fmt"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
)

const schemaHelp = `Schema prints the JSON Schema (draft 2020-12) of plan files or of scenario files, by which editors complete keys and
underline faults. For an editor that reads the directive (Taplo, Even Better TOML), keep it in a file and begin your own with

  #:schema scenario.schema.json`

// schemas are the files that have a schema.
var schemas = map[string]func() []byte{
	plans.sort:     model.PlanSchemaJSON,
	scenarios.sort: model.ScenarioSchemaJSON,
}

// schemaCommand prints the JSON Schema of a sort of file.
func (p *program) schemaCommand() *cobra.Command {
	sorts := []string{plans.sort, scenarios.sort}
	return &cobra.Command{
		Use:   "schema plan|scenario",
		Short: "Print the JSON Schema of plan or scenario files, for editors",
		Long:  schemaHelp,
		Example: `  foretell schema plan > plan.schema.json
  foretell schema scenario > scenario.schema.json`,
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) != 1 {
				return usageError{fmt.Errorf("schema of what? foretell schema %s", strings.Join(sorts, ", or foretell schema "))}
			}
			if schemas[args[0]] == nil {
				return usageError{fmt.Errorf("there is a schema of a plan and of a scenario, not of %q%s", args[0], suggestion(args[0], sorts))}
			}
			return nil
		},
		RunE: func(_ *cobra.Command, args []string) error {
			return p.write(strings.TrimRight(string(schemas[args[0]]()), "\n") + "\n")
		},
	}
}
