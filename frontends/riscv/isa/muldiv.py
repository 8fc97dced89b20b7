"""Multiplication and division. Source: unprivileged spec, chapter 7 ("M").

Division by zero gives all ones and the dividend as remainder; the one overflow gives the dividend and 0.
"""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.riscv.isa.table import TABLE, Two, ins, word
from irbridge.isa.bits import Bits, ite


def _high(a_signed: bool, b_signed: bool) -> Two:
    def wide(a: Bits, signed: bool) -> Bits:
        return a.sext(128) if signed else a.zext(128)

    return lambda a, b: (wide(a, a_signed) * wide(b, b_signed))[127:64]


def _signed(fn: Two, apart: Two) -> Two:
    """``apart``: the result for the divisors 0 and -1."""

    def run(a: Bits, b: Bits) -> Bits:
        few = (b + 1).ult(2)
        return ite(few, apart(a, b), fn(a, ite(few, a.k(1), b)))

    return run


def _unsigned(fn: Two, by_zero: Callable[[Bits], Bits]) -> Two:
    def run(a: Bits, b: Bits) -> Bits:
        none = b.eq(0)
        return ite(none, by_zero(a), fn(a, ite(none, a.k(1), b)))

    return run


# fmt: off
_DIVISIONS: tuple[tuple[str, Two], ...] = (
    ("div",  _signed(lambda a, b: a.sdiv(b),   lambda a, b: -(a & b) | ~b)),
    ("divu", _unsigned(lambda a, b: a.udiv(b), lambda a: a.k(-1))),
    ("rem",  _signed(lambda a, b: a.srem(b),   lambda a, b: a & ~b)),
    ("remu", _unsigned(lambda a, b: a.urem(b), lambda a: a)),
)
TABLE.extension = "m"
#    name          operands              semantics
ins("mul",         "w:r r:r r:r",        lambda a, b: a * b)
ins("mulh",        "w:r r:r r:r",        _high(True, True))
ins("mulhsu",      "w:r r:r r:r",        _high(True, False))
ins("mulhu",       "w:r r:r r:r",        _high(False, False))
ins("mulw",        "w:r r:r32 r:r32",    word(lambda a, b: a * b))
for _name, _fn in _DIVISIONS:
    ins(_name,     "w:r r:r r:r",        _fn)
    ins(f"{_name}w", "w:r r:r32 r:r32",  word(_fn))
TABLE.extension = ""
# fmt: on
