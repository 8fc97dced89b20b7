"""The ops as z3 terms: the second meaning of each row of the op table.

In: an op's name, types, attributes and operands as bit-vector terms (a vector is a tuple of them). Out: its result
likewise. Integers, pointers and floats are all bit-vectors of their width. What an op leaves undefined is a fresh
symbol; arithmetic on floats is an uninterpreted function of its operands' bits, which ``Space.apply`` makes a symbol
with the axiom that equal operands have equal results.
Example: ``meaning("arith.addi", (I8, I8), (x, y), I8, {}, space)`` is ``x + y``.
Source: the rows of ``irbridge.ir.ops``; ``tests/verify/test_prove.py`` compares the two.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from itertools import count
from typing import Any, NamedTuple

from irbridge.ir.ops import CMPF, CMPI
from irbridge.ir.types import Type
from irbridge.verify import ieee
from irbridge.verify.products import SIZES, divide_signed, divide_unsigned, multiply, peel, scaled, shifted, significant
from irbridge.verify.products import z3 as z3

Term = Any  # a z3.BitVecRef, or a tuple of them


class Unproved(Exception):
    """The proof cannot be made; the text says why."""


class Space:
    """Symbols of one proof. ``facts``: what holds of them; ``exact``, ``ieee``: what holds of divisions and of floats
    too, and is hard to reason with; ``one_nan``: arithmetic makes one NaN only."""

    def __init__(self, one_nan: bool = False) -> None:
        self.one_nan = one_nan
        self.facts: list[Any] = []
        self.applied: dict[tuple[Any, ...], list[tuple[tuple[Any, ...], Any]]] = {}
        self.known: dict[tuple[Any, ...], Any] = {}
        self.undefined: dict[int, Any] = {}
        self.number = count()
        self.exact: list[Any] = []
        self.ieee: dict[int, Any] = {}
        self.inexact = False

    def fresh(self, bits: int, name: str = "undefined") -> Any:
        """A symbol of which nothing is known."""
        made = z3.BitVec(f"{name}!{next(self.number)}", bits)
        if name == "undefined":
            self.undefined[made.get_id()] = made
        return made

    def apply(self, key: tuple[Any, ...], args: Sequence[Any], bits: int, commutes: bool = False) -> Any:
        """The value of the uninterpreted function ``key``, by Ackermann's reduction."""
        args = tuple(sorted(args, key=lambda a: a.get_id()) if commutes else args)
        place = (*key, *(a.get_id() for a in args))
        if place not in self.known:
            made = self.fresh(bits, str(key[0]))
            for others, value in self.applied.setdefault(key, []):
                self._congruent(args, others, made == value)
                if commutes:
                    self._congruent(args, others[::-1], made == value)
            self.applied[key].append((args, made))
            self.known[place] = made
        return self.known[place]

    def arithmetic(self, name: str, args: Sequence[Any], bits: int) -> Any:
        """The result of an op on floats, uninterpreted but for what ``ieee`` gets to know."""
        key = (name, args[0].size(), bits)
        made = self.apply(key, args, bits, name in COMMUTES)
        said = ieee.meaning(name, args, made) if made.get_id() not in self.ieee else None
        if said is None:
            return made
        self.ieee[made.get_id()] = said
        if self.one_nan and bits in _EXPONENT and not name.endswith(("fptosi", "fptoui")):
            exponent = _EXPONENT[bits]
            self.facts.append(z3.Implies(nan(made), made == (1 << exponent + 1) - 1 << bits - 2 - exponent))
        back = self.known.get((*key, *(a.get_id() for a in args[::-1]))) if name == "arith.subf" else None
        if back is not None:  # but for its sign the same
            size = (1 << bits - 1) - 1
            self.facts.append(z3.Or(z3.And(nan(made), nan(back)), made & size == back & size))
        return made

    def _congruent(self, args: Sequence[Any], others: Sequence[Any], equal: Any) -> None:
        pairs = [(a, b) for a, b in zip(args, others, strict=True) if not a.eq(b)]
        if not any(distinct(a, b) for a, b in pairs):
            self.facts.append(z3.Implies(z3.And([a == b for a, b in pairs]), equal))


