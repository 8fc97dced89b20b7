	.file	"<string>"
	.text
	.globl	trim
	.p2align	4
	.type	trim,@function
trim:
	pushq	%r15
	pushq	%r14
	pushq	%r12
	pushq	%rbx
	pushq	%rax
	movq	%rdi, %rbx
	callq	strlen@PLT
	testq	%rax, %rax
	je	.LBB0_1
	movq	%rax, %r14
	movabsq	$4294968832, %rcx
	xorl	%eax, %eax
	.p2align	4
.LBB0_3:
	movzbl	-1(%rbx,%r14), %edx
	cmpq	$32, %rdx
	ja	.LBB0_5
	btq	%rdx, %rcx
	jae	.LBB0_5
	decq	%r14
	jne	.LBB0_3
	jmp	.LBB0_10
.LBB0_1:
	xorl	%eax, %eax
	jmp	.LBB0_10
.LBB0_5:
	xorl	%eax, %eax
	xorl	%r12d, %r12d
	.p2align	4
.LBB0_6:
	movzbl	(%rbx,%r12), %edx
	cmpq	$32, %rdx
	ja	.LBB0_11
	btq	%rdx, %rcx
	jae	.LBB0_11
	incq	%r12
	cmpq	%r12, %r14
	jne	.LBB0_6
	jmp	.LBB0_10
.LBB0_11:
	leaq	(%rbx,%r12), %rsi
	movq	%r14, %r15
	subq	%r12, %r15
	movq	%rbx, %rdi
	movq	%r15, %rdx
	callq	memmove@PLT
	movq	%r15, %rax
	addq	%r14, %rbx
	subq	%r12, %rbx
.LBB0_10:
	movb	$0, (%rbx)
	addq	$8, %rsp
	popq	%rbx
	popq	%r12
	popq	%r14
	popq	%r15
	retq
.Lfunc_end0:
	.size	trim, .Lfunc_end0-trim

	.section	".note.GNU-stack","",@progbits
