"""What loops carry in a few runs made of terms, to see candidates for invariants fail without a solver.

In: loops as ``induction`` cuts them (with what each starts and repeats, as terms) and what holds of the inputs. Out:
states, each a value for every symbol: a random input, a start computed from it, then round after round. What memory
holds is random, anew in each round: more states than there are, but a candidate that one of them breaks is not
inductive, or hardly. Example: ``for k, state in walks(loops, given, guard_term, until, rng): ...``.
Source: Ernst and others, "Dynamically discovering likely program invariants", TSE 2001, for the idea.
"""

from __future__ import annotations

import time
from collections.abc import Callable, Iterator, Sequence
from random import Random
from typing import TYPE_CHECKING, Any

from irbridge.verify.smt import const, z3
from irbridge.verify.solver import State, evaluated, together

if TYPE_CHECKING:
    from irbridge.verify.induction import Loop

WALKS, ROUNDS, STEPS = 60, 4, 24


class Walks:
    """``inputs``: the symbols that no loop carries; ``guard``: a guard as a term."""

    def __init__(
        self, loops: Sequence[Loop], given: Sequence[Any], inputs: Sequence[Any], guard: Callable[[Any], Any],
        rng: Random,
    ) -> None:  # fmt: skip
        self.rng, self.inputs = rng, inputs
        self.given = together([*given, z3.BoolVal(True)])
        self.carried = [[s for s, _ in loop.started] for loop in loops]
        self.starts = [together([guard(x.guards[0]), *(v for _, v in x.started)]) for x in loops]
        self.backs = [together([guard(x.back[0]), *(v for _, v in x.repeated)]) for x in loops]

    def states(self, until: float) -> Iterator[tuple[int, State]]:
        """Each with the loop at whose header it is."""
        for _ in range(WALKS):
            if time.monotonic() > until:
                return
            self.steps = 0
            values = {s.get_id(): (s, self._random(s)) for s in self.inputs}
            for symbols in self.carried:
                values |= {s.get_id(): (s, self._random(s)) for s in symbols}
            yield from self._from(0, values)

    def _from(self, k: int, values: dict[int, tuple[Any, Any]]) -> Iterator[tuple[int, State]]:
        """Go through the loops from the k-th on; what they carry in the end stays in ``values``."""
        if k == len(self.starts) or self.steps > STEPS:
            return
        way = self.starts[k]
        for _ in range(self.rng.randrange(1, ROUNDS + 1)):
            self.steps += 1
            guard, *found = evaluated(way, list(values.values()))
            if not z3.is_true(guard) or not all(z3.is_bv_value(x) for x in found):
                break
            values |= {s.get_id(): (s, x) for s, x in zip(self.carried[k], found, strict=True)}
            if any(z3.is_false(x) for x in evaluated(self.given, list(values.values()))):
                break
            yield k, list(values.values())
            yield from self._from(k + 1, values)
            way = self.backs[k]
            for s in self.inputs:
                if s.decl().name().startswith("memory!"):
                    values[s.get_id()] = (s, self._random(s))
        else:
            return
        yield from self._from(k + 1, values)

    def _random(self, s: Any) -> Any:
        rng, bits = self.rng, s.size()
        value = rng.choice((rng.randrange(12), rng.randrange(12), rng.getrandbits(rng.randrange(1, bits + 1)),
                            -rng.randrange(4), rng.getrandbits(bits)))  # fmt: skip
        return const(value, bits)
