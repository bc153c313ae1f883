// Command foretell does the peers' work with foretell's engine, and measures itself as they do.
//
//	foretell work SAMPLING N SEED REPS [OUT.json]   the work; for each repetition a line INPROC wall cpu, in seconds
//	foretell base SAMPLING N SEED REPS              the embedded base scenario; INPROC
//	foretell size SAMPLING N SEED REPS COPIES       the work with its indicators repeated; INPROC
//	foretell whatif N REPS                          edits of one indicator's growth; WHATIF foretell VARIANT N least median, in µs
//	foretell needed SEEDS TRUTH.json                the paths that the base scenario needs; NEEDED SAMPLING N error
//
// SAMPLING is random or sobol.
package main

import (
	"context"
	"fmt"
	"os"
	"os/signal"
	"strings"

	"foretell/.bench/workload"
	"foretell/model"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt)
	defer stop()
	if err := run(ctx, os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "foretell:", err)
		os.Exit(1)
	}
}

func run(ctx context.Context, args []string) error {
	if len(args) == 0 {
		return fmt.Errorf("no command; one of work, base, size, whatif, needed")
	}
	var sampling string
	var n, reps, copies int
	var seed uint64
	switch command, args := args[0], args[1:]; command {
	case "work":
		if err := scan(args, &sampling, &n, &seed, &reps); err != nil {
			return err
		}
		plan, s := workload.New(workload.Indicators, samplingOf(sampling), workload.Correlation, 1)
		last, err := repeat(ctx, plan, s, n, seed, reps)
		if err != nil || len(args) < 5 {
			return err
		}
		return save(last, args[4])
	case "base":
		if err := scan(args, &sampling, &n, &seed, &reps); err != nil {
			return err
		}
		plan, s, err := workload.Base()
		if err != nil {
			return err
		}
		s.Run.Sampling = samplingOf(sampling)
		_, err = repeat(ctx, plan, s, n, seed, reps)
		return err
	case "size":
		if err := scan(args, &sampling, &n, &seed, &reps, &copies); err != nil {
			return err
		}
		plan, s := workload.New(copied(copies), samplingOf(sampling), workload.Correlation, 1)
		_, err := repeat(ctx, plan, s, n, seed, reps)
		return err
	case "whatif":
		if err := scan(args, &n, &reps); err != nil {
			return err
		}
		return whatif(ctx, n, reps)
	case "needed":
		var file string
		if err := scan(args, &n, &file); err != nil {
			return err
		}
		return needed(ctx, n, file)
	default:
		return fmt.Errorf("%q: want work, base, size, whatif or needed", command)
	}
}

// scan reads the first words of a command line.
func scan(words []string, to ...any) error {
	if _, err := fmt.Sscan(strings.Join(words, " "), to...); err != nil {
		return fmt.Errorf("%q: want %d words: %w", words, len(to), err)
	}
	return nil
}

func samplingOf(word string) model.Sampling {
	if word == model.Random.String() {
		return model.Random
	}
	return model.Sobol
}

func copied(times int) []workload.Indicator {
	var all []workload.Indicator
	for range times {
		all = append(all, workload.Indicators...)
	}
	return all
}
