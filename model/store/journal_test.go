package store

import (
	"bytes"
	"errors"
	"os"
	"path/filepath"
	"reflect"
	"runtime"
	"slices"
	"strings"
	"sync"
	"sync/atomic"
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

func recoverable(t *testing.T) []*Recovery {
	t.Helper()
	left, err := Recoverable()
	if err != nil {
		t.Fatal(err)
	}
	return left
}

func put(t *testing.T, j *Journal, lines ...string) {
	t.Helper()
	if err := j.Put(lines); err != nil {
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

func TestRecoverable(t *testing.T) {
	inState(t)
	of := Origin{Scenario: "/home/ann/plan <1>\n.toml", Plan: "zhejiang-digital-2018", Hash: [32]byte{1, 2, 31: 3}}
	j := NewJournal(of)
	put(t, j, "a = 1", `title = "中\n"`)
	if left := recoverable(t); len(left) > 0 {
		t.Fatalf("a living run is offered: %+v", left[0])
	}
	other := NewJournal(Origin{Scenario: "other"})
	put(t, other, "b = 1")
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	left := recoverable(t)
	if len(left) != 1 {
		t.Fatalf("%d offered, want 1", len(left))
	}
	r := left[0]
	if r.Origin != of || !slices.Equal(r.Lines, []string{"a = 1", `title = "中\n"`}) || time.Since(r.Last) > time.Minute {
		t.Errorf("got %+v", r)
	}
	if again := recoverable(t); len(again) > 0 {
		t.Error("what one program is offered is offered to another")
	}
	if err := r.Release(); err != nil {
		t.Fatal(err)
	}
	if left = recoverable(t); len(left) != 1 {
		t.Fatal("what was released is offered no more")
	}
	if err := left[0].Discard(); err != nil {
		t.Fatal(err)
	}
	if left = recoverable(t); len(left) > 0 {
		t.Error("what was discarded is offered")
	}
	put(t, other, "b = 1", "b = 2")
	if err := other.Clear(Origin{}); err != nil {
		t.Fatal(err)
	}
	if got := journalEntries(t); got != nil {
		t.Errorf("left over: %v", got)
	}
}

// What a program reads back is what was put last, whatever was put before.
func TestJournalHoldsWhatWasPutLast(t *testing.T) {
	inState(t)
	rapid.Check(t, func(t *rapid.T) {
		puts := rapid.SliceOfN(rapid.SliceOfN(rapid.StringMatching(`[ab"\\é]{1,2}`), 0, 5), 1, 20).Draw(t, "puts")
		j := NewJournal(Origin{})
		for _, lines := range puts {
			if err := j.Put(lines); err != nil {
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
func TestTornJournal(t *testing.T) {
	inState(t)
	j := NewJournal(Origin{Scenario: "base"})
	for n := range 10 {
		put(t, j, state(n)...)
	}
	path := j.file.out.Name()
	if err := j.Close(); err != nil {
		t.Fatal(err)
	}
	data, err := os.ReadFile(path)
	if err != nil {
		t.Fatal(err)
	}
	for size := range data {
		torn := append(data[:size:size], make([]byte, 30)...) // as a power cut leaves it
		for _, data := range [][]byte{data[:size], torn} {
			var r Recovery
			if err := r.parse(data); err != nil {
				t.Fatal(err)
			}
			want := bytes.Count(data, []byte("\n")) - 2 // the heading, and states from 0
			if got := stateOf(r.Lines); got != max(want, -1) {
				t.Fatalf("of %d bytes: state %d, want %d", size, got, want)
			}
		}
	}
}

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

func TestJournalOfAnotherVersionIsLeftAlone(t *testing.T) {
	inState(t)
	j := NewJournal(Origin{Scenario: "base"})
	put(t, j, "a = 1")
	path := j.file.out.Name()
	j.Close()
	newer := []byte(`{"schema":"foretell/journal/2"}` + "\n")
	if err := os.WriteFile(path, newer, 0o600); err != nil {
		t.Fatal(err)
	}
	for range 2 {
		left, err := Recoverable()
		if len(left) > 0 || err == nil || !strings.Contains(err.Error(), "another version") {
			t.Errorf("got %v, %v", left, err)
		}
	}
	if data, err := os.ReadFile(path); err != nil || !bytes.Equal(data, newer) {
		t.Errorf("it is now %q, %v", data, err)
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
		if err := j.Put([]string{"a = 1"}); err == nil {
			t.Fatal("nothing was told")
		}
	}
	if err := os.Remove(blocked); err != nil {
		t.Fatal(err)
	}
	put(t, j, "a = 1", "b = 2")
	j.file.out.Close() // as if writing failed
	if err := j.Put([]string{"a = 1", "b = 2", "c = 3"}); err == nil {
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
func TestJournalWithoutAnEdit(t *testing.T) {
	inState(t)
	for _, data := range []string{
		"", "{", "{\"schema\":\"foretell/journal/1\"}\n", "{\"schema\":\"foretell/journal/1\"}\n{\"keep\":0,\"add\":[\"a", "\x00\x00\n\x00",
	} {
		j := NewJournal(Origin{Scenario: "base"})
		put(t, j, "a = 1")
		path := j.file.out.Name()
		j.Close()
		if err := os.WriteFile(path, []byte(data), 0o600); err != nil {
			t.Fatal(err)
		}
		if left := recoverable(t); len(left) > 0 {
			t.Errorf("%q: offered %+v", data, left[0])
		}
		if got := journalEntries(t); got != nil {
			t.Errorf("%q: left over: %v", data, got)
		}
	}
}

// A lock that comes and goes has one holder at a time, although its file is removed.
func TestLockJournalHasOneHolder(t *testing.T) {
	path := filepath.Join(t.TempDir(), "1-1")
	var all sync.WaitGroup
	var holder atomic.Int32
	for range 8 {
		all.Go(func() {
			for range 3000 {
				lock, err := lockJournal(path)
				if err != nil {
					t.Error(err)
					return
				}
				if lock == nil {
					continue
				}
				if holder.Add(1) > 1 {
					t.Error("two hold it")
				}
				runtime.Gosched()
				holder.Add(-1)
				if err := unlockJournal(lock); err != nil {
					t.Error(err)
				}
			}
		})
	}
	all.Wait()
}

// Two programs and their starts at once: every journal is offered once.
func TestRecoverableAtOnce(t *testing.T) {
	inState(t)
	for range 20 {
		j := NewJournal(Origin{Scenario: "base"})
		put(t, j, "a = 1")
		j.Close()
	}
	var all sync.WaitGroup
	var mu sync.Mutex
	offered := map[string]int{}
	for range 4 {
		all.Go(func() {
			left, err := Recoverable()
			if err != nil {
				t.Error(err)
			}
			mu.Lock()
			defer mu.Unlock()
			for _, r := range left {
				offered[r.path]++
				if err := r.Discard(); err != nil {
					t.Error(err)
				}
			}
		})
		all.Go(func() {
			j := NewJournal(Origin{Scenario: "new"})
			if err := errors.Join(j.Put([]string{"b = 1"}), j.Clear(Origin{})); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	want := map[string]int{}
	for path := range offered {
		want[path] = 1
	}
	if len(offered) != 20 || !reflect.DeepEqual(offered, want) {
		t.Errorf("offered %v", offered)
	}
	if left := recoverable(t); len(left) > 0 {
		t.Errorf("%d are left", len(left))
	}
	if got := journalEntries(t); got != nil {
		t.Errorf("left over: %v", got)
	}
}

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
		if err := j.Put(states[n%2]); err != nil {
			b.Fatal(err)
		}
		longest = max(longest, time.Since(start))
	}
	b.ReportMetric(float64(longest.Microseconds()), "µs-longest")
	j.Clear(Origin{})
}

func FuzzJournal(f *testing.F) {
	f.Add([]byte("{\"schema\":\"foretell/journal/1\",\"sha256\":\"00\"}\n{\"keep\":0,\"add\":[\"a = 1\"]}\n{\"keep\":1,\"add\":[\"b = 2\"]}\n"))
	f.Add([]byte("{\"schema\":\"foretell/journal/1\"}\n{\"keep\":9}\n"))
	f.Add([]byte("{\"schema\":\"foretell/journal/2\"}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var r, again Recovery
		if r.parse(data) != nil {
			return
		}
		written, err := opening(r.Origin, r.Lines)
		if err != nil {
			t.Fatal(err)
		}
		if err := again.parse(written); err != nil || again.Origin != r.Origin || !slices.Equal(again.Lines, r.Lines) {
			t.Errorf("%+v is read back as %+v, %v", r, again, err)
		}
	})
}
