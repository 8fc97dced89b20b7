"""Are wrong translations found? ``python -m tests.bench.mutants`` plants faults into right ones and counts.

In: the functions of ``tests/bench/functions``, or with ``--source`` one of each program of BringupBench, by chance: gcc
-O2's assembly and our translation of it for another ISA, which is verified first. Each mutant is then verified as
``irbridge verify`` would, with the prototype and default settings. Out: per kind of fault how many were REFUTED, how
many changed nothing (proved, see ``equivalence``), how many were missed; beside it how many one random input a function
(the first one of seed 42 that the source accepts) would have found. Exit status 1 below 98 %.
"""

from __future__ import annotations

import random
import sys
import time
from collections import Counter
from collections.abc import Callable, Iterator, Sequence
from dataclasses import asdict, dataclass, replace
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.progress import Progress
from rich.table import Table

from irbridge.errors import IrbridgeError
from irbridge.verify.engine import Budget, Session, Trial
from irbridge.verify.inputs import Vector, vector
from irbridge.verify.values import Seeded
from irbridge.verify.verdict import Status, Verdict
from tests.bench import suite_bringup
from tests.bench.build import BuildError
from tests.bench.functions import PAIRS, Function, functions
from tests.bench.mutants.equivalence import UNDER, equivalent, same_code
from tests.bench.mutants.faults import KINDS, Mutant, mutants
from tests.bench.mutants.subjects import Subject, own, public
from tests.bench.programs import Program
from tests.bench.report import Records, versions
from tests.bench.workers import Lost, spread

WANTED = 98.0  # percent
RIGHT = (Status.PROVED, Status.TESTED)
REAL = ("refuted", "missed", "beyond")  # mutants that are not proved to change nothing
AGAIN = ("missed", "beyond")  # what ``--retry`` judges again
NONE = "no function to judge"
Say = Callable[[str], None]


@dataclass(frozen=True, slots=True)
class Item:
    """A share: one of our functions, or a program of which one is taken. ``again``: the mutants to judge, all of them
    if there are none."""

    what: Function | Program
    pair: tuple[str, str]
    limit: int
    seed: int
    budget: Budget
    proof_seconds: float
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
    say("right")
    last = Share(NONE, [])
    try:
        for right in _subjects(item):
            with right.opened(item.budget) as session:
                verdict = session.verdict(0)
                sample = _one(session)
                right = replace(right, signature=session.signatures[0])
            last = Share(verdict.summary(), [])
            if verdict.status in RIGHT:
                break
        else:
            return last
    except (IrbridgeError, BuildError) as e:
        return Share(f"error: {e}", [])
    faults = mutants(right.text, right.name, right.pair[1], item.limit, random.Random(f"{item.seed} {right.name}"))
    for number, mutant in enumerate(faults):
        if item.again and number not in item.again:
            continue
        say(f"mutant {number} of {right.name}")
        last.rows.append(asdict(_judged(item, right, mutant, number, sample)))
    return last


def _subjects(item: Item) -> Iterator[Subject]:
    if isinstance(item.what, Function):
        yield own(item.what, item.pair)
    else:
        yield from public(item.what, item.pair, random.Random(f"{item.seed} {item.what.name}"))


def _one(session: Session) -> Vector:
    """The first random input that the source accepts."""
    c = Seeded(random.Random(42))
    for _ in range(100):
        v = vector(session.signatures[0], c)
        if not session.run(0, [v])[0][0].faults:
            return v
    return v


def _judged(item: Item, right: Subject, mutant: Mutant, number: int, sample: Vector) -> Row:
    start, one = time.monotonic(), False
    try:
        with right.mutated(mutant).opened(item.budget) as session:
            one = Trial(session, 0).compare([sample]) is not None
            verdict = session.verdict(0)
        found, said = "refuted" if verdict.status is Status.REFUTED else "missed", verdict.summary()
        if found == "missed" and (proved := _excused(right, mutant, verdict, item.proof_seconds)):
            found, said = "beyond" if proved.endswith(UNDER) else "equivalent", proved
        elif found == "missed":
            said = f"{said}; {verdict.reason}"
    except IrbridgeError as e:
        found, said = "invalid", e.message
    return Row(right.name, right.group, "-".join(right.pair), mutant.kind, number, mutant.line, mutant.before,
               mutant.after, found, said, one, round(time.monotonic() - start, 3))  # fmt: skip


