package ui

import (
	"cmp"
	"regexp"
	"slices"
	"strconv"
	"strings"

	"foretell/sim"
)

// round is what was guessed at one question, and once it is revealed the chance.
type round struct {
	asked
	guesses  []guessed
	revealed bool
	chance   sim.Chance
}

// guessed is one guess.
type guessed struct {
	name  string  // may be empty
	value float64 // share in [0, 1]
}

// guessForm is a number of percent, before it a name or nothing.
var guessForm = regexp.MustCompile(`^(.*?)[\s:：,，=]*(\d+(?:\.\d+)?)\s*[%％]?$`)

// fullWidth are the digits of Chinese typing.
var fullWidth = strings.NewReplacer("０", "0", "１", "1", "２", "2", "３", "3", "４", "4", "５", "5", "６", "6", "７", "7", "８", "8", "９", "9", "．", ".")

// readGuess reads "Li 60", "60" or "李60%"; false where there is no number from 0 to 100.
func readGuess(text string) (guessed, bool) {
	m := guessForm.FindStringSubmatch(strings.TrimSpace(fullWidth.Replace(text)))
	if m == nil {
		return guessed{}, false
	}
	percent, err := strconv.ParseFloat(m[2], 64)
	name := readable(strings.TrimSpace(m[1]))
	if err != nil || percent > 100 || strings.HasSuffix(name, "-") || strings.HasSuffix(name, ".") {
		return guessed{}, false
	}
	return guessed{name, percent / 100}, true
}

// take notes a guess, in place of an earlier one of the same name.
func (r *round) take(g guessed) {
	if g.name != "" {
		for n := range r.guesses {
			if r.guesses[n].name == g.name {
				r.guesses[n] = g
				return
			}
		}
	}
	r.guesses = append(r.guesses, g)
}

// brier returns the mean Brier score of a guess p at something that comes about with chance c (Brier 1950):
//
//	c·(1 − p)² + (1 − c)·p² = (p − c)² + c·(1 − c)
func brier(p, c float64) float64 { return c*(1-p)*(1-p) + (1-c)*p*p }

// lost returns what a guess p loses beyond the best guess, which is the chance c itself: (p − c)².
func lost(p, c float64) float64 { return (p - c) * (p - c) }

// standing is what a name has lost in all rounds that are revealed.
type standing struct {
	name  string // empty for all guesses without one
	count int
	sum   float64
}

func (s standing) mean() float64 { return s.sum / float64(s.count) }

// standings are those of all names, the one that lost least on average first.
func standings(rounds []*round) (all []standing) {
	for _, r := range rounds {
		if !r.revealed {
			continue
		}
		for _, g := range r.guesses {
			n := slices.IndexFunc(all, func(s standing) bool { return s.name == g.name })
			if n < 0 {
				n, all = len(all), append(all, standing{name: g.name})
			}
			all[n].count++
			all[n].sum += lost(g.value, r.chance.Value())
		}
	}
	slices.SortStableFunc(all, func(a, b standing) int { return cmp.Compare(a.mean(), b.mean()) })
	return all
}

// ranked are a round's guesses, the one that lost least first.
func (r *round) ranked() []guessed {
	return slices.SortedStableFunc(slices.Values(r.guesses), func(a, b guessed) int {
		return cmp.Compare(lost(a.value, r.chance.Value()), lost(b.value, r.chance.Value()))
	})
}

// median is the middle of a round's guesses, of an even number the mean of the two in the middle.
func (r *round) median() float64 {
	values := make([]float64, len(r.guesses))
	for n, g := range r.guesses {
		values[n] = g.value
	}
	slices.Sort(values)
	n := len(values)
	return (values[(n-1)/2] + values[n/2]) / 2
}
