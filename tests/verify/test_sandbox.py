"""The sandbox: what it lets programs do, what it stops, and that nothing is left of them."""

from __future__ import annotations

import os
import re
import shutil
import struct
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from pathlib import Path
from uuid import uuid4

import pytest

from irbridge.errors import IrbridgeError, ToolMissing, Unsupported
from irbridge.verify import sandbox, seccomp
from irbridge.verify.sandbox import Limits, Process, run
from tests.verify.hostile_corpus import LIMITS, Hostile, build, corpus, ended, left_behind

ECHO = ["sed", "-u", "s/^/got /"]


def tree(folder: Path) -> dict[str, tuple[int, bytes]]:
    """Every path of a folder, with mode and content."""
    return {
        str(p): (p.lstat().st_mode, p.read_bytes() if p.is_file() and not p.is_symlink() else b"")
        for p in folder.rglob("*")
    }


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    """A folder beside the writable one."""
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "canary").write_text("sings")
    (tmp_path / "canary").write_text("sings")
    (tmp_path / "box").mkdir()
    return tmp_path / "outside"


@pytest.fixture
def box(outside: Path) -> Path:
    """The writable folder."""
    return outside.parent / "box"


@pytest.fixture
def fresh() -> Iterator[None]:
    """``confined`` forgets what it found, before and after."""
    sandbox.confined.cache_clear()
    yield
    sandbox.confined.cache_clear()


def test_corpus_is_whole() -> None:
    assert len(corpus()) >= 30


@pytest.mark.slow
@pytest.mark.parametrize("program", corpus(), ids=lambda p: p.name)
def test_hostile(program: Hostile, outside: Path, box: Path) -> None:
    marker = f"marker-{uuid4().hex}"
    build(program, box)
    parent = outside.parent
    before = {k: v for k, v in tree(parent).items() if "/box/" not in k}
    outcome = run(
        ["./program", marker, str(outside)], box, stdin=b"input\n", limits=LIMITS, allow_fork=program.may_fork
    )
    assert b"ESCAPED" not in outcome.stdout, outcome.stdout[:1000]
    assert program.ends == ("any",) or ended(outcome) in program.ends, outcome
    assert outcome.seconds < LIMITS.wall_seconds + 1
    assert not left_behind(marker)
    assert {k: v for k, v in tree(parent).items() if "/box/" not in k} == before
    assert run(["echo", "still here"], box).stdout == b"still here\n"


@pytest.mark.slow
@pytest.mark.parametrize("program", corpus(), ids=lambda p: p.name)
def test_hostile_in_process(program: Hostile, outside: Path, box: Path) -> None:
    marker = f"marker-{uuid4().hex}"
    build(program, box)
    before = {k: v for k, v in tree(outside.parent).items() if "/box/" not in k}
    with Process(["./program", marker, str(outside)], box, LIMITS, allow_fork=program.may_fork) as process:
        kept: list[bytes] = []
        reader = threading.Thread(target=lambda: kept.append(process.stdout.read(1 << 16)))
        reader.start()
        reader.join(0.3)
        start = time.monotonic()
        process.kill() if reader.is_alive() else None
        assert time.monotonic() - start < 1
        assert b"ESCAPED" not in b"".join(kept)
    reader.join()
    assert process.poll() is not None
    assert not left_behind(marker)
    assert {k: v for k, v in tree(outside.parent).items() if "/box/" not in k} == before


def test_run(box: Path) -> None:
    outcome = run(["sh", "-c", "cat; echo no >&2; echo here > file; exit 3"], box, stdin=b"in", allow_fork=True)
    assert (outcome.stdout, outcome.stderr, outcome.status, outcome.exceeded) == (b"in", b"no\n", 3, "")
    assert (box / "file").read_text() == "here\n"


def test_large_input_and_output(box: Path) -> None:
    data = os.urandom(3 << 20)
    assert run(["cat"], box, stdin=data).stdout == data
    cut = run(["cat"], box, stdin=data, limits=Limits(output_bytes=1000))
    assert (cut.stdout, cut.exceeded, cut.status) == (data[:1000], "output", 137)


def test_time(box: Path) -> None:
    slept = run(["sleep", "10"], box, limits=Limits(wall_seconds=0.2))
    assert slept.timed_out and slept.seconds < 1.5
    burnt = run(["sh", "-c", "while :; do :; done"], box, limits=Limits(cpu_seconds=1, wall_seconds=10))
    assert burnt.timed_out and burnt.seconds < 4


def test_what_is_inside(box: Path, outside: Path) -> None:
    seen = run(["sh", "-c", "ls -a / /tmp; ls /proc/self/fd; env; id -u"], box, allow_fork=True).stdout.decode()
    assert "etc" not in seen.split() and "home" not in seen.split() and str(outside) not in seen
    assert set(re.findall(r"^(\w+)=", seen, re.M)) == {"PATH", "LC_ALL", "PWD"}
    assert re.findall(r"^\d+$", seen, re.M)[:-1] == ["0", "1", "2", "3"]  # 3 is the folder that is listed


def test_read_only_paths(box: Path, outside: Path) -> None:
    script = f"cat {outside}/canary; echo x > {outside}/canary"
    outcome = run(["sh", "-c", script], box, read_only=[outside], allow_fork=True)
    assert outcome.stdout == b"sings" and outcome.status != 0
    assert (outside / "canary").read_text() == "sings"


