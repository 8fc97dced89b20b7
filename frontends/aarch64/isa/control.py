"""Branches, barriers and hints. Source: Arm ARM, C3.1, C3.2.

A conditional row's columns are what it tests, without the label; its function gives the 1-bit condition.
Pointer authentication does nothing here: return addresses are the native side's.
"""

from __future__ import annotations

from irbridge.frontends.aarch64.isa.flags import CONDITIONS
from irbridge.frontends.aarch64.isa.table import ins
from irbridge.isa.row import Out, out


def _nothing() -> Out:
    return out()


for _cc, _, _holds in CONDITIONS:
    ins(f"b.{_cc}", "", "----", _holds, control="cond")
# fmt: off
#    name               operands     NZCV    semantics
ins("cbz",              "r:r",       "----", lambda a: a.eq(0),        control="cond")
ins("cbnz",             "r:r",       "----", lambda a: a.ne(0),        control="cond")
ins("tbz",              "r:r r:n",   "----", lambda a, n: ~a[n],       control="cond")
ins("tbnz",             "r:r r:n",   "----", lambda a, n: a[n],        control="cond")
ins("b br",             "",          "----", _nothing,                 control="jump")
ins("bl blr",           "",          "----", _nothing,                 control="call")
ins("ret retaa retab",  "",          "----", _nothing,                 control="ret")
ins("brk udf",          "",          "----", _nothing,                 control="trap")

ins("nop hint yield wfe wfi sev sevl bti csdb psb prfm prfum clrex", "", "----", _nothing, note="hint")
ins("paciasp pacibsp autiasp autibsp paciaz pacibz autiaz autibz xpaclri pacia1716 autia1716",
                        "",          "----", _nothing,                 note="hint")
ins("dmb dsb isb sb",   "",          "----", _nothing,                 note="fence")
# fmt: on
