"""A stack pointer that varies: ``alloca``, arrays of variable length, what is pushed beside them.

Part of ``values.Values``. In: each new value of the stack pointer. Out: the native stack pointer follows it. While it
is a known distance from the stack pointer at entry, the frame is one native alloca and nothing is done. A function in
which it varies has that alloca at the very end of its native stack, of a size that LLVM does not know, and addresses
in it that LLVM does not know to be in it: what the code computes below its frame are then real addresses, and the
memory there is the function's as far as the native stack pointer has been lowered. It keeps the distance that it had
at entry.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from irbridge.ir import types as T
from irbridge.ir.builder import const_of
from irbridge.ir.graph import Value

if TYPE_CHECKING:
    from irbridge.isa.values import Values

_SUMS = ("arith.addi", "arith.subi", "llvm.getelementptr", "llvm.ptrtoint", "llvm.inttoptr")


def root(v: Value) -> tuple[Value, int]:
    """What an address begins with that is a sum with constants, and their sum."""
    total = 0
    while v.op is not None and v.op.d.name in _SUMS:
        if len(v.op.operands) == 2:
            c = const_of(v.op.operands[1])
            if not isinstance(c, int):
                break
            c -= (c >> 63) << 64
            total += -c if v.op.d.name == "arith.subi" else c
        v = v.op.operands[0]
    return v, total


class Stack:
    """The stack of one function that is being lifted. ``home``: the native stack pointer at entry; ``distance``: how
    far the frame's lowest byte is from it, what may be used below the stack pointer included."""

    def __init__(self, x: Values) -> None:
        self.x, self.sp = x, x.abi.sp
        self.home: Value | None = None
        self.distance: Value | None = None

    def write(self, new: Value) -> Value:
        """A new stack pointer: the native one follows."""
        x, b = self.x, self.x.builder
        known = new in x.frame_values
        if known and x.env[self.sp] in x.frame_values:
            return new
        if self.home is None:
            assert x.frame_alloca is not None
            self.home = x.in_entry("llvm.intr.stacksave", (), T.PTR)
            low, home = (x.in_entry("llvm.ptrtoint", (v,), T.I64) for v in (x.frame_alloca, self.home))
            away = x.in_entry("arith.subi", (low, home), T.I64)
            self.distance = x.in_entry("arith.addi", (away, b.const(T.I64, x.abi.red_zone)), T.I64)
        if known:
            b.effect("llvm.intr.stackrestore", (self.home,))
            return new
        assert self.distance is not None
        native = b.op("arith.andi", (b.op("arith.subi", (new, self.distance)), b.const(T.I64, -16)))
        native = b.op("arith.minui", (native, b.op("llvm.ptrtoint", (self.home,), T.I64)))
        b.effect("llvm.intr.stackrestore", (b.op("llvm.inttoptr", (native,), T.PTR),))
        return new
