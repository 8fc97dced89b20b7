"""Proofs beside the tests: both sides lifted, the question put to z3, what it finds turned into an input to run.

In: the units of both sides and a signature. Out: a ``Proof``, and for one that says different the ``Vector`` to try it
with.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Any

from irbridge.errors import IrbridgeError
from irbridge.ir.graph import Module
from irbridge.verify.inputs import MAX_COUNT, Buffer, Vector
from irbridge.verify.prove import Proof, prove
from irbridge.verify.types import Param, Signature

_LABEL = re.compile(r"^(?=[\w.$]+:|[ \t]*\.(?:set|globl|global|weak)[ \t])(?:[ \t]*\.\w+[ \t]+)?([\w.$]+)", re.M)
_STRING = 4096  # bytes in which a string has to end


@dataclass(slots=True)
class _Lifted:
    """A side. ``changed``: functions that may not preserve registers, with those; ``refused``: why a unit is not
    lifted, by the names that it defines."""

    modules: list[Module] = field(default_factory=list)
    changed: dict[str, tuple[str, ...]] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)

    def home(self, name: str) -> Module | None:
        """The module that has a function."""
        return next((m for m in self.modules if name in m.functions and not m.functions[name].is_declaration), None)

    def lacking(self, name: str) -> str:
        """Why a function, or one that it may call, is not lifted; empty if all are."""
        left, seen = [name], {name}
        while left:
            name = left.pop()
            if name in self.refused:
                return f"{name} is not lifted: {self.refused[name]}"
            home = self.home(name)
            ops = home.functions[name].body.ops() if home is not None else ()
            called = {str(op.attrs["callee"]) for op in ops if "callee" in op.attrs} - seen
            seen |= called
            left += called
        return ""


def _lift(units: Sequence[tuple[str, str]], isa: str) -> _Lifted:
    """A side without the units that cannot be lifted."""
    from irbridge.pipeline import Options, lift_units

    refused, left = dict[str, str](), list(units)
    while left:
        try:
            lifted = lift_units(left, isa, Options(preserved=True))
        except IrbridgeError as e:
            gone = [u for u in left if e.loc is not None and e.loc.file == u[0]] or list(left)
            left = [u for u in left if u not in gone]
            refused |= dict.fromkeys((name for _, text in gone for name in _LABEL.findall(text)), str(e))
        else:
            changed = {name: registers for name, registers in lifted.unpreserved.items() if registers}
            return _Lifted(lifted.modules, changed, refused)
    return _Lifted(refused=refused)


class Prover:
    """Both sides' graphs, lifted once."""

    def __init__(self, sides: Sequence[tuple[Sequence[tuple[str, str]], str]]) -> None:
        self.sides = [_lift(units, isa) for units, isa in sides]

    def prove(self, s: Signature, seconds: float) -> Proof:
        """What z3 says within so many seconds."""
        if s.origin == "inferred":
            return Proof("unknown", "the prototype is inferred")
        for side in self.sides:
            if why := side.lacking(s.name):
                return Proof("unknown", why)
        changed = self.sides[1].changed
        if changed:
            name = s.name if s.name in changed else min(changed)
            return Proof("unknown", f"the target's {name} may not preserve {', '.join(changed[name])}")
        homes = [side.home(s.name) for side in self.sides]
        if homes[0] is None or homes[1] is None:
            return Proof("unknown", "it is not a function of both")
        try:
            return prove(homes[0], homes[1], s, timeout=seconds)
        except IrbridgeError as e:
            return Proof("unknown", f"{e.message} ({e.remedy})" if e.remedy else e.message)


def vector_of(model: dict[str, Any], s: Signature) -> Vector | None:
    """A model as an input; None for one that needs more than arguments and what they point to."""
    from irbridge.verify import registers

    names = registers.names(s)
    values = dict(zip((p.name for p in s.params), (int(model.get(n, 0)) for n in names), strict=True))
    if any(p.type.kind == "struct" or p.type.bits > 64 for p in s.params):
        return None
    words, buffers = [], list[Buffer]()
    for p in s.params:
        data = _pointed(p, values, model["memory"]) if p.type.kind == "pointer" else None
        if p.type.kind == "pointer" and data is None:
            return None
        words.append(len(buffers) if data is not None else values[p.name])
        buffers += [Buffer(data)] if data is not None else []
    return Vector(tuple(words), tuple(buffers))


def _pointed(p: Param, values: dict[str, int], memory: dict[int, int]) -> bytes | None:
    """The bytes that a pointer of a model points to."""
    start, of = values[p.name], p.type.of
    if p.role == "string":
        text = bytes(memory.get(start + n, 0) for n in range(_STRING))
        return text[: text.index(0) + 1] if 0 in text else None
    if p.role != "buffer":
        return None
    each = max(1, of.bytes if of is not None else 1)
    count, most = values[p.count] if isinstance(p.count, str) else p.count, MAX_COUNT * 8
    if count > most:  # as many as are looked at
        count = 1 + max((at - start for at in memory if 0 <= at - start < most * each), default=0) // each
    return bytes(memory.get(start + n, 0) for n in range(count * each))
