"""``irbridge translate`` and ``irbridge ir`` on input that is right: where the result goes, and what options do."""

from __future__ import annotations

import io
import os
import re
import stat
import subprocess
import sys
from pathlib import Path

import pytest

import irbridge
from irbridge.backends.llvm.codegen import ALIASES
from tests.cli.conftest import TEN, Run

SIGN = {"aarch64": "csel", "riscv64": "ret", "x86_64": "%rip", "llvm": "define"}
ATOMIC = "\t.text\n\t.globl f\n\t.type f, @function\nf:\n\t{}\n\tret\n"


@pytest.mark.parametrize("target", ["aarch64", "riscv64", "x86_64", "llvm", *ALIASES])
def test_to_stdout(run: Run, ten: str, target: str) -> None:
    done = run("translate", ten, "--to", target)
    assert (done.code, done.err, done.files) == (0, "", ("ten.s",))
    assert "larger" in done.out
    assert done.out == irbridge.translate(TEN, to=ALIASES.get(target, target), name="ten.s")


def test_stdout_by_name(run: Run, ten: str) -> None:
    assert run("translate", ten, "--to", "llvm", "-o", "-").out == run("translate", ten, "--to", "llvm").out


def test_to_file(run: Run, ten: str, tmp_path: Path) -> None:
    (tmp_path / "out.s").write_text("what stood here before")
    done = run("translate", ten, "--to", "riscv", "-o", "out.s")
    assert (done.code, done.out, done.files) == (0, "", ("out.s", "ten.s"))
    assert "larger:" in (tmp_path / "out.s").read_text()


def test_to_folder(run: Run, ten: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir()
    assert run("translate", ten, "--to", "llvm", "-o", "out").code == 0
    assert os.listdir(tmp_path / "out") == ["ten.ll"]


def test_a_device_stays_a_device(run: Run, ten: str, tmp_path: Path) -> None:
    """A rename would put a file in its place (and did, as root)."""
    os.mkfifo(tmp_path / "pipe")
    reader = os.open(tmp_path / "pipe", os.O_RDONLY | os.O_NONBLOCK)
    assert run("translate", ten, "--to", "llvm", "-o", "pipe").code == 0
    assert stat.S_ISFIFO((tmp_path / "pipe").stat().st_mode)
    assert b"define" in os.read(reader, 1 << 16)
    os.close(reader)


def test_a_link_stays_a_link(run: Run, ten: str, tmp_path: Path) -> None:
    (tmp_path / "real.s").write_text("")
    (tmp_path / "link.s").symlink_to("real.s")
    assert run("translate", ten, "--to", "riscv", "-o", "link.s").code == 0
    assert (tmp_path / "link.s").is_symlink()
    assert "larger:" in (tmp_path / "real.s").read_text()


def test_stdin(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(TEN.encode())))
    done = run("translate", "-", "--to", "riscv")
    assert (done.code, done.files) == (0, ())
    assert "larger:" in done.out


def test_several_inputs_know_each_other(run: Run, tmp_path: Path) -> None:
    """The caller's unit takes the callee's result width from the callee: no evidence, a signed word."""
    (tmp_path / "a.s").write_text(TEN)
    (tmp_path / "b.s").write_text(
        ".text\n.globl twice\n.type twice, @function\ntwice:\n subq $8, %rsp\n call larger\n"
        " addl %eax, %eax\n addq $8, %rsp\n ret\n"
    )
    done = run("translate", "a.s", "b.s", "--to", "llvm")
    assert (done.code, done.out) == (0, "")
    assert done.files == ("a.llvm.ll", "a.s", "b.llvm.ll", "b.s")
    assert "declare i32 @larger(i32, i32)" in (tmp_path / "b.llvm.ll").read_text()
    (tmp_path / "out").mkdir()
    assert run("translate", "a.s", "b.s", "--to", "riscv", "-o", "out").code == 0
    assert sorted(os.listdir(tmp_path / "out")) == ["a.s", "b.s"]


@pytest.mark.parametrize("level", range(4))
def test_levels(run: Run, ten: str, level: int) -> None:
    done = run("translate", ten, "--to", "aarch64", f"-O{level}")
    assert done.code == 0
    assert ("csel" in done.out) == (level > 0)


@pytest.mark.parametrize("option", ["--mcpu", "--march"])
def test_processor(run: Run, ten: str, option: str) -> None:
    assert run("translate", ten, "--to", "riscv", option, "sifive-u74").code == 0


def test_features(run: Run, ten: str) -> None:
    assert "max" in run("translate", ten, "--to", "riscv", "--mattr", "+zbb").out
    assert "max" not in run("translate", ten, "--to", "riscv").out


