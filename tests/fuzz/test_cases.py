"""The one-line cases of ``tests/cases/<isa>``: rows on ints, the same on the oracle, refusals.

``instruction | state => what must follow``: registers and flags by name, memory at the adapter's pointer
(x86-64: rdi): ``m``, ``T`` or ``M`` (64, 80 or 128 bits), ``m+8`` further on; ``rdi=+8`` is relative to before,
``rsi=rdi`` the pointer itself, ``taken=1`` a conditional jump's, ``fault`` means that it traps.
"""

from __future__ import annotations

import random
import re
from pathlib import Path
from typing import NamedTuple

import pytest

from irbridge.errors import Unsupported
from irbridge.isa.machine import Decoded
from tests.fuzz.adapter import Adapter, Form, State, adapter, names
from tests.fuzz.predict import Machine, predict
from tests.fuzz.states import pool
from tests.fuzz.test_rows import each_isa, usable

CASES = Path(__file__).parent.parent / "cases"
SCRATCH = 0x10000
AT = 64  # where the pointer points in the scratch memory
SIZES = {"m": 8, "T": 10, "M": 16}
_MEMORY = re.compile(r"([mTM])([+-]\d+)?")


class Case(NamedTuple):
    isa: str
    where: str
    text: str
    given: list[str]
    expected: list[str]

    def decoded(self) -> Decoded:
        a = adapter(self.isa)
        return a.decode(a.parse(self.text))

    def form(self) -> Form:
        return Form(self.decoded().row, self.text, adapter(self.isa).parse(self.text).operands)


def _lines(path: Path) -> list[tuple[str, str]]:
    lines = enumerate(path.read_text().splitlines(), 1)
    return [(f"{path.name}:{n}", line) for n, line in lines if line.strip() and not line.startswith("#")]


def _cases() -> list[Case]:
    found = []
    for isa in names():
        for path in sorted((CASES / isa).glob("*.txt")):
            if path.name != "refused.txt":
                for where, line in _lines(path):
                    text, _, rest = line.partition("|")
                    given, _, expected = rest.partition("=>")
                    found.append(Case(isa, where, text.strip(), given.split(), expected.split()))
    return found


def _refusals() -> list[tuple[str, str, str, str]]:
    found = []
    for isa in names():
        path = CASES / isa / "refused.txt"
        for where, line in _lines(path) if path.exists() else []:
            text, message = line.split("=>")
            found.append((isa, where, text.strip(), message.strip()))
    return found


def _at(name: str) -> tuple[int, int] | None:
    """Where in the scratch memory ``m+8`` is, and its size."""
    m = _MEMORY.fullmatch(name)
    return (AT + int(m[2] or 0), SIZES[m[1]]) if m else None


def state(a: Adapter, case: Case, scratch: int) -> State:
    """A random state with what the case gives."""
    base = a.point(case.form(), pool(a, 1, 7)[0], scratch, random.Random(7))
    m = a.machine(base, scratch)
    m.write(a.isa.places[a.pointer], scratch + AT)
    for item in case.given:
        name, _, text = item.partition("=")
        value = scratch + AT if text == a.pointer else int(text, 0)
        where = _at(name)
        if where:
            m.window.data[where[0] : sum(where)] = value.to_bytes(where[1], "little")
        else:
            m.write(a.isa.places[name], value)
    return State(m.regs, bytes(m.window.data))


def _expect(a: Adapter, case: Case, before: State, m: Machine, fault: bool, taken: int) -> None:
    assert fault == ("fault" in case.expected)
    if fault:
        return
    for item in case.expected:
        name, _, text = item.partition("=")
        where = _at(name)
        if where:
            got = int.from_bytes(m.window.data[where[0] : sum(where)], "little")
        else:
            got = taken if name == "taken" else m.read(a.isa.places[name])
        want = int(text, 0)
        if text[0] in "+-":
            want += before.regs[a.isa.places[name].var]
        assert got == want, f"{name} is {got:#x}, not {want:#x}"


@pytest.mark.parametrize("case", _cases(), ids=lambda c: f"{c.isa} {c.where} {c.text}")
def test_case(case: Case) -> None:
    a = adapter(case.isa)
    before = state(a, case, SCRATCH)
    m = a.machine(before, SCRATCH)
    p = predict(case.decoded(), m)
    _expect(a, case, before, m, p.fault, p.taken or 0)


@each_isa
def test_cases_on_the_processor(isa: str, tmp_path: Path) -> None:
    a = usable(isa)
    cases = [c for c in _cases() if c.isa == isa and not a.missing(c.decoded().row)]
    runner = a.build(tmp_path, {n: a.stub(c.form()) for n, c in enumerate(cases)})
    assert not runner.rejected, runner.rejected
    for n, case in enumerate(cases):
        before = state(a, case, runner.scratch)
        after = runner.run(n, [before])[0]
        m = a.machine(State(after.regs, after.memory), runner.scratch)
        try:
            _expect(a, case, before, m, after.signal != 0, after.taken)
        except AssertionError as e:
            raise AssertionError(f"{case.where}: {case.text}: {e}") from None
    runner.close()


@pytest.mark.parametrize(("isa", "where", "text", "message"), _refusals())
def test_refused(isa: str, where: str, text: str, message: str) -> None:
    a = adapter(isa)
    with pytest.raises(Unsupported) as e:
        a.decode(a.frontend.SYNTAX.parse_instruction(text))
    assert e.value.message == message
    assert e.value.remedy