def test_what_cannot_be_set_up(box: Path) -> None:
    with pytest.raises(IrbridgeError, match="the sandbox cannot be set up: there is no "):
        run(["true"], box, read_only=[box / "none"])
    with pytest.raises(IrbridgeError, match="the sandbox cannot be set up"):
        run(["true"], box / "none")
    missing = run(["./none"], box)
    assert missing.status == 127 and b"./none" in missing.stderr


def test_process_is_talked_to(box: Path) -> None:
    with Process(ECHO, box) as process:
        for n in range(100):
            process.stdin.write(b"%d\n" % n)
            assert process.stdout.readline() == b"got %d\n" % n
        assert process.poll() is None
    assert process.poll() == 137


def test_process_ends_by_itself(box: Path) -> None:
    with Process(["sh", "-c", "read x; echo no >&2; kill -SEGV $$"], box) as process:
        process.stdin.write(b"go\n")
        assert process.stdout.read() == b""
        assert process._box.popen.wait(5) == 139 == process.poll()
    assert process.errors() == b"no\n"


def test_process_keeps_descriptors(box: Path) -> None:
    there, here = os.pipe()
    os.write(here, b"through")
    os.close(here)
    with Process(["cat", f"/proc/self/fd/{there}"], box, extra_fds=[there]) as process:
        assert process.stdout.read() == b"through"
    os.close(there)


def test_process_is_watched(box: Path) -> None:
    script = "i=0; while :; do : > $i; i=$((i+1)); done"
    with Process(["sh", "-c", script], box, Limits(files=100)) as process:
        assert process.stdout.read() == b""
        process._box.popen.wait(5)
        assert process.exceeded == "files"


def test_process_leaves_no_descriptors(box: Path) -> None:
    def count() -> int:
        return len(os.listdir("/proc/self/fd"))

    with Process(ECHO, box):
        pass
    before = count()
    for _ in range(5):
        with Process(ECHO, box):
            pass
        run(["true"], box)
    assert count() == before


def test_dies_with_its_maker(box: Path, tmp_path: Path) -> None:
    marker = f"marker-{uuid4().hex}"
    code = (
        "import os; from pathlib import Path; from irbridge.verify.sandbox import Process\n"
        f"p = Process(['sh', '-c', 'echo up; read x', '{marker}'], Path({str(box)!r}))\n"
        "p.stdout.readline(); os._exit(0)"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
    deadline = time.monotonic() + 5
    while left_behind(marker) and time.monotonic() < deadline:
        time.sleep(0.01)
    assert not left_behind(marker)


def without_bubblewrap(monkeypatch: pytest.MonkeyPatch) -> None:
    found = shutil.which
    monkeypatch.setattr(shutil, "which", lambda name: None if name == "bwrap" else found(name))


def test_missing_bubblewrap(box: Path, fresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    without_bubblewrap(monkeypatch)
    assert not sandbox.confined()
    with pytest.raises(ToolMissing) as missing:
        run(["true"], box)
    assert "apt-get install bubblewrap" in missing.value.remedy and "--no-sandbox" in missing.value.remedy
    with pytest.raises(ToolMissing):
        Process(["true"], box)


def test_without_sandbox_limits_hold(box: Path, fresh: None, monkeypatch: pytest.MonkeyPatch) -> None:
    without_bubblewrap(monkeypatch)
    assert run(["pwd"], box, no_sandbox=True).stdout.decode() == f"{box}\n"
    assert run(["sleep", "10"], box, no_sandbox=True, limits=Limits(wall_seconds=0.2)).timed_out
    assert run(["cat", "/dev/zero"], box, no_sandbox=True, limits=Limits(output_bytes=10)).exceeded == "output"
    big = run(["dd", "if=/dev/zero", "of=big", "bs=1M"], box, no_sandbox=True, limits=Limits(file_bytes=1 << 20))
    assert big.status == 128 + 25 and (box / "big").stat().st_size == 1 << 20
    assert run(["sh", "-c", "kill -SEGV $$"], box, no_sandbox=True).status == 139
    with Process(ECHO, box, no_sandbox=True) as process:
        process.stdin.write(b"a\n")
        assert process.stdout.readline() == b"got a\n"
    assert process.poll() == 137


@pytest.mark.parametrize(
    ("cc", "machine"), [("gcc", 62), ("aarch64-linux-gnu-gcc", 183), ("riscv64-linux-gnu-gcc", 243)]
)
def test_numbers_of_calls(cc: str, machine: int) -> None:
    words = [cc, "-E", "-dM", "-include", "sys/syscall.h", "-x", "c", "/dev/null"]
    text = subprocess.run(words, check=True, capture_output=True, text=True).stdout
    known = {name: int(number) for name, number in re.findall(r"^#define __NR_(\w+) (\d+)$", text, re.M)}
    column = seccomp.COLUMN[machine]
    tables = {**seccomp.FORKS, **seccomp.ABSENT, **seccomp.DENIED, "clone": seccomp.CLONE}
    assert {name: row[column] for name, row in tables.items()} == {name: known.get(name, -1) for name in tables}


def test_filter_of_other_hosts() -> None:
    for machine in seccomp.COLUMN:
        code = list(struct.iter_unpack("=HBBI", seccomp.filter_program(machine=machine)))
        for at, (op, yes, no, _) in enumerate(code):
            assert op != seccomp.LOAD or (yes, no) == (0, 0)
            assert at + 1 + max(yes, no) < len(code) or op == seccomp.GIVE
    with pytest.raises(Unsupported, match="ELF machine 3"):
        seccomp.filter_program(machine=3)
