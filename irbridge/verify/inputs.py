"""Inputs for a signature: corner values, text, buffers between pages that cannot be touched, aliases, tied lengths.

In: a ``Signature`` and something that chooses (``values.Choice``). Out: a ``Vector``, encoded as the runner reads it.
One function makes all, so that what the fast generator finds Hypothesis can find and shrink too.
"""

from __future__ import annotations

import struct
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace

from irbridge.verify.stubs import buffers_of, words_of
from irbridge.verify.types import INTS, CType, Param, Signature
from irbridge.verify.values import Choice, Pool, elements, integer, near, record, scalar, string

MAX_COUNT = 48
_LONGEST = 520  # elements
NULL = 255
_START, _ALIAS, _ACROSS, _FROM, _VAST = 256, 512, 1024, 2048, 4096
_HALVES = 16  # bytes that a vast buffer begins with are a multiple of so many


@dataclass(frozen=True, slots=True)
class Buffer:
    """What a pointer points to: its bytes and where they lie (``placement`` as ``runner.c`` has it)."""

    data: bytes
    placement: int = 1

    @staticmethod
    def vast(data: bytes, size: int) -> Buffer:
        """A buffer of ``size`` bytes that begins and ends with the halves of ``data``; between them all is zero."""
        return Buffer(data, size - len(data) << 16 | _VAST)

    @property
    def gap(self) -> int:
        """Bytes of a vast buffer that are not in ``data``."""
        return self.placement >> 16

    @property
    def halves(self) -> tuple[bytes, bytes]:
        """What a vast buffer begins and ends with."""
        middle = len(self.data) // 2 // _HALVES * _HALVES
        return self.data[:middle], self.data[middle:]

    def offset(self, n: int) -> int:
        """Where the n-th byte of ``data`` lies."""
        return n + self.gap if n >= len(self.halves[0]) else n


@dataclass(frozen=True, slots=True)
class Vector:
    """One input: argument words and buffers, in the parameters' order; ``state``: what variables hold (``state.py``):
    number, offset, bytes."""

    words: tuple[int, ...]
    buffers: tuple[Buffer, ...] = ()
    state: tuple[tuple[int, int, bytes], ...] = ()

    @property
    def vast(self) -> bool:
        """Whether a buffer is larger than what is in it."""
        return any(b.gap for b in self.buffers)

    def encode(self) -> bytes:
        out = [struct.pack(f"<{len(self.words)}Q", *self.words)]
        for b in self.buffers:
            out += [struct.pack("<QQ", len(b.data), b.placement), b.data, bytes(-len(b.data) % 8)]
        out.append(struct.pack("<Q", len(self.state)))
        for n, at, data in self.state:
            out += [struct.pack("<3Q", n, at, len(data)), data, bytes(-len(data) % 8)]
        return b"".join(out)


def vector(
    s: Signature, c: Choice, words: Sequence[int] = (), fixed: Callable[[str], int] | None = None
) -> Vector:
    """One input. ``words``: numbers that the code mentions; ``fixed``: lengths, by parameter."""
    pool = Pool(words)
    counts = {p.count for p in s.params if isinstance(p.count, str) and p.count}
    signed = {p.name for p in s.params if p.name in counts and p.type.signed}
    near = [w for w in words if 0 < w < _LONGEST]
    units = [max(1, p.type.of.bytes) for p in s.params if p.type.of is not None and isinstance(p.count, str)]
    longest = c.most // max(units, default=1)
    lengths = {name: fixed(name) if fixed else min(_length(c, name in signed, near), longest)
               for name in sorted(counts)}  # fmt: skip
    out: list[int] = []
    buffers: list[Buffer] = []
    pointing = set(buffers_of(s))
    for n, p in enumerate(s.params):
        if n in pointing:
            out.append(_pointer(c, p, lengths, buffers, pool))
        elif p.name in lengths:
            length = lengths[p.name]
            out.append(length & (1 << p.type.bits) - 1 if fixed else _said(c, length, p.type.bits))
        elif p.type.kind == "struct":
            out += _words(record(c, p.type, pool), words_of(p.type))
        elif p.type.bits == 128:
            out += [integer(c, 64, pool), integer(c, 64, pool) if c.below(2) else 0]
        else:
            out.append(scalar(c, p.type, pool) if p.type.kind != "pointer" else 0)
    return Vector(tuple(out), tuple(buffers))


def _words(data: bytes, count: int) -> list[int]:
    return list(struct.unpack(f"<{count}Q", data + bytes(8 * count - len(data))))


def _length(c: Choice, signed: bool, near: Sequence[int]) -> int:
    """How many elements: near what the code mentions now and then; a negative length means none."""
    kind = c.below(120)  # one choice for all: each takes Hypothesis long
    if kind >= 117:
        return (64, 100, 257, 300, 600, 1000, 4000)[c.below(7)]
    if kind >= 107 and near:
        return near[c.below(len(near))] + c.below(3) - 1
    if kind >= 102 and signed:
        return -(1, 2, 3, 1 << 31)[c.below(4)]
    return (0, 1, 2, 3, 4, 7, 8, 15, 16, 17, 31, 32, 33)[kind % 13] if kind < 70 else c.below(MAX_COUNT + 1)


