"""Bit tests, scans and counts. Source: Intel SDM volume 2, BT to BTS, BSF, BSR, POPCNT, LZCNT, TZCNT.

A bit offset in a register reaches beyond a memory operand, so that form is over the ``addr`` kind.
bsf and bsr keep the destination when the source is zero (AMD's manual, and Intel's since 2023); the
upper half of a 32-bit destination is then kept or cleared, as the processor likes (``0.high``).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.frontends.x86_64.isa.flags import no
from irbridge.frontends.x86_64.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, ite
from irbridge.isa.row import Out, out

Change = Callable[[Bits, Bits], Bits]  # (value, the bit's mask) -> new value


def _offset(a: Bits, n: Any) -> Any:
    return n % a.w if isinstance(n, int) else n & a.w - 1


def _bt(a: Bits, n: Any) -> Out:
    return out(CF=a.lshr(_offset(a, n))[0])


def _change(change: Change) -> Callable[[Bits, Any], Out]:
    def run(a: Bits, n: Any) -> Out:
        n = _offset(a, n)
        mask = a.k(1 << n) if isinstance(n, int) else a.k(1) << n
        return out(change(a, mask), CF=a.lshr(n)[0])

    return run


def _reach(a: Bits, n: Bits, mem: Any) -> tuple[Bits, Bits, Bits]:
    """Memory's byte that bit ``n`` from address ``a`` stands in: its address, value and bit number."""
    at = a + n.sext(64).ashr(3)
    return at, mem.load(at, 8), n.trunc(8) & 7


def _bt_far(a: Bits, n: Bits, mem: Any) -> Out:
    _, byte, bit = _reach(a, n, mem)
    return out(CF=byte.lshr(bit)[0])


def _change_far(change: Change) -> Callable[[Bits, Bits, Any], Out]:
    def run(a: Bits, n: Bits, mem: Any) -> Out:
        at, byte, bit = _reach(a, n, mem)
        return out(CF=byte.lshr(bit)[0], mem=mem.store(at, change(byte, byte.k(1) << bit)))

    return run


def _upper(a: Bits, unchanged: Bits) -> dict[str, Bits]:
    return {"0.high": unchanged} if a.w == 32 else {}


def _bsf(a: Bits, b: Bits) -> Out:
    none = b.eq(0)
    return out(ite(none, a, b.cttz()), ZF=none, undef=_upper(a, none))


def _bsr(a: Bits, b: Bits) -> Out:
    none = b.eq(0)
    return out(ite(none, a, b.ctlz() ^ b.w - 1), ZF=none, undef=_upper(a, none))


def _popcnt(a: Bits) -> Out:
    nil = no(a)
    return out(a.ctpop(), OF=nil, SF=nil, ZF=a.eq(0), AF=nil, PF=nil, CF=nil)


def _count(r: Bits, a: Bits) -> Out:
    return out(r, CF=a.eq(0), ZF=r.eq(0))


_CHANGES: tuple[tuple[str, Change], ...] = (
    ("bts", lambda a, mask: a | mask),
    ("btr", lambda a, mask: a & ~mask),
    ("btc", lambda a, mask: a ^ mask),
)
# fmt: off
#    name          operands          OSZAPC    semantics
ins("bt",          "r:rmv r:py",     "os-apC", _bt)
ins("bt",          "r:rv r:rv",      "os-apC", _bt)
ins("bt",          "r:addr r:rv",    "os-apC", _bt_far)
for _name, _fn in _CHANGES:
    ins(_name,     "rw:rmv r:py",    "os-apC", _change(_fn))
    ins(_name,     "rw:rv r:rv",     "os-apC", _change(_fn))
    ins(_name,     "r:addr r:rv",    "os-apC", _change_far(_fn))
ins("bsf",         "rw:rv r:rmv",    "osZapc", _bsf)
ins("bsr",         "rw:rv r:rmv",    "osZapc", _bsr)
TABLE.extension = "popcnt"
ins("popcnt",      "w:rv r:rmv",     "OSZAPC", _popcnt)
TABLE.extension = "lzcnt"
ins("lzcnt",       "w:rv r:rmv",     "osZapC", lambda a: _count(a.ctlz(), a))
TABLE.extension = "bmi1"
ins("tzcnt",       "w:rv r:rmv",     "osZapC", lambda a: _count(a.cttz(), a))
TABLE.extension = ""
# fmt: on
