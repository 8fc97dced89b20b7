"""Mutants whose loops go in step: those that change nothing are proved to, those that change something never."""

from __future__ import annotations

import time

import pytest

pytest.importorskip("z3", reason="proofs need the extra 'prove'")

from irbridge import pipeline
from irbridge.verify.prototypes import parse
from irbridge.verify.smt import Unproved
from tests.bench.cells import SOURCES
from tests.bench.functions import compiled
from tests.bench.mutants.mirror import Mirror, in_step

pytestmark = pytest.mark.slow  # each is a proof
SUM = "int f(const int *p, int n) { int s = 0; for (int i = 0; i < n; i++) s += p[i]; return s; }"
LONG = "int f(const signed char *p, unsigned long n) { int s = 0; while (n--) s ^= *p++; return s; }"
BOX = "struct b { int x, y; }; int f(struct b a, struct b c) { return (a.x > c.x ? a.x : c.x) + (a.y - c.y); }"
LAST = (
    "int f(const int *p, unsigned n) { unsigned long at = 0; int s = 0; for (; at + 2 <= n; at += 2)"
    " s ^= p[at] + p[at + 1]; return at < n ? s ^ p[at] : s; }"
)
TURN = (
    'void f(unsigned char *p, int n, int by) { int s = by % 26 + 26; __asm__("" : "+r"(s));'
    " while (n-- > 0) { *p = ((*p & 7) + s) % 26; p++; } }"
)

# fmt: off
CASES = [  # C, what is changed in x86-64's assembly of it, by what, and whether nothing comes of it
    (SUM,  "jle\t", "jbe\t", False),
    (SUM,  "addl\t(%rdi)", "addl\t4(%rdi)", False),
    (SUM,  "addl\t(%rdi), %eax", "addq\t(%rdi), %rax", False),  # reads beyond the buffer
    (SUM,  "movslq\t%esi, %rsi", "movl\t%esi, %esi", True),
    (LONG, "movsbl\t(%rdi)", "movzbl\t(%rdi)", False),
    (LONG, "testq\t%rsi, %rsi", "testl\t%esi, %esi", False),
    (LAST, "addq\t$2, %r8", "addl\t$2, %r8d", True),  # below 1 << 32
    (TURN, "sarl\t$31, %esi", "xorl\t%esi, %esi", True),  # the sign of what is not negative
    (TURN, "sarl\t$31, %edi", "xorl\t%edi, %edi", True),  # 26 more
    (TURN, "leal\t26(", "leal\t25(", False),
    (BOX,  "sarq\t$32, %rdi", "shrq\t$32, %rdi", True),
    (BOX,  "cmovge", "cmovg", True),
    (BOX,  "cmovge", "cmovl", False),
]
# fmt: on


@pytest.mark.parametrize("n", range(len(CASES)))
def test_mirror(n: int) -> None:
    text, old, new, same = CASES[n]
    right = compiled(text, "gcc", "x86_64", "-O2")
    assert old in right, right
    texts = (right, right.replace(old, new, 1))
    modules = [pipeline.lift_units([("f.s", x)], SOURCES["x86_64"]).modules[0] for x in texts]
    prototype = text[: text.index(") {") + 1] + ";"
    try:
        proved = Mirror((modules[0], modules[1]), parse(prototype)["f"], time.monotonic() + 20).proved()
    except Unproved:
        proved = False
    assert proved is same


@pytest.mark.parametrize(("peeled", "wrong", "same"), [(0, "", False), (1, "", True), (1, "incl %eax", False)])
def test_a_round_more(peeled: int, wrong: str, same: bool) -> None:
    """What goes round once more, and does nothing then, is in step from the second round on."""
    right = (
        ".text", ".globl f", ".type f, @function", "f: xorl %eax, %eax", "testl %edi, %edi", "je .Lend",
        ".Lmore: movl %edi, %edx", "andl $3, %edx", "addl %edx, %eax", "shrl %edi", "jne .Lmore", ".Lend: ret",
        ".size f, .-f",
    )  # fmt: skip
    mutant = [line for line in right if line != "je .Lend"]
    mutant[4] = wrong or mutant[4]
    texts = ("\n".join(lines) + "\n" for lines in (right, mutant))
    modules = [pipeline.lift_units([("f.s", x)], SOURCES["x86_64"]).modules[0] for x in texts]
    signature = parse("unsigned f(unsigned n);")["f"]
    assert in_step((modules[0], modules[1]), signature, 20.0, peeled=peeled) is same


@pytest.mark.parametrize(
    ("trailing", "more", "rounds", "same"),
    [(False, "nop", 1, False), (True, "nop", 1, True), (True, "incl %eax", 1, False), (True, "nop", 2, False)],
)
def test_a_last_round_more(trailing: bool, more: str, rounds: int, same: bool) -> None:
    """What goes round once more at the end, and does nothing then; not what counts its rounds, or goes round twice."""
    head = (
        ".text", ".globl f", ".type f, @function", "f: xorl %eax, %eax", "movl %edi, %ecx", "movl %edi, %esi",
        ".Lmore: movl %edi, %edx", "andl $3, %edx", "addl %edx, %eax", more, "movl %ecx, %esi", "movl %edi, %ecx",
        "shrl %edi",
    )  # fmt: skip
    ends = [(*head, test, "jne .Lmore", "ret", ".size f, .-f", "")
            for test in ("testl %edi, %edi", ("testl %ecx, %ecx", "testl %esi, %esi")[rounds - 1])]  # fmt: skip
    modules = [pipeline.lift_units([("f.s", "\n".join(x))], SOURCES["x86_64"]).modules[0] for x in ends]
    signature = parse("unsigned f(unsigned n);")["f"]
    assert in_step((modules[0], modules[1]), signature, 20.0, trailing=trailing) is same


def test_a_cursor_into_the_frame() -> None:
    """A loop may carry the address of a frame, as a distance from it."""
    lines = (
        ".text", ".globl f", ".type f, @function", "f: subq $136, %rsp", "leaq (%rsp), %rcx", "leaq 128(%rsp), %rdx",
        "1: movl %edi, (%rcx)", "addl $3, %edi", "addq $4, %rcx", "cmpq %rdx, %rcx", "jne 1b", "movl (%rsp), %eax",
        "addl 124(%rsp), %eax", "addq $136, %rsp", "ret",
    )  # fmt: skip
    right = "\n".join((*lines, ""))
    changes = ("cmpq %rdx, %rcx", "cmpl %edx, %ecx", True), ("movl %edi, (%rcx)", "movl %edi, 4(%rcx)", False)
    for old, new, same in changes:
        texts = right, right.replace(old, new)
        modules = [pipeline.lift_units([("f.s", x)], SOURCES["x86_64"]).modules[0] for x in texts]
        assert Mirror((modules[0], modules[1]), parse("int f(int x);")["f"], time.monotonic() + 20).proved() is same
