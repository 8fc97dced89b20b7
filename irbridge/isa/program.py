"""A program under analysis: its functions, whom each instruction calls, and what an instruction does.

In: ``MFunc`` graphs. ``Program`` holds all the units translated together; a ``Summary`` says what is known
of a function, ``flow`` what an instruction reads and writes, ``clobbered`` and ``results_of`` what a call does.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, field

from irbridge.isa.assign import proto_results
from irbridge.isa.cfg import MBlock, MFunc, Term
from irbridge.isa.machine import Abi, Decoded, Var, piece_mask
from irbridge.isa.syntax import Expr, Indirect, Target
from irbridge.libc import PROTOTYPES, Proto


@dataclass(slots=True)
class Frame:
    """``low``: the lowest offset touched; ``slots``: 8-byte stack arguments read directly;
    ``args_address``: the address of a stack argument is taken (``leas``: addresses that may be one);
    ``incoming``: how many bytes of stack arguments callers are seen to pass (-1: not known); ``pushes``: how
    many bytes stand stored where callees (by name, empty: by address) find stack arguments; ``dynamic``:
    alloca or VLA; ``sealed``: nothing local lies just below the return address; ``saved``: the last argument
    register is stored just below the stack arguments; ``base``: the highest stack pointer at a call (outgoing
    arguments lie below it); ``align``: what the frame's start must be aligned to."""

    low: int = 0
    slots: int = 0
    args_address: bool = False
    leas: set[int] = field(default_factory=set)
    incoming: int = -1
    pushes: dict[str, int] = field(default_factory=dict)
    dynamic: bool = False
    sealed: bool = False
    base: int = 0
    align: int = 16
    saved: bool = False


@dataclass(slots=True, eq=False)
class Summary:
    """``params``: liveness bits of argument registers (and of the variadic count) live on entry;
    ``strong``: those of them that more than evidence asks for; ``results``: variables that may hold a result
    (``kept``: that hold something at every return; ``passed``: that are
    argument registers left alone; ``sure``: second ones that surely do;
    ``fresh``: those whose last value nothing read before some return; ``x87``: how many x87 registers);
    ``told``: variables in which its prototype has the result, -1 without one, ``told_bits``: at most so many in
    each, ``packed``: a struct,
    ``told_stack``: bytes of its stack arguments, if it has none or structs lie there (-1: not told);
    ``clobbers``: variables (bit per index) a call may change; ``demand``: liveness bits of result
    registers that callers in the program read; ``narrow``: 32, 8 or 0: every value returned in the
    first integer result was last written with that width."""

    params: int = 0
    strong: int = 0
    results: int = 0
    kept: int = -1
    passed: int = 0
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
    told: int = -1
    told_bits: int = 128
    packed: bool = False
    told_stack: int = -1

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
    """Everything translated together. ``noreturn``: functions from elsewhere that never return, since some
    function ends with a call of them. ``globals``: functions visible to other units by name;
    ``chain_by_address``/``slots_by_address``/``indirect_by_address``: some function whose address is taken
    has stack arguments (whose address it takes, or which it reads), or is told where its result goes; ``chain``:
    the register in which one gets its static chain (-1: none does)."""

    variables: tuple[Var, ...]
    abi: Abi
    funcs: list[MFunc] = field(default_factory=list)
    by_unit: dict[int, dict[str, MFunc]] = field(default_factory=dict)
    globals: dict[str, MFunc] = field(default_factory=dict)
    assumptions: list[str] = field(default_factory=list)
    noreturn: set[str] = field(default_factory=set)
    arg_bits: int = 0
    every: int = 0
    caller_saved: int = 0
    chain_by_address: bool = False
    slots_by_address: bool = False
    indirect_by_address: bool = False
    chain: int = -1
    bits_of: dict[int, int] = field(default_factory=dict)
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
            if not (isinstance(operand, Indirect) and isinstance(expr, Expr) and expr.mod == "got"):
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
        return any(self.x87_results(c) for c in calls(self, m))

    def returns(self, c: Callee) -> bool:
        if c.func is not None:
            return bool(c.func.summary.returns)
        return not (c.proto and c.proto.noreturn) and c.name not in self.noreturn


def cut_after(b: MBlock, n: int) -> None:
    """End the block with the call at ``n``, which does not return."""
    line = b.code[n][1]
    del b.code[n + 1 :]
    b.term, b.succs = Term("trap", line), []


