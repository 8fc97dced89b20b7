"""``python -m tests.fuzz --states 2000 [--rows add,adc] [--seed N] [--jobs 2]``: exact counts."""

from __future__ import annotations

import argparse
import sys
import time
from concurrent.futures import ProcessPoolExecutor

from irbridge.frontends.x86_64.isa import TABLE
from tests.fuzz.compare import Tally, fuzz


def main() -> int:
    p = argparse.ArgumentParser(prog="python -m tests.fuzz")
    p.add_argument("--states", type=int, default=2000)
    p.add_argument("--rows", default="", help="names, separated by commas; all when left out")
    p.add_argument("--seed", type=int, default=0)
    p.add_argument("--jobs", type=int, default=2)
    o = p.parse_args()
    names = [n for n in o.rows.split(",") if n] or list(TABLE.rows)
    print(f"seed {o.seed}")
    start, total = time.monotonic(), Tally()
    size = max(1, len(names) // (8 * o.jobs))
    parts = [names[n : n + size] for n in range(0, len(names), size)]
    with ProcessPoolExecutor(o.jobs) as workers:
        for tally in workers.map(_part, [(o.states, o.seed, part) for part in parts]):
            total.add(tally)
    report(total)
    print(f"{time.monotonic() - start:.0f} s")
    return 1 if total.mismatches else 0


def _part(job: tuple[int, int, list[str]]) -> Tally:
    states, seed, names = job
    return fuzz(states, seed, names)


def report(t: Tally) -> None:
    for line in t.mismatches:
        print("MISMATCH", line)
    for row, reason in sorted(t.skipped.items()):
        print("skipped", row, reason)
    for text in sorted(t.rejected):
        print("not encodable", text)
    print(
        f"{len(t.rows)} rows, {t.forms} forms, {t.states} states compared "
        f"({t.faults} faults predicted, {t.outside} left out: outside the memory window), "
        f"{sum(t.failed.values())} mismatches in {len(t.failed)} mnemonics"
    )


if __name__ == "__main__":
    sys.exit(main())