class Ctx(NamedTuple):
    """What a meaning may ask for beside its operands: ``w``, ``r`` as in the op table."""

    w: int
    r: int
    attrs: dict[str, Any]
    space: Space


# -- terms ------------------------------------------------------------------------------------------------
def const(value: int, bits: int) -> Any:
    return z3.BitVecVal(value, bits)


def number(t: Any) -> int | None:
    """The value of a term that is a numeral."""
    return int(t.as_long()) if z3.is_bv_value(t) else None


def bit(condition: Any) -> Any:
    """A condition as an i1."""
    return z3.If(condition, const(1, 1), const(0, 1))


def truth(t: Any) -> Any:
    """An i1 as a condition."""
    known = number(t)
    if known is not None:
        return z3.BoolVal(bool(known))
    if z3.is_app_of(t, z3.Z3_OP_ITE) and number(t.arg(1)) == 1 and number(t.arg(2)) == 0:
        return t.arg(0)
    return t == 1


def address(t: Any) -> tuple[Any, int]:
    """A simplified term as (what is variable in it, constant added); the first is None for a numeral."""
    if z3.is_bv_value(t):
        return None, int(t.as_long())
    if not z3.is_app_of(t, z3.Z3_OP_BADD):
        return t, 0
    parts = t.children()
    start = int(parts.pop(0).as_long()) if z3.is_bv_value(parts[0]) else 0
    whole = parts[0]
    for more in parts[1:]:
        whole = whole + more
    return whole, start


def distinct(a: Any, b: Any) -> bool:
    """Whether two terms are seen to differ."""
    (x, m), (y, n) = address(a), address(b)
    return m != n and (x is y or (x is not None and y is not None and x.eq(y)))


LANEWISE = frozenset(
    (z3.Z3_OP_BADD, z3.Z3_OP_BSUB, z3.Z3_OP_BMUL, z3.Z3_OP_BNEG, z3.Z3_OP_BNOT)
    + (z3.Z3_OP_BAND, z3.Z3_OP_BOR, z3.Z3_OP_BXOR)
)


def low(t: Any, bits: int) -> Any:
    """The low bits of a term, taken as near to its leaves as they can be: what ISAs compute in 64 bits of 32-bit
    values becomes the same term as what others compute in 32."""
    return _low(t, bits, {})


def _low(t: Any, bits: int, memo: dict[tuple[int, int], Any]) -> Any:
    if t.size() == bits:
        return t
    key = (t.get_id(), bits)
    if key not in memo:
        memo[key] = _lower(t, bits, memo)
    return memo[key]


def _lower(t: Any, bits: int, memo: dict[tuple[int, int], Any]) -> Any:
    if z3.is_bv_value(t):
        return const(t.as_long(), bits)
    kind = t.decl().kind()
    if kind in LANEWISE:
        args = [_low(t.arg(n), bits, memo) for n in range(t.num_args())]
        return t.decl()(*args) if args[0].size() == t.size() else _again(kind, args)
    if kind in (z3.Z3_OP_ZERO_EXT, z3.Z3_OP_SIGN_EXT):
        inner = t.arg(0)
        if inner.size() >= bits:
            return _low(inner, bits, memo)
        extend = z3.ZeroExt if kind == z3.Z3_OP_ZERO_EXT else z3.SignExt
        return extend(bits - inner.size(), inner)
    if kind == z3.Z3_OP_ITE:
        return z3.If(t.arg(0), _low(t.arg(1), bits, memo), _low(t.arg(2), bits, memo))
    if kind == z3.Z3_OP_CONCAT and t.arg(t.num_args() - 1).size() >= bits:
        return _low(t.arg(t.num_args() - 1), bits, memo)
    if kind == z3.Z3_OP_BSHL and z3.is_bv_value(t.arg(1)):
        by = t.arg(1).as_long()
        return const(0, bits) if by >= bits else _low(t.arg(0), bits, memo) << by
    if kind == z3.Z3_OP_EXTRACT:
        start = t.params()[1]
        return z3.Extract(start + bits - 1, start, t.arg(0))
    return z3.Extract(bits - 1, 0, t)


