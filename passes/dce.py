"""Take out what nobody needs: ops without effect or user, block arguments only they use, unreachable blocks.

Needs a verified flat module; leaves one. A non-volatile load is removable; calls and stores are not. What is
needed is marked from the effects backwards, through block arguments, so that a loop that only feeds itself
goes too; then one sweep: linear. Example: a dead ``llvm.load`` and the address arithmetic before it go.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from irbridge.ir.graph import Block, Data, Function, Module, Op, Reloc, Value


@dataclass(frozen=True)
class Dce:
    """Dead code elimination."""

    name: str = "dce"

    def run(self, module: Module) -> bool:
        """Gives whether anything was removed."""
        taken = taken_blocks(module)
        changed = False
        for f in module.functions.values():
            changed |= clean(f, taken.get(f.name, ()))
        return changed


def removable(op: Op) -> bool:
    """Whether an op without users can go."""
    if op.d.effects in ("", "a"):
        return not op.d.name.startswith("llvm.intr.stack")
    return op.d.effects == "r" and not op.attrs.get("volatile_") and not op.attrs.get("ordering")


def taken_blocks(module: Module) -> dict[str, set[str]]:
    """The blocks whose addresses data or code holds, by function."""
    taken: dict[str, set[str]] = {}
    for d in module.data.values():
        for x in relocs(d):
            if x.block:
                taken.setdefault(x.symbol, set()).add(x.block)
            if x.minus_block:
                taken.setdefault(x.minus, set()).add(x.minus_block)
    for f in module.functions.values():
        for op in f.body.ops():
            if op.d.name == "irb.block_address":
                taken.setdefault(op.attrs["function"], set()).add(op.attrs["block"])
    return taken


def relocs(d: Data) -> list[Reloc]:
    """The relocations of an object."""
    return [x for x in d.items if isinstance(x, Reloc)]


def reachable(f: Function, taken: Collection[str]) -> set[Block]:
    """Blocks that control can enter, those with their address taken among them."""
    todo = [b for n, b in enumerate(f.body.blocks) if n == 0 or b.name in taken]
    found = set(todo)
    while todo:
        block = todo.pop()
        for succ, _ in block.ops[-1].succs if block.ops else ():
            if succ not in found:
                found.add(succ)
                todo.append(succ)
    return found


def needed(f: Function) -> set[Value]:
    """The values that an effect depends on, function parameters among them."""
    into: dict[Block, list[list[Value]]] = {b: [] for b in f.body.blocks}
    todo: list[Value] = []
    for op in f.body.ops():
        for succ, args in op.succs:
            into[succ].append(args)
        if not removable(op):
            todo += op.operands
    live: set[Value] = set(f.body.blocks[0].args) if f.body.blocks else set()
    while todo:
        v = todo.pop()
        if v in live:
            continue
        owner = v.owner
        if isinstance(owner, Op):
            if not removable(owner):
                continue
            live.update(owner.results)
            todo += owner.operands
        else:
            live.add(v)
            todo += [args[v.index] for args in into[owner]]
    return live


def clean(f: Function, taken: Collection[str] | None = None) -> bool:
    """Remove what is dead in one function. Unreachable blocks only go if ``taken`` names the blocks
    whose addresses are held somewhere."""
    changed = False
    if taken is not None:
        changed = drop_unreachable(f, taken)
    live = needed(f)
    dead = [op for op in f.body.ops() if removable(op) and not any(r in live for r in op.results)]
    gone = set(dead)
    for op in dead:
        op.drop_uses()
        op.operands, op.block = [], None
    if dead:
        for block in f.body.blocks:
            block.ops = [op for op in block.ops if op not in gone]
    return _drop_args(f, live) or bool(dead) or changed


def drop_unreachable(f: Function, taken: Collection[str]) -> bool:
    """Remove the blocks that control cannot enter."""
    keep = reachable(f, taken)
    if len(keep) == len(f.body.blocks):
        return False
    for block in f.body.blocks:
        if block not in keep:
            for op in block.ops:
                op.drop_uses()
                op.operands, op.succs, op.block = [], [], None
    f.body.blocks = [b for b in f.body.blocks if b in keep]
    return True


def _drop_args(f: Function, live: set[Value]) -> bool:
    """Remove block arguments that nothing live uses, on both sides of each edge."""
    kept = {b: [a.index for a in b.args if a in live] for b in f.body.blocks[1:] if not live.issuperset(b.args)}
    if not kept:
        return False
    for block in f.body.blocks:
        op = block.ops[-1]
        if any(succ in kept for succ, _ in op.succs):
            op.set_succs([(s, [args[n] for n in kept[s]] if s in kept else args) for s, args in op.succs])
    for block, indices in kept.items():
        block.args = [block.args[n] for n in indices]
        for n, a in enumerate(block.args):
            a.index = n
    return True


PASS = Dce
