"""Are wrong translations found? ``python -m tests.bench.mutants`` plants faults into right ones and counts.

In: the functions of ``tests/bench/functions``: gcc -O2's assembly and our translation of it for another ISA, which is
verified first. Each mutant is then verified as ``irbridge verify`` would, with the prototype and default settings. Out:
per kind of fault how many were REFUTED, how many changed nothing (proved, see ``equivalence``), how many were missed;
beside it how many one random input a function (the first one of seed 42 that the source accepts) would have found.
Exit status 1 below 98 %.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from irbridge.errors import IrbridgeError
from irbridge.verify.engine import Budget, Session, Trial, opened
from irbridge.verify.inputs import Vector, vector
from irbridge.verify.values import Seeded
from irbridge.verify.verdict import Status
from tests.bench.cells import SOURCES
from tests.bench.functions import PAIRS, Function, compiled, functions, translated
from tests.bench.mutants.equivalence import UNDER, equivalent, same_code
from tests.bench.mutants.faults import KINDS, Mutant, mutants
from tests.bench.report import Records, versions
from tests.bench.workers import Lost, spread

WANTED = 98.0  # percent
REAL = ("refuted", "missed", "beyond")  # mutants that are not proved to change nothing
AGAIN = ("missed", "equivalent", "beyond")  # what ``--retry`` judges again
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Item:
    """A function's share. ``again``: the mutants to judge, all of them if there are none."""

    function: Function
    pair: tuple[str, str]
    limit: int
    seed: int
    budget: Budget
    again: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one mutant. ``found``: refuted, equivalent, missed, beyond (it differs
    only on buffers of 2 GiB and more) or invalid (it does not assemble);
    ``one``: one random input shows it; ``number`` repeats it with ``--only``."""

    function: str
    group: str
    pair: str
    kind: str
    number: int
    line: int
    before: str
    after: str
    found: str
    said: str
    one: bool
    seconds: float


@dataclass(slots=True)
class Share:
    """What came of a function: its own verdict, and the mutants'."""

    verdict: str
    rows: list[dict[str, Any]]


def work(item: Item, say: Say) -> Share:
    """A worker's share: one function and its mutants."""
    f, (isa, target_isa) = item.function, item.pair
    source, right = compiled(f.text, "gcc", isa, "-O2"), translated(f.text, f.prototype, isa, target_isa)
    say("right")
    with _opened(item, source, right) as session:
        verdict = session.verdict(0)
        sample = _one(session)
    rows = []
    faults = mutants(right, f.name, target_isa, item.limit, random.Random(f"{item.seed} {f.name}"))
    for number, mutant in enumerate(faults):
        if item.again and number not in item.again:
            continue
        say(f"mutant {number} of {f.name}")
        rows.append(asdict(_judged(item, source, right, mutant, number, sample)))
    return Share(verdict.summary(), rows)


def _opened(item: Item, source: str, target: str) -> Any:
    f, (isa, target_isa) = item.function, item.pair
    return opened(
        [("source.s", source)], [("target.s", target)], isas=(SOURCES[isa], SOURCES[target_isa]), functions=[f.name],
        signatures=[f.prototype], budget=item.budget,
    )  # fmt: skip


def _one(session: Session) -> Vector:
    """The first random input that the source accepts."""
    c = Seeded(random.Random(42))
    for _ in range(100):
        v = vector(session.signatures[0], c)
        if not session.run(0, [v])[0][0].faults:
            return v
    return v


def _judged(item: Item, source: str, right: str, mutant: Mutant, number: int, sample: Vector) -> Row:
    f, start, one = item.function, time.monotonic(), False
    same = same_code(f, item.pair[1], right, mutant)
    if same:  # no proof is needed; but what reads undefined registers is the same only when lifted
        item = replace(item, budget=replace(item.budget, proof_seconds=0))
    try:
        with _opened(item, source, mutant.text) as session:
            one = Trial(session, 0).compare([sample]) is not None
            verdict = session.verdict(0)
        found, said = "refuted" if verdict.status is Status.REFUTED else "missed", verdict.summary()
        if found == "missed" and (proved := same or equivalent(f, item.pair[1], right, mutant, verdict)):
            found, said = "beyond" if proved.endswith(UNDER) else "equivalent", proved
        elif found == "missed":
            said = f"{said}; {verdict.reason}"
    except IrbridgeError as e:
        found, said = "invalid", e.message
    return _row(item, mutant, number, found, said, one, start)


