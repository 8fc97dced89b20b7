"""The graph: Module, Function, Region, Block, Op, Value.

One slotted ``Op`` class; what an op *is* stands in its row of the op table (``ops.py``). Block
arguments stand for phis; each value knows its users. Nothing here checks: that is the verifier's.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Any

from irbridge.errors import Loc
from irbridge.ir.ops import OpDef
from irbridge.ir.types import Type


class Value:
    """An SSA value: the ``index``-th result of an op or argument of a block."""

    __slots__ = ("index", "name", "owner", "type", "uses")

    def __init__(self, type_: Type, owner: Op | Block, index: int, name: str = "") -> None:
        self.type, self.owner, self.index, self.name = type_, owner, index, name
        self.uses: dict[Op, int] = {}

    @property
    def op(self) -> Op | None:
        """The defining op, or None for a block argument."""
        return self.owner if type(self.owner) is Op else None

    def replace_by(self, new: Value) -> None:
        """Make every user of this value use ``new``."""
        for user in list(self.uses):
            user.replace_operand(self, new)

    def __repr__(self) -> str:
        return f"<{self.name or 'value'}: {self.type}>"


class Op:
    """An operation. ``operands`` excludes successor arguments, which stand in ``succs``."""

    __slots__ = ("attrs", "block", "d", "loc", "operands", "regions", "results", "succs")

    def __init__(
        self,
        d: OpDef,
        operands: Sequence[Value] = (),
        types: Sequence[Type] = (),
        attrs: dict[str, Any] | None = None,
        succs: Sequence[tuple[Block, list[Value]]] = (),
        loc: Loc | int | None = None,
    ) -> None:
        self.d, self.attrs, self.loc = d, attrs or {}, loc
        self.operands = list(operands)
        self.results = [Value(t, self, n) for n, t in enumerate(types)]
        self.succs = list(succs)
        self.regions: list[Region] = []
        self.block: Block | None = None
        for v in self.operands:
            v.uses[self] = v.uses.get(self, 0) + 1
        for _, args in self.succs:
            for v in args:
                v.uses[self] = v.uses.get(self, 0) + 1

    @property
    def name(self) -> str:
        return self.d.name

    @property
    def result(self) -> Value:
        return self.results[0]

    def used_values(self) -> Iterator[Value]:
        yield from self.operands
        for _, args in self.succs:
            yield from args

    def replace_operand(self, old: Value, new: Value) -> None:
        """Replace each use of ``old`` in this op."""
        count = old.uses.pop(self, 0)
        if not count:
            return
        self.operands = [new if v is old else v for v in self.operands]
        self.succs = [(b, [new if v is old else v for v in args]) for b, args in self.succs]
        new.uses[self] = new.uses.get(self, 0) + count

    def drop_uses(self) -> None:
        for v in self.used_values():
            left = v.uses.get(self, 0) - 1
            if left > 0:
                v.uses[self] = left
            else:
                v.uses.pop(self, None)

    def set_succs(self, succs: list[tuple[Block, list[Value]]]) -> None:
        """Replace the successors and their arguments, keeping the use lists right."""
        self.drop_uses()
        self.succs = succs
        for v in self.used_values():
            v.uses[self] = v.uses.get(self, 0) + 1

    def erase(self) -> None:
        """Take the op out of its block; its results must have no users left."""
        self.drop_uses()
        self.operands, self.succs = [], []
        if self.block is not None:
            self.block.ops.remove(self)
            self.block = None

    def __repr__(self) -> str:
        return f"<{self.d.name} {self.operands} {self.attrs}>"


class Block:
    """A basic block: arguments, then ops of which the last is the terminator."""

    __slots__ = ("args", "name", "ops", "region")

    def __init__(self, name: str = "", region: Region | None = None) -> None:
        self.name, self.region = name, region
        self.args: list[Value] = []
        self.ops: list[Op] = []

    def add_arg(self, type_: Type, name: str = "") -> Value:
        self.args.append(Value(type_, self, len(self.args), name))
        return self.args[-1]

    def append(self, op: Op) -> Op:
        op.block = self
        self.ops.append(op)
        return op

    @property
    def terminator(self) -> Op:
        return self.ops[-1]

    def __repr__(self) -> str:
        return f"<block {self.name} of {len(self.ops)} ops>"


class Region:
    """A list of blocks, the first being the entry."""

    __slots__ = ("blocks",)

    def __init__(self) -> None:
        self.blocks: list[Block] = []

    def add_block(self, name: str = "") -> Block:
        self.blocks.append(Block(name, self))
        return self.blocks[-1]

    def ops(self) -> Iterator[Op]:
        for block in self.blocks:
            yield from block.ops


@dataclass(slots=True, eq=False)
class Function:
    """A ``func.func``. A declaration has no blocks.

    ``attrs``: ``linkage`` (internal, external, weak), ``visibility``, ``section``, ``variadic``,
    ``arg_attrs``/``res_attrs`` (one of "", "signext", "zeroext", "nest", or, of
    entries for native callers, "sret N" and "byval N" with the bytes pointed to), ``returns_twice``, ``native``
    (``aggregates.Native``), ….
    """

    name: str
    type: Type
    attrs: dict[str, Any] = field(default_factory=dict)
    body: Region = field(default_factory=Region)
    loc: Loc | None = None

    @property
    def is_declaration(self) -> bool:
        return not self.body.blocks


@dataclass(frozen=True, slots=True)
class Reloc:
    """``size`` bytes holding ``symbol - minus + addend >> shift``; ``block`` names a block of function ``symbol``,
    ``minus_block`` one of function ``minus``. Only tables of jumps are shifted, and gone once they are switches."""

    size: int
    symbol: str
    addend: int = 0
    minus: str = ""
    block: str = ""
    minus_block: str = ""
    shift: int = 0


@dataclass(slots=True, eq=False)
class Data:
    """An ``irb.data``: a global object. ``items`` are bytes and relocations in address order.

    ``linkage``: internal, external, weak, common, declared (defined elsewhere).
    ``labels``: further symbols inside it, name -> (offset, linkage).
    """

    name: str
    items: list[bytes | Reloc] = field(default_factory=list)
    section: str = ""
    align: int = 1
    linkage: str = "internal"
    visibility: str = "default"
    constant: bool = False
    tls: bool = False
    labels: dict[str, tuple[int, str]] = field(default_factory=dict)
    loc: Loc | None = None

    @property
    def size(self) -> int:
        """Bytes."""
        return sum(len(x) if isinstance(x, bytes) else x.size for x in self.items)


@dataclass(slots=True, eq=False)
class Module:
    """A translation unit: functions, data and aliases (name -> (target, linkage)) in source order."""

    name: str = ""
    functions: dict[str, Function] = field(default_factory=dict)
    data: dict[str, Data] = field(default_factory=dict)
    aliases: dict[str, tuple[str, str]] = field(default_factory=dict)
    attrs: dict[str, Any] = field(default_factory=dict)
    warnings: list[str] = field(default_factory=list)
