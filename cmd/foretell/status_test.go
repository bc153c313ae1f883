package main

import (
	"context"
	"errors"
	"io"
	"strings"
	"syscall"
	"testing"

	"foretell/ui"
)

func TestExitStatus(t *testing.T) {
	for name, c := range map[string]struct {
		args           string
		status         int
		stdout, stderr string
	}{
		"version":                 {"--version", done, "foretell " + version + ", go1.", ""},
		"help":                    {"--help", done, "foretell run", ""},
		"help of a command":       {"run --help", done, "--format", ""},
		"help of seek":            {"seek --help", done, "--levers", ""},
		"help of drivers":         {"drivers --help", done, "met>=20", ""},
		"help of show":            {"show --help", done, "scenario", ""},
		"no terminal":             {"", done, "Digital value added", ""},
		"run":                     {"run", done, "Scenario: base", ""},
		"run another":             {"run cautious", done, "Scenario: cautious", ""},
		"list":                    {"list", done, "downturn-2020", ""},
		"two scenarios":           {"run base cautious", misused, "", "2 scenarios given"},
		"unknown flag":            {"run --patsh 4", misused, "", "did you mean --paths?"},
		"flag without its value":  {"run --seed", misused, "", "--seed"},
		"paths not a number":      {"run --paths many", misused, "", `"many" is not a whole number`},
		"a year in words":         {"export -o x.svg --year soon", misused, "", `--year: "soon" is not a whole number`},
		"a width in words":        {"export -o x.svg --width wide", misused, "", `--width: "wide" is not a`},
		"unknown format":          {"run --format jsno", misused, "", "did you mean json?"},
		"unknown language":        {"--lang fr", misused, "", `"fr" is none of en, zh`},
		"unknown theme":           {"--theme drak", misused, "", "did you mean dark?"},
		"help of replay":          {"replay --help", done, "--verify", ""},
		"help of diff":            {"diff --help", done, "exit status is 0", ""},
		"replay of nothing":       {"replay", misused, "", "for instance foretell replay story"},
		"replay without steps":    {"replay base", faulty, "", "scenario base has no steps to play"},
		"replay of a mistyped":    {"replay stroy", faulty, "", "did you mean story?"},
		"verify and record":       {"replay story --verify --record x.toml", misused, "", "--verify or --record"},
		"verify in a format":      {"replay story --verify --format json", misused, "", "leave out --format"},
		"record with an edit":     {"replay story --record x.toml --seed 4", misused, "", "leave out --set, --paths and --seed"},
		"diff of one":             {"diff base", misused, "", "1 scenarios given; diff takes two"},
		"diff of standard input":  {"diff - -", misused, "", "one scenario, not two"},
		"diff of a mistyped":      {"diff base cautius", faulty, "", "did you mean cautious?"},
		"schema of nothing":       {"schema", misused, "", "foretell schema plan, or foretell schema scenario"},
		"schema of a mistyped":    {"schema scenarios", misused, "", "did you mean scenario?"},
		"mistyped driver":         {"drivres", misused, "", "did you mean foretell drivers?"},
		"mistyped command":        {"chekc", misused, "", "did you mean foretell check?"},
		"check without a file":    {"check", misused, "", "needs a file"},
		"list with an argument":   {"list all", misused, "", "no argument"},
		"mistyped scenario":       {"run bsae", faulty, "", `no scenario is called "bsae"; did you mean base?`},
		"mistyped scenario alone": {"bsae", faulty, "", "did you mean base?"},
		"unknown scenario":        {"run atlantis", faulty, "", "there are base, cautious"},
		"mistyped plan":           {"run --plan zhejiang-digital-2081", faulty, "", "did you mean zhejiang-digital-2018?"},
		"missing file":            {"run nowhere/plan.toml", faulty, "", "nowhere/plan.toml"},
		"no paths":                {"run --paths 0", faulty, "", "run.paths: 0 is not allowed"},
		"set nothing":             {"run --set run.paths", faulty, "", "KEY=VALUE"},
		"set an unknown key":      {"run --set asume.de_va.volatility=3", faulty, "", "did you mean assume"},
		"set not a number":        {"run --set assume.de_va.volatility=nan", faulty, "", "assume.de_va.volatility"},
		"every fault of a set":    {"run --set run.seed=x --set run.paths=y", faulty, "", "run.paths"},
	} {
		t.Run(name, func(t *testing.T) {
			foretell(t, strings.Fields(c.args)...).want(t, c.status, c.stdout, c.stderr)
		})
	}
}

