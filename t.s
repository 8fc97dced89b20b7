	.file	"<string>"
	.text
	.globl	find_account
	.p2align	2
	.type	find_account,@function
find_account:
	cmp	w1, #1
	b.lt	.LBB0_6
	mov	x8, x0
	mov	w0, wzr
	add	x8, x8, #8
	b	.LBB0_3
.LBB0_2:
	add	w0, w0, #1
	add	x8, x8, #16
	cmp	w1, w0
	b.eq	.LBB0_6
.LBB0_3:
	ldr	w9, [x8]
	cmp	w9, w2
	b.ne	.LBB0_2
	ldrsh	w9, [x8, #4]
	tbnz	w9, #31, .LBB0_2
	ret
.LBB0_6:
	mov	w0, #-1
	ret
.Lfunc_end0:
	.size	find_account, .Lfunc_end0-find_account

	.section	".note.GNU-stack","",@progbits
