"""One item through the whole way: C → assembly → translation → executable → comparison.

In: a `Program`, a `Cell`, targets. Out: a `Result` per target. The reference is the very same assembly
assembled and run for its own ISA, under qemu-user where that is not this machine's (twice: what differs
between the two runs is not comparable).
"""

from __future__ import annotations

import difflib
import resource
import shutil
import tempfile
import time
import traceback
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from tests.bench import sandbox
from tests.bench.build import QUIET, SAME_ROUNDING, BuildError, assembly, link, make, native_object
from tests.bench.cells import TARGETS, Cell, Target
from tests.bench.programs import Program, Result, Run

Say = Callable[[str], None]
Units = list[tuple[str, str]]


@dataclass(frozen=True, slots=True)
class Options:
    """What a measurement run fixes: the targets, the translator's -O level, where failures are kept."""

    targets: tuple[str, ...]
    opt: int = 2
    keep: Path | None = None
    features: str = ""  # what the translator may use of the target besides, as LLVM names it: "+fma"
    native: bool = False  # the target's own compiler in the translator's place: what the harness itself gets right


@dataclass(slots=True)
class Observed:
    """What a program's runs did, in order: standard output, exit status and files left, per run."""

    runs: list[tuple[bytes, int, dict[str, bytes]]] = field(default_factory=list)
    stderr: bytes = b""
    seconds: float = 0.0

    @property
    def timed_out(self) -> bool:
        return any(status == -1 for _, status, _ in self.runs)

    @property
    def stdout(self) -> bytes:
        return b"".join(out for out, _, _ in self.runs)


@dataclass(slots=True)
class Translation:
    """A target's texts, or the status and words that stand instead."""

    texts: list[str] | None
    status: str = "ok"
    reason: str = ""
    detail: str = ""
    seconds: float = 0.0


class Invalid(Exception):
    """The native program gives nothing to compare with; the text says why."""


def run_item(program: Program, cell: Cell, options: Options, say: Say = lambda _: None) -> list[Result]:
    """Every target's result for one program in one cell. Raises nothing that the item can cause."""
    say("compile")
    try:
        files = [assembly(source, cell, program.flags) for source in program.sources]
        say("reference")
        expected = reference(program, cell, files)
    except (BuildError, Invalid) as why:
        reason = why.told if isinstance(why, BuildError) else str(why)
        return [_result(program, cell, name, "invalid", reason, str(why)) for name in options.targets]
    units = [(f"{source.stem}.s", path.read_text()) for source, path in zip(program.sources, files, strict=True)]
    say("translate")
    translations = compile_natively(program, cell, options) if options.native else translate(units, options, cell)
    results = []
    for name in options.targets:
        say(f"run {name}")
        done = translations[name]
        with tempfile.TemporaryDirectory(prefix="irbridge-item-") as place:
            folder = Path(place)
            result = _judge(program, cell, TARGETS[name], done, expected, folder, sum(t.count("\n") for _, t in units))
            if options.keep and result.status not in ("ok", "invalid"):
                _keep(options.keep / program.name / f"{cell.name}-{name}", folder, files, result)
        results.append(result)
    return results


def translate(units: Units, options: Options, cell: Cell) -> dict[str, Translation]:
    """All targets at once; when that raises, each by itself, so that a failure stands with its target."""
    done = _translate(units, list(options.targets), options, cell.frontend)
    if len(options.targets) > 1 and any(item.status != "ok" for item in done.values()):
        for name in options.targets:
            done |= _translate(units, [name], options, cell.frontend)
    return done


def _translate(units: Units, targets: list[str], options: Options, source: str) -> dict[str, Translation]:
    from irbridge import pipeline
    from irbridge.errors import IrbridgeError, Unsupported

    before = _user_seconds()
    told = pipeline.Options(opt=options.opt, features=options.features)
    try:
        texts = pipeline.translate_units(units, targets, source=source, options=told)
    except Unsupported as refusal:
        return {name: Translation(None, "refused", str(refusal), refusal.render()) for name in targets}
    except IrbridgeError as error:
        return {name: Translation(None, "error", str(error), error.render()) for name in targets}
    except Exception as crash:  # a traceback on real compiler output is what the harness is there to find
        reason = f"{type(crash).__name__}: {crash}".splitlines()[0]
        where = traceback.extract_tb(crash.__traceback__)[-1]
        reason += f" ({Path(where.filename).name}:{where.lineno})"
        return {name: Translation(None, "error", reason, traceback.format_exc()) for name in targets}
    share = (_user_seconds() - before) / len(targets)
    return {name: Translation(texts[name], seconds=share) for name in targets}


