"""What compilers really write: parsed, and compared with what an assembler makes of the same file.

Every data object must have the bytes, relocations, alignment, linkage and labels of the object file, and
every instruction, printed again from its ``Parsed``, must assemble to the same machine code.
"""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from irbridge.frontends.x86_64.syntax import SYNTAX, looks_like
from irbridge.ir.graph import Data, Reloc
from irbridge.isa.asm import Assembler
from irbridge.isa.sections import Section
from irbridge.isa.syntax import Ins, Unit
from tests.frontends import real
from tests.frontends.printer import show

Symbols = dict[str, tuple[str, int, str, str, int]]
BINDING = {"external": "GLOBAL", "weak": "WEAK", "internal": "LOCAL", "common": "GLOBAL"}


def read(text: str) -> tuple[Assembler, Unit]:
    a = Assembler(text, "in.s", SYNTAX)
    a.read(SYNTAX.splitter.without_blocks(text).split("\n"))
    return a, a.finish()


def place(a: Assembler, names: Symbols, name: str, offset: int) -> tuple[str, int]:
    """A symbol and addend as the object file names them: local ones by their section."""
    if name in names and names[name][2] == "LOCAL":
        return names[name][0], names[name][1] + offset
    if name in a.places and a.places[name][1] >= 0:
        section, at, _ = a.places[name]
        if a.unit.linkage.get(name, "internal") == "internal":
            return section.name, at + offset
    return name, offset


def check_object(
    a: Assembler,
    names: Symbols,
    d: Data,
    section: Section,
    at: int,
    image: bytes,
    relocs: dict[int, tuple[str, str, int]],
) -> None:
    offset = at
    for item in d.items:
        if isinstance(item, bytes):
            assert image[offset : offset + len(item)] == item, (d.name, offset)
            assert not any(offset <= r < offset + len(item) for r in relocs), (d.name, "unexpected relocation")
            offset += len(item)
            continue
        assert isinstance(item, Reloc)
        kind, symbol, addend = relocs.pop(offset)
        if not item.minus:
            assert kind == {4: "R_X86_64_32", 8: "R_X86_64_64"}[item.size]
            if not item.symbol.startswith(".L") or a.places[item.symbol][1] >= 0:
                assert place(a, names, symbol, addend) == place(a, names, item.symbol, item.addend), (d.name, item)
        else:
            assert kind == {4: "R_X86_64_PC32", 8: "R_X86_64_PC64"}[item.size]
            base, low = place(a, names, item.minus, 0)
            assert base == section.name
            if not item.symbol.startswith(".L") or a.places[item.symbol][1] >= 0:
                expected = place(a, names, item.symbol, item.addend + offset - low)
                assert place(a, names, symbol, addend) == expected, (d.name, item)
        offset += item.size


def check_data(a: Assembler, unit: Unit, obj: Path) -> int:
    known, checked = real.sections(obj), 0
    names = real.symbols(obj)
    relocs = real.relocations(obj)
    images: dict[str, bytes] = {}
    for d in unit.data:
        if d.name not in a.places:
            if not d.name.startswith(".L"):
                assert names[d.name][4] == d.size and names[d.name][2] == BINDING[d.linkage]
                continue
            section = next(s for s in a.sections.values() if d.name.startswith(f".L{s.name.strip('.')}.{s.order}."))
            at = 0
        else:
            section, at, _ = a.places[d.name]
            at = names[d.name][1] if d.name in names and section.name != ".bss" else at
        number, size, nobits, align = known[section.name]
        if section.name not in images:
            images[section.name] = real.section_bytes(obj, number, size, nobits)
        check_object(a, names, d, section, at, images[section.name], relocs.get(section.name, {}))
        assert at % d.align == 0 and d.align <= align
        assert d.tls == ("T" in section.flags)
        for name in (d.name, *d.labels):
            if not name.startswith(".L"):
                inner, linkage = d.labels.get(name, (0, d.linkage))
                assert names[name][0] == section.name and names[name][2] == BINDING[linkage], name
                assert names[name][1] == at + inner or section.name == ".bss", name
        if d.name in names and names[d.name][4]:
            assert d.size >= names[d.name][4]
        checked += 1
    for d in unit.commons:
        assert names[d.name][0] == "COM" and names[d.name][4] == d.size and names[d.name][1] == d.align
    parts = [s.name for s in a.sections.values()]
    alloc = [s for s in a.sections.values() if s.kind == "data" and s.layout.offset and parts.count(s.name) == 1]
    for s in alloc:
        grown = known[s.name][1] - s.layout.offset  # .bss also takes the `.local` commons
        assert grown == 0 or (s.name == ".bss" and grown > 0)
        assert not relocs.get(s.name), (s.name, "a relocation no object has", relocs[s.name])
    return checked


def check_functions(unit: Unit, obj: Path) -> None:
    functions = {n: s for n, s in real.symbols(obj).items() if s[3] == "FUNC" and not n.endswith(".cold")}
    ours = {f.name: (f.section, BINDING[f.linkage]) for f in unit.funcs}
    for f in unit.funcs:
        ours.update((alias, (f.section, BINDING[linkage])) for alias, linkage in f.aliases)
    ours = {n: v for n, v in ours.items() if not n.startswith(".L")}
    assert ours == {n: (s[0], s[2]) for n, s in functions.items()}


def reprinted(text: str, unit: Unit) -> tuple[str, int]:
    """The file with every instruction printed from its structure (those with numeric labels stay)."""
    lines, count = text.split("\n"), 0
    for f in unit.funcs:
        for item in f.items:
            if isinstance(item, Ins) and ".Lnum" not in (new := show(item.parsed)):
                line = lines[item.line - 1]
                doubled = re.search(r"\[(\w+)\s*\+\s*\1\b", line)  # an address that has two encodings
                if ";" in line.split("#")[0] or doubled or lines[item.line - 2].strip() in ("data16", "rex64", "lock"):
                    continue
                lines[item.line - 1] = "\t" + new
                count += 1
    return "\n".join(lines), count


@pytest.mark.parametrize("source", real.PROGRAMS, ids=lambda p: p.name)
@pytest.mark.parametrize(("compiler", "options"), real.CONFIGS, ids=lambda o: str(o).replace(" ", ""))
def test_as_the_assembler_sees_it(compiler: str, options: str, source: Path, tmp_path: Path) -> None:
    if not real.present(compiler):
        pytest.fail(f"{compiler} or binutils is not installed")
    text = real.compile_text(compiler, options, source, tmp_path)
    a, unit = read(text)
    obj = real.assemble(text, tmp_path, compiler)
    assert check_data(a, unit, obj) >= 5
    check_functions(unit, obj)
    again, count = reprinted(text, unit)
    assert count > 50 or source.name == "data.c"
    assert real.code_text(real.assemble(again, tmp_path, compiler, "again")) == real.code_text(obj)
    assert looks_like(text) > 0.9
