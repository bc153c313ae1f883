package ui

import (
	"strings"
	"testing"

	"foretell/model"
)

// A list longer than its pane says which indicator is chosen, of how many, and where the others are.
func TestListSaysWhereItIs(t *testing.T) {
	d := open(t, 80, 24, model.English)
	rule := func() string { return strings.Split(d.View(), "\n")[1] }
	for _, step := range []struct{ keys, want string }{
		{"home", " ↓ 1/25 ─"}, {"down", " ↓ 2/25 ─"}, {"end", " ↑ 25/25 ─"}, {"home", " ↓ 1/25 ─"},
	} {
		d.press(step.keys)
		if !strings.HasSuffix(rule(), step.want) {
			t.Errorf("after %s: %q, want %q at its end", step.keys, rule(), step.want)
		}
	}
	d.press(strings.Split(strings.Repeat("down ", 13), " ")[:13]...)
	if !strings.HasSuffix(rule(), " ↑↓ 14/25 ─") {
		t.Errorf("in the middle: %q", rule())
	}
	d.press("/", "r", "o", "b", "o", "enter")
	if rule := rule(); strings.Contains(rule, "/2") || strings.Contains(rule, "1/1") {
		t.Errorf("all that the filter lets through is in sight: %q", rule)
	}
	whole(t, d.View(), 80, 24)
}
