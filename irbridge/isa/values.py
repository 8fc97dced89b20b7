"""What lifting keeps while it goes: the environment, and values read, written and addressed through it.

The base of ``lift.Lifter``: registers and their parts as SSA values, the frame and symbols as pointers,
memory operands as addresses. A pointer gets a ``getelementptr`` only for constant offsets from a known
base; sums of registers stay integers, since nothing says which of them is the base.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from irbridge.ir import types as T
from irbridge.ir.builder import Builder, const_of
from irbridge.ir.graph import Block, Function, Op, Value
from irbridge.ir.ops import OPS
from irbridge.ir.types import Type
from irbridge.isa.cfg import MFunc
from irbridge.isa.machine import Bound, Decoded, Place, Var, piece_mask
from irbridge.isa.program import Program
from irbridge.isa.stack import Stack, root
from irbridge.isa.syntax import Expr, Mem

if TYPE_CHECKING:
    from irbridge.isa.unit import UnitLifter

# What a decoded relocation operator means: memory that holds the symbol's address, a thread-local's address, both.
ADDRESS_MODS = ("got", "gottls")
TLS_MODS = ("tls", "gottls")


class Values:
    """The state of lifting one function.

    ``env``: variable index -> its value now; a value narrower than its variable stands for itself
    zero-extended (or the rest is dead). ``frame_values``/``symbol_values``: integers that are known
    addresses; ``pointer_offsets``: frame pointers back to offsets; ``outgoing``: what was stored to since the
    last call (what an address begins with, and bytes from there); ``stack``: a stack pointer that varies;
    ``frame_base``: where the frame begins, as a number that LLVM knows nothing of, where it does;
    ``low_floats``: merged vector registers whose low lane was last written as a float.
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
        self.frame_base: Value | None = None
        self.args_pointer: Value | None = None
        self.frame_values: dict[Value, int] = {}
        self.frame_ints: dict[int, Value] = {}
        self.frame_ptrs: dict[int, Value] = {}
        self.pointer_offsets: dict[Value, int] = {}
        self.symbol_values: dict[Value, tuple[str, int]] = {}
        self.symbol_cache: dict[tuple[str, int, bool], Value] = {}
        self.outgoing: set[tuple[Value, int]] = set()
        self.stack = Stack(self)
        self.low_floats: dict[Value, Value] = {}
        self.lowest = 0
        self.volatile = False
        self.copying = False

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
            value = self.stack.write(value)
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
        self.before_entry_ends(op)
        return op.results[0]

    def before_entry_ends(self, op: Op) -> None:
        op.block = self.entry
        ops = self.entry.ops
        at = len(ops) - 1 if ops and "t" in ops[-1].d.effects else len(ops)
        ops.insert(at, op)

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
            if self.frame_base is not None and (self.args_pointer is None or offset < self.abi.stack_args):
                at = self.builder.const(T.I64, offset + self.entry_offset)
                found = self.in_entry("arith.addi", (self.frame_base, at), T.I64)
                self.lowest = min(self.lowest, offset)
            else:
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
            if mem.index and total in self.frame_values and not mem.disp.symbol:
                total, constant = self._indexed(self.frame_values[total] + constant)
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

    def _indexed(self, at: int) -> tuple[Value, int]:
        """An address of the frame that an index is added to, and a constant. One in the return address's slot is meant
        for what lies beyond it: stack arguments, unless it can be the end of a local array."""
        first = self.abi.stack_args
        if self.args_pointer is None or not 0 <= at < first:
            return self.frame_int(at), 0
        if not self.m.summary.frame.sealed:
            what = "an address between the frame and the stack arguments, with an index"
            raise self.m.refuse(self.line, what, "compile this function with -O1")
        return self.frame_int(first), at - first

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
        base, at = root(pointer)
        self.outgoing.update((base, n) for n in range(at, at + max(8, value.type.bits // 8), 8))
        self.builder.effect("llvm.store", (self.strip(value), pointer), (), attrs)
