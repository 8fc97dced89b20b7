"""Whole programs as the subject: both sides are run on the same inputs and must do the same.

In: the assembly units of both sides and ``Case``s. Out: a ``Verdict``. Compared are
standard output, the exit status (or signal) and the files in the working folder afterwards; not standard error, nor
times and modes of files. A case on which the source itself dies by a signal, runs out of a limit, or does not do the
same twice says nothing about the target: it is dropped and counted. Each side is linked statically and runs, natively
or under its emulator, in the sandbox, where it can reach no network and, unless ``allow_fork``, start no processes.

Example: ``verify_program([("a.s", text)], "llvm-target", [("b.s", other)], "other-target", cases_of(folder))``.
"""

from __future__ import annotations

import os
import shlex
import shutil
import stat
import subprocess
import tempfile
import time
from collections.abc import Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from irbridge.errors import IrbridgeError
from irbridge.verify.build import assemble
from irbridge.verify.cases import PROGRAM, Case
from irbridge.verify.machines import Toolchain
from irbridge.verify.reproducer import no_reproducer, save
from irbridge.verify.sandbox import Limits, Outcome, require, run
from irbridge.verify.verdict import Behaviour, Counterexample, Status, Verdict, failure_rate

SLOWNESS = 10  # by how much the time of an emulated run is widened
TOO_SLOW = 10  # a target out of time is judged only if it had this many times what the source took (widened likewise)
USUAL = Limits()
SHOWN = 4096  # bytes of a file, and characters of standard output, that a counterexample keeps

