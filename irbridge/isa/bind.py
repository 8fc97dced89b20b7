"""From a row and its bound operands to a ``Decoded``: the last step of every assembly frontend's ``decode``.

``Binder(VARS, REGS, FLAGS)`` is made once an ISA. Matching operands to columns is the ISA's own; what
an instruction reads, writes and leaves undefined follows here from the row and the operands alone.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from functools import lru_cache

from irbridge.ir import types as T
from irbridge.isa.machine import Bound, Decoded, Place, Var, piece_mask
from irbridge.isa.row import Row
from irbridge.isa.syntax import Mem


class Binder:
    """``places``: every register name that operands and implicit parameters use; ``flags``: the names
    that the letters of a row's flags column stand for."""

    def __init__(self, variables: Sequence[Var], places: Mapping[str, Place], flags: Sequence[str]) -> None:
        self.variables, self.places = variables, places
        self._flags = [variables[places[f].var].mask for f in flags]
        self.masks = lru_cache(maxsize=None)(self._masks)

    def _masks(self, place: Place) -> tuple[int, int]:
        v = self.variables[place.var]
        reads = piece_mask(v, place.off, place.width, False)
        return reads, v.mask if place.zero else piece_mask(v, place.off, place.width, True)

    def memory_reads(self, m: Mem, taken: int = 64) -> int:
        """Liveness bits that an address reads. Of an address cut to ``taken`` bits only as many matter:
        carries go up."""
        reads = 0
        for name in (m.base, m.index):
            place = self.places.get(name)
            if place is not None:
                reads |= self.masks(place._replace(width=min(place.width, taken)))[0]
        return reads

    def finish(
        self,
        row: Row,
        bound: tuple[Bound, ...],
        key: tuple[object, ...] = (),
        place: Callable[[str], Place] | None = None,
        rep: str = "",
    ) -> Decoded:
        """The instruction, its form traced. ``bound`` follows the row's columns; ``key``: what the form depends
        on besides the operands' widths and Python ints; ``place``: an implicit name's place, if it depends
        on the form. A control row's condition is traced too; its target is no column."""
        place = place or self.places.__getitem__
        implicit = tuple(place(n) for n in row.implicit if n != "mem")
        form = (key, *(b.width if b.py is None else (b.py,) for b in bound))
        template = row.templates.get(form)
        if template is None and row.control in ("", "cond"):
            inputs = [b.py if b.py is not None else T.i(b.width) for b in bound if "w" != b.access]
            template = row.trace(form, inputs, [T.i(p.width) for p in implicit])
        named = {n: place(n) for n in template.named} if template is not None else {}
        sources = [b.place for b in bound if "r" in b.access] if row.zeroes else []
        zeroed = len(sources) == 2 and sources[0] is not None and sources[0] == sources[1]
        d = Decoded(row, bound, template, implicit, named, control=row.control, rep=rep, zeroed=zeroed)
        d.undefines = sum(m for m, c in zip(self._flags, row.flags, strict=True) if c.islower())
        d.writes = d.undefines
        for b in bound:
            if b.mem is not None:
                d.reads |= self.memory_reads(b.mem, bound[0].width if b.access == "a" else 64)
            elif b.place is not None:
                reads, writes = self.masks(b.place)
                if b.access != "w" and not zeroed:
                    d.reads |= reads
                if b.access != "r":
                    d.writes |= writes
                    if not b.place.zero:  # a piece written in part is read and written
                        d.reads |= reads & ~writes
                        d.writes |= reads
        for q in implicit:
            d.reads |= self.masks(q)[0]
        for q in named.values():
            d.writes |= self.masks(q)[1]
        return d
