"""Code sections to functions: where each begins, which pieces of code belong to it.

In: the sections an :class:`Assembler` has read. Out: ``Func``s in source order. A piece is the code from
one symbol to the next; a piece that is no function by itself (``f.cold``, a label that is only jumped
to) is put into the function that reaches it.
"""

from __future__ import annotations

import re
from collections.abc import Set
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.ir.graph import Reloc
from irbridge.isa.operands import addresses, jumps_indirectly, target
from irbridge.isa.sections import Align, Island, Section
from irbridge.isa.syntax import Func, Ins, Label, Parsed

if TYPE_CHECKING:
    from irbridge.isa.asm import Assembler

_ROUNDS = 24
_COLD = re.compile(r"(.+)\.(?:cold|unlikely)(?:\.\d+)?")


@dataclass(slots=True, eq=False)
class Piece:
    """``names`` stand at its start. ``following``: the piece it runs into if its end is reached."""

    section: Section
    line: int
    align: int
    names: list[Label] = field(default_factory=list)
    items: list[Ins | Label] = field(default_factory=list)
    following: Piece | None = None
    falls: bool = False
    reaches: list[Piece] = field(default_factory=list)
    owner: Piece | None = None
    order: int = 0


@dataclass(slots=True)
class Flows:
    """What each instruction text does to control, found once: its flow and its branch target."""

    a: Assembler
    known: dict[Parsed, tuple[str, str]] = field(default_factory=dict)

    def of(self, parsed: Parsed) -> tuple[str, str]:
        hit = self.known.get(parsed)
        if hit is None:
            flow = self.a.dialect.flow(parsed)
            hit = self.known[parsed] = (flow, "" if flow == "next" else target(parsed))
        return hit


def cut_functions(a: Assembler) -> list[Func]:
    """The functions of every code section of ``a``, in source order. Raises IrbridgeError, Unsupported."""
    sections = [s for s in a.sections.values() if s.kind == "code" and s.code]
    for section in sections:
        section.code = a.dialect.resolve(section.code)
    flows = Flows(a)
    called, jumped = _targets(sections, flows)
    for section in sections:
        _check_islands(a, section, flows, called.keys() | jumped.keys())
    pieces: list[Piece] = []
    for section in sections:
        pieces += _pieces(section, flows, called.keys(), jumped.keys())
    for k, p in enumerate(pieces):
        p.order = k
    home = {i.name: p for p in pieces for i in (*p.names, *p.items) if isinstance(i, Label)}
    _check_targets(a, home, called | jumped)
    _own(a, pieces, home, flows, called.keys())
    return _functions(a, pieces, home, flows, called.keys())


def _targets(sections: list[Section], flows: Flows) -> tuple[dict[str, int], dict[str, int]]:
    """Labels that are called and labels that are jumped to, each with a line that does so."""
    called: dict[str, int] = {}
    jumped: dict[str, int] = {}
    for section in sections:
        for entry in section.code:
            if isinstance(entry, Ins):
                flow, to = flows.of(entry.parsed)
                if to:
                    (called if flow == "call" else jumped).setdefault(to, entry.line)
    return called, jumped


def _check_islands(a: Assembler, section: Section, flows: Flows, reached: Set[str]) -> None:
    """Data between functions must not be run into or jumped to."""
    last: Ins | None = None
    remedy = "write the instruction's name, or put the data into its own section (`.section .rodata`)"
    before: Island | None = None
    for entry in section.code:
        if isinstance(entry, Ins):
            if before is not None:  # code that only the data's end leads to
                raise Unsupported(f"{a.dialect.name}: data in the code", a.loc(before.line), remedy)
            last = entry
        elif isinstance(entry, Label):
            before = None
        elif isinstance(entry, Island):
            marks, padding = entry.layout.marks, all(isinstance(i, bytes) for _, i, _ in entry.layout.items)
            before = entry
            runs_in = last is not None and flows.of(last.parsed)[0] not in ("end", "call")
            hit = next((m for m in marks if m.name in reached or a.types.get(m.name) == "function"), None)
            if runs_in or hit or not (marks or padding):
                raise Unsupported(f"{a.dialect.name}: data in the code", a.loc(entry.line), remedy)


