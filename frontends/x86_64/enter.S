/* irb_enter NAME FUNCTION INTS FLOATS: goes on to FUNCTION with garbage in what a caller leaves undefined: scratch registers that carry
 * no argument, flags, and the stack below its pointer. The garbage is made from the variable irb_garbage;
 * irb_entry gets the stack pointer.
 * Source: System V ABI AMD64 supplement 1.0, 3.2.1, 3.2.3. */
	.macro	irb_flags from	/* the arithmetic ones, which no comparison leaves in every combination */
	pushq	%\from
	andq	$0x8d5, (%rsp)
	popfq
	movq	%\from, -8(%rsp)
	.endm

	.macro	irb_enter name, function, ints, floats
	.globl	\name
	.type	\name, @function
\name:
	movq	%rsp, irb_entry(%rip)
	movq	irb_garbage(%rip), %rax
	movq	$-512, %r11
1:	movq	%rax, (%rsp,%r11)
	rorq	$7, %rax
	addq	$8, %r11
	jnz	1b
	.irp	n, 8, 9, 10, 11, 12, 13, 14, 15
	movq	%rax, %xmm\n
	.endr
	movq	%rax, %r11
	rorq	$9, %r11
	.set	irb_number, 0
	.irp	reg, rdi, rsi, rdx, rcx, r8, r9
	.if	irb_number >= \ints
	movq	%r11, %\reg
	.endif
	.set	irb_number, irb_number + 1
	.endr
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7
	.if	\n >= \floats
	movq	%r11, %xmm\n
	.endif
	.endr
	irb_flags rax
	jmp	\function
	.size	\name, .-\name
	.endm

/* irb_outside NAME FUNCTION: calls FUNCTION of the C library with its arguments where they are, the return address kept
 * aside meanwhile; then fills with garbage what a callee may change and gives no result in. */
	.macro	irb_outside name, function
	.globl	\name
	.type	\name, @function
\name:
	movq	irb_aside_top(%rip), %r11
	popq	(%r11)
	addq	$8, irb_aside_top(%rip)
	call	\function
	subq	$8, irb_aside_top(%rip)
	movq	irb_aside_top(%rip), %r11
	pushq	(%r11)
	movq	irb_garbage(%rip), %rcx
	.irp	reg, rsi, rdi, r8, r9, r10, r11
	movq	%rcx, %\reg
	.endr
	.irp	n, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 15
	movq	%rcx, %xmm\n
	.endr
	irb_flags rcx
	ret
	.size	\name, .-\name
	.endm
