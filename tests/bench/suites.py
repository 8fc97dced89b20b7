"""Whole programs, measured: ``python -m tests.bench.suites {bringup,csmith,ctestsuite,software} --source DIR``.

Each program's C is compiled to assembly in each cell (ISA, compiler and -O level: ``--from aarch64``), translated
once for all targets (``--to riscv64,x86_64``), linked with its library compiled for the target, run inside a
sandbox (natively for x86_64, else under qemu-user), and compared with the same assembly run for its own ISA.
A result is one of

* ok        same standard output, exit status and files
* wrong     it ran and differs: always a bug
* refused   the translator said that it does not support something
* error     the translator, assembler or linker failed
* timeout   translating or running took too long
* invalid   the program as it was gives nothing to compare with (the reason is told); never counted as ok

One item in detail, with a diff: ``--one NAME CELL TARGET``.
"""

from __future__ import annotations

import shlex
import sys
import tempfile
import time
from dataclasses import replace
from functools import partial
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn

from tests.bench import count, sandbox, suite_bringup, suite_csmith, suite_ctestsuite, suite_software
from tests.bench.cells import SOURCES, TARGETS, Cell, others
from tests.bench.programs import Program, Result
from tests.bench.report import Records, show, versions
from tests.bench.runner import Options, run_item
from tests.bench.workers import Lost, spread

# fmt: off
SUITES = {   # suite     -> the cells its acceptance asks for
    "bringup":    "gcc-O0,gcc-O1,gcc-O2,gcc-O3,gcc-Os,clang-O0,clang-O2,clang-O3",
    "csmith":     "gcc-O0,gcc-O2,gcc-O3,clang-O0,clang-O2,clang-O3",
    "ctestsuite": "gcc-O0,gcc-O2",
    "software":   "gcc-O2",
}
# fmt: on
Item = tuple[Program, Cell, Options]


def load(suite: str, source: Path, seeds: str) -> list[Program]:
    """The programs of a suite whose files stand under `source`."""
    if suite == "csmith":
        return suite_csmith.load(source, suite_csmith.seeds(seeds))
    loaders = {"bringup": suite_bringup.load, "ctestsuite": suite_ctestsuite.load, "software": suite_software.load}
    return loaders[suite](source)


def work(item: Item, say: object) -> list[Result]:
    """A worker's share: one program in one cell."""
    program, cell, options = item
    assert callable(say)
    return run_item(program, cell, options, say)


def limit(stage: str, translate_seconds: float) -> float:
    """Seconds that a worker may spend in a stage. The stages with tools and runs have limits of their own."""
    return translate_seconds if stage == "translate" else 1200.0


def lost(item: Item, why: Lost) -> list[Result]:
    """The results of an item whose worker was killed or died."""
    program, cell, options = item
    status = "timeout" if why.timed_out else "error"
    return [Result(program.name, cell.name, name, status, why.reason) for name in options.targets]


