"""Running an untrusted program: no network, one writable folder, bounded time, memory and output.

In: a command and the folder it may write. Out: an `Outcome`. Bubblewrap gives the walls, rlimits the
bounds; where bubblewrap does not work, `confined()` is False and only the rlimits hold (callers say so).
"""

from __future__ import annotations

import functools
import os
import resource
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

OUTPUT_LIMIT = 64 << 20
MEMORY_LIMIT = 6 << 30
STACK_LIMIT = 64 << 20
BOX = "/scratch"  # where the writable folder is seen inside


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did. `status` is the exit status, 128 + n for death by signal n, -1 for out of time;
    `seconds` are wall-clock."""

    stdout: bytes
    stderr: bytes
    status: int
    seconds: float

    @property
    def timed_out(self) -> bool:
        return self.status == -1


@functools.cache
def confined() -> bool:
    """Whether bubblewrap works here (it needs user namespaces, or root)."""
    if not shutil.which("bwrap"):
        return False
    with tempfile.TemporaryDirectory() as folder:
        return subprocess.run([*_walls(Path(folder)), "true"], capture_output=True).returncode == 0


def _walls(folder: Path) -> list[str]:
    words = ["bwrap", "--unshare-all", "--die-with-parent", "--new-session", "--clearenv"]
    words += ["--setenv", "PATH", "/usr/bin:/bin", "--setenv", "LC_ALL", "C"]
    words += ["--ro-bind", "/usr", "/usr", "--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp"]
    for name in ("/bin", "/lib", "/lib64", "/lib32", "/libx32", "/sbin"):
        if os.path.islink(name):
            words += ["--symlink", os.readlink(name), name]
        elif os.path.isdir(name):
            words += ["--ro-bind", name, name]
    return [*words, "--bind", str(folder), BOX, "--chdir", BOX]


def run(
    command: Sequence[str],
    folder: Path,
    *,
    timeout: float,
    stdin: bytes = b"",
    read_only: Sequence[Path] = (),
) -> Outcome:
    """Run `command` in `folder`, the only place it may write.

    Words of the command may name files of the folder relative to it. `read_only` are further paths seen
    inside at their own place. `timeout` bounds wall-clock seconds.
    """

    def limits() -> None:
        cpu = int(timeout) + 2
        for what, most in (
            (resource.RLIMIT_CPU, cpu),
            (resource.RLIMIT_AS, MEMORY_LIMIT),
            (resource.RLIMIT_FSIZE, OUTPUT_LIMIT),
            (resource.RLIMIT_CORE, 0),
            (resource.RLIMIT_STACK, STACK_LIMIT),
        ):
            hard = resource.getrlimit(what)[1]
            resource.setrlimit(what, (most if hard == resource.RLIM_INFINITY else min(most, hard), hard))

    walls: list[str] = []
    if confined():
        walls = _walls(folder)
        for path in read_only:
            walls += ["--ro-bind", str(path), str(path)]
    with tempfile.TemporaryFile() as given, tempfile.TemporaryFile() as out, tempfile.TemporaryFile() as err:
        given.write(stdin)
        given.seek(0)
        start = time.monotonic()
        process = subprocess.Popen(
            [*walls, *command],
            stdin=given, stdout=out, stderr=err, cwd=folder, preexec_fn=limits, start_new_session=True,
        )  # fmt: skip
        try:
            status = process.wait(timeout=timeout)
        except subprocess.TimeoutExpired:
            os.killpg(process.pid, signal.SIGKILL)
            process.wait()
            status = -1
        seconds = time.monotonic() - start
        out.seek(0)
        err.seek(0)
        if status < -1 or (status == -1 and seconds < timeout):
            status = 128 - status
        return Outcome(out.read(OUTPUT_LIMIT), err.read(1 << 20), status, seconds)
