"""Loops for any number of rounds: both sides go round together, in related states.

In: both sides and the prototype. Out: whether they do the same, without a bound. Each loop is cut at its header: what
it carries becomes symbols, what it writes becomes memory that both share, and its body runs once. Candidates for what
relates the symbols of both sides, and for what always holds of them, are taken from how they start, how they grow and
what is compared; those that a round does not keep are dropped until the rest are inductive (Houdini, FME 2001). Under
them both sides must enter, repeat and leave each loop together, call the same, and leave the same behind.
Example: ``Induction(modules, signature, until).proved()``.
Source: Sharma and others, "Data-driven equivalence checking", OOPSLA 2013, for the simulation relation.
"""

from __future__ import annotations

import re
import time
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from itertools import product
from random import Random
from typing import Any
from zlib import crc32

from irbridge.ir.graph import Function, Module
from irbridge.verify.guards import Guard
from irbridge.verify.loops import Order
from irbridge.verify.question import Question
from irbridge.verify.smt import Term, Unproved, const, low, number, z3
from irbridge.verify.solver import State, decide, evaluated, possible, symbols, together
from irbridge.verify.sweep import sweep
from irbridge.verify.symbolic import Cut, Side
from irbridge.verify.types import ADDRESSED, Signature
from irbridge.verify.walks import Walks

MOST_ROUNDS, RUNS = 60, 4
RELATIONS = 0.3  # of the time
AT_ONCE, EACH = 0.1, 0.4  # of the time that is left, for all candidates at once; seconds for one
SHARE, SWEEPING = 0.5, 0.5  # of the time that is left: for an answer, then for finding equal parts
WALKING = 0.15  # of the time
SAMPLED = 4  # random values of everything, to see candidates fail
SAMPLES = 3  # random values under which terms that start alike must agree
_BOUNDS = (1, 2, 8, 16, 31, 32)
_COMPARISONS = {
    z3.Z3_OP_ULT: z3.ULE, z3.Z3_OP_ULEQ: z3.ULE, z3.Z3_OP_UGT: z3.UGE, z3.Z3_OP_UGEQ: z3.UGE,
    z3.Z3_OP_SLT: lambda a, b: a <= b, z3.Z3_OP_SLEQ: lambda a, b: a <= b,
    z3.Z3_OP_SGT: lambda a, b: a >= b, z3.Z3_OP_SGEQ: lambda a, b: a >= b, z3.Z3_OP_EQ: z3.ULE,
}  # fmt: skip


def has_loops(f: Function) -> bool:
    """Whether a function goes round."""
    return bool(Order(f).bodies)


@dataclass(slots=True)
class Loop:
    """One loop of both sides. ``symbols``: what it carries, each side's; ``started``, ``repeated``: when, by side, and
    what the symbols are then."""

    symbols: tuple[list[Any], list[Any]]
    guards: tuple[Guard, Guard]
    back: tuple[Guard, Guard]
    started: list[tuple[Any, Any]]
    repeated: list[tuple[Any, Any]]
    alive: list[Any] = field(default_factory=list)


