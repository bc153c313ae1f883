package picture

import (
	"bytes"
	"encoding/xml"
	"errors"
	"image/png"
	"io"
	"math"
	"slices"
	"strings"
	"testing"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
	"foretell/ui/report/sample"
)

func result(t *testing.T, lang model.Lang) report.Result {
	t.Helper()
	r, err := sample.Result(lang)
	if err != nil {
		t.Fatal(err)
	}
	return r
}

func drawn(t *testing.T, r report.Result, c Choice) *Picture {
	t.Helper()
	p, err := Draw(r, c)
	if err != nil {
		t.Fatal(err)
	}
	return p
}

// every calls do with each chart there is, of each indicator.
func every(r report.Result, do func(c Choice)) {
	for _, name := range Names {
		for _, o := range r.Outcomes {
			do(Choice{Chart: name, Indicator: o.Indicator.ID})
			do(Choice{Chart: name, Indicator: o.Indicator.ID, W: 60, H: 40, Bare: true})
		}
	}
}

// elements counts the elements of an SVG by name, and fails where it is not well formed.
func elements(t *testing.T, text string) map[string]int {
	t.Helper()
	counts := map[string]int{}
	d := xml.NewDecoder(strings.NewReader(text))
	for {
		token, err := d.Token()
		if errors.Is(err, io.EOF) {
			return counts
		}
		if err != nil {
			t.Fatalf("%v in %.300s", err, text)
		}
		if e, ok := token.(xml.StartElement); ok {
			counts[e.Name.Local]++
		}
	}
}

func TestSVGIsWellFormed(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		r := result(t, lang)
		every(r, func(c Choice) {
			var b strings.Builder
			p := drawn(t, r, c)
			if err := p.SVG(&b); err != nil {
				t.Fatal(err)
			}
			for _, text := range []string{b.String(), p.Inline()} {
				counts := elements(t, text)
				for _, never := range []string{"script", "img", "image", "a", "foreignObject", "style"} {
					if counts[never] > 0 {
						t.Errorf("%v: an element %s", c, never)
					}
				}
			}
		})
	}
}

// Twenty outcomes, of which a ring each reaches the target, and one disc and one ring of the legend.
func TestOutcomesAreTwenty(t *testing.T) {
	p := drawn(t, result(t, model.English), Choice{Chart: Outcomes, Indicator: "apples"})
	n := 0
	for _, s := range p.shapes {
		if s.kind == circle {
			n++
		}
	}
	if n != 22 {
		t.Errorf("%d circles, want 20 and 2 of the legend", n)
	}
}

// The filled part of all bars is the mean chance, but for edges and the lines of the errors.
func TestBarsAreAsLongAsTheChances(t *testing.T) {
	r := result(t, model.English)
	var b bytes.Buffer
	if err := drawn(t, r, Choice{Chart: Chances, W: 1200}).PNG(&b, 1, ""); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	if img.Bounds().Dx() != 1200 {
		t.Errorf("%d pixels wide, want 1200", img.Bounds().Dx())
	}
	bar, track := 0.0, 0.0
	for y := range img.Bounds().Dy() {
		for x := range img.Bounds().Dx() {
			red, green, blue, _ := img.At(x, y).RGBA()
			switch c := red>>8<<16 | green>>8<<8 | blue>>8; c {
			case tints[Bar].light:
				bar++
			case tints[Track].light:
				track++
			}
		}
	}
	want, n := 0.0, 0.0
	for _, o := range r.Outcomes {
		for _, target := range o.Targets {
			if target.Target.Year == 2025 {
				want += target.Chance.Value()
				n++
			}
		}
	}
	if got := bar / (bar + track); math.Abs(got-want/n) > 0.015 {
		t.Errorf("a share of %.4f of the bars is filled, want the mean chance %.4f", got, want/n)
	}
}

func TestPNGHasItsSize(t *testing.T) {
	var b bytes.Buffer
	if err := drawn(t, result(t, model.English), Choice{Chart: Fan, W: 300, H: 200}).PNG(&b, 1.5, ""); err != nil {
		t.Fatal(err)
	}
	c, err := png.DecodeConfig(&b)
	if err != nil || c.Width != 450 || c.Height != 300 {
		t.Errorf("%d × %d pixels, %v; want 450 × 300", c.Width, c.Height, err)
	}
	if err := drawn(t, result(t, model.English), Choice{Chart: Fan}).PNG(io.Discard, 1000, ""); err == nil {
		t.Error("a PNG of 440 000 million pixels was drawn")
	}
}

