package main

import (
	"context"
	"fmt"
)

// accurate prints the time until every chance of the base scenario is right to 0.05 points. NumPy, which has no such model, does
// the plain work with as many paths as a chance of a half needs.
func accurate(ctx context.Context, s *shop, _ []int) error {
	const (
		seeds      = 32
		numpyPaths = 1_000_000 // √(½·½/N) = 0.0005
	)
	fmt.Println("Until every chance has an error below 0.05 points (root mean square over seeds; the worst of all chances of the")
	fmt.Println("base scenario; paths in powers of two). A random share's error is √(p(1−p)/N).")
	fmt.Println()
	a, err := s.start(ctx, []string{"bin/foretell", "needed"}, seeds)
	if err != nil {
		return err
	}
	rows := []*row{}
	for _, line := range a.lines {
		var sampling string
		var paths int
		var worst float64
		if _, err := fmt.Sscanf(line, "NEEDED %s %d %g", &sampling, &paths, &worst); err == nil {
			rows = append(rows, &row{
				peer:  peer{name: fmt.Sprintf("foretell, %s, base scenario", sampling), command: []string{"bin/foretell", "base", sampling}, largest: paths},
				check: fmt.Sprintf("%.2e", worst),
			})
		}
	}
	if p, ok := s.peer(numpy); ok {
		rows = append(rows, &row{peer: peer{name: numpy, command: p.command, largest: numpyPaths}, first: slow + 1, check: "5.00e-04"})
	}
	for range slowRounds {
		for _, r := range rows {
			a, err := s.start(ctx, r.peer.command, r.peer.largest, 1, repetitions(max(r.first, 0.05)))
			if err != nil {
				return err
			}
			r.runs = append(r.runs, a.typical())
		}
	}
	fmt.Printf("%-32s %9s %10s %9s %10s\n", "program", "paths", "error", "ms", "× faster")
	for _, r := range rows {
		fmt.Printf("%-32s %9d %10s %9.1f %10s\n", r.peer.name, r.peer.largest, r.check, 1e3*r.typical().wall, ratio(named(rows, numpy), r, wall))
	}
	return nil
}
