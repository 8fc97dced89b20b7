"""The floating-point control and status register. Source: unprivileged spec, chapter 11.2; chapter 10 (Zicsr).

Arithmetic here raises no exception flags and rounds to nearest even, so two notes tell the lifter what to
look at: ``fpflags`` (what is read may only be written back) and ``rounding`` (only 0 may be written).
"""

from __future__ import annotations

from irbridge.frontends.riscv.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, cat
from irbridge.isa.row import Out, out


def _whole(fflags: Bits, frm: Bits) -> Bits:
    return cat(frm, fflags).zext(64)


def _set_whole(a: Bits) -> Out:
    return out(fflags=a.trunc(5), frm=a[7:5])


def _swap_whole(a: Bits, fflags: Bits, frm: Bits) -> Out:
    return out(_whole(fflags, frm), fflags=a.trunc(5), frm=a[7:5])


# fmt: off
TABLE.extension = "f"
#    name              operands      semantics
ins("frflags",         "w:r",        lambda fflags:    fflags.zext(64),                           note="fpflags")
ins("fsflags",         "r:r",        lambda a:         out(fflags=a.trunc(5)))
ins("fsflags",         "w:r r:r",    lambda a, fflags: out(fflags.zext(64), fflags=a.trunc(5)),   note="fpflags")
ins("fsflagsi",        "r:u5",      lambda a:         out(fflags=a.trunc(5)))
ins("fsflagsi",        "w:r r:u5",  lambda a, fflags: out(fflags.zext(64), fflags=a.trunc(5)),   note="fpflags")
ins("frrm",            "w:r",        lambda frm:       frm.zext(64))
ins("fsrm",            "r:r",        lambda a:         out(frm=a.trunc(3)),                       note="rounding")
ins("fsrm",            "w:r r:r",    lambda a, frm:    out(frm.zext(64), frm=a.trunc(3)),         note="rounding")
ins("fsrmi",           "r:u5",       lambda a:         out(frm=a.trunc(3)),                       note="rounding")
ins("fsrmi",           "w:r r:u5",   lambda a, frm:    out(frm.zext(64), frm=a.trunc(3)),         note="rounding")
ins("frcsr frsr",      "w:r",        _whole,                                                      note="fpflags")
ins("fscsr fssr",      "r:r",        _set_whole,                                                  note="rounding")
ins("fscsr fssr",      "w:r r:r",    _swap_whole,                                                 note="rounding")
TABLE.extension = ""
# fmt: on
