"""Symbolic execution of a function's graph: every path at once.

In: a module, a function's name, arguments as terms. Out: its results as terms, and on the ``Side`` what it did:
writes, calls, traps. Blocks run in topological order under guards; where paths join, values become conditional; a loop
goes round ``bound`` times, or, while no branch depends on the input, as often as it does. Calls of functions that the
module defines are followed.
Example: ``Side(module, 0, shared, 4, until).run("f", [x], ALWAYS)`` is ``[x + 1]``.
"""

from __future__ import annotations

import heapq
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from irbridge.ir.evaluate import evaluate
from irbridge.ir.graph import Block, Function, Module, Op, Value
from irbridge.ir.ops import Undefined
from irbridge.ir.pycode import TRAPS, chain, size_of
from irbridge.ir.types import Type
from irbridge.verify import registers
from irbridge.verify.globals import HIGHEST, Globals
from irbridge.verify.guards import ALWAYS, Guard, Guards, implies, known
from irbridge.verify.loops import Instance, Order
from irbridge.verify.smt import Space, Term, Unproved, choose, const, join, low, meaning, number, split, truth, z3
from irbridge.verify.storage import Region, Storage, Write

COMPARES = frozenset(("strcmp", "strncmp", "memcmp", "strcasecmp", "strncasecmp", "strcoll"))
MOST_INSTANCES, MOST_ROUNDS, DEEPEST, MOST_COPIED = 3000, 128, 6, 512
Env = dict[Value, Term]


class Called(NamedTuple):
    """A call of an external function: its arguments by register file, each a term or None where the caller leaves it
    undefined, and how many writes came before it."""

    guard: Guard
    name: str
    ints: tuple[Any, ...]
    floats: tuple[Any, ...]
    evidence: bool
    before: int


class Shared:
    """What both sides have in common: symbols, conditions, variables, the results of the n-th call."""

    def __init__(self, modules: tuple[Module, Module]) -> None:
        self.space, self.guards = Space(all(registers.abi_of(m).one_nan for m in modules)), Guards()
        self.globals = Globals(self.space, modules)
        self.results: dict[tuple[int, str, int], Any] = {}
        self.compared: dict[int, tuple[str, Any, Any]] = {}

    def turned(self, side: int, call: int, name: str, ints: list[Any]) -> bool:
        """Whether the target's n-th call compares what the source's does the other way round. Then its arguments are
        put in the source's order: what it gives is another result."""
        if name not in COMPARES or len(ints) < 2 or ints[0] is None or ints[1] is None:
            return False
        one, two = (z3.simplify(x) for x in ints[:2])
        if side == 0:
            self.compared[call] = (name, one, two)
        known_name, first, second = self.compared.get(call, ("", one, two))
        if known_name != name or one.eq(first) or not (one.eq(second) and two.eq(first)):
            return False
        ints[:2] = ints[1::-1]
        return True

    def opposite(self, call: int, bits: int) -> Any:
        """The result of a comparison whose arguments are exchanged: its sign is the other one (C11 7.24.4)."""
        known_, made = low(self.result(call, "int", 0, 64), 32), self.space.fresh(64, "compared")
        self.space.facts += [(low(made, 32) < 0) == (known_ > 0), (low(made, 32) > 0) == (known_ < 0)]
        return low(made, bits)

    def result(self, call: int, kind: str, n: int, bits: int) -> Any:
        """The n-th result in a register file of an external call, the same on both sides."""
        whole = self.results.setdefault((call, kind, n), z3.BitVec(f"result {call} {kind} {n}", 64))
        return low(whole, bits) if bits <= 64 else z3.ZeroExt(bits - 64, whole)


@dataclass(slots=True, eq=False)
class Cut:
    """A loop that is cut at its header: ``guard``, ``start``: when it is entered, and with what; ``symbols``: what it
    then carries, in any round; ``bases``: for an address of an object that object's, from which the former count, or
    None; ``back``: when it repeats, and with what; ``before``, ``after``: how many writes to the
    world there were at the start, and when it repeats; likewise of frames, by region; ``written``: what it writes."""

    activation: _Activation
    guard: Guard
    start: list[Term]
    symbols: list[Term]
    bases: list[Any]
    before: int
    frames_before: dict[int, int]
    begun: tuple[int, dict[int, int]]
    back: list[tuple[Guard, list[Term]]] = field(default_factory=list)
    after: int = 0
    frames_after: dict[int, int] = field(default_factory=dict)
    written: set[str] = field(default_factory=set)


