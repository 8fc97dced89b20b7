"""What each function of a program takes, gives and destroys: found by dataflow over all of its units.

In: ``MFunc`` graphs. Out: a ``Summary`` each (parameters, results, clobbers, stack arguments, whether
it returns) and, on every block, known stack offsets, maybe-defined variables and liveness.
The evidence is the code itself: an argument register live on entry is a parameter; a result register
that may be written is a result; gcc's -fipa-ra lets callers keep values in registers that a local
callee leaves alone, so clobbers are computed and not assumed.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from irbridge.isa.cfg import MBlock, MFunc, Term
from irbridge.isa.formats import printf_types, scanf_types
from irbridge.isa.frame import Frame, settle, track
from irbridge.isa.machine import Abi, Decoded, Var, piece_mask
from irbridge.isa.syntax import Expr, Indirect, Target
from irbridge.libc import PROTOTYPES, Proto


@dataclass(slots=True, eq=False)
class Summary:
    """``params``: liveness bits of argument registers (and of the variadic count) live on entry;
    ``strong``: those of them that more than evidence asks for; ``results``: variables that may hold a result
    (``sure``: second ones that surely do;
    ``fresh``: those whose last value nothing read before some return; ``x87``: how many x87 registers);
    ``clobbers``: variables (bit per index) a call may change; ``demand``: liveness bits of result
    registers that callers in the program read; ``narrow``: 32, 8 or 0: every value returned in the
    first integer result was last written with that width."""

    params: int = 0
    strong: int = 0
    results: int = 0
    sure: int = 0
    fresh: int = 0
    x87: int = 0
    clobbers: int = 0
    demand: int = 0
    returns: bool = True
    variadic: bool = False
    widths: frozenset[int] = frozenset()
    frame: Frame | None = None
    taken: bool = False

    @property
    def narrow(self) -> int:
        """32 (or 8) if all values returned in the first integer result are that narrow, else 0."""
        if 8 in self.widths and not self.widths & {64, 16}:
            return 8
        return 32 if self.widths == {32} else 0


@dataclass(slots=True, frozen=True)
class Callee:
    """Whom an instruction calls: a function of the program, a known libc prototype, or neither."""

    name: str = ""
    func: MFunc | None = None
    proto: Proto | None = None


UNKNOWN = Callee()


@dataclass(slots=True)
class Program:
    """Everything translated together. ``globals``: functions visible to other units by name;
    ``chain_by_address``/``slots_by_address``: some function whose address is taken has stack arguments."""

    variables: tuple[Var, ...]
    abi: Abi
    funcs: list[MFunc] = field(default_factory=list)
    by_unit: dict[int, dict[str, MFunc]] = field(default_factory=dict)
    globals: dict[str, MFunc] = field(default_factory=dict)
    assumptions: list[str] = field(default_factory=list)
    arg_bits: int = 0
    caller_saved: int = 0
    chain_by_address: bool = False
    slots_by_address: bool = False
    formats: dict[tuple[int, int], str] = field(default_factory=dict)

    def add(self, m: MFunc) -> None:
        self.funcs.append(m)
        m.summary = Summary()
        unit = self.by_unit.setdefault(id(m.unit), {})
        for name, linkage in [(m.name, m.func.linkage), *m.func.aliases]:
            unit[name] = m
            if linkage != "internal":
                self.globals[name] = m

    def callee(self, m: MFunc, operand: object) -> Callee:
        """Whom a call or tail call of ``m`` reaches."""
        if not isinstance(operand, Target):
            expr = getattr(getattr(operand, "operand", None), "disp", None)
            if not (isinstance(operand, Indirect) and isinstance(expr, Expr) and expr.mod.startswith("GOTPCREL")):
                return UNKNOWN
            name = expr.symbol
        else:
            name = operand.expr.symbol
        alias = m.unit.sets.get(name)
        if alias is not None and alias.symbol:
            name = alias.symbol
        found = self.by_unit[id(m.unit)].get(name) or self.globals.get(name)
        return Callee(name, found, None if found else PROTOTYPES.get(name))

    def x87_results(self, c: Callee) -> int:
        """How many values a call leaves on the x87 stack."""
        if c.func is not None:
            return int(c.func.summary.x87)
        return c.proto.ret.count("D") if c.proto is not None else 0

    def x87_calls(self, m: MFunc) -> bool:
        return any(self.x87_results(c) for c in _calls(self, m))

    def returns(self, c: Callee) -> bool:
        if c.func is not None:
            return bool(c.func.summary.returns)
        return not (c.proto and c.proto.noreturn)


def analyse(p: Program) -> None:
    """Fill every function's summary and block masks. Raises ``Unsupported`` for an untrackable stack."""
    v, abi = p.variables, p.abi
    p.arg_bits = sum(v[i].mask for i in (*abi.int_args, *abi.fp_args))
    kept = abi.callee_saved
    p.caller_saved = sum(1 << x.index for x in v if x.index not in kept and x.kind not in abi.preserved_kinds)
    _returning(p)
    for m in p.funcs:
        track(p, m)
    _clobbers(p)
    _results(p)
    for m in p.funcs:
        find_formats(p, m)
        _defined(p, m, entry_defined(p))
    _widths(p)
    _params(p, True)
    _demands(p)
    _params(p, False)
    settle(p)


