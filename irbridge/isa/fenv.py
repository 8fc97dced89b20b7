"""Floating-point exception flags that a program reads: refused, since nothing here raises any.

Compilers save them before a comparison that must not raise one and write them back after it; that is let
through. Rows that read flags carry the note ``fpflags``.
"""

from __future__ import annotations

from irbridge.isa.cfg import MBlock, MFunc
from irbridge.isa.machine import Decoded
from irbridge.isa.program import Program, clobbered, flow, result_set


def check_flags(p: Program) -> None:
    """Raises Unsupported where flags that were read go anywhere but back."""
    for m in p.funcs:
        for b in m.blocks:
            for n, (d, line, _) in enumerate(b.code):
                if d.row.note == "fpflags" and not _only_restored(p, m, b, n + 1, d):
                    what = "the floating-point exception flags are read"
                    raise m.refuse(line, what, "they are not raised; only saving and restoring them is understood")


def _only_restored(p: Program, m: MFunc, block: MBlock, start: int, reader: Decoded) -> bool:
    """Whether the register that got the flags is read, before it is overwritten, by writes of the flags alone."""
    flags = {q.var for q in reader.implicit}
    held = [b.place.var for b in reader.operands if b.place is not None and "w" in b.access]
    todo, seen = [(block, start, var) for var in held], set()
    while todo:
        b, at, var = todo.pop()
        mask = p.variables[var].mask
        for d, _, parsed in b.code[at:]:
            if d.control == "call":
                if clobbered(p, p.callee(m, parsed.operands[-1])) >> var & 1:
                    break
                continue
            if d.reads & mask and not any(q.var in flags for q in d.named.values()):
                return False
            if flow(p, d).kills & mask:
                break
        else:
            t = b.term
            if t.decoded is not None and t.decoded.reads & mask:
                return False
            if t.kind == "ret" and var in result_set(p, m.summary):
                return False
            if t.kind == "tail" and var in p.abi.int_results:
                return False
            for s in b.succs:
                if (s, var) not in seen:
                    seen.add((s, var))
                    todo.append((m.blocks[s], 0, var))
    return True
