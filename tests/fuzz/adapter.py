"""What the fuzzer asks of an ISA: its ``Adapter``, found as ``ADAPTER`` in ``tests/fuzz/<isa>.py``.

An adapter gives the rows' forms (operands as text), points a state's registers into the scratch memory, and
says what cannot be run or compared. States, prediction, execution and comparison are shared:

* a ``State`` holds the frontend's variables by number and 256 bytes of memory;
* a ``Runner`` (``qemu.py`` for AArch64 and RISC-V, ``x86_64/native.py`` on the processor) runs a form on
  states and gives each ``After``;
* ``predict.py`` says by the row what must come out; ``compare.py`` is the loop.

``docs/add-a-frontend.md`` has an example.
"""

from __future__ import annotations

import importlib
import random
from abc import ABC, abstractmethod
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any, Protocol

from irbridge import registry
from irbridge.isa.machine import Decoded, Var
from irbridge.isa.row import Row, Table
from irbridge.isa.syntax import Operand, Parsed
from tests.fuzz.predict import Isa, Machine, Prediction, Window

MEMORY_SIZE = 256
MEMORY = -1  # stands for the scratch memory where variables are meant by number
ALL = -1  # a mask of every bit
LABEL = "there"  # where a conditional jump's form goes


@dataclass(frozen=True)
class Form:
    """One row with operands. ``text``: as the assembler takes it; ``parsed``: what the syntax must make of it
    (not checked if left out); ``operands``: what ``point`` wants to know of them; ``base``: the register
    that a memory operand is addressed by; ``width``: the operation's, for the adapter's own use; ``dialect``:
    the text's. A conditional jump's label is ``there``."""

    row: Row
    text: str
    operands: tuple[Operand, ...] = ()
    parsed: Parsed | None = None
    width: int = 0
    base: str = ""
    dialect: str = ""


@dataclass(slots=True)
class State:
    """Variables' values by number, and memory."""

    regs: list[int]
    memory: bytes


@dataclass(slots=True)
class After:
    """What the oracle gives: ``signal`` (0: none), whether a conditional jump was taken, the variables,
    the memory, and the variables that hold nothing it could show."""

    signal: int
    taken: int
    regs: list[int]
    memory: bytes
    unknown: frozenset[int] = frozenset()


class Runner(Protocol):
    """Stubs ready to run. ``scratch``: where the memory stands; ``rejected``: stubs that do not assemble."""

    @property
    def scratch(self) -> int: ...

    @property
    def rejected(self) -> Mapping[int, str]: ...

    def run(self, stub: int, states: Sequence[State]) -> list[After]:
        """Execute a stub on each of the states."""

    def close(self) -> None: ...


class Adapter(ABC):
    """One ISA. ``pointer``: the register that the one-line cases address memory by."""

    name: str
    pointer: str

    # -- the frontend -----------------------------------------------------------------------------
    @property
    @abstractmethod
    def table(self) -> Table:
        """All rows."""

    @property
    def frontend(self) -> Any:
        return registry.frontend(self.name)

    @property
    def isa(self) -> Isa:
        return _isa(self)

    @property
    def variables(self) -> Sequence[Var]:
        return self.isa.variables

    def parse(self, text: str, dialect: str = "") -> Parsed:
        """``text`` in one of the ISA's dialects ("": recognise it)."""
        parsed: Parsed = self.frontend.SYNTAX.parse_instruction(text)
        return parsed

    def decode(self, parsed: Parsed) -> Decoded:
        found: Decoded = self.frontend.decode(parsed)
        return found

    # -- forms ------------------------------------------------------------------------------------
    @abstractmethod
    def forms(self, row: Row, seed: int) -> Iterable[Form]:
        """All forms of a row, at least one for each choice the row leaves; seeded."""

    @abstractmethod
    def point(self, form: Form, state: State, scratch: int, rng: random.Random) -> State:
        """The state (a copy) with pointers into the scratch memory where the form needs them. ``scratch + 64``
        leaves room on both sides; the stack pointer belongs there too."""

    def stub(self, form: Form) -> str:
        """What is assembled for a form: its text; a conditional jump's label is the ``1:`` that the runner gives."""
        return form.text.replace(LABEL, "1f") if form.row.control == "cond" else form.text

    def missing(self, row: Row) -> str:
        """Why a row cannot be run here, or nothing (``this processor lacks aes``, ``needs a symbol``)."""
        return ""

    # -- states -----------------------------------------------------------------------------------
    def control(self, variable: Var, rng: random.Random) -> int:
        """A value to start from for a variable of kind ``control``."""
        return 0

    def machine(self, state: State, scratch: int) -> Machine:
        return Machine(self.isa, list(state.regs), Window(scratch, bytearray(state.memory)))

    # -- running and comparing --------------------------------------------------------------------
    @abstractmethod
    def build(self, folder: Path, stubs: dict[int, str]) -> Runner:
        """Assemble the stubs, by number, into a program that runs them; files go into ``folder``."""

    @abstractmethod
    def ready(self) -> str:
        """Why nothing can be run here at all (another processor, a tool missing), or nothing."""

    def loose(self, d: Decoded, p: Prediction) -> Mapping[int, int]:
        """Bits (variable number -> mask, or ``MEMORY`` -> ``ALL``) that the rows do not model; undefined ones
        are known from the rows."""
        return {}

    def near(self, d: Decoded, got: int, want: int) -> bool:
        """Whether two values that differ are both right (an approximation)."""
        return False


@cache
def _isa(a: Adapter) -> Isa:
    frontend = a.frontend
    return Isa(frontend.VARS, frontend.REGS, a.table.flags)


def names() -> list[str]:
    """The ISAs with an adapter: a frontend's name that is also a module here."""
    here = Path(__file__).parent
    found = registry.names("frontends")
    return [n for n in found if (here / f"{n}.py").is_file() or (here / n / "__init__.py").is_file()]


def adapter(name: str) -> Adapter:
    found: Adapter = importlib.import_module(f"tests.fuzz.{name}").ADAPTER
    return found


def adapters() -> Iterator[Adapter]:
    return (adapter(n) for n in names())
