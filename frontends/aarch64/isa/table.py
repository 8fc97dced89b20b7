"""The instruction table of AArch64 that every chapter of this folder fills, and helpers to fill it by.

The flags column's letters stand for N Z C V in this order. Source: Arm ARM (DDI 0487), C3 and C6, C7.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from irbridge.frontends.aarch64.regs import FLAGS
from irbridge.isa.row import Table

TABLE = Table("aarch64", FLAGS)
ins = TABLE.ins


def params(names: str, fn: Callable[..., Any]) -> Callable[..., Any]:
    """``fn`` with parameters of these names, for rows made in a loop: ``params("a N V", f)``."""

    def named(*args: Any) -> Any:
        return fn(*args)

    parameters = [inspect.Parameter(n, inspect.Parameter.POSITIONAL_OR_KEYWORD) for n in names.split()]
    named.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return named


def check(fits: bool) -> None:
    """An immediate out of its range: the instruction does not exist."""
    if not fits:
        raise ValueError("immediate out of range")
