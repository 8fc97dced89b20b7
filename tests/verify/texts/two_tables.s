	.text
	.type	g, @function
g:
	leal	(%rdi,%r8,2), %eax
	ret
	.size	g, .-g
	.globl	f
	.type	f, @function
f:
	pushq	%r14
	pushq	%r15
	leaq	.LT1(%rip), %r15
	leaq	.LT2(%rip), %r14
	movl	%edi, %eax
	andl	$7, %eax
	xorl	%r8d, %r8d
	cmpl	$1, %eax
	ja	.LA
	call	h
	movl	%eax, %eax
	cmpl	$1, %eax
	ja	.LA
	movslq	(%r15,%rax,4), %rax
	addq	%r15, %rax
	jmp	*%rax
	.section .rodata
	.align 4
.LT1:
	.long	.LA-.LT1
	.long	.LB-.LT1
.LT2:
	.long	.LC-.LT2
	.long	.LD-.LT2
	.text
.LA:
	movl	$7, %r8d
	jmp	.LS
.LB:
	movl	$9, %r8d
.LS:
	movl	%esi, %eax
	cmpl	$1, %eax
	ja	.LD
	movl	%eax, %eax
	movslq	(%r14,%rax,4), %rax
	addq	%r14, %rax
	jmp	*%rax
.LC:
	movl	$100, %edi
	call	g
	popq	%r15
	popq	%r14
	ret
.LD:
	movl	$-1, %eax
	popq	%r15
	popq	%r14
	ret
	.size	f, .-f
	.type	h, @function
h:
	movl	%edi, %eax
	andl	$1, %eax
	xorl	%r8d, %r8d
	ret
	.size	h, .-h
	.section	.note.GNU-stack,"",@progbits
