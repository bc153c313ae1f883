package style

import (
	"math"
	"testing"

	"foretell/model"
)

func TestExact(t *testing.T) {
	for _, c := range []struct {
		v      float64
		en, zh string
	}{
		{0, "0", "0"},
		{39.9, "39.9", "39.9"},
		{999, "999", "999"},
		{20658, "20 658", "20658"},
		{40000, "40 000", "4万"},
		{25600, "25 600", "2.56万"},
		{-40000, "-40 000", "-4万"},
		{1234567.25, "1 234 567.25", "1234567.25"},
		{120000000, "120 000 000", "1.2亿"},
		{100000000, "100 000 000", "1亿"},
		{10000, "10 000", "1万"},
		{-123, "-123", "-123"},
		{-123456, "-123 456", "-123456"},
		{math.NaN(), "-", "-"},
		{math.Inf(-1), "-", "-"},
		{1e20, "1.00e+20", "1.00e+20"},
	} {
		if got := Exact(c.v, model.English); got != c.en {
			t.Errorf("Exact(%g) = %q, want %q", c.v, got, c.en)
		}
		if got := Exact(c.v, model.Chinese); got != c.zh {
			t.Errorf("Exact(%g) in Chinese = %q, want %q", c.v, got, c.zh)
		}
	}
}

func TestNumber(t *testing.T) {
	for _, c := range []struct {
		v      float64
		digits int
		want   string
	}{
		{1150.4, 3, "1 150"}, {11.504, 3, "11.5"}, {0.011504, 3, "0.0115"}, {98765.4, 2, "98 765"}, {-0.0001, 1, "-0.0001"}, {0, 3, "0.00"},
	} {
		if got := Number(c.v, c.digits, model.English); got != c.want {
			t.Errorf("Number(%g, %d) = %q, want %q", c.v, c.digits, got, c.want)
		}
	}
	if got := Decimals(-0.04, 1, model.English); got != "0.0" {
		t.Errorf("Decimals(-0.04, 1) = %q, want no minus before nothing", got)
	}
}

func TestCompact(t *testing.T) {
	for _, c := range []struct {
		v      float64
		en, zh string
	}{
		{38912, "38.9k", "3.89万"}, {1_230_000, "1.23M", "123万"}, {340_000_000, "340M", "3.4亿"},
		{3_400_000_000, "3.4bn", "34亿"}, {2e12, "2tn", "2万亿"}, {5.25, "5.25", "5.25"}, {9999, "9999", "9999"}, {-38912, "-38.9k", "-3.89万"},
	} {
		if got := Compact(c.v, model.English); got != c.en {
			t.Errorf("Compact(%g) = %q, want %q", c.v, got, c.en)
		}
		if got := Compact(c.v, model.Chinese); got != c.zh {
			t.Errorf("Compact(%g) in Chinese = %q, want %q", c.v, got, c.zh)
		}
	}
}

func TestGrowth(t *testing.T) {
	for _, c := range []struct {
		v      float64
		scale  model.Scale
		en, zh string
	}{
		{13.84, model.Log, "13.8 %/y", "13.8%/年"}, {2.94, model.Logit, "+2.9 pt/y", "+2.9点/年"},
		{-1, model.Logit, "-1.0 pt/y", "-1.0点/年"}, {3.25, model.Linear, "+3.2 /y", "+3.2/年"},
	} {
		if got := Growth(c.v, 1, c.scale, model.English); got != c.en {
			t.Errorf("Growth(%g) = %q, want %q", c.v, got, c.en)
		}
		if got := Growth(c.v, 1, c.scale, model.Chinese); got != c.zh {
			t.Errorf("Growth(%g) in Chinese = %q, want %q", c.v, got, c.zh)
		}
	}
}
