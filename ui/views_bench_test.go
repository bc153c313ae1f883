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

func BenchmarkTogetherFrame(b *testing.B) { benchmarkCached(b, "2") }
func BenchmarkTogetherNext(b *testing.B)  { benchmarkWithin(b, "2", "up", "down") }

func BenchmarkDriversFrame(b *testing.B) { benchmarkCached(b, "3") }
func BenchmarkDriversNext(b *testing.B)  { benchmarkWithin(b, "3", "up", "down") }

func BenchmarkSurfaceFrame(b *testing.B)  { benchmarkCached(b, "4") }
func BenchmarkSurfaceCursor(b *testing.B) { benchmarkWithin(b, "4", "left", "right") }

// The frame that follows an edit, with what the view would compute of it not there yet: on the surface the map before.
func benchmarkAfterEdit(b *testing.B, view string) {
	plan, s := seeded(b, "base")
	d := openOn(b, plan, s, 200, 50, coloured())
	d.press("right", view)
	keys := []tea.Msg{keyMsg("u"), keyMsg("ctrl+r")}
	b.ReportAllocs()
	for i := 0; b.Loop(); i++ {
		d.Update(keys[i%2])
		_ = d.View()
	}
}

func BenchmarkTogetherAfterEdit(b *testing.B) { benchmarkAfterEdit(b, "2") }
func BenchmarkDriversAfterEdit(b *testing.B)  { benchmarkAfterEdit(b, "3") }
func BenchmarkSurfaceAfterEdit(b *testing.B)  { benchmarkAfterEdit(b, "4") }
func BenchmarkPathsAfterEdit(b *testing.B)    { benchmarkAfterEdit(b, "7") }

func BenchmarkPathsFrame(b *testing.B) { benchmarkCached(b, "7") }
func BenchmarkPathsNext(b *testing.B)  { benchmarkWithin(b, "7", "left", "right") }
