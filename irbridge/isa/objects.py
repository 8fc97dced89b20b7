"""Data sections to objects: where each begins, which labels lie inside it, what its relocations name.

In: the sections an :class:`Assembler` has read. Out: ``Data`` in source order. An object starts at a
label; labels within its ``.size``, and labels of hand-written data (no ``.type``, no ``.size``) that
follow it, lie inside. A difference of two labels of one section keeps what is between them together.
"""

from __future__ import annotations

from bisect import bisect_right
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from irbridge.errors import IrbridgeError, Unsupported
from irbridge.ir.graph import Data, Reloc
from irbridge.isa.expr import Lin, Tree, as_expr, linear
from irbridge.isa.sections import Fix, Island, Layout, Mark, Section

if TYPE_CHECKING:
    from irbridge.isa.asm import Assembler

_PADDING = 4096  # the longest run of zeros taken for an alignment's


@dataclass(slots=True, eq=False)
class Holder:
    """A layout with the section it came from, and the offsets at which its objects start."""

    layout: Layout
    section: Section
    align: int = 1
    starts: list[int] = field(default_factory=list)
    names: list[str] = field(default_factory=list)

    def object_at(self, offset: int) -> tuple[str, int]:
        """The object that holds ``offset``, and the offset within it."""
        k = max(bisect_right(self.starts, offset) - 1, 0)
        return self.names[k], offset - self.starts[k]


def cut_objects(a: Assembler) -> list[Data]:
    """The data of every section of ``a``, common symbols made local included. Raises IrbridgeError."""
    holders = []
    for s in a.sections.values():
        if s.kind == "data" and (s.layout.items or s.layout.marks):
            holders.append(Holder(s.layout, s))
        holders += [Holder(e.layout, s, max(e.align, 16)) for e in s.code if isinstance(e, Island) and e.layout.marks]
    sizes = _sizes(a)
    spans = _spans(a, holders)
    out: list[Data] = []
    for h in holders:
        _starts(a, h, sizes, spans.get(h.layout.base, []))
    bases = {h.layout.base: h for h in holders}
    for h in holders:
        out += _objects(a, h, sizes, bases)
    for c in a.unit.commons:
        if a.unit.linkage.get(c.name) == "internal":
            c.linkage = "internal"
            out.append(c)
        elif c.name in a.places:
            raise IrbridgeError(f"`{c.name}` is both common and defined", c.loc, "keep one of them")
    a.unit.commons = [c for c in a.unit.commons if c.linkage == "common"]
    for d in (*out, *a.unit.commons):
        d.visibility = a.unit.visibility.get(d.name, "default")
    _attach(a, out)
    out.sort(key=lambda d: d.loc.line if d.loc else 0)
    return out


def _attach(a: Assembler, out: list[Data]) -> None:
    """``.set name, symbol + addend`` where ``symbol`` is data of this file: a further label of it, no longer a set."""
    if not a.unit.sets:
        return
    where = {name: (d, at) for d in out for name, at in [(d.name, 0), *((n, o) for n, (o, _) in d.labels.items())]}
    for name, expr in list(a.unit.sets.items()):
        if expr.symbol in where and not expr.minus:
            del a.unit.sets[name]
            d, at = where[expr.symbol]
            where[name] = (d, at + expr.addend)
            d.labels[name] = (at + expr.addend, a.unit.linkage.get(name, "internal"))


def _sizes(a: Assembler) -> dict[str, int]:
    """The ``.size`` of each symbol where it is a number."""
    out = {}
    for name, (tree, line) in a.sizes.items():
        a.n = line
        if name in a.places and a.places[name][1] >= 0:
            lin = linear(tree, a.resolve)
            if lin.terms or lin.const < 0:
                raise IrbridgeError(f"the size of `{name}` is not a number", a.loc(a.n))
            out[name] = lin.const
    return out


