"""A prototype from the code itself, where nobody gave one.

In: the lifted graph of a function. Out: a ``Signature`` that a person can correct. A parameter is a pointer where
memory is reached through it; it points to what is loaded or stored there, to a string where single bytes are compared
with zero or a string function gets it; an integer that a running count is compared with says how many there are.
"""

from __future__ import annotations

from collections.abc import Sequence

from irbridge.errors import IrbridgeError
from irbridge.ir import types as T
from irbridge.ir.builder import const_of
from irbridge.ir.graph import Function, Module, Op, Value
from irbridge.ir.types import Type
from irbridge.libc import PROTOTYPES
from irbridge.verify.types import DOUBLE, FLOAT, INTS, VOID, CType, Param, Signature, pointer

_THROUGH = ("arith.addi", "arith.subi", "llvm.getelementptr", "llvm.inttoptr", "llvm.ptrtoint", "arith.select")
_PARTS = tuple(f"arith.{x}" for x in "extsi extui trunci shli andi".split())  # of a number: the same or less
_COUNTS = ("arith.addi", "arith.subi", "arith.shrui", *_PARTS)
_STRINGS = frozenset(
    "strlen strcmp strncmp strcpy strcat strchr strrchr strstr strdup atoi atol strtol strtoul puts".split()
)
_FAR = 1 << 14  # bytes that a buffer is given for the sake of a loop
_BY_SIZE = {8: INTS["unsigned char"], 16: INTS["short"], 32: INTS["int"], 64: INTS["long"]}


class Code:
    """The units of one side, lifted when it is first asked for. ``error``: why they could not be."""

    def __init__(self, units: Sequence[tuple[str, str]], isa: str) -> None:
        self.error: IrbridgeError | None = None
        self._units, self._isa = units, isa
        self._modules: list[Module] | None = None

    def infer(self, name: str) -> Signature | None:
        """What a function takes and gives; None for one that is not lifted."""
        if self._modules is None:
            from irbridge.pipeline import lift_units

            try:
                self._modules = lift_units(self._units, self._isa).modules
            except IrbridgeError as e:
                self._modules, self.error = [], e
        home = (m for m in self._modules if name in m.functions and not m.functions[name].is_declaration)
        found = next(home, None)
        return infer(found, name) if found is not None else None


def infer(module: Module, name: str) -> Signature:
    """What a function takes and gives, by its code."""
    f = module.functions[name]
    return Signature(name, _result(f), _params(module, f), origin="inferred")


def _result(f: Function) -> CType:
    if not f.type.results:
        return VOID
    t = f.type.results[0]
    if t.kind == "float":
        return FLOAT if t.bits == 32 else DOUBLE
    return _BY_SIZE.get(t.bits, INTS["long"]) if t.kind == "int" else VOID


def _params(module: Module, f: Function) -> tuple[Param, ...]:
    out: list[Param] = []
    pointers, lengths = list[int](), list[str]()
    entry = f.body.blocks[0]
    attrs = f.attrs.get("arg_attrs", ())
    names = "abcdefghijklmnop"
    for n, arg in enumerate(entry.args):
        if n < len(attrs) and attrs[n] == "nest":
            continue
        name = names[len(out)] if len(out) < len(names) else f"a{len(out)}"
        if arg.type.kind == "float":
            out.append(Param(name, FLOAT if arg.type.bits == 32 else DOUBLE))
            continue
        seen = _Uses(module, arg)
        if seen.memory or seen.string or arg.type.is_ptr:
            pointers.append(len(out))
            of = seen.element()
            if seen.string:
                out.append(Param(name, pointer(CType("int", 8, True, text="char"), True), "string"))
            else:
                out.append(Param(name, pointer(of, not seen.stored), "buffer", seen.reach(of)))
        else:
            if seen.counted:
                lengths.append(name)
            out.append(Param(name, INTS["int"] if arg.type.bits <= 32 else INTS["long"]))
    if lengths:
        for n in pointers:
            p = out[n]
            if p.role == "buffer":
                later = [x for x in lengths if x > p.name]
                out[n] = Param(p.name, p.type, p.role, later[0] if later else lengths[0])
    return tuple(out)


