package model

// pairing says that an entry of a list goes on as one of another list, the same or changed.
type pairing struct{ old, new int }

// mostAligned is the greatest product of two lists' lengths for which the longest common part is sought.
const mostAligned = 4_000_000

// alignment is how one list becomes another.
type alignment struct {
	changed []pairing
	gone    []int    // entries of the old list
	added   []adding // entries of the new list, in order
}

// adding is an entry of the new list and its neighbours of the old one: those that stay or change.
type adding struct{ new, after, before int } // −1 where there is none

// align pairs the entries of two lists, in order: those that are the same as far as possible, and among those between, each
// with the one in its place. What is left over is gone or added.
func align(before, after []any) (found alignment) {
	a, b := spelledEach(before), spelledEach(after)
	i, j, last := 0, 0, -1
	until := func(toI, toJ, next int) {
		for ; i < toI && j < toJ; i, j = i+1, j+1 {
			found.changed = append(found.changed, pairing{i, j})
			last = i
		}
		for ; i < toI; i++ {
			found.gone = append(found.gone, i)
		}
		for ; j < toJ; j++ {
			found.added = append(found.added, adding{j, last, next})
		}
	}
	for _, same := range common(a, b) {
		until(same.old, same.new, same.old)
		i, j, last = same.old+1, same.new+1, same.old
	}
	until(len(a), len(b), -1)
	return found
}

func spelledEach(values []any) []string {
	spelled := make([]string, len(values))
	for i, v := range values {
		spelled[i] = spelledValue(v)
	}
	return spelled
}

// common returns a longest common subsequence of two lists: what they begin and end with, and what is found between by the usual
// table of lengths (Wagner & Fischer 1974, Journal of the ACM 21(1), 168–173), unless that would be too large.
func common(a, b []string) (same []pairing) {
	begin := 0
	for begin < min(len(a), len(b)) && a[begin] == b[begin] {
		same = append(same, pairing{begin, begin})
		begin++
	}
	end := 0
	for end < min(len(a), len(b))-begin && a[len(a)-1-end] == b[len(b)-1-end] {
		end++
	}
	n, m := len(a)-begin-end, len(b)-begin-end
	if n*m <= mostAligned {
		same = append(same, longest(a[begin:begin+n], b[begin:begin+m], begin)...)
	}
	for k := end; k > 0; k-- {
		same = append(same, pairing{len(a) - k, len(b) - k})
	}
	return same
}

// longest returns the longest common subsequence of two lists, its places shifted.
func longest(a, b []string, shift int) (same []pairing) {
	length := make([][]int, len(a)+1)
	for i := range length {
		length[i] = make([]int, len(b)+1)
	}
	for i := len(a) - 1; i >= 0; i-- {
		for j := len(b) - 1; j >= 0; j-- {
			length[i][j] = max(length[i+1][j], length[i][j+1])
			if a[i] == b[j] {
				length[i][j] = length[i+1][j+1] + 1
			}
		}
	}
	for i, j := 0, 0; i < len(a) && j < len(b); {
		switch {
		case a[i] == b[j]:
			same = append(same, pairing{shift + i, shift + j})
			i, j = i+1, j+1
		case length[i+1][j] >= length[i][j+1]:
			i++
		default:
			j++
		}
	}
	return same
}
