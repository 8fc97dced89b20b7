"""What the lifter relies on of x86-64's decoding."""

from __future__ import annotations

import pytest

from irbridge.frontends.x86_64.decoder import decode
from irbridge.frontends.x86_64.regs import REGS, VAR
from irbridge.frontends.x86_64.syntax import INTEL, SYNTAX
from irbridge.isa.machine import Decoded
from irbridge.isa.syntax import Expr


def att(text: str) -> Decoded:
    return decode(SYNTAX.parse_instruction(text))


def bits(name: str, pieces: int = 0) -> int:
    """All liveness bits of a variable, or its lowest ``pieces``."""
    v = VAR[name]
    return v.mask if not pieces else (1 << pieces) - 1 << v.bit


def test_immediates_are_sign_extended_to_the_operation() -> None:
    assert att("addl $0xffffffff, %eax").operands[1].imm == Expr("", -1)
    assert att("addq $-1, %rax").operands[1].imm == Expr("", -1)
    assert att("movb $200, %al").operands[1].imm == Expr("", -56)
    assert att("movl $table+4, %edi").operands[1].imm == Expr("table", 4)


def test_constant_shifts_choose_their_row() -> None:
    assert "arith.select" not in {op[0].name for op in (att("shll $3, %eax").template or pytest.fail()).ops}
    assert att("shll $33, %eax").row is att("shll $1, %eax").row
    assert att("shll $32, %eax").row.flags == "------"


@pytest.mark.parametrize(
    ("text", "reads", "writes"),
    [
        ("movl %ebx, %eax", bits("rbx", 3), bits("rax")),
        ("movb %bh, %al", bits("rbx", 2) & ~bits("rbx", 1), bits("rax", 1)),
        ("movw %bx, %ax", bits("rbx", 2), bits("rax", 2)),
        ("movq (%rsi,%rcx,8), %rax", bits("rsi") | bits("rcx"), bits("rax")),
        ("movq %rax, (%rdi)", bits("rax") | bits("rdi"), 0),
        ("movss %xmm2, %xmm1", bits("xmm2", 1), bits("xmm1", 1)),
        ("movss (%rdi), %xmm1", bits("rdi"), bits("xmm1")),
        ("addsd %xmm2, %xmm1", bits("xmm2", 2) | bits("xmm1", 2), bits("xmm1", 2)),
        ("pxor %xmm1, %xmm1", 0, bits("xmm1")),
        ("sbbl %eax, %eax", bits("CF"), bits("rax") | sum(bits(f) for f in ("OF", "SF", "ZF", "AF", "PF", "CF"))),
        ("sete %al", bits("ZF"), bits("rax", 1)),
        ("cltd", bits("rax", 3), bits("rdx")),
        ("leaq 8(%rdi), %rax", bits("rdi"), bits("rax")),
        ("pushq %rbx", bits("rbx") | bits("rsp"), bits("rsp")),
        ("jle f", bits("ZF") | bits("SF") | bits("OF"), 0),
        ("jmp *(%rax)", bits("rax"), 0),
    ],
)
def test_reads_and_writes(text: str, reads: int, writes: int) -> None:
    d = att(text)
    assert (d.reads, d.writes) == (reads, writes)


def test_undefined_flags_are_written() -> None:
    d = att("xorl %eax, %eax")
    assert d.zeroed and d.undefines == bits("AF") and d.writes & bits("AF")


def test_strings_take_their_prefix_and_drop_their_operands() -> None:
    assert att("rep stosq").rep == "rep"
    assert att("repz cmpsb %es:(%rdi), (%rsi)").rep == "repe"
    assert att("repnz scasb").rep == "repne"
    assert decode(INTEL.parse_instruction("rep movsd")).row.note == "string"
    assert decode(INTEL.parse_instruction("rep movs QWORD PTR es:[rdi], QWORD PTR ds:[rsi]")).row.name == "movsq"


def test_atomic_rows_say_so() -> None:
    assert att("lock addl $1, (%rdi)").row.note == "atomic:add"
    assert att("xchgl %eax, (%rdi)").row.note == "atomic:xchg"
    assert att("xchgl %eax, %ebx").row.note == ""


def test_addresses_are_bound_as_addresses() -> None:
    d = att("leal (%rdi,%rsi), %eax")
    assert d.operands[1].access == "a" and d.operands[1].width == 64


def test_tzcnt_is_what_rep_bsf_encodes() -> None:
    assert att("rep bsfl %edi, %eax").row.name == "tzcnt"


def test_control_rows_bind_their_target() -> None:
    assert att("call *8(%rax)").operands[0].mem is not None
    assert att("jmp .L2").operands[0].imm == Expr(".L2")
    assert att("ret $16").operands[0].imm == Expr("", 16)
    assert att("notrack jmp *%rax").operands[0].place == REGS["rax"]
    assert att("ud2").control == "trap"
