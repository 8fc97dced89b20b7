"""Merging equal parts: terms become one, what differs on a single input does not, and hard proofs end."""

from __future__ import annotations

import random
import time

import pytest

from irbridge.verify.products import z3
from irbridge.verify.sweep import sweep
from tests.verify.test_prove import proof

A, B, C = z3.BitVecs("a b c", 32)
LONG = time.monotonic() + 3600
EQUAL = [
    (A * 3, A + A + A),
    ((A ^ B) + 2 * (A & B), A + B),
    (z3.If(A < B, B, A) * C, C * -z3.If(A >= B, -A, -B)),
    (z3.LShR(A, 3) << 3, A & -8),
    (z3.If(z3.Not(A == B), C, C + 0) ^ B, B ^ C),
]
# what random inputs do not tell apart
RARE = [(A == 0x1234567, z3.BoolVal(False)), (z3.If(A * B == 77777777, C, A), A)]


@pytest.mark.parametrize(("one", "two"), EQUAL)
def test_equal_parts_are_merged(one: object, two: object) -> None:
    (found,) = sweep([one != two], LONG)
    assert z3.is_false(found)


@pytest.mark.parametrize(("one", "two"), RARE)
def test_what_differs_on_few_inputs_is_kept(one: object, two: object) -> None:
    (found,) = sweep([one != two], LONG)
    solver = z3.Solver()
    solver.add(found)
    assert solver.check() == z3.sat


def test_what_it_gives_is_the_same() -> None:
    """Also where time is over at once."""
    rng = random.Random(3)
    for one, two in EQUAL + RARE:
        x = z3.If(one == two, B, C) * A
        for until in (0.0, LONG):
            (found,) = sweep([x != C], until)
            for _ in range(8):
                values = [(v, z3.BitVecVal(rng.getrandbits(32), 32)) for v in (A, B, C)]
                assert z3.simplify(z3.substitute(found, *values)).eq(z3.simplify(z3.substitute(x != C, *values)))


def test_a_proof_that_needs_it() -> None:
    text = (
        "unsigned int f(unsigned char a, short b, int c, unsigned *p) { unsigned s = 1; s = s / 2 + (1 | p[0]);"
        "if ((p[1] - s) > c) s += ~a; s = s / 2 + (~b & 1 ? s : 3); p[2] = ((int)(15 + s) < (int)~a);"
        "p[2] = ((int)p[1] < (int)s) % 4u; s = s / 2 + ((p[0] & s) | (p[0] | s)); if (((int)a >> 15) > b)"
        "s += p[1] % 16u; s = s / 2 + (~(p[0] % 8u)); return ((p[0] + p[1]) == a) ^ s; }"
    )
    found = proof(text, text, ("x86_64", "aarch64"), timeout=30.0)
    assert (found.kind, found.said) == ("equal", "for all inputs"), found
    assert proof(text, text.replace("% 8u", "% 16u"), ("x86_64", "aarch64"), timeout=30.0).kind == "different"
