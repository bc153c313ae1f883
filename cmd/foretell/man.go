package main

import (
	"fmt"
	"os"
	"path/filepath"
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"foretell/model/store"
)

// manCommand writes the manual: a page for the program and one for each command, from the same words as their --help.
func (p *program) manCommand() *cobra.Command {
	var folder string
	c := &cobra.Command{
		Use:     "man -o FOLDER",
		Short:   "Write the manual pages to a folder",
		Example: "  foretell man -o ~/.local/share/man/man1",
		Hidden:  true,
		Args:    cobra.NoArgs,
		RunE: func(c *cobra.Command, _ []string) error {
			if folder == "" {
				return usageError{fmt.Errorf("man needs a folder, for instance foretell man -o ~/.local/share/man/man1")}
			}
			if err := os.MkdirAll(folder, 0o755); err != nil {
				return err
			}
			return writeManual(c.Root(), folder)
		},
	}
	c.Flags().StringVarP(&folder, "output", "o", "", "`FOLDER` of the pages, made where it is not there")
	return c
}

// writeManual writes the page of a command and those of the commands below it.
func writeManual(c *cobra.Command, folder string) error {
	at := filepath.Join(folder, pageName(c)+".1")
	old, err := store.Read(at)
	if err == nil {
		_, err = store.SaveOver(old, []byte(manual(c)))
	} else {
		_, err = store.Create(at, []byte(manual(c)))
	}
	for _, sub := range c.Commands() {
		if err == nil && sub.IsAvailableCommand() && sub.Name() != "help" {
			err = writeManual(sub, folder)
		}
	}
	return err
}

func pageName(c *cobra.Command) string { return strings.ReplaceAll(c.CommandPath(), " ", "-") }

// manual writes a command's page in the language of man(7).
func manual(c *cobra.Command) string {
	var b strings.Builder
	fmt.Fprintf(&b, ".TH %q 1 \"\" %q \"User Commands\"\n", strings.ToUpper(pageName(c)), "foretell "+version)
	fmt.Fprintf(&b, ".SH NAME\n%s \\- %s\n", roff(pageName(c)), roff(c.Short))
	section(&b, "SYNOPSIS", c.UseLine())
	section(&b, "EXAMPLES", c.Example)
	section(&b, "DESCRIPTION", strings.ReplaceAll(c.Long, configPath(), "$XDG_CONFIG_HOME/foretell/config.toml"))
	options(&b, "OPTIONS", c.NonInheritedFlags())
	options(&b, "OPTIONS OF EVERY COMMAND", c.InheritedFlags())
	section(&b, "EXIT STATUS", manStatuses)
	related(&b, c)
	return b.String()
}

const manStatuses = `0    done
1    a fault in the input, told with its place
2    wrong usage
3    a bound of --require is not met, or a story no longer gives what it was recorded to give
130  interrupted`

// section writes lines as they stand.
func section(b *strings.Builder, title, text string) {
	if text = strings.Trim(text, "\n"); text == "" {
		return
	}
	fmt.Fprintf(b, ".SH %s\n.nf\n", title)
	for line := range strings.Lines(text) {
		b.WriteString(roff(strings.TrimSuffix(line, "\n")) + "\n")
	}
	b.WriteString(".fi\n")
}

// options writes flags, each with what it takes and what it does.
func options(b *strings.Builder, title string, flags *pflag.FlagSet) {
	if !flags.HasAvailableFlags() {
		return
	}
	fmt.Fprintf(b, ".SH %s\n", title)
	flags.VisitAll(func(f *pflag.Flag) {
		if f.Hidden {
			return
		}
		takes, usage := pflag.UnquoteUsage(f)
		name := "--" + f.Name
		if f.Shorthand != "" {
			name = "-" + f.Shorthand + ", " + name
		}
		fmt.Fprintf(b, ".TP\n\\fB%s\\fR \\fI%s\\fR\n%s\n", roff(name), roff(takes), roff(usage))
	})
}

// related names the pages above and below.
func related(b *strings.Builder, c *cobra.Command) {
	var pages []string
	if c.HasParent() {
		pages = append(pages, roff(pageName(c.Parent()))+"(1)")
	}
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && sub.Name() != "help" {
			pages = append(pages, roff(pageName(sub))+"(1)")
		}
	}
	if len(pages) > 0 {
		fmt.Fprintf(b, ".SH SEE ALSO\n%s\n", strings.Join(pages, ", "))
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
