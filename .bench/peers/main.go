// Command peers measures foretell beside other programs that do the same work, all in one run, and prints the tables.
//
//	go run ./.bench/peers FOLDER [N ...]
//
// FOLDER holds the peers: workload.txt and reference.json, and programs in C, NumPy, R, Squiggle and plain Go. It is copied and
// built elsewhere; a peer whose tools are missing is left out. N are numbers of paths, 10000 100000 1000000 unless given. Linux
// alone, for its accounts of CPU time and memory.
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
		fmt.Fprintln(os.Stderr, "peers:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("no folder; want: go run ./.bench/peers FOLDER [N ...]")
	}
	sizes := []int{10_000, 100_000, 1_000_000}
	if len(args) > 1 {
		sizes = nil
	}
	for _, word := range args[1:] {
		n, err := strconv.Atoi(word)
		if err != nil || n < 1 {
			return fmt.Errorf("%q: want a number of paths", word)
		}
		sizes = append(sizes, n)
	}
	s, err := newShop(ctx, args[0])
	if err != nil {
		return err
	}
	defer s.close()
	for _, table := range []func(context.Context, *shop, []int) error{throughput, whatifs, growing, accurate} {
		if err := table(ctx, s, sizes); err != nil {
			return err
		}
	}
	fmt.Printf("\nOther programs took %.0f %% of the machine's CPU time meanwhile.\n", 100*s.opened.others())
	return nil
}
