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
)

func recoverable(t *testing.T) []*Recovery {
	t.Helper()
	left, err := Recoverable()
	if err != nil {
		t.Fatal(err)
	}
	return left
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
			if err := errors.Join(j.Put(Unsaved{Lines: []string{"b = 1"}}), j.Clear(Origin{})); err != nil {
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

func FuzzJournal(f *testing.F) {
	f.Add([]byte("{\"schema\":\"foretell/journal/1\",\"sha256\":\"00\"}\n{\"keep\":0,\"add\":[\"a = 1\"]}\n{\"keep\":1,\"add\":[\"b = 2\"]}\n"))
	f.Add([]byte("{\"schema\":\"foretell/journal/1\"}\n{\"keep\":9}\n"))
	f.Add([]byte("{\"schema\":\"foretell/journal/1\"}\n{\"keep\":0,\"add\":[],\"steps\":{\"keep\":0,\"add\":[\"s\"]}}\n{\"start\":{\"keep\":0,\"add\":[\"a\"]}}\n"))
	f.Add([]byte("{\"schema\":\"foretell/journal/2\"}\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		var r, again Recovery
		if r.parse(data) != nil {
			return
		}
		written, err := opening(r.Origin, r.Unsaved)
		if err != nil {
			t.Fatal(err)
		}
		if err := again.parse(written); err != nil || again.Origin != r.Origin || !slices.Equal(again.Lines, r.Lines) ||
			!slices.Equal(again.Start, r.Start) || !slices.Equal(again.Steps, r.Steps) {
			t.Errorf("%+v is read back as %+v, %v", r, again, err)
		}
	})
}
