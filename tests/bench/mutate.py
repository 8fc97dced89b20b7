"""Damaged input through the real command line: ``python -m tests.bench.mutate --from all --inputs 3000``.

Small programs of our own are compiled at several levels; their assembly is then damaged (bytes flipped, lines
dropped, doubled, swapped, text cut off, tokens exchanged) and given to ``irbridge translate``. Each run must end
with exit code 0, 2 or 3, in time, without a traceback; an error names the file, and leaves nothing behind.
Most runs call `irbridge.cli.main` in a worker process, a sample starts the real program. Seeded: the same
seed gives the same inputs, and a failing one is saved with the command that repeats it.
"""

from __future__ import annotations

import contextlib
import io
import random
import re
import subprocess
import sys
import tempfile
import traceback
from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import click
from rich.console import Console
from rich.progress import Progress

from tests.bench.build import QUIET, make
from tests.bench.cells import SOURCES, Cell, others
from tests.bench.report import write_json
from tests.bench.workers import Lost, spread

SEEDS = Path(__file__).with_name("mutate")
CELLS = ("gcc-O0", "gcc-O2", "gcc-O3", "gcc-Os", "clang-O0", "clang-O2")
GOOD_EXITS = (0, 2, 3)
SECONDS = 20.0
TOKENS = {
    "x86_64": (
        '%rax %eax %xmm0 %rsp %r15b %ymm3 %zmm1{%k1} $0 $-1 $ % (%rip) ( ) , " 0x @PLT { # '
        "main .L2 .quad .section jmp rep lock vaddps ret call"
    ),
    "aarch64": (
        'x0 w1 sp xzr x30 x99 d0 v1.4s v2.2d v0.s[1] z0 p0/m #0 #-1 # lsl sxtw :lo12: :got: [ ] ! , " 0x { // '
        "main .L2 .xword .section b bl adrp ldp tbz cset fmov ret br"
    ),
    "riscv64": (
        'a0 sp zero ra x31 x99 fa0 v1 0 -1 2048 %lo %hi %pcrel_lo( %pcrel_hi( ( ) , " 0x # '
        "main .L2 .dword .section j call tail lui auipc beq vadd.vv fence ret jr rtz"
    ),
}


@dataclass(frozen=True, slots=True)
class Mutant:
    """One damaged input, made again from its number alone."""

    number: int
    seed: int
    process: bool  # through the real program, not in-process
    source: str = "x86_64"


@dataclass(frozen=True, slots=True)
class Ended:
    """How a run ended: the exit code, and the complaint that makes it a failure (empty: none)."""

    code: int
    complaint: str = ""
    detail: str = ""


@cache
def corpus(isa: str) -> tuple[str, ...]:
    """The undamaged assembly texts of an ISA."""
    commands = [Cell.parse(name, isa).command for name in CELLS]
    if isa == "x86_64":
        commands.append(("gcc", "-O2", "-masm=intel"))
    return tuple(
        make("asm", [*words, *QUIET, "-S", str(source)], [source], ".s").read_text()
        for source in sorted(SEEDS.glob("*.c"))
        for words in commands
    )


# ---------------------------------------------------------------- the damage

Damage = Callable[[bytes, random.Random], bytes]


def flip(text: bytes, rng: random.Random) -> bytes:
    """One to four bytes changed: a bit, or to any byte."""
    out = bytearray(text)
    for _ in range(rng.randint(1, 4)):
        at = rng.randrange(len(out))
        out[at] = out[at] ^ 1 << rng.randrange(7) if rng.random() < 0.7 else rng.randrange(256)
    return bytes(out)


def _lines(change: Callable[[list[bytes], int, int], None]) -> Damage:
    def damage(text: bytes, rng: random.Random) -> bytes:
        lines = text.split(b"\n")
        for _ in range(rng.randint(1, 3)):
            if len(lines) > 2:
                change(lines, rng.randrange(len(lines)), rng.randrange(len(lines)))
        return b"\n".join(lines)

    return damage


def _swap(lines: list[bytes], a: int, b: int) -> None:
    lines[a], lines[b] = lines[b], lines[a]


def cut(text: bytes, rng: random.Random) -> bytes:
    """The rest is missing, as after a full disk."""
    return text[: rng.randrange(len(text))]