def lies(s: Signature, v: Vector) -> bool:
    """Whether a length says more than there is: the source may not mind, but the target may look at all of it."""
    counts = {name for p in s.params if isinstance(name := p.count, str) and name}
    said, at = dict[str, int](), 0
    for p in s.params:
        if p.name in counts:
            word = v.words[at] & (1 << p.type.bits) - 1
            said[p.name] = word - (1 << p.type.bits) if p.type.signed and word >> p.type.bits - 1 else word
        at += words_of(p.type)
    for n, b in zip(buffers_of(s), v.buffers, strict=True):
        p = s.params[n]
        if isinstance(p.count, str) and p.count in said and p.type.of is not None:
            if said[p.count] * max(1, p.type.of.bytes) > len(b.data) + b.gap:
                return True
    return False


def _said(c: Choice, length: int, bits: int) -> int:
    """A length as it is passed: now and then far more than there is, which some code never looks at; but no more than
    what a program could have."""
    if c.below(60) == 0:
        more = (0, c.below(9), length)[c.below(3)]
        length = ((1 << 31) - c.below(2), (1 << 32) - 1, (1 << 32) + more)[c.below(3)]
    return length & (1 << bits) - 1


def _pointer(c: Choice, p: Param, lengths: dict[str, int], buffers: list[Buffer], pool: Pool) -> int:
    """The argument word of a pointer; its buffer is added."""
    of = p.type.of
    unit = max(1, of.bytes if of is not None else 1)
    number = len(buffers)
    if p.role == "string":
        data = string(c, pool)
    else:
        count = lengths[p.count] if isinstance(p.count, str) and p.count else int(p.count or 16)
        data = elements(c, of, max(count, 0), unit, pool)
    same = number and len(buffers[-1].data) == len(data) and p.role != "string"
    if same and c.below(16) == 0:
        buffers.append(Buffer(buffers[-1].data, _ALIAS))
    else:
        buffers.append(Buffer(data, _placement(c, unit)))
    return number


def _placement(c: Choice, unit: int) -> int:
    """Where a buffer lies: up to or from a page that cannot be touched, or lies across 2 GiB or from there on."""
    kind, aligned = c.below(120), unit if unit in (1, 2, 4, 8) else 8
    if kind >= 105:
        return _START | (c.below(8) if unit == 1 else 0)
    if kind >= 87:
        return (_ACROSS, _ACROSS | _FROM)[kind % 2] | aligned
    return (1, 2, 4, 8, 16)[kind % 5] if kind >= 65 else aligned


def mutated(v: Vector, s: Signature, c: Choice, words: Sequence[int] = ()) -> Vector:
    """A vector near another one: one argument, an element or a few bytes changed."""
    scalars = _scalars(s)
    pick = c.below(len(scalars) + 2 * len(v.buffers) or 1)
    if not (scalars or v.buffers) or len(v.words) <= max((at for at, _ in scalars), default=0):
        return vector(s, c, words)
    if pick < len(scalars):
        at, t = scalars[pick]
        changed = list(v.words)
        changed[at] = near(c, changed[at], t, words)
        return replace(v, words=tuple(changed))
    n = (pick - len(scalars)) // 2
    buffers = list(v.buffers)
    of = s.params[buffers_of(s)[n]].type.of
    buffers[n] = Buffer(_disturbed(c, buffers[n].data, of, words), buffers[n].placement)
    return replace(v, buffers=tuple(buffers))


def small(v: Vector, s: Signature, c: Choice) -> Vector:
    """The input with small numbers for its scalars."""
    words = list(v.words)
    for at, _ in _scalars(s):
        words[at] = c.below(16)
    return replace(v, words=tuple(words))


def _scalars(s: Signature) -> list[tuple[int, CType]]:
    """The argument words that are numbers of their own, each with its type; those of a struct as longs."""
    tied = {p.count for p in s.params if isinstance(p.count, str)}
    out, at = [], 0
    for p in s.params:
        size = words_of(p.type)
        if p.type.kind != "pointer" and p.name not in tied:
            whole = p.type.kind == "struct" or p.type.bits > 64
            out += [(at + k, INTS["long"] if whole else p.type) for k in range(size)]
        at += size
    return out


def _disturbed(c: Choice, old: bytes, of: CType | None, words: Sequence[int]) -> bytes:
    """A buffer with one element near what it was, or some bytes anything; a zero at its end stays."""
    data = bytearray(old)
    last = len(data) - (1 if data and data[-1] == 0 else 0)
    if of is not None and of.kind in ("int", "float") and 1 < of.bytes <= min(8, last) and c.below(2):
        at = c.below(last // of.bytes) * of.bytes
        value = near(c, int.from_bytes(data[at : at + of.bytes], "little"), of, words)
        data[at : at + of.bytes] = value.to_bytes(of.bytes, "little")
        return bytes(data)
    for _ in range(1 + c.below(3) if last else 0):
        data[c.below(last)] = c.bits(8) or 1
    return bytes(data)


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
    if b.gap:
        first, last = (_buffer_text(p, Buffer(half), number, buffers) for half in b.halves)
        return f"{len(b.data) + b.gap:,} bytes: {first}, {b.gap:,} zeros, {last}"
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
