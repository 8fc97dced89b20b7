"""``--annotate``: each line says where it came from, and the code is what it is without."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest

from irbridge.backends.llvm.annotate import annotate
from irbridge.backends.llvm.codegen import MACHINES
from irbridge.ir.clone import clone
from irbridge.pipeline import Options, emit_module, lift_units
from tests.backends.execute import on_every_target
from tests.bench.build import assembly
from tests.bench.cells import SOURCES, TARGETS, Cell

PROGRAM = Path(__file__).with_name("annotated.c")


def code(text: str, target: str, folder: Path) -> bytes:
    """The bytes of the code and of the data that a text assembles to."""
    machine, made = TARGETS[target].cc[0], folder / "a.o"
    subprocess.run([machine, "-c", "-x", "assembler", "-", "-o", made], input=text.encode(), check=True)
    out = b""
    for section in (".text", ".rodata", ".data"):
        copy = [machine.replace("gcc", "objcopy"), "-O", "binary", "-j", section, made, folder / "a.bin"]
        subprocess.run(copy, check=True, capture_output=True)
        out += (folder / "a.bin").read_bytes()
    return out


@on_every_target
@pytest.mark.parametrize("cell", ["gcc-O1", "clang-O2", "gcc-O0"])
@pytest.mark.parametrize("source", SOURCES)
def test_lines(source: str, cell: str, target: str, tmp_path: Path) -> None:
    found = Cell.parse(cell, source)
    text = assembly(PROGRAM, found).read_text()
    module = lift_units([("annotated.s", text)], found.frontend).modules[0]
    plain = emit_module(clone(module), target, Options())
    got = emit_module(module, target, Options(annotate=True), text)
    mark = f"{MACHINES[target].comment} annotated.s:"
    bare = [line.partition(mark)[0].rstrip() for line in got.splitlines()]
    names: dict[str, str] = {}  # the source's labels that took the place of LLVM's
    for ours, theirs in zip(bare, plain.splitlines(), strict=True):
        if ours != theirs:
            pairs = zip(re.findall(r"\.L[\w.$]+", ours), re.findall(r"\.L[\w.$]+", theirs), strict=True)
            names.update((a, b) for a, b in pairs if a != b)
    back = [re.sub(r"\.L[\w.$]+", lambda m: names.get(m[0], m[0]), line) for line in bare]
    assert back == plain.splitlines()
    assert len(set(names.values())) == len(names) and all(f"{name}:" in text for name in names)
    assert code(got, target, tmp_path) == code(plain, target, tmp_path)
    lines = text.splitlines()
    comments = [line.partition(mark)[2].partition(": ") for line in got.splitlines() if mark in line]
    for number, _, words in comments:
        assert " ".join(lines[int(number) - 1].split()).startswith(words)
    own = re.sub(r"^irb\..*?^\.Lfunc_end", "", plain, flags=re.M | re.S)  # without the runtime
    instructions = sum(line.startswith("\t") and line[1] != "." for line in own.splitlines())
    assert len(comments) > 0.6 * instructions
    assert {"main:", "table:"} <= {words.split()[0] for _, _, words in comments}


PLAIN = """\t.text
f:
\tadd\ta0, a0, a1
\tbeqz\ta0, .LBB0_2
\tret
.LBB0_2:
.Ltmp0:
\tmv\ta0, a2
\tret
"""
DEBUG = """\t.text
f:
.Lfunc_begin0:
\t.cfi_startproc
\t.file\t1 "f.s"
\t.loc\t1 2 0 prologue_end
\tadd\ta0, a0, a1
\t.loc\t1 3 0
\tbeqz\ta0, .LBB0_2
{other}\t.loc\t1 0 0
\tret
.LBB0_2:
.Ltmp3:
\t.loc\t1 6 0
\tmv\ta0, a2
\tret
"""
SOURCE = "f:\n addl %edi, %esi\n je .L5\n ret\n.L5:\n movl %edx, %eax\n ret\n"


@pytest.mark.parametrize("other", ["", "\tnop\n"], ids=["same code", "other code"])
def test_the_plain_code_is_kept(other: str) -> None:
    """Even if LLVM should make other code where there are debug locations."""
    got = annotate(PLAIN, DEBUG.replace("{other}", other), "#", "dir/f.s", SOURCE, {"f": 1})
    assert [re.sub(r" +# ", " # ", line) for line in got.splitlines()] == [
        "\t.text", "f: # f.s:1: f:", "\tadd\ta0, a0, a1 # f.s:2: addl %edi, %esi", "\tbeqz\ta0, .L5 # f.s:3: je .L5",
        "\tret", ".L5: # f.s:5: .L5:", ".Ltmp0:",
        "\tmv\ta0, a2 # f.s:6: movl %edx, %eax", "\tret # f.s:6: movl %edx, %eax",
    ]  # fmt: skip
