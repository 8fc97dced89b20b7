"""Control groups: the bound holds, and what is left behind is removed."""

from __future__ import annotations

import os
import subprocess
from pathlib import Path

import pytest

from irbridge.errors import ToolMissing
from irbridge.verify import cgroup
from irbridge.verify.cgroup import Group
from irbridge.verify.sandbox import Limits, run

SLEEPERS = 'for i in 1 2 3 4 5 6 7 8 9; do sleep 0.2 & done; wait; echo all'


def test_bound_holds(tmp_path: Path) -> None:
    """Whoever runs it: by a group for root, by RLIMIT_NPROC for others."""
    few = run(["sh", "-c", SLEEPERS], tmp_path, limits=Limits(processes=5), allow_fork=True)
    assert few.stdout == b"" and b"fork" in few.stderr, few
    assert run(["sh", "-c", SLEEPERS], tmp_path, limits=Limits(processes=20), allow_fork=True).stdout == b"all\n"


def test_group_is_removed(tmp_path: Path) -> None:
    group = Group.make(8)
    if group is None:
        pytest.skip("no control group with the pids controller can be made here (not root, or not delegated)")
    assert subprocess.run(group.entering(["true"])).returncode == 0
    group.remove()
    assert not group.path.exists()
    run(["true"], tmp_path)
    assert not list(group.path.parent.glob(f"{cgroup.PREFIX}-*-{os.getpid()}-*"))


def test_what_killed_makers_left() -> None:
    made = Group.make(8)
    if made is None:
        pytest.skip("no control group with the pids controller can be made here (not root, or not delegated)")
    dead = subprocess.Popen(["true"])
    dead.wait()
    left = Group(made.path.with_name(made.path.name.replace(f"-{os.getpid()}-", f"-{dead.pid}-")))
    left.path.mkdir()
    (left.path / "pids.max").write_text("8")
    with subprocess.Popen(left.entering(["sleep", "100"]), stdout=subprocess.PIPE) as sleeper:
        while str(sleeper.pid) not in (left.path / "cgroup.procs").read_text().split():
            assert sleeper.poll() is None
        cgroup._sweep(made.path.parent)
        assert sleeper.wait(5) == -9
    cgroup._sweep(made.path.parent)
    assert not left.path.exists() and made.path.exists()
    made.remove()


def test_root_without_groups(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Threads are still counted from outside; forking is refused."""
    monkeypatch.setattr(Group, "make", lambda most: None)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    assert run(["echo", "fine"], tmp_path).stdout == b"fine\n"
    with pytest.raises(ToolMissing, match="nothing bounds how many processes"):
        run(["true"], tmp_path, allow_fork=True)
    source, program = tmp_path / "t.c", tmp_path / "program"
    source.write_text(
        "#include <pthread.h>\n#include <unistd.h>\n"
        "static void *rest(void *p) { pause(); return p; }\n"
        "int main(void) { pthread_t t; for (int i = 0; i < 40; i++) pthread_create(&t, 0, rest, 0); pause(); }\n"
    )
    subprocess.run(["gcc", "-static", "-pthread", str(source), "-o", str(program)], check=True)
    limits = Limits(processes=20, wall_seconds=5, stack_bytes=1 << 20)
    seen = run(["./program"], tmp_path, limits=limits)
    assert seen.exceeded == "processes" or os.getuid() != 0, seen  # RLIMIT_NPROC refuses others the threads
