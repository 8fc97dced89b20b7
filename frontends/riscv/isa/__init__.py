"""The instruction rows of RISC-V, a chapter a file. Importing this package fills ``TABLE``."""

from irbridge.frontends.riscv.isa import (  # noqa: F401
    atomic,
    bitmanip,
    control,
    convert,
    csr,
    floating,
    integer,
    memory,
    muldiv,
)
from irbridge.frontends.riscv.isa.table import TABLE

__all__ = ["TABLE"]
