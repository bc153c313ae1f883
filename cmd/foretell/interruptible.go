package main

import (
	"context"
	"io"
)

// interruptible reads until the program is interrupted, also where nobody writes.
type interruptible struct {
	io.Reader
	interrupted <-chan struct{}
}

func (r interruptible) Read(into []byte) (int, error) {
	type read struct {
		data []byte
		err  error
	}
	done := make(chan read, 1)
	go func() {
		own := make([]byte, len(into))
		n, err := r.Reader.Read(own)
		done <- read{own[:n], err}
	}()
	select {
	case got := <-done:
		return copy(into, got.data), got.err
	case <-r.interrupted:
		return 0, context.Canceled
	}
}