Units = Sequence[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class _Seen:
    """What one run did. ``files``: path -> content, or what stands there that is no plain file."""

    outcome: Outcome
    files: dict[str, bytes]

    @property
    def ended(self) -> str:
        """As ``Behaviour.outcome``."""
        if self.outcome.timed_out:
            return "timeout"
        if self.outcome.exceeded:
            return f"{self.outcome.exceeded} beyond the limit"
        return f"signal {self.outcome.signal}" if self.outcome.signal else f"exit {self.outcome.status}"

    @property
    def usable(self) -> bool:
        return self.ended.startswith("exit")

    def same(self, other: _Seen) -> bool:
        mine, theirs = self.outcome.stdout, other.outcome.stdout
        return self.ended == other.ended and mine == theirs and self.files == other.files

    def behaviour(self) -> Behaviour:
        shown = {name: content[:SHOWN].hex() for name, content in self.files.items()}
        return Behaviour(self.ended, memory=shown, stdout=_text(self.outcome.stdout)[:SHOWN])


@dataclass(frozen=True, slots=True)
class _Program:
    """A linked side, ready to run."""

    tools: Toolchain
    path: Path
    limits: Limits
    no_sandbox: bool
    allow_fork: bool

    @property
    def slowness(self) -> int:
        return 1 if self.tools.native else SLOWNESS

    @property
    def patience(self) -> float:
        """Seconds after which a run is out of time."""
        return min(s or float("inf") for s in (self.limits.cpu_seconds, self.limits.wall_seconds))

    def run(self, case: Case) -> _Seen:
        with tempfile.TemporaryDirectory(prefix="irbridge-case-") as place:
            folder = Path(place)
            for name, content in case.files.items():
                (folder / name).parent.mkdir(parents=True, exist_ok=True)
                (folder / name).write_bytes(content)
            shutil.copy(self.path, folder / PROGRAM)
            outcome = run(
                [*self.tools.emulator, f"./{PROGRAM}", *case.args], folder, stdin=case.stdin, limits=self.limits,
                no_sandbox=self.no_sandbox, allow_fork=self.allow_fork,
            )  # fmt: skip
            return _Seen(outcome, _left(folder))


def _left(folder: Path) -> dict[str, bytes]:
    """What stands in a folder, which may have been made to deceive: no link is followed, nothing special opened."""
    left = {}
    for place, folders, files in os.walk(folder):
        for name in (*folders, *files):
            path = Path(place, name)
            shown = str(path.relative_to(folder))
            kind = path.lstat().st_mode
            if stat.S_ISLNK(kind):
                left[shown] = b"link to " + os.fsencode(os.readlink(path))
            elif stat.S_ISREG(kind) and shown != PROGRAM:
                left[shown] = _content(path)
            elif not stat.S_ISREG(kind):
                left[shown] = f"kind {stat.S_IFMT(kind):o}".encode()
    return left


def _content(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except PermissionError:
        return b"unreadable"


def verify_program(
    source: Units,
    source_isa: str | None,
    target: Units,
    target_isa: str | None,
    cases: Sequence[Case],
    *,
    link: Sequence[str] = (),
    limits: Limits = USUAL,
    no_sandbox: bool = False,
    allow_fork: bool = False,
    name: str = PROGRAM,
    reproducers: Path | None = None,
) -> Verdict:
    """Run both sides on every case, until one refutes. An ISA is recognised where it is None; ``link``: further words
    for both linkers (``-lm``); ``reproducers``: the folder in which a refuting case is kept.

    Raises IrbridgeError if a side does not assemble or link, ToolMissing with what to install."""
    from irbridge import registry

    require(no_sandbox)
    source_isa = source_isa or registry.recognise(source[0][1], source[0][0])
    target_isa = target_isa or registry.recognise(target[0][1], target[0][0])
    start = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="irbridge-program-") as place:
        one = _build(source, source_isa, Path(place, "source"), link, limits, no_sandbox, allow_fork)
        two = _build(target, target_isa, Path(place, "target"), link, limits, no_sandbox, allow_fork)
        verdict, refuting = _compare(one, two, cases)
    if refuting is not None and reproducers is not None and verdict.counterexample is not None:
        saved = {
            "case": refuting.to_json(), "source": [list(u) for u in source], "target": [list(u) for u in target],
            "from": source_isa, "to": target_isa, "link": list(link), "fork": allow_fork, "name": name,
        }  # fmt: skip
        found = replace(verdict.counterexample, reproducer=str(save(saved, name, reproducers)))
        verdict = replace(verdict, counterexample=found)
    first, second = (units[0][0] if units else "" for units in (source, target))
    return replace(verdict, name=name, source_file=first, target_file=second, seconds=time.monotonic() - start)


def _build(
    units: Units, isa: str, folder: Path, link: Sequence[str], limits: Limits, no_sandbox: bool, allow_fork: bool
) -> _Program:
    side = assemble(units, isa, folder)
    tools, path = side.tools, folder / PROGRAM
    words = [tools.cc, "-static", "-o", str(path), *map(str, side.objects), *link]
    done = subprocess.run(words, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL)
    if done.returncode:
        raise IrbridgeError(
            f"cannot link the {tools.name} side: {done.stderr.strip()[:1500]}",
            remedy="give all units of the program, and its libraries with --link",
        )
    if not tools.native:
        cpu, wall = limits.cpu_seconds * SLOWNESS, limits.wall_seconds * SLOWNESS
        limits = replace(limits, cpu_seconds=cpu, wall_seconds=wall)
    return _Program(tools, path, limits, no_sandbox, allow_fork)


def _compare(source: _Program, target: _Program, cases: Sequence[Case]) -> tuple[Verdict, Case | None]:
    """The verdict, and the case that refutes."""
    alike, dropped = 0, []
    for case in cases:
        want = source.run(case)
        if not want.usable:
            dropped.append(f"{case.name}: the source ends with {want.ended}")
            continue
        got = target.run(case)
        if got.outcome.timed_out and target.patience < target.slowness * TOO_SLOW * want.outcome.seconds:
            dropped.append(f"{case.name}: too slow to judge")
        elif got.same(want):
            alike += 1
        elif not source.run(case).same(want):
            dropped.append(f"{case.name}: the source does not do the same twice")
        else:
            found = Counterexample(_shown(case), want.behaviour(), got.behaviour(), difference(case, want, got))
            return Verdict("", Status.REFUTED, inputs=alike, dropped=len(dropped), counterexample=found), case
    said = "; ".join(dropped[:3]) + ("; …" if len(dropped) > 3 else "")
    if not alike:
        reason = f"no test input can be used: {said}" if dropped else "there are no test inputs"
        return Verdict("", Status.UNVERIFIED, reason, dropped=len(dropped)), None
    reason = f"{len(dropped)} of {len(cases)} test inputs dropped: {said}" if dropped else ""
    rate = failure_rate(alike)
    return Verdict("", Status.TESTED, reason, inputs=alike, dropped=len(dropped), failure_rate=rate), None


def difference(case: Case, want: _Seen, got: _Seen) -> str:
    """The first thing that differs, in a sentence."""
    where = f"case {case.name}: "
    if want.ended != got.ended:
        return f"{where}the source ends with {want.ended}, the target with {got.ended}"
    if want.outcome.stdout != got.outcome.stdout:
        return f"{where}standard output differs in {_line(want.outcome.stdout, got.outcome.stdout)}"
    for name in sorted(want.files.keys() | got.files.keys()):
        one, two = want.files.get(name), got.files.get(name)
        if one is None or two is None:
            return f"{where}only the {'target' if one is None else 'source'} leaves the file {name}"
        if one != two:
            return f"{where}the file {name} differs in {_line(one, two)}"
    return f"{where}nothing differs"


def _line(want: bytes, got: bytes) -> str:
    """The first line that differs, ends of lines included."""
    left, right = want.splitlines(keepends=True), got.splitlines(keepends=True)
    for n in range(max(len(left), len(right))):
        a, b = (_text(side[n][:80]) if n < len(side) else None for side in (left, right))
        if (left[n] if a is not None else None) != (right[n] if b is not None else None):
            one, two = (repr(text) if text is not None else "nothing more" for text in (a, b))
            return f"line {n + 1}: the source has {one}, the target {two}"
    return "nothing"


def _text(data: bytes) -> str:
    return data.decode("utf8", "backslashreplace")


def _shown(case: Case) -> dict[str, str]:
    shown = {"args": shlex.join(case.args)}
    if case.stdin:
        shown["stdin"] = repr(case.stdin[:SHOWN])
    return shown | {f"file {name}": repr(content[:SHOWN]) for name, content in case.files.items()}


def replay(saved: dict[str, Any], path: Path, *, no_sandbox: bool = False) -> Verdict:
    """Run a kept case again. Raises IrbridgeError if it is none."""
    try:
        units = [[(str(u[0]), str(u[1])) for u in saved[side]] for side in ("source", "target")]
        isas, case = (str(saved["from"]), str(saved["to"])), Case.from_json(saved["case"])
        link, fork, name = [str(w) for w in saved["link"]], bool(saved["fork"]), str(saved["name"])
    except (KeyError, TypeError, ValueError, IndexError, AttributeError) as e:
        raise no_reproducer(path) from e
    verdict = verify_program(
        units[0], isas[0], units[1], isas[1], [case], link=link, no_sandbox=no_sandbox, allow_fork=fork, name=name
    )
    if verdict.counterexample is None:
        return replace(verdict, reason=verdict.reason or "the saved case alone")
    return replace(verdict, counterexample=replace(verdict.counterexample, reproducer=str(path)))
