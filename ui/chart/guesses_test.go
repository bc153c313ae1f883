package chart

import (
	"fmt"
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/ui/style"

	"github.com/muesli/termenv"
)

func guessesExample(lang model.Lang) GuessesData {
	d := GuessesData{Chance: 0.3, Label: "30 %", Guesses: []Guess{{"Li", 0.6}, {"Wang", 0.3}, {"", 0.45}, {"Zhao", 0.22}, {"Chen", 0.31}, {"Sun", 1}}}
	if lang == model.Chinese {
		d.Label, d.Guesses[0].Name, d.Guesses[1].Name = "30%", "李", "王芳"
	}
	return d
}

func TestGuessesGoldens(t *testing.T) {
	goldens(t, "guesses", size{56, 6}, size{90, 12}, func(c Canvas) string { return Guesses(c, guessesExample(c.Lang)) })
}

// On 106 cells the line has 101 columns from the third on, one for each percent: a guess of n % stands n columns right of the first.
func TestGuessesStandAtTheirPercent(t *testing.T) {
	for percent := range 101 {
		for _, name := range []string{"", "Li"} {
			d := GuessesData{Guesses: []Guess{{name, float64(percent) / 100}}, Chance: math.NaN()}
			lines := strings.Split(Guesses(on(size{106, 8}, style.Dark, termenv.Ascii, style.Braille, model.English), d), "\n")
			row := []rune(lines[5])
			if at := 2 + percent; row[at] != '●' {
				t.Fatalf("%d %%: %q", percent, lines[5])
			}
		}
	}
}

// A dot that has no room for its name stands all the same, and none hides another.
func TestEveryGuessHasADot(t *testing.T) {
	for _, n := range []int{1, 5, 20, 60} {
		d := GuessesData{Chance: 0.5, Label: "50 %"}
		for k := range n {
			d.Guesses = append(d.Guesses, Guess{fmt.Sprint("Somebody ", k), float64(k*37%100) / 100})
		}
		block := Guesses(on(size{120, 14}, style.Dark, termenv.Ascii, style.Braille, model.English), d)
		if got := strings.Count(block, "●"); got != n {
			t.Errorf("%d dots for %d guesses:\n%s", got, n, block)
		}
	}
}

// A chance that is not to be seen leaves no trace.
func TestHiddenChanceIsNotDrawn(t *testing.T) {
	d := guessesExample(model.English)
	d.Chance = math.NaN()
	if block := Guesses(on(size{90, 12}, style.Dark, termenv.Ascii, style.Braille, model.English), d); strings.ContainsAny(block, "┊◆") || strings.Contains(block, "30 % ") && strings.Count(block, "30 %") > 1 {
		t.Errorf("the chance is on the chart:\n%s", block)
	}
}

func FuzzGuesses(f *testing.F) {
	seeds(f)
	f.Fuzz(anyGuesses)
}

func anyGuesses(t *testing.T, data []byte) {
	s := source(data)
	c := s.canvas()
	d := GuessesData{Chance: s.number(), Label: s.text()}
	for range s.byte() {
		d.Guesses = append(d.Guesses, Guess{s.text(), s.number()})
	}
	checkDrawing(t, c.W, c.H, func() string { return Guesses(c, d) })
}