// The file that was probably meant is said, for plans, scenarios, sheets, and what a scenario extends.
func TestMistypedFile(t *testing.T) {
	dir := beside(t, map[string]string{
		"mine.toml":  "schema = \"foretell/scenario/1\"\nextends = \"base\"\n",
		"child.toml": "schema = \"foretell/scenario/1\"\nextends = \"miine.toml\"\n",
		"goals.csv":  orchardSheet,
	})
	want := "no such file or directory; did you mean " + dir
	for args, near := range map[string]string{
		"run DIR/mien.toml": "/mine.toml?", "run --plan DIR/mein.toml": "/mine.toml?", "import DIR/gaols.csv": "/goals.csv?", "compare base DIR/mine.tml": "/mine.toml?",
	} {
		foretell(t, strings.Fields(strings.ReplaceAll(args, "DIR", dir))...).want(t, faulty, "", want+near)
	}
	foretell(t, "check", dir+"/mien.toml").want(t, faulty, want+"/mine.toml?", "faults in 1 of 1 files")
	foretell(t, "run", dir+"/child.toml").want(t, faulty, "", "did you mean "+dir+"/mine.toml?")
	r := foretell(t, "run", dir+"/something-else.toml")
	if r.status != faulty || strings.Contains(r.stderr, "did you mean") {
		t.Errorf("exit status %d, %q", r.status, r.stderr)
	}
}

func TestInterrupted(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	for _, args := range [][]string{{"run"}, {"drivers"}, {"replay", "story"}, {"replay", "story", "--verify"}, {"seek", "--indicator", "de_va", "--chance", "0.8"}} {
		var stdout, stderr strings.Builder
		status := run(ctx, args, strings.NewReader(""), &stdout, &stderr)
		ran{status, stdout.String(), stderr.String()}.want(t, interrupted, "", "interrupted")
	}
}

// Standard input that nobody writes to does not keep the program from being interrupted.
func TestInterruptedWhileReading(t *testing.T) {
	ctx, cancel := context.WithCancel(context.Background())
	silent, _ := io.Pipe()
	defer silent.Close()
	status := make(chan int)
	go func() { status <- run(ctx, []string{"run", "-"}, silent, io.Discard, io.Discard) }()
	cancel()
	if got := <-status; got != interrupted {
		t.Errorf("exit status %d, want %d", got, interrupted)
	}
}

// full is a disk without room.
type full struct{}

func (full) Write([]byte) (int, error) { return 0, errors.New("no space left") }

func TestResultThatCannotBeWritten(t *testing.T) {
	for _, args := range [][]string{{"run"}, {"run", "--format", "json"}, {"list"}, {"check", "base"}, {"show", "plan"}, {"drivers"}, {"replay", "story"},
		{"replay", "story", "--verify"}, {"diff", "base", "cautious"},
		{"run", "--help"}, {"--version"}, {"completion", "bash"}} {
		var stderr strings.Builder
		if status := run(context.Background(), args, strings.NewReader(""), full{}, &stderr); status != faulty {
			t.Errorf("%v: exit status %d, want %d", args, status, faulty)
		}
		if !strings.Contains(stderr.String(), "no space left") {
			t.Errorf("%v: stderr %q does not say why", args, stderr.String())
		}
	}
}

// Shells count a signal from 128: SIGHUP is 1, SIGTERM 15.
func TestSignalledStatus(t *testing.T) {
	for signal, want := range map[syscall.Signal]int{syscall.SIGHUP: 129, syscall.SIGINT: 130, syscall.SIGTERM: 143} {
		p := program{stderr: io.Discard}
		if got := p.status(&ui.Hangup{Signal: signal}); got != want {
			t.Errorf("%v: exit status %d, want %d", signal, got, want)
		}
	}
}
