"""The README's example, by the command line as its script calls it, for both targets."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path

import pytest

from irbridge.cli import main
from tests.bench.cells import TARGETS

EXAMPLE = Path(__file__).with_name("examples") / "primes.s"
WANTED = "17 primes up to 60, by last digit: 11 31 41 2 3 13 23 43 53 5 7 17 37 47 19 29 59\nmiddle one: 53.0\n"


@pytest.mark.parametrize("target", ["riscv64", "aarch64"])
def test_example(target: str, tmp_path: Path) -> None:
    machine = TARGETS[target]
    if not shutil.which(machine.cc[0]) or not shutil.which(machine.qemu):
        pytest.fail(f"needs {machine.cc[0]} and {machine.qemu}")
    text, program = tmp_path / "primes.s", tmp_path / "primes"
    assert main(["translate", str(EXAMPLE), "--to", target, "-o", str(text)]) == 0
    subprocess.run([*machine.cc, str(text), "-o", str(program)], check=True)
    done = subprocess.run([*machine.emulator, str(program)], capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stdout) == (0, WANTED)
