"""``irbridge check`` on a sample repository: of its pairs exactly those with a planted fault must fail, and stay known.

In: the functions of ``tests/bench/sample/*.c`` and ``tests/bench/proofs/*.c``, each compiled by gcc -O2 for one ISA and
by clang -O1 for another, with ``FAULTS`` planted in some targets: in the C that clang sees, or in the assembly that it
gives. Out: a folder with an irbridge.toml, what the command did with it (a process of its own), and what is not as
wanted. Example: ``python -m tests.bench.check_sample --pairs 40 --wrong 3``.
"""

from __future__ import annotations

import argparse
import json
import os
import re
import subprocess
import sys
import tempfile
import time
from dataclasses import asdict, dataclass, field
from itertools import permutations
from pathlib import Path
from typing import Any

from tests.bench.cells import COMPILERS, SOURCES

FOLDERS = ("sample", "proofs")
ROOT = Path(__file__).parents[2]
PAIRS = tuple(permutations(SOURCES, 2))  # (ISA by gcc, ISA by clang)
FLAGS = ("-w", "-S", "-ffp-contract=off", "-x", "c", "-", "-o", "-")
COMMAND = (sys.executable, "-c", "import sys; from irbridge.cli import main; sys.exit(main())")
AGAIN = 2.0  # seconds that a check of what is known may take
STORE = (r"\t(?:mov[bwlq]\t%\w+, [^%\n]*\((?!%rsp|%rbp).*|str[bh]?\t\w+, \[(?!sp|x29).*"
         r"|s[bhwd]\t\w+, \d+\((?!sp|s0).*)\n")  # fmt: skip
NARROWER = (("movl\t(", "movzwl\t("), ("ldr\tw", "ldrh\tw"), ("lw\t", "lhu\t"))


@dataclass(frozen=True, slots=True)
class Fault:
    """What is planted in a function: ``old`` becomes ``new`` in its C; or, without ``old``, ``what`` is done to the
    assembly of its target."""

    function: str
    what: str
    old: str = ""
    new: str = ""


# fmt: off
FAULTS = (
    Fault("find_sorted",    "< for <=",      "v[m] < x",   "v[m] <= x"),
    Fault("insertion_sort", "dropped store"),
    Fault("adler32",        "narrower",      "unsigned a", "unsigned short a"),
    Fault("to_cents",       "changed bound", "x < 1e6",    "x < 1e5"),
    Fault("sum",            "narrower load"),
    Fault("shift",          "lost sign",     "-p.second",  "p.second"),
)
# fmt: on


@dataclass(frozen=True, slots=True)
class Function:
    """One C function. ``head``: the structs of its file."""

    name: str
    text: str
    head: str

    @property
    def prototype(self) -> str:
        """As a toml's ``signatures`` has it."""
        own = self.text[: self.text.index("{")].strip()
        return " ".join([*(s for s in self.head.splitlines() if s.partition(" {")[0] in own), own])


@dataclass(slots=True)
class Found:
    """What a check did. ``failing``: functions that are REFUTED; ``wanted``: those with a fault; ``replayed``: of the
    failing ones, whose reproducers are REFUTED again; ``wrong``: what is not as wanted, in sentences."""

    pairs: int
    wanted: list[str]
    code: int = -1
    failing: list[str] = field(default_factory=list)
    statuses: dict[str, int] = field(default_factory=dict)
    replayed: list[str] = field(default_factory=list)
    first: float = 0.0
    again: float = 0.0
    wrong: list[str] = field(default_factory=list)


def functions(folder: str) -> list[Function]:
    """All functions of a folder's files, in order."""
    out: list[Function] = []
    for path in sorted((Path(__file__).parent / folder).glob("*.c")):
        lines = path.read_text().splitlines()
        head = "\n".join(x for x in lines if re.match(r"struct \w+ \{", x))
        found = [re.match(r"[a-z_A-Z][\w ]*?\**(\w+)\(.*\{", x) for x in lines]
        out += [Function(m[1], m.string, head) for m in found if m]
    return out


def compiled(text: str, compiler: str, isa: str) -> str:
    command = [*COMPILERS[compiler][isa], "-O2" if compiler == "gcc" else "-O1", *FLAGS]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=60).stdout


def planted(f: Function, fault: Fault | None, isa: str) -> str:
    """The target's assembly, with a fault if there is one. Raises ValueError where it changes nothing."""
    right = f"{f.head}\n{f.text}\n"
    if fault is None:
        return compiled(right, "clang", isa)
    wrong = compiled(right.replace(fault.old, fault.new), "clang", isa) if fault.old else compiled(right, "clang", isa)
    if fault.what == "dropped store":
        wrong = re.sub(STORE, "", wrong, count=1)
    elif fault.what == "narrower load":
        for old, new in NARROWER:
            wrong = wrong.replace(old, new)
    if wrong == compiled(right, "clang", isa):
        raise ValueError(f"{f.name}: {fault.what} changes nothing on {isa}")
    return wrong


