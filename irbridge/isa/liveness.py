"""Liveness over the whole program: parameters, what calls read, and which results callers want.

Backward to a fixpoint, twice: *strong* liveness leaves out what only evidence says that calls of unknown
type read, so that no result is wanted on evidence alone; the final one takes all of it in.
"""

from __future__ import annotations

from irbridge.isa.assign import At, assign
from irbridge.isa.cfg import MBlock, MFunc
from irbridge.isa.formats import printf_types, scanf_types
from irbridge.isa.machine import Abi, Decoded
from irbridge.isa.program import (
    Callee,
    Program,
    calls,
    clobbered,
    flow,
    indirect_reads,
    live_before,
    result_set,
    var_bits,
)
from irbridge.isa.results import defined_after
from irbridge.isa.syntax import Expr, Imm, Parsed
from irbridge.libc import Proto


def find_formats(p: Program, m: MFunc) -> None:
    """Calls of printf and its family whose format is plainly a constant: their variadic types."""
    strings = None
    for b in m.blocks:
        for n, (d, line, parsed) in enumerate(b.code):
            if d.control != "call":
                continue
            proto = p.callee(m, parsed.operands[-1]).proto
            if proto is None or not proto.variadic or proto.format is None:
                continue
            if strings is None:
                strings = {x.name: x for x in m.unit.data if x.constant}
            kind, index = proto.format
            expr = _last_address(p, m, b, n, p.abi.int_args[index])
            data = strings.get(expr.symbol) if expr is not None else None
            if data is None or expr is None or any(not isinstance(x, bytes) for x in data.items):
                continue
            text = b"".join(x for x in data.items if isinstance(x, bytes))[expr.addend :].partition(b"\0")[0]
            types = printf_types(text) if kind == "printf" else scanf_types(text)
            if types is not None:
                p.formats[id(m), line] = types


def _last_address(p: Program, m: MFunc, b: MBlock, n: int, var: int) -> Expr | None:
    """The symbol whose address variable ``var`` surely holds before instruction ``n`` of a block."""
    for _ in range(8):
        for d, _, parsed in reversed(b.code[:n]):
            if d.control == "call" and p.caller_saved >> var & 1:
                return None
            if d.control == "call" or not flow(p, d).written >> var & 1:
                continue
            copy = flow(p, d).copy
            if copy is None:
                return _address_of(p, d, parsed)
            var = copy[1]
        if len(b.preds) != 1:
            break
        b = m.blocks[b.preds[0]]
        n = len(b.code)
    return _only_address(p, m, var) if var in p.abi.callee_saved else None


def _address_of(p: Program, d: Decoded, parsed: Parsed) -> Expr | None:
    """The symbol whose address an instruction loads, or completes, if it does just that."""
    last = parsed.operands[-1] if parsed.operands else None
    if isinstance(last, Imm) and last.expr.mod in p.abi.lo_mods:
        return Expr(last.expr.symbol, last.expr.addend)
    if len(d.operands) != 2 or d.template is None or d.template.values != [0]:
        return None
    source = d.operands[1]
    mem = source.mem
    if mem is not None and source.access == "a" and not mem.index and not mem.base:
        return mem.disp
    return Expr(source.imm.symbol, source.imm.addend) if source.imm is not None and source.imm.symbol else None


def _only_address(p: Program, m: MFunc, var: int) -> Expr | None:
    """The one address that a preserved register is ever given, its restoring at the end apart."""
    found: set[Expr | None] = set()
    for b in m.blocks:
        for d, _, parsed in b.code:
            if d.control != "call" and flow(p, d).written >> var & 1 and not _restores(p, d):
                found.add(_address_of(p, d, parsed))
    return found.pop() if len(found) == 1 else None


def _restores(p: Program, d: Decoded) -> bool:
    """Whether the instruction loads from the stack."""
    sp = p.variables[p.abi.sp]
    return any(q.var == sp.index for q in d.named.values()) or any(
        b.mem is not None and b.access == "r" and b.mem.base == sp.name for b in d.operands
    )


def _arguments(abi: Abi, proto: Proto, more: str | None) -> tuple[list[At], str]:
    letters = proto.args + (more or "")
    return assign(abi, letters, len(proto.args)), letters


