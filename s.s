	.file	"<stdin>"
	.option pic
	.attribute arch, "rv64i2p1_m2p0_a2p1_f2p2_d2p2_c2p0_zicsr2p0_zifencei2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	1
	.globl	withdraw
	.type	withdraw, @function
withdraw:
	lh	a3,12(a0)
	li	a4,1
	mv	a5,a0
	bne	a3,a4,.L4
	lbu	a4,14(a0)
	li	a0,-1
	slliw	a3,a4,24
	sraiw	a3,a3,24
	blt	a3,zero,.L2
	ld	a3,0(a5)
	slli	a1,a1,32
	srli	a1,a1,32
	bge	a3,a1,.L3
	andi	a2,a4,1
	bne	a2,zero,.L3
	li	a4,2
	sh	a4,12(a5)
	li	a0,0
	ret
.L4:
	li	a0,-1
.L2:
	ret
.L3:
	sub	a3,a3,a1
	ori	a4,a4,2
	sd	a3,0(a5)
	sb	a4,14(a5)
	li	a0,1
	ret
	.size	withdraw, .-withdraw
	.ident	"GCC: (Debian 12.2.0-13) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
