"""Packed integers in xmm registers: arithmetic, comparison, shifts, packing, extension.

Source: Intel SDM volume 2, PABSB to PXOR. The MMX forms of these names are refused.
"""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.x86_64.isa.flags import no
from irbridge.frontends.x86_64.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, ite, shuffle
from irbridge.isa.row import Out, out

Step = Callable[[Bits, Bits], Bits]  # on lanes


def _lanes(ew: int, step: Step) -> Step:
    return lambda a, b: step(a.lanes(ew), b.lanes(ew)).bits


def _one(ew: int, step: Callable[[Bits], Bits]) -> Callable[[Bits], Bits]:
    return lambda a: step(a.lanes(ew)).bits


# -- arithmetic ---------------------------------------------------------------------------------------


def _average(a: Bits, b: Bits) -> Bits:
    w = a.ew
    return (a.zext(2 * w) + b.zext(2 * w) + 1).lshr(1).trunc(w)


def _high(a: Bits, b: Bits, signed: bool) -> Bits:
    wide = a.sext(32) * b.sext(32) if signed else a.zext(32) * b.zext(32)
    return wide.lshr(16).trunc(16)


def _high_rounded(a: Bits, b: Bits) -> Bits:
    return ((a.sext(32) * b.sext(32)).ashr(14) + 1).ashr(1).trunc(16)


def _pairs(a: Bits, b: Bits) -> tuple[Bits, Bits]:
    """The even and the odd elements of a then b."""
    n = 2 * a.t.lanes
    return shuffle(a, b, range(0, n, 2)), shuffle(a, b, range(1, n, 2))


def _halves(a: Bits) -> tuple[Bits, Bits]:
    """The even and the odd elements of one vector."""
    n = a.t.lanes
    return shuffle(a, a, range(0, n, 2)), shuffle(a, a, range(1, n, 2))


def _horizontal(step: Step) -> Step:
    return lambda a, b: step(*_pairs(a, b))


def _multiply_add(a: Bits, b: Bits) -> Bits:
    even, odd = _halves(a.sext(32) * b.sext(32))
    return even + odd


def _multiply_add_bytes(a: Bits, b: Bits) -> Bits:
    """Unsigned by signed bytes, neighbours added with saturation."""
    even, odd = _halves(a.zext(16) * b.sext(16))
    return even.sadd_sat(odd)


def _distance(a: Bits, b: Bits) -> Bits:
    return a.umax(b) - a.umin(b)


def _sum_bytes(a: Bits, b: Bits) -> Bits:
    """psadbw: the bytes' distances, added up in each 64 bits."""
    x = _distance(a.lanes(8), b.lanes(8)).bits.lanes(64)
    for n, mask in ((8, 0x00FF00FF00FF00FF), (16, 0x0000FFFF0000FFFF), (32, 0xFFFFFFFF)):
        x = (x & mask) + (x.lshr(n) & mask)
    return x.bits


def _sum_windows(a: Bits, b: Bits, n: int) -> Bits:
    """mpsadbw: eight sliding windows of ``a`` against four bytes of ``b``."""
    x, y = a.lanes(8), b.lanes(8)
    at, of = (n >> 2 & 1) * 4, (n & 3) * 4
    total = None
    for j in range(4):
        window = shuffle(x, x, range(at + j, at + j + 8))
        step = _distance(window, shuffle(y, y, [of + j] * 8)).zext(16)
        total = step if total is None else total + step
    assert total is not None
    return total.bits


def _least_position(a: Bits) -> Bits:
    """phminposuw: the least word and the index of its first occurrence."""
    wide = a.lanes(16).zext(32)
    key = wide << 16 | wide.d.make(wide.t, tuple(range(8)))
    for step in (4, 2, 1):
        key = key.umin(shuffle(key, key, [i + step & 7 for i in range(8)]))
    found = key[0]
    return (found.lshr(16) | (found & 0xFFFF) << 16).zext(128)


def _absolute(a: Bits) -> Bits:
    return a.smax(-a)


def _sign(a: Bits, b: Bits) -> Bits:
    return ite(b.msb, -a, ite(b.eq(0), a.k(0), a))


def _low_product(signed: bool) -> Step:
    """The even 32-bit elements multiplied to 64 bits."""

    def low(a: Bits) -> Bits:
        return (a << 32).ashr(32) if signed else a & 0xFFFFFFFF

    return lambda a, b: low(a) * low(b)


