"""Conversions between integers and floating-point numbers. Source: unprivileged spec, chapters 11.7 and 12.5.

To an integer: out of range goes to the nearest end of the range, a NaN to the upper end. A rounding mode that is
left out, or ``dyn``, is to nearest even. From a wider format the neighbour that a directed mode wants is one step
of the bit pattern away from the nearest number.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.frontends.riscv.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, ite

RNE, RTZ, RDN, RUP, RMM = range(5)
MODES = ("roundeven", "trunc", "floor", "ceil", "round")
_BIAS = {32: (127, 23), 64: (1023, 52)}
One = Callable[..., Bits]


def _power_of_two(x: Bits, n: int) -> Bits:
    bias, fraction = _BIAS[x.ew]
    return x.k(n + bias << fraction)


def _to_int(w: int, signed: bool) -> One:
    def run(a: Bits, mode: int = RNE) -> Bits:
        x = a.f.round(MODES[mode])
        n = x.to_int(w, signed)
        top, bottom = ((1 << w - 1) - 1, 1 << w - 1) if signed else ((1 << w) - 1, 0)
        least = -_power_of_two(x, w - 1) if signed else x.k(0)
        n = ite(x.fcmp("olt", least), n.k(bottom), n)
        return ite(x.fcmp("uge", _power_of_two(x, w - signed)), n.k(top), n).sext(64)

    return run


def _directed(nearest: Bits, above: Bits, below: Bits, tie: Bits, mode: int) -> Bits:
    """The number that ``mode`` rounds to; ``above``/``below``: the nearest one (its bits) is greater or less;
    ``tie``: its neighbour further from zero is as near."""
    minus = nearest.msb
    inwards, outwards = nearest - 1, nearest + 1
    down = ite(above, ite(minus, outwards, inwards), nearest)
    up = ite(below, ite(minus, inwards, outwards), nearest)
    return {RTZ: ite(minus, up, down), RDN: down, RUP: up, RMM: ite(tie, outwards, nearest)}[mode]


def _narrow(a: Bits, mode: int = RNE) -> Bits:
    """A double to a single."""
    nearest = a.f.fconv(32)
    if mode == RNE:
        return nearest.bits
    back, further = nearest.fconv(64), (nearest.bits + 1).f.fconv(64)
    over, under, x = back.fcmp("ogt", a.f), back.fcmp("olt", a.f), a.f
    return _directed(nearest.bits, over, under, (over | under) & (x - back).fcmp("oeq", further - x), mode)


def _from_int(ew: int, signed: bool) -> One:
    def run(a: Bits, mode: int = RNE) -> Bits:
        nearest = a.to_fp(ew, signed)
        if mode == RNE or a.w < _BIAS[ew][1]:
            return nearest.bits
        exact = a.sext(128) if signed else a.zext(128)
        back, further = nearest.to_int(128), (nearest.bits + 1).f.to_int(128)
        tie = back.ne(exact) & (exact - back).eq(further - exact)
        return _directed(nearest.bits, back.sgt(exact), back.slt(exact), tie, mode)

    return run


def _exact(fn: One) -> One:
    return lambda a, n: fn(a)


def _with_mode(name: str, columns: str, fn: One, how: str) -> None:
    """With and without the operand that says how to round."""
    plain: Any = lambda a: fn(a)  # noqa: E731
    static: Any = lambda a, mode: fn(a, mode)  # noqa: E731
    ins(name, columns, plain)
    ins(name, f"{columns} r:{how}", _exact(fn) if how == "any" else static)


# fmt: off
for _end, _ew in (("s", 32), ("d", 64)):
    TABLE.extension = "f" if _ew == 32 else "d"
    for _int, _w, _reg in (("w", 32, "r32"), ("l", 64, "r")):
        for _u, _signed in (("", True), ("u", False)):
            _how = "any" if _w < _ew else "rm"
            _with_mode(f"fcvt.{_int}{_u}.{_end}", f"w:r r:f{_ew}",      _to_int(_w, _signed),    "rm")
            _with_mode(f"fcvt.{_end}.{_int}{_u}", f"w:f{_ew} r:{_reg}", _from_int(_ew, _signed), _how)
_with_mode("fcvt.s.d", "w:f32 r:f64", _narrow, "rm")
_with_mode("fcvt.d.s", "w:f64 r:f32", lambda a: a.f.fconv(64).bits, "any")
TABLE.extension = ""
# fmt: on
