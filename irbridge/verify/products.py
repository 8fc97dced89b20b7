"""Multiplications and divisions by constants as terms, in one form whatever instructions they came from.

In: terms of a product or quotient. Out: a term of the same value. A product is computed in as few bits as hold it and
then shifted, so that a 32-bit value times a constant is one term whether code took the upper half of 64 or of 128 bits.
A quotient by a constant becomes the product that compilers make of it, so that no solver has to find that out; which
shifted products are such quotients is told by ``scaled``: of these a solver need know no more than what is left.
Example: ``divide_unsigned(x, 10)`` of 32 bits is ``x * 0xcccccccd >> 35``.
Source: Granlund and Montgomery, "Division by invariant integers using multiplication", theorems 4.2 and 5.1.
"""

from __future__ import annotations

from typing import Any, NamedTuple

from irbridge.errors import ToolMissing

try:
    import z3 as z3
except ImportError as e:
    raise ToolMissing("proofs need z3", remedy="pip install 'irbridge[prove]'") from e


def peel(x: Any) -> tuple[Any, int]:
    """A term as (another, shift): it is the other shifted left, modulo its width."""
    kind, w = x.decl().kind(), x.size()
    if kind == z3.Z3_OP_BSHL and z3.is_bv_value(x.arg(1)) and x.arg(1).as_long() < w:
        return x.arg(0), x.arg(1).as_long()
    if kind == z3.Z3_OP_BMUL and x.num_args() == 2 and z3.is_bv_value(x.arg(1)):
        by = x.arg(1).as_long()
        if by and by & by - 1 == 0:
            return x.arg(0), by.bit_length() - 1
    if kind == z3.Z3_OP_ZERO_EXT:
        inner, shift = peel(x.arg(0))
        if shift:
            n = inner.size() - shift
            return z3.ZeroExt(w - n, z3.Extract(n - 1, 0, inner)), shift
    if kind == z3.Z3_OP_CONCAT:
        last = x.arg(x.num_args() - 1)
        if z3.is_bv_value(last) and last.as_long() == 0:
            rest = z3.simplify(z3.Extract(w - 1, last.size(), x))
            return z3.ZeroExt(last.size(), rest), last.size()
    return x, 0


def significant(x: Any) -> tuple[Any, bool]:
    """What a term extends, and whether by sign."""
    signed = x.decl().kind() == z3.Z3_OP_SIGN_EXT
    if signed or x.decl().kind() == z3.Z3_OP_ZERO_EXT:
        inner, again = significant(x.arg(0))
        if again == signed or inner is x.arg(0):
            return inner, signed
        return x.arg(0), signed
    return x, False


SIZES = range(17, 33)  # in bits, of what is divided by a constant, if not as a product
ADDED = 16  # bits from which on a shift to the left is none that is added to others


def multiply(a: Any, b: Any) -> Any:
    """The product modulo the width."""
    if z3.is_bv_value(a):
        a, b = b, a
    if not z3.is_bv_value(b) or z3.is_bv_value(a) or b.as_long() == 0:
        return a * b
    w, c = a.size(), b.as_long()
    zeros = (c & -c).bit_length() - 1
    core, shift = peel(a)
    shift, c = shift + zeros, c >> zeros
    inner, signed = significant(core)
    negative = c >> w - 1 - zeros & 1 and signed
    if negative:
        c -= 1 << w - zeros
    need = inner.size() + c.bit_length() + (1 if negative else 0)
    if inner.size() < w and need < w:
        extend = z3.SignExt if signed else z3.ZeroExt
        product = extend(need - inner.size(), inner) * z3.BitVecVal(c, need)
        product = extend(w - need, product)
    else:
        product = core * z3.BitVecVal(c, w)
    return shifted(product, shift)


def shifted(a: Any, by: int) -> Any:
    """A term shifted left; by a few bits as a product, since z3 adds these up."""
    w = a.size()
    if by == 0 or by >= w:
        return a if by == 0 else z3.BitVecVal(0, w)
    return a * z3.BitVecVal(1 << by, w) if by < ADDED else a << by


def _part(product: Any, by: int, bits: int) -> Any:
    return z3.Extract(by + bits - 1, by, product)


class Scaled(NamedTuple):
    """The value floor(``of`` * ``m`` / 2**``k``), where ``of`` is read as ``signed`` says."""

    of: Any
    m: int
    k: int
    signed: bool

    def fits(self, bits: int) -> bool:
        """Whether so many bits hold every such value."""
        w = int(self.of.size())
        if self.signed:
            return abs(self.m) << w - 1 < 1 << self.k + bits - 1
        return self.m << w <= 1 << self.k + bits

    @property
    def divisor(self) -> int:
        """The constant by which this divides: a signed number rounded towards minus infinity, and one less for the
        negative multiples; where that is negative, what it gives for the positive one, of which all bits are turned
        unless the number is zero; 0 for none. Source: Warren, "Hacker's Delight", 2nd edition, section 10-1."""
        m = abs(self.m)
        if m < 3 or self.of.size() not in SIZES:
            return 0
        bits, d = self.of.size() - self.signed, (1 << self.k) // m + 1
        above = m * d - (1 << self.k) << bits
        if not 2 < d < 1 << bits or not 0 < above <= 1 << self.k:
            return 0
        return d if self.m > 0 else -d if above < 1 << self.k else 0


