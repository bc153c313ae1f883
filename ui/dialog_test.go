package ui

import (
	"strings"
	"testing"

	"foretell/model"
)

// A dialog stands in the middle of the window before what it asks about, of which nothing runs into it, at any size and in any
// language.
func TestADialogStandsBeforeTheScreen(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, size := range sizes {
			d := open(t, size[0], size[1], lang)
			for _, key := range []string{"1", "2", "5", "7"} {
				d.press(key)
				first := strings.Split(d.View(), "\n")[0]
				d.press("e")
				view := d.View()
				whole(t, view, size[0], size[1])
				lines := strings.Split(view, "\n")
				if lines[0] != first {
					t.Errorf("%v: the screen behind has gone: %q", size, lines[0])
				}
				d.press("esc")
			}
		}
	}
}

// A long line that is typed is shown over several lines, its end always in sight.
func TestALongLineTypedStaysInSight(t *testing.T) {
	d := open(t, 60, 20, model.English)
	d.press("n", "ctrl+u")
	for n := range 60 {
		d.types("word" + string(rune('a'+n%26)))
		d.press("space")
	}
	d.types("theend")
	d.has("theend_", "… word")
	whole(t, d.View(), 60, 20)
}

func TestNoHalfNumberStandsBesideABox(t *testing.T) {
	for _, c := range []struct {
		line        string
		left, right int
		from, to    string
	}{
		{"growth 12.8 %  chance 43 % more", 9, 23, "growth ", " % more"}, // 12.8 and 43 are cut
		{"growth 12.8 %  chance 43 % more", 12, 22, "growth 12.8 ", "43 % more"},
		{"growth 12.8", 4, 9, "", ""},
		{"增速 12.8% 概率 43%", 3, 14, "", " 43%"}, // the second half of a wide character goes with it
		{"ab", 0, 5, "", ""},
	} {
		if from, to := wholeWords(c.line, c.left, c.right); from != c.from || to != c.to {
			t.Errorf("%q from %d to %d: %q and %q, want %q and %q", c.line, c.left, c.right, from, to, c.from, c.to)
		}
	}
}
