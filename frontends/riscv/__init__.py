"""The RISC-V frontend: RV64GC with Zba, Zbb, Zbs and Zicond, the lp64d convention; gcc's and clang's assembly.

``SYNTAX`` reads text, ``decode`` finds an instruction's row, ``VARS``/``REGS``/``ABI`` say what lifting
needs of registers and calls, ``recognise`` scores a text.
"""

from irbridge.frontends.riscv.abi import ABI
from irbridge.frontends.riscv.decode import decode
from irbridge.frontends.riscv.regs import REGS, VARS
from irbridge.frontends.riscv.sniff import recognise
from irbridge.frontends.riscv.syntax import SYNTAX

ALIASES = ("riscv64", "rv64")
__all__ = ["ABI", "ALIASES", "REGS", "SYNTAX", "VARS", "decode", "recognise"]
