"""The numbers that code mentions reach the inputs."""

from __future__ import annotations

import random
import struct
import subprocess
from pathlib import Path

import pytest

from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.machines import toolchain
from irbridge.verify.mentioned import mentioned
from irbridge.verify.values import Pool, Seeded, floating, string
from irbridge.verify.verdict import Status
from tests.bench.cells import SOURCES
from tests.bench.functions import compiled

BITS = struct.unpack("<Q", struct.pack("<d", 1e300))[0]
FAR = "double f(double x) { return x > 1e300 ? -1 : x; }"


def test_immediate_numbers() -> None:
    assert set(mentioned(["\tcmpl\t$300, %edi\n\tsubq\t$72, %rsp\n\t.long 5\nf7:\n"])) == {300}
    text = "\tmov\tx0, 22872\n\tmovk\tx0, 0x88, lsl 16\n\tmovk\tx0, #17, lsl #32 // =0x11\n"
    assert 22872 + (0x88 << 16) + (17 << 32) in mentioned([text])
    text = "\tli\ta5,98304\n\taddi\ta5,a5,1696\n\tlui\ta1, 24\n\taddiw\ta1, a1, 5\n\taddi\ta2, a1, 3\n"
    assert {100000, (24 << 12) + 5} <= set(mentioned([text])) and (24 << 12) + 8 not in mentioned([text])


@pytest.mark.parametrize("isa", SOURCES)
def test_constants_of_sections(isa: str, tmp_path: Path) -> None:
    text = compiled(FAR, "gcc", isa, "-O2")
    (tmp_path / "f.s").write_text(text)
    subprocess.run([toolchain(SOURCES[isa]).cc, "-c", "f.s", "-o", "f.o"], cwd=tmp_path, check=True)
    words = mentioned([text], [tmp_path / "f.o"])
    assert BITS in words
    c, pool = Seeded(random.Random(1)), Pool(words)
    assert {BITS, BITS + 1} <= {floating(c, 64, pool) for _ in range(4000)}


def test_beside_the_largest_number_is_zero() -> None:
    c = Seeded(random.Random(1))
    assert all(0 <= floating(c, 32, Pool(((1 << 32) - 1,))) < 1 << 32 for _ in range(4000))


def test_a_bound_far_out_is_tried() -> None:
    texts = compiled(FAR, "gcc", "x86_64", "-O2"), compiled(FAR.replace(">", ">="), "gcc", "aarch64", "-O2")
    [v] = verify_pair([("a.s", texts[0])], [("b.s", texts[1])], source_isa="x86_64", target_isa="aarch64",
                      functions=["f"], signatures=["double f(double);"],
                      budget=Budget(examples=300, seconds=6, proof_seconds=0))  # fmt: skip
    assert v.status is Status.REFUTED


def test_long_strings_of_one_character() -> None:
    c = Seeded(random.Random(1))
    made = [string(c, Pool()) for _ in range(20000)]
    assert any(len(s) > 257 and not s.strip(b" \t\0") for s in made)


def test_a_compiler_without_a_library_is_not_kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """It names a file that it does not find by its bare name; once the library is there it must be found."""
    from irbridge.verify.build import _library_of

    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path / "cache"))
    monkeypatch.setenv("PATH", str(tmp_path), prepend=":")
    (tmp_path / "some-gcc").write_text("#!/bin/sh\necho ${1#-print-file-name=}\n")
    (tmp_path / "some-gcc").chmod(0o755)
    found = _library_of("some-gcc")
    assert found.start == ["crt1.o", "crti.o", "crtn.o"] and not (tmp_path / "cache").exists()
