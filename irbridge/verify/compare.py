"""Whether two results are the same behaviour, and what of them differs first.

In: the ``Result``s of both sides on one input. Out: a sentence, empty where they agree. Integers and memory are
compared exactly, floats by bits (or within so many ULPs; a NaN is a NaN), pointers that memory holds as (symbol,
offset), since the two programs lie at different addresses; those of constants that have no symbol, such as strings, by
what they point to. What is allocated is compared as far as results, buffers and globals lead to it (``heap.c``).
"""

from __future__ import annotations

import bisect
import struct
from collections.abc import Iterator, Sequence

from irbridge.verify.elf import Symbol
from irbridge.verify.image import Image
from irbridge.verify.inputs import Vector, value_text
from irbridge.verify.runner import SAVED, Result
from irbridge.verify.stubs import buffers_of
from irbridge.verify.types import CType, Signature
from irbridge.verify.verdict import Behaviour

_START = 64  # bytes by which constants are told apart
_NANS = ((0x7FC00000, 0x7F800000, 4), (0x7FF8 << 48, 0x7FF << 52, 8))  # what processors make, its exponent, bytes
_REACH = 1 << 20  # how far behind a symbol an address still counts as its


class Comparison:
    """``symbols``: each side's; ``globals_``: names of the compared ones; ``ulps``: how far floats
    may differ; ``images``: both programs' constants."""

    def __init__(
        self, symbols: Sequence[dict[str, Symbol]], globals_: Sequence[str], ulps: int, images: Sequence[Image] = ()
    ) -> None:
        self.globals_, self.ulps, self.images = globals_, ulps, images
        common = symbols[0].keys() & symbols[1].keys()
        # at one address what has a size comes last: others mark where sections start and end, which differs
        self.places = [sorted((x.value, x.size > 0, n) for n, x in s.items() if n in common) for s in symbols]

    def difference(self, s: Signature, one: Result, two: Result, v: Vector | None = None) -> str:
        """What differs, in a sentence. ``v``: the input, if it is to say where in a vast buffer."""
        if one == two:
            return ""
        if one.outcome != two.outcome:
            return f"the source {one.outcome_text}, the target {two.outcome_text}"
        if one.words != two.words and one.outcome in (0, SAVED) and not self._close(s.result, one.words, two.words):
            return f"the result is {result_text(s.result, one)} and {result_text(s.result, two)}"
        if one.calls != two.calls:
            return f"it calls {_first(one.calls, two.calls)}"
        if one.printed != two.printed:
            return f"it prints {_first(one.printed, two.printed)}"
        pointing = buffers_of(s)
        for n, (a, b) in enumerate(zip(one.buffers, two.buffers, strict=True)):
            of = s.params[pointing[n]].type.of
            if a != b and (at := self._differ(_one_nan(a, of), _one_nan(b, of))) is not None:
                place = v.buffers[n].offset(at) if v is not None else at
                return f"byte {place} of buffer {n} is {a[at]:#04x} and {b[at]:#04x}"
        for n, (x, y) in enumerate(zip(one.moats, two.moats, strict=True)):
            if x != y:
                return f"bytes beside buffer {n}, or amid what it holds, are not the same"
        for name, a, b in zip(self.globals_, one.globals_, two.globals_, strict=True):
            if a != b and (at := self._differ(*_untyped(a, b))) is not None:
                return f"byte {at} of {name} is {a[at]:#04x} and {b[at]:#04x}"
        return self._left(s, one, two)

    def _left(self, s: Signature, one: Result, two: Result) -> str:
        """What differs in memory that is only reached through others."""
        a, b = (_one_nan(r.leads, s.result.of) for r in (one, two))
        if self._padded(a, b) is not None:
            return f"the result leads to {_shown(a)} and {_shown(b)}"
        for n, ((size, beyond, a), (other, also, b)) in enumerate(zip(one.blocks, two.blocks, strict=False)):
            if size != other:
                return f"block {n} of what is allocated has {size} and {other} bytes"
            if beyond != also:
                return f"bytes behind block {n} of what is allocated are written"
            if (at := self._padded(*_untyped(a, b))) is not None:
                return f"byte {at} of block {n} of what is allocated is {_byte(a, at)} and {_byte(b, at)}"
        if len(one.blocks) != len(two.blocks):
            return f"{len(one.blocks)} and {len(two.blocks)} blocks of what is allocated are left"
        return ""

    def _padded(self, a: bytes, b: bytes) -> int | None:
        """Where two differ first if zeros follow the shorter one."""
        size = max(len(a), len(b))
        return self._differ(a.ljust(size, b"\0"), b.ljust(size, b"\0"))

    def _close(self, t: CType, one: Sequence[int], two: Sequence[int]) -> bool:
        if t.kind == "struct":
            x, y = (struct.pack(f"<{len(words)}Q", *words)[: t.size] for words in (one, two))
            return self._differ(_one_nan(x, t), _one_nan(y, t)) is None
        if not self.ulps or t.kind != "float":
            return False
        a, b = (x - 2 * (x & top) if (x & (top := 1 << t.bits - 1)) else x for x in (one[0], two[0]))
        return abs(a - b) <= self.ulps

    def differing(self, a: bytes, b: bytes) -> Iterator[int]:
        """Which bytes differ, addresses of the same place apart."""
        if a == b:
            return
        at = next(n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
        for start in range(at // 8 * 8, len(a), 8):
            x, y = a[start : start + 8], b[start : start + 8]
            if x != y and (len(x) < 8 or not self._same_place(x, y)):
                yield from (start + n for n, (p, q) in enumerate(zip(x, y, strict=True)) if p != q)

    def _differ(self, a: bytes, b: bytes) -> int | None:
        return next(self.differing(a, b), None)

    def _same_place(self, x: bytes, y: bytes) -> bool:
        found = [self._place(side, struct.unpack("<Q", raw)[0]) for side, raw in enumerate((x, y))]
        return (found[0] is not None and found[0] == found[1]) or self._same_constant(x, y)

    def _same_constant(self, x: bytes, y: bytes) -> bool:
        """Whether two pointers lead to constants that begin alike: to the same string, or to as many bytes."""
        starts = [i.constant(struct.unpack("<Q", raw)[0], _START) for i, raw in zip(self.images, (x, y), strict=False)]
        return len(starts) == 2 and starts[0] != b"" and starts[0].split(b"\0")[0] == starts[1].split(b"\0")[0] != b""

    def _place(self, side: int, address: int) -> tuple[str, int] | None:
        places = self.places[side]
        n = bisect.bisect_right(places, (address, True, "\x7f")) - 1
        if n < 0 or address - places[n][0] > _REACH:
            return None
        return places[n][2], address - places[n][0]


def _shown(data: bytes) -> str:
    """Bytes as text if they are some."""
    text = data.decode("ascii", "replace")
    return repr(text) if data and text.isprintable() else data[:_START].hex(" ") or "nothing"


def _byte(data: bytes, at: int) -> str:
    return f"{data[at] if at < len(data) else 0:#04x}"


def _one_nan(data: bytes, of: CType | None) -> bytes:
    """An array with all NaNs the same: which one an operation gives is the processor's own matter."""
    if of is None or of.kind not in ("float", "struct") or not of.bytes:
        return data
    fields = _floats(of)
    out = bytearray(data)
    for start in range(0, len(data) - of.bytes + 1, of.bytes):
        for offset, size in fields:
            at = start + offset
            top, quiet = (0x7F80, 2) if size == 4 else (0x7FF0, 6)
            high = int.from_bytes(data[at + quiet : at + quiet + 2], "little")
            if high & top == top and (high & ~(top | 0x8000) or any(data[at : at + quiet])):
                out[at : at + size] = bytes(quiet) + (0x7FC0 if size == 4 else 0x7FF8).to_bytes(2, "little")
    return bytes(out)


def _floats(t: CType, at: int = 0) -> list[tuple[int, int]]:
    """Where a type has floating-point numbers: (offset, bytes)."""
    if t.kind == "float":
        return [(at, t.bytes)]
    return [x for _, offset, f, many in t.fields for i in range(many) for x in _floats(f, at + offset + i * f.bytes)]


def _untyped(a: bytes, b: bytes) -> tuple[bytes, bytes]:
    """Two memories of unknown types, the second with the first's NaNs where either processor made one by itself: one
    that keeps an operand's payload has another there. Other integers that look like NaNs count."""
    out = bytearray(b)
    for own, exponent, size in _NANS:
        mantissa, unsigned = exponent & -exponent, (1 << 8 * size - 1) - 1
        for at in range(0, min(len(a), len(b)) - size + 1, size) if a != b else ():
            x, y = (int.from_bytes(data[at : at + size], "little") for data in (a, out))
            nans = all(v & exponent == exponent and v & mantissa - 1 for v in (x, y))
            if x != y and nans and own in (x & unsigned, y & unsigned):
                out[at : at + size] = a[at : at + size]
    return a, bytes(out)


def _first(one: bytes, two: bytes) -> str:
    a, b = one.decode(errors="replace").splitlines(), two.decode(errors="replace").splitlines()
    for n in range(max(len(a), len(b))):
        x, y = a[n] if n < len(a) else "nothing more", b[n] if n < len(b) else "nothing more"
        if x != y:
            return f"{x[:80]!r} and {y[:80]!r} (line {n + 1})"
    return "other line ends"


def result_text(t: CType, r: Result) -> str:
    """A result in C."""
    if t.kind == "void" or not r.words:
        return ""
    if t.kind == "struct":
        return "{ " + struct.pack(f"<{len(r.words)}Q", *r.words)[: t.size].hex(" ") + " }"
    return value_text(t, r.words)


def behaviour(s: Signature, v: Vector, r: Result, globals_: Sequence[str]) -> Behaviour:
    """A result as reports show it; of a vast buffer both ends."""
    pointers = [p.name for p in s.params if p.type.kind == "pointer" and p.role != "function"]
    memory = dict[str, str]()
    for name, given, b in zip(pointers, v.buffers, r.buffers, strict=False):
        middle = len(given.halves[0]) if given.gap else len(b)
        memory[name] = b[:middle].hex(" ")
        if given.gap:
            memory[f"{name}+{given.offset(middle)}"] = b[middle:].hex(" ")
    memory |= {name: b.hex(" ") for name, b in zip(globals_, r.globals_, strict=False)}
    memory |= {"*result": r.leads.hex(" ")} if r.leads else {}
    memory |= {f"allocated {n}": b.hex(" ") for n, (_, _, b) in enumerate(r.blocks)}
    result = result_text(s.result, r) if r.outcome in (0, SAVED) else ""
    calls = tuple(r.calls.decode(errors="replace").splitlines())
    return Behaviour(r.outcome_text, result, memory, r.printed.decode(errors="replace"), calls)
