"""Loops proved for any number of rounds: which are, and that no wrong one is."""

from __future__ import annotations

import time

import pytest

pytest.importorskip("z3", reason="proofs need the extra 'prove'")

from irbridge.verify.induction import Induction
from irbridge.verify.prototypes import parse
from irbridge.verify.smt import Unproved
from tests.bench.proofs import PAIRS
from tests.verify.test_prove import both

pytestmark = pytest.mark.slow  # each is a verification

# fmt: off
# ruff: noqa: E501
LOOPS: list[tuple[str, str, str]] = [
    # C, what is changed in it, by what (a fault that shows only after many rounds where that is possible)
    ("int f(int *p, long n) { int s = 0; for (long i = 0; i < n; i++) s += p[i]; return s; }", "s += p[i]", "s -= p[i]"),
    ("void f(int *p, long n) { for (long i = 0; i < n; i++) p[i] += 3; }", "+= 3", "+= i == 900 ? 4 : 3"),
    ("unsigned f(unsigned x) { unsigned n = 0; while (x > 9) { x -= 7; n++; } return n; }", "x > 9", "x > 10"),
    ("long f(const char *s) { long n = 0; while (s[n]) n++; return n; }", "return n", "return n & 0xffffffff"),
    ("int f(const char *s) { int w = 0, in = 0; for (; *s; s++) { int b = *s == 32; w += !b && !in; in = !b; } return w; }",
     "in = !b", "in = b"),
    ("unsigned f(unsigned a, unsigned b) { unsigned r = 1; for (; b; b >>= 1) { if (b & 1) r *= a; a *= a; } return r; }",
     "r *= a", "r += a"),
    ("int f(int *p, int n, int k) { for (int i = 0; i < n; i++) if (p[i] == k) return i; return -1; }", "return i", "return i & 0xff"),
    ("void f(unsigned char *p, unsigned long n) { unsigned long i; for (i = 0; i < n; i++) p[i] = p[i] ^ 0x55; }", "0x55", "(i > 70 ? 1 : 0x55)"),
    ("long f(long n) { long s = 0; for (long i = 0; i < n; i++) { for (long j = 0; j < i; j++) s ^= j * s + i; } return s; }", "j < i", "j <= i"),
    ("double f(double x, int n) { double s = 0; for (int i = 0; i < n; i++) s = s * x + 1.5; return s; }", "1.5", "(i > 30 ? 2.5 : 1.5)"),
]
# fmt: on


def induction(one: str, two: str, pair: tuple[str, str], seconds: float = 20.0) -> bool:
    sides = both(one, two, pair)
    try:
        return Induction(sides, parse(f"{one.partition('{')[0].strip()};")["f"], time.monotonic() + seconds).proved()
    except Unproved:
        return False


@pytest.mark.parametrize("n", range(len(LOOPS)))
def test_a_wrong_loop_is_not_proved(n: int) -> None:
    text, old, new = LOOPS[n]
    assert old in text
    for pair in (PAIRS[n % len(PAIRS)], (PAIRS[n % len(PAIRS)][0],) * 2):
        assert not induction(text, text.replace(old, new), pair, 4.0)


@pytest.mark.parametrize("n", range(len(LOOPS)))
def test_a_loop_is_proved_against_itself(n: int) -> None:
    text = LOOPS[n][0]
    isa = PAIRS[n % len(PAIRS)][0]
    sides = both(text, text, (isa, isa))
    signature = parse(f"{text.partition('{')[0].strip()};")["f"]
    assert Induction((sides[0], sides[0]), signature, time.monotonic() + 20).proved()


@pytest.mark.parametrize("n", [0, 6, 7])
def test_compilers_and_isas_are_proved_alike(n: int) -> None:
    text = LOOPS[n][0]
    assert any(induction(text, text, pair) for pair in PAIRS)


def test_contradictory_candidates_prove_nothing() -> None:
    """A condition and its negation are both candidates at first: neither may hide that the loops differ."""
    text = "int f(int n) { int a = 0; for (int i = 0; i < n; i++) a += i % 7; return a; }"
    assert not induction(text, text.replace("% 7", "% 7 + (i == 1000)"), PAIRS[0], 5.0)


def test_a_loop_that_ends_elsewhere_is_not_proved() -> None:
    text = "int f(int *p, int n) { int i = 0; while (i < n) { p[i] = 1; i++; } return 5; }"
    assert not induction(text, text.replace("i < n", "i < n && i != 100000"), PAIRS[1], 5.0)


def test_a_loop_that_is_entered_in_its_middle_is_left_alone() -> None:
    text = "int f(int n, int x) { int i = 0; if (x > 3) goto in; do { i += x; in: i ^= 5; } while (i < n); return i; }"
    induction(text, text, PAIRS[0], 3.0)  # proved or not, it ends
    assert not induction(text, text.replace("^= 5", "^= 7"), PAIRS[0], 3.0)
