package sim

import (
	"context"
	"slices"
)

// arrangedAtOnce is how many numbers are sorted between two looks at the context.
const arrangedAtOnce = 1 << 15

// arrange sorts as slices.SortFunc does, but piece by piece, so that it ends soon after ctx is cancelled: it then returns ctx's
// error, and what is there is in no order.
func arrange[T any](ctx context.Context, xs []T, compare func(a, b T) int) error {
	for piece := range slices.Chunk(xs, arrangedAtOnce) {
		if err := ctx.Err(); err != nil {
			return err
		}
		slices.SortFunc(piece, compare)
	}
	var room []T
	for width := arrangedAtOnce; width < len(xs); width *= 2 {
		for lo := 0; lo+width < len(xs); lo += 2 * width {
			if err := ctx.Err(); err != nil {
				return err
			}
			room = append(room[:0], xs[lo:lo+width]...)
			merge(xs[lo:min(lo+2*width, len(xs))], room, compare)
		}
	}
	return ctx.Err()
}

// merge merges a sorted column with what follows the place of its numbers in into, sorted too.
func merge[T any](into, first []T, compare func(a, b T) int) {
	at, second := 0, into[len(first):]
	for len(first) > 0 && len(second) > 0 {
		if compare(second[0], first[0]) < 0 {
			into[at], second = second[0], second[1:]
		} else {
			into[at], first = first[0], first[1:]
		}
		at++
	}
	copy(into[at:], first)
}
