"""Operand kinds of the x86-64 rows: what may stand in an operand column, and how wide it is.

A kind is letters, then a width or nothing. Letters: ``r`` general register, ``m`` memory, ``i``
immediate, ``x`` vector register, ``st`` x87 register. A width is in bits (``rm32``, ``xm64``: the low
64 bits of an xmm); none means the operation's width, which the suffix, a register or the memory
operand's stated width gives. ``v`` leaves 8 out of it (16, 32, 64), ``y`` also 16 (32, 64). ``x`` and
``xm`` are 128 bits. Special kinds:

``addr``        a memory operand's address as a 64-bit value, its memory is not touched (``Bound.access`` is ``a``)
``py``          an immediate the function takes as a Python int of 0 to 255
``n`` ``n0`` ``n1`` ``nw``  a shift count, masked to 5 bits (6 for 64-bit operations), a Python int:
                any, 0, 1, below the width
``sn``          an x87 register's number in the stack, a Python int
``same``        the same register as the operand before
``acc``         the accumulator of the operation's width
``cl`` ``rsp`` ``xmm0`` ``st0`` …  this register and no other
"""

from __future__ import annotations

import re
from typing import NamedTuple

from irbridge.frontends.x86_64.regs import REGS, VARS
from irbridge.isa.machine import Place, piece_mask

GP, VEC, FPU, MEM, IMM = 1, 2, 4, 8, 16
CLASS = {"r": GP, "x": VEC, "m": MEM, "i": IMM}
ACC = {8: "al", 16: "ax", 32: "eax", 64: "rax"}
DATA = {8: "ah", 16: "dx", 32: "edx", 64: "rdx"}


class Kind(NamedTuple):
    """``classes``: a mask of what fits; ``width``: 0 for the operation's; ``least``: the narrowest
    operation width it takes; ``literal``: the only register; ``special``: a special kind's name;
    ``sized``: the suffix of an AT&T mnemonic speaks of this operand."""

    classes: int
    width: int
    least: int
    literal: str
    special: str
    sized: bool


class Register(NamedTuple):
    """A register name: its class, place, and liveness bits when read and when written."""

    cls: int
    place: Place
    reads: int
    writes: int


_SHAPE = re.compile(r"([rxmi]+|st)(\d+|v|y)?")
_SPECIAL = {
    "addr": MEM, "py": IMM, "n": IMM, "n0": IMM, "n1": IMM, "nw": IMM, "same": GP, "acc": GP, "sn": FPU,
}  # fmt: skip


def _kind(text: str) -> Kind:
    if text in _SPECIAL:
        least = 8 if text in ("same", "acc") else 0
        return Kind(_SPECIAL[text], 0 if least else 64, least, "", text, False)
    if text in REGISTERS and text != "st":
        found = REGISTERS[text]
        return Kind(found.cls, found.place.width, 0, text, "", False)
    shape = _SHAPE.fullmatch(text)
    assert shape, text
    letters, width = shape.groups()
    if letters == "st":
        return Kind(FPU, 80, 0, "", "", False)
    classes = 0
    for letter in letters:
        classes |= CLASS[letter]
    if width is None and classes & VEC:
        width = "128"
    least = {None: 8, "v": 16, "y": 32}.get(width, 0)
    bits = int(width) if width is not None and width.isdigit() else 0
    return Kind(classes, bits, least, "", "", not classes & VEC)


def _registers() -> dict[str, Register]:
    found: dict[str, Register] = {}
    classes = {"gpr": GP, "vector": VEC, "x87": FPU}
    for name, place in REGS.items():
        v = VARS[place.var]
        if v.kind in classes:
            reads = piece_mask(v, place.off, place.width, False)
            writes = v.mask if place.zero else piece_mask(v, place.off, place.width, True)
            found[name] = Register(classes[v.kind], place, reads, writes)
    found["st"] = found["st0"]
    return found


REGISTERS = _registers()
_kinds: dict[str, Kind] = {}


def kind(text: str) -> Kind:
    """The kind a row's operand column names."""
    found = _kinds.get(text)
    if found is None:
        found = _kinds[text] = _kind(text)
    return found


def implicit(name: str, width: int) -> str:
    """The register an implicit parameter stands for: ``acc`` and ``data`` follow the operation's width."""
    if name == "acc":
        return ACC[width]
    return DATA[width] if name == "data" else name
