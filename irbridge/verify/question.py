"""What z3 is asked about two functions, and what its answer says of an input.

In: both sides and the prototype. Out: ``Question``: whether it is settled without asking, the answer, and models as
``replay`` takes them. Terms that simplify to the same are equal without a question.
Example: ``Question(modules, signature, 4, until).ask() == "unsat"``.
"""

from __future__ import annotations

import math
import time
from collections.abc import Iterator, Sequence
from typing import Any

from irbridge.ir import types as T
from irbridge.ir.graph import Module
from irbridge.ir.pycode import chain
from irbridge.isa.machine import Abi
from irbridge.verify import registers
from irbridge.verify.guards import ALWAYS, Guard
from irbridge.verify.replay import CHARACTERS, HIGHEST, LOWEST, SIDES
from irbridge.verify.smt import Unproved, const, low, nan, z3
from irbridge.verify.solver import decide
from irbridge.verify.sweep import sweep
from irbridge.verify.symbolic import Called, Shared, Side, distribute, file_of
from irbridge.verify.types import ADDRESSED, Signature

SIZES = {"malloc": (0,), "calloc": (0, 1), "realloc": (1,)}  # which arguments say how many bytes
LENGTHS = frozenset(("strlen", "strnlen"))  # what gives how many bytes there are
INTO = frozenset(("strchr", "strrchr", "strstr", "strpbrk", "memchr"))  # what gives a place in its first argument
USER = 1 << 62  # every Linux has a program's memory below
SHARE = 0.7  # of the time goes to the question as it is
SWEEPING = 0.4  # of what is left then, to find equal parts


