"""Whether a mutant's loops do what the right ones do, if both go round in step and carry the same.

In: both modules, lifted, and the prototype. Out: whether they do the same for all inputs that keep to their buffers. As
two that differ in one instruction mostly carry the same in the same order, what loops carry is one set of symbols for
both; that each round leaves it the same is then to be shown. Most terms of both sides are one term, and what is left is
about the fault. Buffers are as long as the prototype's parameters say, and no address wraps. Where structs travel by
value every register is taken for a parameter of its own.
Of what turns out to differ between the sides only the lower bits are shared, or none, and it is tried again: the rest
is a symbol of the mutant's own.
Example: ``in_step((right, mutant), signature, 20.0)``.
"""

from __future__ import annotations

import time
from collections.abc import Iterator, Mapping
from itertools import permutations, product
from random import Random
from typing import Any

from irbridge.ir.graph import Function, Module
from irbridge.ir.types import Type
from irbridge.verify.induction import Induction, Loop
from irbridge.verify.smt import Unproved, const, join, low, number, z3
from irbridge.verify.symbolic import Cut, Side
from irbridge.verify.types import ADDRESSED, DOUBLE, INTS, VOID, CType, Param, Signature

MOST_TRIES, EACH = 8, 0.5  # seconds for a value
WIDTHS = (32, 16, 8, 0)
HIGHEST = 1 << 48  # every machine's user space lies below


def in_step(
    modules: tuple[Module, Module], signature: Signature, seconds: float, addressed: int = ADDRESSED, peeled: int = 0,
    trailing: bool = False,
) -> bool:  # fmt: skip
    """Whether both are proved to do the same, within a time; in step from each loop's ``peeled``-th round on.
    ``trailing``: the second one's loops may go round once more."""
    until = time.monotonic() + seconds
    narrow: dict[tuple[int, int], int] = {}
    try:
        for _ in range(MOST_TRIES):
            tried = Mirror(modules, signature, until, addressed, narrow, peeled, trailing)
            if tried.proved():
                return True
            less = narrow | tried.narrower()
            if less == narrow:
                return False
            narrow = less
    except (Unproved, RecursionError):
        pass
    return False


