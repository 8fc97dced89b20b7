"""Operand syntax of RISC-V. In: one operand's text. Out: ``Reg``, ``Imm`` or ``Mem``.

Examples: ``parse("8(sp)")``, ``parse("%lo(x+4)(a5)")``, ``parse("x")``. Registers become their ABI names; a relocation
operator becomes ``Expr.mod`` in lower case. Source: GNU as manual, "RISC-V-Modifiers".
"""

from __future__ import annotations

import re
from functools import lru_cache

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.frontends.riscv.regs import CANONICAL
from irbridge.isa.expr import parse_expr
from irbridge.isa.syntax import Expr, Imm, Mem, Operand, Reg

MODS = frozenset(
    "hi lo pcrel_hi pcrel_lo got_pcrel_hi tprel_hi tprel_lo tprel_add tls_ie_pcrel_hi tls_gd_pcrel_hi".split()
)
REGISTERS = {name: Reg(to) for name, to in CANONICAL.items()}
ROUNDING = {n: Imm(Expr("", k)) for n, k in (("rne", 0), ("rtz", 1), ("rdn", 2), ("rup", 3), ("rmm", 4), ("dyn", 7))}
_BASED = re.compile(r"(?!%\w+\s*\(\s*\w+\s*\)$)(.*?)\(\s*(\w+)\s*\)", re.S)
_MODIFIED = re.compile(r"%(\w+)\s*\((.*)\)", re.S)
_SMALL = re.compile(r"-?(?:0|[1-9]\d{0,17})")
_MEMO = 1 << 16


def expression(text: str) -> Expr:
    """An expression, under a relocation operator or not. Raises IrbridgeError, Unsupported."""
    if _SMALL.fullmatch(text):
        return Expr("", int(text))
    m = _MODIFIED.fullmatch(text)
    if m is None:
        if not text or "%" in text:
            raise IrbridgeError(f"ill-formed operand `{text[:60]}`", Loc(text=text))
        return parse_expr(text)
    mod = m.group(1).lower()
    if mod.startswith("tlsdesc"):
        raise Unsupported("riscv64: TLS descriptors", Loc(text=text), "compile with -mtls-dialect=trad")
    if mod not in MODS:
        raise IrbridgeError(f"unknown relocation operator `%{mod}`", Loc(text=text))
    inner = parse_expr(m.group(2))
    if inner.minus:
        raise IrbridgeError(f"`%{mod}` of a difference", Loc(text=text))
    return inner._replace(mod=mod)


@lru_cache(maxsize=_MEMO)
def parse(text: str) -> Operand:
    """An operand that is no branch target."""
    known = REGISTERS.get(text)
    if known is not None:
        return known
    if text.endswith(")") and (m := _BASED.fullmatch(text)) and (base := REGISTERS.get(m.group(2))):
        disp = m.group(1).strip()
        name = "" if base.name == "zero" else base.name
        return Mem(name, "", 1, expression(disp) if disp else Expr())
    return Imm(expression(text))


def register(text: str) -> str:
    """A register's ABI name. Raises IrbridgeError if there is none of this name."""
    found = REGISTERS.get(text.strip())
    if found is None:
        raise IrbridgeError(f"RISC-V has no register `{text.strip()}`", Loc(text=text.strip()))
    return found.name
