"""The symbols of an object or program: what ``nm`` prints, without starting it (which takes longer than a link).

In: an ELF file (64 bits, little-endian). Out: its ``Symbol``s, in the file's order, or the sections that hold its code.
Source: the System V ABI, chapter 4 (sections, symbol table); the letters are those of nm(1).
Example: ``[s.name for s in symbols(Path("f.o")) if s.kind == "T"]`` are the functions that other units can call.
"""

from __future__ import annotations

import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

from irbridge.errors import IrbridgeError, Loc

_RELOCATABLE = 1  # e_type
_SYMTAB, _NOBITS = 2, 8  # sh_type
_WRITE, _ALLOC, _EXEC, _MERGE, _STRINGS = 1, 2, 4, 16, 32  # sh_flags
_UNDEFINED, _SPECIAL, _COMMON = 0, 0xFF00, 0xFFF2  # st_shndx
_OBJECT, _SECTION, _FILE, _IFUNC = 1, 3, 4, 10  # the type in st_info
_LOCAL, _WEAK, _UNIQUE = 0, 2, 10  # and the binding
_HEADER = struct.Struct("<16sHHIQQQIHHHHHH")
_SECTIONS = struct.Struct("<IIQQQQIIQQ")
_SYMBOLS = struct.Struct("<IBBHQQ")


class Symbol(NamedTuple):
    """``kind``: as nm has it: T text, D data, B zeros, R constants, W weak (V: an object), C common, A absolute, i an
    indirect function, u unique; in lower case where it is local; U (w, v: weak) where it is defined elsewhere."""

    name: str
    kind: str
    value: int
    size: int


def symbols(path: Path) -> Iterator[Symbol]:
    """Every symbol with a name, but those of files, sections, mappings (``$x``) and local labels (``.L``), none
    with more bytes than its section has behind it. Raises IrbridgeError for what is no such file."""
    data, sections = _opened(path)
    kinds = [_section(s[1], s[2]) for s in sections]
    relocatable = _HEADER.unpack_from(data)[1] == _RELOCATABLE
    for s in sections:
        if s[1] != _SYMTAB:
            continue
        texts = sections[s[6]]
        strings = data[texts[4] : texts[4] + texts[5]]
        for name, info, _, where, value, size in _SYMBOLS.iter_unpack(data[s[4] : s[4] + s[5]]):
            if name and info & 15 not in (_SECTION, _FILE):
                text = strings[name : strings.index(0, name)].decode("utf8", "replace")
                if not text.startswith(("$", ".L")):
                    if relocatable and _UNDEFINED < where < _SPECIAL:  # `.set` gives a label all its object's size
                        size = min(size, max(sections[where][5] - value, 0))
                    yield Symbol(text, _kind(info, where, kinds), value, size)


def code_sections(path: Path) -> list[str]:
    """The names of all sections with code, each once. Raises IrbridgeError for what is no ELF file of 64 bits."""
    data, sections = _opened(path)
    names = sections[_HEADER.unpack_from(data)[13]][4]
    found = [names + s[0] for s in sections if s[2] & _ALLOC and s[2] & _EXEC]
    return sorted({data[at : data.index(0, at)].decode() for at in found})


def constants(path: Path) -> Iterator[int]:
    """The values in an object's sections of constants of 4, 8 or 16 bytes, those in words of 8. Raises IrbridgeError
    for what is no ELF file of 64 bits."""
    data, sections = _opened(path)
    for s in sections:
        if s[2] & _MERGE and not s[2] & _STRINGS and s[9] in (4, 8, 16):
            held = data[s[4] : s[4] + s[5] // s[9] * s[9]]
            yield from (x for (x,) in struct.iter_unpack("<I" if s[9] == 4 else "<Q", held))


def _opened(path: Path) -> tuple[bytes, list[tuple[int, ...]]]:
    """A file and its section headers."""
    data = path.read_bytes()
    if data[:6] != b"\x7fELF\x02\x01":
        raise IrbridgeError("not an ELF file of 64 bits", Loc(str(path)))
    header = _HEADER.unpack_from(data)
    start, each, count = header[6], header[11], header[12]
    return data, [_SECTIONS.unpack_from(data, start + n * each) for n in range(count)]


def _section(kind: int, flags: int) -> str:
    """The letter of what a section holds."""
    if not flags & _ALLOC:
        return "N"
    if flags & _EXEC:
        return "T"
    return "R" if not flags & _WRITE else "B" if kind == _NOBITS else "D"


def _kind(info: int, where: int, sections: list[str]) -> str:
    binding, kind = info >> 4, info & 15
    if where == _COMMON:
        return "C"
    if where == _UNDEFINED and binding != _WEAK:
        return "U"
    if where != _UNDEFINED and (kind == _IFUNC or binding == _UNIQUE):
        return "i" if kind == _IFUNC else "u"
    if binding == _WEAK:
        letter = "V" if kind == _OBJECT else "W"
        return letter.lower() if where == _UNDEFINED else letter
    letter = "A" if where >= _SPECIAL else sections[where]
    return letter.lower() if binding == _LOCAL else letter