def call_reads(p: Program, c: Callee, defined: int, site: tuple[int, int], strong: bool = False) -> int:
    """Liveness bits that a call reads: exact for known callees and constant formats, else every
    argument register that may hold a value, in order, up to the first that cannot; and the stack pointer, by which
    stack arguments are found. ``site``: (function, line) of the call; ``strong``: leave out result registers that
    only evidence passes on."""
    return _reads(p, c, defined, site, strong) | p.variables[p.abi.sp].mask


def _reads(p: Program, c: Callee, defined: int, site: tuple[int, int], strong: bool) -> int:
    v, abi = p.variables, p.abi
    if c.func is not None:  # a variadic function saves registers that hold nothing, or what the last call left
        reads = int(c.func.summary.strong if strong else c.func.summary.params)
        if c.func.summary.frame is None or not c.func.summary.frame.saved:
            return reads  # it reads them on every path there is, and the caller knows
        reads &= var_bits(p, defined & p.every)
        return reads & ~var_bits(p, sum(1 << i for i in abi.fp_results)) if strong else reads
    reads = v[p.chain].mask & var_bits(p, defined & p.every) if p.chain >= 0 and not c.name else 0
    if strong:
        defined &= ~sum(1 << i for i in (*abi.int_results, *abi.fp_results))
    if c.proto is not None:
        more = p.formats.get(site)
        for at, letter in zip(*_arguments(abi, c.proto, more), strict=True):
            for i in at.vars:
                reads |= v[i].mask if letter in "DQ" else v[i].low(32 if letter == "f" and v[i].kind == "float" else 64)
        if not c.proto.variadic or more is not None:
            return reads
    for regs in (abi.int_args, abi.fp_args):
        for i in regs:
            if not defined >> i & 1:
                break
            reads |= v[i].low(64)
    if abi.vararg_count >= 0 and defined >> abi.vararg_count & 1:
        reads |= 1 << v[abi.vararg_count].bit
    return reads


def exit_live(p: Program, m: MFunc, strong: bool = False) -> int:
    """Liveness at a return: the results, as wide as anyone may read them; ``strong``: only those that
    a caller reads or that the function leaves there on purpose."""
    v, abi = p.variables, p.abi
    s = m.summary
    live = 0
    for i in result_set(p, s):
        if strong and not (s.fresh >> i & 1 or s.demand & v[i].mask):
            continue
        if v[i].kind in ("vector", "float"):
            live |= v[i].low(64) | s.demand & v[i].mask
        else:
            live |= v[i].mask
    first = v[abi.int_results[0]]
    if s.narrow and first.live_width(s.demand) <= 32:
        live &= first.low(32) | ~first.mask
    return live


def liveness(p: Program, m: MFunc, strong: bool = False) -> bool:
    """Backward, to a fixpoint; gives whether the parameters grew."""
    blocks = m.blocks
    into, out = ("strong_in", "strong_out") if strong else ("live_in", "live_out")
    todo = list(blocks)
    queued = set(range(len(blocks)))
    at_exit = exit_live(p, m, strong)
    while todo:
        b = todo.pop()
        queued.discard(b.index)
        live = 0
        for s in b.succs:
            live |= getattr(blocks[s], into)
        setattr(b, out, live)
        live = _live_in(p, m, b, live, at_exit, strong)
        before = getattr(b, into)
        if live & ~before:
            setattr(b, into, live | before)
            for n in b.preds:
                if n not in queued:
                    queued.add(n)
                    todo.append(blocks[n])
    v, abi, summary = p.variables, p.abi, m.summary
    count = 1 << v[abi.vararg_count].bit if abi.vararg_count >= 0 else 0
    params = getattr(blocks[0], into) & (p.arg_bits | count)
    if params & count:
        for i in abi.fp_args:
            params &= v[i].low(64) | ~v[i].mask
    if strong:
        grown = params & ~summary.strong
        summary.strong |= params
        return bool(grown)
    summary.variadic = bool(params & count)
    grown = params & ~summary.params
    summary.params |= params
    return bool(grown)


