"""Translation time and memory: ``python -m tests.bench.speed [--from ISA] [--to ISAS] [--software DIR]``.

* software: user time of ``irbridge translate`` for all of lua's and bzip2's assembly (gcc -O2, one call) against
  ``clang-19 -O2 -c`` of the same C files for the source's ISA, target by target
* scaling: seconds and peak memory per line from 1,000 to 300,000 lines of generated functions (gcc -O2)
* start-up: ``irbridge translate`` on a file of ten lines

Everything is a process of its own, measured by the kernel (user time, peak resident memory); the best of
the repeats counts. Prints tables; ``--json`` keeps the numbers and draws a plot beside them.
"""

from __future__ import annotations

import os
import random
import re
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

import click
from rich.console import Console
from rich.table import Table

from tests.bench import suite_software
from tests.bench.build import QUIET, assembly
from tests.bench.cells import SOURCES, Cell, others
from tests.bench.report import write_json

ORDER = ("riscv64", "aarch64", "x86_64")  # the first is the target of scaling and start-up
NOWHERE = Path("/dev/null")
SIZES = (1_000, 3_000, 10_000, 30_000, 100_000, 300_000)
TRANSLATE = (sys.executable, "-m", "irbridge.cli", "translate", "-q")
TEN_LINES = "int triple(int x) { return 3 * x; }\n"


@dataclass(frozen=True, slots=True)
class Cost:
    """What a process used: seconds of user and wall-clock time, peak resident memory in MiB."""

    user: float
    wall: float
    memory: float


def cost(command: Sequence[str], repeat: int = 1) -> Cost:
    """The cheapest of `repeat` runs. Raises RuntimeError with the command's own words when it fails."""
    best: Cost | None = None
    for _ in range(repeat):
        with tempfile.TemporaryFile() as err:
            start = time.monotonic()
            process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=err)
            _, status, usage = os.wait4(process.pid, 0)
            wall = time.monotonic() - start
            process.returncode = os.waitstatus_to_exitcode(status)
            if process.returncode:
                err.seek(0)
                said = err.read()[-2000:].decode(errors="replace")
                raise RuntimeError(f"{' '.join(command[:6])} … exit {process.returncode}\n{said}")
        found = Cost(usage.ru_utime, wall, usage.ru_maxrss / 1024)
        best = found if best is None or found.user < best.user else best
    assert best is not None
    return best


# ---------------------------------------------------------------- generated input


SHAPES = [  # bodies of long f(long x, int y, long *p, double z); A…D are numbers, CALL a function
    """    for (int i = 0; i < y; i++) {
        x += p[i] * A ^ (x >> (C % 31));
        if (x & B)
            p[i] = x - D;
    }""",
    """    switch (y % 9) {
    case 0: x += A; break;
    case 1: x ^= B; break;
    case 2: return C;
    case 3: x *= D; /* fall through */
    case 4: p[0] = x; break;
    case 5: x -= y; break;
    case 6: return p[A % 50];
    case 7: x = -x; break;
    }""",
    """    if (x > A)
        return CALL(x - B, y - 1, p, z * (C % 100)) + D;
    p[A % 20] += (long)(z * B) + y / (C % 999 + 2);""",
    """    unsigned u = y * A + B;
    u = u << (C % 31) | u >> (-C % 32);
    x ^= u % (D | 1);
    p[A % 9] = CALL(u, y, p + 1, z);""",
    """    struct { int a; short b; char c; } s[A % 6 + 2];
    for (int i = 0; i < A % 6 + 2; i++) {
        s[i].a = x + i;
        s[i].b = y * (B % 99);
        s[i].c = p[i];
    }
    x += s[y & 1].a * s[1].b - s[y & 1].c;""",
    """    double t = 0;
    for (int i = 0; i < A % 40 + 5; i++)
        t = t * (B % 10) + z / (i + C % 7 + 1);
    x += (long)t;
    if (t < z)
        CALL(x, D % 77, p, t);""",
]


