"""Shifts and rotates. Source: Intel SDM volume 2, SAL/SAR/SHL/SHR, RCL/RCR/ROL/ROR, SHLD, SHRD.

A count is taken modulo 32 (64 for 64-bit operands); a count of zero leaves every flag alone. The
kinds ``n0``, ``n1``, ``n`` are immediate counts (Python ints, masked) of 0, 1 and any, so that a
constant count has flags without a choice; ``cl`` chooses with ``ite``.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.frontends.x86_64.isa.flags import szp
from irbridge.frontends.x86_64.isa.table import ins
from irbridge.isa.bits import Bits, cat, ite
from irbridge.isa.row import Out, out

Step = Callable[[Bits, Any], tuple[Bits, Bits, Bits]]  # (a, count) -> result, CF, OF


def _wide(a: Bits) -> int:
    """The width that bounds the masked count."""
    return 64 if a.w == 64 else 32


def _shl(a: Bits, n: Any) -> tuple[Bits, Bits, Bits]:
    m = _wide(a)
    shifted = a.zext(m) << n
    r = shifted.trunc(a.w)
    if a.w < m:
        carry = shifted[a.w]
    else:
        carry = a[m - n] if isinstance(n, int) else a.lshr(-n & m - 1)[0]
    return r, carry, r.msb ^ carry


def _shr(a: Bits, n: Any) -> tuple[Bits, Bits, Bits]:
    m = _wide(a)
    x = a.zext(m)
    return x.lshr(n).trunc(a.w), x.lshr(n - 1 & m - 1)[0], a.msb


def _sar(a: Bits, n: Any) -> tuple[Bits, Bits, Bits]:
    m = _wide(a)
    x = a.sext(m)
    return x.ashr(n).trunc(a.w), x.ashr(n - 1 & m - 1)[0], a.const(1, 0)


def _rol(a: Bits, n: Any) -> tuple[Bits, Bits, Bits]:
    r = a.rotl(n % a.w if isinstance(n, int) else n.trunc(a.w))
    return r, r[0], r.msb ^ r[0]


def _ror(a: Bits, n: Any) -> tuple[Bits, Bits, Bits]:
    r = a.rotr(n % a.w if isinstance(n, int) else n.trunc(a.w))
    return r, r.msb, r.msb ^ r[a.w - 2]


def _count(a: Bits, cl: Bits) -> Bits:
    """The masked count, of 32 or 64 bits."""
    m = _wide(a)
    return cl.zext(m) & m - 1


def _shift(step: Step) -> Callable[[Bits, Any], Out]:
    """A known count that is not zero."""

    def run(a: Bits, n: Any) -> Out:
        r, carry, over = step(a, n)
        return out(r, CF=carry, OF=over, **szp(r))

    return run


def _rotate(step: Step) -> Callable[[Bits, Any], Out]:
    def run(a: Bits, n: Any) -> Out:
        r, carry, over = step(a, n)
        return out(r, CF=carry, OF=over)

    return run


def _shift_cl(step: Step, large_undefined: bool) -> Callable[..., Out]:
    """By cl; shl and shr leave CF undefined for a count of the width or more."""

    def run(a: Bits, cl: Bits, OF: Bits, SF: Bits, ZF: Bits, AF: Bits, PF: Bits, CF: Bits) -> Out:
        n = _count(a, cl)
        r, carry, over = step(a, n)
        none = n.eq(0)
        new = szp(r)
        undef = {"OF": n.ugt(1), "AF": n.ne(0)}
        if large_undefined and a.w < 32:
            undef["CF"] = n.uge(a.w)
        return out(
            r,
            OF=ite(none, OF, over),
            SF=ite(none, SF, new["SF"]),
            ZF=ite(none, ZF, new["ZF"]),
            PF=ite(none, PF, new["PF"]),
            CF=ite(none, CF, carry),
            AF=AF,
            undef=undef,
        )

    return run


def _rotate_cl(step: Step) -> Callable[..., Out]:
    def run(a: Bits, cl: Bits, OF: Bits, CF: Bits) -> Out:
        n = _count(a, cl)
        r, carry, over = step(a, n)
        none = n.eq(0)
        return out(r, OF=ite(none, OF, over), CF=ite(none, CF, carry), undef={"OF": n.ugt(1)})

    return run


def _once(step: Step, maker: Callable[[Step], Callable[..., Out]]) -> Callable[[Bits], Out]:
    """The form without a count shifts by one."""
    return lambda a: maker(step)(a, 1)


def _through(a: Bits, carry: Bits, n: Any, left: bool) -> tuple[Bits, Bits]:
    """Rotate carry:a, ``w + 1`` bits, by ``n``: the new value and carry."""
    w = a.w
    if isinstance(n, int):
        n %= w + 1
        if n == 0:
            return a, carry
        if n == 1 and left:
            return a << 1 | carry.zext(w), a.msb
        if n == 1:
            return a.lshr(1) | carry.zext(w) << w - 1, a[0]
    else:
        n = n.urem(n.k(w + 1)).trunc(w + 1) if w < n.w else n.zext(w + 1)
    joined = cat(carry, a)
    turned = joined.rotl(n) if left else joined.rotr(n)
    return turned.trunc(w), turned[w]


def _rcl(n: int | None) -> Callable[..., Out]:
    """``n``: 1, or None where the count is an operand (an int)."""

    def run(a: Bits, count: int, carry: Bits) -> Out:
        r, new = _through(a, carry, count, True)
        return out(r, CF=new, OF=r.msb ^ new)

    return (lambda a, CF: run(a, n, CF)) if n else (lambda a, n, CF: run(a, n, CF))


def _rcr(n: int | None) -> Callable[..., Out]:
    def run(a: Bits, count: int, carry: Bits) -> Out:
        r, new = _through(a, carry, count, False)
        return out(r, CF=new, OF=r.msb ^ r[a.w - 2])

    return (lambda a, CF: run(a, n, CF)) if n else (lambda a, n, CF: run(a, n, CF))


def _rcl_cl(a: Bits, cl: Bits, OF: Bits, CF: Bits) -> Out:
    n = _count(a, cl)
    r, new = _through(a, CF, n, True)
    return out(r, CF=new, OF=ite(n.eq(0), OF, r.msb ^ new), undef={"OF": n.ugt(1)})


def _rcr_cl(a: Bits, cl: Bits, OF: Bits, CF: Bits) -> Out:
    n = _count(a, cl)
    r, new = _through(a, CF, n, False)
    return out(r, CF=new, OF=ite(n.eq(0), OF, r.msb ^ r[a.w - 2]), undef={"OF": n.ugt(1)})


def _double_left(a: Bits, b: Bits, n: Any) -> tuple[Bits, Bits]:
    """shld: the result and CF. A count of the width (only 16 can be reached) gives ``b``; past it,
    nothing is defined."""
    if isinstance(n, int):
        return (b, a[0]) if n == a.w else (a.fshl(b, n), a[-n % a.w])
    short = n.trunc(a.w)
    r = a.fshl(b, short)
    return ite(n.eq(a.w), b, r) if a.w == 16 else r, a.lshr(-short & a.w - 1)[0]


def _double_right(a: Bits, b: Bits, n: Any) -> tuple[Bits, Bits]:
    if isinstance(n, int):
        return (b, a[a.w - 1]) if n == a.w else (b.fshr_into(a, n), a[(n - 1) % a.w])
    short = n.trunc(a.w)
    r = b.fshr_into(a, short)
    return ite(n.eq(a.w), b, r) if a.w == 16 else r, a.lshr(short - 1 & a.w - 1)[0]


def _double(step: Callable[..., tuple[Bits, Bits]]) -> Callable[[Bits, Bits, int], Out]:
    def run(a: Bits, b: Bits, n: int) -> Out:
        r, carry = step(a, b, n)
        undef = {"0": a.const(1, 1)} if n > a.w else {}
        return out(r, CF=carry, OF=(a ^ r).msb, undef=undef, **szp(r))

    return run


def _double_cl(step: Callable[..., tuple[Bits, Bits]]) -> Callable[..., Out]:
    def run(a: Bits, b: Bits, cl: Bits, OF: Bits, SF: Bits, ZF: Bits, AF: Bits, PF: Bits, CF: Bits) -> Out:
        n = _count(a, cl)
        r, carry = step(a, b, n)
        none, new, far = n.eq(0), szp(r), n.ugt(a.w)
        return out(
            r,
            OF=ite(none, OF, (a ^ r).msb),
            SF=ite(none, SF, new["SF"]),
            ZF=ite(none, ZF, new["ZF"]),
            PF=ite(none, PF, new["PF"]),
            CF=ite(none, CF, carry),
            AF=AF,
            undef={"OF": n.ugt(1), "AF": n.ne(0), "SF": far, "ZF": far, "PF": far, "CF": far, "0": far},
        )

    return run


def _keep(a: Bits, n: int) -> Bits:
    return a


def _keep2(a: Bits, b: Bits, n: int) -> Bits:
    return a


# fmt: off
for _names, _step, _large in (("shl sal", _shl, True), ("shr", _shr, True), ("sar", _sar, False)):
    #              operands            OSZAPC    semantics
    ins(_names,    "rw:rm r:n0",       "------", _keep)
    ins(_names,    "rw:rm r:n1",       "OSZaPC", _shift(_step))
    ins(_names,    "rw:rm r:nw",       "oSZaPC", _shift(_step))
    ins(_names,    "rw:rm r:n",        "oSZaPc" if _large else "oSZaPC", _shift(_step))
    ins(_names,    "rw:rm r:cl",       "OSZAPC", _shift_cl(_step, _large))
    ins(_names,    "rw:rm",            "OSZaPC", _once(_step, _shift))
for _names, _step in (("rol", _rol), ("ror", _ror)):
    ins(_names,    "rw:rm r:n0",       "------", _keep)
    ins(_names,    "rw:rm r:n1",       "O----C", _rotate(_step))
    ins(_names,    "rw:rm r:n",        "o----C", _rotate(_step))
    ins(_names,    "rw:rm r:cl",       "O----C", _rotate_cl(_step))
    ins(_names,    "rw:rm",            "O----C", _once(_step, _rotate))
for _names, _turn, _turn_cl in (("rcl", _rcl, _rcl_cl), ("rcr", _rcr, _rcr_cl)):
    ins(_names,    "rw:rm r:n0",       "------", _keep)
    ins(_names,    "rw:rm r:n1",       "O----C", _turn(None))
    ins(_names,    "rw:rm r:n",        "o----C", _turn(None))
    ins(_names,    "rw:rm r:cl",       "O----C", _turn_cl)
    ins(_names,    "rw:rm",            "O----C", _turn(1))
for _names, _pair in (("shld", _double_left), ("shrd", _double_right)):
    ins(_names,    "rw:rmv r:rv r:n0", "------", _keep2)
    ins(_names,    "rw:rmv r:rv r:n1", "OSZaPC", _double(_pair))
    ins(_names,    "rw:rmv r:rv r:nw", "oSZaPC", _double(_pair))
    ins(_names,    "rw:rmv r:rv r:n",  "oszapc", _double(_pair))
    ins(_names,    "rw:rmv r:rv r:cl", "OSZAPC", _double_cl(_pair))
    ins(_names,    "rw:rmv r:rv",      "OSZAPC", _double_cl(_pair))
# fmt: on
