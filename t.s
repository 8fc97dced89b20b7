	.file	"<string>"
	.text
	.globl	base64
	.p2align	4
	.type	base64,@function
base64:
	movq	$-1, %rax
	cmpq	$48, %rsi
	ja	.LBB0_16
	testq	%rsi, %rsi
	je	.LBB0_2
	pushq	%rbp
	pushq	%r15
	pushq	%r14
	pushq	%rbx
	xorl	%eax, %eax
	leaq	digits.0(%rip), %rcx
	movabsq	$17179869184, %r8
	xorl	%r9d, %r9d
	jmp	.LBB0_11
	.p2align	4
.LBB0_10:
	movb	%bl, 3(%rdx)
	addq	$4, %rdx
	addq	%r8, %rax
	addq	$3, %r9
	cmpq	%r9, %rsi
	jbe	.LBB0_15
.LBB0_11:
	leaq	1(%r9), %r14
	leaq	2(%r9), %r10
	movzbl	(%rdi,%r9), %r15d
	movl	%r15d, %r11d
	shll	$16, %r11d
	cmpq	%rsi, %r14
	jae	.LBB0_12
	movzbl	1(%rdi,%r9), %ebx
	shll	$8, %ebx
	orl	%r11d, %ebx
	cmpq	%r10, %rsi
	jbe	.LBB0_14
	movq	%rbx, %r11
	jmp	.LBB0_6
	.p2align	4
.LBB0_12:
	cmpq	%r10, %rsi
	jbe	.LBB0_13
.LBB0_6:
	movzbl	2(%rdi,%r9), %ebx
	orq	%r11, %rbx
	movl	%r11d, %r15d
	shrl	$12, %r15d
	shrl	$18, %r11d
	andl	$63, %r15d
	movzbl	(%r11,%rcx), %r11d
	movzbl	(%r15,%rcx), %ebp
	movb	%r11b, (%rdx)
	movb	%bpl, 1(%rdx)
	movb	$61, %bpl
	movq	%rbx, %r11
	cmpq	%rsi, %r14
	jb	.LBB0_7
	jmp	.LBB0_8
	.p2align	4
.LBB0_14:
	movl	%ebx, %r11d
	shrl	$12, %r11d
	shrl	$2, %r15d
	andl	$63, %r11d
	movzbl	(%r15,%rcx), %ebp
	movzbl	(%r11,%rcx), %r11d
	movb	%bpl, (%rdx)
	movb	%r11b, 1(%rdx)
.LBB0_7:
	movl	%ebx, %r11d
	shrl	$6, %r11d
	andl	$63, %r11d
	movzbl	(%r11,%rcx), %ebp
	movq	%rbx, %r11
	jmp	.LBB0_8
	.p2align	4
.LBB0_13:
	movl	%r15d, %ebx
	shrl	$2, %ebx
	shll	$4, %r15d
	andl	$48, %r15d
	movzbl	(%rbx,%rcx), %ebx
	movzbl	(%r15,%rcx), %ebp
	movb	%bl, (%rdx)
	movb	%bpl, 1(%rdx)
	movb	$61, %bpl
.LBB0_8:
	movb	%bpl, 2(%rdx)
	movb	$61, %bl
	cmpq	%r10, %rsi
	jbe	.LBB0_10
	andl	$63, %r11d
	movzbl	(%r11,%rcx), %ebx
	jmp	.LBB0_10
.LBB0_15:
	sarq	$32, %rax
	popq	%rbx
	popq	%r14
	popq	%r15
	popq	%rbp
.LBB0_16:
	retq
.LBB0_2:
	xorl	%eax, %eax
	retq
.Lfunc_end0:
	.size	base64, .Lfunc_end0-base64

	.type	digits.0,@object
	.section	.rodata,"a",@progbits
	.p2align	3, 0x0
digits.0:
	.asciz	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	.size	digits.0, 65

	.section	".note.GNU-stack","",@progbits