def _again(kind: int, args: list[Any]) -> Any:
    if kind == z3.Z3_OP_BNEG:
        return -args[0]
    if kind == z3.Z3_OP_BNOT:
        return ~args[0]
    out = args[0]
    for more in args[1:]:
        out = _FOLD[kind](out, more)
    return out


_FOLD: dict[int, Callable[[Any, Any], Any]] = {
    z3.Z3_OP_BADD: lambda a, b: a + b, z3.Z3_OP_BSUB: lambda a, b: a - b, z3.Z3_OP_BMUL: lambda a, b: a * b,
    z3.Z3_OP_BAND: lambda a, b: a & b, z3.Z3_OP_BOR: lambda a, b: a | b, z3.Z3_OP_BXOR: lambda a, b: a ^ b,
}  # fmt: skip


def widen(t: Any, bits: int, signed: bool) -> Any:
    """A term resized: its low bits, or zero- or sign-extended."""
    if bits <= t.size():
        return low(t, bits)
    return (z3.SignExt if signed else z3.ZeroExt)(bits - t.size(), t)


def join(value: Term) -> Any:
    """The bits of a value as one term, element 0 least significant."""
    if not isinstance(value, tuple):
        return value
    return value[0] if len(value) == 1 else z3.Concat(*value[::-1])


def split(t: Type, whole: Any) -> Term:
    """The value of type ``t`` with the bits ``whole``."""
    if not t.is_vector:
        return whole
    w = t.elem.bits
    return tuple(z3.Extract(n * w + w - 1, n * w, whole) for n in range(t.lanes))


# -- meanings -----------------------------------------------------------------------------------------------
def _shift(c: Ctx, n: Any, shifted: Any) -> Any:
    inside = z3.simplify(z3.ULT(n, c.w)) if c.w < 1 << c.w else z3.BoolVal(True)
    return shifted if z3.is_true(inside) else z3.If(inside, shifted, c.space.fresh(c.r))


def _left(c: Ctx, a: Any, n: Any) -> Any:
    """A shift to the left; by a small constant as a product, which z3 adds up with others."""
    by = number(n)
    return shifted(a, by) if by is not None and by < c.w else _shift(c, n, a << n)


def _right(c: Ctx, a: Any, n: Any, signed: bool) -> Any:
    """A shift to the right; where it makes a quotient of a product, that quotient."""
    by = number(n)
    if by is not None and by < c.w:
        inner, left = peel(a)
        if 0 < left <= by:
            a, by = widen(low(inner, c.w - left), c.w, signed), by - left
            n = const(by, c.w)
    found = scaled(a) if by is not None and by < c.w else None
    if by is None or found is None or not (found.signed or found.fits(c.w - signed)):
        return _shift(c, n, a >> n if signed else z3.LShR(a, n))
    found = found._replace(k=found.k + by)
    if found.divisor:
        q = _floor(c.space, found.of, abs(found.divisor), found.signed)
        out = widen(q if found.divisor > 0 else z3.If(found.of == 0, q, ~q), c.w, found.signed)
    elif found.signed and found.m > 0 and found.fits(1):  # its sign is all that is left
        out = widen(z3.Extract(found.of.size() - 1, found.of.size() - 1, found.of), c.w, True)
    else:
        return _shift(c, n, a >> n if signed else z3.LShR(a, n))
    return out if signed or not found.signed else z3.ZeroExt(by, low(out, c.w - by))


