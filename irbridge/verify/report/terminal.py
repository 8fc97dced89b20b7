"""The report that a person reads in a terminal.

In: a report and rich's console. Out: a table of verdicts, worst first; for each REFUTED one its counterexample with
both behaviours side by side; what the inputs never reached; a line of totals. Without frames and colours where the
output is no terminal. Example: ``show(Report(verdicts, texts), console())``.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from irbridge.verify.report.sides import (
    WORST_FIRST,
    command,
    dump,
    marks,
    missed,
    printable,
    repr_lines,
    rows,
    spaced,
    where,
    worst_first,
)
from irbridge.verify.verdict import Counterexample, Status, Verdict

if TYPE_CHECKING:
    from rich.console import Console
    from rich.table import Table
    from rich.text import Text

    from irbridge.verify.report import Report

WIDTH = 100
# fmt: off
STYLES = {
    Status.REFUTED: "bold red",   Status.UNVERIFIED: "bold yellow",
    Status.TESTED:  "bold blue",  Status.PROVED:     "bold green",
}
# fmt: on


def console(stderr: bool = False) -> Console:
    """Rich's console, at most ``WIDTH`` columns wide."""
    from rich.console import Console

    made = Console(highlight=False, soft_wrap=False, stderr=stderr)
    made.width = min(made.width, WIDTH)
    return made


def show(report: Report, out: Console, cached: int = 0) -> None:
    """Print a report. ``cached``: how many of its verdicts were known from an earlier run."""
    found = worst_first(report.verdicts)
    if found:
        out.print(_summary(out, found))
    for v in found:
        if v.counterexample is not None:
            _refuted(out, v, v.counterexample)
    for v in found:
        _uncovered(out, v)
    out.print(_totals(found, cached), style="bold" if out.is_terminal else "", markup=False)


def _grid(out: Console, *columns: str) -> Table:
    from rich import box
    from rich.table import Table

    box_, style = (box.SIMPLE_HEAD, "bold") if out.is_terminal else (None, "")
    grid = Table(box=box_, pad_edge=False, header_style=style)
    for name in columns:
        grid.add_column(name, overflow="fold")
    return grid


def _text(text: str, style: str = "") -> Text:
    from rich.text import Text

    return Text(printable(text), style)


def _summary(out: Console, found: list[Verdict]) -> Table:
    grid = _grid(out, "verdict", "function", "where", "")
    for v in found:
        said = v.summary().removeprefix(v.status).strip()
        place = _text(where(v), "dim") if out.is_terminal else _text(where(v))
        grid.add_row(_text(v.status, STYLES[v.status]), _text(v.name), place, _text(said))
    return grid


def _refuted(out: Console, v: Verdict, c: Counterexample) -> None:
    out.print()
    out.print(_text(f"{v.name}: {c.difference}", "bold"))
    if v.signature:
        out.print(_text(f"  {v.signature} ({v.signature_from})"))
    for name, value in c.arguments.items():
        out.print(_text(f"  {name} = {value}"))
    out.print()
    grid = _grid(out, "", "source", "target", "")
    for r in rows(c):
        if r.memory:
            for b in dump(r.source, r.target):
                grid.add_row(_text(f"{r.what}+{b.offset}"), *_both(spaced(b.source), spaced(b.target)))
        else:
            grid.add_row(_text(r.what), *_both(repr_lines(r.source), repr_lines(r.target)))
    out.print(grid)
    if c.divergence:
        out.print(_text(f"  first difference: {c.divergence}"))
    if c.reproducer:
        out.print(_text(f"  reproduce: {command(c)}"), soft_wrap=True)  # to be copied: never broken


def _both(source: str, target: str) -> tuple[Text, Text, Text]:
    """Two cells and whether they differ, the differing parts marked."""
    from rich.text import Text

    cells = [Text.assemble(*((printable(t), "reverse" if differs else "") for t, differs in side))
             for side in marks(source, target)]  # fmt: skip
    return cells[0], cells[1], Text("!=" if source != target else "", "bold red")


def _uncovered(out: Console, v: Verdict) -> None:
    if v.coverage is None or v.status is Status.REFUTED or not (said := missed(v.coverage)):
        return
    out.print()
    out.print(_text(f"{v.name} ({where(v)}): {v.coverage.percent:.0f}% of its blocks and branches reached"))
    for text in said:
        out.print(_text(f"  {text}"))


def _totals(found: list[Verdict], cached: int) -> str:
    counts = [(s, sum(v.status is s for v in found)) for s in WORST_FIRST]
    known = f" ({cached} from the cache)" if cached else ""
    words = ", ".join(f"{n} {s}" for s, n in counts if n) or "nothing to verify"
    return f"\n{len(found)} function{'s' if len(found) != 1 else ''}{known}: {words}"
