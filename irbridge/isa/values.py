"""What lifting keeps while it goes: the environment, and values read, written and addressed through it.

The base of ``lift.Lifter``: registers and their parts as SSA values, the frame and symbols as pointers,
memory operands as addresses. A pointer gets a ``getelementptr`` only for constant offsets from a known
base; sums of registers stay integers, since nothing says which of them is the base.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, NamedTuple

from irbridge.ir import types as T
from irbridge.ir.builder import Builder, const_of
from irbridge.ir.graph import Block, Function, Op, Value
from irbridge.ir.ops import OPS
from irbridge.ir.types import Type
from irbridge.isa.cfg import MFunc
from irbridge.isa.machine import Bound, Decoded, Place, Var, piece_mask
from irbridge.isa.program import Program
from irbridge.isa.syntax import Expr, Mem

if TYPE_CHECKING:
    from irbridge.isa.unit import UnitLifter

_SUMS = ("arith.addi", "arith.subi", "llvm.getelementptr", "llvm.ptrtoint", "llvm.inttoptr")
# What a decoded relocation operator means: memory that holds the symbol's address, a thread-local's address, both.
ADDRESS_MODS = ("got", "gottls")
TLS_MODS = ("tls", "gottls")


class Top(NamedTuple):
    """A dynamic alloca of ``size`` bytes: the stack pointer before and after, what lies below that, and, where the size is
    a constant, the native stack as it was."""

    old: Value
    top: Value
    size: Value
    below: int
    token: Value | None


class Values:
    """The state of lifting one function.

    ``env``: variable index -> its value now; a value narrower than its variable stands for itself
    zero-extended (or the rest is dead). ``frame_values``/``symbol_values``: integers that are known
    addresses; ``pointer_offsets``: frame pointers back to offsets; ``outgoing``: what was stored to since the
    last call (what an address begins with, and bytes from there); ``tops``: dynamic allocas; ``stack_tokens``: earlier values of the stack
    pointer, with the native stack as it was; ``stack_args``: the stack pointer at the start of a block, where it
    varies; ``saved_stacks``: frame offsets at
    which the code kept its stack pointer, with where the native one is kept; ``low_floats``: merged vector registers whose low lane was last written as a float.
    """

    def __init__(self, p: Program, m: MFunc, unit: UnitLifter) -> None:
        self.p, self.m, self.unit = p, m, unit
        self.vars, self.abi = p.variables, p.abi
        self.by_name: dict[str, Var] = {v.name: v for v in self.vars}
        self.function = Function(m.name, T.fn((), ()), loc=m.loc(m.func.line))
        self.line = m.func.line
        self.env: list[Value] = []
        self.entry: Block
        self.builder: Builder
        self.irblocks: list[Block]
        self.entry_offset = 0
        self.frame_alloca: Value | None = None
        self.args_pointer: Value | None = None
        self.stack_token: Value | None = None
        self.frame_values: dict[Value, int] = {}
        self.frame_ints: dict[int, Value] = {}
        self.frame_ptrs: dict[int, Value] = {}
        self.pointer_offsets: dict[Value, int] = {}
        self.symbol_values: dict[Value, tuple[str, int]] = {}
        self.symbol_cache: dict[tuple[str, int, bool], Value] = {}
        self.outgoing: set[tuple[Value, int]] = set()
        self.tops: dict[Value, Top] = {}
        self.stack_tokens: dict[Value, Value] = {}
        self.stack_args: dict[Block, Value] = {}
        self.saved_stacks: dict[int | None, Value] = {}
        self.low_floats: dict[Value, Value] = {}
        self.lowest = 0
        self.volatile = False
        self.copying = self.sinking = False

    def is_undef(self, v: Value) -> bool:
        op = v.op
        return op is not None and op.d.name == "llvm.mlir.undef"

    def as_int(self, v: Value) -> Value:
        t = v.type
        return v if t.kind == "int" else self.builder.op("arith.bitcast", (v,), T.i(t.bits))

    def read(self, q: Place) -> Value:
        """The place's bits as an integer of its width."""
        v = self.env[q.var]
        if self.vars[q.var].kind == "float" and v.type.bits != q.width and (q.zero or q.width > 32):
            return self._unbox(v) if q.width == 32 else self._box(v)
        return self.part(v, q.off, q.width)

    def _box(self, v: Value) -> Value:
        """A 32-bit value as the 64 bits of a register that holds it NaN-boxed."""
        if self.is_undef(v):
            return self.builder.undef(T.I64)
        return self.builder.op("arith.ori", (self.part(v, 0, 64), self.builder.const(T.I64, (1 << 64) - (1 << 32))))

    def _unbox(self, v: Value) -> Value:
        """The float that a 64-bit register holds; what is not NaN-boxed reads as the canonical NaN. What
        crosses a function's boundary is a float as the other side has it: only its low half counts."""
        b, low = self.builder, self.part(v, 0, 32)
        op = self.strip(v).op
        if op is None or op.d.name in ("func.call", "func.call_indirect", "llvm.mlir.undef"):
            return low
        boxed = b.cmpi("eq", self.part(v, 32, 32), b.const(T.I32, (1 << 32) - 1))
        return b.op("arith.select", (boxed, low, b.const(T.I32, 0x7FC00000)))

    def value(self, var: int, t: Type) -> Value:
        """Variable ``var`` as type ``t``."""
        v = self.env[var]
        if self.vars[var].kind == "float" and v.type.bits < t.bits:
            return self.cast(self._box(v), t)
        return self.coerce(v, t)

    def part(self, v: Value, off: int, w: int) -> Value:
        """Bits ``off`` up of a value, as ``i<w>``; beyond its end are zeros."""
        b, bits = self.builder, v.type.bits
        if off == 0 and bits == w:
            return self.as_int(v)
        if self.is_undef(v):
            return b.undef(T.i(w))
        if off + w <= bits:
            if v.type.is_vector or bits == 128:
                lanes = self.cast(v, T.vec(bits // w, T.i(w)))
                return b.op("llvm.extractelement", (lanes, b.const(T.I32, off // w)), T.i(w))
            x = self.as_int(v)
            if off:
                x = b.op("arith.shrui", (x, b.const(x.type, off)))
            return b.op("arith.trunci", (x,), T.i(w))
        assert off == 0 or bits <= off, (off, w, bits)
        if off:
            return b.const(T.i(w), 0)
        if w == 128:
            t = T.vec(128 // bits, T.i(bits))
            zero = b.const(t, (0,) * t.lanes)
            return self.cast(b.op("llvm.insertelement", (zero, self.as_int(v), b.const(T.I32, 0)), t), T.I128)
        return b.op("arith.extui", (self.as_int(v),), T.i(w))

    def cast(self, v: Value, t: Type) -> Value:
        return v if v.type is t else self.builder.op("arith.bitcast", (v,), t)

    def coerce(self, v: Value, t: Type) -> Value:
        """A value as type ``t``: cut, zero-extended or bitcast."""
        if v.type is t:
            return v
        if self.is_undef(v):
            return self.builder.undef(t)
        if t.is_ptr:
            return self.to_pointer(self.coerce(v, T.I64))
        if v.type.is_ptr:
            v = self.builder.op("llvm.ptrtoint", (v,), T.I64)
        return self.cast(self.part(v, 0, t.bits), t)

    def write(self, q: Place, value: Value, live: int) -> None:
        """Write a place; what else of the variable is live after is kept."""
        v = self.vars[q.var]
        if q.var == self.abi.sp:
            value = self.stack_write(value)
        if not value.name and value.op is not None:
            value.name = v.name
        if q.width == v.width or q.zero:
            if v.kind != "gpr":
                value = self.narrowest(value) if v.kind == "vector" else self.strip(value)
            self.env[q.var] = value
            return
        others = live & v.mask & ~piece_mask(v, q.off, q.width, True)
        if not others and q.off == 0:
            self.env[q.var] = self.strip(value) if v.kind != "gpr" else value
            return
        b, old = self.builder, self.env[q.var]
        if v.kind == "vector":
            t = T.vec(v.width // q.width, T.i(q.width))
            whole = self.coerce(old, t)
            merged = b.op("llvm.insertelement", (whole, value, b.const(T.I32, q.off // q.width)), t)
            self.env[q.var] = merged
            if q.width == 32 and q.off == 0 and not self.copying:
                self.low_floats[merged] = value
            return
        wide = self.part(old, 0, v.width)
        mask = ((1 << q.width) - 1) << q.off
        kept = b.op("arith.andi", (wide, b.const(wide.type, ~mask)))
        new = b.op("arith.extui", (value,), wide.type)
        if q.off:
            new = b.op("arith.shli", (new, b.const(wide.type, q.off)))
        self.env[q.var] = b.op("arith.ori", (kept, new))

    def stack_write(self, new: Value) -> Value:
        """A new stack pointer. One that lies a variable amount below the old is a dynamic alloca: what
        was computed becomes the alloca's address wherever it is used."""
        old, b = self.env[self.abi.sp], self.builder
        if new in self.frame_values:
            if old not in self.frame_values:
                if self.stack_token is None:
                    self.stack_token = self.in_entry("llvm.intr.stacksave", (), T.PTR)
                b.effect("llvm.intr.stackrestore", (self.stack_token,))
            return new
        if (saved := self.saved_stacks.get(self._loaded_from(new))) is not None:
            token = b.effect("llvm.load", (saved,), (T.PTR,), {"alignment": 8, "volatile_": self.volatile}).result
            b.effect("llvm.intr.stackrestore", (token,))
            return new
        if old is not new and (token := self._token(new)) is not None:
            b.effect("llvm.intr.stackrestore", (token,))
            return new
        core = new
        while core.op is not None and core.op.d.name == "arith.andi" and const_of(core.op.operands[1]) is not None:
            core = core.op.operands[0]
        op = core.op
        if op is None or op.d.name not in ("arith.subi", "arith.addi") or old in self.frame_values and not self._varies(op):
            return new
        if not self._varies(op):
            return self._moved(old, new) if self.sinking and core is new else new
        if not any(x is old or x in self.frame_values for x in op.operands):
            return new
        return self._dynamic_alloca(old, new)

    def _token(self, v: Value) -> Value | None:
        """The native stack as it was when the stack pointer got its value ``v``: at the start of a block, or by an alloca."""
        if v in self.stack_tokens:
            return self.stack_tokens[v]
        base, at = self.root(v)
        block = base.owner if isinstance(base.owner, Block) else base.owner.block
        if block is None or (base.op is not None and (base not in self.tops or self.tops[base].below != at)):
            return None
        if base.op is None and (at or base is not self.stack_args.get(block)):
            return None
        op = Op(OPS["llvm.intr.stacksave"], (), (T.PTR,))
        op.block = block
        block.ops.insert(block.ops.index(base.op) + 1 if base.op is not None else 0, op)
        self.stack_tokens[v] = op.result
        return op.result

    def _loaded_from(self, v: Value) -> int | None:
        """The frame offset that a value was just loaded from."""
        op = v.op
        return self.pointer_offsets.get(op.operands[0]) if op is not None and op.d.name == "llvm.load" else None

    def _save_stack(self, offset: int) -> None:
        """Where the code keeps its stack pointer in its frame, the native one is kept beside it."""
        b = self.builder
        if offset not in self.saved_stacks:
            self.saved_stacks[offset] = self.in_entry("llvm.alloca", (b.const(T.I64, 8),), T.PTR, {"alignment": 8})
        token = b.effect("llvm.intr.stacksave", (), (T.PTR,)).result
        attrs = {"alignment": 8, "volatile_": self.volatile}
        b.effect("llvm.store", (token, self.saved_stacks[offset]), (), attrs)

    def _varies(self, op: Op) -> bool:
        return const_of(op.operands[1]) is None

    def root(self, v: Value) -> tuple[Value, int]:
        """What an address begins with that is a sum with constants, and their sum."""
        total = 0
        while v.op is not None and v.op.d.name in _SUMS:
            if len(v.op.operands) == 2:
                c = const_of(v.op.operands[1])
                if not isinstance(c, int):
                    break
                total += -signed(c) if v.op.d.name == "arith.subi" else signed(c)
            v = v.op.operands[0]
        return v, total

    def _moved(self, old: Value, new: Value) -> Value:
        """A stack pointer that varies, moved by a constant: lowered it is an alloca too, raised it goes back to where it
        was before one."""
        (base, at), (before, from_) = self.root(new), self.root(old)
        if base is before and at < from_:
            return self._dynamic_alloca(old, new, from_ - at)
        found = None
        while base in self.tops:
            t = self.tops[base]
            raised = at - t.below - (const_of(t.size) if t.token is not None else 0)
            if t.token is None or raised < 0:
                break
            found = t.old if not raised else self.builder.op("arith.addi", (t.old, self.builder.const(T.I64, raised)))
            self.builder.effect("llvm.intr.stackrestore", (t.token,))
            base, at = self.root(found)
        known = at - self.tops[base].below if base in self.tops else at
        if known > 0 and found not in self.frame_values:
            what = "the stack pointer is raised by a constant above what is known to be on the stack"
            raise self.m.refuse(self.line, what)
        return new if found is None else found

    def _dynamic_alloca(self, old: Value, new: Value, known: int | None = None) -> Value:
        """``known``: its size, if that is a constant."""
        op = new.op
        assert op is not None and op.block is not None
        block, b, users, align = self.builder.block, self.builder, dict(new.uses), self.m.summary.frame.align
        below, above = self._margins()
        early: list[Op] = []
        if known is not None:  # an address in what is to be allocated may have been computed before
            here = {u for u in op.block.ops if u.loc == self.line and u.d.name in ("arith.addi", "llvm.getelementptr")}
            early = [u for u in {*old.uses, *here} - {op} if self._below(u, old, known) is not None]
            if any(u.block is not op.block for u in early):
                raise self.m.refuse(self.line, "an address below the stack pointer that another block computed")
        at = min(op.block.ops.index(u) for u in [*early, op]) + (not early)
        after, op.block.ops[at:] = op.block.ops[at:], []
        b.block = op.block
        token = b.effect("llvm.intr.stacksave", (), (T.PTR,)).result if known is not None else None
        size = b.op("arith.subi", (old, new)) if known is None else b.const(T.I64, known)
        whole = b.op("arith.addi", (size, b.const(T.I64, below + above)))
        low = b.effect("llvm.alloca", (whole,), (T.PTR,), {"alignment": align}).result
        inside = b.op("llvm.getelementptr", (low, b.const(T.I64, below)), T.PTR)
        top = b.op("llvm.ptrtoint", (inside,), T.I64)
        moved = []
        for u in early:
            base, code = (inside, "llvm.getelementptr") if u.result.type.is_ptr else (top, "arith.addi")
            moved.append((u.result, b.op(code, (base, b.const(T.I64, self._below(u, old, known))), u.result.type)))
        op.block.ops += after
        b.block = block
        for was, now in moved:
            for user in dict(was.uses):
                user.replace_operand(was, now)
            self.env[:] = [now if v is was else v for v in self.env]
        for user in users:
            user.replace_operand(new, top)
        self.env[:] = [top if v is new else v for v in self.env]
        self.tops[low] = Top(old, top, size, below, token)
        return top

    def _margins(self) -> tuple[int, int]:
        """Bytes that a dynamic alloca needs below its address, for what is pushed, and above its end: what is allocated
        lies above the outgoing arguments, at a constant distance from the stack pointer."""
        sp, frame = self.abi.sp, self.m.summary.frame
        name = self.vars[sp].name
        pushes = above = 0
        for block in self.m.blocks:
            for d, _, _ in block.code:
                pushes += any(q.var == sp for q in d.named.values())
                mems = [o.mem for o in d.operands if o.mem is not None and o.mem.base == name]
                above = max([above, *(x.disp.addend + 16 for x in mems if block.sp is None or sp not in block.sp)])
                read = [o.place is not None and o.place.var == sp and o.access == "r" for o in d.operands]
                if any(read):
                    above = max([above, *(o.imm.addend for o in d.operands if o.imm is not None)])
                    if sum(o.place is not None and "r" in o.access for o in d.operands) > 1:
                        above = max(above, -frame.low)
        above = min(above, -frame.low)
        return (-frame.low + 2 * self.abi.red_zone + 8 * pushes + 63) // 64 * 64, (above + 15) // 16 * 16

    def check_pushes(self) -> None:
        """Raises Unsupported where a varying stack pointer meets another with something pushed."""
        sp = self.env[self.abi.sp]
        base, at = self.root(sp)
        if sp not in self.frame_values and at < (self.tops[base].below if base in self.tops else 0):
            raise self.m.refuse(self.line, "something was pushed on a stack that varies where two ways meet",
                                "code that pushes in a loop cannot be translated")

    def _below(self, op: Op, old: Value, size: Any) -> int | None:
        """Where in the ``size`` bytes below the stack pointer ``old`` the address lies that an op computes from it."""
        if op.d.name not in ("arith.addi", "llvm.getelementptr"):
            return None
        (base, at), (start, end) = self.root(op.result), self.root(old)
        at += size - end
        return at if base is start and 0 <= at < size else None

    def strip(self, v: Value) -> Value:
        """Without bitcasts."""
        op = v.op
        while op is not None and op.d.name == "arith.bitcast":
            v = op.operands[0]
            op = v.op
        return v

    def narrowest(self, v: Value) -> Value:
        """What to keep of a value that fills a vector register: zero upper lanes go without saying."""
        v = self.strip(v)
        op = v.op
        if op is None or v.type.is_vector:
            return v
        if op.d.name == "arith.extui" and op.operands[0].type.bits in (32, 64):
            return self.strip(op.operands[0])
        return v

    def place_bits(self, q: Place) -> int:
        return piece_mask(self.vars[q.var], q.off, q.width, False) if not q.zero else self.vars[q.var].mask

    def in_entry(self, name: str, operands: tuple[Value, ...], t: Type, attrs: dict[str, Any] | None = None) -> Value:
        """An op in the entry block (before its terminator), so that it dominates all."""
        op = Op(OPS[name], operands, (t,), attrs)
        op.block = self.entry
        ops = self.entry.ops
        at = len(ops) - 1 if ops and "t" in ops[-1].d.effects else len(ops)
        ops.insert(at, op)
        return op.results[0]

    def frame_ptr(self, offset: int) -> Value:
        """A pointer to the frame byte at ``offset`` from the stack pointer at entry."""
        found = self.frame_ptrs.get(offset)
        if found is None:
            if self.args_pointer is not None and offset >= self.abi.stack_args:
                base, at = self.args_pointer, offset - self.abi.stack_args
            else:
                assert self.frame_alloca is not None
                base, at = self.frame_alloca, offset + self.entry_offset
                self.lowest = min(self.lowest, offset)
            found = self.in_entry("llvm.getelementptr", (base, self.builder.const(T.I64, at)), T.PTR)
            self.frame_ptrs[offset] = found
            self.pointer_offsets[found] = offset
        return found

    def frame_int(self, offset: int) -> Value:
        found = self.frame_ints.get(offset)
        if found is None:
            found = self.in_entry("llvm.ptrtoint", (self.frame_ptr(offset),), T.I64)
            self.frame_ints[offset] = found
            self.frame_values[found] = offset
        return found

    def symbol_ptr(self, symbol: str, addend: int = 0) -> Value:
        """A pointer to a symbol of the unit or an external one."""
        key = (symbol, addend, True)
        found = self.symbol_cache.get(key)
        if found is None:
            found = self.symbol_cache[key] = self._symbol_ptr(symbol, addend)
        return found

    def _symbol_ptr(self, symbol: str, addend: int) -> Value:
        if symbol in self.m.labels and not self.unit.is_data(symbol):
            block = self.irblocks[self.m.labels[symbol]]
            attrs = {"function": self.m.name, "block": block.name}
            base = self.in_entry("irb.block_address", (), T.PTR, attrs)
        else:
            name, extra = self.unit.locate(symbol, self.m, self.line)
            addend += extra
            if not addend:
                return self.in_entry("llvm.mlir.addressof", (), T.PTR, {"global_name": name})
            base = self.symbol_ptr(name)
        if not addend:
            return base
        return self.in_entry("llvm.getelementptr", (base, self.builder.const(T.I64, addend)), T.PTR)

    def symbol_int(self, symbol: str, addend: int = 0) -> Value:
        key = (symbol, addend, False)
        found = self.symbol_cache.get(key)
        if found is None:
            found = self.in_entry("llvm.ptrtoint", (self.symbol_ptr(symbol, addend),), T.I64)
            self.symbol_cache[key] = found
            self.symbol_values[found] = (symbol, addend)
        return found

    def immediate(self, e: Expr, width: int) -> Value:
        if e.symbol:
            if e.minus:
                raise self.m.refuse(self.line, "a difference of symbols as an immediate")
            if e.mod in TLS_MODS:
                self.unit.tls.add(e.symbol)
            v = self.symbol_int(e.symbol, e.addend)
            return v if width == 64 else self.builder.op("arith.trunci", (v,), T.i(width))
        return self.builder.const(T.i(width), e.addend)

    def to_pointer(self, v: Value) -> Value:
        """An address as a pointer, keeping frame and symbol bases visible."""
        at = self.frame_values.get(v)
        if at is not None:
            return self.frame_ptr(at)
        known = self.symbol_values.get(v)
        if known is not None:
            return self.symbol_ptr(*known)
        op = v.op
        if op is not None and op.d.name == "arith.addi":
            c = const_of(op.operands[1])
            if isinstance(c, int):
                base = self.to_pointer(op.operands[0])
                return self.builder.op("llvm.getelementptr", (base, op.operands[1]), T.PTR)
        return self.builder.op("llvm.inttoptr", (v,), T.PTR)

    def register(self, name: str, signed: bool = False) -> Value:
        """A register of an address, extended to 64 bits."""
        if name in self.by_name:
            return self.part(self.env[self.by_name[name].index], 0, 64)
        q = self.unit.places[name]
        v = self.read(q)
        return v if q.width == 64 else self.builder.op("arith.extsi" if signed else "arith.extui", (v,), T.I64)

    def address(self, mem: Mem) -> tuple[Value | None, int, str]:
        """(integer sum of registers or None, constant, symbol) of a memory operand."""
        b = self.builder
        total: Value | None = None
        constant = mem.disp.addend
        if mem.base:
            total = self.register(mem.base)
            if self.tops and (sunk := self.sunk(total)) is not None:
                moved = self._sunk_address(mem, sunk)
                if moved is not None:
                    return moved
            if mem.index and total in self.frame_values and not mem.disp.symbol:
                total, constant = self.frame_int(self.frame_values[total] + constant), 0
        if mem.index:
            x = self.register(mem.index, mem.signed)
            if mem.scale > 1:
                x = b.op("arith.shli", (x, b.const(T.I64, mem.scale.bit_length() - 1)))
            if total is None:
                total = x
            elif x in self.frame_values and total not in self.frame_values:
                total = b.op("arith.addi", (x, total))
            else:
                total = b.op("arith.addi", (total, x))
        return total, constant, mem.disp.symbol

    def sunk_op(self, operands: list[Value]) -> Value | None:
        """A sum with a stack pointer from which a dynamic alloca was taken, if it lies in that alloca."""
        sunk = self.sunk(operands[0])
        at = const_of(operands[1])
        known = const_of(sunk.size) if sunk is not None else None
        if sunk is None or not (isinstance(known, int) and isinstance(at, int) and -known <= signed(at) < 0):
            return None
        return self.builder.op("arith.addi", (sunk.top, self.builder.const(T.I64, known + signed(at))))

    def sunk(self, v: Value) -> Top | None:
        """The dynamic alloca that was taken from stack pointer ``v``, if it is there now."""
        base, _ = self.root(self.env[self.abi.sp])
        while base in self.tops:
            t = self.tops[base]
            if t.old is v:
                return t
            base, _ = self.root(t.old)
        return None

    def _sunk_address(self, mem: Mem, sunk: Top) -> tuple[Value, int, str] | None:
        """An address below a stack pointer from which a dynamic alloca was taken lies in that alloca."""
        known, at = const_of(sunk.size), mem.disp.addend
        if isinstance(known, int) and not mem.index and -known <= at < 0:
            return sunk.top, at + known, ""
        if mem.index and mem.scale == 1:
            op = self.register(mem.index).op
            negated = op is not None and op.d.name == "arith.subi" and const_of(op.operands[0]) == 0
            if op is not None and negated and op.operands[1] is sunk.size:
                return sunk.top, at, ""
        return None

    def segment_base(self, mem: Mem) -> None:
        if mem.disp.mod in TLS_MODS:
            self.unit.tls.add(mem.disp.symbol)

    def pointer(self, mem: Mem) -> Value:
        """A pointer to a memory operand."""
        self.segment_base(mem)
        b = self.builder
        total, constant, symbol = self.address(mem)
        if symbol:
            if mem.disp.minus:
                raise self.m.refuse(self.line, "a difference of symbols as a displacement")
            if total is None:
                return self.symbol_ptr(symbol, constant)
            whole = b.op("arith.addi", (total, self.symbol_int(symbol, constant)))
            return b.op("llvm.inttoptr", (whole,), T.PTR)
        if total is None:
            return b.op("llvm.inttoptr", (b.const(T.I64, constant),), T.PTR)
        if total in self.frame_values:
            return self.frame_ptr(self.frame_values[total] + constant)
        if total in self.symbol_values:
            name, at = self.symbol_values[total]
            return self.symbol_ptr(name, at + constant)
        base = self.to_pointer(total)
        if not constant:
            return base
        return b.op("llvm.getelementptr", (base, b.const(T.I64, constant)), T.PTR)

    def effective(self, mem: Mem) -> Value:
        """The address of a memory operand as an integer (``lea``)."""
        b = self.builder
        self.segment_base(mem)
        total, constant, symbol = self.address(mem)
        if symbol:
            where = self.symbol_int(symbol, constant)
            return where if total is None else b.op("arith.addi", (total, where))
        if total is None:
            return b.const(T.I64, constant)
        if total in self.frame_values:
            return self.frame_int(self.frame_values[total] + constant)
        if total in self.symbol_values:
            name, at = self.symbol_values[total]
            return self.symbol_int(name, at + constant)
        return b.op("arith.addi", (total, b.const(T.I64, constant))) if constant else total

    def operand(self, d: Decoded, b: Bound) -> Value:
        """The value of a memory operand that is read (or, for ``lea``, its address)."""
        mem = b.mem
        assert mem is not None
        if b.access == "a":
            return self.effective(mem)
        if mem.disp.mod in ADDRESS_MODS:
            self.segment_base(mem)
            return self.symbol_int(mem.disp.symbol, mem.disp.addend)
        if mem.segment and not mem.base and not mem.index and not mem.disp.symbol:
            if mem.disp.addend in self.abi.thread_words:
                return self.builder.const(T.i(b.width), 0)
            what = f"offset {mem.disp.addend:#x} from the thread pointer"
            raise self.m.refuse(self.line, what, "only the stack protector's canary is known")
        return self.load(self.pointer(mem), T.i(b.width))

    def load(self, pointer: Value, t: Type) -> Value:
        attrs: dict[str, Any] = {"alignment": 1}
        if self.volatile:
            attrs["volatile_"] = True
        if t is T.I128:  # a whole vector register: LLVM reads an i128 in two parts and joins them again
            return self.cast(self.builder.effect("llvm.load", (pointer,), (T.vec(2, T.I64),), attrs).result, t)
        return self.builder.effect("llvm.load", (pointer,), (t,), attrs).result

    def store(self, pointer: Value, value: Value) -> None:
        attrs: dict[str, Any] = {"alignment": 1}
        if self.volatile:
            attrs["volatile_"] = True
        at = self.pointer_offsets.get(pointer)
        if at is not None:
            if self.is_undef(value):
                return
            if self.m.summary.frame.dynamic and value is self.env[self.abi.sp]:
                self._save_stack(at)
        base, at = self.root(pointer)
        self.outgoing.update((base, n) for n in range(at, at + max(8, value.type.bits // 8), 8))
        self.builder.effect("llvm.store", (self.strip(value), pointer), (), attrs)


def signed(bits: int) -> int:
    """64 bits as a signed number."""
    return bits - (1 << 64) if bits >> 63 else bits
