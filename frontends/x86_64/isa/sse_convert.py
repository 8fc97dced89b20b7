"""Conversions between integers and floating-point numbers of one and two precisions.

Out of range or NaN gives the "integer indefinite", 0x80… . It equals the least integer, so one
comparison of the magnitude decides. Source: Intel SDM volume 2, CVTDQ2PD to CVTTSS2SI; volume 1, 11.5.2.
"""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.x86_64.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, ite

_BIAS = {32: (127, 23), 64: (1023, 52)}


def power_of_two(x: Bits, n: int) -> Bits:
    """2**n in the format of the float view ``x``."""
    bias, fraction = _BIAS[x.ew]
    return x.k(n + bias << fraction)


def to_int(x: Bits, w: int, nearest: bool) -> Bits:
    """A float view as signed integers of ``w`` bits, x86's way."""
    x = x.round("roundeven") if nearest else x
    n = x.to_int(w)
    return ite(x.abs().fcmp("olt", power_of_two(x, w - 1)), n, n.k(1 << w - 1))


def _scalar(w: int, nearest: bool) -> Callable[[Bits], Bits]:
    return lambda a: to_int(a.f, w, nearest)


def _packed(ew: int, nearest: bool) -> Callable[[Bits], Bits]:
    """To 32-bit integers, in the low part."""
    return lambda a: to_int(a.lanes(ew).f, 32, nearest).bits.zext(128)


# fmt: off
TABLE.extension = "sse2"
#    name          operands            OSZAPC    semantics
for _w in (32, 64):
    ins("cvtsi2ss", f"w:x32 r:rm{_w}", "------", lambda a: a.to_fp(32).bits)
    ins("cvtsi2sd", f"w:x64 r:rm{_w}", "------", lambda a: a.to_fp(64).bits)
    for _ew, _end in ((32, "s"), (64, "d")):
        ins(f"cvtts{_end}2si", f"w:r{_w} r:xm{_ew}", "------", _scalar(_w, False))
        ins(f"cvts{_end}2si",  f"w:r{_w} r:xm{_ew}", "------", _scalar(_w, True))
ins("cvtss2sd",    "w:x64 r:xm32",     "------", lambda a: a.f.fconv(64).bits)
ins("cvtsd2ss",    "w:x32 r:xm64",     "------", lambda a: a.f.fconv(32).bits)
ins("cvtps2pd",    "w:x r:xm64",       "------", lambda a: a.lanes(32).f.fconv(64).bits)
ins("cvtpd2ps",    "w:x r:xm",         "------", lambda a: a.lanes(64).f.fconv(32).bits.zext(128))
ins("cvtdq2ps",    "w:x r:xm",         "------", lambda a: a.lanes(32).to_fp(32).bits)
ins("cvtdq2pd",    "w:x r:xm64",       "------", lambda a: a.lanes(32).to_fp(64).bits)
ins("cvtps2dq",    "w:x r:xm",         "------", _packed(32, True))
ins("cvttps2dq",   "w:x r:xm",         "------", _packed(32, False))
ins("cvtpd2dq",    "w:x r:xm",         "------", _packed(64, True))
ins("cvttpd2dq",   "w:x r:xm",         "------", _packed(64, False))
TABLE.extension = ""
# fmt: on
