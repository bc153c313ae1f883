package main

import (
	"context"
	"fmt"
	"path/filepath"
	"slices"
)

// rounds is how often every program has its turn; the slow ones have slowRounds.
const (
	rounds     = 7
	slowRounds = 2
)

// row is what is known of one program at one number of paths.
type row struct {
	peer  peer
	runs  []sample // by round
	first float64  // seconds that the first run took
	peak  float64  // MB
	check string
}

// throughput prints the table of the whole work.
func throughput(ctx context.Context, s *shop, sizes []int) error {
	fmt.Println("\nThe whole work: every percentile, chance and the joint distribution. Medians of several rounds; ratios are taken")
	fmt.Println("within a round. CPU is the time of all cores. check: largest distance from the truth, in standard errors.")
	fmt.Println()
	fmt.Printf("%-17s %9s %10s %10s %9s %7s %7s %9s %8s  %s\n",
		"program", "paths", "ms", "CPU ms", "ns/path", "× C", "CPU × C", "× faster", "MB", "check")
	fmt.Printf("%-17s %9s %10s %10s %9s %7s %7s %9s\n", "", "", "", "", "", "", "", "than NumPy")
	for _, n := range sizes {
		rows, err := s.race(ctx, n)
		if err != nil {
			return err
		}
		c, np := named(rows, limit), named(rows, numpy)
		for _, r := range rows {
			t := r.typical()
			fmt.Printf("%-17s %9d %10.3f %10.3f %9.1f %7s %7s %10s %8.0f  %s\n", r.peer.name, n, 1e3*t.wall, 1e3*t.cpu, 1e9*t.wall/float64(n),
				ratio(r, c, wall), ratio(r, c, cpu), ratio(np, r, wall), r.peak, r.check)
		}
		fmt.Println()
	}
	return nil
}

// race runs every peer in turn, round after round.
func (s *shop) race(ctx context.Context, n int) ([]*row, error) {
	var rows []*row
	for _, p := range s.peers {
		if n > p.largest {
			continue
		}
		r, err := s.try(ctx, p, n)
		if err != nil {
			return nil, err
		}
		rows = append(rows, r)
	}
	for round := range rounds {
		for _, r := range rows {
			if r.first > slow && round >= slowRounds {
				continue
			}
			a, err := s.start(ctx, r.peer.command, n, 100*(round+1), repetitions(r.first))
			if err != nil {
				return nil, err
			}
			r.runs = append(r.runs, a.typical())
			r.peak = max(r.peak, a.peak)
		}
	}
	return rows, nil
}

// try runs a peer once and checks its output.
func (s *shop) try(ctx context.Context, p peer, n int) (*row, error) {
	file := filepath.Join(s.folder, "out.json")
	a, err := s.start(ctx, p.command, n, 1, 1, file)
	if err != nil {
		return nil, err
	}
	r := &row{peer: p, first: a.typical().wall, peak: a.peak}
	worst, err := s.reference.check(file, n)
	switch {
	case err != nil:
		r.check = err.Error()
	case worst > farthest:
		r.check = fmt.Sprintf("WRONG %.1f", worst)
	default:
		r.check = fmt.Sprintf("right %.1f", worst)
	}
	return r, nil
}

func named(rows []*row, name string) *row {
	for _, r := range rows {
		if r.peer.name == name {
			return r
		}
	}
	return nil
}

func wall(t sample) float64 { return t.wall }
func cpu(t sample) float64  { return t.cpu }

func (r *row) typical() sample {
	var walls, cpus []float64
	for _, t := range r.runs {
		walls, cpus = append(walls, t.wall), append(cpus, t.cpu)
	}
	return sample{median(walls), median(cpus)}
}

// ratio is the median, over the rounds that both ran, of a's time over b's.
func ratio(a, b *row, of func(sample) float64) string {
	if a == nil || b == nil {
		return "-"
	}
	var all []float64
	for k := range min(len(a.runs), len(b.runs)) {
		all = append(all, of(a.runs[k])/of(b.runs[k]))
	}
	return fmt.Sprintf("%.3g", median(all))
}

func median(xs []float64) float64 {
	if len(xs) == 0 {
		return 0
	}
	xs = slices.Sorted(slices.Values(xs))
	k := len(xs) / 2
	if len(xs)%2 == 0 {
		return (xs[k-1] + xs[k]) / 2
	}
	return xs[k]
}
