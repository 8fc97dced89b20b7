/* u64 irb_guarded(void (*stub)(const u64 *in, u64 *out), const u64 *in, u64 *out): calls the stub with known values in
 * the registers that a function must preserve; gives a bit for each that came back changed.
 * Source: AAPCS64 (IHI 0055), 6.1.1, 6.1.2. */
	.text
	.globl	irb_guarded
	.type	irb_guarded, %function
irb_guarded:
	stp	x29, x30, [sp, #-176]!
	stp	x19, x20, [sp, #16]
	stp	x21, x22, [sp, #32]
	stp	x23, x24, [sp, #48]
	stp	x25, x26, [sp, #64]
	stp	x27, x28, [sp, #80]
	stp	d8, d9, [sp, #96]
	stp	d10, d11, [sp, #112]
	stp	d12, d13, [sp, #128]
	stp	d14, d15, [sp, #144]
	mov	x3, x0
	mov	x0, x1
	mov	x1, x2
	mov	x19, #6931
	mov	x20, #6932
	mov	x21, #6933
	mov	x22, #6934
	mov	x23, #6935
	mov	x24, #6936
	mov	x25, #6937
	mov	x26, #6938
	mov	x27, #6939
	mov	x28, #6940
	mov	x29, #6941
	mov	x4, #11272
	fmov	d8, x4
	mov	x4, #11273
	fmov	d9, x4
	mov	x4, #11274
	fmov	d10, x4
	mov	x4, #11275
	fmov	d11, x4
	mov	x4, #11276
	fmov	d12, x4
	mov	x4, #11277
	fmov	d13, x4
	mov	x4, #11278
	fmov	d14, x4
	mov	x4, #11279
	fmov	d15, x4
	blr	x3
	mov	x0, xzr
	mov	x1, #6931
	cmp	x19, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6932
	cmp	x20, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6933
	cmp	x21, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6934
	cmp	x22, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6935
	cmp	x23, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6936
	cmp	x24, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6937
	cmp	x25, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6938
	cmp	x26, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6939
	cmp	x27, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6940
	cmp	x28, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #6941
	cmp	x29, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #11272
	fmov	x3, d8
	cmp	x3, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #11273
	fmov	x3, d9
	cmp	x3, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #11274
	fmov	x3, d10
	cmp	x3, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #11275
	fmov	x3, d11
	cmp	x3, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #11276
	fmov	x3, d12
	cmp	x3, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #11277
	fmov	x3, d13
	cmp	x3, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #11278
	fmov	x3, d14
	cmp	x3, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	mov	x1, #11279
	fmov	x3, d15
	cmp	x3, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	ldp	x19, x20, [sp, #16]
	ldp	x21, x22, [sp, #32]
	ldp	x23, x24, [sp, #48]
	ldp	x25, x26, [sp, #64]
	ldp	x27, x28, [sp, #80]
	ldp	d8, d9, [sp, #96]
	ldp	d10, d11, [sp, #112]
	ldp	d12, d13, [sp, #128]
	ldp	d14, d15, [sp, #144]
	ldp	x29, x30, [sp], #176
	ret
	.size	irb_guarded, .-irb_guarded
	.section	.note.GNU-stack,"",%progbits
