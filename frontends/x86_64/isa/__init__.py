"""The instruction rows of x86-64, a chapter a file. Importing this package fills ``TABLE``."""

from irbridge.frontends.x86_64.isa import (  # noqa: F401
    arith,
    atomic,
    bits,
    bmi,
    control,
    logic,
    move,
    muldiv,
    shift,
    sse,
    sse_convert,
    sse_int,
    sse_move,
    sse_shuffle,
    string,
    x87,
)
from irbridge.frontends.x86_64.isa.table import TABLE

__all__ = ["TABLE"]
