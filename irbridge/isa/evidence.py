"""How wide the values are that cross a boundary whose prototype nobody gave.

Some conventions leave the upper bits of a narrow argument undefined, others want 32-bit integers
sign-extended and a float NaN-boxed. For calls marked ``evidence`` an argument that was last written as
32 bits on every path is passed as ``i32`` (or ``f32``); a function whose float result was is declared
so. It is an assumption: a 64-bit parameter given a 32-bit unsigned value of 2**31 or more would differ.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence

from irbridge.ir import types as T
from irbridge.ir.builder import const_of
from irbridge.ir.graph import Block, Function, Module, Op, Reloc, Value
from irbridge.ir.ops import OPS
from irbridge.ir.types import Type
from irbridge.isa.formats import printf_types

Incoming = dict[Block, list[list[Value]]]


def narrow(modules: Sequence[Module]) -> None:
    """Narrow the arguments and results of all modules of a program."""
    _parameters(modules)
    visible = [f for m in modules for f in _defined(m) if f.attrs.get("linkage") != "internal"]
    shared = {f.name for f in visible if _returns_float(f)}
    for m in modules:
        calls = [op for f in _defined(m) for op in f.body.ops() if "variadic" in op.attrs]
        variadic = {str(op.attrs["callee"]) for op in calls if "callee" in op.attrs}
        own = {f.name for f in _defined(m) if f.attrs.get("linkage") == "internal"}
        floats = {f.name for f in _defined(m) if f.name in own and _returns_float(f)} | (shared - own)
        for f in m.functions.values():
            if f.name in floats and T.F64 in f.type.results:
                index = f.type.results.index(T.F64)
                results = tuple(T.F32 if n == index else t for n, t in enumerate(f.type.results))
                f.type = T.fn(f.type.params, results)
        for f in _defined(m):
            _formats(m, f, variadic)
            _rewrite(f, floats)


def _parameters(modules: Sequence[Module]) -> None:
    """Narrow parameters that are passed on to calls by evidence: to what all calls of their function, which is never
    called by address, pass. The function extends them as they were, so that nothing else changes."""
    visible = {f.name: f for m in modules for f in _defined(m) if f.attrs.get("linkage") != "internal"}
    sites: dict[Function, list[tuple[Function, Op]]] = {}
    callees: dict[Op, Function] = {}
    declared: dict[Function, list[Function]] = {}
    taken: set[Function | None] = set()
    for m in modules:
        here = {name: visible.get(name) if f.is_declaration else f for name, f in m.functions.items()}
        for name, f in m.functions.items():
            home = here[name]
            if f.is_declaration and home is not None:
                declared.setdefault(home, []).append(f)
        taken |= {here.get(x.symbol) for d in m.data.values() for x in d.items if isinstance(x, Reloc)}
        taken |= {here.get(target) for target, _ in m.aliases.values()}
        for f in _defined(m):
            for op in f.body.ops():
                if op.d.name == "func.call" and (callee := here.get(op.attrs["callee"])) is not None:
                    sites.setdefault(callee, []).append((f, op))
                    callees[op] = callee
                elif op.d.name == "llvm.mlir.addressof":
                    taken.add(here.get(op.attrs["global_name"]))
    incoming: dict[Function, Incoming] = {}
    todo = [f for f in sites if f not in taken and "variadic" not in f.attrs and f.name != "main"]
    changed = True
    while changed:
        changed = False
        for f in todo:
            for n, arg in enumerate(f.body.blocks[0].args):
                if arg.type in (T.F64, T.I64) and f.attrs["arg_attrs"][n] == "" and _passed_on(arg, callees):
                    test = float_bits if arg.type is T.F64 else word
                    for caller, op in sites[f]:
                        if caller not in incoming:
                            incoming[caller] = incoming_of(caller)
                        if op.operands[n] is not arg and not _all(incoming[caller], [op.operands[n]], test, arg):
                            break
                    else:
                        _narrow_parameter(f, n, [op for _, op in sites[f]], declared.get(f, []))
                        changed = True


def _passed_on(arg: Value, callees: dict[Op, Function]) -> bool:
    """Whether a parameter reaches a call by evidence as it is, perhaps by way of other functions."""
    todo, seen = [arg], {arg}
    while todo:
        v = todo.pop()
        for op in v.uses:
            if op.attrs.get("evidence") and v in op.operands:
                return True
            ways = list(op.succs)
            if op in callees:
                ways.append((callees[op].body.blocks[0], op.operands))
            for target, args in ways:
                more = [t for t, a in zip(target.args, args, strict=True) if a is v and t not in seen]
                seen.update(more)
                todo += more
    return False


def _narrow_parameter(f: Function, n: int, calls: list[Op], declarations: list[Function]) -> None:
    entry, arg = f.body.blocks[0], f.body.blocks[0].args[n]
    old, new = arg.type, T.F32 if arg.type is T.F64 else T.I32
    users, ops = dict(arg.uses), list[Op]()
    bits = _make(ops, entry, "arith.bitcast", arg, T.I32) if old is T.F64 else arg
    arg.type = new
    wide = _make(ops, entry, "arith.extui", bits, T.I64)
    wide = _make(ops, entry, "arith.bitcast", wide, T.F64) if old is T.F64 else wide
    entry.ops[:0] = ops
    for user in users:
        user.replace_operand(arg, wide)
    attr = "signext" if new is T.I32 else ""
    for g in (f, *declarations):
        g.type = T.fn(tuple(new if k == n else t for k, t in enumerate(g.type.params)), g.type.results)
    holders: list[Function | Op] = [f, *declarations, *calls]
    for has in holders:
        has.attrs["arg_attrs"] = tuple(attr if k == n else a for k, a in enumerate(has.attrs["arg_attrs"]))
    for op in calls:
        before: list[Op] = []
        v = op.operands[n]
        v = _low_float(before, op.block, v) if new is T.F32 else _make(before, op.block, "arith.trunci", v, T.I32)
        assert op.block is not None
        at = op.block.ops.index(op)
        op.block.ops[at:at] = before
        _set_operand(op, n, v)


def _set_operand(op: Op, n: int, v: Value) -> None:
    op.drop_uses()
    op.operands[n] = v
    for x in op.used_values():
        x.uses[op] = x.uses.get(op, 0) + 1


def _defined(m: Module) -> list[Function]:
    return [f for f in m.functions.values() if not f.is_declaration]


def incoming_of(f: Function) -> Incoming:
    """The arguments on every edge into each block."""
    out: Incoming = {}
    for b in f.body.blocks:
        for target, args in b.terminator.succs:
            out.setdefault(target, []).append(args)
    return out


def _returns_float(f: Function) -> bool:
    """Whether the first f64 result is a float, zero-extended, at every return."""
    index = next((n for n, t in enumerate(f.type.results) if t is T.F64), -1)
    if index < 0:
        return False
    incoming = incoming_of(f)
    returns = [b.terminator for b in f.body.blocks if b.terminator.d.name == "func.return"]
    return bool(returns) and _all(incoming, [op.operands[index] for op in returns], float_bits)


def _all(
    incoming: Incoming, values: Sequence[Value], test: Callable[[Value], bool | None], apart: Value | None = None
) -> bool:
    """Whether every value that may arrive passes (but for ``apart``); at least one must do so by itself (not None)."""
    todo, seen, proof = list(values), {*values, apart}, False
    while todo:
        v = todo.pop()
        op = v.op
        if op is None:
            assert isinstance(v.owner, Block)
            sources = [args[v.index] for args in incoming.get(v.owner, [])]
            if not sources:
                return False
        elif op.d.name == "arith.select":
            sources = op.operands[1:]
        else:
            verdict = test(v)
            if verdict is False:
                return False
            proof = proof or verdict is True
            continue
        for s in sources:
            if s not in seen:
                seen.add(s)
                todo.append(s)
    return proof


def word(v: Value) -> bool | None:
    """Whether an i64 is a 32-bit value zero-extended (None: could be either)."""
    op = v.op
    assert op is not None
    name = op.d.name
    if name == "llvm.mlir.undef":
        return None
    if name == "arith.constant":
        return True if op.attrs["value"] < 1 << 32 else False
    return name == "arith.extui" and op.operands[0].type.bits <= 32


def float_bits(v: Value) -> bool | None:
    """Whether an f64 holds a float's bits zero-extended (None: a zero or nothing)."""
    op = v.op
    assert op is not None
    if op.d.name == "llvm.mlir.undef":
        return None
    if op.d.name == "arith.constant":
        return None if op.attrs["value"] == 0 else op.attrs["value"] < 1 << 32
    if op.d.name == "arith.bitcast":
        inner = op.operands[0].op
        return inner is not None and inner.d.name == "arith.extui" and inner.operands[0].type is T.I32
    return False