def compile_natively(program: Program, cell: Cell, options: Options) -> dict[str, Translation]:
    """The target's gcc at the cell's level instead of a translation, char as in the source's ISA."""
    done = {}
    char = "-fsigned-char" if cell.source == "x86_64" else "-funsigned-char"
    for name in options.targets:
        words = [TARGETS[name].cc[0], f"-{cell.level}", *QUIET, *SAME_ROUNDING, char, *program.flags, "-S"]
        try:
            paths = [make("asm", [*words, str(source)], [source], ".s") for source in program.sources]
            done[name] = Translation([path.read_text() for path in paths])
        except BuildError as failed:
            done[name] = Translation(None, "error", str(failed))
    return done


def _user_seconds() -> float:
    return resource.getrusage(resource.RUSAGE_SELF).ru_utime


# ---------------------------------------------------------------- the reference


def reference(program: Program, cell: Cell, files: Sequence[Path]) -> Observed:
    """What the assembly does where it belongs. Raises Invalid when that is nothing to compare with.

    The suite's own output is x86-64's: another ISA's compilers fuse multiplications and additions, so there
    the program need only do the same twice."""
    first = _at_home(program, cell, files)
    if first.timed_out:
        raise Invalid(f"{cell.home.name} run exceeds {program.native_timeout * cell.home.slowness:g} s")
    if any(status > 128 for _, status, _ in first.runs):
        raise Invalid(f"{cell.home.name} run dies: exit status {[status for _, status, _ in first.runs]}")
    if program.expected is not None:
        if first.stdout == program.expected:
            return first
        if cell.source == "x86_64":
            where = first_difference(program.expected, first.stdout)
            raise Invalid(f"output differs from the suite's reference: {where}")
    again = _at_home(program, cell, files)
    if again.runs != first.runs:
        raise Invalid("output differs from run to run: " + summary(program.runs, first, again))
    for name in program.agree:
        other = Cell.parse(name, cell.source)
        if other == cell:
            continue
        seen = _at_home(program, other, [assembly(source, other, program.flags) for source in program.sources])
        if seen.timed_out:
            raise Invalid(f"{other.name} run exceeds {program.native_timeout * cell.home.slowness:g} s")
        if seen.runs != first.runs:
            raise Invalid(f"output differs from that of {other.name}: " + summary(program.runs, first, seen))
    return first


def _at_home(program: Program, cell: Cell, files: Sequence[Path]) -> Observed:
    with tempfile.TemporaryDirectory(prefix="irbridge-home-") as place:
        folder = Path(place)
        build(program, cell.home, files, folder, linker=cell.driver)
        return execute(program, cell.home, folder, program.native_timeout * cell.home.slowness)


# ---------------------------------------------------------------- building and running


def build(
    program: Program, target: Target, inputs: Sequence[Path], folder: Path,
    flags: Sequence[str] = (), linker: tuple[str, ...] = (),
) -> None:  # fmt: skip
    """``folder/program`` from the inputs and the program's library. Raises BuildError.

    `linker` is the driver that assembles and links, where it is not the target's own (clang's dialect).
    """
    library = [native_object(source, target, program.library_flags) for source in program.library]
    link(linker or target.cc, [*inputs, *library], folder / "program", [*flags, *program.link])


def execute(
    program: Program, target: Target, folder: Path, timeout: float, emulator: Sequence[str] | None = None
) -> Observed:
    """Every run of the program, one after the other in the same folder."""
    for name, content in program.files.items():
        (folder / name).write_bytes(content)
    seen, words = Observed(), list(target.emulator if emulator is None else emulator)
    for step in program.runs:
        outcome = sandbox.run([*words, "./program", *step.args], folder, timeout=timeout, stdin=step.stdin)
        left = {name: (folder / name).read_bytes() for name in step.outputs if (folder / name).is_file()}
        seen.runs.append((outcome.stdout, outcome.status, left))
        seen.stderr += outcome.stderr
        seen.seconds += outcome.seconds
        if outcome.timed_out:
            break
    return seen


