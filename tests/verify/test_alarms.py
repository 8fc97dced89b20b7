"""What is no difference: inputs on which the source depends on the memory around it, addresses of constants, NaNs."""

from __future__ import annotations

from pathlib import Path

import pytest

from irbridge.pipeline import translate
from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.inputs import Vector
from irbridge.verify.runner import Died, Layout, parse
from irbridge.verify.verdict import Status, Verdict
from tests.bench.functions import compiled as compile_for
from tests.verify.test_engine import compiled

pytestmark = pytest.mark.slow  # each is a verification

QUICK = Budget(examples=60, seconds=4, proof_seconds=0)


def verdict(text: str, sig: str, wrong: tuple[str, str] = ("", "")) -> Verdict:
    target = translate(compiled(text.replace(*wrong) if wrong[0] else text), to="aarch64")
    [v] = verify_pair([("a.s", compiled(text))], [("b.s", target)], target_isa="aarch64", functions=["f"],
                      signatures=[sig], budget=QUICK)  # fmt: skip
    return v


# fmt: off
CASES = {
    "unwritten": ("int f(int x) { int v[8]; if (x > 3) v[x & 7] = 1; return v[2]; }", "int f(int x)", ("> 3", "> 4")),
    "red zone":  ("int f(unsigned m) { int t[] = { 3, 1, 4, 1, 5, 9, 2, 6, 5, 3, 5, 8 }; return t[m & 15]; }",
                  "int f(unsigned m)", ("& 15", "& 3")),
    "constant":  ('struct { char *name; int n; } g = { "input", 1 }; int f(int x) { return x + g.n; }', "int f(int x)",
                  ("x +", "x -")),
    "nan":       ("void f(double *p, double x) { p[0] = x - x; }", "void f(double *p, double x)", ("x - x", "x + x")),
    "callback":  ("double f(double x, int (*g)(double)) { return g(x) + x; }", "double f(double x, int (*g)(double))",
                  ("g(x)", "g(-x)")),
}
# fmt: on


@pytest.mark.parametrize("name", CASES)
def test_false_alarms(name: str) -> None:
    text, sig, fault = CASES[name]
    assert verdict(text, sig).status is Status.TESTED
    if name != "unwritten":  # its fault differs only where the source reads what it has not written
        assert verdict(text, sig, fault).status is Status.REFUTED


def test_two_tables_in_one_function() -> None:
    """Both tables' addresses are known at both jumps: what the second leads to is not what the first left undefined."""
    text = (Path(__file__).parent / "texts" / "two_tables.s").read_text()
    [v] = verify_pair([("a.s", text)], [("b.s", translate(text, to="aarch64"))], target_isa="aarch64",
                      signatures=["int f(int a, int b)"], budget=QUICK)  # fmt: skip
    assert v.status is Status.TESTED, v


def judged(source: str, target: str) -> Verdict:
    [v] = verify_pair([("a.s", compiled(source))], [("b.s", compiled(target))], functions=["f"],
                      signatures=["unsigned f(unsigned n)"], budget=QUICK)  # fmt: skip
    return v


def test_a_slow_target_is_not_refuted() -> None:
    """It takes longer than a call may at first; one that never ends is refuted all the same."""
    right = "unsigned f(unsigned n) { unsigned s = 0; for (unsigned i = 0; i < 3; i++) s += n; return s; }"
    slow = "unsigned f(unsigned n) { for (volatile unsigned long i = 0; i < 900000000; i++) ; return 3 * n; }"
    never = "unsigned f(unsigned n) { for (volatile int i = 0; n == 77 || i < 1; i = n != 77) ; return 3 * n; }"
    assert judged(right, slow).status is Status.UNVERIFIED
    found = judged(right, never)
    assert found.status is Status.REFUTED and found.counterexample is not None
    assert found.counterexample.target.outcome == "timeout"


def test_reading_beyond_a_variable_is_outside_the_contract() -> None:
    """What stands behind a table in the source's unit is nothing that a translation has to keep."""
    one, two = (f"char {name}[8] = {{ {', '.join([str(n)] * 8)} }};" for name, n in (("u", 7), ("w", 9)))
    table, f = "char t[8] = { 1, 2, 3, 4, 5, 6, 7, 8 };", "int f(int x) { return t[x & 15] + u[0] + w[0]; }"
    source = compiled(f"{one} {table} {two} {f}")
    wrong = f.replace("& 15", "& 3")
    for target, wanted in ((f"{two} {table} {one} {f}", True), (f"{one} {table} {two} {wrong}", False)):
        [v] = verify_pair([("a.s", source)], [("b.s", compiled(target))], functions=["f"],
                          signatures=["int f(int x)"], budget=QUICK)  # fmt: skip
        assert v.status is (Status.TESTED if wanted else Status.REFUTED) and bool(v.dropped) >= wanted, v


def test_variables_where_a_section_starts() -> None:
    """The linker has other names for that place, on one side only."""
    text = "short table[64] = { 1 }; short *at = table + 1; int f(int x) { return at[x & 15]; }"
    source, target = (compile_for(text, "gcc", isa, "-O2") for isa in ("aarch64", "riscv64"))
    [v] = verify_pair([("a.s", source)], [("b.s", target)], signatures=["int f(int x)"], budget=QUICK)
    assert v.status is Status.TESTED and not v.dropped, v


def test_what_a_function_spoils_is_gone_with_the_next() -> None:
    """The C library's own variables are not put back."""
    text = "#include <stdio.h>\nvoid w(unsigned x) { if (x > 9) stdout = 0; }\nint f(int x) { return putchar(x); }"
    units = [[("a.s", compiled(text))]] * 2
    found = verify_pair(*units, functions=["w", "f"], signatures=["void w(unsigned x)", "int f(int x)"], budget=QUICK)
    assert {v.name: v.status for v in found}["f"] is Status.TESTED, found


def test_a_source_that_does_not_preserve_registers() -> None:
    """What it does to them on some inputs binds nobody."""
    source = "\t.globl f\nf:\n\tli a5,99\n\tblt a0,a5,1f\n\tmv s1,a0\n1:\n\tret\n"
    [v] = verify_pair([("a.s", source)], [("b.s", compiled("int f(int x) { return x; }"))], source_isa="riscv",
                      signatures=["int f(int x)"], budget=QUICK)  # fmt: skip
    assert v.status is Status.TESTED and v.dropped, v


def test_an_answer_that_is_none() -> None:
    """Where a function has written over what the runner counts with."""
    v, layout = Vector((1,)), Layout(1, 0, (4,))
    with pytest.raises(Died):
        parse(bytes(8), layout, [v])
    with pytest.raises(Died):
        parse(bytes(1000), layout, [v])