def _rewrite(f: Function, floats: set[str]) -> None:
    incoming: Incoming | None = None
    for b in f.body.blocks:
        if not any(_concerned(op, floats) for op in b.ops):
            continue
        incoming = incoming if incoming is not None else incoming_of(f)
        ops: list[Op] = []
        for op in b.ops:
            if op.attrs.get("evidence"):
                _arguments(op, ops, incoming)
            ops.append(op)
            if op.d.name == "func.call" and op.attrs["callee"] in floats:
                _widen(op, ops)
            elif op.d.name == "func.return":
                ops.pop()
                _results(f, op, ops)
                ops.append(op)
        b.ops = ops


def _formats(m: Module, f: Function, variadic: set[str]) -> None:
    """Calls with a vector count whose format string arrives through joins: order their arguments by it.
    What is known to be variadic and stays without a format is marked ``format_unknown``."""
    incoming: Incoming | None = None
    for b in f.body.blocks:
        for op in list(b.ops):
            if "vector_count" in op.attrs:
                incoming = incoming if incoming is not None else incoming_of(f)
                if not _order(m, op, incoming) and op.attrs.get("callee") in variadic:
                    op.attrs["format_unknown"] = True


def _order(m: Module, op: Op, incoming: Incoming) -> bool:
    first = 1 if op.d.name == "func.call_indirect" else 0
    ints = [v for v in op.operands[first:] if v.type is T.I64]
    floats = [v for v in op.operands[first:] if v.type is T.F64]
    for index, v in enumerate(ints):
        found = {printf_types(t) if t is not None else None for t in _strings(m, v, incoming)}
        known = sorted((x for x in found if x is not None), key=len)
        agree = len(known) == len(found) and all(known[-1].startswith(x) for x in known)
        letters = known[-1] if known and agree else None
        if letters is not None and "d" not in letters and not op.attrs.get("count_exact"):
            return True
        if not letters or "D" in letters or not _agree(letters.count("d"), op):
            continue
        left, args = ints[index + 1 :], ints[: index + 1]
        mixed = op.attrs["vector_count"] < 0
        if sum(x != "d" or mixed for x in letters) > len(left):
            continue
        for x in letters:
            v = (floats if x == "d" and not mixed else left).pop(0)
            args.append(_before(op, "arith.bitcast", v, T.F64) if x == "d" and mixed else v)
        left = [] if mixed else left
        op.drop_uses()
        op.operands = [*op.operands[:first], *args, *left]
        for used in op.used_values():
            used.uses[op] = used.uses.get(op, 0) + 1
        op.attrs["variadic"] = index + 1
        op.attrs["arg_attrs"] = ("",) * (len(op.operands) - first)
        return True
    return False


