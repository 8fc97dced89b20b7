"""Damaged input through the command line (a sample; ``make fuzz`` runs 3,000), and the judge of it judged."""

from __future__ import annotations

from collections.abc import Sequence

import pytest
from rich.console import Console

from tests.bench.cells import SOURCES
from tests.bench.mutate import Mutant, attempt, damaged, judge, sweep


@pytest.mark.parametrize("isa", SOURCES)
def test_damaged_input_ends_properly(isa: str) -> None:
    codes, failures = sweep(150, seed=7, processes=3, jobs=1, folder=None, console=Console(quiet=True), isa=isa)
    assert not failures, "\n".join(failures)
    assert codes.total() == 150 and codes[2] + codes[3] > 20


def test_the_same_number_is_the_same_input() -> None:
    assert damaged(Mutant(3, 1, False)) == damaged(Mutant(3, 1, False)) != damaged(Mutant(4, 1, False))


def test_the_judge_sees_each_fault() -> None:
    assert judge(2, "in.s:3:1: error: unknown instruction", []).complaint == ""
    assert judge(0, "", ["out"]).complaint == ""
    assert "traceback" in judge(1, "Traceback (most recent call last):\n  x\nKeyError: 1", []).complaint
    assert "left behind" in judge(3, "in.s:3: error: no", ["out"]).complaint
    assert "exit code -11" in judge(-11, "", []).complaint
    assert "without a place" in judge(2, "error: bad", []).complaint
    assert "these files" in judge(0, "", [".out.tmp", "out"]).complaint


def test_a_planted_crash_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    def broken(argv: Sequence[str]) -> int:
        raise IndexError("planted")

    monkeypatch.setattr("irbridge.cli.main", broken)
    assert "IndexError: planted" in attempt(Mutant(0, 1, False), lambda stage: None).complaint
