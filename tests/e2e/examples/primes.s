	.file	"primes.c"
	.text
	.p2align 4
	.type	by_last_digit, @function
by_last_digit:
.LFB22:
	.cfi_startproc
	movslq	(%rdi), %rcx
	movl	(%rsi), %esi
	movq	%rcx, %rax
	imulq	$1717986919, %rcx, %rcx
	movl	%esi, %edi
	cltd
	sarl	$31, %edi
	sarq	$34, %rcx
	subl	%edx, %ecx
	leal	(%rcx,%rcx,4), %edx
	movl	%eax, %ecx
	subl	%esi, %eax
	addl	%edx, %edx
	subl	%edx, %ecx
	movslq	%esi, %rdx
	imulq	$1717986919, %rdx, %rdx
	sarq	$34, %rdx
	subl	%edi, %edx
	leal	(%rdx,%rdx,4), %edi
	movl	%esi, %edx
	addl	%edi, %edi
	subl	%edi, %edx
	movl	%ecx, %edi
	subl	%edx, %edi
	cmpl	%edx, %ecx
	cmovne	%edi, %eax
	ret
	.cfi_endproc
.LFE22:
	.size	by_last_digit, .-by_last_digit
	.section	.rodata.str1.8,"aMS",@progbits,1
	.align 8
.LC1:
	.string	"%d primes up to %d, by last digit:"
	.section	.rodata.str1.1,"aMS",@progbits,1
.LC2:
	.string	" %d"
.LC3:
	.string	"\nmiddle one: %.1f\n"
	.section	.text.startup,"ax",@progbits
	.p2align 4
	.globl	main
	.type	main, @function
main:
.LFB23:
	.cfi_startproc
	pushq	%r15
	.cfi_def_cfa_offset 16
	.cfi_offset 15, -16
	pushq	%r14
	.cfi_def_cfa_offset 24
	.cfi_offset 14, -24
	pushq	%r13
	.cfi_def_cfa_offset 32
	.cfi_offset 13, -32
	pushq	%r12
	.cfi_def_cfa_offset 40
	.cfi_offset 12, -40
	pushq	%rbp
	.cfi_def_cfa_offset 48
	.cfi_offset 6, -48
	pushq	%rbx
	.cfi_def_cfa_offset 56
	.cfi_offset 3, -56
	subq	$8, %rsp
	.cfi_def_cfa_offset 64
	cmpl	$1, %edi
	jg	.L24
	movl	$1, %esi
	movl	$61, %edi
	movl	$60, %ebp
	call	calloc@PLT
	movl	$244, %edi
	movq	%rax, %rbx
	call	malloc@PLT
	movq	%rax, %r12
.L15:
	leal	1(%rbp), %esi
	movl	$2, %edx
	xorl	%r13d, %r13d
	movslq	%ebp, %rcx
	jmp	.L11
	.p2align 4,,10
	.p2align 3
.L8:
	addq	$1, %rdx
	cmpq	%rsi, %rdx
	je	.L25
.L11:
	cmpb	$0, (%rbx,%rdx)
	jne	.L8
	movq	%rdx, %rax
	movl	%edx, (%r12,%r13,4)
	leal	1(%r13), %edi
	imulq	%rdx, %rax
	cmpq	%rcx, %rax
	jg	.L9
	.p2align 4,,10
	.p2align 3
.L10:
	movb	$1, (%rbx,%rax)
	addq	%rdx, %rax
	cmpq	%rcx, %rax
	jle	.L10
.L9:
	addq	$1, %rdx
	movslq	%edi, %r13
	cmpq	%rsi, %rdx
	jne	.L11
.L25:
	movslq	%r13d, %r14
	movl	$4, %edx
	movq	%r12, %rdi
	movq	%r14, %rsi
	leaq	by_last_digit(%rip), %rcx
	call	qsort@PLT
	xorl	%eax, %eax
	movl	%ebp, %edx
	movl	%r13d, %esi
	leaq	.LC1(%rip), %rdi
	call	printf@PLT
	testl	%r13d, %r13d
	je	.L12
	leaq	(%r12,%r14,4), %r15
	movq	%r12, %rbp
	leaq	.LC2(%rip), %r14
	.p2align 4,,10
	.p2align 3
.L13:
	movl	0(%rbp), %esi
	movq	%r14, %rdi
	xorl	%eax, %eax
	addq	$4, %rbp
	call	printf@PLT
	cmpq	%rbp, %r15
	jne	.L13
	sarl	%r13d
	pxor	%xmm0, %xmm0
	movslq	%r13d, %rax
	cvtsi2sdl	(%r12,%rax,4), %xmm0
.L14:
	leaq	.LC3(%rip), %rdi
	movl	$1, %eax
	call	printf@PLT
	movq	%rbx, %rdi
	call	free@PLT
	movq	%r12, %rdi
	call	free@PLT
	addq	$8, %rsp
	.cfi_remember_state
	.cfi_def_cfa_offset 56
	xorl	%eax, %eax
	popq	%rbx
	.cfi_def_cfa_offset 48
	popq	%rbp
	.cfi_def_cfa_offset 40
	popq	%r12
	.cfi_def_cfa_offset 32
	popq	%r13
	.cfi_def_cfa_offset 24
	popq	%r14
	.cfi_def_cfa_offset 16
	popq	%r15
	.cfi_def_cfa_offset 8
	ret
.L24:
	.cfi_restore_state
	movq	8(%rsi), %rdi
	movl	$10, %edx
	xorl	%esi, %esi
	call	strtol@PLT
	movl	$1, %esi
	leal	1(%rax), %r12d
	movq	%rax, %r13
	movl	%eax, %ebp
	movslq	%r12d, %r12
	movq	%r12, %rdi
	call	calloc@PLT
	leaq	0(,%r12,4), %rdi
	movq	%rax, %rbx
	call	malloc@PLT
	subl	$1, %r13d
	movq	%rax, %r12
	jg	.L15
	movq	%rax, %rdi
	movl	$4, %edx
	xorl	%esi, %esi
	leaq	by_last_digit(%rip), %rcx
	call	qsort@PLT
	movl	%ebp, %edx
	xorl	%esi, %esi
	leaq	.LC1(%rip), %rdi
	xorl	%eax, %eax
	call	printf@PLT
.L12:
	pxor	%xmm0, %xmm0
	jmp	.L14
	.cfi_endproc
.LFE23:
	.size	main, .-main
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
