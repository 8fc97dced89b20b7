"""Bit-vectors for instruction rows: one spelling of an instruction, run on ints or traced into IR.

A row is a pure function over ``Bits``; the same function predicts (``INTS``: payloads are raw ints,
tuples for vectors) and lifts (``Tape``: payloads are indices into a recorded list of ops).
Every method is one op of the op table, applied lane by lane on vectors.

Example: ``(INTS.const(8, 200) + INTS.const(8, 100)).value == 44``; ``a.lanes(32)`` views 128 bits
as four 32-bit elements, ``a.f`` as IEEE numbers, ``.bits`` goes back to one plain integer.
"""

from __future__ import annotations

from collections.abc import Sequence
from typing import Any, Protocol

from irbridge.ir import types as T
from irbridge.ir.evaluate import evaluate
from irbridge.ir.ops import OPS, PREDICATE, PREDICATE_F, Undefined
from irbridge.ir.types import Type


class Domain(Protocol):
    """Where rows run: makes ops and constants, and memory accesses for ``mem``."""

    def op(self, name: str, args: Sequence[Bits], type_: Type, attrs: dict[str, Any]) -> Bits: ...

    def make(self, type_: Type, value: int | tuple[int, ...]) -> Bits: ...


class Bits:
    """A value of ``w`` bits and IR type ``t`` (integer, float or vector) in domain ``d``."""

    __slots__ = ("d", "t", "value")

    def __init__(self, d: Domain, t: Type, value: Any) -> None:
        self.d, self.t, self.value = d, t, value

    @property
    def w(self) -> int:
        """Total width in bits."""
        return self.t.bits

    @property
    def ew(self) -> int:
        """Width of one element."""
        return self.t.elem.bits

    def __bool__(self) -> bool:
        raise TypeError("a row may not branch on a value; use ite()")

    # -- views ------------------------------------------------------------------------------------
    def _cast(self, t: Type) -> Bits:
        return self if t is self.t else self.d.op("arith.bitcast", (self,), t, {})

    def lanes(self, ew: int) -> Bits:
        """As a vector of ``ew``-bit integers, element 0 least significant."""
        n = self.w // ew
        return self._cast(T.vec(n, T.i(ew)) if n > 1 else T.i(ew))

    @property
    def bits(self) -> Bits:
        """As one plain integer."""
        return self._cast(T.i(self.w))

    @property
    def f(self) -> Bits:
        """As an IEEE number (or a vector of them) of the same element width."""
        return self._cast(T.of_shape(self.t, T.FLOATS[self.ew]))

    @property
    def ints(self) -> Bits:
        """A float view back as integers, lane for lane."""
        return self._cast(T.of_shape(self.t, T.i(self.ew)))

    # -- constants --------------------------------------------------------------------------------
    def k(self, value: int) -> Bits:
        """The constant ``value`` (raw bits) of this value's type, in each lane."""
        value &= (1 << self.ew) - 1
        return self.d.make(self.t, (value,) * self.t.lanes if self.t.is_vector else value)

    def const(self, w: int, value: int) -> Bits:
        """The integer constant ``value`` of ``w`` bits."""
        return self.d.make(T.i(w), value & (1 << w) - 1)

    def _same(self, other: Bits | int) -> Bits:
        if isinstance(other, int):
            return self.k(other)
        assert other.t is self.t, f"{self.t} and {other.t}"
        return other

    def _bin(self, name: str, other: Bits | int) -> Bits:
        return self.d.op(name, (self, self._same(other)), self.t, {})

    # -- integer or float arithmetic --------------------------------------------------------------
    def __add__(self, o: Bits | int) -> Bits:
        return self._bin("arith.addf" if self.t.elem.is_float else "arith.addi", o)

    def __sub__(self, o: Bits | int) -> Bits:
        return self._bin("arith.subf" if self.t.elem.is_float else "arith.subi", o)

    def __mul__(self, o: Bits | int) -> Bits:
        return self._bin("arith.mulf" if self.t.elem.is_float else "arith.muli", o)

    def __truediv__(self, o: Bits) -> Bits:
        return self._bin("arith.divf", o)

    def __and__(self, o: Bits | int) -> Bits:
        return self._bin("arith.andi", o)

    def __or__(self, o: Bits | int) -> Bits:
        return self._bin("arith.ori", o)

    def __xor__(self, o: Bits | int) -> Bits:
        return self._bin("arith.xori", o)

    def __invert__(self) -> Bits:
        return self._bin("arith.xori", -1)

    def __neg__(self) -> Bits:
        if self.t.elem.is_float:
            return self.d.op("arith.negf", (self,), self.t, {})
        return self.k(0) - self

    def __lshift__(self, n: Bits | int) -> Bits:
        return self._bin("arith.shli", n)

    def lshr(self, n: Bits | int) -> Bits:
        """Logical right shift; the amount must be less than the element width (so too for ``<<``)."""
        return self._bin("arith.shrui", n)

    def ashr(self, n: Bits | int) -> Bits:
        return self._bin("arith.shrsi", n)

    def udiv(self, o: Bits) -> Bits:
        return self._bin("arith.divui", o)

    def urem(self, o: Bits) -> Bits:
        return self._bin("arith.remui", o)

    def sdiv(self, o: Bits) -> Bits:
        return self._bin("arith.divsi", o)

    def srem(self, o: Bits) -> Bits:
        return self._bin("arith.remsi", o)

    def smin(self, o: Bits | int) -> Bits:
        return self._bin("arith.minsi", o)

    def smax(self, o: Bits | int) -> Bits:
        return self._bin("arith.maxsi", o)

    def umin(self, o: Bits | int) -> Bits:
        return self._bin("arith.minui", o)

    def umax(self, o: Bits | int) -> Bits:
        return self._bin("arith.maxui", o)

    def sadd_sat(self, o: Bits) -> Bits:
        return self._bin("llvm.intr.sadd.sat", o)

    def ssub_sat(self, o: Bits) -> Bits:
        return self._bin("llvm.intr.ssub.sat", o)

    def uadd_sat(self, o: Bits) -> Bits:
        return self._bin("llvm.intr.uadd.sat", o)

    def usub_sat(self, o: Bits) -> Bits:
        return self._bin("llvm.intr.usub.sat", o)

    def rotl(self, n: Bits | int) -> Bits:
        """Rotate left; the amount counts modulo the element width."""
        return self.d.op("llvm.intr.fshl", (self, self, self._same(n)), self.t, {})

    def rotr(self, n: Bits | int) -> Bits:
        return self.d.op("llvm.intr.fshr", (self, self, self._same(n)), self.t, {})

    def fshl(self, low: Bits, n: Bits | int) -> Bits:
        """The high half of ``self:low`` shifted left, the amount modulo the width."""
        return self.d.op("llvm.intr.fshl", (self, low, self._same(n)), self.t, {})

    def fshr_into(self, low: Bits, n: Bits | int) -> Bits:
        """The low half of ``self:low`` shifted right, the amount modulo the width."""
        return self.d.op("llvm.intr.fshr", (self, low, self._same(n)), self.t, {})

    def _unary(self, name: str) -> Bits:
        return self.d.op(name, (self,), self.t, {})

    def ctlz(self) -> Bits:
        """Leading zeros; the width for zero."""
        return self._unary("math.ctlz")

    def cttz(self) -> Bits:
        return self._unary("math.cttz")

    def ctpop(self) -> Bits:
        return self._unary("math.ctpop")

    def bswap(self) -> Bits:
        return self._unary("llvm.intr.bswap")

    def bitreverse(self) -> Bits:
        return self._unary("llvm.intr.bitreverse")

    # -- comparisons, giving 1-bit elements -------------------------------------------------------
    def _cmp(self, predicate: str, o: Bits | int) -> Bits:
        t = T.of_shape(self.t, T.I1)
        return self.d.op("arith.cmpi", (self, self._same(o)), t, {"predicate": PREDICATE[predicate]})

    def eq(self, o: Bits | int) -> Bits:
        return self._cmp("eq", o)

    def ne(self, o: Bits | int) -> Bits:
        return self._cmp("ne", o)

    def ult(self, o: Bits | int) -> Bits:
        return self._cmp("ult", o)

    def ule(self, o: Bits | int) -> Bits:
        return self._cmp("ule", o)

    def ugt(self, o: Bits | int) -> Bits:
        return self._cmp("ugt", o)

    def uge(self, o: Bits | int) -> Bits:
        return self._cmp("uge", o)

    def slt(self, o: Bits | int) -> Bits:
        return self._cmp("slt", o)

    def sle(self, o: Bits | int) -> Bits:
        return self._cmp("sle", o)

    def sgt(self, o: Bits | int) -> Bits:
        return self._cmp("sgt", o)

    def sge(self, o: Bits | int) -> Bits:
        return self._cmp("sge", o)

    def fcmp(self, predicate: str, o: Bits) -> Bits:
        """An MLIR ``cmpf`` predicate (oeq, olt, uno, …) on float views."""
        t = T.of_shape(self.t, T.I1)
        return self.d.op("arith.cmpf", (self, self._same(o)), t, {"predicate": PREDICATE_F[predicate]})

    # -- width and format -------------------------------------------------------------------------
    def _convert(self, name: str, elem: Type) -> Bits:
        return self.d.op(name, (self,), T.of_shape(self.t, elem), {})

    def zext(self, ew: int) -> Bits:
        """Zero-extend (each element) to ``ew`` bits; no change if that wide already."""
        return self if ew == self.ew else self._convert("arith.extui", T.i(ew))

    def sext(self, ew: int) -> Bits:
        return self if ew == self.ew else self._convert("arith.extsi", T.i(ew))

    def trunc(self, ew: int) -> Bits:
        return self if ew == self.ew else self._convert("arith.trunci", T.i(ew))

    def to_fp(self, ew: int, signed: bool = True) -> Bits:
        """Integers to IEEE numbers of ``ew`` bits, rounded to nearest even."""
        return self._convert("arith.sitofp" if signed else "arith.uitofp", T.FLOATS[ew])

    def to_int(self, ew: int, signed: bool = True) -> Bits:
        """IEEE numbers truncated to integers; out of range is undefined, so guard it with ``ite``."""
        return self._convert("arith.fptosi" if signed else "arith.fptoui", T.i(ew))

    def fconv(self, ew: int) -> Bits:
        """Between IEEE formats."""
        if ew == self.ew:
            return self
        return self._convert("arith.extf" if ew > self.ew else "arith.truncf", T.FLOATS[ew])

    def sqrt(self) -> Bits:
        return self._unary("math.sqrt")

    def abs(self) -> Bits:
        return self._unary("math.absf")

    def fma(self, b: Bits, c: Bits) -> Bits:
        """``self * b + c`` of float views, rounded once."""
        return self.d.op("math.fma", (self, b, c), self.t, {})

    def round(self, mode: str) -> Bits:
        """To an integral value: roundeven, round (halves away from zero), trunc, floor or ceil."""
        return self._unary(f"math.{mode}")

    # -- parts ------------------------------------------------------------------------------------
    def __getitem__(self, part: int | slice) -> Bits:
        """``a[hi:lo]`` bits of an integer, ``a[n]`` one bit; of a vector, ``a[n]`` is element n."""
        if isinstance(part, slice):
            hi, lo = part.start, part.stop
            return (self.lshr(lo) if lo else self).trunc(hi - lo + 1)
        if self.t.is_vector:
            index = self.d.make(T.I32, part)
            return self.d.op("llvm.extractelement", (self, index), self.t.elem, {})
        return self[part:part]

    @property
    def msb(self) -> Bits:
        """The top bit (of each element), as the comparison with zero that it is."""
        return self.slt(0)

    def at(self, n: Bits) -> Bits:
        """The element of a vector that the 32-bit ``n`` names; it must be less than the number of elements."""
        return self.d.op("llvm.extractelement", (self, n), self.t.elem, {})

    def put(self, n: int, element: Bits) -> Bits:
        """The vector with element ``n`` replaced."""
        return self.d.op("llvm.insertelement", (self, element, self.d.make(T.I32, n)), self.t, {})

    def splat(self, n: int) -> Bits:
        """A vector of ``n`` copies of this scalar."""
        out = self.d.make(T.vec(n, self.t), (0,) * n)
        for lane in range(n):
            out = out.put(lane, self)
        return out


