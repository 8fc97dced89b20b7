"""SSE arithmetic, comparison and logic on floating-point numbers, scalar and packed.

One function serves both: ``lanes(32)`` of a 32-bit operand is a scalar. Rounding is to nearest
even with no flush to zero (MXCSR 0x1f80), the state every program starts with. Which NaN results is
not promised. Source: Intel SDM volume 2, ADDPS to XORPS; volume 1, 11.5.2 for NaNs.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.frontends.x86_64.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, ite, shuffle
from irbridge.isa.row import Out, out

Step = Callable[[Bits, Bits], Bits]  # on float views

# The 3-bit predicate of cmpps as MLIR's: the last four are the negations of the first.
PREDICATES = ("oeq", "olt", "ole", "uno", "une", "uge", "ugt", "ord")
PSEUDO = ("eq", "lt", "le", "unord", "neq", "nlt", "nle", "ord")
MODES = ("roundeven", "floor", "ceil", "trunc")


def _two(ew: int, step: Step) -> Callable[[Bits, Bits], Bits]:
    return lambda a, b: step(a.lanes(ew).f, b.lanes(ew).f).bits


def _sqrt(ew: int) -> Callable[[Bits], Bits]:
    return lambda a: a.lanes(ew).f.sqrt().bits


def _min(ew: int) -> Callable[[Bits, Bits], Bits]:
    """The second operand where they are unordered or both zero."""

    def run(a: Bits, b: Bits) -> Bits:
        x, y = a.lanes(ew), b.lanes(ew)
        return ite(x.f.fcmp("olt", y.f), x.f, y.f).bits

    return run


def _max(ew: int) -> Callable[[Bits, Bits], Bits]:
    def run(a: Bits, b: Bits) -> Bits:
        x, y = a.lanes(ew), b.lanes(ew)
        return ite(x.f.fcmp("ogt", y.f), x.f, y.f).bits

    return run


def _compare(ew: int, predicate: str) -> Callable[[Bits, Bits], Bits]:
    return lambda a, b: a.lanes(ew).f.fcmp(predicate, b.lanes(ew).f).sext(ew).bits


def _compare_by(ew: int) -> Callable[[Bits, Bits, int], Bits]:
    return lambda a, b, n: _compare(ew, PREDICATES[n & 7])(a, b)


def _ordered(a: Bits, b: Bits) -> Out:
    """ucomis and comis: CF below, ZF equal, all three set when unordered."""
    x, y, nil = a.f, b.f, a.const(1, 0)
    return out(CF=x.fcmp("ult", y), ZF=x.fcmp("ueq", y), PF=x.fcmp("uno", y), OF=nil, SF=nil, AF=nil)


def _round(ew: int) -> Callable[[Bits, int], Bits]:
    """Bit 2 asks for MXCSR's mode, to nearest even."""
    return lambda a, n: a.lanes(ew).f.round(MODES[0 if n & 4 else n & 3]).bits


def _logic(ew: int, step: Step) -> Callable[[Bits, Bits], Bits]:
    return lambda a, b: step(a.lanes(ew), b.lanes(ew)).bits


def _horizontal(ew: int, step: Step) -> Callable[[Bits, Bits], Bits]:
    """Neighbours combined, the first operand's pairs below the second's."""

    def run(a: Bits, b: Bits) -> Bits:
        x, y, n = a.lanes(ew).f, b.lanes(ew).f, 128 // ew
        even, odd = range(0, 2 * n, 2), range(1, 2 * n, 2)
        return step(shuffle(x, y, even), shuffle(x, y, odd)).bits

    return run


def _alternate(ew: int) -> Callable[[Bits, Bits], Bits]:
    """Even elements subtracted, odd added."""

    def run(a: Bits, b: Bits) -> Bits:
        x, y, n = a.lanes(ew).f, b.lanes(ew).f, 128 // ew
        return shuffle(x - y, x + y, [i + n * (i & 1) for i in range(n)]).bits

    return run


