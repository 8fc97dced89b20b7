"""What lifting knows of an ISA: its variables (registers, flags) and what an instruction binds to them.

A *variable* is one register file entry, flag or status field; a *place* is a bit range of one. The
liveness of a variable is kept in *pieces* (a general register may have bits 0-7, 8-15, 16-31, 32-63),
so that a byte write does not make the whole register live.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from irbridge.aggregates import Structs
from irbridge.isa.row import Row, Template
from irbridge.isa.syntax import Expr, Mem
from irbridge.libc import Libc


class Var(NamedTuple):
    """A variable of ``width`` bits, its liveness pieces' widths from bit 0 up; ``kind``: gpr, vector,
    float (a register of floating-point numbers alone: narrower ones are NaN-boxed, their upper bits all
    ones), flag, x87, control (calls leave it alone) or scratch (never read). ``index`` is its place in the
    ISA's list, ``bit`` its first liveness bit and ``mask`` all of them."""

    name: str
    width: int
    pieces: tuple[int, ...]
    kind: str
    index: int  # type: ignore[assignment]  # not tuple.index
    bit: int
    mask: int

    def low(self, width: int) -> int:
        """The liveness bits of the pieces that lie in bits 0 to ``width - 1``."""
        return piece_mask(self, 0, width, True)

    def live_width(self, live: int) -> int:
        """How many bits from 0 up hold all the pieces that ``live`` names (0: none is)."""
        at = top = 0
        for n, w in enumerate(self.pieces):
            at += w
            if live >> self.bit + n & 1:
                top = at
        return top


class Place(NamedTuple):
    """Bits ``off`` to ``off + width - 1`` of variable ``var``. ``zero``: writing it sets the
    variable's other bits (to zero; those of a ``float`` to one), else they are kept; read, such a place of a
    ``float`` that is not NaN-boxed is the canonical NaN, one without ``zero`` its bits as they are."""

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


@dataclass(frozen=True, slots=True, kw_only=True)
class Abi:
    """A calling convention over variable indices (-1: there is none).

    ``int_args``/``fp_args``: argument registers in order; ``indirect_result``: the register that holds
    where a result in memory goes, if it is no argument register; ``int_results``/``fp_results``/``x87_results``
    likewise; ``callee_saved``: preserved by calls; ``sp``: the stack pointer; ``link``: the register that
    holds the return address; ``chain``: where a nested function may be told its enclosing frame; ``more_args``:
    further registers that carry arguments to functions that nothing else can call (compilers' own convention for
    them); ``stack_args``: offset of the first stack argument from the stack pointer at
    entry; ``return_slot``: bytes that a call pushes; ``red_zone``: bytes below the stack pointer that may be used.

    ``vararg_count``: holds how many vector registers a variadic call uses; ``variadic_floats``: variadic
    floating-point arguments go in vector registers, else in integer ones; ``extends``: a 32-bit integer
    fills its register sign-extended, else its upper half is undefined; ``promoted``: bits to which compilers
    extend narrower integer arguments though the convention is silent, and on which they rely where they are
    called (0: what is above an argument's own bits is anything); ``long_double``: its format, f80 or
    f128; ``long_double_in``: what holds one as an argument (memory, vector: a register, integer: two);
    ``packed_complex``: a complex float fills one register; ``va_list``: the layout's name
    in the runtime; ``make_va_list(lifter, named, stack, slots)``: code that makes one of the argument
    registers (``named`` integer ones left out) and ``slots`` arguments on the stack.

    ``rep_count``, ``rep_flag``: the count of repeated instructions and the flag that ends them;
    ``thread_words``: offsets from the thread pointer that read as zero (the stack protector's canary);
    ``total_store_order``: plain stores are seen in order; ``entry_values``: variables with a constant value at
    entry; ``hi_mods``/``lo_mods``: relocation operators of an address's upper part and of what is added to it;
    ``structs``: how structs are passed; ``libc``: what its C library looks like; ``one_nan``: arithmetic
    whose result is no number gives one and the same NaN."""

    int_args: tuple[int, ...]
    fp_args: tuple[int, ...]
    int_results: tuple[int, ...]
    fp_results: tuple[int, ...]
    x87_results: tuple[int, ...] = ()
    callee_saved: frozenset[int]
    sp: int
    link: int = -1
    indirect_result: int = -1
    chain: tuple[int, ...] = ()
    more_args: tuple[int, ...] = ()
    stack_args: int = 0
    return_slot: int = 0
    red_zone: int = 0
    vararg_count: int = -1
    variadic_floats: bool = True
    extends: bool = False
    one_nan: bool = False
    promoted: int = 0
    long_double: str = "f128"
    long_double_in: str = "memory"
    packed_complex: bool = False
    va_list: str
    make_va_list: Callable[[Any, int, Any, int], Any]
    rep_count: int = -1
    rep_flag: int = -1
    thread_words: frozenset[int] = frozenset()
    total_store_order: bool = False
    hi_mods: frozenset[str] = frozenset()
    lo_mods: frozenset[str] = frozenset()
    preserved_kinds: frozenset[str] = frozenset({"control"})
    entry_values: tuple[tuple[int, int], ...] = ()
    structs: Structs
    libc: Libc = field(default_factory=Libc)

    @property
    def int_params(self) -> tuple[int, ...]:
        """The integer registers that carry something to a callee."""
        return (*self.int_args, self.indirect_result) if self.indirect_result >= 0 else self.int_args

    @property
    def params(self) -> tuple[int, ...]:
        """The registers that may carry something to a function of the program."""
        return (*self.int_params, *self.fp_args, *self.chain, *self.more_args)
