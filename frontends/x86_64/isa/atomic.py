"""Read-modify-write instructions: exchange, compare-and-exchange, and every ``lock`` form.

A row named ``lock_add`` says what ``add`` does to memory in one indivisible step; its ``note``
(``atomic:add``) names the operation for the lifter, ``values[0]`` is the value memory ends with.
``xchg`` with memory is atomic without a prefix. Source: Intel SDM volume 2, LOCK, CMPXCHG, XADD.
"""

from __future__ import annotations

from irbridge.frontends.x86_64.isa.flags import add2, add3, compare, logic, sub2, sub3
from irbridge.frontends.x86_64.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, cat, ite, one, zero
from irbridge.isa.row import Out, out


def _xadd(a: Bits, b: Bits) -> Out:
    total = add2(a, b)
    return out(total.values[0], a, **total.named)


def _xadd_same(a: Bits, b: Bits) -> Out:
    """One register twice: the sum is written last."""
    total = add2(a, b)
    return out(total.values[0], total.values[0], **total.named)


def _cmpxchg(a: Bits, b: Bits, acc: Bits) -> Out:
    """The side that does not change: of a 32-bit register the upper half is kept or cleared."""
    flags = compare(acc, a).named
    undef = {"0.high": ~flags["ZF"], "acc.high": flags["ZF"]} if a.w == 32 else {}
    return out(ite(flags["ZF"], b, a), acc=ite(flags["ZF"], acc, a), undef=undef, **flags)


def _cmpxchg_acc(a: Bits, b: Bits, acc: Bits) -> Out:
    """The destination is the accumulator itself: always equal."""
    return out(b, **compare(acc, a).named)


def _cmpxchg8b(a: Bits, rax: Bits, rdx: Bits, ebx: Bits, ecx: Bits) -> Out:
    """Where it is equal, edx:eax are not written: the upper halves of their registers stay."""
    same = a.eq(cat(rdx.trunc(32), rax.trunc(32)))
    low, high = ite(same, rax, a.trunc(32).zext(64)), ite(same, rdx, a[63:32].zext(64))
    return out(ite(same, cat(ecx, ebx), a), rax=low, rdx=high, ZF=same)


def _cmpxchg16b(a: Bits, rax: Bits, rdx: Bits, rbx: Bits, rcx: Bits) -> Out:
    same = a.eq(cat(rdx, rax))
    low, high = ite(same, rax, a.trunc(64)), ite(same, rdx, a[127:64])
    return out(ite(same, cat(rcx, rbx), a), rax=low, rdx=high, ZF=same)


def _bit(kind: str, a: Bits, n: int) -> Out:
    mask = a.k(1 << n % a.w)
    new = {"bts": a | mask, "btr": a & ~mask, "btc": a ^ mask}[kind]
    return out(new, CF=a[n % a.w])


# fmt: off
#    name             operands        OSZAPC    semantics
ins("xchg",           "rw:m rw:r",    "------", lambda a, b:      (b, a), note="atomic:xchg")
ins("xchg",           "rw:r rw:m",    "------", lambda a, b:      (b, a), note="atomic:xchg")
ins("xadd",           "rw:r rw:same", "OSZAPC", _xadd_same)
ins("xadd",           "rw:rm rw:r",   "OSZAPC", _xadd)
ins("cmpxchg",        "rw:acc r:r",   "OSZAPC", _cmpxchg_acc)
ins("cmpxchg",        "rw:rm r:r",    "OSZAPC", _cmpxchg)
ins("cmpxchg8b",      "rw:m64",       "--Z---", _cmpxchg8b)
ins("lock_cmpxchg8b", "rw:m64",       "--Z---", _cmpxchg8b,  note="atomic:loop")

ins("lock_xchg",      "rw:m rw:r",    "------", lambda a, b:      (b, a), note="atomic:xchg")
ins("lock_xchg",      "rw:r rw:m",    "------", lambda a, b:      (b, a), note="atomic:xchg")
ins("lock_xadd",      "rw:m rw:r",    "OSZAPC", _xadd,                    note="atomic:xadd")
ins("lock_cmpxchg",   "rw:m r:r",     "OSZAPC", _cmpxchg,                 note="atomic:cas:2:1")
ins("lock_add",       "rw:m r:ri",    "OSZAPC", lambda a, b:      add2(a, b), note="atomic:add")
ins("lock_sub",       "rw:m r:ri",    "OSZAPC", lambda a, b:      sub2(a, b), note="atomic:sub")
ins("lock_adc",       "rw:m r:ri",    "OSZAPC", lambda a, b, CF:  add3(a, b, CF), note="atomic:loop")
ins("lock_sbb",       "rw:m r:ri",    "OSZAPC", lambda a, b, CF:  sub3(a, b, CF), note="atomic:loop")
ins("lock_and",       "rw:m r:ri",    "OSZaPC", lambda a, b:      logic(a & b), note="atomic:and")
ins("lock_or",        "rw:m r:ri",    "OSZaPC", lambda a, b:      logic(a | b), note="atomic:or")
ins("lock_xor",       "rw:m r:ri",    "OSZaPC", lambda a, b:      logic(a ^ b), note="atomic:xor")
ins("lock_inc",       "rw:m",         "OSZAP-", lambda a:         add2(a, one(a)).without("CF"), note="atomic:inc")
ins("lock_dec",       "rw:m",         "OSZAP-", lambda a:         sub2(a, one(a)).without("CF"), note="atomic:dec")
ins("lock_neg",       "rw:m",         "OSZAPC", lambda a:         sub2(zero(a), a), note="atomic:neg")
ins("lock_not",       "rw:m",         "------", lambda a:         ~a, note="atomic:not")
ins("lock_bts",       "rw:mv r:py",   "os-apC", lambda a, n:      _bit("bts", a, n), note="atomic:bts")
ins("lock_btr",       "rw:mv r:py",   "os-apC", lambda a, n:      _bit("btr", a, n), note="atomic:btr")
ins("lock_btc",       "rw:mv r:py",   "os-apC", lambda a, n:      _bit("btc", a, n), note="atomic:btc")
TABLE.extension = "cx16"
ins("cmpxchg16b",      "rw:m128",     "--Z---", _cmpxchg16b)
ins("lock_cmpxchg16b", "rw:m128",     "--Z---", _cmpxchg16b, note="atomic:loop")
TABLE.extension = ""
# fmt: on
