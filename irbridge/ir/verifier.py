"""Is a module well formed? Types by each op's row, dominance, successors, terminators, symbols, use lists.

In: a module. Out: nothing, or an IrbridgeError that names the function and the op as printed. ``SIGNATURES``
says what types each op takes and gives: ``"I I -> I"`` is two integers (or vectors of them) of one type.
Example: ``verify(parse_module(text))``. Source: MLIR language reference, "Control flow and SSACFG regions".
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from typing import Any, NoReturn

from irbridge.errors import IrbridgeError
from irbridge.ir import types as T
from irbridge.ir.attrs import BIN_OP
from irbridge.ir.dominance import Dominance
from irbridge.ir.graph import Block, Function, Module, Op, Reloc, Value
from irbridge.ir.ops import OPS
from irbridge.ir.types import Type

# I J: integers, F G: floats, A C: anything, each a scalar or a vector, the same letter the same type;
# B: i1 in the shape of the first; S: i1, or in the shape of A; V W: vectors, E: the element of V; X: any scalar;
# the rest as written.
# After the comma how two of them relate.
# fmt: off
_ROWS: tuple[tuple[str, str], ...] = (
    ("I I -> I",            "arith.addi arith.subi arith.muli arith.divui arith.remui arith.divsi arith.remsi "
                            "arith.andi arith.ori arith.xori arith.shli arith.shrui arith.shrsi arith.minsi "
                            "arith.maxsi arith.minui arith.maxui llvm.intr.sadd.sat llvm.intr.ssub.sat "
                            "llvm.intr.uadd.sat llvm.intr.usub.sat"),
    ("I I I -> I",          "llvm.intr.fshl llvm.intr.fshr"),
    ("I -> I",              "llvm.intr.bswap llvm.intr.bitreverse math.ctlz math.cttz math.ctpop"),
    ("I I -> B",            "arith.cmpi"),
    ("I -> J, wider",       "arith.extui arith.extsi"),
    ("I -> J, narrower",    "arith.trunci"),
    ("F F -> F",            "arith.addf arith.subf arith.mulf arith.divf math.copysign"),
    ("F F F -> F",          "math.fma"),
    ("F -> F",              "arith.negf math.sqrt math.absf math.roundeven math.round math.trunc math.floor math.ceil"),
    ("F F -> B",            "arith.cmpf"),
    ("F -> G, wider",       "arith.extf"),
    ("F -> G, narrower",    "arith.truncf"),
    ("I -> F, shaped",      "arith.sitofp arith.uitofp"),
    ("F -> I, shaped",      "arith.fptosi arith.fptoui"),
    ("-> A",                "arith.constant llvm.mlir.undef"),
    ("S A A -> A",          "arith.select"),
    ("A -> C, sized",       "arith.bitcast llvm.bitcast"),
    ("A -> A",              "llvm.freeze"),
    ("V i32 -> E",          "llvm.extractelement"),
    ("V E i32 -> V",        "llvm.insertelement"),
    ("V V -> W, masked",    "llvm.shufflevector"),
    ("p -> A",              "llvm.load"),
    ("A p ->",              "llvm.store"),
    ("i64 -> p",            "llvm.alloca"),
    ("p i64 -> p",          "llvm.getelementptr"),
    ("p -> i64",            "llvm.ptrtoint"),
    ("i64 -> i64",          "irb.opaque"),
    ("i64 -> p",            "llvm.inttoptr"),
    ("-> p",                "llvm.mlir.addressof irb.block_address llvm.intr.stacksave"),
    ("p X -> X",            "llvm.atomicrmw"),
    ("p X X -> X i1",       "llvm.cmpxchg"),
    ("->",                  "llvm.fence llvm.intr.trap cf.br llvm.unreachable"),
    ("p p i64 ->",          "llvm.intr.memcpy"),
    ("p i8 i64 ->",         "llvm.intr.memset"),
    ("p ->",                "llvm.intr.stackrestore irb.indirect_br"),
    ("i1 ->",               "cf.cond_br"),
    ("I ->",                "cf.switch"),
)
# fmt: on
SIGNATURES = {name: signature for signature, names in _ROWS for name in names.split()}
_KINDS: dict[str, Callable[[Type], bool]] = {
    "I": lambda t: t.elem.is_int, "J": lambda t: t.elem.is_int, "F": lambda t: t.elem.is_float,
    "G": lambda t: t.elem.is_float, "V": lambda t: t.is_vector, "W": lambda t: t.is_vector,
    "X": lambda t: t.kind not in ("function", "vector"),
    "A": lambda t: t.kind != "function", "C": lambda t: t.kind != "function",
}  # fmt: skip
_EXACT = {"p": T.PTR, "i1": T.I1, "i8": T.I8, "i32": T.I32, "i64": T.I64}


def _fits(word: str, t: Type, env: dict[str, Type]) -> bool:
    """Whether ``t`` is what a signature's word says; binds the word."""
    if word in _EXACT:
        return t is _EXACT[word]
    if word == "B":
        return t is T.of_shape(env["0"], T.I1)
    if word == "E":
        return t is env["V"].elem
    if word == "S":
        env["S"] = t
        return t.elem is T.I1
    return _KINDS[word](t) and env.setdefault(word, t) is t