def _judge(
    program: Program, cell: Cell, target: Target, done: Translation, expected: Observed, folder: Path, lines: int
) -> Result:
    seconds = {"translate": round(done.seconds, 3)}

    def result(status: str, reason: str = "", detail: str = "") -> Result:
        return _result(program, cell, target.name, status, reason, detail, seconds, lines)

    if done.texts is None:
        return result(done.status, done.reason, done.detail)
    outputs = [folder / f"{index:02d}-{source.stem}{target.suffix}" for index, source in enumerate(program.sources)]
    for path, text in zip(outputs, done.texts, strict=True):
        path.write_text(text)
    start = time.monotonic()
    try:
        build(program, target, outputs, folder)
    except BuildError as failed:
        return result("error", failed.told, str(failed))
    seconds["link"] = round(time.monotonic() - start, 3)
    seen = execute(program, target, folder, program.timeout)
    seconds["run"], seconds["reference"] = round(seen.seconds, 3), round(expected.seconds, 3)
    if seen.timed_out:
        reason = f"runs longer than {program.timeout:g} s (reference: {expected.seconds:.2f} s)"
        return result("timeout", reason, explain(expected, seen))
    if seen.runs != expected.runs:
        return result("wrong", summary(program.runs, expected, seen), explain(expected, seen))
    return result("ok")


def _result(
    program: Program, cell: Cell, target: str, status: str, reason: str = "", detail: str = "",
    seconds: dict[str, float] | None = None, lines: int = 0,
) -> Result:  # fmt: skip
    first = reason.strip().splitlines()[0] if reason.strip() else ""
    detail = (detail or reason)[:20000]
    return Result(program.name, cell.name, target, status, first[:300], detail, seconds or {}, lines)


# ---------------------------------------------------------------- saying what differs


def first_difference(expected: bytes, seen: bytes) -> str:
    """The first line that differs, as ``line n: expected …, got …``."""
    left, right = expected.splitlines(), seen.splitlines()
    for index in range(max(len(left), len(right))):
        a = left[index] if index < len(left) else b"<end>"
        b = right[index] if index < len(right) else b"<end>"
        if a != b:
            return f"line {index + 1}: expected {a[:80]!r}, got {b[:80]!r}"
    return "only line ends differ"


def summary(runs: Sequence[Run], expected: Observed, seen: Observed) -> str:
    """One line: which run, and exit status, standard output or file."""
    for step, want, got in zip(runs, expected.runs, seen.runs, strict=True):
        where = f"run {' '.join(step.args) or '-'}: " if len(runs) > 1 else ""
        if want[1] != got[1]:
            what = f" (signal {got[1] - 128})" if got[1] > 128 else ""
            return f"{where}exit status {got[1]}{what}, expected {want[1]}"
        if want[0] != got[0]:
            return where + first_difference(want[0], got[0])
        if want[2] != got[2]:
            return f"{where}file {next(name for name in step.outputs if want[2].get(name) != got[2].get(name))} differs"
    return "same"


def explain(expected: Observed, seen: Observed) -> str:
    """A diff of standard output (text), the exit statuses, and the tail of standard error."""
    lines = []
    for index, (want, got) in enumerate(zip(expected.runs, seen.runs, strict=False)):
        if want == got:
            continue
        lines.append(f"run {index}: exit status {got[1]}, expected {want[1]}")
        a, b = (side[0].decode("utf8", "backslashreplace").splitlines()[:4000] for side in (want, got))
        lines += list(difflib.unified_diff(a, b, "expected", "got", lineterm=""))[:120]
    if seen.stderr:
        lines += ["standard error:", seen.stderr[-2000:].decode("utf8", "backslashreplace")]
    return "\n".join(lines)


def _keep(place: Path, folder: Path, sources: Sequence[Path], result: Result) -> None:
    shutil.rmtree(place, ignore_errors=True)
    shutil.copytree(folder, place)
    for index, path in enumerate(sources):
        shutil.copy(path, place / f"{index:02d}-source.s")
    (place / "result.txt").write_text(f"{result.status}: {result.reason}\n\n{result.detail}\n")
