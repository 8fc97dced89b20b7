"""What prototypes make of a translation: arguments and results as both conventions want them, and that it matters."""

from __future__ import annotations

import pytest

from irbridge.pipeline import Options, lift_units, translate_units, unserved
from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.prototypes import parse
from irbridge.verify.verdict import Status, Verdict
from tests.bench.cells import SOURCES
from tests.bench.functions import compiled

pytestmark = pytest.mark.slow  # each is a verification

QUICK = Budget(examples=60, seconds=4, proof_seconds=4)
# fmt: off
CASES = [
    # C, source, target, its compiler
    ("int f(const int *p, int k) { return *p == k; }",             "riscv64", "x86_64",  "gcc"),
    ("int f(const int *p, int k) { return *p < k; }",              "riscv64", "aarch64", "gcc"),
    ("int f(signed char c, long n) { return n < c; }",             "x86_64",  "aarch64", "clang"),
    ("short f(short a, short b) { return a * b; }",                "x86_64",  "riscv64", "clang"),
    ("unsigned char f(int x, unsigned char c) { return x * c; }",  "aarch64", "riscv64", "gcc"),
    ("float f(float x, double y) { return (float)((double)x * y); }", "x86_64",  "riscv64", "gcc"),
]
# fmt: on


def verdict(text: str, source: str, target: str, compiler: str, known: bool) -> Verdict:
    signature = f"{text.partition('{')[0].strip()};"
    unit = ("a.s", compiled(text, compiler, source, "-O2"))
    options = Options(prototypes=parse(signature) if known else {})
    [out] = translate_units([unit], [target], source=SOURCES[source], options=options)[target]
    [v] = verify_pair([unit], [("b.s", out)], source_isa=SOURCES[source], target_isa=SOURCES[target],
                      functions=["f"], signatures=[signature], budget=QUICK)  # fmt: skip
    return v


@pytest.mark.parametrize(("text", "source", "target", "compiler"), CASES)
def test_with_its_prototype_it_is_right(text: str, source: str, target: str, compiler: str) -> None:
    assert verdict(text, source, target, compiler, True).status is Status.PROVED


def test_without_it_some_are_wrong_from_outside() -> None:
    """Nothing in the code tells an int from a long: the caller's garbage is taken for a part of it; that is seen."""
    found = [verdict(*case, False).status for case in CASES]
    assert found[0] is Status.REFUTED and Status.REFUTED in found[2:]

BOTH = """
\t.globl f
f:
\tmovsd %xmm1, %xmm0
\tmovq %rdi, %rax
\tret
\t.globl k
k:
\taddsd %xmm0, %xmm0
\tret
\t.globl g
g:
\tsubq $8, %rsp
\tcall f
\tcall k
\taddq $8, %rsp
\tret
"""


RESULTS = [
    ("", ["i64", "f64"]),
    ("long f(long, double, double);", ["i64"]),
    ("void f(long);", []),
    ("double f(double, double);", ["f64"]),
]


@pytest.mark.parametrize(("prototype", "wanted"), RESULTS)
def test_results_are_those_of_the_prototype(prototype: str, wanted: list[str]) -> None:
    """More of them than registers, and a native caller would find none."""
    options = Options(prototypes=parse(prototype) if prototype else {})
    [module] = lift_units([("a.s", BOTH)], "x86_64", options).modules
    assert [str(t) for t in module.functions["f"].type.results] == wanted


def test_results_of_a_function_with_two_names() -> None:
    text = BOTH.replace("f:", "\t.globl also\n\t.set also, f\nf:", 1)
    for prototypes, wanted in (("long f(long);", 2), ("long f(long); void also(long);", 1)):
        [module] = lift_units([("a.s", text)], "x86_64", Options(prototypes=parse(prototypes))).modules
        assert len(module.functions["f"].type.results) == wanted


def test_more_results_than_registers_are_told_of() -> None:
    text = BOTH.replace("%rdi, %rax\n", "%rdi, %rax\n\tmovq %rdi, %rdx\n").replace("addsd", "addq %rdx, %rdi\n\taddsd")
    for prototype, target, wanted in (("", "riscv64", {"f"}), ("", "aarch64", set()),
                                      ("long f(long, double, double);", "riscv64", set())):  # fmt: skip
        options = Options(prototypes=parse(prototype) if prototype else {})
        modules = lift_units([("a.s", text)], "x86_64", options).modules
        assert unserved(modules, target).keys() == wanted


def test_a_callers_use_makes_no_result_wider() -> None:
    """One that passes all of %xmm0 on reads bits of which the prototype knows nothing; RISC-V has them elsewhere."""
    text = BOTH.replace("call k\n", "call k\n\tmovaps %xmm0, (%rsp)\n")
    told = "long f(long, double, double); double k(double);"
    for prototype, t, wanted in (("", "vector<2xi64>", {"f", "k"}), (told, "f64", set())):
        options = Options(prototypes=parse(prototype) if prototype else {})
        modules = lift_units([("a.s", text)], "x86_64", options).modules
        assert [str(x) for x in modules[0].functions["k"].type.results] == [t]
        assert unserved(modules, "riscv64").keys() == wanted and not unserved(modules, "aarch64")


def test_the_end_of_a_frame_is_no_argument() -> None:
    """Where callers have stores at theirs, it may be one; a prototype without any tells."""
    text = """int f(const int *e, int *out)
{
    int t[24][3];
    for (int i = 0; i < 24; i++) t[i][0] = t[i][1] = t[i][2] = 0x7fffffff;
    for (int i = 0; i < 8; i++) t[e[i] & 15][e[i] & 1] += i;
    *out = t[3][1];
    return t[5][0];
}
int g(int x) { int v[8] = { x, 2, 3, 4, x, x }, w; return f(v, &w) + w; }"""
    source = compiled(f"__attribute__((noinline)) {text}", "gcc", "aarch64", "-O2")
    for prototype, wanted in (("", {"f"}), ("int f(const int *e, int *out);", set())):
        options = Options(prototypes=parse(prototype) if prototype else {})
        modules = lift_units([("a.s", source)], "aarch64", options).modules
        assert unserved(modules, "riscv64").keys() == wanted
