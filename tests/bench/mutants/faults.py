"""Planted faults: one instruction of a right translation becomes what a wrong one would have there.

In: assembly of one function. Out: ``Mutant``s. An ISA's faults are a table of rows (kind, pattern, replacement) in its
own module beside this one (``aarch64.ROWS``), found by name. A row is tried on each instruction of the function,
written as one line with single blanks; ``""`` drops the instruction; the words ``<next COND>`` and ``<n+STEP>`` in a
replacement stand for what ``conditions`` and arithmetic make of what was matched.
"""

from __future__ import annotations

import random
import re
from collections import defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from importlib import import_module

from irbridge.libc import PROTOTYPES

KINDS = ("width", "sign", "condition", "operand order", "offset", "lost flag", "missing zero-extension",
         "dropped store", "callee-saved register", "libc argument")  # fmt: skip

Replacement = str | Callable[[re.Match[str]], Sequence[str]]
Row = tuple[str, str, Replacement]


@dataclass(frozen=True, slots=True)
class Mutant:
    """A fault: its ``kind``, the ``line`` where it was planted, the instruction ``before`` and ``after``, and the whole
    ``text``."""

    kind: str
    line: int
    before: str
    after: str
    text: str


def plus(group: int, *steps: int) -> Callable[[re.Match[str]], list[str]]:
    """The match with a number changed by each step; what was negative or zero keeps its sign."""

    def made(m: re.Match[str]) -> list[str]:
        n = int(m[group], 0)
        out = []
        for step in steps:
            start, end = m.start(group) - m.start(), m.end(group) - m.start()
            out.append(f"{m[0][:start]}{n + step}{m[0][end:]}")
        return out

    return made


def swapped(one: int, two: int) -> Callable[[re.Match[str]], list[str]]:
    """The match with two groups exchanged."""

    def made(m: re.Match[str]) -> list[str]:
        if m[one] == m[two]:
            return []
        a, b = sorted((one, two), key=m.start)
        text, base = m[0], m.start()
        return [text[: m.start(a) - base] + m[b] + text[m.end(a) - base : m.start(b) - base] + m[a]
                + text[m.end(b) - base :]]  # fmt: skip

    return made


def among(group: int, table: dict[str, str]) -> Callable[[re.Match[str]], list[str]]:
    """The match with a word of ``table`` exchanged for each of those that it names."""

    def made(m: re.Match[str]) -> list[str]:
        start, end = m.start(group) - m.start(), m.end(group) - m.start()
        return [m[0][:start] + word + m[0][end:] for word in table.get(m[group], "").split()]

    return made


def body(lines: Sequence[str], function: str) -> range:
    """The lines of a function."""
    start = next(n for n, x in enumerate(lines) if re.match(rf'"?{re.escape(function)}"?:', x))
    last = (n for n in range(start, len(lines)) if re.match(r"\s*\.size\s", lines[n]) or ".cfi_endproc" in lines[n])
    return range(start + 1, next(last, len(lines)))


def mutants(text: str, function: str, isa: str, limit: int, rng: random.Random) -> list[Mutant]:
    """At most ``limit`` faults in a function, each kind as often as the others where it can be planted."""
    by_kind: dict[str, list[Mutant]] = defaultdict(list)
    for m in _all(text, function, isa):
        by_kind[m.kind].append(m)
    for found in by_kind.values():
        rng.shuffle(found)
    out: list[Mutant] = []
    while len(out) < limit and any(by_kind.values()):
        for kind in KINDS:
            if by_kind[kind] and len(out) < limit:
                out.append(by_kind[kind].pop())
    return out


def _all(text: str, function: str, isa: str) -> Iterator[Mutant]:
    module = import_module(f"{__package__}.{isa}")
    rows = [(kind, re.compile(pattern), new) for kind, pattern, new in module.ROWS]
    lines, seen = text.split("\n"), set[tuple[int, str]]()
    for n in body(lines, function):
        code = " ".join(lines[n].split(module.COMMENT)[0].split())
        if not code or code.startswith(".") or code.endswith(":"):
            continue
        for kind, pattern, new in rows:
            m = pattern.fullmatch(code)
            for after in _made(m, new) if m else ():
                if after != code and (n, after) not in seen:
                    seen.add((n, after))
                    changed = [*lines[:n], f"\t{after}", *lines[n + 1 :]]
                    yield Mutant(kind, n + 1, code, after or "(dropped)", "\n".join(changed))


def _made(m: re.Match[str], new: Replacement) -> Sequence[str]:
    return [m.expand(new)] if isinstance(new, str) else new(m)


def arguments(m: re.Match[str]) -> int:
    """How many integer or pointer arguments the called libc function takes; group 1 is its name."""
    known = PROTOTYPES.get(m[1])
    return sum(a not in "fdDF" for a in known.args[:4]) if known is not None else 0