// Numbers that are none leave no trace.
func TestOnlyNumbersAreDrawn(t *testing.T) {
	r := result(t, model.English)
	projection := *r.Projection
	projection.Outcomes = slices.Clone(r.Outcomes)
	for i, o := range r.Outcomes {
		broken := *o
		broken.Years = slices.Clone(o.Years)
		for k := range broken.Years {
			v := []float64{math.NaN(), math.Inf(1), math.Inf(-1), 1e300}[(i+k)%4]
			broken.Years[k] = sim.Year{Year: o.Years[k].Year, Mean: v, P5: v, P25: v, P50: v, P75: v, P95: v}
		}
		projection.Outcomes[i] = &broken
	}
	r.Projection = &projection
	every(r, func(c Choice) {
		var b strings.Builder
		if err := drawn(t, r, c).SVG(&b); err != nil {
			t.Fatal(err)
		}
		for _, never := range []string{"NaN", "Inf", "e+"} {
			if strings.Contains(b.String(), `"`+never) || strings.Contains(b.String(), " "+never) {
				t.Errorf("%v: %s in the SVG", c, never)
			}
		}
	})
}

func TestDrawSaysWhatThereIs(t *testing.T) {
	r := result(t, model.English)
	for _, c := range []struct {
		choice Choice
		want   string
	}{
		{Choice{Chart: "fans"}, "did you mean fan?"},
		{Choice{Indicator: "aples"}, "did you mean apples?"},
		{Choice{Chart: Met, Year: 2024}, "2023 2025"},
	} {
		if _, err := Draw(r, c.choice); err == nil || !strings.Contains(err.Error(), c.want) {
			t.Errorf("%+v: %v, want %q", c.choice, err, c.want)
		}
	}
}

func TestChineseNeedsAFont(t *testing.T) {
	_, err := wideFont([]string{t.TempDir(), "/nowhere/at/all"}, []rune("数"))
	var missing *MissingFontError
	if !errors.As(err, &missing) || missing.Letter != '数' {
		t.Fatalf("%v, want a missing font", err)
	}
	for _, say := range []string{"install", "SVG", "font file"} {
		if !strings.Contains(err.Error(), say) {
			t.Errorf("%q does not say %q", err, say)
		}
	}
	r := result(t, model.Chinese)
	if err := drawn(t, r, Choice{}).PNG(io.Discard, 1, "picture_test.go"); err == nil {
		t.Error("a Go file passed for a font")
	}
	if err := drawn(t, r, Choice{}).PNG(io.Discard, 1, ""); err != nil && !errors.As(err, &missing) {
		t.Error(err)
	}
}

func TestRoundStep(t *testing.T) {
	for _, c := range []struct {
		rough, step float64
		decimals    int
	}{{3, 5, 0}, {1, 1, 0}, {0.21, 0.25, 2}, {2.4, 2.5, 1}, {6, 10, 0}, {4700, 5000, 0}, {0.07, 0.1, 1}} {
		step, decimals := roundStep(c.rough)
		if math.Abs(step-c.step) > 1e-12 || decimals != c.decimals {
			t.Errorf("at least %v: step %v with %d decimals, want %v with %d", c.rough, step, decimals, c.step, c.decimals)
		}
	}
}

// 30 units at 5 drawn and 4 not: 0–5, 9–14, 18–23, 27–30.
func TestDashes(t *testing.T) {
	parts := dashes([]point{{0, 0}, {30, 0}})
	var ends []float64
	for _, p := range parts {
		ends = append(ends, p[0].x, p[1].x)
	}
	if want := []float64{0, 5, 9, 14, 18, 23, 27, 30}; !slices.EqualFunc(ends, want, func(a, b float64) bool { return math.Abs(a-b) < 1e-9 }) {
		t.Errorf("dashes %v, want %v", ends, want)
	}
}

// The carried font's figures are all as wide as one another, and a Chinese letter is as wide as it is high.
func TestWidth(t *testing.T) {
	if a, b := width("11", 10, false), width("88", 10, false); a != b || a <= 0 {
		t.Errorf("11 takes %v, 88 takes %v", a, b)
	}
	if got := width("数字", 10, false); got != 20 {
		t.Errorf("two Chinese letters of size 10 take %v, want 20", got)
	}
	if got := fitted("a long name of something", 10, 60); width(got, 10, false) > 60 || !strings.HasSuffix(got, "…") {
		t.Errorf("fitted into 60 units: %q, %v", got, width(got, 10, false))
	}
}
