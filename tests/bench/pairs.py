"""Are right translations left alone? ``python -m tests.bench.pairs`` verifies pairs that are right, and counts.

In: the functions of ``tests/bench/functions``: gcc -O2's code for one ISA against clang -O1's for another, in all six
ways, and our own translations of gcc's. Out: the statuses, with every REFUTED (a false alarm, or a fault of a
compiler or of ours) shown. Exit status 1 if there is one.
"""

from __future__ import annotations

import sys
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from irbridge.errors import IrbridgeError
from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.verdict import Status
from tests.bench.cells import SOURCES
from tests.bench.functions import PAIRS, Function, compiled, functions, translated
from tests.bench.report import Records, versions
from tests.bench.workers import Lost, spread

WAYS = ("gcc -O2, clang -O1", "gcc -O2, translated")


@dataclass(frozen=True, slots=True)
class Item:
    """One pair."""

    function: Function
    pair: tuple[str, str]
    way: str
    budget: Budget

    @property
    def key(self) -> str:
        return f"{self.function.name} {'-'.join(self.pair)} {self.way}"


@dataclass(frozen=True, slots=True)
class Row:
    """What came of a pair. ``percent``: coverage; ``seconds``: of the verdict."""

    status: str
    said: str
    percent: float
    seconds: float


def work(item: Item, say: Callable[[str], None]) -> Row:
    """A worker's share: one pair."""
    f, (isa, other) = item.function, item.pair
    say(item.key)
    try:
        own = item.way == WAYS[1]
        target = translated(f.text, f.prototype, isa, other) if own else compiled(f.text, "clang", other, "-O1")
        [v] = verify_pair(
            [("source.s", compiled(f.text, "gcc", isa, "-O2"))], [("target.s", target)], source_isa=SOURCES[isa],
            target_isa=SOURCES[other], functions=[f.name], signatures=[f.prototype], budget=item.budget,
        )  # fmt: skip
    except IrbridgeError as e:
        return Row("error", e.message, 0.0, 0.0)
    shown = f" on {v.counterexample.arguments}" if v.counterexample else ""
    return Row(str(v.status), f"{v.summary()}{shown}; {v.reason}", v.coverage.percent if v.coverage else 0.0, v.seconds)


def items(translations: int, budget: Budget) -> list[Item]:
    """Every function in all six ways, then the first ``translations`` ISA pairs of our own."""
    every = functions()
    out = [Item(f, pair, WAYS[0], budget) for pair in PAIRS for f in every]
    for k in range(translations):
        out += [Item(f, PAIRS[(n + k) % len(PAIRS)], WAYS[1], budget) for n, f in enumerate(every)]
    return out


@click.command()
@click.option("--translations", default=2, show_default=True, help="ISA pairs of our own translations a function.")
@click.option("--proof-seconds", default=10.0, show_default=True, help="For a proof of each.")
@click.option("--jobs", default=2, show_default=True)
@click.option("--only", default="", help="Functions, with commas.")
@click.option("--json", "file", type=click.Path(path_type=Path))
@click.option("--resume", is_flag=True, help="Go on with what the JSON file has.")
def main(
    translations: int, proof_seconds: float, jobs: int, only: str, file: Path | None, resume: bool
) -> None:
    """Verify right pairs and count false alarms."""
    wanted = [w for w in only.split(",") if w]
    every = items(translations, Budget(proof_seconds=proof_seconds))
    todo = [i for i in every if not wanted or i.function.name in wanted]
    records = Records(file, resume, Row, {"versions": versions()})
    console = Console()
    with Progress(console=console) as progress:
        task = progress.add_task("pairs", total=len(todo))
        left = [i for i in todo if i.key not in records.records]
        progress.advance(task, len(todo) - len(left))
        for item, row in spread(work, left, jobs=jobs, limit=lambda stage: 120):
            if isinstance(row, Lost):
                row = Row("error", row.reason, 0.0, 0.0)
            records.add(item.key, row)
            progress.advance(task)
            if row.status not in ("PROVED", "TESTED"):
                console.print(f"{item.key}: {row.status}: {row.said}", markup=False, highlight=False)
    sys.exit(show(console, {i.key: i for i in todo}, records.records))


def show(console: Console, todo: dict[str, Item], rows: dict[str, Row]) -> bool:
    """Print the counts; gives whether something is wrong."""
    table = Table("pairs", "", *map(str, Status), "error", box=None)
    for way in (*WAYS, ""):
        n = Counter(rows[key].status for key, item in todo.items() if not way or item.way == way)
        table.add_row(way or "all", str(n.total()), *(str(n[str(s)]) for s in Status), str(n["error"]))
    console.print(table)
    low = sum(r.percent < 98 for r in rows.values())
    seconds = sum(r.seconds for r in rows.values())
    console.print(f"{low} with less than 98 % of the source reached; {seconds:,.0f} s in all")
    n = Counter(r.status for r in rows.values())
    return bool(n["REFUTED"] or n["error"])


if __name__ == "__main__":
    main()
