"""Symbols as ``nm`` prints them, of objects and of linked programs."""

from __future__ import annotations

import subprocess
from pathlib import Path

import pytest

from irbridge.errors import IrbridgeError
from irbridge.verify.elf import Symbol, code_sections, symbols
from tests.bench.cells import COMPILERS, SOURCES

TEXT = """
int zeros; static int own_zeros; int data = 3; static int own_data = 4; const int constant = 5;
__attribute__((weak)) int weak_data = 6; __attribute__((weak)) int weak(void) { return zeros; }
extern int elsewhere, perhaps __attribute__((weak));
static __attribute__((noinline)) int own(int x) { static __thread int t; return own_zeros++ + x * own_data++ + t++; }
int (*table[2])(int) = { own };
int main(void) { return weak() + own(elsewhere) + constant + data + (&perhaps != 0); }
"""


def printed(path: Path, nm: str) -> list[Symbol]:
    """What nm says."""
    done = subprocess.run([nm, "-S", str(path)], capture_output=True, text=True, check=True)
    out = []
    for line in done.stdout.splitlines():
        *numbers, kind, name = line.split()
        value, size = (int(x, 16) for x in (*numbers, "0", "0")[:2])
        out.append(Symbol(name, kind, value, size))
    return out


@pytest.mark.parametrize("isa", SOURCES)
def test_symbols_are_those_of_nm(isa: str, tmp_path: Path) -> None:
    (gcc,) = COMPILERS["gcc"][isa]
    (tmp_path / "f.c").write_text(TEXT)
    thing, program = tmp_path / "f.o", tmp_path / "f"
    subprocess.run([gcc, "-c", tmp_path / "f.c", "-o", thing], check=True)
    subprocess.run([gcc, "-static", "-Delsewhere=data", tmp_path / "f.c", "-o", program], check=True)
    nm = f"{isa}-linux-gnu-nm"
    found = list(symbols(thing))
    assert {"T", "t", "D", "d", "B", "b", "R", "V", "W", "U", "w"} <= {s.kind for s in found}
    for path in (thing, program):
        assert sorted(symbols(path)) == sorted(printed(path, nm))


def test_code_sections(tmp_path: Path) -> None:
    (tmp_path / "f.c").write_text(f"{TEXT} __attribute__((cold)) int twice(int x) {{ return 2 * x; }}")
    subprocess.run(["gcc", "-O2", "-c", tmp_path / "f.c", "-o", tmp_path / "f.o"], check=True)
    assert code_sections(tmp_path / "f.o") == [".text", ".text.startup", ".text.unlikely"]


def test_what_is_no_elf_file(tmp_path: Path) -> None:
    (tmp_path / "f.o").write_text("int main;")
    with pytest.raises(IrbridgeError, match="not an ELF file"):
        list(symbols(tmp_path / "f.o"))
