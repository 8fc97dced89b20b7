"""The instruction table of RISC-V that every chapter of this folder fills. There are no flags.

Operand kinds (``decoder.py`` binds them): ``r`` an integer register, ``r32`` ``r16`` ``r8`` its low part;
``f32`` ``f64`` a floating-point register, ``raw`` its low 32 bits boxed or not; ``m8`` … ``m64`` memory at a
register, ``a32`` ``a64`` the same without an offset, ``s8`` … ``s64`` memory at a symbol; ``tmp`` the register that
a macro spoils; ``i`` a 12-bit immediate or an address's low part, ``li`` any number, ``u`` lui's and ``pc`` auipc's
immediate as the whole value, ``sym`` a symbol's address, ``tls`` a thread-local's, ``add`` the mark ``%tprel_add``;
``n5`` ``n6`` ``u5`` numbers that the function takes as Python ints; ``rm`` a rounding mode so, ``rne`` one that must
be to nearest even, ``any`` one that does not matter.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.isa.bits import Bits
from irbridge.isa.row import Table

TABLE = Table("riscv64", ())
Two = Callable[[Bits, Any], Bits]


def ins(names: str, operands: str, fn: Callable[..., Any], note: str = "", control: str = "") -> None:
    """Add a row under each of the names."""
    TABLE.ins(names, operands, "", fn, note=note, control=control)


def word(fn: Two) -> Two:
    """On 32 bits, the result sign-extended to the whole register."""
    return lambda a, b: fn(a, b).sext(64)
