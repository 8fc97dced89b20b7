"""Every error a user can cause: one family, each with a place in the source and a remedy.

In: what went wrong and where. Out: ``file:line:col: error: …`` with the line and a caret, and the
exit code the command line ends with.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loc:
    """A place in a source text: file name, 1-based line and column, and the line itself."""

    file: str = "<string>"
    line: int = 0
    col: int = 1
    text: str = ""

    def __str__(self) -> str:
        return f"{self.file}:{self.line}:{self.col}" if self.line else self.file


class IrbridgeError(Exception):
    """Bad input: unreadable, ill-formed or contradictory. ``exit_code`` is the command line's."""

    exit_code = 2

    def __init__(self, message: str, loc: Loc | None = None, remedy: str = "") -> None:
        super().__init__(message)
        self.message, self.loc, self.remedy = message, loc, remedy

    def __str__(self) -> str:
        where = f"{self.loc}: " if self.loc else ""
        return f"{where}error: {self.message}"

    def render(self) -> str:
        """The diagnostic as printed: message, source line, caret, remedy."""
        lines = [str(self)]
        if self.loc and self.loc.text.strip():
            text = self.loc.text.expandtabs(8).rstrip()[:200]
            start = len(text) - len(text.lstrip())
            column = len(self.loc.text[: self.loc.col - 1].expandtabs(8))
            lines += ["  " + text, "  " + " " * min(max(start, column), len(text)) + "^"]
        if self.remedy:
            lines.append(f"  help: {self.remedy}")
        return "\n".join(lines)


class Unsupported(IrbridgeError):
    """Well-formed input that is refused: never guessed, never skipped."""

    exit_code = 3


class ToolMissing(IrbridgeError):
    """A program or package that the request needs is not installed."""

    exit_code = 4


class Refuted(IrbridgeError):
    """A verdict: source and target differ on some input."""

    exit_code = 1
