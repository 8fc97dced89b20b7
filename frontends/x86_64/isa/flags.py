"""Flags as functions of operands and result, and the sixteen conditions over them.

Subtraction is spelled so that ``cmp`` and a condition fold to one comparison: CF is ``a.ult(b)``,
ZF ``r.eq(0)``, SF ``r.msb``, OF ``((a ^ b) & (a ^ r)).msb``; less is ``SF ^ OF``, below-or-equal
``CF | ZF``. Source: Intel SDM volume 1, 3.4.3 and appendix B.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.isa.bits import Bits
from irbridge.isa.row import Out, out


def parity(r: Bits) -> Bits:
    """PF: an even number of ones in the low byte."""
    return ~r.trunc(8).ctpop().trunc(1)


def szp(r: Bits) -> dict[str, Any]:
    return {"SF": r.msb, "ZF": r.eq(0), "PF": parity(r)}


def no(r: Bits) -> Bits:
    """A clear flag."""
    return r.const(1, 0)


def add2(a: Bits, b: Bits) -> Out:
    r = a + b
    return out(r, CF=r.ult(a), OF=((a ^ r) & (b ^ r)).msb, AF=(a ^ b ^ r)[4], **szp(r))


def add3(a: Bits, b: Bits, c: Bits) -> Out:
    """With a carry in: one bit wider, CF is the top bit."""
    wide = a.zext(a.w + 1) + b.zext(a.w + 1) + c.zext(a.w + 1)
    r = wide.trunc(a.w)
    return out(r, CF=wide.msb, OF=((a ^ r) & (b ^ r)).msb, AF=(a ^ b ^ r)[4], **szp(r))


def sub2(a: Bits, b: Bits) -> Out:
    r = a - b
    return out(r, CF=a.ult(b), OF=((a ^ b) & (a ^ r)).msb, AF=(a ^ b ^ r)[4], **szp(r))


def sub3(a: Bits, b: Bits, c: Bits) -> Out:
    """With a borrow in."""
    wide = a.zext(a.w + 1) - b.zext(a.w + 1) - c.zext(a.w + 1)
    r = wide.trunc(a.w)
    return out(r, CF=wide.msb, OF=((a ^ b) & (a ^ r)).msb, AF=(a ^ b ^ r)[4], **szp(r))


def compare(a: Bits, b: Bits) -> Out:
    """``sub2`` for its flags alone."""
    return out(**sub2(a, b).named)


def logic(r: Bits) -> Out:
    return out(r, CF=no(r), OF=no(r), **szp(r))


# fmt: off
#            names             flags read     condition
CONDITIONS: tuple[tuple[str, str, Callable[..., Bits]], ...] = (
    ("o",                      "OF",          lambda OF:         OF),
    ("no",                     "OF",          lambda OF:         ~OF),
    ("b c nae",                "CF",          lambda CF:         CF),
    ("ae nb nc",               "CF",          lambda CF:         ~CF),
    ("e z",                    "ZF",          lambda ZF:         ZF),
    ("ne nz",                  "ZF",          lambda ZF:         ~ZF),
    ("be na",                  "CF ZF",       lambda CF, ZF:     CF | ZF),
    ("a nbe",                  "CF ZF",       lambda CF, ZF:     ~(CF | ZF)),
    ("s",                      "SF",          lambda SF:         SF),
    ("ns",                     "SF",          lambda SF:         ~SF),
    ("p pe",                   "PF",          lambda PF:         PF),
    ("np po",                  "PF",          lambda PF:         ~PF),
    ("l nge",                  "SF OF",       lambda SF, OF:     SF ^ OF),
    ("ge nl",                  "SF OF",       lambda SF, OF:     ~(SF ^ OF)),
    ("le ng",                  "ZF SF OF",    lambda ZF, SF, OF: ZF | (SF ^ OF)),
    ("g nle",                  "ZF SF OF",    lambda ZF, SF, OF: ~(ZF | (SF ^ OF))),
)
# fmt: on


def names(prefix: str, codes: str) -> str:
    """``names("set", "e z")`` is ``"sete setz"``."""
    return " ".join(prefix + code for code in codes.split())
