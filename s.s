	.arch armv8-a
	.file	"<stdin>"
	.text
	.align	2
	.p2align 4,,11
	.global	trim
	.type	trim, %function
trim:
.LFB24:
	.cfi_startproc
	stp	x29, x30, [sp, -32]!
	.cfi_def_cfa_offset 32
	.cfi_offset 29, -32
	.cfi_offset 30, -24
	mov	x29, sp
	stp	x19, x20, [sp, 16]
	.cfi_offset 19, -16
	.cfi_offset 20, -8
	mov	x20, x0
	bl	strlen
	mov	x19, x0
	b	.L3
	.p2align 2,,3
.L12:
	ldrsb	w3, [x20, x2]
	sub	w1, w3, #9
	cmp	w3, 32
	and	w1, w1, 255
	ccmp	w1, 1, 0, ne
	bhi	.L11
	mov	x19, x2
.L3:
	sub	x2, x19, #1
	cbnz	x19, .L12
	mov	x1, x20
	mov	x2, x19
	mov	x0, x20
	bl	memmove
	strb	wzr, [x20, x19]
	mov	x0, x19
	ldp	x19, x20, [sp, 16]
	ldp	x29, x30, [sp], 32
	.cfi_remember_state
	.cfi_restore 30
	.cfi_restore 29
	.cfi_restore 19
	.cfi_restore 20
	.cfi_def_cfa_offset 0
	ret
	.p2align 2,,3
.L11:
	.cfi_restore_state
	mov	x1, 0
	.p2align 3,,7
.L4:
	ldrsb	w3, [x20, x1]
	sub	w2, w3, #9
	cmp	w3, 32
	and	w2, w2, 255
	ccmp	w2, 1, 0, ne
	bhi	.L13
	add	x1, x1, 1
	cmp	x19, x1
	bne	.L4
	add	x1, x20, x19
	mov	x19, 0
	mov	x0, x20
	mov	x2, x19
	bl	memmove
	strb	wzr, [x20, x19]
	mov	x0, x19
	ldp	x19, x20, [sp, 16]
	ldp	x29, x30, [sp], 32
	.cfi_remember_state
	.cfi_restore 30
	.cfi_restore 29
	.cfi_restore 19
	.cfi_restore 20
	.cfi_def_cfa_offset 0
	ret
	.p2align 2,,3
.L13:
	.cfi_restore_state
	sub	x19, x19, x1
	mov	x0, x20
	add	x1, x20, x1
	mov	x2, x19
	bl	memmove
	strb	wzr, [x20, x19]
	mov	x0, x19
	ldp	x19, x20, [sp, 16]
	ldp	x29, x30, [sp], 32
	.cfi_restore 30
	.cfi_restore 29
	.cfi_restore 19
	.cfi_restore 20
	.cfi_def_cfa_offset 0
	ret
	.cfi_endproc
.LFE24:
	.size	trim, .-trim
	.ident	"GCC: (Debian 12.2.0-14) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
