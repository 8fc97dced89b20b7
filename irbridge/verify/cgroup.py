"""A bound on how many processes and threads a sandbox may have together, where the kernel can keep it for us.

In: the bound. Out: a ``Group``, a control group of its own, which a command enters before it starts; forks beyond the
bound fail with EAGAIN. It needs permission to make control groups, as root usually has; other users do not need
it, since RLIMIT_NPROC holds for them. Both versions of the interface are used: the first, where the ``pids`` controller
has a hierarchy, and the second, where the own group hands ``pids`` down.

Example: ``group = Group.make(64); subprocess.run(group.entering(["make"])); group.remove()``.
Manual: cgroups(7), "Cgroups version 1 controllers" and "Cgroups version 2".
"""

from __future__ import annotations

import contextlib
import functools
import itertools
import os
import re
import signal
import subprocess
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

PREFIX = "irbridge"
_numbers = itertools.count()


@dataclass(frozen=True, slots=True)
class Group:
    """A control group. ``path``: its folder."""

    path: Path

    @staticmethod
    def make(most: int, under: Path | None = None) -> Group | None:
        """A group for up to ``most`` processes and threads; None where none can be made."""
        parent = under or _parent()
        if parent is None:
            return None
        path = parent / f"{PREFIX}-{_world()}-{os.getpid()}-{next(_numbers)}"
        try:
            path.mkdir()
        except OSError:
            return None
        try:
            (path / "pids.max").write_text(str(most))
        except OSError:
            path.rmdir()
            return None
        return Group(path)

    def entering(self, words: Sequence[str]) -> list[str]:
        """The words that run these inside the group."""
        return ["/bin/sh", "-c", 'echo $$ >"$0" && exec "$@"', str(self.path / "cgroup.procs"), *words]

    def remove(self) -> None:
        """Remove the group, whose processes have ended."""
        for _ in range(100):
            try:
                self.path.rmdir()
                return
            except FileNotFoundError:
                return
            except OSError:  # the kernel is still at it
                time.sleep(0.005)


@functools.cache
def _parent() -> Path | None:
    """The folder where groups can be made that bound processes; what killed makers left there is ended and removed."""
    for candidate in _candidates():
        _sweep(candidate)
        group = Group.make(4, candidate)
        if group is None:
            continue
        try:
            if subprocess.run(group.entering(["true"]), capture_output=True).returncode == 0:
                return candidate
        finally:
            group.remove()
    return None


def _candidates() -> list[Path]:
    """The own group's folder in each hierarchy that may have the controller."""
    own = {}
    for line in Path("/proc/self/cgroup").read_text().splitlines():
        _, controllers, path = line.split(":", 2)
        own["pids" if "pids" in controllers.split(",") else controllers] = path.lstrip("/")
    found = []
    for line in Path("/proc/self/mountinfo").read_text().splitlines():
        mount, _, rest = line.partition(" - ")
        kind, _, options = rest.split(" ", 2)
        which = "pids" if kind == "cgroup" and "pids" in re.split("[ ,]", options) else ""
        if which in own and (which or kind == "cgroup2"):
            at = Path(mount.split()[4])
            found += [at / own[which], at]
    return [path for path in dict.fromkeys(found) if path.is_dir()]


def _world() -> str:
    """The process namespace, in which a maker's id means something."""
    return str(os.stat("/proc/self/ns/pid").st_ino)


def _sweep(parent: Path) -> None:
    """A maker killed while bubblewrap starts can leave it behind, waiting; nothing of the program runs in it yet."""
    for path in parent.glob(f"{PREFIX}-{_world()}-*-*"):
        if Path("/proc", path.name.split("-")[2]).exists():
            continue
        with contextlib.suppress(OSError):  # gone meanwhile, or not ours
            for process in (path / "cgroup.procs").read_text().split():
                os.kill(int(process), signal.SIGKILL)
        Group(path).remove()
