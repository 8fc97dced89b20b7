"""Take out ops whose results nobody uses and that do nothing else, and blocks that nothing reaches.

Needs a verified flat module; leaves one. A non-volatile load is removable. One backward sweep a
function with a worklist: linear. Example: a dead ``llvm.load`` and the address arithmetic before it go.
"""

from __future__ import annotations

from dataclasses import dataclass

from irbridge.ir.graph import Function, Module, Op


@dataclass(frozen=True)
class Dce:
    """Dead code elimination."""

    name: str = "dce"

    def run(self, module: Module) -> bool:
        """Gives whether anything was removed."""
        changed = False
        for f in module.functions.values():
            changed |= clean(f)
        return changed


def removable(op: Op) -> bool:
    """Whether an op without users can go."""
    if not op.d.effects:
        return True
    return op.d.effects == "r" and not op.attrs.get("volatile_")


def clean(f: Function) -> bool:
    """Remove the dead ops of one function."""
    dead: set[Op] = set()
    todo = [op for op in f.body.ops() if removable(op) and not any(r.uses for r in op.results)]
    while todo:
        op = todo.pop()
        if op in dead:
            continue
        dead.add(op)
        operands = list(op.used_values())
        op.drop_uses()
        for v in operands:
            d = v.op
            if d is not None and not v.uses and removable(d) and not any(r.uses for r in d.results):
                todo.append(d)
    if dead:
        for b in f.body.blocks:
            b.ops = [op for op in b.ops if op not in dead]
        for op in dead:
            op.operands, op.block = [], None
    return bool(dead)


PASS = Dce
