"""Compilers, assemblers, linkers: from C to assembly, objects and executables, kept in a cache.

In: sources, flags, a cell or target. Out: paths. A tool that fails raises `BuildError` with its own words.
"""

from __future__ import annotations

import hashlib
import os
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from tests.bench.cells import Cell, Target

# A native library rounds alike everywhere: without fused multiply-add, which gcc uses on its own where there is one.
SAME_ROUNDING = ("-ffp-contract=off",)
QUIET = ("-w",)
LIBRARIES = ("-lm",)  # an instruction of the source may be a function of the target's library: fma, nearbyint
TOOL_TIMEOUT = 120.0


class BuildError(Exception):
    """A compiler, assembler or linker refused; the text is its own."""

    @property
    def told(self) -> str:
        """The line that says what is wrong."""
        lines = str(self).splitlines()
        return next((line for line in lines[1:] if "rror" in line or "undefined" in line), lines[0])


def cache_folder() -> Path:
    """Where built things are kept between runs: ``$IRBRIDGE_BENCH_CACHE`` or the user's cache."""
    given = os.environ.get("IRBRIDGE_BENCH_CACHE")
    base = Path(given) if given else Path(os.environ.get("XDG_CACHE_HOME", Path.home() / ".cache")) / "irbridge-bench"
    base.mkdir(parents=True, exist_ok=True)
    return base


def tool(command: Sequence[str], *, cwd: Path | None = None) -> str:
    """Run a build tool; its standard output. Raises BuildError when it fails."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", cwd=cwd, timeout=TOOL_TIMEOUT)
    except FileNotFoundError as missing:
        raise BuildError(f"{command[0]}: not installed") from missing
    except subprocess.TimeoutExpired as late:
        raise BuildError(f"{command[0]}: no answer in {TOOL_TIMEOUT:.0f} s") from late
    if done.returncode:
        said = (done.stderr or done.stdout).strip()
        raise BuildError(f"{' '.join(command[:2])} … failed ({done.returncode}):\n{said[:6000]}")
    return done.stdout


def _stamp(paths: Sequence[Path]) -> str:
    return "\n".join(f"{path.resolve()} {path.stat().st_mtime_ns} {path.stat().st_size}" for path in paths)


def cached(kind: str, words: Sequence[str], inputs: Sequence[Path], suffix: str) -> tuple[Path, bool]:
    """The cache's place for a product of `words` on `inputs`, and whether it is there already."""
    key = hashlib.sha256("\0".join([kind, *words, _stamp(inputs)]).encode()).hexdigest()[:32]
    path = cache_folder() / key[:2] / (key + suffix)
    path.parent.mkdir(exist_ok=True)
    return path, path.exists()


def make(kind: str, command: Sequence[str], inputs: Sequence[Path], suffix: str) -> Path:
    """`command … -o PRODUCT`, unless the cache has the product. Complete or absent: it is renamed in."""
    path, there = cached(kind, command, inputs, suffix)
    if not there:
        handle, partial = tempfile.mkstemp(dir=path.parent, suffix=suffix)
        os.close(handle)
        try:
            tool([*command, "-o", partial])
            os.replace(partial, path)
        finally:
            Path(partial).unlink(missing_ok=True)
    return path


def assembly(source: Path, cell: Cell, flags: Sequence[str] = ()) -> Path:
    """The assembly of one C file as the cell's compiler prints it."""
    return make("asm", [*cell.command, *QUIET, *flags, "-S", str(source)], [source], ".s")


def native_object(source: Path, target: Target, flags: Sequence[str] = ()) -> Path:
    """An object of one C file compiled natively for the target at -O2, rounding as x86-64 does."""
    compiler = target.cc[0]
    words = [compiler, "-O2", *QUIET, *SAME_ROUNDING, *flags, "-c", str(source)]
    return make("obj", words, [source], ".o")


def link(driver: Sequence[str], inputs: Sequence[Path], output: Path, flags: Sequence[str] = ()) -> None:
    """Assemble what is text and link everything into an executable, by a compiler's driver."""
    tool([*driver, "-o", str(output), *map(str, inputs), *flags, *LIBRARIES])
