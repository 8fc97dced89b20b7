"""The harness is judged: a planted wrong translation, a crash, a refusal and bad assembly are each told apart."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from irbridge import pipeline
from irbridge.errors import Unsupported
from tests.bench import runner
from tests.bench.build import make
from tests.bench.cells import Cell
from tests.bench.programs import Program, Run
from tests.bench.runner import Options, Units, run_item

CELL = Cell("gcc", "O1")
TEXT = '#include <stdio.h>\nint main(int c, char **v) { printf("%d args\\n", c + ADD); return 3; }\n'


@pytest.fixture
def program(tmp_path: Path) -> Program:
    source = tmp_path / "unit.c"
    source.write_text(TEXT)
    return Program("unit", (source,), ("-DADD=0",), runs=(Run(("a",)), Run()))


def statuses(
    program: Program,
    monkeypatch: pytest.MonkeyPatch,
    translate: Callable[[Units, list[str], int], dict[str, list[str]]],
) -> list[tuple[str, str]]:
    def stand_in(units: Units, targets: list[str], *, source: str, options: pipeline.Options) -> dict[str, list[str]]:
        return translate(units, targets, options.opt)

    monkeypatch.setattr("irbridge.pipeline.translate_units", stand_in)
    return [(result.status, result.reason) for result in run_item(program, CELL, Options(("x86_64",)))]


def compiled(program: Program, *flags: str) -> str:
    source = program.sources[0]
    return make("asm", ["gcc", "-O1", "-S", *flags, str(source)], [source], ".s").read_text()


def test_right_is_ok(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    text = compiled(program, "-DADD=0")
    assert statuses(program, monkeypatch, lambda units, targets, opt: {"x86_64": [text]}) == [("ok", "")]


def test_wrong_output_is_wrong(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    text = compiled(program, "-DADD=1")
    [(status, reason)] = statuses(program, monkeypatch, lambda units, targets, opt: {"x86_64": [text]})
    assert status == "wrong" and "expected b'2 args', got b'3 args'" in reason


def test_wrong_status_is_wrong(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    text = compiled(program, "-DADD=0").replace("$3, %eax", "$4, %eax")
    [(status, reason)] = statuses(program, monkeypatch, lambda units, targets, opt: {"x86_64": [text]})
    assert (status, reason) == ("wrong", "run a: exit status 4, expected 3")


def test_refusal_crash_and_bad_assembly(program: Program, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(units: Units, targets: list[str], opt: int) -> dict[str, list[str]]:
        raise Unsupported("x86_64: vpgatherdd")

    def crash(units: Units, targets: list[str], opt: int) -> dict[str, list[str]]:
        raise KeyError("rsp")

    assert statuses(program, monkeypatch, refuse) == [("refused", "error: x86_64: vpgatherdd")]
    assert statuses(program, monkeypatch, crash)[0][0] == "error"
    assert statuses(program, monkeypatch, lambda *_: {"x86_64": ["\tnonsense %eax\n"]})[0][0] == "error"


def test_unfit_programs_are_invalid(tmp_path: Path) -> None:
    source = tmp_path / "unit.c"
    source.write_text('#include <stdio.h>\nint main(void) { int x; printf("%p\\n", (void *)&x); return 0; }\n')
    [result] = run_item(Program("unit", (source,)), CELL, Options(("x86_64",)))
    assert result.status == "invalid" and "from run to run" in result.reason
    source.write_text("int main(void) { return missing(); }\n")
    [result] = run_item(Program("unit", (source,)), CELL, Options(("x86_64",)))
    assert result.status == "invalid" and "undefined reference" in result.reason
    assert runner.first_difference(b"a\nb\n", b"a\n") == "line 2: expected b'b', got b'<end>'"