class _Uses:
    """What is done with a parameter. ``memory``: types reached, each with the largest constant offset;
    ``end``: bytes that loops with a constant bound run over."""

    def __init__(self, module: Module, start: Value) -> None:
        self.module = module
        self.memory: dict[Type, int] = {}
        self.end = 0
        self.stored = self.string = self.counted = False
        self._todo: list[tuple[Value, int]] = [(start, 0)]
        self._seen = {start}
        while self._todo:
            v, at = self._todo.pop()
            for op in list(v.uses):
                self._one(op, v, at)

    def element(self) -> CType:
        """What it points to."""
        types = sorted(self.memory, key=lambda t: (self.memory[t] != 0, t.bits))
        if not types:
            return _BY_SIZE[64]
        t = types[0]
        if t.kind == "float":
            return FLOAT if t.bits == 32 else DOUBLE
        return _BY_SIZE.get(t.bits, INTS["unsigned char"])

    def reach(self, of: CType) -> int:
        """How many elements there should be at the least."""
        end = max((at + t.bits // 8 for t, at in self.memory.items()), default=0)
        end += self.end
        return max(-(-end // max(of.bytes, 1)), 64 // max(of.bytes, 1) if end <= of.bytes else 1, 1)

    def _follow(self, v: Value, at: int) -> None:
        if v not in self._seen:
            self._seen.add(v)
            self._todo.append((v, at))

    def _one(self, op: Op, v: Value, at: int) -> None:
        name = op.d.name
        for again in _kept(op, v):
            self._follow(again, at)
        if name == "llvm.load":
            self._touch(op.result.type, at)
            self.string |= op.result.type.bits == 8 and self._ended(op.result)
        elif name == "llvm.store" and op.operands[1] is v:
            self._touch(op.operands[0].type, at)
            self.stored = True
        elif name in ("llvm.atomicrmw", "llvm.cmpxchg") and op.operands[0] is v:
            self._touch(op.results[0].type, at)
            self.stored = True
        elif name == "arith.cmpi":
            other = op.operands[1] if op.operands[0] is v else op.operands[0]
            self.counted |= _varies(other) or _counts_down(v)
            if 0 < at <= _FAR and _varies(other):  # a running pointer and its end
                self.end = max(self.end, at)
        elif name in _PARTS and v.type.kind == "int":
            self._count(op.result)
        elif name in _THROUGH and (name != "arith.subi" or op.operands[0] is v):
            c = const_of(op.operands[1]) if len(op.operands) == 2 else 0
            if name in ("arith.addi",) and not isinstance(c, int) and not self._is_base(op, v):
                self._count(op.result)
                return
            if len(op.operands) == 2 and not isinstance(c, int) and 0 <= at <= _FAR:
                self.end = max(self.end, at + _span(op.operands[op.operands[0] is v]))
            step = c - (1 << 64) if isinstance(c, int) and c >> 63 else c if isinstance(c, int) else 0
            self._follow(op.result, at + step)
        elif name == "func.call":
            callee = str(op.attrs["callee"])
            proto = PROTOTYPES.get(callee)
            if callee in _STRINGS and v in op.operands:
                self.string = True
            elif proto is not None and v in op.operands:
                index = op.operands.index(v)
                if index < len(proto.args) and proto.args[index] in "pP":
                    self.memory.setdefault(T.I8, 0)
                    if callee in ("memset", "memcpy", "memmove") and isinstance(c := const_of(op.operands[2]), int):
                        self.end = max(self.end, at + c if 0 < c <= _FAR else 0)
                    self.stored |= index == 0
            else:
                f = self.module.functions.get(callee)
                if f is not None and not f.is_declaration and v in op.operands:
                    self._follow(f.body.blocks[0].args[op.operands.index(v)], at)
        for target, args in op.succs:
            for arg, given in zip(target.args, args, strict=True):
                if given is v:
                    self._follow(arg, at)

    def _count(self, v: Value) -> None:
        """A number made of the parameter: is a running count compared with it?"""
        todo, seen = [v], {v}
        while todo:
            x = todo.pop()
            for op in x.uses:
                if op.d.name == "arith.cmpi":
                    other = op.operands[1] if op.operands[0] is x else op.operands[0]
                    self.counted |= _varies(other) or _counts_down(x)
                elif again := [y for y in _kept(op, x) if y not in seen]:
                    seen.update(again)
                    todo += again
                elif op.d.name in _COUNTS:
                    if op.result not in seen:
                        seen.add(op.result)
                        todo.append(op.result)
                for target, args in op.succs:
                    for arg, given in zip(target.args, args, strict=True):
                        if given is x and arg not in seen:
                            seen.add(arg)
                            todo.append(arg)

    @staticmethod
    def _is_base(op: Op, v: Value) -> bool:
        """Whether ``v`` is the address and the other operand the index."""
        other = op.operands[1] if op.operands[0] is v else op.operands[0]
        index = ("arith.shli", "arith.extsi", "arith.extui", "arith.muli")
        mine = v.op is not None and v.op.d.name in index
        counts = other.op is None or other.op.d.name in index or (_varies(other) and not _varies(v))
        return not mine and (v.op is None or counts or op.operands[0] is v)

    def _touch(self, t: Type, at: int) -> None:
        self.memory[t] = max(self.memory.get(t, 0), at)

    @staticmethod
    def _ended(v: Value) -> bool:
        """Whether a byte is compared with zero and nothing tells that it is data."""
        todo, seen = [v], {v}
        while todo:
            for op in todo.pop().uses:
                if op.d.name == "arith.cmpi" and const_of(op.operands[1]) == 0:
                    return True
                if op.d.name in ("arith.extui", "arith.extsi", "arith.andi") and op.result not in seen:
                    seen.add(op.result)
                    todo.append(op.result)
                for target, args in op.succs:
                    more = [a for a, given in zip(target.args, args, strict=True) if given in seen and a not in seen]
                    seen.update(more)
                    todo += more
        return False


def _slot(address: Value) -> bool:
    """Whether an address is a place of the function's own frame."""
    op = address.op
    if op is not None and op.d.name == "llvm.getelementptr" and isinstance(const_of(op.operands[1]), int):
        op = op.operands[0].op
    return op is not None and op.d.name == "llvm.alloca"


def _kept(op: Op, v: Value) -> list[Value]:
    """What a value that is stored in the frame comes back as, in code that keeps its variables there."""
    if op.d.name != "llvm.store" or op.operands[0] is not v or not _slot(op.operands[1]):
        return []
    return [use.result for use in op.operands[1].uses if use.d.name == "llvm.load"]


def _span(index: Value) -> int:
    """How many bytes an index in bytes runs over in a loop with a constant bound; 0 if that is not known."""
    scale = 0
    for _ in range(6):
        op = index.op
        if op is None or (op.d.name == "llvm.load" and _slot(op.operands[0])):
            break
        c = const_of(op.operands[1]) if len(op.operands) == 2 else 0
        if op.d.name not in ("arith.shli", "arith.extsi", "arith.extui", "arith.trunci") or not isinstance(c, int):
            return 0
        scale += c
        index = op.operands[0]
    same = [index] if index.op is None else [u.result for u in index.op.operands[0].uses if u.d.name == "llvm.load"]
    near = [u.result for x in same for u in x.uses if u.d.name == "arith.addi"]
    tests = [u for x in (*same, *near) for u in x.uses if u.d.name == "arith.cmpi" and u.operands[0] is x]
    bounds = [c + 1 for u in tests if isinstance(c := const_of(u.operands[1]), int) and 0 < c <= _FAR]
    span = max(bounds, default=0) << min(scale, 16)
    return span if span <= _FAR else 0


def _counts_down(v: Value) -> bool:
    """Whether a value is what a loop changes by a constant in each round."""
    steps = [op.result for op in v.uses if op.d.name in ("arith.addi", "arith.subi") and const_of(op.operands[1])]
    return v.op is None and any(
        given is step and arg is v
        for step in steps
        for use in step.uses
        for target, args in use.succs
        for arg, given in zip(target.args, args, strict=True)
    )


def _varies(v: Value) -> bool:
    """Whether a value counts: a block argument, a variable of the frame that is stored twice, or a sum of one."""
    for _ in range(4):
        if v.op is None:
            return True
        if v.op.d.name == "llvm.load" and _slot(v.op.operands[0]):
            return sum(use.d.name == "llvm.store" for use in v.op.operands[0].uses) > 1
        if v.op.d.name not in ("arith.addi", "arith.subi", "arith.trunci", "arith.extsi", "arith.extui", "arith.shli"):
            return False
        v = v.op.operands[0]
    return False

