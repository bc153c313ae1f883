//go:build !purego

#include "textflag.h"

// In all of these: DI and SI go through the columns, CX counts the numbers left. A register Y holds four numbers.

// func mixAVX2(z, f *float64, n int, a, b float64)
TEXT ·mixAVX2(SB), NOSPLIT, $0-40
	MOVQ         z+0(FP), DI
	MOVQ         f+8(FP), SI
	MOVQ         n+16(FP), CX
	VBROADCASTSD a+24(FP), Y0
	VBROADCASTSD b+32(FP), Y1

mix: // eight numbers a turn: z = a·f + b·z
	VMULPD  (SI), Y0, Y2
	VMULPD  32(SI), Y0, Y3
	VMULPD  (DI), Y1, Y4
	VMULPD  32(DI), Y1, Y5
	VADDPD  Y4, Y2, Y2
	VADDPD  Y5, Y3, Y3
	VMOVUPD Y2, (DI)
	VMOVUPD Y3, 32(DI)
	ADDQ    $64, SI
	ADDQ    $64, DI
	SUBQ    $8, CX
	JNZ     mix
	VZEROUPPER
	RET

// func advanceAVX2(s, noise *float64, n int, add, scale float64)
TEXT ·advanceAVX2(SB), NOSPLIT, $0-40
	MOVQ         s+0(FP), DI
	MOVQ         noise+8(FP), SI
	MOVQ         n+16(FP), CX
	VBROADCASTSD add+24(FP), Y0
	VBROADCASTSD scale+32(FP), Y1

advance: // eight numbers a turn: s = s + (add + scale·noise)
	VMULPD  (SI), Y1, Y2
	VMULPD  32(SI), Y1, Y3
	VADDPD  Y2, Y0, Y2
	VADDPD  Y3, Y0, Y3
	VADDPD  (DI), Y2, Y2
	VADDPD  32(DI), Y3, Y3
	VMOVUPD Y2, (DI)
	VMOVUPD Y3, 32(DI)
	ADDQ    $64, SI
	ADDQ    $64, DI
	SUBQ    $8, CX
	JNZ     advance
	VZEROUPPER
	RET

// MARKS compares the eight numbers at SI with the bound in Y0 and writes a byte of marks at DI. VMOVMSKPD takes a bit from each
// of the four results; the later four are the byte's upper half.
#define MARKS(comparison) \
	VCMPPD    comparison, (SI), Y0, Y1   \
	VCMPPD    comparison, 32(SI), Y0, Y2 \
	VMOVMSKPD Y1, AX                     \
	VMOVMSKPD Y2, BX                     \
	SHLL      $4, BX                     \
	ORL       BX, AX                     \
	MOVB      AX, (DI)

// The comparisons, of the bound with a number; false where either is NaN.
#define BOUND_LE $0x12
#define BOUND_GE $0x1d

// func notBelowAVX2(words *uint64, s *float64, bytes int, low float64)
TEXT ·notBelowAVX2(SB), NOSPLIT, $0-32
	MOVQ         words+0(FP), DI
	MOVQ         s+8(FP), SI
	MOVQ         bytes+16(FP), CX
	VBROADCASTSD low+24(FP), Y0

notBelow:
	MARKS(BOUND_LE)
	ADDQ $64, SI
	INCQ DI
	DECQ CX
	JNZ  notBelow
	VZEROUPPER
	RET

// func notAboveAVX2(words *uint64, s *float64, bytes int, high float64)
TEXT ·notAboveAVX2(SB), NOSPLIT, $0-32
	MOVQ         words+0(FP), DI
	MOVQ         s+8(FP), SI
	MOVQ         bytes+16(FP), CX
	VBROADCASTSD high+24(FP), Y0

notAbove:
	MARKS(BOUND_GE)
	ADDQ $64, SI
	INCQ DI
	DECQ CX
	JNZ  notAbove
	VZEROUPPER
	RET
