"""IEEE 754 arithmetic on bit patterns, exact and correctly rounded (to nearest, ties to even).

In and out: unsigned ints holding binary32, binary64, x87 extended (80 bits, explicit integer bit)
or binary128. A NaN result is the first NaN operand made quiet, else the format's positive default
NaN; callers that care about NaN bits (they differ between processors) compare NaNs as NaNs.
Example: ``add(64, 0x3FF0000000000000, 0x3FF0000000000000) == 0x4000000000000000``.
Source: IEEE 754-2019, sections 3.4, 4.3, 5.4; Intel SDM volume 1, 4.2.2 for 80 bits.
"""

from __future__ import annotations

import math
from fractions import Fraction
from typing import NamedTuple


class Format(NamedTuple):
    """``mant``: stored fraction bits without the integer bit; ``exp``: exponent bits."""

    exp: int
    mant: int
    explicit: bool = False

    @property
    def bias(self) -> int:
        return (1 << self.exp - 1) - 1


FORMATS = {16: Format(5, 10), 32: Format(8, 23), 64: Format(11, 52), 80: Format(15, 63, True), 128: Format(15, 112)}


def fields(w: int, a: int) -> tuple[int, int, int]:
    """(sign, biased exponent, fraction without integer bit)."""
    f = FORMATS[w]
    frac = a & (1 << f.mant) - 1
    top = f.mant + (1 if f.explicit else 0)
    return a >> w - 1 & 1, a >> top & (1 << f.exp) - 1, frac


def _pack(w: int, sign: int, exp: int, frac: int) -> int:
    f = FORMATS[w]
    if f.explicit:
        return sign << 79 | exp << 64 | (1 << 63 if exp else 0) | frac
    return sign << w - 1 | exp << f.mant | frac


def is_nan(w: int, a: int) -> bool:
    _, e, m = fields(w, a)
    return e == (1 << FORMATS[w].exp) - 1 and m != 0


def is_inf(w: int, a: int) -> bool:
    _, e, m = fields(w, a)
    return e == (1 << FORMATS[w].exp) - 1 and m == 0


def inf(w: int, sign: int) -> int:
    return _pack(w, sign, (1 << FORMATS[w].exp) - 1, 0)


def default_nan(w: int) -> int:
    f = FORMATS[w]
    return _pack(w, 0, (1 << f.exp) - 1, 1 << f.mant - 1)


def _quiet(w: int, *operands: int) -> int:
    for a in operands:
        if is_nan(w, a):
            return a | 1 << FORMATS[w].mant - 1
    return default_nan(w)


def scaled(w: int, a: int) -> tuple[int, int]:
    """A finite number as (signed integer n, exponent e), its value being n * 2**e."""
    f = FORMATS[w]
    sign, e, m = fields(w, a)
    n = (m | 1 << f.mant) if e else m
    if f.explicit and e and not a >> 63 & 1:
        n = m
    return (-n if sign else n), max(e, 1) - f.bias - f.mant


def value(w: int, a: int) -> Fraction:
    """The exact value of a finite number."""
    n, e = scaled(w, a)
    return Fraction(n) * Fraction(2) ** e


def from_ratio(w: int, num: int, den: int, sign: int = 0) -> int:
    """``num / den`` rounded to the format. ``num`` ≥ 0; ``sign`` is the result's sign."""
    f = FORMATS[w]
    if num == 0:
        return sign << w - 1
    e = num.bit_length() - den.bit_length()
    if (num << max(-e, 0)) < (den << max(e, 0)):
        e -= 1
    e = max(e, 1 - f.bias)
    shift = f.mant - e
    n, d = (num << shift, den) if shift >= 0 else (num, den << -shift)
    q, r = divmod(n, d)
    return _round(w, sign, e, q, r, d)


def _round(w: int, sign: int, e: int, q: int, r: int, d: int) -> int:
    f = FORMATS[w]
    twice = 2 * r
    if twice > d or (twice == d and q & 1):
        q += 1
        if q >> f.mant + 1:
            q >>= 1
            e += 1
    if e > f.bias:
        return inf(w, sign)
    biased = e + f.bias if q >> f.mant else 0
    return _pack(w, sign, biased, q & (1 << f.mant) - 1)


def from_fraction(w: int, x: Fraction, zero_sign: int = 0) -> int:
    """The nearest number of the format; a zero takes ``zero_sign``."""
    return from_ratio(w, abs(x.numerator), x.denominator, zero_sign if x == 0 else int(x < 0))


def add(w: int, a: int, b: int) -> int:
    if is_nan(w, a) or is_nan(w, b):
        return _quiet(w, a, b)
    if is_inf(w, a):
        return default_nan(w) if is_inf(w, b) and (a ^ b) >> w - 1 else a
    if is_inf(w, b):
        return b
    (n, e), (m, g) = scaled(w, a), scaled(w, b)
    low = min(e, g)
    total = (n << e - low) + (m << g - low)
    if total == 0:
        return (a & b) >> w - 1 << w - 1
    return _from_scaled(w, total, low)


def _from_scaled(w: int, n: int, e: int) -> int:
    return from_ratio(w, abs(n) << max(e, 0), 1 << max(-e, 0), int(n < 0))


def sub(w: int, a: int, b: int) -> int:
    return _quiet(w, a, b) if is_nan(w, b) else add(w, a, b ^ 1 << w - 1)


