"""The x86-64 frontend: gcc's and clang's assembly, AT&T and Intel syntax.

``SYNTAX`` reads text, ``decode`` finds an instruction's row, ``VARS``/``REGS``/``ABI`` say what lifting
needs of registers and calls.
"""

from typing import TYPE_CHECKING

from irbridge.frontends.x86_64.abi import ABI
from irbridge.frontends.x86_64.regs import REGS, VARS
from irbridge.frontends.x86_64.sniff import recognise
from irbridge.frontends.x86_64.syntax import SYNTAX, looks_like
from irbridge.registry import later

if TYPE_CHECKING:
    from irbridge.frontends.x86_64.decoder import decode

ALIASES = ("amd64",)
__all__ = ["ABI", "ALIASES", "REGS", "SYNTAX", "VARS", "decode", "looks_like", "recognise"]
__getattr__ = later(__name__, "decode", "decoder")  # with the rows of all instructions, which take a tenth of a second