def _exchange(strange: str) -> Damage:
    """A token of an instruction becomes another, or one of these."""
    others = strange.split()

    def damage(text: bytes, rng: random.Random) -> bytes:
        tokens = list(re.finditer(rb"[%$.\w]+|[(),:]", text))
        found = rng.choice(tokens)
        other = rng.choice(others).encode() if rng.random() < 0.5 else rng.choice(tokens)[0]
        return text[: found.start()] + other + text[found.end() :]

    return damage


def number(text: bytes, rng: random.Random) -> bytes:
    """A number becomes a corner."""
    found = rng.choice(list(re.finditer(rb"\d+", text)) or [None])
    corner = rng.choice([b"0", b"-1", b"255", b"4294967296", b"9223372036854775808", b"99999999999999999999999", b"08"])
    return text[: found.start()] + corner + text[found.end() :] if found else text


# fmt: off
DAMAGES: list[tuple[int, Callable[[str], Damage]]] = [   # weight, damage for an ISA
    (5, lambda isa: flip),
    (4, lambda isa: _lines(lambda lines, a, b: lines.__delitem__(a))),               # dropped
    (4, lambda isa: _lines(lambda lines, a, b: lines.insert(a, lines[a]))),          # doubled
    (4, lambda isa: _lines(_swap)),                                                  # swapped
    (2, lambda isa: _lines(lambda lines, a, b: lines.insert(b, lines[a]))),          # copied elsewhere
    (1, lambda isa: cut),
    (3, lambda isa: _exchange(TOKENS[isa])),
    (2, lambda isa: number),
]
# fmt: on


def damaged(mutant: Mutant) -> bytes:
    """The input of a mutant."""
    rng = random.Random(f"{mutant.seed}:{mutant.number}")
    text = rng.choice(corpus(mutant.source)).encode()
    weights = [weight for weight, _ in DAMAGES]
    for _, damage in rng.choices(DAMAGES, weights, k=rng.choice((1, 1, 1, 2, 4))):
        text = damage(mutant.source)(text, rng) or b"\n"
    return text


# ---------------------------------------------------------------- the run


def attempt(mutant: Mutant, say: Callable[[str], None]) -> Ended:
    """Translate the mutant in a folder of its own and judge how that ended."""
    say("translate")
    with tempfile.TemporaryDirectory(prefix="irbridge-mutant-") as place:
        folder = Path(place)
        (folder / "in.s").write_bytes(damaged(mutant))
        argv = ["translate", str(folder / "in.s"), *told(mutant), "-o", str(folder / "out"), "-O1"]
        code, errors = real(argv) if mutant.process else within(argv)
        left = sorted(path.name for path in folder.iterdir() if path.name != "in.s")
        return judge(code, errors, left)


def told(mutant: Mutant) -> list[str]:
    """The options that say from where to where; every other time the source is left to be recognised."""
    targets = [*others(mutant.source), "llvm"]
    source = ["--from", SOURCES[mutant.source]] if mutant.number % 2 else []
    return [*source, "--to", targets[mutant.number % len(targets)]]


def within(argv: Sequence[str]) -> tuple[int, str]:
    """`irbridge.cli.main` in this process; a stray exception is told as the interpreter would."""
    from irbridge.cli import main

    errors = io.StringIO()
    with contextlib.redirect_stderr(errors), contextlib.redirect_stdout(io.StringIO()):
        try:
            return main(argv), errors.getvalue()
        except Exception:
            return 1, errors.getvalue() + traceback.format_exc()


