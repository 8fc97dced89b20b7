"""System V's ``va_list`` made of the argument registers. Source: System V ABI AMD64 supplement 1.0, 3.5.7."""

from __future__ import annotations

from typing import Any

from irbridge.ir import types as T
from irbridge.ir.graph import Value

_SAVE, _FLOATS = 24, 48  # where the register save area begins, and its vector registers within it


def make(x: Any, named: int, stack: Value, slots: int) -> Value:
    """A pointer to ``{gp_offset, fp_offset, overflow_arg_area, reg_save_area}`` in the frame of ``x``."""
    b, abi = x.builder, x.abi
    area: Value = x.area(_SAVE + _FLOATS + 16 * len(abi.fp_args))
    x.put(area, 0, b.const(T.I32, 8 * named))
    x.put(area, 4, b.const(T.I32, _FLOATS))
    x.put(area, 8, stack)
    x.put(area, 16, b.op("llvm.getelementptr", (area, b.const(T.I64, _SAVE)), T.PTR))
    for n, i in enumerate(abi.int_args[named:], named):
        x.put(area, _SAVE + 8 * n, x.value(i, T.I64))
    for n, i in enumerate(abi.fp_args):
        x.put(area, _SAVE + _FLOATS + 16 * n, x.value(i, T.F64))
    return area
