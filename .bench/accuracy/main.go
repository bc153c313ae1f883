// Command accuracy measures the error of foretell's estimates against the truth, and whether the errors that foretell states are
// honest.
//
//	go run ./.bench/accuracy [SEEDS]
//
// Every projection is made with as many paths as the screen shows, by random paths and by scrambled Sobol sequences that share
// the paths among 1, 2, 4, 8 or 16 of them. Root mean square errors are over SEEDS seeds, 100 unless given; coverage is over twice
// as many.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"strconv"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "accuracy:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	seeds := 100
	if len(args) > 0 {
		n, err := strconv.Atoi(args[0])
		if err != nil || n < 2 {
			return fmt.Errorf("%q: want a number of seeds, 2 or more", args[0])
		}
		seeds = n
	}
	fmt.Printf("Root mean square error at %d paths over %d seeds; of several estimates in one column, over all of them. Then the\n", paths, seeds)
	fmt.Printf("share of estimates that lie within two stated errors of the truth, over %d seeds: 0.95 is honest, less is boasting.\n", 2*seeds)
	for _, problem := range []func(context.Context) (*problem, error){single, slowerSingle, whole, slowerWhole, base} {
		p, err := problem(ctx)
		if err != nil {
			return err
		}
		if err := p.print(ctx, seeds); err != nil {
			return err
		}
	}
	return nil
}
