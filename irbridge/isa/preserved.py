"""Which registers that a function must preserve it may change: lifting takes for granted that there are none.

In: an analysed program. Out: for each function those that some way to a return does not give back. Forward dataflow:
a register has its value of the entry or not, and so have slots of the frame. Saved is what one instruction stores
whole at a known place, restored what one loads whole from there; anything else that writes a register changes it.
Example: a function with ``pushq %rbx`` and ``addq $8, %rsp`` for ``popq %rbx`` gives ``("rbx",)``.
"""

from __future__ import annotations

from collections.abc import Iterator

from irbridge.isa.cfg import MFunc
from irbridge.isa.frame import State, address, step
from irbridge.isa.machine import Bound, Decoded
from irbridge.isa.program import Program, clobbered

WHOLE = 64  # bits of a register that a callee preserves at most
Holds = dict[tuple[str, int], int]  # ("reg", variable) or ("slot", frame offset) -> variable whose entry value it has


def unpreserved(p: Program, m: MFunc) -> tuple[str, ...]:
    """The registers, by name; all those whose returns cannot be reached count as preserved."""
    kept = sorted(p.abi.callee_saved - {p.abi.sp})
    start: Holds = {("reg", v): v for v in kept}
    holds: list[Holds | None] = [None] * len(m.blocks)
    holds[0] = start
    todo, changed = [0], set[int]()
    while todo:
        b = m.blocks[todo.pop()]
        now, state = dict(holds[b.index] or {}), dict(b.sp or {})
        for d, _, parsed in b.code:
            before = dict(state)
            callee = clobbered(p, p.callee(m, parsed.operands[-1])) if d.control == "call" else 0
            step(p, d, state, callee)
            if d.control != "call":
                _step(p, d, now, before, state)
        if b.term.kind in ("ret", "tail"):
            changed |= {v for v in kept if now.get(("reg", v)) != v}
        for s in b.succs:
            old = holds[s]
            joined = now if old is None else {k: v for k, v in old.items() if now.get(k) == v}
            if joined != old:
                holds[s] = dict(joined)
                todo.append(s)
    return tuple(p.variables[v].name for v in sorted(changed))


def _step(p: Program, d: Decoded, now: Holds, before: State, after: State) -> None:
    """An instruction's effect."""
    values = [now.get(("reg", b.place.var)) if b.place is not None and _is_whole(b) else None
              for b in d.operands if "r" in b.access and b.mem is None]  # fmt: skip
    loaded = [now.get(("slot", at)) if size == WHOLE // 8 else None for at, size in _slots(p, d, before, "r")]
    stored = list(_slots(p, d, before, "w"))
    ops = {op.name for op, *_ in d.template.ops} if d.template is not None else set()
    if "llvm.load" in ops and not loaded:  # a pop, or what gives back a frame
        places = [before.get(v) for v in (p.abi.sp, *(q.var for q in d.named.values() if q.var != p.abi.sp))]
        loaded = [now.get(("slot", at)) for at in places[-1:] if type(at) is int] * (1 + len(d.named))
    if "llvm.store" in ops and not stored and type(after.get(p.abi.sp)) is int:  # a push
        stored = [(after[p.abi.sp], WHOLE // 8)]
    for n, (at, size) in enumerate(stored):
        for k in [k for k in now if k[0] == "slot" and at - 8 < k[1] < at + size]:
            del now[k]
        value = values[n] if n < len(values) and size == WHOLE // 8 else None
        if value is not None:
            now["slot", at] = value
    written = [b.place.var for b in d.operands if b.place is not None and "w" in b.access]
    for n, var in enumerate([*written, *(q.var for q in d.named.values() if q.var not in written)]):
        value = loaded[n] if n < len(loaded) and (n >= len(written) or _whole_write(d, n)) else None
        if value == var:
            now["reg", var] = var
        else:
            now.pop(("reg", var), None)


def _is_whole(b: Bound) -> bool:
    return b.place is not None and b.place.width == WHOLE and not b.place.off


def _whole_write(d: Decoded, n: int) -> bool:
    return _is_whole([b for b in d.operands if b.place is not None and "w" in b.access][n])


def _slots(p: Program, d: Decoded, state: State, access: str) -> Iterator[tuple[int, int]]:
    """Frame offset and bytes of each memory operand whose place is known exactly."""
    for b in d.operands:
        if b.mem is not None and access in b.access:
            at = address(p, b, state)
            yield (at[0], b.width // 8) if at is not None and at[1] else (1 << 62, 0)
