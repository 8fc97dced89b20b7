"""Address generation, basic and single-bit manipulation, conditional zeroing.

Source: Bit-manipulation extension 1.0, Zba, Zbb, Zbs; Integer conditional operations 1.0 (Zicond).
"""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.riscv.isa.table import TABLE, Two, ins, word
from irbridge.isa.bits import Bits, ite


def _sh_add(n: int, cut: bool) -> Callable[[Bits, Bits], Bits]:
    return lambda a, b: ((a.zext(64) if cut else a) << n) + b


def _low(fn: Two) -> Two:
    """A bit number in a register: only its low 6 bits count."""
    return lambda a, n: fn(a, n & 63)


def _mask(a: Bits, n: Bits | int) -> Bits:
    return a.k(1 << n) if isinstance(n, int) else a.k(1) << n


def _orc_b(a: Bits) -> Bits:
    """Each byte all ones if any of its bits is one."""
    return a.lanes(8).ne(0).sext(8).bits


# fmt: off
#    name             operands              semantics
TABLE.extension = "zba"
for _n in (1, 2, 3):
    ins(f"sh{_n}add",    "w:r r:r r:r",     _sh_add(_n, False))
    ins(f"sh{_n}add.uw", "w:r r:r32 r:r",   _sh_add(_n, True))
ins("add.uw",         "w:r r:r32 r:r",      lambda a, b: a.zext(64) + b)
ins("slli.uw",        "w:r r:r32 r:n6",     lambda a, n: a.zext(64) << n)
TABLE.extension = "zbb"
ins("andn",           "w:r r:r r:r",        lambda a, b: a & ~b)
ins("orn",            "w:r r:r r:r",        lambda a, b: a | ~b)
ins("xnor",           "w:r r:r r:r",        lambda a, b: ~(a ^ b))
ins("min",            "w:r r:r r:r",        lambda a, b: a.smin(b))
ins("max",            "w:r r:r r:r",        lambda a, b: a.smax(b))
ins("minu",           "w:r r:r r:r",        lambda a, b: a.umin(b))
ins("maxu",           "w:r r:r r:r",        lambda a, b: a.umax(b))
for _end, _reg in (("", "r"), ("w", "r32")):
    ins(f"clz{_end}",  f"w:r r:{_reg}",     lambda a: a.ctlz().zext(64))
    ins(f"ctz{_end}",  f"w:r r:{_reg}",     lambda a: a.cttz().zext(64))
    ins(f"cpop{_end}", f"w:r r:{_reg}",     lambda a: a.ctpop().zext(64))
    _count = "n5" if _end else "n6"
    ins(f"rol{_end}",  f"w:r r:{_reg} r:{_reg}", word(lambda a, n: a.rotl(n)))
    ins(f"ror{_end}",  f"w:r r:{_reg} r:{_reg}", word(lambda a, n: a.rotr(n)))
    ins(f"ror{_end} rori{_end}", f"w:r r:{_reg} r:{_count}", word(lambda a, n: a.rotr(n)))
ins("orc.b",          "w:r r:r",            _orc_b)
ins("rev8",           "w:r r:r",            lambda a: a.bswap())
TABLE.extension = "zbs"
_SINGLE: tuple[tuple[str, Two], ...] = (
    ("bclr", lambda a, n: a & ~_mask(a, n)),
    ("bset", lambda a, n: a | _mask(a, n)),
    ("binv", lambda a, n: a ^ _mask(a, n)),
    ("bext", lambda a, n: a.lshr(n) & 1),
)
for _name, _fn in _SINGLE:
    ins(_name,        "w:r r:r r:r",        _low(_fn))
    ins(f"{_name} {_name}i", "w:r r:r r:n6", _fn)
TABLE.extension = "zicond"
ins("czero.eqz",      "w:r r:r r:r",        lambda a, b: ite(b.eq(0), a.k(0), a))
ins("czero.nez",      "w:r r:r r:r",        lambda a, b: ite(b.eq(0), a, 0))
TABLE.extension = ""
# fmt: on