def _floor(space: Space, a: Any, d: int, signed: bool) -> Any:
    """What ``Scaled.divisor`` makes of a number, as a symbol: alike whatever constants made it; that what is left is
    less than the divisor is mostly all that is to be known of it."""
    a = z3.simplify(a)
    exactly = divide_signed(a, d) + (a >> a.size() - 1) if signed else divide_unsigned(a, d)
    if z3.is_bv_value(a):
        return z3.simplify(exactly)
    key, bits = ("divided", d, signed, a.size()), a.size()
    new = (*key, a.get_id()) not in space.known
    q = space.apply(key, (a,), bits)
    if new:
        left, most = a - q * d, (1 << bits - signed) // d
        below = z3.And(z3.ULE(q, most), z3.ULT(left, d))
        if signed:
            below = z3.If(a < 0, z3.And(q < 0, q >= -most - 1, z3.ULT(left - 1, d)), below)
        space.facts.append(below)
        space.exact.append(q == exactly)
        for (x,), other in space.applied.get(("divided", d, not signed, bits), ()):  # the same of what is not negative
            if not distinct(a, x):
                space.facts.append(z3.Implies(z3.And(a == x, a >= 0), q == other))
    return q


def _by_constant(c: Ctx, a: Any, d: int, signed: bool) -> Any:
    whole = d - (1 << c.w) if signed and d >> c.w - 1 else d
    inner, extends = significant(a)
    inner = inner if extends == signed else a
    if inner.size() not in SIZES or abs(whole) >> inner.size() - signed or abs(whole) & abs(whole) - 1 == 0:
        return (divide_signed if signed else divide_unsigned)(a, d)
    q = widen(_floor(c.space, inner, abs(whole), signed), c.w, signed)
    q = q - (a >> c.w - 1) if signed else q
    return q if whole > 0 else -q


def _quotient(c: Ctx, a: Any, b: Any, signed: bool) -> Any:
    """By a constant: as a product, or a symbol that says what such a product gives. By anything else: a symbol, alike
    for equal operands, which most proofs need."""
    d = number(b)
    if d:
        return _by_constant(c, a, d, signed)
    zeros = min(leading(a), leading(b))
    if zeros:  # neither is negative, and so much of both is enough
        width = next(w for w in (8, 16, 32, 64, c.w) if w >= c.w - zeros)
        if width < c.w:
            narrow = Ctx(width, width, c.attrs, c.space)
            return widen(_quotient(narrow, low(a, width), low(b, width), False), c.w, False)
        signed = False
    out = c.space.apply(("quotient", signed, c.w), (a, b), c.w)
    for (x, y), other in c.space.applied.get(("quotient", not signed, c.w), ()):
        c.space.facts.append(z3.Implies(z3.And(a == x, b == y, a >= 0, b >= 0), out == other))
    c.space.exact.append(z3.Implies(b != 0, out == (a / b if signed else z3.UDiv(a, b))))
    return out


def leading(t: Any) -> int:
    """How many of a term's highest bits are zero, as far as its outermost operations say."""
    kind = t.decl().kind()
    if z3.is_bv_value(t):
        return int(t.size()) - int(t.as_long()).bit_length()
    if kind == z3.Z3_OP_ZERO_EXT:
        return int(t.size() - t.arg(0).size()) + leading(t.arg(0))
    if kind == z3.Z3_OP_SIGN_EXT:
        inner = leading(t.arg(0))
        return int(t.size() - t.arg(0).size()) + inner if inner else 0
    if kind == z3.Z3_OP_CONCAT:
        first = leading(t.arg(0))
        return first + (leading(t.arg(1)) if first == t.arg(0).size() and t.num_args() == 2 else 0)
    if kind == z3.Z3_OP_BLSHR and z3.is_bv_value(t.arg(1)):
        return min(int(t.size()), int(t.arg(1).as_long()) + leading(t.arg(0)))
    return 0


def _remainder(c: Ctx, a: Any, b: Any, signed: bool) -> Any:
    return a - multiply(_quotient(c, a, b, signed), b)