# -- shifts -------------------------------------------------------------------------------------------


def _shift_known(ew: int, kind: str) -> Callable[[Bits, int], Bits]:
    def run(a: Bits, n: int) -> Bits:
        v = a.lanes(ew)
        if kind == "sra":
            return v.ashr(min(n, ew - 1)).bits
        if n >= ew:
            return a.k(0)
        return (v << n if kind == "sll" else v.lshr(n)).bits

    return run


def _shift_by(ew: int, kind: str) -> Step:
    """By the low 64 bits of the second operand; too far gives zeros, or sign bits."""

    def run(a: Bits, b: Bits) -> Bits:
        v, n = a.lanes(ew), b.trunc(64)
        far = n.uge(ew)
        n = ite(far, n.k(ew - 1), n).trunc(ew).splat(128 // ew)
        if kind == "sra":
            return v.ashr(n).bits
        return ite(far, a.k(0), (v << n if kind == "sll" else v.lshr(n)).bits)

    return run


def _bytes_left(a: Bits, n: int) -> Bits:
    v, n = a.lanes(8), min(n, 16)
    return shuffle(v.k(0), v, [i + 16 - n for i in range(16)]).bits


def _bytes_right(a: Bits, n: int) -> Bits:
    v, n = a.lanes(8), min(n, 16)
    return shuffle(v, v.k(0), [i + n for i in range(16)]).bits


# -- packing and extension ----------------------------------------------------------------------------


def _pack(ew: int, signed: bool) -> Step:
    """Signed elements of ``ew`` bits saturated to half the width, the first operand's below."""

    def run(a: Bits, b: Bits) -> Bits:
        half = ew // 2
        low, high = (-(1 << half - 1), (1 << half - 1) - 1) if signed else (0, (1 << half) - 1)
        x, y = (v.lanes(ew).smax(low).smin(high).trunc(half) for v in (a, b))
        return shuffle(x, y, range(2 * x.t.lanes)).bits

    return run


def _extend(ew: int, to: int, signed: bool) -> Callable[[Bits], Bits]:
    return lambda a: (a.lanes(ew).sext(to) if signed else a.lanes(ew).zext(to)).bits


def _ptest(a: Bits, b: Bits) -> Out:
    nil = no(a)
    return out(ZF=(a & b).eq(0), CF=(~a & b).eq(0), OF=nil, SF=nil, AF=nil, PF=nil)


# fmt: off
_B, _W, _D, _Q = ("b", 8), ("w", 16), ("d", 32), ("q", 64)
#  extension   name      element widths      on lanes                            zero when the same twice
_LANES: tuple[tuple[str, str, tuple[tuple[str, int], ...], Step, bool], ...] = (
    ("sse2",   "padd",   (_B, _W, _D, _Q),   lambda a, b: a + b,                 False),
    ("sse2",   "psub",   (_B, _W, _D, _Q),   lambda a, b: a - b,                 True),
    ("sse2",   "padds",  (_B, _W),           lambda a, b: a.sadd_sat(b),         False),
    ("sse2",   "paddus", (_B, _W),           lambda a, b: a.uadd_sat(b),         False),
    ("sse2",   "psubs",  (_B, _W),           lambda a, b: a.ssub_sat(b),         True),
    ("sse2",   "psubus", (_B, _W),           lambda a, b: a.usub_sat(b),         True),
    ("sse2",   "pcmpeq", (_B, _W, _D),       lambda a, b: a.eq(b).sext(a.ew),    True),
    ("sse2",   "pcmpgt", (_B, _W, _D),       lambda a, b: a.sgt(b).sext(a.ew),   True),
    ("sse2",   "pavg",   (_B, _W),           _average,                           False),
    ("sse2",   "pminu",  (_B,),              lambda a, b: a.umin(b),             False),
    ("sse2",   "pmaxu",  (_B,),              lambda a, b: a.umax(b),             False),
    ("sse2",   "pmins",  (_W,),              lambda a, b: a.smin(b),             False),
    ("sse2",   "pmaxs",  (_W,),              lambda a, b: a.smax(b),             False),
    ("sse2",   "pmull",  (_W,),              lambda a, b: a * b,                 False),
    ("sse2",   "pmulh",  (_W,),              lambda a, b: _high(a, b, True),     False),
    ("sse2",   "pmulhu", (_W,),              lambda a, b: _high(a, b, False),    False),
    ("ssse3",  "phadd",  (_W, _D),           _horizontal(lambda a, b: a + b),    False),
    ("ssse3",  "phsub",  (_W, _D),           _horizontal(lambda a, b: a - b),    False),
    ("ssse3",  "phadds", (_W,),              _horizontal(lambda a, b: a.sadd_sat(b)), False),
    ("ssse3",  "phsubs", (_W,),              _horizontal(lambda a, b: a.ssub_sat(b)), False),
    ("ssse3",  "psign",  (_B, _W, _D),       _sign,                              False),
    ("ssse3",  "pmulhrs", (_W,),             _high_rounded,                      False),
    ("sse4_1", "pmins",  (_B, _D),           lambda a, b: a.smin(b),             False),
    ("sse4_1", "pmaxs",  (_B, _D),           lambda a, b: a.smax(b),             False),
    ("sse4_1", "pminu",  (_W, _D),           lambda a, b: a.umin(b),             False),
    ("sse4_1", "pmaxu",  (_W, _D),           lambda a, b: a.umax(b),             False),
    ("sse4_1", "pmull",  (_D,),              lambda a, b: a * b,                 False),
    ("sse4_1", "pcmpeq", (_Q,),              lambda a, b: a.eq(b).sext(a.ew),    True),
    ("sse4_2", "pcmpgt", (_Q,),              lambda a, b: a.sgt(b).sext(a.ew),   True),
)
for _ext, _name, _widths, _step, _zero in _LANES:
    TABLE.extension = _ext
    for _end, _ew in _widths:
        ins(_name + _end,  "rw:x r:xm",      "------", _lanes(_ew, _step), zeroes=_zero)

TABLE.extension = "sse2"
#    name          operands          OSZAPC    semantics
ins("pand",        "rw:x r:xm",      "------", _lanes(64, lambda a, b: a & b))
ins("pandn",       "rw:x r:xm",      "------", _lanes(64, lambda a, b: ~a & b), zeroes=True)
ins("por",         "rw:x r:xm",      "------", _lanes(64, lambda a, b: a | b))
ins("pxor",        "rw:x r:xm",      "------", _lanes(64, lambda a, b: a ^ b), zeroes=True)
ins("pmaddwd",     "rw:x r:xm",      "------", _lanes(16, _multiply_add))
ins("pmuludq",     "rw:x r:xm",      "------", _lanes(64, _low_product(False)))
ins("psadbw",      "rw:x r:xm",      "------", _sum_bytes)
ins("packsswb",    "rw:x r:xm",      "------", _pack(16, True))
ins("packuswb",    "rw:x r:xm",      "------", _pack(16, False))
ins("packssdw",    "rw:x r:xm",      "------", _pack(32, True))
ins("pslldq",      "rw:x r:py",      "------", _bytes_left)
ins("psrldq",      "rw:x r:py",      "------", _bytes_right)
for _kind, _widths in (("sll", (_W, _D, _Q)), ("srl", (_W, _D, _Q)), ("sra", (_W, _D))):
    for _end, _ew in _widths:
        ins(f"p{_kind}{_end}", "rw:x r:py", "------", _shift_known(_ew, _kind))
        ins(f"p{_kind}{_end}", "rw:x r:xm", "------", _shift_by(_ew, _kind))
TABLE.extension = "ssse3"
ins("pmaddubsw",   "rw:x r:xm",      "------", _lanes(8, _multiply_add_bytes))
for _end, _ew in (_B, _W, _D):
    ins(f"pabs{_end}", "w:x r:xm",   "------", _one(_ew, _absolute))
TABLE.extension = "sse4_1"
ins("pmuldq",      "rw:x r:xm",      "------", _lanes(64, _low_product(True)))
ins("packusdw",    "rw:x r:xm",      "------", _pack(32, False))
ins("ptest",       "r:x r:xm",       "OSZAPC", _ptest)
ins("mpsadbw",     "rw:x r:xm r:py", "------", _sum_windows)
ins("phminposuw",  "w:x r:xm",       "------", _least_position)
for _from, _ew in (_B, _W, _D):
    for _to, _tw in (_W, _D, _Q):
        if _ew < _tw:
            _source = f"w:x r:xm{128 * _ew // _tw}"
            ins(f"pmovsx{_from}{_to}", _source, "------", _extend(_ew, _tw, True))
            ins(f"pmovzx{_from}{_to}", _source, "------", _extend(_ew, _tw, False))
TABLE.extension = ""
# fmt: on
