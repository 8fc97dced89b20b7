"""The instruction table of x86-64 that every chapter of this folder fills.

The flags column's letters stand for OF SF ZF AF PF CF in this order. Source: Intel SDM volume 2.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable
from typing import Any

from irbridge.frontends.x86_64.regs import FLAGS
from irbridge.isa.row import Table

TABLE = Table("x86_64", FLAGS)
ins = TABLE.ins


def params(names: str, fn: Callable[..., Any]) -> Callable[..., Any]:
    """``fn`` with parameters of these names, for rows made in a loop: ``params("a ZF CF", f)``."""

    def named(*args: Any) -> Any:
        return fn(*args)

    parameters = [inspect.Parameter(n, inspect.Parameter.POSITIONAL_OR_KEYWORD) for n in names.split()]
    named.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]
    return named
