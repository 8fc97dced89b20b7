"""Inputs of some gigabytes: they show what lost the upper bits of a length, cost little, and take no memory."""

from __future__ import annotations

import json
import random
from dataclasses import replace
from pathlib import Path

import pytest

from irbridge.errors import IrbridgeError
from irbridge.verify import runner as running
from irbridge.verify import sandbox, vast
from irbridge.verify.engine import Budget, opened, replay, verify_pair
from irbridge.verify.inputs import Buffer, Vector, c_text
from irbridge.verify.prototypes import parse
from irbridge.verify.runner import TIMEOUT
from irbridge.verify.sandbox import Limits, run
from irbridge.verify.values import Seeded
from irbridge.verify.verdict import Status


def function(name: str, *lines: str) -> str:
    """x86-64 assembly of a function."""
    head = (".text", f".globl {name}", f".type {name}, @function", f"{name}:")
    return "\n".join((*head, *lines, f".size {name}, .-{name}", ""))


SUM = function(
    "total", "xorl %eax, %eax", "leaq (%rdi,%rsi,8), %rdx", "testq %rsi, %rsi", "je .Lend",
    ".Lmore: addq (%rdi), %rax", "addq $8, %rdi", "cmpq %rdx, %rdi", "jne .Lmore", ".Lend: ret",
)  # fmt: skip
PROTOTYPE = "long total(const long *p, unsigned long n)"
QUICK = Budget(examples=20, seconds=5, proof_seconds=0)
GIB = 1 << 30


