"""Running untrusted programs: no network, one writable folder, bounded time, memory, output and processes.

In: a command, the folder that it may write (seen inside as ``/scratch``, where it starts), and ``Limits``. Out: an
``Outcome`` (``run``), or a live ``Process`` that is talked to through pipes.

The walls (bubblewrap): own user, network, process, IPC, host-name and cgroup namespaces; the system's programs and
libraries read-only and nothing else of the file system; an emptied environment; a seccomp filter (``seccomp``). What
holds each bound, with n the value in ``Limits``:

    memory     RLIMIT_AS a process; /tmp and /dev/shm are tmpfs of a fixed size; calls that make further memory fail.
               With ``address_bytes`` that is RLIMIT_AS, nothing can be mapped shared (seccomp), and memory that is
               really there is watched every 50 ms
    processes  forks fail (seccomp). Threads, and processes where ``allow_fork``: RLIMIT_NPROC, and for root, for whom
               it does not hold, a control group (``cgroup``). Where root has none, threads are counted every 50 ms
               and the sandbox is killed when it has more than n, and ``allow_fork`` is refused
    one file   RLIMIT_FSIZE, at once
    the folder watched every 50 ms (bytes and number of files) and killed when over it: what can be written in 50 ms
               can be too much. A deleted file that is still mapped is not seen (an open one is, up to RLIMIT_NOFILE)
    output     ``run`` reads at most n bytes of each stream, then kills. A ``Process`` is read by its caller
    time       ``run`` kills after the wall-clock time; RLIMIT_CPU holds in both (a process, not a sum of them)

Death by signal n is status 128 + n; bubblewrap does not tell it from ``exit(128 + n)``, so 129 to 159 are signals.
Without the sandbox (``no_sandbox=True``) only the resource limits and the wall clock hold: files, network and processes
are open.

Example: ``run(["./program", "1"], folder, stdin=b"x").stdout``.
"""

from __future__ import annotations

import contextlib
import fcntl
import functools
import json
import os
import resource
import select
import selectors
import shutil
import signal
import subprocess
import tempfile
import threading
import time
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import IO, BinaryIO, cast

from irbridge.errors import IrbridgeError, ToolMissing
from irbridge.verify.cgroup import Group
from irbridge.verify.seccomp import filter_program

BOX = "/scratch"
PRIVATE = 64 << 20  # bytes of /tmp and of /dev/shm
SPARED = 1 << 30  # bytes of the machine's memory that are left to others where ``address_bytes`` are given
TICK = 0.05  # seconds between looks at a running sandbox
OPEN_FILES = 64
DEVICES = tuple(f"/dev/{name}" for name in ("null", "zero", "full", "random", "urandom", "tty"))
OURS = 3  # processes in a sandbox that are not the program's: bubblewrap's


