package main

import (
	"context"
	"fmt"
)

// growing prints how foretell's own cost grows with paths and with indicators.
func growing(ctx context.Context, s *shop, _ []int) error {
	fmt.Println("foretell alone: more paths, and the 24 indicators repeated.")
	fmt.Println()
	fmt.Printf("%-10s %9s %10s %10s %9s %14s %6s\n", "sampling", "paths", "indicators", "ms", "ns/path", "per indicator", "MB")
	for _, sampling := range []string{"random", "sobol"} {
		for _, c := range []struct{ paths, copies, reps int }{
			{1_000_000, 1, 5}, {10_000_000, 1, 2}, {16_384, 1, 20}, {16_384, 10, 10}, {16_384, 100, 4},
		} {
			a, err := s.start(ctx, []string{"bin/foretell", "size", sampling}, c.paths, 1, c.reps, c.copies)
			if err != nil {
				return err
			}
			each := 1e9 * a.typical().wall / float64(c.paths)
			fmt.Printf("%-10s %9d %10d %10.1f %9.1f %14.2f %6.0f\n", sampling, c.paths, 24*c.copies, 1e3*a.typical().wall, each, each/float64(24*c.copies), a.peak)
		}
	}
	fmt.Println()
	return nil
}