def _related(rule: str, a: Type, b: Type, op: Op) -> bool:
    """The relation of first operand and result."""
    if rule == "sized":
        return a.bits == b.bits and "ptr" not in (a.elem.kind, b.elem.kind)
    if rule == "masked":
        mask = op.attrs.get("mask", ())
        return b.elem is a.elem and len(mask) == b.lanes and all(-1 <= n < 2 * a.lanes for n in mask)
    if a.lanes != b.lanes or a.is_vector != b.is_vector:
        return False
    return rule == "shaped" or (a.elem.bits < b.elem.bits if rule == "wider" else a.elem.bits > b.elem.bits)


def type_error(op: Op) -> str:
    """What is wrong with an op's types and attributes, "" if nothing."""
    signature = SIGNATURES.get(op.d.name)
    if signature is None:
        return ""
    body, _, rule = signature.partition(", ")
    left, _, right = body.partition("->")
    env: dict[str, Type] = {"0": op.operands[0].type} if op.operands else {}
    for words, values, what in ((left.split(), op.operands, "operand"), (right.split(), op.results, "result")):
        if len(words) != len(values):
            return f"{len(values)} {what}s, {len(words)} wanted"
        for n, (word, v) in enumerate(zip(words, values, strict=True)):
            if not _fits(word, v.type, env):
                return f"{what} {n} has type {v.type}, which does not fit `{signature}`"
    if "S" in env and env["S"].is_vector and (not env["A"].is_vector or env["S"].lanes != env["A"].lanes):
        return "the condition's shape is not the values'"
    if rule and not _related(rule, op.operands[0].type, op.results[0].type, op):
        return f"{op.operands[0].type} and {op.results[0].type} do not fit `{signature}`"
    return _attr_error(op)


def _attr_error(op: Op) -> str:
    name, attrs = op.d.name, op.attrs
    if name in ("arith.cmpi", "arith.cmpf"):
        p = attrs.get("predicate")
        return "" if isinstance(p, int) and 0 <= p < (10 if name == "arith.cmpi" else 16) else f"predicate {p!r}"
    if name == "arith.constant":
        return _constant_error(op.results[0].type, attrs.get("value"))
    if name == "llvm.intr.bswap":
        return "" if op.results[0].type.elem.bits % 16 == 0 else "bswap of an odd number of bytes"
    align = attrs.get("alignment", 1)
    if not isinstance(align, int) or align < 1 or align & align - 1:
        return f"alignment {align!r}"
    if name == "llvm.atomicrmw" and str(attrs.get("bin_op", "")).lstrip("_") not in BIN_OP:
        return f"bin_op {attrs.get('bin_op')!r}"
    order = attrs.get("ordering", "")
    if name in _ORDERS:
        if order not in _ORDERS[name]:
            return f"ordering {order!r}"
        t = op.results[0].type if op.results else op.operands[0].type if op.operands else T.I8
        if order and (t.is_vector or t.bits not in (8, 16, 32, 64, 128)):
            return f"an atomic access of {t}"
    return ""


# The orderings LLVM allows; "": not atomic, or sequentially consistent where an op always is atomic.
_ORDERS = {
    "llvm.load": ("", "unordered", "monotonic", "acquire", "seq_cst"),
    "llvm.store": ("", "unordered", "monotonic", "release", "seq_cst"),
    "llvm.fence": ("", "acquire", "release", "acq_rel", "seq_cst"),
    "llvm.atomicrmw": ("", "monotonic", "acquire", "release", "acq_rel", "seq_cst"),
}


def _constant_error(t: Type, value: Any) -> str:
    if t.is_ptr:
        return "" if value == 0 else "a pointer constant other than null"
    values = value if isinstance(value, tuple) else (value,)
    if t.is_vector != isinstance(value, tuple) or len(values) != t.lanes:
        return f"the value is not a {t}"
    if not all(isinstance(v, int) and 0 <= v < 1 << t.elem.bits for v in values):
        return f"the value does not fit {t.elem}"
    return ""


def verify(module: Module) -> None:
    """Raise IrbridgeError at the first thing that is not well formed."""
    symbols = {*module.functions, *module.data, *module.aliases}
    for d in module.data.values():
        symbols.update(d.labels)
    for f in module.functions.values():
        _Function(module, f, symbols).check()
    for d in module.data.values():
        for x in d.items:
            if isinstance(x, Reloc) and x.block and not _has_block(module, x.symbol, x.block):
                raise IrbridgeError(f"data {d.name}: no block {x.block} in function {x.symbol}")


