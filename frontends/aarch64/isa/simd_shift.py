"""Vector shifts and what changes the width of elements. Source: Arm ARM, C3.6.15 to C3.6.20; C7.2."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from irbridge.frontends.aarch64.isa.simd_int import SCALARS, clamp
from irbridge.frontends.aarch64.isa.table import check
from irbridge.frontends.aarch64.isa.vector import ALL, long, rows
from irbridge.isa.bits import Bits, ite

Shift = Callable[[Bits, int], Bits]


def right(signed: bool, rounded: bool, a: Bits, n: int) -> Bits:
    """By 1 to the elements' width; rounding adds the last bit that leaves."""
    w = a.ew
    check(0 < n <= w)
    down: Callable[[int], Bits] = a.ashr if signed else a.lshr
    kept = down(n) if n < w else a.ashr(w - 1) if signed else a.k(0)
    return kept + (a.lshr(n - 1) & 1) if rounded else kept


def _left(a: Bits, n: int) -> Bits:
    check(0 <= n < a.ew)
    return a << n if n else a


def _insert_left(d: Bits, a: Bits, n: int) -> Bits:
    return _left(a, n) | d & (1 << n) - 1


def _insert_right(d: Bits, a: Bits, n: int) -> Bits:
    w = a.ew
    return right(False, False, a, n) | d & ~((1 << w - n) - 1)


def _saturated_left(signed: bool, to_signed: bool, a: Bits, n: int) -> Bits:
    """The product with 2**n saturated; sqshlu takes signed numbers to unsigned ones."""
    w = a.ew
    check(0 <= n < w)
    wide = (a.sext(2 * w) if signed else a.zext(2 * w)) << n
    return clamp(wide, w, to_signed, not signed)


def _by_register(signed: bool, rounded: bool, saturated: bool, a: Bits, b: Bits) -> Bits:
    """Left by the signed low byte of each element of ``b``, right where that is negative."""
    w = a.ew
    n = b if w == 8 else (b << w - 8).ashr(w - 8)
    back = -n
    r, l = ite(back.ult(w), back, w - 1), ite(n.ult(w), n, w - 1)  # noqa: E741
    down = a.ashr(r) if signed else a.lshr(r)
    if not signed or rounded:
        down = ite(back.ult(w), down, 0)
    if rounded:
        before = back - 1
        last = ite(before.ult(w), a.lshr(ite(before.ult(w), before, 0)) & 1, 0)
        down = ite(back.ult(w), down + last, 0) if signed else down + last
    up = ite(n.ult(w), a << l, 0)
    if saturated:
        same = (up.ashr(l) if signed else up.lshr(l)).eq(a) & (n.ult(w) | a.eq(0))
        most = a.ashr(w - 1) ^ (1 << w - 1) - 1 if signed else a.k(-1)
        up = ite(same, up, most)
    return ite(n.msb, down, up)


def _narrow(signed: bool, rounded: bool, to: str, a: Bits, n: int) -> Bits:
    """Wide elements shifted right and cut, or saturated to signed or unsigned ones."""
    w = a.ew // 2
    check(0 < n <= w)
    moved = right(signed, rounded, a, n)
    return moved.trunc(w) if to == "cut" else clamp(moved, w, to == "signed", not signed)


def _extend(signed: bool, a: Bits, n: int) -> Bits:
    check(0 <= n < a.ew)
    wide = a.sext(2 * a.ew) if signed else a.zext(2 * a.ew)
    return wide << n if n else wide


def _then_add(shift: Shift) -> Callable[[Bits, Bits, int], Bits]:
    return lambda acc, a, n: acc + shift(a, n)


# fmt: off
#    names          shapes              columns             on elements
rows("shl",         f"{ALL} d",         "w:T r:T r:py",     _left)
rows("sli",         f"{ALL} d",         "rw:T r:T r:py",    _insert_left)
rows("sri",         f"{ALL} d",         "rw:T r:T r:py",    _insert_right)
for _sign in "su":
    _s = _sign == "s"
    for _r, _rounded in (("", False), ("r", True)):
        _shift = partial(right, _s, _rounded)
        rows(f"{_sign}{_r}shr", f"{ALL} d", "w:T r:T r:py",  _shift)
        rows(f"{_sign}{_r}sra", f"{ALL} d", "rw:T r:T r:py", _then_add(_shift))
        rows(f"{_sign}{_r}shl", f"{ALL} d", "w:T r:T r:T",   partial(_by_register, _s, _rounded, False))
        rows(f"{_sign}q{_r}shl", f"{ALL} {SCALARS}", "w:T r:T r:T", partial(_by_register, _s, _rounded, True))
        _to = "signed" if _s else "unsigned"
        long(f"{_sign}q{_r}shrn",   "bhs",   "w:T r:W r:py", partial(_narrow, _s, _rounded, _to))
        rows(f"{_sign}q{_r}shrn",   "b h s", "w:T r:W r:py", partial(_narrow, _s, _rounded, _to))
    rows(f"{_sign}qshl", f"{ALL} {SCALARS}", "w:T r:T r:py", partial(_saturated_left, _s, _s))
    long(f"{_sign}shll", "bhs",             "w:W r:T r:py",  partial(_extend, _s))
    long(f"{_sign}xtl",  "bhs",             "w:W r:T",       lambda a, s=_s: _extend(s, a, 0))
for _r, _rounded in (("", False), ("r", True)):
    long(f"{_r}shrn",    "bhs",             "w:T r:W r:py",  partial(_narrow, False, _rounded, "cut"))
    long(f"sq{_r}shrun", "bhs",             "w:T r:W r:py",  partial(_narrow, True, _rounded, "unsigned"))
    rows(f"sq{_r}shrun", "b h s",           "w:T r:W r:py",  partial(_narrow, True, _rounded, "unsigned"))
rows("sqshlu",      f"{ALL} {SCALARS}", "w:T r:T r:py",     partial(_saturated_left, True, False))
long("shll",        "bhs",              "w:W r:T r:py",     lambda a, n: a.zext(2 * a.ew) << a.ew)
long("xtn",         "bhs",              "w:T r:W",          lambda a: a.trunc(a.ew // 2))
for _name, _signed, _unsigned in (("sqxtn", True, False), ("sqxtun", False, False), ("uqxtn", False, True)):
    def _cut(a: Bits, signed: bool = _signed, unsigned: bool = _unsigned) -> Bits:
        return clamp(a, a.ew // 2, signed, unsigned)

    long(_name,     "bhs",              "w:T r:W",          _cut)
    rows(_name,     "b h s",            "w:T r:W",          _cut)
# fmt: on
