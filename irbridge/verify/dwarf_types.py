"""C types from DWARF's entries.

In: an entry of a type (a pyelftools ``DIE``; None is void). Out: ``CType``, its layout as DWARF gives it. What a
pointer leads to is followed a few levels deep and then left unknown, so that types that contain themselves end.
Raises Unsupported for what has no ``CType``: ``long double``, complex numbers, vectors, ``va_list``.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field, replace
from typing import Any

from irbridge.errors import Loc, Unsupported
from irbridge.verify.prototypes import alignment
from irbridge.verify.types import DOUBLE, FLOAT, INTS, VOID, CType, pointer

_DEPTH = 3  # of pointers
_QUALIFIERS = frozenset(
    f"DW_TAG_{x}" for x in "const_type volatile_type restrict_type atomic_type immutable_type typedef".split()
)
_VA_LISTS = frozenset("va_list __builtin_va_list __gnuc_va_list __va_list __va_list_tag".split())
_BOOLEAN, _FLOAT, _SIGNED, _SIGNED_CHAR = 2, 4, 5, 6  # DW_ATE
_UNSIGNED = frozenset((_BOOLEAN, 7, 8, 16))  # and unsigned, unsigned_char, UTF
_BYTE = INTS["unsigned char"]
_INTS = {
    (t.bits, t.signed): t
    for t in map(INTS.__getitem__, ("signed char", "unsigned char", "short", "unsigned short", "int", "unsigned int",
                                    "long", "unsigned long", "__int128", "unsigned __int128"))
}  # fmt: skip


def linked(die: Any) -> Any | None:
    """The entry that an entry is an instance or the definition of."""
    for name in ("DW_AT_abstract_origin", "DW_AT_specification"):
        if name in die.attributes:
            return die.get_DIE_from_attribute(name)
    return None


def attribute(die: Any, name: str) -> Any | None:
    """An attribute's value, its own or that of the entry it is an instance of; for a reference, the entry."""
    at: Any | None = die
    while at is not None:
        found = at.attributes.get(name)
        if found is not None:
            return at.get_DIE_from_attribute(name) if name == "DW_AT_type" else found.value
        at = linked(at)
    return None


def _constant(die: Any, name: str) -> int | None:
    """An attribute's value if it is a number; where it is computed, another entry or an expression stands there."""
    found = die.attributes.get(name)
    number = found is not None and re.fullmatch(r"DW_FORM_(data\d+|[us]data|implicit_const)", found.form)
    return int(found.value) if number else None


def name_of(die: Any) -> str:
    """An entry's name; empty if it has none."""
    found = attribute(die, "DW_AT_name")
    return found.decode(errors="replace") if isinstance(found, bytes) else ""


def _bare(die: Any | None) -> Any | None:
    """A type without qualifiers and other names. Raises Unsupported for a ``va_list``."""
    while die is not None and die.tag in _QUALIFIERS:
        if name_of(die) in _VA_LISTS:
            raise Unsupported("va_list")
        die = attribute(die, "DW_AT_type")
    return die


def _typedef(die: Any | None) -> str:
    """The first name that a typedef gives a type."""
    while die is not None and die.tag in _QUALIFIERS:
        if die.tag == "DW_TAG_typedef":
            return name_of(die)
        die = attribute(die, "DW_AT_type")
    return ""


def _is_const(die: Any | None) -> bool:
    while die is not None and die.tag in _QUALIFIERS:
        if die.tag == "DW_TAG_const_type":
            return True
        die = attribute(die, "DW_AT_type")
    return False


