"""Control transfer, fences and hints. Source: unprivileged spec, chapters 2.5, 2.7, 2.8; Zihintpause.

A branch's columns are the values it compares; jumps and calls have none: their target stays in the text.
"""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.riscv.isa.table import ins
from irbridge.isa.bits import Bits
from irbridge.isa.row import Out, out


def _nothing() -> Out:
    return out()


_COMPARE: tuple[tuple[str, Callable[[Bits, Bits], Bits]], ...] = (
    ("beq", lambda a, b: a.eq(b)),
    ("bne", lambda a, b: a.ne(b)),
    ("blt", lambda a, b: a.slt(b)),
    ("bge", lambda a, b: a.sge(b)),
    ("bgt", lambda a, b: a.sgt(b)),
    ("ble", lambda a, b: a.sle(b)),
    ("bltu", lambda a, b: a.ult(b)),
    ("bgeu", lambda a, b: a.uge(b)),
    ("bgtu", lambda a, b: a.ugt(b)),
    ("bleu", lambda a, b: a.ule(b)),
)


def _with_zero(fn: Callable[[Bits, Bits], Bits]) -> Callable[[Bits], Bits]:
    return lambda a: fn(a, a.k(0))


for _name, _fn in _COMPARE:
    ins(_name, "r:r r:r", _fn, control="cond")
    if not _name.endswith("u"):
        ins(f"{_name}z", "r:r", _with_zero(_fn), control="cond")
# fmt: off
ins("j jr tail jump",          "", _nothing, control="jump")
ins("call jal jalr",           "", _nothing, control="call")
ins("ret",                     "", _nothing, control="ret")
ins("ebreak sbreak unimp",     "", _nothing, control="trap")
ins("nop pause",               "", _nothing, note="hint")
ins("fence fence.tso",         "", _nothing, note="fence")
# fmt: on
