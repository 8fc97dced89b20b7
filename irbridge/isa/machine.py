"""What lifting knows of an ISA: its variables (registers, flags) and what an instruction binds to them.

A *variable* is one register file entry, flag or status field; a *place* is a bit range of one. The
liveness of a variable is kept in *pieces* (an x86 general register: bits 0-7, 8-15, 16-31, 32-63),
so that a byte write does not make the whole register live.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any, NamedTuple

from irbridge.isa.row import Row, Template
from irbridge.isa.syntax import Expr, Mem


class Var(NamedTuple):
    """A variable of ``width`` bits, its liveness pieces' widths from bit 0 up; ``kind``: gpr, vector,
    flag, x87 or control. ``index`` is its place in the ISA's list, ``bit`` its first liveness bit
    and ``mask`` all of them."""

    name: str
    width: int
    pieces: tuple[int, ...]
    kind: str
    index: int  # type: ignore[assignment]  # not tuple.index
    bit: int
    mask: int


class Place(NamedTuple):
    """Bits ``off`` to ``off + width - 1`` of variable ``var``. ``zero``: writing it clears the
    variable's other bits (x86's 32-bit registers), else they are kept."""

    var: int
    off: int
    width: int
    zero: bool = False


class Bound(NamedTuple):
    """An operand of one instruction: exactly one of ``place``, ``mem``, ``imm`` or ``py`` (a Python
    int the row's function takes as it is). ``width`` in bits."""

    access: str
    width: int
    place: Place | None = None
    mem: Mem | None = None
    imm: Expr | None = None
    py: int | None = None


@dataclass(slots=True, eq=False)
class Decoded:
    """An instruction matched to its row. ``implicit``: places of the implicit inputs (``mem`` left
    out) in the template's order; ``named``: implicit output name -> place; ``reads``/``writes``:
    liveness bits it may read, and those it surely overwrites; ``undefines``: bits whose value it
    leaves undefined; ``control`` as the row's; ``rep``: "", rep, repe or repne; ``flow``: a cache of
    the liveness analysis."""

    row: Row
    operands: tuple[Bound, ...]
    template: Template | None
    implicit: tuple[Place, ...] = ()
    named: dict[str, Place] = field(default_factory=dict)
    reads: int = 0
    writes: int = 0
    undefines: int = 0
    control: str = ""
    rep: str = ""
    zeroed: bool = False
    flow: Any = None


def make_vars(groups: list[tuple[list[str], int, tuple[int, ...], str]]) -> tuple[Var, ...]:
    """Variables from (names, width, pieces, kind) groups, numbered in order."""
    out: list[Var] = []
    bit = 0
    for names, width, pieces, kind in groups:
        for name in names:
            out.append(Var(name, width, pieces, kind, len(out), bit, ((1 << len(pieces)) - 1) << bit))
            bit += len(pieces)
    return tuple(out)


def piece_mask(v: Var, off: int, width: int, whole: bool) -> int:
    """The liveness bits of the pieces that the range touches (``whole``: covers entirely)."""
    mask, at = 0, 0
    for n, w in enumerate(v.pieces):
        inside = off <= at and at + w <= off + width
        touched = at < off + width and off < at + w
        if inside if whole else touched:
            mask |= 1 << (v.bit + n)
        at += w
    return mask


@dataclass(frozen=True, slots=True)
class Abi:
    """A calling convention over variable indices. ``int_args``/``fp_args``: argument registers in
    order; ``int_results``/``fp_results``/``x87_results`` likewise; ``callee_saved``: preserved by
    calls; ``sp``: the stack pointer; ``vararg_count``: the register that holds how many vector
    registers a variadic call uses (-1 if none); ``rep_count``, ``rep_flag``: the count of repeated
    instructions and the flag that ends them;
    ``stack_args``: offset of the first stack argument from the stack pointer at entry;
    ``return_slot``: bytes that a call pushes; ``red_zone``: bytes below the stack pointer."""

    int_args: tuple[int, ...]
    fp_args: tuple[int, ...]
    int_results: tuple[int, ...]
    fp_results: tuple[int, ...]
    x87_results: tuple[int, ...]
    callee_saved: frozenset[int]
    sp: int
    vararg_count: int
    rep_count: int
    stack_args: int
    return_slot: int
    red_zone: int
    rep_flag: int = -1
    preserved_kinds: frozenset[str] = frozenset({"control"})
    entry_values: tuple[tuple[int, int], ...] = ()
