"""What a suite is made of: programs, how each is built, how each is run, what is expected.

In: nothing. Out: the records that the suite modules fill and `runner` works through.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Run:
    """One execution: arguments, standard input, and the files it leaves that count as output."""

    args: tuple[str, ...] = ()
    stdin: bytes = b""
    outputs: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Program:
    """A program: `sources` are translated, `library` is compiled natively for the target.

    `files` (name -> content) stand in the scratch folder before the first run. `expected` is the suite's
    own standard output where it has one. `agree` names cells whose native builds must print the same,
    else the program is invalid (its behaviour is not defined well enough to compare).
    """

    name: str
    sources: tuple[Path, ...]
    flags: tuple[str, ...] = ()
    library: tuple[Path, ...] = ()
    library_flags: tuple[str, ...] = ()
    link: tuple[str, ...] = ()
    runs: tuple[Run, ...] = (Run(),)
    files: Mapping[str, bytes] = field(default_factory=dict)
    expected: bytes | None = None
    agree: tuple[str, ...] = ()
    native_timeout: float = 20.0
    timeout: float = 120.0


STATUSES = ("ok", "wrong", "refused", "error", "timeout", "invalid")


@dataclass(frozen=True, slots=True)
class Result:
    """One program, cell and target. `reason` is one line; `detail` whatever helps to find the cause."""

    program: str
    cell: str
    target: str
    status: str
    reason: str = ""
    detail: str = ""
    seconds: Mapping[str, float] = field(default_factory=dict)
    lines: int = 0

    @property
    def key(self) -> str:
        return f"{self.program}|{self.cell}|{self.target}"