@dataclass(slots=True, eq=False)
class Side:
    """``index``: 0 the source, 1 the target; ``until``: when to give up; ``unended``: paths on which a loop would go
    round once more than ``bound``; ``ended``: when it returns. ``cuts``: the loops, where they are cut (``induction``),
    ``havoc`` what each writes, ``alike``: both sides lay out their frames alike; ``frames`` in order; ``mirrored``: the
    other side's cuts, if what loops carry is the same on both; ``narrow``: of how many low
    bits that holds, where not of all, by the loop's number and the value's; ``peeled``: rounds of a loop
    that come before it is cut; ``trailing``: a loop may go round once more than the other side's."""

    module: Module
    index: int
    shared: Shared
    bound: int
    until: float
    traps: list[Guard] = field(default_factory=list)
    unended: list[Guard] = field(default_factory=list)
    calls: list[Called] = field(default_factory=list)
    storage: Storage = field(init=False)
    depth: int = 0
    steps: int = 0
    ended: Guard = ALWAYS
    cuts: list[Cut] | None = None
    havoc: list[set[str]] = field(default_factory=list)
    alike: bool = False
    frames: list[Region] = field(default_factory=list)
    mirrored: list[Cut] | None = None
    narrow: dict[tuple[int, int], int] = field(default_factory=dict)
    peeled: int = 0
    trailing: bool = False

    def __post_init__(self) -> None:
        self.storage = Storage(self.shared.space, self.shared.guards)

    def run(self, name: str, args: Sequence[Term], guard: Guard) -> list[Term]:
        """Call a function that the module defines. Raises ``Unproved``."""
        f = self.module.functions[name]
        self.depth += 1
        if self.depth > DEEPEST:
            raise Unproved(f"calls {name} too deep")
        results = _Activation(self, f).run(args, guard)
        self.depth -= 1
        return results

    def tick(self) -> None:
        self.steps += 1
        if self.steps > MOST_INSTANCES:
            raise Unproved("too many paths")
        self.hurry()

    def hurry(self) -> None:
        """Raises ``Unproved`` when the time is over."""
        if time.monotonic() > self.until:
            raise Unproved("time limit")


