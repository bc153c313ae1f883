// Package num has the elementary functions that a projection rests on, written so that they give the same bits on every
// machine. Go may fuse x*y + z into one rounding on arm64 and others, and math.Exp is assembly on some; here every product
// that is then added to is rounded on its own, by an explicit float64 conversion, which the language forbids to fuse.
//
// Functions over whole columns use AVX2 assembly on amd64 machines that have it, and plain Go elsewhere or with the build tag
// purego. Both do the same operations in the same order; tests hold the one to the other bit for bit.
package num
