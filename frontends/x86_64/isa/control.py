"""Control transfer and what has no effect of its own. Source: Intel SDM volume 2, Jcc, JMP, CALL, RET.

A conditional row's function gives its 1-bit condition. Control rows list no operands; the decoder
binds what the text says (a target as ``imm``, an indirect one as ``place`` or ``mem``).
``note="hint"`` rows do nothing and drop their operands.
"""

from __future__ import annotations

from irbridge.frontends.x86_64.isa.flags import CONDITIONS, names
from irbridge.frontends.x86_64.isa.table import ins
from irbridge.isa.row import Out, out


def _nothing() -> Out:
    return out()


for _codes, _, _condition in CONDITIONS:
    ins(names("j", _codes), "", "------", _condition, control="cond")
# fmt: off
ins("jecxz",                           "", "------", lambda ecx: ecx.eq(0), control="cond")
ins("jrcxz",                           "", "------", lambda rcx: rcx.eq(0), control="cond")
ins("jmp",                             "", "------", _nothing, control="jump")
ins("call",                            "", "------", _nothing, control="call")
ins("ret",                             "", "------", _nothing, control="ret")
ins("ud2 ud0 ud1 hlt int3",            "", "------", _nothing, control="trap")

ins("nop fnop",                        "", "------", _nothing, note="hint")
ins("endbr64 endbr32 pause",           "", "------", _nothing, note="hint")
ins("prefetcht0 prefetcht1 prefetcht2 prefetchnta prefetchw prefetch prefetchwt1",
                                       "", "------", _nothing, note="hint")
ins("clflush clflushopt clwb cldemote", "", "------", _nothing, note="hint")
ins("emms",                            "", "------", _nothing, note="hint")
ins("mfence",                          "", "------", _nothing, note="fence")
ins("lfence",                          "", "------", _nothing, note="fence")
ins("sfence",                          "", "------", _nothing, note="fence")
ins("fwait wait",                      "", "------", _nothing, note="hint")
# fmt: on
