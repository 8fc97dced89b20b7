"""When a block runs: a disjunction of conjunctions of conditions, kept small enough to be looked at.

In: conditions as z3 terms. Out: ``Guard``s, which know without a solver that the two ways of a branch join to what held
before it, that one guard implies another, or that two exclude each other.
Example: ``g.either([g.both(x, c), g.both(x, g.opposite(c))]) == x``.
"""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from irbridge.verify.smt import z3

Cube = frozenset[int]  # a conjunction: +n is "condition n holds", -n is "it does not"
Guard = frozenset[Cube]
ALWAYS: Guard = frozenset((frozenset(),))
NEVER: Guard = frozenset()
MOST_CUBES = 24
MOST_LOOKED_AT = 2 * MOST_CUBES  # of cubes, to be merged


class Guards:
    """Conditions by number, and what guards mean."""

    def __init__(self) -> None:
        self.conditions: list[Any] = [z3.BoolVal(True)]
        self.numbers: dict[int, int] = {}

    def literal(self, condition: Any) -> Guard:
        """The guard that is one condition."""
        condition = z3.simplify(condition)
        if z3.is_true(condition) or z3.is_false(condition):
            return ALWAYS if z3.is_true(condition) else NEVER
        sign = 1
        if z3.is_not(condition):
            sign, condition = -1, condition.arg(0)
        n = self.numbers.get(condition.get_id())
        if n is None:
            n = self.numbers[condition.get_id()] = len(self.conditions)
            self.conditions.append(condition)
        return frozenset((frozenset((sign * n,)),))

    def both(self, a: Guard, b: Guard) -> Guard:
        """Both hold."""
        return self._small({x | y for x in a for y in b if not any(-n in x for n in y)})

    def opposite(self, a: Guard) -> Guard:
        """It does not hold."""
        out = ALWAYS
        for cube in a:
            out = self.both(out, frozenset(frozenset((-n,)) for n in cube))
        return out

    def either(self, guards: Iterable[Guard]) -> Guard:
        """Any of them holds."""
        return self._small({cube for g in guards for cube in g})

    def _small(self, cubes: set[Cube]) -> Guard:
        """Merge cubes that differ in one condition's sign; drop those that others contain."""
        changed = len(cubes) <= MOST_LOOKED_AT
        while changed:
            changed = False
            for a in list(cubes):
                if any(b < a for b in cubes):
                    cubes.discard(a)
                    continue
                other = next((b for n in a if (b := a - {n} | {-n}) in cubes), None)
                if other is not None:
                    cubes -= {a, other}
                    cubes.add(a & other)
                    changed = True
                    break
                shorter = next((n for n in a if any(b <= a - {n} | {-n} for b in cubes)), None)
                if shorter is not None:
                    cubes.discard(a)
                    cubes.add(a - {shorter})
                    changed = True
                    break
        if len(cubes) <= MOST_CUBES:
            return frozenset(cubes)
        return self.literal(self.term(frozenset(cubes)))

    def term(self, g: Guard, given: Cube = frozenset()) -> Any:
        """The guard as a condition, where ``given`` is known to hold."""
        ways = [[self._condition(n) for n in sorted(cube - given, key=abs)] for cube in sorted(g, key=sorted)]
        ands = [way[0] if len(way) == 1 else z3.And(way) for way in ways]
        return ands[0] if len(ands) == 1 else z3.Or(ands)

    def _condition(self, n: int) -> Any:
        return self.conditions[n] if n > 0 else z3.Not(self.conditions[-n])


def known(g: Guard) -> Cube:
    """The conditions that hold whenever the guard does."""
    cubes = list(g)
    return cubes[0].intersection(*cubes[1:]) if cubes else frozenset()


def implies(a: Guard, b: Guard) -> bool:
    """Whether ``a`` is seen to imply ``b``."""
    return all(any(y <= x for y in b) for x in a)


def exclude(a: Guard, b: Guard) -> bool:
    """Whether two guards are seen to exclude each other."""
    return all(any(-n in x for n in y) for x in a for y in b)
