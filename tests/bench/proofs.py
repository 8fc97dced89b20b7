"""How many loop-free integer functions are proved equal across compilers and ISAs; whether planted faults are refuted.

In: the functions of ``tests/bench/proofs/*.c``, one a line, and further ones that are generated. Each is compiled by
gcc -O2 for one ISA and clang -O1 for another; those under 60 instructions on both sides are lifted and proved. Then
faults are planted in the C text before clang sees it: each must be refuted by an input that the interpreter confirms; a
mutant that is proved equal is no fault. Out: counts, reasons and times; exit status 1 if the acceptance is missed.
Example: ``python -m tests.bench.proofs --count 300 --json proofs.json``.
"""

from __future__ import annotations

import argparse
import json
import random
import re
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from dataclasses import asdict, dataclass
from functools import cache
from itertools import permutations
from pathlib import Path

from irbridge import pipeline
from irbridge.errors import IrbridgeError
from irbridge.ir.graph import Module
from irbridge.verify.prototypes import parse
from irbridge.verify.prove import Proof, prove
from irbridge.verify.types import Signature
from tests.bench.cells import COMPILERS, SOURCES

FOLDER = Path(__file__).with_name("proofs")
FLAGS = ("-w", "-S", "-fwrapv", "-x", "c", "-", "-o", "-")
PAIRS = tuple(permutations(SOURCES, 2))  # (ISA by gcc, ISA by clang)
MOST, PROVED, PLANTED = 60, 90.0, 50  # instructions; percent that the acceptance asks for; faults
LONG, LONGEST = 40, 60  # instructions of a long function, and how many of them there should be
SHORT_ONES, LONG_ONES = (1, 4), (6, 11)  # from and to below how many statements a generated function has
BUCKET = 10  # instructions, in the distribution

# a fault: what is replaced in a body, and by what
FAULTS: tuple[tuple[str, str, str], ...] = (
    ("constant + 1", r"(?<![\w.'])(\d+)(?![\w.'\]])", "{+1}"),
    ("< to <=", r" < ", " <= "),
    ("<= to <", r" <= ", " < "),
    ("> to >=", r" > ", " >= "),
    (">= to >", r" >= ", " > "),
    ("== to >=", r" == ", " >= "),
    ("+ to -", r" \+ ", " - "),
    ("- to +", r" - ", " + "),
    ("& to |", r" & ", " | "),
    ("| to ^", r" \| ", " ^ "),
    (">> to >> 1 +", r" >> ", " >> 1 + "),
    ("unsigned to signed", r"\bunsigned (?=long|[a-z] =)", ""),
    ("narrower", r"\(long\)", "(int)"),
    ("missing case", r"case \S+: return [^;]*;", ""),
    ("dropped store", r"(?<=[;{] )\*?\w+(\[\d\])? = [^;]*;", ""),
    ("&& to ||", r" && ", " || "),
)


@dataclass(frozen=True, slots=True)
class Case:
    """One C function: its text, name and which ISAs it is compiled for."""

    name: str
    text: str
    pair: tuple[str, str]
    head: str = ""


@dataclass(frozen=True, slots=True)
class Row:
    """What came of one case; ``fault``: what was planted, empty for a right one."""

    name: str
    pair: str
    kind: str
    said: str
    seconds: float
    fault: str = ""
    instructions: int = 0


def cases(count: int, rng: random.Random) -> list[Case]:
    """The written functions, then generated ones up to ``count``, two of three of them long."""
    out: list[Case] = []
    for path in sorted(FOLDER.glob("*.c")):
        lines = path.read_text().splitlines()
        head = "\n".join(x for x in lines if x.startswith("struct"))
        for line in lines:
            m = re.match(r"[a-z_A-Z][\w ]*?\**(\w+)\(", line)
            if m:
                out.append(Case(m[1], line, PAIRS[len(out) % len(PAIRS)], head))
    while len(out) < count:
        name = f"made_{len(out)}"
        text = generated(name, rng, LONG_ONES if len(out) % 3 else SHORT_ONES)
        out.append(Case(name, text, PAIRS[rng.randrange(len(PAIRS))]))
    return out[:count]


