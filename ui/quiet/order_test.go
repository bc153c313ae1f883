package quiet_test

import (
	"os"
	"os/exec"
	"strings"
	"testing"

	_ "foretell/ui/quiet"

	_ "github.com/charmbracelet/bubbletea"
)

// TestSpeaksFirst has the Go runtime trace the initialisation of a program that imports both: this package's turn comes before
// bubbletea's, on every system.
func TestSpeaksFirst(t *testing.T) {
	if os.Getenv("FORETELL_TEST_CHILD") != "" {
		return
	}
	child := exec.Command(os.Args[0], "-test.run=^TestSpeaksFirst$")
	child.Env = append(os.Environ(), "FORETELL_TEST_CHILD=1", "GODEBUG=inittrace=1")
	trace, err := child.CombinedOutput()
	if err != nil {
		t.Fatalf("%v\n%s", err, trace)
	}
	own := strings.Index(string(trace), "init foretell/ui/quiet ")
	tea := strings.Index(string(trace), "init github.com/charmbracelet/bubbletea ")
	if own < 0 || tea < 0 || own > tea {
		t.Errorf("this package is initialised at %d, bubbletea at %d of\n%s", own, tea, trace)
	}
}
