# irb_enter NAME FUNCTION INTS FLOATS: goes on to FUNCTION with garbage in what a caller leaves undefined: scratch registers that carry
# no argument, and the stack below its pointer. The garbage is made from the variable irb_garbage;
# irb_entry gets the stack pointer.
# Source: RISC-V ELF psABI 1.0, 1.1 and 1.2.
	.macro	irb_enter name, function, ints, floats
	.globl	\name
	.type	\name, @function
\name:
	lla	t0, irb_entry
	sd	sp, 0(t0)
	lla	t0, irb_garbage
	ld	t0, 0(t0)
	addi	t1, sp, -512
1:	sd	t0, 0(t1)
	slli	t2, t0, 7
	xor	t0, t0, t2
	addi	t1, t1, 8
	bne	t1, sp, 1b
	.irp	n, 1, 2, 3, 4, 5, 6
	srli	t\n, t0, \n
	xor	t\n, t\n, t0
	.endr
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
	fmv.d.x	ft\n, t0
	.endr
	.set	irb_number, 0
	.irp	reg, a0, a1, a2, a3, a4, a5, a6, a7
	.if	irb_number >= \ints
	mv	\reg, t0
	.endif
	.set	irb_number, irb_number + 1
	.endr
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7
	.if	\n >= \floats
	fmv.d.x	fa\n, t0
	.endif
	.endr
	tail	\function
	.size	\name, .-\name
	.endm

# irb_outside NAME FUNCTION: calls FUNCTION of the C library with its arguments where they are, the return address kept
# aside meanwhile; then fills with garbage what a callee may change and gives no result in.
	.macro	irb_outside name, function
	.globl	\name
	.type	\name, @function
\name:
	lla	t0, irb_aside_top
	ld	t1, 0(t0)
	sd	ra, 0(t1)
	addi	t1, t1, 8
	sd	t1, 0(t0)
	call	\function
	lla	t0, irb_aside_top
	ld	t1, 0(t0)
	addi	t1, t1, -8
	sd	t1, 0(t0)
	ld	ra, 0(t1)
	lla	t0, irb_garbage
	ld	t0, 0(t0)
	.irp	reg, a2, a3, a4, a5, a6, a7, t1, t2, t3, t4, t5, t6
	mv	\reg, t0
	.endr
	.irp	reg, fa2, fa3, fa4, fa5, fa6, fa7, ft0, ft1, ft2, ft3, ft4, ft5, ft6, ft7, ft8, ft9, ft10, ft11
	fmv.d.x	\reg, t0
	.endr
	ret
	.size	\name, .-\name
	.endm
