/* irb_enter NAME FUNCTION: goes on to FUNCTION with garbage in what a caller leaves undefined: scratch registers that carry
 * no argument, flags, and the stack below its pointer. The garbage is made from the variable irb_garbage.
 * Source: System V ABI AMD64 supplement 1.0, 3.2.1, 3.2.3. */
	.macro	irb_enter name, function
	.globl	\name
	.type	\name, @function
\name:
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
	cmpb	%al, %r11b
	jmp	\function
	.size	\name, .-\name
	.endm