def _has_block(module: Module, function: str, block: str) -> bool:
    f = module.functions.get(function)
    return f is not None and any(b.name == block for b in f.body.blocks)


class _Function:
    """The checks of one function."""

    def __init__(self, module: Module, f: Function, symbols: set[str]) -> None:
        self.module, self.f, self.symbols = module, f, symbols

    def fail(self, message: str, op: Op | None = None) -> NoReturn:
        from irbridge.ir.text import print_op

        text = ""
        if op is not None:
            try:
                text = f" in `{print_op(op)}`"
            except (AssertionError, AttributeError, LookupError, TypeError, ValueError):
                text = f" in `{op!r}`"  # too wrong to be printed
        raise IrbridgeError(f"function {self.f.name}: {message}{text}")

    def check(self) -> None:
        f = self.f
        if f.type.kind != "function":
            self.fail(f"type {f.type}")
        if f.is_declaration:
            return
        if tuple(a.type for a in f.body.blocks[0].args) != f.type.params:
            self.fail("the entry block's arguments are not the function's")
        where: dict[Op, int] = {}
        for block in f.body.blocks:
            self.block(block, where)
        self.uses()
        self.dominance(where)

    def block(self, block: Block, where: dict[Op, int]) -> None:
        if not block.ops:
            self.fail(f"block {block.name} is empty")
        for n, a in enumerate(block.args):
            if a.owner is not block or a.index != n:
                self.fail(f"argument {n} of block {block.name} does not know its place")
        last = len(block.ops) - 1
        for n, op in enumerate(block.ops):
            where[op] = n
            if op.block is not block:
                self.fail("an op does not know its block", op)
            if ("t" in op.d.effects) != (n == last):
                self.fail("a block ends with its one terminator", op)
            if any(r.owner is not op or r.index != k for k, r in enumerate(op.results)):
                self.fail("a result does not know its op", op)
            message = type_error(op)
            if message:
                self.fail(message, op)
            self.special(op)

    def special(self, op: Op) -> None:
        """What the signatures do not say: symbols, calls, control."""
        name = op.d.name
        if op.succs and "t" not in op.d.effects:
            self.fail("successors of an op that is no terminator", op)
        if name == "func.return" and tuple(v.type for v in op.operands) != self.f.type.results:
            self.fail(f"the function returns {self.f.type}", op)
        elif name == "func.return" and (op.results or op.succs):
            self.fail("a return has neither results nor successors", op)
        elif name == "llvm.mlir.addressof" and op.attrs.get("global_name") not in self.symbols:
            self.fail("unknown symbol", op)
        elif name == "irb.block_address":
            if not _has_block(self.module, op.attrs.get("function", ""), op.attrs.get("block", "")):
                self.fail("no such block", op)
        elif name == "func.call":
            self.call(op)
        elif name == "func.call_indirect" and (not op.operands or not op.operands[0].type.is_ptr):
            self.fail("an indirect call takes a pointer first", op)
        elif name in _SUCCESSORS or "t" in op.d.effects:
            self.successors(op)

    def call(self, op: Op) -> None:
        callee = op.attrs.get("callee")
        if callee not in self.symbols:
            self.fail("unknown callee", op)
        f = self.module.functions.get(callee)
        if f is None or f.is_declaration or f.attrs.get("variadic"):
            return
        if f.type.params != tuple(v.type for v in op.operands) or f.type.results != tuple(v.type for v in op.results):
            self.fail(f"{callee} has type {f.type}", op)

    def successors(self, op: Op) -> None:
        count = _SUCCESSORS.get(op.d.name, 0)
        if op.d.name == "cf.switch":
            count = 1 + len(op.attrs.get("case_values", ()))
        if count is not None and len(op.succs) != count:
            self.fail(f"{len(op.succs)} successors, {count} wanted", op)
        for block, args in op.succs:
            if block.region is not self.f.body or block is self.f.body.blocks[0]:
                self.fail(f"block {block.name} cannot be a successor", op)
            if [v.type for v in args] != [a.type for a in block.args]:
                self.fail(f"arguments for block {block.name} of the wrong number or type", op)

    def uses(self) -> None:
        """Each value's use list is what the ops say, and each value used belongs to this function."""
        counted: dict[Value, Counter[Op]] = {}
        for op in self.f.body.ops():
            for v in op.used_values():
                counted.setdefault(v, Counter())[op] += 1
        for v in self.values():
            if v.uses != counted.pop(v, {}):
                self.fail(f"the use list of {v} is wrong", next(iter(v.uses), None) or v.op)
        for v, users in counted.items():
            self.fail(f"{v} is defined nowhere in the function", next(iter(users)))

    def values(self) -> Iterator[Value]:
        for block in self.f.body.blocks:
            yield from block.args
            for op in block.ops:
                yield from op.results

    def dominance(self, where: dict[Op, int]) -> None:
        tree = Dominance(self.f)
        for block in self.f.body.blocks:
            if block not in tree:
                continue
            for n, op in enumerate(block.ops):
                for v in op.used_values():
                    d = v.op
                    home = v.owner if d is None else d.block
                    if home is block and (d is None or where[d] < n):
                        continue
                    if home is block or not (isinstance(home, Block) and home in tree and tree.dominates(home, block)):
                        self.fail(f"%{v.name or '?'}: {v.type} does not dominate its use", op)


