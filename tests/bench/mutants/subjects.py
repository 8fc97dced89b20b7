"""What faults are planted in: a function, compiled for one ISA and translated for another.

In: one of our functions, or a program of a public suite. Out: ``Subject``s. A program offers the functions that
``tests.bench.verdicts`` verifies, in any order; their prototypes are those of its debugging information.
"""

from __future__ import annotations

import random
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass, replace

from irbridge.verify.engine import Budget, Session, opened
from irbridge.verify.prototypes import parse
from irbridge.verify.types import Signature
from tests.bench.cells import SOURCES, Cell
from tests.bench.functions import Function, compiled, translated
from tests.bench.mutants.faults import Mutant
from tests.bench.programs import Program
from tests.bench.verdicts import prepared

Units = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Subject:
    """``pair``: both ISAs; ``at``: the unit of ``target`` that has the function; ``given``: its prototype, in C, unless
    the source's debugging information says it."""

    name: str
    group: str
    pair: tuple[str, str]
    source: Units
    target: Units
    at: int
    signature: Signature
    given: tuple[str, ...] = ()

    @property
    def text(self) -> str:
        """The assembly of the function's unit in the target."""
        return self.target[self.at][1]

    def mutated(self, mutant: Mutant) -> Subject:
        """The same with a fault in the target."""
        unit = (self.target[self.at][0], mutant.text)
        return replace(self, target=(*self.target[: self.at], unit, *self.target[self.at + 1 :]))

    def opened(self, budget: Budget) -> AbstractContextManager[Session]:
        """Both sides, ready to run."""
        return opened(self.source, self.target, isas=(SOURCES[self.pair[0]], SOURCES[self.pair[1]]),
                      functions=[self.name], signatures=self.given, budget=budget)  # fmt: skip


def own(f: Function, pair: tuple[str, str]) -> Subject:
    """One of our functions, by gcc -O2."""
    sides = compiled(f.text, "gcc", pair[0], "-O2"), translated(f.text, f.prototype, *pair)
    source, target = ((("source.s", sides[0]),), (("target.s", sides[1]),))
    return Subject(f.name, f.group, pair, source, target, 0, parse(f.prototype)[f.name], (f.prototype,))


def public(program: Program, pair: tuple[str, str], rng: random.Random) -> Iterator[Subject]:
    """The functions of a program, by gcc -O2. Raises IrbridgeError and BuildError."""
    made = prepared(program, Cell("gcc", "O2", pair[0]), pair[1])
    names = made.names
    rng.shuffle(names)
    for name in names:
        at = next(n for n, (_, text) in enumerate(made.translated) if f"\n{name}:" in text)
        yield Subject(name, program.name, pair, tuple(made.units), tuple(made.translated), at, made.signatures[name])