def generated(name: str, rng: random.Random, statements: tuple[int, int] = SHORT_ONES) -> str:
    """A function without undefined behaviour (where signed integers wrap), of so many statements over three integers
    and a pointer."""
    kinds = ("int", "unsigned", "long", "unsigned long", "short", "unsigned char")
    params = [rng.choice(kinds) for _ in range(3)]

    def leaf() -> str:
        return rng.choice(["a", "b", "c", "s", "p[0]", "p[1]", str(rng.choice((1, 2, 3, 10, 15, 255, 1000)))])

    def expression(depth: int) -> str:
        if not depth:
            return leaf()
        x, y = expression(depth - 1), expression(rng.randrange(depth))
        return rng.choice((
            f"({x} + {y})", f"({x} - {y})", f"({x} & {y})", f"({x} | {y})", f"({x} ^ {y})", f"(~{x})",
            f"({x} << {rng.randrange(8)})", f"({x} >> {rng.randrange(16)})", f"((int){x} >> {rng.randrange(16)})",
            f"({x} < {y})", f"((int){x} < (int){y})", f"({x} == {y})", f"({x} & 1 ? {y} : {leaf()})", f"(short){x}",
            f"(unsigned char){x}", f"({x} % {rng.choice((4, 8, 16))}u)", f"({x} * {rng.choice((3, 5, 10, 31))})",
        ))  # fmt: skip

    body = ["unsigned s = 1;"]
    for _ in range(rng.randrange(*statements)):
        body.append(rng.choice((
            f"s = s / 2 + {expression(2)};", f"s ^= {expression(2)};", f"p[{rng.randrange(6)}] = {expression(2)};",
            f"if ({expression(1)} > {leaf()}) s += {expression(1)};",
            f"switch (a & 3) {{ case 0: s = {leaf()}; break; case 2: s++; }}",
        )))  # fmt: skip
    declared = ", ".join(f"{t} {v}" for t, v in zip(params, "abc", strict=True))
    body.append(f"return {expression(2)}{' ^ s' if statements == LONG_ONES else ''};")
    return f"{rng.choice(('int', 'unsigned'))} {name}({declared}, unsigned *p) {{ {' '.join(body)} }}"


def mutants(text: str) -> Iterator[tuple[str, str]]:
    """Every way to plant one fault in a function, as (fault, text)."""
    start = text.index("{")
    for fault, pattern, new in FAULTS:
        for m in re.finditer(pattern, text[start:]):
            by = str(int(m[1]) + 1) if new == "{+1}" else new
            if new == "{+1}" and m[1].startswith("0"):
                by = "1" if m[1] == "0" else m[1]
            yield fault, text[: start + m.start()] + by + text[start + m.end() :]


@cache
def assembly(text: str, compiler: str, isa: str) -> str:
    command = [*COMPILERS[compiler][isa], "-O2" if compiler == "gcc" else "-O1", *FLAGS]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=60).stdout


def lifted(text: str, compiler: str, isa: str) -> Module:
    [module] = pipeline.lift_units([("f.s", assembly(text, compiler, isa))], SOURCES[isa]).modules
    return module


def instructions(text: str) -> int:
    return sum(bool(re.match(r"\t[a-z]", line)) for line in text.splitlines())


def prototype(case: Case) -> Signature:
    head = case.text[: case.text.index("{")].strip() + ";"
    return parse(head)[case.name]


def attempt(case: Case, seconds: float, fault: str = "", planted: str = "") -> Row | None:
    """One proof; None if the function is too long, or cannot be compiled or lifted as asked."""
    gcc, clang = case.pair
    right = f"{case.head}\n{case.text}\n"
    wrong = f"{case.head}\n{planted}\n" if planted else right
    try:
        texts = assembly(right, "gcc", gcc), assembly(wrong, "clang", clang)
        if planted and texts[1] == assembly(right, "clang", clang):
            return None
        size = max(map(instructions, texts))
        if size >= MOST:
            return None
        sides = lifted(right, "gcc", gcc), lifted(wrong, "clang", clang)
        proof = prove(*sides, prototype(case), timeout=seconds)
    except subprocess.CalledProcessError:
        return None
    except IrbridgeError as e:
        proof, size = Proof("refused", e.message), 0
    return Row(case.name, f"{gcc}-{clang}", proof.kind, proof.said, round(proof.seconds, 3), fault, size)


