"""Multiplications and divisions by constants as terms, in one form whatever instructions they came from.

In: terms of a product or quotient. Out: a term of the same value. A product is computed in as few bits as hold it and
then shifted, so that a 32-bit value times a constant is one term whether code took the upper half of 64 or of 128 bits.
A quotient by a constant becomes the product that compilers make of it, so that no solver has to find that out.
Example: ``divide_unsigned(x, 10)`` of 32 bits is ``x * 0xcccccccd >> 35``.
Source: Granlund and Montgomery, "Division by invariant integers using multiplication", theorems 4.2 and 5.1.
"""

from __future__ import annotations

from typing import Any

from irbridge.errors import ToolMissing

try:
    import z3 as z3
except ImportError as e:
    raise ToolMissing("proofs need z3", remedy="pip install 'irbridge[prove]'") from e


def _peel(x: Any) -> tuple[Any, int]:
    """A term as (another, shift): it is the other shifted left, modulo its width."""
    kind, w = x.decl().kind(), x.size()
    if kind == z3.Z3_OP_BSHL and z3.is_bv_value(x.arg(1)) and x.arg(1).as_long() < w:
        return x.arg(0), x.arg(1).as_long()
    if kind == z3.Z3_OP_ZERO_EXT:
        inner, shift = _peel(x.arg(0))
        if shift:
            n = inner.size() - shift
            return z3.ZeroExt(w - n, z3.Extract(n - 1, 0, inner)), shift
    if kind == z3.Z3_OP_CONCAT:
        last = x.arg(x.num_args() - 1)
        if z3.is_bv_value(last) and last.as_long() == 0:
            rest = z3.simplify(z3.Extract(w - 1, last.size(), x))
            return z3.ZeroExt(last.size(), rest), last.size()
    return x, 0


def _significant(x: Any) -> tuple[Any, bool]:
    """What a term extends, and whether by sign."""
    signed = x.decl().kind() == z3.Z3_OP_SIGN_EXT
    if signed or x.decl().kind() == z3.Z3_OP_ZERO_EXT:
        inner, again = _significant(x.arg(0))
        if again == signed or inner is x.arg(0):
            return inner, signed
        return x.arg(0), signed
    return x, False


def multiply(a: Any, b: Any) -> Any:
    """The product modulo the width."""
    if z3.is_bv_value(a):
        a, b = b, a
    if not z3.is_bv_value(b) or z3.is_bv_value(a) or b.as_long() == 0:
        return a * b
    w, c = a.size(), b.as_long()
    zeros = (c & -c).bit_length() - 1
    core, shift = _peel(a)
    shift, c = shift + zeros, c >> zeros
    inner, signed = _significant(core)
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
    return product if shift == 0 else z3.BitVecVal(0, w) if shift >= w else product << shift


def _shifted(product: Any, by: int, bits: int) -> Any:
    return z3.Extract(by + bits - 1, by, product)


def divide_unsigned(a: Any, d: int) -> Any:
    """The quotient by a constant that is not zero."""
    w = a.size()
    inner, signed = _significant(a)
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
        return _shifted(multiply(z3.ZeroExt(w, a), z3.BitVecVal(m, 2 * w)), k, w) if more < 1 else z3.LShR(
            _shifted(multiply(z3.ZeroExt(w, a), z3.BitVecVal(m, 2 * w)), w, w), more)  # fmt: skip
    t = _shifted(multiply(z3.ZeroExt(w, a), z3.BitVecVal(m - (1 << w), 2 * w)), w, w)
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
