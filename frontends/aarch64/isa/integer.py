"""Addition, subtraction, logic, shifts, moves. Source: Arm ARM, C3.4 and C3.5; C6.2 for each instruction.

The second operand is an immediate, a register, a shifted or an extended register; each has its row.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.frontends.aarch64.isa.flags import add2, add3, logic, only_flags, sub2, sub3
from irbridge.frontends.aarch64.isa.table import check, ins
from irbridge.isa.bits import Bits, zero
from irbridge.isa.row import Out

Two = Callable[[Bits, Bits], Any]
Shift = Callable[[Bits, int], Bits]
SHIFT: dict[str, Shift] = {
    "lsl": lambda b, n: b << n,
    "lsr": lambda b, n: b.lshr(n),
    "asr": lambda b, n: b.ashr(n),
    "ror": lambda b, n: b.rotr(n),
}
WIDTHS = {"b": 8, "h": 16, "w": 32, "x": 64}


def _shifted(kind: str) -> Shift:
    def run(b: Bits, n: int) -> Bits:
        check(0 <= n < b.w)
        return SHIFT[kind](b, n) if n else b

    return run


def _extend(b: Bits, kind: str, w: int) -> Bits:
    """``uxtb`` … ``sxtx`` of a register to ``w`` bits."""
    part = b.trunc(min(WIDTHS[kind[-1]], b.w, w))
    return part.zext(w) if kind[0] == "u" else part.sext(w)


def _extended(kind: str) -> Callable[[Bits, int, int], Bits]:
    def run(b: Bits, n: int, w: int) -> Bits:
        check(0 <= n <= 4)
        return _extend(b, kind, w) << n if n else _extend(b, kind, w)

    return run


def _second(fn: Two, shift: Shift) -> Callable[[Bits, Bits, int], Any]:
    return lambda a, b, n: fn(a, shift(b, n))


def _second_extended(fn: Two, extend: Callable[[Bits, int, int], Bits]) -> Callable[[Bits, Bits, int], Any]:
    return lambda a, b, n: fn(a, extend(b, n, a.w))


def _lone(fn: Callable[[Bits], Any], shift: Shift) -> Callable[[Bits, int], Any]:
    return lambda b, n: fn(shift(b, n))


def _arithmetic(name: str, columns: str, flags: str, fn: Two) -> None:
    ins(name, f"{columns} r:r", flags, fn, zeroes=name == "sub")
    ins(name, f"{columns} r:i", flags, fn)
    for kind in ("lsl", "lsr", "asr"):
        ins(name, f"{columns} r:r r:{kind}", flags, _second(fn, _shifted(kind)))
    for kind in ("uxtb", "uxth", "uxtw", "sxtb", "sxth", "sxtw"):
        ins(name, f"{columns} r:w r:{kind}", flags, _second_extended(fn, _extended(kind)))
    for kind in ("uxtx", "sxtx"):
        ins(name, f"{columns} r:r r:{kind}", flags, _second_extended(fn, _extended(kind)))


def _logical(name: str, columns: str, flags: str, fn: Two, zeroes: bool = False) -> None:
    ins(name, f"{columns} r:r", flags, fn, zeroes=zeroes)
    if name not in ("orn", "eon", "bics"):
        ins(name, f"{columns} r:i", flags, fn)
    for kind in SHIFT:
        ins(name, f"{columns} r:r r:{kind}", flags, _second(fn, _shifted(kind)))


def _flags(fn: Callable[..., Out]) -> Callable[[Bits, Bits], Out]:
    return lambda a, b: only_flags(fn(a, b))


def _rotate(kind: str) -> Two:
    return lambda a, n: a.rotr(n & a.w - 1) if kind == "ror" else _by(kind)(a, n & a.w - 1)


def _by(kind: str) -> Two:
    return {"lsl": lambda a, n: a << n, "lsr": lambda a, n: a.lshr(n), "asr": lambda a, n: a.ashr(n)}[kind]


def _movk(a: Bits, n: int, at: int) -> Bits:
    check(0 <= n < 65536 and at % 16 == 0 and 0 <= at < a.w)
    return a & ~(0xFFFF << at) | n << at


# fmt: off
#           name     operands        NZCV    semantics
_arithmetic("add",   "w:r r:r",      "----", lambda a, b: a + b)
_arithmetic("sub",   "w:r r:r",      "----", lambda a, b: a - b)
_arithmetic("adds",  "w:r r:r",      "NZCV", add2)
_arithmetic("subs",  "w:r r:r",      "NZCV", sub2)
_arithmetic("cmp",   "r:r",          "NZCV", _flags(sub2))
_arithmetic("cmn",   "r:r",          "NZCV", _flags(add2))
_logical("and",      "w:r r:r",      "----", lambda a, b: a & b)
_logical("orr",      "w:r r:r",      "----", lambda a, b: a | b)
_logical("eor",      "w:r r:r",      "----", lambda a, b: a ^ b, zeroes=True)
_logical("bic",      "w:r r:r",      "----", lambda a, b: a & ~b, zeroes=True)
_logical("orn",      "w:r r:r",      "----", lambda a, b: a | ~b)
_logical("eon",      "w:r r:r",      "----", lambda a, b: a ^ ~b)
_logical("ands",     "w:r r:r",      "NZCV", lambda a, b: logic(a & b))
_logical("bics",     "w:r r:r",      "NZCV", lambda a, b: logic(a & ~b))
_logical("tst",      "r:r",          "NZCV", lambda a, b: only_flags(logic(a & b)))

for _name, _column, _one in (("neg", "----", lambda b: zero(b) - b), ("negs", "NZCV", lambda b: sub2(zero(b), b)),
                             ("mvn", "----", lambda b: ~b)):
    ins(_name,       "w:r r:r",      _column, _one)
    for _kind in SHIFT if _name == "mvn" else ("lsl", "lsr", "asr"):
        ins(_name,   f"w:r r:r r:{_kind}", _column, _lone(_one, _shifted(_kind)))

#    name            operands           NZCV    semantics
ins("adc",           "w:r r:r r:r",     "----", lambda a, b, C: a + b + C.zext(a.w))
ins("sbc",           "w:r r:r r:r",     "----", lambda a, b, C: a - b - (~C).zext(a.w))
ins("adcs",          "w:r r:r r:r",     "NZCV", lambda a, b, C: add3(a, b, C))
ins("sbcs",          "w:r r:r r:r",     "NZCV", lambda a, b, C: sub3(a, b, C))
ins("ngc",           "w:r r:r",         "----", lambda b, C: zero(b) - b - (~C).zext(b.w))
ins("ngcs",          "w:r r:r",         "NZCV", lambda b, C: sub3(zero(b), b, C))

for _kind in SHIFT:
    ins(f"{_kind} {_kind}v", "w:r r:r r:r", "----", _rotate(_kind))
    ins(_kind,       "w:r r:r r:n",     "----", SHIFT[_kind])
ins("extr",          "w:r r:r r:r r:n", "----", lambda a, b, n: a.fshr_into(b, n))

ins("mov",           "w:r r:r",         "----", lambda a: a)
ins("mov movz",      "w:r r:i",         "----", lambda a: a)
ins("movn",          "w:r r:i",         "----", lambda a: ~a)
ins("movk",          "rw:r r:py r:lsl", "----", _movk)
ins("movk",          "rw:r r:py",       "----", lambda a, n: _movk(a, n, 0))
ins("movk",          "rw:r r:part",     "----", lambda a, n: a)
ins("adr adrp ldr= tlsdesccall", "w:x r:i64", "----", lambda a: a)
ins("ldr=",          "w:w r:i32",         "----", lambda a: a)

# flags from and to a register
ins("mrs.nzcv",      "w:x",             "----", lambda N, Z, C, V: (
    N.zext(64) << 31 | Z.zext(64) << 30 | C.zext(64) << 29 | V.zext(64) << 28))
ins("msr.nzcv",      "r:x",             "NZCV", lambda a: Out((), {"N": a[31], "Z": a[30], "C": a[29], "V": a[28]}, {}))
ins("mrs.tpidr_el0", "w:x",             "----", lambda tpidr: tpidr)
# fmt: on
