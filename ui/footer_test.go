package ui

import (
	"strings"
	"testing"

	"foretell/model"
)

// However narrow the window, the footer of an edited scenario names saving, the way back and all keys.
func TestFooterKeepsWhatIsNeeded(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, size := range sizes[:3] {
			d := open(t, size[0], size[1], lang)
			if lines := strings.Split(d.View(), "\n"); strings.Contains(lines[size[1]-1], "s "+keySave.In(lang)) {
				t.Errorf("nothing is edited, and it says %q", lines[size[1]-1])
			}
			d.press("right")
			for _, keys := range [][]string{{"2"}, {"3"}, {"4"}, {"5"}, {"esc", "6"}, {"7"}, {"1", "tab"}, {"esc", "/", "r", "enter"}} {
				d.press(keys...)
				lines := strings.Split(d.View(), "\n")
				foot := lines[size[1]-1]
				for _, want := range []string{"s " + keySave.In(lang), "esc ", "? " + keyHelp.In(lang)} {
					if !strings.Contains(foot, want) {
						t.Errorf("%s at %d after %v: %q lacks %q", lang, size[0], keys, foot, want)
					}
				}
				whole(t, d.View(), size[0], size[1])
			}
		}
	}
}

// In a window too small for all panes, the key to the next one is in the footer.
func TestFooterNamesTheNextPane(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, key := range []string{"1", "2", "3", "4"} {
			d := open(t, 60, 20, lang)
			d.press(key)
			lines := strings.Split(d.View(), "\n")
			if foot := lines[len(lines)-1]; !strings.Contains(foot, " v ") {
				t.Errorf("%s, view %s: %q", lang, key, foot)
			}
		}
	}
}
