"""A function of the IR as a Python function: one line an op, blocks in a loop with a branching tree.

In: a machine and a verified function. Out: a callable on raw values. ``INLINE`` says how common ops on
scalars are written; every other pure op runs its row's meaning through ``evaluate``.
Example: ``arith.addi`` of i32 is ``v7 = (v3 + v5) & 0xffffffff``.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from irbridge.ir.evaluate import evaluate, join, split
from irbridge.ir.graph import Block, Function, Op, Value
from irbridge.ir.memory import Fault
from irbridge.ir.ops import CMPI, OPS, Ctx, Undefined
from irbridge.ir.types import Type

if TYPE_CHECKING:
    from irbridge.ir.interp import Machine

# {a} {b} {c}: operands, {m}: mask of the result, {w}: width, {h}: its sign bit, {u}: an undefined value
INLINE = {
    "arith.addi": "({a} + {b}) & {m}",
    "arith.subi": "({a} - {b}) & {m}",
    "arith.muli": "{a} * {b} & {m}",
    "arith.andi": "{a} & {b}",
    "arith.ori": "{a} | {b}",
    "arith.xori": "{a} ^ {b}",
    "arith.shli": "{a} << {b} & {m} if {b} < {w} else {u}",
    "arith.shrui": "{a} >> {b} if {b} < {w} else {u}",
    "arith.shrsi": "({a} ^ {h}) - {h} >> {b} & {m} if {b} < {w} else {u}",
    "arith.divui": "{a} // {b} if {b} else M.trap('division by zero')",
    "arith.remui": "{a} % {b} if {b} else M.trap('division by zero')",
    "arith.extui": "{a}",
    "arith.extsi": "({a} ^ {h}) - {h} & {m}",
    "arith.trunci": "{a} & {m}",
    "arith.select": "{b} if {a} else {c}",
    "llvm.freeze": "{a}",
    "irb.opaque": "{a}",
    "llvm.ptrtoint": "{a}",
    "llvm.inttoptr": "{a}",
    "llvm.getelementptr": "({a} + {b}) & {m}",
    "arith.bitcast": "{a}",
    "llvm.bitcast": "{a}",
    "arith.negf": "{a} ^ {h}",
}
COMPARE = {"eq": "==", "ne": "!=", "lt": "<", "le": "<=", "gt": ">", "ge": ">="}
TRAPS = frozenset(("arith.divsi", "arith.remsi", "arith.divui", "arith.remui"))


def compile_function(machine: Machine, f: Function) -> Callable[..., Any]:
    """The callable of a function."""
    code = _Code(machine, f)
    code.write()
    exec(compile("\n".join(code.lines), f"<ir {f.name}>", "exec"), code.space)
    made: Callable[..., Any] = code.space["function"]
    return made


class _Code:
    def __init__(self, machine: Machine, f: Function) -> None:
        self.machine, self.f = machine, f
        self.lines: list[str] = []
        self.depth = 0
        self.names: dict[Value, str] = {}
        self.number = {b: n for n, b in enumerate(f.body.blocks)}
        memory = machine.memory
        self.space: dict[str, Any] = {
            "M": machine, "load": memory.load, "store": memory.store, "functions": machine.functions, "memory": memory,
        }  # fmt: skip

    def line(self, text: str) -> None:
        self.lines.append(" " * self.depth + text)

    def bind(self, value: Any) -> str:
        """A name under which the code sees a Python object."""
        name = f"k{len(self.space)}"
        self.space[name] = value
        return name

    def ref(self, v: Value) -> str:
        found = self.names.get(v)
        if found is None:
            op = v.op
            if op is not None and op.d.name == "arith.constant":
                value = op.attrs["value"]
                found = self.bind(value) if isinstance(value, tuple) else str(value)
            else:
                found = f"v{len(self.names)}"
            self.names[v] = found
        return found

    def undefined(self, t: Type) -> str:
        if self.machine.rng is None:
            return str(split(t, 0))
        return f"M.undefined({self.bind(t)})"

    # -- the whole --------------------------------------------------------------------------------
    def write(self) -> None:
        blocks = self.f.body.blocks
        self.line(f"def function({', '.join(map(self.ref, blocks[0].args))}):")
        self.depth = 1
        self.line("sp = M.sp")
        if len(blocks) == 1:
            self.block(blocks[0])
            return
        self.line("at = 0")
        self.line("while True:")
        self.depth += 1
        self.line("M.fuel -= 1")
        self.line("if M.fuel < 0: M.spend()")
        self.tree(blocks, 0)

    def tree(self, blocks: Sequence[Block], first: int) -> None:
        """The blocks ``first``… under a binary search for ``at``."""
        if len(blocks) == 1:
            self.block(blocks[0])
            return
        half = len(blocks) // 2
        self.line(f"if at < {first + half}:")
        self.depth += 1
        self.tree(blocks[:half], first)
        self.depth -= 1
        self.line("else:")
        self.depth += 1
        self.tree(blocks[half:], first + half)
        self.depth -= 1

    def block(self, block: Block) -> None:
        for op in block.ops:
            self.op(op)

    # -- ops --------------------------------------------------------------------------------------
    def op(self, op: Op) -> None:
        name = op.d.name
        special = SPECIAL.get(name)
        if special is not None:
            special(self, op)
        elif name != "arith.constant":
            self.line(f"{self.ref(op.results[0])} = {self.value(op)}")

    def value(self, op: Op) -> str:
        """The expression of a pure op."""
        name, t = op.d.name, op.results[0].type
        types = [v.type for v in op.operands]
        refs = [self.ref(v) for v in op.operands]
        if name == "arith.cmpi" and not t.is_vector:
            return self.compare(CMPI[op.attrs["predicate"]], types[0].bits, *refs)
        if name == "llvm.mlir.addressof":
            return str(self.machine.symbol(op.attrs["global_name"]))
        if name == "irb.block_address":
            return str(self.machine.block_address[op.attrs["function"], op.attrs["block"]])
        if name == "llvm.mlir.undef":
            return self.undefined(t)
        inline = INLINE.get(name)
        scalar = not t.is_vector and not any(k.is_vector for k in types)
        if inline is not None and (
            scalar or (name == "arith.select" and not types[0].is_vector) or name == "llvm.freeze"
        ):
            w = types[0].elem.bits
            abc = dict(zip("abc", refs, strict=False))
            return inline.format(
                **abc, m=(1 << t.elem.bits) - 1, w=w, h=1 << w - 1, u=self.undefined(t) if "{u}" in inline else ""
            )
        return f"{self.bind(self.meaning(op))}({', '.join(refs)})"

    @staticmethod
    def compare(predicate: str, w: int, a: str, b: str) -> str:
        if predicate[0] == "s":
            half = 1 << w - 1
            a, b = f"({a} ^ {half})", f"({b} ^ {half})"
        sign = COMPARE[predicate if predicate in ("eq", "ne") else predicate[1:]]
        return f"1 if {a} {sign} {b} else 0"

    def meaning(self, op: Op) -> Callable[..., Any]:
        """An op by its row: undefined results are undefined values, divisions fault."""
        d, t, attrs, machine = op.d, op.results[0].type, op.attrs, self.machine
        types = [v.type for v in op.operands]
        traps = d.name in TRAPS
        if d.ev is not None and t.is_vector:
            return self.lanes(op, Ctx(types[0].elem.bits, t.elem.bits, attrs))

        def run(*values: Any) -> Any:
            try:
                return evaluate(d, types, values, t, attrs)
            except Undefined as e:
                if traps:
                    raise Fault(str(e)) from e
                return machine.undefined(t)

        return run

    def lanes(self, op: Op, c: Ctx) -> Callable[..., Any]:
        """A vector op: an element without a meaning is undefined, the others are not."""
        ev, t, machine, mask = op.d.ev, op.results[0].type, self.machine, (1 << c.r) - 1
        assert ev is not None

        def one(*values: int) -> int:
            try:
                return int(ev(c, *values)) & mask
            except Undefined as e:
                if op.d.name in TRAPS:
                    raise Fault(str(e)) from e
                return int(machine.undefined(t.elem))

        return lambda *values: tuple(map(one, *values))

    # -- memory -----------------------------------------------------------------------------------
    def load(self, op: Op) -> None:
        t, target = op.results[0].type, self.ref(op.results[0])
        text = f"load({self.ref(op.operands[0])}, {size_of(t)})"
        if t.is_vector:
            text = f"{self.bind(lambda x: split(t, x))}({text})"
        elif t.bits % 8:
            text += f" & {(1 << t.bits) - 1}"
        self.line(f"{target} = {text}")

    def store(self, op: Op) -> None:
        v, p = op.operands
        text = self.ref(v)
        if v.type.is_vector:
            t = v.type
            text = f"{self.bind(lambda x: join(t, x))}({text})"
        self.line(f"store({self.ref(p)}, {size_of(v.type)}, {text})")

    def alloca(self, op: Op) -> None:
        size = self.ref(op.operands[0])
        self.line(f"{self.ref(op.results[0])} = M.alloca({size}, {op.attrs.get('alignment', 16)})")

    def atomicrmw(self, op: Op) -> None:
        p, v = map(self.ref, op.operands)
        old, t = self.ref(op.results[0]), op.results[0].type
        self.line(f"{old} = load({p}, {size_of(t)})")
        kind = op.attrs["bin_op"].lstrip("_")
        if kind == "xchg":
            new = v
        elif kind == "nand":
            new = f"~({old} & {v}) & {(1 << t.bits) - 1}"
        else:
            row = OPS[ATOMIC[kind]]
            new = f"{self.bind(lambda a, b: evaluate(row, (t, t), (a, b), t, {}))}({old}, {v})"
        self.line(f"store({p}, {size_of(t)}, {new})")

    def cmpxchg(self, op: Op) -> None:
        p, expected, new = map(self.ref, op.operands)
        old, done = map(self.ref, op.results)
        size = size_of(op.results[0].type)
        self.line(f"{old} = load({p}, {size})")
        self.line(f"{done} = 1 if {old} == {expected} else 0")
        self.line(f"if {done}: store({p}, {size}, {new})")

    def simple(self, op: Op) -> None:
        """Effects that are one line."""
        refs = dict(zip("abc", map(self.ref, op.operands), strict=False))
        target = f"{self.ref(op.results[0])} = " if op.results else ""
        self.line(target + SIMPLE[op.d.name].format(**refs))

    # -- calls and control ------------------------------------------------------------------------
    def results(self, op: Op) -> str:
        return ", ".join(map(self.ref, op.results)) + " = " if op.results else ""

    def call(self, op: Op) -> None:
        name, refs = op.attrs["callee"], [self.ref(v) for v in op.operands]
        f = self.machine.module.functions.get(name)
        types, results, nest = tuple(v.type for v in op.operands), tuple(v.type for v in op.results), chain(op.attrs)
        if f is not None and not f.is_declaration and f.type.params == types and f.type.results == results:
            self.line(f"{self.results(op)}functions[{name!r}]({', '.join(refs)})")
        else:
            given = f"({''.join(r + ', ' for r in refs)})"
            self.line(
                f"{self.results(op)}M.call_as({name!r}, {given}, {self.bind(types)}, {self.bind(results)}, {nest})"
            )

    def call_indirect(self, op: Op) -> None:
        p, *refs = [self.ref(v) for v in op.operands]
        types, results = tuple(v.type for v in op.operands[1:]), tuple(v.type for v in op.results)
        given, nest = f"({''.join(r + ', ' for r in refs)})", chain(op.attrs)
        self.line(f"{self.results(op)}M.call_pointer({p}, {given}, {self.bind(types)}, {self.bind(results)}, {nest})")

    def go(self, edge: tuple[Block, list[Value]]) -> str:
        """The statement that enters a block."""
        block, args = edge
        pairs = [(self.ref(a), self.ref(v)) for a, v in zip(block.args, args, strict=True)]
        pairs = [(a, v) for a, v in pairs if a != v]
        pairs.append(("at", str(self.number[block])))
        return f"{', '.join(a for a, _ in pairs)} = {', '.join(v for _, v in pairs)}"

    def br(self, op: Op) -> None:
        self.line(self.go(op.succs[0]))

    def cond_br(self, op: Op) -> None:
        self.line(f"if {self.ref(op.operands[0])}: {self.go(op.succs[0])}")
        self.line(f"else: {self.go(op.succs[1])}")

    def switch(self, op: Op) -> None:
        mask = (1 << op.operands[0].type.bits) - 1
        numbers = {c & mask: n for n, c in reversed(list(enumerate(op.attrs["case_values"], 1)))}
        self.edges(op, f"{self.bind(numbers)}.get({self.ref(op.operands[0])}, 0)")

    def indirect_br(self, op: Op) -> None:
        numbers = {self.machine.block_address[self.f.name, s.name]: n for n, (s, _) in enumerate(op.succs)}
        missing = "M.trap('a branch to an address that is none of its blocks')"
        where = self.ref(op.operands[0])
        table = self.bind(numbers)
        self.edges(op, f"{table}[{where}] if {where} in {table} else {missing}")

    def edges(self, op: Op, which: str) -> None:
        """Take the successor whose number the expression gives."""
        if not any(args for _, args in op.succs):
            self.line(f"at = {self.bind([self.number[s] for s, _ in op.succs])}[{which}]")
            return
        self.line(f"way = {which}")
        for n, edge in enumerate(op.succs):
            self.line(f"{'elif' if n else 'if'} way == {n}: {self.go(edge)}")

    def ret(self, op: Op) -> None:
        self.line("M.sp = sp")
        self.line(f"return {', '.join(map(self.ref, op.operands))}")


def chain(attrs: Mapping[str, Any]) -> tuple[int, ...]:
    """The numbers of the arguments passed in the static-chain register, of a call or a function."""
    return tuple(n for n, a in enumerate(attrs.get("arg_attrs") or ()) if a == "nest")


def size_of(t: Type) -> int:
    """Bytes that a value takes in memory."""
    return (t.bits + 7) // 8


ATOMIC = {
    "add": "arith.addi", "sub": "arith.subi", "and": "arith.andi", "or": "arith.ori", "xor": "arith.xori",
    "max": "arith.maxsi", "min": "arith.minsi", "umax": "arith.maxui", "umin": "arith.minui",
}  # fmt: skip
SIMPLE = {
    "llvm.fence": "None",
    "llvm.intr.memcpy": "memory.write({a}, memory.read({b}, {c}))",
    "llvm.intr.memset": "memory.write({a}, bytes([{b}]) * {c})",
    "llvm.intr.stacksave": "M.sp",
    "llvm.intr.stackrestore": "M.sp = {a}",
    "llvm.intr.trap": "M.trap('trap')",
    "llvm.unreachable": "M.trap('unreachable')",
}
SPECIAL: dict[str, Callable[[_Code, Op], None]] = {
    "llvm.load": _Code.load, "llvm.store": _Code.store, "llvm.alloca": _Code.alloca,
    "llvm.atomicrmw": _Code.atomicrmw, "llvm.cmpxchg": _Code.cmpxchg, "func.call": _Code.call,
    "func.call_indirect": _Code.call_indirect, "cf.br": _Code.br, "cf.cond_br": _Code.cond_br,
    "cf.switch": _Code.switch,
    "irb.indirect_br": _Code.indirect_br, "func.return": _Code.ret, **dict.fromkeys(SIMPLE, _Code.simple),
}  # fmt: skip
