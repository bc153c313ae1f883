package main

import (
	"bytes"
	"context"
	"fmt"
	"os"
	"os/exec"
	"strings"
	"syscall"
)

// sample is the time of one repetition, in seconds, as a program measured it itself.
type sample struct{ wall, cpu float64 }

// answer is what one run of a program said.
type answer struct {
	lines   []string
	samples []sample
	peak    float64 // most memory in use at once, MB
}

// start runs a program in the peers' folder once others leave the machine alone.
func (s *shop) start(ctx context.Context, command []string, args ...any) (answer, error) {
	words := command[1:len(command):len(command)]
	for _, a := range args {
		words = append(words, fmt.Sprint(a))
	}
	quiet(ctx)
	c := exec.CommandContext(ctx, command[0], words...)
	c.Dir = s.folder
	c.Env = append(os.Environ(), "OMP_PROC_BIND=true", "OMP_WAIT_POLICY=active")
	var stderr bytes.Buffer
	c.Stderr = &stderr
	out, err := c.Output()
	if err != nil {
		return answer{}, fmt.Errorf("%s %s: %w\n%s", command[0], strings.Join(words, " "), err, stderr.Bytes())
	}
	var a answer
	if r, ok := c.ProcessState.SysUsage().(*syscall.Rusage); ok {
		a.peak = float64(r.Maxrss) / 1024
	}
	for line := range strings.Lines(string(out)) {
		a.lines = append(a.lines, line)
		var t sample
		if _, err := fmt.Sscanf(line, "INPROC %g %g", &t.wall, &t.cpu); err == nil {
			a.samples = append(a.samples, t)
		}
	}
	return a, nil
}

// typical returns the median times of an answer. Of several repetitions the first, which also warms up, does not count.
func (a answer) typical() sample {
	samples := a.samples
	if len(samples) > 1 {
		samples = samples[1:]
	}
	var walls, cpus []float64
	for _, t := range samples {
		walls, cpus = append(walls, t.wall), append(cpus, t.cpu)
	}
	return sample{median(walls), median(cpus)}
}

// repetitions is how often to repeat what takes so many seconds, for a run of a second or so.
func repetitions(seconds float64) int {
	if seconds > slow {
		return 1
	}
	return 2 + min(int(0.7/seconds), 18)
}

// slow is the time in seconds from which a program runs once, and in few rounds.
const slow = 3
