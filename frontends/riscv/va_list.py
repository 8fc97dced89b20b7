"""lp64d's ``va_list`` made of the argument registers: a pointer to consecutive slots of eight bytes.

Source: RISC-V ELF psABI, "Integer calling convention" (variadic arguments).
"""

from __future__ import annotations

from typing import Any

from irbridge.ir import types as T
from irbridge.ir.graph import Value


def make(x: Any, named: int, stack: Value, slots: int) -> Value:
    """A pointer to the registers past the named ones, ``slots`` stack arguments copied behind them."""
    b, abi = x.builder, x.abi
    end = 8 * len(abi.int_args)
    area: Value = x.area(end + 8 * slots)
    for n, i in enumerate(abi.int_args[named:], named):
        x.put(area, 8 * n, x.value(i, T.I64))
    for n in range(slots):
        at = b.op("llvm.getelementptr", (stack, b.const(T.I64, 8 * n)), T.PTR)
        x.put(area, end + 8 * n, x.load(at, T.I64))
    return b.op("llvm.getelementptr", (area, b.const(T.I64, 8 * named)), T.PTR)  # type: ignore[no-any-return]
