"""Whole programs: right translations agree, planted faults are refuted, useless inputs are dropped."""

from __future__ import annotations

import shutil
import subprocess
from functools import cache
from pathlib import Path

import pytest
from click.testing import CliRunner

from irbridge import pipeline
from irbridge.cli import cli
from irbridge.errors import IrbridgeError, ToolMissing
from irbridge.verify import check, check_config, sandbox
from irbridge.verify.cases import Case, cases_of
from irbridge.verify.check_cache import Cache
from irbridge.verify.programs import USUAL, verify_program
from irbridge.verify.reproducer import again
from irbridge.verify.sandbox import Limits
from irbridge.verify.verdict import Status, Verdict

WORDS = r"""
#include <ctype.h>
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv)
{
    long words = 0, sum = 0;
    int inside = 0, c;
    while ((c = getchar()) != EOF) {
        if (!isspace(c) && !inside)
            words++;
        inside = !isspace(c);
        sum = (sum * 31 + c) % 1000003;
    }
    for (int i = 1; i < argc; i++)
        sum += atoi(argv[i]);
    printf("%ld words\n%ld\n", words, sum);
    return (int)(words % 7);
}
"""
FILES = r"""
#include <stdio.h>
#include <stdlib.h>
int main(int argc, char **argv)
{
    FILE *in = fopen("in.txt", "r"), *out = fopen("out.txt", "w");
    if (argc > 1 && argv[1][0] == 'c')
        abort();
    if (argc > 1 && argv[1][0] == 'l')
        for (volatile int i = 0;; i++)
            ;
    if (!in || !out)
        return 2;
    for (int c; (c = getc(in)) != EOF;)
        putc(c ^ 21, out);
    return 0;
}
"""
SHORT = Limits(cpu_seconds=1, wall_seconds=1.5)


@cache
def assembly(text: str) -> str:
    """gcc's, for this machine."""
    words = ["gcc", "-O1", "-S", "-fno-asynchronous-unwind-tables", "-x", "c", "-", "-o", "-"]
    return subprocess.run(words, input=text, capture_output=True, text=True, check=True).stdout


@cache
def translated(text: str, target: str) -> str:
    return pipeline.translate_units([("p.s", assembly(text))], [target], source="x86_64")[target][0]


def verify(text: str, target: str, cases: list[Case], *edits: tuple[str, str], limits: Limits = USUAL) -> Verdict:
    """The verdict on our translation with edits."""
    other = translated(text, target)
    for old, new in edits:
        assert other.count(old) >= 1, other
        other = other.replace(old, new)
    return verify_program([("p.s", assembly(text))], "x86_64", [("t.s", other)], target, cases, limits=limits)


WORD_CASES = [
    Case("empty"),
    Case("text", stdin=b"the quick brown fox\njumps\n"),
    Case("numbers", ("12", "-7"), b"a b\tc"),
    Case("binary", stdin=bytes(range(256))),
]


@pytest.mark.parametrize("target", ["riscv64", "aarch64"])
def test_right_translation(target: str) -> None:
    v = verify(WORDS, target, WORD_CASES)
    assert (v.status, v.inputs, v.dropped, v.coverage) == (Status.TESTED, 4, 0, None), v
    assert 0.5 < v.failure_rate < 0.6


def test_wrong_output() -> None:
    v = verify(WORDS, "riscv64", WORD_CASES, ("words\\n", "w0rds\\n"))
    assert v.status is Status.REFUTED and v.counterexample is not None
    difference = "case empty: standard output differs in line 1: the source has '0 words\\n', the target '0 w0rds\\n'"
    assert v.counterexample.difference == difference
    assert v.counterexample.source.stdout == "0 words\n0\n"
    assert Verdict.from_json(v.to_json()) == v


def test_wrong_constant() -> None:
    """A planted fault: the low part of the checksum's modulus, 1000003 = 244 * 4096 + 579."""
    v = verify(WORDS, "riscv64", WORD_CASES, ("579", "578"))
    assert v.status is Status.REFUTED and v.counterexample is not None
    assert v.counterexample.difference.startswith("case text: standard output differs in line 2"), v
    assert "'the quick brown fox" in v.counterexample.arguments["stdin"].replace('b"', "'").replace("b'", "'")
    assert v.inputs == 1


def test_statuses_of_failure() -> None:
    text = assembly("int main(int argc, char **argv) { (void)argv; return -argc; }")
    v = verify_program([("p.s", text)], "x86_64", [("t.s", text)], "x86_64", [Case("one"), Case("two", ("x",))])
    assert (v.status, v.inputs) == (Status.TESTED, 2), v