def _excused(right: Subject, mutant: Mutant, verdict: Verdict, seconds: float) -> str:
    return same_code(right, mutant) or equivalent(right, mutant, verdict, seconds)


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
@click.option("--source", type=click.Path(path_type=Path), help="BringupBench's checkout: its functions, not ours.")
@click.option("--only", default="", help="Functions (programs), with commas.")
@click.option("--group", default="", help="Groups of our functions (their files), with commas.")
@click.option("--proof-seconds", default=40.0, show_default=True, help="For each proof that a mutant is equivalent.")
@click.option("--json", "file", type=click.Path(path_type=Path))
@click.option("--resume", is_flag=True, help="Go on with what the JSON file has.")
@click.option("--retry", is_flag=True, help="And judge again what was missed.")
def main(
    limit: int, seed: int, jobs: int, source: Path | None, only: str, group: str, proof_seconds: float,
    file: Path | None, resume: bool, retry: bool,
) -> None:
    """Plant faults into right translations and count which are found."""
    wanted = [w for w in only.split(",") if w]
    try:
        every: Sequence[Function | Program] = suite_bringup.load(source.resolve()) if source else functions()
    except OSError as e:
        raise click.UsageError(f"--source is no checkout of BringupBench: {e}") from e
    items = [Item(w, PAIRS[n % len(PAIRS)], limit, seed, Budget(seed=0), proof_seconds) for n, w in enumerate(every)]
    items = [i for i in items if not wanted or i.what.name in wanted]
    if group:
        items = [i for i in items if isinstance(i.what, Function) and i.what.group in group.split(",")]
    if not items:
        raise click.UsageError("no such function")
    records = Records(file, resume or retry, Share, {"seed": seed, "limit": limit, "versions": versions()})
    console = Console()
    with Progress(console=console) as progress:
        task = progress.add_task("functions", total=len(items))
        left = [i for i in items if not judged(records, i.what.name)]
        if retry:
            left += [replace(i, again=numbers) for i in items if (numbers := missed(records, i.what.name))]
        progress.advance(task, max(0, len(items) - len(left)))
        for item, share in spread(work, left, jobs=jobs, limit=lambda stage: 300 + 8 * proof_seconds):
            if isinstance(share, Lost):
                share = Share(f"lost: {share.reason}", [])
            if item.again and share.rows:  # each in the place of what it was
                old = records.records[item.what.name]
                new = {row["number"]: row for row in share.rows}
                share = Share(old.verdict, [new.get(row["number"], row) for row in old.rows])
            if share.rows or not item.again:
                records.add(item.what.name, share)
            progress.advance(task)
            for row in share.rows:
                if row["found"] == "missed":
                    console.print(told(Row(**row)), highlight=False, markup=False)
    shares = [records.records[i.what.name] for i in items]
    rows = [Row(**r) for s in shares for r in s.rows]
    bad = [(i.what.name, s.verdict) for i, s in zip(items, shares, strict=True)
           if not s.verdict.startswith(RIGHT if source is None else (*RIGHT, Status.UNVERIFIED, NONE))]  # fmt: skip
    console.print(table(rows))
    invalid = sum(r.found == "invalid" for r in rows)
    console.print(f"{sum(bool(s.rows) for s in shares)} functions, seed {seed}; {invalid} mutants do not assemble")
    for name, verdict in bad:
        console.print(f"not as it should be: {name}: {verdict}", markup=False)
    real = [r for r in rows if r.found in REAL]
    hit = sum(r.found == "refuted" for r in real)
    sys.exit(bool(bad) or not real or 100 * hit < WANTED * len(real))


if __name__ == "__main__":
    main()
