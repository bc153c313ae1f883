package main

import (
	"syscall"
	"time"
)

// clock measures the time of a piece of work: on the wall, and that of every CPU that worked on it.
type clock struct {
	wall time.Time
	cpu  time.Duration
}

func start() clock { return clock{wall: time.Now(), cpu: used()} }

func (c clock) stop() (wall, cpu time.Duration) { return time.Since(c.wall), used() - c.cpu }

// used returns the CPU time of this process so far.
func used() time.Duration {
	var r syscall.Rusage
	if err := syscall.Getrusage(syscall.RUSAGE_SELF, &r); err != nil {
		return 0
	}
	return time.Duration(r.Utime.Nano() + r.Stime.Nano())
}
