package main

import (
	"context"
	"fmt"
	"slices"
)

// variants are the kinds of recomputation that the programs tell apart, and what they are.
var variants = []struct{ program, name, what string }{
	{"c", "rebin", "C, all of the indicator again"},
	{"c", "shift", "C, percentiles moved with the drift"},
	{"foretell", "held", "foretell, the same indicator again"},
	{"foretell", "next", "foretell, another indicator"},
	{"numpy", "recompute", "NumPy, all of the indicator again"},
	{"numpy", "shift", "NumPy, percentiles moved"},
}

// edits are the median times of one round, in microseconds, by program and variant.
type edits map[string]float64

// whatifs prints the table of one edit.
func whatifs(ctx context.Context, s *shop, sizes []int) error {
	const screen = 16_384 // paths that the screen shows
	sizes = append(slices.Clone(sizes), screen)
	slices.Sort(sizes)
	fmt.Println("One edit: an indicator's growth changes, on the same random numbers; all that follows is made again.")
	fmt.Println()
	fmt.Printf("%-36s %9s %10s %8s %11s\n", "program", "paths", "µs", "× C", "× faster")
	fmt.Printf("%-36s %9s %10s %8s %11s\n", "", "", "", "again", "than NumPy")
	for _, n := range slices.Compact(sizes) {
		var all []edits
		for range editRounds {
			e, err := s.edit(ctx, n)
			if err != nil {
				return err
			}
			all = append(all, e)
		}
		for _, v := range variants {
			key := v.program + " " + v.name
			if all[0][key] == 0 {
				continue
			}
			fmt.Printf("%-36s %9d %10.0f %8s %11s\n", v.what, n, over(all, key, ""), mark(over(all, key, "c rebin")), mark(over(all, "numpy recompute", key)))
		}
		fmt.Println()
	}
	return nil
}

const editRounds = 3

// edit runs every program that can do an edit, once.
func (s *shop) edit(ctx context.Context, n int) (edits, error) {
	e := edits{}
	for _, p := range s.peers {
		if p.whatif == nil || n > p.largest {
			continue
		}
		a, err := s.start(ctx, p.whatif, n, 48)
		if err != nil {
			return nil, err
		}
		for _, line := range a.lines {
			var program, variant string
			var paths int
			var least, middle float64
			if _, err := fmt.Sscanf(line, "WHATIF %s %s %d %g %g", &program, &variant, &paths, &least, &middle); err == nil {
				e[program+" "+variant] = middle
			}
		}
	}
	return e, nil
}

// over is the median over the rounds of one time over another; of the time itself where by is empty; 0 where one is missing.
func over(all []edits, key, by string) float64 {
	var ratios []float64
	for _, e := range all {
		divisor := 1.0
		if by != "" {
			divisor = e[by]
		}
		if e[key] == 0 || divisor == 0 {
			return 0
		}
		ratios = append(ratios, e[key]/divisor)
	}
	return median(ratios)
}

func mark(ratio float64) string {
	if ratio == 0 {
		return "-"
	}
	return fmt.Sprintf("%.3g", ratio)
}
