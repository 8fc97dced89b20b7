"""Machine states to try: random, and corners that compilers' arithmetic meets.

A pool is made once a run; every form starts from the same states, its pointer registers set to the
scratch memory. A state is plain Python numbers and packs into the block of ``native``.
"""

from __future__ import annotations

import random
import struct
from dataclasses import dataclass
from fractions import Fraction

from irbridge.frontends.x86_64.regs import FLAGS
from irbridge.ir import softfloat as sf
from tests.fuzz.native import FX, MEMORY_SIZE

FLAG_BITS = {"CF": 0, "PF": 2, "AF": 4, "ZF": 6, "SF": 7, "OF": 11}
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


@dataclass
class State:
    """Registers by number, flags as the processor packs them, the FXSAVE image, memory."""

    gpr: list[int]
    flags: int
    xmm: list[int]
    st: list[int]
    fpcw: int
    memory: bytes

    def pack(self) -> bytes:
        fx = bytearray(512)
        # st7 empty, so that a push is legal; top of stack 0, no exceptions pending.
        struct.pack_into("<HHBxHQQII", fx, 0, self.fpcw, 0, 0x7F, 0, 0, 0, 0x1F80, 0xFFFF)
        for n, value in enumerate(self.st):
            fx[32 + 16 * n : 42 + 16 * n] = value.to_bytes(10, "little")
        for n, value in enumerate(self.xmm):
            fx[160 + 16 * n : 176 + 16 * n] = value.to_bytes(16, "little")
        head = struct.pack("<18Q", *self.gpr, self.flags, 0)
        assert len(head) == FX
        return head + bytes(fx) + self.memory


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


def _float(rng: random.Random, w: int) -> int:
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
    upper = rng.getrandbits(64) if rng.random() < 0.5 else 0
    return (upper >> w << w | _integer(rng, w)) & (1 << 64) - 1


def _xmm(rng: random.Random, others: list[int]) -> int:
    if others and rng.random() < 0.12:
        return rng.choice(others)
    w = rng.choice((8, 16, 32, 32, 64, 64))
    floating = w >= 32 and rng.random() < 0.65
    value = 0
    for n in range(128 // w):
        value |= (_float(rng, w) if floating else _integer(rng, w)) << n * w
    if others and rng.random() < 0.15:
        mask = rng.getrandbits(128)
        return value & mask | rng.choice(others) & ~mask
    return value


def _st(rng: random.Random, others: list[int]) -> int:
    """A valid 80-bit number: no unnormals or pseudo-infinities, which the x87 rejects."""
    how = rng.random()
    if how < 0.1 and others:
        return rng.choice(others)
    if how < 0.4:
        return sf.convert(64, 80, _float(rng, 64))
    sign = rng.getrandbits(1) << 79
    if how < 0.5:
        return sign | rng.choice(_EXTENDED)
    if how < 0.75:
        return sf.from_ratio(80, rng.getrandbits(rng.randrange(1, 80)), 1 << rng.randrange(80)) | sign
    exponent = rng.choice((rng.randrange(1, 0x7FFF), rng.randrange(16383 - 70, 16383 + 70)))
    return sign | exponent << 64 | 1 << 63 | rng.getrandbits(63)


def pool(count: int, seed: int) -> list[State]:
    """``count`` states; the same seed gives the same states."""
    rng = random.Random(seed)
    found = []
    for _ in range(count):
        gpr: list[int] = []
        xmm: list[int] = []
        st: list[int] = []
        for _ in range(16):
            gpr.append(_gpr(rng, gpr))
            xmm.append(_xmm(rng, xmm))
        for _ in range(8):
            st.append(_st(rng, st))
        flags = 0x202
        for name in FLAGS:
            flags |= rng.getrandbits(1) << FLAG_BITS[name]
        memory = b"".join(
            _xmm(rng, xmm).to_bytes(16, "little") if rng.random() < 0.7 else _st(rng, st).to_bytes(16, "little")
            for _ in range(MEMORY_SIZE // 16)
        )
        fpcw = 0x37F | rng.choice((0, 0, 0, 1, 2, 3)) << 10
        found.append(State(gpr, flags, xmm, st, fpcw, memory))
    return found