def _funnel(c: Ctx, a: Any, b: Any, n: Any, left: bool) -> Any:
    n = z3.simplify(n & c.w - 1 if c.w & c.w - 1 == 0 else z3.URem(n, const(c.w, c.w)))
    by = number(n)
    if by is None:
        return a << n | z3.LShR(b, c.w - n) if left else z3.LShR(b, n) | a << c.w - n
    by = by if left else (c.w - by) % c.w
    if by == 0:
        return a if left else b
    return z3.Concat(z3.Extract(c.w - 1 - by, 0, a), z3.Extract(c.w - 1, c.w - by, b))


def _saturate(c: Ctx, a: Any, b: Any, signed: bool, add: bool) -> Any:
    x, y = (widen(v, c.w + 2, signed) for v in (a, b))
    whole = x + y if add else x - y
    least, most = (-(1 << c.w - 1), (1 << c.w - 1) - 1) if signed else (0, (1 << c.w) - 1)
    return z3.If(whole < least, const(least, c.w), z3.If(whole > most, const(most, c.w), low(whole, c.w)))


def _leading(c: Ctx, a: Any, order: Sequence[int]) -> Any:
    """How many zeros come before the first one, looking at the bits in this order."""
    out = const(c.w, c.w)
    for n, at in reversed(list(enumerate(order))):
        out = z3.If(z3.Extract(at, at, a) == 1, const(n, c.w), out)
    return out


def _population(c: Ctx, a: Any) -> Any:
    parts = [z3.ZeroExt(c.w - 1, z3.Extract(n, n, a)) if c.w > 1 else a for n in range(c.w)]
    while len(parts) > 1:
        parts = [sum(parts[n + 1 : n + 2], parts[n]) for n in range(0, len(parts), 2)]
    return parts[0]


_EXPONENT = {16: 5, 32: 8, 64: 11, 128: 15}


def nan(t: Any) -> Any:
    """Whether a float's bits are a NaN."""
    w, e = t.size(), _EXPONENT[t.size()]
    return z3.UGT(t & (1 << w - 1) - 1, ((1 << e) - 1) << w - 1 - e)


def _compare_floats(c: Ctx, a: Any, b: Any) -> Any:
    if c.w not in _EXPONENT:
        return c.space.apply(("arith.cmpf", c.attrs["predicate"], c.w), (a, b), 1)
    half, predicate = 1 << c.w - 1, CMPF[c.attrs["predicate"]]
    if predicate in ("false", "true"):
        return const(predicate == "true", 1)
    unordered, zeros = z3.Or(nan(a), nan(b)), (a | b) & half - 1 == 0
    equal = z3.Or(a == b, zeros)
    signs = (z3.UGE(a, half), z3.UGE(b, half))
    less = z3.And(z3.Not(zeros), z3.If(signs[0], z3.Or(z3.Not(signs[1]), z3.ULT(b, a)), z3.And(
        z3.Not(signs[1]), z3.ULT(a, b))))  # fmt: skip
    ordered = {
        "eq": equal, "ne": z3.Not(equal), "lt": less, "le": z3.Or(less, equal), "gt": z3.Not(z3.Or(less, equal)),
        "ge": z3.Not(less), "rd": z3.BoolVal(True), "no": z3.BoolVal(False),
    }[predicate[1:]]  # fmt: skip
    if predicate in ("uno", "ord"):
        return bit(unordered if predicate == "uno" else z3.Not(unordered))
    return bit(z3.Or(unordered, ordered) if predicate[0] == "u" else z3.And(z3.Not(unordered), ordered))


COMPARE: dict[str, Callable[[Any, Any], Any]] = {
    "eq": lambda a, b: a == b, "ne": lambda a, b: a != b, "slt": lambda a, b: a < b, "sle": lambda a, b: a <= b,
    "sgt": lambda a, b: a > b, "sge": lambda a, b: a >= b, "ult": z3.ULT, "ule": z3.ULE, "ugt": z3.UGT, "uge": z3.UGE,
}  # fmt: skip


