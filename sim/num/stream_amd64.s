//go:build !purego

#include "textflag.h"

// What byte of a 64-bit number goes where when it is rotated left by 24 bits, for two numbers.
DATA rotate24<>+0(SB)/8, $0x0403020100070605
DATA rotate24<>+8(SB)/8, $0x0c0b0a09080f0e0d
GLOBL rotate24<>(SB), RODATA|NOPTR, $16

// func streamAVX2(dst *uint32, l *lanes, n int)
//
// DI: dst; SI: the lanes; CX: numbers left; Y0 … Y3: words a, b, c and counter of the four generators; Y15: −1 in each. A turn
// takes one step of all four: eight numbers. The states go back to the lanes, for the plain function to go on from.
TEXT ·streamAVX2(SB), NOSPLIT, $0-24
	MOVQ           dst+0(FP), DI
	MOVQ           l+8(FP), SI
	MOVQ           n+16(FP), CX
	VMOVDQU        (SI), Y0
	VMOVDQU        32(SI), Y1
	VMOVDQU        64(SI), Y2
	VMOVDQU        96(SI), Y3
	VBROADCASTI128 rotate24<>(SB), Y14
	VPCMPEQQ       Y15, Y15, Y15

stream:
	VPADDQ  Y3, Y0, Y4    // x = a + counter + b
	VPADDQ  Y1, Y4, Y4
	VMOVDQU Y4, (DI)
	VPSUBQ  Y15, Y3, Y3   // counter++
	VPSRLQ  $11, Y1, Y5   // a = b ^ b>>11
	VPXOR   Y5, Y1, Y0
	VPSLLQ  $3, Y2, Y5    // b = c + c<<3
	VPADDQ  Y5, Y2, Y1
	VPSHUFB Y14, Y2, Y2   // c = rotl(c, 24) + x
	VPADDQ  Y4, Y2, Y2
	ADDQ    $32, DI
	SUBQ    $8, CX
	JNZ     stream
	VMOVDQU Y0, (SI)
	VMOVDQU Y1, 32(SI)
	VMOVDQU Y2, 64(SI)
	VMOVDQU Y3, 96(SI)
	VZEROUPPER
	RET
