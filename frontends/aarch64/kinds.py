"""Operand kinds of the AArch64 rows: what may stand in an operand column, and how it is bound.

The manual's own shapes are kinds: ``w x`` general registers, ``b h s d q`` the low part of a vector register,
``4s 8h 16b …`` an arrangement (64 or 128 bits), ``s[]`` one element, ``d[1]`` the upper one. More:

``r``          w or x; ``f`` s or d, ``g`` b to q: the operation's width, the same in all such columns of a row
``w8 w16``     the low bits of a w register
``8h^``        the upper 64 bits of a vector register
``m`` ``m32``  memory of the operation's width, or of so many bits; ``m+`` ``m32+`` what follows the memory before
               (no operand of its own: a pair or a structure)
``i`` ``i64``  an immediate of the operation's width; ``fi`` a floating-point number in its format; ``part`` a
               piece of an address that another instruction gives whole
``4s#``        an immediate, integer or floating-point, repeated in each element
``py`` ``n``   an immediate the function takes as a Python int: any, below the operation's width
``0``          the number zero, a Python int too (``#0``, ``#0.0``)
``lsl uxtw …`` a shift or extension: its amount, a Python int
"""

from __future__ import annotations

import re
import struct
from functools import cache
from typing import NamedTuple

from irbridge.frontends.aarch64.operands import ADDRESS, EXTENDS, FLOAT, REGISTERS, SHIFTS
from irbridge.frontends.aarch64.regs import REGS, SCALARS, VAR
from irbridge.isa.machine import Bound, Place
from irbridge.isa.syntax import Expr, Imm, Mem, Operand, Reg

ARRANGEMENTS = {"8b": 64, "16b": 128, "4h": 64, "8h": 128, "2s": 64, "4s": 128, "1d": 64, "2d": 128}
MODIFIERS = SHIFTS | EXTENDS
_BASE = ADDRESS | {""}
_INDEX = frozenset(["", *(f"{r}{n}" for r in "wx" for n in range(31))])
_GROUPS = {"r": frozenset("wx"), "f": frozenset("sd"), "g": frozenset("bhsdq")}
_SHAPE = re.compile(r"([a-z]+)(\d*)(\+?)")


class Kind(NamedTuple):
    """``classes``: what fits; ``width``: bits, 0 for the operation's; ``sets``: this operand gives the operation's
    width; ``offset``: where in the register, or a repeated immediate's own width; ``how`` it is bound: register, lane,
    memory, next, imm, float, splat, part, number, below or zero."""

    classes: frozenset[str]
    width: int
    sets: bool
    offset: int
    how: str


class Register(NamedTuple):
    """A register as written: its class (``w``, ``4s``, ``s[]``) and place, None for the zero register."""

    cls: str
    place: Place | None


