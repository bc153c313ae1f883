package picture

import (
	"bytes"
	"image/png"
	"math"
	"strings"
	"testing"

	"foretell/model"
)

// rising is a surface that rises from 5 % at the lower left to 95 % at the upper right, with a field that is not known.
func rising(t *testing.T, lang model.Lang) Surface {
	s := Surface{
		Result: result(t, lang), Of: "Chance of </script>", Bound: 0.001,
		X: Scale{Name: "growth", Unit: " %/y", Values: []float64{8, 9, 10, 11, 12}, Now: 10.2, Decimals: 1},
		Y: Scale{Name: "spread", Unit: " pt", Values: []float64{1, 2, 3, 4, 5}, Now: 3, Decimals: 1},
	}
	for row := range s.Y.Values {
		var chances, errors []float64
		for column := range s.X.Values {
			chances, errors = append(chances, 0.05+0.1125*float64(row+column)), append(errors, 0.001)
		}
		s.Chances, s.Errors = append(s.Chances, chances), append(s.Errors, errors)
	}
	s.Chances[4][0] = math.NaN()
	return s
}

func TestSurfaceIsWellFormed(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, c := range []Choice{{}, {W: 60, H: 40, Bare: true}, {W: 1}} {
			for _, s := range []Surface{rising(t, lang), {Result: result(t, lang)}} {
				var b strings.Builder
				if err := DrawSurface(s, c).SVG(&b); err != nil {
					t.Fatal(err)
				}
				if counts := elements(t, b.String()); counts["script"] > 0 {
					t.Errorf("%v: %v", c, counts)
				}
			}
		}
	}
	var b strings.Builder
	if err := DrawSurface(rising(t, model.English), Choice{}).SVG(&b); err != nil {
		t.Fatal(err)
	}
	// Every other field of 5 × 5 is said: from 5.0 % in steps of 22.5 points up to 95 %. The one unknown stays empty.
	for _, want := range []string{"5.0 %", "27.5 %", "50.0 %", "72.5 %", "95.0 %", "8.0 %/y", "12.0 %/y", "3.0 pt", "20 to 50 %"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it lacks %q", want)
		}
	}
}

// A field of 5 % and one of 95 % have the colours of the first and the last step, one above the other's place to the lower left.
func TestSurfaceColoursItsFields(t *testing.T) {
	var b bytes.Buffer
	if err := DrawSurface(rising(t, model.English), Choice{W: 600, H: 600}).PNG(&b, 1, ""); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	places := map[Ink][2]int{} // the mean place of each ink
	for _, ink := range []Ink{heat[0].ink, heat[len(heat)-1].ink} {
		r, g, bl, _ := ink.color().RGBA()
		var n, sx, sy int
		for y := 100; y < 500; y++ {
			for x := range 600 {
				if pr, pg, pb, _ := img.At(x, y).RGBA(); pr == r && pg == g && pb == bl {
					n, sx, sy = n+1, sx+x, sy+y
				}
			}
		}
		if n < 1000 {
			t.Fatalf("%s fills %d pixels", ink.class(), n)
		}
		places[ink] = [2]int{sx / n, sy / n}
	}
	if low, high := places[heat[0].ink], places[heat[len(heat)-1].ink]; low[0] >= high[0] || low[1] <= high[1] {
		t.Errorf("the least lies at %v, the most at %v; want it to the lower left", low, high)
	}
}
