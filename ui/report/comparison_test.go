package report

import "testing"

// The last digit of a difference is that of its error: 0.0149 leaves hundredths, 0.95 tenths, 1.4 whole ones.
func TestMoved(t *testing.T) {
	for _, c := range []struct {
		value, err    float64
		moved, within string
	}{
		{0, 0, "=", ""}, {0, 0.3, "0.0", "±0.3"}, {-12.345, 0.0149, "-12.35", "±0.01"}, {3.14159, 0.94, "+3.1", "±0.9"},
		{3.14159, 0.96, "+3", "±1"}, {-20.6, 1.4, "-21", "±1"}, {-0.10938, 0.0038, "-0.109", "±0.004"}, {1, 0, "+1.00", ""},
	} {
		if got, err := moved(c.value, c.err), within(c.err); got != c.moved || err != c.within {
			t.Errorf("%v ±%v: %s %s, want %s %s", c.value, c.err, got, err, c.moved, c.within)
		}
	}
}
