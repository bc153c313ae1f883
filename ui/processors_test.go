package ui

import (
	"runtime"
	"testing"
)

func TestSpareProcessor(t *testing.T) {
	before := runtime.GOMAXPROCS(0)
	restore := spareProcessor()
	if now := runtime.GOMAXPROCS(0); now != processors+1 {
		t.Errorf("Go has %d processors for work of %d: none is spare", now, processors)
	}
	restore()
	if after := runtime.GOMAXPROCS(0); after != before {
		t.Errorf("Go is left with %d processors, not %d", after, before)
	}
}