def test_dispatch(run: Run, tmp_path: Path) -> None:
    path = tmp_path / "fused.s"
    path.write_text("\t.text\n\t.globl\tf\nf:\n\tfmadd\td0, d0, d1, d2\n\tret\n")
    assert "vfmadd" in run("translate", str(path), "--from", "aarch64", "--to", "x86_64").out
    assert "vfmadd" not in run("translate", str(path), "--from", "aarch64", "--to", "x86_64", "--no-dispatch").out


@pytest.mark.parametrize(("target", "comment"), [("aarch64", "//"), ("riscv64", "#"), ("x86_64", "#"), ("llvm", ";")])
def test_annotate(run: Run, ten: str, tmp_path: Path, target: str, comment: str) -> None:
    """Each line says which source line it came from; but for comments and labels it is what it would be."""
    done = run("translate", ten, "--to", target, "--annotate")
    assert done.code == 0
    mark = f"{comment} ten.s:"
    found = [line.partition(mark)[2] for line in done.out.splitlines() if mark in line]
    sources = dict(enumerate(TEN.splitlines(), 1))
    assert found
    for text in found:
        number, _, words = text.partition(": ")
        assert words == " ".join(sources[int(number)].split())
    assert "4: larger:" in found
    plain = "\n".join(line.partition(mark)[0] for line in done.out.splitlines())
    without = run("translate", ten, "--to", target).out
    assert re.sub(r"\.L\w+", ".L", plain).split() == re.sub(r"\.L\w+", ".L", without).split()


@pytest.mark.parametrize("name", ["lift", "dce", "lower_f80", "shim_libc"])
def test_print_after(run: Run, ten: str, name: str) -> None:
    done = run("translate", ten, "--to", "riscv", "--print-after", name, "--verify-each")
    assert done.code == 0
    assert done.err.startswith(f"// after {name}\n")
    assert '"func.func"' in done.err
    assert done.out == run("translate", ten, "--to", "riscv").out


@pytest.mark.parametrize("stop", ["lift", "dce", ""])
def test_ir(run: Run, ten: str, tmp_path: Path, stop: str) -> None:
    from irbridge.ir.parse import parse_module
    from irbridge.ir.text import print_module

    more = ["--stop-after", stop] if stop else []
    done = run("ir", ten, "--verify-each", *more)
    assert (done.code, done.err) == (0, "")
    assert print_module(parse_module(done.out)).strip() == done.out.strip()
    assert run("ir", ten, "-o", "ten.mlir", *more).code == 0
    assert (tmp_path / "ten.mlir").read_text() == done.out


@pytest.mark.parametrize(
    ("instruction", "what"),
    [
        ("lock addl $1, (%rdi)", "atomics are used"),
        ("xchgl %eax, (%rdi)", "atomics are used"),
        ("lock cmpxchgq %rsi, (%rdi)", "atomics are used"),
        ("mfence", "atomics are used"),
        ("jmp pthread_create@PLT", "threads are started"),
    ],
)
def test_relaxed_memory_is_said(run: Run, tmp_path: Path, instruction: str, what: str) -> None:
    (tmp_path / "a.s").write_text(ATOMIC.format(instruction))
    done = run("translate", "a.s", "--to", "riscv", "--memory-model", "relaxed")
    assert done.code == 0
    assert f"warning: a.s:5: {what}" in done.err
    assert run("translate", "a.s", "--to", "riscv", "-q").err == ""


def test_no_warning_without_cause(run: Run, ten: str) -> None:
    assert run("translate", ten, "--to", "riscv").err == ""


def test_version_and_help(run: Run) -> None:
    assert run("--version").out.split()[-1] == irbridge.__version__
    for command in ("translate", "ir", "targets", "doctor"):
        assert command in run("--help").out
        assert run(command, "--help").code == 0


def test_nothing_heavy_is_imported_without_need(tmp_path: Path) -> None:
    """Start-up: the help needs no LLVM; a translation no rich, z3 or lark, as far as its lines are common ones."""
    (tmp_path / "ten.s").write_text(TEN)
    code = (
        "import sys; from irbridge.cli import main; main(['--help']);"
        "assert 'llvmlite' not in sys.modules and 'irbridge.pipeline' not in sys.modules;"
        "main(['translate', 'ten.s', '--to', 'riscv', '-o', 'out.s']);"
        "print([n for n in ('rich', 'z3', 'xdsl', 'lark', 'irbridge.report') if n in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], cwd=tmp_path, capture_output=True, text=True, check=True,
                          env={**os.environ, "PYTHONPATH": str(Path(irbridge.__file__).parents[1])})  # fmt: skip
    assert done.stdout.splitlines()[-1] == "[]"
