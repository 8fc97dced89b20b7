"""Bodies for processors with and without fused multiply-add: the same bits from both, and only where they help."""

from __future__ import annotations

import re
import subprocess
from functools import cache
from pathlib import Path

import pytest

from irbridge.pipeline import Options, translate_units
from tests.bench.build import assembly, link
from tests.bench.cells import TARGETS, Cell

PROGRAM = Path(__file__).with_name("dispatched.c")
FUSING = pytest.mark.parametrize("source", ["aarch64", "riscv64"])
FUNCTIONS = {"weak_one", "small", "narrow", "recursive", "dot", "axpy", "many", "sum", "rounds"}
OTHER = {"jumps", "labels", "first"}  # jumped into from elsewhere, or without a fused operation


@cache
def translated(source: str, options: Options) -> str:
    cell = Cell.parse("gcc-O2", source)
    units = [("dispatched.s", assembly(PROGRAM, cell).read_text())]
    return translate_units(units, ["x86_64"], source=cell.frontend, options=options)["x86_64"][0]


def output(command: list[str], folder: Path) -> str:
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True, timeout=60).stdout


@FUSING
@pytest.mark.parametrize("opt", [0, 2, 3])
def test_the_same_bits_with_and_without(source: str, opt: int, tmp_path: Path) -> None:
    home, here = TARGETS[source], TARGETS["x86_64"]
    cell = Cell.parse("gcc-O2", source)
    link(cell.driver, [assembly(PROGRAM, cell)], tmp_path / "original", ["-lm"])
    wanted = output([*home.emulator, "./original"], tmp_path)
    (tmp_path / "text.s").write_text(translated(source, Options(opt)))
    for flags in (["-static"], ["-static-pie"], ["-pie"], ["-no-pie"]):
        link(here.cc, [tmp_path / "text.s"], tmp_path / "program", [*flags, "-lm"])
        assert output(["./program"], tmp_path) == wanted
        for processor in ("qemu64", "max"):
            assert output(["qemu-x86_64", "-cpu", processor, "./program"], tmp_path) == wanted, processor


@FUSING
def test_in_a_shared_object(source: str, tmp_path: Path) -> None:
    """Whose constructors may call before libgcc's has run."""
    (tmp_path / "text.s").write_text(translated(source, Options()))
    (tmp_path / "driver.c").write_text("double dot(double *, double *, int); int main(void)"
                                       "{ double x[] = { 1, 2, 3 }; return dot(x, x, 3) != 14; }")  # fmt: skip
    link(TARGETS["x86_64"].cc, [tmp_path / "text.s"], tmp_path / "libtext.so", ["-shared", "-lm"])
    more = ["-L.", "-ltext", "-Wl,-rpath,.", f"-L{tmp_path}"]
    link(TARGETS["x86_64"].cc, [tmp_path / "driver.c"], tmp_path / "program", more)
    for processor in ("qemu64", "max"):
        subprocess.run(["qemu-x86_64", "-cpu", processor, "./program"], cwd=tmp_path, check=True, timeout=60)


@FUSING
def test_which_functions_have_two_bodies(source: str) -> None:
    text = translated(source, Options(opt=0))
    bodies = {which: set(re.findall(rf"^(\w+)\.{which}:", text, flags=re.M)) for which in ("fma", "base")}
    assert bodies["fma"] == bodies["base"] >= FUNCTIONS
    assert not bodies["fma"] & OTHER
    assert "vfmadd" in text and "call\tfma@PLT" in text.replace("callq", "call")


@FUSING
@pytest.mark.parametrize(
    "options",
    [Options(dispatch=False), Options(features="+fma"), Options(features="-fma"), Options(features="-avx"),
     Options(cpu="x86-64-v3")],
    ids=lambda o: f"{o.cpu}{o.features}",
)  # fmt: skip
def test_one_body_is_enough(source: str, options: Options) -> None:
    text = translated(source, options)
    assert "__cpu_model" not in text and ".base" not in text
    assert ("vfmadd" in text) == ("+" in options.features or bool(options.cpu))


def test_bodies_call_each_other() -> None:
    """The processor is asked once, but for a weak function, which another file may replace."""
    text = translated("aarch64", Options())
    body = text[text.index("\nrecursive.fma:") : text.index("\nrecursive.base:")]
    assert "__cpu_model" not in body and not re.search(r"\trecursive\b(?!\.)", body.split(".size")[0])
    assert re.search(r"\tweak_one(@PLT)?$", body, flags=re.M)
