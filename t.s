	.file	"<string>"
	.text
	.globl	mix
	.p2align	4
	.type	mix,@function
mix:
	movq	%rdi, %rax
	shrq	$33, %rax
	xorq	%rdi, %rax
	movabsq	$-49064778989728563, %rcx
	imulq	%rax, %rcx
	movq	%rcx, %rax
	shrq	$33, %rax
	xorq	%rcx, %rax
	movabsq	$-4265267296055464877, %rcx
	imulq	%rax, %rcx
	movq	%rcx, %rax
	shrq	$33, %rax
	xorq	%rcx, %rax
	retq
.Lfunc_end0:
	.size	mix, .Lfunc_end0-mix

	.section	".note.GNU-stack","",@progbits