def mul(w: int, a: int, b: int) -> int:
    sign = (a ^ b) >> w - 1 & 1
    if is_nan(w, a) or is_nan(w, b):
        return _quiet(w, a, b)
    zero = not scaled(w, a)[0] and not is_inf(w, a), not scaled(w, b)[0] and not is_inf(w, b)
    if is_inf(w, a) or is_inf(w, b):
        return default_nan(w) if any(zero) else inf(w, sign)
    (n, e), (m, g) = scaled(w, a), scaled(w, b)
    if not n or not m:
        return sign << w - 1
    return _from_scaled(w, n * m, e + g)


def fma(w: int, a: int, b: int, c: int) -> int:
    """``a * b + c`` rounded once (IEEE 754-2019, 5.4.1)."""
    if is_nan(w, a) or is_nan(w, b) or is_inf(w, a) or is_inf(w, b):
        product = mul(w, a, b)
        return add(w, product, c) if not is_nan(w, product) else _quiet(w, a, b, c)
    if is_nan(w, c) or is_inf(w, c):
        return _quiet(w, c) if is_nan(w, c) else c
    (n, e), (m, g), (k, h) = scaled(w, a), scaled(w, b), scaled(w, c)
    low = min(e + g, h)
    total = (n * m << e + g - low) + (k << h - low)
    if total or (n and m):
        return _from_scaled(w, total, low)
    return add(w, mul(w, a, b), c)


def div(w: int, a: int, b: int) -> int:
    sign = (a ^ b) >> w - 1 & 1
    if is_nan(w, a) or is_nan(w, b):
        return _quiet(w, a, b)
    if is_inf(w, a):
        return default_nan(w) if is_inf(w, b) else inf(w, sign)
    if is_inf(w, b):
        return sign << w - 1
    (n, e), (m, g) = scaled(w, a), scaled(w, b)
    if m == 0:
        return inf(w, sign) if n else default_nan(w)
    shift = e - g
    return from_ratio(w, abs(n) << max(shift, 0), abs(m) << max(-shift, 0), sign)


def sqrt(w: int, a: int) -> int:
    if is_nan(w, a):
        return _quiet(w, a)
    n, e = scaled(w, a) if not is_inf(w, a) else (1, 0)
    if n == 0:
        return a
    if a >> w - 1:
        return default_nan(w)
    if is_inf(w, a):
        return a
    if e & 1:
        n, e = n << 1, e - 1
    extra = max(0, 2 * FORMATS[w].mant + 8 - n.bit_length())
    extra += extra & 1
    root = math.isqrt(n << extra)
    inexact = root * root != n << extra
    return _from_scaled(w, root * 2 + inexact, (e - extra) // 2 - 1)


def to_integral(w: int, a: int, mode: str) -> int:
    """Rounded to an integral value; ``mode`` is even, away (halves away from zero), zero, down
    or up. The sign is kept."""
    if is_nan(w, a):
        return _quiet(w, a)
    if is_inf(w, a):
        return a
    n = _integer(value(w, a), mode)
    return from_ratio(w, abs(n), 1, a >> w - 1 & 1)


def _integer(x: Fraction, mode: str) -> int:
    if mode == "even":
        return round(x)
    if mode == "away":
        return math.floor(abs(x) + Fraction(1, 2)) * (1 if x >= 0 else -1)
    if mode == "zero":
        return math.trunc(x)
    return math.floor(x) if mode == "down" else math.ceil(x)


def compare(w: int, predicate: str, a: int, b: int) -> bool:
    """An MLIR ``cmpf`` predicate: o… ordered, u… unordered or."""
    if predicate in ("true", "false"):
        return predicate == "true"
    unordered = is_nan(w, a) or is_nan(w, b)
    if predicate in ("ord", "uno"):
        return unordered == (predicate == "uno")
    if unordered:
        return predicate[0] == "u"
    x, y = _ordered(w, a), _ordered(w, b)
    return {"eq": x == y, "gt": x > y, "ge": x >= y, "lt": x < y, "le": x <= y, "ne": x != y}[predicate[1:]]


def _ordered(w: int, a: int) -> int:
    magnitude = a & (1 << w - 1) - 1
    return -magnitude if a >> w - 1 else magnitude


def convert(w: int, r: int, a: int) -> int:
    """From a format of ``w`` bits to one of ``r`` bits."""
    sign = a >> w - 1 & 1
    if is_nan(w, a):
        frac = fields(w, a)[2]
        up = FORMATS[r].mant - FORMATS[w].mant
        frac = frac << up if up >= 0 else frac >> -up
        return _pack(r, sign, (1 << FORMATS[r].exp) - 1, frac | 1 << FORMATS[r].mant - 1)
    if is_inf(w, a):
        return inf(r, sign)
    n, e = scaled(w, a)
    return from_ratio(r, abs(n) << max(e, 0), 1 << max(-e, 0), sign)


def from_int(w: int, n: int) -> int:
    return from_ratio(w, abs(n), 1, int(n < 0))


def to_int(w: int, a: int, mode: str = "zero") -> int | None:
    """The integer it rounds to, or None for a NaN or an infinity."""
    if is_nan(w, a) or is_inf(w, a):
        return None
    return _integer(value(w, a), mode)
