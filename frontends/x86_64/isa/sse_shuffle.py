"""Shuffles, blends, inserts and extracts. Source: Intel SDM volume 2, BLENDPD to UNPCKLPS."""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.x86_64.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, ite, shuffle


def _pshufd(a: Bits, n: int) -> Bits:
    v = a.lanes(32)
    return shuffle(v, v, [n >> 2 * i & 3 for i in range(4)]).bits


def _pshufw(base: int) -> Callable[[Bits, int], Bits]:
    """Words ``base`` to ``base + 3`` shuffled, the others kept."""

    def run(a: Bits, n: int) -> Bits:
        v, mask = a.lanes(16), list(range(8))
        mask[base : base + 4] = [base + (n >> 2 * i & 3) for i in range(4)]
        return shuffle(v, v, mask).bits

    return run


def _shufps(a: Bits, b: Bits, n: int) -> Bits:
    mask = [(n >> 2 * i & 3) + (4 if i > 1 else 0) for i in range(4)]
    return shuffle(a.lanes(32), b.lanes(32), mask).bits


def _shufpd(a: Bits, b: Bits, n: int) -> Bits:
    return shuffle(a.lanes(64), b.lanes(64), [n & 1, 2 + (n >> 1 & 1)]).bits


def _unpack(ew: int, high: bool) -> Callable[[Bits, Bits], Bits]:
    """Elements of the low (or high) halves in turn."""
    n = 128 // ew
    first = n // 2 if high else 0
    mask = [first + i // 2 + (n if i & 1 else 0) for i in range(n)]
    return lambda a, b: shuffle(a.lanes(ew), b.lanes(ew), mask).bits


def _palignr(a: Bits, b: Bits, n: int) -> Bits:
    """Bytes ``n`` to ``n + 15`` of a:b, zeros past the top."""
    x, y = b.lanes(8), a.lanes(8)
    if n >= 16:
        x, y, n = y, y.k(0), min(n - 16, 16)
    return shuffle(x, y, [i + n for i in range(16)]).bits


def _pshufb(a: Bits, b: Bits) -> Bits:
    """Each byte of ``b`` names a byte of ``a``, or zero if its top bit is set."""
    v, mask = a.lanes(8), b.lanes(8)
    index = mask & 15
    r = v.k(0)
    for i in range(16):
        r = r.put(i, v.at(index[i].zext(32)))
    return ite(mask.msb, v.k(0), r).bits


def _blend(ew: int) -> Callable[[Bits, Bits, int], Bits]:
    n = 128 // ew

    def run(a: Bits, b: Bits, mask: int) -> Bits:
        return shuffle(a.lanes(ew), b.lanes(ew), [i + (n if mask >> i & 1 else 0) for i in range(n)]).bits

    return run


def _blend_by(ew: int) -> Callable[[Bits, Bits, Bits], Bits]:
    """By the sign bits of xmm0's elements."""
    return lambda a, b, xmm0: ite(xmm0.lanes(ew).msb, b.lanes(ew), a.lanes(ew)).bits


def _insertps(a: Bits, element: Bits, n: int) -> Bits:
    v = a.lanes(32).put(n >> 4 & 3, element)
    return shuffle(v, v.k(0), [i + (4 if n >> i & 1 else 0) for i in range(4)]).bits


def _insertps_x(a: Bits, b: Bits, n: int) -> Bits:
    return _insertps(a, b.lanes(32)[n >> 6 & 3], n)


def _insert(ew: int) -> Callable[[Bits, Bits, int], Bits]:
    return lambda a, b, n: a.lanes(ew).put(n % (128 // ew), b.trunc(ew)).bits


def _extract(ew: int, to: int) -> Callable[[Bits, int], Bits]:
    return lambda a, n: a.lanes(ew)[n % (128 // ew)].zext(to)


# fmt: off
TABLE.extension = "sse2"
#    name             operands            OSZAPC    semantics
ins("pshufd",         "w:x r:xm r:py",    "------", _pshufd)
ins("pshuflw",        "w:x r:xm r:py",    "------", _pshufw(0))
ins("pshufhw",        "w:x r:xm r:py",    "------", _pshufw(4))
ins("shufps",         "rw:x r:xm r:py",   "------", _shufps)
ins("shufpd",         "rw:x r:xm r:py",   "------", _shufpd)
for _ew, _names in ((8, "punpcklbw punpckhbw"), (16, "punpcklwd punpckhwd"), (32, "punpckldq punpckhdq"),
                    (64, "punpcklqdq punpckhqdq"), (32, "unpcklps unpckhps"), (64, "unpcklpd unpckhpd")):
    _low, _high = _names.split()
    ins(_low,         "rw:x r:xm",        "------", _unpack(_ew, False))
    ins(_high,        "rw:x r:xm",        "------", _unpack(_ew, True))
ins("pinsrw",         "rw:x r:r32 r:py",  "------", _insert(16))
ins("pinsrw",         "rw:x r:r64 r:py",  "------", _insert(16))
ins("pinsrw",         "rw:x r:m16 r:py",  "------", _insert(16))
ins("pextrw",         "w:r32 r:x r:py",   "------", _extract(16, 32))
ins("pextrw",         "w:r64 r:x r:py",   "------", _extract(16, 64))

TABLE.extension = "ssse3"
ins("palignr",        "rw:x r:xm r:py",   "------", _palignr)
ins("pshufb",         "rw:x r:xm",        "------", _pshufb)

TABLE.extension = "sse4_1"
ins("pextrw",         "w:m16 r:x r:py",   "------", _extract(16, 16))
ins("pextrb",         "w:r32 r:x r:py",   "------", _extract(8, 32))
ins("pextrb",         "w:r64 r:x r:py",   "------", _extract(8, 64))
ins("pextrb",         "w:m8 r:x r:py",    "------", _extract(8, 8))
ins("pextrd",         "w:rm32 r:x r:py",  "------", _extract(32, 32))
ins("pextrq",         "w:rm64 r:x r:py",  "------", _extract(64, 64))
ins("extractps",      "w:rm32 r:x r:py",  "------", _extract(32, 32))
ins("extractps",      "w:r64 r:x r:py",   "------", _extract(32, 64))
ins("pinsrb",         "rw:x r:r32 r:py",  "------", _insert(8))
ins("pinsrb",         "rw:x r:m8 r:py",   "------", _insert(8))
ins("pinsrd",         "rw:x r:rm32 r:py", "------", _insert(32))
ins("pinsrq",         "rw:x r:rm64 r:py", "------", _insert(64))
ins("insertps",       "rw:x r:x r:py",    "------", _insertps_x)
ins("insertps",       "rw:x r:m32 r:py",  "------", _insertps)
ins("blendps",        "rw:x r:xm r:py",   "------", _blend(32))
ins("blendpd",        "rw:x r:xm r:py",   "------", _blend(64))
ins("pblendw",        "rw:x r:xm r:py",   "------", _blend(16))
for _name, _ew in (("blendvps", 32), ("blendvpd", 64), ("pblendvb", 8)):
    ins(_name,        "rw:x r:xm",        "------", _blend_by(_ew))
    ins(_name,        "rw:x r:xm r:xmm0", "------", _blend_by(_ew))
TABLE.extension = ""
# fmt: on