class Question:
    """``bounded``: loops were cut off; ``settled``: nothing is left that may differ; ``swept``: equal parts are merged;
    ``calls``: external functions are called; ``evidence``: some of them by evidence; ``extended``: whether the target's
    result fills its register; ``assumed``: as ``Proof``'s; ``one_caller``: both sides are of one ISA, and find the same
    above an argument in its register."""

    one_caller = False

    def __init__(
        self, modules: tuple[Module, Module], signature: Signature, bound: int, until: float, addressed: int = ADDRESSED
    ) -> None:
        self.signature, self.until, self.addressed = signature, until, addressed
        abis = [registers.abi_of(m) for m in modules]
        registers.check(signature, abis)
        self.assumed = registers.assumed(signature, abis)
        self.shared = Shared(modules)
        space = self.shared.space
        self.params = [
            (name, z3.BitVec(f"parameter {name}", registers.value_bits(p.type)))
            for name, p in zip(registers.names(signature), signature.params, strict=True)
        ]
        self.upper: list[tuple[str, str, Any]] = []
        self.sides: list[Side] = []
        results, first = [], list[Any]()
        for index, (module, abi) in enumerate(zip(modules, abis, strict=True)):
            f = module.functions[signature.name]
            if chain(f.attrs):
                raise Unproved("stack arguments by their address")
            args: list[Any] = []
            for p, (name, symbol) in zip(signature.params, self.params, strict=True):
                whole = z3.ZeroExt(7, symbol) if symbol.size() == 1 else symbol
                register, free = registers.term(p, whole, abi, space)
                if index and self.one_caller:
                    register, free = first[len(args)], None
                args.append(register)
                if free is not None:
                    self.upper.append((SIDES[index], name, free))
            side = self._sides(Side(module, index, self.shared, bound, until))
            first = first or args
            types = registers.types(signature)
            given = distribute(types, args, f.type.params, (), (), space)
            out = side.run(signature.name, given, ALWAYS)
            self.sides.append(side)
            found = self._result(list(zip(f.type.results, out, strict=True)))
            results.append(None if found is None else self._sized(f.type, found, abi.extends))
            self.extended = found is None or self._extended(found, abi)
        self.calls = bool(self.sides[0].calls or self.sides[1].calls)
        self.evidence = any(c.evidence for side in self.sides for c in side.calls)
        self.bounded = any(side.unended for side in self.sides)
        self.given = self._contract()
        self.differ = [d for d in (z3.simplify(d) for d in self._differences(results)) if not z3.is_false(d)]
        self.settled, self.swept = not self.differ, False

    def _sides(self, side: Side) -> Side:
        """A side as it is to be run."""
        return side

    def _result(self, results: list[tuple[T.Type, Any]]) -> Any:
        """The prototype's of what a lifted function gives; None for void."""
        return registers.result_of(self.signature, results, file_of)

    def _sized(self, t: T.Type, value: Any, extends: bool) -> Any:
        """The result's bits: narrower ones were written with zeros, or the sign, above."""
        bits = self.signature.result.bits or 64
        value = value if not isinstance(value, tuple) else z3.Concat(*value[::-1])
        if value.size() < bits:
            more = bits - value.size()
            if value.size() < 32:
                return z3.Concat(self.shared.space.fresh(more), value)
            return z3.SignExt(more, value) if extends else z3.ZeroExt(more, value)
        return low(value, bits)

    def _extended(self, value: Any, abi: Abi) -> Any:
        """Whether a side's result fills its register as its callers may rely on."""
        t = self.signature.result
        if not abi.extends or t.kind != "int" or t.bits >= 64 or isinstance(value, tuple) or value.size() < 64:
            return True
        return registers.fills(t, value, abi)

    # -- what is asked -----------------------------------------------------------------------------------
    def _contract(self) -> list[Any]:
        """What holds of the inputs that count."""
        source, target = self.sides
        out = [z3.Not(self._guard(g)) for g in source.traps + source.unended + target.unended]
        out += [z3.Implies(self._guard(g), holds) for g, holds in source.storage.inside + source.storage.framed]
        most = registers.largest(self.signature, self.addressed)
        for name, v in self.params:
            limit, signed = most.get(name, (1 << v.size(), False))
            if limit < 1 << v.size() - signed:
                out.append(z3.Or(v < 0, z3.ULE(v, limit)) if signed else z3.ULE(v, limit))
        found = [self.shared.results.get((n, "int", 0)) for n, c in enumerate(source.calls) if c.name in LENGTHS]
        out += [z3.ULT(length, self.addressed) for length in found if length is not None]
        out += [fact for n, c in enumerate(source.calls) if c.name in SIZES for fact in self._allocated(n, c)]
        out += [fact for n, c in enumerate(source.calls) if c.name in INTO for fact in self._found(n, c)]
        return [z3.simplify(x) for x in out]

    def _allocated(self, n: int, c: Called) -> Iterator[Any]:
        """What an allocator promises (C11 7.22.3): no memory, or memory that is no variable's."""
        got = self.shared.results.get((n, "int", 0))
        if got is None or got.size() < 64 or any(c.ints[i] is None or c.ints[i].size() < 64 for i in SIZES[c.name]):
            return
        size = math.prod((c.ints[i] for i in SIZES[c.name]), start=const(1, 64))
        apart = [z3.Or(z3.ULE(got + size, v), z3.UGE(got, v + extent))
                 for v, extent in self.shared.globals.variables.values()]  # fmt: skip
        yield z3.Or(got == 0, z3.And(got & 15 == 0, z3.ULE(got, got + size), *apart))

    def _found(self, n: int, c: Called) -> Iterator[Any]:
        """What a search promises (C11 7.24.5): nothing, or a place behind where it began."""
        got = self.shared.results.get((n, "int", 0))
        if got is not None and got.size() == 64 and c.ints[0] is not None and c.ints[0].size() == 64:
            yield z3.Or(got == 0, z3.And(z3.ULE(c.ints[0], got), z3.ULT(got, USER)))

    def _guard(self, g: Guard) -> Any:
        return self.shared.guards.term(g) if g else z3.BoolVal(False)

    def _differences(self, results: list[Any]) -> Iterator[Any]:
        source, target = self.sides
        for g in target.traps:
            yield self._guard(g)
        for g, holds in target.storage.framed:
            yield z3.And(self._guard(g), z3.Not(holds))
        if self.extended is not True:
            yield z3.Not(self.extended)
        if results[0] is not None:
            a, b = results
            differ = a != b
            if self._is_float():
                differ = z3.And(differ, z3.Not(z3.And(nan(a), nan(b))))
            elif self.signature.result.of is not None:
                differ = z3.And(differ, z3.Not(self.shared.globals.alike_at(a, b)))
            yield differ if source.ended == ALWAYS else z3.And(self._guard(source.ended), differ)
        yield from self._calls(source, target)
        yield from self._memory(len(source.storage.world.writes), len(target.storage.world.writes), ALWAYS)

    def _is_float(self) -> bool:
        return self.signature.result.kind == "float"

    def _memory(self, before: int, after: int, guard: Guard) -> Iterator[Any]:
        """Bytes of the world that differ after so many writes of each side."""
        ends = (before, after)
        seen: dict[int, Any] = {}
        places: dict[int, list[Guard]] = {}
        for side, end in zip(self.sides, ends, strict=True):
            for when, where in side.storage.written(end):
                seen[where.get_id()] = where
                places.setdefault(where.get_id(), []).append(self.shared.guards.both(when, guard))
        for n, where in seen.items():
            if time.monotonic() > self.until:
                raise Unproved("time limit")
            when = self.shared.guards.either(places[n])
            if when:
                a, b = (s.storage.final(where, end, when) for s, end in zip(self.sides, ends, strict=True))
                if not z3.simplify(a).eq(z3.simplify(b)):
                    yield z3.And(self._guard(when), a != b)

    def _calls(self, source: Side, target: Side) -> Iterator[Any]:
        """Where the n-th calls of external functions differ."""
        if [c.name for c in source.calls] != [c.name for c in target.calls]:
            every = [c.name for c in source.calls + target.calls]
            raise Unproved(f"calls {', '.join(dict.fromkeys(every))} in different order")
        for a, b in zip(source.calls, target.calls, strict=True):
            yield z3.Xor(self._guard(a.guard), self._guard(b.guard))
            for x, y in self._arguments(a, b):
                bits = min(x.size(), y.size())
                yield z3.And(self._guard(a.guard), low(x, bits) != low(y, bits))
            yield from self._memory(a.before, b.before, a.guard)

    def _arguments(self, a: Called, b: Called) -> Iterator[tuple[Any, Any]]:
        """Those that a callee may read, in pairs. Of a call by evidence each side passes all the registers it has."""
        for xs, ys in ((a.ints, b.ints), (a.floats, b.floats)):
            if len(xs) != len(ys) and not (a.evidence or b.evidence):
                raise Unproved(f"calls {a.name} with other arguments")
            for n, (x, y) in enumerate(zip(xs, ys, strict=False)):
                if x is None:
                    continue
                if y is None:
                    raise Unproved(f"calls {a.name} with an undefined argument")
                character = xs is a.ints and CHARACTERS.get(a.name) == n
                yield (low(x, 8), low(y, 8)) if character else (x, y)

    # -- answers ----------------------------------------------------------------------------------------
    def kept(self) -> str:
        """Whether any input keeps the contract: sat, unsat or unknown."""
        if all(z3.is_true(x) for x in self.given):
            return "sat"
        return decide([*self.shared.space.facts, *self.given], self.until - time.monotonic()).kind

    def ask(self, more: Sequence[Any] = (), exact: bool = False) -> str:
        """sat, unsat or unknown. ``exact``: ``more`` has floats."""
        for share in (SHARE, 1.0):
            if share == 1.0 and not self.swept:
                self.swept = True
                self.differ = sweep(self.differ, time.monotonic() + (self.until - time.monotonic()) * SWEEPING)
            conditions = [*self.shared.space.facts, *self.given, z3.Or(self.differ), *more]
            answer, model = decide(conditions, (self.until - time.monotonic()) * share, exact=exact)
            if answer != "unknown":
                self.model = model
                return answer
        return "unknown"

    def ask_exactly(self) -> str:
        """As ``ask``, with all that is known of divisions and floats; unknown where that is nothing more."""
        known = [*self.shared.space.exact, *self.shared.space.ieee.values()]
        return self.ask(known, exact=True) if known else "unknown"

    def models(self, count: int, *, floats: bool = False) -> Iterator[dict[str, Any]]:
        """Inputs on which they differ, placed where they can be run. ``floats``: interpreted."""
        places = [v for v, _ in self.shared.globals.variables.values()]
        more = [*self.shared.space.exact, *(z3.And(z3.UGE(v, LOWEST), z3.ULT(v, HIGHEST)) for v in places)]
        more += self.shared.space.ieee.values() if floats else ()
        for side in self.sides:
            for guard, where in side.storage.touched:
                more.append(z3.Implies(self._guard(guard), z3.And(z3.UGE(where, LOWEST), z3.ULT(where, HIGHEST))))
        zero = [s == 0 for s in self.shared.space.undefined.values()]
        if not any(side.storage.touched for side in self.sides):
            yield self._model(self.model)
        for _ in range(count):
            if self.ask([*more, *zero], exact=floats) != "sat":
                if not zero or self.ask(more, exact=floats) != "sat":
                    return
                zero = []
            found = self.model
            yield self._model(found)
            same = [v == found.eval(v, model_completion=True) for _, v in self.params]
            more.append(z3.Not(z3.And(same)) if same else z3.BoolVal(False))

    def _model(self, found: Any) -> dict[str, Any]:
        def value(t: Any) -> int:
            return int(found.eval(t, model_completion=True).as_long())

        out: dict[str, Any] = {name: value(v) for name, v in self.params}
        memory: dict[int, int] = {}
        for side in self.sides:
            for guard, where in side.storage.touched:
                if z3.is_true(found.eval(self._guard(guard), model_completion=True)):
                    memory.setdefault(value(where), 0)
        for args, held in self.shared.space.applied.get(("memory", 0), ()):
            if value(args[0]) in memory:
                memory[value(args[0])] = value(held)
        out["memory"] = memory
        upper: dict[str, dict[str, int]] = {}
        for side_name, name, free in self.upper:
            upper.setdefault(side_name, {})[name] = value(free)
        results = {f"{n} {kind} {k}": value(t) for (n, kind, k), t in self.shared.results.items()}
        variables = {name: value(v) for name, (v, _) in self.shared.globals.variables.items()}
        more = {"upper": upper, "results": results, "variables": variables}
        return out | {key: held for key, held in more.items() if held}

    def symbols(self) -> list[tuple[str, int]]:
        """The variables that either side mentions, with their sizes."""
        return [(name, size) for name, (_, size) in self.shared.globals.variables.items()]

    def doubts(self) -> str:
        """What z3 does not know exactly."""
        return " (floating-point arithmetic is not interpreted)" if self.shared.space.inexact else ""
