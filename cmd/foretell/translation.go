package main

import (
	"strings"

	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"foretell/model"
)

// translate puts what a command and all below it say of themselves into the reader's language. They are made before it is known, in
// English; sayings and descriptions have the same in Chinese.
func (p *program) translate(c *cobra.Command) {
	if p.lang != model.Chinese {
		return
	}
	c.Short = translated(c.Short)
	for _, t := range descriptions {
		c.Long = strings.ReplaceAll(c.Long, t.En, t.Zh)
	}
	lines := strings.Split(c.Example, "\n")
	for i, line := range lines {
		if command, about := explained(line); about != "" {
			lines[i] = command + translated(about)
		}
	}
	c.Example = strings.Join(lines, "\n")
	for _, flags := range []*pflag.FlagSet{c.Flags(), c.PersistentFlags()} {
		flags.VisitAll(func(f *pflag.Flag) { f.Usage = translated(f.Usage) })
	}
	for _, sub := range c.Commands() {
		p.translate(sub)
	}
}

// translated returns a text in Chinese, or as it is where there is no other.
func translated(text string) string {
	for _, t := range sayings {
		if t.En == text {
			return t.Zh
		}
	}
	return text
}

// explained parts the line of an example from what is said of it, which stands behind the last of several spaces.
func explained(line string) (command, about string) {
	indent := len(line) - len(strings.TrimLeft(line, " "))
	if i := strings.LastIndex(line, "   "); i >= indent {
		return line[:i+3], line[i+3:]
	}
	return line, ""
}
