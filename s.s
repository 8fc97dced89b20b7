	.file	"<stdin>"
	.option pic
	.attribute arch, "rv64i2p1_m2p0_a2p1_f2p2_d2p2_c2p0_zicsr2p0_zifencei2p0"
	.attribute unaligned_access, 0
	.attribute stack_align, 16
	.text
	.align	1
	.globl	base64
	.type	base64, @function
base64:
	li	a5,48
	bgtu	a1,a5,.L11
	beq	a1,zero,.L12
	mv	a6,a0
	li	a7,2
	mv	a0,a2
	li	a3,1
	lla	t1,.LANCHOR0
	j	.L7
.L20:
	lbu	a5,1(a6)
	slliw	a5,a5,8
	or	a5,a5,a4
	sext.w	a5,a5
	bleu	a1,a7,.L4
.L9:
	lbu	a4,2(a6)
	li	t4,61
	or	a5,a5,a4
	srliw	a4,a5,12
	srliw	t3,a5,18
	andi	a4,a4,63
	add	t3,t1,t3
	add	a4,t1,a4
	lbu	t3,0(t3)
	lbu	a4,0(a4)
	sb	t3,0(a0)
	sb	a4,1(a0)
	bgeu	a3,a1,.L5
.L8:
	srliw	a4,a5,6
	andi	a4,a4,63
	add	a4,t1,a4
	lb	t4,0(a4)
.L5:
	sb	t4,2(a0)
	li	a4,61
	bleu	a1,a7,.L6
	andi	a5,a5,63
	add	a5,t1,a5
	lb	a4,0(a5)
.L6:
	sb	a4,3(a0)
	addi	a5,a3,2
	addi	a6,a6,3
	addi	a3,a3,3
	addi	a4,a0,4
	addi	a7,a7,3
	bleu	a1,a5,.L19
	mv	a0,a4
.L7:
	lbu	a4,0(a6)
	slliw	a4,a4,16
	sext.w	a5,a4
	bltu	a3,a1,.L20
	bgtu	a1,a7,.L9
	srliw	t3,a4,18
	slli	t3,t3,32
	srliw	a4,a4,12
	srli	t3,t3,32
	andi	a4,a4,48
	add	t3,t1,t3
	add	a4,t1,a4
	lbu	t3,0(t3)
	lbu	a4,0(a4)
	li	t4,61
	sb	t3,0(a0)
	sb	a4,1(a0)
	j	.L5
.L4:
	srliw	a4,a5,12
	srliw	t3,a5,18
	andi	a4,a4,63
	add	t3,t1,t3
	add	a4,t1,a4
	lbu	t3,0(t3)
	lbu	a4,0(a4)
	sb	t3,0(a0)
	sb	a4,1(a0)
	j	.L8
.L19:
	subw	a0,a0,a2
	addiw	a0,a0,4
	ret
.L12:
	li	a0,0
	ret
.L11:
	li	a0,-1
	ret
	.size	base64, .-base64
	.section	.rodata
	.align	3
	.set	.LANCHOR0,. + 0
	.type	digits.0, @object
	.size	digits.0, 65
digits.0:
	.string	"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"
	.ident	"GCC: (Debian 12.2.0-13) 12.2.0"
	.section	.note.GNU-stack,"",@progbits
