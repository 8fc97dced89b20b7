"""Equal parts of two terms found and merged, from the leaves up, so that what is asked of z3 becomes small.

In: conditions over bit-vectors. Out: the same conditions with parts replaced by equal ones. Parts that have the same
values on random inputs may be equal: z3 is asked, pair by pair, in the order in which they are computed; by then what
they are computed from is one term already, so that each question is a small step. An input that tells two apart tells
others apart too and is kept. Source: Kuehlmann and Krohm, "Equivalence checking using cuts and heaps", 1997 (sweeping).
Example: ``sweep([a * 3 != a + a + a], until)`` is ``[False]``.
"""

from __future__ import annotations

import random
import time
from collections.abc import Iterator, Sequence
from typing import Any

from irbridge.verify.products import z3

SAMPLES = 24
TRIED = 3  # parts with the same values that a part is compared with
STEP = 0.3  # seconds for a pair
LARGEST = 3000  # parts
TACTIC = z3.Then("simplify", "propagate-values", "solve-eqs", "simplify", "bit-blast", "sat")


def sweep(conditions: Sequence[Any], until: float) -> list[Any]:
    """The conditions, smaller. ``until``: when to stop, as ``time.monotonic`` counts."""
    swept = _Sweep(conditions)
    if len(swept.parts) <= LARGEST:
        swept.run(until)
    return [z3.simplify(swept.new(c)) for c in conditions]


class _Sweep:
    """``parts``: every subterm once, after what it is made of; ``merged``: a part's id -> what stands for it;
    ``seen``: of each part, its values on the samples."""

    def __init__(self, conditions: Sequence[Any]) -> None:
        self.parts = list(_parts(conditions))
        self.leaves = [p for p in self.parts if p.num_args() == 0 and not _known(p)]
        self.merged: dict[int, Any] = {}
        self.seen: list[list[Any]] = [[] for _ in self.parts]
        sorts = [p.sort() for p in self.parts]
        self.all = z3.Function("sweep!all", *sorts, z3.BoolSort())(*self.parts) if self.parts else None

    def new(self, part: Any) -> Any:
        return self.merged.get(part.get_id(), part)

    def run(self, until: float) -> None:
        rng = random.Random(len(self.parts))
        for n in range(SAMPLES):
            self._sample([_value(leaf, rng, n) for leaf in self.leaves])
        stand: dict[tuple[Any, ...], list[Any]] = {}
        for n, part in enumerate(self.parts):
            if time.monotonic() > until:
                return self._rest(n)
            own = self._rebuilt(part)
            if part.num_args() and not _known(own):
                own = self._merge(n, own, stand, until)
            self.merged[part.get_id()] = own
        return None

    def _merge(self, n: int, own: Any, stand: dict[tuple[Any, ...], list[Any]], until: float) -> Any:
        """The part, or what is equal to it and came before."""
        key = (own.sort().sexpr(), *self.seen[n])
        others = stand.setdefault(key, [])
        if len(set(self.seen[n])) == 1:
            others = [*others, _literal(own, self.seen[n][0])]
        for other in others[-TRIED:]:
            if other.eq(own) or self._equal(own, other, until):
                return other
        stand[key].append(own)
        return own

    def _rest(self, first: int) -> None:
        """What is left when time is over: rebuilt, not merged."""
        for part in self.parts[first:]:
            self.merged[part.get_id()] = self._rebuilt(part)

    def _rebuilt(self, part: Any) -> Any:
        pairs = [(c, m) for c in part.children() if (m := self.new(c)) is not c and not m.eq(c)]
        return z3.simplify(z3.substitute(part, *pairs)) if pairs else part

    def _sample(self, values: Sequence[Any]) -> None:
        found = z3.simplify(z3.substitute(self.all, *zip(self.leaves, values, strict=True)))
        for seen, value in zip(self.seen, found.children(), strict=True):
            seen.append(_number(value))

    def _equal(self, one: Any, two: Any, until: float) -> bool:
        differ = z3.simplify(one != two)
        if z3.is_false(differ):
            return True
        solver: Any = TACTIC.solver()
        solver.set("timeout", max(1, int(1000 * min(STEP, until - time.monotonic()))))
        solver.add(differ)
        try:
            answer: str = str(solver.check())
        except z3.Z3Exception:
            return False
        return answer == "unsat"


def _parts(conditions: Sequence[Any]) -> Iterator[Any]:
    """Every subterm once, each after what it is made of."""
    done: set[int] = set()
    stack = [(c, False) for c in reversed(conditions)]
    while stack:
        term, ready = stack.pop()
        if term.get_id() in done:
            continue
        if ready or not term.num_args():
            done.add(term.get_id())
            yield term
        else:
            stack.append((term, True))
            stack += [(c, False) for c in term.children()]


def _known(term: Any) -> bool:
    return bool(z3.is_bv_value(term) or z3.is_true(term) or z3.is_false(term))


def _number(value: Any) -> Any:
    """A value as something that can be compared and hashed."""
    return value.as_long() if z3.is_bv_value(value) else z3.is_true(value) if _known(value) else value.sexpr()


def _literal(like: Any, value: Any) -> Any:
    return z3.BoolVal(value) if z3.is_bool(like) else z3.BitVecVal(value, like.size())


def _value(leaf: Any, rng: random.Random, n: int) -> Any:
    """A value of a leaf: small ones of either sign in every third sample."""
    if z3.is_bool(leaf):
        return z3.BoolVal(rng.random() < 0.5)
    bits = leaf.size()
    return z3.BitVecVal(rng.randrange(-8, 32) if n % 3 == 0 else rng.getrandbits(bits), bits)
