"""What may hold a value: results that functions leave in registers, forward over their graphs.

In: a ``Program`` whose clobbers are known. Out: every summary's ``results``, ``sure``, ``fresh`` and
``x87``, and each block's ``defined`` variables.
"""

from __future__ import annotations

from collections.abc import Iterable

from irbridge.isa.cfg import MBlock, MFunc
from irbridge.isa.machine import Decoded
from irbridge.isa.program import Callee, Program, clobbered, flow, result_set, results_of, written_vars


def results(p: Program) -> None:
    """Result registers that a function may have written when it returns."""
    abi = p.abi
    every = sum(1 << i for i in (*abi.int_results, *abi.fp_results))
    changed = True
    while changed:
        changed = False
        for m in p.funcs:
            defined(p, m, 0)
            found = m.summary.results
            for b in m.blocks:
                if b.term.kind == "ret":
                    found |= _defined_out(p, m, b) & every
                elif b.term.kind == "tail":
                    found |= results_of(p, p.callee(m, b.term.operand))
            if found != m.summary.results:
                m.summary.results, changed = found, True
    for m in p.funcs:
        if m.summary.taken or m.func.linkage != "internal":
            m.summary.passed = _passed_on(p, m)
            m.summary.results |= m.summary.passed
        m.summary.sure = _surely(p, m)
        m.summary.fresh = _freshly(p, m)
    changed = True
    while changed:
        changed = False
        for m in p.funcs:
            depth = _x87_depth(p, m)
            if depth != m.summary.x87:
                m.summary.x87, changed = depth, True


def _passed_on(p: Program, m: MFunc) -> int:
    """Result registers that are arguments too and that the function leaves alone: it may return what it was given.
    Callers in the program see that they are left alone; others must get a result. Of the kind of register that
    it does write, or, if it writes none, the first of each."""
    abi, s = p.abi, m.summary
    kinds = [(abi.int_results, abi.int_args), (abi.fp_results, abi.fp_args)]
    written = [any(s.results >> i & 1 for i in results) for results, _ in kinds]
    out = 0
    for (results, args), own, other in zip(kinds, written, reversed(written), strict=True):
        wanted = results[:2] if own and not other and s.taken else () if own or other else results[:1]
        out |= sum(1 << i for i in wanted if i in args and not s.clobbers >> i & 1)
    if not any(written) and out >> abi.fp_results[0] & 1 and _writes_memory(p, m):
        out &= ~(1 << abi.fp_results[0])
    return out


def _writes_memory(p: Program, m: MFunc) -> bool:
    """Whether the function stores anywhere but to its own frame."""
    sp = p.variables[p.abi.sp].name
    operands = (x for b in m.blocks for d, _, _ in b.code for x in d.operands)
    return any(x.mem is not None and "w" in x.access and x.mem.base != sp for x in operands)


def _certain_results(p: Program, c: Callee) -> int:
    """Result variables of a call, of unknown callees the first integer one only."""
    if c.func is None and c.proto is None:
        return 1 << p.abi.int_results[0]
    if c.func is not None:
        return sum(1 << i for i in result_set(p, c.func.summary))
    return results_of(p, c)


def _freshly(p: Program, m: MFunc) -> int:
    """Result registers that some return leaves with a value nothing has read."""
    abi, v = p.abi, p.variables
    regs = (*abi.int_results, *abi.fp_results)
    state: list[int] = [-1] * len(m.blocks)
    state[0] = 0
    todo = [0]
    fresh = 0
    while todo:
        b = m.blocks[todo.pop()]
        out = state[b.index]
        for d, _, parsed in b.code:
            if d.control == "call":
                c = p.callee(m, parsed.operands[-1])
                out = out & ~clobbered(p, c) | _certain_results(p, c)
                continue
            f = flow(p, d)
            for i in regs:
                if f.reads & v[i].mask and not f.kills & f.reads & v[i].mask:
                    out &= ~(1 << i)
            out |= f.written
        if b.term.kind == "ret":
            fresh |= out
        elif b.term.kind == "tail":
            fresh |= _certain_results(p, p.callee(m, b.term.operand))
        for s in b.succs:
            joined = out | state[s] if state[s] >= 0 else out
            if joined != state[s]:
                state[s] = joined
                todo.append(s)
    return fresh


def x87_step(p: Program, d: Decoded) -> int:
    """How many registers an instruction pushes on the x87 stack (negative: pops)."""
    t = d.template
    if t is None or not any(n.startswith("st") and n[2:].isdigit() for n in d.named):
        return 0
    names = [p.variables[q.var].name for q in d.implicit]
    reads = sum(b.access != "w" and b.py is None for b in d.operands)
    inputs = {reads + n: name for n, name in enumerate(names)}
    deep = {"st5": 5, "st6": 6, "st4": 4}
    for name, k in deep.items():
        source = inputs.get(t.named.get(name, -1), "")
        if source.startswith("st") and source[2:].isdigit():
            return k - int(source[2:])
    return 0