def plant(right: list[Case], count: int, seconds: float, rng: random.Random) -> list[Row]:
    """Faults until ``count`` of them are no equivalent mutants; a function gets one at a time, in turn."""
    sites = {c.name: rng.sample(found := list(mutants(c.text)), len(found)) for c in right}
    rows: list[Row] = []
    while sum(r.kind != "equal" for r in rows) < count and any(sites.values()):
        for case in rng.sample(right, len(right)):
            if not sites[case.name] or sum(r.kind != "equal" for r in rows) >= count:
                continue
            row = attempt(case, seconds, *sites[case.name].pop())
            if row is not None:
                rows.append(row)
                if row.kind != "different":
                    print(f"  {row.name} {row.pair}: {row.fault}: {row.kind}: {row.said}", flush=True)
    return rows


def times(rows: list[Row]) -> str:
    """The distribution of seconds, in a line."""
    ordered = sorted(r.seconds for r in rows)
    if not ordered:
        return "none"
    at = {p: ordered[min(len(ordered) - 1, len(ordered) * p // 100)] for p in (50, 75, 90, 95, 99)}
    return ", ".join(f"{p}%: {s:.2f}" for p, s in at.items()) + f", most: {ordered[-1]:.2f}"


def lengths(rows: list[Row]) -> list[str]:
    """How many functions of each length there are (in instructions of the longer side), how many are proved, and the
    median of their seconds."""
    out = []
    for low in range(0, MOST, BUCKET):
        found = [r for r in rows if low <= r.instructions < low + BUCKET]
        proved = sum(r.kind == "equal" for r in found)
        middle = sorted(r.seconds for r in found)[len(found) // 2] if found else 0.0
        out.append(f"  {low:2}-{low + BUCKET - 1} instructions: {proved} of {len(found)} proved, median {middle:.2f} s")
    return out


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--count", type=int, default=250)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--seconds", type=float, default=10.0)
    parser.add_argument("--faults", type=int, default=PLANTED)
    parser.add_argument("--json", type=Path)
    given = parser.parse_args()
    rng = random.Random(given.seed)
    print(f"seed {given.seed}", flush=True)
    rows, right = [], []
    every = cases(given.count, rng)
    for case in every:
        row = attempt(case, given.seconds)
        if row is None:
            continue
        rows.append(row)
        if row.kind == "equal":
            right.append(case)
        else:
            print(f"  {row.name} {row.pair}: {row.kind}: {row.said} ({row.seconds:.1f} s)", flush=True)
    kinds = Counter(r.kind for r in rows)
    share = 100 * kinds["equal"] / max(len(rows), 1)
    print(f"{len(every)} functions, {len(rows)} under {MOST} instructions: proved {kinds['equal']} ({share:.1f} %), "
          f"unknown {kinds['unknown']}, different {kinds['different']}, refused {kinds['refused']}")  # fmt: skip
    for why, n in Counter(r.said for r in rows if r.kind == "unknown").most_common():
        print(f"  {n:4} {why}")
    print(f"seconds: {times(rows)}", flush=True)
    for line in lengths(rows):
        print(line, flush=True)
    planted = plant(right, given.faults, given.seconds, rng)
    found = Counter(r.kind for r in planted)
    print(f"planted {len(planted)}: different {found['different']}, unknown {found['unknown'] + found['refused']}, "
          f"equivalent (proved) {found['equal']}; seconds: {times(planted)}")  # fmt: skip
    for fault, n in Counter(r.fault for r in planted if r.kind == "different").most_common():
        print(f"  {n:4} {fault}")
    if given.json:
        given.json.write_text(json.dumps({"seed": given.seed, "rows": [asdict(r) for r in rows + planted]}, indent=1))
    long_ones = sum(r.instructions >= LONG for r in rows)
    print(f"{long_ones} of {LONG} instructions and more (wanted: {LONGEST})")
    good = share >= PROVED and long_ones >= LONGEST and not kinds["different"] and found["different"] >= given.faults
    return 0 if good and not found["unknown"] + found["refused"] else 1


if __name__ == "__main__":
    sys.exit(main())
