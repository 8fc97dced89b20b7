"""Other ISAs' programs on this machine: ``python -m tests.bench.native [--source DIR] [--software DIR]``.

For each program (our kernels, BringupBench of ``--source``, real software) that takes long enough under qemu-user, its
gcc -O2 assembly for the source ISA is translated to x86-64 and run natively. Three times are compared: the original
under qemu-user, the translation, and gcc -O2 from the C. The library is compiled for each by its own gcc -O2.
Processor seconds (user and system), the least of the repeats, measured inside the sandbox beside the program
(``stopwatch.c``). A translation that prints something else than the original has no time.
"""

from __future__ import annotations

import sys
import tempfile
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from tests.bench import suite_bringup, suite_kernels, suite_software
from tests.bench.build import QUIET, BuildError, assembly, make
from tests.bench.cells import NATIVE, SOURCES, Cell, Target
from tests.bench.count import geometric_mean
from tests.bench.programs import Program
from tests.bench.report import Records, versions
from tests.bench.runner import Observed, Options, build, execute, summary, translate
from tests.bench.workers import Lost, spread

LEAST = 0.2
WANTED_FASTER, WANTED_SLOWER = 8.0, 1.3
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Timed:
    """Seconds of one program; 0 where there is none. ``status``: ok, short (under the bound), or what went wrong."""

    program: str
    status: str
    reason: str = ""
    emulated: float = 0.0
    translated: float = 0.0
    compiled: float = 0.0


@dataclass(frozen=True, slots=True)
class Item:
    """Work for a worker."""

    program: Program
    cell: Cell
    least: float
    repeat: int
    opt: int
    features: str


def stopwatch() -> Path:
    """The timing program, built when the cache lacks it."""
    source = Path(__file__).with_name("stopwatch.c")
    return make("stopwatch", ["gcc", "-O2", "-static", str(source)], [source], "")


def seconds(program: Program, target: Target, folder: Path, repeat: int) -> tuple[float, Observed]:
    """Processor seconds of ``folder/program``, and what it did. Raises BuildError when it does not end."""
    (folder / "stopwatch").write_bytes(stopwatch().read_bytes())
    (folder / "stopwatch").chmod(0o755)
    best, seen = float("inf"), Observed()
    for _ in range(repeat):
        words = ["./stopwatch", "time", *target.emulator]
        (folder / "time").unlink(missing_ok=True)
        seen = execute(program, target, folder, program.timeout, words)
        if seen.timed_out:
            raise BuildError(f"runs longer than {program.timeout:g} s")
        best = min(best, sum(float(line.split()[0]) for line in (folder / "time").read_text().splitlines()))
    return best, seen


def timed(
    program: Program, target: Target, inputs: Sequence[Path], repeat: int, linker: tuple[str, ...] = ()
) -> tuple[float, Observed]:
    """Build, then measure."""
    with tempfile.TemporaryDirectory(prefix="irbridge-native-") as place:
        folder = Path(place)
        build(program, target, inputs, folder, linker=linker)
        return seconds(program, target, folder, repeat)


def work(item: Item, say: Say) -> Timed:
    """A worker's share: one program, all three ways."""
    program, cell = item.program, item.cell
    try:
        say("compile")
        files = [assembly(source, cell, program.flags) for source in program.sources]
        say("emulate")
        emulated, expected = timed(program, cell.home, files, 1, cell.driver)
        if emulated < item.least:
            return Timed(program.name, "short", emulated=emulated)
        emulated = min(emulated, timed(program, cell.home, files, max(1, item.repeat - 2), cell.driver)[0])
        say("compile natively")
        words = [*NATIVE.cc, f"-{cell.level}", *QUIET, *program.flags, "-c"]
        objects = [make("obj", [*words, str(source)], [source], ".o") for source in program.sources]
        compiled, _ = timed(program, NATIVE, objects, item.repeat)
        say("translate")
        units = [(f"{source.stem}.s", path.read_text()) for source, path in zip(program.sources, files, strict=True)]
        done = translate(units, Options((NATIVE.name,), item.opt, features=item.features), cell)[NATIVE.name]
        if done.texts is None:
            return Timed(program.name, done.status, done.reason, emulated, 0.0, compiled)
        say("run")
        with tempfile.TemporaryDirectory(prefix="irbridge-native-") as place:
            paths = [Path(place) / f"{index:02d}.s" for index in range(len(done.texts))]
            for path, text in zip(paths, done.texts, strict=True):
                path.write_text(text)
            translated, seen = timed(program, NATIVE, paths, item.repeat)
    except BuildError as failed:
        return Timed(program.name, "error", failed.told)
    if seen.runs != expected.runs:
        return Timed(program.name, "wrong", summary(program.runs, expected, seen), emulated, 0.0, compiled)
    return Timed(program.name, "ok", "", emulated, translated, compiled)


