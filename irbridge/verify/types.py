"""C types and prototypes, as far as a verification needs them.

In: a prototype (given, of a header, of DWARF, or inferred). Out: ``Signature``, which says how to make inputs and how
to call. Sizes are those of LP64, which all the ISAs here share; what they do not share (``long double``, ``va_list``)
has no type here.
"""

from __future__ import annotations

from dataclasses import asdict, dataclass, replace
from typing import Any


@dataclass(frozen=True, slots=True)
class CType:
    """``kind``: void, int, float, pointer, struct or function. ``bits``: of an int or float (8 to 128); ``signed``;
    ``of``: what a pointer points to; ``const``: what is pointed to is not written; ``text``: how C spells the type;
    ``fields``: of a struct, as (name, byte offset, type, how many); ``size``: bytes of a struct."""

    kind: str
    bits: int = 0
    signed: bool = False
    of: CType | None = None
    const: bool = False
    text: str = ""
    fields: tuple[tuple[str, int, CType, int], ...] = ()
    size: int = 0

    @property
    def bytes(self) -> int:
        """``sizeof``; 0 for void and functions."""
        return {"int": self.bits // 8, "float": self.bits // 8, "pointer": 8, "struct": self.size}.get(self.kind, 0)

    def __str__(self) -> str:
        return self.text or self.kind


ADDRESSED = 1 << 47  # bytes that a program can have
VOID = CType("void", text="void")
# fmt: off
INTS = {
    t.text: t for t in (
        CType("int", 8, False, text="_Bool"),
        CType("int", 8, True, text="signed char"), CType("int", 8, False, text="unsigned char"),
        CType("int", 16, True, text="short"), CType("int", 16, False, text="unsigned short"),
        CType("int", 32, True, text="int"), CType("int", 32, False, text="unsigned int"),
        CType("int", 64, True, text="long"), CType("int", 64, False, text="unsigned long"),
        CType("int", 64, True, text="long long"), CType("int", 64, False, text="unsigned long long"),
        CType("int", 128, True, text="__int128"), CType("int", 128, False, text="unsigned __int128"),
    )
}
# fmt: on
FLOAT, DOUBLE = CType("float", 32, True, text="float"), CType("float", 64, True, text="double")


def pointer(to: CType, const: bool = False) -> CType:
    """A pointer to ``to``."""
    word = f"const {to}" if const else str(to)
    return CType("pointer", 64, of=to, const=const, text=f"{word} *")


@dataclass(frozen=True, slots=True)
class Param:
    """A parameter. ``role`` of a pointer: ``buffer``, ``string`` (ends in a zero), ``function``, ``out`` (only written)
    or ``opaque``; ``count``: how many elements it points to: a number, or the name of the parameter that says."""

    name: str
    type: CType
    role: str = ""
    count: int | str = 0


@dataclass(frozen=True, slots=True)
class Signature:
    """A function's prototype. ``origin``: given, header, dwarf or inferred."""

    name: str
    result: CType
    params: tuple[Param, ...] = ()
    variadic: bool = False
    origin: str = "given"

    def __str__(self) -> str:
        inside = ", ".join(_declare(p.type, p.name) for p in self.params) or "void"
        return f"{_declare(self.result, self.name)}({inside})"

    def to_json(self) -> dict[str, Any]:
        """As plain JSON data."""
        return asdict(self)

    @staticmethod
    def from_json(d: dict[str, Any]) -> Signature:
        """The inverse of ``to_json``."""
        params = tuple(Param(p["name"], _from_json(p["type"]), p["role"], p["count"]) for p in d["params"])
        return Signature(d["name"], _from_json(d["result"]), params, d["variadic"], d["origin"])

    def with_params(self, params: tuple[Param, ...]) -> Signature:
        return replace(self, params=params)


def _declare(t: CType, name: str) -> str:
    if t.kind == "pointer" and t.of is not None and t.of.kind == "function":
        return t.of.text.replace("(*)", f"(*{name})", 1)
    text = str(t)
    return f"{text}{name}" if text.endswith("*") else f"{text} {name}"


def _from_json(d: dict[str, Any]) -> CType:
    of = _from_json(d["of"]) if d["of"] is not None else None
    fields = tuple((name, at, _from_json(t), many) for name, at, t, many in d["fields"])
    return CType(**{**d, "of": of, "fields": fields})
