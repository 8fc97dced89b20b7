"""Scalar floating point: arithmetic, comparison, moves, rounding. Source: Arm ARM, C3.5.

Single and double precision, rounded to nearest even. Half precision arithmetic is FEAT_FP16 and refused.
"""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.aarch64.isa.flags import float_flags
from irbridge.frontends.aarch64.isa.table import ins
from irbridge.isa.bits import Bits, ite
from irbridge.isa.row import Out

Two = Callable[[Bits, Bits], Bits]  # on float views
QUIET = {32: 1 << 22, 64: 1 << 51}
ROUND = {"n": "roundeven", "a": "round", "p": "ceil", "m": "floor", "z": "trunc", "i": "roundeven", "x": "roundeven"}


def nan(x: Bits) -> Bits:
    return x.fcmp("uno", x)


def fmax(x: Bits, y: Bits) -> Bits:
    """NaN if either is; zeros are ordered."""
    both = (x.ints & y.ints).f
    top = ite(x.fcmp("ogt", y), x, ite(x.fcmp("oeq", y), both, y))
    return ite(nan(x), x + y, ite(nan(y), x + y, top))


def fmin(x: Bits, y: Bits) -> Bits:
    both = (x.ints | y.ints).f
    low = ite(x.fcmp("olt", y), x, ite(x.fcmp("oeq", y), both, y))
    return ite(nan(x), x + y, ite(nan(y), x + y, low))


def number(step: Two) -> Two:
    """The other operand where one is a quiet NaN (fmaxnm, fminnm)."""

    def run(x: Bits, y: Bits) -> Bits:
        found = step(x, y)
        quiet_x, quiet_y = (nan(v) & (v.ints & QUIET[v.ew]).ne(0) for v in (x, y))
        return ite(quiet_x & ~nan(y), y, ite(quiet_y & ~nan(x), x, found))

    return run


def fmulx(x: Bits, y: Bits) -> Bits:
    """As a product, but zero by infinity is 2, with the product's sign."""
    sign = (x.ints ^ y.ints) & 1 << x.ew - 1
    two = (sign | x.ints.k(1 << x.ew - 2)).f
    odd = (x.fcmp("oeq", x.k(0)) & infinite(y)) | (y.fcmp("oeq", y.k(0)) & infinite(x))
    return ite(odd, two, x * y)


def infinite(x: Bits) -> Bits:
    bits = {32: 0x7F800000, 64: 0x7FF << 52}[x.ew]
    return x.abs().fcmp("oeq", x.k(bits))


def _two(step: Two) -> Two:
    return lambda a, b: step(a.f, b.f).bits


def _fused(step: Callable[[Bits, Bits, Bits], Bits]) -> Callable[[Bits, Bits, Bits], Bits]:
    return lambda a, b, c: step(a.f, b.f, c.f).bits


def _rounded(mode: str) -> Callable[[Bits], Bits]:
    return lambda a: a.f.round(mode).bits


# fmt: off
ARITHMETIC: tuple[tuple[str, Two], ...] = (
    ("fadd",    lambda x, y: x + y),
    ("fsub",    lambda x, y: x - y),
    ("fmul",    lambda x, y: x * y),
    ("fdiv",    lambda x, y: x / y),
    ("fmax",    fmax),
    ("fmin",    fmin),
    ("fmaxnm",  number(fmax)),
    ("fminnm",  number(fmin)),
)
for _name, _step in (*ARITHMETIC, ("fnmul", lambda x, y: -(x * y))):
    ins(_name,    "w:f r:f r:f",        "----", _two(_step))
#    name         operands              NZCV    semantics
ins("fabs",       "w:f r:f",            "----", lambda a: a.f.abs().bits)
ins("fneg",       "w:f r:f",            "----", lambda a: (-a.f).bits)
ins("fsqrt",      "w:f r:f",            "----", lambda a: a.f.sqrt().bits)
ins("fmadd",      "w:f r:f r:f r:f",    "----", _fused(lambda x, y, z: x.fma(y, z)))
ins("fmsub",      "w:f r:f r:f r:f",    "----", _fused(lambda x, y, z: (-x).fma(y, z)))
ins("fnmadd",     "w:f r:f r:f r:f",    "----", _fused(lambda x, y, z: (-x).fma(y, -z)))
ins("fnmsub",     "w:f r:f r:f r:f",    "----", _fused(lambda x, y, z: x.fma(y, -z)))
for _end, _mode in ROUND.items():
    ins(f"frint{_end}", "w:f r:f",      "----", _rounded(_mode))
ins("fcmp fcmpe", "r:f r:f",            "NZCV", lambda a, b: Out((), float_flags(a, b), {}))
ins("fcmp fcmpe", "r:f r:0",            "NZCV", lambda a, n: Out((), float_flags(a, a.k(0)), {}))

ins("fmov",       "w:f r:f",            "----", lambda a: a)
ins("fmov",       "w:s r:w",            "----", lambda a: a)
ins("fmov",       "w:d r:x",            "----", lambda a: a)
ins("fmov",       "w:w r:s",            "----", lambda a: a)
ins("fmov",       "w:x r:d",            "----", lambda a: a)
ins("fmov",       "w:x r:d[1]",         "----", lambda a: a)
ins("fmov",       "w:d[1] r:x",         "----", lambda a: a)
ins("fmov",       "w:f r:fi",           "----", lambda a: a)
# fmt: on
