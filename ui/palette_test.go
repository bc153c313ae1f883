package ui

import (
	"slices"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"
)

func typed(d *desktop, text string) {
	for _, r := range text {
		d.press(string(r))
	}
}

func TestThePaletteDoesWhatIsChosen(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press("right", ":")
	typed(d, "undo")
	d.has("undo")
	d.press("enter")
	if d.over != nil || d.edited || len(d.edits.Edits()) != 0 {
		t.Errorf("open %v, edited %v, %d edits", d.over != nil, d.edited, len(d.edits.Edits()))
	}
	d.press(":")
	typed(d, "light")
	d.press("enter")
	if d.theme.Name != style.Light {
		t.Errorf("the theme is %s", d.theme.Name)
	}
}

func TestThePaletteSaysWhyNot(t *testing.T) {
	d := open(t, 120, 36, model.English)
	d.press(":")
	typed(d, "undo")
	d.press("enter")
	if d.over == nil {
		t.Error("the palette closed on what cannot be done")
	}
	d.has("nothing to undo")
	d.press("esc")
	if d.over != nil {
		t.Error("esc does not close the palette")
	}
}

func TestThePaletteFindsByOtherWords(t *testing.T) {
	d := open(t, 120, 36, model.English)
	for text, want := range map[string]model.Text{
		"goal": keyAim, "反推": keyAim, "excel": keyExport, "网页": keyExport, "original": keyCompare, "tornado": keyDrivers, "原文": keyBook, "竞猜": keyGuess,
		"event": keyLevers, "language": keyLang, "what moves": keyDrivers, "reset": keyReset, "print": keyExport, "saved": keyReset, "语言": keyLang, "f5": keyLevers,
	} {
		d.press(":")
		typed(d, text)
		if p, ok := d.over.(*palette); !ok || len(p.passing) == 0 || p.passing[0].name != d.in(want) {
			t.Errorf("%q does not find %q first", text, d.in(want))
		}
		d.press("esc")
	}
}

// Letters that lie scattered over a name fit only where no name and no other word holds them together.
func TestThePaletteHoldsToWhatWasTyped(t *testing.T) {
	d := open(t, 120, 36, model.English)
	for text, want := range map[string][]model.Text{"undo": {keyUndo}, "indrobts": {{En: "Industrial robots"}}, "zqzq": nil} {
		d.press(":")
		typed(d, text)
		var found, right []string
		for _, c := range d.over.(*palette).passing {
			found = append(found, c.name)
		}
		for _, w := range want {
			right = append(right, d.in(w))
		}
		if !slices.Equal(found, right) {
			t.Errorf("%q finds %q, want %q", text, found, right)
		}
		d.press("esc")
	}
}

func TestFooterNamesTheKeyThatWorks(t *testing.T) {
	d := open(t, 200, 50, model.English)
	d.has("5 levers")
	d.press("tab")
	d.has("F5 levers")
	five, _ := named("f5")
	d.send(five)
	if d.shown != viewLevers {
		t.Errorf("F5 on a slider shows view %d, want the levers", d.shown)
	}
}

// A digit typed on a slider may have been meant for a view: the footer says how to get there, and that key lets the number go.
func TestADigitMeantForAView(t *testing.T) {
	for name, way := range map[string][]string{"a slider": {"tab"}, "a lever": {"5"}} {
		t.Run(name, func(t *testing.T) {
			d := open(t, 120, 36, model.English)
			d.press(append(way, "4")...)
			d.has("F4 surface")
			d.press("0")
			d.lacks("F4 surface")
			four, _ := named("f4")
			d.send(four)
			if d.shown != viewSurface || len(d.edits.Edits()) != 0 {
				t.Errorf("view %d, %d edits, want the surface and none", d.shown, len(d.edits.Edits()))
			}
			d.press("1", "3")
			if d.shown != viewDrivers {
				t.Errorf("back among the targets, 3 shows view %d, want the drivers", d.shown)
			}
		})
	}
}

func TestThePaletteGoesToAnIndicator(t *testing.T) {
	d := open(t, 80, 24, model.Chinese)
	d.press("/")
	typed(d, "zzz")
	d.press("enter", ":")
	typed(d, "机器人")
	whole(t, d.View(), 80, 24)
	d.press("enter")
	if id := d.plan.Indicators[d.selected].ID; id != "robots" {
		t.Errorf("selected: %s", id)
	}
	d.has("机器人")
}

func TestThePaletteFindsNothing(t *testing.T) {
	d := open(t, 60, 20, model.English)
	d.press(":")
	typed(d, "qqqq")
	d.has("nothing goes by this name")
	d.press("enter", "esc")
	whole(t, d.View(), 60, 20)
}

// While a story is told the palette names only what works then.
func TestThePaletteDuringAStory(t *testing.T) {
	plan, s := seeded(t, "story")
	d := openOn(t, plan, s, 120, 36, mono(model.English))
	d.tellStory()
	d.press(":")
	for _, c := range d.over.(*palette).all {
		if strings.Contains(c.name, "save") || c.name == d.keys.global.Undo.Help().Desc {
			t.Errorf("it names %q", c.name)
		}
	}
	typed(d, "next step")
	d.press("enter")
	if at := max(d.story.at, d.story.towards); at != 1 {
		t.Errorf("the step told is %d, want the second", at+1)
	}
}
