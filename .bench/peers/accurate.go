package main

import (
	"context"
	"encoding/json"
	"fmt"
	"math"
	"os"
	"path/filepath"
)

// numpyPaths is the number of random paths at which no chance has a larger error than 0.05 points: √(½·½/N) = 0.0005.
const numpyPaths = 1_000_000

// accurate prints the time until every chance of the base scenario is right to 0.05 points.
func accurate(ctx context.Context, s *shop, _ []int) error {
	const seeds = 32
	fmt.Println("Until every chance of the base scenario has an error below 0.05 points: root mean square over seeds, of the chance that")
	fmt.Println("has the largest; eight to fifteen times a power of two paths, up to 1 048 576. A random share's error is √(p·(1−p)/N).")
	fmt.Println()
	fmt.Fprintln(os.Stderr, "looking for the paths that the base scenario needs")
	truth := filepath.Join(s.folder, "truth.json")
	a, err := s.start(ctx, []string{"bin/foretell", "needed"}, seeds, truth)
	if err != nil {
		return err
	}
	rows := s.contenders(a.lines)
	for round := range slowRounds + 1 {
		for _, r := range rows {
			args := []any{r.peer.largest, 1 + round, repetitions(max(r.first, 0.05))}
			if r.peer.name == numpy {
				args = append(args, filepath.Join(s.folder, "base.json"))
			}
			a, err := s.start(ctx, r.peer.command, args...)
			if err != nil {
				return err
			}
			r.runs = append(r.runs, a.typical())
		}
	}
	fmt.Printf("%-18s %9s %10s %10s %12s\n", "program", "paths", "error", "ms", "× faster")
	for _, r := range rows {
		fmt.Printf("%-18s %9d %10s %10.1f %12s\n", r.peer.name, r.peer.largest, r.check, 1e3*r.typical().wall, ratio(named(rows, numpy), r, wall))
	}
	if named(rows, numpy) == nil {
		return nil
	}
	worst, err := apart(filepath.Join(s.folder, "base.json"), truth)
	if err != nil {
		return err
	}
	fmt.Printf("\nNumPy's chances and foretell's lie %.1f standard errors apart at most.\n", worst)
	return nil
}

// contenders are foretell with the paths it needs by each sampling, and NumPy.
func (s *shop) contenders(lines []string) (rows []*row) {
	for _, line := range lines {
		var sampling string
		var paths int
		var worst float64
		if _, err := fmt.Sscanf(line, "NEEDED %s %d %g", &sampling, &paths, &worst); err == nil {
			p := peer{name: "foretell, " + sampling, command: []string{"bin/foretell", "base", sampling}, largest: paths}
			rows = append(rows, &row{peer: p, check: fmt.Sprintf("%.2e", worst)})
		}
	}
	if _, ok := s.peer(numpy); ok {
		here, err := os.Getwd()
		if err == nil {
			file := func(name string) string { return filepath.Join(here, name) }
			p := peer{name: numpy, largest: numpyPaths, command: []string{python, file(".bench/peers/base.py"),
				file("seeds/plans/zhejiang-digital-2018.toml"), file("seeds/scenarios/base.toml")}}
			rows = append(rows, &row{peer: p, first: slow + 1, check: "5.00e-04"})
		}
	}
	return rows
}

// apart returns the largest distance of NumPy's chances from the truth, in standard errors of random paths.
func apart(found, truth string) (worst float64, err error) {
	var all [2][]float64
	for k, file := range []string{found, truth} {
		data, err := os.ReadFile(file)
		if err != nil {
			return 0, err
		}
		if err := json.Unmarshal(data, &all[k]); err != nil {
			return 0, fmt.Errorf("%s: %w", file, err)
		}
	}
	if len(all[0]) != len(all[1]) {
		return 0, fmt.Errorf("%d chances in NumPy, %d in foretell", len(all[0]), len(all[1]))
	}
	for k, p := range all[1] {
		worst = max(worst, math.Abs(all[0][k]-p)/math.Sqrt(p*(1-p)/numpyPaths))
	}
	return worst, nil
}