def measure(items: list[Item], store: Records[Result], jobs: int, translate_seconds: float, console: Console) -> None:
    """Work through the items, storing each result as it comes."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(TextColumn("{task.description}"), *columns, console=console) as progress:
        task, bad = progress.add_task("start", total=len(items)), 0
        stage_limit = partial(limit, translate_seconds=translate_seconds)
        for item, out in spread(work, items, jobs=jobs, limit=stage_limit):
            results = lost(item, out) if isinstance(out, Lost) else out
            for result in results:
                store.add(result.key, result)
            bad += sum(result.status not in ("ok", "invalid") for result in results)
            progress.update(task, advance=1, description=f"{item[0].name} {item[1].name} ({bad} not ok)")


def one(program: Program, cell: Cell, options: Options, console: Console) -> int:
    """A single item in this process, everything kept, the difference printed. 0 when all is right."""
    start = time.monotonic()
    keep = options.keep or Path(tempfile.mkdtemp(prefix="irbridge-one-"))
    results = run_item(program, cell, replace(options, keep=keep), lambda stage: console.print(f"… {stage}"))
    for result in results:
        console.rule(f"{result.program} {result.cell} {result.target}: {result.status}")
        if result.status != "ok":
            console.print(result.reason, markup=False, highlight=False, soft_wrap=True)
            console.print(result.detail, markup=False, highlight=False, soft_wrap=True)
            place = keep / program.name / f"{cell.name}-{result.target}"
            if place.is_dir():
                console.print(f"kept: {place} (NN-source.s, NN-NAME{TARGETS[result.target].suffix}, program)")
                words = [*TARGETS[result.target].emulator, "./program", *program.runs[0].args]
                console.print(f"run:  cd {place} && {shlex.join(words)}", markup=False, highlight=False, soft_wrap=True)
        console.print(f"seconds: {dict(result.seconds)}, {result.lines} lines, wall {time.monotonic() - start:.1f} s")
    return 0 if all(result.status == "ok" for result in results) else 1


def chosen(programs: list[Program], only: str) -> list[Program]:
    names = set(only.split(",")) if only else set()
    if unknown := names - {program.name for program in programs}:
        raise click.UsageError(f"no such program: {', '.join(sorted(unknown))}")
    return [program for program in programs if not names or program.name in names]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("suite", type=click.Choice(list(SUITES)))
@click.option(
    "--source", type=click.Path(path_type=Path), required=True, help="The checkout; csmith: where to generate."
)
@click.option(
    "--from", "isa", type=click.Choice(list(SOURCES)), default="x86_64", show_default=True, help="Source ISA."
)
@click.option("--to", "--targets", "targets", default="", help=f"Of {', '.join(TARGETS)}; default: the other ISAs.")
@click.option("--cells", default="", help="Such as gcc-O0,clang-O3; default: what the suite's acceptance asks for.")
@click.option("--only", default="", help="Program names, comma-separated.")
@click.option("--seeds", default="1-60", show_default=True, help="csmith's seeds.")
@click.option("--jobs", default=2, show_default=True)
@click.option("--opt", default=2, show_default=True, help="The translator's own -O level.")
@click.option("--features", default="", help="What it may use of the target besides, as LLVM names it: +fma.")
@click.option("--translate-timeout", default=180.0, show_default=True, help="Seconds for one translation.")
@click.option("--run-timeout", default=120.0, show_default=True, help="Seconds for one run of a translation.")
@click.option("--json", "json_path", type=click.Path(path_type=Path), help="Where the results go (and --resume looks).")
@click.option("--resume", is_flag=True, help="Skip what the JSON already holds.")
@click.option("--retry", is_flag=True, help="Like --resume, but what is not ok there is tried again.")
@click.option("--keep", type=click.Path(path_type=Path), help="Keep texts and binaries of failing items here.")
@click.option("--one", "single", nargs=3, metavar="NAME CELL TARGET", help="One item, in this process, with a diff.")
@click.option("--count", "counting", is_flag=True, help="Executed instructions against native -O2 and -O0 builds.")
@click.option("--native", is_flag=True, help="Try the harness: the target's own gcc in the translator's place.")
@click.option("--list", "listing", is_flag=True, help="Print the programs' names.")
def main(
    suite: str, source: Path, isa: str, targets: str, cells: str, only: str, seeds: str, jobs: int, opt: int,
    features: str, translate_timeout: float, run_timeout: float, json_path: Path | None, resume: bool, retry: bool,
    keep: Path | None, single: tuple[str, str, str] | None, counting: bool, listing: bool, native: bool,
) -> None:  # fmt: skip
    """Measure the translator on whole programs. Exit status 0: everything comparable is ok."""
    console = Console(width=None if sys.stdout.isatty() else 160)
    names = targets.split(",") if targets else others(isa)
    try:
        wanted = [Cell.parse(name, isa) for name in (cells or SUITES[suite]).split(",")]
        programs = [replace(program, timeout=run_timeout) for program in load(suite, source.resolve(), seeds)]
    except (ValueError, OSError) as error:
        raise click.UsageError(str(error)) from error
    if unknown := set(names) - set(TARGETS):
        raise click.UsageError(f"no such target: {', '.join(sorted(unknown))}")
    if not sandbox.confined():
        console.print("[bold red]bubblewrap does not work here: programs run with resource limits only[/]")
    if listing:
        sys.exit(print("\n".join(program.name for program in programs)))
    if single:
        options = Options(tuple(single[2].split(",")), opt, keep, features, native)
        sys.exit(one(chosen(programs, single[0])[0], Cell.parse(single[1], isa), options, console))
    programs = chosen(programs, only)
    if counting:
        sys.exit(count.report(programs, wanted, names, opt, json_path, console, jobs))

    options = Options(tuple(names), opt, keep, features, native)
    store = Records(json_path, resume or retry, Result, {"suite": suite, "argv": sys.argv[1:], "tools": versions()})
    items = [
        (program, cell, options)
        for cell in wanted
        for program in programs
        if not all(_settled(store, f"{program.name}|{cell.name}|{target}", retry) for target in names)
    ]
    measure(items, store, jobs, translate_timeout, console)
    asked = [f"{program.name}|{cell.name}|{target}" for cell in wanted for program in programs for target in names]
    results = [store.records[key] for key in asked if key in store.records]
    show(console, results, [cell.name for cell in wanted], names)
    sys.exit(0 if all(result.status in ("ok", "invalid") for result in results) else 1)


def _settled(store: Records[Result], key: str, retry: bool) -> bool:
    result = store.records.get(key)
    return result is not None and (not retry or result.status in ("ok", "invalid"))


if __name__ == "__main__":
    main()
