/* u64 irb_guarded(void (*stub)(const u64 *in, u64 *out), const u64 *in, u64 *out): calls the stub with known values in
 * the registers that a function must preserve; gives a bit for each that came back changed.
 * Source: System V ABI AMD64 supplement 1.0, 3.2.1. */
	.text
	.globl	irb_guarded
	.type	irb_guarded, @function
irb_guarded:
	pushq	%rbp
	pushq	%rbx
	pushq	%r12
	pushq	%r13
	pushq	%r14
	pushq	%r15
	subq	$8, %rsp
	movq	%rdi, %rax
	movq	%rsi, %rdi
	movq	%rdx, %rsi
	movq	$0x1b1b1b01, %rbx
	movq	$0x1b1b1b02, %rbp
	movq	$0x1b1b1b03, %r12
	movq	$0x1b1b1b04, %r13
	movq	$0x1b1b1b05, %r14
	movq	$0x1b1b1b06, %r15
	call	*%rax
	xorl	%eax, %eax
	xorl	%ecx, %ecx
	cmpq	$0x1b1b1b01, %rbx
	setne	%al
	cmpq	$0x1b1b1b02, %rbp
	setne	%cl
	leaq	(%rax,%rcx,2), %rax
	cmpq	$0x1b1b1b03, %r12
	setne	%cl
	leaq	(%rcx,%rax,2), %rax
	cmpq	$0x1b1b1b04, %r13
	setne	%cl
	leaq	(%rcx,%rax,2), %rax
	cmpq	$0x1b1b1b05, %r14
	setne	%cl
	leaq	(%rcx,%rax,2), %rax
	cmpq	$0x1b1b1b06, %r15
	setne	%cl
	leaq	(%rcx,%rax,2), %rax
	addq	$8, %rsp
	popq	%r15
	popq	%r14
	popq	%r13
	popq	%r12
	popq	%rbx
	popq	%rbp
	ret
	.size	irb_guarded, .-irb_guarded
	.section	.note.GNU-stack,"",@progbits
