"""Where do these bits come from? Parts of registers and of 128-bit values found in what they were built from.

``trunci(shrui(x, K))`` takes n bits at K of x: a walk down joins (``ori`` of disjoint parts), widenings, masks,
shifts, bitcasts and element insertions finds the value that holds them. So al after ``mov %al``, or a lane
of a vector register just written, is the value itself and not a shift and a mask.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from irbridge.ir import types as T
from irbridge.ir.builder import Builder, const_of
from irbridge.ir.evaluate import join, split
from irbridge.ir.graph import Op, Value
from irbridge.ir.rewrite import Rule, const
from irbridge.ir.types import Type

DEPTH = 24
"""How many ops are looked through before giving up."""


def is_zero(v: Value, mask: int, depth: int = DEPTH) -> bool:
    """Whether the bits ``mask`` of the scalar integer ``v`` are surely zero."""
    if not mask:
        return True
    op = v.owner
    if not isinstance(op, Op) or not depth or not v.type.is_int:
        return False
    name, o = op.d.name, op.operands
    if name == "arith.constant":
        return not op.attrs["value"] & mask
    if name == "arith.extui":
        return is_zero(o[0], mask & (1 << o[0].type.bits) - 1, depth - 1)
    if name == "arith.trunci":
        return is_zero(o[0], mask, depth - 1)
    if name in ("arith.ori", "arith.xori"):
        return is_zero(o[1], mask, depth - 1) and is_zero(o[0], mask, depth - 1)
    if name == "arith.select":
        return is_zero(o[1], mask, depth - 2) and is_zero(o[2], mask, depth - 2) if depth > 2 else False
    c = const(o[1]) if len(o) == 2 else None
    if c is None:
        return False
    if name == "arith.andi":
        return is_zero(o[0], mask & c, depth - 1)
    if name == "arith.shli":
        return is_zero(o[0], mask >> c, depth - 1)
    if name == "arith.shrui":
        return is_zero(o[0], mask << c & (1 << v.type.bits) - 1, depth - 1)
    return False


def _step(v: Value, lo: int, n: int) -> tuple[Value | int, int] | None:
    """One op nearer to the source of bits ``lo``…``lo + n`` of ``v``: the value and place there, or the
    bits themselves as an int, or None where the walk ends."""
    op = v.owner
    if not isinstance(op, Op):
        return None
    name, o = op.d.name, op.operands
    if name == "arith.constant":
        return join(v.type, op.attrs["value"]) >> lo & (1 << n) - 1, 0
    if name in ("arith.bitcast", "arith.bitcast"):
        return o[0], lo
    if v.type.is_vector:
        return _element(op, name, lo, n)
    if not v.type.is_int:
        return None
    size = o[0].type.bits if o else 0
    if name in ("arith.extui", "arith.extsi"):
        return (o[0], lo) if lo + n <= size else (0, 0) if lo >= size and name == "arith.extui" else None
    if name == "arith.trunci":
        return o[0], lo
    if name in ("arith.ori", "arith.xori"):
        mask = (1 << n) - 1 << lo
        return (o[0], lo) if is_zero(o[1], mask) else (o[1], lo) if is_zero(o[0], mask) else None
    c = const(o[1]) if len(o) == 2 else None
    return None if c is None or c >= size else _by_constant(name, o[0], c, lo, n)


def _by_constant(name: str, x: Value, c: int, lo: int, n: int) -> tuple[Value | int, int] | None:
    size = x.type.bits
    if name == "arith.andi":
        part = c >> lo & (1 << n) - 1
        return (x, lo) if part == (1 << n) - 1 else None if part else (0, 0)
    if name == "arith.shli":
        return (x, lo - c) if lo >= c else (0, 0) if lo + n <= c else None
    if name == "arith.shrui" and lo + c >= size:
        return 0, 0
    if name in ("arith.shrui", "arith.shrsi") and lo + c + n <= size:
        return x, lo + c
    return None


def _element(op: Op, name: str, lo: int, n: int) -> tuple[Value | int, int] | None:
    """A step through what makes a vector, for bits inside one element."""
    ew = op.results[0].type.elem.bits
    index = lo // ew
    if name == "llvm.insertelement":
        at = const_of(op.operands[2])
        if not isinstance(at, int):
            return None
        if at * ew <= lo and lo + n <= (at + 1) * ew:
            return op.operands[1], lo - at * ew
        return (op.operands[0], lo) if lo + n <= at * ew or lo >= (at + 1) * ew else None
    if name == "llvm.shufflevector" and lo % ew + n <= ew:
        source, lanes = op.attrs["mask"][index], op.operands[0].type.lanes
        if source < 0:
            return None
        return op.operands[source // lanes], source % lanes * ew + lo % ew
    return None


def _make(b: Builder, v: Value, lo: int, t: Type) -> Value | None:
    """Bits of ``v`` at ``lo`` as type ``t``; None where that takes more than one look into ``v``."""
    n = t.bits
    if v.type.bits == n:
        return v if v.type is t else b.op("arith.bitcast", (v,), t) if not v.type.is_ptr else None
    if v.type.is_int:
        part = b.op("arith.trunci", (b.op("arith.shrui", (v, b.const(v.type, lo))) if lo else v,), T.i(n))
        return part if t.is_int else b.op("arith.bitcast", (part,), t)
    if not v.type.is_vector or t.is_vector or v.type.bits % n or lo % n:
        return None
    if v.type.elem.bits == n:
        part = b.op("llvm.extractelement", (v, b.const(T.I32, lo // n)), v.type.elem)
        return part if part.type is t else b.op("arith.bitcast", (part,), t)
    v = b.op("arith.bitcast", (v,), T.vec(v.type.bits // n, t))
    return b.op("llvm.extractelement", (v, b.const(T.I32, lo // n)), t)


def part_of(b: Builder, v: Value, lo: int, t: Type, steps: int = 0) -> Value | None:
    """Bits ``lo``… of ``v`` as a value of type ``t``, from nearer their source; None if ``v`` is that."""
    n, start = t.bits, steps
    while steps < start + DEPTH:
        step = _step(v, lo, n)
        if step is None:
            break
        steps += 1
        found, lo = step
        if isinstance(found, int):
            return b.const(t, split(t, found))
        v = found
    return _make(b, v, lo, t) if steps else None


def _trunc(b: Builder, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
    v, lo = o[0], 0
    if t.is_vector:
        return None
    op = v.owner
    if isinstance(op, Op) and op.d.name == "arith.shrui":
        c = const(op.operands[1])
        if c is None or c + t.bits > v.type.bits:
            return None
        v, lo = op.operands[0], c
    if _is_plain_vector(v):
        return part_of(b, v.owner.operands[0], lo, t, 1)  # type: ignore[union-attr]
    return part_of(b, v, lo, t)


def _is_plain_vector(v: Value) -> bool:
    """A vector viewed as an integer."""
    op = v.owner
    return isinstance(op, Op) and op.d.name.endswith(".bitcast") and op.operands[0].type.is_vector


def _extract(b: Builder, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
    index = const(o[1])
    if index is None or index >= o[0].type.lanes:
        return None
    v, lo, steps = o[0], index * t.bits, 0
    while steps < DEPTH and (step := _step(v, lo, t.bits)) is not None:
        steps += 1
        found, lo = step
        if isinstance(found, int):
            return b.const(t, found)
        v = found
    whole = v.type.bits == t.bits or (v.type.is_vector and v.type.elem.bits == t.bits and lo % t.bits == 0)
    return _make(b, v, lo, t) if steps and whole else None


def _and(b: Builder, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
    c = const(o[1])
    if c is None or not t.is_int:
        return None
    x, full = o[0], (1 << t.bits) - 1
    if is_zero(x, full & ~c):
        return x
    op = x.owner
    if isinstance(op, Op) and op.d.name in ("arith.ori", "arith.xori"):
        for keep, drop in (op.operands, op.operands[::-1]):
            if is_zero(drop, c):
                return b.op("arith.andi", (keep, o[1]))
    return None


def _zext(b: Builder, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
    op = o[0].owner
    if t.is_int and isinstance(op, Op) and op.d.name == "arith.trunci":
        x = op.operands[0]
        if x.type is t and is_zero(x, (1 << t.bits) - (1 << o[0].type.bits)):
            return x
    return None


RULES = [
    Rule("trunc_slice", "trunci", "trunci(shrui(x, K)) -> the value those bits of x were made from", native=_trunc),
    Rule("element_slice", "extractelement", "extractelement(x, K) -> the value that element was made from",
         native=_extract),
    Rule("and_covered", "andi", "andi(x, C) -> x if x has no bit outside C; andi(ori(x, y), C) -> andi(x, C)"
         " if y has none in C", native=_and),
    Rule("zext_trunc_covered", "extui", "extui(trunci(x)) -> x if the cut bits are zero", native=_zext),
]  # fmt: skip
