"""Lift one function: machine blocks to an SSA function of the IR.

In: an analysed ``MFunc``. Out: an ``ir.graph.Function``. Registers and flags become SSA values on the
fly (templates replayed through the folding builder), joins become block arguments for what is live,
the stack frame becomes one alloca. Calls stand in ``calls.py``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from irbridge.ir import types as T
from irbridge.ir.builder import Builder, const_of
from irbridge.ir.fold import fold
from irbridge.ir.graph import Block, Data, Function, Op, Reloc, Value
from irbridge.ir.ops import OPS
from irbridge.ir.types import Type
from irbridge.isa import repeat, ssa
from irbridge.isa.calls import CallLifter
from irbridge.isa.cfg import MBlock, MFunc
from irbridge.isa.frame import aligned
from irbridge.isa.machine import Bound, Decoded, Place, Var, piece_mask
from irbridge.isa.summary import (
    Program,
    _var_bits,
    call_reads,
    clobbered,
    exit_live,
    indirect_reads,
    live_before,
    written_vars,
)
from irbridge.isa.syntax import Expr, Indirect, Mem, Parsed, Reg

if TYPE_CHECKING:
    from irbridge.isa.unit import UnitLifter

_ADDRESS_MODS = ("GOTPCREL", "GOTPCRELX", "gotpcrel", "gottpoff", "GOTTPOFF")
_ATOMIC_OPS = {
    "add": "add", "sub": "sub", "and": "_and", "or": "_or", "xor": "_xor",
    "xchg": "xchg", "xadd": "add", "inc": "add", "dec": "sub",
}
_TLS_MODS = ("tpoff", "gottpoff", "dtpoff", "tlsgd", "tlsld")


class Lifter(CallLifter):
    """The state of lifting one function. ``env``: variable index -> its value now. A value narrower
    than its variable stands for itself zero-extended (or the rest is dead)."""

    def __init__(self, p: Program, m: MFunc, unit: UnitLifter) -> None:
        self.p, self.m, self.unit = p, m, unit
        self.vars, self.abi = p.variables, p.abi
        self.function = Function(m.name, T.fn((), ()), loc=m.loc(m.func.line))
        self.env: list[Value] = []
        self.frame_values: dict[Value, int] = {}
        self.frame_ints: dict[int, Value] = {}
        self.frame_ptrs: dict[int, Value] = {}
        self.symbol_values: dict[Value, tuple[str, int]] = {}
        self.symbol_cache: dict[tuple[str, int, bool], Value] = {}
        self.line = m.func.line
        self.frame_alloca: Value | None = None
        self.args_pointer: Value | None = None
        self.volatile = False
        self.stack_token: Value | None = None
        self.lowest = 0
        self.copying = self.sinking = False
        self.sunk: dict[Value, tuple[Value, Value]] = {}
        self.low_floats: dict[Value, Value] = {}
        self.by_name = {v.name: v for v in self.vars}
        self.pointer_offsets: dict[Value, int] = {}
        self.outgoing = set()
        self.stepped: dict[int, list[Value]] = {}

    # -- the whole function ---------------------------------------------------------------------------

    def lift(self) -> Function:
        m = self.m
        blocks = m.blocks
        preds, succs = [b.preds for b in blocks], [b.succs for b in blocks]
        idom, order = ssa.dominators(succs, preds)
        defs = [self._defs(b) for b in blocks]
        live = [self._live_vars(b) for b in blocks]
        need = ssa.phis(preds, idom, defs, live)
        self.entry = self.function.body.add_block("entry")
        self.irblocks = [self.function.body.add_block(_block_name(b)) for b in blocks]
        self.builder = Builder(self.entry, self.entry, fold)
        self.volatile = self._calls_setjmp()
        self.env = self.enter()
        self.phi_vars: list[list[tuple[Var, Type]]] = []
        for b, ir, mask in zip(blocks, self.irblocks, need, strict=True):
            self.phi_vars.append(self._phi_vars(b, mask))
            for v, t in self.phi_vars[-1]:
                ir.add_arg(t, v.name)
        self.jump(0)
        children: dict[int, list[int]] = {}
        for n in order[1:]:
            children.setdefault(idom[n], []).append(n)
        stack = [(0, self.env)]
        while stack:
            n, env = stack.pop()
            self.env = list(self.stepped.pop(n, env))
            self._block(blocks[n], self.irblocks[n])
            for c in reversed(children.get(n, [])):
                stack.append((c, self.env))
        self._grow_frame()
        self._order_entry()
        return self.function

    def _grow_frame(self) -> None:
        """Make room below for offsets that only became known on the way (a VLA of constant size)."""
        low = self.m.summary.frame.low
        if self.lowest >= low - self.abi.red_zone or self.frame_alloca is None:
            return
        align = self.m.summary.frame.align
        extra = (low - self.lowest + align - 1) // align * align
        alloca = self.frame_alloca.op
        assert alloca is not None
        for op in [alloca, *self.frame_alloca.uses]:
            if op.d.name in ("llvm.alloca", "llvm.getelementptr"):
                old = op.operands[-1]
                c = const_of(old)
                assert isinstance(c, int)
                op.replace_operand(old, self.builder.const(T.I64, c + extra))

    def _order_entry(self) -> None:
        """Constants and frame addresses were put in the entry as they were asked for: order by need."""
        done: set[Value] = set()
        ops, out = self.entry.ops, []
        todo = list(ops)
        pending = {r for o in ops for r in o.results}
        while todo:
            rest = []
            for o in todo:
                if any(v in pending and v not in done for v in o.used_values()):
                    rest.append(o)
                else:
                    out.append(o)
                    done.update(o.results)
            assert len(rest) < len(todo), "cycle in the entry block"
            todo = rest
        self.entry.ops = out

    def _defs(self, b: MBlock) -> int:
        mask = 0
        for d, _, parsed in b.code:
            mask |= written_vars(self.p, d)
            if d.control == "call":
                mask |= clobbered(self.p, self.p.callee(self.m, parsed.operands[-1]))
        if b.term.kind.startswith("rep"):
            mask |= 1 << self.abi.rep_count
        return mask

    def _live_vars(self, b: MBlock) -> int:
        return sum(1 << v.index for v in self.vars if b.live_in & v.mask)

    def _phi_vars(self, b: MBlock, mask: int) -> list[tuple[Var, Type]]:
        out = []
        for v in self.vars:
            if mask >> v.index & 1 and not (b.sp is not None and v.index in b.sp):
                out.append((v, phi_type(v, b.live_in >> v.bit)))
        return out

    def jump(self, target: int) -> tuple[Block, list[Value]]:
        """The edge to a block with its arguments from the environment; emits ``cf.br`` from the entry."""
        edge = self.edge(target)
        if self.builder.block is self.entry:
            self.builder.effect("cf.br", succs=[edge])
        return edge

    def edge(self, target: int) -> tuple[Block, list[Value]]:
        return self.irblocks[target], [self.coerce(self.env[v.index], t) for v, t in self.phi_vars[target]]

    def _block(self, b: MBlock, ir: Block) -> None:
        self.builder.block = ir
        env = self.env
        self.outgoing.clear()
        for (v, _), arg in zip(self.phi_vars[b.index], ir.args, strict=True):
            env[v.index] = arg
        for var, offset in (b.sp or {}).items():
            env[var] = self.frame_int(offset)
        live = self._live_after(b)
        for n, (d, line, parsed) in enumerate(b.code):
            self.line = self.builder.loc = line
            if d.control == "call":
                self.strong = self._live_after(b, True)[n]
                self.call(d, parsed, live[n])
            else:
                self.instruction(d, parsed, live[n])
        self.line = self.builder.loc = b.term.line
        self.terminate(b)

    def _live_after(self, b: MBlock, strong: bool = False) -> list[int]:
        """Liveness after each instruction of the block."""
        p, t = self.p, b.term
        live = b.strong_out if strong else b.live_out
        if t.decoded is not None and not t.kind.startswith("rep"):
            live |= t.decoded.reads
        if t.kind == "ret":
            live = exit_live(p, self.m, strong)
        elif t.kind == "tail":
            live = call_reads(p, p.callee(self.m, t.operand), -1, (id(self.m), t.line), strong)
        live |= indirect_reads(p, t.operand)
        if t.kind.startswith("rep"):
            live |= self.vars[self.abi.rep_count].mask
            if t.decoded is not None and t.decoded.rep != "rep" and t.kind == "rep_body":
                live |= self.vars[self.abi.rep_flag].mask
        out = [0] * len(b.code)
        for n in range(len(b.code) - 1, -1, -1):
            d, line, parsed = b.code[n]
            out[n] = live
            if d.control == "call":
                c = p.callee(self.m, parsed.operands[-1])
                live = live & ~_var_bits(p, clobbered(p, c)) | call_reads(p, c, -1, (id(self.m), line), strong)
                live |= indirect_reads(p, parsed.operands[-1])
            else:
                live = live_before(p, d, live)
        return out

    # -- one instruction --------------------------------------------------------------------------------

    def instruction(self, d: Decoded, parsed: Parsed, live: int) -> None:
        t = d.template
        if t is None:
            return
        if d.row.note == "fence":
            self.builder.effect("llvm.fence")
            return
        atomic = d.row.note.startswith("atomic")
        inputs: list[Value] = []
        for b in d.operands:
            if b.access == "w" or b.py is not None:
                continue
            if b.place is not None:
                inputs.append(self.builder.const(T.i(b.width), 0) if d.zeroed else self.read(b.place))
            elif b.imm is not None:
                inputs.append(self.immediate(b.imm, b.width))
            elif atomic and b.access == "rw":
                inputs.append(self.builder.undef(T.i(b.width)))
            else:
                inputs.append(self.operand(d, b))
        inputs += [self.read(q) for q in d.implicit]
        stored = {id(b): self.pointer(b.mem) for b in d.operands if b.mem is not None and "w" in b.access and not atomic}
        names = frozenset(n for n, q in d.named.items() if n in t.named and self.place_bits(q) & live)
        ops = t.needed(names)
        self.copying = not t.ops
        self.sinking = any(b.place is not None and b.place.var == self.abi.sp and "w" in b.access for b in d.operands)
        vals = self.atomic(d, ops, inputs) if atomic else self.replay(ops, inputs)
        for n in names:
            self.write(d.named[n], vals[t.named[n]], live)
        written = [b for b in d.operands if "w" in b.access]
        for b, index in zip(written, t.values, strict=True):
            if b.place is not None:
                self.write(b.place, vals[index], live)
            elif not atomic:
                self.store(stored[id(b)], vals[index])

    def place_bits(self, q: Place) -> int:
        return piece_mask(self.vars[q.var], q.off, q.width, False) if not q.zero else self.vars[q.var].mask

    def replay(self, ops: Any, inputs: list[Value]) -> dict[int, Value]:
        """The template's ops made anew for these inputs; gives values by template index."""
        vals: dict[int, Value] = dict(enumerate(inputs))
        b = self.builder
        frame = self.frame_values
        symbols = self.symbol_values
        for index, (d, args, t, attrs) in ops:
            operands = [vals[a] for a in args]
            if not d.effects:
                if d.name == "arith.constant":
                    vals[index] = b.const(t, attrs["value"])
                    continue
                first = operands[0]
                known: Value | None = None
                if first in frame:
                    known = self._frame_op(d.name, operands)
                elif first in symbols and len(operands) == 2:
                    known = self._symbol_op(d.name, operands)
                elif len(operands) == 2 and d.name == "arith.addi" and (operands[1] in frame or operands[1] in symbols):
                    swap = [operands[1], first]
                    known = self._frame_op(d.name, swap) if operands[1] in frame else self._symbol_op(d.name, swap)
                if known is None:
                    known = fold(b, d, operands, t, attrs)
                if known is None:
                    op = Op(d, operands, (t,), attrs, (), b.loc)
                    op.block = b.block
                    b.block.ops.append(op)
                    known = op.results[0]
                vals[index] = known
            elif d.name == "llvm.load":
                vals[index] = self.load(self.to_pointer(operands[0]), t)
            elif d.name == "llvm.store":
                self.store(self.to_pointer(operands[1]), operands[0])
            else:
                raise AssertionError(d.name)
        return vals

    def _frame_op(self, name: str, operands: list[Value]) -> Value | None:
        at = self.frame_values[operands[0]]
        c = const_of(operands[1]) if len(operands) == 2 else None
        if not isinstance(c, int) or operands[1].type is not T.I64:
            return None
        c = c - (1 << 64) if c >> 63 else c
        if name == "arith.addi":
            return self.frame_int(at + c)
        if name == "arith.subi":
            return self.frame_int(at - c)
        if name == "arith.andi":
            found = aligned(at, c, self.m.summary.frame.align)
            return self.frame_int(found[1]) if found is not None else None
        return None

    def _symbol_op(self, name: str, operands: list[Value]) -> Value | None:
        symbol, at = self.symbol_values[operands[0]]
        c = const_of(operands[1])
        if not isinstance(c, int) or name not in ("arith.addi", "arith.subi") or operands[1].type is not T.I64:
            return None
        c = c - (1 << 64) if c >> 63 else c
        return self.symbol_int(symbol, at + c if name == "arith.addi" else at - c)

    # -- variables --------------------------------------------------------------------------------------

    def is_undef(self, v: Value) -> bool:
        op = v.op
        return op is not None and op.d.name == "llvm.mlir.undef"

    def as_int(self, v: Value) -> Value:
        t = v.type
        return v if t.kind == "int" else self.builder.op("arith.bitcast", (v,), T.i(t.bits))

    def read(self, q: Place) -> Value:
        """The place's bits as an integer of its width."""
        return self.part(self.env[q.var], q.off, q.width)

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
            self.env[q.var] = self.narrowest(value) if v.kind == "vector" else self.strip(value) if v.kind != "gpr" else value
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
        core = new
        while core.op is not None and core.op.d.name == "arith.andi" and const_of(core.op.operands[1]) is not None:
            core = core.op.operands[0]
        op = core.op
        if op is None or op.d.name not in ("arith.subi", "arith.addi"):
            return new
        if const_of(op.operands[1]) is not None and not (self.m.looped and self.sinking):
            return new
        if not any(x is old or x in self.frame_values for x in op.operands):
            return new
        return self._dynamic_alloca(old, new)

    def _dynamic_alloca(self, old: Value, new: Value) -> Value:
        op = new.op
        assert op is not None and op.block is not None
        slack = (-self.m.summary.frame.low + 2 * self.abi.red_zone + 63) // 64 * 64
        block, after, users = self.builder.block, [], dict(new.uses)
        at = op.block.ops.index(op) + 1
        after, op.block.ops[at:] = op.block.ops[at:], []
        b = self.builder
        b.block = op.block
        size = b.op("arith.subi", (old, new))
        whole = b.op("arith.addi", (size, b.const(T.I64, slack)))
        low = b.effect("llvm.alloca", (whole,), (T.PTR,), {"alignment": self.m.summary.frame.align}).result
        address = b.op("llvm.ptrtoint", (low,), T.I64)
        top = Op(OPS["arith.addi"], (address, b.const(T.I64, slack)), (T.I64,))
        op.block.append(top)
        op.block.ops += after
        b.block = block
        for user in users:
            user.replace_operand(new, top.result)
        self.env[:] = [top.result if v is new else v for v in self.env]
        self.sunk[old] = size, top.result
        return top.result

    def _sunk_address(self, mem: Mem, old: Value) -> tuple[Value, int, str] | None:
        """An address below a stack pointer from which a dynamic alloca was taken lies in that alloca."""
        size, low = self.sunk[old]
        known, at = const_of(size), mem.disp.addend
        if isinstance(known, int) and not mem.index and -known <= at < 0:
            return low, at + known, ""
        if mem.index and mem.scale == 1:
            op = self.register(mem.index).op
            if op is not None and op.d.name == "arith.subi" and const_of(op.operands[0]) == 0 and op.operands[1] is size:
                return low, at, ""
        return None

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
        if op is not None and op.d.name == "arith.extui" and op.operands[0].type.bits in (32, 64):
            return self.strip(op.operands[0])
        return v

    # -- addresses ----------------------------------------------------------------------------------------

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

    def in_entry(self, name: str, operands: tuple[Value, ...], t: Type, attrs: dict[str, Any] | None = None) -> Value:
        """An op in the entry block (before its terminator), so that it dominates all."""
        op = Op(OPS[name], operands, (t,), attrs)
        op.block = self.entry
        ops = self.entry.ops
        at = len(ops) - 1 if ops and "t" in ops[-1].d.effects else len(ops)
        ops.insert(at, op)
        return op.results[0]

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
            self.unit.by_address.add(self.m.name)
            base = self.in_entry("irb.block_address", (), T.PTR, attrs)
        else:
            name, extra = self.unit.locate(symbol, self.m, self.line)
            addend += extra
            if addend:
                base = self.symbol_ptr(name) if (symbol != name or extra or addend) else None
                base = base or self.in_entry("llvm.mlir.addressof", (), T.PTR, {"global_name": name})
            else:
                return self.in_entry("llvm.mlir.addressof", (), T.PTR, {"global_name": name})
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

    def register(self, name: str) -> Value:
        return self.part(self.env[self.by_name[name].index], 0, 64) if name in self.by_name else self._sub(name)

    def _sub(self, name: str) -> Value:
        q = self.unit.places[name]
        return self.builder.op("arith.extui", (self.read(q),), T.I64)

    def address(self, mem: Mem) -> tuple[Value | None, int, str]:
        """(integer sum of registers or None, constant, symbol) of a memory operand."""
        b = self.builder
        total: Value | None = None
        constant = mem.disp.addend
        if mem.base and mem.base not in ("rip", "eip"):
            total = self.register(mem.base)
            if total in self.sunk:
                moved = self._sunk_address(mem, total)
                if moved is not None:
                    return moved
            if mem.index and total in self.frame_values and not mem.disp.symbol:
                total, constant = self.frame_int(self.frame_values[total] + constant), 0
        if mem.index and mem.index not in ("riz", "eiz"):
            x = self.register(mem.index)
            if mem.scale > 1:
                x = b.op("arith.shli", (x, b.const(T.I64, mem.scale.bit_length() - 1)))
            if total is None:
                total = x
            elif x in self.frame_values and total not in self.frame_values:
                total = b.op("arith.addi", (x, total))
            else:
                total = b.op("arith.addi", (total, x))
        return total, constant, mem.disp.symbol

    def segment_base(self, mem: Mem) -> None:
        if mem.disp.mod.lower() in _TLS_MODS:
            self.unit.tls.add(mem.disp.symbol)
        if mem.segment not in ("", "ds", "ss", "es", "cs", "fs"):
            raise self.m.refuse(self.line, f"segment {mem.segment}", "only fs (thread-local storage) is known")

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
        if mem.disp.mod.lower() == "tlsld":
            return b.const(T.I64, 0)
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
        if mem.disp.mod in _ADDRESS_MODS:
            self.segment_base(mem)
            return self.symbol_int(mem.disp.symbol, mem.disp.addend)
        if mem.segment == "fs" and not mem.base and not mem.index and not mem.disp.symbol:
            if mem.disp.addend in (0, 0x28):
                return self.builder.const(T.i(b.width), 0)
            raise self.m.refuse(self.line, f"fs:{mem.disp.addend:#x}", "only the stack protector's canary is known")
        return self.load(self.pointer(mem), T.i(b.width))

    def load(self, pointer: Value, t: Type) -> Value:
        attrs: dict[str, Any] = {"alignment": 1}
        if self.volatile:
            attrs["volatile_"] = True
        return self.builder.effect("llvm.load", (pointer,), (t,), attrs).result

    def store(self, pointer: Value, value: Value) -> None:
        attrs: dict[str, Any] = {"alignment": 1}
        if self.volatile:
            attrs["volatile_"] = True
        at = self.pointer_offsets.get(pointer)
        if at is not None:
            if self.is_undef(value):
                return
            self.outgoing.update(range(at, at + max(8, value.type.bits // 8), 8))
        self.builder.effect("llvm.store", (self.strip(value), pointer), (), attrs)

    def atomic(self, d: Decoded, ops: Any, inputs: list[Value]) -> dict[int, Value]:
        """A locked read-modify-write: one atomic op gives the old value and the template the rest, or,
        where no op does it all, the template stands in a compare-and-exchange loop."""
        kind = d.row.note.partition(":")[2]
        reads = [b for b in d.operands if b.access != "w" and b.py is None]
        where = next(n for n, b in enumerate(reads) if b.mem is not None)
        mem = reads[where].mem
        assert mem is not None
        pointer, t, b = self.pointer(mem), T.i(reads[where].width), self.builder
        if kind == "cmpxchg" and t.bits <= 64 and len(reads) == 2:
            expected = self.part(self.env[self.abi.int_results[0]], 0, t.bits)
            op = b.effect("llvm.cmpxchg", (pointer, expected, inputs[1 - where]), (t, T.I1))
            inputs[where] = op.results[0]
            return self.replay(ops, inputs)
        bin_op = _ATOMIC_OPS.get(kind)
        if bin_op is not None:
            value = b.const(t, 1) if kind in ("inc", "dec") else inputs[1 - where]
            attrs = {"bin_op": bin_op, "ordering": "seq_cst"}
            inputs[where] = b.effect("llvm.atomicrmw", (pointer, value), (t,), attrs).result
            return self.replay(ops, inputs)
        first = self.load(pointer, t)
        again, done = (self.function.body.add_block(f"{b.block.name}.{n}{self.line}") for n in ("cas", "done"))
        inputs[where] = again.add_arg(t, "old")
        b.effect("cf.br", succs=[(again, [first])])
        b.block = again
        vals = self.replay(ops, inputs)
        assert d.template is not None
        written = [x for x in d.operands if "w" in x.access]
        new = vals[d.template.values[next(n for n, x in enumerate(written) if x.mem is not None)]]
        swap = b.effect("llvm.cmpxchg", (pointer, inputs[where], new), (t, T.I1))
        b.effect("cf.cond_br", (swap.results[1],), succs=[(done, []), (again, [swap.results[0]])])
        b.block = done
        return vals

    # -- ends of blocks -------------------------------------------------------------------------------------

    def terminate(self, b: MBlock) -> None:
        t, build = b.term, self.builder
        if t.kind in ("fall", "jump"):
            build.effect("cf.br", succs=[self.edge(b.succs[0])])
        elif t.kind == "cond":
            assert t.decoded is not None and t.decoded.template is not None
            inputs = [self.read(q) for q in t.decoded.implicit]
            template = t.decoded.template
            cond = self.replay(template.needed(frozenset()), inputs)[template.values[0]]
            self.branch(cond, self.edge(b.succs[0]), self.edge(b.succs[1]))
        elif t.kind == "ret":
            self.ret()
        elif t.kind == "tail":
            self.tail(t.operand)
        elif t.kind == "switch":
            self.switch(b, t.operand)
        elif t.kind == "rep_head":
            self._repeat_head(b)
        elif t.kind == "rep_body":
            self._repeat(b)
        else:
            if t.decoded is not None or not (b.code and b.code[-1][0].control == "call"):
                build.effect("llvm.intr.trap")
            build.effect("llvm.unreachable")

    def branch(self, cond: Value, yes: tuple[Block, list[Value]], no: tuple[Block, list[Value]]) -> None:
        c = const_of(cond)
        if c is not None:
            self.builder.effect("cf.br", succs=[yes if c else no])
        else:
            self.builder.effect("cf.cond_br", (cond,), succs=[yes, no])

    def _repeat_head(self, b: MBlock) -> None:
        """Leave at count zero; or do all steps at once, where that is known to be the same."""
        build, (after, body) = self.builder, b.succs
        count = self.part(self.env[self.abi.rep_count], 0, 64)
        assert b.term.decoded is not None
        head = build.block
        found = repeat.whole(self, b.term.decoded, count)
        if found is None:
            done = build.cmpi("eq", count, build.const(T.I64, 0))
            self.branch(done, self.edge(after), self.edge(body))
            return
        at_once, self.env, self.stepped[body] = build.block, found[1], self.env
        build.effect("cf.br", succs=[self.edge(after)])
        build.block, self.env = head, self.stepped[body]
        self.branch(found[0] or build.const(T.I1, 1), (at_once, []), self.edge(body))
        self.env = found[1]

    def _repeat(self, b: MBlock) -> None:
        build, count = self.builder, self.abi.rep_count
        left = build.op("arith.subi", (self.part(self.env[count], 0, 64), build.const(T.I64, 1)))
        self.env[count] = left
        assert b.term.decoded is not None
        if b.term.decoded.rep == "rep":
            build.effect("cf.br", succs=[self.edge(b.succs[0])])
            return
        flag = self.env[self.abi.rep_flag]
        after, again = self.edge(b.succs[0]), self.edge(b.succs[1])
        self.branch(flag, *((again, after) if b.term.decoded.rep == "repe" else (after, again)))

    def switch(self, b: MBlock, operand: Any) -> None:
        """An indirect jump: a ``cf.switch`` on the index when it reads a known table, else by address."""
        target = self.target_value(operand)
        found = self._table(target)
        if found is not None:
            index, labels = found
            dead = self.function.body.add_block(f"{self.irblocks[b.index].name}.never")
            dead.append(Op(OPS["llvm.unreachable"]))
            targets = {n: self.edge(n) for n in dict.fromkeys(self.m.labels[x] for x in labels)}
            edges: list[tuple[Block, list[Value]]] = [(dead, [])]
            edges += [targets[self.m.labels[x]] for x in labels]
            attrs = {"case_values": list(range(len(labels)))}
            self.builder.effect("cf.switch", (index,), (), attrs, edges)
            return
        edges = [self.edge(s) for s in b.succs]
        self.builder.effect("irb.indirect_br", (self.to_pointer(target),), (), {}, edges)
        self.unit.by_address.add(self.m.name)

    def target_value(self, operand: Any) -> Value:
        assert isinstance(operand, Indirect)
        inner = operand.operand
        if isinstance(inner, Reg):
            return self.register(inner.name)
        if inner.disp.mod in _ADDRESS_MODS:
            return self.symbol_int(inner.disp.symbol, inner.disp.addend)
        return self.load(self.pointer(inner), T.I64)

    def _table(self, target: Value) -> tuple[Value, list[str]] | None:
        op = target.op
        if op is None:
            return None
        if op.d.name == "llvm.load":
            return self._entries(op.operands[0], 8, "", 0)
        if op.d.name != "arith.addi":
            return None
        for a, base in ((0, 1), (1, 0)):
            load, at = op.operands[a].op, self.symbol_values.get(op.operands[base])
            if load is not None and at is not None and load.d.name == "arith.extsi":
                inner = load.operands[0].op
                if inner is not None and inner.d.name == "llvm.load":
                    return self._entries(inner.operands[0], 4, *at)
        return None

    def _entries(self, pointer: Value, size: int, minus: str, offset: int) -> tuple[Value, list[str]] | None:
        """The index value and the labels of a table read through ``pointer``."""
        if offset:
            return None
        op = pointer.op
        if op is None or op.d.name != "llvm.inttoptr":
            return None
        total = op.operands[0].op
        if total is None or total.d.name != "arith.addi":
            return None
        for a, b in ((0, 1), (1, 0)):
            at, shift = self.symbol_values.get(total.operands[a]), total.operands[b].op
            if at is None or shift is None or shift.d.name != "arith.shli":
                continue
            if const_of(shift.operands[1]) != size.bit_length() - 1 or at[1]:
                continue
            labels = self.unit.table(at[0], size, minus)
            if labels and all(x in self.m.labels for x in labels):
                return shift.operands[0], labels
        return None


def _block_name(b: MBlock) -> str:
    name = b.name.lstrip(".") or f"b{b.index}"
    return f"L{name}" if name[0].isdigit() else name


def phi_type(v: Var, live: int) -> Type:
    """The type of a block argument for a variable of which the pieces ``live`` are live."""
    if v.kind == "gpr":
        return T.I64 if live & 8 else T.I32 if live & 4 else T.I16 if live & 2 else T.I8
    if v.kind == "vector":
        return T.vec(2, T.I64) if live & 12 else T.F64 if live & 2 else T.F32
    return T.F80 if v.kind == "x87" else T.i(v.width)


def item_offsets(data: Data) -> list[tuple[int, bytes | Reloc]]:
    """(offset, item) pairs of a data object."""
    out, at = [], 0
    for x in data.items:
        out.append((at, x))
        at += len(x) if isinstance(x, bytes) else x.size
    return out
