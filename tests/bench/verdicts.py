"""Functions of whole programs, verified: ``python -m tests.bench.verdicts bringup --source DIR --json OUT --resume``.

Each program's C is compiled with ``-g``, translated together with the suite's library, and each function that can be
called alone by what its debugging information says (it takes scalars, strings, buffers of scalars, structs of these) is
verified, source against translation. Out: a record a function, its status one of

* PROVED, TESTED, REFUTED, UNVERIFIED   the verdict; a REFUTED one is a bug of the translator or a false alarm
* left out                              it cannot be called alone: the reason says why. A static function is one: both
                                        compilers know what its callers give it and rely on that
* error                                 the program could not be compiled, translated or verified in time

The suite's library is a program of its own. One function in detail: ``--programs NAME --functions NAME --verbose``.
"""

from __future__ import annotations

import re
import sys
import tempfile
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import click
from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn, TimeRemainingColumn
from rich.table import Table

from irbridge.errors import IrbridgeError
from irbridge.pipeline import Options, translate_units
from irbridge.verify.dwarf import read
from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.machines import toolchain
from irbridge.verify.report import Report
from irbridge.verify.report.terminal import show as show_verdicts
from irbridge.verify.types import CType, Signature
from irbridge.verify.verdict import Status, Verdict
from tests.bench import suite_bringup
from tests.bench.build import BuildError, assembly
from tests.bench.cells import SOURCES, TARGETS, Cell
from tests.bench.programs import Program
from tests.bench.report import Records, versions
from tests.bench.workers import Lost, spread

STATUSES = (*map(str, Status), "left out", "error")
LIBRARY = "library"
Units = Sequence[tuple[str, str]]
_WORD = re.compile(r"[A-Za-z_]\w*")
_DEFINED = re.compile(r"^\s*\.glob[al]*\s+(\w+)", re.M)


@dataclass(frozen=True, slots=True)
class Row:
    """What became of one function (empty: of the whole program). ``reason``: why the status is not better;
    ``seconds``: the verification's."""

    program: str
    function: str
    cell: str
    target: str
    status: str
    reason: str = ""
    signature: str = ""
    inputs: int = 0
    dropped: int = 0
    coverage: float = 0.0
    seconds: float = 0.0

    @property
    def key(self) -> str:
        return f"{self.program}|{self.cell}|{self.target}|{self.function}"


@dataclass(frozen=True, slots=True)
class Item:
    """A worker's share: one program in one cell for one target; ``functions``: only these, all if there are none."""

    program: Program
    cell: Cell
    target: str
    budget: Budget
    functions: tuple[str, ...] = ()
    reproducers: Path | None = None
    verbose: bool = False


def load(source: Path) -> list[Program]:
    """The suite's programs, and its library as one more."""
    programs = suite_bringup.load(source)
    first = programs[0]
    return [Program(LIBRARY, first.library, first.library_flags), *programs]


def alone(s: Signature) -> str:
    """Why a function cannot be called alone; empty if it can."""
    if not s.params:
        return "no parameters"
    return next((why for p in s.params if (why := _made(p.type, 0))), "")


def _made(t: CType, depth: int) -> str:
    """Why inputs of a type cannot be made. ``depth``: of pointers."""
    if t.kind == "function":
        return "a function to call back"
    if t.kind == "pointer":
        assert t.of is not None
        return "pointers in what it points to" if depth else _made(t.of, 1)
    if t.kind == "struct":
        inside = next((why for _, _, f, _ in t.fields if (why := _made(f, depth))), "")
        return inside if t.size else "a struct that is not defined"
    return ""