def _row(item: Item, mutant: Mutant, number: int, found: str, said: str, one: bool, start: float) -> Row:
    f, pair = item.function, "-".join(item.pair)
    seconds = round(time.monotonic() - start, 3)
    return Row(f.name, f.group, pair, mutant.kind, number, mutant.line, mutant.before, mutant.after, found, said, one,
               seconds)  # fmt: skip


def judged(records: Records[Share], name: str) -> bool:
    """Whether a function was judged to the end."""
    return name in records.records and not records.records[name].verdict.startswith("lost")


def missed(records: Records[Share], name: str) -> tuple[int, ...]:
    """The mutants of a function that were missed, by number."""
    known = records.records.get(name)
    return tuple(row["number"] for row in known.rows if row["found"] in AGAIN) if known is not None else ()


def told(r: Row) -> str:
    """A mutant in a line."""
    where = f"{r.found} {r.function}#{r.number} {r.pair} {r.kind}, line {r.line}"
    return f"{where}: {r.before!r} -> {r.after!r}: {r.said}"


def table(rows: Sequence[Row]) -> Table:
    """The score by kind of fault."""
    out = Table("fault", "mutants", "equivalent", "refuted", "missed", "beyond 2 GiB", "score", "one input", box=None)
    for kind in (*KINDS, ""):
        mine = [r for r in rows if (not kind or r.kind == kind) and r.found != "invalid"]
        n = Counter(r.found for r in mine)
        counts = (len(mine), n["equivalent"], n["refuted"], n["missed"], n["beyond"])
        out.add_row(kind or "all", *map(str, counts), score(mine), score(mine, one=True))
    return out


def score(rows: Sequence[Row], *, one: bool = False) -> str:
    """Percent of the mutants that are not proved equivalent; those beyond 2 GiB count as missed."""
    real = [r for r in rows if r.found in REAL]
    hit = sum(r.one if one else r.found == "refuted" for r in real)
    return f"{100 * hit / len(real):.2f} %" if real else "-"


@click.command()
@click.option("--limit", default=21, show_default=True, help="Mutants a function.")
@click.option("--seed", default=1, show_default=True)
@click.option("--jobs", default=2, show_default=True)
@click.option("--only", default="", help="Functions, with commas.")
@click.option("--json", "file", type=click.Path(path_type=Path))
@click.option("--resume", is_flag=True, help="Go on with what the JSON file has.")
@click.option("--retry", is_flag=True, help="And judge again all but what was refuted.")
def main(limit: int, seed: int, jobs: int, only: str, file: Path | None, resume: bool, retry: bool) -> None:
    """Plant faults into right translations and count which are found."""
    wanted = [w for w in only.split(",") if w]
    items = [Item(f, PAIRS[n % len(PAIRS)], limit, seed, Budget(seed=0)) for n, f in enumerate(functions())]
    items = [i for i in items if not wanted or i.function.name in wanted]
    records = Records(file, resume or retry, Share, {"seed": seed, "limit": limit, "versions": versions()})
    console = Console()
    with Progress(console=console) as progress:
        task = progress.add_task("functions", total=len(items))
        left = [i for i in items if not judged(records, i.function.name)]
        if retry:
            left += [replace(i, again=numbers) for i in items if (numbers := missed(records, i.function.name))]
        progress.advance(task, max(0, len(items) - len(left)))
        for item, share in spread(work, left, jobs=jobs, limit=lambda stage: 300):
            if isinstance(share, Lost):
                share = Share(f"lost: {share.reason}", [])
            if item.again and share.rows:  # each in the place of what it was
                old = records.records[item.function.name]
                new = {row["number"]: row for row in share.rows}
                share = Share(old.verdict, [new.get(row["number"], row) for row in old.rows])
            if share.rows or not item.again:
                records.add(item.function.name, share)
            progress.advance(task)
            for row in share.rows:
                if row["found"] == "missed":
                    console.print(told(Row(**row)), highlight=False, markup=False)
    shares = [records.records[i.function.name] for i in items]
    rows = [Row(**r) for s in shares for r in s.rows]
    bad = [(i.function.name, s.verdict) for i, s in zip(items, shares, strict=True)
           if not s.verdict.startswith(("PROVED", "TESTED"))]  # fmt: skip
    console.print(table(rows))
    invalid = sum(r.found == "invalid" for r in rows)
    console.print(f"{len(items)} functions, seed {seed}; {invalid} mutants do not assemble")
    for name, verdict in bad:
        console.print(f"not as it should be: {name}: {verdict}", markup=False)
    real = [r for r in rows if r.found in REAL]
    hit = sum(r.found == "refuted" for r in real)
    sys.exit(bool(bad) or not real or 100 * hit < WANTED * len(real))


if __name__ == "__main__":
    main()
