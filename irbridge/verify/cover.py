"""Which instructions of the source ran on the inputs, and which way its branches went.

In: the source's units as the frontend reads them. Out: labelled units (a symbol at each instruction's line, which
changes no code), and a ``Watcher`` that runs vectors under qemu with a plugin and reads what was reached.
"""

from __future__ import annotations

import mmap
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

from irbridge.errors import IrbridgeError
from irbridge.verify.build import plugin
from irbridge.verify.elf import Symbol
from irbridge.verify.inputs import Vector
from irbridge.verify.runner import Died, Runner
from irbridge.verify.verdict import Coverage

_LABEL = "irb_line_{unit}_{line}"
_RAN, _ON, _AWAY = 1, 2, 4


@dataclass(slots=True)
class Map:
    """A function's instructions: ``unit``: its unit's number; ``lines``; ``branches``: the conditional ones;
    ``blocks``: the first line of each block."""

    unit: int
    lines: list[int] = field(default_factory=list)
    branches: list[int] = field(default_factory=list)
    blocks: list[int] = field(default_factory=list)


def labelled(units: Sequence[tuple[str, str]], isa: str) -> tuple[list[tuple[str, str]], dict[str, Map]]:
    """The units with a label before each instruction, and each function's map. Raises what the frontend raises."""
    from irbridge import registry
    from irbridge.isa import cfg
    from irbridge.isa.asm import parse_unit
    from irbridge.isa.syntax import Ins

    frontend = registry.frontend(isa)
    texts, maps = [], {}
    for n, (name, text) in enumerate(units):
        unit = parse_unit(text, name, frontend.SYNTAX)
        tables = cfg.find_tables(unit)
        functions = {f.name for f in unit.funcs} | {a for f in unit.funcs for a, _ in f.aliases}
        lines = text.split("\n")
        for f in unit.funcs:
            found = Map(n, [i.line for i in f.items if isinstance(i, Ins)])
            graph = cfg.build(unit, f, frontend.decode, tables, functions)
            for b in graph.blocks:
                first = b.code[0][1] if b.code else b.term.line
                if first and b.term.kind not in ("rep_head", "rep_body"):
                    found.blocks.append(first)
                if b.term.kind == "cond":
                    found.branches.append(b.term.line)
            found.lines = sorted(set(found.lines))
            found.blocks = sorted(set(found.blocks) & set(found.lines))
            for line in found.lines:
                lines[line - 1] = f"{_LABEL.format(unit=n, line=line)}: {lines[line - 1]}"
            for alias in (f.name, *(a for a, _ in f.aliases)):
                maps[alias] = found
        texts.append((name, "\n".join(lines)))
    return texts, maps


class Watcher:
    """The source under qemu with the plugin. ``seen``: what was reached so far, by address."""

    def __init__(
        self, folder: Path, qemu: str, symbols: dict[str, Symbol], *, no_sandbox: bool = False
    ) -> None:
        places = {n: s.value for n, s in symbols.items() if n.startswith("irb_line_")}
        if not places:
            raise IrbridgeError("no instruction of the source is known")
        self.at, self.low, high = places, min(places.values()), max(places.values()) + 16
        self.file = (folder / "reached").open("w+b")
        self.file.truncate(high - self.low)
        self.map = mmap.mmap(self.file.fileno(), high - self.low)
        told = f"{plugin('coverage', folder)},out=reached,from={self.low:x},to={high:x}"
        self.runner = Runner(folder, [qemu, "-plugin", told, "./runner"], no_sandbox=no_sandbox)
        self.seen = bytes(high - self.low)

    def watch(self, function: int, vectors: Sequence[Vector]) -> list[Vector]:
        """Run vectors; gives those that reached something new."""
        before = self.seen
        self._run(function, vectors)
        if self.seen == before:
            return []
        self.map[:] = before
        out = []
        for v in vectors:
            before = bytes(self.map)
            self._run(function, [v])
            if self.seen != before:
                out.append(v)
        return out

    def _run(self, function: int, vectors: Sequence[Vector]) -> None:
        try:
            self.runner.send(function, [v.encode() for v in vectors])
            self.runner.receive()
        except Died:
            pass
        self.seen = bytes(self.map)

    def coverage(self, m: Map) -> Coverage:
        """What was reached of a function."""

        def flags(line: int) -> int:
            place = self.at.get(_LABEL.format(unit=m.unit, line=line))
            return self.seen[place - self.low] if place is not None else 0

        lines = {line: bool(flags(line) & _RAN) for line in m.lines}
        branches = {line: (bool(flags(line) & _AWAY), bool(flags(line) & _ON)) for line in m.branches}
        reached = sum(lines.get(line, False) for line in m.blocks)
        return Coverage(lines, branches, len(m.blocks), reached)

    def close(self) -> None:
        self.runner.close()
        self.map.close()
        self.file.close()
