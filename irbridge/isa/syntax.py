"""What an assembly text becomes before lifting: expressions, operands, instructions, units.

Every ISA's syntax module gives these; operands stand in the manual's order (destination first),
whatever the dialect of the text.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from irbridge.ir.graph import Data


class Expr(NamedTuple):
    """``symbol - minus + addend``, with the relocation operator ``mod`` (``PLT``, ``GOTPCREL``, …)."""

    symbol: str = ""
    addend: int = 0
    minus: str = ""
    mod: str = ""

    @property
    def is_const(self) -> bool:
        return not self.symbol


class Reg(NamedTuple):
    """A register by its canonical lower-case name (``eax``, ``xmm3``, ``st(1)`` is ``st1``)."""

    name: str


class Imm(NamedTuple):
    """An immediate."""

    expr: Expr


class Mem(NamedTuple):
    """``segment:[base + index * scale + disp]``. ``width``: bits if the text says (``dword ptr``), else 0;
    ``signed``: an index narrower than the address is sign-extended, else zero-extended.

    Once decoded, the base is a register or empty, and the segment empty or ``thread`` (the base of
    thread-local storage)."""

    base: str
    index: str  # type: ignore[assignment]  # a field as the manuals name it, not tuple.index
    scale: int
    disp: Expr
    segment: str = ""
    width: int = 0
    signed: bool = False


class Target(NamedTuple):
    """A branch or call target that is a label."""

    expr: Expr


class Indirect(NamedTuple):
    """A branch or call through a register or memory operand (``*%rax``)."""

    operand: Reg | Mem


Operand = Reg | Imm | Mem | Target | Indirect


@dataclass(slots=True, eq=False)
class Parsed:
    """One instruction text, parsed once however often it stands in the input.

    ``mnemonic`` is lower case, without prefixes; ``prefixes`` holds lock, rep, repne, ….
    ``intel``: the text was in Intel syntax (no width suffixes). ``decoded`` caches what the ISA made of it.
    """

    mnemonic: str
    operands: tuple[Operand, ...]
    prefixes: tuple[str, ...] = ()
    intel: bool = False
    decoded: Any = None


class Ins(NamedTuple):
    """An instruction at a line (1-based)."""

    parsed: Parsed
    line: int


class Label(NamedTuple):
    """A label at a line. Numeric labels arrive made unique."""

    name: str
    line: int


@dataclass(slots=True, eq=False)
class Func:
    """A function: its symbol (and further symbols at the same place), items in order.

    ``linkage``: internal, external or weak. ``cold``: code of this function standing in another
    section (``.text.unlikely``, ``f.cold``) has been appended to ``items``.
    """

    name: str
    items: list[Ins | Label]
    line: int
    linkage: str = "internal"
    visibility: str = "default"
    section: str = ".text"
    align: int = 1
    aliases: list[tuple[str, str]] = field(default_factory=list)


@dataclass(slots=True, eq=False)
class Unit:
    """A parsed file. ``data`` holds relocations to code labels as symbol names in ``Reloc.symbol``
    (the lifter turns them into block addresses); ``sets`` are ``.set`` aliases of symbols."""

    file: str
    lines: list[str]
    funcs: list[Func] = field(default_factory=list)
    data: list[Data] = field(default_factory=list)
    sets: dict[str, Expr] = field(default_factory=dict)
    linkage: dict[str, str] = field(default_factory=dict)
    visibility: dict[str, str] = field(default_factory=dict)
    commons: list[Data] = field(default_factory=list)
    ident: str = ""
    notes: dict[str, Any] = field(default_factory=dict)
