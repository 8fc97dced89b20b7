# u64 irb_guarded(void (*stub)(const u64 *in, u64 *out), const u64 *in, u64 *out): calls the stub with known values in
# the registers that a function must preserve; gives a bit for each that came back changed.
# Source: RISC-V ELF psABI 1.0, 1.1 and 1.2.
	.text
	.globl	irb_guarded
	.type	irb_guarded, @function
irb_guarded:
	addi	sp, sp, -208
	sd	ra, 0(sp)
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
	sd	s\n, 8 + 8 * \n(sp)
	fsd	fs\n, 104 + 8 * \n(sp)
	.endr
	mv	t0, a0
	mv	a0, a1
	mv	a1, a2
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
	li	s\n, 0x1b00 + \n
	li	t1, 0x2c00 + \n
	fmv.d.x	fs\n, t1
	.endr
	jalr	t0
	li	a0, 0
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
	li	t1, 0x1b00 + \n
	sub	t1, t1, s\n
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 0x2c00 + \n
	fmv.x.d	t2, fs\n
	sub	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	.endr
	.irp	n, 0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11
	ld	s\n, 8 + 8 * \n(sp)
	fld	fs\n, 104 + 8 * \n(sp)
	.endr
	ld	ra, 0(sp)
	addi	sp, sp, 208
	ret
	.size	irb_guarded, .-irb_guarded
	.section	.note.GNU-stack,"",@progbits
