"""What is known of quotients by constants holds, whatever instructions they came from."""

from __future__ import annotations

import random
from typing import Any

import pytest

from irbridge.ir import types as T
from irbridge.verify import smt
from irbridge.verify.products import multiply
from irbridge.verify.smt import low, widen, z3

VALUES = (0, 1, 2, 6, 7, 25, 26, 27, 1 << 15, (1 << 31) - 1, 1 << 31, (1 << 32) - 26, (1 << 32) - 1)


def shift(space: smt.Space, a: Any, by: int, signed: bool) -> Any:
    t = T.i(a.size())
    return smt.meaning("arith.shrsi" if signed else "arith.shrui", (t, t), (a, smt.const(by, a.size())), t, {}, space)


def chain(rng: random.Random, shifts: Any) -> Any:
    """Code that may divide by a constant: a product shifted at once or by parts, extended, cut, added to. ``shifts`` is
    given what a shift's operands are."""
    form, bits, signed = rng.randrange(5), rng.choice((17, 24, 31, 32)), rng.random() < 0.5
    d = rng.randrange(3, 1 << rng.randrange(2, 16))
    k = bits - signed + d.bit_length() - rng.choice((-1, 0, 0, 0, 1))
    m = (1 << k) // d + rng.choice((1, 1, 1, 0, 2))
    x = low(z3.BitVec("x", 32), bits)
    if form == 0:
        return shifts(multiply(widen(x, 64, signed), smt.const(m, 64)), k, rng.random() < 0.5)
    if form == 1:
        first = rng.randrange(k)
        part = shifts(multiply(widen(x, 64, signed), smt.const(m, 64)), first, signed)
        return shifts(part, k - first, rng.random() < 0.5)
    c = (m if form != 4 else -m) % (1 << bits)
    c -= 1 << bits if signed and c >> bits - 1 else 0
    wide = multiply(widen(x, 2 * bits, signed), smt.const(c, 2 * bits))
    t = low(shifts(wide, bits, rng.random() < 0.5 or signed), bits)
    if form == 4:
        return shifts(t - x, max(0, k - bits), signed)
    if form == 2:
        return shifts(t + x, max(0, k - bits), signed)
    return shifts(shifts(x - t, 1, False) + t, max(0, k - bits - 1), rng.random() < 0.2)


@pytest.mark.parametrize("seed", range(4))
def test_quotients_are_what_the_shifts_give(seed: int) -> None:
    rng, divided = random.Random(f"products {seed}"), [0] * 5
    for n in range(400):
        space = smt.Space()
        got = chain(random.Random(f"{seed} {n}"), lambda a, by, signed, s=space: shift(s, a, by, signed))
        want = chain(random.Random(f"{seed} {n}"), lambda a, by, signed: a >> by if signed else z3.LShR(a, by))
        divided[random.Random(f"{seed} {n}").randrange(5)] += bool(space.exact)
        for x in (*VALUES, *(rng.getrandbits(rng.randrange(1, 33)) for _ in range(4))):
            given = [(z3.BitVec("x", 32), smt.const(x, 32))]
            for same in space.exact:
                given.append((same.arg(0), z3.simplify(z3.substitute(same.arg(1), *given))))
            assert all(z3.is_true(z3.simplify(z3.substitute(f, *given))) for f in space.facts), (seed, n, x)
            found, plain = (z3.simplify(z3.substitute(t, *given)) for t in (got, want))
            assert found.eq(plain), (seed, n, x)
    assert min(divided) > 3, divided
