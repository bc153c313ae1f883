//go:build !purego

#include "textflag.h"

DATA bins<>+0(SB)/8, $1024.0
GLOBL bins<>(SB), RODATA|NOPTR, $8

// BUMP counts the four bins in x: two from its lower half, two from its upper.
#define BUMP(x) \
	VMOVQ   x, AX     \
	VPEXTRQ $1, x, BX \
	MOVL    AX, R8    \
	MOVL    BX, R9    \
	SHRQ    $32, AX   \
	SHRQ    $32, BX   \
	INCL    (DI)(R8*4) \
	INCL    (DI)(AX*4) \
	INCL    (DI)(R9*4) \
	INCL    (DI)(BX*4)

// func binAVX2(counts *[Bins]uint32, s *float64, n int, lo, inverse float64) (done int)
//
// DI: counts; SI: s; CX: numbers left; Y12, Y13: lo and inverse; Y14, Y15: 0 and the number of bins.
TEXT ·binAVX2(SB), NOSPLIT, $0-48
	MOVQ         counts+0(FP), DI
	MOVQ         s+8(FP), SI
	MOVQ         n+16(FP), CX
	VBROADCASTSD lo+24(FP), Y12
	VBROADCASTSD inverse+32(FP), Y13
	VXORPD       Y14, Y14, Y14
	VBROADCASTSD bins<>(SB), Y15

bin: // eight numbers a turn
	VMOVUPD     (SI), Y0
	VMOVUPD     32(SI), Y1
	VSUBPD      Y12, Y0, Y0
	VSUBPD      Y12, Y1, Y1
	VMULPD      Y13, Y0, Y0        // v = (x − lo)·inverse
	VMULPD      Y13, Y1, Y1
	VCMPPD      $0x1d, Y14, Y0, Y2 // v ≥ 0
	VCMPPD      $0x1d, Y14, Y1, Y3
	VCMPPD      $0x11, Y15, Y0, Y4 // v < bins
	VCMPPD      $0x11, Y15, Y1, Y5
	VANDPD      Y2, Y3, Y2
	VANDPD      Y4, Y5, Y4
	VANDPD      Y2, Y4, Y2
	VMOVMSKPD   Y2, AX
	CMPL        AX, $15            // both quads wholly in the bins, or stop
	JNE         stop
	VCVTTPD2DQY Y0, X0
	VCVTTPD2DQY Y1, X1
	BUMP(X0)
	BUMP(X1)
	ADDQ        $64, SI
	SUBQ        $8, CX
	JNZ         bin

stop:
	MOVQ n+16(FP), AX
	SUBQ CX, AX
	MOVQ AX, done+40(FP)
	VZEROUPPER
	RET
