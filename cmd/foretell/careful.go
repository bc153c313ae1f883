package main

import (
	"fmt"
	"io"
)

// careful is where help and completions are written: what writes them does not look at whether that works.
type careful struct {
	to  io.Writer
	err error // the first one
}

// Write writes on until it fails once.
func (c *careful) Write(text []byte) (int, error) {
	if c.err == nil {
		_, c.err = c.to.Write(text)
	}
	return len(text), nil
}

// failure returns what went wrong, or nil.
func (c *careful) failure() error {
	if c.err == nil {
		return nil
	}
	return fmt.Errorf("cannot write the help: %w", c.err)
}
