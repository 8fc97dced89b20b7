"""Integer vectors: arithmetic, comparison, logic, pairs, reductions. Source: Arm ARM, C3.6; C7.2."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from irbridge.frontends.aarch64.isa.vector import (
    ALL,
    BHS,
    BYTES,
    HS,
    evens,
    halves,
    long,
    reduce,
    rows,
    spread,
    vector,
)
from irbridge.isa.bits import Bits, one, shuffle

Two = Callable[[Bits, Bits], Bits]  # on lanes
SCALARS = "b h s d"


def mask(c: Bits, ew: int) -> Bits:
    """A comparison's 1-bit elements as all ones or zeros."""
    return c.sext(ew)


def _average(signed: bool, rounded: bool, subtract: bool, a: Bits, b: Bits) -> Bits:
    w = a.ew
    x, y = (v.sext(2 * w) if signed else v.zext(2 * w) for v in (a, b))
    total = x - y if subtract else x + y + 1 if rounded else x + y
    return total.lshr(1).trunc(w)


def _distance(signed: bool, a: Bits, b: Bits) -> Bits:
    return a.smax(b) - a.smin(b) if signed else a.umax(b) - a.umin(b)


def clamp(a: Bits, w: int, signed: bool, unsigned_source: bool = False) -> Bits:
    """Wide elements saturated to ``w`` bits."""
    if unsigned_source:
        return a.umin((1 << w) - 1).trunc(w)
    low, high = (-(1 << w - 1), (1 << w - 1) - 1) if signed else (0, (1 << w) - 1)
    return a.smax(low).smin(high).trunc(w)


def _double_high(rounded: bool, a: Bits, b: Bits) -> Bits:
    """The upper half of twice the product, saturated."""
    w = a.ew
    product = a.sext(2 * w) * b.sext(2 * w)
    product = product + (1 << w - 2) if rounded else product
    return clamp(product.ashr(w - 1), w, True)


def double_product(a: Bits, b: Bits) -> Bits:
    """Twice the product at twice the width, saturated."""
    w = a.ew
    product = a.sext(2 * w) * b.sext(2 * w)
    return product.sadd_sat(product)


def _mixed(signed: bool, a: Bits, b: Bits) -> Bits:
    """suqadd (signed plus unsigned) and usqadd (unsigned plus signed)."""
    w = a.ew
    x, y = (a.sext(2 * w), b.zext(2 * w)) if signed else (a.zext(2 * w), b.sext(2 * w))
    return clamp(x + y, w, signed)


