"""The hostile corpus: C programs that try to leave the sandbox or to outlast it.

In: ``hostile/NAME.c``, which begins with comments: what it does; ``ends:`` how its run must end (``exit N``,
``signal N``, the name of the bound that it exceeds, ``any``; or several with commas); ``may: fork`` where it is allowed
to fork. Each is started with a marker, by which its processes are found, and a folder outside, and prints ``ESCAPED:
what`` for what it should not have been able to do. Out: ``Hostile``, built natively and statically.

Example: ``build(corpus()[0], folder)``.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from pathlib import Path

from irbridge.verify.sandbox import Limits, Outcome

FOLDER = Path(__file__).parent / "hostile"
LIMITS = Limits(
    cpu_seconds=2, wall_seconds=1.5, memory_bytes=256 << 20, output_bytes=1 << 20, file_bytes=8 << 20,
    folder_bytes=64 << 20, files=500, stack_bytes=8 << 20,
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Hostile:
    """One program: its source, how it must end, and whether it is allowed to fork."""

    source: Path
    ends: tuple[str, ...]
    may_fork: bool

    @property
    def name(self) -> str:
        return self.source.stem


def corpus() -> list[Hostile]:
    """All of them, by name."""
    found = []
    for source in sorted(FOLDER.glob("*.c")):
        told = dict(re.findall(r"^// (ends|may): (.+)$", source.read_text(), re.M))
        found.append(Hostile(source, tuple(told["ends"].split(", ")), told.get("may") == "fork"))
    return found


def build(program: Hostile, folder: Path) -> Path:
    """``folder/program``, static."""
    words = ["gcc", "-O1", "-static", "-pthread", "-w", str(program.source), "-o", str(folder / "program")]
    subprocess.run(words, check=True, capture_output=True)
    return folder / "program"


def ended(outcome: Outcome) -> str:
    """How a run ended, as ``ends:`` says it."""
    if outcome.exceeded:
        return outcome.exceeded
    return f"signal {outcome.signal}" if outcome.signal else f"exit {outcome.status}"


def left_behind(marker: str) -> list[str]:
    """The command lines of processes that carry the marker."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            line = place.read_bytes().replace(b"\0", b" ").decode("utf8", "replace")
        except OSError:  # it has ended
            continue
        if marker in line:
            found.append(f"{place.parent.name}: {line}")
    return found
