"""Results on disk and on the screen: JSON that grows item by item, and a table of exact counts.

In: `Result`s. Out: a JSON file ``{"meta": …, "results": {key: …}}`` and a table cell × target.
"""

from __future__ import annotations

import json
import os
import subprocess
from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from rich.console import Console
from rich.table import Table

from tests.bench.programs import STATUSES, Result

if TYPE_CHECKING:
    from _typeshed import DataclassInstance


Record = TypeVar("Record", bound="DataclassInstance")


class Records(Generic[Record]):
    """A run's records (of a dataclass `kind`) by key; saved whole, so that an interrupted run can be resumed."""

    def __init__(self, path: Path | None, resume: bool, kind: type[Record], meta: Mapping[str, Any]) -> None:
        self.path, self.meta = path, dict(meta)
        self.records: dict[str, Record] = {}
        if path and resume and path.exists():
            old = json.loads(path.read_text())
            self.records = {key: kind(**value) for key, value in old["results"].items()}

    def add(self, key: str, record: Record) -> None:
        self.records[key] = record
        self.save()

    def save(self) -> None:
        if self.path:
            text = {"meta": self.meta, "results": {key: asdict(value) for key, value in self.records.items()}}
            write_json(self.path, text)


def write_json(path: Path, value: Any) -> None:
    """Written whole or not at all."""
    path.parent.mkdir(parents=True, exist_ok=True)
    partial = path.with_name(path.name + ".part")
    partial.write_text(json.dumps(value, indent=1))
    os.replace(partial, path)


def versions() -> dict[str, str]:
    """The first line that each tool says about itself."""
    found = {}
    for name in (
        "gcc",
        "clang-19",
        "aarch64-linux-gnu-gcc",
        "riscv64-linux-gnu-gcc",
        "qemu-aarch64",
        "qemu-riscv64",
        "csmith",
    ):
        try:
            said = subprocess.run([name, "--version"], capture_output=True, text=True).stdout
        except OSError:
            said = "not installed"
        found[name] = said.splitlines()[0] if said else ""
    return found


def table(results: Iterable[Result], cells: Iterable[str], targets: Iterable[str]) -> Table:
    """Counts per cell and target: every status apart."""
    counts: dict[tuple[str, str], Counter[str]] = {}
    for result in results:
        counts.setdefault((result.cell, result.target), Counter())[result.status] += 1
    out = Table("cell", "target", *(f"[bold]{name}[/]" for name in STATUSES), "ok of comparable")
    for cell in cells:
        for target in targets:
            count = counts.get((cell, target), Counter())
            comparable = sum(count.values()) - count["invalid"]
            numbers = [str(count[name]) if count[name] else "·" for name in STATUSES]
            out.add_row(cell, target, *numbers, f"{count['ok']}/{comparable}")
    return out


def show(console: Console, results: list[Result], cells: list[str], targets: list[str], most: int = 400) -> None:
    """Every result that is not ok, one line each, then the table."""
    failing = [result for result in results if result.status != "ok"]
    for result in failing[:most]:
        line = f"{result.status:8} {result.program:22} {result.cell:17} {result.target:8} {result.reason}"
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    if len(failing) > most:
        console.print(f"… and {len(failing) - most} more (see the JSON)")
    reasons = Counter((result.status, result.reason) for result in failing if result.status in ("refused", "error"))
    for (status, reason), number in reasons.most_common(12):
        if number > 1:
            console.print(f"{number:5} × {status}: {reason}", markup=False, highlight=False, soft_wrap=True)
    console.print(table(results, cells, targets))
