//go:build !purego

#include "textflag.h"

// The upper half of a double from 2⁵² on, where one unit is the last bit, twice; 2⁵² − ½; a point's sign bit, twice.
DATA two52<>+0(SB)/8, $0x4330000043300000
DATA less<>+0(SB)/8, $4503599627370495.5
DATA sign<>+0(SB)/8, $0x8000000080000000
GLOBL two52<>(SB), RODATA|NOPTR, $8
GLOBL less<>(SB), RODATA|NOPTR, $8
GLOBL sign<>(SB), RODATA|NOPTR, $8

// PARABOLAS sets z to the scores of four numbers f whose rows of the table are r0 … r3 bytes from DX. Rows 0 and 2 go side by
// side into Y4, rows 1 and 3 into Y5; unpacking them gives a coefficient of all four in order.
#define PARABOLAS(r0, r1, r2, r3, f, z) \
	VMOVUPD     (DX)(r0*1), X4         \
	VMOVUPD     (DX)(r1*1), X5         \
	VINSERTF128 $1, (DX)(r2*1), Y4, Y4 \
	VINSERTF128 $1, (DX)(r3*1), Y5, Y5 \
	VUNPCKHPD   Y5, Y4, Y6             \ // linear
	VUNPCKLPD   Y5, Y4, Y7             \ // constant
	VPSLLQ      $40, Y6, z             \ // square
	VMULPD      f, z, z                \
	VADDPD      Y6, z, z               \
	VMULPD      f, z, z                \
	VADDPD      Y7, z, z

// func scoresAVX2(dst *float64, src *uint32, n int, table *[scoreParts]scoreRow)
//
// DI, SI: dst and src; CX: numbers left after the present stretch; DX: the table, less the 16·scoreBias bytes that the leading
// bits of f number it from; AX, BX: length of the stretch and position in it.
//
// A stretch of at most 128 numbers is gone through twice: first for every f, which waits in dst, and the byte offset of its row,
// which waits on the stack; then for the scores. That keeps the long chain from a point to its row out of the second loop.
TEXT ·scoresAVX2(SB), 0, $512-32
	MOVQ         dst+0(FP), DI
	MOVQ         src+8(FP), SI
	MOVQ         n+16(FP), CX
	MOVQ         table+24(FP), DX
	SUBQ         $(16*(1022<<7)), DX
	VBROADCASTSD two52<>(SB), Y8
	VBROADCASTSD less<>(SB), Y9
	VBROADCASTSD sign<>(SB), Y10
	VXORPD       Y11, Y11, Y11

stretch:
	MOVQ    $128, AX
	CMPQ    CX, AX
	CMOVQLT CX, AX
	SUBQ    AX, CX
	XORL    BX, BX

rows: // eight numbers a turn; the middle quarters change places, for unpacking to put them right
	VPERMQ     $0xd8, (SI)(BX*4), Y0
	VPSRAD     $31, Y0, Y1
	VPXOR      Y1, Y0, Y0              // n
	VPUNPCKLDQ Y8, Y0, Y2              // 2⁵² + n: the first four and the last
	VPUNPCKHDQ Y8, Y0, Y3
	VSUBPD     Y9, Y2, Y2              // f = n + ½
	VSUBPD     Y9, Y3, Y3
	VSHUFPS    $0xdd, Y3, Y2, Y0       // upper halves of f, in the order 0 1 4 5 2 3 6 7
	VPSRLD     $13, Y0, Y0             // exponent and first 7 digits
	VPSLLD     $4, Y0, Y0              // times the 16 bytes of a row
	VMOVDQU    Y0, offsets-512(SP)(BX*4)
	VMOVUPD    Y2, (DI)(BX*8)
	VMOVUPD    Y3, 32(DI)(BX*8)
	ADDQ       $8, BX
	CMPQ       BX, AX
	JLT        rows
	XORL       BX, BX

scores: // eight numbers a turn
	MOVL       offsets-512(SP)(BX*4), R8
	MOVL       offsets-508(SP)(BX*4), R9
	MOVL       offsets-496(SP)(BX*4), R10
	MOVL       offsets-492(SP)(BX*4), R11
	PARABOLAS(R8, R9, R10, R11, (DI)(BX*8), Y2)
	MOVL       offsets-504(SP)(BX*4), R8
	MOVL       offsets-500(SP)(BX*4), R9
	MOVL       offsets-488(SP)(BX*4), R10
	MOVL       offsets-484(SP)(BX*4), R11
	PARABOLAS(R8, R9, R10, R11, 32(DI)(BX*8), Y3)
	VPAND      (SI)(BX*4), Y10, Y0     // the sign bit of a point is its score's
	VPERMQ     $0xd8, Y0, Y0
	VPUNPCKLDQ Y0, Y11, Y1
	VPUNPCKHDQ Y0, Y11, Y0
	VXORPD     Y1, Y2, Y2
	VXORPD     Y0, Y3, Y3
	VMOVUPD    Y2, (DI)(BX*8)
	VMOVUPD    Y3, 32(DI)(BX*8)
	ADDQ       $8, BX
	CMPQ       BX, AX
	JLT        scores

	LEAQ  (SI)(AX*4), SI
	LEAQ  (DI)(AX*8), DI
	TESTQ CX, CX
	JNZ   stretch
	VZEROUPPER
	RET
