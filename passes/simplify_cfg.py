"""Straighten control flow: branches on constants, chains of blocks, blocks that only jump, trivial arguments.

Needs a verified flat module; leaves one, without unreachable blocks. An argument whose
incoming values are all one value, or itself, is that value. Blocks with their address taken keep their
place. Each step is linear; they repeat until nothing changes. Example: ``br ^a; ^a: br ^b; ^b: …`` is one block.
"""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from irbridge.ir.builder import const_of
from irbridge.ir.graph import Block, Function, Module, Op, Value
from irbridge.ir.ops import OPS
from irbridge.passes.dce import drop_unreachable, taken_blocks

Edge = tuple[Block, list[Value]]


@dataclass(frozen=True)
class SimplifyCfg:
    """Straighten control flow."""

    name: str = "simplify_cfg"

    def run(self, module: Module) -> bool:
        taken = taken_blocks(module)
        changed = False
        for f in module.functions.values():
            if f.body.blocks:
                changed |= straighten(f, taken.get(f.name, ()))
        return changed


def straighten(f: Function, taken: Collection[str] = ()) -> bool:
    """Simplify one function to the end."""
    changed = False
    while _branches(f) | drop_unreachable(f, taken) | _forward(f, taken) | _arguments(f, taken) | _merge(f, taken):
        changed = True
    return changed


def incoming(f: Function) -> dict[Block, list[tuple[Op, int]]]:
    """For each block the (terminator, successor number) pairs that enter it."""
    out: dict[Block, list[tuple[Op, int]]] = {b: [] for b in f.body.blocks}
    for block in f.body.blocks:
        for n, (succ, _) in enumerate(block.ops[-1].succs):
            out[succ].append((block.ops[-1], n))
    return out


def _branches(f: Function) -> bool:
    """Make a plain branch of one whose condition is constant or whose ways are all alike."""
    changed = False
    for block in f.body.blocks:
        op = block.ops[-1]
        if op.d.name not in ("cf.cond_br", "cf.switch"):
            continue
        way = _only_way(op)
        if way is not None:
            _become_branch(op, way)
            changed = True
    return changed


def _only_way(op: Op) -> Edge | None:
    first = op.succs[0]
    if all(s is first[0] and a == first[1] for s, a in op.succs[1:]):
        return first
    value = const_of(op.operands[0])
    if not isinstance(value, int):
        return None
    if op.d.name == "cf.cond_br":
        return op.succs[0 if value else 1]
    mask = (1 << op.operands[0].type.bits) - 1
    cases = [c & mask for c in op.attrs["case_values"]]
    return op.succs[1 + cases.index(value)] if value in cases else first


def _become_branch(op: Op, way: Edge) -> None:
    block = op.block
    assert block is not None
    block.ops.pop()
    op.drop_uses()
    op.operands, op.succs, op.block = [], [], None
    block.append(Op(OPS["cf.br"], (), (), None, [(way[0], list(way[1]))], op.loc))


def _forward(f: Function, taken: Collection[str]) -> bool:
    """Let edges into a block that only jumps on go where it goes."""
    jumps: dict[Block, Edge] = {}
    for block in f.body.blocks[1:]:
        op = block.ops[-1]
        if len(block.ops) == 1 and op.d.name == "cf.br" and op.succs[0][0] is not block and block.name not in taken:
            if all(set(a.uses) <= {op} for a in block.args):
                jumps[block] = op.succs[0]
    changed = False
    for block in f.body.blocks:
        op = block.ops[-1]
        if any(s in jumps for s, _ in op.succs) and op.d.name != "irb.indirect_br":
            new = [_follow(edge, jumps) for edge in op.succs]
            if any(a[0] is not b[0] for a, b in zip(new, op.succs, strict=True)):
                op.set_succs(new)
                changed = True
    return changed


def _follow(edge: Edge, jumps: dict[Block, Edge]) -> Edge:
    block, args = edge
    seen = {block}
    while block in jumps:
        target, passed = jumps[block]
        if target in seen:
            break
        seen.add(target)
        given = dict(zip(block.args, args, strict=True))
        block, args = target, [given.get(v, v) for v in passed]
    return block, args


def _arguments(f: Function, taken: Collection[str]) -> bool:
    """Replace arguments that can have one value only."""
    entries = incoming(f)
    todo = {b: None for b in f.body.blocks[1:] if b.args and b.name not in taken}
    changed = False
    while todo:
        block = next(iter(todo))
        del todo[block]
        for a in list(block.args):
            sources = {op.succs[n][1][a.index] for op, n in entries[block]} - {a}
            if len(sources) != 1:
                continue
            users = [u for u in a.uses if u.succs]
            a.replace_by(sources.pop())
            _remove_argument(block, a.index, entries[block])
            changed = True
            todo.update((s, None) for u in users for s, _ in u.succs if s.args and s.name not in taken)
    return changed


def _remove_argument(block: Block, index: int, entries: list[tuple[Op, int]]) -> None:
    for op in dict.fromkeys(op for op, _ in entries):
        op.set_succs([(s, args[:index] + args[index + 1 :] if s is block else args) for s, args in op.succs])
    del block.args[index]
    for n, a in enumerate(block.args):
        a.index = n


def _merge(f: Function, taken: Collection[str]) -> bool:
    """Append a block to its only predecessor, if that only goes there."""
    entries = incoming(f)
    gone: set[Block] = set()
    for block in f.body.blocks:
        while block not in gone:
            op = block.ops[-1]
            if op.d.name != "cf.br":
                break
            succ, args = op.succs[0]
            if succ is block or succ is f.body.blocks[0] or len(entries[succ]) != 1 or succ.name in taken:
                break
            for a, v in zip(succ.args, list(args), strict=True):
                a.replace_by(v)
            block.ops.pop()
            op.drop_uses()
            op.operands, op.succs, op.block = [], [], None
            for moved in succ.ops:
                moved.block = block
            block.ops += succ.ops
            succ.ops = []
            gone.add(succ)
    f.body.blocks = [b for b in f.body.blocks if b not in gone]
    return bool(gone)


PASS = SimplifyCfg
