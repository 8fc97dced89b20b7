"""Types and constants as LLVM spells them.

In: types and raw values of the graph. Out: text for ``emit``. Source: the LLVM language reference, "Type System" and
"Simple Constants". Example: ``constant_text(T.I8, 255)`` is ``-1``.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any

from irbridge.ir.types import Type

_SCALAR = {"f32": "float", "f64": "double", "f80": "x86_fp80", "f128": "fp128", "!llvm.ptr": "ptr"}


def type_text(t: Type) -> str:
    """An LLVM type."""
    if t.kind == "vector":
        return f"<{t.lanes} x {type_text(t.elem)}>"
    return _SCALAR.get(t.text, t.text)


def mangled(t: Type) -> str:
    """A type as intrinsic names spell it."""
    if t.kind == "vector":
        return f"v{t.lanes}{mangled(t.elem)}"
    return t.text if t.kind in ("int", "float") else "p0"


def results_text(types: Sequence[Type]) -> str:
    if not types:
        return "void"
    return type_text(types[0]) if len(types) == 1 else "{ " + ", ".join(map(type_text, types)) + " }"


def constant_text(t: Type, value: Any) -> str:
    """A raw value as an LLVM constant."""
    if t.kind == "vector":
        if not any(value):
            return "zeroinitializer"
        elem = type_text(t.elem)
        return "<" + ", ".join(f"{elem} {constant_text(t.elem, v)}" for v in value) + ">"
    if t.kind == "int":
        if t.bits == 1:
            return "true" if value else "false"
        return str(value - (1 << t.bits) if value >> (t.bits - 1) else value)
    if t.kind == "ptr":
        return "null" if not value else f"inttoptr (i64 {value} to ptr)"
    if t.text == "f64":
        return f"0x{value:016X}"
    if t.text == "f32":
        return f"0x{_f32_as_f64(value):016X}"
    return f"0xK{value:020X}" if t.text == "f80" else f"0xL{value & (1 << 64) - 1:016X}{value >> 64:016X}"


def _f32_as_f64(bits: int) -> int:
    from irbridge.ir import softfloat

    if softfloat.is_nan(32, bits):
        return (bits >> 31) << 63 | 0x7FF << 52 | (bits & 0x7FFFFF) << 29
    return softfloat.convert(32, 64, bits)