@dataclass(frozen=True, slots=True)
class Limits:
    """What a program may use; see the module for what holds each. ``cpu_seconds`` and ``wall_seconds`` of 0: no such
    bound (``wall_seconds`` is for ``run`` only); ``processes`` counts threads; ``files`` and ``folder_bytes``: of the
    writable folder, what stood in it before included; ``address_bytes``: addresses that may be mapped where those are
    more than the memory that may be used (0: they are not)."""

    cpu_seconds: int = 10
    wall_seconds: float = 20.0
    memory_bytes: int = 2 << 30
    output_bytes: int = 16 << 20
    file_bytes: int = 64 << 20
    processes: int = 64
    folder_bytes: int = 256 << 20
    files: int = 4096
    stack_bytes: int = 64 << 20
    address_bytes: int = 0


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a run did. ``status``: the exit status, 128 + n for death by signal n, -1 for out of time; ``seconds`` are
    wall-clock; ``exceeded``: the bound for which it was killed: time, output, folder, files, memory or
    processes."""

    stdout: bytes
    stderr: bytes
    status: int
    seconds: float
    exceeded: str = ""

    @property
    def timed_out(self) -> bool:
        return self.status == -1

    @property
    def signal(self) -> int:
        """The signal that it died by, or 0. The real-time ones are not told from exit statuses."""
        return self.status - 128 if 128 < self.status < 160 else 0


@functools.cache
def confined() -> bool:
    """Whether programs can be confined here: bubblewrap and prlimit are installed, and namespaces permitted."""
    if not shutil.which("bwrap") or not shutil.which("prlimit"):
        return False
    with tempfile.TemporaryDirectory() as folder:
        filter_fd = _in_memory(filter_program())
        try:
            words = [*_walls(Path(folder), (), filter_fd), "true"]
            return subprocess.run(words, capture_output=True, pass_fds=(filter_fd,)).returncode == 0
        finally:
            os.close(filter_fd)


def require(no_sandbox: bool = False) -> None:
    """Raises ToolMissing if programs cannot be run as asked."""
    if not no_sandbox and not confined():
        raise ToolMissing(
            "untrusted programs are run only inside bubblewrap, which is missing or does not work here",
            remedy="apt-get install bubblewrap (0.8 or newer, with user namespaces permitted), or --no-sandbox",
        )
    if not shutil.which("prlimit"):
        raise ToolMissing("prlimit sets the limits of untrusted programs", remedy="apt-get install util-linux")


def run(
    command: Sequence[str],
    folder: Path,
    *,
    stdin: bytes = b"",
    limits: Limits = Limits(),
    read_only: Sequence[Path] = (),
    no_sandbox: bool = False,
    allow_fork: bool = False,
) -> Outcome:
    """Run ``command`` in ``folder``, the only place it may write, to its end or a limit.

    Words of the command may name files of the folder relative to it; ``read_only`` are further paths, seen inside at
    their own place. Nothing that was started is left when this returns. Raises ToolMissing where nothing can be
    confined, unless ``no_sandbox``."""
    given = _in_memory(stdin)
    try:
        start = time.monotonic()
        box = _Box(command, folder, limits, read_only, (), no_sandbox, allow_fork, given, subprocess.PIPE)
        with box.popen:
            out, err, exceeded = _gather(box, start)
        status = 128 - box.popen.returncode if box.popen.returncode < 0 else box.popen.returncode
        if exceeded or status == 128 + signal.SIGXCPU:
            exceeded = exceeded or "time"
            status = -1 if exceeded == "time" else 128 + signal.SIGKILL
        return Outcome(out, err, status, time.monotonic() - start, exceeded)
    finally:
        os.close(given)


def _gather(box: _Box, start: float) -> tuple[bytes, bytes, str]:
    """Both streams and the bound that was exceeded; the sandbox is empty afterwards."""
    taken: dict[int, bytearray] = {}
    exceeded, most = "", box.limits.output_bytes
    deadline = start + box.limits.wall_seconds if box.limits.wall_seconds else float("inf")
    ended = os.pidfd_open(box.popen.pid)
    try:
        with selectors.DefaultSelector() as ready:
            for stream in (box.popen.stdout, box.popen.stderr):
                assert stream is not None
                taken[stream.fileno()] = bytearray()
                ready.register(stream, selectors.EVENT_READ)
            ready.register(ended, selectors.EVENT_READ)
            look, over = time.monotonic() + TICK, False
            while not over and not exceeded:
                wait = max(0.0, min(look, deadline) - time.monotonic())
                for key, _ in ready.select(wait):
                    if key.fd == ended:
                        over = True
                    elif data := os.read(key.fd, 1 << 16):
                        taken[key.fd] += data
                        exceeded = "output" if len(taken[key.fd]) > most else exceeded
                    else:
                        ready.unregister(key.fileobj)
                now = time.monotonic()
                if now >= deadline and not over:
                    exceeded = exceeded or "time"
                elif now >= look and not over:
                    exceeded, look = exceeded or box.excess(), now + TICK
        box.kill()
        for fd, kept in taken.items():  # what was still in the pipe; its writers are gone
            os.set_blocking(fd, False)
            while len(kept) <= most and (more := _now(fd)):
                kept += more
            if len(kept) > most:
                exceeded = exceeded or "output"
    finally:
        box.kill()
        os.close(ended)
    out, err = (bytes(kept[:most]) for kept in taken.values())
    return out, err, exceeded


def _now(fd: int) -> bytes:
    try:
        return os.read(fd, 1 << 16)
    except BlockingIOError:
        return b""


class Process:
    """A confined process that lives until it is killed: write to ``stdin``, read from ``stdout`` (both unbuffered).

    ``limits.cpu_seconds`` bounds its whole life; there is no wall clock: whoever reads sets deadlines. When it exceeds
    another bound it is killed, and ``exceeded`` names the bound. ``extra_fds`` are open inside under the same numbers.
    A reader sees the end of ``stdout`` when the process ends, not when it merely closes the descriptor. It must be
    made by a thread that outlives it: it dies with its maker. Raises ToolMissing as ``run`` does."""

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        limits: Limits = Limits(),
        read_only: Sequence[Path] = (),
        extra_fds: Sequence[int] = (),
        no_sandbox: bool = False,
        allow_fork: bool = False,
    ) -> None:
        self.exceeded = ""
        self._errors = tempfile.TemporaryFile()
        self._told = b""
        try:
            self._box = _Box(
                command, folder, limits, read_only, extra_fds, no_sandbox, allow_fork, subprocess.PIPE, self._errors
            )
        except BaseException:
            self._errors.close()
            raise
        self.stdin = cast(BinaryIO, self._box.popen.stdin)
        self.stdout = cast(BinaryIO, self._box.popen.stdout)
        self._done = threading.Event()
        self._watcher = threading.Thread(target=self._watch, daemon=True)
        self._watcher.start()

    def _watch(self) -> None:
        while not self._done.wait(TICK) and self._box.popen.poll() is None:
            if exceeded := self._box.excess():
                self.exceeded = exceeded
                self._box.kill()

    def poll(self) -> int | None:
        """None while it runs, else its status as in ``Outcome``."""
        status = self._box.popen.poll()
        return 128 - status if status is not None and status < 0 else status

    def errors(self) -> bytes:
        """The end of what it wrote to standard error (which is bounded as a file is)."""
        if not self._errors.closed:
            size = os.fstat(self._errors.fileno()).st_size
            self._told = os.pread(self._errors.fileno(), 1 << 16, max(0, size - (1 << 16)))
        return self._told

    def kill(self) -> None:
        """End it and all that it started; returns when they are gone. The pipes are closed."""
        self._done.set()
        self._watcher.join()
        self._box.kill()
        self.errors()
        for stream in (self.stdin, self.stdout, self._errors):
            stream.close()

    def __enter__(self) -> Process:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.kill()


class _Box:
    """A started command and what is known of it from outside."""

    def __init__(
        self,
        command: Sequence[str],
        folder: Path,
        limits: Limits,
        read_only: Sequence[Path],
        extra_fds: Sequence[int],
        no_sandbox: bool,
        allow_fork: bool,
        given: int,
        errors: int | IO[bytes],
    ) -> None:
        require(no_sandbox)
        for path in (folder, *read_only):
            if not path.exists():
                raise IrbridgeError(f"the sandbox cannot be set up: there is no {path}")
        self._group = Group.make(limits.processes + OURS) if not no_sandbox and os.geteuid() == 0 else None
        if allow_fork and not no_sandbox and os.geteuid() == 0 and self._group is None:
            raise ToolMissing(
                "nothing bounds how many processes a program of root may fork, since no control group can be made here",
                remedy="run as another user, or permit control groups with the pids controller (--cgroupns, Delegate=)",
            )
        self.folder, self.limits, self.walled = folder, limits, not no_sandbox
        self._first = self._handle = -1  # the namespace's first process: its id, and a descriptor of it
        self._lock = threading.Lock()
        words, pipes, filter_fd = [*_bounds(limits, self.walled), *command], [], -1
        if self.walled:
            pipes = [*os.pipe(), *os.pipe()]  # it reports, and then waits until the last end is closed
            filter_fd = _in_memory(filter_program(allow_fork, private=bool(limits.address_bytes)))
            told = ["--info-fd", str(pipes[1]), "--block-fd", str(pipes[2]), "--"]
            words = [*_walls(folder, read_only, filter_fd), *told, *words]
            words = self._group.entering(words) if self._group else words
        ours = [filter_fd, pipes[1], pipes[2]] if self.walled else []
        try:
            self.popen = subprocess.Popen(
                words, bufsize=0, stdin=given, stdout=subprocess.PIPE, stderr=errors, cwd=folder,
                pass_fds=(*ours, *extra_fds), start_new_session=True, env=_environment(),
            )  # fmt: skip
            for fd in ours:
                os.close(fd)
            ours = []
            if self.walled:
                self._find(pipes[0])
        except BaseException:
            if self._group:
                self._group.remove()
            raise
        finally:
            for fd in (*ours, *pipes[::3]):
                os.close(fd)

    def _find(self, report: int) -> None:
        """Learn the first process of the namespace. Raises IrbridgeError if there is none, with bubblewrap's words."""
        text = b""
        while b"}" not in text and (more := os.read(report, 4096)):
            text += more
        if b"}" in text:
            self._first = int(json.loads(text)["child-pid"])
            with contextlib.suppress(ProcessLookupError):
                self._handle = os.pidfd_open(self._first)
                return
        with self.popen:
            said = self.popen.stderr.read(4096) if self.popen.stderr else b""
        why = said.decode("utf8", "replace").strip() or f"bubblewrap ends with status {self.popen.returncode}"
        raise IrbridgeError(f"the sandbox cannot be set up: {why}")

    def excess(self) -> str:
        """The bound that is exceeded now, if any."""
        files, size = _contents(self.folder, self.limits.files)
        if files > self.limits.files:
            return "files"
        if size > self.limits.folder_bytes:
            return "folder"
        if self.walled and not self._group and os.geteuid() == 0:
            most = self.limits.processes + 1
            if _tasks(self._first, most) > most:
                return "processes"
        if self.limits.address_bytes:
            first = self._first if self.walled else self.popen.pid
            most = max(map(_resident, _family(first)))
            if most > self.limits.memory_bytes or (most > PRIVATE and available() < SPARED):
                return "memory"
        return ""

    def kill(self) -> None:
        """Kill everything inside, and wait until it is gone."""
        with self._lock:
            if self._handle >= 0:  # its end is the end of all in the namespace, and then of bubblewrap outside
                with contextlib.suppress(ProcessLookupError):
                    signal.pidfd_send_signal(self._handle, signal.SIGKILL)
                select.select([self._handle], [], [])
                os.close(self._handle)
                self._handle = -1
            elif not self.walled:
                with contextlib.suppress(ProcessLookupError, PermissionError):
                    os.killpg(self.popen.pid, signal.SIGKILL)
            self.popen.wait()
            if self._group:
                self._group.remove()


