"""What an assembly file holds while it is read: sections, symbols, data and instructions being placed.

In: calls from the line reader (``asm.py``) and the directives (``directives.py``). Out: sections with
their contents, symbols with their places; ``asm.py`` makes the ``Unit`` of them.
"""

from __future__ import annotations

import re

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.ir.graph import Data
from irbridge.isa.dialect import Dialect
from irbridge.isa.expr import Lin, Tree, linear, parse
from irbridge.isa.sections import Align, Fix, Island, Layout, Mark, Section, section_kind
from irbridge.isa.syntax import Ins, Label, Parsed, Unit
from irbridge.isa.text import HERE, NUMERIC

LIMIT = 1 << 31  # bytes of one section: what a small code model can address
_FILL_LIMIT = 1 << 26
_IDENTIFIER = re.compile(r"(?<![\w.@%])(?<![\w.]\$)[A-Za-z_.][\w.$]*", re.ASCII)


class Store:
    """Sections, symbols and the current place."""

    def __init__(self, text: str, file: str, dialect: Dialect) -> None:
        self.dialect = dialect
        self.unit = Unit(file, text.split("\n"))
        self.n = 0
        self.ended = False
        self.sections: dict[tuple[str, str, str, str], Section] = {}
        self.previous: Section | None = None
        self.stack: list[tuple[Section, Section | None]] = []
        self.types: dict[str, str] = {}
        self.sizes: dict[str, tuple[Tree, int]] = {}
        self.places: dict[str, tuple[Section, int, int]] = {}  # label -> section, offset (-1 in code), line
        self.consts: dict[str, int] = {}
        self.later: dict[str, tuple[Tree, int]] = {}  # .set whose value needs the whole file
        self.aliases: dict[str, list[str]] = {}  # symbol -> what `.set` makes equal to it, once all is read
        self.steps = 0
        self.differences: list[tuple[Tree, int]] = []  # what constants were computed from
        self.numeric: dict[str, int] = {}
        self.awaited: dict[str, int] = {}  # numeric labels referred to before they stand, with the line
        self.pending = ""  # instruction prefixes waiting for their instruction
        self.lines: dict[str, Parsed] = {}
        self.statements: dict[str, Parsed] = {}
        self.skipped: list[tuple[str, int]] = []
        self.section = self._find(".text", None)

    # Instructions and labels

    def instruction(self, text: str) -> Parsed | None:
        """Parse an instruction and put it into the section; what may be kept for equal lines, else None."""
        section = self.section
        if section.kind != "code":
            raise IrbridgeError(
                f"an instruction in the data section `{section.name}`", Loc(text=text), "put it under `.text`"
            )
        stays = True
        if self.pending:
            text, self.pending, stays = f"{self.pending} {text}", "", False
        if NUMERIC.search(text):
            text, stays = self.renumber(text), False
        if HERE.search(text):
            name = self._here()
            text, stays = HERE.sub(name, text), False
        if self.consts:
            text = self._with_constants(text)
        parsed = self.statements.get(text)
        if parsed is None:
            parsed = self.statements[text] = self.dialect.parse_instruction(text)
        if not parsed.mnemonic:
            self.pending = " ".join(parsed.prefixes)
            return None
        section.code.append(Ins(parsed, self.n))
        return parsed if stays else None

    def _here(self) -> str:
        """A label for the current place in code."""
        name = f".Ldot{self.n}.{len(self.places)}"
        self.label(name)
        return name

    def _with_constants(self, text: str) -> str:
        """An instruction with the constants' values in place of their names."""

        def value(m: re.Match[str]) -> str:
            return f"({self.consts[m.group()]})" if m.group() in self.consts else m.group()

        head, space, rest = text.partition(" ") if "\t" not in text else text.partition("\t")
        return head + space + _IDENTIFIER.sub(value, rest)

    def renumber(self, text: str) -> str:
        """``1b`` and ``1f`` as the unique names of the labels they mean."""

        def name(m: re.Match[str]) -> str:
            digits, way = m.groups()
            count = self.numeric.get(digits, 0)
            if way == "b" and not count:
                raise IrbridgeError(f"no label `{digits}:` before this line", Loc(text=m.group()))
            unique = f".Lnum{digits}.{count + (way == 'f')}"
            if way == "f":
                self.awaited.setdefault(unique, self.n)
            return unique

        head, space, rest = re.split(r"(\s)", text, maxsplit=1) if re.search(r"\s", text) else ("", "", text)
        return head + space + NUMERIC.sub(name, rest)

    def label(self, name: str) -> None:
        section = self.section
        if section.kind == "skip":
            return
        if self.pending:
            raise Unsupported(f"a label between the prefix `{self.pending}` and its instruction", Loc(text=name))
        if name.isdigit():
            self.numeric[name] = self.numeric.get(name, 0) + 1
            name = f".Lnum{name}.{self.numeric[name]}"
            self.awaited.pop(name, None)
        elif (old := self.places.get(name)) is not None:
            raise IrbridgeError(f"the label `{name}` already stands in line {old[2]}", Loc(text=name), "rename one")
        elif name in self.consts or name in self.later:
            raise IrbridgeError(f"`{name}` is both a label and `.set`", Loc(text=name), "rename one")
        if section.kind == "code":
            self.places[name] = (section, -1, self.n)
            section.code.append(Label(name, self.n))
        else:
            self.places[name] = (section, section.layout.offset, self.n)
            section.layout.marks.append(Mark(name, section.layout.offset, self.n))

    # Sections

    def _find(
        self, name: str, flags: str | None, type_: str = "", group: str = "", sub: str = "", unique: str = ""
    ) -> Section:
        key = (name, group, sub if sub != "0" else "", unique)
        section = self.sections.get(key)
        if section is None:
            kind, flags = section_kind(name, flags)
            section = Section(name, kind, flags, type_, group, len(self.sections))
            section.layout.base = f"\0{section.order}"
            self.sections[key] = section
        return section

    def enter(
        self, name: str, flags: str | None, *, subsection: str = "", type_: str = "", group: str = "", unique: str = ""
    ) -> None:
        """Continue in the section of this name."""
        self.switch(self._find(name, flags, type_, group, subsection.strip(), unique))

    def switch(self, section: Section) -> None:
        """Continue in ``section``."""
        self.previous, self.section = self.section, section
        if section.kind == "skip":
            self.skipped.append((section.name, self.n))

    # Data

    def tree(self, text: str) -> Tree:
        """An expression at the current place, ``.`` and numeric labels replaced."""
        if NUMERIC.search(text):
            text = self.renumber("x " + text)[2:]
        return self._placed(parse(text)) if "." in text else parse(text)

    def _placed(self, tree: Tree) -> Tree:
        if isinstance(tree, int):
            return tree
        if tree[0] != "sym":
            return (tree[0], *(self._placed(t) if isinstance(t, tuple) else t for t in tree[1:]))
        if tree[1] != ".":
            return tree
        if self.section.kind == "code":
            return ("sym", self._here())
        return ("add", ("sym", self.section.layout.base), self.section.layout.offset)

    def resolve(self, name: str) -> Lin | None:
        """A constant's value; a data label as its section's base plus its offset."""
        if name in self.consts:
            return Lin(self.consts[name])
        place = self.places.get(name)
        if place is not None and place[1] >= 0:
            return Lin(place[1], ((place[0].layout.base, 1),))
        if name in self.later:
            self.steps += 1
            if self.steps > 100 * len(self.unit.lines) + 10000:
                raise IrbridgeError("the `.set` definitions depend on each other too often", Loc(text=name))
            tree, line = self.later.pop(name)  # taken out while it is evaluated: it may name itself
            try:
                return linear(tree, self.resolve)
            finally:
                self.later[name] = (tree, line)
        return None

    def constant(self, text: str, low: int, high: int) -> int:
        """A value that must be known here. Raises IrbridgeError if it is not, or not within the limits."""
        lin = linear(self.tree(text), self.resolve)
        if lin.terms or lin.mod:
            raise IrbridgeError("a constant known at this line is needed", Loc(text=text), "write its value")
        if not low <= lin.const <= high:
            raise IrbridgeError(f"{lin.const} is not between {low} and {high}", Loc(text=text))
        return lin.const

    def power(self, text: str) -> int:
        """An alignment: a power of two (0 counts as 1)."""
        n = self.constant(text, 0, 1 << 30) or 1
        if n & (n - 1):
            raise IrbridgeError(f"the alignment {n} is not a power of two", Loc(text=text))
        return n

    def layout(self) -> Layout | None:
        """Where data goes now: None in a section that is skipped. In code, an island."""
        section = self.section
        if section.kind == "data":
            return section.layout
        if section.kind == "skip":
            return None
        code, align = section.code, 1
        labels: list[Label] = []
        while code and isinstance(entry := code[-1], Label | Align):
            code.pop()
            if isinstance(entry, Label):
                labels.append(entry)
            else:
                align = max(align, entry.to)
        if not code or not isinstance(code[-1], Island):
            base = f"\0{section.order}.{self.n}"
            code.append(Island(Layout(base), self.n, align))
        island = code[-1]
        assert isinstance(island, Island)
        if align > 1 and island.layout.offset:
            island.layout.align(align, 0, 0, self.n)
            island.align = max(align, island.align)
        for label in reversed(labels):
            at = island.layout.offset
            island.layout.marks.append(Mark(label.name, at, label.line))
            holder = Section(section.name, "data", "a", layout=island.layout)
            self.places[label.name] = (holder, at, label.line)
        return island.layout

    def _in_island(self) -> bool:
        """Whether data stands right before here, in code."""
        last = next((e for e in reversed(self.section.code) if not isinstance(e, Label | Align)), None)
        return isinstance(last, Island)

    def put(self, data: bytes) -> None:
        """Put constant bytes here."""
        if data and (layout := self.layout()) is not None:
            layout.put(data, len(data), self.n)

    def fill(self, count: int, unit: bytes) -> None:
        """Put ``count`` copies of ``unit`` here; in code, a filling of ``nop`` is padding."""
        if self.section.kind == "code" and self.dialect.from_bytes(unit) == "nop":
            return
        if count and unit and (layout := self.layout()) is not None:
            if layout.offset + count * len(unit) > 1 << 31:
                raise Unsupported("a section of more than 2 GiB")
            if any(unit) and count * len(unit) > _FILL_LIMIT:
                raise Unsupported(f"{count * len(unit)} bytes of one pattern")
            data = unit * count if any(unit) else bytes(count * len(unit))
            layout.put(data, len(data), self.n)

    def value(self, text: str, size: int) -> None:
        """Put ``size`` bytes with the value of an expression here."""
        if self.section.kind == "skip":
            return
        tree = self.tree(text)
        lin = Lin(tree) if isinstance(tree, int) else None
        if lin is None and self.consts:
            try:
                lin = linear(tree, lambda name: Lin(self.consts[name]) if name in self.consts else None)
            except IrbridgeError:
                lin = None
        if lin is not None and not lin.terms:
            cut = lin.const & ((1 << 8 * size) - 1)  # as the GNU assembler does, with a warning
            data = cut.to_bytes(size, "little")
            if self.section.kind == "code" and not self._in_island():
                spelled = self.dialect.from_bytes(data)
                if spelled is not None:  # an instruction or prefix written as a number
                    self.instruction(spelled)
                    return
            self.put(data)
            return
        layout = self.layout()
        assert layout is not None
        layout.put(Fix(size, tree, self.n), size, self.n)

    def align(self, to: int, fill: int, most: int) -> None:
        """Align the current place."""
        if self.section.kind == "data":
            if to > 1 << 24:
                raise Unsupported(f"an alignment of {to} bytes")
            self.section.layout.align(to, fill, most, self.n)
        elif self.section.kind == "code":
            self.section.code.append(Align(1 if most and most < to - 1 else to, self.n))

    def advance(self, text: str, fill: int) -> None:
        """``.org``: go on at an offset of the section."""
        layout = self.section.layout
        if self.section.kind != "data":
            raise Unsupported("`.org` outside a data section", Loc(text=".org"))
        lin = linear(self.tree(text), self.resolve)
        if lin.terms not in ((), ((layout.base, 1),)) or lin.const < layout.offset:
            raise IrbridgeError("`.org` can only go forward within its section", Loc(text=text))
        if lin.const > layout.offset:
            self.fill(lin.const - layout.offset, bytes([fill]))

    def common(self, name: str, size: int, align: int, *, internal: bool) -> None:
        """A common symbol, or (``internal`` or after ``.local``) one of this file alone."""
        item = Data(name, [bytes(size)] if size else [], align=align, linkage="common", loc=self.loc(self.n))
        if internal:
            self.unit.linkage[name] = "internal"
        self.unit.commons.append(item)

    # Symbols

    def assign(self, name: str, text: str, *, once: bool = False) -> None:
        """``.set name, text``."""
        if name == ".":
            self.advance(text, 0)
            return
        if name in self.places or (once and (name in self.consts or name in self.later)):
            raise IrbridgeError(f"`{name}` is already defined", Loc(text=name), "rename one")
        tree = self.tree(text)
        if self.section.kind == "data" and isinstance(tree, tuple) and text.strip().startswith("."):
            lin = linear(tree, None)
            if lin.terms == ((self.section.layout.base, 1),):  # a place relative to here: an anchor
                layout = self.section.layout
                start = min(lin.const, layout.offset)
                layout.anchor = min(layout.anchor, start) if layout.anchor >= 0 else start
                self.section.layout.marks.append(Mark(name, lin.const, self.n))
                self.places[name] = (self.section, lin.const, self.n)
                return
        try:
            lin = linear(tree, self.resolve)
        except IrbridgeError:
            self.later[name] = (tree, self.n)
            return
        if lin.terms:
            self.consts.pop(name, None)
            self.later[name] = (tree, self.n)
        else:
            self.consts[name] = lin.const
            self.differences.append((tree, self.n))
            self.lines, self.statements = {}, {}

    def loc(self, line: int, text: str = "") -> Loc:
        """The place of ``text`` in a line."""
        if not 0 < line <= len(self.unit.lines):
            return Loc(self.unit.file, line)
        source = self.unit.lines[line - 1]
        col = source.find(text) + 1 if text else 0
        return Loc(self.unit.file, line, col or len(source) - len(source.lstrip()) + 1, source)
