"""Multiplication and division. Source: Arm ARM, C3.4.7 and C3.4.8; C6.2 for each instruction."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from irbridge.frontends.aarch64.isa.table import ins
from irbridge.isa.bits import Bits, ite, one, zero

Two = Callable[[Bits, Bits], Bits]


def _high(a: Bits, b: Bits, signed: bool) -> Bits:
    wide = a.sext(128) * b.sext(128) if signed else a.zext(128) * b.zext(128)
    return wide[127:64]


def _long(signed: bool, a: Bits, b: Bits) -> Bits:
    return a.sext(64) * b.sext(64) if signed else a.zext(64) * b.zext(64)


def _then(product: Two, step: Callable[[Bits], Bits]) -> Two:
    return lambda a, b: step(product(a, b))


def _onto(product: Two, step: Two) -> Callable[[Bits, Bits, Bits], Bits]:
    return lambda a, b, c: step(product(a, b), c)


def _udiv(a: Bits, b: Bits) -> Bits:
    """Division by zero gives zero."""
    none = b.eq(0)
    return ite(none, zero(a), a.udiv(ite(none, one(b), b)))


def _sdiv(a: Bits, b: Bits) -> Bits:
    """Division by zero gives zero, the least integer by -1 itself."""
    apart = (b + 1).ult(2)  # 0 and -1
    return ite(apart, -(a & b), a.sdiv(ite(apart, one(b), b)))


# fmt: off
#    name       operands              NZCV    semantics
ins("mul",      "w:r r:r r:r",        "----", lambda a, b: a * b)
ins("mneg",     "w:r r:r r:r",        "----", lambda a, b: zero(a) - a * b)
ins("madd",     "w:r r:r r:r r:r",    "----", lambda a, b, c: c + a * b)
ins("msub",     "w:r r:r r:r r:r",    "----", lambda a, b, c: c - a * b)
ins("smulh",    "w:x r:x r:x",        "----", lambda a, b: _high(a, b, True))
ins("umulh",    "w:x r:x r:x",        "----", lambda a, b: _high(a, b, False))
for _sign in "su":
    _product = partial(_long, _sign == "s")
    ins(f"{_sign}mull",  "w:x r:w r:w",     "----", _product)
    ins(f"{_sign}mnegl", "w:x r:w r:w",     "----", _then(_product, lambda m: -m))
    ins(f"{_sign}maddl", "w:x r:w r:w r:x", "----", _onto(_product, lambda m, c: c + m))
    ins(f"{_sign}msubl", "w:x r:w r:w r:x", "----", _onto(_product, lambda m, c: c - m))
ins("udiv",     "w:r r:r r:r",        "----", _udiv)
ins("sdiv",     "w:r r:r r:r",        "----", _sdiv)
# fmt: on
