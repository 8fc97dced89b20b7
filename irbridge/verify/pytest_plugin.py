"""A pytest plugin: the pairs of an ``irbridge.toml`` as tests.

In: ``pytest --irbridge`` (every irbridge.toml that is collected) or ``pytest path/irbridge.toml``. Out: a test a
function where the toml names functions or an earlier run knows them, else a test a pair. REFUTED fails with its
counterexample, UNVERIFIED is skipped, or fails where the toml says so. Without either nothing is collected and nothing
else imported.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from irbridge.verify.check import Outcome, Plan
    from irbridge.verify.check_config import Config, Pair

_NAME = "irbridge.toml"


def pytest_addoption(parser: pytest.Parser) -> None:
    group = parser.getgroup("irbridge")
    group.addoption("--irbridge", action="store_true", help="test the pairs of every irbridge.toml")
    group.addoption("--irbridge-no-cache", action="store_true", help="verify them again, keep nothing")


def pytest_collect_file(file_path: Path, parent: pytest.Collector) -> pytest.Collector | None:
    if file_path.name != _NAME or not (parent.config.getoption("--irbridge") or parent.session.isinitpath(file_path)):
        return None
    made: pytest.Collector = Toml.from_parent(parent, path=file_path)
    return made


class Toml(pytest.File):
    """An irbridge.toml. The first of its tests to run has all of those that were selected verified at once."""

    config_: Config
    plan: Plan
    outcomes: dict[int, Outcome]

    def collect(self) -> Iterator[pytest.Item]:
        from irbridge.errors import IrbridgeError
        from irbridge.verify import check_config
        from irbridge.verify.check import Plan
        from irbridge.verify.check_cache import FOLDER, Cache

        try:
            self.config_ = check_config.load(self.path)
        except IrbridgeError as e:
            raise self.CollectError(e.render()) from e
        folder = self.path.parent / FOLDER
        kept = None if self.config.getoption("--irbridge-no-cache") else folder
        jobs = 1 if "PYTEST_XDIST_WORKER" in os.environ else 0
        self.plan = Plan(cache=kept, jobs=jobs, reproducers=folder / "reproducers")
        self.outcomes = {}
        cache = Cache(kept) if kept is not None else None
        for n, pair in enumerate(self.config_.pairs):
            known = cache.get(pair) if cache is not None and not pair.functions else None
            names = pair.functions or tuple(v.name for v in known or ())
            for function in names or ("",):
                name = f"{pair.name}::{function}" if function else pair.name
                item: Function = Function.from_parent(self, name=name, pair=pair, number=n, function=function)
                yield item

    def outcome(self, number: int) -> Outcome:
        """What became of a pair."""
        from irbridge.verify.check import check

        if number not in self.outcomes:
            wanted = {i.number: i.pair for i in self.session.items if isinstance(i, Function) and i.parent is self}
            if "PYTEST_XDIST_WORKER" in os.environ:  # the others' items are listed here too
                wanted = {number: wanted[number]}
            numbers = {id(pair): n for n, pair in wanted.items()}
            for o in check(self.config_, self.plan, pairs=list(wanted.values())):
                self.outcomes[numbers[id(o.pair)]] = o
        return self.outcomes[number]


class Failed(Exception):
    """A verdict that fails: its text."""


class Function(pytest.Item):
    """One function of a pair, or all of them."""

    def __init__(self, *, pair: Pair, number: int, function: str, **more: Any) -> None:
        super().__init__(**more)
        self.pair, self.number, self.function = pair, number, function

    def runtest(self) -> None:
        from irbridge.verify.report.sides import explain, worst_first
        from irbridge.verify.verdict import Status

        assert isinstance(self.parent, Toml)
        outcome = self.parent.outcome(self.number)
        if outcome.error is not None:
            raise Failed(outcome.error.render())
        found = worst_first(v for v in outcome.verdicts if self.function in ("", v.name))
        if not found:
            raise Failed(f"{self.pair.name}: there is no verdict on {self.function}")
        wrong = [v for v in found if v.status in self.parent.config_.fail_on]
        if wrong:
            raise Failed("\n\n".join(explain(v) for v in wrong))
        unknown = [v for v in found if v.status is Status.UNVERIFIED]
        if unknown and len(unknown) == len(found):
            pytest.skip("; ".join(v.summary() for v in unknown))

    def repr_failure(self, excinfo: pytest.ExceptionInfo[BaseException], *more: Any) -> Any:
        return str(excinfo.value) if isinstance(excinfo.value, Failed) else super().repr_failure(excinfo, *more)

    def reportinfo(self) -> tuple[Path, int | None, str]:
        # pytest reads a place that ends a test's name as Python's, with dots between its parts
        return self.path, self.pair.loc.line - 1 if self.pair.loc.line else None, f"{self.name} (irbridge)"
