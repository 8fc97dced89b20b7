"""Values for inputs: corners, what the code itself mentions, and what an input has already.

In: something that chooses (``Choice``: a seeded generator, or Hypothesis, which can then shrink) and a ``Pool``. Out:
raw bits of scalars, bytes of arrays, strings and structs. A key that is looked for should now and then be there, a
length be near the one that is compared with, a second string begin like the first: the pool remembers what was made.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from functools import cache
from typing import Any, Protocol

from irbridge.verify.types import CType

_FLOATS = {
    32: [0, 1, 1 << 31, 0x3F800000, 0xBF800000, 0x7F800000, 0xFF800000, 0x7FC00000, 0x7F7FFFFF, 0x00800000, 0x007FFFFF,
         0x80000001, 0x4F000000, 0xCF000000, 0x4F800000, 0x3F000000, 0x40490FDB, 0x7FA00000, 0x4B800000],
    64: [0, 1, 1 << 63, 0x3FF << 52, 0xBFF << 52, 0x7FF << 52, 0xFFF << 52, 0x7FF8 << 48, 0x7FEFFFFFFFFFFFFF, 1 << 52,
         (1 << 52) - 1, 0x8000000000000001, 0x41E << 52, 0xC1E << 52, 0x43E << 52, 0xC3E << 52, 0x3FE << 52,
         0x400921FB54442D18, 0x7FF4 << 48, 0x41DFFFFFFFC00000, 0x4340 << 48],
}  # fmt: skip
_ALPHABETS = (
    b"abcxyzABCZ0123459 .,-+/_\t\n%(){}=\"'aaee", b"0123456789", b"0123456789abcdefABCDEFx", b"ab", b" \t\na1.",
    b"01-+. e9", b"(){}[]<>,;a", b"/.ab", b"aAzZ@`{[",
)  # fmt: skip
_PRECISIONS = (24, 53)  # bits of a float's and a double's significand


class Choice(Protocol):
    """Where inputs come from. ``most``: bytes of an array that are not too many."""

    most: int

    def below(self, n: int) -> int: ...
    def bits(self, n: int) -> int: ...
    def bytes(self, n: int) -> bytes: ...


class Seeded:
    """Choices of a seeded generator."""

    most = 8192

    def __init__(self, rng: random.Random) -> None:
        self.bits: Callable[[int], int] = rng.getrandbits
        self.bytes: Callable[[int], bytes] = rng.randbytes
        self._random = rng.random

    def below(self, n: int) -> int:
        return int(self._random() * n)


class Drawn:
    """Choices of Hypothesis, made with ``draw``."""

    most = 512

    def __init__(self, draw: Callable[[Any], Any]) -> None:
        from hypothesis import strategies as st

        self._draw, self._st = draw, st

    def below(self, n: int) -> int:
        return int(self._draw(self._st.integers(0, n - 1)))

    def bits(self, n: int) -> int:
        return int(self._draw(self._st.integers(0, (1 << n) - 1)))

    def bytes(self, n: int) -> bytes:
        found: bytes = self._draw(self._st.binary(min_size=n, max_size=n))
        return found


@dataclass(slots=True)
class Pool:
    """``words``: numbers that the code mentions; ``seen``, ``strings``, ``arrays`` (bytes by the size of an element):
    what this input has already."""

    words: Sequence[int] = ()
    seen: list[int] = field(default_factory=list)
    strings: list[bytes] = field(default_factory=list)
    arrays: dict[int, bytes] = field(default_factory=dict)


def integer(c: Choice, bits: int, pool: Pool) -> int:
    """Raw bits of an integer: small, near a power of two, a corner, half way between two floats, what the code or the
    input has, or anything."""
    kind, mask = c.below(10), (1 << bits) - 1
    if bits > _PRECISIONS[0] and c.below(24) == 0:
        return _tie(c, bits)
    if kind < 3:
        return (c.below(33) - 16) & mask
    if kind < 5:
        return ((1 << c.below(bits)) + c.below(3) - 1) & mask
    if kind < 6:
        return ((1 << (bits - 1)) + c.below(5) - 2) & mask
    if kind < 7 and pool.words:
        return _mentioned(c, pool.words) & mask
    if kind < 8 and pool.seen:
        return (pool.seen[c.below(len(pool.seen))] + (c.below(3) - 1 if c.below(3) == 0 else 0)) & mask
    return c.bits(c.below(bits) + 1) if kind < 9 else c.bits(bits)


def _tie(c: Choice, bits: int) -> int:
    """An integer half way between two floats, or next to that: which way it is rounded hangs on its last bit."""
    precision = _PRECISIONS[c.below(sum(p < bits for p in _PRECISIONS))]
    by = 1 + c.below(bits - precision)
    return ((1 << precision - 1 | c.bits(precision - 1)) << by) + (1 << by - 1) + c.below(3) - 1


def floating(c: Choice, bits: int, pool: Pool) -> int:
    """Raw bits of a float or double: corners, whole numbers, halves, what the code or the input has, anything."""
    kind, corners = c.below(9), _FLOATS[bits]
    if c.below(12) == 0 and (own := _reals(tuple(pool.words), bits)):
        return (own[c.below(len(own))] + (c.below(3) - 1 if c.below(3) == 0 else 0)) & (1 << bits) - 1
    if kind < 3:
        return corners[c.below(len(corners))]
    if kind < 6:
        value = (c.below(4001) - 2000) / (1, 2, 4, 10, 1000)[c.below(5)]
        code = "<f" if bits == 32 else "<d"
        return int.from_bytes(struct.pack(code, value), "little")
    if kind == 6 and pool.seen:
        return pool.seen[c.below(len(pool.seen))] & ((1 << bits) - 1)
    return c.bits(bits)


@cache
def _reals(words: tuple[int, ...], bits: int) -> tuple[int, ...]:
    """What the code mentions that may be a float or double; not what has an exponent of zero."""
    return tuple(w for w in words if 1 << (23 if bits == 32 else 52) < w < 1 << bits)


def _mentioned(c: Choice, words: Sequence[int]) -> int:
    """A number that the code mentions, or its negative, or one beside it."""
    word = words[c.below(len(words))]
    return (-word if c.below(3) == 0 else word) + c.below(3) - 1


def near(c: Choice, old: int, t: CType, words: Sequence[int]) -> int:
    """Raw bits of a scalar near another: a step away, a bit flipped, what the code mentions or a sum of it, or new."""
    mask, kind = (1 << t.bits) - 1, c.below(5)
    if t.text == "_Bool" or kind == 0 or (kind in (2, 3) and not words):
        return scalar(c, t, Pool(words))
    if kind == 1:
        return (old + (1, -1, 2, -2, 4)[c.below(5)]) & mask
    if kind == 4:
        return (old ^ 1 << c.below(t.bits)) & mask
    value = _mentioned(c, words) + (_mentioned(c, words) if kind == 3 else 0)
    if t.kind == "float":
        return int.from_bytes(struct.pack("<f" if t.bits == 32 else "<d", float(value % (1 << 24))), "little")
    return value & mask


def scalar(c: Choice, t: CType, pool: Pool) -> int:
    """Raw bits of a scalar, remembered."""
    if t.kind == "float":
        out = floating(c, t.bits, pool)
    else:
        out = integer(c, t.bits, pool) if t.text != "_Bool" else c.below(2)
    pool.seen.append(out)
    return out


def string(c: Choice, pool: Pool) -> bytes:
    """A string with its zero: of one alphabet, any bytes, or made from an earlier one."""
    if pool.strings and c.below(3) == 0:
        out = _like(c, pool.strings[c.below(len(pool.strings))])
    else:
        n = c.below(24) if c.below(8) else c.below(200) if c.below(4) else 250 + c.below(300)
        raw, kind = c.bytes(n), c.below(len(_ALPHABETS) + 5)
        if kind < len(_ALPHABETS):
            alphabet = _ALPHABETS[kind]
            out = bytes(alphabet[x % len(alphabet)] for x in raw)
        elif kind == len(_ALPHABETS) and (letters := [w for w in pool.words if 0 < w < 256]):
            out = bytes(letters[x % len(letters)] for x in raw)
        elif kind == len(_ALPHABETS) + 1:
            out = bytes(x or 1 for x in raw)
        elif kind == len(_ALPHABETS) + 2:
            out = _number(c, pool)
        elif kind == len(_ALPHABETS) + 3:
            out = _monotone(c, n, pool)
        else:
            out = bytes(_ALPHABETS[0][x % len(_ALPHABETS[0])] for x in raw)
    pool.strings.append(out)
    return out + b"\0"


def _monotone(c: Choice, n: int, pool: Pool) -> bytes:
    """One character throughout, but for one place now and then."""
    letters = [w for w in pool.words if 0 < w < 256] or [*b" 0a"]
    out = bytearray([letters[c.below(len(letters))] if c.below(2) else b" 0a\t"[c.below(4)]]) * n
    if n and c.below(2):
        out[c.below(n)] = c.bits(8) or 1
    return bytes(out)


def _number(c: Choice, pool: Pool) -> bytes:
    """A number as people write them, of up to 64 bits, perhaps with a point and with something behind it."""
    value = str(integer(c, 64, pool) >> c.below(64))
    before = (b"", b"-", b"+", b" ", b" -", b"\t+", b"0", b"0x")[c.below(8)]
    behind = (b"", b"", b"", b" ", b".5", b"e3", b"x", b",7")[c.below(8)]
    return before + value.encode() + behind


def _like(c: Choice, old: bytes) -> bytes:
    """A string near another: the same, its beginning, its end, one character changed, or with it inside."""
    kind, cut = c.below(6), c.below(len(old) + 1)
    if kind == 0 or not old:
        return old
    if kind < 3:
        return old[:cut] if kind == 1 else old[cut:]
    if kind == 3:
        return old[: cut - 1] + bytes([c.bits(8) or 1]) + old[cut:] if cut else old
    return old[:cut] + b"ab" + old[cut:] if kind == 4 else b"a" + old


def elements(c: Choice, of: CType | None, count: int, unit: int, pool: Pool) -> bytes:
    """The bytes of an array: near an earlier one now and then, or its own."""
    old = pool.arrays.get(unit, b"")
    if old and c.below(5) == 0:
        return _near_array(c, old, count, unit)
    pool.arrays[unit] = _array(c, of, count, unit, pool)
    return pool.arrays[unit]


def _near_array(c: Choice, old: bytes, count: int, unit: int) -> bytes:
    """An array with most elements of another: one left out, one twice, moved along, or two exchanged."""
    parts = [old[i : i + unit] for i in range(0, len(old), unit)]
    for _ in range(1 + c.below(3)):
        i, k, kind = c.below(len(parts)), c.below(len(parts)), c.below(4)
        if kind == 0 and len(parts) > 1:
            del parts[i]
        elif kind == 1:
            parts.insert(i, parts[k])
        elif kind == 2:
            parts = parts[i:] + parts[:i]
        else:
            parts[i], parts[k] = parts[k], parts[i]
    return b"".join(parts[n % len(parts)] for n in range(count))


def _array(c: Choice, of: CType | None, count: int, unit: int, pool: Pool) -> bytes:
    """Corners, random bytes, small values, few different ones, one throughout, or in order."""
    kind = c.below(9)
    if kind == 0:
        return bytes(count * unit)
    if kind == 8 and (of is None or of.text != "_Bool"):  # the same byte throughout
        return bytes([(0xFF, 0x7F, 0x80, 1, c.bits(8))[c.below(5)]]) * (count * unit)
    if of is not None and of.kind == "struct":
        return b"".join(record(c, of, pool) for _ in range(count))
    if count * unit > c.most // 2:
        return c.bytes(count * unit)
    if of is None or of.kind not in ("int", "float") or of.bits > 64 or of.text == "_Bool":
        return _whole(c, of, count, unit)
    if kind == 1:  # few different ones
        few = [scalar(c, of, pool) for _ in range(3)]
        values = [few[x % 3] for x in c.bytes(count)]
    elif (kind < 4 and count <= 16) or of.kind == "float":
        values = [scalar(c, of, pool) for _ in range(count)]
    else:
        raw = c.bytes(count * unit)
        if kind == 4:  # small ones
            values = [x & 3 for x in raw[::unit]]
        else:
            values = [int.from_bytes(raw[i : i + unit], "little") for i in range(0, len(raw), unit)]
        pool.seen += values[:4]
    if c.below(4) == 0:
        values.sort(key=lambda x: _order(of, x))
    return b"".join(x.to_bytes(unit, "little") for x in values)


def _whole(c: Choice, of: CType | None, count: int, unit: int) -> bytes:
    raw = c.bytes(count * unit)
    return bytes(x & 1 for x in raw) if of is not None and of.text == "_Bool" else raw


def _order(t: CType, x: int) -> int:
    """Where a value stands among those of its type."""
    top = 1 << t.bits - 1
    if t.kind == "float":
        return x if x < top else top - x
    return x - 2 * top if t.signed and x & top else x


def record(c: Choice, t: CType, pool: Pool) -> bytes:
    """The bytes of a struct; its pointers are NULL."""
    out = bytearray(t.size)
    for _, offset, f, many in t.fields:
        for i in range(many):
            if f.kind == "struct":
                data = record(c, f, pool)
            elif f.kind == "pointer":
                data = bytes(8)
            else:
                data = scalar(c, f, pool).to_bytes(f.bytes, "little")
            out[offset + i * f.bytes : offset + (i + 1) * f.bytes] = data
    return bytes(out)
