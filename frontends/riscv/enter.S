# irb_enter NAME FUNCTION: goes on to FUNCTION with garbage in what a caller leaves undefined: scratch registers that carry
# no argument, and the stack below its pointer. The garbage is made from the variable irb_garbage.
# Source: RISC-V ELF psABI 1.0, 1.1 and 1.2.
	.macro	irb_enter name, function
	.globl	\name
	.type	\name, @function
\name:
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
	tail	\function
	.size	\name, .-\name
	.endm