def test_lengths_and_places() -> None:
    (s,) = parse(PROTOTYPE).values()
    made = list(vast.inputs(s, Seeded(random.Random(1)), ()))
    assert len(made) >= 9 and all(v.vast for v in made)
    for v in made:
        assert len(v.buffers[0].data) + v.buffers[0].gap == 8 * v.words[1]
    assert {v.words[1] >> 28 for v in made} >= {1, 2, 8}
    assert {v.words[1] for v in made} >= {1 << 29, (1 << 29) + 1, 1 << 31}  # of which 32 bits of bytes hold little
    (narrow,) = parse("int f(const char *p, int n)").values()
    assert all(v.words[1] < 1 << 31 for v in vast.inputs(narrow, Seeded(random.Random(1)), ()))
    (two,) = parse("int f(const char *p, long p_len, const char *q, long q_len, long at)").values()
    made = list(vast.inputs(two, Seeded(random.Random(1)), ()))
    assert all(sum(b.gap > 0 for b in v.buffers) == 1 and min(v.words[1], v.words[3]) < 8 for v in made)
    assert any(v.words[4] >> 31 for v in made)
    assert any(v.words[4] == max(v.words[1], v.words[3]) // 2 for v in made)
    (none,) = parse("int f(int n, const char *text)").values()
    assert not list(vast.inputs(none, Seeded(random.Random(1)), ()))


@pytest.mark.slow  # it waits for loops over 4 GiB
def test_a_length_of_32_bits_is_refuted(tmp_path: Path) -> None:
    wrong = SUM.replace("cmpq %rdx, %rdi", "cmpl %edx, %edi")
    sides = [("a.s", SUM)], [("b.s", wrong)]
    (verdict,) = verify_pair(*sides, signatures=[PROTOTYPE], budget=QUICK, reproducers=tmp_path)
    assert verdict.status is Status.REFUTED and verdict.counterexample is not None
    assert "zeros, {" in verdict.counterexample.arguments["p"]
    held, end = verdict.counterexample.source.memory
    assert held == "p" and int(end.removeprefix("p+")) > 2 * GIB
    saved = Path(verdict.counterexample.reproducer)
    assert replay(saved).status is Status.REFUTED
    known = json.loads(saved.read_text())
    for placement, why in ((-1, "not a reproducer"), (9 << 16 | 4096, "cannot work here")):
        known["buffers"][0][1] = placement
        saved.write_text(json.dumps(known))
        with pytest.raises(IrbridgeError, match=why):
            replay(saved)


def test_what_is_right_is_not_refuted() -> None:
    other = SUM.replace("testq %rsi, %rsi", "cmpq $0, %rsi")
    (verdict,) = verify_pair([("a.s", SUM)], [("b.s", other)], signatures=[PROTOTYPE], budget=QUICK)
    assert verdict.status is Status.TESTED


TOUCH = function("touch", "movb $7, (%rdi,%rsi)", "movzbl (%rdi,%rdx), %eax", "ret")


@pytest.mark.parametrize("at", [0, 100, 2 * GIB, 5 * GIB - 30, 5 * GIB - 1, 5 * GIB])
def test_where_a_vast_buffer_can_be_written(at: int) -> None:
    sides = [("a.s", TOUCH)], [("b.s", TOUCH)]
    with opened(*sides, signatures=["int touch(char *p, unsigned long n, unsigned long k)"]) as session:
        size, data = 5 * GIB, bytes(range(40))
        v = Vector((0, at, size - 1), (Buffer.vast(data, size),))
        found = [session.alone(side, 0, v, 20) for side in (0, 1)]
        assert found[0] == found[1] and found[0].outcome == 0
        assert found[0].words == (39 if at != size - 1 else 7,)
        want = bytearray(data)
        if at in (0, size - 1):
            want[min(at, 39)] = 7
        assert found[0].buffers == (bytes(want),)
        assert bool(found[0].moats[0]) is (at not in (0, size - 1))  # it is not in what is held
        middle = Vector((0, 0, 3 * GIB), v.buffers)
        assert session.alone(0, 0, middle, 20).words == (0,)
        if at == size - 1:
            other = replace(found[1], buffers=(data,))
            said = session.comparison.difference(session.signatures[0], found[0], other, v)
            assert said == f"byte {at} of buffer 0 is 0x07 and 0x27"
        assert c_text(session.signatures[0], v)["p"].startswith(f"{size:,} bytes: ")


FILL = function("fill", "movq %rsi, %rcx", "movl $1, %eax", "rep stosb", "ret")


def test_more_than_memory_is_not_written(monkeypatch: pytest.MonkeyPatch) -> None:
    sides = [("a.s", FILL)], [("b.s", FILL)]
    with opened(*sides, signatures=["void fill(char *p, unsigned long n)"]) as session:
        v = Vector((0, 3 * GIB), (Buffer.vast(bytes(32), 3 * GIB),))
        monkeypatch.setattr(running, "_writable", lambda: 128 << 20)
        assert session.alone(0, 0, v, 200).outcome == TIMEOUT
        v = Vector((0, GIB // 16), v.buffers)
        found = session.alone(0, 0, v, 200)
        assert found.outcome == 0 and found.buffers[0] == b"\1" * 16 + bytes(16) and found.moats[0]


def test_where_addresses_are_scarce(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(running, "_ADDRESSES", 2 * GIB)
    other = SUM.replace("testq %rsi, %rsi", "cmpq $0, %rsi")
    (verdict,) = verify_pair([("a.s", SUM)], [("b.s", other)], signatures=[PROTOTYPE], budget=QUICK)
    assert verdict.status is Status.TESTED


def test_memory_is_watched_where_addresses_are_not(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    code = "x = bytearray(3 << 30)\nfor i in range(0, len(x), 4096): x[i] = 1\n"
    limits = Limits(memory_bytes=256 << 20, address_bytes=8 << 30)
    assert run(["python3", "-c", code], tmp_path, limits=limits).exceeded == "memory"
    limits = Limits(memory_bytes=4 << 30, address_bytes=8 << 30)
    with monkeypatch.context() as patched:  # others want it
        patched.setattr(sandbox, "SPARED", sandbox.available() - GIB)
        assert run(["python3", "-c", code], tmp_path, limits=limits).exceeded == "memory"
    limits = Limits(memory_bytes=256 << 20, address_bytes=8 << 30)
    shared = "import mmap\ntry: mmap.mmap(-1, 4096)\nexcept PermissionError: print('refused')\n"
    assert run(["python3", "-c", shared], tmp_path, limits=limits).stdout == b"refused\n"
    assert run(["python3", "-c", shared], tmp_path).stdout == b""


def test_a_runner_without_memory_for_its_answer(tmp_path: Path) -> None:
    def ended(status: int) -> int:
        runner = running.Runner(tmp_path, ["sh", "-c", f"read line; exit {status}"])
        return runner.results(0, running.Layout(0, 0, ()), [Vector((10,), ())])[0].outcome

    assert ended(121) == running.KILLED
    with pytest.raises(running.Unable, match="the runner cannot work here"):
        ended(120)
