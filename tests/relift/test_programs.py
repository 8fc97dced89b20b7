"""Whole programs translated there and back: S to T to S, run at the end, compared with what the first assembly does.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.bench.build import assembly
from tests.bench.cells import TARGETS, Cell, others
from tests.bench.programs import Program
from tests.bench.runner import Options, Units, build, execute, reference, summary, translate
from tests.e2e.test_programs import PROGRAMS


def ways() -> Iterator[object]:
    for source in PROGRAMS.values():
        for isa in source.isas:
            for turn in others(isa):
                told = f"{source.program.name}-{isa}-{turn}"
                yield pytest.param(source.program, (isa, turn, isa), id=told, marks=pytest.mark.slow)


def travel(program: Program, chain: tuple[str, ...]) -> str:
    """What differs at the end, or why it is not reached; empty: nothing."""
    cell = Cell("gcc", "O2", chain[0])
    files = [assembly(source, cell, program.flags) for source in program.sources]
    expected = reference(program, cell, files)
    units: Units = [(f"{s.stem}.s", f.read_text()) for s, f in zip(program.sources, files, strict=True)]
    for origin, target in pairwise(chain):
        only = Options((target,), features="-fma" if target == "x86_64" else "")
        done = translate(units, only, Cell("gcc", "O2", origin))[target]
        if done.texts is None:
            return f"{origin} to {target}: {done.status}: {done.reason}"
        units = [(name, text) for (name, _), text in zip(units, done.texts, strict=True)]
    with tempfile.TemporaryDirectory(prefix="irbridge-relift-") as place:
        folder, home = Path(place), TARGETS[chain[-1]]
        paths = [folder / f"{n}-{name}" for n, (name, _) in enumerate(units)]
        for path, (_, text) in zip(paths, units, strict=True):
            path.write_text(text)
        build(program, home, paths, folder)
        seen = execute(program, home, folder, program.timeout)
    return "" if seen.runs == expected.runs else summary(program.runs, expected, seen)


@pytest.mark.parametrize(("program", "chain"), ways())
def test_there_and_back(program: Program, chain: tuple[str, ...]) -> None:
    assert travel(program, chain) == ""
