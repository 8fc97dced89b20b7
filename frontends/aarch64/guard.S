/* u64 irb_guarded(void (*stub)(const u64 *in, u64 *out), const u64 *in, u64 *out): calls the stub with known values in
 * the registers that a function must preserve; gives a bit for each that came back changed.
 * Source: AAPCS64 (IHI 0055), 6.1.1, 6.1.2. */
	.text
	.globl	irb_guarded
	.type	irb_guarded, %function
irb_guarded:
	stp	x29, x30, [sp, #-176]!
	.irp	n, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28
	str	x\n, [sp, #16 + 8 * (\n - 19)]
	.endr
	.irp	n, 8, 9, 10, 11, 12, 13, 14, 15
	str	d\n, [sp, #96 + 8 * (\n - 8)]
	.endr
	mov	x3, x0
	mov	x0, x1
	mov	x1, x2
	.irp	n, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29
	mov	x\n, #0x1b00 + \n
	.endr
	.irp	n, 8, 9, 10, 11, 12, 13, 14, 15
	mov	x4, #0x2c00 + \n
	fmov	d\n, x4
	.endr
	blr	x3
	mov	x0, xzr
	.irp	n, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28, 29
	mov	x1, #0x1b00 + \n
	cmp	x\n, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	.endr
	.irp	n, 8, 9, 10, 11, 12, 13, 14, 15
	mov	x1, #0x2c00 + \n
	fmov	x3, d\n
	cmp	x3, x1
	cset	x2, ne
	orr	x0, x2, x0, lsl #1
	.endr
	.irp	n, 19, 20, 21, 22, 23, 24, 25, 26, 27, 28
	ldr	x\n, [sp, #16 + 8 * (\n - 19)]
	.endr
	.irp	n, 8, 9, 10, 11, 12, 13, 14, 15
	ldr	d\n, [sp, #96 + 8 * (\n - 8)]
	.endr
	ldp	x29, x30, [sp], #176
	ret
	.size	irb_guarded, .-irb_guarded
	.section	.note.GNU-stack,"",%progbits
