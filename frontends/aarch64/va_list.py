"""AAPCS64's ``va_list`` made of the argument registers. Source: AAPCS64, appendix B (variable argument lists)."""

from __future__ import annotations

from typing import Any

from irbridge.ir import types as T
from irbridge.ir.graph import Value

_SAVE = 32  # where the saved registers begin, after {stack, gr_top, vr_top, gr_offs, vr_offs}


def make(x: Any, named: int, stack: Value, slots: int) -> Value:
    """A pointer to a ``va_list`` in the frame of ``x``: saved registers end at the tops, the offsets are negative."""
    b, abi = x.builder, x.abi
    ints, floats = 8 * len(abi.int_args), 16 * len(abi.fp_args)
    area: Value = x.area(_SAVE + ints + floats)
    x.put(area, 0, stack)
    x.put(area, 8, b.op("llvm.getelementptr", (area, b.const(T.I64, _SAVE + ints)), T.PTR))
    x.put(area, 16, b.op("llvm.getelementptr", (area, b.const(T.I64, _SAVE + ints + floats)), T.PTR))
    x.put(area, 24, b.const(T.I32, 8 * named - ints))
    x.put(area, 28, b.const(T.I32, -floats))
    for n, i in enumerate(abi.int_args[named:], named):
        x.put(area, _SAVE + 8 * n, x.value(i, T.I64))
    for n, i in enumerate(abi.fp_args):
        x.put(area, _SAVE + ints + 16 * n, x.value(i, T.I128))
    return area
