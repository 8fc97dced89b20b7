"""Registers that a function must preserve: what compilers write gives them back, what is broken is seen."""

from __future__ import annotations

import random

import pytest

from irbridge.errors import Unsupported
from irbridge.pipeline import Options, lift_units
from tests.bench.cells import SOURCES
from tests.bench.functions import PAIRS, compiled, functions, translated
from tests.bench.mutants.faults import mutants

BY_NAME = {f.name: f for f in functions()}
CALLING = ("describe", "trim", "starts_with", "extension", "normalise", "knapsack")


def changed(text: str, isa: str) -> dict[str, tuple[str, ...]]:
    return lift_units([("a.s", text)], SOURCES[isa], Options(preserved=True)).unpreserved


@pytest.mark.parametrize("isa", SOURCES)
@pytest.mark.parametrize("level", ["-O0", "-O2"])
def test_compilers_give_them_back(isa: str, level: str) -> None:
    for name in CALLING:
        for compiler in ("gcc", "clang"):
            assert not any(changed(compiled(BY_NAME[name].text, compiler, isa, level), isa).values()), (name, compiler)


@pytest.mark.parametrize("pair", PAIRS)
def test_what_is_not_given_back_is_seen(pair: tuple[str, str]) -> None:
    planted = 0
    for name in CALLING:
        f = BY_NAME[name]
        for m in mutants(translated(f.text, f.prototype, *pair), name, pair[1], 1000, random.Random(1)):
            if m.kind == "callee-saved register":
                planted += 1
                try:
                    assert changed(m.text, pair[1])[name], (name, m.line, m.before, m.after)
                except Unsupported:
                    pass  # then nothing is lifted, and nothing proved
    assert planted >= 5
