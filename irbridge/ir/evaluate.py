"""What a pure op gives for raw values: its row's meaning, lane by lane.

In: an op's row, operand types, raw operand values (unsigned ints; a tuple of them for a vector), result
type, attributes. Out: the raw result. Used by constant folding, the interpreter and the rule checker.
Example: ``evaluate(OPS["arith.addi"], (I8, I8), (200, 100), I8, {}) == 44``.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from irbridge.ir.ops import Ctx, OpDef, Undefined
from irbridge.ir.types import Type

Raw = int | tuple[int, ...]


def join(t: Type, value: Any) -> int:
    """The bits of a raw value of type ``t`` as one integer, element 0 least significant."""
    if not t.is_vector:
        return int(value)
    out, ew = 0, t.elem.bits
    for n, e in enumerate(value):
        out |= e << n * ew
    return out


def split(t: Type, whole: int) -> Raw:
    """The raw value of type ``t`` with the bits ``whole``."""
    if not t.is_vector:
        return whole
    ew = t.elem.bits
    mask = (1 << ew) - 1
    return tuple(whole >> n * ew & mask for n in range(t.lanes))


def evaluate(d: OpDef, types: Sequence[Type], values: Sequence[Any], t: Type, attrs: dict[str, Any]) -> Any:
    """The raw result of a pure op. Raises ``Undefined`` where the op has none."""
    if d.ev is not None:
        c = Ctx(types[0].elem.bits, t.elem.bits, attrs)
        mask = (1 << c.r) - 1
        if not t.is_vector and not types[0].is_vector:
            return int(d.ev(c, *values)) & mask
        return tuple(int(d.ev(c, *row)) & mask for row in zip(*values, strict=True))
    special = _SPECIAL.get(d.name)
    if special is None:
        raise Undefined(f"{d.name} has no value meaning")
    return special(types, values, t, attrs)


def _select(types: Sequence[Type], values: Sequence[Any], t: Type, attrs: dict[str, Any]) -> Any:
    c, a, b = values
    if types[0].is_vector:
        return tuple(x if k else y for k, x, y in zip(c, a, b, strict=True))
    return a if c else b


def _bitcast(types: Sequence[Type], values: Sequence[Any], t: Type, attrs: dict[str, Any]) -> Any:
    return split(t, join(types[0], values[0]))


def _index(types: Sequence[Type], n: int) -> int:
    if n >= types[0].lanes:
        raise Undefined("element index")
    return n


def _extract(types: Sequence[Type], values: Sequence[Any], t: Type, attrs: dict[str, Any]) -> Any:
    return values[0][_index(types, values[1])]


def _insert(types: Sequence[Type], values: Sequence[Any], t: Type, attrs: dict[str, Any]) -> Any:
    at = _index(types, values[2])
    return tuple(values[1] if n == at else e for n, e in enumerate(values[0]))


def _shuffle(types: Sequence[Type], values: Sequence[Any], t: Type, attrs: dict[str, Any]) -> Any:
    both = tuple(values[0]) + tuple(values[1])
    return tuple(both[n] if n >= 0 else 0 for n in attrs["mask"])


_SPECIAL: dict[str, Callable[[Sequence[Type], Sequence[Any], Type, dict[str, Any]], Any]] = {
    "arith.select": _select,
    "arith.bitcast": _bitcast,
    "llvm.bitcast": _bitcast,
    "llvm.extractelement": _extract,
    "llvm.insertelement": _insert,
    "llvm.shufflevector": _shuffle,
    "llvm.freeze": lambda types, values, t, attrs: values[0],
    "irb.opaque": lambda types, values, t, attrs: values[0],
    "llvm.inttoptr": lambda types, values, t, attrs: values[0] & (1 << t.bits) - 1,
    "llvm.ptrtoint": lambda types, values, t, attrs: values[0] & (1 << t.bits) - 1,
    "llvm.getelementptr": lambda types, values, t, attrs: values[0] + values[1] & (1 << t.bits) - 1,
}
