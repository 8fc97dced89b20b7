"""Elements moved, repeated and rearranged; immediates. Source: Arm ARM, C3.6.23 to C3.6.26; C7.2."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from irbridge.frontends.aarch64.isa.table import check, ins
from irbridge.frontends.aarch64.isa.vector import ALL, BYTES, FLOATS, HS, concatenated, element_width, rows, vector
from irbridge.isa.bits import Bits, ite, shuffle

_LANES = {"8b": 8, "16b": 16, "4h": 4, "8h": 8, "2s": 2, "4s": 4, "2d": 2}


def _zip(part: int, a: Bits, b: Bits) -> Bits:
    n = a.t.lanes
    first = part * n // 2
    return shuffle(a, b, [first + i // 2 + (i % 2) * n for i in range(n)])


def _unzip(part: int, a: Bits, b: Bits) -> Bits:
    return shuffle(a, b, range(part, 2 * a.t.lanes, 2))


def _transpose(part: int, a: Bits, b: Bits) -> Bits:
    n = a.t.lanes
    return shuffle(a, b, [i - i % 2 + part + (i % 2) * n for i in range(n)])


def _extract(a: Bits, b: Bits, n: int) -> Bits:
    check(0 <= n < a.t.lanes)
    return shuffle(a, b, range(n, n + a.t.lanes))


def _table(count: int, keep: bool, *args: Bits) -> Bits:
    """tbl and tbx: bytes of 1 to 4 registers chosen by index; beyond them zero, or what was there."""
    old, parts, index = args[0], args[-1 - count : -1], args[-1]
    table, size = concatenated(parts), 16 * count
    out = index.k(0)
    for lane in range(index.t.lanes):
        n = index[lane]
        inside = n.ult(size)
        found = table.at(ite(inside, n, 0).zext(32))
        out = out.put(lane, ite(inside, found, old[lane] if keep else 0))
    return out


def _splat(lanes: int) -> Callable[[Bits], Bits]:
    return lambda e: e.splat(lanes)


def _low(width: int, lanes: int) -> Callable[[Bits], Bits]:
    return lambda a: a.trunc(width).splat(lanes).bits


# fmt: off
for _part, _n in ((0, "1"), (1, "2")):
    rows(f"zip{_n}", ALL,   "w:T r:T r:T",      partial(_zip, _part))
    rows(f"uzp{_n}", ALL,   "w:T r:T r:T",      partial(_unzip, _part))
    rows(f"trn{_n}", ALL,   "w:T r:T r:T",      partial(_transpose, _part))
rows("ext",         BYTES,  "w:T r:T r:T r:py", _extract)
for _count in (1, 2, 3, 4):
    _sources = "r:16b " * _count
    rows("tbl",     BYTES,  f"w:T {_sources}r:T",  partial(_table, _count, False))
    rows("tbx",     BYTES,  f"rw:T {_sources}r:T", partial(_table, _count, True))

for _shape, _count in _LANES.items():
    _letter, _width = _shape[-1], element_width(_shape)
    _general = "x" if _letter == "d" else "w"
    vector("dup",     f"w:{_shape} r:{_letter}[]",  _splat(_count))
    ins("dup",        f"w:{_shape} r:{_general}",   "----", _low(_width, _count))
#    name             operands             NZCV    semantics
for _letter, _width, _general in (("b", 8, "w8"), ("h", 16, "w16"), ("s", 32, "w"), ("d", 64, "x")):
    ins("ins mov",    f"w:{_letter}[] r:{_letter}[]", "----", lambda a: a)
    ins("ins mov",    f"w:{_letter}[] r:{_general}",  "----", lambda a: a)
    ins("dup mov",    f"w:{_letter} r:{_letter}[]",   "----", lambda a: a)
for _letter in "bh":
    ins("umov",       f"w:w r:{_letter}[]", "----", lambda a: a.zext(32))
    ins("smov",       f"w:w r:{_letter}[]", "----", lambda a: a.sext(32))
    ins("smov",       f"w:x r:{_letter}[]", "----", lambda a: a.sext(64))
ins("smov",           "w:x r:s[]",         "----", lambda a: a.sext(64))
ins("umov mov",       "w:w r:s[]",         "----", lambda a: a)
ins("umov mov",       "w:x r:d[]",         "----", lambda a: a)

#    names            shapes               columns      the immediate in each element
rows("movi",          "8b 16b 4h 8h 2s 4s 2d", "w:T r:T#",  lambda a: a)
rows("mvni",          HS,                  "w:T r:T#",  lambda a: ~a)
rows("orr",           HS,                  "rw:T r:T#", lambda d, a: d | a)
rows("bic",           HS,                  "rw:T r:T#", lambda d, a: d & ~a)
rows("fmov",          FLOATS,              "w:T r:T#",  lambda a: a)
ins("movi",           "w:d r:i64",         "----",      lambda a: a)
# fmt: on
