/* u64 irb_guarded(void (*stub)(const u64 *in, u64 *out), const u64 *in, u64 *out): calls the stub with known values in
 * the registers that a function must preserve; gives a bit for each that came back changed.
 * Source: System V ABI AMD64 supplement 1.0, 3.2.1. */
	.text
	.globl	irb_guarded
	.type	irb_guarded, @function
irb_guarded:
	.irp	reg, rbp, rbx, r12, r13, r14, r15
	pushq	%\reg
	.endr
	subq	$8, %rsp
	movq	%rdi, %rax
	movq	%rsi, %rdi
	movq	%rdx, %rsi
	.set	known, 0x1b1b1b00
	.irp	reg, rbp, rbx, r12, r13, r14, r15
	movq	$known, %\reg
	.set	known, known + 1
	.endr
	call	*%rax
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	.set	known, 0x1b1b1b00
	.irp	reg, rbp, rbx, r12, r13, r14, r15
	cmpq	$known, %\reg
	setne	%cl
	leaq	(%rcx,%rax,2), %rax
	.set	known, known + 1
	.endr
	addq	$8, %rsp
	.irp	reg, r15, r14, r13, r12, rbx, rbp
	popq	%\reg
	.endr
	ret
	.size	irb_guarded, .-irb_guarded
	.section	.note.GNU-stack,"",@progbits
