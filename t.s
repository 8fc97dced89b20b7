	.file	"<string>"
	.text
	.globl	withdraw
	.p2align	2
	.type	withdraw,@function
withdraw:
	ldrh	w8, [x0, #12]
	cmp	w8, #1
	b.ne	.LBB0_5
	ldrsb	w8, [x0, #14]
	tbnz	w8, #31, .LBB0_5
	ldr	x9, [x0]
	and	w8, w8, #0xff
	mov	w10, w1
	tbnz	w8, #0, .LBB0_6
	cmp	x9, x10
	b.ge	.LBB0_6
	mov	w9, #2
	strh	w9, [x0, #12]
	mov	x0, xzr
	ret
.LBB0_5:
	mov	x0, #-1
	ret
.LBB0_6:
	sub	x9, x9, x10
	orr	w8, w8, #0x2
	str	x9, [x0]
	strb	w8, [x0, #14]
	mov	w0, #1
	ret
.Lfunc_end0:
	.size	withdraw, .Lfunc_end0-withdraw

	.section	".note.GNU-stack","",@progbits
