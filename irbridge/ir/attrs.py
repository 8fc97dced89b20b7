"""How attributes are spelled in MLIR's generic form, op by op: one table, read both ways.

In the graph an attribute is a plain Python value; in the text it is what MLIR 19 defines for the op
(properties in ``<{…}>``), or, for what only this project knows, an ``irb.`` attribute in ``{…}``.
Example: ``alignment: 8`` of a load is ``<{alignment = 8 : i64}>``; ``ordering: "seq_cst"`` is ``ordering = 7 : i64``.
Source: LLVMOps.td, LLVMEnums.td and ArithBase.td of MLIR 19.
"""

from __future__ import annotations

import json
import re
from collections.abc import Callable
from typing import Any

from irbridge.ir.types import Type


class Symbol(str):
    """A ``@name`` in a text."""


ORDERING = ("", "unordered", "monotonic", "", "acquire", "release", "acq_rel", "seq_cst")
BIN_OP = ("xchg", "add", "sub", "and", "nand", "or", "xor", "max", "min", "umax", "umin")

Codec = tuple[Callable[[Any], str], Callable[[Any], Any]]


def quote(text: str | bytes) -> str:
    """A string literal; bytes outside printable ASCII are hex escapes."""
    raw = text.encode("utf-8", "surrogateescape") if isinstance(text, str) else text
    if raw.isalnum():
        return f'"{raw.decode()}"'
    return '"' + "".join(chr(c) if 32 <= c < 127 and c not in b'"\\' else f"\\{c:02X}" for c in raw) + '"'


def symbol(name: str) -> str:
    """``@name``, quoted where it must be."""
    return f"@{name}" if re.fullmatch(r"[A-Za-z_][\w$.]*", name, re.ASCII) else f"@{quote(name)}"


def encode(value: Any) -> str:
    """Any attribute value by its Python type."""
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, int):
        return f"{value} : i64"
    if isinstance(value, Symbol):
        return symbol(value)
    if isinstance(value, (str, bytes)):
        return quote(value)
    if isinstance(value, Type):
        return value.text
    if isinstance(value, (tuple, list)):
        return f"[{', '.join(map(encode, value))}]"
    if isinstance(value, dict):
        return dictionary({k: encode(v) for k, v in value.items()})
    raise AssertionError(f"attribute {value!r}")


def dictionary(entries: dict[str, str]) -> str:
    """``{a = …, b = …}`` of encoded values; an empty value is a unit attribute."""
    parts = []
    for key, text in sorted(entries.items()):
        name = key if re.fullmatch(r"[A-Za-z_][\w$.]*", key, re.ASCII) else json.dumps(key)
        parts.append(f"{name} = {text}" if text else name)
    return "{" + ", ".join(parts) + "}"


def signed(value: int, w: int) -> int:
    """Raw bits as the number MLIR prints."""
    return value - (1 << w) if w > 1 and value >> w - 1 & 1 else value


def number(value: int, t: Type) -> str:
    """Raw bits as a literal of scalar type ``t``, its type left out."""
    if t.is_float:
        return f"0x{value:0{t.bits // 4}X}"
    if t.bits == 1:
        return "true" if value else "false"
    return str(signed(value, t.bits))


def literal(value: Any, t: Type) -> str:
    """The ``value`` of a constant of type ``t``."""
    if t.is_vector:
        first = value[0]
        if all(v == first for v in value):
            return f"dense<{number(first, t.elem)}> : {t}"
        return f"dense<[{', '.join(number(v, t.elem) for v in value)}]> : {t}"
    return number(value, t) if t.bits == 1 else f"{number(value, t)} : {t}"


def _enum(names: tuple[str, ...]) -> Codec:
    return lambda v: f"{names.index(v.lstrip('_'))} : i64", lambda n: names[n]


_INT: Codec = (lambda v: f"{v} : i64", lambda v: v)
_UNIT: Codec = (lambda v: "", lambda v: True)
_SYMBOL: Codec = (symbol, str)
_ORDER = _enum(ORDERING)
_ARRAY: Codec = (lambda v: f"array<i32: {', '.join(map(str, v))}>", lambda v: v)
_MEMORY = {"alignment": _INT, "ordering": _ORDER, "volatile_": _UNIT}

INHERENT: dict[str, dict[str, Codec]] = {
    "arith.cmpi": {"predicate": _INT},
    "arith.cmpf": {"predicate": _INT},
    "llvm.shufflevector": {"mask": _ARRAY},
    "llvm.load": _MEMORY,
    "llvm.store": _MEMORY,
    "llvm.alloca": {"alignment": _INT},
    "llvm.atomicrmw": {"bin_op": _enum(BIN_OP), "ordering": _ORDER, "alignment": _INT, "volatile_": _UNIT},
    "llvm.fence": {"ordering": _ORDER},
    "func.call": {"callee": _SYMBOL},
    "llvm.mlir.addressof": {"global_name": _SYMBOL},
    "irb.block_address": {"function": _SYMBOL, "block": (quote, lambda v: v)},
}
"""The attributes that are properties of their op, with their spelling."""

IMPLIED: dict[str, dict[str, str]] = {
    "llvm.alloca": {"elem_type": "i8"},
    "llvm.getelementptr": {"elem_type": "i8", "rawConstantIndices": "array<i32: -2147483648>"},
    "llvm.intr.memcpy": {"isVolatile": "false"},
    "llvm.intr.memset": {"isVolatile": "false"},
    "llvm.load": {"ordering": "0 : i64"},
    "llvm.store": {"ordering": "0 : i64"},
    "llvm.fence": {"ordering": "7 : i64"},
    "llvm.atomicrmw": {"ordering": "7 : i64"},
}
"""What MLIR wants written though it is always so here, or when the attribute is absent."""

WRITTEN_AS = {
    "arith.bitcast": "llvm.bitcast",
    "func.call_indirect": "irb.call_indirect",
    "llvm.mlir.addressof": "irb.addressof",
    "llvm.cmpxchg": "irb.cmpxchg",
}
"""Ops whose upstream namesake would be refused: it wants equal shapes, a function type, a
``llvm.mlir.global`` or a struct result. Further: ``irb.call``, a ``func.call`` whose types are not its
callee's (variadic); ``irb.constant``, of a type whose literals xDSL does not read."""

READ_AS = {text: name for name, text in WRITTEN_AS.items()} | {
    "irb.call": "func.call", "llvm.mlir.zero": "arith.constant", "irb.constant": "arith.constant",
}  # fmt: skip