# -- which functions return ---------------------------------------------------------------------------


def _returning(p: Program) -> None:
    """A function without a reachable return does not return; what follows its calls is dead."""
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


def cut_after(b: MBlock, n: int) -> None:
    """End the block with the call at ``n``, which does not return."""
    line = b.code[n][1]
    del b.code[n + 1 :]
    b.term, b.succs = Term("trap", line), []


def _reachable(m: MFunc) -> set[int]:
    seen, todo = {0}, [0]
    while todo:
        for s in m.blocks[todo.pop()].succs:
            if s not in seen:
                seen.add(s)
                todo.append(s)
    return seen


def _may_return(p: Program, m: MFunc) -> bool:
    for n in _reachable(m):
        t = m.blocks[n].term
        if t.kind == "ret" or (t.kind == "tail" and p.returns(p.callee(m, t.operand))):
            return True
    return False


def prune(m: MFunc) -> None:
    """Drop unreachable blocks and renumber."""
    alive = sorted(_reachable(m))
    number = {old: new for new, old in enumerate(alive)}
    m.blocks = [m.blocks[n] for n in alive]
    for b in m.blocks:
        b.index = number[b.index]
        b.succs = [number[s] for s in b.succs]
        b.preds = []
    for b in m.blocks:
        for s in dict.fromkeys(b.succs):
            m.blocks[s].preds.append(b.index)
    m.labels = {name: number[n] for name, n in m.labels.items() if n in number}


# -- clobbers -----------------------------------------------------------------------------------------


def _calls(p: Program, m: MFunc) -> Iterable[Callee]:
    for b in m.blocks:
        for d, _, parsed in b.code:
            if d.control == "call":
                yield p.callee(m, parsed.operands[-1])
        if b.term.kind == "tail":
            yield p.callee(m, b.term.operand)


def _clobbers(p: Program) -> None:
    own: dict[int, int] = {}
    for m in p.funcs:
        mask = 0
        for b in m.blocks:
            for d, _, _ in b.code:
                mask |= written_vars(p, d)
            if b.term.kind.startswith("rep"):
                mask |= 1 << p.abi.rep_count
        own[id(m)] = mask & p.caller_saved
    for m in p.funcs:
        m.summary.clobbers = own[id(m)]
    changed = True
    while changed:
        changed = False
        for m in p.funcs:
            mask = m.summary.clobbers
            for c in _calls(p, m):
                mask |= clobbered(p, c)
            if mask != m.summary.clobbers:
                m.summary.clobbers, changed = mask, True


def clobbered(p: Program, c: Callee) -> int:
    """Variables that a call may change."""
    if c.func is None or c.func.func.linkage == "weak":
        return p.caller_saved
    return int(c.func.summary.clobbers)