_SUCCESSORS: dict[str, int | None] = {"cf.br": 1, "cf.cond_br": 2, "cf.switch": None, "irb.indirect_br": None}


def signature_samples(name: str) -> list[tuple[tuple[Type, ...], tuple[Type, ...], dict[str, Any]]]:
    """Operand types, result types and attributes with which a row is well formed: what generic tests build."""
    if name in _CALLS:
        return _CALLS[name]
    body, _, rule = SIGNATURES[name].partition(", ")
    left, _, right = body.partition("->")
    out = []
    for n, env in enumerate(_ENVS[rule in ("wider",), rule == "narrower"]):
        if name.startswith("cf.switch") and env["I"].is_vector:
            continue
        if rule == "sized":
            env = {**env, "C": (T.vec(2, T.I64), T.F32)[n], "A": (T.I128, T.I32)[n]}
        attrs = dict(_ATTRS.get(name, {}))
        if n and name == "arith.select":
            env = {**env, "S": T.vec(4, T.I1), "A": T.vec(4, T.I32)}
        if name == "arith.constant":
            attrs = {"value": 0x3FF if not env["A"].is_vector else tuple(range(env["A"].lanes))}
        first = env.get((left.split() or [""])[0], T.I1)
        env["B"] = T.of_shape(first, T.I1)
        types = {**env, **_EXACT}
        out.append((tuple(types[w] for w in left.split()), tuple(types[w] for w in right.split()), attrs))
    return out


def _env(i: Type, j: Type, f: Type, g: Type) -> dict[str, Type]:
    vector = T.vec(4, T.F32)
    return {
        "I": i,
        "J": j,
        "F": f,
        "G": g,
        "A": i,
        "C": g,
        "S": T.I1,
        "V": vector,
        "W": T.vec(2, T.F32),
        "E": T.F32,
        "X": i.elem,
    }


_ENVS = {
    (True, False): (
        _env(T.I32, T.i(65), T.F32, T.F64),
        _env(T.vec(4, T.I8), T.vec(4, T.I32), T.vec(2, T.F32), T.vec(2, T.F64)),
    ),
    (False, True): (
        _env(T.I64, T.I1, T.F64, T.F32),
        _env(T.vec(4, T.I32), T.vec(4, T.I8), T.vec(2, T.F64), T.vec(2, T.F32)),
    ),
    (False, False): (
        _env(T.I32, T.I64, T.F32, T.F64),
        _env(T.vec(4, T.I32), T.vec(4, T.I8), T.vec(4, T.F32), T.vec(4, T.F64)),
    ),
}
_ATTRS: dict[str, dict[str, Any]] = {
    "arith.cmpi": {"predicate": 6}, "arith.cmpf": {"predicate": 4}, "llvm.shufflevector": {"mask": (5, 0)},
    "llvm.load": {"alignment": 1, "volatile_": True}, "llvm.store": {"alignment": 8}, "llvm.alloca": {"alignment": 16},
    "llvm.atomicrmw": {"bin_op": "add", "ordering": "seq_cst"}, "llvm.fence": {"ordering": "seq_cst"},
    "llvm.mlir.addressof": {"global_name": "d"}, "irb.block_address": {"function": "f", "block": "entry"},
    "cf.switch": {"case_values": (1, 0xFFFFFFFF)},
}  # fmt: skip
_CALLS: dict[str, list[tuple[tuple[Type, ...], tuple[Type, ...], dict[str, Any]]]] = {
    "func.call": [((T.I64,), (T.I64,), {"callee": "g"}), ((T.I64, T.F64), (T.I32,), {"callee": "g", "variadic": True})],
    "func.call_indirect": [((T.PTR, T.I64), (T.I64, T.F64), {"arg_attrs": ("", "signext")}), ((T.PTR,), (), {})],
    "func.return": [((), (), {})],
}
assert set(SIGNATURES) | set(_CALLS) == set(OPS), set(OPS) ^ (set(SIGNATURES) | set(_CALLS))