class Mirror(Induction):
    """Induction with what loops carry the same on both sides. ``narrow``: as ``symbolic.Side`` has it. Raises
    ``Unproved`` where they do not match."""

    walking, most_candidates, one_caller = True, 1500, True

    def __init__(
        self, modules: tuple[Module, Module], signature: Signature, until: float, addressed: int = ADDRESSED,
        narrow: Mapping[tuple[int, int], int] | None = None, peeled: int = 0, trailing: bool = False,
    ) -> None:  # fmt: skip
        self.bits, self.trailing = dict(narrow or {}), trailing
        self.whole = any(t.kind == "struct" for t in (signature.result, *(p.type for p in signature.params)))
        if self.whole:
            signature = _registers(modules[0].functions[signature.name])
        self.apart: list[tuple[tuple[int, int], int, Any, Any, Any]] = []
        self.cut = 0
        self.inside: list[Any] = []
        self.filled: list[Any] = []
        super().__init__(modules, signature, until, True, addressed, peeled)

    def _sides(self, side: Side) -> Side:
        side = super()._sides(side)
        self.shared.globals.alike = True
        if side.index:
            side.mirrored, side.narrow, side.trailing = self.sides[0].cuts, self.bits, self.trailing
        return side

    def _result(self, results: list[tuple[Type, Any]]) -> Any:
        if not self.whole:
            return super()._result(results)
        words = [z3.ZeroExt(64 - join(v).size(), join(v)) for _, v in results]
        return z3.Concat(*words) if len(words) > 1 else words[0] if words else None

    def _sized(self, t: Type, value: Any, extends: bool) -> Any:
        return value if self.whole else super()._sized(t, value, extends)

    def _loop(self, a: Cut, b: Cut) -> Loop:
        both = super()._loop(a, b)
        n = len(both.symbols[0])
        if n != len(both.symbols[1]):
            raise Unproved("loops that do not match")
        flat = len(a.symbols) == n  # no vectors among them
        own, started, repeated = list[Any](), both.started[:n], both.repeated[:n]
        for guard, values in ((both.guards[0], both.started), (both.back[0], both.repeated)):
            for k, ((_, x), (_, y)) in enumerate(zip(values[:n], values[n:], strict=True)):
                bits = min(x.size(), y.size(), self.bits.get((self.cut, k), x.size()) if flat else x.size())
                if bits:
                    self.apart.append(((self.cut, k) if flat else (-1, -1), bits, self._guard(guard), x, y))
        for k, whole in enumerate(both.symbols[1]) if flat else ():
            bits = min(both.symbols[0][k].size(), self.bits.get((self.cut, k), whole.size()))
            if bits < whole.size():
                own.append(whole.arg(0) if bits else whole)
                if bits:
                    fill = high(z3.SignExt(whole.size() - bits, low(whole, bits)), bits)
                    self.filled += [own[-1] == fill, z3.Or(own[-1] == 0, own[-1] == fill)]
                for pairs, values in ((started, both.started), (repeated, both.repeated)):
                    pairs.append((own[-1], high(values[n + k][1], bits)))
        self.cut += 1
        return Loop((both.symbols[0], own), both.guards, both.back, started, repeated)

    def _candidates(self, loop: Loop) -> Iterator[Any]:
        yield from super()._candidates(loop)
        yield from self.filled
        yield from (c for s, start in loop.started for c in _single(s, start))
        yield from ((a == 0) == (b == 0) for a, b in product(*loop.symbols))
        words = [s for s, _ in loop.started if s.size() in (32, 64)]
        for a, b in permutations(words, 2):
            if a.size() == b.size():
                yield from (a <= b, a < b, z3.ULE(a, b), z3.ULT(a, b))
        yield from self._grown(loop)
        for a, (_, b) in product(words, self.params):
            for extend in (z3.SignExt, z3.ZeroExt) if b.size() < a.size() else ():
                whole = extend(a.size() - b.size(), b)
                yield from (a <= whole, a < whole, z3.ULE(a, whole))
            if b.size() == a.size():
                yield from (a <= b, a < b, z3.ULE(a, b), z3.ULT(a, b), z3.ULE(b, a))

    def _grown(self, loop: Loop) -> Iterator[Any]:
        """What grows as another does, or no more than that."""
        start = {s.get_id(): v for s, v in loop.started}
        steps = [(s, number(z3.simplify(v - s))) for s, v in loop.repeated]
        for (a, step), (b, other) in product(steps, steps):
            if step and not a.eq(b) and a.size() == b.size():
                rounds = a - start[a.get_id()] if step < 1 << a.size() - 1 else start[a.get_id()] - a
                more = b - start[b.get_id()]
                yield z3.ULE(more, rounds)
                if other:
                    yield (a - start[a.get_id()]) * other == more * step

    def _hard(self) -> Iterator[Any]:
        yield from super()._hard()
        yield from (z3.And(guard, low(x, bits) != low(y, bits)) for _, bits, guard, x, y in self.apart)

    def narrower(self) -> dict[tuple[int, int], int]:
        """Of which values fewer bits can be shared than were."""
        out: dict[tuple[int, int], int] = {}
        whole = self.until
        for place, most, guard, x, y in self.apart:
            for bits in (most, *(w for w in WIDTHS if w < most)) if place[0] >= 0 else ():
                differ = z3.simplify(z3.And(guard, low(x, bits) != low(y, bits))) if bits else z3.BoolVal(False)
                self.until = min(whole, time.monotonic() + EACH)
                if z3.is_false(differ) or self._check([differ], self.loops) == "unsat":
                    break
            if place[0] >= 0 and bits < most:
                out[place] = min(bits, out.get(place, bits))
        self.until = whole
        return out

    def proved(self) -> bool:
        """Whether both do the same. What always holds is looked for first without regard to buffers, which is quicker;
        raises ``Unproved`` when the time is over."""
        self.rng = Random(str(self.signature))
        hard, free = [*self._hard(), *self._beyond()], self.given
        whole, bound = self.until, [*free, *(z3.simplify(x) for x in self.inside)]
        self.given = bound
        if self.kept() != "sat":
            return False
        ways = ((self._relations, free, 0.3), (self._candidates, free, 0.5), (self._candidates, bound, 1.0))
        for made, given, share in ways:
            now = time.monotonic()
            self.until, self.given = now + (whole - now) * share, given
            try:
                self._offer(made)
                if self._inductive():
                    self.given = bound
                    if self._check(hard, self.loops) == "unsat":
                        return True
            except Unproved:
                if share == 1.0:
                    raise
        return False

    def _buffers(self) -> list[tuple[Any, Any]] | None:
        """Address and length of each buffer; None where not all of them are known. What is known goes to ``inside``."""
        if self.shared.globals.variables or self.calls or any(_points(p.type, 0) for p in self.signature.params):
            return None
        out, values = [], dict(self.params)
        for p, (name, symbol) in zip(self.signature.params, self.params, strict=True):
            if p.type.kind != "pointer":
                continue
            each = max(1, p.type.of.bytes if p.type.of is not None else 1)
            length = z3.BitVec(f"length {name}", 64)
            if p.role == "buffer" and isinstance(p.count, str) and p.count in values:
                count = values[p.count]
                signed = next(q.type.signed for q in self.signature.params if q.name == p.count)
                whole = (z3.SignExt if signed else z3.ZeroExt)(64 - count.size(), count) * each
                self.inside.append(length == (z3.If(count < 0, 0, whole) if signed else whole))
            elif p.role == "buffer" and p.count:
                self.inside.append(length == const(int(p.count) * each, 64))
            self.inside += [z3.ULE(symbol, HIGHEST), z3.ULE(length, HIGHEST - symbol)]
            out.append((symbol, length))
        return out or None

    def _beyond(self) -> Iterator[Any]:
        """Where the mutant reads or writes what nobody says is mapped. What the right one does is what it may do."""
        right, mutant = (side.storage.accesses for side in self.sides)
        buffers = self._buffers()

        def within(where: Any, size: int, at: Any, length: Any) -> Any:
            return z3.And(z3.ULE(size, length), z3.ULE(where - at, length - size))

        for guard, where, size in right:
            self.inside.append(z3.Implies(self._guard(guard), z3.ULE(where, HIGHEST - size)))
            if buffers is not None:
                self.inside.append(z3.Implies(self._guard(guard), z3.Or([within(where, size, *b) for b in buffers])))
        known = {(guard, where.get_id()): size for guard, where, size in right}
        for guard, where, size in mutant:
            if known.get((guard, where.get_id()), 0) < size:
                does = [z3.And(self._guard(g), within(where, size, at, const(n, 64))) for g, at, n in right]
                does += [within(where, size, *b) for b in buffers or ()]
                yield z3.And(self._guard(guard), z3.Not(z3.Or(does)))


