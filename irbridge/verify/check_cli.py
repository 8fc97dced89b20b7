"""The command ``irbridge check``.

In: a folder with an ``irbridge.toml``. Out: its verdicts in the terminal and in the files asked for; an exit code:
0 all is fine, 1 something fails, 2 bad input, 3 refused as unsupported, 4 a tool is missing, 130 interrupted.
Example: ``irbridge check --html verdicts.html``.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from collections.abc import Callable

    from irbridge.verify.check import Outcome


@click.command()
@click.argument("path", default=".", metavar="[PATH]")
@click.option("--json", "json_file", metavar="FILE", help="Write the verdicts as JSON.")
@click.option("--junit", metavar="FILE", help="Write them as JUnit XML.")
@click.option("--sarif", metavar="FILE", help="Write what fails as SARIF 2.1.0.")
@click.option("--html", metavar="FILE", help="Write them as one page to look at.")
@click.option("--jobs", type=click.IntRange(0), metavar="N", help="Worker processes; 0: one a core.")
@click.option("--fail-on", multiple=True, metavar="STATUS", help="What fails: REFUTED (the default) or UNVERIFIED too.")
@click.option("--cache", metavar="DIR", help="Where verdicts are kept; .irbridge-cache beside the toml.")
@click.option("--no-cache", is_flag=True, help="Verify all of it again and keep nothing.")
@click.option("--no-sandbox", is_flag=True, help="Run what is verified without walls round it.")
def check(
    path: str, json_file: str | None, junit: str | None, sarif: str | None, html: str | None, jobs: int | None,
    fail_on: tuple[str, ...], cache: str | None, no_cache: bool, no_sandbox: bool,
) -> None:
    """Verify every pair of a project's irbridge.toml (PATH: the file or its folder)."""
    from irbridge.errors import Loc
    from irbridge.verify import check as checking
    from irbridge.verify.build import keep_hypothesis_away
    from irbridge.verify.check_cache import FOLDER
    from irbridge.verify.check_config import load, statuses
    from irbridge.verify.report import Report, save
    from irbridge.verify.report.terminal import console, show
    from irbridge.verify.verdict import Status

    keep_hypothesis_away()
    failing = statuses(fail_on, Loc("--fail-on")) if fail_on else None
    config = load(Path(path))
    failing = config.fail_on if failing is None else failing
    kept = Path(cache) if cache else config.root / FOLDER
    plan = checking.Plan(
        cache=None if no_cache else kept, jobs=config.jobs if jobs is None else jobs,
        reproducers=(kept / "reproducers").absolute(), no_sandbox=no_sandbox,
    )  # fmt: skip
    outcomes: list[Outcome] = []
    with _progress(len(config.pairs)) as advance:
        for o in checking.check(config, plan):
            outcomes.append(o)
            advance(o)
    verdicts = [v for o in outcomes for v in o.verdicts]
    base = os.path.relpath(config.root).replace(os.sep, "/")
    report = Report(verdicts, config.texts(), "" if base == "." else base, Status.UNVERIFIED in failing)
    show(report, console(), cached=sum(len(o.verdicts) for o in outcomes if o.cached))
    for error in dict.fromkeys(o.error.render() for o in outcomes if o.error is not None):
        click.echo(error, err=True)
    asked = {"json": json_file, "junit": junit, "sarif": sarif, "html": html}
    save(report, {form: Path(file) for form, file in asked.items() if file})
    sys.exit(checking.exit_code(outcomes, failing))


@contextmanager
def _progress(total: int) -> Iterator[Callable[[Outcome], None]]:
    """A bar on stderr, nothing where that is no terminal."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeElapsedColumn

    from irbridge.verify.report.terminal import console

    now = TextColumn("{task.description}")
    columns = (TextColumn("verifying"), BarColumn(), MofNCompleteColumn(), TimeElapsedColumn(), now)
    with Progress(*columns, console=console(stderr=True), transient=True) as bar:
        task = bar.add_task("", total=total)

        def advance(o: Outcome) -> None:
            bar.update(task, advance=1, description=_escaped(o.pair.name))

        yield advance


def _escaped(name: str) -> str:
    from rich.markup import escape

    return escape(name[-40:])
