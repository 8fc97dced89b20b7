"""Prints parsed instructions as text again, in the dialect they came from."""

from __future__ import annotations

from irbridge.isa.syntax import Expr, Imm, Indirect, Operand, Parsed, Reg, Target

WIDTHS = {8: "byte", 16: "word", 32: "dword", 48: "fword", 64: "qword", 80: "tbyte", 128: "xmmword", 256: "ymmword"}


def expr(e: Expr) -> str:
    s = e.symbol + (f"@{e.mod}" if e.mod and e.symbol else "") + (f"-{e.minus}" if e.minus else "")
    return s + f"{e.addend:+d}" if s and e.addend else s or str(e.addend)


def _reg(name: str) -> str:
    return f"st({name[2]})" if name.startswith("st") and len(name) == 3 else name


def att(op: Operand) -> str:
    match op:
        case Reg(name):
            return "%" + _reg(name)
        case Imm(e):
            return "$" + expr(e)
        case Target(e):
            return expr(e)
        case Indirect(inner):
            return "*" + att(inner)
    s = f"%{op.segment}:" if op.segment else ""
    if not (op.base or op.index):
        return s + expr(op.disp)
    s += expr(op.disp) if op.disp != Expr() else ""
    return s + "(" + (f"%{op.base}" if op.base else "") + (f",%{op.index},{op.scale}" if op.index else "") + ")"


def intel(op: Operand) -> str:
    match op:
        case Reg(name):
            return _reg(name)
        case Imm(e):
            return ("offset " if e.symbol else "") + expr(e)
        case Target(e):
            return expr(e)
        case Indirect(inner):
            return intel(inner)
    parts = [op.base] if op.base else []
    parts += [f"{op.index}*{op.scale}"] if op.index else []
    parts += [expr(op.disp)] if op.disp != Expr() or not parts else []
    segment = f"{op.segment}:" if op.segment else ""
    return (f"{WIDTHS[op.width]} ptr " if op.width else "") + segment + "[" + "+".join(parts) + "]"


def show(p: Parsed) -> str:
    """The instruction's text."""
    ops = list(p.operands) if p.intel or p.mnemonic in ("enter", "bound") else list(reversed(p.operands))
    return " ".join([*p.prefixes, p.mnemonic, ", ".join(map(intel if p.intel else att, ops))]).strip()
