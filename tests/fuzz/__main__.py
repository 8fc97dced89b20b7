"""``python -m tests.fuzz --isa all --states 2000 [--rows add,adc] [--seed N] [--jobs 2]``: exact counts per ISA."""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from tests.fuzz.adapter import adapter, names
from tests.fuzz.compare import Tally, fuzz


def main() -> int:
    p = argparse.ArgumentParser(prog="python -m tests.fuzz")
    p.add_argument("--isa", choices=[*names(), "all"], default="all")
    p.add_argument("--states", type=int, default=2000)
    p.add_argument("--rows", default="", help="names, separated by commas; all when left out")
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--jobs", type=int, default=2)
    o = p.parse_args()
    print(f"seed {o.seed}")
    bad = False
    for isa in names() if o.isa == "all" else [o.isa]:
        reason = adapter(isa).ready()
        if reason:
            print(f"{isa}: skipped: {reason}")
            continue
        wanted = [n for n in o.rows.split(",") if n]
        start, total = time.monotonic(), Tally()
        for tally in _parts(isa, [n for n in adapter(isa).table.rows if not wanted or n in wanted], o):
            total.add(tally)
        report(isa, total)
        print(f"{isa}: {time.monotonic() - start:.0f} s", flush=True)
        bad = bad or bool(total.mismatches)
    return 1 if bad else 0


def _parts(isa: str, rows: list[str], o: argparse.Namespace) -> list[Tally]:
    size = max(1, len(rows) // (8 * o.jobs))
    parts = [rows[n : n + size] for n in range(0, len(rows), size)]
    with ProcessPoolExecutor(o.jobs) as workers:
        return list(workers.map(_part, [(isa, o.states, o.seed, part) for part in parts]))


def _part(job: tuple[str, int, int, list[str]]) -> Tally:
    isa, states, seed, rows = job
    return fuzz(adapter(isa), states, seed, rows)


def report(isa: str, t: Tally) -> None:
    for line in t.mismatches:
        print("MISMATCH", line)
    for row, reason in sorted(t.skipped.items()):
        print("skipped", row, reason)
    for text in sorted(t.rejected):
        print("not encodable", text)
    print(
        f"{isa}: {len(t.rows)} rows, {t.forms} forms, {t.states} states compared "
        f"({t.faults} faults predicted, {t.outside} left out: outside the memory window), "
        f"{sum(t.failed.values())} mismatches in {len(t.failed)} mnemonics"
    )


if __name__ == "__main__":
    sys.exit(main())