def _spans(a: Assembler, holders: list[Holder]) -> dict[str, list[tuple[int, int]]]:
    """Per layout, the stretches between two labels whose difference the file takes."""
    out: dict[str, list[tuple[int, int]]] = {}
    trees = [(i.tree, i.line) for h in holders for _, i, _ in h.layout.items if isinstance(i, Fix)]
    trees += a.later.values()
    trees += a.differences
    for tree, line in trees:
        a.n = line
        if isinstance(tree, int) or tree[0] == "sym":
            continue
        at = _mentioned(a, tree)
        for base in {b for b, _ in at}:
            ends = [o for b, o in at if b == base]
            if len(ends) > 1:
                out.setdefault(base, []).append((min(ends), max(ends)))
    for h in holders:
        if h.layout.anchor >= 0:
            end = max([h.layout.offset, *(m.offset for m in h.layout.marks)])
            out.setdefault(h.layout.base, []).append((h.layout.anchor, end))
    return out


def _mentioned(a: Assembler, tree: object) -> list[tuple[str, int]]:
    """The places in data an expression names. ``.`` is the last byte before it: what follows need not stay."""
    if not isinstance(tree, tuple):
        return []
    match tree:
        case ("sym", str(name)):
            lin = a.resolve(name)
            return [(lin.terms[0][0], lin.const)] if lin is not None and len(lin.terms) == 1 else []
        case ("add", ("sym", str(base)), int(offset)) if base.startswith("\0"):
            return [(base, offset - 1)]
    return [p for t in tree[1:] for p in _mentioned(a, t)]


def _starts(a: Assembler, h: Holder, sizes: dict[str, int], spans: list[tuple[int, int]]) -> None:
    """Where the objects of a layout start, and their names."""
    layout = h.layout
    starts: list[int] = []
    end, loose = 0, False  # the declared end of the current object; whether it is hand-written
    for m in sorted(layout.marks, key=lambda m: m.offset):
        typed = a.types.get(m.name) in ("object", "tls_object", "gnu_unique_object") or m.name in sizes
        if starts and (m.offset < end or m.offset == starts[-1] or (m.offset == layout.offset and not typed)):
            if m.offset == starts[-1]:
                end, loose = max(end, m.offset + sizes.get(m.name, 0)), loose and not typed
            continue
        hand = not typed and not m.name.startswith(".L")
        if starts and hand and loose:
            continue
        starts.append(m.offset)
        end, loose = m.offset + sizes.get(m.name, 0), hand
    if layout.items and (not starts or starts[0] > 0):
        starts.insert(0, 0)
    kept: list[int] = []
    cover = -1
    joined = sorted(spans)
    k = 0
    for start in starts:
        while k < len(joined) and joined[k][0] < start:
            cover = max(cover, joined[k][1])
            k += 1
        if start > cover or not kept:
            kept.append(start)
    h.starts = kept
    at: dict[int, list[Mark]] = {}
    for m in layout.marks:
        at.setdefault(m.offset, []).append(m)
    for n, start in enumerate(kept):
        named = at.get(start, [])
        best = next((m for m in named if not m.name.startswith(".L")), named[0] if named else None)
        h.names.append(best.name if best else f".L{h.section.name.strip('.')}.{h.section.order}.{n}")


def _objects(a: Assembler, h: Holder, sizes: dict[str, int], bases: dict[str, Holder]) -> list[Data]:
    section, layout, unit = h.section, h.layout, a.unit
    out = []
    for name in h.names:
        out.append(
            Data(
                name,
                section="" if section.kind == "code" else section.shown_name,
                linkage=unit.linkage.get(name, "internal"),
                constant=section.kind == "code" or section.constant,
                tls="T" in section.flags,
            )
        )
    for m in layout.marks:
        k = max(bisect_right(h.starts, m.offset) - 1, 0)
        d = out[k]
        if m.name != d.name:
            d.labels[m.name] = (m.offset - h.starts[k], unit.linkage.get(m.name, "internal"))
        elif d.loc is None:
            d.loc = a.loc(m.line)
    aligns = [*layout.aligns]
    for d, start in zip(out, h.starts, strict=True):
        d.align = _alignment(aligns, start, h.align)
    for offset, item, line in layout.items:
        k = bisect_right(h.starts, offset) - 1
        d = out[k]
        d.items.append(item if isinstance(item, bytes) else _relocation(a, item, h, bases))
        if d.loc is None:
            d.loc = a.loc(line)
    for d, start, stop in zip(out, h.starts, [*h.starts[1:], layout.offset], strict=True):
        _trim(d, start, stop, sizes)
        d.items = _joined(d.items)
    return out