def _dot(ew: int) -> Callable[[Bits, Bits, int], Bits]:
    """Products where the immediate's high bits say, summed in pairs, put where its low bits say."""

    def run(a: Bits, b: Bits, n: int) -> Bits:
        x, y = a.lanes(ew), b.lanes(ew)
        nil = x[0].k(0)
        products = (x.f * y.f).ints
        p = [(products[i] if n >> 4 + i & 1 else nil).f for i in range(128 // ew)]
        total = p[0] + p[1] if ew == 64 else (p[0] + p[1]) + (p[2] + p[3])
        result = x.k(0)
        for i in range(128 // ew):
            result = result.put(i, total.bits) if n >> i & 1 else result
        return result.bits

    return run


def _approximate(ew: int, step: Callable[[Bits, Bits], Bits]) -> Callable[[Bits], Bits]:
    """rcp and rsqrt promise 12 bits; the exact quotient is within that. Denormals count as zero."""

    def run(a: Bits) -> Bits:
        x = a.lanes(ew)
        tiny = (x & 0x7F800000).eq(0)
        y = ite(tiny, x & 0x80000000, x).f
        return step(y, y.k(0x3F800000)).bits

    return run


# fmt: off
_ARITH: tuple[tuple[str, Callable[[int], Any]], ...] = (
    ("add",  lambda ew: _two(ew, lambda x, y: x + y)),
    ("sub",  lambda ew: _two(ew, lambda x, y: x - y)),
    ("mul",  lambda ew: _two(ew, lambda x, y: x * y)),
    ("div",  lambda ew: _two(ew, lambda x, y: x / y)),
    ("min",  _min),
    ("max",  _max),
)
TABLE.extension = "sse2"
for _end, _ew in (("s", 32), ("d", 64)):
    _s, _p = f"s{_end}", f"p{_end}"
    #              operands                         OSZAPC    semantics
    for _name, _make in _ARITH:
        ins(_name + _s, f"rw:x{_ew} r:xm{_ew}",     "------", _make(_ew))
        ins(_name + _p, "rw:x r:xm",                "------", _make(_ew))
    ins("sqrt" + _s, f"w:x{_ew} r:xm{_ew}",         "------", _sqrt(_ew))
    ins("sqrt" + _p, "w:x r:xm",                    "------", _sqrt(_ew))
    ins("cmp" + _s, f"rw:x{_ew} r:xm{_ew} r:py",    "------", _compare_by(_ew))
    ins("cmp" + _p, "rw:x r:xm r:py",               "------", _compare_by(_ew))
    for _pseudo, _predicate in zip(PSEUDO, PREDICATES, strict=True):
        ins(f"cmp{_pseudo}{_s}", f"rw:x{_ew} r:xm{_ew}", "------", _compare(_ew, _predicate))
        ins(f"cmp{_pseudo}{_p}", "rw:x r:xm",       "------", _compare(_ew, _predicate))
    ins(f"ucomi{_s} comi{_s}", f"r:x{_ew} r:xm{_ew}", "OSZAPC", _ordered)
    ins("and" + _p,  "rw:x r:xm",                   "------", _logic(_ew, lambda x, y: x & y))
    ins("andn" + _p, "rw:x r:xm",                   "------", _logic(_ew, lambda x, y: ~x & y), zeroes=True)
    ins("or" + _p,   "rw:x r:xm",                   "------", _logic(_ew, lambda x, y: x | y))
    ins("xor" + _p,  "rw:x r:xm",                   "------", _logic(_ew, lambda x, y: x ^ y), zeroes=True)

_RCP = _approximate(32, lambda x, one: one / x)
_RSQRT = _approximate(32, lambda x, one: one / x.sqrt())
ins("rcpss",      "w:x32 r:xm32",                   "------", _RCP, note="approx")
ins("rcpps",      "w:x r:xm",                       "------", _RCP, note="approx")
ins("rsqrtss",    "w:x32 r:xm32",                   "------", _RSQRT, note="approx")
ins("rsqrtps",    "w:x r:xm",                       "------", _RSQRT, note="approx")

TABLE.extension = "sse3"
for _end, _ew in (("s", 32), ("d", 64)):
    ins(f"haddp{_end}",   "rw:x r:xm",              "------", _horizontal(_ew, lambda x, y: x + y))
    ins(f"hsubp{_end}",   "rw:x r:xm",              "------", _horizontal(_ew, lambda x, y: x - y))
    ins(f"addsubp{_end}", "rw:x r:xm",              "------", _alternate(_ew))

TABLE.extension = "sse4_1"
for _end, _ew in (("s", 32), ("d", 64)):
    ins(f"rounds{_end}",  f"w:x{_ew} r:xm{_ew} r:py", "------", _round(_ew))
    ins(f"roundp{_end}",  "w:x r:xm r:py",          "------", _round(_ew))
    ins(f"dpp{_end}",     "rw:x r:xm r:py",         "------", _dot(_ew))
TABLE.extension = ""
# fmt: on
