"""How wide the integer results of unknown functions are, where the source's convention makes no difference.

In: the modules of a program whose convention sign-extends 32-bit integers in registers. Out: calls of functions
without a prototype give an ``i32``, sign-extended, where the code asks for the result's sign and nothing speaks
for 64 bits (a slot of the frame that holds all 64 does only where nothing is done with 32). A target's
native function leaves the upper half of an ``int`` undefined, so that its sign would be lost; nothing in the source
tells ``int`` from ``long`` there. It is an assumption, and listed as one.
"""

from __future__ import annotations

from collections.abc import Sequence

from irbridge.ir import types as T
from irbridge.ir.builder import const_of
from irbridge.ir.graph import Block, Module, Op, Value
from irbridge.ir.ops import OPS, PREDICATE
from irbridge.isa.evidence import Incoming, incoming_of

_SIGNED = frozenset(PREDICATE[name] for name in ("slt", "sle", "sgt", "sge"))
_BITWISE = ("arith.andi", "arith.ori", "arith.xori")
_MODULAR = ("arith.addi", "arith.subi", "arith.muli")  # whose low half depends on low halves only
_NEUTRAL, _NARROW, _KEPT, _SIGN, _WIDE = range(5)


def narrow_results(modules: Sequence[Module]) -> list[str]:
    """Change the calls; gives what is assumed, a line each."""
    return _Narrower(modules).run()


