	.file	"<stdin>"
	.text
	.p2align 4
	.globl	find_account
	.type	find_account, @function
find_account:
.LFB0:
	.cfi_startproc
	testl	%esi, %esi
	jle	.L5
	addq	$8, %rdi
	xorl	%eax, %eax
	jmp	.L4
	.p2align 4,,10
	.p2align 3
.L3:
	addl	$1, %eax
	addq	$16, %rdi
	cmpl	%eax, %esi
	je	.L5
.L4:
	cmpl	%edx, (%rdi)
	jne	.L3
	cmpw	$0, 4(%rdi)
	js	.L3
	ret
	.p2align 4,,10
	.p2align 3
.L5:
	movl	$-1, %eax
	ret
	.cfi_endproc
.LFE0:
	.size	find_account, .-find_account
	.ident	"GCC: (Debian 12.2.0-14+deb12u1) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