def needed(own: Units, library: Units) -> list[tuple[str, str]]:
    """The library's units that some units name something of, and what these need in turn."""
    words = {name: set(_WORD.findall(text)) for name, text in (*own, *library)}
    defined = {name: set(_DEFINED.findall(text)) for name, text in library}
    todo, taken = [name for name, _ in own], set[str]()
    while todo:
        named = words[todo.pop()]
        found = {name for name in defined if defined[name] & named} - taken
        taken |= found
        todo += found
    return [unit for unit in library if unit[0] in taken]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A program, compiled and translated: what both consist of, the prototypes, and why some are ``left`` out."""

    units: Units
    translated: Units
    signatures: dict[str, Signature]
    left: dict[str, str]

    @property
    def names(self) -> list[str]:
        """The functions that can be verified alone."""
        return [n for n in self.signatures if n not in self.left and n != "main"]


def prepared(program: Program, cell: Cell, target: str) -> Prepared:
    """A program of a cell and its translation. Raises IrbridgeError and BuildError."""
    own = [(p.name, assembly(p, cell, ("-g", *program.flags)).read_text()) for p in program.sources]
    more = [(p.name, assembly(p, cell, program.library_flags).read_text()) for p in program.library]
    units = own + needed(own, more)
    with tempfile.TemporaryDirectory(prefix="irbridge-verdicts-") as place:
        found = read(own, toolchain(cell.source), Path(place))
    options = Options(prototypes=found.signatures)
    texts = translate_units(units, [target], source=cell.frontend, options=options)[target]
    translated = [(f"{name} ({target})", text) for (name, _), text in zip(units, texts, strict=True)]
    left = {n: why.partition(": ")[2] for n, why in found.refused.items()}
    left |= {n: why for n, s in found.signatures.items() if (why := alone(s))}
    visible = {name for _, text in own for name in _DEFINED.findall(text)}
    left |= {n: "static, compiled for its callers" for n in found.signatures if n not in visible and n not in left}
    there = {line[:-1] for _, text in translated for line in text.splitlines() if line.endswith(":")}
    left |= {n: "inlined everywhere" for n in found.signatures if n not in there and n not in left}
    return Prepared(units, translated, found.signatures, left)


def work(item: Item, say: Callable[[str], object]) -> list[Row]:
    """Compile, translate and verify one program."""
    whole = Row(item.program.name, "", item.cell.name, item.target, "error")
    try:
        say("translate")
        made = prepared(item.program, item.cell, item.target)
    except (IrbridgeError, BuildError) as e:
        return [replace(whole, reason=getattr(e, "told", str(e)))]
    wanted = [n for n in made.names if not item.functions or n in item.functions]
    rows = [replace(whole, function=n, status="left out", reason=why) for n, why in made.left.items() if n != "main"]
    rows += _verified(item, whole, made.units, made.translated, wanted, say)
    return rows or [replace(whole, status="left out", reason="no function but main")]


def _verified(
    item: Item,
    whole: Row,
    units: Units,
    translated: Units,
    names: Sequence[str],
    say: Callable[[str], object],
) -> list[Row]:
    if not names:
        return []
    say(f"verify {len(names)}")
    try:
        folder = item.reproducers / item.program.name if item.reproducers is not None else None
        verdicts = verify_pair(units, translated, source_isa=item.cell.frontend, target_isa=item.target,
                               functions=names, budget=item.budget, reproducers=folder)  # fmt: skip
    except IrbridgeError as e:
        if len(names) == 1:
            return [replace(whole, function=names[0], reason=e.message.splitlines()[0])]
        middle = len(names) // 2  # one function may keep the others from being verified
        return [row for part in (names[:middle], names[middle:])
                for row in _verified(item, whole, units, translated, part, say)]  # fmt: skip
    if item.verbose:
        show_verdicts(Report(verdicts, dict([*units, *translated])), Console(width=160))
    return [_row(whole, v) for v in verdicts]


def _row(whole: Row, v: Verdict) -> Row:
    reason = v.counterexample.difference if v.counterexample is not None else v.proof or v.reason
    if v.counterexample is not None:
        reason += " of " + ", ".join(f"{k} = {x[:200]}" for k, x in v.counterexample.arguments.items())
    covered = v.coverage.percent if v.coverage is not None else 0.0
    return replace(whole, function=v.name, status=str(v.status), reason=reason, signature=v.signature,
                   inputs=v.inputs, dropped=v.dropped, coverage=round(covered, 1), seconds=v.seconds)  # fmt: skip


def lost(item: Item, why: Lost) -> list[Row]:
    """The record of an item whose worker was killed or died."""
    return [Row(item.program.name, "", item.cell.name, item.target, "error", why.reason)]


def limit(stage: str) -> float:
    """Seconds that a worker may spend in a stage."""
    return 120.0 + 20.0 * int(stage.split()[1]) if stage.startswith("verify") else 300.0


def measure(items: list[Item], store: Records[Row], jobs: int, console: Console) -> None:
    """Work through the items, storing each program's rows as they come."""
    columns = (BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), TimeRemainingColumn())
    with Progress(TextColumn("{task.description}"), *columns, console=console) as progress:
        task = progress.add_task("start", total=len(items))
        for item, out in spread(work, items, jobs=jobs, limit=limit):
            rows = lost(item, out) if isinstance(out, Lost) else out
            store.records |= {row.key: row for row in rows}
            store.save()
            refuted = sum(row.status == Status.REFUTED for row in store.records.values())
            progress.update(task, advance=1, description=f"{item.program.name} {item.cell.name} ({refuted} refuted)")


