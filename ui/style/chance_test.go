package style

import (
	"math"
	"strings"
	"testing"

	"foretell/model"

	"pgregory.net/rapid"
)

// 16 384 paths: 3/N = 0.000183, so 0.0183 % rounded up to 0.02 %. One random path in 16 384 has the standard error
// sqrt(0.25/16384) = 0.0039 at 50 %, 0.39 points: whole percents.
func TestChance(t *testing.T) {
	const bound = 3.0 / 16384
	for _, c := range []struct {
		value, err, bound float64
		want              string
	}{
		{0.4617, 0.0039, bound, "46 %"},
		{0.4617, 0.0011, bound, "46 %"},   // 0.11 points do not support tenths
		{0.4617, 0.0010, bound, "46.2 %"}, // 0.10 points do
		{0.4617, 0.00001, bound, "46.2 %"},
		{0.4617, 0, bound, "46.2 %"},
		{0.4617, 0.03, 3.0 / 256, "46 %"},
		{0.4617, 0.12, 3.0 / 16, "50 %"}, // 12 points: tens
		{0.0003, 0.0001, bound, "0.03 %"},
		{0.9997, 0.0001, bound, "99.97 %"},
		{0.0003, 0.001, bound, "< 0.1 %"},
		{0.9997, 0.001, bound, "> 99.9 %"},
		{0.004, 0.002, bound, "< 1 %"},
		{0.996, 0.002, bound, "> 99 %"},
		{0, 0, bound, "< 0.02 %"},
		{1, 0, bound, "> 99.98 %"},
		{0, 0, 3.0 / 256, "< 2 %"}, // 1.17 % rounded up
		{1, 0, 3.0 / 256, "> 98 %"},
		{0, 0, 1, "-"},
		{math.NaN(), 0, bound, "-"},
	} {
		if got := Chance(c.value, c.err, c.bound, model.English); got != c.want {
			t.Errorf("Chance(%g, %g, %g) = %q, want %q", c.value, c.err, c.bound, got, c.want)
		}
	}
	if got := Chance(0.4617, 0.0039, bound, model.Chinese); got != "46%" {
		t.Errorf("in Chinese %q, want no space", got)
	}
}

// No chance from any number of paths is called impossible or certain.
func TestChanceNeverClaimsTooMuch(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		paths := rapid.IntRange(1, 1<<20).Draw(t, "paths")
		met := rapid.OneOf(rapid.IntRange(0, paths), rapid.IntRange(0, min(paths, 3)), rapid.IntRange(max(0, paths-3), paths)).Draw(t, "met")
		p := float64(met) / float64(paths)
		got := Chance(p, math.Sqrt(p*(1-p)/float64(paths)), min(1, 3/float64(paths)), model.English)
		number := strings.TrimSuffix(got, " %")
		if strings.Trim(number, "0.") == "" || number == "100" || strings.HasPrefix(number, "100.") {
			t.Fatalf("%d of %d is called %q", met, paths, got)
		}
	})
}

func TestError(t *testing.T) {
	for err, want := range map[float64]string{0.0021: "±0.2", 0.0026: "±0.3", 0.03: "±3", 0.12: "±10", 0.00005: "±0.005", 0.097: "±10", 0.0097: "±1", 0: ""} {
		if got := Error(err); got != want {
			t.Errorf("Error(%g) = %q, want %q", err, got, want)
		}
	}
	if got := Error(math.NaN()); got != "" {
		t.Errorf("Error(NaN) = %q", got)
	}
}
