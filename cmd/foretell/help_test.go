package main

import (
	"context"
	"io"
	"slices"
	"strings"
	"testing"
	"unicode"

	"github.com/charmbracelet/x/exp/golden"
	"github.com/spf13/cobra"
	"github.com/spf13/pflag"

	"foretell/model"
)

// commands calls f with a command and all below it that help lists.
func commands(c *cobra.Command, f func(*cobra.Command)) {
	f(c)
	for _, sub := range c.Commands() {
		if sub.IsAvailableCommand() {
			commands(sub, f)
		}
	}
}

func rootOf() *cobra.Command {
	return (&program{stdin: strings.NewReader(""), stdout: io.Discard, stderr: io.Discard}).root()
}

// Help begins with what the command does and examples of it, in both languages; foretell help COMMAND says the same.
func TestHelpLeadsWithExamples(t *testing.T) {
	commands(rootOf(), func(c *cobra.Command) {
		path := strings.Fields(c.CommandPath())[1:]
		for lang, title := range map[string]string{"en": "Examples:", "zh": "示例："} {
			r := foretell(t, append(slices.Clone(path), "--help", "--lang", lang)...)
			lines := strings.SplitN(r.stdout, "\n", 5)
			if r.status != done || r.stderr != "" || len(lines) < 5 || lines[2] != title || !strings.HasPrefix(lines[3], "  "+c.CommandPath()) {
				t.Errorf("%v --lang %s: exit status %d, stderr %q, begins with %.60q", path, lang, r.status, r.stderr, r.stdout)
			}
			if again := foretell(t, append([]string{"help", "--lang", lang}, path...)...); again != r {
				t.Errorf("help %v differs from --help: %.60q", path, again.stdout)
			}
		}
	})
}

// What help says of every command, in both languages.
func TestHelpOfEveryCommand(t *testing.T) {
	for lang := range map[string]bool{"en": true, "zh": true} {
		t.Run(lang, func(t *testing.T) {
			var all strings.Builder
			commands(rootOf(), func(c *cobra.Command) {
				r := foretell(t, append(strings.Fields(c.CommandPath())[1:], "--help", "--lang", lang)...)
				all.WriteString("$ " + c.CommandPath() + " --help\n" + r.stdout + "\n")
			})
			golden.RequireEqual(t, strings.ReplaceAll(all.String(), configPath(), "~/.config/foretell/config.toml"))
		})
	}
}

// Everything that help says is there in Chinese, and nothing is that help does not say.
func TestHelpIsAllTranslated(t *testing.T) {
	said := map[string]bool{}
	need := func(c *cobra.Command, texts ...string) {
		for _, text := range texts {
			said[text] = true
			if translated(text) == text {
				t.Errorf("%s: not in Chinese: %q", c.CommandPath(), text)
			}
		}
	}
	long := ""
	commands(rootOf(), func(c *cobra.Command) {
		need(c, c.Short)
		for line := range strings.Lines(c.Example) {
			if _, about := explained(strings.TrimSuffix(line, "\n")); about != "" {
				need(c, about)
			}
		}
		for _, flags := range []*pflag.FlagSet{c.Flags(), c.PersistentFlags()} {
			flags.VisitAll(func(f *pflag.Flag) { need(c, f.Usage) })
		}
		long += c.Long
	})
	chinese := rootOf()
	(&program{lang: model.Chinese}).translate(chinese)
	commands(chinese, func(c *cobra.Command) {
		for text := range strings.SplitSeq(c.Long, "\n\n") {
			if !strings.HasPrefix(text, "  ") && text != "" && !strings.ContainsFunc(text, func(r rune) bool { return unicode.Is(unicode.Han, r) }) {
				t.Errorf("%s: not in Chinese: %q", c.CommandPath(), text)
			}
		}
	})
	help, _, err := rootOf().Find([]string{"help"})
	if err != nil {
		t.Fatal(err)
	}
	need(help, help.Short)
	for _, text := range sayings {
		if !said[text.En] {
			t.Errorf("said nowhere: %q", text.En)
		}
	}
	for _, text := range descriptions {
		if !strings.Contains(long, text.En) {
			t.Errorf("said nowhere: %q", text.En)
		}
	}
}

// Help is in the language that is settled, as all else; settings that are wrong do not keep it back.
func TestHelpSpeaksTheLanguageSettled(t *testing.T) {
	const en, zh = "Project a scenario", "推演一个情景"
	t.Setenv("LC_ALL", "zh_CN.UTF-8")
	foretell(t, "run", "--help").want(t, done, zh, "")
	settle(t, "lang = \"en\"\n")
	foretell(t, "help", "run").want(t, done, en, "")
	t.Setenv("FORETELL_LANG", "zh")
	foretell(t, "run", "--help").want(t, done, zh, "")
	foretell(t, "run", "--help", "--lang", "en").want(t, done, en, "")
	foretell(t, "--lang", "en", "help", "run").want(t, done, en, "")
	t.Setenv("FORETELL_LANG", "")
	settle(t, "lang = 3\n")
	foretell(t, "help", "run").want(t, done, zh, "")
	foretell(t, "help", "rnu").want(t, misused, "", `no command is called "rnu"; did you mean run?`)
	foretell(t, "help", "show", "pln").want(t, misused, "", "did you mean plan?")
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
