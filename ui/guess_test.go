package ui

import (
	"math"
	"strings"
	"testing"

	"foretell/model"
)

// guessing has a room guess at the last target of value added, before it is revealed.
func guessing(t testing.TB, w, h int, lang model.Lang) *desktop {
	t.Helper()
	plan, s := seeded(t, "base")
	d := openOn(t, plan, s, w, h, mono(lang))
	d.press("G")
	for _, line := range []string{"Li 60", "45", "王：20％"} {
		d.guesses(line)
	}
	d.notice = notice{}
	return d
}

func (d *desktop) guesses(line string) {
	for _, r := range line {
		if r == ' ' {
			d.press("space")
		} else {
			d.press(string(r))
		}
	}
	d.press("enter")
}

func TestGuessesAreRead(t *testing.T) {
	for text, want := range map[string]guessed{
		"60": {"", 0.6}, "Li 60": {"Li", 0.6}, " Li: 60 % ": {"Li", 0.6}, "李60%": {"李", 0.6}, "王 芳，６０％": {"王 芳", 0.6}, "Team2 7.5": {"Team2", 0.075},
		"0": {"", 0}, "100": {"", 1},
	} {
		if got, ok := readGuess(text); !ok || got.name != want.name || math.Abs(got.value-want.value) > 1e-12 {
			t.Errorf("%q: %+v %v, want %+v", text, got, ok, want)
		}
	}
	for _, text := range []string{"Li", "101", "-5", "Li -5", "60 Li", "60 %%", ".5", ""} {
		if got, ok := readGuess(text); ok {
			t.Errorf("%q was read as %+v", text, got)
		}
	}
}

// Counted out at c = 0.3: a guess of 0.6 scores 0.3·0.16 + 0.7·0.36 = 0.3, one of 0.3 scores 0.3·0.49 + 0.7·0.09 = 0.21, and the
// first loses 0.3 − 0.21 = 0.09 = (0.6 − 0.3)² beyond it.
func TestTheScoreIsBriersBeyondTheBest(t *testing.T) {
	const c = 0.3
	for p, want := range map[float64]float64{0.6: 0.3, 0.3: 0.21, 0: 0.3, 1: 0.7} {
		if got := brier(p, c); math.Abs(got-want) > 1e-12 {
			t.Errorf("a guess of %g scores %g, want %g", p, got, want)
		}
		if got, want := lost(p, c), brier(p, c)-brier(c, c); math.Abs(got-want) > 1e-12 {
			t.Errorf("a guess of %g loses %g, want %g", p, got, want)
		}
	}
}

// Nothing on the screen gives a chance away before it is revealed: it is the same whatever the chance is.
func TestNothingGivesTheChanceAway(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		d := guessing(t, 200, 50, lang)
		before := d.View()
		target := d.target(d.selected, 2022)
		was := target.Chance
		target.Chance.Met = 77
		if d.View() != before {
			t.Error("the screen depends on the chance")
		}
		target.Chance = was
		lines := strings.Split(before, "\n") // the last but one is the scale from 0 to 100 %
		before = strings.Join(append(lines[:len(lines)-2], lines[len(lines)-1]), "\n")
		if strings.Contains(before, d.fine(was)) || strings.Contains(before, d.coarse(was)) {
			t.Errorf("the chance %s is on the screen:\n%s", d.fine(was), before)
		}
		d.press("r")
		d.has(d.in(wordLost))
	}
}

// The middle of three is the second, of four the mean of the second and the third.
func TestMedianOfARound(t *testing.T) {
	r := &round{guesses: []guessed{{"", 0.9}, {"", 0.2}, {"", 0.5}}}
	if got := r.median(); got != 0.5 {
		t.Errorf("of three: %g", got)
	}
	r.guesses = append(r.guesses, guessed{"", 0.6})
	if got := r.median(); math.Abs(got-0.55) > 1e-12 {
		t.Errorf("of four: %g", got)
	}
}

// After one round the standings would say what its table says; after another they are told. In the least window both tables tell of
// all three.
func TestStandingsAreToldFromTheSecondRoundOn(t *testing.T) {
	for _, size := range sizes {
		d := guessing(t, size[0], size[1], model.English)
		d.press("r")
		d.has("Li", "王", "no name")
		d.lacks("So far")
		d.press("enter")
		for _, line := range []string{"Li 60", "45", "王：20％"} {
			d.guesses(line)
		}
		d.press("r")
		d.has("So far", "1 ", "2 ", "3 ")
		d.lacks("more")
	}
}

func TestARoundIsGuessedRevealedAndScored(t *testing.T) {
	d := guessing(t, 120, 36, model.English)
	d.guesses("Li 50") // thinks better of it
	d.guesses("Li")
	d.has("is no guess")
	d.press("esc")
	if d.over == nil {
		t.Fatal("esc left while something was typed")
	}
	d.press("r")
	c := d.chanceNow().Value()
	all := standings(d.rounds)
	want := map[string]float64{"Li": (0.5 - c) * (0.5 - c), "": (0.45 - c) * (0.45 - c), "王": (0.2 - c) * (0.2 - c)}
	if len(all) != 3 {
		t.Fatalf("standings: %+v", all)
	}
	for n, s := range all {
		if s.count != 1 || math.Abs(s.sum-want[s.name]) > 1e-12 || n > 0 && all[n-1].mean() > s.mean() {
			t.Errorf("place %d: %+v, want %g", n+1, s, want[s.name])
		}
	}
	d.press("8", "enter") // too late: the next question
	d.guesses("Li 50")
	d.press("r")
	for _, s := range standings(d.rounds) {
		if s.name == "Li" && (s.count != 2 || math.Abs(s.sum-want["Li"]-lost(0.5, d.rounds[1].chance.Value())) > 1e-12) {
			t.Errorf("after two rounds: %+v", s)
		}
	}
}

// Names and scores outlast leaving, and after an edit a question is another one.
func TestTheStandingsOutlastARound(t *testing.T) {
	d := guessing(t, 120, 36, model.English)
	d.press("r", "esc")
	if d.over != nil || len(d.rounds) != 1 {
		t.Fatalf("esc does not lead back, or the round is lost: %v", d.rounds)
	}
	d.press("G")
	d.has("Penalty: ")
	d.press("esc", "right", "G")
	d.has("nobody has guessed yet", "So far")
	d.lacks("Lost: ")
}

// Esc leads back from everywhere, one key at a time.
func TestEscLeadsOutOfGuessing(t *testing.T) {
	for _, keys := range [][]string{{}, {"5"}, {"r"}, {"R", "i"}, {"down"}, {"6", "0", "enter", "r", "down"}} {
		d := open(t, 60, 20, model.Chinese)
		d.press("G")
		d.press(keys...)
		whole(t, d.View(), 60, 20)
		d.press("esc", "esc")
		if d.over != nil || d.shown != viewTargets {
			t.Errorf("after %v esc does not lead back", keys)
		}
	}
}

// Many guesses at any size, before and after they are revealed, keep the frame whole.
func TestGuessFrames(t *testing.T) {
	for _, lang := range []model.Lang{model.English, model.Chinese} {
		for _, size := range sizes {
			d := guessing(t, size[0], size[1], lang)
			for n := range 30 {
				d.guesses("Somebody with a long name " + string(rune('A'+n)) + " 50")
			}
			whole(t, d.View(), size[0], size[1])
			d.press("r")
			whole(t, d.View(), size[0], size[1])
			d.press("down", "r", "L")
			whole(t, d.View(), size[0], size[1])
		}
	}
}
