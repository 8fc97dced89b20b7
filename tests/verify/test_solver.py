"""What is asked of the solvers: answers, models, and IEEE 754 as the op table has it."""

from __future__ import annotations

import random
import time

import pytest
import z3

pytest.importorskip("bitwuzla", reason="proofs need the extra 'prove'")

from irbridge.ir import types as T
from irbridge.ir.evaluate import evaluate
from irbridge.ir.ops import OPS, Undefined
from irbridge.verify import ieee, smt
from irbridge.verify.prototypes import parse
from irbridge.verify.prove import prove
from irbridge.verify.solver import decide, possible
from irbridge.verify.values import Pool, Seeded, scalar
from tests.bench.proofs import lifted

X, Y = z3.BitVecs("x y", 64)
P = z3.Bool("p")
HARD = [X * Y == 0x1234567890ABCDF, z3.UGT(X, 1 << 20), z3.ULT(X, 1 << 32), z3.UGT(Y, 1), z3.ULT(Y, 1 << 31)]


@pytest.mark.parametrize("exact", [False, True])
def test_answers(exact: bool) -> None:
    assert decide([], 1.0, exact=exact).kind == "sat"
    assert decide([X != X], 1.0, exact=exact).kind == "unsat"
    assert decide([X & 1 == 0, X * X & 3 != 0], 5.0, exact=exact).kind == "unsat"
    found = decide([X * 3 == 21, z3.ULT(X, 100), P], 5.0, exact=exact)
    assert found.kind == "sat" and found.model.eval(X).as_long() == 7 and z3.is_true(found.model.eval(P))
    assert found.model.eval(X + Y * 0).as_long() == 7  # y is not in it


def test_nothing_is_known_when_time_is_over() -> None:
    assert decide(HARD, 0.0, exact=True).kind == "unknown"
    start = time.monotonic()
    assert decide([z3.BitVec("a", 512) * z3.BitVec("b", 512) == (1 << 511) + 987654321], 0.5).kind in ("unknown", "sat")
    assert time.monotonic() - start < 5


def test_what_bitwuzla_cannot_read_is_unproved() -> None:
    with pytest.raises(smt.Unproved, match="cannot read"):
        decide([z3.Length(z3.String("s")) == 5], 1.0, exact=True)
    odd = z3.BitVec("variable a|b", 64)  # an assembler takes such names, SMT-LIB does not
    with pytest.raises(smt.Unproved, match="cannot read"):
        decide([odd * odd == 49, z3.ULT(odd, 100)], 5.0, exact=True)


def test_what_is_possible() -> None:
    ways = [X == 4, X == 5, X * X == 2, z3.BoolVal(False), z3.UGT(X, 5), z3.BoolVal(True)]
    until = time.monotonic() + 20
    assert possible([z3.ULT(X, 6)], ways, until, 2.0) == {0, 1, 5}
    assert possible([X != X], ways, until, 2.0) == set()
    assert possible([z3.ULT(X, 6)], ways, time.monotonic() - 1, 2.0) == {0, 1, 2, 4, 5}  # what nobody has shown


@pytest.mark.parametrize("name", sorted(smt.UNINTERPRETED))
def test_ieee_says_what_the_op_table_does(name: str) -> None:
    rng = random.Random(name)
    c, told = Seeded(rng), 0
    kinds = {"sitofp": "if", "uitofp": "if", "fptosi": "fi", "fptoui": "fi"}.get(name.split(".")[1], "ff")
    for _ in range(200):
        w = {"arith.extf": 32, "arith.truncf": 64}.get(name) or rng.choice((32, 64))
        r = 96 - w if name in ("arith.extf", "arith.truncf") else w if kinds == "ff" else rng.choice((32, 64))
        given = T.FLOATS[w] if kinds[0] == "f" else T.i(w)
        made = T.FLOATS[r] if kinds[1] == "f" else T.i(r)
        arity = 3 if name == "math.fma" else 2 if name[6:] in ("addf", "subf", "mulf", "divf") else 1
        t = parse(f"void f({ {32: 'float', 64: 'double'}[w] if kinds[0] == 'f' else 'long'} x);")["f"].params[0].type
        values = [scalar(c, t, Pool()) & (1 << w) - 1 for _ in range(arity)]
        try:
            want = evaluate(OPS[name], [given] * arity, values, made, {})
        except Undefined:
            continue
        terms = [z3.BitVecVal(v, w) for v in values]
        assert z3.is_true(z3.simplify(ieee.meaning(name, terms, z3.BitVecVal(want, r)))), f"{name} {values} {want}"
        wrong = ieee.meaning(name, terms, z3.BitVecVal(want ^ 1 << r - 2, r))
        told += z3.is_false(z3.simplify(wrong))
    assert told > 40, told


REALS = [  # name, C, and the same otherwise; whether they are the same
    ("double f(double x) { return x + x; }", "double f(double x) { return 2 * x; }", True),
    ("int f(double x) { return x > -1 && x < 1 ? (int)((x + 1) * 8) : 0; }",
     "int f(double x) { int y = x > -1 && x < 1 ? (int)((x + 1) * 8) : 0; return y < 17 ? y : -1; }", True),
    ("int f(double x) { return x > -1 && x < 1 ? (int)((x + 1) * 8) : 0; }",
     "int f(double x) { int y = x > -1 && x < 1 ? (int)((x + 1) * 8) : 0; return y < 15 ? y : -1; }", False),
    ("float f(float x) { return x - x; }", "float f(float x) { return 0; }", False),
    ("double f(int x) { return (double)x + 1; }", "double f(int x) { return (double)((long)x + 1); }", True),
]  # fmt: skip


@pytest.mark.parametrize("n", range(len(REALS)))
def test_floats_are_interpreted(n: int) -> None:
    one, two, same = REALS[n]
    signature = parse(one[: one.index("{")] + ";")["f"]
    found = prove(lifted(one, "gcc", "x86_64"), lifted(two, "gcc", "aarch64"), signature, timeout=20.0)
    assert found.kind == ("equal" if same else "different"), found
