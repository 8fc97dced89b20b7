"""Ends of blocks: branches, jump tables, repeated instructions.

A mixin of ``lift.Lifter``. An indirect jump whose address was read from a known table becomes a
``cf.switch`` on the index; any other becomes an ``irb.indirect_br`` over the blocks it may reach.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from irbridge.ir import types as T
from irbridge.ir.builder import const_of
from irbridge.ir.graph import Block, Op, Value
from irbridge.ir.ops import OPS
from irbridge.isa import repeat
from irbridge.isa.calls import CallLifter
from irbridge.isa.cfg import MBlock
from irbridge.isa.machine import Decoded
from irbridge.isa.syntax import Indirect, Reg
from irbridge.isa.values import ADDRESS_MODS


class JumpLifter(CallLifter):
    """What block ends need of the lifter. ``stepped``: environments of blocks entered another way than
    their dominator leaves; ``forgot``: whether addresses of code were dropped, which ``keeps_code`` forbids."""

    forgot = False
    keeps_code = False
    stepped: dict[int, list[Value]]

    if TYPE_CHECKING:

        def edge(self, target: int) -> tuple[Block, list[Value]]: ...
        def replay(self, ops: Any, inputs: list[Value]) -> dict[int, Value]: ...
        def inputs(self, d: Decoded, atomic: bool = False) -> list[Value]: ...

    def terminate(self, b: MBlock) -> None:
        t, build = b.term, self.builder
        if t.kind in ("fall", "jump"):
            build.effect("cf.br", succs=[self.edge(b.succs[0])])
        elif t.kind == "cond":
            assert t.decoded is not None and t.decoded.template is not None
            inputs = self.inputs(t.decoded)
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
            self.forget_code(b.strong_out, target)
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

    def forget_code(self, strong: int, target: Value | None = None) -> None:
        """Drop addresses of this function's labels from registers: what chose a jump must not look like an
        argument of the calls that follow. A label that tables of distances begin from is nothing else; of
        another it holds where nothing surely reads the register."""
        for v in self.vars if self.m.address_taken and not self.keeps_code else ():
            value = self.env[v.index]
            known = self.symbol_values.get(value)
            code = known is not None and known[0] in self.m.labels and not self.unit.is_data(known[0])
            base = value is target or (known is not None and known[0] in self.unit.table_bases)
            if base or (code and not strong & v.mask):
                self.forgot = True
                self.env[v.index] = self.builder.undef(T.I64)

    def target_value(self, operand: Any) -> Value:
        assert isinstance(operand, Indirect)
        inner = operand.operand
        if isinstance(inner, Reg):
            return self.register(inner.name)
        if inner.disp.mod in ADDRESS_MODS:
            return self.symbol_int(inner.disp.symbol, inner.disp.addend)
        return self.load(self.pointer(inner), T.I64)

    def _table(self, target: Value) -> tuple[Value, list[str]] | None:
        """What index chooses which label, if the target is read from a table: an entry holds a label's
        address, or its distance from the table or from a label in the code, perhaps shifted."""
        if (found := self._entry(target, "", 0)) is not None:
            return found
        op = target.op
        if op is None or op.d.name != "arith.addi":
            return None
        for a, base in ((0, 1), (1, 0)):
            at = self.symbol_values.get(op.operands[base])
            if at is None or at[1]:
                continue
            entry, shift = op.operands[a], 0
            inner = entry.op
            if inner is not None and inner.d.name == "arith.shli":
                c = const_of(inner.operands[1])
                entry, shift = inner.operands[0], c if isinstance(c, int) else 0
            if (found := self._entry(entry, at[0], shift)) is not None:
                return found
        return None

    def _entry(self, v: Value, minus: str, shift: int) -> tuple[Value, list[str]] | None:
        """The index value and the labels of the table that ``v`` was loaded from."""
        op = v.op
        while op is not None and op.d.name in ("arith.extsi", "arith.extui", "arith.trunci"):
            op = op.operands[0].op
        if op is None or op.d.name != "llvm.load":
            return None
        pointer, size = op.operands[0].op, op.result.type.bits // 8
        if pointer is None or pointer.d.name != "llvm.inttoptr":
            return None
        total = pointer.operands[0].op
        if total is None or total.d.name != "arith.addi":
            return None
        for a, b in ((0, 1), (1, 0)):
            at = self.symbol_values.get(total.operands[a])
            if at is None or at[1]:
                continue
            labels = self.unit.table(at[0], size, minus, shift)
            if labels and all(x in self.m.labels for x in labels):
                return self._index(total.operands[b], size.bit_length() - 1), labels
        # A label in the code from which distances are counted tells the table, whatever register holds its address.
        where = self.unit.table_of(minus)
        for a, b in ((0, 1), (1, 0)):
            offset = total.operands[b].op
            if where and offset is not None and offset.d.name in ("arith.shli", "arith.extui", "arith.extsi"):
                labels = self.unit.table(where, size, minus, shift)
                if labels and total.operands[a].op is None and all(x in self.m.labels for x in labels):
                    return self._index(total.operands[b], size.bit_length() - 1), labels
        return None

    def _index(self, offset: Value, shift: int) -> Value:
        """The number of the entry at an offset."""
        op, b = offset.op, self.builder
        if op is not None and op.d.name == "arith.shli" and const_of(op.operands[1]) == shift:
            return op.operands[0]
        return b.op("arith.shrui", (offset, b.const(offset.type, shift))) if shift else offset
