"""Compiles small programs to assembly and reads back what an assembler made of it: the parser's truth."""

from __future__ import annotations

import re
import shutil
import subprocess
from pathlib import Path

HERE = Path(__file__).with_name("real")
PROGRAMS = sorted(HERE.iterdir())
GCC = ["-O0", "-O1", "-O2", "-O3", "-Os", "-O2 -g", "-O2 -fpic", "-O2 -masm=intel", "-O0 -masm=intel -fpic"]
GCC += [
    "-O3 -ffunction-sections -fdata-sections -fcf-protection=full -fstack-protector-all",
    "-O2 -fno-pie -mcmodel=large",
]
GCC += ["-Os -g3 -masm=intel -fno-pie", "-O2 -fno-common -fverbose-asm -fno-asynchronous-unwind-tables -m80387"]
CLANG = ["-O0", "-O2", "-O3 -g -fpic", "-Os -masm=intel", "-O2 -fno-pie -ffunction-sections -fdata-sections"]
CONFIGS = [("gcc", o) for o in GCC] + [("clang-19", o) for o in CLANG]


def compile_text(compiler: str, options: str, source: Path, into: Path) -> str:
    """The assembly a compiler writes for ``source``."""
    out = into / "in.s"
    command = [compiler, *options.split(), "-w", "-S", str(source), "-o", str(out)]
    subprocess.run(command, check=True, capture_output=True)
    return out.read_text()


def assemble(text: str, into: Path, compiler: str, name: str = "out") -> Path:
    """The object file of ``text``: GNU as for gcc's, clang for clang's."""
    source, out = into / f"{name}.s", into / f"{name}.o"
    source.write_text(text)
    command = ["as"] if compiler == "gcc" else [compiler, "-c", "-Wno-unused-command-line-argument"]
    subprocess.run([*command, str(source), "-o", str(out)], check=True, capture_output=True)
    return out


def present(compiler: str) -> bool:
    return all(map(shutil.which, (compiler, "as", "objdump", "readelf", "objcopy")))


def section_bytes(obj: Path, number: int, size: int, nobits: bool) -> bytes:
    """The contents of a section by its number."""
    if nobits:
        return bytes(size)
    text = subprocess.run(["readelf", "-x", str(number), str(obj)], check=True, capture_output=True, text=True).stdout
    out = b""
    for line in text.splitlines():
        if m := re.match(r"\s+0x[0-9a-f]+ ((?:[0-9a-f]{2,8} ){1,4})", line):
            out += bytes.fromhex(m.group(1).replace(" ", ""))
    assert len(out) == size, (number, len(out), size)
    return out


def sections(obj: Path) -> dict[str, tuple[int, int, bool, int]]:
    """Name -> (number, size, whether it has no contents, alignment)."""
    text = subprocess.run(["readelf", "-SW", str(obj)], check=True, capture_output=True, text=True).stdout
    out = {}
    for m in re.finditer(r"\[\s*(\d+)\] (\S+)\s+(\S+)\s+[0-9a-f]+ [0-9a-f]+ ([0-9a-f]+) .* (\d+)\n", text):
        out[m.group(2)] = (int(m.group(1)), int(m.group(4), 16), m.group(3) == "NOBITS", int(m.group(5)))
    return out


def relocations(obj: Path) -> dict[str, dict[int, tuple[str, str, int]]]:
    """Section -> offset -> (type, symbol or section, addend)."""
    text = subprocess.run(["objdump", "-r", str(obj)], check=True, capture_output=True, text=True).stdout
    out: dict[str, dict[int, tuple[str, str, int]]] = {}
    for part in text.split("RELOCATION RECORDS FOR [")[1:]:
        found = out.setdefault(part[: part.index("]")], {})
        for m in re.finditer(r"^([0-9a-f]{16}) (\S+)\s+(.+?)([+-]0x[0-9a-f]+)?$", part, re.M):
            found[int(m.group(1), 16)] = (m.group(2), m.group(3), int(m.group(4) or "0", 16))
    return out


def symbols(obj: Path) -> dict[str, tuple[str, int, str, str, int]]:
    """Symbol -> (section, offset, binding, type, size)."""
    names = {n: name for name, (n, *_) in sections(obj).items()}
    text = subprocess.run(["readelf", "-sW", str(obj)], check=True, capture_output=True, text=True).stdout
    out = {}
    for m in re.finditer(r"^\s+\d+: ([0-9a-f]+)\s+(\d+) (\S+)\s+(\S+)\s+\S+\s+(\S+)\s(\S.*)$", text, re.M):
        index = m.group(5)
        where = names.get(int(index), "a group's") if index.isdigit() else index
        out[m.group(6)] = (where, int(m.group(1), 16), m.group(4), m.group(3), int(m.group(2)))
    return out


def code_text(obj: Path) -> list[str]:
    """Every instruction's bytes and relocation, in order."""
    text = subprocess.run(["objdump", "-drw", str(obj)], check=True, capture_output=True, text=True).stdout
    return [line.split("\t", 1)[1] for line in text.splitlines() if "\t" in line]
