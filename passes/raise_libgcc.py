"""Turn calls of libgcc's and libatomic's helpers into the ops they stand for, which every target does its own way.

Needs a flat module; leaves one. A processor without an instruction (RISC-V without Zbb; its atomics of bytes) has
the compiler call a helper that another target would not need or not have. All orders are sequentially consistent.
Example: ``__popcountdi2(x)`` becomes ``math.ctpop``, ``__atomic_fetch_add_1(p, v, order)`` an ``llvm.atomicrmw``.
Source: GCC internals, "Routines for integer arithmetic"; the libatomic ABI.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from irbridge.ir import types as T
from irbridge.ir.graph import Block, Module, Op, Value
from irbridge.ir.ops import OPS, PREDICATE
from irbridge.ir.types import Type

_BITS = re.compile(r"__(clz|ctz|popcount|parity|ffs|bswap)[sd]i2$")
_ATOMIC = re.compile(
    r"__(?:atomic_(load|store|exchange|compare_exchange)|atomic_fetch_(\w+)|atomic_(\w+)_fetch"
    r"|sync_fetch_and_(\w+)|sync_(\w+)_and_fetch|sync_(bool_compare_and_swap|val_compare_and_swap|lock_test_and_set"
    r"|lock_release))_([1248])$"
)
_COMBINE = {"add": "arith.addi", "sub": "arith.subi", "and": "arith.andi", "or": "arith.ori", "xor": "arith.xori"}


@dataclass(frozen=True)
class RaiseLibgcc:
    """Helpers to ops."""

    name: str = "raise_libgcc"

    def run(self, module: Module) -> bool:
        """Gives whether there was one."""
        names = {n for n, f in module.functions.items() if f.is_declaration and _raiser(n) is not None}
        for f in module.functions.values() if names else ():
            for b in f.body.blocks:
                for op in [o for o in b.ops if o.attrs.get("callee") in names]:
                    raiser = _raiser(op.attrs["callee"])
                    assert raiser is not None
                    raiser(_Raise(b, op))
                    op.erase()
        held = {o.attrs.get("global_name") for f in module.functions.values() for o in f.body.ops()} if names else ()
        for n in names:
            if n not in held:
                del module.functions[n]
        return bool(names)


class _Raise:
    """What replaces one call."""

    def __init__(self, b: Block, call: Op) -> None:
        self.b, self.call, self.at = b, call, b.ops.index(call)

    def effect(self, name: str, operands: tuple[Value, ...], types: tuple[Type, ...] = (), **attrs: Any) -> Op:
        op = Op(OPS[name], operands, types, attrs, (), self.call.loc)
        op.block = self.b
        self.b.ops.insert(self.at, op)
        self.at += 1
        return op

    def op(self, name: str, operands: tuple[Value, ...], t: Type | None = None, **attrs: Any) -> Value:
        return self.effect(name, operands, (t or operands[0].type,), **attrs).result

    def const(self, t: Type, value: int) -> Value:
        return self.op("arith.constant", (), t, value=value & (1 << t.bits) - 1)

    def sized(self, v: Value, t: Type) -> Value:
        """An integer cut or zero-extended."""
        if v.type is t:
            return v
        return self.op("arith.trunci" if v.type.bits > t.bits else "arith.extui", (v,), t)

    def give(self, v: Value) -> None:
        """The call's result."""
        if self.call.results:
            self.call.result.replace_by(self.sized(v, self.call.result.type))


def raises(name: str) -> bool:
    """Whether a function becomes ops."""
    return _raiser(name) is not None


def _raiser(name: str) -> Callable[[_Raise], None] | None:
    m = _BITS.match(name)
    if m is not None:
        return lambda r: _bits(r, m[1])
    if name == "__sync_synchronize":
        return lambda r: _fence(r)
    a = _ATOMIC.match(name)
    if a is None:
        return None
    plain, fetch_1, after_1, fetch_2, after_2, sync, size = a.groups()
    t = T.i(8 * int(size))
    kind, after = fetch_1 or fetch_2 or after_1 or after_2, bool(after_1 or after_2)
    if kind:
        return (lambda r: _modify(r, t, kind, after)) if kind in (*_COMBINE, "nand") else None
    return lambda r: _plain(r, t, plain or sync)


def _bits(r: _Raise, kind: str) -> None:
    x = r.call.operands[0]
    if kind == "bswap":
        r.give(r.op("llvm.intr.bswap", (x,)))
        return
    v = r.op({"clz": "math.ctlz", "ctz": "math.cttz", "ffs": "math.cttz"}.get(kind, "math.ctpop"), (x,))
    if kind == "parity":
        v = r.op("arith.andi", (v, r.const(x.type, 1)))
    elif kind == "ffs":
        zero = r.const(x.type, 0)
        none = r.op("arith.cmpi", (x, zero), T.I1, predicate=PREDICATE["eq"])
        v = r.op("arith.select", (none, zero, r.op("arith.addi", (v, r.const(x.type, 1)))), x.type)
    r.give(v)


def _fence(r: _Raise) -> None:
    r.effect("llvm.fence", ())


def _modify(r: _Raise, t: Type, kind: str, after: bool) -> None:
    p, v = r.call.operands[0], r.sized(r.call.operands[1], t)
    old = r.effect("llvm.atomicrmw", (p, v), (t,), bin_op=kind, ordering="seq_cst").result
    if after and kind == "nand":
        both = r.op("arith.andi", (old, v))
        old = r.op("arith.xori", (both, r.const(t, -1)))
    elif after:
        old = r.op(_COMBINE[kind], (old, v))
    r.give(old)


def _plain(r: _Raise, t: Type, kind: str) -> None:
    p, *rest = r.call.operands
    order = {"alignment": t.bits // 8, "ordering": "seq_cst"}
    if kind == "load":
        r.give(r.effect("llvm.load", (p,), (t,), **order).result)
    elif kind in ("store", "lock_release"):
        value = r.sized(rest[0], t) if kind == "store" else r.const(t, 0)
        r.effect("llvm.store", (value, p), (), **order)
    elif kind in ("exchange", "lock_test_and_set"):
        r.give(r.effect("llvm.atomicrmw", (p, r.sized(rest[0], t)), (t,), bin_op="xchg", ordering="seq_cst").result)
    elif kind == "compare_exchange":
        expected = r.effect("llvm.load", (rest[0],), (t,), alignment=1).result
        swap = r.effect("llvm.cmpxchg", (p, expected, r.sized(rest[1], t)), (t, T.I1))
        r.effect("llvm.store", (swap.results[0], rest[0]), (), alignment=1)
        r.give(swap.results[1])
    else:
        swap = r.effect("llvm.cmpxchg", (p, r.sized(rest[0], t), r.sized(rest[1], t)), (t, T.I1))
        r.give(swap.results[1 if kind.startswith("bool") else 0])


PASS = RaiseLibgcc
