package main

import (
	"errors"
	"fmt"
	"math"
	"strconv"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"foretell/ui/style"
)

// scenarioFlags adds the flags of a command that opens a scenario.
func (p *program) scenarioFlags(c *cobra.Command) {
	f := c.Flags()
	p.planFlag(c)
	f.Var(edit{&p.sets, "run.paths", isCount}, "paths", "simulated futures, for instance 65536 (an edit of run.paths)")
	f.Var(edit{&p.sets, "run.seed", isCount}, "seed", "seed of the random numbers (an edit of run.seed)")
	f.Var(edit{to: &p.sets}, "set", "change the scenario, for instance assume.de_va.volatility=3; may be given again")
}

// lookFlags adds the flags of a command that draws on the screen.
func (p *program) lookFlags(c *cobra.Command) {
	c.Flags().Var(choice[style.Name]{&p.theme, style.Names()}, "theme", "colours of the screen")
	c.Flags().BoolVar(&p.ascii, "ascii", false, "draw with the characters of ASCII alone")
}

func (p *program) planFlag(c *cobra.Command) {
	c.Flags().StringVar(&p.plan, "plan", "", "`PLAN` instead of the scenario's own, by name or file")
}

// edit is a flag that changes the scenario.
type edit struct {
	to    *[]string // KEY=VALUE, in the order of the command line
	key   string    // empty where the value brings its own
	check func(string) error
}

// String returns nothing: what is in force is the scenario's.
func (e edit) String() string { return "" }

// Type returns what the flag takes, for the help.
func (e edit) Type() string {
	if e.key == "" {
		return "KEY=VALUE"
	}
	return "N"
}

// Set keeps an edit for the scenario once it is read.
func (e edit) Set(value string) error {
	if e.key == "" {
		*e.to = append(*e.to, value)
		return nil
	}
	if err := e.check(value); err != nil {
		return err
	}
	*e.to = append(*e.to, e.key+"="+value)
	return nil
}

func isCount(value string) error {
	if _, err := strconv.ParseUint(value, 10, 64); errors.Is(err, strconv.ErrRange) {
		return fmt.Errorf("%s is too large; at most %d", value, uint64(math.MaxUint64))
	} else if err != nil {
		return fmt.Errorf("%q is not a whole number", value)
	}
	return nil
}

// numbered says what a flag of numbers takes, by its type.
var numbered = map[string]string{"int": "a whole number", "float64": "a number"}

// misuse turns a fault of a flag into wrong usage, with the nearest flag where one was mistyped.
func misuse(c *cobra.Command, err error) error {
	var unknown *pflag.NotExistError
	if errors.As(err, &unknown) {
		var names []string
		c.Flags().VisitAll(func(f *pflag.Flag) { names = append(names, "--"+f.Name) })
		return usageError{fmt.Errorf("%w%s", err, suggestion("--"+unknown.GetSpecifiedName(), names))}
	}
	var wrong *pflag.InvalidValueError
	var number *strconv.NumError
	if errors.As(err, &wrong) && errors.As(err, &number) {
		return usageError{fmt.Errorf("--%s: %q is not %s", wrong.GetFlag().Name, wrong.GetValue(), numbered[wrong.GetFlag().Value.Type()])}
	}
	return usageError{err}
}
