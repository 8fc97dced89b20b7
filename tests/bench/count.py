"""Executed instructions of translated programs against natively compiled ones, for the same target.

In: programs, cells, targets. Out: per item the number of guest instructions that qemu-user executed (our
plugin ``insncount.c``, built on first use), for the translation and for the target's own ``gcc -O2`` and
``gcc -O0`` of the program; the library is the same native object code in all three, linking is static.
Numbers are whole runs, process start included (it is given apart: ``startup``).
"""

from __future__ import annotations

import math
import tempfile
from collections.abc import Callable, Iterable, Mapping
from dataclasses import asdict, dataclass
from functools import cache
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from tests.bench.build import QUIET, BuildError, assembly, make
from tests.bench.cells import TARGETS, Cell, Target
from tests.bench.programs import Program
from tests.bench.report import write_json
from tests.bench.runner import Observed, Options, Translation, build, execute, translate
from tests.bench.workers import Lost, spread

STATIC = ("-static",)
BASELINES = ("O2", "O0")
EMPTY = "int main(void) { return 0; }\n"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Counted:
    """Instructions of one build of one program for one target; `reason` when there is no number."""

    program: str
    build: str  # a cell's name for a translation, native-O2 or native-O0
    target: str
    instructions: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Item:
    """Work for a worker: `cell` is None for the native builds."""

    program: Program
    cell: Cell | None
    targets: tuple[str, ...]
    opt: int


@cache
def plugin() -> Path:
    """The plugin's shared object, built when the cache lacks it."""
    source = Path(__file__).with_name("insncount.c")
    return make("plugin", ["gcc", "-O2", "-shared", "-fPIC", "-fvisibility=hidden", str(source)], [source], ".so")


def instructions(program: Program, target: Target, inputs: list[Path]) -> tuple[int, Observed]:
    """Executed guest instructions of all the program's runs. Raises BuildError."""
    with tempfile.TemporaryDirectory(prefix="irbridge-count-") as place:
        folder = Path(place)
        build(program, target, inputs, folder, STATIC)
        (folder / "insncount.so").write_bytes(plugin().read_bytes())
        total, seen = 0, Observed()
        for index, step in enumerate(program.runs):
            single = Program(program.name, (), runs=(step,), files=program.files if index == 0 else {})
            words = [target.counter, "-plugin", "./insncount.so,out=./count"]
            part = execute(single, target, folder, program.timeout, words)
            seen.runs += part.runs
            if part.timed_out or not (folder / "count").exists():
                said = part.stderr[-200:].decode(errors="replace")
                raise BuildError(f"no count: exit status {part.runs[-1][1]}, {said}")
            total += int((folder / "count").read_text())
            (folder / "count").unlink()
        return total, seen


def work(item: Item, say: Say) -> list[Counted]:
    """A worker's share: one program, translated from one cell or compiled natively."""
    if item.cell is None:
        return [_native(item.program, TARGETS[name], level) for name in item.targets for level in BASELINES]
    say("compile")
    program, cell = item.program, item.cell
    try:
        files = [assembly(source, cell, program.flags) for source in program.sources]
    except BuildError as failed:
        return [Counted(program.name, cell.name, name, reason=failed.told) for name in item.targets]
    say("translate")
    units = [(f"{source.stem}.s", path.read_text()) for source, path in zip(program.sources, files, strict=True)]
    done = translate(units, Options(item.targets, item.opt), cell)
    say("run")
    return [_translated(program, cell, TARGETS[name], done[name]) for name in item.targets]


def _translated(program: Program, cell: Cell, target: Target, done: Translation) -> Counted:
    if done.texts is None:
        return Counted(program.name, cell.name, target.name, reason=f"{done.status}: {done.reason}")
    with tempfile.TemporaryDirectory(prefix="irbridge-count-") as place:
        paths = [Path(place) / f"{index:02d}{target.suffix}" for index in range(len(done.texts))]
        for path, text in zip(paths, done.texts, strict=True):
            path.write_text(text)
        try:
            number, seen = instructions(program, target, paths)
        except BuildError as failed:
            return Counted(program.name, cell.name, target.name, reason=failed.told)
    if program.expected is not None and seen.stdout != program.expected:
        return Counted(program.name, cell.name, target.name, reason="wrong output: not counted")
    return Counted(program.name, cell.name, target.name, number)


def _native(program: Program, target: Target, level: str) -> Counted:
    words = [target.cc[0], f"-{level}", *QUIET, *program.flags, "-c"]
    try:
        objects = [make("obj", [*words, str(source)], [source], ".o") for source in program.sources]
        return Counted(program.name, f"native-{level}", target.name, instructions(program, target, objects)[0])
    except BuildError as failed:
        return Counted(program.name, f"native-{level}", target.name, reason=failed.told)


