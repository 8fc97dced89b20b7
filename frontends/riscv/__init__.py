"""The RISC-V frontend: RV64GC with Zba, Zbb, Zbs and Zicond, the lp64d convention; gcc's and clang's assembly.

``SYNTAX`` reads text, ``decode`` finds an instruction's row, ``VARS``/``REGS``/``ABI`` say what lifting
needs of registers and calls, ``recognise`` scores a text.
"""

from typing import TYPE_CHECKING

from irbridge.frontends.riscv.abi import ABI
from irbridge.frontends.riscv.regs import REGS, VARS
from irbridge.frontends.riscv.sniff import recognise
from irbridge.frontends.riscv.syntax import SYNTAX
from irbridge.registry import later

if TYPE_CHECKING:
    from irbridge.frontends.riscv.decoder import decode

ALIASES = ("riscv64", "rv64")
__all__ = ["ABI", "ALIASES", "REGS", "SYNTAX", "VARS", "decode", "recognise"]
__getattr__ = later(__name__, "decode", "decoder")  # with the rows of all instructions, which take a tenth of a second