class Induction(Question):
    """The question with all loops cut. Raises ``Unproved`` where a side cannot be cut, or the two do not match.
    ``peeled``: rounds of each loop that come before it is cut. ``walking``: whether walks may drop candidates: they
    give memory at equal addresses other contents on each side."""

    walking, most_candidates = False, 400

    def __init__(
        self, modules: tuple[Module, Module], signature: Signature, until: float, alike: bool = False,
        addressed: int = ADDRESSED, peeled: int = 0,
    ) -> None:  # fmt: skip
        self.peeled = peeled
        written: list[set[str]] = []
        for _ in range(RUNS):  # until it is known what each loop writes
            self.cutting = (written, alike)
            super().__init__(modules, signature, 1, until, addressed)
            found = self._written()
            if found == written:
                break
            written = found
        else:
            raise Unproved("loops that write more each time")
        self.states: list[tuple[int, State]] | None = None
        self.held: dict[tuple[int, int], tuple[Any, Any]] = {}
        self.loops = [self._loop(a, b) for a, b in zip(self.sides[0].cuts or (), self.sides[1].cuts or (), strict=True)]

    def _written(self) -> list[set[str]]:
        """What each loop writes on either side."""
        one, two = (side.cuts or [] for side in self.sides)
        if len(one) != len(two):
            raise Unproved("loops that do not match")
        return [a.written | b.written for a, b in zip(one, two, strict=True)]

    def _loop(self, a: Cut, b: Cut) -> Loop:
        """A loop of both sides. Raises ``Unproved`` for one that never repeats."""
        guards, values = [], []
        for cut in (a, b):
            if not cut.back:
                raise Unproved("a loop that never repeats")
            whole = self.shared.guards.either(g for g, _ in cut.back)
            merged = [cut.activation.merge([(g, v[n]) for g, v in cut.back], whole) for n in range(len(cut.symbols))]
            guards.append(whole)
            values.append(_flat(merged))
        symbols = (_flat(a.symbols), _flat(b.symbols))
        every = symbols[0] + symbols[1]
        return Loop(
            symbols, (a.guard, b.guard), (guards[0], guards[1]),
            list(zip(every, _flat(a.start) + _flat(b.start), strict=True)),
            list(zip(every, values[0] + values[1], strict=True)),
        )  # fmt: skip

    # -- candidates ------------------------------------------------------------------------------------
    def _relations(self, loop: Loop) -> Iterator[Any]:
        """What may relate both sides whenever the loop's header is reached."""
        start = {s.get_id(): v for s, v in loop.started}
        begins = {s.get_id(): self._sampled(start[s.get_id()]) for side in loop.symbols for s in side}
        for a, b in product(*loop.symbols):
            x, y = begins[a.get_id()], begins[b.get_id()]
            bits = min(a.size(), b.size())
            for width in {bits, min(bits, 32)}:
                if self._alike(start[a.get_id()], start[b.get_id()], x, y, width):
                    yield low(a, width) == low(b, width)
        yield from self._linear(loop, start)

    def _candidates(self, loop: Loop) -> Iterator[Any]:
        """What may hold at all whenever the loop's header is reached."""
        yield from self._relations(loop)
        for s, start in loop.started:
            yield from _bounds(s)
            yield from (s <= start, start <= s, z3.ULE(s, start), z3.ULE(start, s))
        yield from self._compared(loop)

    def _linear(self, loop: Loop, start: dict[int, Any]) -> Iterator[Any]:
        """What grows by a constant each round, relative to the other side's."""
        grown = {}
        for s, value in loop.repeated:
            step = number(z3.simplify(value - s))
            if step:
                grown[s.get_id()] = step
        for a, b in product(*loop.symbols):
            p, q = grown.get(a.get_id()), grown.get(b.get_id())
            if p and q and a.size() == b.size():
                yield (b - start[b.get_id()]) * const(p, a.size()) == (a - start[a.get_id()]) * const(q, a.size())

    def _compared(self, loop: Loop) -> Iterator[Any]:
        """The conditions of branches, and their weaker forms, as far as they speak of what is known at the header."""
        mine = {s.get_id() for side in loop.symbols for s in side}
        first = min((_born(s) for side in loop.symbols for s in side), default=0)
        for condition in self.shared.guards.conditions[1:]:
            names = symbols(condition)
            if not any(t.get_id() in mine for t in names.values()):
                continue
            if any(_born(t) >= first and t.get_id() not in mine for t in names.values()):
                continue
            yield condition
            yield z3.Not(condition)
            weaker = _COMPARISONS.get(condition.decl().kind())
            if weaker is not None and z3.is_bv(condition.arg(0)):
                yield weaker(condition.arg(0), condition.arg(1))
                yield weaker(condition.arg(1), condition.arg(0))

    def _sampled(self, t: Any) -> list[int]:
        """The values of a term for a few random values of its symbols."""
        names = symbols(t)
        out = []
        for n in range(SAMPLES):
            known = [(s, const(crc32(f"{name} {n}".encode()) * 0x9E3779B97F4A7C15 >> 7, s.size()))
                     for name, s in names.items() if z3.is_bv(s)]  # fmt: skip
            value = number(z3.simplify(z3.substitute(t, *known)))
            out.append(value if value is not None else -1 - t.get_id())
        return out

    def _alike(self, a: Any, b: Any, x: list[int], y: list[int], bits: int) -> bool:
        """Whether two terms may start with the same low bits; of those that outer loops carry nobody knows yet."""
        if all(p % (1 << bits) == q % (1 << bits) for p, q in zip(x, y, strict=True)):
            return True
        return all(any(name.startswith("carried") for name in symbols(t)) for t in (a, b))

    # -- the proof -------------------------------------------------------------------------------------
    def proved(self) -> bool:
        """Whether both sides do the same for all inputs: first by relations alone. Raises ``Unproved`` when the time is
        over."""
        whole, hard = self.until, list(self._hard())
        self.rng = Random(str(self.signature))
        if self.kept() != "sat":
            return False
        for made, share in ((self._relations, RELATIONS), (self._candidates, 1.0)):
            now = time.monotonic()
            self.until = now + (whole - now) * share
            try:
                if self._follows(made, hard):
                    return True
            except Unproved:
                if share == 1.0:
                    raise
        return False

    def _follows(self, made: Callable[[Loop], Iterator[Any]], hard: list[Any]) -> bool:
        """Whether candidates can be found under which nothing differs."""
        self._offer(made)
        return self._inductive() and self._check(hard, self.loops) == "unsat"

    def _offer(self, made: Callable[[Loop], Iterator[Any]]) -> None:
        """Take candidates for each loop, less those that fail at once."""
        for loop in self.loops:
            seen: dict[int, Any] = {}
            for c in made(loop):
                c = z3.simplify(c)
                if not z3.is_true(c) and not z3.is_false(c):
                    seen.setdefault(c.get_id(), c)
            loop.alive = list(seen.values())[: self.most_candidates]
        if self.walking:
            self._walked()

    def _walked(self) -> None:
        """Drop what some walk through the loops breaks."""
        if self.states is None:
            guards = (self._guard(g) for x in self.loops for g in (x.guards[0], x.back[0]))
            terms = [z3.BoolVal(True), *self.given, *guards]
            terms += [v for x in self.loops for pairs in (x.started, x.repeated) for _, v in pairs]
            mine = {s.get_id() for x in self.loops for s, _ in x.started}
            inputs = [s for s in symbols(together(terms)).values() if s.get_id() not in mine and z3.is_bv(s)]
            now = time.monotonic()
            walks = Walks(self.loops, self.given, inputs, self._guard, Random(str(self.signature)))
            self.states = list(walks.states(now + (self.until - now) * WALKING))
        every = [together([*loop.alive, z3.BoolVal(True)]) for loop in self.loops]
        broken = set()
        for k, state in self.states:
            found = evaluated(every[k], state)
            broken |= {(id(self.loops[k]), c.get_id()) for c, x in zip(self.loops[k].alive, found, strict=False)
                       if z3.is_false(x)}  # fmt: skip
        self._without(broken)

    def _inductive(self) -> bool:
        """Drop candidates until the rest are inductive. What a loop starts with must follow from the loops before it
        alone: what is assumed of its own rounds might be contradictory."""
        for _ in range(MOST_ROUNDS):
            for k, loop in enumerate(self.loops):
                starts = list(self._obligations([loop], lambda x: (x.guards[0], x.started)))
                while (kept := self._drop(starts, self.loops[:k])) is False:
                    starts = list(self._obligations([loop], lambda x: (x.guards[0], x.started)))
                if kept is None:
                    return False
            kept = self._drop(list(self._obligations(self.loops, lambda x: (x.back[0], x.repeated))), self.loops)
            if kept is not False:
                return bool(kept)
        return False

    def _drop(self, open_: list[tuple[Loop, Any, Any]], given: list[Loop]) -> bool | None:
        """Drop candidates that fail; gives whether none did, None where that is not known."""
        failed = self._sampled_away(open_, given)
        if failed:
            self._without(failed)
            return False
        now = time.monotonic()
        if not open_ or now > self.until:
            return True if not open_ else None
        known, ways, _ = self._known([way for _, _, way in open_], given)
        either = z3.Or(ways) if len(ways) > 1 else ways[0]
        if decide([*known, either], (self.until - now) * AT_ONCE).kind == "unsat":
            return True
        dropped = {(id(open_[n][0]), open_[n][1].get_id()) for n in possible(known, ways, self.until, EACH)}
        self._without(dropped)
        return not dropped

    def _without(self, dropped: set[tuple[int, int]]) -> None:
        for loop in self.loops:
            loop.alive = [c for c in loop.alive if (id(loop), c.get_id()) not in dropped]

    def _sampled_away(self, open_: list[tuple[Loop, Any, Any]], given: list[Loop]) -> set[tuple[int, int]]:
        """Candidates that fail for some random values which the rest allows: most wrong ones, without a solver."""
        bound = [*self.shared.space.facts, *self.given, *(self._held(x, c) for x in given for c in x.alive)]
        whole = together([z3.And(bound), *(way for _, _, way in open_)])
        names = symbols(whole)
        for _ in range(SAMPLED if open_ else 0):
            possible_, *found = evaluated(whole, self._values(names, given))
            failed = {(id(loop), c.get_id()) for (loop, c, _), x in zip(open_, found, strict=True)
                      if z3.is_true(x)} if z3.is_true(possible_) else set()  # fmt: skip
            if failed:
                return failed
        return set()

    def _values(self, names: dict[str, Any], given: list[Loop]) -> list[tuple[Any, Any]]:
        """Random values of symbols, such that equalities of those that loops carry hold."""
        rng, found = self.rng, dict[int, int]()
        small = rng.random() < 0.5
        for s in names.values():
            if z3.is_bv(s):
                found[s.get_id()] = rng.getrandbits(rng.randrange(1, s.size() + 1) if small else s.size())
        for c in (c for loop in given for c in loop.alive):
            if not z3.is_eq(c) or _numerals(c):
                continue
            one, two = (_whole(x) for x in c.children())
            if one.get_id() in found and two.get_id() in found:
                mask = (1 << c.arg(0).size()) - 1
                found[two.get_id()] = found[two.get_id()] & ~mask | found[one.get_id()] & mask
        return [(s, const(found[s.get_id()], s.size())) for s in names.values() if s.get_id() in found]

    def _obligations(
        self, loops: list[Loop], when: Callable[[Loop], tuple[Guard, list[tuple[Any, Any]]]]
    ) -> Iterator[tuple[Loop, Any, Any]]:
        """How candidates may fail at some point."""
        for loop in loops:
            guard, values = when(loop)
            for c in loop.alive:
                failed = z3.simplify(z3.Not(z3.substitute(c, *values)))
                if not z3.is_false(failed):
                    yield loop, c, z3.And(self._guard(guard), failed)

    def _hard(self) -> Iterator[Any]:
        """How the sides may differ though all that is left holds."""
        yield from self.differ
        yield z3.Xor(*(self._guard(side.ended) for side in self.sides))
        for k, loop in enumerate(self.loops):
            yield z3.Xor(self._guard(loop.guards[0]), self._guard(loop.guards[1]))
            yield z3.Xor(self._guard(loop.back[0]), self._guard(loop.back[1]))
            cuts = [(side.cuts or [])[k] for side in self.sides]
            yield from self._memory(cuts[0].before, cuts[1].before, loop.guards[0])
            yield from self._memory(cuts[0].after, cuts[1].after, loop.back[0])
            if self.cutting[1]:
                yield from self._frames(k, loop)

    def _frames(self, k: int, loop: Loop) -> Iterator[Any]:
        """Bytes of frames that differ where a loop starts or repeats."""
        if len(self.sides[0].frames) != len(self.sides[1].frames):
            raise Unproved("frames that do not match")
        for frames in zip(*(side.frames for side in self.sides), strict=True):
            for when, name in ((loop.guards[0], "frames_before"), (loop.back[0], "frames_after")):
                ends = [getattr((side.cuts or [])[k], name).get(id(r), 0)
                        for side, r in zip(self.sides, frames, strict=True)]  # fmt: skip
                places = {}
                for region, end in zip(frames, ends, strict=True):
                    for w in region.writes[:end]:
                        for n in range(w.size):
                            at = z3.simplify(w.where + n)
                            places[at.get_id()] = at
                for at in places.values():
                    a, b = (side.storage.held(r, end, at, when)
                            for side, r, end in zip(self.sides, frames, ends, strict=True))  # fmt: skip
                    if not z3.simplify(a).eq(z3.simplify(b)):
                        yield z3.And(self._guard(when), a != b)

    def _check(self, ways: list[Any], given: list[Loop]) -> str:
        """Whether one of these can be, if what is left of some loops' candidates holds."""
        left = self.until - time.monotonic()
        if left <= 0:
            raise Unproved("time limit")
        known, ways, exact = self._known(ways, given)
        ways = [w for w in ways if not z3.is_false(w)]
        if not ways:
            return "unsat"
        for share in (SHARE, 1.0):
            if share == 1.0:
                now = time.monotonic()
                ways = [w for w in sweep(ways, now + (self.until - now) * SWEEPING) if not z3.is_false(w)]
            either = z3.Or(ways) if len(ways) > 1 else ways[0] if ways else z3.BoolVal(False)
            answer = decide([*known, either], (self.until - time.monotonic()) * share).kind
            if answer != "unsat" and exact:
                answer = decide([*known, *exact, either], self.until - time.monotonic(), exact=True).kind
            if answer != "unknown":
                return answer
        return "unknown"

    def _known(self, ways: list[Any], given: list[Loop]) -> tuple[list[Any], list[Any], list[Any]]:
        """What holds if what is left of some loops' candidates does, ways, and what holds exactly, in terms of what is
        not the same."""
        held = [self._held(loop, c) for loop in given for c in loop.alive]
        same = self._same(given)
        known = [z3.substitute(x, *same) for x in (*self.shared.space.facts, *self.given, *held)]
        known += [a == b for a, b in same]
        exact = [*self.shared.space.exact, *self.shared.space.ieee.values()]
        ways = [z3.simplify(z3.substitute(w, *same)) for w in ways]
        return known, ways, [z3.substitute(x, *same) for x in exact]

    def _same(self, given: list[Loop]) -> list[tuple[Any, Any]]:
        """What equal symbols are to be replaced by: the target's by the source's, then contents at equal addresses."""
        out: dict[int, tuple[Any, Any]] = {}
        wide: dict[int, int] = {}
        for c in (c for loop in given for c in loop.alive if z3.is_eq(c) and not _numerals(c)):
            one, two = sorted((_whole(x) for x in c.children()), key=_born)
            bits = c.arg(0).size()
            if one.size() >= bits > wide.get(two.get_id(), 0) and one.get_id() not in out and not one.eq(two):
                part, rest = low(one, bits), z3.Extract(two.size() - 1, bits, two) if bits < two.size() else None
                above = None if rest is None else z3.BitVec(f"{two.decl().name()} above", rest.size())
                out[two.get_id()] = (two, part if above is None else z3.Concat(above, part))
                wide[two.get_id()] = bits
        pairs = list(out.values())
        for entries in self.shared.space.applied.values():
            seen: dict[tuple[int, ...], tuple[list[Any], Any]] = {}
            for args, made in entries:
                found = [z3.simplify(z3.substitute(a, *pairs)) for a in args]
                first = seen.setdefault(tuple(x.get_id() for x in found), (found, made))[1]  # kept: ids are used again
                if first is not made:
                    pairs.append((made, first))
        return pairs

    def _held(self, loop: Loop, c: Any) -> Any:
        """A candidate as it may be assumed: where the loop is not entered its symbols mean nothing. Equalities of them
        alone can then be had too, and are easier to reason with."""
        key = (id(loop), c.get_id())
        if key not in self.held:
            mine = {s.get_id() for side in loop.symbols for s in side}
            alone = z3.is_eq(c) and all(s.get_id() in mine for s in symbols(c).values()) and not _numerals(c)
            self.held[key] = (c, c if alone else z3.Implies(self._guard(loop.guards[0]), c))  # c: ids are used again
        return self.held[key][1]

    def _sides(self, side: Side) -> Side:
        written, alike = self.cutting
        side.cuts, side.havoc, side.alike, side.peeled = [], written, alike, self.peeled
        return side


def _flat(values: list[Term]) -> list[Any]:
    return [x for v in values for x in (v if isinstance(v, tuple) else (v,))]


def _bounds(s: Any) -> Iterator[Any]:
    """What is often so of one symbol."""
    for bits in _BOUNDS:
        if bits < s.size():
            yield z3.ULT(s, 1 << bits)
    if s.size() == 64:
        yield s == z3.SignExt(32, z3.Extract(31, 0, s))
    yield s >= 0
    yield s != 0


def _numerals(c: Any) -> bool:
    """Whether an equality is more than one of (parts of) symbols."""
    return any(z3.is_bv_value(_whole(x)) or not z3.is_const(_whole(x)) for x in c.children())


def _whole(x: Any) -> Any:
    """The symbol that an equality's side is, or is the low bits of."""
    return x.arg(0) if z3.is_app_of(x, z3.Z3_OP_EXTRACT) else x


def _born(s: Any) -> int:
    """When a symbol was made; parameters and variables were there before."""
    m = re.search(r"!(\d+)$", s.decl().name())
    return int(m[1]) if m else -1
