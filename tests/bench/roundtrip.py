"""Round trips: ``python -m tests.bench.roundtrip --source DIR`` translates x86_64 -> aarch64 -> riscv64 -> x86_64.

In: BringupBench. Each hop translates the text that the hop before it gave. After every hop the program is linked
statically, run under qemu-user (qemu-x86_64 too) with the counting plugin, and compared with what the first assembly
does. Verdicts: right, wrong, refused (by the translator), error (it, the assembler or linker failed), timeout. Printed
beside: executed instructions, and their growth from the first x86_64 to the last.
"""

from __future__ import annotations

import sys
import tempfile
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass, field
from itertools import pairwise
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from tests.bench import suite_bringup
from tests.bench.build import BuildError, assembly
from tests.bench.cells import SOURCES, TARGETS, Cell
from tests.bench.count import geometric_mean, instructions, plugin
from tests.bench.programs import Program
from tests.bench.report import Records, versions
from tests.bench.runner import Invalid, Observed, Options, Units, reference, summary, translate
from tests.bench.workers import Lost, spread

CHAIN = "x86_64,aarch64,riscv64,x86_64"
VERDICTS = ("right", "wrong", "refused", "error", "timeout", "invalid")
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Trip:
    """One program. ``counts``: executed instructions at each stop as far as it came, the first being the
    compiler's own; ``where``: the hop that the verdict fell on."""

    program: str
    verdict: str
    where: str = ""
    reason: str = ""
    counts: list[int] = field(default_factory=list)


@dataclass(frozen=True, slots=True)
class Item:
    """Work for a worker."""

    program: Program
    cell: Cell
    chain: tuple[str, ...]
    opt: int
    keep: Path | None


def work(item: Item, say: Say) -> Trip:
    """A worker's share: one program all the way."""
    program, cell, chain = item.program, item.cell, item.chain
    counts: list[int] = []
    where = chain[0]
    try:
        say("compile")
        files = [assembly(source, cell, program.flags) for source in program.sources]
        say("reference")
        expected = reference(program, cell, files)
        units = [(f"{source.stem}.s", path.read_text()) for source, path in zip(program.sources, files, strict=True)]
        counts.append(_stop(program, chain[0], units, item.keep and item.keep / f"0-{chain[0]}")[0])
        for index, (origin, target) in enumerate(pairwise(chain), 1):
            where = f"{index}: {origin} -> {target}"
            say("translate")
            hop = Cell("gcc", cell.level, origin)
            done = translate(units, Options((target,), item.opt), hop)[target]
            if done.texts is None:
                return Trip(program.name, done.status, where, done.reason, counts)
            units = [(name, text) for (name, _), text in zip(units, done.texts, strict=True)]
            say(f"run {target}")
            number, seen = _stop(program, target, units, item.keep and item.keep / f"{index}-{target}")
            if seen.runs != expected.runs:
                return Trip(program.name, "wrong", where, summary(program.runs, expected, seen), counts)
            counts.append(number)
    except Invalid as why:
        return Trip(program.name, "invalid", where, str(why), counts)
    except BuildError as failed:
        late = "exit status -1" in str(failed)
        return Trip(program.name, "timeout" if late else "error", where, failed.told, counts)
    return Trip(program.name, "right", counts=counts)


def _stop(program: Program, isa: str, units: Units, keep: Path | None) -> tuple[int, Observed]:
    """Executed instructions at one stop, and what the program did there. ``keep``: the texts are left there."""
    with tempfile.TemporaryDirectory(prefix="irbridge-trip-") as place:
        folder = keep / program.name if keep else Path(place)
        folder.mkdir(parents=True, exist_ok=True)
        paths = [folder / f"{index:02d}-{name}" for index, (name, _) in enumerate(units)]
        for path, (_, text) in zip(paths, units, strict=True):
            path.write_text(text)
        return instructions(program, TARGETS[isa], paths)


