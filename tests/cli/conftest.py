"""What the command-line tests share: ``run`` calls the command in this process, ``ten`` is a ten-line input."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from irbridge.cli import main

TEN = """\
\t.text
\t.globl\tlarger
\t.type\tlarger, @function
larger:
\tmovl\t%edi, %eax
\tcmpl\t%esi, %edi
\tjge\t.L1
\tmovl\t%esi, %eax
.L1:
\tret
"""


@dataclass(frozen=True)
class Done:
    """A finished call: its exit code, both streams, and the files in the current folder."""

    code: int
    out: str
    err: str
    files: tuple[str, ...]


Run = Callable[..., Done]


@pytest.fixture
def run(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capfd: pytest.CaptureFixture[str]) -> Run:
    """Call ``irbridge`` with arguments in an otherwise empty folder. No call may show a traceback."""
    monkeypatch.chdir(tmp_path)

    def call(*args: str) -> Done:
        capfd.readouterr()
        code = main(args)
        out, err = capfd.readouterr()
        assert "Traceback" not in err + out
        return Done(code, out, err, tuple(sorted(os.listdir(tmp_path))))

    return call


@pytest.fixture
def ten(tmp_path: Path) -> str:
    """The name of a ten-line assembly file in the current folder."""
    (tmp_path / "ten.s").write_text(TEN)
    return "ten.s"
