package store

import (
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"sync"
	"testing"
)

// remember makes files in a folder and remembers them in their order.
func remember(t *testing.T, folder string, names ...string) (paths []string) {
	t.Helper()
	for _, name := range names {
		path := filepath.Join(folder, name)
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		if err := Remember(path); err != nil {
			t.Fatal(err)
		}
		paths = append(paths, path)
	}
	return paths
}

func TestRecentIsTheLatestFirst(t *testing.T) {
	inState(t)
	if got := Recent(); len(got) > 0 {
		t.Errorf("before any: %v", got)
	}
	p := remember(t, t.TempDir(), "a", "b", "c", "a")
	if got, want := Recent(), []string{p[0], p[2], p[1]}; !slices.Equal(got, want) {
		t.Errorf("recent are %v, want %v", got, want)
	}
	if err := os.Remove(p[2]); err != nil {
		t.Fatal(err)
	}
	if got, want := Recent(), []string{p[0], p[1]}; !slices.Equal(got, want) {
		t.Errorf("without the one that is gone: %v, want %v", got, want)
	}
}

func TestRecentIsBounded(t *testing.T) {
	inState(t)
	var names []string
	for n := range 25 {
		names = append(names, fmt.Sprintf("f%02d", n))
	}
	p := remember(t, t.TempDir(), names...)
	want := slices.Clone(p[5:])
	slices.Reverse(want)
	if got := Recent(); !slices.Equal(got, want) {
		t.Errorf("recent are %v, want %v", got, want)
	}
}

// What is no list of files, or names other things than files, is as if it were empty; the next file is remembered all the same.
func TestRecentThatIsNoList(t *testing.T) {
	for _, text := range []string{"", "{", "[]", `{"schema":"foretell/recent/2","files":["/etc/hosts"]}`,
		`{"schema":"foretell/recent/1","files":["hosts","/dev/null","/","/nowhere/\u001b[2J"]}`} {
		state := inState(t)
		if err := os.MkdirAll(filepath.Join(state, "foretell"), 0o700); err != nil {
			t.Fatal(err)
		}
		if err := os.WriteFile(recentPath(), []byte(text), 0o600); err != nil {
			t.Fatal(err)
		}
		if got := Recent(); len(got) > 0 {
			t.Errorf("%s: %v", text, got)
		}
		if p := remember(t, t.TempDir(), "a"); !slices.Equal(Recent(), p) {
			t.Errorf("%s: then %v, want %v", text, Recent(), p)
		}
	}
}

// Programs that remember at once lose none of their files.
func TestRecentOfSeveralPrograms(t *testing.T) {
	inState(t)
	folder := t.TempDir()
	var all sync.WaitGroup
	for n := range 4 {
		path := filepath.Join(folder, fmt.Sprint(n))
		if err := os.WriteFile(path, nil, 0o600); err != nil {
			t.Fatal(err)
		}
		all.Go(func() {
			if err := Remember(path); err != nil {
				t.Error(err)
			}
		})
	}
	all.Wait()
	if got := Recent(); len(got) != 4 {
		t.Errorf("%d of 4 are remembered: %v", len(got), got)
	}
}
