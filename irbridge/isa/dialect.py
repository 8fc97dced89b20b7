"""What the shared assembly reader asks of an ISA: its ``Dialect``.

Each ISA's ``syntax.py`` gives one (``SYNTAX``), and another for each further dialect it switches to.
"""

from __future__ import annotations

from typing import Protocol

from irbridge.isa.sections import Entry
from irbridge.isa.syntax import Parsed
from irbridge.isa.text import Splitter


class Dialect(Protocol):
    """The syntax of one ISA in one dialect. All methods are pure."""

    @property
    def name(self) -> str:
        """The ISA's name as ``--from`` takes it."""

    @property
    def splitter(self) -> Splitter:
        """How lines are cut into statements."""

    @property
    def word(self) -> int:
        """Bytes of ``.word``."""

    @property
    def align_is_power(self) -> bool:
        """Whether ``.align n`` means 2**n bytes."""

    def parse_instruction(self, text: str) -> Parsed:
        """One instruction. Prefixes alone give a ``Parsed`` without mnemonic: they belong to the next one.

        Raises IrbridgeError (``loc.text`` the offending part, ``loc.col`` within it) and Unsupported.
        """

    def directive(self, name: str, args: str) -> Dialect | None:
        """The ISA's own directives: the dialect of what follows, or None if ``name`` is not one of them."""

    def flow(self, parsed: Parsed) -> str:
        """``next``, ``call``, ``branch`` (may fall through) or ``end`` (never falls through)."""

    def jump(self, label: str) -> Parsed:
        """An unconditional jump to ``label``."""

    def from_bytes(self, code: bytes) -> str | None:
        """The instruction or prefix text that compilers spell as these bytes, if any."""

    def resolve(self, code: list[Entry]) -> list[Entry]:
        """The code of a section once it is read whole: operands that name the label of another instruction
        (``%pcrel_lo``) are given what they mean."""

    def foreign(self, text: str) -> tuple[str, int] | None:
        """If the text is clearly of another ISA: its name and a line that shows it."""
