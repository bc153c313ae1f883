package ui

import (
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
