"""Every row of every ISA against its oracle, its template, and its liveness; and that planted bugs show.

``IRBRIDGE_FUZZ_STATES`` (15 when unset) states a form; ``python -m tests.fuzz`` gives exact counts.
x86-64 is skipped where the processor is another one.
"""

from __future__ import annotations

import os
import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from irbridge import registry
from irbridge.isa.machine import Decoded
from irbridge.isa.row import Out, Row, as_out
from tests.fuzz import compare
from tests.fuzz.adapter import Adapter, adapter, names
from tests.fuzz.liveness import check
from tests.fuzz.predict import Machine, Prediction, columns, predict, replay
from tests.fuzz.states import pool

STATES = int(os.environ.get("IRBRIDGE_FUZZ_STATES", "15"))
SEED = int(os.environ.get("IRBRIDGE_FUZZ_SEED", "0"))
PARTS = 16
SCRATCH = 0x10000
each_isa = pytest.mark.parametrize("isa", names())
each_part = pytest.mark.parametrize("n", range(PARTS))


def usable(isa: str) -> Adapter:
    found = adapter(isa)
    reason = found.ready()
    if reason:
        pytest.skip(reason)
    return found


def _part(a: Adapter, n: int) -> list[str]:
    return list(a.table.rows)[n::PARTS]


def test_every_frontend_with_rows_has_an_adapter() -> None:
    assert [n for n in registry.names("frontends") if hasattr(registry.frontend(n), "decode")] == names()


@each_isa
@each_part
def test_rows_agree_with_the_processor(isa: str, n: int) -> None:
    a = usable(isa)
    tally = compare.fuzz(a, STATES, SEED, _part(a, n))
    for row, reason in tally.skipped.items():
        print(f"skipped {row}: {reason}")
    assert not tally.mismatches, f"seed {SEED}\n" + "\n".join(tally.mismatches)


@pytest.mark.slow
@each_isa
@each_part
def test_templates_agree_with_the_processor(isa: str, n: int) -> None:
    a = usable(isa)
    tally = compare.fuzz(a, 10, SEED, _part(a, n), predictor=replay)
    assert not tally.mismatches, "\n".join(tally.mismatches)


@pytest.mark.slow
@each_isa
def test_every_row_is_reached(isa: str) -> None:
    a = usable(isa)
    tally = compare.fuzz(a, 1, SEED)
    left = [compare.label(r) for r in a.table.all() if r.control in ("", "cond")]
    assert [name for name in left if name not in tally.rows and name not in tally.skipped] == []


@each_isa
@each_part
def test_liveness(isa: str, n: int) -> None:
    a = adapter(isa)
    rng = random.Random(SEED)
    problems = []
    states = pool(a, 6, SEED)
    for form, d in compare.decoded(a, (r for name in _part(a, n) for r in a.table.rows[name]), SEED):
        for s in states:
            problem = check(d, a.machine(a.point(form, s, SCRATCH, rng), SCRATCH), rng)
            if problem:
                problems.append(f"{form.text}: {problem}")
                break
    assert not problems, "\n".join(problems)


@each_isa
def test_flags_column_matches_the_function(isa: str) -> None:
    table = adapter(isa).table
    for row in table.all():
        for template in row.templates.values():
            for flag, letter in zip(table.flags, row.flags, strict=True):
                if not letter.islower():
                    assert letter.isupper() == (flag in template.named), f"{row.name} {row.spec}: {flag}"


# -- planted bugs -------------------------------------------------------------------------------------

Spoil = Callable[[Out], Out]


def _spoiled(spoil: Spoil, rows: list[Row]) -> Callable[[Decoded, Machine], Prediction]:
    """The prediction of rows whose results went through ``spoil``."""

    def spoiled(d: Decoded, m: Machine) -> Prediction:
        assert d.row.fn in [r.fn for r in rows]
        wrong = replace_row(d, lambda *args: spoil(as_out(d.row.fn(*args))))
        return predict(wrong, m)

    return spoiled