def _agree(doubles: int, op: Op) -> bool:
    """Whether a format with so many floating-point conversions fits what the call is known to pass in vector
    registers: an exact count, at most so many, or (negative) none: they are passed in integer ones."""
    count: int = op.attrs["vector_count"]
    return doubles == count if op.attrs.get("count_exact") else doubles > 0 and (count < 0 or doubles <= count)


def _before(op: Op, name: str, v: Value, t: Type) -> Value:
    """A new op just before ``op``."""
    new = Op(OPS[name], (v,), (t,), None, (), op.loc)
    assert op.block is not None
    new.block = op.block
    op.block.ops.insert(op.block.ops.index(op), new)
    return new.results[0]


def _strings(m: Module, v: Value, incoming: Incoming) -> set[bytes | None]:
    """The constant strings whose address a value may be (None: something else too)."""
    out: set[bytes | None] = set()
    todo, seen = [v], {v}
    while todo:
        op = todo.pop()
        d = op.op
        sources: list[Value] = []
        if d is None:
            assert isinstance(op.owner, Block)
            sources = [args[op.index] for args in incoming.get(op.owner, [])]
            if not sources:
                out.add(None)
        elif d.d.name == "arith.select":
            sources = d.operands[1:]
        elif d.d.name == "llvm.load" and (spilled := _spilled(d.operands[0])):
            sources = spilled
        elif d.d.name != "llvm.mlir.undef":
            out.add(_string(m, d))
        for s in sources:
            if s not in seen:
                seen.add(s)
                todo.append(s)
    return out


