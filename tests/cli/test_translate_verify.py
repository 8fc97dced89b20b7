"""``irbridge translate --verify``: what is right is written, what is refuted is not; what cannot be is said."""

from __future__ import annotations

import json
import subprocess
import xml.etree.ElementTree as ET
from pathlib import Path

import pytest

from irbridge import pipeline
from irbridge.verify.machines import toolchain
from tests.cli.conftest import TEN, Run

pytestmark = pytest.mark.slow  # each is a verification
OTHER = "\t.text\n\t.globl\tless\n\t.type\tless, @function\nless:\n\tleal\t-1(%rdi), %eax\n\tret\n"
MAIN = "\t.text\n\t.globl\tmain\n\t.type\tmain, @function\nmain:\n\txorl\t%eax, %eax\n\tret\n"
SIG = ("--sig", "int larger(int a, int b)")
VERIFY = ("--to", "aarch64", "--verify", *SIG)


@pytest.fixture
def planted(monkeypatch: pytest.MonkeyPatch) -> None:
    """A translator that takes the smaller for the larger."""
    right = pipeline.emit_module

    def wrong(*args: object, **more: object) -> str:
        text = right(*args, **more)  # type: ignore[arg-type]
        assert ", gt" in text or "less" in text
        return text.replace(", gt", ", lt")

    monkeypatch.setattr(pipeline, "emit_module", wrong)


def test_what_is_right_is_written(run: Run, ten: str) -> None:
    plain = run("translate", ten, "--to", "aarch64").out
    done = run("translate", ten, *VERIFY, "-o", "out.s", "--report", "out.json")
    assert (done.code, done.out, done.files) == (0, "", ("out.json", "out.s", "ten.s"))
    assert "PROVED" in done.err and "larger" in done.err and Path("out.s").read_text() == plain
    [verdict] = json.loads(Path("out.json").read_text())["verdicts"]
    assert (verdict["status"], verdict["signature_from"], verdict["source_line"]) == ("PROVED", "given", 5)
    assert run("translate", ten, *VERIFY).out == plain


def test_what_is_refuted_is_not_written(run: Run, ten: str, planted: None) -> None:
    Path("out.s").write_text("what stood here before")
    done = run("translate", ten, *VERIFY, "-o", "out.s", "--report", "out.xml")
    assert (done.code, done.files) == (1, ("out.s", "out.xml", "ten.s"))
    assert "REFUTED" in done.err and "error: the translation of larger is refuted; nothing was written" in done.err
    assert Path("out.s").read_text() == "what stood here before"
    assert ET.parse("out.xml").find(".//failure") is not None
    done = run("translate", ten, *VERIFY)
    assert (done.code, done.out) == (1, "")


def test_one_refuted_unit_holds_back_all(run: Run, ten: str, planted: None) -> None:
    Path("less.s").write_text(OTHER)
    Path("out").mkdir()
    done = run("translate", ten, "less.s", *VERIFY, "--sig", "int less(int x)", "-o", "out")
    assert done.code == 1 and "larger" in done.err and not list(Path("out").iterdir())


def test_units_of_one_program(run: Run, ten: str) -> None:
    Path("less.s").write_text(OTHER)
    Path("out").mkdir()
    done = run("translate", ten, "less.s", *VERIFY, "--sig", "int less(int x)", "-o", "out", "--report", "r.html")
    assert done.code == 0 and "2 PROVED" in done.err
    assert sorted(p.name for p in Path("out").iterdir()) == ["less.s", "ten.s"]
    assert "less" in Path("r.html").read_text()


