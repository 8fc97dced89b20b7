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
from irbridge.ir.types import Type
from irbridge.isa import ssa
from irbridge.isa.cfg import MBlock, MFunc
from irbridge.isa.frame import aligned
from irbridge.isa.jumps import JumpLifter
from irbridge.isa.liveness import call_reads, exit_live
from irbridge.isa.machine import Decoded, Var
from irbridge.isa.program import Program, clobbered, indirect_reads, live_before, var_bits, written_vars
from irbridge.isa.syntax import Parsed

if TYPE_CHECKING:
    from irbridge.isa.unit import UnitLifter

_ATOMIC_OPS = {
    "add": "add", "sub": "sub", "and": "_and", "or": "_or", "xor": "_xor",
    "xchg": "xchg", "xadd": "add", "inc": "add", "dec": "sub", "clr": "_and",
    "smax": "max", "smin": "min", "umax": "umax", "umin": "umin",
}


class Lifter(JumpLifter):
    """Lifts one function; see ``values.Values`` for its state."""

    def __init__(self, p: Program, m: MFunc, unit: UnitLifter) -> None:
        super().__init__(p, m, unit)
        self.strong, self.following = 0, []
        self.stepped: dict[int, list[Value]] = {}

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
        size = alloca.operands[0].op
        first = size if size is not None and size.d.name == "irb.opaque" else alloca
        places = self.frame_base.uses if self.frame_base is not None else ()
        for op in [first, *self.frame_alloca.uses, *places]:  # what adds a constant to the frame's lower end
            if op.d.name in ("llvm.alloca", "irb.opaque", "llvm.getelementptr", "arith.addi"):
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
        return self.irblocks[target], [self.value(v.index, t) for v, t in self.phi_vars[target]]

    def _block(self, b: MBlock, ir: Block) -> None:
        self.builder.block = ir
        env = self.env
        self.outgoing.clear()
        for (v, _), arg in zip(self.phi_vars[b.index], ir.args, strict=True):
            env[v.index] = arg
        for var, offset in (b.sp or {}).items():
            env[var] = self.symbol_int(*offset) if type(offset) is tuple else self.frame_int(offset)
        self.forget_code(b.strong_in)
        live = self._live_after(b)
        for n, (d, line, parsed) in enumerate(b.code):
            self.line = self.builder.loc = line
            if d.control == "call":
                self.strong, self.following = self._live_after(b, True)[n], b.code[n + 1 :]
                self.call(d, parsed, live[n])
            else:
                self.instruction(d, parsed, live[n])
        self.line, self.following = b.term.line, []
        self.builder.loc = b.term.line
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
                live = live & ~var_bits(p, clobbered(p, c)) | call_reads(p, c, -1, (id(self.m), line), strong)
                live |= indirect_reads(p, parsed.operands[-1])
            else:
                live = live_before(p, d, live)
        return out

    def instruction(self, d: Decoded, parsed: Parsed, live: int) -> None:
        t = d.template
        if t is None:
            return
        if d.row.note == "fence":
            self.builder.effect("llvm.fence")
            return
        atomic = d.row.note.startswith("atomic")
        inputs = self.inputs(d, atomic)
        targets = [] if atomic else [b for b in d.operands if b.mem is not None and "w" in b.access]
        stored = {id(b): self.pointer(b.mem) for b in targets if b.mem is not None}
        mode = d.row.note == "rounding"
        names = frozenset(n for n, q in d.named.items() if n in t.named and (mode or self.place_bits(q) & live))
        ops = t.needed(names)
        self.copying = not t.ops
        vals = self.atomic(d, ops, inputs) if atomic else self.replay(ops, inputs)
        for n in names:
            if mode and const_of(vals[t.named[n]]) != self.entry_value(d.named[n].var):
                what = "a rounding mode is set that is not known to be the usual one"
                raise self.m.refuse(self.line, what, "only rounding to nearest is understood")
            self.write(d.named[n], vals[t.named[n]], live)
        written = [b for b in d.operands if "w" in b.access]
        for b, index in zip(written, t.values, strict=True):
            if b.place is not None:
                self.write(b.place, vals[index], live)
            elif not atomic:
                self.store(stored[id(b)], vals[index])

    def entry_value(self, var: int) -> int | None:
        return dict(self.abi.entry_values).get(var)

    def inputs(self, d: Decoded, atomic: bool = False) -> list[Value]:
        """What the instruction reads, in its template's order; the memory that an atomic one changes is not
        read here."""
        inputs: list[Value] = []
        for b in d.operands:
            if b.access == "w" or b.py is not None:
                continue
            if b.place is not None:
                inputs.append(self.builder.const(T.i(b.width), 0) if d.zeroed else self.read(b.place))
            elif b.imm is not None:
                inputs.append(self.immediate(b.imm, b.width))
            elif atomic:
                inputs.append(self.builder.undef(T.i(b.width)))
            else:
                inputs.append(self.operand(d, b))
        return inputs + [self.read(q) for q in d.implicit]

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
            found = aligned(at, c, self.m.summary.frame.align, self.abi.return_slot)
            return self.frame_int(found[1]) if found is not None else None
        return None

    def _symbol_op(self, name: str, operands: list[Value]) -> Value | None:
        symbol, at = self.symbol_values[operands[0]]
        c = const_of(operands[1])
        if not isinstance(c, int) or name not in ("arith.addi", "arith.subi") or operands[1].type is not T.I64:
            return None
        c = c - (1 << 64) if c >> 63 else c
        return self.symbol_int(symbol, at + c if name == "arith.addi" else at - c)

    def atomic(self, d: Decoded, ops: Any, inputs: list[Value]) -> dict[int, Value]:
        """A locked read-modify-write: one atomic op gives the old value and the template the rest, or,
        where no op does it all, the template stands in a compare-and-exchange loop."""
        kind, *indices = d.row.note.split(":")[1:]
        reads = [b for b in d.operands if b.access != "w" and b.py is None]
        bound = next(b for b in d.operands if b.mem is not None)
        assert bound.mem is not None
        pointer, t, b = self.pointer(bound.mem), T.i(bound.width), self.builder
        if kind == "store":
            vals = self.replay(ops, inputs)
            assert d.template is not None
            attrs = {"alignment": t.bits // 8, "ordering": "seq_cst"}
            b.effect("llvm.store", (vals[d.template.values[0]], pointer), (), attrs)
            return vals
        where = reads.index(bound)
        if kind == "load":
            attrs = {"alignment": t.bits // 8, "ordering": "seq_cst"}
            inputs[where] = b.effect("llvm.load", (pointer,), (t,), attrs).result
            return self.replay(ops, inputs)
        if kind == "cas" and t.bits <= 64:
            expected, new = (self.part(inputs[int(n)], 0, t.bits) for n in indices)
            inputs[where] = b.effect("llvm.cmpxchg", (pointer, expected, new), (t, T.I1)).results[0]
            return self.replay(ops, inputs)
        bin_op = _ATOMIC_OPS.get(kind)
        if bin_op is not None:
            value = b.const(t, 1) if kind in ("inc", "dec") else self.part(inputs[1 - where], 0, t.bits)
            if kind == "clr":
                value = b.op("arith.xori", (value, b.const(t, (1 << t.bits) - 1)))
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


def _block_name(b: MBlock) -> str:
    name = b.name.lstrip(".") or f"b{b.index}"
    return f"L{name}" if name[0].isdigit() else name


def phi_type(v: Var, live: int) -> Type:
    """The type of a block argument for a variable of which the pieces ``live`` are live."""
    if v.kind == "gpr":
        return T.I64 if live & 8 else T.I32 if live & 4 else T.I16 if live & 2 else T.I8
    if v.kind == "vector":
        return T.vec(2, T.I64) if live & 12 else T.F64 if live & 2 else T.F32
    if v.kind == "float":
        return T.F64 if live & 2 else T.F32
    return T.F80 if v.kind == "x87" else T.i(v.width)


def item_offsets(data: Data) -> list[tuple[int, bytes | Reloc]]:
    """(offset, item) pairs of a data object."""
    out, at = [], 0
    for x in data.items:
        out.append((at, x))
        at += len(x) if isinstance(x, bytes) else x.size
    return out
