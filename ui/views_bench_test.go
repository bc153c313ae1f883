package ui

import (
	"testing"

	tea "github.com/charmbracelet/bubbletea"
)

// The frame of a view that follows a key within it: what the key changes drawn anew.
func benchmarkWithin(b *testing.B, view string, back, forth string) {
	plan, s := seeded(b, "base")
	d := openOn(b, plan, s, 200, 50, coloured())
	d.press(view)
	keys := []tea.Msg{keyMsg(forth), keyMsg(back)}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Update(keys[i%2])
		_ = d.View()
	}
}

// The frame of a view when nothing has changed.
func benchmarkCached(b *testing.B, view string) {
	plan, s := seeded(b, "base")
	d := openOn(b, plan, s, 200, 50, coloured())
	d.press(view)
	b.ReportAllocs()
	for b.Loop() {
		_ = d.View()
	}
}

func BenchmarkSurfaceFrame(b *testing.B)  { benchmarkCached(b, "4") }
func BenchmarkSurfaceCursor(b *testing.B) { benchmarkWithin(b, "4", "left", "right") }

// The frame that follows an undo on the surface: the map drawn over the one before, nothing computed yet.
func BenchmarkSurfaceAfterEdit(b *testing.B) {
	plan, s := seeded(b, "base")
	d := openOn(b, plan, s, 200, 50, coloured())
	d.press("right", "4")
	keys := []tea.Msg{keyMsg("u"), keyMsg("ctrl+r")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Update(keys[i%2])
		_ = d.View()
	}
}

func BenchmarkPathsFrame(b *testing.B) { benchmarkCached(b, "7") }
func BenchmarkPathsNext(b *testing.B)  { benchmarkWithin(b, "7", "left", "right") }
