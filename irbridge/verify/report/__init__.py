"""Reports of verdicts: for people (terminal, HTML) and for machines (JSON, JUnit XML, SARIF).

In: a ``Report``: verdicts and the texts they are about. Out: text of a format, or its file. A format is a row of
``FORMATS``; each is a module with ``render(report) -> str``. The terminal is ``report.terminal.show``.

Example: ``save(Report(verdicts, texts), {"html": Path("verdict.html")})``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from importlib import import_module
from pathlib import Path

from irbridge.verify.report.files import write
from irbridge.verify.verdict import Verdict

# fmt: off
FORMATS = {
    # format   module
    "json":    "data",
    "junit":   "junit",
    "sarif":   "sarif",
    "html":    "html",
}
# fmt: on


@dataclass(frozen=True, slots=True)
class Report:
    """What is reported. ``texts``: the text of each source and target by the name that verdicts have for it;
    ``base``: the folder that those names are relative to, seen from where a reader of SARIF starts;
    ``strict``: UNVERIFIED counts as a failure too."""

    verdicts: Sequence[Verdict]
    texts: Mapping[str, str] = field(default_factory=dict)
    base: str = ""
    strict: bool = False


def render(report: Report, form: str) -> str:
    """The report as text of a format of ``FORMATS``."""
    text: str = import_module(f"{__name__}.{FORMATS[form]}").render(report)
    return text


def save(report: Report, files: Mapping[str, Path]) -> None:
    """Write one file a format, each whole or not at all. Raises IrbridgeError."""
    for form, path in files.items():
        write(path, render(report, form))


__all__ = ["FORMATS", "Report", "render", "save", "write"]
