package main

import "testing"

func TestPlainAnswersAPipe(t *testing.T) {
	foretellReading(t, "1\ngrowth 14.1\nquit\n2\n", "--plain").want(t, done, "Digital value added in 2022: the chance was 30 % and is 49 %", "")
	foretellReading(t, "增速 14.1\n", "--plain", "--lang", "zh").want(t, done, "概率原为 30%，现为 49%", "")
	foretellReading(t, "grwth 15\n", "--plain").want(t, faulty, "Did you mean growth?", "could not be obeyed: 1")
}

// What settings and the environment ask for is for people: a pipe still takes the figures.
func TestAccessibleIsForTerminals(t *testing.T) {
	t.Setenv("ACCESSIBLE", "1")
	t.Setenv("FORETELL_PLAIN", "true")
	foretell(t).want(t, done, "Digital value added", "")
	for value, want := range map[string]bool{"1": true, "true": true, "0": false, "": false, "perhaps": false} {
		if got := accessible(func(string) string { return value }); got != want {
			t.Errorf("ACCESSIBLE=%s: %v", value, got)
		}
	}
}