def _in_memory(content: bytes) -> int:
    """A descriptor of an immutable file with this content, at its start."""
    fd = os.memfd_create("given", os.MFD_ALLOW_SEALING | os.MFD_CLOEXEC)
    with os.fdopen(os.dup(fd), "wb") as file:
        file.write(content)
    os.lseek(fd, 0, os.SEEK_SET)
    fcntl.fcntl(fd, fcntl.F_ADD_SEALS, fcntl.F_SEAL_WRITE | fcntl.F_SEAL_GROW | fcntl.F_SEAL_SHRINK | fcntl.F_SEAL_SEAL)
    return fd


def _environment() -> dict[str, str]:
    return {"PATH": "/usr/local/bin:/usr/bin:/bin", "LC_ALL": "C"}


def _walls(folder: Path, read_only: Sequence[Path], filter_fd: int) -> list[str]:
    words = [shutil.which("bwrap") or "bwrap", "--unshare-all", "--unshare-user"]
    words += ["--uid", "1000", "--gid", "1000", "--hostname", "sandbox"]
    words += ["--die-with-parent", "--new-session", "--cap-drop", "ALL", "--clearenv"]
    for name, value in _environment().items():
        words += ["--setenv", name, value]
    words += ["--ro-bind", "/usr", "/usr", "--proc", "/proc", "--dev", "/dev"]
    for name in ("/bin", "/lib", "/lib64", "/lib32", "/libx32", "/sbin"):
        if os.path.islink(name):
            words += ["--symlink", os.readlink(name), name]
        elif os.path.isdir(name):
            words += ["--ro-bind", name, name]
    for name in ("/tmp", "/dev/shm"):
        words += ["--perms", "1777", "--size", str(PRIVATE), "--tmpfs", name]
    for path in read_only:
        words += ["--ro-bind", str(path.resolve()), str(path.absolute())]
    words += ["--bind", str(folder), BOX, "--chdir", BOX]
    for name in ("/proc", *DEVICES, "/dev", "/"):  # root owns, and could change, the host's settings and device files
        words += ["--remount-ro", name]
    return [*words, "--seccomp", str(filter_fd)]


