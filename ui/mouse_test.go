package ui

import (
	"math"
	"strings"
	"testing"

	tea "github.com/charmbracelet/bubbletea"

	"foretell/model"
	"foretell/ui/style"
)

// find returns the cell where a text begins on the screen.
func (d *desktop) find(text string) (x, y int) {
	d.t.Helper()
	for y, line := range strings.Split(d.View(), "\n") {
		if before, _, ok := strings.Cut(line, text); ok {
			return style.Width(before), y
		}
	}
	d.t.Fatalf("the screen lacks %q:\n%s", text, d.View())
	return 0, 0
}

func (d *desktop) mouseTo(x, y int, action tea.MouseAction, button tea.MouseButton) {
	d.send(tea.MouseMsg{X: x, Y: y, Action: action, Button: button})
}

func TestAClickSelectsAnIndicator(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := open(t, 120, 36, lang)
		want := d.plan.Index("st_ratio")
		x, y := d.find(d.label(&d.plan.Indicators[want]))
		d.mouseTo(x, y, tea.MouseActionPress, tea.MouseButtonLeft)
		if d.selected != want {
			t.Errorf("%s: selected %s", lang, d.plan.Indicators[d.selected].ID)
		}
		before := d.selected
		x, y = d.find(d.groupTitle("scale"))
		d.mouseTo(x, y, tea.MouseActionPress, tea.MouseButtonLeft)
		if d.selected != before {
			t.Error("a heading was selected")
		}
	}
}

// Dragging follows the mouse beyond the slider's ends, which hold, and is one step of undo.
func TestASliderIsDragged(t *testing.T) {
	d := open(t, 120, 36, model.English)
	x, y := d.find("average growth")
	s := d.slider(d.selected, averageInput)
	from, to := d.screens[viewTargets].(*targets).track()
	half := (from + to) / 2
	d.mouseTo(half, y, tea.MouseActionPress, tea.MouseButtonLeft)
	if got, want := d.slider(d.selected, averageInput).value, (s.low+s.high)/2; math.Abs(got-want) > (s.high-s.low)/float64(to-from) {
		t.Errorf("in the middle: %g, and the middle is %g", got, want)
	}
	for _, to := range []int{half + 1, to, to + 30} {
		d.mouseTo(to, y+3, tea.MouseActionMotion, tea.MouseButtonLeft)
	}
	d.mouseTo(x, y, tea.MouseActionRelease, tea.MouseButtonNone)
	if got := d.slider(d.selected, averageInput).value; got != s.high {
		t.Errorf("at the end: %g of %g", got, s.high)
	}
	d.mouseTo(from, y, tea.MouseActionMotion, tea.MouseButtonLeft)
	if got := d.slider(d.selected, averageInput).value; got != s.high {
		t.Errorf("let go of, it moved to %g", got)
	}
	d.press("u")
	if got := d.slider(d.selected, averageInput).value; got != s.value {
		t.Errorf("undone: %g, and it was %g", got, s.value)
	}
}

func TestTheWheelGoesThroughTheList(t *testing.T) {
	d := open(t, 120, 36, model.English)
	first := d.selected
	d.mouseTo(3, 5, tea.MouseActionPress, tea.MouseButtonWheelDown)
	if d.selected == first {
		t.Error("the wheel moves nothing")
	}
	d.mouseTo(3, 5, tea.MouseActionPress, tea.MouseButtonWheelUp)
	if d.selected != first {
		t.Error("the wheel does not lead back")
	}
}

// No click anywhere, on any screen or over any dialog, breaks the frame.
func TestClicksAnywhere(t *testing.T) {
	for _, size := range [][2]int{{120, 36}, {60, 20}} {
		w, h := size[0], size[1]
		for _, key := range []string{"1", "2", "3", "4", "7", ":", "?", "n", "g"} {
			d := open(t, w, h, model.English)
			d.press(key)
			for x := -1; x <= w; x += 13 {
				for y := -1; y <= h; y += 5 {
					d.mouseTo(x, y, tea.MouseActionPress, tea.MouseButtonLeft)
					d.mouseTo(x+2, y, tea.MouseActionMotion, tea.MouseButtonLeft)
				}
			}
			whole(t, d.View(), w, h)
		}
	}
}
