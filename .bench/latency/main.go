//go:build unix

// Latency measures how soon the screen follows a key, as a person's terminal sees it: the program runs in a pseudo-terminal, keys
// are written to it, and the time to the first byte it writes back is taken, and to the last before it falls silent.
//
//	go run ./.bench/latency
//	go run ./.bench/latency -view 4 -press "up down"
package main

import (
	"flag"
	"fmt"
	"io"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"time"

	"github.com/creack/pty"
)

// quiet is how long nothing is written once a key has been answered.
const quiet = 60 * time.Millisecond

var (
	count      = flag.Int("keys", 300, "keys to press, one by one and then in a burst")
	cols, rows = flag.Int("cols", 120, "columns"), flag.Int("rows", 36, "rows")
	scenario   = flag.String("scenario", "base", "scenario to open")
	view       = flag.String("view", "", "keys that lead to the view to press in, such as 4, or 6 for two scenarios")
	pressed    = flag.String("press", "right left", "two keys to press there, to and fro: up, down, left, right, space or a character")
)

func main() {
	flag.Parse()
	if len(strings.Fields(*pressed)) == 0 {
		fmt.Fprintln(os.Stderr, "latency: -press names no key")
		os.Exit(2)
	}
	if err := measure(); err != nil {
		fmt.Fprintln(os.Stderr, "latency:", err)
		os.Exit(1)
	}
}

func measure() error {
	folder, err := os.MkdirTemp("", "latency")
	if err != nil {
		return err
	}
	defer os.RemoveAll(folder)
	program := filepath.Join(folder, "foretell")
	build := exec.Command("go", "build", "-o", program, "./cmd/foretell")
	build.Stderr = os.Stderr
	if err := build.Run(); err != nil {
		return err
	}
	c := exec.Command(program, *scenario)
	c.Env = append(os.Environ(), "TERM=xterm-256color", "COLORTERM=truecolor", "XDG_STATE_HOME="+folder, "XDG_DATA_HOME="+folder)
	terminal, err := pty.StartWithSize(c, &pty.Winsize{Cols: uint16(*cols), Rows: uint16(*rows)})
	if err != nil {
		return err
	}
	s := &screen{terminal: terminal, written: make(chan time.Time, 1<<16)}
	go s.read()
	s.settle(time.Second)
	for _, key := range *view {
		_, _ = io.WriteString(terminal, string(key))
		s.settle(time.Second)
	}
	alone, whole := s.oneByOne()
	report("a key, to the first byte", alone)
	report("a key, to the last byte", whole)
	if took := s.burst(); took > 0 {
		fmt.Printf("%d keys in a burst: all answered after %.1f ms\n", *count, ms(took))
	}
	_ = c.Process.Signal(os.Interrupt)
	_ = c.Wait()
	return nil
}

// screen is the program's output, as times at which it wrote.
type screen struct {
	terminal io.ReadWriter
	written  chan time.Time
}

func (s *screen) read() {
	defer close(s.written)
	buffer := make([]byte, 1<<16)
	for {
		n, err := s.terminal.Read(buffer)
		if err != nil {
			return
		}
		if n > 0 {
			s.written <- time.Now()
		}
	}
}

// settle waits until nothing has been written for a while, and returns when the first and the last byte were.
func (s *screen) settle(silence time.Duration) (first, last time.Time) {
	for {
		select {
		case at, ok := <-s.written:
			if !ok {
				return first, last
			}
			if first.IsZero() {
				first = at
			}
			last = at
		case <-time.After(silence):
			return first, last
		}
	}
}

// sent is what a terminal sends for a key that is no character.
var sent = map[string]string{"up": "\x1b[A", "down": "\x1b[B", "right": "\x1b[C", "left": "\x1b[D", "space": " "}

// press writes a key, to and fro: on the first view the arrows move a slider.
func (s *screen) press(n int) time.Time {
	keys := strings.Fields(*pressed)
	key := keys[n/4%len(keys)]
	if code, ok := sent[key]; ok {
		key = code
	}
	at := time.Now()
	_, _ = io.WriteString(s.terminal, key)
	return at
}

// oneByOne presses keys at random times, each after the one before was answered.
func (s *screen) oneByOne() (first, last []time.Duration) {
	for n := range *count {
		time.Sleep(time.Duration(rand.IntN(40)) * time.Millisecond)
		at := s.press(n)
		from, to := s.settle(quiet)
		if from.IsZero() {
			continue
		}
		first, last = append(first, from.Sub(at)), append(last, to.Sub(at))
	}
	return first, last
}

// burst presses all keys at once, and returns how long it takes until the last is answered.
func (s *screen) burst() time.Duration {
	at := time.Now()
	for n := range *count {
		s.press(n)
	}
	_, last := s.settle(10 * quiet)
	return last.Sub(at)
}

func report(what string, all []time.Duration) {
	if len(all) == 0 {
		fmt.Println(what + ": nothing was answered")
		return
	}
	slices.Sort(all)
	at := func(share float64) float64 { return ms(all[int(share*float64(len(all)-1))]) }
	fmt.Printf("%-26s p50 %5.1f  p95 %5.1f  p99 %5.1f  most %5.1f ms (%d answered)\n", what, at(0.5), at(0.95), at(0.99), at(1), len(all))
}

func ms(d time.Duration) float64 { return float64(d) / float64(time.Millisecond) }
