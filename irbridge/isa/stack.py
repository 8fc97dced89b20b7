"""A stack pointer that varies: ``alloca``, arrays of variable length, what is pushed beside them.

Part of ``values.Values``. In: each new value of the stack pointer. Out: what stands for it. While it is a known
distance from the stack pointer at entry, the frame is one native alloca and nothing is done here. One that lies below
the old one, where that varies or the distance does, is a *dynamic alloca*: what was computed becomes the alloca's
address wherever it is used, and what was computed from earlier stack pointers is found in it (``inside``). Since every
dynamic alloca keeps the same distance from the native stack pointer, that can be set back for any value that was kept.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from irbridge.ir import types as T
from irbridge.ir.builder import const_of
from irbridge.ir.graph import Op, Value
from irbridge.ir.ops import OPS

if TYPE_CHECKING:
    from irbridge.isa.values import Values

_SUMS = ("arith.addi", "arith.subi", "llvm.getelementptr", "llvm.ptrtoint", "llvm.inttoptr")


class Top(NamedTuple):
    """A dynamic alloca of ``size`` bytes: the stack pointer before and after, and how much lies below that."""

    old: Value
    top: Value
    size: Value
    below: int


def signed(bits: int) -> int:
    """64 bits as a signed number."""
    return bits - (1 << 64) if bits >> 63 else bits


def int_of(v: Value) -> int | None:
    """A constant integer, signed, or None."""
    c = const_of(v)
    return signed(c) if isinstance(c, int) else None


def root(v: Value) -> tuple[Value, int]:
    """What an address begins with that is a sum with constants, and their sum."""
    total = 0
    while v.op is not None and v.op.d.name in _SUMS:
        if len(v.op.operands) == 2:
            c = int_of(v.op.operands[1])
            if c is None:
                break
            total += -c if v.op.d.name == "arith.subi" else c
        v = v.op.operands[0]
    return v, total


def _subtrahend(op: Op, n: int) -> Value | None:
    """What an op subtracts from another operand by its ``n``-th."""
    if op.d.name == "arith.subi":
        return op.operands[1] if n else None
    inner = op.operands[n].op if op.d.name == "arith.addi" else None
    negates = inner is not None and inner.d.name == "arith.subi" and int_of(inner.operands[0]) == 0
    return inner.operands[1] if inner is not None and negates else None


class Stack:
    """The stack of one function that is being lifted. ``tops``: dynamic allocas by what they are; ``distance``: where
    it is kept how far their stack pointer is from the native one; ``entry``: the native stack at entry."""

    def __init__(self, x: Values) -> None:
        self.x, self.sp = x, x.abi.sp
        self.tops: dict[Value, Top] = {}
        self.distance: Value | None = None
        self.entry: Value | None = None

    def write(self, new: Value) -> Value:
        """What a new stack pointer is. Raises Unsupported where that cannot be said."""
        x, old = self.x, self.x.env[self.sp]
        new = self._kept(new)
        if new in x.frame_values:
            if old not in x.frame_values:
                self._to_entry()
            return new
        core = new
        while core.op is not None and core.op.d.name == "arith.andi" and int_of(core.op.operands[1]) is not None:
            core = core.op.operands[0]
        op = core.op
        sums = op is not None and op.d.name in ("arith.subi", "arith.addi")
        if op is not None and sums and int_of(op.operands[1]) is None:
            if any(v is old or v in x.frame_values for v in op.operands):
                return self._alloca(old, new)
        if old in x.frame_values and sums:
            return new
        if root(core)[0] is root(old)[0]:
            return self._moved(old, new) if x.sinking and core is new else new
        self._restore(new)
        return new

    def inside(self, v: Value, more: int = 0) -> tuple[Value, int] | None:
        """Where an address lies (``more`` bytes after ``v``) that was computed from a stack pointer before a dynamic
        alloca which is still there: in that one, so many bytes from its stack pointer."""
        base, at = root(v)
        at += more
        here, _ = root(self.x.env[self.sp])
        while here in self.tops:
            t = self.tops[here]
            here, start = root(t.old)
            size = int_of(t.size)
            if size is not None and base is here and -size <= at - start < 0:
                return t.top, at - start + size
            op = base.op
            for n in (0, 1) if size is None and op is not None else ():
                if op is not None and _subtrahend(op, n) is t.size:
                    begin, further = root(op.operands[1 - n])
                    if begin is here:
                        return t.top, at + further - start
        return None

    def check_pushes(self) -> None:
        """Raises Unsupported where a varying stack pointer meets another with something pushed."""
        x, sp = self.x, self.x.env[self.sp]
        base, at = root(sp)
        if sp not in x.frame_values and at < (self.tops[base].below if base in self.tops else 0):
            what = "something was pushed on a stack that varies where two ways meet"
            raise x.m.refuse(x.line, what, "code that pushes in a loop cannot be translated")

    def _kept(self, new: Value) -> Value:
        """What a slot of the frame kept that a stack pointer was loaded from, if that is one place of the frame."""
        op = new.op
        if op is None or op.d.name != "llvm.load" or op.operands[0] not in self.x.pointer_offsets:
            return new
        slot = op.operands[0]
        stored = {u.operands[0] for u in slot.uses if u.d.name == "llvm.store" and u.operands[1] is slot}
        return stored.pop() if len(stored) == 1 and stored <= self.x.frame_values.keys() else new

    def _to_entry(self) -> None:
        self.x.builder.effect("llvm.intr.stackrestore", (self._at_entry(),))

    def _at_entry(self) -> Value:
        if self.entry is None:
            self.entry = self.x.in_entry("llvm.intr.stacksave", (), T.PTR)
        return self.entry

    def _slot(self) -> Value:
        if self.distance is None:
            x, b = self.x, self.x.builder
            self.distance = x.in_entry("llvm.alloca", (b.const(T.I64, 8),), T.PTR, {"alignment": 8})
            x.before_entry_ends(Op(OPS["llvm.store"], (b.const(T.I64, 0), self.distance), (), {"alignment": 8}))
        return self.distance

    def _restore(self, sp: Value) -> None:
        """Set the native stack back for a stack pointer that was kept; what lies in the frame is above all that was
        allocated since."""
        b = self.x.builder
        attrs = {"alignment": 8, "volatile_": self.x.volatile}
        away = b.effect("llvm.load", (self._slot(),), (T.I64,), attrs).result
        native = b.op("arith.andi", (b.op("arith.subi", (sp, away)), b.const(T.I64, -16)))
        home = b.op("llvm.ptrtoint", (self._at_entry(),), T.I64)
        where = b.op("arith.minui", (native, home))
        b.effect("llvm.intr.stackrestore", (b.op("llvm.inttoptr", (where,), T.PTR),))

    def _moved(self, old: Value, new: Value) -> Value:
        """A stack pointer that varies, moved by a constant: lowered it is an alloca too, raised it goes back to where
        it was before one."""
        x, b = self.x, self.x.builder
        (base, at), (before, was) = root(new), root(old)
        if base is before and at < was:
            return self._alloca(old, new, was - at)
        found = None
        while base in self.tops:
            t = self.tops[base]
            size = int_of(t.size)
            if size is None or at < t.below + size:
                break
            above = at - t.below - size
            found = b.op("arith.addi", (t.old, b.const(T.I64, above))) if above else t.old
            base, at = root(found)
        if found is None or found not in x.frame_values:
            if at > (self.tops[base].below if base in self.tops else 0):
                what = "the stack pointer is raised by a constant above what is known to be on the stack"
                raise x.m.refuse(x.line, what, "compile with a frame pointer (-fno-omit-frame-pointer)")
            if found is not None:
                self._restore(found)
            return found or new
        self._to_entry()
        return found

    def _alloca(self, old: Value, new: Value, known: int | None = None) -> Value:
        """A dynamic alloca, of a size that may be known; gives its stack pointer."""
        x, b, op, users = self.x, self.x.builder, new.op, dict(new.uses)
        assert op is not None and op.block is not None
        below, above = self._margins()
        early = self._early(old, op, known) if known is not None else {}
        if any(u.block is not op.block for u in early):
            raise x.m.refuse(x.line, "an address below the stack pointer that another block computed")
        block, b.block = b.block, op.block
        at = min(op.block.ops.index(u) for u in [*early, op]) + (not early)
        after, op.block.ops[at:] = op.block.ops[at:], []
        size = b.op("arith.subi", (old, new)) if known is None else b.const(T.I64, known)
        whole = b.op("arith.addi", (size, b.const(T.I64, below + above)))
        attrs = {"alignment": x.m.summary.frame.align}
        low = b.effect("llvm.alloca", (whole,), (T.PTR,), attrs).result
        pointer = b.op("llvm.getelementptr", (low, b.const(T.I64, below)), T.PTR)
        top = b.op("llvm.ptrtoint", (pointer,), T.I64)
        native = b.op("llvm.ptrtoint", (b.effect("llvm.intr.stacksave", (), (T.PTR,)).result,), T.I64)
        attrs = {"alignment": 8, "volatile_": x.volatile}
        b.effect("llvm.store", (b.op("arith.subi", (top, native)), self._slot()), (), attrs)
        moved = []
        for u, n in early.items():
            base, code = (pointer, "llvm.getelementptr") if u.result.type.is_ptr else (top, "arith.addi")
            moved.append((u.result, b.op(code, (base, b.const(T.I64, n)), u.result.type)))
        op.block.ops += after
        b.block = block
        for before, now in moved:
            before.replace_by(now)
            x.env[:] = [now if v is before else v for v in x.env]
        for user in users:
            user.replace_operand(new, top)
        x.env[:] = [top if v is new else v for v in x.env]
        self.tops[low] = Top(old, top, size, below)
        return top

    def _early(self, old: Value, op: Op, size: int) -> dict[Op, int]:
        """Addresses in what is to be allocated that have been computed already, and where they lie in it."""
        found = {}
        start, end = root(old)
        here = [u for u in op.block.ops if u.loc == self.x.line] if op.block is not None else []
        for u in (*old.uses, *here):
            if u is not op and u.d.name in ("arith.addi", "llvm.getelementptr"):
                base, at = root(u.result)
                if base is start and -size <= at - end < 0:
                    found[u] = at - end + size
        return found

    def _margins(self) -> tuple[int, int]:
        """Bytes that a dynamic alloca needs below its stack pointer, for what is pushed, and above its end: what is
        allocated lies above the outgoing arguments, at a constant distance from the stack pointer."""
        x, sp, frame = self.x, self.sp, self.x.m.summary.frame
        name = x.vars[sp].name
        pushes, above = 0, [0]
        for block in x.m.blocks:
            for d, _, _ in block.code:
                pushes += any(q.var == sp for q in d.named.values())
                if block.sp is None or sp not in block.sp:
                    above += [o.mem.disp.addend + 16 for o in d.operands if o.mem is not None and o.mem.base == name]
                if any(o.place is not None and o.place.var == sp and o.access == "r" for o in d.operands):
                    above += [o.imm.addend for o in d.operands if o.imm is not None]
                    if sum(o.place is not None and "r" in o.access for o in d.operands) > 1:
                        above.append(-frame.low)  # any distance
        below = -frame.low + 2 * x.abi.red_zone + 8 * pushes
        return (below + 63) // 64 * 64, (min(max(above), -frame.low) + 15) // 16 * 16
