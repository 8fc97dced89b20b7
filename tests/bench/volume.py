"""How many inputs a second a verification runs, and how soon it has an answer.

In: small functions (integer, pointer, string, float) from gcc -O2 for x86-64 and for each ISA. Out: vectors a second in
batches of 1,000 (``run``: made before, both sides run them and the answers are compared; ``whole``: made too), of
Hypothesis examples a second (``Trial.examples``), and the seconds from the start of ``irbridge verify`` until its first
inputs have run on both sides, each beside what is wanted; exit status 1 if one is missed.
Example: ``python -m tests.bench.volume --json volume.json``.
"""

from __future__ import annotations

import argparse
import json
import os
import random
import statistics
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path

from irbridge.verify.build import assemble
from irbridge.verify.engine import Budget, Session, Subject, Trial
from irbridge.verify.inputs import vector
from irbridge.verify.prototypes import parse
from irbridge.verify.values import Seeded
from tests.bench.cells import SOURCES
from tests.bench.check_sample import compiled

BATCH = 1000
SECONDS = 2.0  # of measuring each figure
VECTORS, EXAMPLES, FIRST = 20_000, 800, 0.5  # what is wanted: a second, a second, seconds
# fmt: off
FUNCTIONS = {
    "integer": "int f(int a, unsigned b, long c) { return a < 0 ? (int)(b >> 3) : (int)(a * c); }",
    "pointer": "int f(int *v, unsigned long n) { unsigned s = 0; while (n--) s += *v++; return s; }",
    "string":  "int f(const char *s) { int n = 0; for (; *s; s++) n += *s == ' '; return n; }",
    "float":   "double f(double x, double y) { return x > y ? x - y : x * y; }",
}
# fmt: on
STARTED = """
import sys, time
from irbridge.verify import engine
compare = engine.Trial.compare
def first(self, vectors):
    found = compare(self, vectors)
    print("FIRST", time.monotonic(), file=sys.stderr)
    engine.Trial.compare = compare
    return found
engine.Trial.compare = first
from irbridge.cli import main
sys.exit(main())
"""


@dataclass(frozen=True, slots=True)
class Row:
    """A figure. ``better``: which way is better; ``wanted``: 0 where nothing is asked."""

    what: str
    side: str
    value: float
    unit: str
    wanted: float = 0.0
    better: str = "more"

    @property
    def missed(self) -> bool:
        return bool(self.wanted) and (self.value < self.wanted if self.better == "more" else self.value > self.wanted)


@contextmanager
def session(text: str, isa: str) -> Iterator[Session]:
    """Both sides of a function, ready: x86-64 natively against an ISA."""
    s = parse(text[: text.index("{")] + ";")["f"]
    units = [[("f.s", compiled(text, "gcc", side))] for side in ("x86_64", isa)]
    isas = (SOURCES["x86_64"], SOURCES[isa])
    with tempfile.TemporaryDirectory(prefix="irbridge-volume-") as place:
        sides = [assemble(u, i, Path(place) / str(n)) for n, (u, i) in enumerate(zip(units, isas, strict=True))]
        made = Session(sides, [s], Subject((units[0], units[1]), isas), {}, "", Budget(examples=4000), 0, False)
        try:
            yield made
        finally:
            made.close()


def volume(text: str, isa: str, seconds: float = SECONDS) -> tuple[float, float, float]:
    """Vectors a second ready-made, made too, and Hypothesis examples a second."""
    with session(text, isa) as made:
        trial = Trial(made, 0)
        c = Seeded(random.Random(1))
        ready = [vector(trial.signature, c) for _ in range(BATCH)]
        assert trial.compare(ready) is None, "the sides differ"
        rates = []
        for whole in (False, True):
            start, count = time.monotonic(), 0
            while time.monotonic() < start + seconds:
                trial.compare([vector(trial.signature, c) for _ in range(BATCH)] if whole else ready)
                count += BATCH
            rates.append(count / (time.monotonic() - start))
        before, start = trial.agreed + trial.dropped, time.monotonic()
        trial.examples(start + 60)
        examples = (trial.agreed + trial.dropped - before) / (time.monotonic() - start)
    return rates[0], rates[1], examples


def first(isa: str, folder: Path, cache: Path) -> float:
    """Seconds from the start of the command until the first inputs have run on both sides."""
    env = {**os.environ, "XDG_CACHE_HOME": str(cache), "PYTHONPATH": str(Path(__file__).parents[2])}
    words = [str(folder / "x86_64.s"), str(folder / f"{isa}.s"), "--sig", FUNCTIONS["integer"].partition("{")[0]]
    start = time.monotonic()
    command = [sys.executable, "-c", STARTED, "verify", *words, "--examples", "1"]
    done = subprocess.run(command, env=env, capture_output=True, text=True)
    said = [line for line in done.stderr.splitlines() if line.startswith("FIRST")]
    if not said:
        raise RuntimeError(f"no input was run: {done.stdout}{done.stderr}")
    return float(said[0].split()[1]) - start


def answers(isa: str, runs: int) -> Iterator[Row]:
    """How soon: with nothing kept, and with the objects that are kept from an earlier verification."""
    with tempfile.TemporaryDirectory(prefix="irbridge-volume-") as place:
        folder = Path(place)
        for side in ("x86_64", isa):
            (folder / f"{side}.s").write_text(compiled(FUNCTIONS["integer"], "gcc", side))
        cold = [first(isa, folder, folder / f"cache{n}") for n in range(max(1, runs // 2))]
        warm = [first(isa, folder, folder / "cache0") for _ in range(runs)]
    yield Row("first answer, nothing kept, median", isa, statistics.median(cold), "s", 0, "less")
    yield Row("first answer, least", isa, min(warm), "s", 0, "less")
    yield Row("first answer, median", isa, statistics.median(warm), "s", FIRST, "less")


def measure(isas: list[str], runs: int) -> Iterator[Row]:
    for isa in isas:
        wanted = 0 if isa == "x86_64" else VECTORS
        for kind, text in FUNCTIONS.items():
            run, whole, examples = volume(text, isa)
            yield Row(f"vectors, {kind}, run", isa, run, "1/s", wanted)
            yield Row(f"vectors, {kind}, whole", isa, whole, "1/s")
            yield Row(f"examples, {kind}", isa, examples, "1/s", EXAMPLES)
        yield from answers(isa, runs)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--to", default=",".join(SOURCES), help="the other side's ISAs")
    parser.add_argument("--runs", type=int, default=7, help="of the command")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    rows = []
    for row in measure(given.to.split(","), given.runs):
        rows.append(row)
        wanted = f"wanted {row.wanted:g}" if row.wanted else ""
        number = f"{row.value:10,.0f}" if row.unit == "1/s" else f"{row.value:10.2f}"
        print(f"{row.side:8} {row.what:36} {number} {row.unit:4} {wanted} {'MISSED' if row.missed else ''}", flush=True)
    if given.json:
        given.json.write_text(json.dumps([asdict(r) for r in rows], indent=1))
    return int(any(r.missed for r in rows))


if __name__ == "__main__":
    sys.exit(main())