def _spilled(pointer: Value) -> list[Value]:
    """What is stored at a place of the frame, by its one address."""
    op = pointer.op
    base = op.operands[0].op if op is not None and op.d.name == "llvm.getelementptr" else op
    if base is None or base.d.name != "llvm.alloca":
        return []
    return [user.operands[0] for user in pointer.uses if user.d.name == "llvm.store" and user.operands[1] is pointer]


def _string(m: Module, op: Op) -> bytes | None:
    """The string whose address ``ptrtoint(addressof + constant)`` is."""
    at = 0
    if op.d.name == "llvm.ptrtoint" and op.operands[0].op is not None:
        op = op.operands[0].op
        if op.d.name == "llvm.getelementptr" and op.operands[0].op is not None:
            at = const_of(op.operands[1]) or 0  # type: ignore[assignment]
            op = op.operands[0].op
        data = m.data.get(op.attrs.get("global_name", ""))
        if data is not None and data.constant and all(isinstance(x, bytes) for x in data.items):
            return b"".join(x for x in data.items if isinstance(x, bytes))[at:].partition(b"\0")[0]
    return None


def _concerned(op: Op, floats: set[str]) -> bool:
    return bool(op.attrs.get("evidence")) or op.attrs.get("callee") in floats or op.d.name == "func.return"


def _make(ops: list[Op], block: Block | None, name: str, v: Value, t: Type) -> Value:
    op = Op(OPS[name], (v,), (t,))
    op.block = block
    ops.append(op)
    return op.results[0]


def _low_float(ops: list[Op], block: Block | None, v: Value) -> Value:
    bits = _make(ops, block, "arith.bitcast", v, T.I64)
    return _make(ops, block, "arith.bitcast", _make(ops, block, "arith.trunci", bits, T.I32), T.F32)


def _arguments(op: Op, ops: list[Op], incoming: Incoming) -> None:
    first = 1 if op.d.name == "func.call_indirect" else 0
    attrs = list(op.attrs.get("arg_attrs", ()))
    for n, v in enumerate(list(op.operands)[first:]):
        new: Value | None = None
        if v.type is T.I64 and n < len(attrs) and not attrs[n] and _all(incoming, [v], word):
            new = _make(ops, op.block, "arith.trunci", v, T.I32)
            attrs[n] = "signext"
        elif v.type is T.F64 and n < op.attrs.get("variadic", 1 << 30) and _all(incoming, [v], float_bits):
            new = _low_float(ops, op.block, v)
        if new is not None:
            _set_operand(op, n + first, new)
    op.attrs["arg_attrs"] = tuple(attrs)


def _widen(op: Op, ops: list[Op]) -> None:
    """A call's float result as the f64 that its users expect."""
    old = next(r for r in op.results if r.type is T.F64)
    old.type = T.F32
    users = dict(old.uses)
    bits = _make(ops, op.block, "arith.bitcast", old, T.I32)
    wide = _make(ops, op.block, "arith.bitcast", _make(ops, op.block, "arith.extui", bits, T.I64), T.F64)
    for user in users:
        user.replace_operand(old, wide)


def _results(f: Function, op: Op, ops: list[Op]) -> None:
    for n, t in enumerate(f.type.results):
        v = op.operands[n]
        if t is T.F32 and v.type is T.F64:
            new = _low_float(ops, op.block, v)
            _set_operand(op, n, new)
