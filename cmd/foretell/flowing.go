package main

import (
	"fmt"
	"io/fs"
	"os"
	"regexp"
)

// descriptor is the path of an open file by its number.
var descriptor = regexp.MustCompile(`^/(dev|proc/(self|\d+))/fd/\d+$`)

// flowing returns what a word of the command line means where that can be read only once: - for standard input, or the path of a
// pipe, as shells make one of <(…). Only a person names pipes: one that a file names is refused, since it may never end.
func (p *program) flowing(word string) (f file, flows bool, err error) {
	if f, read := p.flown[word]; read {
		return f, true, nil
	}
	from, name := p.stdin, standardInput
	if word != "-" {
		if info, err := os.Stat(word); err != nil || info.Mode()&fs.ModeNamedPipe == 0 {
			return file{}, false, nil
		}
		pipe, err := os.Open(word)
		if err != nil {
			return file{}, true, fmt.Errorf("cannot read %s: %w", word, err)
		}
		defer pipe.Close()
		from, name = pipe, p.pipeName(word)
	}
	if f, err = readAll(interruptible{from, p.interrupted}, name, "."); err == nil {
		p.flown[word] = f
	}
	return f, true, err
}

// pipeName is what a person would call a pipe: by its path, or where a shell gave it the number of a descriptor, pipe, pipe-2 and so on.
func (p *program) pipeName(word string) string {
	if !descriptor.MatchString(word) {
		return word
	}
	n := 1
	for read := range p.flown {
		if descriptor.MatchString(read) {
			n++
		}
	}
	if n == 1 {
		return "pipe"
	}
	return fmt.Sprintf("pipe-%d", n)
}
