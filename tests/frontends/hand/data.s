# Every data directive, as a person might write it. Compared with what the GNU assembler makes of it.
	.set	SIZE, 3*4
COUNT = (1 << 3) | 1
	.equ	later_used, SIZE + COUNT - 1
	.data
	.balign	16
	.type	numbers, @object
numbers:
	.byte	1, -1, 'a', '\n', 0x7f, 0b101, 017, SIZE, ~0, COUNT
	.short	-2, 65535; .hword 3; .value 4; .2byte 5 /* several on a line */ ; .word 6
	.int	-3, 4294967295
	.long	SIZE*COUNT, (COUNT-1)/2, -7/2, -7%3, 1<<31, 0xf0>>4, 6&3^1
	.4byte	later_used	# another comment
	.quad	-4, 0x8000000000000000
	.8byte	1 + 2 * 3
	.octa	0x0102030405060708090a0b0c0d0e0f10
	.float	0.1, -2.5, 1e10, 0f3.25
	.single	16777217.5, 0.000000001
	.double	0.1, -1e-300, 12345678.9
	.size	numbers, .-numbers
	.p2align 3, 0xee
words:	.ascii	"one" "two", "three\0"
	.asciz	"four", "fi\tve\"\\\101\x42"
	.string	"six # ; not a comment", "seven // neither"
	.string	""
	.zero	5
	.zero	3, 0x5a
	.skip	2
	.space	4, 1
	.fill	3
	.fill	2, 4, 0x01020304
	.fill	2, 8, -1
	.uleb128 0, 127, 128, 624485, words - numbers
	.sleb128 0, -1, 63, 64, -64, -65, 624485
words_end:
	.align	8
	.balign	4
length:	.long	words_end - words
	.long	(words_end - words) / 2
	.long	. - length, .-words_end
	.quad	numbers, numbers + 8, words-1, external, external+4
	.quad	. , .+8, local_function
	.long	external - ., numbers - .
	.org	.+4
	.org	words_end + 200, 7
later:	.byte	9
	.globl	"quoted name"
"quoted name":
	.quad	"quoted name"
1:	.quad	1b, 1f
1:	.quad	1b - numbers
	.section	.rodata.str1.1, "aMS", @progbits, 1
string:	.string	"in another section"
	.pushsection .rodata, "a"
	.align	4
table:	.long	case0 - table, case1 - table, case2-table+1
	.popsection
	.string	"and back"
	.previous
	.byte	10
	.subsection 1
sub:	.byte	11
	.subsection 0
	.byte	12
	.bss
	.lcomm	lcommon, 24
	.comm	common, 100, 32
	.comm	small, 3
	.local	mine
	.comm	mine, 8, 8
	.globl	zero
	.align	32
zero:	.skip	100
	.byte	0
	.weak	feeble
feeble:	.zero	COUNT
	.section	.tdata, "awT", @progbits
	.globl	tls
tls:	.quad	5, numbers
	.section	.init_array, "aw"
	.quad	local_function
	.section	custom, "aw", @progbits
	.globl	in_custom
	.hidden	in_custom
in_custom:
	.quad	alias, in_custom
	.section	.note.GNU-stack, "", @progbits
	.text
	.type	local_function, @function
local_function:
	lea	table(%rip), %rax
	movslq	(%rax,%rdi,4), %rcx
	add	%rcx, %rax
	jmp	*%rax
case0:	nop; nop
case1:	mov	$SIZE, %eax; mov $COUNT*2+1, %ecx
	mov	defined_after(%rax), %ecx
	mov	$defined_after, %ecx
case2:	ret
	.size	local_function, .-local_function
	.globl	alias
	.set	alias, numbers
	.set	defined_after, 77
