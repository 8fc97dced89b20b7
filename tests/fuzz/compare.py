"""Run every form by its oracle and by its row, and compare: variables, memory, faults, conditions.

A NaN that floating-point arithmetic produced compares as a NaN: its sign and payload are not promised.
What a row declares undefined is not compared, nor what the adapter says the rows do not model.
"""

from __future__ import annotations

import random
import tempfile
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from irbridge.errors import IrbridgeError
from irbridge.ir import softfloat as sf
from irbridge.isa.machine import Decoded
from irbridge.isa.row import Row
from tests.fuzz.adapter import ALL, MEMORY, Adapter, After, Form, Runner, State
from tests.fuzz.predict import Machine, OutOfWindow, Predict, Prediction, columns, predict
from tests.fuzz.states import pool

FLOATING = frozenset(("arith.addf", "arith.subf", "arith.mulf", "arith.divf", "math.sqrt", "arith.extf", "arith.truncf",
                      "math.roundeven", "math.trunc", "math.floor", "math.ceil", "math.fma", "math.round"))  # fmt: skip


@dataclass
class Tally:
    """Exact counts of a run. ``skipped``: rows without a state compared, with the reason."""

    rows: set[str] = field(default_factory=set)
    forms: int = 0
    states: int = 0
    outside: int = 0
    faults: int = 0
    mismatches: list[str] = field(default_factory=list)
    failed: Counter[str] = field(default_factory=Counter)
    skipped: dict[str, str] = field(default_factory=dict)
    rejected: list[str] = field(default_factory=list)

    def add(self, other: Tally) -> None:
        self.rows |= other.rows
        self.forms += other.forms
        self.states += other.states
        self.outside += other.outside
        self.faults += other.faults
        self.mismatches += other.mismatches
        self.failed += other.failed
        self.skipped.update(other.skipped)
        self.rejected += other.rejected


@dataclass
class Bench:
    """Forms with their decodings and what runs them."""

    adapter: Adapter
    items: list[tuple[Form, Decoded]]
    runner: Runner
    tally: Tally


def label(row: Row) -> str:
    return f"{row.name} {row.spec}"


def decoded(
    a: Adapter, rows: Iterable[Row], seed: int = 0, tally: Tally | None = None
) -> Iterator[tuple[Form, Decoded]]:
    """Every form of the rows, its text parsed and decoded; a form that an earlier row takes is left out."""
    for row in rows:
        for form in a.forms(row, seed):
            problem = ""
            try:
                parsed = a.parse(form.text, form.dialect)
                want = form.parsed
                if want is not None and (parsed.mnemonic, parsed.operands) != (want.mnemonic, want.operands):
                    problem = f"parsed as {parsed.mnemonic} {parsed.operands}, not {want.mnemonic} {want.operands}"
                else:
                    d = a.decode(parsed)
            except IrbridgeError as e:
                if tally is None:
                    raise
                problem = f"not decoded: {e.message}"
            if problem:
                assert tally is not None, f"{form.text}: {problem}"
                tally.mismatches.append(f"{form.text}: {problem}")
                tally.failed[row.name] += 1
            elif d.row is row or d.row.fn is row.fn:
                yield form, d


def prepare(a: Adapter, rows: Iterable[Row], folder: Path, seed: int = 0) -> Bench:
    """Parse and decode every form of the rows that can be run here; assemble them."""
    tally, here = Tally(), []
    for row in rows:
        reason = a.missing(row)
        if reason:
            tally.skipped[label(row)] = reason
        else:
            here.append(row)
    items = list(decoded(a, here, seed, tally))
    runner = a.build(folder, {n: a.stub(form) for n, (form, _) in enumerate(items)})
    tally.rejected = [items[n][0].text for n in runner.rejected]
    return Bench(a, items, runner, tally)


def run(
    bench: Bench, states: Sequence[State], seed: int = 0, few: int | None = None, predictor: Predict = predict
) -> Tally:
    """Compare what ``predictor`` says with the oracle. Each form meets all the states; an alias,
    or the same form in the other dialect, ``few`` of them."""
    first: dict[tuple[object, str], tuple[str, str]] = {}
    for n, (form, d) in enumerate(bench.items):
        if n in bench.runner.rejected:
            continue
        known = first.setdefault((form.row.fn, form.row.spec), (form.row.name, form.dialect))
        whole = few is None or known == (form.row.name, form.dialect)
        count = len(states) if whole else min(few or 0, len(states))
        rng = random.Random(f"{seed} {form.text}")
        _form(bench, n, form, d, states[:count], rng, predictor)
    return bench.tally