def function(index: int, rng: random.Random) -> str:
    """One C function of a few dozen instructions, `f<index>`: its shape, numbers and callee vary."""
    text = rng.choice(SHAPES)
    for letter in "ABCD":
        text = re.sub(rf"\b{letter}\b", f"{rng.randint(1, 1 << rng.randint(2, 28))}u", text)
    text = text.replace("CALL", f"f{rng.randrange(index)}" if index > 8 else "outside")
    return f"long f{index}(long x, int y, long *p, double z)\n{{\n{text}\n    return x;\n}}\n"


def generated(lines: int, folder: Path, cell: Cell, seed: int = 1) -> Path:
    """Assembly of about `lines` lines: functions with distinct names, compiled by gcc -O2."""
    sample = _compiled(100, folder / "sample", cell, seed).read_text().count("\n") / 100
    return _compiled(max(10, round(lines / sample)), folder / f"lines{lines}", cell, seed)


def _compiled(count: int, place: Path, cell: Cell, seed: int) -> Path:
    rng = random.Random(seed)
    declared = "extern long outside(long, int, long *, double);\n"
    return compiled(declared + "".join(function(index, rng) for index in range(count)), place, cell)


def compiled(text: str, place: Path, cell: Cell) -> Path:
    """The assembly of a C text."""
    source, output = place.with_suffix(".c"), place.with_suffix(".s")
    source.write_text(text)
    subprocess.run([*cell.command, *QUIET, "-S", str(source), "-o", str(output)], check=True)
    return output


# ---------------------------------------------------------------- the three measurements


def command(cell: Cell, paths: Sequence[Path], target: str, output: Path) -> list[str]:
    """The translation of assembly texts."""
    return [*TRANSLATE, *map(str, paths), "--from", cell.frontend, "--to", target, "-o", str(output)]


def startup(cell: Cell, target: str, folder: Path) -> Cost:
    """A file of ten lines or so."""
    path = compiled(TEN_LINES, folder / "ten", cell)
    return cost(command(cell, [path], target, NOWHERE), repeat=5)


def scaling(
    cell: Cell, sizes: Sequence[int], target: str, start: Cost, folder: Path, console: Console
) -> list[dict[str, Any]]:
    """Cost at each size; `net` is without start-up."""
    table = Table(
        "lines",
        "user s",
        "wall s",
        "peak MiB",
        "µs a line",
        "µs a line, without start-up",
        title=f"{cell.name} → {target}",
    )
    rows: list[dict[str, Any]] = []
    for size in sizes:
        path = generated(size, folder, cell)
        lines = path.read_text().count("\n")
        found = cost(command(cell, [path], target, NOWHERE), repeat=2 if size <= 10_000 else 1)
        gross, net = found.user / lines * 1e6, (found.user - start.user) / lines * 1e6
        rows.append({"lines": lines, **asdict(found), "gross_us": gross, "net_us": net})
        table.add_row(
            f"{lines:,}", f"{found.user:.2f}", f"{found.wall:.2f}", f"{found.memory:.0f}", f"{gross:.1f}", f"{net:.1f}"
        )
        console.print(f"{lines:,} lines: {found.user:.2f} s user, {found.memory:.0f} MiB")
    console.print(table)
    at = {min(SIZES, key=lambda size: abs(size - row["lines"])): row for row in rows}
    if 3_000 in at and 300_000 in at:
        big, small = at[300_000], at[3_000]
        told = f"{big['net_us'] / small['net_us']:.2f} without start-up, {big['gross_us'] / small['gross_us']:.2f} with"
        console.print(f"cost per line at 300,000 lines against 3,000: {told} (wanted: at most 1.3)")
    return rows


