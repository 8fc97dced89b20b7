"""What each function of a program takes, gives and destroys: found by dataflow over all of its units.

In: ``MFunc`` graphs. Out: a ``Summary`` each (parameters, results, clobbers, stack arguments, whether
it returns) and, on every block, known stack offsets, maybe-defined variables and liveness.
The evidence is the code itself: an argument register live on entry is a parameter; a result register
that may be written is a result; gcc's -fipa-ra lets callers keep values in registers that a local
callee leaves alone, so clobbers are computed and not assumed.
"""

from __future__ import annotations

from irbridge.isa.cfg import MBlock, MFunc
from irbridge.isa.fenv import check_flags
from irbridge.isa.frame import address_taken, settle, track
from irbridge.isa.liveness import demands, find_chain, find_formats, params
from irbridge.isa.program import Callee, Program, clobbered, cut_after, prune, reachable, written_vars
from irbridge.isa.results import results, surely_defined
from irbridge.isa.widths import widths


def analyse(p: Program) -> None:
    """Fill every function's summary and block masks. Raises ``Unsupported`` for an untrackable stack."""
    v, abi = p.variables, p.abi
    p.arg_bits = sum(v[i].mask for i in abi.params)
    p.every = (1 << len(v)) - 1
    kept = abi.callee_saved
    p.caller_saved = sum(1 << x.index for x in v if x.index not in kept and x.kind not in abi.preserved_kinds)
    taken = address_taken(p)
    for m in p.funcs:
        m.summary.taken = bool(taken & {m.name, *(a for a, _ in m.func.aliases)})
    _returning(p)
    _clobbers(p)
    for m in p.funcs:
        track(p, m)
    _clobbers(p)
    results(p)
    for m in p.funcs:
        find_formats(p, m)
    surely_defined(p)
    widths(p)
    params(p, True)
    find_chain(p)
    demands(p)
    params(p, False)
    settle(p)
    check_flags(p)


def _returning(p: Program) -> None:
    """A function without a reachable return does not return; what follows its calls is dead."""
    for m in p.funcs:
        for b in m.blocks:
            if b.term.kind == "trap" and b.term.decoded is None and b.code and b.code[-1][0].control == "call":
                c = p.callee(m, b.code[-1][2].operands[-1])
                if c.name and c.func is None:
                    p.noreturn.add(c.name)
    changed = True
    while changed:
        changed = False
        for m in p.funcs:
            if not m.summary.returns:
                continue
            _cut(p, m)
            if not _may_return(p, m):
                m.summary.returns = False
                changed = True
    for m in p.funcs:
        _cut(p, m)
        prune(m)


def _cut(p: Program, m: MFunc) -> None:
    for b in m.blocks:
        for n, (d, _, parsed) in enumerate(b.code):
            if d.control == "call" and not p.returns(p.callee(m, parsed.operands[-1])):
                cut_after(b, n)
                break


def _may_return(p: Program, m: MFunc) -> bool:
    for n in reachable(m):
        t = m.blocks[n].term
        if t.kind == "ret" or (t.kind == "tail" and p.returns(p.callee(m, t.operand))):
            return True
    return False


def _clobbers(p: Program) -> None:
    """Variables that may differ when a function returns: what leads to no return counts for nothing."""
    inner: dict[int, list[Callee]] = {}
    for m in p.funcs:
        mask = 0
        found: list[Callee] = []
        for b in _returning_blocks(p, m):
            for d, _, parsed in b.code:
                mask |= written_vars(p, d)
                if d.control == "call":
                    found.append(p.callee(m, parsed.operands[-1]))
            if b.term.kind.startswith("rep"):
                mask |= 1 << p.abi.rep_count
            if b.term.kind == "tail":
                found.append(p.callee(m, b.term.operand))
        m.summary.clobbers, inner[id(m)] = mask & p.caller_saved, found
    changed = True
    while changed:
        changed = False
        for m in p.funcs:
            mask = m.summary.clobbers
            for c in inner[id(m)]:
                mask |= clobbered(p, c)
            if mask != m.summary.clobbers:
                m.summary.clobbers, changed = mask, True


def _returning_blocks(p: Program, m: MFunc) -> list[MBlock]:
    """The blocks from which a return can be reached."""
    todo = [b.index for b in m.blocks if b.term.kind in ("ret", "tail")]
    seen = set(todo)
    while todo:
        for n in m.blocks[todo.pop()].preds:
            if n not in seen:
                seen.add(n)
                todo.append(n)
    return [b for b in m.blocks if b.index in seen]
