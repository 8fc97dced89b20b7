"""Where C calling conventions put arguments and results, structs among them.

In: a ``Structs`` (what a source's ``Abi`` or a target's machine says of its convention) and a prototype's ``Shape``s.
Out: ``Placed``: registers by number in their file and bytes of the stack, piece by piece. It is all in bytes, so that
two conventions can be compared and converted into each other without naming either.
Example: of ``struct { double x, y, z; }`` a convention of homogeneous aggregates makes three pieces in registers 0 to
2, one of eightbytes 24 bytes of the stack.
Source: the procedure call standards of the sources and targets; their sections are cited where their data stand.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import groupby
from typing import TYPE_CHECKING, NamedTuple

from irbridge.errors import Unsupported

if TYPE_CHECKING:
    from irbridge.verify.types import CType, Signature

FLOATS = 8  # floating-point argument registers that every convention has
WORD = 8
SUFFIX = ".translated"  # of a function's name behind its entry for native callers
_MOST = 4  # members of a homogeneous aggregate


@dataclass(frozen=True, slots=True)
class Structs:
    """``ints``: how many integer argument registers there are; ``kind``: what structs are taken for. ``eightbytes``:
    up to two words are of the classes of their members, larger ones lie on the stack; ``homogeneous``: up to four equal
    floating-point members are those, else words, larger ones are pointed to; ``flattened``: one or two members with a
    floating-point one among them are those, else words, larger ones are pointed to."""

    ints: int
    kind: str


class Leaf(NamedTuple):
    """A scalar of a type: its byte, its bytes, whether it is a floating-point number."""

    offset: int
    bytes: int
    real: bool


class Shape(NamedTuple):
    """A C type as far as conventions look at it. ``kind``: void, int, float, pointer or struct; ``bits``: that count of
    a scalar; ``leaves``: of one that may be passed in registers."""

    kind: str
    bytes: int = 0
    bits: int = 0
    leaves: tuple[Leaf, ...] = ()


class Piece(NamedTuple):
    """``bytes`` from ``offset`` of an argument (a whole word of a struct, even where it ends before). ``file``: int,
    float, own (a register of its own, for the address of the result) or stack; ``at``: the register's number or the
    byte of the stack arguments."""

    file: str
    at: int
    offset: int
    bytes: int


class Place(NamedTuple):
    """An argument's or the result's pieces; ``pointed``: the only one is the address of where it lies."""

    pieces: tuple[Piece, ...]
    pointed: bool = False


class Placed(NamedTuple):
    """``stack``: bytes of stack arguments."""

    params: tuple[Place, ...]
    result: Place
    stack: int


class Given(NamedTuple):
    """What a parameter of a lifted function is. ``what``: nothing, area (the address of the stack arguments), result
    (where the result goes), pointer (the address of argument ``n``) or value: ``bytes`` from ``offset`` of argument
    ``n``; ``how`` it fills its register: sign, zero, ones or, as a struct's words do, with anything."""

    what: str
    n: int = 0
    offset: int = 0
    bytes: int = WORD
    how: str = ""


class Native(NamedTuple):
    """A lifted function's C side, its attribute ``native``. ``params``, ``result``: of the prototype; ``places``: where
    the source's convention has them; ``given``: what the lifted parameters are; ``stack``: what lies where in the stack
    arguments, which have ``area`` bytes; ``refused``: why callers of another convention cannot be served."""

    params: tuple[Shape, ...] = ()
    result: Shape = Shape("void")
    places: Placed | None = None
    given: tuple[Given, ...] = ()
    stack: tuple[tuple[int, Given], ...] = ()
    area: int = 0
    refused: str = ""


def passes_structs(s: Signature) -> bool:
    """Whether a prototype has a struct by value."""
    return any(t.kind == "struct" for t in (s.result, *(p.type for p in s.params)))


def shape(t: CType) -> Shape:
    """What a type is to a convention. Raises Unsupported for one that is not placed by its bytes alone, or is aligned
    to more than a word."""
    _check(t)
    bits = 1 if t.text == "_Bool" else t.bits
    return Shape(t.kind, t.bytes, bits, tuple(_leaves(t)) if t.bytes <= _MOST * WORD else ())


def placed(params: Sequence[Shape], result: Shape, how: Structs) -> Placed:
    """Where a convention has a prototype's arguments and its result."""
    at = _Registers(how)
    back = at.result(result)
    return Placed(tuple(at.param(t) for t in params), back, at.stack)


