"""Random programs by csmith: each prints a checksum of its globals and has no undefined behaviour.

In: a folder to keep the generated files in, and seeds. Out: one `Program` a seed. Whatever natively runs for
longer than two seconds (under qemu twenty), or prints different sums built by gcc -O0 and clang -O2, is invalid.
"""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from tests.bench.build import tool
from tests.bench.programs import Program

HEADERS = ("/usr/include/csmith", "/usr/local/include/csmith")
NATIVE_SECONDS = 2.0


def load(folder: Path, seeds: Iterable[int]) -> list[Program]:
    """Generate (once) and list the programs of the seeds."""
    folder.mkdir(parents=True, exist_ok=True)
    return [_program(folder / f"seed{seed:05d}.c", seed) for seed in seeds]


def _program(source: Path, seed: int) -> Program:
    if not source.exists():
        partial = source.with_suffix(".part")
        tool(["csmith", "--seed", str(seed), "--output", str(partial)])
        partial.rename(source)
    return Program(
        source.stem,
        (source,),
        tuple(f"-I{path}" for path in HEADERS if Path(path).is_dir()),
        agree=("gcc-O0", "clang-O2"),
        native_timeout=NATIVE_SECONDS,
    )


def seeds(text: str) -> list[int]:
    """``1-60`` or ``3,7,10-12`` as numbers."""
    out: list[int] = []
    for part in text.split(","):
        first, _, last = part.partition("-")
        out += range(int(first), int(last or first) + 1)
    return out
