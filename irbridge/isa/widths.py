"""How wide the first integer result of each function was last written: evidence of its C type."""

from __future__ import annotations

from irbridge.isa.cfg import MFunc
from irbridge.isa.machine import Decoded
from irbridge.isa.program import Callee, Program, clobbered


def widths(p: Program) -> None:
    """How wide each function's first integer result was last written, over all its returns."""
    changed = True
    while changed:
        changed = False
        for m in p.funcs:
            found = m.summary.widths | _own_widths(p, m)
            if found != m.summary.widths:
                m.summary.widths, changed = found, True


def _own_widths(p: Program, m: MFunc) -> frozenset[int]:
    var = p.abi.int_results[0]
    state: dict[int, frozenset[int]] = {0: frozenset()}
    todo = [0]
    found: frozenset[int] = frozenset()
    while todo:
        b = m.blocks[todo.pop()]
        widths = state[b.index]
        for d, _, parsed in b.code:
            widths = _width_after(p, m, d, parsed, widths, var)
        if b.term.kind == "ret":
            found |= widths
        elif b.term.kind == "tail":
            found |= _call_width(p, p.callee(m, b.term.operand))
        for s in b.succs:
            joined = widths | state.get(s, frozenset())
            if s not in state or joined != state[s]:
                state[s] = joined
                todo.append(s)
    return found


def _call_width(p: Program, c: Callee) -> frozenset[int]:
    if c.proto is not None:
        return frozenset({32} if c.proto.ret in ("i", "u") else {64} if c.proto.ret[0] in "lpI" else ())
    if c.func is not None:
        return frozenset(c.func.summary.widths)
    return frozenset()


def _width_after(
    p: Program, m: MFunc, d: Decoded, parsed: object, widths: frozenset[int], var: int
) -> frozenset[int]:
    if d.control == "call":
        c = p.callee(m, parsed.operands[-1])  # type: ignore[attr-defined]
        return _call_width(p, c) if clobbered(p, c) >> var & 1 else widths
    places = [b.place for b in d.operands if b.place is not None and "w" in b.access]
    for place in (*places, *d.named.values()):
        if place.var == var:
            if place.zero or place.width >= 32:
                widths = frozenset({place.width})
            elif 32 not in widths:
                widths = frozenset({place.width})
    return widths