class _Narrower:
    """``unknown``: the calls of each name that is not defined here, or one call by address; ``sites``: the calls
    of each defined function."""

    def __init__(self, modules: Sequence[Module]) -> None:
        self.functions = {n: f for m in modules for n, f in m.functions.items() if not f.is_declaration}
        self.modules = modules
        self.unknown: dict[str | int, list[Op]] = {}
        self.sites: dict[str, list[Op]] = {}
        self.incoming: dict[int, Incoming] = {}
        self.home = {id(f.body): f for f in self.functions.values()}

    def run(self) -> list[str]:
        where: dict[int, str] = {}
        for m in self.modules:
            for f in m.functions.values():
                if f.is_declaration:
                    continue
                for op in f.body.ops():
                    if op.d.name in ("func.call", "func.call_indirect"):
                        name = str(op.attrs.get("callee", ""))
                        where[id(op)] = f"{m.name}:{op.loc}" if op.loc else m.name
                        if op.attrs.get("evidence") and op.results and op.results[0].type is T.I64:
                            self.unknown.setdefault(name or id(op), []).append(op)
                        elif name in self.functions:
                            self.sites.setdefault(name, []).append(op)
        out = []
        for callee, ops in self.unknown.items():
            found = set().union(*(self._use(op.results[0]) for op in ops))
            if _SIGN in found and _WIDE not in found and (_KEPT not in found or _NARROW in found):
                for op in ops:
                    _narrow(op)
                what = callee if isinstance(callee, str) else "a function called by address"
                out.append(f"{where[id(ops[0])]}: {what} returns a 32-bit integer")
                if isinstance(callee, str):
                    self._declare(callee)
        return out

    def _declare(self, name: str) -> None:
        for m in self.modules:
            f = m.functions.get(name)
            if f is not None and f.type.results[:1] == (T.I64,):
                f.type = T.fn(f.type.params, (T.I32, *f.type.results[1:]))
                f.attrs["res_attrs"] = ("signext", *f.attrs.get("res_attrs", ())[1:])

    def _use(self, start: Value) -> set[int]:
        """What the uses of a value say."""
        found = {_NEUTRAL}
        todo, seen = [start], {start}
        while todo:
            v = todo.pop()
            for user in list(v.uses):
                verdict, further = self._one(user, v)
                found.add(verdict)
                if verdict == _WIDE:
                    return found
                for x in further:
                    if x not in seen:
                        seen.add(x)
                        todo.append(x)
        return found

    def _compared(self, op: Op, v: Value) -> int:
        """A comparison: with constants it asks for the sign or not; with another value, the other's width tells
        (any of those that may arrive: what follows a call that never returns is reached in the graph alone)."""
        other = op.operands[1] if op.operands[0] is v else op.operands[0]
        least = _SIGN if op.attrs["predicate"] in _SIGNED else _NEUTRAL
        best = _WIDE
        for source in self._sources(other):
            c = const_of(source)
            if isinstance(c, int):
                best = max(least if best == _WIDE else best, _SIGN if c >> 31 else _NEUTRAL)
            elif source.op is not None and source.op.d.name == "arith.extsi" and source.op.operands[0].type.bits <= 32:
                best = _SIGN
        return best

    def _sources(self, v: Value) -> list[Value]:
        """The values that a block argument may be, taken back to what computes them."""
        out, todo, seen = [], [v], {v}
        while todo:
            x = todo.pop()
            more = []
            if isinstance(x.owner, Block) and id(x.owner.region) in self.home:
                incoming = self.incoming.get(id(x.owner.region))
                if incoming is None:
                    incoming = self.incoming[id(x.owner.region)] = incoming_of(self.home[id(x.owner.region)])
                more = [args[x.index] for args in incoming.get(x.owner, [])]
            if not more:
                out.append(x)
            todo += [y for y in more if y not in seen]
            seen.update(more)
        return out

    def _one(self, op: Op, v: Value) -> tuple[int, list[Value]]:
        """What one use says, and the values that hold the same thing."""
        name = op.d.name
        if name == "arith.trunci":
            return _NARROW, []
        if name == "llvm.store" and op.operands[0] is v and (loads := _kept(op.operands[1])) is not None:
            return _KEPT, loads
        if name == "arith.cmpi":
            return self._compared(op, v), []
        if name == "arith.select" or (name in _BITWISE and isinstance(const_of(op.operands[1]), int)):
            return _NEUTRAL, [op.results[0]]
        if name == "arith.shrui" and const_of(op.operands[1]) == 63:
            return _SIGN, []
        if name == "arith.shli":
            return _NEUTRAL, []
        if name in _MODULAR and op.results[0].uses and all(u.d.name == "arith.trunci" for u in op.results[0].uses):
            return _NARROW, []
        if "t" in op.d.effects:
            passed = [t.args[n] for t, args in op.succs for n, a in enumerate(args) if a is v]
            if name == "func.return" and v in op.operands:
                index = op.operands.index(v)
                assert op.block is not None
                sites = self.sites.get(self.home[id(op.block.region)].name, ())
                passed += [site.results[index] for site in sites if len(site.results) > index]
            return _NEUTRAL, passed
        if name == "func.call" and (f := self.functions.get(str(op.attrs["callee"]))) is not None:
            entry = f.body.blocks[0]
            return _NEUTRAL, [entry.args[n] for n, a in enumerate(op.operands) if a is v and n < len(entry.args)]
        if name in ("func.call", "func.call_indirect") and not (name == "func.call_indirect" and op.operands[0] is v):
            return _NEUTRAL, []
        return _WIDE, []


def _kept(slot: Value) -> list[Value] | None:
    """What is loaded from a slot of the frame of which only whole values are stored and loaded."""
    base = slot.op.operands[0].op if slot.op is not None and slot.op.d.name == "llvm.getelementptr" else None
    if base is None or base.d.name != "llvm.alloca":
        return None
    stores = {u for u in slot.uses if u.d.name == "llvm.store" and u.operands[1] is slot and u.operands[0] is not slot}
    loads = {u for u in slot.uses if u.d.name == "llvm.load" and u.result.type is T.I64}
    return [u.result for u in loads] if stores | loads == set(slot.uses) else None


def _narrow(op: Op) -> None:
    """The call gives an i32, which its users see sign-extended."""
    old = op.results[0]
    users = list(old.uses)
    wide = Op(OPS["arith.extsi"], (old,), (T.I64,), None, (), op.loc)
    old.type = T.I32
    for user in users:
        user.replace_operand(old, wide.results[0])
    assert op.block is not None
    wide.block = op.block
    op.block.ops.insert(op.block.ops.index(op) + 1, wide)
    op.attrs["res_attrs"] = ("signext", *op.attrs.get("res_attrs", ())[1:])
