"""Faults that show only where lengths or addresses need more than 32 bits, a last bit decides, or flags are odd."""

from __future__ import annotations

import random

import pytest

pytest.importorskip("z3", reason="proofs need the extra 'prove'")

from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.proofs import vector_of
from irbridge.verify.prototypes import parse
from irbridge.verify.values import Pool, Seeded, integer
from irbridge.verify.verdict import Status, Verdict
from tests.bench.cells import SOURCES
from tests.bench.functions import compiled

pytestmark = pytest.mark.slow  # each is a verification

BUDGET = Budget(examples=200, seconds=6, proof_seconds=4)
# fmt: off
CUT = [
    # right, wrong
    ("int f(const unsigned char *p, unsigned long n) { return n ? p[0] : -1; }",
     "int f(const unsigned char *p, unsigned long n) { return (unsigned)n ? p[0] : -1; }"),
    ("int f(const unsigned char *p, unsigned long n) { return n >= 8 && p[0] == 7 ? p[7] : -1; }",
     "int f(const unsigned char *p, unsigned long n) { return (unsigned)n >= 8 && p[0] == 7 ? p[7] : -1; }"),
    ("int t[4] = {1, 2, 3, 4}; int f(int n) { return t[n & 3]; }",
     "int t[4] = {1, 2, 3, 4}; int f(int n) { return *(int *)(unsigned long)(unsigned)(unsigned long)&t[n & 3]; }"),
    ("float f(long x) { return x; }", "float f(long x) { return (double)x; }"),
]
# fmt: on


def verdict(right: str, wrong: str, isa: str) -> Verdict:
    head = right[: right.index("{ return")].rpartition(";")[2].strip()
    texts = compiled(right, "gcc", "aarch64", "-O2"), compiled(wrong, "gcc", isa, "-O2")
    [v] = verify_pair([("a.s", texts[0])], [("b.s", texts[1])], source_isa="aarch64", target_isa=SOURCES[isa],
                      functions=["f"], signatures=[f"{head};"], budget=BUDGET)  # fmt: skip
    return v


@pytest.mark.parametrize("isa", SOURCES)
@pytest.mark.parametrize("n", range(len(CUT)))
def test_what_is_cut_is_refuted(n: int, isa: str) -> None:
    right, wrong = CUT[n]
    assert verdict(right, right, isa).status in (Status.PROVED, Status.TESTED)
    assert verdict(right, wrong, isa).status is Status.REFUTED


def test_weak_functions_that_nobody_has() -> None:
    text = "int g(int) __attribute__((weak)); int f(int x) { return g ? g(x) : x + 1; }"
    texts = compiled(text, "gcc", "x86_64", "-O2"), compiled(text, "gcc", "aarch64", "-O2")
    [v] = verify_pair([("a.s", texts[0])], [("b.s", texts[1])], source_isa="x86_64", target_isa="aarch64",
                      functions=["f"], signatures=["int f(int);"], budget=BUDGET)  # fmt: skip
    assert v.status in (Status.PROVED, Status.TESTED)


def test_a_model_of_a_length_that_nobody_has() -> None:
    s = parse("int f(const int *p, unsigned long n);")["f"]
    found = vector_of({"p": 0x1000, "n": 1 << 40, "memory": {0x1009: 7, 0x900000: 1}, "variables": {}}, s)
    assert found is not None and found.words[1] == 1 << 40
    assert [b.data for b in found.buffers] == [bytes(9) + b"\7" + bytes(2)]


def test_integers_half_way_between_floats() -> None:
    c = Seeded(random.Random(1))
    made = [integer(c, 64, Pool(())) for _ in range(4000)]
    assert all(0 <= x < 1 << 64 for x in made)
    up = [x for x in made if x >> 63 and x & 0x7FF == 0x401]  # rounds up in a double, and by its last bit alone
    assert up


def test_flags_at_entry_are_in_every_combination() -> None:
    right = "\t.globl f\nf:\n\tmovl %edi, %eax\n\tret\n"
    wrong = "\t.globl f\nf:\n\tsetnp %al\n\tsete %cl\n\tandb %cl, %al\n\tmovzbl %al, %eax\n\taddl %edi, %eax\n\tret\n"
    [v] = verify_pair([("a.s", right)], [("b.s", wrong)], source_isa="x86_64", target_isa="x86_64", functions=["f"],
                      signatures=["int f(int);"], budget=Budget(examples=20, seconds=3, proof_seconds=0))  # fmt: skip
    assert v.status is Status.REFUTED
