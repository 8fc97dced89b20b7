"""Fused multiply-add and rounding half away against exact fractions and a few values known by heart."""

from __future__ import annotations

import math
import random
import struct

import pytest

from irbridge.ir import softfloat as sf

ONE, INF, NAN = 0x3FF0000000000000, 0x7FF0000000000000, 0x7FF8000000000000
SIGN = 1 << 63


@pytest.mark.parametrize("w", (16, 32, 64))
def test_fma_is_the_exact_sum_rounded_once(w: int) -> None:
    rng = random.Random(w)
    for _ in range(2000):
        a, b, c = (rng.getrandbits(w) for _ in range(3))
        if rng.random() < 0.5:
            c = sf.mul(w, a, b) ^ (1 << w - 1) ^ rng.choice((0, 1, 0))
        if any(sf.is_nan(w, x) or sf.is_inf(w, x) for x in (a, b, c)):
            continue
        exact = sf.value(w, a) * sf.value(w, b) + sf.value(w, c)
        if exact:
            assert sf.fma(w, a, b, c) == sf.from_fraction(w, exact), (hex(a), hex(b), hex(c))


@pytest.mark.parametrize(
    ("a", "b", "c", "want"),
    [
        (ONE, ONE, ONE | SIGN, 0),
        (0, ONE, SIGN, 0),
        (SIGN, ONE, SIGN, SIGN),
        (INF, ONE, ONE, INF),
        (INF, ONE, INF | SIGN, NAN),
        (INF, 0, ONE, NAN),
        (ONE, ONE, INF | SIGN, INF | SIGN),
        (ONE, NAN, ONE, NAN),
        (1, ONE - (1 << 52), 0, 0),
    ],
)
def test_fma_of_special_values(a: int, b: int, c: int, want: int) -> None:
    assert sf.fma(64, a, b, c) == want


@pytest.mark.parametrize(
    ("x", "want"), [(0.5, 1.0), (-0.5, -1.0), (2.5, 3.0), (-0.25, -0.0), (0.49999999999999994, 0.0)]
)
def test_halves_go_away_from_zero(x: float, want: float) -> None:
    raw = struct.unpack("<Q", struct.pack("<d", x))[0]
    got = struct.unpack("<d", struct.pack("<Q", sf.to_integral(64, raw, "away")))[0]
    assert got == want and math.copysign(1, got) == math.copysign(1, want)
