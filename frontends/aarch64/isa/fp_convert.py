"""Conversions between formats, and between floating-point numbers and integers or fixed-point numbers.

To an integer: NaN gives 0, out of range the nearest. Fixed point scales by a power of two, which is exact.
Source: Arm ARM, C3.5.7; shared pseudocode FPToFixed, FixedToFP.
"""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.aarch64.isa.fp import ROUND
from irbridge.frontends.aarch64.isa.table import check, ins
from irbridge.isa.bits import Bits, ite

BIAS = {32: (127, 23), 64: (1023, 52)}


def power(x: Bits, n: int) -> Bits:
    """2**n in the format of the float view ``x``."""
    bias, fraction = BIAS[x.ew]
    return x.k(n + bias << fraction)


def to_int(x: Bits, w: int, signed: bool, mode: str = "trunc", scale: int = 0) -> Bits:
    """A float view as integers of ``w`` bits, saturated."""
    x = x * power(x, scale) if scale else x
    x = x if mode == "trunc" else x.round(mode)
    n = x.to_int(w, signed)
    if signed:
        top, low, least = power(x, w - 1), -power(x, w - 1), n.k(1 << w - 1)
        n = ite(x.fcmp("olt", top), ite(x.fcmp("oge", low), n, least), (1 << w - 1) - 1)
    else:
        n = ite(x.fcmp("olt", power(x, w)), ite(x.fcmp("ogt", -power(x, 0)), n, 0), (1 << w) - 1)
    return ite(x.fcmp("uno", x), n.k(0), n)


def from_int(a: Bits, ew: int, signed: bool, scale: int = 0) -> Bits:
    """Integers as numbers of ``ew`` bits."""
    x = a.to_fp(ew, signed)
    return x * power(x, -scale) if scale else x


def _to(w: int, signed: bool, mode: str) -> Callable[[Bits], Bits]:
    return lambda a: to_int(a.f, w, signed, mode).bits


def _to_fixed(w: int, signed: bool) -> Callable[[Bits, int], Bits]:
    def run(a: Bits, n: int) -> Bits:
        check(0 < n <= w)
        return to_int(a.f, w, signed, "trunc", n).bits

    return run


def _from(ew: int, signed: bool) -> Callable[[Bits], Bits]:
    return lambda a: from_int(a, ew, signed).bits


def _from_fixed(ew: int, signed: bool) -> Callable[[Bits, int], Bits]:
    def run(a: Bits, n: int) -> Bits:
        check(0 < n <= a.w)
        return from_int(a, ew, signed, n).bits

    return run


# fmt: off
#    name             operands               NZCV    semantics
ins("fcvt",           "w:d r:s",             "----", lambda a: a.f.fconv(64).bits)
ins("fcvt",           "w:s r:d",             "----", lambda a: a.f.fconv(32).bits)
for _sign in "su":
    _signed = _sign == "s"
    for _f, _ew in (("s", 32), ("d", 64)):
        for _r, _w in (("w", 32), ("x", 64), (_f, _ew)):
            for _end in "napmz":
                ins(f"fcvt{_end}{_sign}", f"w:{_r} r:{_f}", "----", _to(_w, _signed, ROUND[_end]))
            ins(f"fcvtz{_sign}", f"w:{_r} r:{_f} r:py",     "----", _to_fixed(_w, _signed))
            ins(f"{_sign}cvtf",  f"w:{_f} r:{_r}",          "----", _from(_ew, _signed))
            ins(f"{_sign}cvtf",  f"w:{_f} r:{_r} r:py",     "----", _from_fixed(_ew, _signed))
# fmt: on