def _registers() -> dict[str, Register]:
    out: dict[str, Register] = {}
    for name, reg in REGISTERS.items():
        cls = {"sp": "x", "wsp": "w"}.get(reg.name, reg.name[0])
        out[name] = Register(cls, None if reg.name in ("wzr", "xzr") else REGS[reg.name])
    for n in range(32):
        var = VAR[f"v{n}"].index
        for shape, width in ARRANGEMENTS.items():
            out[f"v{n}.{shape}"] = Register(shape, Place(var, 0, width, width < 128))
        for letter in "bhsd":
            width = SCALARS[letter]
            for lane in range(128 // width):
                out[f"v{n}.{letter}[{lane}]"] = Register(f"{letter}[]", Place(var, lane * width, width))
    return out


PLACES = _registers()


@cache
def kind(text: str) -> Kind:
    """The kind a row's operand column names."""
    if text in _GROUPS:
        return Kind(_GROUPS[text], 0, True, 0, "register")
    if text.endswith("^"):
        return Kind(frozenset((text[:-1],)), 64, False, 64, "register")
    if text in ARRANGEMENTS:
        return Kind(frozenset((text,)), ARRANGEMENTS[text], False, 0, "register")
    if text in MODIFIERS:
        return Kind(frozenset((text,)), 0, False, 0, "number")
    if text == "0":
        return Kind(frozenset(("i", FLOAT)), 0, False, 0, "zero")
    if text.endswith("#"):
        shape = text[:-1]
        return Kind(frozenset(("i", FLOAT)), ARRANGEMENTS[shape], False, SCALARS[shape[-1]], "splat")
    if text == "d[1]":
        return Kind(frozenset(("d[]",)), 64, False, 64, "lane")
    if text.endswith("[]"):
        return Kind(frozenset((text,)), SCALARS[text[0]], False, 0, "register")
    m = _SHAPE.fullmatch(text)
    assert m, text
    letters, width, more = m.groups()
    bits = int(width or 0)
    if letters == "m":
        return Kind(frozenset("m"), bits, False, 0, "next" if more else "memory")
    if letters in ("w", "x") or letters in SCALARS:
        full = SCALARS.get(letters) or (32 if letters == "w" else 64)
        return Kind(frozenset((letters,)), bits or full, False, 0, "register")
    how, cls = {"i": ("imm", "i"), "fi": ("float", FLOAT), "part": ("part", "part"), "py": ("number", "i"),
                "n": ("below", "i")}[letters]  # fmt: skip
    return Kind(frozenset((cls,)), bits, False, 0, how)


def classify(o: Operand) -> tuple[str, int]:
    """The class of an operand, and the width that its register says."""
    t = type(o)
    if t is Reg:
        found = PLACES.get(o.name)  # type: ignore[union-attr]
        if found is None:
            return "", 0
        cls = found.cls
        return cls, 32 if cls == "w" else 64 if cls == "x" else SCALARS.get(cls, 0)
    if t is Imm:
        mod = o.expr.mod  # type: ignore[union-attr]
        return (mod if mod in MODIFIERS or mod == FLOAT else "part" if mod.endswith("_lo") else "i"), 0
    if t is Mem and o.base in _BASE and o.index in _INDEX:  # type: ignore[union-attr]
        return "m", 0
    return "", 0


def bind(access: str, k: Kind, o: Operand, width: int) -> Bound | None:
    """An operand bound to its column, or None if it does not fit. ``width``: the operation's."""
    bits = k.width or width
    if type(o) is Reg:
        place = PLACES[o.name].place
        if place is None:
            if access == "rw":
                return None
            return Bound(access, bits, imm=Expr()) if access == "r" else Bound(access, bits, place=_nowhere(bits))
        if k.how == "lane":
            return Bound(access, bits, place=place) if place.off == k.offset else None
        if k.offset:
            place = Place(place.var, k.offset, bits)
        elif place.width != bits:
            place = place._replace(width=bits)
        return Bound(access, bits, place=place)
    if type(o) is Mem:
        return Bound(access, bits, mem=o)
    assert type(o) is Imm
    return _immediate(access, k, o.expr, bits)


def _nowhere(width: int) -> Place:
    return Place(VAR["none"].index, 0, width, True)


def _immediate(access: str, k: Kind, e: Expr, bits: int) -> Bound | None:
    if k.how == "imm":
        if e.symbol:
            return Bound(access, bits, imm=e)
        n = e.addend & (1 << bits) - 1
        return Bound(access, bits, imm=Expr("", n - (1 << bits) if n >> bits - 1 else n))
    if e.symbol:
        return Bound(access, 64, py=0) if k.how == "part" else None
    if k.how in ("float", "splat"):
        w = k.offset or bits
        raw = (_single(e.addend) if w == 32 else e.addend if w == 64 else None) if e.mod == FLOAT else e.addend
        if raw is None:
            return None
        one = raw & (1 << w) - 1
        return Bound(access, bits, imm=Expr("", sum(one << at for at in range(0, bits, w))))
    if (k.how == "zero" and e.addend) or (k.how == "below" and not 0 <= e.addend < bits):
        return None
    return Bound(access, bits or 64, py=e.addend)


def _single(raw: int) -> int | None:
    """The 32 bits of a number given as 64, if it is one of that format."""
    value = struct.unpack("<d", struct.pack("<Q", raw))[0]
    found: int = struct.unpack("<I", struct.pack("<f", value))[0]
    return found if struct.unpack("<f", struct.pack("<I", found))[0] == value else None
