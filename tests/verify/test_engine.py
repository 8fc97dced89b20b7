"""The engine on compiled functions: what is right is TESTED, planted faults are REFUTED with an input that replays."""

from __future__ import annotations

import re
import subprocess
from pathlib import Path

import pytest
from click.testing import CliRunner

from irbridge.cli import cli
from irbridge.errors import IrbridgeError
from irbridge.pipeline import translate
from irbridge.verify.engine import Budget, replay, verify_pair
from irbridge.verify.infer import infer
from irbridge.verify.prototypes import parse
from irbridge.verify.verdict import Status, Verdict

TEXT = """
#include <stdio.h>
#include <string.h>
int counter;
int sat(int a, int b)
{
    long s = (long)a + b;
    counter++;
    return s > 2147483647L ? 2147483647 : s < -2147483648L ? -2147483648 : (int)s;
}
unsigned crc(unsigned c, const unsigned char *p, unsigned long n)
{
    while (n--) {
        c ^= *p++;
        for (int i = 0; i < 8; i++)
            c = c & 1 ? c >> 1 ^ 0xedb88320 : c >> 1;
    }
    return c;
}
double mix(double a, float b, int n) { return n > 3 ? a * b : a - b; }
int words(const char *s)
{
    int n = 0, in = 0;
    for (; *s; s++) {
        if (*s == ' ' || *s == '\\n') in = 0;
        else if (!in) in = 1, n++;
    }
    return n;
}
void reverse(char *s)
{
    long n = strlen(s);
    for (long i = 0; i < n / 2; i++) {
        char t = s[i];
        s[i] = s[n - 1 - i];
        s[n - 1 - i] = t;
    }
}
int shout(int x) { printf("%d!\\n", x); return x; }
int outside(int);
int calls(int x) { return x > 10 ? outside(x) + 1 : x; }
int never(int *p) { return *p / (*p - *p); }
"""
SIGNATURES = [
    "int sat(int a, int b)", "unsigned crc(unsigned c, const unsigned char *p, unsigned long n)",
    "double mix(double a, float b, int n)", "int words(const char *s)", "void reverse(char *s)", "int calls(int x)",
    "int shout(int x)",
]  # fmt: skip
NAMES = ("sat", "crc", "mix", "words", "reverse", "calls", "shout")
QUICK = Budget(examples=60, seconds=5, proof_seconds=3)


def compiled(text: str = TEXT, level: str = "-O2") -> str:
    command = ["gcc", level, "-w", "-ffp-contract=off", "-S", "-x", "c", "-", "-o", "-"]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True).stdout


@pytest.fixture(scope="module")
def source() -> str:
    return compiled()


@pytest.fixture(scope="module")
def target(source: str) -> str:
    return translate(source, to="riscv64")


def verdicts(source: str, target: str, *names: str, reproducers: Path | None = None) -> dict[str, Verdict]:
    found = verify_pair([("a.s", source)], [("b.s", target)], functions=names, signatures=SIGNATURES, budget=QUICK,
                        reproducers=reproducers)  # fmt: skip
    return {v.name: v for v in found}


def test_translations_are_tested_or_proved(source: str, target: str) -> None:
    for v in verdicts(source, target, *NAMES).values():
        told = v.reason.startswith(("not proved: ", "proved only "))
        assert v.status is Status.PROVED or (v.status is Status.TESTED and told), v
        assert (v.name not in ("sat", "mix")) or v.status is Status.PROVED, v
        assert v.inputs >= 250 and v.coverage is not None and v.coverage.percent >= 98


FAULTS = {
    "sat": ("? 2147483647 :", "? 2147483646 :"),
    "crc": ("0xedb88320", "0xedb88321"),
    "mix": ("n > 3", "n >= 3"),
    "words": ("'\\n'", "'\\t'"),
    "reverse": ("i < n / 2", "i < n / 2 - 1"),
}


@pytest.mark.parametrize("name", FAULTS)
def test_planted_faults_are_refuted(source: str, name: str, tmp_path: Path) -> None:
    assert FAULTS[name][0] in TEXT
    wrong = translate(compiled(TEXT.replace(*FAULTS[name])), to="riscv64")
    v = verdicts(source, wrong, name, reproducers=tmp_path)[name]
    assert v.status is Status.REFUTED and v.counterexample is not None and v.counterexample.difference, v
    assert (name != "reverse") or re.match(r"a\.s:\d+ stores 0x\w+, ", v.counterexample.divergence), v
    again = replay(Path(v.counterexample.reproducer))
    assert again.status is Status.REFUTED and again.counterexample is not None
    assert again.counterexample.difference == v.counterexample.difference


def test_a_struct_by_value_replays(tmp_path: Path) -> None:
    text = "struct p { int x; double y; }; struct p turn(struct p a, int k) { a.x -= k; a.y = -a.y; return a; }"
    sig = "struct p { int x; double y; }; struct p turn(struct p a, int k)"
    right = [("a.s", compiled(text))]
    command = ["aarch64-linux-gnu-gcc", "-O1", "-S", "-x", "c", "-", "-o", "-"]
    for what, status in ((text, Status.TESTED), (text.replace("-a.y", "a.y"), Status.REFUTED)):
        other = subprocess.run(command, input=what, capture_output=True, text=True, check=True).stdout
        [v] = verify_pair(right, [("b.s", other)], signatures=[sig], budget=QUICK, reproducers=tmp_path)
        assert v.status is status, v
    assert v.counterexample is not None and replay(Path(v.counterexample.reproducer)).status is Status.REFUTED


