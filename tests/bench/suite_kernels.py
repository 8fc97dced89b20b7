"""Our own compute-bound programs, ``kernels/*.c``: each runs for about a second under qemu-user.

In: nothing. Out: one `Program` a file; it prints a few numbers that depend on all its work.
"""

from __future__ import annotations

from pathlib import Path

from tests.bench.programs import Program

FOLDER = Path(__file__).with_name("kernels")


def load() -> list[Program]:
    return [Program(source.stem, (source,)) for source in sorted(FOLDER.glob("*.c"))]