class _Activation:
    """One call of a function."""

    def __init__(self, side: Side, f: Function) -> None:
        self.side, self.f, self.order = side, f, Order(f)
        self.guards, self.space, self.storage = side.shared.guards, side.shared.space, side.storage
        self.waiting: dict[Instance, list[tuple[Guard, list[Term], Env]]] = {}
        self.queue: list[tuple[tuple[int, ...], int, Instance]] = []
        self.returned: list[tuple[Guard, list[Term]]] = []
        self.entered: dict[Instance, Guard] = {}
        self.opened: dict[Block, Cut] = {}
        self.guard: Guard = ALWAYS
        self.env: Env = {}

    def run(self, args: Sequence[Term], guard: Guard) -> list[Term]:
        self.enter(self.order.first(self.f), guard, list(args), {})
        while self.queue:
            self.side.tick()
            at = heapq.heappop(self.queue)[2]
            self.join(at)
            for op in at[0].ops[:-1]:
                self.op(op)
            self.leave(at, at[0].terminator)
        if not self.returned:
            return [self.space.fresh(t.bits) if not t.is_vector else split(t, self.space.fresh(t.bits))
                    for t in self.f.type.results]  # fmt: skip
        whole = self.guards.either(g for g, _ in self.returned)
        if self.side.depth == 1 and self.side.cuts is not None:
            self.side.ended = whole
        return [self.merge([(g, v[n]) for g, v in self.returned], whole) for n in range(len(self.f.type.results))]

    # -- control ---------------------------------------------------------------------------------------
    def enter(self, at: Instance, guard: Guard, args: list[Term], env: Env) -> None:
        if not guard:
            return
        if at not in self.waiting:
            self.waiting[at] = []
            heapq.heappush(self.queue, (self.order.key(at), len(self.waiting), at))
        self.waiting[at].append((guard, args, env))

    def join(self, at: Instance) -> None:
        """Make one of all that leads here."""
        ways = self.waiting[at]
        self.guard = self.entered[at] = self.guards.either(g for g, _, _ in ways)
        self.env = dict(ways[0][2])
        if len(ways) > 1:
            for v, term in list(self.env.items()):
                if any(env.get(v) is not term for _, _, env in ways):
                    if all(v in env for _, _, env in ways):
                        self.env[v] = self.merge([(g, env[v]) for g, _, env in ways], self.guard)
                    else:
                        del self.env[v]
        for n, a in enumerate(at[0].args):
            self.env[a] = self.merge([(g, args[n]) for g, args, _ in ways], self.guard)
        if self.side.cuts is not None and at[0] in self.order.bodies and self.order.round_of(at) == self.side.peeled:
            self.cut(at[0])

    def cut(self, header: Block) -> None:
        """Any round of a loop: what it carries is anything, what it writes was written."""
        side = self.side
        assert side.cuts is not None
        nested = (side.peeled or side.trailing) and len(self.order.loops[header]) > 1
        if side.depth > 1 or nested or not self.order.reducible(header):
            raise Unproved("a loop that cannot be cut")
        start = [self.env[a] for a in header.args]
        bases = [self.base(v) for v in start]
        start = _offsets(start, bases)
        self.unbased(start)
        symbols = [split(a.type, self.carried(n, a.type)) for n, a in enumerate(header.args)]
        before, frames = len(self.storage.world.writes), {id(r): len(r.writes) for r in side.frames}
        number_ = len(side.cuts)
        for what in sorted(side.havoc[number_]) if number_ < len(side.havoc) else ():
            if what != "world" and int(what) >= len(side.frames):
                continue  # a frame of the other side
            region = self.storage.world if what == "world" else side.frames[int(what)]
            shared = side.alike or what == "world"
            self.unbased([w.value for w in region.writes if w.size])
            region.writes.append(Write(self.guard, None, 0, (what, number_, 0 if shared else side.index)))
        begun = len(self.storage.world.writes), {id(r): len(r.writes) for r in side.frames}
        side.cuts.append(Cut(self, self.guard, start, symbols, bases, before, frames, begun))
        given = (s if b is None else b + s for s, b in zip(symbols, bases, strict=True))
        self.env |= dict(zip(header.args, given, strict=True))
        self.opened[header] = side.cuts[-1]

    def carried(self, n: int, t: Type) -> Any:
        """What a loop carries: a symbol, or as far as the other side carries the n-th too, its symbol."""
        if self.side.mirrored is None:
            return self.space.fresh(t.bits, "carried")
        cuts, number_ = self.side.mirrored, len(self.side.cuts or ())
        others = cuts[number_].symbols if len(cuts) > number_ else []
        if n >= len(others):
            raise Unproved("loops that do not match")
        bits = min(join(others[n]).size(), t.bits, self.side.narrow.get((number_, n), t.bits))
        if bits == t.bits:
            return low(join(others[n]), bits)
        own = self.space.fresh(t.bits - bits, "carried")
        return z3.Concat(own, low(join(others[n]), bits)) if bits else own

    def base(self, v: Term) -> Any:
        """The address of the one object that a word is a distance from; None if it is none."""
        found = self.storage.based(v) if not isinstance(v, tuple) and v.size() == 64 else frozenset()
        if len(found) != 1:
            return None
        base = self.storage.bases[next(iter(found))][0]
        return base if not self.storage.based(_distance(v, base)) else None

    def unbased(self, values: Sequence[Term]) -> None:
        """Raises ``Unproved`` for an address of an object: as a symbol it would be one of the world."""
        if any(self.storage.based(join(v)) for v in values):
            raise Unproved("a loop that carries the address of an object")

    def repeat(self, header: Block, guard: Guard, args: list[Term]) -> None:
        """A loop that is cut goes round."""
        cut = self.opened.get(header)
        if cut is None:
            raise Unproved("a loop that is entered elsewhere")
        args = _offsets(args, cut.bases)
        self.unbased(args)
        cut.back.append((guard, args))
        cut.after = len(self.storage.world.writes)
        cut.frames_after = {id(r): len(r.writes) for r in self.side.frames}
        if cut.after > cut.begun[0]:
            cut.written.add("world")
        cut.written |= {str(n) for n, r in enumerate(self.side.frames) if len(r.writes) > cut.begun[1].get(id(r), 0)}

    def other(self, header: Block) -> Guard:
        """When the other side goes round too, if this one may go on alone."""
        if not self.side.trailing:
            return ALWAYS
        cuts = self.side.mirrored or []
        n = (self.side.cuts or []).index(self.opened[header])
        return self.guards.either(g for g, _ in cuts[n].back) if n < len(cuts) else ALWAYS

    def merge(self, ways: list[tuple[Guard, Term]], whole: Guard) -> Term:
        """The value of whichever guard holds; ``whole``: one of them does."""
        self.side.hurry()
        given = known(whole)
        out = ways[-1][1]
        for g, value in reversed(ways[:-1]):
            out = choose(z3.simplify(self.guards.term(g, given)), value, out)
        return out

    def leave(self, at: Instance, op: Op) -> None:
        name = op.d.name
        if name == "func.return":
            self.returned.append((self.guard, [self.value(v) for v in op.operands]))
        elif name == "llvm.unreachable":
            self.side.traps.append(self.guard)
        elif name == "cf.br":
            self.go(at, self.guard, op.succs[0])
        elif name == "cf.cond_br":
            taken = self.guards.literal(truth(self.value(op.operands[0])))
            self.go(at, self.guards.both(self.guard, taken), op.succs[0])
            self.go(at, self.guards.both(self.guard, self.guards.opposite(taken)), op.succs[1])
        elif name == "cf.switch":
            flag, rest = self.value(op.operands[0]), self.guard
            for case, edge in zip(op.attrs["case_values"], op.succs[1:], strict=True):
                hit = self.guards.literal(flag == case)
                self.go(at, self.guards.both(rest, hit), edge)
                rest = self.guards.both(rest, self.guards.opposite(hit))
            self.go(at, rest, op.succs[0])
        else:
            raise Unproved(name)

    def go(self, at: Instance, guard: Guard, edge: tuple[Block, list[Value]]) -> None:
        body = self.order.bodies.get(edge[0], ())
        if guard and self.side.cuts is not None and at[0] in body:
            over = dict(at[1])[edge[0]] - self.side.peeled
            if over > 0:
                self.side.traps.append(guard)
                return
            if over == 0:
                both = self.other(edge[0])
                self.repeat(edge[0], self.guards.both(guard, both), [self.value(v) for v in edge[1]])
                guard = self.guards.both(guard, self.guards.opposite(both))
        to = self.order.step(at, edge[0])
        rounds = self.order.round_of(to)
        if guard and rounds > self.side.bound:
            before = self.order._at(to[0], {**dict(to[1]), to[0]: rounds - 1})
            if rounds > MOST_ROUNDS or not implies(self.entered.get(before, ALWAYS), guard):
                self.side.unended.append(guard)
                return
        self.enter(to, guard, [self.value(v) for v in edge[1]], self.env)

    # -- ops -------------------------------------------------------------------------------------------
    def value(self, v: Value) -> Term:
        return self.env[v]

    def op(self, op: Op) -> None:
        special = SPECIAL.get(op.d.name)
        if special is not None:
            special(self, op)
            return
        if len(op.results) != 1:
            raise Unproved(op.d.name)
        values = [self.value(v) for v in op.operands]
        types = [v.type for v in op.operands]
        if op.d.name in TRAPS:
            self.divides(op.d.name, values)
        made = _folded(op, types, values)
        if made is None:
            made = meaning(op.d.name, types, values, op.result.type, op.attrs, self.space)
        self.env[op.result] = made

    def divides(self, name: str, values: Sequence[Term]) -> None:
        """A division without a result is a trap."""
        rows = zip(*(v if isinstance(v, tuple) else (v,) for v in values), strict=True)
        for a, b in rows:
            wrong = b == 0
            if name.endswith("si"):
                wrong = z3.Or(wrong, z3.And(a == 1 << a.size() - 1, b == -1))
            self.trap_if(wrong)

    def trap_if(self, condition: Any) -> None:
        guard = self.guards.both(self.guard, self.guards.literal(condition))
        if guard:
            self.side.traps.append(guard)

    def constant(self, op: Op) -> None:
        self.env[op.result] = _literal(op.result.type, op.attrs["value"])

    def undefined(self, op: Op) -> None:
        self.env[op.result] = split(op.result.type, self.space.fresh(op.result.type.bits))

    def address_of(self, op: Op) -> None:
        self.env[op.result] = self.side.shared.globals.address(self.side.index, op.attrs["global_name"], self.storage)

    def load(self, op: Op) -> None:
        t = op.result.type
        whole = self.storage.load(self.value(op.operands[0]), size_of(t), self.guard)
        self.env[op.result] = split(t, low(whole, t.bits))

    def store(self, op: Op) -> None:
        self.storage.store(self.value(op.operands[1]), join(self.value(op.operands[0])), self.guard)

    def alloca(self, op: Op) -> None:
        base, align = self.space.fresh(64, "frame"), op.attrs.get("alignment", 16)
        self.space.facts += [z3.ULT(base, HIGHEST), z3.UGE(base, 1 << 16), base & align - 1 == 0]
        key = ("frame", len(self.side.frames)) if self.side.alike else ("frame", base.get_id())
        region = Region(key, extent=self.value(op.operands[0]))
        self.side.frames.append(region)
        self.storage.add(base, region)
        self.env[op.result] = base

    def stack_place(self, op: Op) -> None:
        self.env[op.result] = self.space.fresh(64, "stack")

    def nothing(self, op: Op) -> None:
        """A fence, or the stack given back."""

    def trap(self, op: Op) -> None:
        self.side.traps.append(self.guard)

    def copy(self, op: Op) -> None:
        self.copies(*(self.value(v) for v in op.operands))

    def copies(self, to: Any, source: Any, count: Any) -> None:
        size = self.extent(count)
        held = [self.storage.load(source + n, 1, self.guard) for n in range(size)]
        for n, byte in enumerate(held):
            self.storage.store(to + n, byte, self.guard)

    def fill(self, op: Op) -> None:
        self.fills(*(self.value(v) for v in op.operands))

    def fills(self, to: Any, byte: Any, count: Any) -> None:
        for n in range(self.extent(count)):
            self.storage.store(to + n, low(byte, 8), self.guard)

    def known_extent(self, count: Any) -> bool:
        """Whether a copy is made byte by byte; else it is a call like others, that both sides must make alike."""
        size = number(z3.simplify(count))
        return size is not None and size <= MOST_COPIED

    def extent(self, count: Any) -> int:
        size = number(z3.simplify(count))
        if size is None or size > MOST_COPIED:
            raise Unproved("a copy of computed length")
        return size

    # -- calls -----------------------------------------------------------------------------------------
    def call(self, op: Op) -> None:
        name = op.attrs["callee"]
        name = self.side.module.aliases.get(name, (name,))[0]
        f = self.side.module.functions.get(name)
        values = [self.value(v) for v in op.operands]
        if name in COPIES and (f is None or f.is_declaration) and self.known_extent(values[2]):
            COPIES[name](self, *values[:3])
            results = [values[0]]
        elif f is None or f.is_declaration:
            results = self.external(op, name, values)
        else:
            if f.attrs.get("linkage") == "weak" or f.attrs.get("returns_twice"):
                raise Unproved(f"calls {name}, which may be another")
            types = [v.type for v in op.operands]
            given = distribute(types, values, f.type.params, chain(op.attrs), chain(f.attrs), self.space)
            back = self.side.run(name, given, self.guard)
            results = distribute(f.type.results, back, [r.type for r in op.results], (), (), self.space)
        for r, value in zip(op.results, results, strict=False):
            self.env[r] = low(value, r.type.bits) if not r.type.is_vector else value

    def external(self, op: Op, name: str, values: list[Term]) -> list[Term]:
        """A call of a function that is elsewhere."""
        if chain(op.attrs) or name.startswith("irb.") or "setjmp" in name:
            raise Unproved(f"calls {name}")
        files: dict[str, list[Any]] = {"int": [], "float": []}
        for v, value in zip(op.operands, values, strict=True):
            whole = join(value)
            if any(self.storage.bases[n][1].contents is None for n in self.storage.based(whole)):
                raise Unproved(f"calls {name} with the address of its frame")
            simple = z3.simplify(low(whole, 8))
            files[file_of(v.type)].append(None if self.unset(simple) else whole)
        number_ = len(self.side.calls)
        turned = self.side.shared.turned(self.side.index, number_, name, files["int"])
        evidence, before = bool(op.attrs.get("evidence")), len(self.storage.world.writes)
        self.side.calls.append(
            Called(self.guard, name, tuple(files["int"]), tuple(files["float"]), evidence, before)
        )  # fmt: skip
        self.storage.renew(number_ + 1, self.guard)
        out: list[Term] = []
        counts = {"int": 0, "float": 0}
        for r in op.results:
            kind = file_of(r.type)
            shared, bits = self.side.shared, r.type.bits
            first = turned and kind == "int" and not counts[kind]
            whole = shared.opposite(number_, bits) if first else shared.result(number_, kind, counts[kind], bits)
            out.append(split(r.type, whole))
            counts[kind] += 1
        return out

    def unset(self, t: Any) -> bool:
        """Whether a simplified term is nothing but an undefined value."""
        while z3.is_app_of(t, z3.Z3_OP_EXTRACT):
            t = t.arg(0)
        return t.get_id() in self.space.undefined


