"""Whole programs translated there and back: S to T to S, run at the end, compared with what the first assembly does.

``KNOWN`` holds what does not come through yet, each with its cause; a program that comes through after all fails its
test, so that the table stays true.
"""

from __future__ import annotations

import tempfile
from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest

from tests.bench.build import assembly
from tests.bench.cells import SOURCES, TARGETS, Cell, others
from tests.bench.programs import Program
from tests.bench.runner import Options, Units, build, execute, reference, summary, translate
from tests.e2e.test_programs import PROGRAMS

_DISTANCE = "a computed goto whose address is a sum of cut distances names a label that is not kept"
_FAST = "LLVM passes arguments of internal functions in t3 to t6 (fastcc), which the frontend takes for undefined"
_QUAD = "prototypes of strfromf128 and its kin are not known to the x86-64 frontend"
_SINK = "a loop that lowers the stack pointer by way of another register"
_NEST = "a call by address loses the pointer to stack arguments in the static chain's register"
_BYTES = "a byte table whose address is kept in a register over a loop"
KNOWN = {
    **{("computed_goto", isa, turn): _DISTANCE for isa in ("aarch64", "riscv64") for turn in others(isa)},
    **{("dynamic_stack", isa, "x86_64"): _SINK for isa in ("aarch64", "riscv64")},
    **{
        (name, isa, "x86_64"): _QUAD
        for name in ("long_double", "long_double_text", "libc_callbacks")
        for isa in ("aarch64", "riscv64")
    },
    **{("struct_values", "x86_64", turn): _NEST for turn in ("aarch64", "riscv64")},
    ("dynamic_stack", "aarch64", "riscv64"): _SINK,
    ("aggregates", "aarch64", "riscv64"): _FAST,
    ("own_varargs", "aarch64", "riscv64"): _FAST,
    ("dense_switches", "riscv64", "aarch64"): _BYTES,
}


def ways() -> Iterator[object]:
    for source in PROGRAMS.values():
        for isa in source.isas:
            for turn in others(isa):
                name = source.program.name
                why = KNOWN.get((name, isa, turn), "")
                marks = [pytest.mark.slow] + [pytest.mark.xfail(reason=why, strict=True)] * bool(why)
                yield pytest.param(source.program, (isa, turn, isa), id=f"{name}-{isa}-{turn}", marks=marks)


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


def test_known_failures_are_programs() -> None:
    assert {name for name, _, _ in KNOWN} <= PROGRAMS.keys()
    assert all(isa in SOURCES and turn in others(isa) for _, isa, turn in KNOWN)
