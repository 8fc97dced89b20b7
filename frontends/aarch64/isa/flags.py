"""NZCV as functions of operands and result, and the conditions over them.

A subtraction's C is ``a.uge(b)`` (no borrow), N ``r.msb``, Z ``r.eq(0)``, V ``((a ^ b) & (a ^ r)).msb``, so that a
comparison and a condition fold to one. Source: Arm ARM, C1.2.4, shared pseudocode AddWithCarry.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.isa.bits import Bits, ite
from irbridge.isa.row import Out, out

CONDITIONS: tuple[tuple[str, str, Callable[..., Bits]], ...] = (
    ("eq", "Z", lambda Z: Z),
    ("ne", "Z", lambda Z: ~Z),
    ("cs", "C", lambda C: C),
    ("cc", "C", lambda C: ~C),
    ("mi", "N", lambda N: N),
    ("pl", "N", lambda N: ~N),
    ("vs", "V", lambda V: V),
    ("vc", "V", lambda V: ~V),
    ("hi", "C Z", lambda C, Z: C & ~Z),
    ("ls", "C Z", lambda C, Z: ~C | Z),
    ("ge", "N V", lambda N, V: ~(N ^ V)),
    ("lt", "N V", lambda N, V: N ^ V),
    ("gt", "Z N V", lambda Z, N, V: ~(Z | (N ^ V))),
    ("le", "Z N V", lambda Z, N, V: Z | (N ^ V)),
)


def nz(r: Bits) -> dict[str, Any]:
    return {"N": r.msb, "Z": r.eq(0)}


def add2(a: Bits, b: Bits) -> Out:
    r = a + b
    return out(r, C=r.ult(a), V=((a ^ r) & (b ^ r)).msb, **nz(r))


def sub2(a: Bits, b: Bits) -> Out:
    r = a - b
    return out(r, C=a.uge(b), V=((a ^ b) & (a ^ r)).msb, **nz(r))


def add3(a: Bits, b: Bits, c: Bits) -> Out:
    """With a carry in: one bit wider, C is the top bit."""
    wide = a.zext(a.w + 1) + b.zext(a.w + 1) + c.zext(a.w + 1)
    r = wide.trunc(a.w)
    return out(r, C=wide.msb, V=((a ^ r) & (b ^ r)).msb, **nz(r))


def sub3(a: Bits, b: Bits, c: Bits) -> Out:
    """``a - b - 1 + C``; C is "no borrow"."""
    wide = a.zext(a.w + 1) - b.zext(a.w + 1) - (~c).zext(a.w + 1)
    r = wide.trunc(a.w)
    return out(r, C=~wide.msb, V=((a ^ b) & (a ^ r)).msb, **nz(r))


def logic(r: Bits) -> Out:
    nil = r.const(1, 0)
    return out(r, C=nil, V=nil, **nz(r))


def only_flags(o: Out) -> Out:
    return Out((), o.named, {})


def float_flags(a: Bits, b: Bits) -> dict[str, Any]:
    """fcmp: unordered is C and V (Arm ARM, FPCompare)."""
    x, y = a.f, b.f
    return {"N": x.fcmp("olt", y), "Z": x.fcmp("oeq", y), "C": x.fcmp("uge", y), "V": x.fcmp("uno", y)}


def conditional(holds: Bits, flags: dict[str, Any], otherwise: int) -> Out:
    """The flags where the condition holds, else those of the immediate."""
    named = {f: ite(holds, v, otherwise >> n & 1) for f, n, v in ((f, "VCZN".index(f), v) for f, v in flags.items())}
    return Out((), named, {})
