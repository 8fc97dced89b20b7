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
from irbridge.isa.syntax import Indirect, Reg
from irbridge.isa.values import ADDRESS_MODS


class JumpLifter(CallLifter):
    """What block ends need of the lifter. ``stepped``: environments of blocks entered another way than
    their dominator leaves."""

    stepped: dict[int, list[Value]]

    if TYPE_CHECKING:

        def edge(self, target: int) -> tuple[Block, list[Value]]: ...
        def replay(self, ops: Any, inputs: list[Value]) -> dict[int, Value]: ...

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
        if inner.disp.mod in ADDRESS_MODS:
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