def file_of(t: Type) -> str:
    """The register file in which a value of a type is passed."""
    return "float" if t.is_vector or t.is_float else "int"


def distribute(
    types: Sequence[Type], values: Sequence[Term], wanted: Sequence[Type],
    nest: Sequence[int], want_nest: Sequence[int], space: Space,
) -> list[Term]:  # fmt: skip
    """Values as registers carry them to who wants other types: ``Machine.call_as``, on terms."""
    if tuple(types) == tuple(wanted):
        return list(values)
    files: dict[str, list[Any]] = {"int": [], "float": [], "nest": []}
    for n, (t, v) in enumerate(zip(types, values, strict=True)):
        files["nest" if n in nest else file_of(t)].append(join(v))
    out: list[Term] = []
    for n, t in enumerate(wanted):
        file = files["nest" if n in want_nest else file_of(t)]
        whole = file.pop(0) if file else space.fresh(t.bits)
        if whole.size() < t.bits:
            whole = z3.Concat(space.fresh(t.bits - whole.size()), whole)
        out.append(split(t, low(whole, t.bits)))
    return out


def _offsets(values: Sequence[Term], bases: Sequence[Any]) -> list[Term]:
    """The values, less the bases that some have."""
    return [v if b is None else _distance(v, b) for v, b in zip(values, bases, strict=True)]


