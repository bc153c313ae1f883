package ui

import (
	"bytes"
	"context"
	"errors"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/charmbracelet/x/exp/golden"

	"foretell/model"
	"foretell/model/store"
)

// dialogue has a script answered over the base scenario, and returns all that is said.
func dialogue(t *testing.T, lang model.Lang, lines ...string) (said string, err error) {
	t.Helper()
	folders(t)
	plan, _ := seeded(t, "base")
	shelves := library(plan)
	s, from, err := shelves.Load("base")
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	err = Plain(context.Background(), Options{Plan: plan, Scenario: s, Lang: lang, Source: from, Library: shelves, Environ: []string{}}, strings.NewReader(strings.Join(lines, "\n")), &out)
	return out.String(), err
}

func TestPlainGoldens(t *testing.T) {
	for lang, lines := range map[model.Lang][]string{
		model.English: {"?", "list", "1", "growth 14.1", "spread 1", "volatility", "seek 80", "accept", "compare", "undo", "redo", "drivers", "robots", "levers", "lever 1 60", "note Tried in May", "together", "quit", "3", "reset", "quit"},
		model.Chinese: {"？", "列表 机器人", "1", "增速14.1", "不确定度 １", "反推 80%", "采用", "比较", "撤销", "驱动因素", "杠杆", "力度 1 开", "备注 五月试算", "总览", "退出", "2"},
	} {
		t.Run(string(lang), func(t *testing.T) {
			said, err := dialogue(t, lang, lines...)
			if err != nil {
				t.Errorf("it ends with %v", err)
			}
			golden.RequireEqual(t, []byte(said))
		})
	}
}

// A scenario named is compared with, on the same random numbers: the saved one by its name says what it says without.
func TestPlainCompares(t *testing.T) {
	said, err := dialogue(t, model.English, "compare full-effort", "compare base", "growth 14.1", "compare base", "compare", "quit", "2")
	if err != nil {
		t.Fatal(err)
	}
	for _, right := range []string{
		"Different from Full effort:", "Lever · Core technology breakthrough, level: 100 % there, 0 % now", "Digital value added in 2022: in Full effort ",
		"Nothing is assumed otherwise than in Base.",
		"Digital value added, average growth: normal (12.8, 2.2) there, normal (14.1, 2.2) now",
		"Digital value added in 2022: in Base 30 %, now 49 %; the difference is +1", "Digital value added in 2022: in the saved scenario 30 %, now 49 %; the difference is +1",
	} {
		if !strings.Contains(said, right) {
			t.Errorf("it does not say %q:\n%s", right, said)
		}
	}
}

// Whatever cannot be obeyed is told with what would be right, changes nothing, and makes the script fail.
func TestPlainBadInput(t *testing.T) {
	for line, right := range map[string]string{
		"grwth 15":         "Did you mean growth?",
		"99":               "numbered from 1 to ",
		"growth fast":      "a number such as that one is right",
		"spread -1":        "0 or more",
		"seek 100":         "above 0 and below 100 %",
		"seek 80 luck":     "there are average growth, spread, volatility",
		"lever 1 140":      "from 0 to 100",
		"lever none 10":    "lever 1 60",
		"set assume.x=1":   "Not set: ",
		"accept":           "seek 80",
		"language fr":      "en or zh",
		"export a.xls":     "did you mean .xlsx?",
		"save":             "save NAME",
		"rate":             "fits several",
		"2\ngrowth 15":     "change ",
		"compare nothing":  "Not compared: ",
		"\x1b[2Jzzzzzzzzz": "no command and no indicator",
	} {
		said, err := dialogue(t, model.English, "growth 14.1", line, "1", "quit", "2")
		if !strings.Contains(said, right) {
			t.Errorf("%q: it does not say %q:\n%s", line, right, said)
		}
		if strings.Contains(said, "\x1b") {
			t.Errorf("%q: an escape sequence came through", line)
		}
		var refused RefusedError
		if !errors.As(err, &refused) || refused < 1 {
			t.Errorf("%q: ended with %v", line, err)
		}
		if !strings.Contains(said, "verage growth 14.1 %/y (saved: 12.8 %/y)") {
			t.Errorf("%q: the edit before it is gone:\n%s", line, said)
		}
	}
}

