"""Loads and stores, by register and by symbol. Source: unprivileged spec, chapters 2.6, 5.3, 11.5, 12.3.

A macro with a symbol builds its address in the loaded register or in a temporary one, which then holds
something that depends on where the code lies: it is undefined here.
"""

from __future__ import annotations

from typing import Any

from irbridge.frontends.riscv.isa.table import TABLE, ins
from irbridge.isa.bits import Bits
from irbridge.isa.row import Out, out


def _extend(signed: bool) -> Any:
    return (lambda a: a.sext(64)) if signed else (lambda a: a.zext(64))


def _same(a: Bits) -> Bits:
    return a


def _spoiling(a: Bits) -> Out:
    """The value to the second operand written or read, nothing certain to the temporary register."""
    return out(a, a.const(64, 0), undef={"2": a.const(1, 1)})


# fmt: off
#    name             operands                semantics
for _name, _w in (("b", 8), ("h", 16), ("w", 32), ("d", 64)):
    for _at in ("m", "s"):
        ins(f"l{_name}", f"w:r r:{_at}{_w}",  _extend(True))
        if _w < 64:
            ins(f"l{_name}u", f"w:r r:{_at}{_w}", _extend(False))
    _reg = f"r{_w}" if _w < 64 else "r"
    ins(f"s{_name}",  f"r:{_reg} w:m{_w}",        _same)
    ins(f"s{_name}",  f"r:{_reg} w:s{_w} w:tmp",  _spoiling)
for _name, _w, _reg in (("w", 32, "raw"), ("d", 64, "f64")):
    TABLE.extension = "f" if _w == 32 else "d"
    ins(f"fl{_name}", f"w:f{_w} r:m{_w}",         _same)
    ins(f"fl{_name}", f"w:f{_w} r:s{_w} w:tmp",   _spoiling)
    ins(f"fs{_name}", f"r:{_reg} w:m{_w}",        _same)
    ins(f"fs{_name}", f"r:{_reg} w:s{_w} w:tmp",  _spoiling)
TABLE.extension = ""
# fmt: on