def _pieces(section: Section, flows: Flows, called: Set[str], jumped: Set[str]) -> list[Piece]:
    out: list[Piece] = []
    piece, align, ended, started = Piece(section, 0, 1), 1, True, False
    for entry in section.code:
        if isinstance(entry, Ins):
            if not started:
                started, piece.line = True, piece.line or entry.line
            piece.items.append(entry)
            flow = flows.of(entry.parsed)[0]
            ended, align = flow == "end", 1
        elif isinstance(entry, Align):
            align = max(align, entry.to)
        elif isinstance(entry, Island):
            ended, align = True, 1
        elif entry.name.startswith(".L") and not (entry.name in called and (ended or not started)):
            piece.items.append(entry)
        elif started or (piece.names and align > 1):
            piece = _next_piece(out, piece, entry, align)
            started = False
        else:  # a further name at the same place
            piece.line = piece.line or entry.line
            piece.align = max(piece.align, align)
            piece.names.append(entry)
    out.append(piece)
    for p in out:
        last = next((i for i in reversed(p.items) if isinstance(i, Ins)), None)
        tail = p.items[p.items.index(last) + 1 :] if last is not None and p.items[-1] is not last else []
        dead_end = last is not None and flows.of(last.parsed)[0] == "end"
        p.falls = not dead_end or any(isinstance(i, Label) and i.name in jumped for i in tail)
    return [p for p in out if p.names or p.items]


def _next_piece(out: list[Piece], piece: Piece, label: Label, align: int) -> Piece:
    out.append(piece)
    following = Piece(piece.section, label.line, align, [label])
    piece.following = following
    return following


def _check_targets(a: Assembler, home: dict[str, Piece], used: dict[str, int]) -> None:
    """A local label that is used must stand somewhere."""
    for name, line in used.items():
        if name.startswith(".L") and name not in home and name not in a.unit.sets:
            if name in a.places:
                raise Unsupported(f"{a.dialect.name}: a jump to data, `{name}`", a.loc(line, name))
            raise IrbridgeError(f"the label `{name}` stands nowhere in this file", a.loc(line, name), "define it")


def _evident(a: Assembler, name: str, called: Set[str]) -> bool:
    """Whether a symbol is a function whatever the code around it."""
    linkage = a.unit.linkage.get(name, "internal")
    return a.types.get(name) in ("function", "gnu_indirect_function") or linkage != "internal" or name in called


def _own(a: Assembler, pieces: list[Piece], home: dict[str, Piece], flows: Flows, called: Set[str]) -> None:
    """Give each piece its owner: itself if it is a function, else the function that reaches it."""
    tables = _tables(a, home)
    for p in pieces:
        indirect = False
        for item in p.items:
            if isinstance(item, Ins):
                flow, to = flows.of(item.parsed)
                if to and flow != "call" and (q := home.get(to)) is not None and q is not p:
                    p.reaches.append(q)
                indirect = indirect or (flow in ("branch", "end") and jumps_indirectly(item.parsed))
        if p.falls and p.following is not None:
            p.reaches.append(p.following)
        if indirect and tables:
            used = {s for i in p.items if isinstance(i, Ins) for s in addresses(i.parsed) if s in tables}
            p.reaches += [q for s in sorted(used) for q in tables[s] if q is not p]
    fixed: dict[Piece, Piece] = {}
    for p in pieces:
        base = next((b for n in p.names if (b := _hot_part(n.name, home)) is not None and b is not p), None)
        if base is not None:
            fixed[p] = base
        elif any(_evident(a, n.name, called) for n in p.names):
            fixed[p] = p
    for attempt in range(_ROUNDS):
        _spread(pieces, fixed)
        clash = [q for p in pieces for q in p.reaches if q not in fixed and q.owner is not p.owner and q.names]
        if not clash:
            break
        for q in clash if attempt + 2 < _ROUNDS else [p for p in pieces if p.names and p not in fixed]:
            fixed[q] = q  # two functions share it: a function itself


def _tables(a: Assembler, home: dict[str, Piece]) -> dict[str, list[Piece]]:
    """Data symbol -> the pieces whose labels the object holds: a jump table's targets, perhaps."""
    out: dict[str, list[Piece]] = {}
    for d in a.unit.data:
        held = [home[i.symbol] for i in d.items if isinstance(i, Reloc) and i.symbol in home]
        if held:
            out.update({name: list(dict.fromkeys(held)) for name in (d.name, *d.labels)})
    return out


