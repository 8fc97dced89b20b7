"""Inputs of some gigabytes: is a length, an index or a distance computed with too few bits?

In: a function on whose usual inputs both sides agree. Out: inputs whose lengths need more than 32 bits in elements or
in bytes, and the first of them on which the sides differ. Only the ends of such buffers hold anything; what lies
between is zero and takes no memory until it is written, of which so much is let pass as there is memory for
(``runner.c``, bit 12 of a placement).
A whole pass takes seconds, so the target is only given a moment: a side that lost the upper bits often stops early, and
only then the source is waited for. A fault that such an input does not show is not found.
Example: ``search(session, 0)``.
"""

from __future__ import annotations

import random
import struct
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import TYPE_CHECKING

from irbridge.verify.inputs import Buffer, Vector, vector
from irbridge.verify.runner import KILLED, SAVED, TIMEOUT, Layout, Unable
from irbridge.verify.stubs import buffers_of, words_of
from irbridge.verify.types import CType, Signature
from irbridge.verify.values import Choice, Seeded

if TYPE_CHECKING:
    from irbridge.verify.engine import Session

MOMENT = 6  # ticks of the runner that the target is given
PATIENT = 2400  # that the source is given
_SHARE = 0.4  # of a function's seconds, for the target's moments
_SOURCES = 3  # of a function's seconds, after which no other source is waited for
_HELD = 48  # elements that are held of an array
_MOST = 17 << 30  # bytes of a buffer
_TURNS = 16  # inputs of each length, if there is time
UNKNOWN = TIMEOUT, KILLED  # outcomes that may be this machine's
_WRAPS = 31, 32  # bits of a number that may have become too narrow


def search(session: Session, n: int) -> Vector | None:
    """The first vast input of function ``n`` on which the sides differ."""
    s, budget = session.signatures[n], session.budget
    layout = Layout.of(s, [size for _, size in session.globals_])
    waited, until = 0.0, time.monotonic() + _SHARE * budget.seconds
    for v in inputs(s, Seeded(random.Random(f"{budget.seed} {s.name} vast")), session.words):
        if time.monotonic() > until + waited or waited > _SOURCES * budget.seconds:
            break
        try:
            two = session.alone(1, n, v, MOMENT)
        except Unable:  # there are not so many addresses here
            return None
        if two.outcome in UNKNOWN:
            continue
        start = time.monotonic()
        one = session.alone(0, n, v, PATIENT)
        waited += time.monotonic() - start
        differ = not one.faults and one.outcome != SAVED and session.comparison.difference(s, one, two)
        if differ and session.again.unmoved(n, s, layout, v, one, PATIENT):
            return v
    return None


def inputs(s: Signature, c: Choice, words: Sequence[int]) -> Iterator[Vector]:
    """Vast inputs, those first that a program with too few bits would end soonest on. The lengths leave little in these
    bits, every other time nothing."""
    lengths = {p.count for p in s.params if p.role != "string" and isinstance(p.count, str) and p.count}
    wide = [p for p in s.params if p.name in lengths and p.type.kind == "int"]
    for turn in range(_TURNS):
        for p in wide:
            units = {max(1, q.type.of.bytes) for q in s.params if q.count == p.name and q.type.of is not None}
            whole = {(1 << bits) // unit for bits in _WRAPS for unit in (*units, 1)}
            most = (1 << p.type.bits - p.type.signed) - 1
            for least in sorted(whole, key=lambda n: (n >> 31, n)):
                over = turn // 2 if turn % 2 else 1 + c.below(_HELD // 2)
                length = least + over if least < most else most - over % 4
                if length << 1 >= least and length * max(units, default=1) <= _MOST:
                    v = _long(s, c, words, p.name, length)
                    yield v if turn else _tame(s, c, v)


def _long(s: Signature, c: Choice, words: Sequence[int], name: str, length: int) -> Vector:
    """An input in which one length, and all that has it, is vast."""
    held = {name: 16 + c.below(_HELD - 16)}
    v = vector(s, c, words, lambda other: held.get(other, c.below(8)))
    counts = {p.count for p in s.params}
    buffers, changed, at = list(v.buffers), list(v.words), 0
    for n, k in enumerate(buffers_of(s)):
        p = s.params[k]
        if p.count == name and p.type.of is not None:
            buffers[n] = Buffer.vast(buffers[n].data, length * max(1, p.type.of.bytes))
    for p in s.params:
        if p.name == name:
            changed[at] = length
        elif p.type.kind == "int" and 32 <= p.type.bits <= 64 and p.name not in counts and c.below(4):
            half = length // 2 - (c.below(8) - 4) * c.below(2)
            place = (c.below(_HELD // 2), length - 1 - c.below(8), half, half)[c.below(4)]
            changed[at] = place & (1 << p.type.bits) - 1
        at += words_of(p.type)
    return replace(v, words=tuple(changed), buffers=tuple(buffers))


def _tame(s: Signature, c: Choice, v: Vector) -> Vector:
    """The input with small numbers in its vast buffers: none that swallows the others."""
    buffers = list(v.buffers)
    for n, k in enumerate(buffers_of(s)):
        of = s.params[k].type.of
        if buffers[n].gap and of is not None and of.bytes:
            count = len(buffers[n].data) // of.bytes
            buffers[n] = replace(buffers[n], data=b"".join(_small(of, c) for _ in range(count)))
    return replace(v, buffers=tuple(buffers))


def _small(t: CType, c: Choice) -> bytes:
    """The bytes of a small number, or of a struct of such; its pointers are NULL."""
    out = bytearray(t.bytes)
    for _, offset, f, many in t.fields:
        for at in range(offset, offset + many * f.bytes, f.bytes):
            out[at : at + f.bytes] = _small(f, c)
    x = (1 + c.below(100)) * c.below(2) if t.text != "_Bool" else c.below(2)
    if t.kind == "int":
        return x.to_bytes(t.bytes, "little")
    return struct.pack("<f" if t.bits == 32 else "<d", x) if t.kind == "float" else bytes(out)
