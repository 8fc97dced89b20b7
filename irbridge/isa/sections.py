"""Sections while a file is read: what kind each is, and what has been put into it.

A code section holds instructions, labels, alignments and islands (data between functions) in order;
a data section a :class:`Layout`, in which each offset is known as it is read.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import NamedTuple

from irbridge.isa.expr import Tree
from irbridge.isa.syntax import Ins, Label

# fmt: off
# prefix of the name      kind    default flags
_KNOWN = (
    (".debug",            "skip", ""),
    (".zdebug",           "skip", ""),
    (".note",             "skip", ""),
    (".comment",          "skip", ""),
    (".stab",             "skip", ""),
    (".eh_frame",         "skip", "a"),
    (".gcc_except_table", "skip", "a"),
    (".gnu.lto",          "skip", ""),
    (".gnu.debuglto",     "skip", ""),
    (".gnu.warning",      "skip", ""),
    (".gnu_debug",        "skip", ""),
    (".GCC.command.line", "skip", ""),
    (".llvm",             "skip", ""),
    (".ARM.ex",           "skip", "a"),
    (".rodata",           "data", "a"),
    (".data.rel.ro",      "data", "aw"),
    (".data",             "data", "aw"),
    (".bss",              "data", "aw"),
    (".sdata",            "data", "aw"),
    (".sbss",             "data", "aw"),
    (".srodata",          "data", "a"),
    (".lbss",             "data", "aw"),
    (".ldata",            "data", "aw"),
    (".lrodata",          "data", "a"),
    (".tdata",            "data", "awT"),
    (".tbss",             "data", "awT"),
    (".init_array",       "data", "aw"),
    (".fini_array",       "data", "aw"),
    (".preinit_array",    "data", "aw"),
    (".ctors",            "data", "aw"),
    (".dtors",            "data", "aw"),
    (".text",             "code", "ax"),
    (".init",             "code", "ax"),
    (".fini",             "code", "ax"),
)
# fmt: on
_PLAIN = (".data", ".rodata", ".bss", ".tdata", ".tbss", ".data.rel", ".data.rel.ro", ".sdata", ".sbss", ".srodata")


class Fix(NamedTuple):
    """``size`` bytes whose value is an expression, resolved once the whole file is read."""

    size: int
    tree: Tree
    line: int


class Mark(NamedTuple):
    """A label of a data section."""

    name: str
    offset: int
    line: int


class Align(NamedTuple):
    """An alignment within a code section, in bytes."""

    to: int
    line: int


@dataclass(slots=True, eq=False)
class Layout:
    """The contents of a data section: pieces in order, labels and alignments at their offsets. ``anchor``:
    from there on (-1: nowhere) objects are reached by their distance from one place, and stay together."""

    base: str
    offset: int = 0
    items: list[tuple[int, bytes | Fix, int]] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)
    aligns: list[tuple[int, int]] = field(default_factory=list)
    anchor: int = -1

    def put(self, item: bytes | Fix, size: int, line: int) -> None:
        self.items.append((self.offset, item, line))
        self.offset += size

    def align(self, to: int, fill: int, most: int, line: int) -> None:
        """Pad with ``fill`` to a multiple of ``to`` bytes, unless that takes more than ``most`` (0: any)."""
        gap = -self.offset % to
        if most and gap > most:
            return
        if gap:
            self.put(bytes([fill]) * gap if fill else bytes(gap), gap, line)
        self.aligns.append((self.offset, to))


@dataclass(slots=True, eq=False)
class Island:
    """Data in a code section, with the labels that stand before it and inside it."""

    layout: Layout
    line: int
    align: int = 1


Entry = Ins | Label | Align | Island


@dataclass(slots=True, eq=False)
class Section:
    """One section (and subsection): ``kind`` is code, data or skip."""

    name: str
    kind: str
    flags: str
    type: str = ""
    group: str = ""
    order: int = 0
    code: list[Entry] = field(default_factory=list)
    layout: Layout = field(default_factory=lambda: Layout(""))

    @property
    def constant(self) -> bool:
        return "w" not in self.flags or self.name.startswith(".data.rel.ro")

    @property
    def shown_name(self) -> str:
        """The name to keep: none where the plain .text, .data, .rodata, .bss will do."""
        if self.kind == "code":
            return self.name
        plain = self.name in _PLAIN or "M" in self.flags or self.name.startswith((".data.rel.ro.", ".data.rel.local"))
        return "" if plain else self.name


def _is_part(name: str, prefix: str, kind: str) -> bool:
    return name.startswith(prefix) and (len(name) == len(prefix) or name[len(prefix)] in "._" or kind == "skip")


def section_kind(name: str, flags: str | None) -> tuple[str, str]:
    """Kind and flags of a section from its name and the flags given (None: none given)."""
    kind, default = next((k[1:] for k in _KNOWN if _is_part(name, k[0], k[1])), ("", ""))
    flags = default if flags is None else flags
    if kind == "skip" or not ("a" in flags or "x" in flags):
        return "skip", flags
    return ("code" if "x" in flags else "data"), flags