def real(argv: Sequence[str]) -> tuple[int, str]:
    """The program as a user starts it."""
    try:
        done = subprocess.run([sys.executable, "-m", "irbridge.cli", *argv], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return -1, f"no end in {SECONDS:g} s"
    return done.returncode, done.stderr.decode(errors="replace")


def judge(code: int, errors: str, left: list[str]) -> Ended:
    """A complaint when the run broke a promise."""
    if "Traceback (most recent call last)" in errors:
        return Ended(code, "traceback: " + errors.strip().splitlines()[-1], errors)
    if code not in GOOD_EXITS:
        return Ended(code, f"exit code {code}", errors)
    if code == 0:
        return Ended(code, "" if left == ["out"] else f"done, but these files stand there: {left}", errors)
    if left:
        return Ended(code, f"files left behind: {left}", errors)
    if "error:" not in errors or "in.s" not in errors:
        return Ended(code, "an error without a place", errors)
    return Ended(code)


def save(folder: Path, mutant: Mutant, ended: Ended) -> str:
    """Keep a failing input; the command that repeats it."""
    folder.mkdir(parents=True, exist_ok=True)
    path = folder / f"mutant-{mutant.source}-{mutant.seed}-{mutant.number}.s"
    path.write_bytes(damaged(mutant))
    path.with_suffix(".txt").write_text(f"{ended.complaint}\n\n{ended.detail}\n")
    return f"irbridge translate {path} {' '.join(told(mutant))} -O1 -o /dev/null"


def sweep(
    inputs: int,
    seed: int,
    processes: int,
    jobs: int,
    folder: Path | None,
    console: Console,
    isa: str = "x86_64",
) -> tuple[Counter[int], list[str]]:
    """Run all mutants; the exit codes' counts, and one line for each failure."""
    import irbridge.cli  # noqa: F401  (forked workers start warm)

    corpus(isa)
    every = max(1, inputs // processes) if processes else inputs + 1
    mutants = [Mutant(index, seed, index % every == every - 1, isa) for index in range(inputs)]
    codes, failures = Counter[int](), []
    with Progress(console=console) as progress:
        task = progress.add_task(f"{isa}, seed {seed}", total=inputs)
        for mutant, out in spread(attempt, mutants, jobs=jobs, limit=lambda stage: SECONDS + 5):
            ended = Ended(-1, ("hang: " if out.timed_out else "crash: ") + out.reason) if isinstance(out, Lost) else out
            codes[ended.code] += 1
            if ended.complaint:
                command = save(folder, mutant, ended) if folder else ""
                failures.append(f"{mutant.number}: {ended.complaint}  {command}")
            progress.update(task, advance=1)
    return codes, failures


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option("--from", "isas", default="all", show_default=True, help=f"Of {', '.join(SOURCES)}; or all.")
@click.option("--inputs", default=3000, show_default=True, help="For each ISA.")
@click.option("--seed", default=1, show_default=True)
@click.option("--processes", default=60, show_default=True, help="How many of them start the real program.")
@click.option("--jobs", default=2, show_default=True)
@click.option("--keep", type=click.Path(path_type=Path), help="Save failing inputs here.")
@click.option("--json", "path", type=click.Path(path_type=Path))
def main(
    isas: str, inputs: int, seed: int, processes: int, jobs: int, keep: Path | None, path: Path | None
) -> None:  # fmt: skip
    """Damaged input must be refused properly. Exit status 0: no traceback, hang, crash or file left behind."""
    console = Console(width=None if sys.stdout.isatty() else 160)
    found = {}
    for isa in SOURCES if isas == "all" else isas.split(","):
        if isa not in SOURCES:
            raise click.UsageError(f"no such source: {isa}")
        codes, failures = sweep(inputs, seed, processes, jobs, keep, console, isa)
        show(isa, seed, codes, failures, console)
        counts = {str(code): number_of for code, number_of in codes.items()}
        found[isa] = {"seed": seed, "inputs": inputs, "codes": counts, "failures": failures}
    if path:
        write_json(path, found)
    sys.exit(1 if any(one["failures"] for one in found.values()) else 0)


def show(isa: str, seed: int, codes: Counter[int], failures: list[str], console: Console) -> None:
    """The failures, their kinds, the exit codes."""
    for line in failures[:60]:
        console.print(line, markup=False, highlight=False, soft_wrap=True)
    kinds = Counter(re.sub(r"0x[0-9a-f]+|\d+", "n", line.split(": ", 1)[1].split("  ")[0])[:110] for line in failures)
    for kind, number_of in kinds.most_common(20):
        console.print(f"{number_of:5} × {kind}", markup=False, highlight=False, soft_wrap=True)
    counts = ", ".join(f"{number_of} × exit {code}" for code, number_of in sorted(codes.items()))
    console.print(f"{isa}, seed {seed}: {codes.total()} inputs, {counts}; {len(failures)} failures")


if __name__ == "__main__":
    main()