def _distance(v: Any, base: Any) -> Any:
    """How far an address lies from another, whichever of several it is."""
    done: dict[int, Any] = {}

    def of(t: Any) -> Any:
        if t.get_id() not in done:
            several = z3.is_app_of(t, z3.Z3_OP_ITE)
            done[t.get_id()] = z3.If(t.arg(0), of(t.arg(1)), of(t.arg(2))) if several else z3.simplify(t - base)
        return done[t.get_id()]

    return z3.simplify(of(v))


def _literal(t: Type, value: Any) -> Term:
    return tuple(const(v, t.elem.bits) for v in value) if t.is_vector else const(value, t.bits)


def _folded(op: Op, types: Sequence[Type], values: Sequence[Term]) -> Term | None:
    """The result of an op on constants, by the op table."""
    raw: list[Any] = []
    for v in values:
        n = tuple(map(number, v)) if isinstance(v, tuple) else number(v)
        if n is None or (isinstance(n, tuple) and None in n):
            return None
        raw.append(n)
    try:
        return _literal(op.result.type, evaluate(op.d, types, raw, op.result.type, op.attrs)) if raw else None
    except Undefined:
        return None


COPIES: dict[str, Callable[..., None]] = {
    "memcpy": _Activation.copies,
    "memmove": _Activation.copies,
    "memset": _Activation.fills,
}
SPECIAL: dict[str, Callable[[_Activation, Op], None]] = {
    "arith.constant": _Activation.constant, "llvm.mlir.undef": _Activation.undefined,
    "llvm.mlir.addressof": _Activation.address_of, "llvm.load": _Activation.load, "llvm.store": _Activation.store,
    "llvm.alloca": _Activation.alloca, "llvm.intr.stacksave": _Activation.stack_place,
    "llvm.intr.stackrestore": _Activation.nothing, "llvm.fence": _Activation.nothing,
    "llvm.intr.trap": _Activation.trap, "llvm.intr.memcpy": _Activation.copy, "llvm.intr.memset": _Activation.fill,
    "func.call": _Activation.call,
}  # fmt: skip
