"""BMI1, BMI2, and crc32. Source: Intel SDM volume 2, ANDN to BZHI, MULX, PDEP, PEXT, RORX, SARX, CRC32."""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.x86_64.isa.flags import no
from irbridge.frontends.x86_64.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, ite
from irbridge.isa.row import Out, out


def _flags(r: Bits, CF: Bits) -> Out:
    return out(r, CF=CF, OF=no(r), SF=r.msb, ZF=r.eq(0))


def _bextr(a: Bits, control: Bits) -> Out:
    """``length`` bits (control 15:8) from bit ``start`` (control 7:0); past the top reads as zero."""
    start, length = control & 0xFF, control.lshr(8) & 0xFF
    field = ite(start.ult(a.w), a.lshr(start & a.w - 1), 0)
    r = ite(length.ult(a.w), field & (a.k(1) << (length & a.w - 1)) - 1, field)
    return out(r, ZF=r.eq(0), CF=no(r), OF=no(r))


def _bzhi(a: Bits, index: Bits) -> Out:
    n = index & 0xFF
    short = n.ult(a.w)
    r = ite(short, a & (a.k(1) << (n & a.w - 1)) - 1, a)
    return _flags(r, ~short)


def _mulx(b: Bits, data: Bits) -> tuple[Bits, Bits]:
    wide = data.zext(2 * b.w) * b.zext(2 * b.w)
    return wide[2 * b.w - 1 : b.w], wide.trunc(b.w)


def _pdep(a: Bits, mask: Bits) -> Bits:
    """The low bits of ``a`` to the places where ``mask`` has ones, from its lowest."""
    r, left, pool = a.k(0), mask, a
    for _ in range(a.w):
        low = left & -left
        r = r | ite(pool[0], low, 0)
        pool = ite(left.eq(0), pool, pool.lshr(1))
        left = left & left - 1
    return r


def _pext(a: Bits, mask: Bits) -> Bits:
    """The bits of ``a`` where ``mask`` has ones, gathered at the bottom."""
    r, left, place = a.k(0), mask, a.k(1)
    for _ in range(a.w):
        low = left & -left
        r = r | ite((a & low).ne(0), place, 0)
        left = left & left - 1
        place = place << 1
    return r


def _crc(crc: Bits, data: Bits) -> Bits:
    """CRC-32C, one bit at a time, the polynomial 0x1EDC6F41 reflected."""
    state = crc.zext(64) & 0xFFFFFFFF
    for chunk in range(0, data.w, 32):
        state = state ^ (data.lshr(chunk).zext(64) & 0xFFFFFFFF if chunk else data.zext(64) & 0xFFFFFFFF)
        for _ in range(min(data.w, 32)):
            state = state.lshr(1) ^ (-(state & 1) & 0x82F63B78)
    return state.trunc(crc.w)


def _move(shift: Callable[[Bits, Bits], Bits]) -> Callable[[Bits, Bits], Bits]:
    """The flagless shifts take their count modulo the width."""
    return lambda a, n: shift(a, n & a.w - 1)


# fmt: off
TABLE.extension = "bmi1"
#    name       operands                OSZAPC    semantics
ins("andn",     "w:ry r:ry r:rmy",      "OSZapC", lambda a, b: _flags(~a & b, no(a)))
ins("bextr",    "w:ry r:rmy r:ry",      "OsZapC", _bextr)
ins("blsi",     "w:ry r:rmy",           "OSZapC", lambda a: _flags(a & -a, a.ne(0)))
ins("blsmsk",   "w:ry r:rmy",           "OSZapC", lambda a: _flags(a ^ a - 1, a.eq(0)))
ins("blsr",     "w:ry r:rmy",           "OSZapC", lambda a: _flags(a & a - 1, a.eq(0)))
TABLE.extension = "bmi2"
ins("bzhi",     "w:ry r:rmy r:ry",      "OSZapC", _bzhi)
ins("mulx",     "w:ry w:same r:rmy",    "------", lambda b, data: (_mulx(b, data)[0],) * 2)
ins("mulx",     "w:ry w:ry r:rmy",      "------", _mulx)
ins("pdep",     "w:ry r:ry r:rmy",      "------", _pdep)
ins("pext",     "w:ry r:ry r:rmy",      "------", _pext)
ins("rorx",     "w:ry r:rmy r:py",      "------", lambda a, n: a.rotr(n % a.w))
ins("sarx",     "w:ry r:rmy r:ry",      "------", _move(lambda a, n: a.ashr(n)))
ins("shlx",     "w:ry r:rmy r:ry",      "------", _move(lambda a, n: a << n))
ins("shrx",     "w:ry r:rmy r:ry",      "------", _move(lambda a, n: a.lshr(n)))
TABLE.extension = "sse4_2"
for _w, _suffix in ((8, "b"), (16, "w"), (32, "l")):
    ins(f"crc32 crc32{_suffix}", f"rw:r32 r:rm{_w}", "------", _crc)
ins("crc32 crc32b",  "rw:r64 r:rm8",    "------", _crc)
ins("crc32 crc32q",  "rw:r64 r:rm64",   "------", _crc)
TABLE.extension = ""
# fmt: on