def choose(programs: list[Program], number: int) -> list[Program]:
    """So many programs, spread evenly over the suite."""
    return programs if number >= len(programs) else [programs[len(programs) * n // number] for n in range(number)]


def measure(items: list[Item], store: Records[Trip], jobs: int, console: Console) -> None:
    with Progress(console=console) as progress:
        task, bad = progress.add_task("start", total=len(items)), 0
        for item, out in spread(work, items, jobs=jobs, limit=lambda stage: 180.0 if stage == "translate" else 1200.0):
            verdict = "timeout" if isinstance(out, Lost) and out.timed_out else "error"
            one = Trip(item.program.name, verdict, out.stage, out.reason) if isinstance(out, Lost) else out
            store.add(one.program, one)
            bad += one.verdict not in ("right", "invalid")
            progress.update(task, advance=1, description=f"{one.program} ({bad} not right)")


def show(found: list[Trip], chain: tuple[str, ...], console: Console) -> None:
    """A line for each program, the counts of verdicts, the growth."""
    table = Table("program", "verdict", *(f"{n}: {isa}" for n, isa in enumerate(chain)), "last / first", "")
    for one in found:
        cells = [f"{number:,}" for number in one.counts] + [""] * (len(chain) - len(one.counts))
        growth = f"{one.counts[-1] / one.counts[0]:.3f}" if one.verdict == "right" else ""
        table.add_row(one.program, one.verdict, *cells, growth, f"{one.where}  {one.reason}"[:100].strip())
    console.print(table)
    counted = Counter(one.verdict for one in found)
    console.print(f"{len(found)} programs: " + ", ".join(f"{counted[name]} {name}" for name in VERDICTS))
    right = [one for one in found if one.verdict == "right"]
    for index, isa in enumerate(chain[1:], 1):
        mean = geometric_mean(one.counts[index] / one.counts[0] for one in right)
        console.print(f"executed instructions after hop {index} ({isa}) against the first: {mean:.3f} (geometric mean)")


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--source", type=click.Path(path_type=Path), required=True, help="BringupBench's checkout.")
@click.option("--chain", default=CHAIN, show_default=True)
@click.option("--cell", "cell_name", default="gcc-O2", show_default=True, help="Compiler and level of the first.")
@click.option("--programs", "number", default=30, show_default=True, help="How many, spread over the suite.")
@click.option("--only", default="", help="Program names, comma-separated, instead.")
@click.option("--opt", default=2, show_default=True, help="The translator's own -O level.")
@click.option("--jobs", default=2, show_default=True)
@click.option("--json", "path", type=click.Path(path_type=Path))
@click.option("--resume", is_flag=True, help="Skip what the JSON already holds.")
@click.option("--keep", type=click.Path(path_type=Path), help="Keep every hop's texts here.")
def main(
    source: Path, chain: str, cell_name: str, number: int, only: str, opt: int, jobs: int,
    path: Path | None, resume: bool, keep: Path | None,
) -> None:  # fmt: skip
    """Round trips through several ISAs. Exit status 0: all right."""
    console = Console(width=None if sys.stdout.isatty() else 180)
    stops = tuple(chain.split(","))
    if unknown := set(stops) - set(SOURCES):
        raise click.UsageError(f"no such ISA: {', '.join(sorted(unknown))}")
    plugin()
    names = set(only.split(",")) if only else set()
    programs = suite_bringup.load(source.resolve())
    programs = [one for one in programs if one.name in names] if names else choose(programs, number)
    cell = Cell.parse(cell_name, stops[0])
    store = Records(path, resume, Trip, {"cell": cell.name, "chain": stops, "argv": sys.argv[1:], "tools": versions()})
    items = [Item(one, cell, stops, opt, keep) for one in programs if one.name not in store.records]
    measure(items, store, jobs, console)
    found = [store.records[one.name] for one in programs if one.name in store.records]
    show(found, stops, console)
    sys.exit(0 if all(one.verdict in ("right", "invalid") for one in found) else 1)


if __name__ == "__main__":
    main()