def test_static_variables_of_one_name() -> None:
    """Each unit has its own ``seen``; both are compared."""
    text = "int %s(int x) { static int seen[4]; seen[x & 3] += x; return seen[1]; }"
    source = [(f"{n}.s", compiled(text % n)) for n in ("f", "g")]
    target = [(f"{n}.t", translate(t, to="aarch64")) for n, t in source]
    said = {"signatures": [f"int {n}(int x)" for n in "fg"], "target_isa": "aarch64", "budget": QUICK}
    assert {v.status for v in verify_pair(source, target, **said)} <= {Status.TESTED, Status.PROVED}  # type: ignore[arg-type]
    target[1] = ("g.t", translate(compiled(text.replace("+= x", "-= x") % "g"), to="aarch64"))
    found = {v.name: v.status for v in verify_pair(source, target, **said)}  # type: ignore[arg-type]
    assert found["g"] is Status.REFUTED and found["f"] is not Status.REFUTED


def test_what_is_no_reproducer(tmp_path: Path) -> None:
    for text in ("", "[1]", "{}", '{"signature": {"name": 1}}'):
        (tmp_path / "x.json").write_text(text)
        with pytest.raises(IrbridgeError, match="reproducer"):
            replay(tmp_path / "x.json")


def test_a_function_that_the_target_lacks(source: str, target: str) -> None:
    less = translate(compiled("int sat(int a, int b) { return a; }"), to="riscv64")
    found = {v.name: v for v in verify_pair([("a.s", source)], [("b.s", less)], signatures=SIGNATURES, budget=QUICK)}
    assert found["sat"].status is Status.REFUTED
    assert found["crc"].status is Status.UNVERIFIED and found["crc"].reason == "the target has no such function"


def test_counters_are_compared(source: str) -> None:
    wrong = translate(compiled(TEXT.replace("counter++;", "")), to="riscv64")
    v = verdicts(source, wrong, "sat")["sat"]
    assert v.status is Status.REFUTED and v.counterexample is not None and "counter" in v.counterexample.difference


def test_preserved_registers_are_watched(source: str, target: str) -> None:
    wrong = target.replace("sat:\n", "sat:\n\tli\ts5, 1\n", 1)
    v = verdicts(source, wrong, "sat")["sat"]
    assert v.status is Status.REFUTED and v.counterexample is not None and "preserved" in v.counterexample.difference


def test_what_always_faults_is_unverified(source: str, target: str) -> None:
    [v] = verify_pair([("a.s", source)], [("b.s", target)], functions=["never"], signatures=["int never(int *p)"],
                      budget=Budget(examples=4, seconds=3, proof_seconds=0))  # fmt: skip
    assert v.status is Status.UNVERIFIED and v.dropped > 0 and "faults" in v.reason


def test_a_function_that_is_not_there(source: str, target: str) -> None:
    with pytest.raises(IrbridgeError, match="the source has no function absent"):
        verdicts(source, target, "absent")


def test_signatures_by_evidence(source: str) -> None:
    from irbridge.pipeline import lift_units

    [m] = lift_units([("a.s", source)]).modules
    assert [p.role for p in infer(m, "words").params] == ["string"]
    crc = infer(m, "crc").params
    assert (crc[1].role, crc[1].count) == ("buffer", crc[2].name)
    assert str(infer(m, "sat")) == "int sat(int a, int b)"


def test_prototypes() -> None:
    s = parse("void sort(int *v, size_t n, int (*order)(const void *, const void *))")["sort"]
    assert [(p.role, p.count) for p in s.params] == [("buffer", "n"), ("", 0), ("function", 0)]
    with pytest.raises(IrbridgeError, match="not a C prototype"):
        parse("int f(int")


def test_the_command(source: str, target: str, tmp_path: Path) -> None:
    a, b, page = tmp_path / "a.s", tmp_path / "b.s", tmp_path / "page.html"
    a.write_text(source)
    b.write_text(target)
    words = [
        "verify",
        str(a),
        str(b),
        "--function",
        "sat",
        "--sig",
        SIGNATURES[0],
        "--examples",
        "30",
        "--html",
        str(page),
    ]
    done = CliRunner().invoke(cli, words)
    assert done.exit_code == 0 and "PROVED" in done.output, done.output
    assert "PROVED" in page.read_text()
    b.write_text(translate(compiled(TEXT.replace(*FAULTS["sat"])), to="riscv64"))
    done = CliRunner().invoke(cli, words)
    assert done.exit_code == 1 and "REFUTED" in done.output, done.output


SLOW = "int f(int x) { if (x == 77) for (volatile int i = 0; i < 200000000; i++); return x > 1000 ? 3 : x; }"


@pytest.mark.parametrize("wrong", [False, True])
def test_a_slow_target_is_waited_for_and_does_not_end_the_search(wrong: bool) -> None:
    target = SLOW.replace("> 1000", "> 1001") if wrong else SLOW
    texts = compiled(SLOW.replace("x == 77", "0")), compiled(target)
    [v] = verify_pair([("a.s", texts[0])], [("b.s", texts[1])], source_isa="x86_64", target_isa="x86_64",
                      signatures=["int f(int x)"], budget=Budget(examples=100, seconds=6, proof_seconds=0))  # fmt: skip
    assert v.status is (Status.REFUTED if wrong else Status.TESTED), v
