"""Types of the IR, interned: two equal types are one object, so ``is`` compares them.

Spelled as MLIR spells them: ``i32``, ``f64``, ``vector<4xi32>``, ``!llvm.ptr``, ``(i64) -> i64``.
Example: ``i(32) is i(32)``; ``vec(4, F32).bits == 128``.
"""

from __future__ import annotations


class Type:
    """One type. ``bits`` is its width in memory and registers (a pointer has 64)."""

    __slots__ = ("bits", "elem", "kind", "lanes", "params", "results", "text")

    def __init__(
        self,
        kind: str,
        text: str,
        bits: int,
        elem: Type | None = None,
        lanes: int = 1,
        params: tuple[Type, ...] = (),
        results: tuple[Type, ...] = (),
    ) -> None:
        self.kind, self.text, self.bits = kind, text, bits
        self.elem: Type = elem if elem is not None else self
        self.lanes, self.params, self.results = lanes, params, results

    def __repr__(self) -> str:
        return self.text

    @property
    def is_int(self) -> bool:
        return self.kind == "int"

    @property
    def is_float(self) -> bool:
        return self.kind == "float"

    @property
    def is_vector(self) -> bool:
        return self.kind == "vector"

    @property
    def is_ptr(self) -> bool:
        return self.kind == "ptr"


_ints: dict[int, Type] = {}
_vectors: dict[tuple[int, Type], Type] = {}
_functions: dict[tuple[tuple[Type, ...], tuple[Type, ...]], Type] = {}


def i(width: int) -> Type:
    """The signless integer of ``width`` bits."""
    found = _ints.get(width)
    if found is None:
        found = _ints[width] = Type("int", f"i{width}", width)
    return found


def vec(lanes: int, elem: Type) -> Type:
    """A fixed vector of ``lanes`` elements."""
    found = _vectors.get((lanes, elem))
    if found is None:
        text = f"vector<{lanes}x{elem.text}>"
        found = _vectors[lanes, elem] = Type("vector", text, lanes * elem.bits, elem, lanes)
    return found


def fn(params: tuple[Type, ...], results: tuple[Type, ...]) -> Type:
    """A function type."""
    found = _functions.get((params, results))
    if found is None:
        out = ", ".join(t.text for t in results)
        if len(results) != 1 or results[0].kind == "function":
            out = f"({out})"
        text = f"({', '.join(t.text for t in params)}) -> {out}"
        found = Type("function", text, 64, None, 1, params, results)
        _functions[params, results] = found
    return found


def of_shape(like: Type, elem: Type) -> Type:
    """``elem``, or a vector of it with as many lanes as ``like`` has."""
    return vec(like.lanes, elem) if like.kind == "vector" else elem


I1, I8, I16, I32, I64, I128 = i(1), i(8), i(16), i(32), i(64), i(128)
F32, F64 = Type("float", "f32", 32), Type("float", "f64", 64)
F80, F128 = Type("float", "f80", 80), Type("float", "f128", 128)
PTR = Type("ptr", "!llvm.ptr", 64)
FLOATS = {32: F32, 64: F64, 80: F80, 128: F128}
NAMED = {t.text: t for t in (F32, F64, F80, F128, PTR)}
