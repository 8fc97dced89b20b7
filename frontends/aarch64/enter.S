/* irb_enter NAME FUNCTION INTS FLOATS: goes on to FUNCTION with garbage in what a caller leaves undefined: scratch registers that carry
 * no argument, flags, and the stack below its pointer. The garbage is made from the variable irb_garbage;
 * irb_entry gets the stack pointer.
 * Source: AAPCS64 (IHI 0055), 6.1.1, 6.1.2, 6.4.5. */
	.macro	irb_enter name, function, ints, floats
	.globl	\name
	.type	\name, %function
\name:
	adrp	x9, irb_entry
	mov	x10, sp
	str	x10, [x9, :lo12:irb_entry]
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
	.set	irb_number, 0
	.irp	reg, x0, x1, x2, x3, x4, x5, x6, x7
	.if	irb_number >= \ints
	mov	\reg, x9
	.endif
	.set	irb_number, irb_number + 1
	.endr
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7
	.if	\n >= \floats
	fmov	d\n, x9
	.endif
	.endr
	msr	nzcv, x9
	b	\function
	.size	\name, .-\name
	.endm

/* irb_outside NAME FUNCTION: calls FUNCTION of the C library with its arguments where they are, the return address kept
 * aside meanwhile; then fills with garbage what a callee may change and gives no result in. */
	.macro	irb_outside name, function
	.globl	\name
	.type	\name, %function
\name:
	adrp	x16, irb_aside_top
	ldr	x17, [x16, :lo12:irb_aside_top]
	str	x30, [x17], #8
	str	x17, [x16, :lo12:irb_aside_top]
	bl	\function
	adrp	x16, irb_aside_top
	ldr	x17, [x16, :lo12:irb_aside_top]
	ldr	x30, [x17, #-8]!
	str	x17, [x16, :lo12:irb_aside_top]
	adrp	x16, irb_garbage
	ldr	x16, [x16, :lo12:irb_garbage]
	.irp	n, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15, 17
	mov	x\n, x16
	.endr
	.irp	n, 4, 5, 6, 7, 16, 17, 18, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29, 30, 31
	fmov	d\n, x16
	.endr
	msr	nzcv, x16
	ret
	.size	\name, .-\name
	.endm
