"""The symbols of two modules for one proof: what both call the same lies at the same address.

In: the modules of both sides. Out: each symbol's address as a term. Constant data are objects of their own, whose
contents are known, whatever each side calls them; variables are parts of the world, and pointers may point to them.
Example: ``Globals(space, (source, target)).address(0, "counter.0")`` is that of the other side's ``f.counter``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from typing import Any

from irbridge.ir.graph import Data, Module, Reloc
from irbridge.verify.smt import Space, Unproved, const, z3
from irbridge.verify.storage import Region, Storage

HIGHEST = 1 << 47  # user space of every machine here lies below


class Globals:
    """``variables``: the address symbol and size of each variable, by its common name; ``names``: what each side calls
    it, as (common name, distance); ``alike``: constants of one name and contents are one object on both sides."""

    def __init__(self, space: Space, modules: tuple[Module, Module]) -> None:
        self.space, self.modules = space, modules
        self.alike = False
        self.variables: dict[str, tuple[Any, int]] = {}
        self.functions: dict[str, Any] = {}
        self.constants: dict[tuple[int, str], Any] = {}
        self.names: tuple[dict[str, tuple[str, int]], dict[str, tuple[str, int]]] = ({}, {})
        self.owners: tuple[dict[str, tuple[Data, int]], dict[str, tuple[Data, int]]] = ({}, {})
        inside: dict[str, tuple[str, int]] = {}
        for module, owners in zip(modules, self.owners, strict=True):
            for d in module.data.values():
                owners[d.name] = (d, 0)
                owners |= {label: (d, offset) for label, (offset, _) in d.labels.items()}
                if not d.constant:
                    inside |= {label: (d.name, at) for label, (at, _) in d.labels.items() if label[0] != "." and at}
        for side, (names, owners) in enumerate(zip(self.names, self.owners, strict=True)):
            variables = [d for d in modules[side].data.values() if not d.constant]
            alike = Counter(common(d.name) for d in variables)
            for label, (d, offset) in owners.items():
                base, more = inside.get(d.name, (d.name, 0))
                if d.linkage == "internal":  # of several that the source calls the same, nobody knows which is which
                    base = common(base) if alike[common(d.name)] == 1 else f"{base} of side {side}"
                names[label] = (base, offset + more)

    def address(self, side: int, name: str, storage: Storage) -> Any:
        """The address of a symbol. ``storage`` learns of the constants."""
        name = self.modules[side].aliases.get(name, (name,))[0]
        found = self.owners[side].get(name)
        if found is None:
            return self.functions.setdefault(name, z3.BitVec(f"function {name}", 64))
        d, offset = found
        if d.constant:
            return self._constant(side, d, storage) + offset
        if d.linkage == "extern_weak":
            raise Unproved(f"{name} may not exist")
        base, offset = self.names[side][name]
        return self._variable(base, d) + offset

    def _variable(self, name: str, d: Data) -> Any:
        made, size = self.variables.get(name, (None, 0))
        if made is None:
            made = z3.BitVec(f"variable {name}", 64)
            size = max(self._size(name), 1)
            if not all(any(base == name for base, _ in names.values()) for names in self.names):
                raise Unproved(f"{name} is a variable of one side only")
            self._same_start(name)
            facts = [z3.ULT(made, HIGHEST), z3.UGE(made, 4096), made & d.align - 1 == 0]
            for other, extent in self.variables.values():
                facts.append(z3.Or(z3.ULE(made + size, other), z3.ULE(other + extent, made)))
            self.space.facts += facts
            self.variables[name] = (made, size)
        return made

    def _size(self, name: str) -> int:
        """As large as either side has it."""
        sizes = [0]
        for names, owners in zip(self.names, self.owners, strict=True):
            sizes += [d.size for label, (d, at) in owners.items() if not at and names[label] == (name, 0)]
        return max(sizes)

    def _same_start(self, name: str) -> None:
        """Raises ``Unproved`` if both sides define a variable, with other contents."""
        starts = []
        for names, owners in zip(self.names, self.owners, strict=True):
            own = [d for label, (d, at) in owners.items() if not at and names[label] == (name, 0) and d.items]
            starts += [b"".join(x for x in d.items if isinstance(x, bytes)).rstrip(b"\0") for d in own[:1]]
        if len(starts) == 2 and starts[0] != starts[1] and not any(d.labels for d in self._defined(name)):
            raise Unproved(f"{name} begins with other contents")

    def _defined(self, name: str) -> list[Data]:
        return [d for names, owners in zip(self.names, self.owners, strict=True)
                for label, (d, _) in owners.items() if names[label][0] == name]  # fmt: skip

    def _constant(self, side: int, d: Data, storage: Storage) -> Any:
        base = self.constants.get((side, d.name))
        if base is None:
            other = self.modules[1 - side].data.get(d.name)
            same = self.alike and other is not None and other.constant and other.items == d.items
            base = self.constants[side, d.name] = z3.BitVec(f"constant {'' if same else side} {d.name}", 64)
            self.space.facts += [z3.ULT(base, HIGHEST), z3.UGE(base, 4096), base & d.align - 1 == 0]
            contents: list[Any] = []
            storage.add(base, Region(("constant", side, d.name), contents))
            for x in d.items:
                contents += self._reloc(side, x, storage) if isinstance(x, Reloc) else [const(b, 8) for b in x]
        return base

    def alike_at(self, a: Any, b: Any) -> Any:
        """Whether an address of the source leads into a constant, and one of the target equally far into one that has
        all that can be read of it from there."""
        ours, theirs = ([(base + at, rest) for (of, name), base in self.constants.items() if of == side
                         for at, rest in _rests(self.modules[side].data[name])] for side in (0, 1))  # fmt: skip
        return z3.Or([z3.And(a - x == b - y, z3.ULE(a - x, len(rest)))
                      for x, rest in ours for y, other in theirs if other.startswith(rest)])  # fmt: skip

    def _reloc(self, side: int, x: Reloc, storage: Storage) -> list[Any]:
        if x.block or x.minus_block or x.shift:
            raise Unproved("a table of jumps")
        value = self.address(side, x.symbol, storage) + x.addend
        if x.minus:
            value = z3.simplify(value - self.address(side, x.minus, storage))
        return [z3.Extract(8 * n + 7, 8 * n, value) for n in range(x.size)]


def common(name: str) -> str:
    """What a function's static variable is called in the source: ``counter.0`` and ``f.counter`` are ``counter``."""
    return re.sub(r"\.\d+$", "", name).split(".")[-1] or name


def _rests(d: Data) -> Iterator[tuple[int, bytes]]:
    """What can be read of a constant from its start on, and of text from each string's."""
    if not all(isinstance(x, bytes) for x in d.items):
        return
    data = b"".join(x for x in d.items if isinstance(x, bytes))
    yield 0, data
    if data.replace(b"\0", b"").decode("latin1").isprintable():
        yield from ((m.end(), data[m.end() :]) for m in re.finditer(rb"\0(?=[^\0])", data))
