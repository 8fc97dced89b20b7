"""Whether two results are the same behaviour, and what of them differs first.

In: the ``Result``s of both sides on one input. Out: a sentence, empty where they agree. Integers and memory are
compared exactly, floats by bits (or within so many ULPs), pointers that memory holds as (symbol, offset), since the two
programs lie at different addresses; those of constants that have no symbol, such as strings, by what they point to. A
NaN is any NaN: machines give them different signs.
"""

from __future__ import annotations

import bisect
import math
import struct
from collections.abc import Sequence

from irbridge.verify.image import Image
from irbridge.verify.inputs import value_text
from irbridge.verify.runner import SAVED, Result
from irbridge.verify.stubs import buffers_of
from irbridge.verify.types import CType, Signature
from irbridge.verify.verdict import Behaviour

_START = 64  # bytes by which constants are told apart
_REACH = 1 << 20  # how far behind a symbol an address still counts as its


class Comparison:
    """``symbols``: addresses of each side's symbols; ``globals_``: names of the compared ones; ``ulps``: how far floats
    may differ; ``images``: both programs' constants."""

    def __init__(
        self, symbols: Sequence[dict[str, int]], globals_: Sequence[str], ulps: int, images: Sequence[Image] = ()
    ) -> None:
        self.globals_, self.ulps, self.images = globals_, ulps, images
        common = symbols[0].keys() & symbols[1].keys()
        self.places = [sorted((a, n) for n, a in s.items() if n in common) for s in symbols]

    def difference(self, s: Signature, one: Result, two: Result) -> str:
        """What differs, in a sentence."""
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
        pointed = [s.params[n].type.of for n in buffers_of(s)]
        for n, (a, b) in enumerate(zip(one.buffers, two.buffers, strict=True)):
            if (at := self._differ(a, b)) is not None and _numbers(pointed[n], a) != _numbers(pointed[n], b):
                return f"byte {at} of buffer {n} is {a[at]:#04x} and {b[at]:#04x}"
        for n, (x, y) in enumerate(zip(one.moats, two.moats, strict=True)):
            if x != y:
                return f"bytes beside buffer {n} are written"
        for name, a, b in zip(self.globals_, one.globals_, two.globals_, strict=True):
            if (at := self._differ(a, b)) is not None:
                return f"byte {at} of {name} is {a[at]:#04x} and {b[at]:#04x}"
        return ""

    def _close(self, t: CType, one: Sequence[int], two: Sequence[int]) -> bool:
        if not self.ulps or t.kind != "float":
            return False
        a, b = (x - 2 * (x & top) if (x & (top := 1 << t.bits - 1)) else x for x in (one[0], two[0]))
        return abs(a - b) <= self.ulps

    def _differ(self, a: bytes, b: bytes) -> int | None:
        """The first byte that differs, addresses of the same place apart."""
        if a == b:
            return None
        at = next(n for n, (x, y) in enumerate(zip(a, b, strict=True)) if x != y)
        for start in range(at // 8 * 8, len(a), 8):
            x, y = a[start : start + 8], b[start : start + 8]
            if x != y and (len(x) < 8 or not self._same_place(x, y)):
                return start + next(n for n, (p, q) in enumerate(zip(x, y, strict=True)) if p != q)
        return None

    def _same_place(self, x: bytes, y: bytes) -> bool:
        found = [self._place(side, struct.unpack("<Q", raw)[0]) for side, raw in enumerate((x, y))]
        return (found[0] is not None and found[0] == found[1]) or self._same_constant(x, y)

    def _same_constant(self, x: bytes, y: bytes) -> bool:
        """Whether two pointers lead to constants that begin alike: to the same string, or to as many bytes."""
        starts = [i.constant(struct.unpack("<Q", raw)[0], _START) for i, raw in zip(self.images, (x, y), strict=False)]
        return len(starts) == 2 and starts[0] != b"" and starts[0].split(b"\0")[0] == starts[1].split(b"\0")[0] != b""

    def _place(self, side: int, address: int) -> tuple[str, int] | None:
        places = self.places[side]
        n = bisect.bisect_right(places, (address, "\x7f")) - 1
        if n < 0 or address - places[n][0] > _REACH:
            return None
        return places[n][1], address - places[n][0]


def _numbers(t: CType | None, data: bytes) -> tuple[bytes, ...]:
    """The elements of a buffer, each NaN as the same one."""
    if t is None or t.kind != "float":
        return (data,)
    size, code = t.bytes, "<f" if t.bits == 32 else "<d"
    parts = [data[n : n + size] for n in range(0, len(data), size)]
    return tuple(b"nan" if len(p) == size and math.isnan(struct.unpack(code, p)[0]) else p for p in parts)


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


def behaviour(s: Signature, r: Result, globals_: Sequence[str]) -> Behaviour:
    """A result as reports show it."""
    pointers = [p.name for p in s.params if p.type.kind == "pointer" and p.role != "function"]
    memory = {name: b.hex(" ") for name, b in zip(pointers, r.buffers, strict=False)}
    memory |= {name: b.hex(" ") for name, b in zip(globals_, r.globals_, strict=False)}
    result = result_text(s.result, r) if r.outcome in (0, SAVED) else ""
    calls = tuple(r.calls.decode(errors="replace").splitlines())
    return Behaviour(r.outcome_text, result, memory, r.printed.decode(errors="replace"), calls)
