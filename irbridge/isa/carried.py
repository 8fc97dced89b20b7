"""How C's integers lie in registers, and what that makes of a function whose prototype is known.

In: lifted modules, a calling convention and C prototypes. Out: the functions extend their narrow arguments as the
source's callers do, and their results as its callees do, so that a target whose convention leaves the upper bits open
can be called from outside. Without a prototype nothing in the code tells an ``int`` that fills its register from a
``long``. Example: where 32-bit integers fill registers sign-extended, an ``int`` is ``Carried(64, "sign")``.
Source: the psABI of each machine, by way of ``Abi``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING, NamedTuple

from irbridge.ir import types as T
from irbridge.ir.graph import Block, Function, Module, Op, Value
from irbridge.ir.ops import OPS
from irbridge.isa.machine import Abi

if TYPE_CHECKING:
    from irbridge.verify.types import CType, Signature

_FLOAT = ("float", 32)


class Carried(NamedTuple):
    """A value extended to ``bits``: by ``sign``, ``zero`` or ``ones``. What is above is anything."""

    bits: int
    how: str


def carried(t: CType, abi: Abi) -> Carried:
    """How an argument of a type fills its register."""
    if t.kind == "float":
        return Carried(64, "ones" if abi.extends else "zero") if t.bits == 64 or abi.extends else Carried(32, "zero")
    signed = t.signed and not (t.text == "char" and abi.extends)
    how = "sign" if signed or (abi.extends and t.bits == 32) else "zero"
    if abi.extends or t.bits == 64 or t.kind == "pointer":
        return Carried(64, how)
    return Carried(max(t.bits, abi.promoted), how)


def extend(modules: Sequence[Module], prototypes: Mapping[str, Signature], abi: Abi) -> None:
    """Make the functions that have a prototype take and give what it says."""
    for m in modules:
        for f in m.functions.values():
            s = prototypes.get(f.name)
            if s is None or f.is_declaration:
                continue
            for n, t in _registers(f, s, abi):
                _argument(f, n, t, abi)
            if s.result.kind == "int" and s.result.bits < 64:
                _results(f, s.result, abi)
            if (s.result.kind, s.result.bits) == _FLOAT:
                _boxed(f)


def _registers(f: Function, s: Signature, abi: Abi) -> list[tuple[int, CType]]:
    """The lifted parameters that are integers narrower than a register, as far as it is known which they are."""
    native = f.attrs.get("native")
    if native is not None:
        given = [(n, s.params[g.n].type) for n, g in enumerate(native.given) if g.what == "value"]
        return [(n, t) for n, t in given if t.kind == "int" and f.type.params[n].kind == "int"]
    out, at, floats = [], 0, 0
    attrs, params = f.attrs.get("arg_attrs", ()), f.body.blocks[0].args
    while at < len(params) and at < len(attrs) and attrs[at] == "nest":
        at += 1
    for p in s.params:
        if p.type.kind == "float" and p.type.bits <= 64:
            floats += 1
            if floats > len(abi.fp_args):
                break
            continue
        whole = p.type.kind in ("int", "pointer") and p.type.bits <= 64
        if not whole or at >= len(params) or params[at].type.kind != "int":
            break
        if p.type.kind == "int" and p.type.bits < 64:
            out.append((at, p.type))
        at += 1
    return out


def _argument(f: Function, n: int, t: CType, abi: Abi) -> None:
    """Extend a parameter at the function's entry, where its callers would have."""
    entry = f.body.blocks[0]
    arg, to = entry.args[n], carried(t, abi)
    bits = 1 if t.text == "_Bool" else t.bits
    if min(to.bits, arg.type.bits) <= bits:
        return
    users, ops = dict(arg.uses), list[Op]()
    v = _extended(ops, entry, arg, bits, arg.type.bits, to.how)
    entry.ops[:0] = ops
    for user in users:
        user.replace_operand(arg, v)


def _results(f: Function, t: CType, abi: Abi) -> None:
    """Extend the result where the function returns, unless its callees do anyway."""
    if abi.extends:
        return
    signed = t.signed or t.bits == 32
    for block in f.body.blocks:
        end = block.ops[-1]
        if end.d.name != "func.return" or not end.operands or end.operands[0].type.kind != "int":
            continue
        v, ops = end.operands[0], list[Op]()
        if v.type.bits > t.bits:
            new = _extended(ops, block, v, t.bits, v.type.bits, "sign" if signed else "zero")
            block.ops[-1:-1] = ops
            end.replace_operand(v, new)


def _boxed(f: Function) -> None:
    """Fill what is above a ``float`` result in its register with ones, as some targets' callers expect; to the others
    it is nothing."""
    for block in f.body.blocks:
        end = block.ops[-1]
        v = next((x for x in end.operands if x.type.kind == "float"), None)
        if end.d.name != "func.return" or v is None or v.type is not T.F64:
            continue
        ops: list[Op] = []
        word = _make(ops, block, "arith.bitcast", (v,), T.I64)
        ones = Op(OPS["arith.constant"], (), (T.I64,), {"value": ((1 << 32) - 1) << 32}, (), None)
        ones.block = block
        ops.append(ones)
        whole = _make(ops, block, "arith.ori", (word, ones.results[0]), T.I64)
        new = _make(ops, block, "arith.bitcast", (whole,), T.F64)
        block.ops[-1:-1] = ops
        end.replace_operand(v, new)


def _extended(ops: list[Op], block: Block, v: Value, bits: int, width: int, how: str) -> Value:
    low = _make(ops, block, "arith.trunci", (v,), T.i(bits))
    return _make(ops, block, "arith.extsi" if how == "sign" else "arith.extui", (low,), T.i(width))


def _make(ops: list[Op], block: Block, name: str, operands: Sequence[Value], t: T.Type) -> Value:
    op = Op(OPS[name], operands, (t,), None, (), None)
    op.block = block
    ops.append(op)
    return op.results[0]
