"""Bitwise logic and the flag instructions. Source: Intel SDM volume 2; AF is undefined after logic."""

from __future__ import annotations

from irbridge.frontends.x86_64.isa.flags import logic
from irbridge.frontends.x86_64.isa.table import ins
from irbridge.isa.bits import Bits, cat
from irbridge.isa.row import Out, out


def _sahf(ah: Bits) -> Out:
    return out(SF=ah[7], ZF=ah[6], AF=ah[4], PF=ah[2], CF=ah[0])


def _lahf(SF: Bits, ZF: Bits, AF: Bits, PF: Bits, CF: Bits) -> Out:
    nil, bit1 = SF.const(1, 0), SF.const(1, 1)
    return out(ah=cat(SF, ZF, nil, AF, nil, PF, bit1, CF))


# fmt: off
#    name          operands        OSZAPC    semantics
ins("and",         "rw:rm r:rmi",  "OSZaPC", lambda a, b:  logic(a & b))
ins("or",          "rw:rm r:rmi",  "OSZaPC", lambda a, b:  logic(a | b))
ins("xor",         "rw:rm r:rmi",  "OSZaPC", lambda a, b:  logic(a ^ b), zeroes=True)
ins("test",        "r:rm r:rmi",   "OSZaPC", lambda a, b:  out(**logic(a & b).named))
ins("not",         "rw:rm",        "------", lambda a:     ~a)
ins("clc",         "",             "-----C", lambda CF:    out(CF=CF.k(0)))
ins("stc",         "",             "-----C", lambda CF:    out(CF=CF.k(1)))
ins("cmc",         "",             "-----C", lambda CF:    out(CF=~CF))
ins("sahf",        "",             "-SZAPC", _sahf)
ins("lahf",        "",             "------", _lahf)
# fmt: on
