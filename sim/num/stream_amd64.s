//go:build !purego

#include "textflag.h"

// func streamAVX2(dst *uint32, lanes *[4][4]uint64, n int)
//
// Y0 … Y3 hold words s0 … s3 of the four generators' states. A turn takes one step of all four: eight numbers of dst. The states
// go back to lanes, for the plain function to go on from.
TEXT ·streamAVX2(SB), NOSPLIT, $0-24
	MOVQ    dst+0(FP), DI
	MOVQ    lanes+8(FP), SI
	MOVQ    n+16(FP), CX
	VMOVDQU (SI), Y0
	VMOVDQU 32(SI), Y1
	VMOVDQU 64(SI), Y2
	VMOVDQU 96(SI), Y3

stream:
	VPADDQ  Y3, Y0, Y4       // the numbers: rotl(s0 + s3, 23) + s0
	VPSLLQ  $23, Y4, Y5
	VPSRLQ  $41, Y4, Y4
	VPOR    Y5, Y4, Y4
	VPADDQ  Y0, Y4, Y4
	VMOVDQU Y4, (DI)
	VPSLLQ  $17, Y1, Y5      // t = s1 << 17
	VPXOR   Y0, Y2, Y2       // s2 ^= s0
	VPXOR   Y1, Y3, Y3       // s3 ^= s1
	VPXOR   Y2, Y1, Y1       // s1 ^= s2
	VPXOR   Y3, Y0, Y0       // s0 ^= s3
	VPXOR   Y5, Y2, Y2       // s2 ^= t
	VPSLLQ  $45, Y3, Y5      // s3 = rotl(s3, 45)
	VPSRLQ  $19, Y3, Y3
	VPOR    Y5, Y3, Y3
	ADDQ    $32, DI
	SUBQ    $8, CX
	JNZ     stream
	VMOVDQU Y0, (SI)
	VMOVDQU Y1, 32(SI)
	VMOVDQU Y2, 64(SI)
	VMOVDQU Y3, 96(SI)
	VZEROUPPER
	RET
