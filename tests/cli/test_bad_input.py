"""Bad input: the design's exit code, a located message with caret and remedy, no traceback, no file left."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from tests.cli.conftest import TEN, Run

HEAD = "\t.text\n\t.globl\tf\n\t.type\tf, @function\nf:\n"
ARM = HEAD + "\tpush\t{r4, lr}\n\tmov\tr0, r1\n\tldr\tr3, [r0]\n\tpop\t{r4, pc}\n"
MIPS = HEAD + "\taddiu\t$sp,$sp,-32\n\tsw\t$ra,28($sp)\n\tlw\t$2,8($4)\n\tjr\t$ra\n"
INTO = TEN + "\t.type\tf, @function\nf:\tje\t.L1\n\tret\n"
LOOP = HEAD + ".L1:\n\tpush\t%rax\n\tdec\t%edi\n\tjne\t.L1\n\tret\n"

# fmt: off
CASES: dict[str, tuple[str | bytes, int, str, str]] = {
    # name               text                                      code, where, message
    "empty":             ("",                                         2, "bad.s",      "the file is empty"),
    "blank":             ("\n  \n",                                   2, "bad.s",      "the file is empty"),
    "comments":          ("# nothing\n",                              2, "bad.s",      "there is no code and no data"),
    "elf":               (b"\x7fELF\x02\x01\x01\0\0\0\0\0\0\0\0\0",   2, "bad.s",      "this is a binary file"),
    "latin1":            (b"\t.text\nf:\tret # caf\xe9\n",            2, "bad.s:2",    "not UTF-8 text"),
    "control":           ("\x01\x02\x03\x04" * 40,                    2, "bad.s:1",    "not a text file"),
    "arm":               (ARM,                                        2, "bad.s:5",    "looks like ARM"),
    "mips":              (MIPS,                                       2, "bad.s:5",    "looks like MIPS"),
    "c":                 ("int f(int x) {\n  return x + 1;\n}\n",     2, "bad.s:1",    "looks like C"),
    "unknown":           (HEAD + "\tfrobnicate\t%eax\n\tret\n",       3, "bad.s:5:2",  "x86_64: frobnicate"),
    "avx":               (HEAD + "\tvaddps\t%ymm1, %ymm2, %ymm3\n\tret\n", 3, "bad.s:5:2", "x86_64: vaddps (AVX)"),
    "syscall":           (HEAD + "\tsyscall\n\tret\n",                3, "bad.s:5:2",  "enters the operating system"),
    "operands":          (HEAD + "\tmovb\t%eax, %bl\n\tret\n",        3, "bad.s:5:2",  "with these operands"),
    "bad operand":       (HEAD + "\tmovl\t%eax, 4(%rdi\n\tret\n",     2, "bad.s:5",    "error: "),
    "cut off":           (HEAD + "\tmovl\t%eax, \n",                  2, "bad.s:5",    "error: "),
    "directive":         (HEAD + "\tret\n\t.frob 1\n",                3, "bad.s:6",    "unknown directive `.frob`"),
    "macro":             (".macro m\nret\n.endm\n" + TEN,             3, "bad.s:1",    "the directive `.macro`"),
    "preprocessor":      ("#include <x.h>\n" + TEN,                   3, "bad.s:1",    "C preprocessor"),
    "no such label":     (HEAD + "\tjmp\t.Lnowhere\n",                2, "bad.s:5:6",  "the label `.Lnowhere`"),
    "no such condition": (HEAD + "\tje\t.Lnowhere\n\tret\n",          2, "bad.s:5:5",  "the label `.Lnowhere`"),
    "branch out":        (HEAD + "\tje\tf+2\n\tret\n",                3, "bad.s:5",    "a branch out of the function"),
    "branch into":       (INTO,                                      3, "bad.s:12:7", "the middle of another function"),
    "stack in a loop":   (LOOP,                                       3, "bad.s:9:2",  "not what it was at entry"),
    "stack at a return": (HEAD + "\tpush\t%rax\n\tret\n",             3, "bad.s:6:2",  "not what it was at entry"),
    "return address":    (HEAD + "\tmovq\t(%rsp), %rax\n\tret\n",     3, "bad.s:5:2",  "return address"),
}
REQUESTS = [
    (["translate", "none.s", "--to", "riscv"],                           "none.s: error: cannot read: No such file"),
    (["translate", ".", "--to", "riscv"],                                ".: error: cannot read: Is a directory"),
    (["translate", "ten.s", "--to", "z80"],                              "error: unknown target z80"),
    (["translate", "ten.s", "--to", "riscv", "--from", "z80"],           "error: unknown frontend z80"),
    (["translate", "ten.s", "--to", "riscv", "-o", "no/such/out.s"],     "no/such/out.s: error: cannot write"),
    (["translate", "ten.s", "--to", "riscv", "-o", "ten.s/out.s"],       "ten.s/out.s: error: cannot write"),
    (["translate", "ten.s", "ten.s", "--to", "riscv"],                   "two inputs would be written to the same"),
    (["translate", "ten.s", "b.s", "--to", "riscv", "-o", "no"],         "several inputs need a folder"),
    (["translate", "ten.s", "--to", "riscv", "--print-after", "frob"],   "there is no pass frob"),
    (["translate", "ten.s", "--to", "riscv", "--mcpu", "frob"],          "LLVM does not take frob for riscv64"),
    (["translate", "ten.s", "--to", "aarch64", "--march", "frob"],       "LLVM does not take frob for aarch64"),
    (["translate", "ten.s", "--to", "riscv", "--mattr", "zbb"],          "the feature zbb has no sign"),
    (["translate", "ten.s", "--to", "llvm", "--mcpu", "generic"],        "LLVM IR is for no processor"),
    (["ir", "ten.s", "--stop-after", "frob"],                            "there is no pass frob"),
    (["targets", "z80"],                                                 "error: unknown frontend z80"),
]
# fmt: on
# The message is its own remedy.
SPEAKS_FOR_ITSELF = ("cut off",)


@pytest.mark.parametrize("name", CASES)
def test_bad_text(run: Run, tmp_path: Path, name: str) -> None:
    text, code, where, message = CASES[name]
    (tmp_path / "bad.s").write_bytes(text if isinstance(text, bytes) else text.encode())
    for command in (["translate", "bad.s", "--to", "riscv", "-o", "out.s"], ["ir", "bad.s", "-o", "out.s"]):
        done = run(*command)
        first, *rest = done.err.splitlines()
        assert done.code == code, done.err
        assert first.startswith(f"{where}:"), first
        assert message in first
        assert done.files == ("bad.s",)
        assert done.out == ""
        assert name in SPEAKS_FOR_ITSELF or rest[-1].startswith("  help: "), done.err
        if name not in ("latin1", "control") and ":" in where:
            assert any(set(line) == {" ", "^"} for line in rest), done.err


@pytest.mark.parametrize("cut", range(10, len(TEN), 7))
def test_cut_off_anywhere(run: Run, tmp_path: Path, cut: int) -> None:
    """A text that ends early is either refused or still a program; never a crash or half a file."""
    (tmp_path / "bad.s").write_text(TEN[:cut])
    done = run("translate", "bad.s", "--to", "riscv", "-o", "out.s")
    assert done.code in (0, 2, 3)
    assert done.files == (("bad.s", "out.s") if done.code == 0 else ("bad.s",))


def test_caret(run: Run, tmp_path: Path) -> None:
    (tmp_path / "bad.s").write_text(HEAD + "\tret\n\tvaddps\t%ymm1, %ymm2, %ymm3\n")
    assert run("translate", "bad.s", "--to", "llvm").code == 3  # although nothing reaches it
    (tmp_path / "bad.s").write_text(HEAD + "\tnop\n\tvaddps\t%ymm1, %ymm2, %ymm3\n\tret\n")
    message, line, caret, remedy = run("translate", "bad.s", "--to", "llvm").err.splitlines()
    assert message.startswith("bad.s:6:")
    assert line.split() == ["vaddps", "%ymm1,", "%ymm2,", "%ymm3"]
    assert caret.index("^") == line.index("vaddps")
    assert remedy.startswith("  help: compile for the x86-64")


def test_one_bad_input_of_two(run: Run, ten: str, tmp_path: Path) -> None:
    (tmp_path / "bad.s").write_text(HEAD + "\tfrobnicate\n\tret\n")
    done = run("translate", ten, "bad.s", "--to", "riscv")
    assert (done.code, done.files) == (3, ("bad.s", "ten.s"))


@pytest.mark.parametrize(("args", "message"), REQUESTS)
def test_bad_request(run: Run, ten: str, args: list[str], message: str) -> None:
    done = run(*args)
    assert done.code == 2
    assert message in done.err.splitlines()[0]
    assert done.err.splitlines()[-1].startswith("  help: ")
    assert (done.out, done.files) == ("", ("ten.s",))


@pytest.mark.parametrize("args", [
    ["translate"], ["translate", "ten.s"], ["translate", "ten.s", "--to", "riscv", "-O7"], ["frob"], ["--frob"],
    ["translate", "ten.s", "--to", "riscv", "--memory-model", "tso"],
])  # fmt: skip
def test_bad_usage(run: Run, ten: str, args: list[str]) -> None:
    done = run(*args)
    assert done.code == 2
    assert "Error:" in done.err
    assert done.files == ("ten.s",)


@pytest.mark.skipif(os.geteuid() == 0, reason="root may write everywhere")
def test_unwritable_folder(run: Run, ten: str, tmp_path: Path) -> None:
    (tmp_path / "out").mkdir(mode=0o500)
    assert run("translate", ten, "--to", "riscv", "-o", "out/x.s").code == 2
    assert os.listdir(tmp_path / "out") == []
