package style

import (
	"slices"
	"testing"
)

// Twelve cells hold "Half of the" but not one letter more, and six wide characters; a closing mark never begins a line, so the
// character before it goes along.
func TestWrap(t *testing.T) {
	for _, c := range []struct {
		text string
		want []string
	}{
		{"Half of the futures\n still  miss.", []string{"Half of the", "futures", "still miss."}},
		{"一半的情形达，不到。", []string{"一半的情形", "达，不到。"}},
		{"Unsinkable-molasses", []string{"Unsinkable-m", "olasses"}},
		{"", nil},
	} {
		if got := Wrap(c.text, 12); !slices.Equal(got, c.want) {
			t.Errorf("%q: %q, want %q", c.text, got, c.want)
		}
	}
}
