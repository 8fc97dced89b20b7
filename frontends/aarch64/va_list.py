"""AAPCS64's ``va_list`` made of the argument registers. Source: AAPCS64 (IHI 0055), appendix B."""

from __future__ import annotations

from typing import Any

from irbridge.ir import types as T
from irbridge.ir.graph import Value

_LIST = 32  # bytes of {__stack, __gr_top, __vr_top, __gr_offs, __vr_offs}


def make(x: Any, named: int, stack: Value, slots: int) -> Value:
    """A pointer to the structure in the frame of ``x``; the save areas end at ``__gr_top`` and ``__vr_top``."""
    b, abi = x.builder, x.abi
    general, vectors = 8 * len(abi.int_args), 16 * len(abi.fp_args)
    area: Value = x.area(_LIST + general + vectors)
    tops = [b.op("llvm.getelementptr", (area, b.const(T.I64, _LIST + n)), T.PTR) for n in (general, general + vectors)]
    for offset, v in ((0, stack), (8, tops[0]), (16, tops[1])):
        x.put(area, offset, v)
    x.put(area, 24, b.const(T.I32, (8 * named - general) & 0xFFFFFFFF))
    x.put(area, 28, b.const(T.I32, -vectors & 0xFFFFFFFF))
    for n, i in enumerate(abi.int_args[named:], named):
        x.put(area, _LIST + 8 * n, x.value(i, T.I64))
    for n, i in enumerate(abi.fp_args):
        x.put(area, _LIST + general + 16 * n, x.value(i, T.vec(2, T.I64)))
    return area
