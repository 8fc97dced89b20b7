"""Vectors and bitcasts: views of views, elements put in and taken out, permutations that do nothing."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from irbridge.ir.builder import Builder, const_of
from irbridge.ir.graph import Op, Value
from irbridge.ir.rewrite import Rule, const
from irbridge.ir.types import Type


def _bitcast(b: Builder, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
    v = o[0]
    if v.type is t:
        return v
    op = v.owner
    if isinstance(op, Op) and op.d.name.endswith(".bitcast"):
        x = op.operands[0]
        return x if x.type is t else b.op("arith.bitcast", (x,), t)
    return None


def _insert(b: Builder, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
    v, element, index = o
    at = const(index)
    if at is None:
        return None
    e, op = element.owner, v.owner
    if isinstance(e, Op) and e.d.name == "llvm.extractelement" and e.operands[0] is v and const(e.operands[1]) == at:
        return v
    value, old = const_of(element), const_of(v)
    if isinstance(value, int) and isinstance(old, tuple):
        return b.const(t, old[:at] + (value,) + old[at + 1 :])
    if isinstance(op, Op) and op.d.name == "llvm.insertelement" and const(op.operands[2]) == at:
        return b.op("llvm.insertelement", (op.operands[0], element, index))
    return None


def _shuffle(b: Builder, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
    mask, n = (attrs or {})["mask"], o[0].type.lanes
    if n == len(mask):
        if mask == tuple(range(n)):
            return o[0]
        if mask == tuple(range(n, 2 * n)):
            return o[1]
    values = [const_of(v) for v in o]
    if isinstance(values[0], tuple) and isinstance(values[1], tuple) and min(mask) >= 0:
        both = values[0] + values[1]
        return b.const(t, tuple(both[k] for k in mask))
    return None


RULES = [
    Rule("bitcast_self", "bitcast", "bitcast(x) -> x if of its type; bitcast(bitcast(x)) -> bitcast(x)",
         native=_bitcast),
    Rule("arith.bitcast", "llvm_bitcast", "as bitcast", native=_bitcast),
    Rule("insert_extract", "insertelement", "insertelement(x, extractelement(x, K), K) -> x;"
         " insertelement(insertelement(x, a, K), c, K) -> insertelement(x, c, K); of constants", native=_insert),
    Rule("shuffle_self", "shufflevector", "shufflevector(x, y){identity} -> x; of constants", native=_shuffle),
    Rule("neg_neg", "negf(negf(x))", "x"),
    Rule("abs_abs", "absf((x := absf(y)))", "x"),
    Rule("abs_neg", "absf(negf(x))", "absf(x)"),
    Rule("bswap_bswap", "bswap(bswap(x))", "x"),
    Rule("reverse_reverse", "bitreverse(bitreverse(x))", "x"),
]  # fmt: skip
