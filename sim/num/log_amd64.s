//go:build !purego

#include "textflag.h"

// QUAD lays a constant down four times.
#define QUAD(name, value) \
	DATA  name<>+0(SB)/8, value        \
	DATA  name<>+8(SB)/8, value        \
	DATA  name<>+16(SB)/8, value       \
	DATA  name<>+24(SB)/8, value       \
	GLOBL name<>(SB), RODATA|NOPTR, $32

QUAD(half, $0.5)
QUAD(one, $1.0)
QUAD(two, $2.0)
QUAD(ln2Hi, $6.93147180369123816490e-01)
QUAD(ln2Lo, $1.90821492927058770002e-10)
QUAD(l1, $6.666666666666735130e-01)
QUAD(l2, $3.999999999940941908e-01)
QUAD(l3, $2.857142874366239149e-01)
QUAD(l4, $2.222219843214978396e-01)
QUAD(l5, $1.818357216161805012e-01)
QUAD(l6, $1.531383769920937332e-01)
QUAD(l7, $1.479819860511658591e-01)

// For taking a number's bits apart: those of √2/2, what lifts them to those of 1, a mask of the 52 fraction bits, and 2⁵² whole
// and with the exponent's bias.
QUAD(rootHalf, $0x3fe6a09e667f3bcd)
QUAD(lift, $0x00095f619980c433)
QUAD(fraction, $0x000fffffffffffff)
QUAD(two52, $0x4330000000000000)
QUAD(two52Bias, $0x43300000000003ff)

// The least normal and the greatest finite number.
QUAD(least, $0x0010000000000000)
QUAD(greatest, $0x7fefffffffffffff)

// func logsAVX2(dst, src *float64, n int, least float64) (done, held int)
//
// DI, SI: dst and src; CX: numbers left; DX: numbers raised to least, which is in Y15.
TEXT ·logsAVX2(SB), NOSPLIT, $0-48
	MOVQ         dst+0(FP), DI
	MOVQ         src+8(FP), SI
	MOVQ         n+16(FP), CX
	XORL         DX, DX
	VBROADCASTSD least+24(FP), Y15

logs: // four numbers a turn
	VMOVUPD   (SI), Y0
	VCMPPD    $0x11, Y15, Y0, Y1             // x < least
	VBLENDVPD Y1, Y15, Y0, Y0                // raised to it
	VCMPPD    $0x1d, least<>(SB), Y0, Y2     // ordinary numbers, all of them, or stop
	VCMPPD    $0x12, greatest<>(SB), Y0, Y3
	VANDPD    Y2, Y3, Y2
	VMOVMSKPD Y2, AX
	CMPL      AX, $15
	JNE       stop
	VMOVMSKPD Y1, AX
	POPCNTL   AX, AX
	ADDQ      AX, DX

	VPADDQ lift<>(SB), Y0, Y0                // the exponent is k + 1023 now
	VPSRLQ $52, Y0, Y1
	VPOR   two52<>(SB), Y1, Y1
	VSUBPD two52Bias<>(SB), Y1, Y1           // k
	VPAND  fraction<>(SB), Y0, Y0
	VPADDQ rootHalf<>(SB), Y0, Y0            // 1 + f
	VSUBPD one<>(SB), Y0, Y0                 // f
	VADDPD two<>(SB), Y0, Y2
	VDIVPD Y2, Y0, Y2                        // s = f/(2+f)
	VMULPD Y2, Y2, Y3                        // s²
	VMULPD Y3, Y3, Y4                        // s⁴
	VMULPD l7<>(SB), Y4, Y5
	VMULPD l6<>(SB), Y4, Y6
	VADDPD l5<>(SB), Y5, Y5
	VADDPD l4<>(SB), Y6, Y6
	VMULPD Y4, Y5, Y5
	VMULPD Y4, Y6, Y6
	VADDPD l3<>(SB), Y5, Y5
	VADDPD l2<>(SB), Y6, Y6
	VMULPD Y4, Y5, Y5
	VMULPD Y4, Y6, Y6                        // t2
	VADDPD l1<>(SB), Y5, Y5
	VMULPD Y3, Y5, Y5                        // t1
	VADDPD Y6, Y5, Y5                        // r = t1 + t2
	VMULPD Y0, Y0, Y6
	VMULPD half<>(SB), Y6, Y6                // h = f²/2
	VADDPD Y6, Y5, Y5
	VMULPD Y2, Y5, Y5                        // s·(h + r)
	VMULPD ln2Lo<>(SB), Y1, Y7
	VADDPD Y7, Y5, Y5
	VSUBPD Y5, Y6, Y6                        // h − (s·(h + r) + k·ln2Lo)
	VSUBPD Y0, Y6, Y6
	VMULPD ln2Hi<>(SB), Y1, Y1
	VSUBPD Y6, Y1, Y1                        // k·ln2Hi − ((h − (…)) − f)

	VMOVUPD Y1, (DI)
	ADDQ    $32, SI
	ADDQ    $32, DI
	SUBQ    $4, CX
	JNZ     logs

stop:
	MOVQ n+16(FP), AX
	SUBQ CX, AX
	MOVQ AX, done+32(FP)
	MOVQ DX, held+40(FP)
	VZEROUPPER
	RET
