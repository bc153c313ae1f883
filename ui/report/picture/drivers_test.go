package picture

import (
	"bytes"
	"image/png"
	"math"
	"strings"
	"testing"

	"foretell/model"
	"foretell/sim"
	"foretell/ui/report"
)

// shares are three inputs that decide 40, 20 and less than nothing of how many targets are met.
func shares(t *testing.T, lang model.Lang) report.Sensitivity {
	r := result(t, lang)
	return report.Sensitivity{
		Reader: report.Reader{Program: "1.2.3", Lang: lang}, Projection: r.Projection, Year: 2025,
		Drivers: []sim.Driver{
			{Kind: "common growth", Share: 0.4, ShareError: 0.01},
			{Kind: "growth", ID: "script", Share: 0.2, ShareError: 0.02},
			{Kind: "noise", ID: "script", Share: -0.001, ShareError: 0.003},
		},
	}
}

func TestDriversAreWellFormed(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, c := range []Choice{{}, {W: 60, H: 40, Bare: true}, {W: 1}} {
			var b strings.Builder
			if err := DrawDrivers(shares(t, lang), c).SVG(&b); err != nil {
				t.Fatal(err)
			}
			if counts := elements(t, b.String()); counts["script"]+counts["img"] > 0 {
				t.Errorf("%v: %v", c, counts)
			}
		}
	}
	var b strings.Builder
	if err := DrawDrivers(shares(t, model.English), Choice{}).SVG(&b); err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{"targets met in 2025", "40 ±1 %", "20 ±2 %", "-0.1 ±0.3 %", "1.2.3"} {
		if !strings.Contains(b.String(), want) {
			t.Errorf("it lacks %q", want)
		}
	}
}

// The bar of a share of 40 % has twice the pixels of one of 20 %, and one below nothing has none. The lines of the errors, whiskers of
// two errors, cover some of the middle row alone, so it is the upper edge that is measured.
func TestDriversBarsAreAsLongAsTheShares(t *testing.T) {
	var b bytes.Buffer
	if err := DrawDrivers(shares(t, model.English), Choice{W: 1600}).PNG(&b, 1, ""); err != nil {
		t.Fatal(err)
	}
	img, err := png.Decode(&b)
	if err != nil {
		t.Fatal(err)
	}
	var lengths []int
	last := 0
	for y := range img.Bounds().Dy() {
		n := 0
		for x := range img.Bounds().Dx() {
			red, green, blue, _ := img.At(x, y).RGBA()
			if red>>8<<16|green>>8<<8|blue>>8 == tints[Bar].light {
				n++
			}
		}
		if n > 0 && last == 0 {
			lengths = append(lengths, 0)
		}
		if n > 0 {
			lengths[len(lengths)-1] = max(lengths[len(lengths)-1], n)
		}
		last = n
	}
	if len(lengths) != 2 || math.Abs(float64(lengths[0])/float64(lengths[1])-2) > 0.02 {
		t.Errorf("bars of %v pixels, want two, the first twice as long", lengths)
	}
}
