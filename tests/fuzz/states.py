"""Machine states to try: random, and corners that compilers' arithmetic meets.

A pool is made once a run; every form starts from the same states, its pointer registers set to the
scratch memory by the adapter. Each variable gets a value by its kind.
"""

from __future__ import annotations

import random
from collections.abc import Callable
from fractions import Fraction

from irbridge.ir import softfloat as sf
from tests.fuzz.adapter import MEMORY_SIZE, Adapter, State

_INTS = {
    w: sorted({0, 1, 2, 3, w - 1, w, 1 << w - 1, (1 << w - 1) - 1, (1 << w) - 1, (1 << w) - 2}) for w in (8, 16, 32, 64)
}
_VALUES = (
    0.0, 0.5, 1.0, 1.5, 2.0, 2.5, 3.5, 0.49999999999999994, 1e-300, 1e300, 255.5, 32767.5, 65536.0,
    2147483646.5, 2147483647.0, 2147483647.5, 2147483648.0, 2147483649.0, 4294967295.0, 4294967296.0,
    9007199254740993.0, 9.223372036854774e18, 9.223372036854775807e18, 1.8446744073709552e19, 3.4028235677973366e38,
)  # fmt: skip
_RAW = {
    32: (0x7F800000, 0x7FC00000, 0x7F800001, 0x00000001, 0x007FFFFF, 0x00800000, 0x7F7FFFFF, 0x4EFFFFFF, 0x4F000000),
    64: (
        0x7FF0000000000000, 0x7FF8000000000000, 0x7FF0000000000001, 1, 0xFFFFFFFFFFFFF, 0x10000000000000,
        0x7FEFFFFFFFFFFFFF, 0x43DFFFFFFFFFFFFF, 0x41DFFFFFFFFFFFFF, 0x41E0000000000000,
    ),
}  # fmt: skip

# 80 bits: zero, the least and greatest denormal, the least normal, infinity, the greatest
_EXTENDED = (0, 1, (1 << 63) - 1, 1 << 63 | 1 << 64, 0x7FFF << 64 | 1 << 63, 0x7FFEFFFFFFFFFFFFFFFF)


def _integer(rng: random.Random, w: int) -> int:
    how = rng.random()
    if how < 0.35:
        return rng.getrandbits(w)
    if how < 0.6:
        return rng.choice(_INTS[w])
    if how < 0.8:
        return rng.getrandbits(rng.randrange(1, w + 1))
    if how < 0.9:
        return -rng.getrandbits(rng.randrange(1, w)) & (1 << w) - 1
    return 1 << rng.randrange(w)


def _ieee(rng: random.Random, w: int) -> int:
    how = rng.random()
    sign = rng.getrandbits(1) << w - 1
    if how < 0.15:
        return rng.choice(_RAW[w]) | sign
    if how < 0.5:
        return sf.from_fraction(w, Fraction(rng.choice(_VALUES))) | sign
    if how < 0.7:
        return sf.from_ratio(w, rng.getrandbits(rng.randrange(1, 66)), 1 << rng.randrange(20)) | sign
    if how < 0.85:
        return sf.from_ratio(w, rng.getrandbits(w), 1 << rng.randrange(w)) | sign
    return rng.getrandbits(w)


def _gpr(rng: random.Random, others: list[int]) -> int:
    how = rng.random()
    if how < 0.12 and others:
        return rng.choice(others)
    if how < 0.55:
        return _integer(rng, 64)
    w = rng.choice((8, 16, 32))
    upper = rng.choice((0, 0, rng.getrandbits(64), rng.getrandbits(64), _M64))
    return (upper >> w << w | _integer(rng, w)) & _M64


def _vector(rng: random.Random, others: list[int]) -> int:
    if others and rng.random() < 0.12:
        return rng.choice(others)
    w = rng.choice((8, 16, 32, 32, 64, 64))
    floating = w >= 32 and rng.random() < 0.65
    value = 0
    for n in range(128 // w):
        value |= (_ieee(rng, w) if floating else _integer(rng, w)) << n * w
    if others and rng.random() < 0.15:
        mask = rng.getrandbits(128)
        return value & mask | rng.choice(others) & ~mask
    return value


def _float(rng: random.Random, others: list[int]) -> int:
    """A 64-bit register of floating-point numbers alone: doubles, NaN-boxed floats, and floats not boxed."""
    how = rng.random()
    if others and how < 0.12:
        return rng.choice(others)
    if how < 0.5:
        return _M64 >> 32 << 32 | _ieee(rng, 32)
    return _ieee(rng, 64) if how < 0.92 else rng.getrandbits(64)


def _x87(rng: random.Random, others: list[int]) -> int:
    """A valid 80-bit number: no unnormals or pseudo-infinities, which the x87 rejects."""
    how = rng.random()
    if how < 0.1 and others:
        return rng.choice(others)
    if how < 0.4:
        return sf.convert(64, 80, _ieee(rng, 64))
    sign = rng.getrandbits(1) << 79
    if how < 0.5:
        return sign | rng.choice(_EXTENDED)
    if how < 0.75:
        return sf.from_ratio(80, rng.getrandbits(rng.randrange(1, 80)), 1 << rng.randrange(80)) | sign
    exponent = rng.choice((rng.randrange(1, 0x7FFF), rng.randrange(16383 - 70, 16383 + 70)))
    return sign | exponent << 64 | 1 << 63 | rng.getrandbits(63)


_M64 = (1 << 64) - 1
_BY_KIND: dict[str, Callable[[random.Random, list[int]], int]] = {
    "gpr": _gpr,
    "vector": _vector,
    "float": _float,
    "x87": _x87,
    "flag": lambda rng, others: rng.getrandbits(1),
    "scratch": lambda rng, others: 0,
}


def _memory(rng: random.Random, wide: bool) -> bytes:
    """Vectors, and (``wide``) numbers of 80 bits."""
    found: list[int] = []
    for _ in range(MEMORY_SIZE // 16):
        found.append(_x87(rng, []) if wide and rng.random() < 0.3 else _vector(rng, found))
    return b"".join(v.to_bytes(16, "little") for v in found)


def pool(adapter: Adapter, count: int, seed: int) -> list[State]:
    """``count`` states; the same seed gives the same states."""
    rng = random.Random(seed)
    wide = any(v.kind == "x87" for v in adapter.variables)
    found = []
    for _ in range(count):
        regs: list[int] = []
        seen: dict[str, list[int]] = {}
        for v in adapter.variables:
            others = seen.setdefault(v.kind, [])
            make = _BY_KIND.get(v.kind)
            value = make(rng, others) if make else adapter.control(v, rng)
            others.append(value)
            regs.append(value)
        found.append(State(regs, _memory(rng, wide)))
    return found
