package main

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"strings"
	"testing"
)

// asProgram is the variable under which the tests' own executable is the program.
const asProgram = "BE_FORETELL"

// TestMain keeps the machine's own language and saved files out of the tests.
func TestMain(m *testing.M) {
	if os.Getenv(asProgram) != "" {
		main()
	}
	home, err := os.MkdirTemp("", "foretell")
	if err != nil {
		panic(err)
	}
	for _, name := range []string{"LC_ALL", "LC_MESSAGES", "LANG"} {
		os.Unsetenv(name)
	}
	os.Setenv("XDG_DATA_HOME", home)
	os.Setenv("XDG_CONFIG_HOME", home)
	status := m.Run()
	os.RemoveAll(home)
	os.Exit(status)
}

// ran is what one run of the program left.
type ran struct {
	status         int
	stdout, stderr string
}

// foretell runs the program.
func foretell(t *testing.T, args ...string) ran {
	t.Helper()
	return foretellReading(t, "", args...)
}

// foretellReading runs the program with text on standard input.
func foretellReading(t *testing.T, stdin string, args ...string) ran {
	t.Helper()
	var stdout, stderr bytes.Buffer
	status := run(context.Background(), args, strings.NewReader(stdin), &stdout, &stderr)
	return ran{status, stdout.String(), stderr.String()}
}

// write writes a file below a folder of the test's own and returns its path.
func write(t *testing.T, name, text string) string {
	t.Helper()
	at := filepath.Join(t.TempDir(), name)
	if err := os.MkdirAll(filepath.Dir(at), 0o755); err != nil {
		t.Fatal(err)
	}
	if err := os.WriteFile(at, []byte(text), 0o644); err != nil {
		t.Fatal(err)
	}
	return at
}

// want holds the exit status, and that each stream says certain words; "" stands for a stream that stays empty.
func (r ran) want(t *testing.T, status int, stdout, stderr string) {
	t.Helper()
	if r.status != status {
		t.Errorf("exit status %d, want %d", r.status, status)
	}
	for _, s := range []struct{ name, text, words string }{{"stdout", r.stdout, stdout}, {"stderr", r.stderr, stderr}} {
		if s.words == "" && s.text != "" || !strings.Contains(s.text, s.words) {
			t.Errorf("%s is %q, want %q in it", s.name, s.text, s.words)
		}
	}
}