def _hot_part(name: str, home: dict[str, Piece]) -> Piece | None:
    m = _COLD.fullmatch(name)
    return home.get(m.group(1)) if m else None


def _spread(pieces: list[Piece], fixed: dict[Piece, Piece]) -> None:
    for p in pieces:
        p.owner = None
    for p, base in fixed.items():
        while base in fixed and fixed[base] is not base:
            base = fixed[base]
        p.owner = base
    work = [p for p in pieces if p.owner is not None]
    for start in [None, *pieces]:
        if start is not None and start.owner is None and start.names:  # nothing reaches it
            start.owner = start
            work.append(start)
        while work:
            p = work.pop()
            for q in p.reaches:
                if q.owner is None:
                    q.owner = p.owner
                    work.append(q)


def _functions(a: Assembler, pieces: list[Piece], home: dict[str, Piece], flows: Flows, called: Set[str]) -> list[Func]:
    parts: dict[Piece, list[Piece]] = {}
    for p in pieces:
        if p.owner is not None:
            parts.setdefault(p.owner, []).append(p)
        elif (first := next((i for i in p.items if isinstance(i, Ins)), None)) is not None:
            raise Unsupported(
                f"{a.dialect.name}: code without a function's label", a.loc(first.line), "put a label before it"
            )
    funcs = []
    for root, members in parts.items():
        members.sort(key=lambda p: (p.section is not root.section, p is not root and p.order < root.order, p.order))
        funcs.append(_function(a, root, members, flows, called))
    for f in funcs:
        _check_jumps(a, f, home, flows)
    funcs.sort(key=lambda f: f.line)
    return funcs


def _function(a: Assembler, root: Piece, members: list[Piece], flows: Flows, called: Set[str]) -> Func:
    names = [n for n in root.names if _evident(a, n.name, called)] or root.names[:1]
    main = names[0].name
    items: list[Ins | Label] = []
    for k, p in enumerate(members):
        items += [n for n in p.names if p is not root or n not in names]
        items += p.items
        following = members[k + 1] if k + 1 < len(members) else None
        if p.falls and p.following is not None and p.following is not following and _really_falls(a, p, flows):
            line = p.items[-1].line if p.items else p.line
            items.append(Ins(a.dialect.jump(p.following.names[0].name), line))
    linkage, visibility = a.unit.linkage, a.unit.visibility
    aliases = [(n.name, linkage.get(n.name, "internal")) for n in names[1:]]
    aliases += [(s, linkage.get(s, "internal")) for n in names for s in a.aliases.get(n.name, ())]
    return Func(
        main,
        items,
        names[0].line,
        linkage.get(main, "internal"),
        visibility.get(main, "default"),
        root.section.name,
        root.align,
        aliases,
    )


def _really_falls(a: Assembler, p: Piece, flows: Flows) -> bool:
    """A function with a ``.size`` that ends in a call does not run on: the call never returns."""
    if not p.items or not isinstance(p.items[-1], Ins):
        last = next((i for i in reversed(p.items) if isinstance(i, Ins)), None)
    else:
        last = p.items[-1]
    sized = any(n.name in a.sizes for n in p.names)
    return not (last is not None and sized and flows.of(last.parsed)[0] in ("call", "end"))


def _check_jumps(a: Assembler, f: Func, home: dict[str, Piece], flows: Flows) -> None:
    """A local label of another function cannot be jumped to."""
    own: set[str] | None = None
    for item in f.items:
        if isinstance(item, Ins):
            flow, to = flows.of(item.parsed)
            if to and flow != "call" and to.startswith(".L") and to in home:
                if own is None:
                    own = {i.name for i in f.items if isinstance(i, Label)} | {f.name} | {n for n, _ in f.aliases}
                if to not in own and to not in {n.name for n in home[to].names}:
                    raise Unsupported(
                        f"{a.dialect.name}: a jump from `{f.name}` into the middle of another function",
                        Loc(line=item.line, text=to),
                        "give the code there a label and `.type label, @function`, or join the two functions",
                    )