def _live_in(p: Program, m: MFunc, b: MBlock, live: int, at_exit: int, strong: bool) -> int:
    v, abi = p.variables, p.abi
    t = b.term
    defined = b.defined
    after: list[int] = []
    for d, _, parsed in b.code:
        after.append(defined)
        defined = defined_after(p, m, d, parsed, defined)
    if t.kind == "ret":
        live = at_exit
    elif t.kind == "tail":
        live = call_reads(p, p.callee(m, t.operand), defined, (id(m), t.line), strong) | indirect_reads(p, t.operand)
    elif t.kind.startswith("rep"):
        live |= v[abi.rep_count].mask
        if t.kind == "rep_body" and t.decoded and t.decoded.rep != "rep":
            live |= v[abi.rep_flag].mask
    elif t.decoded is not None:
        live |= t.decoded.reads | indirect_reads(p, t.operand)
    for (d, line, parsed), before in zip(reversed(b.code), reversed(after), strict=True):
        if d.control == "call":
            c = p.callee(m, parsed.operands[-1])
            live = live & ~var_bits(p, clobbered(p, c)) | call_reads(p, c, before, (id(m), line), strong)
            live |= indirect_reads(p, parsed.operands[-1])
        else:
            live = live_before(p, d, live)
    return live


def params(p: Program, strong: bool) -> None:
    callers: dict[int, set[int]] = {}
    for n, m in enumerate(p.funcs):
        for c in calls(p, m):
            if c.func is not None:
                callers.setdefault(id(c.func), set()).add(n)
    todo = list(range(len(p.funcs)))
    queued = set(todo)
    while todo:
        n = todo.pop()
        queued.discard(n)
        m = p.funcs[n]
        if liveness(p, m, strong):
            for k in callers.get(id(m), ()):
                if k not in queued:
                    queued.add(k)
                    todo.append(k)


def find_chain(p: Program) -> None:
    """Find the register in which functions whose address is taken get their static chain: what calls by address
    read too. Raises Unsupported where they do not agree."""
    for m in p.funcs:
        for i in p.abi.chain:
            if m.summary.taken and m.summary.strong & p.variables[i].mask and p.chain != i:
                if p.chain >= 0:
                    mine, other = (p.variables[n].name for n in (i, p.chain))
                    what = f"the static chain is in {mine} here and in {other} in another function"
                    raise m.refuse(m.func.line, what, "compile all units with one compiler")
                p.chain = i
    if p.chain >= 0:
        params(p, True)


def demands(p: Program) -> None:
    """How wide callers in the program read each function's results."""
    v, abi = p.variables, p.abi
    results = sum(v[i].mask for i in (*abi.int_results, *abi.fp_results))
    for _ in range(4):
        changed = False
        for m in p.funcs:
            for b in m.blocks:
                changed |= _block_demands(p, m, b, results)
        if not changed:
            break
        params(p, True)


def _block_demands(p: Program, m: MFunc, b: MBlock, results: int) -> bool:
    changed = False
    live = b.strong_out
    if b.term.decoded is not None and not b.term.kind.startswith("rep"):
        live |= b.term.decoded.reads
    if b.term.kind == "ret":
        live = exit_live(p, m, True)
    if b.term.kind == "tail":
        c = p.callee(m, b.term.operand)
        if c.func is not None:
            wanted = m.summary.demand & results & var_bits(p, clobbered(p, c))
            changed |= bool(wanted & ~c.func.summary.demand)
            c.func.summary.demand |= wanted
        return changed
    defined, before = b.defined, []
    for d, _, parsed in b.code:
        before.append(defined)
        defined = defined_after(p, m, d, parsed, defined)
    for (d, line, parsed), known in zip(reversed(b.code), reversed(before), strict=True):
        if d.control == "call":
            c = p.callee(m, parsed.operands[-1])
            if c.func is not None:
                wanted = live & results & var_bits(p, clobbered(p, c))
                changed |= bool(wanted & ~c.func.summary.demand)
                c.func.summary.demand |= wanted
            live = live & ~var_bits(p, clobbered(p, c)) | call_reads(p, c, known, (id(m), line), True)
            live |= indirect_reads(p, parsed.operands[-1])
        else:
            live = live_before(p, d, live)
    return changed