def _bounds(limits: Limits, walled: bool) -> list[str]:
    """The words that set the resource limits and go on as the command."""
    words = ["prlimit", "--core=0"]
    # fmt: off
    wanted = [
        ("as",     resource.RLIMIT_AS,     limits.address_bytes or limits.memory_bytes),
        ("fsize",  resource.RLIMIT_FSIZE,  limits.file_bytes),
        ("nofile", resource.RLIMIT_NOFILE, OPEN_FILES),
        ("stack",  resource.RLIMIT_STACK,  limits.stack_bytes),
    ]
    # fmt: on
    if walled:  # outside a namespace all the user's processes would count
        wanted.append(("nproc", resource.RLIMIT_NPROC, limits.processes + OURS))
    for name, number, most in wanted:
        hard = resource.getrlimit(number)[1]
        words.append(f"--{name}={most if hard == resource.RLIM_INFINITY else min(most, hard)}")
    if limits.cpu_seconds:
        words.append(f"--cpu={limits.cpu_seconds}:{limits.cpu_seconds + 1}")
    return words


def _contents(folder: Path, most: int) -> tuple[int, int]:
    """How many entries a folder holds (counted no further than just past ``most``), and their bytes on disk."""
    count = size = 0
    waiting = [str(folder)]
    while waiting and count <= most:
        try:
            with os.scandir(waiting.pop()) as entries:
                for entry in entries:
                    count += 1
                    if count > most:
                        break
                    size += entry.stat(follow_symlinks=False).st_blocks * 512
                    if entry.is_dir(follow_symlinks=False):
                        waiting.append(entry.path)
        except OSError:  # it goes on changing while it is read
            continue
    return count, size


