"""A runner that stays up: vectors go in through a pipe, behaviours come out.

In: an executable of ``build.link``. Out: ``Result``s, or the raw answer of a batch, which two sides that behave alike
give byte for byte the same. A runner that dies or hangs is started again; what it was doing is its behaviour.
"""

from __future__ import annotations

import os
import select
import struct
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path

from irbridge.errors import IrbridgeError
from irbridge.verify.inputs import Vector
from irbridge.verify.sandbox import Limits, Process, available
from irbridge.verify.stubs import buffers_of, words_of
from irbridge.verify.types import Signature

TIMEOUT, SAVED = 1024, 2048
STACK = 64 << 20  # bytes
_SIGNAL, _EXIT = 256, 512
KILLED = _SIGNAL + 9
_PATIENCE = 3.0  # seconds for a batch beyond what the runner's own clock allows for
_EACH = 0.6
_TICKS = 2  # of the runner, where it is not told
_ADDRESSES, _OWN, _CHUNK = 64 << 30, 1 << 30, 1 << 24  # bytes, for what has vast buffers
_MOST_WRITTEN, _PARTS = 9 << 30, 2  # bytes of these that are written, and parts of what memory there is
_UNABLE, _FULL = 120, 121  # the runner's exit status where it cannot be set up, or has no memory for its answer


@dataclass(frozen=True, slots=True)
class Result:
    """What one input did. ``moats``: not zero where something beside a buffer was written; ``globals_``: contents of
    the compared ones, in order; ``leads``: what a result that points to constants leads to; ``blocks``: allocated
    memory that can be reached, as (size, whether what lies behind it was written, contents)."""

    outcome: int
    words: tuple[int, ...] = ()
    buffers: tuple[bytes, ...] = ()
    moats: tuple[int, ...] = ()
    globals_: tuple[bytes, ...] = ()
    printed: bytes = b""
    calls: bytes = b""
    leads: bytes = b""
    blocks: tuple[tuple[int, int, bytes], ...] = ()

    @property
    def faults(self) -> bool:
        """Whether the input is outside the contract if the source does this."""
        return _SIGNAL <= self.outcome < _EXIT or self.outcome == TIMEOUT

    @property
    def outcome_text(self) -> str:
        if self.outcome in (0, SAVED):
            return "returned" + (" with preserved registers changed" if self.outcome else "")
        if self.outcome == TIMEOUT:
            return "timeout"
        kind, first = ("exit", _EXIT) if self.outcome >= _EXIT else ("signal", _SIGNAL)
        return f"{kind} {self.outcome - first}"


@dataclass(frozen=True, slots=True)
class Layout:
    """How an answer is to be read: result words, buffers, sizes of the compared globals."""

    results: int
    buffers: int
    globals_: tuple[int, ...]

    @staticmethod
    def of(s: Signature, globals_: Sequence[int]) -> Layout:
        results = 0 if s.result.kind == "void" else words_of(s.result)
        return Layout(results, len(buffers_of(s)), tuple(globals_))


class Unable(IrbridgeError):
    """The runner cannot be set up, or given what it is sent: there is no place for it."""


class Died(Exception):
    """The runner ended or hung. ``outcome``: as a result's."""

    def __init__(self, outcome: int) -> None:
        super().__init__(outcome)
        self.outcome = outcome