def written_vars(p: Program, d: Decoded) -> int:
    """Variables that an instruction may change, as bits per index."""
    return flow(p, d).written


# -- one instruction's effect -------------------------------------------------------------------------


@dataclass(slots=True)
class Flow:
    """``reads``, ``kills``: liveness bits; ``written``: variables; ``copy``: (destination variable,
    source variable) when the instruction only copies equal pieces, whose reads follow demand."""

    reads: int
    kills: int
    written: int
    copy: tuple[int, int, int] | None


def flow(p: Program, d: Decoded) -> Flow:
    found: Flow | None = d.flow
    if found is None:
        written = 0
        for b in d.operands:
            if b.place is not None and "w" in b.access:
                written |= 1 << b.place.var
        for place in d.named.values():
            written |= 1 << place.var
        bits = d.undefines
        for x in p.variables:
            if bits & x.mask:
                written |= 1 << x.index
        found = d.flow = Flow(d.reads, d.writes, written, _copy(p, d))
    return found


def _copy(p: Program, d: Decoded) -> tuple[int, int, int] | None:
    """(destination variable, source variable, pieces copied) of a plain register copy."""
    t = d.template
    if t is None or len(d.operands) != 2 or t.values != [0] or t.named or d.implicit:
        return None
    a, b = d.operands
    if a.place is None or b.place is None or a.access != "w" or a.place.off or b.place.off:
        return None
    x, y = p.variables[a.place.var], p.variables[b.place.var]
    if x.pieces != y.pieces or a.place.width != b.place.width:
        return None
    return x.index, y.index, piece_mask(x, 0, a.place.width, True) >> x.bit


def live_before(p: Program, d: Decoded, live: int) -> int:
    """Liveness before a (non-call) instruction from liveness after it."""
    f = d.flow or flow(p, d)
    if f.copy is not None:
        x, y = p.variables[f.copy[0]], p.variables[f.copy[1]]
        wanted = live >> x.bit & f.copy[2]
        return int(live & ~f.kills | wanted << y.bit)
    return int(live & ~f.kills | f.reads)


# -- what may hold a value ----------------------------------------------------------------------------


def results_of(p: Program, c: Callee) -> int:
    """Variables that may hold a result after a call."""
    abi = p.abi
    if c.func is not None:
        return int(c.func.summary.results) | sum(1 << i for i in abi.x87_results[: c.func.summary.x87])
    if c.proto is not None:
        return sum(1 << i for i in proto_results(abi, c.proto))
    return sum(1 << i for i in (*abi.int_results, *abi.fp_results))


def proto_results(abi: Abi, proto: Proto) -> tuple[int, ...]:
    """The variables in which a prototype's result arrives (``ll``, ``dd``: both of a pair)."""
    n = len(proto.ret)
    if proto.ret[0] in "v":
        return ()
    if proto.ret[0] in "dfc":
        return abi.fp_results[:n]
    return abi.x87_results[:n] if proto.ret[0] == "D" else abi.int_results[:n]


def _results(p: Program) -> None:
    """Result registers that a function may have written when it returns."""
    abi = p.abi
    every = sum(1 << i for i in (*abi.int_results, *abi.fp_results))
    changed = True
    while changed:
        changed = False
        for m in p.funcs:
            _defined(p, m, 0)
            found = m.summary.results
            for b in m.blocks:
                if b.term.kind == "ret":
                    found |= _defined_out(p, m, b) & every
                elif b.term.kind == "tail":
                    found |= results_of(p, p.callee(m, b.term.operand))
            if found != m.summary.results:
                m.summary.results, changed = found, True
    for m in p.funcs:
        m.summary.sure = _surely(p, m)
        m.summary.fresh = _freshly(p, m)
    changed = True
    while changed:
        changed = False
        for m in p.funcs:
            depth = _x87_depth(p, m)
            if depth != m.summary.x87:
                m.summary.x87, changed = depth, True


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