def measure(items: list[Item], store: Records[Timed], jobs: int, console: Console) -> None:
    with Progress(console=console) as progress:
        task = progress.add_task("time", total=len(items))
        for item, out in spread(work, items, jobs=jobs, limit=lambda stage: 180.0 if stage == "translate" else 1200.0):
            one = Timed(item.program.name, "error", out.reason) if isinstance(out, Lost) else out
            store.add(one.program, one)
            progress.update(task, advance=1, description=item.program.name)


def show(found: list[Timed], least: float, console: Console) -> bool:
    """The table and the means; whether they are as wanted."""
    long = [one for one in found if one.status != "short"]
    good = [one for one in long if one.status == "ok"]
    table = Table("program", "qemu s", "translated s", "gcc s", "faster than qemu", "against gcc", "")
    for one in sorted(long, key=lambda one: (one.status != "ok", one.translated / (one.compiled or 1)), reverse=True):
        ratios = ("", "")
        if one.status == "ok":
            ratios = (f"{one.emulated / one.translated:.1f}", f"{one.translated / one.compiled:.2f}")
        numbers = [f"{value:.3f}" if value else "" for value in (one.emulated, one.translated, one.compiled)]
        said = "" if one.status == "ok" else f"{one.status}: {one.reason.splitlines()[0]}"[:90]
        table.add_row(one.program, *numbers, *ratios, said)
    console.print(table)
    faster = geometric_mean(one.emulated / one.translated for one in good)
    against = geometric_mean(one.translated / one.compiled for one in good)
    bound = geometric_mean(one.emulated / one.compiled for one in good)
    console.print(
        f"{len(good)} of {len(long)} programs of {least:g} s and more ({len(found) - len(long)} are shorter): "
        f"{faster:.2f} times as fast as qemu (wanted: {WANTED_FASTER:g}), "
        f"{against:.3f} of the time of gcc's own code (wanted: at most {WANTED_SLOWER:g}); geometric means. "
        f"gcc's own code is {bound:.2f} times as fast as qemu"
    )
    return len(good) == len(long) and faster >= WANTED_FASTER and against <= WANTED_SLOWER


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--source", type=click.Path(path_type=Path), help="BringupBench's checkout: adds its programs.")
@click.option("--software", type=click.Path(path_type=Path), help="The software suite's folder: adds its programs.")
@click.option("--from", "isa", type=click.Choice(list(SOURCES)), default="aarch64", show_default=True)
@click.option("--cell", "cell_name", default="gcc-O2", show_default=True)
@click.option("--only", default="", help="Program names, comma-separated.")
@click.option("--least", default=LEAST, show_default=True, help="Seconds under qemu from which a program counts.")
@click.option("--repeat", default=5, show_default=True, help="Runs of each; the least time counts.")
@click.option("--opt", default=2, show_default=True, help="The translator's own -O level.")
@click.option("--features", default="", help="What the translator may use besides, as LLVM names it: +fma.")
@click.option("--jobs", default=1, show_default=True, help="More than one disturbs the times.")
@click.option("--json", "path", type=click.Path(path_type=Path))
@click.option("--resume", is_flag=True, help="Skip what the JSON already holds.")
def main(
    source: Path | None, software: Path | None, isa: str, cell_name: str, only: str, least: float, repeat: int,
    opt: int, features: str, jobs: int, path: Path | None, resume: bool,
) -> None:  # fmt: skip
    """Translated to x86-64 and run natively, against qemu-user and gcc. Exit status 0: right, and as fast as wanted."""
    console = Console(width=None if sys.stdout.isatty() else 160)
    names = set(only.split(",")) if only else set()
    programs = suite_kernels.load()
    programs += suite_bringup.load(source.resolve()) if source else []
    programs += suite_software.load(software.resolve()) if software else []
    programs = [one for one in programs if not names or one.name in names]
    cell = Cell.parse(cell_name, isa)
    store = Records(path, resume, Timed, {"cell": cell.name, "argv": sys.argv[1:], "tools": versions()})
    items = [Item(one, cell, least, repeat, opt, features) for one in programs if one.name not in store.records]
    measure(items, store, jobs, console)
    found = [store.records[one.name] for one in programs if one.name in store.records]
    sys.exit(0 if show(found, least, console) else 1)


if __name__ == "__main__":
    main()
