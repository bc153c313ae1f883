package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
	"github.com/muesli/termenv"

	"foretell/model"
	"foretell/ui/style"
)

func coloured() look {
	return look{lang: model.English, style: style.Options{Name: style.Dark, Profile: termenv.TrueColor}}
}

// The whole frame at 200×50 when no chart has changed.
func BenchmarkFrame(b *testing.B) {
	plan, s := seeded(b, "base")
	d := openOn(b, plan, s, 200, 50, coloured())
	b.ReportAllocs()
	for b.Loop() {
		_ = d.View()
	}
}

// The frame that follows a move of the slider: the edit, the slider and the list drawn anew, the charts as they were.
func BenchmarkFrameAfterEdit(b *testing.B) {
	plan, s := seeded(b, "base")
	d := openOn(b, plan, s, 200, 50, coloured())
	keys := []tea.Msg{keyMsg("right"), keyMsg("left")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Update(keys[i%2])
		_ = d.View()
	}
}

// A move of the slider to the frame with the new chances: edit, projection, every chart drawn anew.
func BenchmarkKeyToFrame(b *testing.B) {
	plan, s := seeded(b, "base")
	d := openOn(b, plan, s, 200, 50, coloured())
	keys := []tea.Msg{keyMsg("right"), keyMsg("left")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.send(keys[i%2])
		_ = d.View()
	}
}

// The frame of scenarios side by side when nothing has changed.
func BenchmarkCompareFrame(b *testing.B) {
	d := comparing(b, 200, 50, model.English)
	b.ReportAllocs()
	for b.Loop() {
		_ = d.View()
	}
}

// An edit, the comparison of three scenarios that follows it, and every pane drawn anew.
func BenchmarkCompareAfterEdit(b *testing.B) {
	d := comparing(b, 200, 50, model.English)
	i := d.selected
	b.ReportAllocs()
	for n := 0; b.Loop(); n++ {
		d.set(d.slider(i, averageInput), 14+float64(n%2)/10, true)
		d.send(nil)
		_ = d.View()
	}
}

// The levers' frame at 200×50 when nothing has changed.
func BenchmarkLeversFrame(b *testing.B) {
	plan, s := seeded(b, "base")
	d := openOn(b, plan, s, 200, 50, coloured())
	d.press("5")
	b.ReportAllocs()
	for b.Loop() {
		_ = d.View()
	}
}

// The frame that follows a move of a lever: the edit and the list drawn anew, the chances as they were.
func BenchmarkLeversFrameAfterEdit(b *testing.B) {
	plan, s := seeded(b, "base")
	d := openOn(b, plan, s, 200, 50, coloured())
	d.press("5")
	keys := []tea.Msg{keyMsg("right"), keyMsg("left")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Update(keys[i%2])
		_ = d.View()
	}
}

// The effect of a lever once its new projection is there: the one without it is at hand.
func BenchmarkEffect(b *testing.B) {
	plan, s := seeded(b, "full-effort")
	d := openOn(b, plan, s, 200, 50, coloured())
	d.press("5")
	v := d.screens[viewLevers].(*levers)
	e, _ := v.chosen()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := v.bench.effect(b.Context(), v.latest, e); err != nil {
			b.Fatal(err)
		}
	}
}