def entry_defined(p: Program) -> int:
    """Variables that hold something at entry: arguments, the variadic count, preserved registers."""
    abi = p.abi
    args = sum(1 << i for i in (*abi.int_args, *abi.fp_args))
    return args | 1 << abi.vararg_count | sum(1 << i for i in abi.callee_saved)


def _defined(p: Program, m: MFunc, start: int) -> None:
    """Forward: what entry defines, and what instructions and calls define since."""
    for b in m.blocks:
        b.defined = 0
    m.blocks[0].defined = start
    todo = [m.blocks[0]]
    seen: set[int] = {0}
    while todo:
        b = todo.pop()
        out = _defined_out(p, m, b)
        for s in b.succs:
            t = m.blocks[s]
            if out & ~t.defined or s not in seen:
                seen.add(s)
                t.defined |= out
                todo.append(t)


def defined_after(p: Program, m: MFunc, d: Decoded, parsed: object, defined: int) -> int:
    if d.control == "call":
        c = p.callee(m, parsed.operands[-1])  # type: ignore[attr-defined]
        return defined & ~clobbered(p, c) | results_of(p, c)
    return defined | written_vars(p, d)


# -- parameters: liveness over the whole program ------------------------------------------------------


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
        for d, _, _ in reversed(b.code[:n]):
            if d.control == "call" and p.caller_saved >> var & 1:
                return None
            if d.control == "call" or not flow(p, d).written >> var & 1:
                continue
            copy = flow(p, d).copy
            if copy is None:
                return _address_of(d)
            var = copy[1]
        if len(b.preds) != 1:
            break
        b = m.blocks[b.preds[0]]
        n = len(b.code)
    return _only_address(p, m, var) if var in p.abi.callee_saved else None


def _address_of(d: Decoded) -> Expr | None:
    """The symbol whose address an instruction loads, if it does just that."""
    if len(d.operands) != 2 or d.template is None or d.template.values != [0]:
        return None
    source = d.operands[1]
    mem = source.mem
    if mem is not None and source.access == "a" and not mem.index and mem.base in ("", "rip"):
        return mem.disp
    return source.imm if source.imm is not None and source.imm.symbol else None


def _only_address(p: Program, m: MFunc, var: int) -> Expr | None:
    """The one address that a preserved register is ever given, its restoring at the end apart."""
    found: set[Expr | None] = set()
    for b in m.blocks:
        for d, _, _ in b.code:
            if d.control != "call" and flow(p, d).written >> var & 1 and d.row.name not in ("pop", "leave"):
                found.add(_address_of(d))
    return found.pop() if len(found) == 1 else None


def call_reads(p: Program, c: Callee, defined: int, site: tuple[int, int], strong: bool = False) -> int:
    """Liveness bits that a call reads: exact for known callees and constant formats, else every
    argument register that may hold a value, in order, up to the first that cannot. ``site``:
    (function, line) of the call; ``strong``: leave out result registers that only evidence passes on."""
    v, abi = p.variables, p.abi
    if c.func is not None:
        return int(c.func.summary.strong if strong else c.func.summary.params)
    reads = 0
    if strong:
        defined &= ~sum(1 << i for i in (*abi.int_results, *abi.fp_results))
    if c.proto is not None:
        ints, floats, _ = c.proto.registers()
        more = p.formats.get(site)
        if more is not None:
            ints, floats = ints + sum(x in "ilpP" for x in more), floats + more.count("d")
        for i in abi.int_args[:ints]:
            reads |= v[i].mask
        for i in abi.fp_args[:floats]:
            reads |= v[i].mask & 3 << v[i].bit
        if not c.proto.variadic or more is not None:
            return reads
    for regs, pieces in ((abi.int_args, -1), (abi.fp_args, 3)):
        for i in regs:
            if not defined >> i & 1:
                break
            reads |= v[i].mask & (pieces << v[i].bit)
    if abi.vararg_count >= 0 and defined >> abi.vararg_count & 1:
        reads |= 1 << v[abi.vararg_count].bit
    return reads


