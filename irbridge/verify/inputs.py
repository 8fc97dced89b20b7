"""Inputs for a signature: corner values, text, buffers between pages that cannot be touched, aliases, tied lengths.

In: a ``Signature`` and something that chooses (``Choice``: a seeded generator, or Hypothesis, which can then shrink).
Out: a ``Vector``, encoded as the runner reads it. One function makes both, so that what the fast generator finds
Hypothesis can find and shrink too.
"""

from __future__ import annotations

import random
import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol

from irbridge.verify.stubs import buffers_of, words_of
from irbridge.verify.types import CType, Param, Signature

MAX_COUNT = 48
NULL = 255
_START, _ALIAS = 256, 512
_FLOATS = {
    32: [0, 1, 1 << 31, 0x3F800000, 0xBF800000, 0x7F800000, 0xFF800000, 0x7FC00000, 0x7F7FFFFF, 0x00800000, 0x007FFFFF,
         0x80000001, 0x4F000000, 0xCF000000, 0x4F800000, 0x3F000000, 0x40490FDB, 0x7FA00000, 0x4B800000],
    64: [0, 1, 1 << 63, 0x3FF << 52, 0xBFF << 52, 0x7FF << 52, 0xFFF << 52, 0x7FF8 << 48, 0x7FEFFFFFFFFFFFFF, 1 << 52,
         (1 << 52) - 1, 0x8000000000000001, 0x41E << 52, 0xC1E << 52, 0x43E << 52, 0xC3E << 52, 0x3FE << 52,
         0x400921FB54442D18, 0x7FF4 << 48, 0x41DFFFFFFFC00000, 0x4340 << 48],
}  # fmt: skip
_TEXT = b"abcxyzABCZ0123459 .,-+/_\t\n%(){}=\"'aaee"


class Choice(Protocol):
    """Where inputs come from."""

    def below(self, n: int) -> int: ...
    def bits(self, n: int) -> int: ...
    def bytes(self, n: int) -> bytes: ...


class Seeded:
    """Choices of a seeded generator."""

    def __init__(self, rng: random.Random) -> None:
        self.bits: Callable[[int], int] = rng.getrandbits
        self.bytes: Callable[[int], bytes] = rng.randbytes
        self._random = rng.random

    def below(self, n: int) -> int:
        return int(self._random() * n)


class Drawn:
    """Choices of Hypothesis, made with ``draw``."""

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


@dataclass(frozen=True, slots=True)
class Buffer:
    """What a pointer points to: its bytes and where they lie (``placement`` as ``runner.c`` has it)."""

    data: bytes
    placement: int = 1


@dataclass(frozen=True, slots=True)
class Vector:
    """One input: argument words and buffers, in the parameters' order."""

    words: tuple[int, ...]
    buffers: tuple[Buffer, ...] = ()

    def encode(self) -> bytes:
        out = [struct.pack(f"<{len(self.words)}Q", *self.words)]
        for b in self.buffers:
            out += [struct.pack("<QQ", len(b.data), b.placement), b.data, bytes(-len(b.data) % 8)]
        return b"".join(out)


def integer(c: Choice, bits: int) -> int:
    """Raw bits of an integer: small, near a power of two, a corner, or anything."""
    kind = c.below(8)
    if kind < 3:
        return (c.below(33) - 16) & ((1 << bits) - 1)
    if kind < 5:
        return ((1 << c.below(bits)) + c.below(3) - 1) & ((1 << bits) - 1)
    if kind < 6:
        return ((1 << (bits - 1)) + c.below(5) - 2) & ((1 << bits) - 1)
    return c.bits(c.below(bits) + 1) if kind < 7 else c.bits(bits)


def floating(c: Choice, bits: int) -> int:
    """Raw bits of a float or double: corners, whole numbers, halves, anything."""
    kind, corners = c.below(8), _FLOATS[bits]
    if kind < 3:
        return corners[c.below(len(corners))]
    if kind < 6:
        value = (c.below(4001) - 2000) / (1, 2, 4, 10, 1000)[c.below(5)]
        code = "<f" if bits == 32 else "<d"
        return int.from_bytes(struct.pack(code, value), "little")
    return c.bits(bits)


def scalar(c: Choice, t: CType) -> int:
    if t.kind == "float":
        return floating(c, t.bits)
    return integer(c, t.bits) if t.text != "_Bool" else c.below(2)


def vector(s: Signature, c: Choice) -> Vector:
    """One input."""
    counts = {p.count for p in s.params if isinstance(p.count, str) and p.count}
    lengths = {name: _length(c) for name in sorted(counts)}
    words: list[int] = []
    buffers: list[Buffer] = []
    pointing = set(buffers_of(s))
    for n, p in enumerate(s.params):
        if n in pointing:
            words.append(_pointer(c, p, lengths, buffers))
        elif p.name in lengths:
            words.append(lengths[p.name])
        elif p.type.kind == "struct":
            words += _words(_struct(c, p.type), words_of(p.type))
        elif p.type.bits == 128:
            words += [integer(c, 64), integer(c, 64) if c.below(2) else 0]
        else:
            words.append(scalar(c, p.type) if p.type.kind != "pointer" else 0)
    return Vector(tuple(words), tuple(buffers))


def _words(data: bytes, count: int) -> list[int]:
    return list(struct.unpack(f"<{count}Q", data + bytes(8 * count - len(data))))


def _length(c: Choice) -> int:
    return (0, 1, 2, 3, 4, 7, 8, 15, 16, 17, 31, 32, 33)[c.below(13)] if c.below(3) else c.below(MAX_COUNT + 1)