def test_wrong_status() -> None:
    source = assembly("int main(void) { return 3; }")
    other = translated("int main(void) { return 3; }", "riscv64").replace("3\n", "4\n", 1)
    v = verify_program([("p.s", source)], "x86_64", [("t.s", other)], "riscv64", [Case("only")])
    assert v.counterexample is not None
    assert v.counterexample.difference == "case only: the source ends with exit 3, the target with exit 4"
    assert (v.counterexample.source.outcome, v.counterexample.target.outcome) == ("exit 3", "exit 4")


def test_files() -> None:
    cases = [Case("copy", files={"in.txt": b"abc\n\xff\n", "sub/other": b"x"}), Case("none"), Case("crash", ("c",))]
    v = verify(FILES, "riscv64", cases)
    assert (v.status, v.inputs, v.dropped) == (Status.TESTED, 2, 1), v
    assert v.reason == "1 of 3 test inputs dropped: crash: the source ends with signal 6"
    v = verify(FILES, "riscv64", cases, (", 21\n", ", 23\n"))
    assert v.status is Status.REFUTED and v.counterexample is not None
    assert v.counterexample.difference.startswith("case copy: the file out.txt differs in line 1: the source has 'twv")
    v = verify(FILES, "riscv64", cases, ("out.txt", "0ut.txt"))
    assert v.counterexample is not None
    assert v.counterexample.difference == "case copy: only the target leaves the file 0ut.txt"


def test_useless_cases() -> None:
    v = verify(FILES, "riscv64", [Case("crash", ("c",)), Case("loop", ("l",))], limits=SHORT)
    assert (v.status, v.inputs, v.dropped) == (Status.UNVERIFIED, 0, 2)
    told = "crash: the source ends with signal 6; loop: the source ends with timeout"
    assert v.reason == f"no test input can be used: {told}"
    assert verify(FILES, "riscv64", []).reason == "there are no test inputs"


def test_endless_target() -> None:
    endless = assembly("int main(void) { for (;;) ; }")
    short = [("p.s", assembly("int main(void) { return 0; }"))]
    limits = Limits(cpu_seconds=20, wall_seconds=5)
    v = verify_program(short, "x86_64", [("t.s", endless)], "x86_64", [Case("only")], limits=limits)
    assert v.counterexample is not None
    assert v.counterexample.difference == "case only: the source ends with exit 0, the target with timeout"


def test_unsteady_source() -> None:
    text = assembly(
        "#include <stdio.h>\n#include <time.h>\n"
        'int main(void) { struct timespec t; clock_gettime(0, &t); printf("%ld\\n", t.tv_nsec); }'
    )
    v = verify_program([("p.s", text)], "x86_64", [("t.s", text)], "x86_64", [Case("only")])
    assert v.reason == "no test input can be used: only: the source does not do the same twice"


def test_folder_of_cases(tmp_path: Path) -> None:
    (tmp_path / "a.args").write_text("one 'two words'\n-3\n")
    (tmp_path / "a.stdin").write_bytes(b"\0in")
    (tmp_path / "b.files" / "deep").mkdir(parents=True)
    (tmp_path / "b.files" / "deep" / "file").write_bytes(b"x")
    (tmp_path / "README").write_text("not a case")
    assert cases_of(tmp_path) == [
        Case("a", ("one", "two words", "-3"), b"\0in"), Case("b", files={"deep/file": b"x"})
    ]  # fmt: skip
    (tmp_path / "c.args").write_text("'open\n")
    with pytest.raises(IrbridgeError, match=r"c\.args:1:1: error: arguments: No closing quotation"):
        cases_of(tmp_path)
    with pytest.raises(IrbridgeError, match="is not a folder"):
        cases_of(tmp_path / "none")


@pytest.mark.parametrize("name", ["../x", "/etc/x", "program", ""])
def test_files_stay_inside(name: str) -> None:
    with pytest.raises(IrbridgeError, match="no file can be made"):
        Case("bad", files={name: b""})


def test_what_does_not_build() -> None:
    good = [("p.s", assembly(FILES))]
    with pytest.raises(IrbridgeError, match=r"t\.s:1:1: error: the assembler"):
        verify_program(good, "x86_64", [("t.s", "\tnonsense x, y\n")], "riscv64", [])
    with pytest.raises(IrbridgeError, match="cannot link the riscv64 side"):
        verify_program(good, "x86_64", [("t.s", "\t.text\n")], "riscv64", [])