def software(cell: Cell, root: Path, targets: Sequence[str], repeat: int, console: Console) -> list[dict[str, Any]]:
    """lua and bzip2: translating against compiling."""
    table = Table(
        "program", "target", "lines", "translate, user s", "clang -O2 -c, user s", "ratio", "wall s", "peak MiB"
    )
    rows: list[dict[str, Any]] = []
    for program in suite_software.load(root):
        if program.name not in ("lua", "bzip2"):
            continue
        with tempfile.TemporaryDirectory() as place:
            folder = Path(place)
            paths = [folder / f"{source.stem}.s" for source in program.sources]
            for source, path in zip(program.sources, paths, strict=True):
                path.write_bytes(assembly(source, cell, program.flags).read_bytes())
            lines = sum(path.read_text().count("\n") for path in paths)
            clang = Cell("clang", "O2", cell.source).command
            compile_words = [*clang, *QUIET, *program.flags, "-c", *map(str, program.sources)]
            native = cost(["env", "-C", place, *compile_words], repeat)
            (folder / "out").mkdir()
            for target in targets:
                try:
                    found = cost(command(cell, paths, target, folder / "out"), repeat)
                except RuntimeError as failed:
                    console.print(f"{program.name} → {target}: {failed}", markup=False, highlight=False, soft_wrap=True)
                    continue
                row = {"program": program.name, "target": target, "lines": lines, "clang": native.user, **asdict(found)}
                rows.append({**row, "ratio": found.user / native.user})
                numbers = (
                    f"{found.user:.2f}",
                    f"{native.user:.2f}",
                    f"{found.user / native.user:.2f}",
                    f"{found.wall:.2f}",
                )
                table.add_row(program.name, target, f"{lines:,}", *numbers, f"{found.memory:.0f}")
    console.print(table)
    return rows


def plot(rows: dict[str, list[dict[str, Any]]], path: Path) -> None:
    """Cost per line and peak memory over the number of lines."""
    import matplotlib

    matplotlib.use("Agg")
    from matplotlib import pyplot

    figure, (left, right) = pyplot.subplots(1, 2, figsize=(10, 4))
    for target, found in rows.items():
        lines = [row["lines"] for row in found]
        left.plot(lines, [row["net_us"] for row in found], marker="o", label=target)
        right.plot(lines, [row["memory"] for row in found], marker="o", label=target)
    left.set(
        xscale="log",
        xlabel="lines",
        ylabel="µs of user time a line",
        title="Translation, start-up apart",
        ylim=(0, None),
    )
    right.set(xscale="log", yscale="log", xlabel="lines", ylabel="MiB", title="Peak memory")
    for axes in (left, right):
        axes.grid(alpha=0.3)
        axes.legend()
    figure.tight_layout()
    figure.savefig(path, dpi=120)
    pyplot.close(figure)


@click.command(context_settings={"help_option_names": ["-h", "--help"]})
@click.option(
    "--software", "root", type=click.Path(path_type=Path), help="The software suite's folder: adds lua and bzip2."
)
@click.option(
    "--from", "isa", type=click.Choice(list(SOURCES)), default="x86_64", show_default=True, help="Source ISA."
)
@click.option("--to", "--targets", "targets", default="", help="Default: the other ISAs.")
@click.option("--max-lines", default=SIZES[-1], show_default=True, help="The largest generated input.")
@click.option("--repeat", default=3, show_default=True, help="Runs of the software measurement; the best counts.")
@click.option("--json", "path", type=click.Path(path_type=Path))
def main(root: Path | None, isa: str, targets: str, max_lines: int, repeat: int, path: Path | None) -> None:
    """Translation time, cost per line, memory, start-up."""
    console = Console(width=None if sys.stdout.isatty() else 140)
    names = targets.split(",") if targets else sorted(others(isa), key=ORDER.index)
    with tempfile.TemporaryDirectory(prefix="irbridge-speed-") as place:
        found = measure(Cell("gcc", "O2", isa), names, max_lines, root, repeat, Path(place), console)
    if path:
        write_json(path, found)
        plot(found["scaling"], path.with_suffix(".png"))
        console.print(f"{path}, {path.with_suffix('.png')}")


def measure(
    cell: Cell, names: list[str], max_lines: int, root: Path | None, repeat: int, folder: Path, console: Console
) -> dict[str, Any]:
    """All three measurements."""
    start = startup(cell, names[0], folder)
    console.print(
        f"ten lines: {start.wall:.3f} s wall, {start.user:.3f} s user, {start.memory:.0f} MiB (wanted: under 0.5 s)"
    )
    found: dict[str, Any] = {"cell": cell.name, "startup": asdict(start)}
    if root:
        found["software"] = software(cell, root.resolve(), names, repeat, console)
    sizes = [size for size in SIZES if size <= max_lines]
    found["scaling"] = {names[0]: scaling(cell, sizes, names[0], start, folder, console)}
    return found


if __name__ == "__main__":
    main()