class Runner:
    """One side's process. ``command``: the emulator and the program's name in its folder; ``ticks``: of 50 ms that a
    call may take; ``stack``: bytes; ``vast``: it may have vast buffers."""

    def __init__(
        self, folder: Path, command: Sequence[str], *, no_sandbox: bool = False, ticks: int = 0, stack: int = STACK,
        vast: bool = False,
    ) -> None:  # fmt: skip
        told = [ticks] if ticks else []
        self._limits = Limits(cpu_seconds=3600, stack_bytes=stack)
        if vast:
            written = _writable()
            told = [ticks or _TICKS, written // _CHUNK]
            self._limits = replace(self._limits, address_bytes=_ADDRESSES, memory_bytes=_OWN + written)
        self._how = ([*command, *map(str, told)], folder, no_sandbox)
        self._each = max(_EACH, 0.06 * ticks)
        self.process: Process | None = None
        self.works = False  # it has answered

    def close(self) -> None:
        if self.process is not None:
            self.process.kill()
            self.process = None

    def send(self, function: int, vectors: Sequence[bytes]) -> None:
        """Begin a batch."""
        if self.process is None or self.process.poll() is not None:
            self.close()
            command, folder, no_sandbox = self._how
            self.process = Process(command, folder, self._limits, no_sandbox=no_sandbox)
        data = struct.pack("<QQ", function, len(vectors)) + b"".join(vectors)
        self.deadline = time.monotonic() + _PATIENCE + self._each * len(vectors)
        try:
            self.process.stdin.write(data)
            self.process.stdin.flush()
        except (BrokenPipeError, OSError) as e:
            raise self._dead() from e

    def receive(self) -> bytes:
        """A batch's answer, without its length. Raises Died."""
        head = self._take(8)
        (length,) = struct.unpack("<Q", head)
        if length > 1 << 30:
            raise self._dead()
        answer = self._take(length)
        self.works = True
        return answer

    def _take(self, n: int) -> bytes:
        assert self.process is not None
        fd = self.process.stdout.fileno()
        parts = []
        while n:
            left = self.deadline - time.monotonic()
            ready, _, _ = select.select([fd], [], [], max(0.0, left))
            if not ready:
                self.close()
                raise Died(TIMEOUT)
            got = os.read(fd, min(n, 1 << 20))
            if not got:
                raise self._dead()
            parts.append(got)
            n -= len(got)
        return b"".join(parts)

    def _dead(self) -> Died:
        assert self.process is not None
        status = self.process.poll()
        for _ in range(100):
            if status is not None:
                break
            time.sleep(0.01)
            status = self.process.poll()
        said = self.process.errors().decode(errors="replace").strip()
        self.close()
        if status == _UNABLE and self.works:  # what it ran wrote over its own memory
            return Died(_SIGNAL + 11)
        if status == _UNABLE:
            raise Unable(f"the runner cannot work here: {said}")
        if status in (None, _FULL):
            return Died(KILLED)
        number = -status if status < 0 else status - 128 if status > 128 else 11
        return Died(_SIGNAL + number)

    def results(self, function: int, layout: Layout, vectors: Sequence[Vector]) -> list[Result]:
        """Every vector's behaviour; one that takes the runner with it is tried alone."""
        encoded = [v.encode() for v in vectors]
        try:
            self.send(function, encoded)
            return parse(self.receive(), layout, vectors)
        except Died as e:
            self.close()
            if len(vectors) == 1:
                return [Result(e.outcome)]
        return [self.results(function, layout, [v])[0] for v in vectors]


def _writable() -> int:
    """Bytes of vast buffers that may be written on this machine now."""
    return min(_MOST_WRITTEN, available() // _PARTS)


def parse(answer: bytes, layout: Layout, vectors: Sequence[Vector]) -> list[Result]:
    """The results of a batch. Raises Died for what is no answer: what ran wrote over the runner's own memory."""
    try:
        return _parsed(answer, layout, vectors)
    except (struct.error, OverflowError) as e:
        raise Died(_SIGNAL + 11) from e


def _parsed(answer: bytes, layout: Layout, vectors: Sequence[Vector]) -> list[Result]:
    out = []
    at = 0

    def word() -> int:
        nonlocal at
        (x,) = _WORD.unpack_from(answer, at)
        at += 8
        return int(x)

    def take(n: int) -> bytes:
        nonlocal at
        found = answer[at : at + n]
        at += (n + 7) // 8 * 8
        return found

    for v in vectors:
        outcome = word()
        words = tuple(word() for _ in range(layout.results))
        buffers, moats = [], []
        for b in v.buffers:
            buffers.append(take(len(b.data)))
            moats.append(word())
        globals_ = tuple(take(n) for n in layout.globals_)
        printed = take(word())
        calls, leads = take(word()), take(word())
        blocks = tuple((word(), word(), take(word())) for _ in range(word()))
        out.append(Result(outcome, words, tuple(buffers), tuple(moats), globals_, printed, calls, leads, blocks))
    if at != len(answer):
        raise struct.error("an answer of another length")
    return out


_WORD = struct.Struct("<Q")