def _pointer(c: Choice, p: Param, lengths: dict[str, int], buffers: list[Buffer]) -> int:
    """The argument word of a pointer; its buffer is added."""
    of = p.type.of
    unit = max(1, of.bytes if of is not None else 1)
    number = len(buffers)
    if p.role == "string":
        data = _string(c)
    else:
        count = lengths[p.count] if isinstance(p.count, str) and p.count else int(p.count or 16)
        data = _elements(c, of, count, unit)
    placement = (1, 2, 4, 8, 16)[c.below(5)] if c.below(4) == 0 else unit if unit in (1, 2, 4, 8) else 8
    if c.below(8) == 0:
        placement = _START | (c.below(8) if unit == 1 else 0)
    if number and c.below(16) == 0 and len(buffers[-1].data) == len(data) and p.role != "string":
        buffers.append(Buffer(buffers[-1].data, _ALIAS))
    else:
        buffers.append(Buffer(data, placement))
    return number


def _string(c: Choice) -> bytes:
    n = c.below(24) if c.below(8) else c.below(200)
    raw = c.bytes(n)
    if c.below(4):
        return bytes(_TEXT[x % len(_TEXT)] for x in raw) + b"\0"
    return bytes(x or 1 for x in raw) + b"\0"


def _elements(c: Choice, of: CType | None, count: int, unit: int) -> bytes:
    kind = c.below(6)
    if kind == 0:
        return bytes(count * unit)
    if of is not None and of.kind == "struct":
        return b"".join(_struct(c, of) for _ in range(count))
    if of is not None and of.kind == "float":
        return b"".join(floating(c, of.bits).to_bytes(unit, "little") for _ in range(count))
    if of is not None and of.kind == "int" and kind < 4 and count <= 16:
        return b"".join(integer(c, of.bits).to_bytes(unit, "little") for _ in range(count))
    raw = c.bytes(count * unit)
    if kind == 4:  # small values
        return bytes(x & 3 if n % unit == 0 else 0 for n, x in enumerate(raw))
    return raw


def _struct(c: Choice, t: CType) -> bytes:
    out = bytearray(t.size)
    for _, offset, f, many in t.fields:
        for i in range(many):
            if f.kind == "struct":
                data = _struct(c, f)
            elif f.kind == "pointer":
                data = bytes(8)
            else:
                data = scalar(c, f).to_bytes(f.bytes, "little")
            out[offset + i * f.bytes : offset + (i + 1) * f.bytes] = data
    return bytes(out)


def mutated(v: Vector, s: Signature, c: Choice) -> Vector:
    """A vector near another one: one argument or a few bytes changed."""
    fresh = vector(s, c)
    if len(fresh.buffers) != len(v.buffers) or not (v.words or v.buffers):
        return fresh
    pick = c.below(len(v.words) + 2 * len(v.buffers))
    if pick < len(v.words):
        words = list(v.words)
        tied = {p.count for p in s.params if isinstance(p.count, str)}
        at = 0
        for p in s.params:
            size = words_of(p.type)
            if at <= pick < at + size and (p.name in tied or p.type.kind == "pointer"):
                return fresh
            at += size
        words[pick] = fresh.words[pick]
        return Vector(tuple(words), v.buffers)
    n = (pick - len(v.words)) // 2
    buffers = list(v.buffers)
    data = bytearray(buffers[n].data)
    for _ in range(1 + c.below(3)):
        if data:
            last = len(data) - (1 if data[-1] == 0 else 0)
            if last:
                data[c.below(last)] = c.bits(8) or 1
    buffers[n] = Buffer(bytes(data), buffers[n].placement)
    return Vector(v.words, tuple(buffers))


def c_text(s: Signature, v: Vector) -> dict[str, str]:
    """The arguments as a person reads them."""
    out: dict[str, str] = {}
    at, number = 0, 0
    pointing = set(buffers_of(s))
    for n, p in enumerate(s.params):
        words = v.words[at : at + words_of(p.type)]
        at += words_of(p.type)
        if n in pointing:
            b = v.buffers[number]
            out[p.name] = "NULL" if words[0] & 255 == NULL else _buffer_text(p, b, number, v.buffers)
            number += 1
        elif p.type.kind == "struct":
            out[p.name] = "{ " + struct.pack(f"<{len(words)}Q", *words)[: p.type.size].hex(" ") + " }"
        else:
            out[p.name] = value_text(p.type, words)
    return out


def _buffer_text(p: Param, b: Buffer, number: int, buffers: Sequence[Buffer]) -> str:
    if b.placement & _ALIAS:
        return "the buffer before"
    if p.role == "string":
        return '"' + "".join(chr(x) if 32 <= x < 127 and x not in b'"\\' else f"\\x{x:02x}" for x in b.data[:-1]) + '"'
    of = p.type.of
    if of is not None and of.kind in ("int", "float") and of.bytes:
        size = of.bytes
        values = [int.from_bytes(b.data[i : i + size], "little") for i in range(0, len(b.data), size)]
        return "{ " + ", ".join(value_text(of, (x,)) for x in values) + " }"
    return "{ " + b.data.hex(" ") + " }"


def value_text(t: CType, words: Sequence[int]) -> str:
    """A scalar in C."""
    if t.kind == "float":
        code, size = ("<f", 4) if t.bits == 32 else ("<d", 8)
        return f"{struct.unpack(code, (words[0] & ((1 << t.bits) - 1)).to_bytes(size, 'little'))[0]!r}"
    x = sum(w << 64 * n for n, w in enumerate(words)) & ((1 << max(t.bits, 1)) - 1)
    if t.kind == "pointer":
        return f"{x:#x}" if x else "NULL"
    return str(x - (1 << t.bits) if t.signed and x >> (t.bits - 1) else x)
