"""SSE moves. Source: Intel SDM volume 2, MOVAPS to MOVUPS, MOVD/MOVQ, MOVMSKPS, LDMXCSR.

A load into the low part clears the rest of the register (kind ``x``, ``zext``); a move between
registers keeps it (kinds ``x32``, ``x64``). Alignment faults are not modelled.
"""

from __future__ import annotations

from irbridge.frontends.x86_64.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, shuffle


def _low(a: Bits) -> Bits:
    return a


def _clear(a: Bits) -> Bits:
    return a.zext(128)


def _signs(ew: int, a: Bits) -> Bits:
    """The sign bit of each element, gathered."""
    return a.lanes(ew).msb.bits


def _pick(a: Bits, ew: int, *mask: int) -> Bits:
    v = a.lanes(ew)
    return shuffle(v, v, mask).bits


# fmt: off
TABLE.extension = "sse2"
#    name                                   operands         OSZAPC    semantics
ins("movaps movups movapd movupd movdqa movdqu",
                                            "w:x r:xm",      "------", _low)
ins("movaps movups movapd movupd movdqa movdqu",
                                            "w:m128 r:x",    "------", _low)
ins("movntps movntpd movntdq",              "w:m128 r:x",    "------", _low)

ins("movss",                                "w:x32 r:x32",   "------", _low)
ins("movss",                                "w:x r:m32",     "------", _clear)
ins("movss",                                "w:m32 r:x32",   "------", _low)
ins("movsd",                                "w:x64 r:x64",   "------", _low)
ins("movsd",                                "w:x r:m64",     "------", _clear)
ins("movsd",                                "w:m64 r:x64",   "------", _low)

ins("movq",                                 "w:x r:rxm64",   "------", _clear)
ins("movq",                                 "w:rm64 r:x64",  "------", _low)
ins("movd",                                 "w:x r:rm32",    "------", _clear)
ins("movd",                                 "w:rm32 r:x32",  "------", _low)
ins("movd",                                 "w:x r:r64",     "------", _clear)
ins("movd",                                 "w:r64 r:x64",   "------", _low)

ins("movlps movlpd",                        "w:x64 r:m64",   "------", _low)
ins("movlps movlpd",                        "w:m64 r:x64",   "------", _low)
ins("movhps movhpd",                        "rw:x r:m64",    "------", lambda a, b: a.lanes(64).put(1, b).bits)
ins("movhps movhpd",                        "w:m64 r:x",     "------", lambda a: a.lanes(64)[1])
ins("movhlps",                              "w:x64 r:x",     "------", lambda a: a.lanes(64)[1])
ins("movlhps",                              "rw:x r:x64",    "------", lambda a, b: a.lanes(64).put(1, b).bits)

ins("movmskps",                             "w:r32 r:x",     "------", lambda a: _signs(32, a).zext(32))
ins("movmskps",                             "w:r64 r:x",     "------", lambda a: _signs(32, a).zext(64))
ins("movmskpd",                             "w:r32 r:x",     "------", lambda a: _signs(64, a).zext(32))
ins("movmskpd",                             "w:r64 r:x",     "------", lambda a: _signs(64, a).zext(64))
ins("pmovmskb",                             "w:r32 r:x",     "------", lambda a: _signs(8, a).zext(32))
ins("pmovmskb",                             "w:r64 r:x",     "------", lambda a: _signs(8, a).zext(64))

ins("stmxcsr",                              "w:m32",         "------", lambda CF: CF.const(32, 0x1F80))

TABLE.extension = "sse3"
ins("lddqu",                                "w:x r:m128",    "------", _low)
ins("movddup",                              "w:x r:xm64",    "------", lambda a: a.splat(2).bits)
ins("movsldup",                             "w:x r:xm",      "------", lambda a: _pick(a, 32, 0, 0, 2, 2))
ins("movshdup",                             "w:x r:xm",      "------", lambda a: _pick(a, 32, 1, 1, 3, 3))
TABLE.extension = "sse4_1"
ins("movntdqa",                             "w:x r:m128",    "------", _low)
TABLE.extension = ""
# fmt: on
