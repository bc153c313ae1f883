package main

import (
	"bufio"
	"cmp"
	"errors"
	"fmt"
	"io"
	"os"
	"strings"

	"foretell/model"
	"foretell/model/store"
	"foretell/ui/report"
)

// swept is a file that a sweep is written to, a line a point.
type swept struct {
	file *os.File
	free func() // lets other sweeps write to it
	path string
	done int    // points that are there already
	last string // line of the last of them
}

// openSwept opens the file of a sweep, new or with the points that are there already. Every line has to begin as this sweep's
// does; a last line that was not written to its end is taken away. Nobody else sweeps into it meanwhile.
func openSwept(path, format string, sweep report.Sweep, l *lattice) (*swept, error) {
	if info, err := os.Stat(path); err == nil && !info.Mode().IsRegular() { // before opening: a pipe would be waited for
		return nil, fmt.Errorf("cannot write on in %s: it is no file; - stands for standard output", path)
	}
	f, err := os.OpenFile(path, os.O_RDWR|os.O_CREATE, 0o644)
	if err != nil {
		return nil, fmt.Errorf("cannot write to %s: %w", path, errors.Unwrap(err))
	}
	free, err := store.Hold(path)
	if err != nil {
		return nil, errors.Join(err, f.Close())
	}
	s := &swept{file: f, free: free, path: path}
	if err := s.take(format, sweep, l); err != nil {
		free()
		return nil, errors.Join(err, f.Close())
	}
	return s, nil
}

// take reads what is there and readies the file for the next line.
func (s *swept) take(format string, sweep report.Sweep, l *lattice) error {
	in := bufio.NewReader(s.file)
	header := sweep.Header(format)
	var whole int64 // bytes of whole lines
	for n := 1; ; n++ {
		line, err := in.ReadString('\n')
		if err == io.EOF {
			if whole == 0 && !torn(line, cmp.Or(header, sweep.Lead(format, l.values(0)))) {
				return s.fault(n, "this is no file of this sweep", "another file")
			}
			break
		}
		if err != nil {
			return fmt.Errorf("cannot read %s: %w", s.path, err)
		}
		if err := s.accept(n, line, header, format, sweep, l); err != nil {
			return err
		}
		whole += int64(len(line))
	}
	if err := s.file.Truncate(whole); err != nil {
		return fmt.Errorf("cannot repair the last line of %s: %w", s.path, err)
	}
	if _, err := s.file.Seek(whole, io.SeekStart); err != nil {
		return fmt.Errorf("cannot write on in %s: %w", s.path, err)
	}
	if whole == 0 {
		return s.write(header)
	}
	return nil
}

// torn reports whether a line that was not written to its end may be of a sweep whose first line begins with lead.
func torn(line, lead string) bool {
	return strings.HasPrefix(lead, line) || strings.HasPrefix(line, lead)
}

// accept takes a line that is there for one of the sweep's.
func (s *swept) accept(n int, line, header, format string, sweep report.Sweep, l *lattice) error {
	if n == 1 && header != "" {
		if line != header {
			return s.fault(n, "the columns are not those of this sweep", "the plan, the keys and the goals it was begun with, or another file")
		}
		return nil
	}
	if s.done >= l.points {
		return s.fault(n, fmt.Sprintf("there are more lines than the %d points of this sweep", l.points), "the values it was begun with, or another file")
	}
	if lead := sweep.Lead(format, l.values(s.done)); !strings.HasPrefix(line, lead) {
		return s.fault(n, fmt.Sprintf("not this sweep's line at %s", l.name(s.done)), "the plan, scenario, paths, seed and values it was begun with, or another file")
	}
	s.done++
	s.last = line
	return nil
}

// same returns the fault of a file whose last point is not what this sweep gives there.
func (s *swept) same(line string) error {
	if line == s.last {
		return nil
	}
	return s.fault(0, "its last point is not what the scenario gives now: an assumption or the program has changed since", "another file")
}

func (s *swept) fault(line int, what, right string) error {
	fault := model.Fault{File: s.path, Line: line, What: what, Right: right}
	if line > 0 {
		fault.Column = 1
	}
	return model.Faults{fault}
}

func (s *swept) write(line string) error {
	if _, err := s.file.WriteString(line); err != nil {
		return fmt.Errorf("cannot write the result: %w", err)
	}
	return nil
}

// close returns once everything is on the disk.
func (s *swept) close() error {
	defer s.free()
	return errors.Join(s.file.Sync(), s.file.Close())
}