def _reversed(part: int, a: Bits) -> Bits:
    n = part // a.ew
    return shuffle(a, a, [i // n * n + n - 1 - i % n for i in range(a.t.lanes)])


def _product(signed: bool, a: Bits, b: Bits) -> Bits:
    w = 2 * a.ew
    return a.sext(w) * b.sext(w) if signed else a.zext(w) * b.zext(w)


def _wide(signed: bool, a: Bits) -> Bits:
    return a.sext(2 * a.ew) if signed else a.zext(2 * a.ew)


def _high(step: Two, rounded: bool) -> Two:
    """The upper halves of wide results."""

    def run(a: Bits, b: Bits) -> Bits:
        w = a.ew // 2
        total = step(a, b)
        return (total + (1 << w - 1) if rounded else total).lshr(w).trunc(w)

    return run


def _polynomial(w: int, a: Bits, b: Bits) -> Bits:
    """The product of polynomials over one bit, in elements of ``w`` bits."""
    wide, total = a.zext(w), a.zext(w) & 0
    for n in range(b.ew):
        total = total ^ (wide << n & -(b.zext(w).lshr(n) & 1))
    return total


def _pairwise(step: Two) -> Two:
    return lambda a, b: step(*evens(a, b))


def _accumulated(step: Two) -> Callable[[Bits, Bits, Bits], Bits]:
    return lambda acc, a, b: acc + step(a, b)


def _reduced(step: Two, signed: bool | None = None) -> Callable[[Bits], Bits]:
    return lambda a: reduce(step, a if signed is None else _wide(signed, a))


def _pair_sum(signed: bool, a: Bits) -> Bits:
    low, high = halves(_wide(signed, a))
    return low + high


# fmt: off
_T2, _T3, _A3 = "w:T r:T", "w:T r:T r:T", "rw:T r:T r:T"
#    names          shapes         columns  on elements
_SAME: tuple[tuple[str, str, Two, bool], ...] = (
    ("add",         f"{ALL} d",    lambda a, b: a + b,                     False),
    ("sub",         f"{ALL} d",    lambda a, b: a - b,                     True),
    ("mul",         BHS,           lambda a, b: a * b,                     False),
    ("and",         BYTES,         lambda a, b: a & b,                     False),
    ("orr",         BYTES,         lambda a, b: a | b,                     False),
    ("eor",         BYTES,         lambda a, b: a ^ b,                     True),
    ("bic",         BYTES,         lambda a, b: a & ~b,                    True),
    ("orn",         BYTES,         lambda a, b: a | ~b,                    False),
    ("smax",        BHS,           lambda a, b: a.smax(b),                 False),
    ("smin",        BHS,           lambda a, b: a.smin(b),                 False),
    ("umax",        BHS,           lambda a, b: a.umax(b),                 False),
    ("umin",        BHS,           lambda a, b: a.umin(b),                 False),
    ("sqadd",       f"{ALL} {SCALARS}", lambda a, b: a.sadd_sat(b),        False),
    ("uqadd",       f"{ALL} {SCALARS}", lambda a, b: a.uadd_sat(b),        False),
    ("sqsub",       f"{ALL} {SCALARS}", lambda a, b: a.ssub_sat(b),        True),
    ("uqsub",       f"{ALL} {SCALARS}", lambda a, b: a.usub_sat(b),        True),
    ("shadd",       BHS,           partial(_average, True, False, False),  False),
    ("uhadd",       BHS,           partial(_average, False, False, False), False),
    ("srhadd",      BHS,           partial(_average, True, True, False),   False),
    ("urhadd",      BHS,           partial(_average, False, True, False),  False),
    ("shsub",       BHS,           partial(_average, True, False, True),   False),
    ("uhsub",       BHS,           partial(_average, False, False, True),  False),
    ("sabd",        BHS,           partial(_distance, True),               True),
    ("uabd",        BHS,           partial(_distance, False),              True),
    ("sqdmulh",     f"{HS} h s",   partial(_double_high, False),           False),
    ("sqrdmulh",    f"{HS} h s",   partial(_double_high, True),            False),
    ("cmeq",        f"{ALL} d",    lambda a, b: mask(a.eq(b), a.ew),       False),
    ("cmge",        f"{ALL} d",    lambda a, b: mask(a.sge(b), a.ew),      False),
    ("cmgt",        f"{ALL} d",    lambda a, b: mask(a.sgt(b), a.ew),      False),
    ("cmhi",        f"{ALL} d",    lambda a, b: mask(a.ugt(b), a.ew),      False),
    ("cmhs",        f"{ALL} d",    lambda a, b: mask(a.uge(b), a.ew),      False),
    ("cmtst",       f"{ALL} d",    lambda a, b: mask((a & b).ne(0), a.ew), False),
    ("addp",        ALL,           _pairwise(lambda a, b: a + b),          False),
    ("smaxp",       BHS,           _pairwise(lambda a, b: a.smax(b)),      False),
    ("sminp",       BHS,           _pairwise(lambda a, b: a.smin(b)),      False),
    ("umaxp",       BHS,           _pairwise(lambda a, b: a.umax(b)),      False),
    ("uminp",       BHS,           _pairwise(lambda a, b: a.umin(b)),      False),
)
for _name, _shapes, _step, _zeroes in _SAME:
    rows(_name, _shapes, _T3, _step, _zeroes)
for _name, _compare in (("eq", Bits.eq), ("ge", Bits.sge), ("gt", Bits.sgt), ("le", Bits.sle), ("lt", Bits.slt)):
    def _with_zero(a: Bits, n: int, compare: Callable[[Bits, Bits | int], Bits] = _compare) -> Bits:
        return mask(compare(a, 0), a.ew)

    rows(f"cm{_name}", f"{ALL} d", "w:T r:T r:0", _with_zero)

#    names          shapes         columns  on elements
rows("mla",         BHS,           _A3,     lambda acc, a, b: acc + a * b)
rows("mls",         BHS,           _A3,     lambda acc, a, b: acc - a * b)
rows("saba",        BHS,           _A3,     _accumulated(partial(_distance, True)))
rows("uaba",        BHS,           _A3,     _accumulated(partial(_distance, False)))
rows("pmul",        BYTES,         _T3,     partial(_polynomial, 8))
rows("bsl",         BYTES,         _A3,     lambda d, a, b: a & d | b & ~d)
rows("bit",         BYTES,         _A3,     lambda d, a, b: a & b | d & ~b)
rows("bif",         BYTES,         _A3,     lambda d, a, b: d & b | a & ~b)
rows("mul",         HS,            "w:T r:T r:E",   spread(lambda a, b: a * b))
rows("mla",         HS,            "rw:T r:T r:E",  spread(lambda acc, a, b: acc + a * b))
rows("mls",         HS,            "rw:T r:T r:E",  spread(lambda acc, a, b: acc - a * b))
rows("sqdmulh",     f"{HS} h s",   "w:T r:T r:E",   spread(partial(_double_high, False)))
rows("sqrdmulh",    f"{HS} h s",   "w:T r:T r:E",   spread(partial(_double_high, True)))

rows("abs",         f"{ALL} d",    _T2,     lambda a: a.smax(-a))
rows("neg",         f"{ALL} d",    _T2,     lambda a: -a)
rows("sqabs",       f"{ALL} {SCALARS}", _T2, lambda a: a.smax(a.k(0).ssub_sat(a)))
rows("sqneg",       f"{ALL} {SCALARS}", _T2, lambda a: a.k(0).ssub_sat(a))
rows("suqadd",      f"{ALL} {SCALARS}", "rw:T r:T", partial(_mixed, True))
rows("usqadd",      f"{ALL} {SCALARS}", "rw:T r:T", partial(_mixed, False))
rows("clz",         BHS,           _T2,     lambda a: a.ctlz())
rows("cls",         BHS,           _T2,     lambda a: (a ^ a.ashr(1)).ctlz() - one(a))
rows("cnt",         BYTES,         _T2,     lambda a: a.ctpop())
rows("rbit",        BYTES,         _T2,     lambda a: a.bitreverse())
rows("not mvn",     BYTES,         _T2,     lambda a: ~a)
rows("mov",         BYTES,         _T2,     lambda a: a)
rows("rev16",       BYTES,         _T2,     partial(_reversed, 16))
rows("rev32",       f"{BYTES} 4h 8h", _T2,  partial(_reversed, 32))
rows("rev64",       BHS,           _T2,     partial(_reversed, 64))

#    names          letters  columns           on elements
for _sign in "su":
    _s = _sign == "s"
    _more, _mul, _dist = partial(_wide, _s), partial(_product, _s), partial(_distance, _s)

    def _longer(step: Two, more: Callable[[Bits], Bits] = _more) -> Two:
        return lambda a, b: step(more(a), more(b))

    def _wider(step: Two, more: Callable[[Bits], Bits] = _more) -> Two:
        return lambda a, b: step(a, more(b))

    def _stretched(step: Two) -> Two:
        return lambda a, b: step(a, b).zext(2 * a.ew)

    long(f"{_sign}addl",  "bhs", "w:W r:T r:T",  _longer(lambda a, b: a + b))
    long(f"{_sign}subl",  "bhs", "w:W r:T r:T",  _longer(lambda a, b: a - b))
    long(f"{_sign}addw",  "bhs", "w:W r:W r:T",  _wider(lambda a, b: a + b))
    long(f"{_sign}subw",  "bhs", "w:W r:W r:T",  _wider(lambda a, b: a - b))
    long(f"{_sign}abdl",  "bhs", "w:W r:T r:T",  _stretched(_dist))
    long(f"{_sign}abal",  "bhs", "rw:W r:T r:T", _accumulated(_stretched(_dist)))
    for _letters, _last, _of in (("bhs", "T", lambda f: f), ("hs", "E", spread)):
        long(f"{_sign}mull", _letters, f"w:W r:T r:{_last}",  _of(_mul))
        long(f"{_sign}mlal", _letters, f"rw:W r:T r:{_last}", _of(_accumulated(_mul)))
        long(f"{_sign}mlsl", _letters, f"rw:W r:T r:{_last}", _of(lambda acc, a, b, mul=_mul: acc - mul(a, b)))
    for _shape, _to in (("8b", "4h"), ("16b", "8h"), ("4h", "2s"), ("8h", "4s"), ("2s", "1d"), ("4s", "2d")):
        vector(f"{_sign}addlp", f"w:{_to} r:{_shape}",  partial(_pair_sum, _s))
        vector(f"{_sign}adalp", f"rw:{_to} r:{_shape}", lambda acc, a, s=_s: acc + _pair_sum(s, a))
    for _shape, _to in (("8b", "h"), ("16b", "h"), ("4h", "s"), ("8h", "s"), ("4s", "d")):
        vector(f"{_sign}addlv", f"w:{_to} r:{_shape}",  _reduced(lambda a, b: a + b, _s))
for _shape, _to in (("8b", "b"), ("16b", "b"), ("4h", "h"), ("8h", "h"), ("4s", "s")):
    vector("addv",  f"w:{_to} r:{_shape}", _reduced(lambda a, b: a + b))
    vector("smaxv", f"w:{_to} r:{_shape}", _reduced(lambda a, b: a.smax(b)))
    vector("sminv", f"w:{_to} r:{_shape}", _reduced(lambda a, b: a.smin(b)))
    vector("umaxv", f"w:{_to} r:{_shape}", _reduced(lambda a, b: a.umax(b)))
    vector("uminv", f"w:{_to} r:{_shape}", _reduced(lambda a, b: a.umin(b)))
vector("addp",      "w:d r:2d",            _reduced(lambda a, b: a + b))

for _letters, _last, _of in (("hs", "T", lambda f: f), ("hs", "E", spread)):
    long("sqdmull", _letters, f"w:W r:T r:{_last}",  _of(double_product))
    long("sqdmlal", _letters, f"rw:W r:T r:{_last}", _of(lambda acc, a, b: acc.sadd_sat(double_product(a, b))))
    long("sqdmlsl", _letters, f"rw:W r:T r:{_last}", _of(lambda acc, a, b: acc.ssub_sat(double_product(a, b))))
    rows("sqdmull", "h s",    f"w:W r:T r:{_last}",  double_product)
    rows("sqdmlal", "h s",    f"rw:W r:T r:{_last}", lambda acc, a, b: acc.sadd_sat(double_product(a, b)))
    rows("sqdmlsl", "h s",    f"rw:W r:T r:{_last}", lambda acc, a, b: acc.ssub_sat(double_product(a, b)))
long("pmull",       "b",   "w:W r:T r:T",  partial(_polynomial, 16))
long("addhn",       "bhs", "w:T r:W r:W",  _high(lambda a, b: a + b, False))
long("raddhn",      "bhs", "w:T r:W r:W",  _high(lambda a, b: a + b, True))
long("subhn",       "bhs", "w:T r:W r:W",  _high(lambda a, b: a - b, False))
long("rsubhn",      "bhs", "w:T r:W r:W",  _high(lambda a, b: a - b, True))
# fmt: on