def test_debugging_information_says_what_functions_take(run: Run) -> None:
    command = ["gcc", "-O1", "-g", "-S", "-x", "c", "-", "-o", "f.s"]
    text = "int f(const char *s, double x) { return *s + x; } int more(int n, ...) { return n; }"
    subprocess.run(command, input=text, text=True, check=True)
    done = run("translate", "f.s", "--to", "riscv", "--verify", "-o", "out.s", "--report", "out.json")
    assert (done.code, done.files) == (0, ("f.s", "out.json", "out.s"))
    found = {v["name"]: v for v in json.loads(Path("out.json").read_text())["verdicts"]}
    assert found["f"]["status"] in ("TESTED", "PROVED") and found["f"]["signature_from"] == "dwarf"
    assert found["more"]["status"] == "UNVERIFIED" and "variadic" in found["more"]["reason"]
    assert done.err.count("UNVERIFIED") == 2  # the table and the totals


def test_variables_of_other_units(run: Run) -> None:
    """They are no functions: both sides have zeros there, and what is stored is compared."""
    command = ["gcc", "-O1", "-g", "-fno-pic", "-S", "-x", "c", "-", "-o", "f.s"]
    text = "extern int table[9], count; extern char *name;"
    text += "int f(int i) { count += i; return table[i & 7] + (name != 0); }"
    subprocess.run(command, input=text, text=True, check=True)
    done = run("translate", "f.s", "--to", "aarch64", "--verify", "-o", "out.s", "--report", "out.json")
    assert (done.code, done.files) == (0, ("f.s", "out.json", "out.s"))
    [verdict] = json.loads(Path("out.json").read_text())["verdicts"]
    assert verdict["status"] in ("TESTED", "PROVED") and verdict["inputs"] > 300
    assert verdict["assumptions"] == ["variables of other units are zero: count, name, table"]


def test_a_whole_program_is_not_verified(run: Run) -> None:
    Path("main.s").write_text(MAIN)
    done = run("translate", "main.s", "--to", "riscv", "--verify", "-o", "out.s")
    assert (done.code, done.files) == (0, ("main.s", "out.s")) and "no function but main" in done.err


def test_what_cannot_be_verified_is_written_with_the_reason(run: Run) -> None:
    """A program with its own ``exit`` cannot be linked with what calls its functions."""
    Path("f.s").write_text(TEN + "\t.globl\texit\n\t.type\texit, @function\nexit:\n\tcall\tabort@PLT\n")
    done = run("translate", "f.s", *VERIFY, "-o", "out.s")
    assert (done.code, done.files) == (0, ("f.s", "out.s"))
    assert "2 functions: 2 UNVERIFIED" in done.err and "cannot link" in done.err


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--to", "llvm", "--verify"), "llvm is not run, so that it cannot be verified"),
        ((*VERIFY, "--report", "out.pdf"), "a report of an unknown format"),
        (("--to", "riscv", "--verify", "--sig", "int f(int"), "not a C prototype"),
        (("--to", "riscv", "--verify", "--header", "absent.h"), "no such file"),
        (("--to", "riscv", "--no-sandbox"), "--no-sandbox says how to verify: it needs --verify"),
    ],
)
def test_wrong_usage(run: Run, ten: str, words: tuple[str, ...], said: str) -> None:
    done = run("translate", ten, *words, "-o", "out.s")
    assert (done.code, done.out, done.files) == (2, "", ("ten.s",)) and said in done.err


@pytest.mark.parametrize("content", [b"\x7fELF\0\xff\x8b", b"int f(int\xff\x8b);\n"])
def test_a_header_that_is_none(run: Run, ten: str, content: bytes) -> None:
    Path("f.h").write_bytes(content)
    done = run("translate", ten, "--to", "riscv", "--header", "f.h", "-o", "out.s")
    assert (done.code, done.out, done.files) == (2, "", ("f.h", "ten.s")) and "f.h" in done.err


def test_a_missing_tool(run: Run, ten: str, monkeypatch: pytest.MonkeyPatch) -> None:
    found = toolchain("riscv64").cc
    import shutil

    which = shutil.which
    monkeypatch.setattr(shutil, "which", lambda name, *more: None if name == found else which(name, *more))
    done = run("translate", ten, "--to", "riscv", "--verify", "-o", "out.s")
    assert (done.code, done.files) == (4, ("ten.s",)) and "apt-get install" in done.err