def test_missing_tools(monkeypatch: pytest.MonkeyPatch) -> None:
    found, units = shutil.which, [("p.s", assembly(FILES))]
    sandbox.confined()
    monkeypatch.setattr(shutil, "which", lambda name: None if "riscv64" in name else found(name))
    with pytest.raises(ToolMissing) as missing:
        verify_program(units, "x86_64", [("t.s", "")], "riscv64", [])
    assert missing.value.remedy == "apt-get install gcc-riscv64-linux-gnu"


ROOTS = """
#include <math.h>
#include <stdio.h>
#include <stdlib.h>
double root(double);
int main(int argc, char **argv) { for (int i = 1; i < argc; i++) printf("%.6f\\n", root(atof(argv[i]))); return 0; }
"""
ROOT = "#include <math.h>\ndouble root(double x) { return x < 0 ? cbrt(x) : sqrt(x); }\n"


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A program of two units on both sides, with two cases."""
    for folder, made in (("src", assembly), ("out", lambda text: translated(text, "riscv64"))):
        (tmp_path / folder).mkdir()
        for name, text in (("main", ROOTS), ("root", ROOT)):
            (tmp_path / folder / f"{name}.s").write_text(made(text))
    (tmp_path / "cases").mkdir()
    (tmp_path / "cases/some.args").write_text("4 -27 2.25")
    (tmp_path / "cases/none.args").write_text("")
    return tmp_path


def run(*words: object) -> tuple[int, str]:
    done = CliRunner().invoke(cli, ["verify", *map(str, words)])
    return done.exit_code, done.output + (str(done.exception) if done.exception else "")


def test_the_command(project: Path) -> None:
    words = (project / "src", project / "out", "--cases", project / "cases", "--link", "-lm")
    code, said = run(*words, "--json", project / "v.json")
    assert code == 0 and "TESTED" in said and "2 inputs" in said, said
    wrong = project / "out/root.s"
    assert wrong.read_text().count("fsqrt.d") == 1
    wrong.write_text(wrong.read_text().replace("fsqrt.d", "fneg.d"))
    code, said = run(*words, "--reproducers", project / "kept")
    assert code == 1 and "case some: standard output differs in line 1" in said.replace("\n", ""), said
    (kept,) = (project / "kept").iterdir()
    v = again(kept)
    assert v.status is Status.REFUTED and v.counterexample is not None and v.counterexample.reproducer == str(kept)
    assert run("--replay", kept)[0] == 1
    wrong.write_text(wrong.read_text().replace("fneg.d", "fsqrt.d"))
    assert again(kept).status is Status.REFUTED  # it holds what was verified, not where it stood
    kept.write_text(kept.read_text().replace('"args"', '"words"', 1))
    with pytest.raises(IrbridgeError, match="not a reproducer"):
        again(kept)


def test_wrong_uses_of_the_command(project: Path) -> None:
    sides, cases = (project / "src", project / "out"), ("--cases", project / "cases")
    for words, message in (
        ((*sides, *cases, "--function", "f"), "it takes no --function"),
        ((*sides, "--link=-lm"), "go with --cases"),
        ((project / "cases", project / "out", *cases), "no .s file is in this folder"),
        ((*sides, "--cases", project / "none"), "is not a folder of test inputs"),
    ):
        code, said = run(*words)
        assert code and message in said.replace("\n", " "), said


def test_a_pair_with_cases(project: Path) -> None:
    pair = '[[pair]]\nsource = ["src/main.s", "src/root.s"]\ntarget = ["out/main.s", "out/root.s"]\n'
    toml = project / "irbridge.toml"
    toml.write_text(pair + 'cases = "cases"\nlink = ["-lm"]\n')
    (outcome,) = check.check(check_config.load(project), check.Plan(cache=project / "cache", jobs=1))
    assert [(v.name, v.status, v.inputs) for v in outcome.verdicts] == [("main", Status.TESTED, 2)], outcome
    (outcome,) = check.check(check_config.load(project), check.Plan(cache=project / "cache", jobs=1))
    assert outcome.cached
    (project / "cases/more.args").write_text("1")
    (p,) = check_config.load(project).pairs
    assert Cache(project / "cache").get(p) is None
    for lines, message in (
        ('cases = "none"\n', "toml:4:1: error: none is not a folder of test inputs"),
        ('cases = "out"\n', "toml:4:1: error: no test input is in out"),
        ('cases = "cases"\nulps = 1\n', "toml:5:1: error: ulps means nothing with cases"),
        ('link = ["-lm"]\n', "toml:4:1: error: link means nothing without cases"),
    ):
        toml.write_text(pair + lines)
        with pytest.raises(IrbridgeError, match=message):
            check_config.load(project)