def show(console: Console, rows: Iterable[Row], cells: Sequence[Cell], target: str) -> None:
    """Each REFUTED function and error; a table of counts; the reasons of what is no verdict."""
    rows = list(rows)
    for row in rows:
        if row.status in (Status.REFUTED, "error"):
            line = f"{row.status:8} {row.cell:12} {row.target:8} {row.program}: {row.signature or row.function}: "
            console.print(line + row.reason, markup=False, highlight=False, soft_wrap=True)
    for status in (Status.UNVERIFIED, "left out"):
        for why, n in Counter(_kind(row.reason) for row in rows if row.status == status).most_common():
            console.print(f"{n:5} × {status}: {why}", markup=False, highlight=False, soft_wrap=True)
    table = Table("cell", "target", *STATUSES, "inputs", "median coverage")
    for cell in cells:
        own = [row for row in rows if row.cell == cell.name]
        counts = Counter(row.status for row in own)
        covered = sorted(row.coverage for row in own if row.status in (Status.PROVED, Status.TESTED))
        middle = f"{covered[len(covered) // 2]:.0f} %" if covered else ""
        numbers = [str(counts[status]) for status in STATUSES]
        table.add_row(cell.name, target, *numbers, f"{sum(row.inputs for row in own):,}", middle)
    console.print(table)


def _kind(reason: str) -> str:
    """A reason without its numbers and names."""
    return " ".join("N" if word.isdigit() else word for word in reason.split())[:110]


def chosen(programs: list[Program], only: str) -> list[Program]:
    """The programs that are named. Raises UsageError for a name that there is not."""
    names = set(only.split(",")) if only else set()
    if unknown := names - {program.name for program in programs}:
        raise click.UsageError(f"no such program: {', '.join(sorted(unknown))}")
    return [program for program in programs if not names or program.name in names]


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.argument("suite", type=click.Choice(["bringup"]))
@click.option("--source", type=click.Path(path_type=Path), required=True, help="The checkout.")
@click.option("--from", "isa", type=click.Choice(list(SOURCES)), default="x86_64", show_default=True)
@click.option("--to", "target", type=click.Choice([n for n in TARGETS if n != "llvm"]), default="aarch64")
@click.option("--cells", default="gcc-O2", show_default=True, help="Compilers and levels, comma-separated.")
@click.option("--programs", "only", default="", help="Names, comma-separated.")
@click.option("--functions", default="", help="Names, comma-separated; left out and nothing is kept otherwise.")
@click.option("--examples", default=200, show_default=True, help="Hypothesis examples each; eight times that at first.")
@click.option("--seconds", default=4.0, show_default=True, help="For a function's inputs.")
@click.option("--proof-seconds", default=2.0, show_default=True, help="For its proof; 0: none.")
@click.option("--jobs", default=1, show_default=True)
@click.option("--json", "json_path", type=click.Path(path_type=Path), help="Where the records go (--resume looks).")
@click.option("--resume", is_flag=True, help="Skip the programs that the JSON already holds.")
@click.option("--reproducers", type=click.Path(path_type=Path), help="Where refuting inputs are saved.")
@click.option("--verbose", is_flag=True, help="Print every verdict as `irbridge verify` does.")
def main(
    suite: str, source: Path, isa: str, target: str, cells: str, only: str, functions: str, examples: int,
    seconds: float, proof_seconds: float, jobs: int, json_path: Path | None, resume: bool, reproducers: Path | None,
    verbose: bool,
) -> None:  # fmt: skip
    """Verify the functions of whole programs one by one. Exit status 0: none is refuted and nothing failed."""
    console = Console(width=None if sys.stdout.isatty() else 160)
    try:
        wanted = [Cell.parse(name, isa) for name in cells.split(",")]
        programs = chosen(load(source.resolve()), only)
    except (ValueError, OSError) as error:
        raise click.UsageError(str(error)) from error
    budget = Budget(examples, seconds, proof_seconds)
    store = Records(json_path, resume, Row, {"argv": sys.argv[1:], "tools": versions()})
    finished = {f"{row.program}|{row.cell}|{row.target}" for row in store.records.values()}
    names = tuple(functions.split(",")) if functions else ()
    items = [Item(program, cell, target, budget, names, reproducers, verbose)
             for cell in wanted for program in programs
             if f"{program.name}|{cell.name}|{target}" not in finished]  # fmt: skip
    measure(items, store, jobs, console)
    asked = {(program.name, cell.name, target) for cell in wanted for program in programs}
    rows = [row for row in store.records.values() if (row.program, row.cell, row.target) in asked]
    show(console, rows, wanted, target)
    sys.exit(any(row.status in (Status.REFUTED, "error") for row in rows))


if __name__ == "__main__":
    main()
