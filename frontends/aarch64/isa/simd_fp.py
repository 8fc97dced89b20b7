"""Floating-point vectors, and the scalar forms that only Advanced SIMD has. Source: Arm ARM, C3.6; C7.2."""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.aarch64.isa.fp import ARITHMETIC, ROUND, fmax, fmin, fmulx, number
from irbridge.frontends.aarch64.isa.fp_convert import from_int, to_int
from irbridge.frontends.aarch64.isa.table import check
from irbridge.frontends.aarch64.isa.vector import FLOATS, evens, floats, halves, rows, spread, vector
from irbridge.isa.bits import Bits

Two = Callable[[Bits, Bits], Bits]  # on float views
BOTH = f"{FLOATS} s d"


def _when(predicate: str, absolute: bool = False) -> Two:
    """A comparison's elements, all ones or zeros."""

    def run(x: Bits, y: Bits) -> Bits:
        x, y = (x.abs(), y.abs()) if absolute else (x, y)
        return x.fcmp(predicate, y).sext(x.ew)

    return run


def _zero(step: Two) -> Callable[[Bits, int], Bits]:
    return lambda x, n: step(x, x.k(0))


def _pairwise(step: Two) -> Two:
    return lambda x, y: step(*evens(x, y))


def _reduced(step: Two) -> Callable[[Bits], Bits]:
    """Neighbours first, then their results (the order decides where a NaN is signalling)."""

    def run(x: Bits) -> Bits:
        low, high = halves(x)
        joined = step(low, high)
        return run(joined) if joined.t.is_vector else joined

    return run


def _integer(signed: bool, mode: str) -> Callable[[Bits], Bits]:
    return lambda x: to_int(x, x.ew, signed, mode)


def _fixed(signed: bool) -> Callable[[Bits, int], Bits]:
    def run(x: Bits, n: int) -> Bits:
        check(0 < n <= x.ew)
        return to_int(x, x.ew, signed, "trunc", n)

    return run


def _number(signed: bool) -> Callable[[Bits], Bits]:
    return lambda a: from_int(a, a.ew, signed).ints


def _number_fixed(signed: bool) -> Callable[[Bits, int], Bits]:
    def run(a: Bits, n: int) -> Bits:
        check(0 < n <= a.ew)
        return from_int(a, a.ew, signed, n).ints

    return run


# fmt: off
for _name, _step in ARITHMETIC:
    rows(_name,     FLOATS,  "w:T r:T r:T",  floats(_step))
for _name, _step in (("fadd", lambda x, y: x + y), ("fmax", fmax), ("fmin", fmin),
                     ("fmaxnm", number(fmax)), ("fminnm", number(fmin))):
    rows(f"{_name}p", FLOATS, "w:T r:T r:T", floats(_pairwise(_step)))
    vector(f"{_name}p", "w:s r:2s",          floats(_reduced(_step)))
    vector(f"{_name}p", "w:d r:2d",          floats(_reduced(_step)))
    if _name != "fadd":
        vector(f"{_name}v", "w:s r:4s",      floats(_reduced(_step)))
#    names          shapes   columns         on float views
rows("fmulx",       BOTH,    "w:T r:T r:T",  floats(fmulx))
rows("fabd",        BOTH,    "w:T r:T r:T",  floats(lambda x, y: (x - y).abs()))
rows("fmla",        FLOATS,  "rw:T r:T r:T", floats(lambda z, x, y: x.fma(y, z)))
rows("fmls",        FLOATS,  "rw:T r:T r:T", floats(lambda z, x, y: (-x).fma(y, z)))
rows("fmul",        BOTH,    "w:T r:T r:E",  spread(floats(lambda x, y: x * y)))
rows("fmulx",       BOTH,    "w:T r:T r:E",  spread(floats(fmulx)))
rows("fmla",        BOTH,    "rw:T r:T r:E", spread(floats(lambda z, x, y: x.fma(y, z))))
rows("fmls",        BOTH,    "rw:T r:T r:E", spread(floats(lambda z, x, y: (-x).fma(y, z))))
rows("facge",       BOTH,    "w:T r:T r:T",  floats(_when("oge", True)))
rows("facgt",       BOTH,    "w:T r:T r:T",  floats(_when("ogt", True)))
for _name, _predicate in (("eq", "oeq"), ("ge", "oge"), ("gt", "ogt"), ("le", "ole"), ("lt", "olt")):
    if _name not in ("le", "lt"):
        rows(f"fcm{_name}", BOTH, "w:T r:T r:T", floats(_when(_predicate)))
    rows(f"fcm{_name}", BOTH, "w:T r:T r:0", floats(_zero(_when(_predicate))))
rows("fabs",        FLOATS,  "w:T r:T",      floats(lambda x: x.abs()))
rows("fneg",        FLOATS,  "w:T r:T",      floats(lambda x: -x))
rows("fsqrt",       FLOATS,  "w:T r:T",      floats(lambda x: x.sqrt()))
for _end, _mode in ROUND.items():
    rows(f"frint{_end}", FLOATS, "w:T r:T",  floats(lambda x, mode=_mode: x.round(mode)))

for _sign in "su":
    _signed = _sign == "s"
    for _end in "napmz":
        rows(f"fcvt{_end}{_sign}", FLOATS, "w:T r:T", floats(_integer(_signed, ROUND[_end])))
    rows(f"fcvtz{_sign}", FLOATS, "w:T r:T r:py", floats(_fixed(_signed)))
    rows(f"{_sign}cvtf",  FLOATS, "w:T r:T",      _number(_signed))
    rows(f"{_sign}cvtf",  FLOATS, "w:T r:T r:py", _number_fixed(_signed))
for _suffix, _half in (("", "2s"), ("2", "4s^")):
    vector(f"fcvtl{_suffix}", f"w:2d r:{_half}",  floats(lambda x: x.fconv(64)))
    vector(f"fcvtn{_suffix}", f"w:{_half} r:2d",  floats(lambda x: x.fconv(32)))
# fmt: on
