package store

import (
	"bufio"
	"bytes"
	"crypto/sha256"
	"flag"
	"fmt"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"runtime"
	"slices"
	"strconv"
	"strings"
	"testing"
	"time"

	"github.com/adrg/xdg"
)

var kills = flag.Int("kills", 20, "how often the kill tests kill a program at work")

// victims are what this test program does when it is started to be killed: work on a path, and a line for each thing done.
var victims = map[string]func(path string) error{
	"save":    saveForEver,
	"naive":   saveNaively,
	"journal": editForEver,
}

func TestMain(m *testing.M) {
	if work, ok := victims[os.Getenv("FORETELL_VICTIM")]; ok {
		fmt.Fprintln(os.Stderr, work(os.Getenv("FORETELL_VICTIM_PATH")))
		os.Exit(1)
	}
	flag.Parse()
	os.Exit(m.Run())
}

// killed runs a victim, kills it after it has done some things and a random while, and returns the last number it said, or -1.
func killed(t *testing.T, victim, path string, least int, most time.Duration) int {
	t.Helper()
	c := exec.Command(os.Args[0])
	c.Env = append(os.Environ(), "FORETELL_VICTIM="+victim, "FORETELL_VICTIM_PATH="+path)
	var trouble bytes.Buffer
	c.Stderr = &trouble
	out, err := c.StdoutPipe()
	if err == nil {
		err = c.Start()
	}
	if err != nil {
		t.Fatal(err)
	}
	lines := bufio.NewScanner(out)
	for range least {
		lines.Scan()
	}
	last := number(lines.Text())
	time.AfterFunc(rand.N(most), func() { c.Process.Kill() })
	for lines.Scan() {
		last = number(lines.Text())
	}
	c.Wait()
	if trouble.Len() > 0 {
		t.Fatalf("%s ended by itself: %s", victim, &trouble)
	}
	return last
}

func number(s string) int {
	n, err := strconv.Atoi(s)
	if err != nil {
		return -1
	}
	return n
}

// generation is a file's content that says itself whether it is whole.
func generation(n int) []byte {
	body := fmt.Sprintf("generation %d\n%s", n, strings.Repeat("growth = 12\n", 1+n*7919%40_000))
	return fmt.Appendf(nil, "%x\n%s", sha256.Sum256([]byte(body)), body)
}

// generationOf returns the number of a whole content, or -1.
func generationOf(data []byte) int {
	sum, body, _ := bytes.Cut(data, []byte("\n"))
	if fmt.Sprintf("%x", sha256.Sum256(body)) != string(sum) {
		return -1
	}
	var n int
	fmt.Sscanf(string(body), "generation %d\n", &n)
	return n
}

func saveForEver(path string) error {
	if err := Sweep(filepath.Dir(path)); err != nil {
		return err
	}
	f, err := Read(path)
	for n := generationOf(f.Data) + 1; err == nil; n++ {
		if f, err = Save(f, generation(n)); err == nil {
			fmt.Println(n)
		}
	}
	return err
}