func TestPlainSaves(t *testing.T) {
	said, err := dialogue(t, model.English, "volatility 4", "save as mine", "volatility 5", "save", "open base", "save mine", "3", "open nothing", "quit")
	var refused RefusedError
	if !errors.As(err, &refused) || refused != 1 || strings.Count(said, "Saved: ") != 2 || !strings.Contains(said, "Not opened: ") {
		t.Errorf("%v:\n%s", err, said)
	}
	f, err := store.Scenarios.Read("mine")
	if err != nil || !bytes.Contains(f.Data, []byte("volatility = 5")) {
		t.Errorf("the file says %s, %v", f.Data, err)
	}
}

// Leaving with unsaved edits asks once; the answer is a number, a key or a word.
func TestPlainAsksBeforeEditsAreLost(t *testing.T) {
	for _, answer := range []string{"2", "y", "go on"} {
		said, err := dialogue(t, model.English, "volatility 4", "quit", "perhaps", "", "quit", answer, "never reached")
		if strings.Count(said, "Unsaved edits") != 3 || strings.Contains(said, "never reached") {
			t.Errorf("%q:\n%s", answer, said)
		}
		var refused RefusedError
		if !errors.As(err, &refused) || refused != 1 {
			t.Errorf("%q: ended with %v", answer, err)
		}
	}
}

func TestPlainEndsWithItsInput(t *testing.T) {
	said, err := dialogue(t, model.English, "volatility 4")
	if err != nil || !strings.Contains(said, "The edits are not saved.") {
		t.Errorf("%v:\n%s", err, said)
	}
	if left, err := store.Recoverable(); len(left) != 0 || err != nil {
		t.Errorf("a script leaves %d recoveries, %v", len(left), err)
	}
}

func TestPlainExports(t *testing.T) {
	path := filepath.Join(t.TempDir(), "a.csv")
	said, err := dialogue(t, model.English, "export "+path, "export "+path, "")
	if err != nil || strings.Count(said, "Exported: ") != 1 || !strings.Contains(said, "is there already") {
		t.Errorf("%v:\n%s", err, said)
	}
	if _, err := os.Stat(path); err != nil {
		t.Error(err)
	}
}

// What was left behind is offered first, where a person types.
func TestPlainOffersWhatWasLeft(t *testing.T) {
	d, path := mine(t)
	d.volatility("4", "enter")
	d.end(nil)
	s, from, err := d.library.Load(path)
	if err != nil {
		t.Fatal(err)
	}
	var out bytes.Buffer
	p := newPlain(context.Background(), Options{Plan: d.plan, Scenario: s, Source: from, Library: d.library, Environ: []string{}}.filled(), &out, true)
	p.begin()
	p.settle()
	p.hear("1")
	if p.assumption(0).Volatility != 4 || !strings.Contains(out.String(), "1 unsaved edit of") {
		t.Errorf("volatility %v:\n%s", p.assumption(0).Volatility, out.String())
	}
	if err := p.end(nil); err != nil {
		t.Error(err)
	}
}

func TestWordsOfOrders(t *testing.T) {
	for line, want := range map[string][2]string{
		"growth 15": {"growth", "15"}, "增速15": {"增速", "15"}, "增速：15": {"增速", "15"}, "growth=15": {"growth", "15"}, "SAVE as x": {"save as", "x"},
		"save mine": {"save", "mine"}, "growth-1": {"growth", "-1"}, "?": {"?", ""}, "average growth 3": {"average growth", "3"},
	} {
		_, word, rest, ok := meantOrder(line)
		if !ok || word != want[0] || rest != want[1] {
			t.Errorf("%q means %q with %q, %v", line, word, rest, ok)
		}
	}
	for _, line := range []string{"growths", "listed companies", "目标值", "e-information"} {
		if _, word, _, ok := meantOrder(line); ok {
			t.Errorf("%q means the order %q", line, word)
		}
	}
}
