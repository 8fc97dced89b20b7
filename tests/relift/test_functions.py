"""Functions that Hypothesis writes: compiled, lifted, emitted for a target, lifted from there; both graphs run alike.

``irbridge.ir.interp`` runs both, on registers and memory of equal content. A function's parameters need not be the
same on both sides: they are given as registers are, in order of their kind.
"""

from __future__ import annotations

import struct
import subprocess
from functools import cache

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from irbridge import pipeline
from irbridge.ir import types as T
from irbridge.ir.clone import clone
from irbridge.ir.graph import Module
from irbridge.ir.interp import Machine
from irbridge.ir.verifier import verify
from tests.bench.cells import COMPILERS, SOURCES
from tests.relift.functions import HEAD, functions

FLAGS = ["-w", "-ffp-contract=off", "-fno-math-errno", "-S", "-x", "c", "-", "-o", "-"]
LEVELS = ("-O0", "-O1", "-O2", "-O3")
words = st.one_of(st.integers(0, 2**64 - 1), st.sampled_from([0, 1, 2**31, 2**32 - 1, 2**63, 2**64 - 1, 5]))
doubles = st.floats(width=64).map(lambda x: struct.unpack("<Q", struct.pack("<d", x))[0])
Inputs = tuple[list[int], list[int], list[int]]
inputs = st.tuples(
    st.lists(words, min_size=3, max_size=3),
    st.lists(words, min_size=8, max_size=8),
    st.lists(doubles, min_size=2, max_size=2),
)


@cache
def compiled(text: str, isa: str, compiler: str, level: str) -> str:
    command = [*COMPILERS[compiler][isa], level, *FLAGS]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=60).stdout


def lifted(text: str, isa: str) -> Module:
    [module] = pipeline.lift_units([("f.s", text)], SOURCES[isa]).modules
    verify(module)
    return module


def emitted(module: Module, isa: str) -> str:
    return pipeline.emit_module(clone(module), isa, pipeline.Options(dispatch=False))


def _known(bits: int) -> int | str:
    """A double's bits; which NaN it is does not count."""
    return "nan" if bits & (2**63 - 1) > 0x7FF << 52 else bits


def behaviour(module: Module, given_: Inputs) -> list[object]:
    """The result and what is left in memory."""
    registers, memory, reals = given_
    machine = Machine(module, fuel=200_000)
    at = machine.put(struct.pack("<8Q", *memory))
    types = (T.I64,) * 4 + (T.F64,) * 2
    result = machine.call_as("f", [*registers, at, *reals], types, (T.I64,))
    left = struct.unpack("<8Q", machine.memory.read(at, 64))
    return [result, *left[:5], _known(left[5]), *left[6:]]


def compare(text: str, isa: str, compiler: str, level: str, cases: list[Inputs]) -> None:
    first = lifted(compiled(text, isa, compiler, level), isa)
    wanted = [behaviour(first, case) for case in cases]
    for target in SOURCES:
        again = lifted(emitted(first, target), target)
        for case, want in zip(cases, wanted, strict=True):
            assert behaviour(again, case) == want, f"{isa} {compiler} {level} to {target}, {case}"


@pytest.mark.parametrize("isa", SOURCES)
@given(
    functions(), st.sampled_from(sorted(COMPILERS)), st.sampled_from(LEVELS), st.lists(inputs, min_size=4, max_size=4)
)
@settings(max_examples=15, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
def test_lifted_again(isa: str, text: str, compiler: str, level: str, cases: list[Inputs]) -> None:
    compare(text, isa, compiler, level, cases)


def test_a_planted_fault_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    text = HEAD + "long f(long a, long b, u c, long *p, double x, double y) { p[2] = a - b; return a * 5; }\n"
    case = ([5, 3, 0], [0] * 8, [0, 0])
    compare(text, "aarch64", "gcc", "-O2", [case])
    right = emitted
    monkeypatch.setattr(
        "tests.relift.test_functions.emitted",
        lambda m, isa: right(m, isa).replace("sub", "add") if isa == "riscv64" else right(m, isa),
    )
    with pytest.raises(AssertionError, match="to riscv64"):
        compare(text, "aarch64", "gcc", "-O2", [case])