// saveNaively saves as a program does that has not thought of being killed: it shows that the test finds damage.
func saveNaively(path string) error {
	for n := 0; ; n++ {
		if err := os.WriteFile(path, generation(n), 0o644); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func TestKilledWhileSaving(t *testing.T) {
	folder := t.TempDir()
	path := filepath.Join(folder, "mine.toml")
	if err := os.WriteFile(path, generation(0), 0o640); err != nil {
		t.Fatal(err)
	}
	damaged, lost, midway, left, done := 0, 0, 0, 0, 0
	for range *kills {
		said := killed(t, "save", path, 1, 30*time.Millisecond)
		data, err := os.ReadFile(path)
		if err != nil {
			t.Fatal(err)
		}
		switch n := generationOf(data); {
		case n < 0:
			damaged++
		case n < said || n > said+1:
			lost++
		default:
			done = n
		}
		midway += len(others(t, folder))
		if err := Sweep(folder); err != nil {
			t.Error(err)
		}
		left += len(others(t, folder))
	}
	t.Logf("%d kills, %d saves: %d damaged, %d saves lost, %d killed midway, %d drafts left after the next start",
		*kills, done, damaged, lost, midway, left)
	if damaged+lost+left > 0 {
		t.Error("a file was damaged, a save lost, or a draft left")
	}
	if info, err := os.Stat(path); err != nil || info.Mode().Perm() != 0o640 && runtime.GOOS != "windows" {
		t.Errorf("the file is now %v, %v", info.Mode(), err)
	}
}

// others returns what is in a folder beside the file that was saved.
func others(t *testing.T, folder string) []string {
	t.Helper()
	entries, err := os.ReadDir(folder)
	if err != nil {
		t.Fatal(err)
	}
	var names []string
	for _, e := range entries {
		if e.Name() != "mine.toml" {
			names = append(names, e.Name())
		}
	}
	return names
}

// A test of the test above: the same kills damage a file that is written in place.
func TestKilledWhileSavingNaively(t *testing.T) {
	path := filepath.Join(t.TempDir(), "mine.toml")
	for n := range 200 {
		killed(t, "naive", path, 1, 30*time.Millisecond)
		if data, err := os.ReadFile(path); err != nil || generationOf(data) < 0 {
			t.Logf("damaged by kill %d", n+1)
			return
		}
	}
	t.Error("200 kills have damaged nothing: they tell nothing of Save either")
}

// state is what a journal holds after n edits: some replace the one before, some take others back.
func state(n int) []string {
	lines := make([]string, n%50, 51)
	for i := range lines {
		lines[i] = fmt.Sprintf("assume.de_va.adjust.%d = %d", 2018+i%5, i)
	}
	return append(lines, fmt.Sprintf("run.paths = %d", n))
}

// stateOf returns the number of a state, or -1.
func stateOf(lines []string) int {
	if len(lines) == 0 {
		return -1
	}
	n := number(strings.TrimPrefix(lines[len(lines)-1], "run.paths = "))
	if n < 0 || !slices.Equal(lines, state(n)) {
		return -1
	}
	return n
}

func editForEver(folder string) error {
	xdg.StateHome = folder
	left, err := Recoverable()
	if err != nil {
		return err
	}
	j := NewJournal(Origin{Scenario: "base"})
	n := 0
	for _, r := range left {
		n = max(n, stateOf(r.Lines))
	}
	if err := errorsOf(j.Put(Unsaved{Lines: state(n)}), j.Flush()); err != nil {
		return err
	}
	for _, r := range left {
		if err := r.Discard(); err != nil {
			return err
		}
	}
	for ; ; n++ {
		if err := j.Put(Unsaved{Lines: state(n)}); err != nil {
			return err
		}
		fmt.Println(n)
	}
}

func errorsOf(errs ...error) error {
	for _, err := range errs {
		if err != nil {
			return err
		}
	}
	return nil
}

// A program is killed at its work, at its start, and while it takes over what the one before has left.
func TestKilledWhileEditing(t *testing.T) {
	folder := inState(t)
	lost, twice, done := 0, 0, 0
	for k := range *kills {
		least := k % 2 // of the edits it has time for
		said := killed(t, "journal", folder, least, time.Duration(10+20*least)*time.Millisecond)
		done = max(done, said)
		left, err := Recoverable()
		if err != nil {
			t.Fatal(err)
		}
		twice += max(0, len(left)-1)
		n := -1
		for _, r := range left {
			n = max(n, stateOf(r.Lines))
			r.Release()
		}
		if done > 0 && n < done || n > done+1 {
			t.Errorf("kill %d: %d edits were made, %d are left", k+1, done, n)
			lost++
		}
		done = max(done, n)
	}
	t.Logf("%d kills, %d edits: %d times edits lost, %d times offered by two journals", *kills, done, lost, twice)
	left, err := Recoverable()
	for _, r := range left {
		err = errorsOf(err, r.Discard())
	}
	if entries, _ := os.ReadDir(recoveryFolder()); err != nil || len(entries) > 0 {
		t.Errorf("left over: %v, %v", entries, err)
	}
}
