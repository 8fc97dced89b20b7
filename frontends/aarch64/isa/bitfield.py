"""Bit fields, extensions, reversals, counts, CRC. Source: Arm ARM, C3.4.4 to C3.4.6, C6.2 (BFM, SBFM, UBFM)."""

from __future__ import annotations

from functools import partial

from irbridge.frontends.aarch64.isa.table import TABLE, check, ins
from irbridge.isa.bits import Bits, shuffle


def _field(a: Bits, lsb: int, width: int, signed: bool) -> Bits:
    """``width`` bits from ``lsb`` up, extended."""
    check(0 <= lsb and 0 < width and lsb + width <= a.w)
    top = a << a.w - lsb - width if lsb + width < a.w else a
    if signed:
        return top.ashr(a.w - width) if width < a.w else top
    return a.lshr(lsb) & (1 << width) - 1 if lsb else a & (1 << width) - 1


def _placed(a: Bits, lsb: int, width: int, signed: bool) -> Bits:
    """The low ``width`` bits, extended, at ``lsb``."""
    check(0 <= lsb and 0 < width and lsb + width <= a.w)
    low = _field(a, 0, width, signed)
    return low << lsb if lsb else low


def _insert(d: Bits, a: Bits, lsb: int, width: int) -> Bits:
    check(0 <= lsb and 0 < width and lsb + width <= a.w)
    mask = ((1 << width) - 1) << lsb
    return d & ~mask | (a << lsb if lsb else a) & mask


def _insert_low(d: Bits, a: Bits, lsb: int, width: int) -> Bits:
    check(0 <= lsb and 0 < width and lsb + width <= a.w)
    mask = (1 << width) - 1
    return d & ~mask | (a.lshr(lsb) if lsb else a) & mask


def _raw(a: Bits, r: int, s: int, signed: bool) -> Bits:
    """sbfm and ubfm as encoded."""
    check(0 <= r < a.w and 0 <= s < a.w)
    return _field(a, r, s - r + 1, signed) if s >= r else _placed(a, a.w - r, s + 1, signed)


def _raw_insert(d: Bits, a: Bits, r: int, s: int) -> Bits:
    check(0 <= r < a.w and 0 <= s < a.w)
    return _insert_low(d, a, r, s - r + 1) if s >= r else _insert(d, a, a.w - r, s + 1)


def _bytes_in(ew: int, a: Bits) -> Bits:
    """The bytes of each ``ew``-bit part reversed."""
    v = a.lanes(8)
    n = ew // 8
    return shuffle(v, v, [i // n * n + n - 1 - i % n for i in range(a.w // 8)]).bits


def _crc(polynomial: int, crc: Bits, data: Bits) -> Bits:
    """One bit at a time, the polynomial reflected."""
    state = crc.zext(64)
    for chunk in range(0, data.w, 32):
        part = data.lshr(chunk) if chunk else data
        state = state ^ (part.zext(64) & 0xFFFFFFFF)
        for _ in range(min(data.w, 32)):
            state = state.lshr(1) ^ (-(state & 1) & polynomial)
    return state.trunc(32)


# fmt: off
#    name     operands                NZCV    semantics
ins("ubfx",   "w:r r:r r:py r:py",    "----", lambda a, lsb, width: _field(a, lsb, width, False))
ins("sbfx",   "w:r r:r r:py r:py",    "----", lambda a, lsb, width: _field(a, lsb, width, True))
ins("ubfiz",  "w:r r:r r:py r:py",    "----", lambda a, lsb, width: _placed(a, lsb, width, False))
ins("sbfiz",  "w:r r:r r:py r:py",    "----", lambda a, lsb, width: _placed(a, lsb, width, True))
ins("bfi",    "rw:r r:r r:py r:py",   "----", _insert)
ins("bfxil",  "rw:r r:r r:py r:py",   "----", _insert_low)
ins("bfc",    "rw:r r:py r:py",       "----", lambda d, lsb, width: _insert(d, d.k(0), lsb, width))
ins("ubfm",   "w:r r:r r:py r:py",    "----", lambda a, r, s: _raw(a, r, s, False))
ins("sbfm",   "w:r r:r r:py r:py",    "----", lambda a, r, s: _raw(a, r, s, True))
ins("bfm",    "rw:r r:r r:py r:py",   "----", _raw_insert)
for _name, _w in (("b", 8), ("h", 16)):
    ins(f"uxt{_name}", f"w:w r:w{_w}", "----", lambda a: a.zext(32))
    ins(f"uxt{_name}", f"w:x r:w{_w}", "----", lambda a: a.zext(64))
    ins(f"sxt{_name}", f"w:w r:w{_w}", "----", lambda a: a.sext(32))
    ins(f"sxt{_name}", f"w:x r:w{_w}", "----", lambda a: a.sext(64))
ins("uxtw",   "w:x r:w",              "----", lambda a: a.zext(64))
ins("sxtw",   "w:x r:w",              "----", lambda a: a.sext(64))

ins("rbit",   "w:r r:r",              "----", lambda a: a.bitreverse())
ins("clz",    "w:r r:r",              "----", lambda a: a.ctlz())
ins("cls",    "w:r r:r",              "----", lambda a: (a ^ a.ashr(1)).ctlz() - 1)
ins("rev",    "w:r r:r",              "----", lambda a: a.bswap())
ins("rev16",  "w:r r:r",              "----", lambda a: _bytes_in(16, a))
ins("rev32",  "w:x r:x",              "----", lambda a: _bytes_in(32, a))
ins("rev64",  "w:x r:x",              "----", lambda a: a.bswap())
TABLE.extension = "crc"
for _name, _polynomial in (("crc32", 0xEDB88320), ("crc32c", 0x82F63B78)):
    for _end, _kind in (("b", "w8"), ("h", "w16"), ("w", "w"), ("x", "x")):
        ins(f"{_name}{_end}", f"w:w r:w r:{_kind}", "----", partial(_crc, _polynomial))
TABLE.extension = ""
# fmt: on