def scaled(a: Any, sums: bool = True) -> Scaled | None:
    """What a term is a multiple of, shifted right or not, if no bit of that was lost. ``sums``: it may be one."""
    if not a.num_args():
        return None
    kind, inner = a.decl().kind(), a.arg(0)
    if kind == z3.Z3_OP_BMUL:
        return _multiple(a)
    if kind in (z3.Z3_OP_SIGN_EXT, z3.Z3_OP_ZERO_EXT):
        found = scaled(inner, sums)
        return found if found and _read(found, inner.size(), kind == z3.Z3_OP_SIGN_EXT) else None
    if kind in (z3.Z3_OP_BASHR, z3.Z3_OP_BLSHR) and z3.is_bv_value(a.arg(1)):
        found, by = scaled(inner, sums), a.arg(1).as_long()
        return _further(found, by) if found and _read(found, a.size(), kind == z3.Z3_OP_BASHR) else None
    if kind == z3.Z3_OP_EXTRACT:
        high, by = a.params()
        if z3.is_app_of(inner, z3.Z3_OP_BLSHR) and z3.is_bv_value(inner.arg(1)):  # what comes in may not be taken
            more = inner.arg(1).as_long()
            high, by, inner = high + more, by + more, inner.arg(0)
        found = scaled(inner, sums) if high < inner.size() else None
        found = _further(found, by) if found else None
        return found if found and found.fits(a.size()) else None
    return _sum(a) if sums and kind in (z3.Z3_OP_BADD, z3.Z3_OP_BSUB) and a.num_args() == 2 else None


def _multiple(a: Any) -> Scaled | None:
    """A product with a constant that has room for every bit."""
    factor, constant = sorted(a.children()[:2], key=z3.is_bv_value)
    if a.num_args() != 2 or not z3.is_bv_value(constant):
        return None
    of, signed = significant(factor)
    m, w = int(constant.as_long()), a.size()
    found = Scaled(of, m - (1 << w) if signed and m >> w - 1 else m, 0, signed)
    return found if of.size() < w and found.fits(w) else None


def _read(found: Scaled, bits: int, arithmetic: bool) -> bool:
    """Whether so many bits that hold it are it, read with or without sign."""
    return arithmetic if found.signed else not arithmetic or found.fits(bits - 1)


def _further(found: Scaled, by: int) -> Scaled:
    return found._replace(k=found.k + by)


def _same(a: Any, b: Any) -> bool:
    difference = z3.simplify(a - b)
    return bool(z3.is_bv_value(difference) and difference.as_long() == 0)


def _sum(a: Any) -> Scaled | None:
    """What compilers add where the constant would need another bit: t + x, t - x, or (x - t >> 1) + t of unsigned
    numbers."""
    less = z3.is_app_of(a, z3.Z3_OP_BSUB)
    for one, two in (a.children(), a.children()[::-1])[: 1 if less else 2]:
        t = scaled(one, False)
        if t is None or t.of.size() > a.size():
            continue
        more = t._replace(m=t.m + (-1 << t.k if less else 1 << t.k))
        x = (z3.SignExt if t.signed else z3.ZeroExt)(a.size() - t.of.size(), t.of)
        if _same(two, x):
            return more if more.fits(a.size()) and (t.signed or not less) else None
        half = z3.is_app_of(two, z3.Z3_OP_BLSHR) and z3.is_bv_value(two.arg(1)) and two.arg(1).as_long() == 1
        if half and not less and not t.signed and t.m >> t.k == 0 and _same(two.arg(0) + one, x):
            return _further(more, 1)
    return None


def divide_unsigned(a: Any, d: int) -> Any:
    """The quotient by a constant that is not zero."""
    w = a.size()
    inner, signed = significant(a)
    if not signed and inner.size() < w and d >> inner.size() == 0:
        return z3.ZeroExt(w - inner.size(), divide_unsigned(inner, d))
    if d & d - 1 == 0:
        return z3.LShR(a, d.bit_length() - 1)
    least = (d - 1).bit_length()
    for more in range(least + 1):
        k = w + more
        m = (1 << k) // d + 1
        if m * d - (1 << k) <= 1 << more:
            break
    if m.bit_length() <= w:
        return _part(multiply(z3.ZeroExt(w, a), z3.BitVecVal(m, 2 * w)), k, w) if more < 1 else z3.LShR(
            _part(multiply(z3.ZeroExt(w, a), z3.BitVecVal(m, 2 * w)), w, w), more)  # fmt: skip
    t = _part(multiply(z3.ZeroExt(w, a), z3.BitVecVal(m - (1 << w), 2 * w)), w, w)
    return z3.LShR(z3.LShR(a - t, 1) + t, more - 1)


def divide_signed(a: Any, d: int) -> Any:
    """The quotient, towards zero, by a constant that is not zero, read as two's complement."""
    w = a.size()
    if d >> w - 1:
        d = (1 << w) - d
        return -divide_signed(a, d) if d >> w - 1 == 0 else z3.If(a == d, z3.BitVecVal(1, w), z3.BitVecVal(0, w))
    if d == 1:
        return a
    if d & d - 1 == 0:
        s = d.bit_length() - 1
        return a + z3.LShR(a >> w - 1, w - s) >> s
    for more in range(d.bit_length() + 1):
        k = w - 1 + more
        m = (1 << k) // d + 1
        if m * d - (1 << k) <= 1 << more:
            break
    product = multiply(z3.SignExt(w, a), z3.BitVecVal(m, 2 * w))
    return z3.Extract(k + w - 1, k, z3.SignExt(w, product)) - (a >> w - 1)
