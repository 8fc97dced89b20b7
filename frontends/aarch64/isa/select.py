"""Conditional select, set and compare: one row a condition. Source: Arm ARM, C3.4.11, C3.4.12; C6.2, C7.2."""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.aarch64.isa.flags import CONDITIONS, add2, conditional, float_flags, sub2
from irbridge.frontends.aarch64.isa.table import check, ins, params
from irbridge.isa.bits import Bits, ite
from irbridge.isa.row import Out

Holds = Callable[..., Bits]


def _choose(holds: Holds, other: Callable[[Bits], Bits]) -> Callable[..., Bits]:
    """The first where the condition holds, else something of the second."""
    return lambda a, b, *flags: ite(holds(*flags), a, other(b))


def _change(holds: Holds, change: Callable[[Bits], Bits]) -> Callable[..., Bits]:
    return lambda a, *flags: ite(holds(*flags), change(a), a)


def _set(holds: Holds, w: int, ones: bool) -> Callable[..., Bits]:
    return lambda *flags: holds(*flags).sext(w) if ones else holds(*flags).zext(w)


def _compare(holds: Holds, compare: Callable[[Bits, Bits], Out]) -> Callable[..., Out]:
    def run(a: Bits, b: Bits, nzcv: int, *flags: Bits) -> Out:
        check(0 <= nzcv < 16)
        return conditional(holds(*flags), compare(a, b).named, nzcv)

    return run


def _float_compare(a: Bits, b: Bits) -> Out:
    return Out((), float_flags(a, b), {})


# fmt: off
for _cc, _flags, _holds in CONDITIONS:
    #    name              operands           NZCV    semantics
    for _name, _other in (("csel", lambda b: b), ("csinc", lambda b: b + 1),
                          ("csinv", lambda b: ~b), ("csneg", lambda b: -b)):
        ins(f"{_name}.{_cc}", "w:r r:r r:r",  "----", params(f"a b {_flags}", _choose(_holds, _other)))
    for _name, _other in (("cinc", lambda a: a + 1), ("cinv", lambda a: ~a), ("cneg", lambda a: -a)):
        ins(f"{_name}.{_cc}", "w:r r:r",      "----", params(f"a {_flags}", _change(_holds, _other)))
    for _kind, _w in (("w", 32), ("x", 64)):
        ins(f"cset.{_cc}",    f"w:{_kind}",   "----", params(_flags, _set(_holds, _w, False)))
        ins(f"csetm.{_cc}",   f"w:{_kind}",   "----", params(_flags, _set(_holds, _w, True)))
    for _name, _fn in (("ccmp", sub2), ("ccmn", add2)):
        ins(f"{_name}.{_cc}", "r:r r:r r:py", "NZCV", params(f"a b n {_flags}", _compare(_holds, _fn)))
        ins(f"{_name}.{_cc}", "r:r r:i r:py", "NZCV", params(f"a b n {_flags}", _compare(_holds, _fn)))
    ins(f"fcsel.{_cc}",       "w:f r:f r:f",  "----", params(f"a b {_flags}", _choose(_holds, lambda b: b)))
    ins(f"fccmp.{_cc} fccmpe.{_cc}", "r:f r:f r:py", "NZCV",
        params(f"a b n {_flags}", _compare(_holds, _float_compare)))
# fmt: on
