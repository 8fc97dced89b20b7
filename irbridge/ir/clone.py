"""A copy of a module that shares nothing which passes change.

In: a module. Out: an equal one with its own functions, blocks, ops and values; types, attribute values and the
bytes of data are shared. Example: one module is emitted for two targets, each of whose passes change a copy.
"""

from __future__ import annotations

from dataclasses import replace

from irbridge.ir.graph import Block, Function, Module, Op, Region, Value


def clone(m: Module) -> Module:
    """The copy."""
    return Module(
        m.name,
        {name: _function(f) for name, f in m.functions.items()},
        {name: replace(d, items=list(d.items), labels=dict(d.labels)) for name, d in m.data.items()},
        dict(m.aliases),
        dict(m.attrs),
        list(m.warnings),
    )


def _function(f: Function) -> Function:
    values: dict[Value, Value] = {}
    blocks: dict[Block, Block] = {}
    body = Region()
    for b in f.body.blocks:
        new = blocks[b] = body.add_block(b.name)
        for a in b.args:
            values[a] = new.add_arg(a.type, a.name)
    made: list[tuple[Op, Op]] = []
    for b in f.body.blocks:
        for op in b.ops:
            copy = blocks[b].append(Op(op.d, (), [r.type for r in op.results], dict(op.attrs), (), op.loc))
            made.append((op, copy))
            for old, v in zip(op.results, copy.results, strict=True):
                v.name = old.name
                values[old] = v
    for op, copy in made:
        copy.operands = [values[v] for v in op.operands]
        copy.succs = [(blocks[b], [values[v] for v in args]) for b, args in op.succs]
        for v in copy.used_values():
            v.uses[copy] = v.uses.get(copy, 0) + 1
    return Function(f.name, f.type, dict(f.attrs), body, f.loc)