def replace_row(d: Decoded, fn: Callable[..., object]) -> Decoded:
    r = d.row
    row = Row(r.name, r.operands, r.flags, fn, r.implicit, r.zeroes, r.extension, r.note, r.control)
    return replace(d, row=row)


def _value(result: Out) -> Out:
    return Out((result.values[0] ^ 1, *result.values[1:]), result.named, result.undef)


def _flag(name: str) -> Spoil:
    return lambda result: result.also(**{name: ~result.named[name]})


def _stores(d: Decoded) -> bool:
    """Whether the first operand written is memory."""
    return next(b for b in columns(d) if "w" in b.access).mem is not None


def _rows(a: Adapter, what: str) -> list[Row]:
    """A few rows that show a kind of bug: those that add, store, jump, or set all the flags."""
    plain = [r for r in a.table.all() if not r.note and not r.extension and not a.missing(r)]
    if what == "cond":
        found = [r for r in plain if r.control == "cond"]
    elif what == "store":
        found = [r for r in plain if r.control == "" and any(o.access == "w" for o in r.operands)]
        found = [r for r in found if any(_stores(d) for _, d in compare.decoded(a, [r], SEED))]
    elif what == "flags":
        found = [r for r in plain if r.flags and r.flags.isupper() and r.operands and "w" in r.operands[0].access]
    else:
        found = [r for r in a.table.rows[what] if len(r.operands) >= 2]
    return found[:2]


@each_isa
@pytest.mark.parametrize("what", ["sub", "store", "cond"])
def test_a_planted_bug_is_caught(isa: str, what: str) -> None:
    a = usable(isa)
    rows = _rows(a, what)
    assert rows
    for row in rows:
        assert not compare.fuzz(a, 20, SEED, rows=[row]).mismatches
        assert compare.fuzz(a, 20, SEED, rows=[row], predictor=_spoiled(_value, [row])).mismatches, row.name


@pytest.mark.parametrize(("isa", "flag"), [(isa, flag) for isa in names() for flag in adapter(isa).table.flags])
def test_a_wrong_flag_is_caught(isa: str, flag: str) -> None:
    a = usable(isa)
    rows = _rows(a, "flags")
    assert rows
    for row in rows:
        assert compare.fuzz(a, 20, SEED, rows=[row], predictor=_spoiled(_flag(flag), [row])).mismatches, row.name


@each_isa
def test_a_wrong_binding_is_caught(isa: str) -> None:
    a = usable(isa)
    rows = _rows(a, "sub")

    def exchanged(d: Decoded, m: Machine) -> Prediction:
        return predict(replace_row(d, lambda x, y, *more: d.row.fn(y, x, *more)), m)

    assert compare.fuzz(a, 20, SEED, rows=rows[:1], predictor=exchanged).mismatches


@each_isa
def test_a_write_too_narrow_is_caught(isa: str) -> None:
    """A place that keeps what it should clear, or clears what it should keep."""
    a = usable(isa)

    def turned(d: Decoded, m: Machine) -> Prediction:
        first = d.operands[0]
        if first.place is None or first.place.width == m.isa.variables[first.place.var].width:
            return predict(d, m)
        other = first._replace(place=first.place._replace(zero=not first.place.zero))
        return predict(replace(d, operands=(other, *d.operands[1:])), m)

    def narrow(row: Row) -> bool:
        found = next(iter(compare.decoded(a, [row], SEED)), None)
        place = found[1].operands[0].place if found and found[1].operands else None
        return place is not None and place.width < a.variables[place.var].width and "w" in row.operands[0].access

    row = next(r for r in a.table.all() if not r.note and not a.missing(r) and not r.control and narrow(r))
    assert compare.fuzz(a, 20, SEED, rows=[row], predictor=turned).mismatches