def _form(
    bench: Bench, number: int, form: Form, d: Decoded, states: Sequence[State], rng: random.Random, predictor: Predict
) -> None:
    a, scratch, tally = bench.adapter, bench.runner.scratch, bench.tally
    prepared = [a.point(form, s, scratch, rng) for s in states]
    got = bench.runner.run(number, prepared)
    floating = d.template is not None and any(op[0].name in FLOATING for op in d.template.ops)
    tally.rows.add(label(form.row))
    tally.forms += 1
    for n, (s, after) in enumerate(zip(prepared, got, strict=True)):
        problem = _state(a, d, a.machine(s, scratch), after, floating, predictor, tally)
        if problem:
            tally.failed[form.row.name] += 1
            if tally.failed[form.row.name] <= 3:
                tally.mismatches.append(f"{form.text}: {problem} (state {n})")


def _state(a: Adapter, d: Decoded, m: Machine, after: After, floating: bool, predictor: Predict, tally: Tally) -> str:
    """The first difference, or nothing."""
    try:
        p = predictor(d, m)
    except OutOfWindow:
        tally.outside += 1
        return ""
    tally.states += 1
    if after.signal or p.fault:
        tally.faults += 1
        return "" if after.signal and p.fault else f"signal {after.signal}, predicted fault: {p.fault}"
    if after.taken != (p.taken or 0):
        return f"taken {after.taken}, predicted {p.taken}"
    if after.regs == m.regs and after.memory == m.window.data:
        return ""
    free = undefined(d, p, m)
    for key, mask in a.loose(d, p).items():
        free[key] = free.get(key, 0) | mask
    return _variables(a, d, m, after, floating, free) or _memory(m, after, floating, free)


def undefined(d: Decoded, p: Prediction, m: Machine) -> dict[int, int]:
    """The bits that may hold anything, by variable."""
    free: dict[int, int] = {}
    for name in p.undefined:
        stem, high, _ = name.partition(".")
        if stem.isdigit():
            b = columns(d)[int(stem)]
            if b.place is None:
                free[MEMORY] = ALL
                continue
            place = b.place
        elif stem in d.named or stem in m.isa.places:
            place = d.named.get(stem) or m.isa.places[stem]
        else:
            continue  # "fault"
        kept = (1 << place.width) - 1
        free[place.var] = free.get(place.var, 0) | (~kept if high else ALL)
    return free


def same(a: int, b: int, bits: int, floating: bool) -> bool:
    """Equal, or NaNs in the same places of a produced floating-point result."""
    if a == b:
        return True
    if not floating:
        return False
    if bits == 80:
        return sf.is_nan(80, a) and sf.is_nan(80, b)
    return any(
        all(
            x == y or (sf.is_nan(w, x) and sf.is_nan(w, y))
            for n in range(bits // w)
            for x, y in ((a >> n * w & (1 << w) - 1, b >> n * w & (1 << w) - 1),)
        )
        for w in (16, 32, 64)
        if w <= bits
    )


def _variables(a: Adapter, d: Decoded, m: Machine, after: After, floating: bool, free: dict[int, int]) -> str:
    for v, got, want in zip(m.isa.variables, after.regs, m.regs, strict=True):
        if got == want or v.index in after.unknown or v.kind == "scratch" or not (got ^ want) & ~free.get(v.index, 0):
            continue
        number = v.kind in ("vector", "float", "x87")
        if number and (same(got, want, v.width, floating) or a.near(d, got, want)):
            continue
        return f"{v.name} {got:#x}, predicted {want:#x}"
    return ""


def _memory(m: Machine, after: After, floating: bool, free: dict[int, int]) -> str:
    got, want = after.memory, bytes(m.window.data)
    if got == want or MEMORY in free:
        return ""
    if floating:
        for at, size in m.window.stored:
            x, y = (int.from_bytes(b[at : at + size], "little") for b in (got, want))
            if same(x, y, 8 * size, True):
                want = want[:at] + got[at : at + size] + want[at + size :]
    if got == want:
        return ""
    at = next(n for n in range(len(got)) if got[n] != want[n])
    return f"memory at {at}: {got[at : at + 16].hex()}, predicted {want[at : at + 16].hex()}"


def fuzz(
    a: Adapter,
    states: int,
    seed: int = 0,
    only: Sequence[str] = (),
    rows: Sequence[Row] | None = None,
    predictor: Predict = predict,
) -> Tally:
    """The whole run: all rows, or those named."""
    chosen = list(rows) if rows is not None else [r for r in a.table.all() if not only or r.name in only]
    with tempfile.TemporaryDirectory(prefix="irbridge-fuzz-") as folder:
        bench = prepare(a, chosen, Path(folder), seed)
        try:
            return run(bench, pool(a, states, seed), seed, max(20, states // 20), predictor)
        finally:
            bench.runner.close()
