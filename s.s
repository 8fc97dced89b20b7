	.arch armv8-a
	.file	"<stdin>"
	.text
	.align	2
	.p2align 4,,11
	.global	mix
	.type	mix, %function
mix:
.LFB0:
	.cfi_startproc
	mov	x2, 36045
	eor	x0, x0, x0, lsr 33
	movk	x2, 0xed55, lsl 16
	mov	x1, 60499
	movk	x2, 0xafd7, lsl 32
	movk	x1, 0x1a85, lsl 16
	movk	x2, 0xff51, lsl 48
	movk	x1, 0xb9fe, lsl 32
	movk	x1, 0xc4ce, lsl 48
	mul	x0, x0, x2
	eor	x0, x0, x0, lsr 33
	mul	x0, x0, x1
	eor	x0, x0, x0, lsr 33
	ret
	.cfi_endproc
.LFE0:
	.size	mix, .-mix
	.ident	"GCC: (Debian 12.2.0-14) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
