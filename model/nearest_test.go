package model

import "testing"

// Slips counted by hand.
func TestSlips(t *testing.T) {
	for _, c := range []struct {
		a, b string
		want int
	}{
		{"", "", 0},
		{"growth", "growth", 0},
		{"gorwth", "growth", 1},            // o and r swapped
		{"grwth", "growth", 1},             // o missing
		{"groowth", "growth", 1},           // o twice
		{"grovth", "growth", 1},            // v for w
		{"ca", "abc", 3},                   // no letter is touched twice: swap and insertion would be 2
		{"kitten", "sitting", 3},           // k→s, e→i, +g
		{"数字经济", "数字化经济", 1},               // 化 missing
		{"", "abc", 3},                     // all missing
		{"base_line", "actuals", 8},        // −b, a, s→c, e→t, _→u, +a, l, i→s, −n, −e
		{"volatilty", "volatility", 1},     // i missing
		{"pre_sistence", "presistence", 1}, // _ too many
	} {
		if got := slips([]rune(c.a), []rune(c.b), 100); got != c.want {
			t.Errorf("%q to %q: %d slips, want %d", c.a, c.b, got, c.want)
		}
		if got := slips([]rune(c.b), []rune(c.a), 100); got != c.want {
			t.Errorf("%q to %q: %d slips, want %d", c.b, c.a, got, c.want)
		}
	}
}

func TestNearest(t *testing.T) {
	names := []string{"growth", "spread", "spread_floor", "volatility", "gdp", "de_va", "de_share"}
	for word, want := range map[string]string{
		"gorwth": "growth", "GROWTH": "growth", "volatilty": "volatility", "spraed_flor": "spread_floor",
		"gpd": "gdp", "de-va": "de_va", "speed": "", "x": "", "": "", "增长": "", "floor": "",
	} {
		if got := Nearest(word, names); got != want {
			t.Errorf("%q: got %q, want %q", word, got, want)
		}
	}
}
