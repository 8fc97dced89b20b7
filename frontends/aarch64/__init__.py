"""The AArch64 frontend: gcc's and clang's assembly for Linux, little-endian.

``SYNTAX`` reads text, ``decode`` finds an instruction's row, ``VARS``/``REGS``/``ABI`` say what lifting
needs of registers and calls.
"""

from typing import TYPE_CHECKING

from irbridge.frontends.aarch64.abi import ABI
from irbridge.frontends.aarch64.regs import REGS, VARS
from irbridge.frontends.aarch64.sniff import looks_like, recognise
from irbridge.frontends.aarch64.syntax import SYNTAX
from irbridge.registry import later

if TYPE_CHECKING:
    from irbridge.frontends.aarch64.decoder import decode

ALIASES = ("arm64",)
__all__ = ["ABI", "ALIASES", "REGS", "SYNTAX", "VARS", "decode", "looks_like", "recognise"]
__getattr__ = later(__name__, "decode", "decoder")  # with the rows of all instructions, which take a tenth of a second
