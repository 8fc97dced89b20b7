"""Divisions on a target whose instruction has a result for every divisor.

In: an ``arith.select`` between a quotient or remainder and what the source's instruction gives where that has no
meaning, as the rows of AArch64 and RISC-V spell it. Out: LLVM's lines for the target's own instruction, which gives 0
for the divisor 0 and the least integer for its division by -1 (Arm ARM, C6.2 SDIV, UDIV; ``llvm.aarch64.sdiv``).

    select(c := eq(y, 0), r, divui(x, select(c, 1, y)))           = select(c, r, udiv(x, y)), and udiv(x, y) if r is 0
    select(c := ult(addi(y, 1), 2), r, divsi(x, select(c, 1, y))) = select(c, r, sdiv(x, y)), likewise
"""

from __future__ import annotations

from typing import NamedTuple

from irbridge.ir.builder import const_of
from irbridge.ir.graph import Value
from irbridge.ir.ops import CMPI

_KINDS = {"arith.divui": ("udiv", False), "arith.remui": ("udiv", True),
          "arith.divsi": ("sdiv", False), "arith.remsi": ("sdiv", True)}  # fmt: skip


class Division(NamedTuple):
    """``name`` (sdiv or udiv) of ``x`` by ``y``, or the remainder; ``apart``: what the select does besides."""

    name: str
    remainder: bool
    x: Value
    y: Value
    apart: str  # "": nothing; "ones": all ones for the divisor 0; "select": all that it did

    def lines(self, name: str, own: str, t: str, ends: tuple[str, str], quotient: str, chosen: str) -> list[str]:
        """LLVM's lines that define ``name``. ``own``: what other names begin with; ``ends``: dividend and divisor;
        ``quotient``: the call; ``chosen``: the select's first two operands."""
        last = own if self.apart else name
        out = [f"{last} = {quotient}"]
        if self.remainder:
            out = [f"{own}.quotient = {quotient}", f"{own}.product = mul {t} {own}.quotient, {ends[1]}"]
            out.append(f"{last} = sub {t} {ends[0]}, {own}.product")
        if self.apart == "ones":
            out += [f"{own}.none = icmp eq {t} {ends[1]}, 0", f"{name} = select i1 {own}.none, {t} -1, {t} {own}"]
        elif self.apart:
            out.append(f"{name} = select {chosen}, {t} {own}")
        return out


def division(select: Value) -> Division | None:
    """What a select's result is a division of, if it is one."""
    op = select.op
    if op is None or not select.type.is_int or select.type.bits not in (32, 64):
        return None
    c, result, value = op.operands
    if value.op is None or value.op.d.name not in _KINDS:
        return None
    name, remainder = _KINDS[value.op.d.name]
    x, d = value.op.operands
    if not (_is(d, "arith.select") and d.op is not None and d.op.operands[0] is c and const_of(d.op.operands[1]) == 1):
        return None
    y = d.op.operands[2]
    if not _apart(c, y, name):
        return None
    return Division(name, remainder, x, y, _besides(name, remainder, x, y, result))


def _is(v: Value, name: str, *operands: Value | int | None) -> bool:
    """Whether ``v`` is that op of those operands, either way round; an int is a constant, None anything."""
    if v.op is None or v.op.d.name != name:
        return False
    found = v.op.operands
    orders = (found, found[::-1]) if name in ("arith.addi", "arith.andi", "arith.ori", "arith.xori") else (found,)
    return not operands or any(
        all(w is None or (_const(f) == w % (1 << f.type.bits) if isinstance(w, int) else f is w)
            for f, w in zip(order, operands, strict=True))
        for order in orders
    )  # fmt: skip


def _const(v: Value) -> int | None:
    known = const_of(v)
    return known if isinstance(known, int) else None


def _apart(c: Value, y: Value, name: str) -> bool:
    """Whether ``c`` says that the instruction's own result might not be the IR's."""
    if c.op is None or c.op.d.name != "arith.cmpi":
        return False
    a, b = c.op.operands
    kind = CMPI[c.op.attrs["predicate"]]
    if name == "udiv":
        return kind == "eq" and a is y and _const(b) == 0
    return kind == "ult" and _is(a, "arith.addi", y, 1) and _const(b) == 2


def _besides(name: str, remainder: bool, x: Value, y: Value, result: Value) -> str:
    def negated(v: Value) -> bool:
        return _is(v, "arith.subi", 0, None) and v.op is not None and _is(v.op.operands[1], "arith.andi", x, y)

    def inverted(v: Value) -> bool:
        return _is(v, "arith.xori", y, -1)

    sides = result.op.operands if result.op is not None else []
    if remainder:
        own = result is x if name == "udiv" else _is(result, "arith.andi") and x in sides and any(map(inverted, sides))
        return "" if own else "select"
    if name == "udiv":
        given = _const(result)
        return "" if given == 0 else "ones" if given == (1 << x.type.bits) - 1 else "select"
    if negated(result):
        return ""
    return "ones" if _is(result, "arith.ori") and any(map(negated, sides)) and any(map(inverted, sides)) else "select"
