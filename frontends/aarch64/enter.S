/* irb_enter NAME FUNCTION: goes on to FUNCTION with garbage in what a caller leaves undefined: scratch registers that carry
 * no argument, flags, and the stack below its pointer. The garbage is made from the variable irb_garbage.
 * Source: AAPCS64 (IHI 0055), 6.1.1, 6.1.2, 6.4.5. */
	.macro	irb_enter name, function
	.globl	\name
	.type	\name, %function
\name:
	adrp	x9, irb_garbage
	ldr	x9, [x9, :lo12:irb_garbage]
	sub	x10, sp, #512
	mov	x11, x9
1:	stp	x11, x9, [x10], #16
	ror	x11, x11, #7
	cmp	sp, x10
	b.hi	1b
	.irp	n, 10, 11, 12, 13, 14, 15, 16, 17
	eor	x\n, x9, x9, ror #(\n + 3)
	.endr
	.irp	n, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
	fmov	d\n, x11
	.endr
	msr	nzcv, x9
	b	\function
	.size	\name, .-\name
	.endm