def result_set(p: Program, s: Summary) -> list[int]:
    """The result registers of a function: at most two, as the calling convention has it.

    A first one may be written on some path; a second one is written on every path or read by a caller of
    the program. Where more remain, those go first that no caller reads, and of them those whose last value
    the function itself read (a scratch value and not a result)."""
    abi, v = p.abi, p.variables
    seconds = (*abi.int_results[1:], *abi.fp_results[1:])
    demanded = [i for i in (*abi.int_results, *abi.fp_results) if s.demand & v[i].mask]
    out = []
    for i in (*abi.int_results, *abi.fp_results):
        if s.results >> i & 1 and (i in demanded or i not in seconds or (s.sure >> i & 1 and s.fresh >> i & 1)):
            out.append(i)
    first = {i: regs[0] for regs in (abi.int_results, abi.fp_results) for i in regs}
    order = (*reversed(abi.fp_results[1:]), *reversed(abi.int_results[1:]), abi.fp_results[0], abi.int_results[0])
    for keep in (lambda i: i in demanded or s.fresh >> i & 1, lambda i: i in demanded, lambda i: False):
        for i in order:
            if i in out and not keep(i) and len({*out, *(first[j] for j in out)}) > 2:
                out.remove(i)
    return out + list(abi.x87_results[: s.x87])


def exit_live(p: Program, m: MFunc, strong: bool = False) -> int:
    """Liveness at a return: the results, as wide as anyone may read them; ``strong``: only those that
    a caller reads or that the function leaves there on purpose."""
    v, abi = p.variables, p.abi
    s = m.summary
    live = 0
    for i in result_set(p, s):
        if strong and i != abi.int_results[0] and not (s.fresh >> i & 1 or s.demand & v[i].mask):
            continue
        if v[i].kind == "vector":
            live |= 3 << v[i].bit | s.demand & v[i].mask
        else:
            live |= v[i].mask
    first = v[abi.int_results[0]]
    if s.narrow and not s.demand & 8 << first.bit:
        live &= ~(8 << first.bit)
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
    count = 1 << v[abi.vararg_count].bit
    params = getattr(blocks[0], into) & (p.arg_bits | count)
    if params & count:
        for i in abi.fp_args:
            params &= ~(12 << v[i].bit)
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
            live = live & ~_var_bits(p, clobbered(p, c)) | call_reads(p, c, before, (id(m), line), strong)
            live |= indirect_reads(p, parsed.operands[-1])
        else:
            live = live_before(p, d, live)
    return live


def _var_bits(p: Program, mask: int) -> int:
    """Liveness bits of variables given as bits per index."""
    out = 0
    for x in p.variables:
        if mask >> x.index & 1:
            out |= x.mask
    return out


def indirect_reads(p: Program, operand: object) -> int:
    """Registers that an indirect target's operand names."""
    if not isinstance(operand, Indirect):
        return 0
    inner = operand.operand
    names = [getattr(inner, "name", ""), getattr(inner, "base", ""), getattr(inner, "index", "")]
    return sum(x.mask for x in p.variables if x.name in names)


def _params(p: Program, strong: bool) -> None:
    callers: dict[int, set[int]] = {}
    for n, m in enumerate(p.funcs):
        for c in _calls(p, m):
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


def _demands(p: Program) -> None:
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
        _params(p, True)


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
            wanted = m.summary.demand & results
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
                wanted = live & results
                changed |= bool(wanted & ~c.func.summary.demand)
                c.func.summary.demand |= wanted
            live = live & ~_var_bits(p, clobbered(p, c)) | call_reads(p, c, known, (id(m), line), True)
            live |= indirect_reads(p, parsed.operands[-1])
        else:
            live = live_before(p, d, live)
    return changed


def _widths(p: Program) -> None:
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
        return frozenset({32} if c.proto.ret in ("i", "u") else {64} if c.proto.ret[0] in "lp" else ())
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