def _logic(of_bits: Callable[[Any, Any], Any], of_truths: Callable[[Any, Any], Any]) -> Callable[..., Any]:
    return lambda c, a, b: bit(of_truths(truth(a), truth(b))) if c.w == 1 else of_bits(a, b)


# fmt: off
TERMS: dict[str, Callable[..., Any]] = {   # one element of each lanewise op
    "arith.addi":  lambda c, a, b: a + b,
    "arith.subi":  lambda c, a, b: a - b,
    "arith.muli":  lambda c, a, b: multiply(a, b),
    "arith.divui": lambda c, a, b: _quotient(c, a, b, False),
    "arith.remui": lambda c, a, b: _remainder(c, a, b, False),
    "arith.divsi": lambda c, a, b: _quotient(c, a, b, True),
    "arith.remsi": lambda c, a, b: _remainder(c, a, b, True),
    "arith.andi":  _logic(lambda a, b: a & b, z3.And),
    "arith.ori":   _logic(lambda a, b: a | b, z3.Or),
    "arith.xori":  _logic(lambda a, b: a ^ b, z3.Xor),
    "arith.shli":  lambda c, a, n: _left(c, a, n),
    "arith.shrui": lambda c, a, n: _right(c, a, n, False),
    "arith.shrsi": lambda c, a, n: _right(c, a, n, True),
    "arith.minsi": lambda c, a, b: z3.If(a < b, a, b),
    "arith.maxsi": lambda c, a, b: z3.If(a < b, b, a),
    "arith.minui": lambda c, a, b: z3.If(z3.ULT(a, b), a, b),
    "arith.maxui": lambda c, a, b: z3.If(z3.ULT(a, b), b, a),
    "arith.cmpi":  lambda c, a, b: bit(COMPARE[CMPI[c.attrs["predicate"]]](a, b)),
    "arith.extui": lambda c, a: widen(a, c.r, False),
    "arith.extsi": lambda c, a: widen(a, c.r, True),
    "arith.trunci": lambda c, a: low(a, c.r),
    "llvm.intr.sadd.sat": lambda c, a, b: _saturate(c, a, b, True, True),
    "llvm.intr.ssub.sat": lambda c, a, b: _saturate(c, a, b, True, False),
    "llvm.intr.uadd.sat": lambda c, a, b: _saturate(c, a, b, False, True),
    "llvm.intr.usub.sat": lambda c, a, b: _saturate(c, a, b, False, False),
    "llvm.intr.fshl": lambda c, a, b, n: _funnel(c, a, b, n, True),
    "llvm.intr.fshr": lambda c, a, b, n: _funnel(c, a, b, n, False),
    "llvm.intr.bswap": lambda c, a: join(tuple(z3.Extract(n + 7, n, a) for n in range(c.w - 8, -8, -8))),
    "llvm.intr.bitreverse": lambda c, a: join(tuple(z3.Extract(n, n, a) for n in range(c.w - 1, -1, -1))),
    "math.ctlz":   lambda c, a: _leading(c, a, range(c.w - 1, -1, -1)),
    "math.cttz":   lambda c, a: _leading(c, a, range(c.w)),
    "math.ctpop":  _population,
    "arith.negf":  lambda c, a: a ^ 1 << c.w - 1,
    "math.absf":   lambda c, a: a & (1 << c.w - 1) - 1,
    "math.copysign": lambda c, a, b: a & (1 << c.w - 1) - 1 | b & 1 << c.w - 1,
    "arith.cmpf":  _compare_floats,
}
# fmt: on
UNINTERPRETED = frozenset(
    ["arith." + n for n in "addf subf mulf divf extf truncf sitofp uitofp fptosi fptoui".split()]
    + ["math." + n for n in "sqrt fma roundeven round trunc floor ceil".split()]
)
COMMUTES = frozenset(("arith.addf", "arith.mulf"))