def make(root: Path, pairs: int, wrong: int, budget: str = "") -> list[str]:
    """Write a repository of so many pairs; gives the functions with a fault. ``budget``: lines of the toml's section.
    Half of the right ones come from each folder, as far as it has so many; those
    with a fault lie evenly between them."""
    faults = {f.function: f for f in FAULTS[:wrong]}
    every = [functions(folder) for folder in FOLDERS]
    chosen: list[Function] = []
    for folder, part in zip(every, (2, 1), strict=True):
        others = [f for f in folder if f.name not in faults]
        count = (pairs - wrong - len(chosen)) // part
        chosen += others[:: max(1, len(others) // max(1, count))][:count]
    for n, f in enumerate(f for folder in every for f in folder if f.name in faults):
        chosen.insert((n + 1) * pairs // (wrong + 1), f)
    toml = ["[check]", 'fail_on = ["REFUTED"]', "[budget]", budget]
    for name in ("src", "out"):
        (root / name).mkdir(parents=True, exist_ok=True)
    for n, f in enumerate(chosen):
        one, two = PAIRS[n % len(PAIRS)]
        (root / f"src/{f.name}.s").write_text(compiled(f"{f.head}\n{f.text}\n", "gcc", one))
        (root / f"out/{f.name}.s").write_text(planted(f, faults.get(f.name), two))
        toml += ["[[pair]]", f'source = "src/{f.name}.s"', f'target = "out/{f.name}.s"', f'from = "{SOURCES[one]}"',
                 f'to = "{SOURCES[two]}"', f"signatures = [{json.dumps(f.prototype)}]"]  # fmt: skip
    (root / "irbridge.toml").write_text("\n".join(toml) + "\n")
    return [f.name for f in chosen if f.name in faults]


def run(root: Path, *words: str) -> tuple[int, str, float]:
    """The command in a folder: exit status, what it printed, seconds."""
    start = time.monotonic()
    env = {**os.environ, "PYTHONPATH": str(ROOT)}
    done = subprocess.run([*COMMAND, *words], cwd=root, env=env, capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr, time.monotonic() - start


def checked(root: Path) -> tuple[int, list[dict[str, Any]], float]:
    """A whole check: exit status, verdicts, seconds."""
    code, printed, seconds = run(root, "check", "--json", "verdicts.json")
    try:
        found = json.loads((root / "verdicts.json").read_text())["verdicts"]
    except (OSError, ValueError) as e:
        raise RuntimeError(f"check gave no verdicts (exit {code}): {printed}") from e
    return code, found, seconds


def measure(root: Path, pairs: int, wanted: list[str], limit: float = AGAIN) -> Found:
    """Check twice, and replay what fails."""
    out = Found(pairs, sorted(wanted))
    out.code, first, out.first = checked(root)
    failing = [v for v in first if v["status"] == "REFUTED"]
    out.failing = sorted(v["name"] for v in failing)
    for v in first:
        out.statuses[v["status"]] = out.statuses.get(v["status"], 0) + 1
    for v in failing:
        code, printed, _ = run(root, "verify", "--replay", v["counterexample"]["reproducer"])
        if code == 1 and "REFUTED" in printed:
            out.replayed.append(v["name"])
    again, second, out.again = checked(root)
    out.replayed.sort()
    # fmt: off
    claims = (
        (out.code == (1 if wanted else 0),            f"the exit status is {out.code}"),
        (len(first) == pairs,                         f"{len(first)} verdicts of {pairs} pairs"),
        (out.failing == out.wanted,                   f"REFUTED are {out.failing}, not {out.wanted}"),
        (out.replayed == out.failing,                 f"replayed are {out.replayed} of {out.failing}"),
        ("UNVERIFIED" not in out.statuses,            f"{out.statuses.get('UNVERIFIED')} UNVERIFIED"),
        (again == out.code and second == first,       "the second check is not as the first"),
        (out.again < limit,                           f"the second check took {out.again:.1f} s"),
    )
    # fmt: on
    out.wrong = [said for holds, said in claims if not holds]
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--pairs", type=int, default=40)
    parser.add_argument("--wrong", type=int, default=3, choices=range(len(FAULTS) + 1))
    parser.add_argument("--keep", type=Path, metavar="DIR", help="make the repository here and leave it")
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    with tempfile.TemporaryDirectory(prefix="irbridge-sample-") as place:
        root = given.keep or Path(place)
        wanted = make(root, given.pairs, given.wrong)
        found = measure(root, given.pairs, wanted)
    said = ", ".join(f"{n} {s}" for s, n in sorted(found.statuses.items()))
    print(f"{found.pairs} pairs, {len(wanted)} with a fault: {said}; exit status {found.code}")
    print(f"failing: {', '.join(found.failing)}; replayed: {', '.join(found.replayed)}")
    print(f"seconds: {found.first:.1f}, from the cache {found.again:.2f} (wanted: {AGAIN:g})")
    for text in found.wrong:
        print(f"missed: {text}")
    if given.json:
        given.json.write_text(json.dumps(asdict(found), indent=1))
    return 1 if found.wrong else 0


if __name__ == "__main__":
    sys.exit(main())
