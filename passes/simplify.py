"""Fold the ops of a function again: what one pass made constant or equal lets the next op fold.

Needs a verified flat module; leaves one (dead ops stay: ``dce`` takes them). Constants move to the head of
the entry block, one of each. Blocks are visited in reverse postorder, so that an operand is folded before its
users; a block is visited again only if a value it uses was replaced after its visit. Rules: ``passes.rules``.
"""

from __future__ import annotations

from dataclasses import dataclass

from irbridge.ir.builder import Builder
from irbridge.ir.dominance import postorder
from irbridge.ir.fold import fold
from irbridge.ir.graph import Block, Function, Module, Op

LIMIT = 8
"""Visits of one block, at most: rules end, but a function should not wait for the last of them."""


@dataclass(frozen=True)
class Simplify:
    """Re-fold every op."""

    name: str = "simplify"

    def run(self, module: Module) -> bool:
        changed = False
        for f in module.functions.values():
            if f.body.blocks:
                changed |= refold(f)
        return changed


def refold(f: Function) -> bool:
    """Fold one function to the end."""
    builder = Builder(f.body.blocks[0], f.body.blocks[0], fold)
    changed = _gather_constants(f, builder)
    order = postorder(f)[::-1]
    todo, visits = dict.fromkeys(order), dict.fromkeys(order, 0)
    while todo:
        block = next(iter(todo))
        del todo[block]
        visits[block] += 1
        again = _visit(block, builder)
        if again is not None:
            changed = True
            for b in again:
                if visits.get(b, LIMIT) < LIMIT:
                    todo[b] = None
    return changed


def _gather_constants(f: Function, builder: Builder) -> bool:
    """One op a constant, all at the head of the entry block."""
    entry, changed = f.body.blocks[0], False
    head: list[Op] = []
    for block in f.body.blocks:
        rest = []
        for op in block.ops:
            if op.d.name not in ("arith.constant", "llvm.mlir.undef"):
                rest.append(op)
                continue
            key = (op.result.type, op.attrs.get("value", "undef"))
            first = builder._constants.get(key)
            if first is None:
                builder._constants[key] = op.result
                op.block = entry
                head.append(op)
            else:
                op.result.replace_by(first)
                op.block, changed = None, True
        block.ops = rest
    entry.ops[:0] = head
    return changed


def _visit(block: Block, builder: Builder) -> set[Block] | None:
    """Fold the ops of a block; gives the blocks that use a replaced value, None if there was none."""
    users: set[Block] = set()
    changed = False
    old, block.ops, builder.block = block.ops, [], block
    for op in old:
        if op.d.effects or not op.operands or len(op.results) != 1:
            block.ops.append(op)
            continue
        builder.loc = op.loc
        result = op.results[0]
        v = fold(builder, op.d, op.operands, result.type, op.attrs)
        if v is None or v is result:
            block.ops.append(op)
            continue
        changed = True
        users.update(u.block for u in result.uses if u.block is not None)
        if not v.name:
            v.name = result.name
        result.replace_by(v)
        op.drop_uses()
        op.operands, op.block = [], None
    return users if changed else None


PASS = Simplify