def _select(types: Sequence[Type], v: Sequence[Term], t: Type, attrs: dict[str, Any], s: Space) -> Term:
    if types[0].is_vector:
        return tuple(z3.If(truth(k), a, b) for k, a, b in zip(*v, strict=True))
    return choose(truth(v[0]), v[1], v[2])


def choose(condition: Any, a: Term, b: Term) -> Term:
    """``a`` where the condition holds, else ``b``."""
    if z3.is_true(condition) or z3.is_false(condition):
        return a if z3.is_true(condition) else b
    if isinstance(a, tuple):
        return tuple(choose(condition, x, y) for x, y in zip(a, b, strict=True))
    if a.eq(b):
        return a
    if a.size() == 1:
        return bit(z3.If(condition, truth(a), truth(b)))
    return z3.If(condition, a, b)


def _extract(types: Sequence[Type], v: Sequence[Term], t: Type, attrs: dict[str, Any], s: Space) -> Term:
    at = number(v[1])
    if at is not None:
        return v[0][at] if at < len(v[0]) else s.fresh(t.bits)
    out = s.fresh(t.bits)
    for n, element in enumerate(v[0]):
        out = z3.If(v[1] == n, element, out)
    return out


def _insert(types: Sequence[Type], v: Sequence[Term], t: Type, attrs: dict[str, Any], s: Space) -> Term:
    beyond = z3.simplify(z3.UGE(v[2], t.lanes))
    lanes = tuple(choose(z3.simplify(v[2] == n), v[1], e) for n, e in enumerate(v[0]))
    return lanes if z3.is_false(beyond) else tuple(choose(beyond, s.fresh(t.elem.bits), e) for e in lanes)


def _shuffle(types: Sequence[Type], v: Sequence[Term], t: Type, attrs: dict[str, Any], s: Space) -> Term:
    both = v[0] + v[1]
    return tuple(both[n] if n >= 0 else s.fresh(t.elem.bits) for n in attrs["mask"])


def _bitcast(types: Sequence[Type], v: Sequence[Term], t: Type, attrs: dict[str, Any], s: Space) -> Term:
    return split(t, join(v[0]))


WHOLE: dict[str, Callable[[Sequence[Type], Sequence[Term], Type, dict[str, Any], Space], Term]] = {
    "arith.select": _select,
    "arith.bitcast": _bitcast,
    "llvm.bitcast": _bitcast,
    "llvm.extractelement": _extract,
    "llvm.insertelement": _insert,
    "llvm.shufflevector": _shuffle,
    "llvm.freeze": lambda types, v, t, attrs, s: v[0],
    "irb.opaque": lambda types, v, t, attrs, s: v[0],
    "llvm.inttoptr": lambda types, v, t, attrs, s: widen(v[0], t.bits, False),
    "llvm.ptrtoint": lambda types, v, t, attrs, s: widen(v[0], t.bits, False),
    "llvm.getelementptr": lambda types, v, t, attrs, s: v[0] + widen(v[1], 64, True),
}


def meaning(
    name: str, types: Sequence[Type], values: Sequence[Term], t: Type, attrs: dict[str, Any], space: Space
) -> Term:
    """The result of a pure op. Raises ``Unproved`` for one that has no meaning here."""
    whole = WHOLE.get(name)
    if whole is not None:
        return whole(types, values, t, attrs, space)
    c = Ctx(types[0].elem.bits, t.elem.bits, attrs, space)
    one = TERMS.get(name)
    if one is None:
        if name not in UNINTERPRETED:
            raise Unproved(name)
        space.inexact = True

        def one(c: Ctx, *row: Any) -> Any:
            made = space.arithmetic(name, row, c.r)
            if name != "arith.uitofp":
                return made
            return z3.If(row[0] >= 0, space.arithmetic("arith.sitofp", row, c.r), made)  # signed: the same

    if not t.is_vector and not types[0].is_vector:
        return one(c, *values)
    return tuple(one(c, *row) for row in zip(*values, strict=True))
