"""Multiplication and division. Source: Intel SDM volume 2, MUL, IMUL, DIV, IDIV.

``acc`` and ``data`` are al and ah, ax and dx, eax and edx or rax and rdx, by the operation's width.
A quotient that does not fit raises #DE: ``undef={"fault": …}`` says when, the value is then unspecified.
"""

from __future__ import annotations

from irbridge.frontends.x86_64.isa.table import ins
from irbridge.isa.bits import Bits, cat, ite
from irbridge.isa.row import Out, out


def _halves(wide: Bits, over: Bits) -> Out:
    w = wide.w // 2
    return out(acc=wide.trunc(w), data=wide[2 * w - 1 : w], CF=over, OF=over)


def _mul(a: Bits, acc: Bits) -> Out:
    wide = acc.zext(2 * a.w) * a.zext(2 * a.w)
    return _halves(wide, wide[2 * a.w - 1 : a.w].ne(0))


def _imul(a: Bits, acc: Bits) -> Out:
    wide = acc.sext(2 * a.w) * a.sext(2 * a.w)
    return _halves(wide, wide.ne(wide.trunc(a.w).sext(2 * a.w)))


def _imul2(a: Bits, b: Bits) -> Out:
    wide = a.sext(2 * a.w) * b.sext(2 * a.w)
    r = a * b
    over = wide.ne(r.sext(2 * a.w))
    return out(r, CF=over, OF=over)


def _div(a: Bits, acc: Bits, data: Bits) -> Out:
    dividend, divisor = cat(data, acc), a.zext(2 * a.w)
    q, r = dividend.udiv(divisor), dividend.urem(divisor)
    fault = data.uge(a)
    return out(acc=q.trunc(a.w), data=r.trunc(a.w), undef={"fault": fault})


def _idiv(a: Bits, acc: Bits, data: Bits) -> Out:
    dividend, divisor = cat(data, acc), a.sext(2 * a.w)
    q, r = dividend.sdiv(divisor), dividend.srem(divisor)
    quotient = q.trunc(a.w)
    fault = q.ne(quotient.sext(2 * a.w))
    # after cltd or cqto the dividend is acc alone; its one quotient too large faults, and has no meaning here either
    alone = data.eq(acc.ashr(a.w - 1))
    by = ite(alone, a, a.k(1))
    quotient = ite(alone, acc.sdiv(by), quotient)
    return out(acc=quotient, data=ite(alone, acc.srem(by), r.trunc(a.w)), undef={"fault": fault})


# fmt: off
#    name     operands             OSZAPC    semantics
ins("mul",    "r:rm",              "OszapC", _mul)
ins("imul",   "r:rm",              "OszapC", _imul)
ins("imul",   "rw:rv r:rmv",       "OszapC", _imul2)
ins("imul",   "rw:rv r:iv",        "OszapC", _imul2)
ins("imul",   "w:rv r:rmv r:iv",   "OszapC", _imul2)
ins("div",    "r:rm",              "oszapc", _div)
ins("idiv",   "r:rm",              "oszapc", _idiv)
# fmt: on
