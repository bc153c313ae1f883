package main

import (
	"context"
	"fmt"
	"math"
	"os"
	"runtime"
	"syscall"
	"time"
)

// moment is the machine's accounts at one time, in seconds of CPU time since it started.
type moment struct {
	at   time.Time
	busy float64 // of every program
	own  float64 // of this program and those it started and that have ended
}

func now() moment {
	m := moment{at: time.Now()}
	if f, err := os.Open("/proc/stat"); err == nil {
		var user, nice, system, idle, wait, irq, soft float64 // hundredths of a second; see proc_stat(5)
		if _, err := fmt.Fscanf(f, "cpu %g %g %g %g %g %g %g", &user, &nice, &system, &idle, &wait, &irq, &soft); err == nil {
			m.busy = (user + nice + system + irq + soft) / 100
		}
		f.Close()
	}
	for _, who := range []int{syscall.RUSAGE_SELF, syscall.RUSAGE_CHILDREN} {
		var r syscall.Rusage
		if err := syscall.Getrusage(who, &r); err == nil {
			m.own += time.Duration(r.Utime.Nano() + r.Stime.Nano()).Seconds()
		}
	}
	return m
}

// others returns the share of the machine's CPU time that other programs have taken since m.
func (m moment) others() float64 {
	n := now()
	whole := n.at.Sub(m.at).Seconds() * float64(runtime.NumCPU())
	return math.Max(0, (n.busy-m.busy)-(n.own-m.own)) / whole
}

// quiet waits, for two seconds at most, until other programs leave the machine alone.
func quiet(ctx context.Context) {
	for end := time.Now().Add(2 * time.Second); time.Now().Before(end) && ctx.Err() == nil; {
		m := now()
		time.Sleep(100 * time.Millisecond)
		if m.others() <= 0.05 {
			return
		}
	}
}
