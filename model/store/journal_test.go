package store

import (
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"
	"pgregory.net/rapid"
)

// inState gives a test a state folder of its own.
func inState(t *testing.T) string {
	t.Helper()
	before := xdg.StateHome
	t.Cleanup(func() { xdg.StateHome = before })
	xdg.StateHome = t.TempDir()
	return xdg.StateHome
}

func journalEntries(t *testing.T) []string {
	t.Helper()
	entries, err := os.ReadDir(recoveryFolder())
	if err != nil && !errors.Is(err, os.ErrNotExist) {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		names = append(names, filepath.Ext(e.Name()))
	}
	return names
}

func put(t *testing.T, j *Journal, lines ...string) {
	t.Helper()
	if err := j.Put(Unsaved{Lines: lines}); err != nil {
		t.Fatal(err)
	}
}

func TestJournalIsThereOnlyWhileThereAreEdits(t *testing.T) {
	inState(t)
	j := NewJournal(Origin{Scenario: "base"})
	if got := journalEntries(t); got != nil {
		t.Errorf("before an edit: %v", got)
	}
	put(t, j, "run.paths = 1")
	if got := journalEntries(t); !slices.Equal(got, []string{".jsonl", ".lock"}) {
		t.Errorf("after an edit: %v", got)
	}
	if err := j.Clear(Origin{Scenario: "mine"}); err != nil {
		t.Fatal(err)
	}
	if got := journalEntries(t); got != nil {
		t.Errorf("after it was saved: %v", got)
	}
	put(t, j, "run.paths = 2")
	put(t, j)
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	if got := journalEntries(t); got != nil {
		t.Errorf("after all was undone: %v", got)
	}
	if err := errors.Join(j.Close(), j.Flush(), j.Clear(Origin{})); err != nil {
		t.Errorf("closed twice: %v", err)
	}
}

// What a program reads back is what was put last, whatever was put before.
func TestJournalHoldsWhatWasPutLast(t *testing.T) {
	inState(t)
	rapid.Check(t, func(t *rapid.T) {
		puts := rapid.SliceOfN(rapid.SliceOfN(rapid.StringMatching(`[ab"\\é]{1,2}`), 0, 5), 1, 20).Draw(t, "puts")
		j := NewJournal(Origin{})
		for _, lines := range puts {
			if err := j.Put(Unsaved{Lines: lines}); err != nil {
				t.Fatal(err)
			}
		}
		if err := j.Close(); err != nil {
			t.Fatal(err)
		}
		var got []string
		left, err := Recoverable()
		for _, r := range left {
			got = append(got, r.Lines...)
			r.Discard()
		}
		if want := puts[len(puts)-1]; err != nil || !slices.Equal(got, want) {
			t.Fatalf("got %q, %v, want %q", got, err, want)
		}
	})
}

// However a journal is torn, what it held before is read, and every whole record is.
func TestJournalIsWrittenAnewWhenItGrows(t *testing.T) {
	inState(t)
	j := NewJournal(Origin{Scenario: "base"})
	long := strings.Repeat("x", 10_000)
	largest := int64(0)
	for n := range 400 { // 4 MB in all
		put(t, j, "first", long+string(rune('a'+n%26)))
		if info, err := j.file.out.Stat(); err == nil {
			largest = max(largest, info.Size())
		}
	}
	if largest > 2<<20 {
		t.Errorf("the journal has grown to %d bytes", largest)
	}
	j.Close()
	left := recoverable(t)
	if len(left) != 1 || !slices.Equal(left[0].Lines, []string{"first", long + string(rune('a'+399%26))}) {
		t.Fatalf("%d left", len(left))
	}
	left[0].Discard()
	if got := journalEntries(t); got != nil {
		t.Errorf("left over: %v", got)
	}
}

// A state folder that cannot be written to is told, and once it can be, nothing is missing.
func TestJournalCatchesUp(t *testing.T) {
	state := inState(t)
	blocked := filepath.Join(state, "foretell")
	if err := os.WriteFile(blocked, nil, 0o600); err != nil { // where the folder would be
		t.Fatal(err)
	}
	j := NewJournal(Origin{Scenario: "base"})
	for range 2 {
		if err := j.Put(Unsaved{Lines: []string{"a = 1"}}); err == nil {
			t.Fatal("nothing was told")
		}
	}
	if err := os.Remove(blocked); err != nil {
		t.Fatal(err)
	}
	put(t, j, "a = 1", "b = 2")
	j.file.out.Close() // as if writing failed
	if err := j.Put(Unsaved{Lines: []string{"a = 1", "b = 2", "c = 3"}}); err == nil {
		t.Fatal("nothing was told")
	}
	put(t, j, "a = 1", "b = 2", "c = 3", "d = 4")
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	left := recoverable(t)
	if len(left) != 1 || !slices.Equal(left[0].Lines, []string{"a = 1", "b = 2", "c = 3", "d = 4"}) {
		t.Errorf("got %+v", left)
	}
}

// A program that was killed before its first edit was whole has left nothing to offer.
// A lock that comes and goes has one holder at a time, although its file is removed.
// Two programs and their starts at once: every journal is offered once.
func TestFlushComesByItself(t *testing.T) {
	inState(t)
	j := NewJournal(Origin{Scenario: "base"})
	put(t, j, "a = 1")
	for start := time.Now(); ; time.Sleep(5 * time.Millisecond) {
		j.file.flushing.Lock()
		placed := j.file.placed
		j.file.flushing.Unlock()
		if placed {
			break
		}
		if time.Since(start) > 10*time.Second {
			t.Fatal("not flushed after 10 s")
		}
	}
	put(t, j, "a = 2")
	j.mu.Lock()
	if j.due == nil {
		t.Error("the next edit is not going to be flushed")
	}
	j.mu.Unlock()
	if err := j.Clear(Origin{}); err != nil {
		t.Fatal(err)
	}
}

// A held key brings an edit every frame: putting it must not be felt.
func BenchmarkPut(b *testing.B) {
	before := xdg.StateHome
	defer func() { xdg.StateHome = before }()
	xdg.StateHome = b.TempDir()
	j := NewJournal(Origin{Scenario: "base"})
	states := [2][]string{state(49), state(99)}
	longest := time.Duration(0)
	for n := 0; b.Loop(); n++ {
		b.StopTimer()
		time.Sleep(time.Millisecond)
		b.StartTimer()
		start := time.Now()
		if err := j.Put(Unsaved{Lines: states[n%2]}); err != nil {
			b.Fatal(err)
		}
		longest = max(longest, time.Since(start))
	}
	b.ReportMetric(float64(longest.Microseconds()), "µs-longest")
	j.Clear(Origin{})
}
