"""Our own C programs through gcc and clang for each ISA, translated and run on the other two ISAs.

Each ``programs/*.c`` starts with a line that says what it is about; ``// unit: NAME`` adds a second translation unit,
``// native: NAME`` one that is compiled for the target instead of translated, ``// only: ISA`` says where its assembly
can come from, ``// compilers: NAMES`` which compilers take it, ``// link: FLAGS`` adds linker flags. One test is one
program in one cell: its assembly is translated
once for all targets and must do what it does at home. A refusal fails the test too. ``VARIANTS`` are compiler options
that change how code looks: models of addresses and of thread-locals, extensions of the ISA.
"""

from __future__ import annotations

import os
import re
import shlex
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, replace
from pathlib import Path

import pytest

from tests.bench import sandbox
from tests.bench.cells import COMPILERS, LEVELS, SOURCES, TARGETS, Cell, others
from tests.bench.programs import Program
from tests.bench.runner import Options, run_item

FOLDER = Path(__file__).with_name("programs")
QUICK = frozenset({"aggregates", "floats", "own_varargs", "switch_tables", "native_unit", "bit_tricks", "callbacks"})
NARROW = (("gcc", "O2"), ("clang", "O2"), ("gcc", "O0"))
TOOLS = sorted(
    {driver[0] for drivers in COMPILERS.values() for driver in drivers.values()}
    | {tool for name in SOURCES for tool in (TARGETS[name].cc[0], TARGETS[name].qemu) if tool}
)


@dataclass(frozen=True, slots=True)
class Source:
    """A program, the ISAs that its assembly can be for and the compilers that take it."""

    program: Program
    isas: tuple[str, ...]
    compilers: tuple[str, ...]


def load(source: Path) -> Source:
    """The program whose main unit is `source`, as its first lines describe it."""
    head = source.read_text().split("#include")[0]

    def said(what: str) -> list[str]:
        return [word for words in re.findall(rf"// {what}: (.*)", head) for word in shlex.split(words)]

    units = [source.with_name(name) for name in said("unit")]
    native = tuple(source.with_name(name) for name in said("native"))
    program = Program(source.stem, (source, *units), library=native, link=tuple(said("link")), timeout=60.0)
    return Source(program, tuple(said("only")) or tuple(SOURCES), tuple(said("compilers")) or tuple(COMPILERS))


PROGRAMS = {
    path.stem: load(path) for path in sorted(FOLDER.glob("*.c")) if not path.read_text().startswith("// part of")
}


@dataclass(frozen=True, slots=True)
class Variant:
    """Programs compiled at -O2 with other options than the compilers' own; ``link``: what linking them then needs."""

    isa: str
    flags: str
    programs: str
    link: str = ""
    compilers: str = "gcc clang"


PLACES = "tables switch_tables computed_goto big_data"  # what addresses are made of
# fmt: off
VARIANTS = [
    Variant("x86_64",  "-fno-pie",                        "tables switch_tables big_data tls", "-no-pie"),
    Variant("x86_64",  "-fPIC",                           f"{PLACES} tls callbacks"),
    Variant("x86_64",  "-fcf-protection=none -fno-plt",   "tables callbacks dense_switches"),
    Variant("aarch64", "-fno-pie",                        f"{PLACES} tls", "-no-pie"),
    Variant("aarch64", "-fPIC",                           f"{PLACES} callbacks two_units"),
    Variant("aarch64", "-mcmodel=tiny",                   "heap strings"),
    Variant("aarch64", "-fno-section-anchors",            "tables big_data strings", compilers="gcc"),
    Variant("aarch64", "-ftls-model=initial-exec",        "tls"),
    Variant("aarch64", "-ftls-model=local-exec",          "tls"),
    Variant("aarch64", "-march=armv8-a+lse",              "atomics threads", compilers="gcc"),
    Variant("aarch64", "-mno-outline-atomics",            "atomics threads"),
    Variant("aarch64", "-mbranch-protection=standard",    "callbacks jumps computed_goto"),
    Variant("aarch64", "-march=armv8.2-a",                "conditions bit_tricks narrow_values"),
    Variant("aarch64", "-fomit-frame-pointer",            "dynamic_stack big_data recursion"),
    Variant("aarch64", "-O3",                             "vectors loops strings"),
    Variant("riscv64", "-fno-pie -mcmodel=medlow",        f"{PLACES} tls", "-no-pie"),
    Variant("riscv64", "-fno-pie -mcmodel=medany",        f"{PLACES} tls", "-no-pie"),
    Variant("riscv64", "-fPIC",                           f"{PLACES} callbacks two_units"),
    Variant("riscv64", "-ftls-model=initial-exec",        "tls"),
    Variant("riscv64", "-ftls-model=local-exec",          "tls"),
    Variant("riscv64", "-march=rv64gc_zba_zbb_zbs",       "bit_tricks narrow_values conditions loops int128 strings"),
    Variant("riscv64", "-march=rv64gc_zba_zbb_zbs -O3",   "vectors big_data bitfields"),
    Variant("riscv64", "-march=rv64g",                    "control heap"),
    Variant("riscv64", "-mno-relax",                      "tables recursion"),
]
# fmt: on


