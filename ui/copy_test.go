package ui

import (
	"bytes"
	"encoding/base64"
	"errors"
	"strings"
	"testing"

	"foretell/model"
)

func env(pairs map[string]string) func(string) string {
	return func(name string) string { return pairs[name] }
}

// What is on the screen is what a terminal is told to keep, letter for letter.
func TestTheScreenIsCopied(t *testing.T) {
	var terminal bytes.Buffer
	d := open(t, 120, 36, model.Chinese)
	d.clipboard = newClipboard(&terminal, env(nil))
	d.press("2", "y")
	code, ok := strings.CutPrefix(terminal.String(), "\x1b]52;c;")
	code, end := strings.CutSuffix(code, "\x07")
	text, err := base64.StdEncoding.DecodeString(code)
	if !ok || !end || err != nil {
		t.Fatalf("the terminal was told %q: %v", terminal.String(), err)
	}
	for _, want := range []string{"数字经济增加值", "2022 年各目标的达标概率"} {
		if !strings.Contains(string(text), want) {
			t.Errorf("the copy lacks %q:\n%s", want, text)
		}
	}
	if strings.Contains(string(text), "\x1b") || strings.Contains(string(text), " \n") {
		t.Errorf("the copy holds escapes or blanks at the ends of lines:\n%q", text)
	}
	d.has("已复制")
}

func TestCopyingGoesThroughTmux(t *testing.T) {
	var terminal bytes.Buffer
	d := open(t, 80, 24, model.English)
	d.clipboard = newClipboard(&terminal, env(map[string]string{"TMUX": "/tmp/tmux"}))
	d.press("y")
	if !strings.HasPrefix(terminal.String(), "\x1bPtmux;\x1b\x1b]52;") {
		t.Errorf("tmux was told %.20q", terminal.String())
	}
}

type cut struct{}

func (cut) Write([]byte) (int, error) { return 0, errors.New("the line is down") }

func TestCopyingThatFailsSaysSo(t *testing.T) {
	d := open(t, 80, 24, model.English)
	d.press("y")
	d.has("no clipboard")
	d.clipboard = newClipboard(cut{}, env(nil))
	d.press("y")
	d.has("not copied: the line is down")
}