def cat(*parts: Bits) -> Bits:
    """Integers joined, the first most significant."""
    w = sum(p.w for p in parts)
    out, at = None, 0
    for p in reversed(parts):
        wide = p.zext(w) << at if at else p.zext(w)
        out, at = (wide if out is None else out | wide), at + p.w
    assert out is not None
    return out


def ite(c: Bits, a: Bits, b: Bits | int) -> Bits:
    """``a`` where the 1-bit ``c`` holds (lane by lane if ``c`` is a vector), else ``b``."""
    b = a._same(b)
    return a.d.op("arith.select", (c, a, b), a.t, {})


def shuffle(a: Bits, b: Bits, mask: Sequence[int]) -> Bits:
    """A vector of elements chosen from ``a`` then ``b`` by index."""
    t = T.vec(len(mask), a.t.elem)
    return a.d.op("llvm.shufflevector", (a, b), t, {"mask": tuple(mask)})


def zero(a: Bits) -> Bits:
    return a.k(0)


def one(a: Bits) -> Bits:
    return a.k(1)


# -- the domain of ints -------------------------------------------------------------------------------


class Ints:
    """Rows on raw ints: prediction."""

    def op(self, name: str, args: Sequence[Bits], type_: Type, attrs: dict[str, Any]) -> Bits:
        try:
            value = evaluate(OPS[name], [a.t for a in args], [a.value for a in args], type_, attrs)
        except Undefined:
            if name in ("arith.divui", "arith.divsi", "arith.remui", "arith.remsi"):
                raise
            value = self._by_lane(name, args, type_, attrs) if type_.is_vector else 0
        return Bits(self, type_, value)

    def _by_lane(self, name: str, args: Sequence[Bits], type_: Type, attrs: dict[str, Any]) -> tuple[int, ...]:
        """Only the elements without a result are zero; a row must not let them through."""
        elements = []
        for row in zip(*(a.value for a in args), strict=True):
            try:
                elements.append(evaluate(OPS[name], [a.t.elem for a in args], row, type_.elem, attrs))
            except Undefined:
                elements.append(0)
        return tuple(elements)

    def make(self, type_: Type, value: int | tuple[int, ...]) -> Bits:
        return Bits(self, type_, value)

    def const(self, w: int, value: int) -> Bits:
        """The integer ``value`` of ``w`` bits."""
        return Bits(self, T.i(w), value & (1 << w) - 1)


INTS = Ints()
