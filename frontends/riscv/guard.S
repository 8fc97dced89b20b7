# u64 irb_guarded(void (*stub)(const u64 *in, u64 *out), const u64 *in, u64 *out): calls the stub with known values in
# the registers that a function must preserve; gives a bit for each that came back changed.
# Source: RISC-V ELF psABI 1.0, 1.1 and 1.2.
	.text
	.globl	irb_guarded
	.type	irb_guarded, @function
irb_guarded:
	addi	sp, sp, -208
	sd	ra, 0(sp)
	sd	s0, 8(sp)
	sd	s1, 16(sp)
	sd	s2, 24(sp)
	sd	s3, 32(sp)
	sd	s4, 40(sp)
	sd	s5, 48(sp)
	sd	s6, 56(sp)
	sd	s7, 64(sp)
	sd	s8, 72(sp)
	sd	s9, 80(sp)
	sd	s10, 88(sp)
	sd	s11, 96(sp)
	fsd	fs0, 104(sp)
	fsd	fs1, 112(sp)
	fsd	fs2, 120(sp)
	fsd	fs3, 128(sp)
	fsd	fs4, 136(sp)
	fsd	fs5, 144(sp)
	fsd	fs6, 152(sp)
	fsd	fs7, 160(sp)
	fsd	fs8, 168(sp)
	fsd	fs9, 176(sp)
	fsd	fs10, 184(sp)
	fsd	fs11, 192(sp)
	mv	t0, a0
	mv	a0, a1
	mv	a1, a2
	li	s0, 6912
	li	s1, 6913
	li	s2, 6914
	li	s3, 6915
	li	s4, 6916
	li	s5, 6917
	li	s6, 6918
	li	s7, 6919
	li	s8, 6920
	li	s9, 6921
	li	s10, 6922
	li	s11, 6923
	li	t1, 11264
	fmv.d.x	fs0, t1
	li	t1, 11265
	fmv.d.x	fs1, t1
	li	t1, 11266
	fmv.d.x	fs2, t1
	li	t1, 11267
	fmv.d.x	fs3, t1
	li	t1, 11268
	fmv.d.x	fs4, t1
	li	t1, 11269
	fmv.d.x	fs5, t1
	li	t1, 11270
	fmv.d.x	fs6, t1
	li	t1, 11271
	fmv.d.x	fs7, t1
	li	t1, 11272
	fmv.d.x	fs8, t1
	li	t1, 11273
	fmv.d.x	fs9, t1
	li	t1, 11274
	fmv.d.x	fs10, t1
	li	t1, 11275
	fmv.d.x	fs11, t1
	jalr	t0
	li	a0, 0
	li	t1, 6912
	xor	t1, t1, s0
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6913
	xor	t1, t1, s1
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6914
	xor	t1, t1, s2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6915
	xor	t1, t1, s3
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6916
	xor	t1, t1, s4
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6917
	xor	t1, t1, s5
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6918
	xor	t1, t1, s6
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6919
	xor	t1, t1, s7
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6920
	xor	t1, t1, s8
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6921
	xor	t1, t1, s9
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6922
	xor	t1, t1, s10
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 6923
	xor	t1, t1, s11
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11264
	fmv.x.d	t2, fs0
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11265
	fmv.x.d	t2, fs1
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11266
	fmv.x.d	t2, fs2
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11267
	fmv.x.d	t2, fs3
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11268
	fmv.x.d	t2, fs4
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11269
	fmv.x.d	t2, fs5
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11270
	fmv.x.d	t2, fs6
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11271
	fmv.x.d	t2, fs7
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11272
	fmv.x.d	t2, fs8
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11273
	fmv.x.d	t2, fs9
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11274
	fmv.x.d	t2, fs10
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	li	t1, 11275
	fmv.x.d	t2, fs11
	xor	t1, t1, t2
	snez	t1, t1
	slli	a0, a0, 1
	or	a0, a0, t1
	ld	s0, 8(sp)
	ld	s1, 16(sp)
	ld	s2, 24(sp)
	ld	s3, 32(sp)
	ld	s4, 40(sp)
	ld	s5, 48(sp)
	ld	s6, 56(sp)
	ld	s7, 64(sp)
	ld	s8, 72(sp)
	ld	s9, 80(sp)
	ld	s10, 88(sp)
	ld	s11, 96(sp)
	fld	fs0, 104(sp)
	fld	fs1, 112(sp)
	fld	fs2, 120(sp)
	fld	fs3, 128(sp)
	fld	fs4, 136(sp)
	fld	fs5, 144(sp)
	fld	fs6, 152(sp)
	fld	fs7, 160(sp)
	fld	fs8, 168(sp)
	fld	fs9, 176(sp)
	fld	fs10, 184(sp)
	fld	fs11, 192(sp)
	ld	ra, 0(sp)
	addi	sp, sp, 208
	ret
	.size	irb_guarded, .-irb_guarded
	.section	.note.GNU-stack,"",@progbits
