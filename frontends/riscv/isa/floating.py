"""Floating-point computation, sign injection, comparison, moves. Source: unprivileged spec, chapters 11 and 12 (F, D).

A column ``f32`` sees a NaN-boxed single as its 32 bits. Rounding is to nearest even; a result that is a NaN is
some NaN, except where no arithmetic makes it: minimum, maximum and moves.
"""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.riscv.isa.table import TABLE, Two, ins
from irbridge.isa.bits import Bits, cat, ite

QUIET_NAN = {32: 0x7FC00000, 64: 0x7FF8000000000000}
Three = Callable[[Bits, Bits, Bits], Bits]


def _two(fn: Two) -> Two:
    return lambda a, b: fn(a.f, b.f).bits


def _two_mode(fn: Two) -> Callable[[Bits, Bits, int], Bits]:
    return lambda a, b, mode: fn(a.f, b.f).bits


def _three(fn: Three) -> Three:
    return lambda a, b, c: fn(a.f, b.f, c.f).bits


def _three_mode(fn: Three) -> Callable[[Bits, Bits, Bits, int], Bits]:
    return lambda a, b, c, mode: fn(a.f, b.f, c.f).bits


def _less(a: Bits, b: Bits) -> Bits:
    """In the order that has -0 below +0; a NaN is neither less nor greater."""
    return a.f.fcmp("olt", b.f) | (a.f.fcmp("oeq", b.f) & a.msb & ~b.msb)


def _choose(first: Two) -> Two:
    """The operand that is first, or the one that is a number."""

    def run(a: Bits, b: Bits) -> Bits:
        chosen = ite(first(a, b) | b.f.fcmp("uno", b.f), a, b)
        return ite(chosen.f.fcmp("uno", chosen.f), a.k(QUIET_NAN[a.w]), chosen)

    return run


def _inject(sign: Two) -> Two:
    """``a`` with the top bit of ``sign(a, b)``."""

    def run(a: Bits, b: Bits) -> Bits:
        top = 1 << a.w - 1
        return a & ~top | sign(a, b) & top

    return run


def _compare(predicate: str, swapped: bool = False) -> Two:
    if swapped:
        return lambda a, b: b.f.fcmp(predicate, a.f).zext(64)
    return lambda a, b: a.f.fcmp(predicate, b.f).zext(64)


def _classify(a: Bits) -> Bits:
    """One bit of ten, -infinity to quiet NaN."""
    fraction = {32: 23, 64: 52}[a.w]
    low, high = (1 << fraction) - 1, (1 << a.w - 1 - fraction) - 1
    exponent, mantissa, minus = a.lshr(fraction) & high, a & low, a.msb
    top, nought, none = exponent.eq(high), exponent.eq(0), mantissa.eq(0)
    quiet = (a & 1 << fraction - 1).ne(0)
    infinite, zero, tiny = top & none, nought & none, nought & ~none
    normal = ~(top | nought)
    signed = (infinite & minus, normal & minus, tiny & minus, zero & minus)
    unsigned = (zero & ~minus, tiny & ~minus, normal & ~minus, infinite & ~minus)
    nan = top & ~none
    return cat(*reversed((*signed, *unsigned, nan & ~quiet, nan & quiet))).zext(64)


# fmt: off
_ARITH: tuple[tuple[str, Two], ...] = (
    ("fadd",   lambda x, y: x + y),
    ("fsub",   lambda x, y: x - y),
    ("fmul",   lambda x, y: x * y),
    ("fdiv",   lambda x, y: x / y),
)
_FUSED: tuple[tuple[str, Three], ...] = (
    ("fmadd",  lambda x, y, z: x.fma(y, z)),
    ("fmsub",  lambda x, y, z: x.fma(y, -z)),
    ("fnmsub", lambda x, y, z: (-x).fma(y, z)),
    ("fnmadd", lambda x, y, z: (-x).fma(y, -z)),
)
for _end, _w in ((".s", 32), (".d", 64)):
    _f = f"f{_w}"
    _ww, _www, _cmp = f"w:{_f} r:{_f}", f"w:{_f} r:{_f} r:{_f}", f"w:r r:{_f} r:{_f}"
    TABLE.extension = _end[1].replace("s", "f")
    #    name               operands               semantics
    for _name, _fn in _ARITH:
        ins(_name + _end,   _www,                  _two(_fn))
        ins(_name + _end,   _www + " r:rne",       _two_mode(_fn))
    for _name, _fused in _FUSED:
        ins(_name + _end,   f"{_www} r:{_f}",      _three(_fused))
        ins(_name + _end,   f"{_www} r:{_f} r:rne", _three_mode(_fused))
    ins("fsqrt" + _end,     _ww,                   lambda a:    a.f.sqrt().bits)
    ins("fsqrt" + _end,     _ww + " r:rne",        lambda a, n: a.f.sqrt().bits)
    ins("fmin" + _end,      _www,                  _choose(_less))
    ins("fmax" + _end,      _www,                  _choose(lambda a, b: _less(b, a)))
    ins("fsgnj" + _end,     _www,                  _inject(lambda a, b: b))
    ins("fsgnjn" + _end,    _www,                  _inject(lambda a, b: ~b))
    ins("fsgnjx" + _end,    _www,                  _inject(lambda a, b: a ^ b))
    ins("fmv" + _end,       _ww,                   lambda a:    a)
    ins("fneg" + _end,      _ww,                   lambda a:    (-a.f).bits)
    ins("fabs" + _end,      _ww,                   lambda a:    a.f.abs().bits)
    ins("feq" + _end,       _cmp,                  _compare("oeq"))
    ins("flt" + _end,       _cmp,                  _compare("olt"))
    ins("fle" + _end,       _cmp,                  _compare("ole"))
    ins("fgt" + _end,       _cmp,                  _compare("olt", True))
    ins("fge" + _end,       _cmp,                  _compare("ole", True))
    ins("fclass" + _end,    f"w:r r:{_f}",         _classify)
TABLE.extension = "f"
ins("fmv.x.w fmv.x.s",      "w:r r:raw",           lambda a:    a.sext(64))
ins("fmv.w.x fmv.s.x",      "w:f32 r:r32",         lambda a:    a)
TABLE.extension = "d"
ins("fmv.x.d",              "w:r r:f64",           lambda a:    a)
ins("fmv.d.x",              "w:f64 r:r",           lambda a:    a)
TABLE.extension = ""
# fmt: on
