package sim

import "testing"

// TestDrawCacheMakesRoom edits more indicators, one after the other, than there is room for the draws of.
func TestDrawCacheMakesRoom(t *testing.T) {
	const (
		years = 5
		paths = 1 << 20
		room  = drawBudget / (8 * paths * (years + 1))
	)
	c := newDrawCache(years, paths)
	edit := func(i int) bool {
		rows := []row{{track: track{index: i}}}
		c.admit(rows)
		c.settle(rows)
		return c.full(&rows[0].track)
	}
	for i := range room {
		if !edit(i) {
			t.Fatalf("draws of indicator %d are not kept, though there is room for %d", i, room)
		}
	}
	if edit(room) {
		t.Error("the first edit of an indicator put out another's draws")
	}
	first := &c.kept[0].blocks[0][1][0]
	if !edit(room) {
		t.Error("the second edit in a row did not keep the indicator's draws")
	}
	if c.kept[0] != nil || len(c.kept) != room {
		t.Errorf("draws of %d indicators are kept, the longest unused among them; want %d others", len(c.kept), room)
	}
	if &c.kept[room].blocks[0][1][0] != first {
		t.Error("the room of draws that were put out was not used again")
	}
}

// TestDrawCacheKnowsWhatIsThere asks for draws of another persistence, and for growth where only the noise was drawn.
func TestDrawCacheKnowsWhatIsThere(t *testing.T) {
	c := newDrawCache(5, 1000)
	uncertain := law{fill: func(dst, normals []float64) {}}
	for _, step := range []struct {
		name string
		track
		full bool
	}{
		{"nothing yet", track{}, false},
		{"the same", track{}, true},
		{"another persistence", track{persistence: 0.5}, false},
		{"growth as well", track{persistence: 0.5, law: uncertain}, false},
		{"without growth again", track{persistence: 0.5}, true},
	} {
		if c.full(&step.track) != step.full {
			t.Errorf("%s: draws there %v, want %v", step.name, !step.full, step.full)
		}
		rows := []row{{track: step.track}}
		c.admit(rows)
		c.settle(rows)
	}
}
