"""Operand syntax of AArch64 as the GNU assembler and clang read and print it.

In: the text after the mnemonic. Out: operands, registers by name, ``v0.4s`` and ``v0.s[1]`` with what they
show of a vector register. What belongs to one operand in the text may be several here: a list ``{v0.4s, v1.4s}``
is its registers, ``lsl #3`` is an ``Imm`` whose ``mod`` names the shift, and the base that an address writes
back follows the address with what is added: ``[sp, -16]!`` is ``Mem(sp, -16) sp -16``.
A floating-point number is an ``Imm`` of its 64 bits with ``mod`` float.
Sources: GNU as manual, "AArch64 Dependent Features"; Arm ARM, C1.2.5 and C1.3.3 (operands, addresses).
"""

from __future__ import annotations

import re
import struct
from functools import lru_cache

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.frontends.aarch64.regs import ALIASES, SCALARS
from irbridge.isa.expr import parse_expr
from irbridge.isa.syntax import Expr, Imm, Mem, Operand, Reg
from irbridge.isa.text import split_args

_MEMO = 1 << 16
SHIFTS = frozenset(("lsl", "lsr", "asr", "ror", "msl"))
EXTENDS = frozenset(f"{s}xt{w}" for s in "us" for w in "bhwx")
FLOAT = "float"
NO_SVE = "compile without +sve (-march=armv8-a)"


def _names() -> dict[str, Reg]:
    names = [f"{r}{n}" for r in "wx" for n in range(31)] + ["wzr", "xzr", "wsp", "sp"]
    names += [f"{r}{n}" for r in SCALARS for n in range(32)]
    known = {n: Reg(n) for n in names}
    known.update((alias, known[n]) for alias, n in ALIASES.items())
    return known


REGISTERS = _names()
ADDRESS = frozenset([*(f"x{n}" for n in range(31)), "sp"])
_INDEX = frozenset([*(f"{r}{n}" for r in "wx" for n in range(31)), "wzr", "xzr"])
_VECTOR = re.compile(r"v([12]?\d|3[01])\.(\d*)([bhsdq])(?:\[(\d+)\])?")
_SHAPES = frozenset("8b 16b 4h 8h 2s 4s 1d 2d 1q b h s d 2h 4b".split())
_SVE = re.compile(r"(?:z\d+\.[bhsdq]|p\d+(?:/[mz]|\.[bhsdq]))(?:\[\d+\])?|\{\s*z\d+.*", re.I)
_MODIFIER = re.compile(r"(lsl|lsr|asr|ror|msl|[us]xt[bhwx])(?:\s*#?\s*(.+))?", re.I)
_NUMBER = re.compile(r"#?(-?(?:0|[1-9]\d{0,18}))")
_FLOAT = re.compile(r"#?([+-]?(?:\d+\.\d*(?:e[+-]?\d+)?|\d+e[+-]?\d+|\.\d+))", re.I)
_RELOCATED = re.compile(r"#?:(\w+):(.+)", re.S)
_LIST = re.compile(r"\{(.*)\}(?:\s*\[(\d+)\])?", re.S)
_PLAIN = re.compile(r"\[(\w+)(?:\s*,\s*#?(-?(?:0|[1-9]\d*)))?\]")


def _bad(message: str, text: str, remedy: str = "") -> IrbridgeError:
    return IrbridgeError(message, Loc(text=text), remedy)


def register(text: str) -> Reg | None:
    """A register's canonical name, or None if the text is none."""
    low = text.lower()
    found = REGISTERS.get(low)
    if found is None and low[:1] == "v" and (m := _VECTOR.fullmatch(low.replace(" ", ""))):
        n, count, element, lane = m.groups()
        shape = element if lane and count + element not in ("4b", "2h") else count + element
        if shape not in _SHAPES:
            raise _bad(f"AArch64 has no vector arrangement `{count}{element}`", text)
        if lane and int(lane) >= 128 // SCALARS[element]:
            raise _bad(f"a vector register has no element {lane} of this size", text)
        return Reg(f"v{int(n)}.{shape}[{int(lane)}]" if lane else f"v{int(n)}.{shape}")
    return found


def _address(text: str, known: frozenset[str], what: str) -> str:
    found = register(text)
    if found is None or found.name not in known:
        if _SVE.fullmatch(text):
            raise Unsupported("aarch64: SVE registers", Loc(text=text), NO_SVE)
        raise _bad(f"`{text}` cannot be {what}", text, "use a 64-bit register")
    return found.name


def expression(text: str) -> Expr:
    """An immediate's expression, ``#`` and an operator ``:lo12:`` read."""
    if m := _NUMBER.fullmatch(text):
        return Expr("", int(m.group(1)))
    if m := _RELOCATED.fullmatch(text):
        return parse_expr(m.group(2).strip())._replace(mod=m.group(1).lower())
    return parse_expr(text.removeprefix("#").strip())


def _immediate(text: str) -> Operand:
    if m := _FLOAT.fullmatch(text):
        return Imm(Expr("", struct.unpack("<Q", struct.pack("<d", float(m.group(1))))[0], "", FLOAT))
    return Imm(expression(text))


