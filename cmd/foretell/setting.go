package main

import (
	"errors"
	"fmt"
	"os"
	"slices"
	"strconv"
	"strings"

	"github.com/spf13/cobra"
	"golang.org/x/term"

	"foretell/model"
	"foretell/ui/style"
)

// configWord stands for the path of the file in texts that are made before it is known whose it is.
const configWord = "CONFIG.TOML"

// settingsHelp says where settings are kept.
const settingsHelp = `What is to hold for every run stands in ` + configWord + `, for instance

  lang  = "zh"         # en or zh
  theme = "dark"       # colours of the screen
  ascii = true         # draw with ASCII alone
  plain = true         # no screen: questions and answers line by line
  plan  = "my-plan"    # opens where neither a plan nor a scenario is named
  paths = 65536        # simulated futures, where results are printed

FORETELL_LANG, FORETELL_THEME, FORETELL_ASCII, FORETELL_PLAIN, FORETELL_PLAN and FORETELL_PATHS in the environment
go before the file, and flags before both.`

// settled is what settings say, beside the language.
type settled struct {
	theme      style.Name
	ascii      bool
	plain      bool
	usualPlan  string // name or path of the plan that opens where none is named
	usualPaths string // a whole number; empty for the scenario's own
}

// setting is something that can be settled for every run.
type setting struct {
	key  string // in the file, and of the flag
	like any    // a value of the type it has in the file
	set  func(p *program, value string) error
}

var (
	languages = []model.Lang{model.English, model.Chinese}
	settings  = []setting{
		{"lang", "zh", func(p *program, value string) error { return choice[model.Lang]{&p.lang, languages}.Set(value) }},
		{"theme", "dark", func(p *program, value string) error { return choice[style.Name]{&p.theme, style.Names()}.Set(value) }},
		{"ascii", true, func(p *program, value string) (err error) {
			p.ascii, err = truth(value)
			return err
		}},
		{"plain", true, func(p *program, value string) (err error) {
			p.plain, err = truth(value)
			return err
		}},
		{"plan", "my-plan", func(p *program, value string) error {
			if value == "" {
				return errors.New("no plan is called by nothing")
			}
			p.usualPlan = value
			return nil
		}},
		{"paths", int64(65536), func(p *program, value string) error {
			p.usualPaths = value
			return isCount(value)
		}},
	}
)

// truth reads a setting that is on or off.
func truth(value string) (bool, error) {
	on, err := strconv.ParseBool(value)
	if err != nil {
		return false, fmt.Errorf("%q is neither true nor false", value)
	}
	return on, nil
}

// variable is the setting's name in the environment.
func (s setting) variable() string { return "FORETELL_" + strings.ToUpper(s.key) }

// settle makes the settings hold for a command, the environment's before the file's, and neither where a flag says otherwise.
func (p *program) settle(c *cobra.Command, _ []string) error {
	said, err := readConfig()
	if err == nil {
		err = mistypedVariable(os.Environ())
	}
	for _, s := range settings {
		if err != nil {
			break
		}
		value, found := said[s.key]
		if v := os.Getenv(s.variable()); v != "" {
			if wrong := s.set(&program{}, v); wrong != nil {
				err = model.Faults{{Key: s.variable(), What: wrong.Error()}}
				break
			}
			value, found = v, true
		}
		if flag := c.Flags().Lookup(s.key); found && (flag == nil || !flag.Changed) {
			err = s.set(p, value)
		}
	}
	if c.Name() == cobra.ShellCompRequestCmd || c.Name() == cobra.ShellCompNoDescRequestCmd {
		p.translate(c.Root())
		return nil // a shell that completes a word has no place for faults
	}
	if p.usualPaths != "" && p.prints(c) && !c.Flags().Changed("paths") {
		p.sets = append([]string{"run.paths=" + p.usualPaths}, p.sets...)
	}
	return err
}

// settleLanguage makes the language hold that is settled, where no flag says another. What is wrong with the settings is told by the
// commands that need them.
func (p *program) settleLanguage(root *cobra.Command) {
	if f := root.PersistentFlags().Lookup("lang"); f != nil && f.Changed {
		return
	}
	said, err := readConfig()
	word := os.Getenv("FORETELL_LANG")
	if word == "" && err == nil {
		word = said["lang"]
	}
	if lang := model.Lang(word); slices.Contains(languages, lang) {
		p.lang = lang
	}
}

// mistypedVariable returns the fault of a variable whose name is nearly that of a setting.
func mistypedVariable(environ []string) error {
	var names []string
	for _, s := range settings {
		names = append(names, s.variable())
	}
	for _, entry := range environ {
		name, _, _ := strings.Cut(entry, "=")
		if !strings.HasPrefix(name, "FORETELL_") {
			continue
		}
		if near := model.Nearest(name, names); near != "" && near != name {
			return model.Faults{{Key: name, What: "there is no such setting", Right: "did you mean " + near + "?"}}
		}
	}
	return nil
}

// printing names the commands that project a scenario once more each time, on as many paths as is settled.
var printing = map[string]bool{"run": true, "compare": true, "sweep": true, "seek": true, "drivers": true, "export": true}

// prints reports whether a command prints what it projects, as the one without a name does where no terminal shows its screen.
func (p *program) prints(c *cobra.Command) bool {
	if c.HasParent() {
		return printing[c.Name()]
	}
	asked := c.Flags().Lookup("plain")
	return !(asked.Changed && p.plain) && !p.terminal()
}

// terminal reports whether a person reads and types.
func (p *program) terminal() bool { return isTerminal(p.stdin) && isTerminal(p.stdout) }

func isTerminal(stream any) bool {
	f, ok := stream.(*os.File)
	return ok && term.IsTerminal(int(f.Fd()))
}
