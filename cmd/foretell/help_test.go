package main

import (
	"context"
	"io"
	"strings"
	"testing"

	"github.com/spf13/cobra"
)

// commands calls f with a command and all below it that help lists.
func commands(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() && sub.Name() != "help" && sub.Name() != "completion" {
			commands(sub, f)
		}
	}
}

func rootOf() *cobra.Command {
	return (&program{stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard}).root()
}

// Help begins with what the command does and examples of it.
func TestHelpLeadsWithExamples(t *testing.T) {
	commands(rootOf(), func(c *cobra.Command) {
		args := append(strings.Fields(c.CommandPath())[1:], "--help")
		r := foretell(t, args...)
		r.want(t, done, c.Short+"\n\nExamples:\n  "+c.CommandPath(), "")
		if !strings.HasPrefix(r.stdout, c.Short) || strings.Count(r.stdout, "Examples:") != 1 {
			t.Errorf("%v begins with %.60q", args, r.stdout)
		}
	})
}

// Every example is a command line that can be meant: its command and its flags are there.
func TestExamplesAreCommandLines(t *testing.T) {
	commands(rootOf(), func(c *cobra.Command) {
		for line := range strings.Lines(c.Example) {
			words := shellWords(line)
			if len(words) == 0 || words[0] != "foretell" {
				t.Errorf("%s: %q is no command line", c.CommandPath(), line)
				continue
			}
			root := rootOf()
			root.SetContext(context.Background())
			sub, rest, err := root.Find(words[1:])
			if err == nil {
				err = sub.ParseFlags(rest)
			}
			if err != nil {
				t.Errorf("%q: %v", line, err)
			}
		}
	})
}

// shellWords cuts an example into its words, as far as the command goes: what follows two spaces explains it.
func shellWords(line string) (words []string) {
	line = strings.TrimSpace(line)
	if i := strings.Index(line, "   "); i > 0 {
		line = line[:i]
	}
	line, _, _ = strings.Cut(line, " > ")
	line, _, _ = strings.Cut(line, " < ")
	line, _, _ = strings.Cut(line, " | ")
	var word strings.Builder
	quoted, begun := false, false
	for _, r := range line + " " {
		switch {
		case r == '\'':
			quoted, begun = !quoted, true
		case r == ' ' && !quoted:
			if begun {
				words = append(words, word.String())
			}
			word.Reset()
			begun = false
		default:
			word.WriteRune(r)
			begun = true
		}
	}
	return words
}
