"""Memory while a function is executed symbolically: one log of guarded writes for each object.

In: loads and stores at address terms. Out: values as terms over what the objects held at first. The world (all that
the function did not make itself) is one object; each frame, and each constant object, is another: an address belongs to
the one whose base it is computed from. A read looks back through the log and stops at the write that surely hit it.
Example: ``world.store(p, v, 4, ALWAYS)`` then ``world.load(p, 4, ALWAYS)`` is ``v``.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from irbridge.verify.guards import Guard, Guards, exclude, implies, known
from irbridge.verify.smt import Space, Unproved, address, choose, const, join, number, z3


class Write(NamedTuple):
    """``size`` bytes at an address (simplified), or, with size 0, everything anew: ``value`` then names the epoch."""

    guard: Guard
    where: Any
    size: int
    value: Any


@dataclass(slots=True, eq=False)
class Region:
    """An object. ``key``: names its first contents; ``contents``: bytes of a constant; ``extent``: how many bytes a
    frame has; ``writes``: oldest first."""

    key: tuple[Any, ...]
    contents: list[Any] | None = None
    extent: Any = None
    writes: list[Write] = field(default_factory=list)


class Storage:
    """The objects that one side sees. ``bases``: the symbol of each object that is not the world, by its id."""

    def __init__(self, space: Space, guards: Guards) -> None:
        self.space, self.guards = space, guards
        self.world = Region(("memory", 0))
        self.bases: dict[int, tuple[Any, Region]] = {}
        self.found: dict[int, tuple[Any, frozenset[int]]] = {}
        self.accesses: list[tuple[Guard, Any, int]] = []  # of the world: when, where, how many bytes
        self.inside: list[tuple[Guard, Any]] = []  # what holds if constants are not read beyond their end
        self.framed: list[tuple[Guard, Any]] = []  # what holds if frames are not left

    def add(self, base: Any, region: Region) -> None:
        self.bases[base.get_id()] = (base, region)

    @property
    def touched(self) -> list[tuple[Guard, Any]]:
        """The bytes of the world that are read or written, with when."""
        return [(when, where + k if k else where) for when, where, size in self.accesses for k in range(size)]

    # -- which object ----------------------------------------------------------------------------------
    def based(self, t: Any) -> frozenset[int]:
        """The objects whose bases a term mentions."""
        done = self.found.get(t.get_id())
        if done is None:
            inner = frozenset((t.get_id(),)) if t.get_id() in self.bases else frozenset()
            done = self.found[t.get_id()] = (t, inner.union(*(self.based(c) for c in t.children())))
        return done[1]

    def resolve(self, t: Any, guard: Guard) -> Iterator[tuple[Guard, Region, Any]]:
        """The objects that an address may be in, each with when, and the offset (in the world: the address)."""
        t = z3.simplify(t)
        bases = self.based(t)
        if not bases:
            yield guard, self.world, t
        elif t.get_id() in self.bases:
            yield guard, self.bases[t.get_id()][1], const(0, 64)
        elif z3.is_app_of(t, z3.Z3_OP_ITE):
            condition = self.guards.literal(t.arg(0))
            for when, way in ((condition, t.arg(1)), (self.guards.opposite(condition), t.arg(2))):
                both = self.guards.both(guard, when)
                if both:
                    yield from self.resolve(way, both)
        elif z3.is_app_of(t, z3.Z3_OP_BADD):
            parts = [t.arg(n) for n in range(t.num_args())]
            rooted = [p for p in parts if self.based(p)]
            if len(rooted) != 1:
                raise Unproved("an address computed from two objects")
            rest = sum((p for p in parts if p is not rooted[0]), const(0, 64))
            for when, region, offset in self.resolve(rooted[0], guard):
                yield when, region, z3.simplify(offset + rest)
        else:
            raise Unproved("an address computed from another's bits")

    # -- reading ---------------------------------------------------------------------------------------
    def load(self, where: Any, size: int, guard: Guard) -> Any:
        """The ``size`` bytes at an address as one term."""
        out = None
        for when, region, offset in self.resolve(where, guard):
            if region is self.world:
                self.accesses.append((when, offset, size))
            self.check(region, offset, size, when)
            value = self.read(region, offset, size, when)
            out = value if out is None else choose(self.guards.term(when, known(guard)), value, out)
        assert out is not None
        return out

    def check(self, region: Region, offset: Any, size: int, guard: Guard) -> None:
        """Note what must hold for an access to stay in its frame."""
        if region.extent is not None:
            holds = z3.And(z3.UGE(region.extent, size), z3.ULE(offset, region.extent - size))
            holds = z3.simplify(holds)
            if not z3.is_true(holds):
                self.framed.append((guard, holds))

    def read(self, region: Region, offset: Any, size: int, guard: Guard) -> Any:
        """What a region holds at an offset."""
        base, start = address(offset)
        for w in reversed(region.writes):
            if exclude(w.guard, guard):
                continue
            at = _distance(base, start, w)
            if at == 0 and w.size == size and implies(guard, w.guard):
                return w.value
            if at is None or -size < at < w.size:
                break
        return join(tuple(self._byte(region, z3.simplify(offset + k), guard) for k in range(size)))

    def final(self, where: Any, end: int, guard: Guard) -> Any:
        """The byte of the world at an address after its first ``end`` writes."""
        return self.held(self.world, end, where, guard)

    def held(self, region: Region, end: int, where: Any, guard: Guard) -> Any:
        """The byte of an object at an offset after its first ``end`` writes."""
        return self._byte(Region(region.key, writes=region.writes[:end]), where, guard)

    def _byte(self, region: Region, offset: Any, guard: Guard) -> Any:
        base, start = address(offset)
        given = known(guard)
        over: list[tuple[Any, Any]] = []
        last = None
        for w in reversed(region.writes):
            if exclude(w.guard, guard):
                continue
            at = _distance(base, start, w)
            sure = implies(guard, w.guard)
            if w.size == 0:
                hit, value = z3.BoolVal(True), self.space.apply(("memory", w.value), (offset,), 8)
            elif at is not None:
                if not 0 <= at < w.size:
                    continue
                hit, value = z3.BoolVal(True), z3.Extract(8 * at + 7, 8 * at, w.value)
            else:
                far = z3.simplify(offset - w.where)
                hit, sure = z3.simplify(z3.ULT(far, w.size)), False
                if z3.is_false(hit):
                    continue
                value = w.value if w.size == 1 else _pick(w.value, far)
            if sure:
                last = value
                break
            over.append((z3.And(self.guards.term(w.guard, given), hit), value))
        out = self._first(region, offset, guard) if last is None else last
        for condition, value in reversed(over):
            out = choose(condition, value, out)
        return out

    def _first(self, region: Region, offset: Any, guard: Guard) -> Any:
        if region.contents is None:
            return self.space.apply(region.key, (offset,), 8)
        size = len(region.contents)
        at = number(offset)
        if at is not None and at < size:
            return region.contents[at]
        inside = z3.simplify(z3.ULT(offset, size))
        if not z3.is_true(inside):
            self.inside.append((guard, inside))
        beyond = self.space.apply(("beyond", *region.key), (offset,), 8)
        width = max(1, (size - 1).bit_length())
        bits = [z3.simplify(z3.Extract(n, n, offset)) for n in range(width)]
        padded = region.contents + [const(0, 8)] * ((1 << width) - size)
        return choose(inside, _table(padded, bits), beyond)

    # -- writing ---------------------------------------------------------------------------------------
    def store(self, where: Any, value: Any, guard: Guard) -> None:
        """Put the bits of a term at an address."""
        if value.size() % 8:
            value = z3.ZeroExt(-value.size() % 8, value)
        for when, region, offset in self.resolve(where, guard):
            if region.contents is not None:
                raise Unproved("a write to a constant")
            if region is self.world:
                if any(self.bases[n][1].contents is None for n in self.based(value)):
                    raise Unproved("the address of its frame is stored")
                self.accesses.append((when, offset, value.size() // 8))
            self.check(region, offset, value.size() // 8, when)
            region.writes.append(Write(when, offset, value.size() // 8, value))

    def renew(self, epoch: int, guard: Guard) -> None:
        """Something else may have written everywhere in the world."""
        self.world.writes.append(Write(guard, None, 0, epoch))

    def written(self, end: int) -> Iterator[tuple[Guard, Any]]:
        """Every byte of the world that the first ``end`` writes wrote, with when."""
        for w in self.world.writes[:end]:
            for k in range(w.size):
                yield w.guard, z3.simplify(w.where + k)


def _distance(base: Any, start: int, w: Write) -> int | None:
    """How far beyond a write's start an address lies, where that is a number."""
    if w.size == 0:
        return None
    other, origin = address(w.where)
    if base is other or (base is not None and other is not None and base.eq(other)):
        at = start - origin & (1 << 64) - 1
        return at - (1 << 64) if at >> 63 else at
    return None


def _pick(value: Any, far: Any) -> Any:
    """The byte of a value that lies ``far`` from its start."""
    width = value.size()
    by = z3.Extract(width - 1, 0, far) if width <= 64 else z3.ZeroExt(width - 64, far)
    return z3.Extract(7, 0, z3.LShR(value, by * 8))


def _table(entries: list[Any], bits: list[Any]) -> Any:
    """The entry whose number these bits are, lowest first."""
    if len(entries) == 1 or all(e.eq(entries[0]) for e in entries):
        return entries[0]
    half = len(entries) // 2
    top = number(bits[-1])
    if top is not None:
        return _table(entries[half:] if top else entries[:half], bits[:-1])
    return choose(bits[-1] == 1, _table(entries[half:], bits[:-1]), _table(entries[:half], bits[:-1]))