def _x87_depth(p: Program, m: MFunc) -> int:
    """How many values the function leaves on the x87 stack."""
    if not any(x87_step(p, d) for b in m.blocks for d, _, _ in b.code) and not p.x87_calls(m):
        return 0
    state: dict[int, int] = {0: 0}
    todo = [0]
    found = 0
    while todo:
        b = m.blocks[todo.pop()]
        depth = state[b.index]
        for d, _, parsed in b.code:
            if d.control == "call":
                depth += p.x87_results(p.callee(m, parsed.operands[-1]))
            else:
                depth += x87_step(p, d)
        if b.term.kind == "ret":
            found = max(found, depth)
        elif b.term.kind == "tail":
            found = max(found, depth + p.x87_results(p.callee(m, b.term.operand)))
        for s in b.succs:
            if s not in state:
                state[s] = depth
                todo.append(s)
    return max(0, min(found, 2))


def _surely(p: Program, m: MFunc) -> int:
    """Second result registers that are written on every path to a return. The third argument and the
    second result share a register, so that one that is left alone on some path is seldom a result."""
    abi = p.abi
    second = sum(1 << i for i in (*abi.int_results[1:], *abi.fp_results[1:]))
    state = [-1] * len(m.blocks)
    state[0] = 0
    todo = [0]
    sure = second
    while todo:
        b = m.blocks[todo.pop()]
        out = state[b.index]
        for d, _, parsed in b.code:
            out = defined_after(p, m, d, parsed, out)
        if b.term.kind == "tail":
            out |= results_of(p, p.callee(m, b.term.operand))
        if b.term.kind in ("ret", "tail"):
            sure &= out
        for s in b.succs:
            joined = out & state[s] if state[s] >= 0 else out
            if joined != state[s]:
                state[s] = joined
                todo.append(s)
    return sure


def _defined_out(p: Program, m: MFunc, b: MBlock) -> int:
    out = b.defined
    for d, _, parsed in b.code:
        out = defined_after(p, m, d, parsed, out)
    return out


def surely_defined(p: Program) -> None:
    """Each block's ``defined`` on every way there, and each summary's ``kept``. At entry preserved registers
    hold something, and an argument register if it does at every call of the function that is seen (at all, if
    none is)."""
    abi = p.abi
    args = sum(1 << i for i in abi.params)
    kept = sum(1 << i for i in (abi.vararg_count, *abi.callee_saved) if i >= 0)
    entry = {id(m): args | kept for m in p.funcs}
    for m in p.funcs:
        if m.name == "main":
            entry[id(m)] = kept | sum(1 << i for i in abi.int_args[:3])
    todo = list(p.funcs)
    while todo:
        waiting = {id(m): m for m in todo}
        todo = []
        for m in waiting.values():
            defined(p, m, entry[id(m)], surely=True)
        changed: dict[int, MFunc] = {}
        for m in waiting.values():
            for callee, held in _sites(p, m):
                now = entry[id(callee)] & (held | ~args)
                if now != entry[id(callee)]:
                    entry[id(callee)] = now
                    changed[id(callee)] = callee
        todo = list(changed.values())
    for m in p.funcs:
        m.summary.kept = -1
        for b in m.blocks:
            if b.term.kind == "ret":
                m.summary.kept &= _defined_out(p, m, b)
            elif b.term.kind == "tail":
                m.summary.kept &= _defined_out(p, m, b) | results_of(p, p.callee(m, b.term.operand))


def _sites(p: Program, m: MFunc) -> Iterable[tuple[MFunc, int]]:
    """The functions of the program that ``m`` calls, with what is defined there."""
    for b in m.blocks:
        out = b.defined
        for d, _, parsed in b.code:
            if d.control == "call" and (callee := p.callee(m, parsed.operands[-1]).func) is not None:
                yield callee, out
            out = defined_after(p, m, d, parsed, out)
        if b.term.kind == "tail" and (callee := p.callee(m, b.term.operand).func) is not None:
            yield callee, out


def defined(p: Program, m: MFunc, start: int, surely: bool = False) -> None:
    """Forward: what entry defines, and what instructions and calls define since, on some way or (``surely``)
    on every one. What is undefined after a call of unknown type counts for nothing where another way comes in:
    the call may be one that never returns."""
    for b in m.blocks:
        b.defined = -1 if surely else 0
    m.blocks[0].defined = start
    todo = [m.blocks[0]]
    seen: set[int] = {0}
    while todo:
        b = todo.pop()
        out = _defined_out(p, m, b)
        for s in b.succs:
            t = m.blocks[s]
            if surely:
                joined = t.defined & (out | p.caller_saved if len(t.preds) > 1 and _ends_unknown(p, m, b) else out)
            else:
                joined = t.defined | out
            if joined != t.defined or s not in seen:
                seen.add(s)
                t.defined = joined
                todo.append(t)


def _ends_unknown(p: Program, m: MFunc, b: MBlock) -> bool:
    """Whether the block's last instruction is a call of a function that nothing is known of."""
    if b.term.kind != "fall" or not b.code or b.code[-1][0].control != "call":
        return False
    c = p.callee(m, b.code[-1][2].operands[-1])
    return c.func is None and c.proto is None


def defined_after(p: Program, m: MFunc, d: Decoded, parsed: object, defined: int) -> int:
    if d.control == "call":
        c = p.callee(m, parsed.operands[-1])  # type: ignore[attr-defined]
        return defined & ~clobbered(p, c) | results_of(p, c)
    return defined | written_vars(p, d)