@dataclass(slots=True)
class Types:
    """The types of a unit. ``where``: its file; ``address``: bytes of a pointer."""

    where: str
    address: int
    _known: dict[tuple[int, int], CType] = field(default_factory=dict)

    def by_value(self, die: Any | None) -> CType:
        """The type of a parameter or result."""
        t = self.type(die)
        if t.kind == "struct":
            self._passes(_bare(die))
            if not t.size or not _natural(t):
                raise self._refused(f"{t} by value, which is packed or aligned")
        if t.text == "char":  # plain char's sign is the source machine's
            return INTS["signed char" if t.signed else "unsigned char"]
        return t

    def type(self, die: Any | None, depth: int = 0) -> CType:
        """A type. ``depth``: how many pointers led here."""
        bare = _bare(die)
        if bare is None:
            return VOID
        key = (bare.offset, depth)
        if key not in self._known:
            self._known[key] = self._new(bare, depth)
        t = self._known[key]
        return replace(t, text=_typedef(die)) if t.kind == "struct" and t.text.endswith("{}") and _typedef(die) else t

    def _new(self, die: Any, depth: int) -> CType:
        match die.tag:
            case "DW_TAG_base_type":
                return self._base(die)
            case "DW_TAG_enumeration_type":
                return self._enumeration(die)
            case "DW_TAG_pointer_type":
                return self._pointer(die, depth)
            case "DW_TAG_structure_type" | "DW_TAG_union_type":
                return self._struct(die, depth)
            case "DW_TAG_array_type":
                of, many = self._array(die, depth)
                if not many:  # rows of a length that is not said: as their elements
                    return of
                return CType("struct", text=f"{of} [{many}]", fields=(("element", 0, of, many),), size=of.bytes * many)
            case "DW_TAG_subroutine_type":
                return self._subroutine(die, depth)
        raise self._refused(die.tag.removeprefix("DW_TAG_").replace("_", " "))

    def _refused(self, what: str) -> Unsupported:
        return Unsupported(what, Loc(self.where), "give a prototype with --sig")

    def _base(self, die: Any) -> CType:
        size, encoding, name = (attribute(die, f"DW_AT_{x}") for x in ("byte_size", "encoding", "name"))
        if encoding == _BOOLEAN and size == 1:
            return INTS["_Bool"]
        if encoding == _FLOAT and name in (b"float", b"double"):
            return FLOAT if name == b"float" else DOUBLE
        signed = encoding in (_SIGNED, _SIGNED_CHAR)
        if name == b"char" and size == 1:
            return CType("int", 8, signed, text="char")
        if (signed or encoding in _UNSIGNED) and isinstance(size, int) and (8 * size, signed) in _INTS:
            return _INTS[8 * size, signed]
        raise self._refused(name_of(die) or "a type without a name")

    def _enumeration(self, die: Any) -> CType:
        below = attribute(die, "DW_AT_type")
        if below is not None:
            return self.type(below)
        values = [attribute(c, "DW_AT_const_value") for c in die.iter_children()]
        size = attribute(die, "DW_AT_byte_size")
        if not isinstance(size, int) or (8 * size, True) not in _INTS:
            raise self._refused("an enumeration of unknown size")
        return _INTS[8 * size, any(isinstance(v, int) and v < 0 for v in values)]

    def _pointer(self, die: Any, depth: int) -> CType:
        size = attribute(die, "DW_AT_byte_size")
        if self.address != 8 or size not in (None, 8):
            raise self._refused("a pointer that is not of 64 bits")
        to = attribute(die, "DW_AT_type")
        bare = _bare(to)
        if bare is not None and name_of(bare) in _VA_LISTS:
            raise self._refused("va_list")
        if depth + 1 >= _DEPTH and bare is not None and bare.tag in ("DW_TAG_structure_type", "DW_TAG_subroutine_type"):
            of = CType("struct", text=f"struct {name_of(bare) or '{}'}")
        else:
            of = self.type(to, depth + 1)
        if of.kind == "function":
            return CType("pointer", 64, of=of, text=of.text)
        return pointer(of, _is_const(to))

    def _subroutine(self, die: Any, depth: int) -> CType:
        result = self.type(attribute(die, "DW_AT_type"), depth + 1)
        fields = []
        for n, c in enumerate(c for c in die.iter_children() if c.tag == "DW_TAG_formal_parameter"):
            t = self.type(attribute(c, "DW_AT_type"), depth + 1)
            fields.append((f"a{n}", 0, t, 1))
        if any(t.kind == "struct" or t.bits > 64 for t in (result, *(t for _, _, t, _ in fields))):
            raise self._refused("a function to call back that takes a struct by value")
        inside = ", ".join(str(t) for _, _, t, _ in fields) or "void"
        return CType("function", of=result, fields=tuple(fields), text=f"{result} (*)({inside})")

    def _array(self, die: Any, depth: int) -> tuple[CType, int]:
        """The elements of an array of any dimensions, and how many there are (0: it is not said)."""
        if attribute(die, "DW_AT_GNU_vector"):
            raise self._refused("a vector")
        many = 1
        for c in die.iter_children():
            if c.tag == "DW_TAG_subrange_type":
                count, bound = _constant(c, "DW_AT_count"), _constant(c, "DW_AT_upper_bound")
                many *= count if count is not None else bound + 1 if bound is not None else 0
        return self.type(attribute(die, "DW_AT_type"), depth), many

    def _struct(self, die: Any, depth: int) -> CType:
        union = die.tag == "DW_TAG_union_type"
        name, size = name_of(die), attribute(die, "DW_AT_byte_size")
        text = f"{'union' if union else 'struct'} {name or '{}'}"
        if name in _VA_LISTS:
            raise self._refused("va_list")
        if not isinstance(size, int):
            return CType("struct", text=text)
        if union:
            return CType("struct", text=text, size=size, fields=(("bytes", 0, _BYTE, size),))
        members = [c for c in die.iter_children() if c.tag == "DW_TAG_member"]
        fields = tuple(self._member(c, n, depth) for n, c in enumerate(members))
        return CType("struct", text=text, size=size, fields=fields)

    def _member(self, die: Any, n: int, depth: int) -> tuple[str, int, CType, int]:
        """A member as (name, offset, type, how many)."""
        name, at = name_of(die) or f"member{n}", attribute(die, "DW_AT_data_member_location") or 0
        if not isinstance(at, int):
            raise self._refused("a member at a place that is computed")
        bits = attribute(die, "DW_AT_bit_size")
        if bits is not None:
            first = _first_bit(die, 8 * at, bits, self.type(attribute(die, "DW_AT_type"), depth).bytes)
            return name, first // 8, _BYTE, (first + bits - 1) // 8 - first // 8 + 1
        bare = _bare(attribute(die, "DW_AT_type"))
        if bare is not None and bare.tag == "DW_TAG_array_type":
            return name, at, *self._array(bare, depth)
        return name, at, self.type(attribute(die, "DW_AT_type"), depth), 1

    def _passes(self, die: Any) -> None:
        """Raises Unsupported for a struct whose bytes do not say how it is passed."""
        if die.tag == "DW_TAG_array_type":
            return self._passes(_bare(attribute(die, "DW_AT_type")))
        if die.tag == "DW_TAG_union_type":
            raise self._refused("a union by value")
        for c in die.iter_children() if die.tag == "DW_TAG_structure_type" else ():
            if "DW_AT_bit_size" in c.attributes:
                raise self._refused("a struct with bit-fields by value")
            if c.tag == "DW_TAG_member":
                below = _bare(attribute(c, "DW_AT_type"))
                if below is not None:
                    self._passes(below)


def _first_bit(die: Any, start: int, bits: int, size: int) -> int:
    """Where a bit-field starts, in bits from the struct's start (DWARF 5, section 5.7.6; the older form counts from
    the most significant bit of a storage unit)."""
    new, old = attribute(die, "DW_AT_data_bit_offset"), attribute(die, "DW_AT_bit_offset")
    if isinstance(old, int):
        storage = attribute(die, "DW_AT_byte_size")
        return start + 8 * (storage if isinstance(storage, int) else size) - old - bits
    return start + (new if isinstance(new, int) else 0)


def _natural(t: CType) -> bool:
    """Whether a struct's members lie where a compiler puts them by itself."""
    at = 0
    for _, offset, f, many in t.fields:
        one = alignment(f)
        at = (at + one - 1) // one * one
        if at != offset or not many or (f.kind == "struct" and not _natural(f)):
            return False
        at += f.bytes * many
    one = alignment(t)
    return bool(t.fields) and (at + one - 1) // one * one == t.size