def _tasks(first: int, most: int) -> int:
    """How many threads a process and its descendants have together, counted no further than past ``most``."""
    count, waiting = 0, [first] if first >= 0 else []
    while waiting and count <= most:
        place = f"/proc/{waiting.pop()}/task"
        try:
            threads = os.listdir(place)
            count += len(threads)
            for thread in threads[: most + 1]:
                waiting += map(int, Path(place, thread, "children").read_text().split())
        except OSError:  # it has ended
            continue
    return count


def available() -> int:
    """Bytes of memory that this machine has for more."""
    known = dict(line.split(":") for line in Path("/proc/meminfo").read_text().splitlines())
    return int(known["MemAvailable"].split()[0]) << 10


def _family(first: int) -> list[int]:
    """A process and its descendants."""
    found, waiting = list[int](), [first]
    while waiting:
        found.append(waiting.pop())
        with contextlib.suppress(OSError):  # it has ended
            for thread in os.listdir(f"/proc/{found[-1]}/task"):
                waiting += map(int, Path(f"/proc/{found[-1]}/task/{thread}/children").read_text().split())
    return found


def _resident(process: int) -> int:
    """Bytes of memory that a process has for itself; 0 if it has ended."""
    with contextlib.suppress(OSError):
        for line in Path(f"/proc/{process}/status").read_text().splitlines():
            if line.startswith("RssAnon:"):
                return int(line.split()[1]) << 10
    return 0
