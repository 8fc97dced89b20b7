"""c-testsuite (public repository c-testsuite/c-testsuite): single-file programs with expected output.

In: a checkout. Out: one `Program` per ``tests/single-exec/*.c``; a program is right when it prints its
``.expected`` file and exits with 0.
"""

from __future__ import annotations

from pathlib import Path

from tests.bench.programs import Program, Run


def load(root: Path) -> list[Program]:
    """Every single-file program, by number. The suite runs them in their own folder (some read a file)."""
    folder = root / "tests" / "single-exec"
    return [
        Program(
            source.stem,
            (source,),
            link=("-lm",),
            runs=(Run(),),
            expected=source.with_suffix(".c.expected").read_bytes(),
        )
        for source in sorted(folder.glob("*.c"))
    ]
