"""Every row of the x86-64 table against the processor, its template, and its liveness.

``IRBRIDGE_FUZZ_STATES`` (50 when unset) states a form; ``python -m tests.fuzz`` gives exact counts.
Skipped where the processor is no x86-64.
"""

from __future__ import annotations

import os
import platform
import random
import shutil
from pathlib import Path

import pytest

from irbridge.frontends.x86_64.isa import TABLE
from irbridge.frontends.x86_64.regs import FLAGS
from irbridge.isa.bits import Bits
from irbridge.isa.row import Operand, Out, Row
from tests.fuzz import compare
from tests.fuzz.liveness import check
from tests.fuzz.predict import replay
from tests.fuzz.states import pool

STATES = int(os.environ.get("IRBRIDGE_FUZZ_STATES", "50"))
SEED = int(os.environ.get("IRBRIDGE_FUZZ_SEED", "0"))
NAMES = list(TABLE.rows)
PARTS = 16
SCRATCH = 0x10000

needs_x86 = pytest.mark.skipif(
    platform.machine() != "x86_64" or not shutil.which("gcc") or not Path("/proc/cpuinfo").exists(),
    reason="needs an x86-64 Linux processor and gcc",
)


def _part(n: int) -> list[str]:
    size = -(-len(NAMES) // PARTS)
    return NAMES[n * size : (n + 1) * size]


@needs_x86
@pytest.mark.parametrize("n", range(PARTS))
def test_rows_agree_with_the_processor(n: int) -> None:
    tally = compare.fuzz(STATES, SEED, _part(n))
    for row, reason in tally.skipped.items():
        print(f"skipped {row}: {reason}")
    assert not tally.mismatches, f"seed {SEED}\n" + "\n".join(tally.mismatches)


@needs_x86
@pytest.mark.slow
@pytest.mark.parametrize("n", range(PARTS))
def test_templates_agree_with_the_processor(n: int) -> None:
    tally = compare.fuzz(10, SEED, _part(n), predictor=replay)
    assert not tally.mismatches, "\n".join(tally.mismatches)


@needs_x86
@pytest.mark.slow
def test_every_row_is_reached() -> None:
    tally = compare.fuzz(1, SEED)
    skipped = set(tally.skipped)
    left = [f"{r.name} {r.spec}" for r in TABLE.all() if r.control in ("", "cond")]
    assert [name for name in left if name not in tally.rows and name not in skipped] == []


@pytest.mark.parametrize("n", range(PARTS))
def test_liveness(n: int) -> None:
    rng = random.Random(SEED)
    problems = []
    states = pool(12, SEED)
    for form, d in compare.decoded(r for name in _part(n) for r in TABLE.rows[name]):
        for s in states:
            before = compare.machine(compare.point(form, s, SCRATCH, rng), SCRATCH)
            problem = check(d, before, form.width, rng)
            if problem:
                problems.append(f"{form.text}: {problem}")
                break
    assert not problems, "\n".join(problems)


def test_flags_column_matches_the_function() -> None:
    for row in TABLE.all():
        for template in row.templates.values():
            for flag, letter in zip(FLAGS, row.flags, strict=True):
                if not letter.islower():
                    assert letter.isupper() == (flag in template.named), f"{row.name} {row.spec}: {flag}"


def _planted(name: str, wrong: str) -> Row:
    """The row ``name r:rm r:rmi`` with one result spoiled."""
    good = next(r for r in TABLE.rows[name] if len(r.operands) == 2)

    def fn(a: Bits, b: Bits) -> Out:
        result: Out = good.fn(a, b)
        if wrong == "value":
            return Out((result.values[0] + 1,), result.named, result.undef)
        return Out(result.values, {**result.named, wrong: ~result.named[wrong]}, result.undef)

    return Row(name, (Operand("rw", "rm"), Operand("r", "rmi")), good.flags, fn, ())


@needs_x86
@pytest.mark.parametrize("wrong", ["value", "CF", "OF", "AF", "ZF"])
def test_a_planted_bug_is_caught(wrong: str, monkeypatch: pytest.MonkeyPatch) -> None:
    row = _planted("add", wrong)
    monkeypatch.setitem(TABLE.rows, "add", [row])
    assert compare.fuzz(20, SEED, rows=[row]).mismatches


@needs_x86
def test_a_wrong_binding_is_caught(monkeypatch: pytest.MonkeyPatch) -> None:
    good = TABLE.rows["sub"][0]
    row = Row("sub", good.operands, good.flags, lambda a, b: good.fn(b, a), ())
    monkeypatch.setitem(TABLE.rows, "sub", [row])
    assert compare.fuzz(20, SEED, rows=[row]).mismatches