def reachable(m: MFunc) -> set[int]:
    seen, todo = {0}, [0]
    while todo:
        for s in m.blocks[todo.pop()].succs:
            if s not in seen:
                seen.add(s)
                todo.append(s)
    return seen


def prune(m: MFunc) -> None:
    """Drop unreachable blocks and renumber."""
    alive = sorted(reachable(m))
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


def calls(p: Program, m: MFunc) -> Iterable[Callee]:
    for b in m.blocks:
        for d, _, parsed in b.code:
            if d.control == "call":
                yield p.callee(m, parsed.operands[-1])
        if b.term.kind == "tail":
            yield p.callee(m, b.term.operand)


def clobbered(p: Program, c: Callee) -> int:
    """Variables that a call may change."""
    if c.func is None or c.func.func.linkage == "weak":
        return p.caller_saved
    return int(c.func.summary.clobbers)


def written_vars(p: Program, d: Decoded) -> int:
    """Variables that an instruction may change, as bits per index."""
    return flow(p, d).written


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


def results_of(p: Program, c: Callee) -> int:
    """Variables that may hold a result after a call."""
    abi = p.abi
    if c.func is not None:
        return int(c.func.summary.results) | sum(1 << i for i in abi.x87_results[: c.func.summary.x87])
    if c.proto is not None:
        return sum(1 << i for i in proto_results(abi, c.proto))
    return sum(1 << i for i in (*abi.int_results, *abi.fp_results))


def result_set(p: Program, s: Summary) -> list[int]:
    """The result registers of a function: at most two, or all floating-point ones, as calling conventions have it,
    but never fewer than callers of the program read.

    One is read by a caller of the program, or it holds something at every return; a second one then is also
    written on every path. Where more remain, those go first that no caller reads, and of them those whose last
    value the function itself read (a scratch value and not a result). Where a prototype tells, nothing else counts."""
    abi, v = p.abi, p.variables
    seconds = (*abi.int_results[1:], *abi.fp_results[1:])
    if s.told >= 0:
        return [i for i in (*abi.int_results, *abi.fp_results) if s.told >> i & 1]
    demanded = [i for i in (*abi.int_results, *abi.fp_results) if s.demand & v[i].mask]
    out = []
    for i in (*abi.int_results, *abi.fp_results):
        written = s.passed >> i & 1 or (s.kept >> i & 1 if i not in seconds else s.sure >> i & s.fresh >> i & 1)
        wanted = i in demanded and s.clobbers >> i & 1  # by recursion alone it may get from where it was
        if wanted or (s.results >> i & 1 and (i in demanded or written)):
            out.append(i)
    first = {i: regs[0] for regs in (abi.int_results, abi.fp_results) for i in regs}
    order = (*reversed(abi.fp_results[1:]), *reversed(abi.int_results[1:]), abi.fp_results[0], abi.int_results[0])
    if len(abi.fp_results) > 2:  # then never one of either kind
        kinds = [set(demanded) & set(regs) for regs in (abi.int_results, abi.fp_results)]
        if kinds[1] and not kinds[0]:
            out = [i for i in out if i in abi.fp_results and (not s.taken or i in demanded or i in abi.fp_results[:2])]
        elif kinds[0] and not kinds[1]:
            out = [i for i in out if i in abi.int_results]
        else:
            out = [i for i in out if i in demanded or i not in abi.fp_results[2:]]
    for keep in (lambda i: i in demanded or s.fresh >> i & 1, lambda i: i in demanded):
        for i in order:
            held = {*out, *(first[j] for j in out)}
            if i in out and not keep(i) and len(held) > 2 and not held <= set(abi.fp_results):
                out.remove(i)
    return out + list(abi.x87_results[: s.x87])


def var_bits(p: Program, mask: int) -> int:
    """Liveness bits of variables given as bits per index."""
    found = p.bits_of.get(mask)
    if found is None:
        found = p.bits_of[mask] = sum(x.mask for x in p.variables if mask >> x.index & 1)
    return found


def indirect_reads(p: Program, operand: object) -> int:
    """Registers that an indirect target's operand names."""
    if not isinstance(operand, Indirect):
        return 0
    inner = operand.operand
    names = [getattr(inner, "name", ""), getattr(inner, "base", ""), getattr(inner, "index", "")]
    return sum(x.mask for x in p.variables if x.name in names)