def cells(isa: str, turn: int) -> list[Cell]:
    """Both compilers at -O2 and one of the other cells, by turns; ``IRBRIDGE_ALL_CELLS=1`` takes every one."""
    most = [Cell(compiler, "O2", isa) for compiler in COMPILERS]
    rest = [Cell(compiler, level, isa) for level in LEVELS for compiler in COMPILERS if level != "O2"]
    return most + (rest if os.environ.get("IRBRIDGE_ALL_CELLS") else [rest[turn % len(rest)]])


def parameters() -> Iterator[object]:
    """Every program from every source; all but a handful at gcc -O2 is slow."""
    for number, source in enumerate(PROGRAMS.values()):
        for turn, isa in enumerate(source.isas):
            for cell in (c for c in cells(isa, number + 3 * turn) if c.compiler in source.compilers):
                name = source.program.name
                quick = (cell.compiler, cell.level) == ("gcc", "O2") and name in QUICK
                marks = () if quick else (pytest.mark.slow,)
                yield pytest.param(source.program, cell, id=f"{name}-{isa}-{cell.compiler}-{cell.level}", marks=marks)


def variants() -> Iterator[object]:
    for variant in VARIANTS:
        for name in variant.programs.split():
            program = PROGRAMS[name].program
            program = replace(program, flags=tuple(variant.flags.split()), link=(*program.link, *variant.link.split()))
            for compiler in variant.compilers.split():
                told = f"{name}-{variant.isa}-{compiler}-{'_'.join(variant.flags.split())}"
                yield pytest.param(program, Cell(compiler, "O2", variant.isa), id=told)


def check(program: Program, cell: Cell) -> None:
    missing = [tool for tool in TOOLS if not shutil.which(tool)]
    assert not missing, f"needs {', '.join(missing)} (see .ci/run for the packages)"
    results = run_item(program, cell, Options(tuple(others(cell.source))))
    failing = [result for result in results if result.status != "ok"]
    told = [
        f"{item.program} {item.cell} {item.target}: {item.status}: {item.reason}\n{item.detail}" for item in failing
    ]
    assert not failing, "\n".join(told)


@pytest.mark.parametrize(("program", "cell"), parameters())
def test_program(program: Program, cell: Cell) -> None:
    check(program, cell)


@pytest.mark.slow
@pytest.mark.parametrize(("program", "cell"), variants())
def test_variant(program: Program, cell: Cell) -> None:
    check(program, cell)


def test_programs_run_inside_walls(tmp_path: Path) -> None:
    """The sandbox is judged too: no network, no writes outside, bounded time and output."""
    if not sandbox.confined():
        pytest.skip("bubblewrap does not work here")
    outside = tmp_path / "outside"
    box = tmp_path / "box"
    box.mkdir()
    seen = sandbox.run(["/bin/sh", "-c", f"echo no >{outside}; echo yes >inside; cat /proc/net/route"], box, timeout=10)
    assert not outside.exists() and (box / "inside").read_text() == "yes\n"
    assert len(seen.stdout.splitlines()) <= 1  # a heading, no route
    assert sandbox.run(["/bin/sleep", "30"], box, timeout=0.5).timed_out
    assert sandbox.run(["/bin/sh", "-c", "kill -11 $$"], box, timeout=10).status == 128 + 11
    assert sandbox.run(["/bin/sh", "-c", "exit 9"], box, timeout=10).status == 9
