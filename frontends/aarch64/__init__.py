"""The AArch64 frontend: gcc's and clang's assembly for Linux, little-endian.

``SYNTAX`` reads text, ``decode`` finds an instruction's row, ``VARS``/``REGS``/``ABI`` say what lifting
needs of registers and calls.
"""

from irbridge.frontends.aarch64.abi import ABI
from irbridge.frontends.aarch64.decode import decode
from irbridge.frontends.aarch64.regs import REGS, VARS
from irbridge.frontends.aarch64.sniff import looks_like, recognise
from irbridge.frontends.aarch64.syntax import SYNTAX

ALIASES = ("arm64",)
__all__ = ["ABI", "ALIASES", "REGS", "SYNTAX", "VARS", "decode", "looks_like", "recognise"]
