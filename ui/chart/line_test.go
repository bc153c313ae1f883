package chart

import (
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/charmbracelet/lipgloss"
	"github.com/muesli/termenv"
)

// A median that grows is one stroke in every column, and no stroke lies lower than the one before.
func TestMedianIsUnbroken(t *testing.T) {
	d := fanExample()
	d.Marks = nil
	rows := strings.Split(Fan(on(size{60, 9}, style.Dark, termenv.Ascii, style.Braille, model.English), d), "\n")
	strokes := []rune{'▁', '━', '▔'}
	axis, last := lipgloss.Width(strings.Split(rows[0], "│")[0]), -1
	for x := axis + 1; x < 60-2; x++ {
		found := 0
		for y, row := range rows[:7] {
			for level, stroke := range strokes {
				if []rune(row)[x] != stroke {
					continue
				}
				found++
				height := 3*(6-y) + level
				if height < last {
					t.Errorf("column %d: the median falls", x)
				}
				last = height
			}
		}
		if found != 1 {
			t.Errorf("column %d: %d strokes, want 1", x, found)
		}
	}
}

// A median that climbs by more than a cell to a column is drawn in dots, which join upright too.
func TestSteepMedianIsDotted(t *testing.T) {
	d := fanExample()
	d.Marks = nil
	for _, year := range [][]float64{d.P5, d.P25, d.P50, d.P75, d.P95} {
		year[3] = 1e6
	}
	got := Fan(on(size{20, 40}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
	if !strings.ContainsFunc(got, func(r rune) bool { return r > 0x2800 && r <= 0x28ff }) {
		t.Errorf("no dots:\n%s", got)
	}
	for _, want := range []struct {
		place float64
		level int
	}{{3, 1}, {3.2, 1}, {2.8, 1}, {3.25, 2}, {3.49, 2}, {3.51, 0}, {3.75, 0}} {
		if got := level(want.place); got != want.level {
			t.Errorf("%g cells up: stroke %d, want %d", want.place, got, want.level)
		}
	}
}
