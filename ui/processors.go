package ui

import "runtime"

// processors is how many the work is shared among.
var processors = runtime.GOMAXPROCS(0)

// spareProcessor gives Go one processor more than there are, until restore is called. The thread that reads a key hands it on and
// waits for the next in one breath, holding its processor; where all others are at work nobody takes the key up until the runtime
// notices, up to twenty milliseconds later.
func spareProcessor() (restore func()) {
	before := runtime.GOMAXPROCS(processors + 1)
	return func() { runtime.GOMAXPROCS(before) }
}
