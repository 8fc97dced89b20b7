"""Which language a text is in, told by its lines: real output of the compilers for every ISA with a frontend."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest

from irbridge import registry
from irbridge.errors import IrbridgeError
from irbridge.isa.asm import parse_unit
from tests.frontends.real import compile_text

PROGRAMS = Path(__file__).parent.parent / "e2e" / "programs"
EXAMPLES = [PROGRAMS / f"{n}.c" for n in ("atomics", "callbacks", "floats", "loops", "strings", "struct_values", "tls")]
# fmt: off
COMPILERS = (
    ("x86_64",  "gcc",                     "-O0"),
    ("x86_64",  "gcc",                     "-O2 -fcf-protection=none -fno-asynchronous-unwind-tables"),
    ("x86_64",  "gcc",                     "-O2 -masm=intel"),
    ("x86_64",  "clang-19",                "-O2"),
    ("x86_64",  "clang-19",                "-O1 -masm=intel"),
    ("riscv",   "riscv64-linux-gnu-gcc",   "-O0"),
    ("riscv",   "riscv64-linux-gnu-gcc",   "-O2"),
    ("riscv",   "clang-19",                "--target=riscv64-linux-gnu -march=rv64gc -O0"),
    ("riscv",   "clang-19",                "--target=riscv64-linux-gnu -march=rv64gc -O2"),
    ("aarch64", "aarch64-linux-gnu-gcc",   "-O0"),
    ("aarch64", "aarch64-linux-gnu-gcc",   "-O2"),
    ("aarch64", "clang-19",                "--target=aarch64-linux-gnu -O0"),
    ("aarch64", "clang-19",                "--target=aarch64-linux-gnu -O2"),
)
SMALL = (
    ("x86_64",  "f:\n\tret\n"),  # nothing shows: what was always assumed
    ("x86_64",  "f:\n\tjmp g\n"),
    ("x86_64",  "f:\n\tmov eax, edi\n\tret\n"),
    ("riscv",   "f:\n\tli a0,0\n\tret\n"),
    ("riscv",   "f:\n\taddiw a0,a0,1\n\tret\n"),
    ("riscv",   "f:\n\ttail g\n"),
    ("riscv",   "f:\n\taddi x10,x10,1\n\tadd x10,x10,x11\n\tret\n"),
    ("aarch64", "f:\n\tadd x0, x0, x1\n\tret\n"),
    ("aarch64", "f:\n\tmov w0, 0\n\tret\n"),
    ("aarch64", "f:\n\tadd w0, w0, 1\n\tret\n"),
)
# fmt: on


@pytest.mark.parametrize(("isa", "compiler", "options"), COMPILERS)
def test_compilers(isa: str, compiler: str, options: str, tmp_path: Path) -> None:
    assert shutil.which(compiler)
    for source in EXAMPLES:
        text = compile_text(compiler, options, source, tmp_path)
        scores = {n: registry.frontend(n).recognise(text, "t.s") for n in registry.names("frontends")}
        others = max(score for n, score in scores.items() if n != isa)
        assert registry.recognise(text) == isa, (source.name, scores)
        assert scores[isa] > 0.8 and others < 0.3, (source.name, scores)
        assert registry.frontend(isa).SYNTAX.foreign(text) is None


@pytest.mark.parametrize(("isa", "text"), SMALL)
def test_few_lines(isa: str, text: str) -> None:
    assert registry.recognise(text) == isa


@pytest.mark.parametrize("said", registry.names("frontends"))
def test_a_wrong_language_is_noticed(said: str, tmp_path: Path) -> None:
    for isa, compiler, options in COMPILERS:
        if isa != said and options.endswith("-O2"):
            text = compile_text(compiler, options, EXAMPLES[0], tmp_path)
            with pytest.raises(IrbridgeError, match=r"this looks like .*, not "):
                parse_unit(text, "t.s", registry.frontend(said).SYNTAX)