def _modifier(text: str) -> Imm | None:
    m = _MODIFIER.fullmatch(text)
    if m is None:
        return None
    amount = expression(m.group(2)) if m.group(2) else Expr()
    if not amount.is_const:
        raise _bad("a shift amount must be a number", text)
    return Imm(Expr("", amount.addend, "", m.group(1).lower()))


def _memory(text: str) -> tuple[Operand, ...]:
    """``[x0, w1, sxtw #2]``; with ``!`` also the base and what it is advanced by."""
    if m := _PLAIN.fullmatch(text):
        return (Mem(_address(m.group(1), ADDRESS, "an address"), "", 1, Expr("", int(m.group(2) or 0))),)
    back = text.endswith("!")
    inner = text.removesuffix("!").rstrip()
    if not inner.endswith("]"):
        raise _bad("this address has no `]`", text)
    parts = split_args(inner[1:-1])
    base = _address(parts[0] if parts else "", ADDRESS, "an address")
    second = register(parts[1]) if len(parts) > 1 else None
    if second is None:
        if len(parts) > 2 and parts[2].lower() == "mul vl":
            raise Unsupported("aarch64: SVE registers", Loc(text=text), NO_SVE)
        if len(parts) > 2:
            raise _bad("this address has too many parts", text)
        disp = expression(parts[1]) if len(parts) > 1 else Expr()
        mem = Mem(base, "", 1, disp)
        return (mem, Reg(base), Imm(disp)) if back else (mem,)
    index = _address(parts[1], _INDEX, "an index")
    how = _modifier(parts[2]) if len(parts) == 3 else Imm(Expr("", 0, "", "lsl"))
    if back or len(parts) > 3 or how is None or how.expr.mod not in ("lsl", "uxtw", "sxtw", "sxtx", "uxtx"):
        raise _bad("this is no address", text)
    if (how.expr.mod[-1] == "w") != (index[0] == "w"):
        raise _bad(f"`{index}` and `{how.expr.mod}` do not go together", text)
    if not 0 <= how.expr.addend <= 4:
        raise _bad(f"the shift {how.expr.addend} is not 0 to 4", text)
    if index in ("wzr", "xzr"):
        return (Mem(base, "", 1, Expr()),)
    return (Mem(base, index, 1 << how.expr.addend, Expr(), signed=how.expr.mod == "sxtw"),)


def _list(text: str) -> tuple[Operand, ...]:
    """``{v0.4s, v1.4s}``, ``{v0.4s - v3.4s}``, ``{v0.s, v1.s}[1]``."""
    m = _LIST.fullmatch(text)
    if m is None:
        raise _bad("this register list has no end", text)
    names: list[str] = []
    for part in split_args(m.group(1)):
        ends = [e.strip().lower() for e in part.split("-")]
        names.append(ends[0])
        if len(ends) == 2:
            shape = ends[0].partition(".")[2]
            first, last = (int(e.partition(".")[0].lstrip("v") or 0) for e in ends)
            names += [f"v{n % 32}.{shape}" for n in range(first + 1, first + (last - first) % 32 + 1)]
    regs = [register(f"{n}[{m.group(2)}]" if m.group(2) else n) for n in names]
    if not regs or None in regs or not all(r and r.name[0] == "v" for r in regs):
        raise _bad("a list holds vector registers", text)
    return tuple(r for r in regs if r is not None)


@lru_cache(maxsize=_MEMO)
def operand(text: str) -> tuple[Operand, ...]:
    """One operand of the text, which may be several of the instruction."""
    if (reg := register(text)) is not None:
        return (reg,)
    if not text:
        raise IrbridgeError("an operand is missing")
    if _SVE.fullmatch(text):
        raise Unsupported("aarch64: SVE registers", Loc(text=text), NO_SVE)
    if text[0] == "[":
        return _memory(text)
    if text[0] == "{":
        return _list(text)
    if (m := _modifier(text)) is not None:
        return (m,)
    return (_immediate(text),)


def operands(text: str, fold: bool = True) -> tuple[Operand, ...]:
    """All operands of an instruction; what is written back after an address follows its base. ``fold``:
    ``#1, lsl #12`` is one number."""
    out: list[Operand] = []
    for part in split_args(text):
        found, last = operand(part), out[-1] if out else None
        first = found[0]
        if fold and type(last) is Imm and type(first) is Imm and first.expr.mod in ("lsl", "msl"):
            out[-1] = _shifted(last, first)
            continue
        if type(last) is Mem:
            if last.index:
                raise _bad("an address with an index is not written back", part)
            out.append(Reg(last.base))
        out += found
    return tuple(out)


def _shifted(value: Imm, shift: Imm) -> Imm:
    """``#1, lsl #12`` is one number; of a relocated symbol the operator says which part is meant."""
    e, n = value.expr, shift.expr.addend
    if e.symbol:
        return value
    ones = (1 << n) - 1 if shift.expr.mod == "msl" else 0
    return Imm(Expr("", e.addend << n | ones))
