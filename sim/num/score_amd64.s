//go:build !purego

#include "textflag.h"

DATA half<>+0(SB)/8, $0.5
GLOBL half<>(SB), RODATA|NOPTR, $8

DATA sign<>+0(SB)/8, $0x8000000000000000
GLOBL sign<>(SB), RODATA|NOPTR, $8

// CUBICS sets z to the cubics of four numbers f whose rows of the table are r0 … r3 bytes from DX. The halves (c0, c1) of rows 0
// and 2 go side by side into Y4, of rows 1 and 3 into Y5; the halves (c2, c3) likewise into Y6 and Y7. Unpacking a pair gives a
// coefficient of all four in order.
#define CUBICS(r0, r1, r2, r3, f, z) \
	VMOVUPD     (DX)(r0*1), X4             \
	VMOVUPD     (DX)(r1*1), X5             \
	VMOVUPD     16(DX)(r0*1), X6           \
	VMOVUPD     16(DX)(r1*1), X7           \
	VINSERTF128 $1, (DX)(r2*1), Y4, Y4     \
	VINSERTF128 $1, (DX)(r3*1), Y5, Y5     \
	VINSERTF128 $1, 16(DX)(r2*1), Y6, Y6   \
	VINSERTF128 $1, 16(DX)(r3*1), Y7, Y7   \
	VUNPCKHPD   Y7, Y6, Y8                 \ // c3
	VUNPCKLPD   Y7, Y6, Y9                 \ // c2
	VUNPCKHPD   Y5, Y4, Y10                \ // c1
	VUNPCKLPD   Y5, Y4, Y11                \ // c0
	VMULPD      Y8, f, z                   \
	VADDPD      Y9, z, z                   \
	VMULPD      f, z, z                    \
	VADDPD      Y10, z, z                  \
	VMULPD      f, z, z                    \
	VADDPD      Y11, z, z

// func scoresAVX2(dst *float64, src *uint32, n int, table *[scoreParts][4]float64)
//
// DI, SI: dst and src; CX: numbers left; DX: the table, less 32·scoreBias so that the leading bits of f count from it;
// Y14, Y15: ½ and the sign bit. The offsets of eight rows go over the stack into general registers.
TEXT ·scoresAVX2(SB), NOSPLIT, $32-32
	MOVQ         dst+0(FP), DI
	MOVQ         src+8(FP), SI
	MOVQ         n+16(FP), CX
	MOVQ         table+24(FP), DX
	SUBQ         $(1022<<10), DX
	VBROADCASTSD half<>(SB), Y14
	VBROADCASTSD sign<>(SB), Y15

scores: // eight numbers a turn
	VMOVDQU      (SI), Y0
	VPSRAD       $31, Y0, Y1
	VPXOR        Y1, Y0, Y0         // n = distance from the nearer end
	VEXTRACTI128 $1, Y0, X1
	VCVTDQ2PD    X0, Y2
	VCVTDQ2PD    X1, Y3
	VADDPD       Y14, Y2, Y2        // f = n + ½: four in Y2, four in Y3
	VADDPD       Y14, Y3, Y3
	VSHUFPS      $0xdd, Y3, Y2, Y0  // their upper halves, in the order 0 1 4 5 2 3 6 7
	VPSRLD       $15, Y0, Y0        // exponent and first 5 digits
	VPSLLD       $5, Y0, Y0         // times the 32 bytes of a row
	VMOVDQU      Y0, rows-32(SP)
	MOVL         rows-32(SP), R8
	MOVL         rows-28(SP), R9
	MOVL         rows-16(SP), R10
	MOVL         rows-12(SP), R11
	CUBICS(R8, R9, R10, R11, Y2, Y12)
	MOVL         rows-24(SP), R8
	MOVL         rows-20(SP), R9
	MOVL         rows-8(SP), R10
	MOVL         rows-4(SP), R11
	CUBICS(R8, R9, R10, R11, Y3, Y13)
	VPMOVSXDQ    (SI), Y0           // the sign bit of a point is its score's
	VPMOVSXDQ    16(SI), Y1
	VANDPD       Y15, Y0, Y0
	VANDPD       Y15, Y1, Y1
	VXORPD       Y0, Y12, Y12
	VXORPD       Y1, Y13, Y13
	VMOVUPD      Y12, (DI)
	VMOVUPD      Y13, 32(DI)
	ADDQ         $32, SI
	ADDQ         $64, DI
	SUBQ         $8, CX
	JNZ          scores
	VZEROUPPER
	RET
