package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"foretell/model"
	"foretell/model/store"
)

const manExamples = `  foretell man -o ~/.local/share/man/man1
  foretell man -o ~/.local/share/man/zh_CN/man1 --lang zh`

// manCommand writes the manual: a page for the program and one for each command, from the same words as their --help.
func (p *program) manCommand() *cobra.Command {
	var folder string
	c := &cobra.Command{
		Use:     "man -o FOLDER",
		Short:   "Write the manual pages to a folder",
		Example: manExamples,
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if folder == "" {
				return usageError{fmt.Errorf("man needs a folder, for instance foretell man -o ~/.local/share/man/man1")}
			}
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return err
			}
			p.translate(c.Root())
			return p.writeManual(c.Root(), folder)
		},
	}
	c.Flags().StringVarP(&folder, "output", "o", "", "`FOLDER` of the pages, made where it is not there")
	return c
}

// writeManual writes the page of a command and those of the commands below it.
func (p *program) writeManual(c *cobra.Command, folder string) error {
	at := filepath.Join(folder, pageName(c)+".1")
	old, err := store.Read(at)
	if err == nil {
		_, err = store.SaveOver(old, []byte(p.manual(c)))
	} else {
		_, err = store.Create(at, []byte(p.manual(c)))
	}
	for _, sub := range shownBelow(c) {
		if err == nil {
			err = p.writeManual(sub, folder)
		}
	}
	return err
}

func pageName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// manual writes a command's page in the language of man(7).
func (p *program) manual(c *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH %q 1 \"\" %q \"%s\"\n", strings.ToUpper(pageName(c)), "foretell "+version, roff(manualTitle.In(p.lang)))
	fmt.Fprintf(&b, ".SH %s\n%s \\- %s\n", roff(nameTitle.In(p.lang)), roff(pageName(c)), roff(c.Short))
	for _, part := range []struct {
		title model.Text
		text  string
	}{
		{synopsisTitle, strings.ReplaceAll(strings.Trim(p.usage(c), " "), "\n  ", "\n")},
		{manExamplesTitle, c.Example},
		{descriptionTitle, strings.ReplaceAll(c.Long, configWord, "$XDG_CONFIG_HOME/foretell/config.toml")},
	} {
		section(&b, part.title.In(p.lang), part.text)
	}
	p.optionsPart(&b, optionsTitle, c.NonInheritedFlags())
	p.optionsPart(&b, commonTitle, c.InheritedFlags())
	section(&b, statusTitle.In(p.lang), manStatuses.In(p.lang))
	p.related(&b, c)
	return b.String()
}

// section writes lines as they stand.
func section(b *strings.Builder, title, text string) {
	if text = strings.Trim(text, "\n"); text == "" {
		return
	}
	fmt.Fprintf(b, ".SH %s\n.nf\n", roff(title))
	for line := range strings.Lines(text) {
		b.WriteString(roff(strings.TrimSuffix(line, "\n")) + "\n")
	}
	b.WriteString(".fi\n")
}

// optionsPart writes flags, each with what it takes and what it does.
func (p *program) optionsPart(b *strings.Builder, title model.Text, flags *pflag.FlagSet) {
	options := p.options(flags)
	if len(options) == 0 {
		return
	}
	fmt.Fprintf(b, ".SH %s\n", roff(title.In(p.lang)))
	for _, o := range options {
		fmt.Fprintf(b, ".TP\n\\fB%s\\fR \\fI%s\\fR\n%s\n", roff(o.short+o.name), roff(o.takes), roff(o.does))
	}
}

// related names the pages above and below.
func (p *program) related(b *strings.Builder, c *cobra.Command) {
	var pages []string
	if c.HasParent() {
		pages = append(pages, roff(pageName(c.Parent()))+"(1)")
	}
	for _, sub := range shownBelow(c) {
		pages = append(pages, roff(pageName(sub))+"(1)")
	}
	if len(pages) > 0 {
		fmt.Fprintf(b, ".SH %s\n%s\n", roff(relatedTitle.In(p.lang)), strings.Join(pages, ", "))
	}
}

// roff writes a line so that nothing in it is taken for a request or an escape, in ASCII.
func roff(line string) string {
	var b strings.Builder
	if strings.HasPrefix(line, ".") || strings.HasPrefix(line, "'") {
		b.WriteString(`\&`)
	}
	for _, r := range line {
		switch {
		case r == '\\':
			b.WriteString(`\e`)
		case r == '-':
			b.WriteString(`\-`)
		case r > '~':
			fmt.Fprintf(&b, `\[u%04X]`, r)
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}
