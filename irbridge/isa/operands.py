"""Operands taken apart and put together again, whatever the ISA.

``symbols(parsed)`` lists the expressions; ``substitute`` replaces symbols by constants.
"""

from __future__ import annotations

from irbridge.errors import IrbridgeError
from irbridge.isa.syntax import Expr, Imm, Indirect, Mem, Operand, Parsed, Target


def target(parsed: Parsed) -> str:
    """The label a branch or call goes to; empty if it has none."""
    for op in parsed.operands:
        if type(op) is Target:
            return op.expr.symbol
    return ""


def jumps_indirectly(parsed: Parsed) -> bool:
    """Whether an operand is a branch target in a register or memory."""
    return any(type(op) is Indirect for op in parsed.operands)


def addresses(parsed: Parsed) -> list[str]:
    """The symbols whose address the operands use, branch targets excluded."""
    out = []
    for op in parsed.operands:
        inner = op.operand if isinstance(op, Indirect) else op
        expr = inner.disp if isinstance(inner, Mem) else inner.expr if isinstance(inner, Imm) else None
        if expr is not None and expr.symbol:
            out.append(expr.symbol)
    return out


def _constant(expr: Expr, consts: dict[str, int]) -> Expr:
    if expr.symbol in consts and not expr.mod:
        if expr.minus and expr.minus not in consts:
            raise IrbridgeError(f"no relocation can express minus `{expr.minus}`")
        return Expr("", expr.addend + consts[expr.symbol] - consts.get(expr.minus, 0))
    if expr.minus in consts:
        return Expr(expr.symbol, expr.addend - consts[expr.minus], "", expr.mod)
    return expr


def _operand(op: Operand, consts: dict[str, int]) -> Operand:
    match op:
        case Imm(expr):
            return Imm(_constant(expr, consts))
        case Target(expr):
            return Target(_constant(expr, consts))
        case Mem():
            disp = _constant(op.disp, consts)
            return op if disp is op.disp else op._replace(disp=disp)
        case Indirect(inner):
            new = _operand(inner, consts)
            assert not isinstance(new, Imm | Target | Indirect)
            return Indirect(new)
    return op


def substitute(parsed: Parsed, consts: dict[str, int]) -> Parsed:
    """``parsed`` with constants in place of their names; itself if it names none."""
    operands = tuple(_operand(op, consts) for op in parsed.operands)
    if operands == parsed.operands:
        return parsed
    return Parsed(parsed.mnemonic, operands, parsed.prefixes, parsed.intel)
