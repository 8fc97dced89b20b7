"""Build ops at the end of a block, folding as they are made.

``b = Builder(block); b.op("arith.addi", (x, y))`` gives the result value. Constants are shared a
function; what can be folded (both operands constant, identities of ``passes.rules``) never becomes
an op, so that a lifter can be naive and its output small.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from irbridge.errors import Loc
from irbridge.ir import types as T
from irbridge.ir.graph import Block, Op, Value
from irbridge.ir.ops import OPS, PREDICATE, OpDef
from irbridge.ir.types import Type

Folder = Callable[["Builder", OpDef, Sequence[Value], Type, dict[str, Any] | None], Value | None]


class Builder:
    """Appends to ``block``. ``fold`` is asked before a pure op is made; ``loc`` marks new ops."""

    __slots__ = ("_constants", "block", "entry", "fold", "loc")

    def __init__(self, block: Block, entry: Block | None = None, fold: Folder | None = None) -> None:
        self.block, self.entry, self.fold = block, entry or block, fold
        self._constants: dict[tuple[Type, Any], Value] = {}
        self.loc: Loc | int | None = None

    def op(
        self, name: str, operands: Sequence[Value] = (), type_: Type | None = None, attrs: dict[str, Any] | None = None
    ) -> Value:
        """Make (or fold) an op of one result and return that result."""
        d = OPS[name]
        if type_ is None:
            t = operands[0].type
            type_ = t if d.result == "same" else T.of_shape(t, T.I1)
        if not d.effects and self.fold is not None:
            folded = self.fold(self, d, operands, type_, attrs)
            if folded is not None:
                return folded
        op = Op(d, operands, (type_,), attrs, (), self.loc)
        op.block = self.block
        self.block.ops.append(op)
        return op.results[0]

    def effect(
        self,
        name: str,
        operands: Sequence[Value] = (),
        types: Sequence[Type] = (),
        attrs: dict[str, Any] | None = None,
        succs: Sequence[tuple[Block, list[Value]]] = (),
    ) -> Op:
        """Make an op with effects, several results or successors."""
        return self.block.append(Op(OPS[name], operands, types, attrs, succs, self.loc))

    def const(self, type_: Type, value: int | tuple[int, ...]) -> Value:
        """The constant with raw bits ``value`` (a tuple for a vector), made once, in the entry block."""
        if isinstance(value, int):
            value &= (1 << type_.bits) - 1
        key = (type_, value)
        found = self._constants.get(key)
        if found is None:
            op = Op(OPS["arith.constant"], (), (type_,), {"value": value})
            op.block = self.entry
            self.entry.ops.insert(0, op)
            found = self._constants[key] = op.results[0]
        return found

    def undef(self, type_: Type) -> Value:
        key = (type_, "undef")
        found = self._constants.get(key)
        if found is None:
            op = Op(OPS["llvm.mlir.undef"], (), (type_,))
            op.block = self.entry
            self.entry.ops.insert(0, op)
            found = self._constants[key] = op.results[0]
        return found

    def cmpi(self, predicate: str, a: Value, b: Value) -> Value:
        return self.op("arith.cmpi", (a, b), None, {"predicate": PREDICATE[predicate]})


def const_of(v: Value) -> int | tuple[int, ...] | None:
    """The raw bits of a constant, or None."""
    op = v.owner
    if type(op) is Op and op.d.name == "arith.constant":
        value: int | tuple[int, ...] = op.attrs["value"]
        return value
    return None
