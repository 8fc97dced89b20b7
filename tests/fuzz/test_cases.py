"""The one-line cases of ``tests/cases/x86_64``: rows on ints, the same on the processor, refusals.

``instruction | state => what must follow``: registers, flags and ``m`` or ``M`` (64 or 128 bits at
[rdi]) by name; ``rdi=+8`` is relative, ``rsi=rdi`` the same address, ``fault`` means #DE.
"""

from __future__ import annotations

import ctypes
from pathlib import Path
from typing import NamedTuple

import pytest

from irbridge.errors import Unsupported
from irbridge.frontends.x86_64.decode import decode
from irbridge.frontends.x86_64.regs import GPR, REGS, VAR
from irbridge.frontends.x86_64.syntax import INTEL, SYNTAX
from irbridge.isa.machine import Decoded
from tests.fuzz import compare, native
from tests.fuzz.forms import ATT_ONLY
from tests.fuzz.predict import Machine, predict
from tests.fuzz.states import FLAG_BITS, State, pool
from tests.fuzz.test_rows import needs_x86

CASES = Path(__file__).parent.parent / "cases" / "x86_64"
SCRATCH = 0x10000
AT = 64  # where rdi points in the scratch memory


class Case(NamedTuple):
    where: str
    text: str
    given: list[str]
    expected: list[str]

    @property
    def intel(self) -> bool:
        return "%" not in self.text and self.text.split()[0] not in ATT_ONLY

    def decoded(self) -> Decoded:
        return decode((INTEL if self.intel else SYNTAX).parse_instruction(self.text))


def _lines(path: Path) -> list[tuple[str, str]]:
    lines = enumerate(path.read_text().splitlines(), 1)
    return [(f"{path.name}:{n}", line) for n, line in lines if line.strip() and not line.startswith("#")]


def _cases() -> list[Case]:
    found = []
    for path in sorted(CASES.glob("*.txt")):
        if path.name != "refused.txt":
            for where, line in _lines(path):
                text, _, rest = line.partition("|")
                given, _, expected = rest.partition("=>")
                found.append(Case(where, text.strip(), given.split(), expected.split()))
    return found


def _refusals() -> list[tuple[str, str, str]]:
    return [(where, *(part.strip() for part in line.split("=>"))) for where, line in _lines(CASES / "refused.txt")]  # type: ignore[misc]


def state(case: Case, scratch: int, base: State) -> State:
    """The random state with what the case gives."""
    gpr, xmm, st = list(base.gpr), list(base.xmm), list(base.st)
    flags, fpcw, memory = base.flags, 0x37F, bytearray(base.memory)
    gpr[GPR.index("rsp")] = scratch + 128
    gpr[GPR.index("rdi")] = scratch + AT
    for item in case.given:
        name, _, text = item.partition("=")
        value = scratch + AT if text == "rdi" else int(text, 0)
        if name in ("m", "M"):
            memory[AT : AT + (8 if name == "m" else 16)] = value.to_bytes(8 if name == "m" else 16, "little")
        elif name in FLAG_BITS:
            flags = flags & ~(1 << FLAG_BITS[name]) | value << FLAG_BITS[name]
        elif name == "fpcw":
            fpcw = value
        else:
            {"g": gpr, "v": xmm, "x": st}[VAR[name].kind[0]][_number(name)] = value
    return State(gpr, flags, xmm, st, fpcw, bytes(memory))


def _number(name: str) -> int:
    return GPR.index(name) if name in GPR else int("".join(c for c in name if c.isdigit()))


def _expect(case: Case, before: State, m: Machine, fault: bool) -> None:
    assert fault == ("fault" in case.expected)
    if fault:
        return
    for item in case.expected:
        name, _, text = item.partition("=")
        if name in ("m", "M"):
            got = int.from_bytes(m.window.data[AT : AT + (8 if name == "m" else 10)], "little")
        else:
            got = m.read(REGS[name])
        want = int(text, 0)
        if text[0] in "+-":
            want += before.gpr[GPR.index(name)]
        assert got == want, f"{name} is {got:#x}, not {want:#x}"


@pytest.mark.parametrize("case", _cases(), ids=lambda c: f"{c.where} {c.text}")
def test_case(case: Case) -> None:
    d = case.decoded()
    before = state(case, SCRATCH, pool(1, 7)[0])
    m = compare.machine(before, SCRATCH)
    p = predict(d, m, 0 if not d.operands else _width(d))
    _expect(case, before, m, p.fault)


def _width(d: Decoded) -> int:
    return next((b.width for b in d.operands if b.py is None), 0)


@needs_x86
def test_cases_on_the_processor(tmp_path: Path) -> None:
    have = compare.features()
    cases = [c for c in _cases() if not compare.missing(c.decoded().row, have)]
    stubs = {}
    for n, c in enumerate(cases):
        stubs[n] = ("    .intel_syntax noprefix\n" if c.intel else "") + f"    {c.text}"
    lib = native.build(tmp_path, stubs)
    assert not lib.rejected, lib.rejected
    for n, case in enumerate(cases):
        before = state(case, lib.scratch, pool(1, 7)[0])
        raw = before.pack()
        block = ctypes.create_string_buffer(raw, len(raw))
        lib.run(n, block, 1)
        after = compare.after(block.raw[: native.SIZE], lib.scratch)
        fault = int.from_bytes(block.raw[native.FAULT_AT : native.FAULT_AT + 8], "little") != 0
        try:
            _expect(case, before, after, fault)
        except AssertionError as e:
            raise AssertionError(f"{case.where}: {case.text}: {e}") from None


@pytest.mark.parametrize(("where", "text", "message"), _refusals())
def test_refused(where: str, text: str, message: str) -> None:
    with pytest.raises(Unsupported) as e:
        decode(SYNTAX.parse_instruction(text))
    assert e.value.message == message
    assert e.value.remedy
