"""Our own C programs through gcc and clang at every level, translated and run on both targets.

Each ``programs/*.c`` starts with a line that says what it is about; ``// unit: NAME`` adds a second
translation unit and ``// link: FLAGS`` linker flags. One test is one program in one cell: its assembly is
translated once for all targets and must do what it does natively. A refusal fails the test too.
"""

from __future__ import annotations

import re
import shlex
import shutil
from pathlib import Path

import pytest

from tests.bench import sandbox
from tests.bench.cells import COMPILERS, LEVELS, TARGETS, Cell
from tests.bench.programs import Program
from tests.bench.runner import Options, run_item

FOLDER = Path(__file__).with_name("programs")
ON = ("aarch64", "riscv64")
CELLS = [Cell(compiler, level) for compiler in COMPILERS for level in LEVELS]
QUICK = Cell("gcc", "O2")
TOOLS = [
    *(cell.driver[0] for cell in CELLS),
    *(TARGETS[name].cc[0] for name in ON),
    *(TARGETS[name].qemu for name in ON),
]


def load(source: Path) -> Program:
    """The program whose main unit is `source`, as its first lines describe it."""
    head = source.read_text().split("#include")[0]
    units = [source.with_name(name) for name in re.findall(r"// unit: (\S+)", head)]
    flags = [word for words in re.findall(r"// link: (.*)", head) for word in shlex.split(words)]
    return Program(source.stem, (source, *units), link=tuple(flags), timeout=60.0)


PROGRAMS = [load(path) for path in sorted(FOLDER.glob("*.c")) if not path.read_text().startswith("// part of")]
needs_tools = pytest.mark.skipif(
    not all(map(shutil.which, TOOLS)), reason=f"needs {', '.join(TOOLS)} (see .ci/run for the packages)"
)


def check(program: Program, cell: Cell) -> None:
    failing = [result for result in run_item(program, cell, Options(ON)) if result.status != "ok"]
    told = [
        f"{item.program} {item.cell} {item.target}: {item.status}: {item.reason}\n{item.detail}" for item in failing
    ]
    assert not failing, "\n".join(told)


@needs_tools
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: str(program.name))
def test_program(program: Program) -> None:
    check(program, QUICK)


@needs_tools
@pytest.mark.slow
@pytest.mark.parametrize("cell", [cell for cell in CELLS if cell != QUICK], ids=lambda cell: str(cell.name))
@pytest.mark.parametrize("program", PROGRAMS, ids=lambda program: str(program.name))
def test_program_everywhere(program: Program, cell: Cell) -> None:
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