def startup(target: Target) -> int:
    """Instructions of an empty static program: what every number contains."""
    with tempfile.TemporaryDirectory(prefix="irbridge-count-") as place:
        source = Path(place) / "empty.c"
        source.write_text(EMPTY)
        return instructions(Program("empty", (source,)), target, [source])[0]


def geometric_mean(values: Iterable[float]) -> float:
    """The geometric mean; nan of nothing."""
    logs = [math.log(value) for value in values]
    return math.exp(sum(logs) / len(logs)) if logs else math.nan


Ratios = dict[tuple[str, str, str], dict[str, float]]  # (cell, target, level) -> program -> ratio


def ratios(counted: Mapping[tuple[str, str, str], Counted], cells: list[str], targets: list[str]) -> Ratios:
    """Translated / native, for every program that has both numbers."""
    names = {key[0] for key in counted}
    out: Ratios = {}
    for cell in cells:
        for target in targets:
            for level in BASELINES:
                here = out.setdefault((cell, target, level), {})
                for name in sorted(names):
                    ours, native = counted.get((name, cell, target)), counted.get((name, f"native-{level}", target))
                    if ours and native and ours.instructions and native.instructions:
                        here[name] = ours.instructions / native.instructions
    return out


def report(
    programs: list[Program],
    cells: list[Cell],
    targets: list[str],
    opt: int,
    path: Path | None,
    console: Console,
    jobs: int,
) -> int:
    """Count everything; print geometric means and the worst five; JSON and a plot beside `path`."""
    targets = [name for name in targets if TARGETS[name].counter]
    plugin()
    items = [Item(program, cell, tuple(targets), opt) for cell in [None, *cells] for program in programs]
    counted: dict[tuple[str, str, str], Counted] = {}
    with Progress(console=console) as progress:
        task = progress.add_task("count", total=len(items))
        for item, out in spread(work, items, jobs=jobs, limit=lambda stage: 180.0 if stage == "translate" else 1200.0):
            if isinstance(out, Lost):
                build_name = item.cell.name if item.cell else "native-O2"
                out = [Counted(item.program.name, build_name, name, reason=out.reason) for name in item.targets]
            counted |= {(one.program, one.build, one.target): one for one in out}
            progress.update(task, advance=1, description=item.program.name)
    names = [cell.name for cell in cells]
    found, start = ratios(counted, names, targets), {name: startup(TARGETS[name]) for name in targets}
    _print(console, found, counted, start)
    if path:
        means = {"/".join(key): geometric_mean(values.values()) for key, values in found.items()}
        write_json(path, {"startup": start, "means": means, "counts": [asdict(one) for one in counted.values()]})
        plot(found, path.with_suffix(".png"))
        console.print(f"{path}, {path.with_suffix('.png')}")
    return 0 if all(one.instructions for one in counted.values()) else 1


def _print(
    console: Console, found: Ratios, counted: Mapping[tuple[str, str, str], Counted], start: Mapping[str, int]
) -> None:
    for one in counted.values():
        if not one.instructions:
            words = f"no number: {one.program} {one.build} {one.target}: {one.reason}"
            console.print(words, markup=False, soft_wrap=True)
    table = Table("input", "target", "against", "programs", "geo. mean", "without start-up", "median", "worst five")
    for (cell, target, level), values in found.items():
        if not values:
            continue
        bare = geometric_mean(
            (counted[name, cell, target].instructions - start[target])
            / max(1, counted[name, f"native-{level}", target].instructions - start[target])
            for name in values
            if counted[name, cell, target].instructions > start[target]
        )
        order = sorted(values, key=lambda name: values[name])
        worst = ", ".join(f"{name} {values[name]:.2f}" for name in order[:-6:-1])
        middle = values[order[len(order) // 2]]
        numbers = (f"{value:.3f}" for value in (geometric_mean(values.values()), bare, middle))
        table.add_row(cell, target, f"gcc -{level}", str(len(values)), *numbers, worst)
    console.print(table)
    console.print(f"start-up (an empty static program): {dict(start)}")


def plot(found: Ratios, path: Path) -> None:
    """Sorted ratios, a curve per cell and target, against native code of the input's own kind of level."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, axes = pyplot.subplots(figsize=(9, 5))
    for (cell, target, level), values in found.items():
        if values and level == ("O0" if cell.endswith("O0") else "O2"):
            axes.plot(sorted(values.values()), label=f"{cell} → {target}, against gcc -{level}")
    axes.axhline(1.0, color="black", linewidth=0.6)
    axes.set(yscale="log", xlabel="programs, sorted", ylabel="translated / native", title="Executed instructions")
    axes.grid(which="both", alpha=0.3)
    axes.legend(fontsize=8)
    figure.tight_layout()
    figure.savefig(path, dpi=120)
    pyplot.close(figure)
