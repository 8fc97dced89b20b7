"""Run what the backend made: assembly texts and a C driver, linked for a target and run inside walls.

In: a target's name, texts, a C text. Out: its standard output. Needs the target's gcc and qemu-user.
"""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import pytest

from tests.bench import sandbox
from tests.bench.build import link
from tests.bench.cells import TARGETS

NATIVE_TARGETS = ("aarch64", "riscv64", "x86_64")
on_every_target = pytest.mark.parametrize("target", NATIVE_TARGETS)


def execute(target: str, texts: Sequence[str], driver: str, folder: Path, flags: Sequence[str] = ()) -> str:
    """The output of ``driver`` linked with the texts. Fails the test if it cannot be built or ends badly."""
    machine = TARGETS[target]
    inputs = [folder / "driver.c", *(folder / f"text{n}.s" for n in range(len(texts)))]
    for path, text in zip(inputs, [driver, *texts], strict=True):
        path.write_text(text)
    link(machine.cc, inputs, folder / "program", ["-O1", "-w", "-lm", *flags])
    done = sandbox.run([*machine.emulator, "./program"], folder, timeout=60)
    assert done.status == 0, (done.status, done.stderr.decode(errors="replace"), done.stdout[-2000:])
    return done.stdout.decode()
