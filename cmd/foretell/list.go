package main

import (
	"fmt"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"

	"foretell/model"
	"foretell/ui/style"
)

// Words of the list.
var (
	plansWord     = model.Text{En: "Plans", Zh: "规划"}
	scenariosWord = model.Text{En: "Scenarios", Zh: "情景"}
	embeddedWord  = model.Text{En: "embedded", Zh: "内置"}
	faultyWord    = model.Text{En: "faulty: foretell check %s", Zh: "有误：foretell check %s"}
)

// listCommand prints the plans and scenarios that can be called by name.
func (p *program) listCommand() *cobra.Command {
	return &cobra.Command{
		Use:   "list",
		Short: "List the embedded plans and scenarios, and those in the user's folder",
		Args: func(_ *cobra.Command, args []string) error {
			if len(args) > 0 {
				return usageError{fmt.Errorf("list takes no argument, not %q", args[0])}
			}
			return nil
		},
		RunE: func(*cobra.Command, []string) error {
			var b strings.Builder
			p.listShelf(&b, plansWord, plans, func(f file) (model.Text, error) {
				plan, err := model.ReadPlan(f.name, f.data)
				if err != nil {
					return model.Text{}, err
				}
				return plan.Title, nil
			})
			p.listShelf(&b, scenariosWord, scenarios, func(f file) (model.Text, error) {
				_, s, err := p.read(f)
				if err != nil {
					return model.Text{}, err
				}
				return s.Title, nil
			})
			return p.write(b.String())
		},
	}
}

// listShelf lists the files of a shelf: name, title, and where each is.
func (p *program) listShelf(b *strings.Builder, word model.Text, s shelf, title func(file) (model.Text, error)) {
	var lines [][3]string
	for _, name := range s.embedded() {
		f, err := s.named(name)
		lines = append(lines, p.listed(f, err, name, embeddedWord.In(p.lang), title))
	}
	for _, name := range s.own() {
		at := filepath.Join(s.saved(), name+ending)
		f, err := readFile(at)
		lines = append(lines, p.listed(f, err, name, at, title))
	}
	var width [2]int
	for _, l := range lines {
		for i := range width {
			width[i] = max(width[i], style.Width(l[i]))
		}
	}
	fmt.Fprintln(b, word.In(p.lang))
	for _, l := range lines {
		fmt.Fprintf(b, "  %s  %s  %s\n", style.PadRight(l[0], width[0]), style.PadRight(l[1], width[1]), l[2])
	}
}

func (p *program) listed(f file, err error, name, at string, title func(file) (model.Text, error)) [3]string {
	var text model.Text
	if err == nil {
		text, err = title(f)
	}
	if err != nil {
		return [3]string{name, fmt.Sprintf(faultyWord.In(p.lang), f.name), at}
	}
	return [3]string{name, text.In(p.lang), at}
}
