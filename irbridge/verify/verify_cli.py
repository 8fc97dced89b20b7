"""The command ``irbridge verify``.

In: two sides, each an assembly file or a folder of them. Out: a verdict for each function of both, or with ``--cases``
one for the whole program; an exit code: 0 nothing is refuted, 1 something is, 2 bad input, 3 refused as unsupported,
4 a tool is missing. Example: ``irbridge verify f.s g.s --sig "int f(const char *s, size_t n)"``.
"""

from __future__ import annotations

import sys
from pathlib import Path

import click


@click.command()
@click.argument("files", nargs=-1, metavar="SOURCE TARGET")
@click.option("--from", "source_isa", metavar="ISA", help="Source language; recognised from the text if missing.")
@click.option("--to", "target_isa", metavar="ISA", help="Target language; recognised from the text if missing.")
@click.option("--function", "functions", multiple=True, metavar="NAME", help="Only this one; all of both if missing.")
@click.option("--sig", "signatures", multiple=True, metavar="PROTOTYPE", help='In C: "int f(const char *s, size_t n)".')
@click.option("--header", "headers", multiple=True, metavar="FILE", help="A C header that declares the functions.")
@click.option("--examples", type=click.IntRange(1), default=500, show_default=True, help="Hypothesis examples each.")
@click.option("--deadline", type=click.FloatRange(0.1), default=10.0, show_default=True, help="Seconds a function.")
@click.option("--seed", type=int, default=0, show_default=True, help="Of all that is random.")
@click.option("--min-coverage", type=click.FloatRange(0, 100), default=98.0, show_default=True, help="In percent.")
@click.option("--ulps", type=click.IntRange(0), default=0, show_default=True, help="How far floats may differ.")
@click.option("--json", "json_file", metavar="FILE", help="Write the verdicts as JSON.")
@click.option("--junit", metavar="FILE", help="Write them as JUnit XML.")
@click.option("--sarif", metavar="FILE", help="Write what fails as SARIF 2.1.0.")
@click.option("--html", metavar="FILE", help="Write them as one page to look at.")
@click.option("--reproducers", metavar="DIR", help="Where refuting inputs are saved.")
@click.option("--cases", metavar="DIR", help="Whole programs: run both on the inputs of this folder.")
@click.option("--link", multiple=True, metavar="WORD", help="With --cases: for both linkers, as --link=-lm.")
@click.option("--allow-fork", is_flag=True, help="With --cases: the programs may start processes.")
@click.option("--replay", metavar="FILE", help="Run a saved refuting input again.")
@click.option("--no-sandbox", is_flag=True, help="Run what is verified without walls round it.")
def verify(
    files: tuple[str, ...], source_isa: str | None, target_isa: str | None, functions: tuple[str, ...],
    signatures: tuple[str, ...], headers: tuple[str, ...], examples: int, deadline: float, seed: int,
    min_coverage: float, ulps: int, json_file: str | None, junit: str | None, sarif: str | None, html: str | None,
    reproducers: str | None, cases: str | None, link: tuple[str, ...], allow_fork: bool, replay: str | None,
    no_sandbox: bool,
) -> None:
    """Verify that the functions of two assembly files do the same; with --cases, that two programs do. A folder stands
    for all of its .s files."""
    from irbridge.verify.build import keep_hypothesis_away
    from irbridge.verify.cases import cases_of
    from irbridge.verify.engine import Budget, verify_pair
    from irbridge.verify.programs import verify_program
    from irbridge.verify.report import Report, save
    from irbridge.verify.report.terminal import console, show
    from irbridge.verify.verdict import Status

    keep_hypothesis_away()
    texts: dict[str, str] = {}
    kept = Path(reproducers) if reproducers else None
    if replay:
        from irbridge.verify.reproducer import again

        verdicts = [again(Path(replay), no_sandbox=no_sandbox)]
    elif len(files) != 2:
        raise click.UsageError("give a source and a target")
    else:
        source, target = (_units(f) for f in files)
        texts = dict([*source, *target])
        if cases is not None:
            if functions or signatures or headers:
                raise click.UsageError("--cases runs whole programs: it takes no --function, --sig or --header")
            verdicts = [verify_program(
                source, source_isa, target, target_isa, cases_of(Path(cases)), link=link, allow_fork=allow_fork,
                no_sandbox=no_sandbox, name=Path(source[0][0]).stem, reproducers=kept,
            )]  # fmt: skip
        elif link or allow_fork:
            raise click.UsageError("--link and --allow-fork go with --cases")
        else:
            verdicts = verify_pair(
                source, target, source_isa=source_isa, target_isa=target_isa, functions=functions,
                signatures=signatures, headers=headers, ulps=ulps, no_sandbox=no_sandbox,
                budget=Budget(examples, deadline, deadline, min_coverage, seed), reproducers=kept,
            )  # fmt: skip
    report = Report(verdicts, texts)
    show(report, console())
    asked = {"json": json_file, "junit": junit, "sarif": sarif, "html": html}
    save(report, {form: Path(file) for form, file in asked.items() if file})
    sys.exit(any(v.status is Status.REFUTED for v in verdicts))


def _units(path: str) -> list[tuple[str, str]]:
    """A side's units: (name, text). Raises IrbridgeError for a folder without any, and for what is no text."""
    from irbridge.cli import read
    from irbridge.errors import IrbridgeError, Loc

    if not Path(path).is_dir():
        return [read(path)]
    found = [read(str(p)) for p in sorted(Path(path).glob("*.s"))]
    if not found:
        raise IrbridgeError("no .s file is in this folder", Loc(path), "give the compiler's -S output")
    return found