def _check(t: CType) -> None:
    if t.text.startswith("union "):
        raise Unsupported("a union by value")
    if t.kind == "struct":
        if not t.size or any(not many for _, _, _, many in t.fields):
            raise Unsupported("a struct of unknown or no size by value")
        for _, _, f, _ in t.fields:
            _check(f)
    elif t.kind not in ("void", "int", "float", "pointer") or t.bits > 64:
        raise Unsupported(f"{t} by value")


def _leaves(t: CType, base: int = 0) -> list[Leaf]:
    """The scalars of a type in order."""
    if t.kind != "struct":
        return [Leaf(base, t.bytes, t.kind == "float")]
    return [x for _, at, f, many in t.fields for n in range(many) for x in _leaves(f, base + at + n * f.bytes)]


@dataclass(slots=True)
class _Registers:
    """What is taken so far."""

    how: Structs
    ints: int = 0
    floats: int = 0
    stack: int = 0

    def result(self, t: Shape) -> Place:
        """Where the result is; takes the register that says where it goes in memory."""
        if t.kind == "void":
            return Place(())
        if t.kind != "struct":
            return Place((Piece("float" if t.kind == "float" else "int", 0, 0, t.bytes),))
        found = self._members(t)
        if found is not None:
            return Place(_numbered(found))
        if self.how.kind == "homogeneous":
            return Place((Piece("own", 0, 0, WORD),), True)
        return Place((self._int(0),), True)

    def param(self, t: Shape) -> Place:
        """Where the next argument is."""
        if t.kind != "struct":
            return Place((self._float(t.bytes) if t.kind == "float" else self._int(0),))
        found = self._members(t)
        if found is None and self.how.kind == "eightbytes":
            return Place(self._memory(t))
        if found is None:
            return Place((self._int(0),), True)
        ints, floats = (sum(p.file == file for p in found) for file in ("int", "float"))
        if self.ints + ints <= self.how.ints and self.floats + floats <= FLOATS:
            out = _numbered(found, self.ints, self.floats)
            self.ints, self.floats = self.ints + ints, self.floats + floats
            return Place(out)
        if self.how.kind == "flattened":
            return Place(tuple(self._int(at) for at in range(0, t.bytes, WORD)))
        if self.how.kind == "homogeneous":  # what does not fit leaves nothing to what follows
            self.ints, self.floats = (self.how.ints if ints else self.ints), (FLOATS if floats else self.floats)
        return Place(self._memory(t))

    def _int(self, offset: int) -> Piece:
        if self.ints < self.how.ints:
            self.ints += 1
            return Piece("int", self.ints - 1, offset, WORD)
        self.stack += WORD
        return Piece("stack", self.stack - WORD, offset, WORD)

    def _float(self, bytes_: int) -> Piece:
        if self.floats < FLOATS:
            self.floats += 1
            return Piece("float", self.floats - 1, 0, bytes_)
        if self.how.kind == "flattened":
            return self._int(0)
        self.stack += WORD
        return Piece("stack", self.stack - WORD, 0, WORD)

    def _memory(self, t: Shape) -> tuple[Piece, ...]:
        start = self.stack
        self.stack += (t.bytes + WORD - 1) // WORD * WORD
        return tuple(Piece("stack", start + at, at, WORD) for at in range(0, t.bytes, WORD))

    def _members(self, t: Shape) -> list[Piece] | None:
        """A struct's pieces in registers, as if all were free and yet without numbers; None: it is in memory."""
        if t.bytes > _MOST * WORD:
            return None
        inside = t.leaves
        real = [x for x in inside if x.real]
        if self.how.kind == "homogeneous" and len(real) == len(inside) <= _MOST and len({x.bytes for x in real}) == 1:
            return [Piece("float", 0, x.offset, x.bytes) for x in inside]
        if t.bytes > 2 * WORD:
            return None
        if self.how.kind == "flattened" and len(inside) <= 2 and real:
            return [Piece("float" if x.real else "int", 0, x.offset, x.bytes) for x in inside]
        if self.how.kind != "eightbytes":
            return [Piece("int", 0, at, WORD) for at in range(0, t.bytes, WORD)]
        out = []
        for n, xs in groupby(inside, lambda x: x.offset // WORD):
            all_real = all(x.real for x in xs)
            out.append(Piece("float" if all_real else "int", 0, n * WORD,
                             min(WORD, t.bytes - n * WORD) if all_real else WORD))  # fmt: skip
        return out


def _numbered(pieces: list[Piece], ints: int = 0, floats: int = 0) -> tuple[Piece, ...]:
    """Pieces in the next registers of their files."""
    out, at = [], {"int": ints, "float": floats}
    for p in pieces:
        out.append(p._replace(at=at[p.file]))
        at[p.file] += 1
    return tuple(out)