def high(t: Any, bits: int) -> Any:
    """A term without its lowest bits."""
    return z3.Extract(t.size() - 1, bits, t)


def _single(s: Any, start: Any) -> Iterator[Any]:
    """What may hold of one symbol whenever its loop's header is reached."""
    for bits in (1, 2, 3):  # what is left of a count by twos, fours, eights
        if s.size() > 8:
            yield low(s, bits) == low(start, bits)
    for bits in (8, 16):
        if s.size() > bits:
            yield s == z3.SignExt(s.size() - bits, low(s, bits))
    for bits in (5, 6, 7):
        if s.size() > bits:
            yield z3.ULT(s, 1 << bits)
    yield s >= -1


def _registers(f: Function) -> Signature:
    """A prototype for what is passed in pieces: every register is a parameter of its own, or part of the result."""
    params = tuple(Param(f"r{n}", DOUBLE if t.kind == "float" else INTS["long"]) for n, t in enumerate(f.type.params))
    return Signature(f.name, INTS["long"] if f.type.results else VOID, params)


def _points(t: CType, depth: int) -> bool:
    """Whether there are pointers in what a type points to."""
    if t.kind == "pointer":
        return depth > 0 or (t.of is not None and _points(t.of, 1))
    return t.kind == "function" or any(_points(f, depth) for _, _, f, _ in t.fields)
