package model

import (
	"math"
	"strconv"
)

// seed is a form of the seeds there are: whole numbers of 64 bits, without a sign. TOML's own whole numbers end at 2^63-1, so
// a larger seed is written as text; in digits it is read all the same.
var seed = form[uint64]{
	schema: &schema{AnyOf: []*schema{
		{Type: "integer", Minimum: int64(0), Maximum: int64(math.MaxInt64)},
		{Type: "string", Pattern: "^[0-9]{1,20}$"},
	}},
	read: func(r *reader, n *node, to *uint64) {
		const right = `a whole number from 0 to 9223372036854775807, or as text up to "18446744073709551615"`
		if n.kind != wholeKind && n.kind != numberKind && n.kind != textKind {
			r.wrong(n, right)
			return
		}
		if n.kind == wholeKind && n.whole >= 0 {
			*to = uint64(n.whole)
			return
		}
		whole, err := strconv.ParseUint(n.text, 10, 64)
		if err != nil || n.kind == wholeKind {
			r.outside(n, right)
			return
		}
		*to = whole
	},
	show: leaf(func(v uint64) any {
		if v > math.MaxInt64 {
			return strconv.FormatUint(v, 10)
		}
		return int64(v)
	}),
}