def _alignment(aligns: list[tuple[int, int]], start: int, least: int) -> int:
    """What is sure about an object's address: the last alignment before it, and the distance since."""
    k = bisect_right(aligns, (start, 1 << 62)) - 1
    best = least if start == 0 else 1
    while k >= 0 and aligns[k][0] == start:
        best = max(best, aligns[k][1])
        k -= 1
    if best == 1 and k >= 0:
        distance = start - aligns[k][0]
        best = min(aligns[k][1], distance & -distance)
    return best


def _trim(d: Data, start: int, stop: int, sizes: dict[str, int]) -> None:
    """Drop the padding after a sized object."""
    size = sizes.get(d.name)
    inner = max((o for o, _ in d.labels.values()), default=-1)
    if size is None or inner >= size:
        return
    have = stop - start
    while have > size and isinstance(last := d.items[-1], bytes) and have - len(last) >= size:
        if len(last) > _PADDING or any(last):
            break
        d.items.pop()
        have -= len(last)


def _joined(items: list[bytes | Reloc]) -> list[bytes | Reloc]:
    """Neighbouring bytes as one, long runs of zeros left alone."""
    out: list[bytes | Reloc] = []
    run: list[bytes] = []
    for item in [*items, None]:
        if isinstance(item, bytes) and len(item) < 1 << 20:
            run.append(item)
            continue
        if run:
            out.append(b"".join(run))
            run = []
        if item is not None:
            out.append(item)
    return out


def _relocation(a: Assembler, fix: Fix, h: Holder, bases: dict[str, Holder]) -> bytes | Reloc:
    """What the bytes of an expression are, now that every label has its place."""
    a.n = fix.line
    tree, shift = _unshifted(fix.tree)
    match tree:
        case ("sub", ("sym", str(one)), ("sym", str(other))) if one == other and a.places[one][1] < 0:
            return Reloc(fix.size, one, 0, other, shift=shift)  # the entry of a table of jumps that is its base
    try:
        lin = linear(fix.tree, a.resolve)
        if not lin.terms:
            return (lin.const & ((1 << 8 * fix.size) - 1)).to_bytes(fix.size, "little")
    except IrbridgeError:
        lin = None
    e = as_expr(linear(tree, lambda s: Lin(a.consts[s]) if s in a.consts else None))
    symbol, addend, minus = e.symbol, e.addend, e.minus
    if symbol in bases:
        symbol, inside = bases[symbol].object_at(addend)
        addend = inside
    if minus in bases:
        minus, inside = bases[minus].object_at(-addend)
        addend = -inside
    if e.mod not in ("", "PLT"):
        raise Unsupported(f"{a.dialect.name}: `@{e.mod}` in data", a.loc(fix.line, e.symbol))
    if fix.size not in (4, 8) and not minus:
        raise Unsupported(f"{a.dialect.name}: the address of `{symbol}` in {fix.size} bytes", a.loc(fix.line))
    return Reloc(fix.size, symbol, addend, minus, shift=shift)


def _unshifted(tree: Tree) -> tuple[Tree, int]:
    """A difference of labels and the right shift that makes it fit: entries of a table of jumps."""
    match tree:
        case ("div", inner, int(by)) if by in (2, 4):
            return inner, by.bit_length() - 1
        case ("shr", inner, int(by)) if 0 < by < 4:
            return inner, by
    return tree, 0
