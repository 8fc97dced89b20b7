"""Proofs across ISAs: right pairs are proved, wrong ones refuted by a confirmed input, the rest is unknown, and why.

The meanings that z3 sees are compared with the op table's, op by op, on random constants.
"""

from __future__ import annotations

import random
import sys
from typing import Any

import pytest
import z3

from irbridge import pipeline
from irbridge.errors import ToolMissing
from irbridge.ir import types as T
from irbridge.ir.clone import clone
from irbridge.ir.evaluate import evaluate, split
from irbridge.ir.graph import Module
from irbridge.ir.ops import CMPF, CMPI, OPS, Undefined
from irbridge.ir.types import Type
from irbridge.verify import smt
from irbridge.verify.guards import ALWAYS, Guards, exclude, implies
from irbridge.verify.products import divide_signed, divide_unsigned, multiply
from irbridge.verify.proofs import Prover
from irbridge.verify.prototypes import parse
from irbridge.verify.prove import Proof, prove
from irbridge.verify.replay import replay
from tests.bench.functions import compiled
from tests.bench.proofs import PAIRS, lifted


def both(source: str, target: str, pair: tuple[str, str]) -> tuple[Module, Module]:
    return lifted(source, "gcc", pair[0]), lifted(target, "clang", pair[1])


def proof(source: str, target: str, pair: tuple[str, str], timeout: float = 10.0, bound: int = 4) -> Proof:
    declared = source[source.index("int f(") if "int f(" in source else 0 :]
    signature = parse(declared[: declared.index("{")] + ";")["f"]
    return prove(*both(source, target, pair), signature, timeout=timeout, bound=bound)


# -- pairs ---------------------------------------------------------------------------------------------------
# name, right, and the fault that makes it wrong: what is replaced by what
FUNCTIONS = [
    ("sum", "int f(int a, int b) { return a + b * 3; }", "* 3", "* 5"),
    ("divide", "int f(int a) { return a / 10; }", "/ 10", "/ 11"),
    ("remainder", "unsigned int f(unsigned a) { return a % 7; }", "% 7", "% 9"),
    ("quotient", "int f(int a, int b) { return b > 0 ? a / b : 0; }", "b > 0", "b > 1"),
    ("narrow", "int f(unsigned char c) { return c >= 'a' && c <= 'z' ? c - 32 : c; }", "<= 'z'", "< 'z'"),
    ("sign", "int f(short a, long b) { return a < b; }", "a < b", "a <= b"),
    ("unsigned", "int f(unsigned a, unsigned b) { return a < b; }", "a < b", "(int)a < (int)b"),
    ("bool", "int f(_Bool a, int b) { return a ? b : -b; }", ": -b", ": ~b"),
    ("switch", "int f(int x) { switch (x) { case 0: return 5; case 1: return 9; case 2: return 77; case 3: return -4; "
     "case 4: return 12; } return 0; }", "case 3: return -4; ", ""),
    ("table", "int f(int x) { static const short t[4] = { 9, -8, 700, 6 }; return t[x & 3]; }", "700", "701"),
    ("overflow", "int f(int a, int b, int *r) { return __builtin_add_overflow(a, b, r); }", "(a, b", "(a, -b"),
    ("swap", "int f(int *a, int *b) { int t = *a; *a = *b; *b = t; return 0; }", "*a = *b; ", ""),
    ("field", "int f(long *p, int v) { p[2] = v; ((short *)p)[1]++; return 0; }", "[1]", "[2]"),
    ("aliases", "int f(int *a, int *b) { *a = 1; *b = 2; return *a; }", "return *a", "return 1"),
    ("static", "int f(int n) { static int count; count += n; return count; }", "+= n", "-= n"),
    ("float", "int f(double x, float y) { return x < y; }", "x < y", "!(x >= y)"),
    ("callee", "static __attribute__((noinline)) int g(int *p, int b) { return *p * b; }\n"
     "int f(int a, int b) { int n = a ^ b; return g(&n, b) + 1; }", "+ 1", "+ 2"),
    ("call", "int abs(int); void free(void *); int f(void **p, int a) { if (a) free(*p); return 0; }", "(a)", "(!a)"),
]  # fmt: skip
IDS = [name for name, *_ in FUNCTIONS]


@pytest.mark.parametrize("n", range(len(FUNCTIONS)), ids=IDS)
def test_right_ones_are_proved(n: int) -> None:
    text = FUNCTIONS[n][1]
    for k in (0, 1):
        found = proof(text, text, PAIRS[(2 * n + k) % len(PAIRS)])
        assert (found.kind, found.said) == ("equal", "for all inputs")


@pytest.mark.parametrize("n", range(len(FUNCTIONS)), ids=IDS)
@pytest.mark.parametrize("probes", [0, 40])
def test_wrong_ones_are_refuted(n: int, probes: int, monkeypatch: pytest.MonkeyPatch) -> None:
    """By inputs tried beforehand, and by z3's alone."""
    monkeypatch.setattr("irbridge.verify.prove.PROBES", probes)
    _, text, old, new = FUNCTIONS[n]
    pair, wrong = PAIRS[n % len(PAIRS)], text.replace(old, new)
    assert wrong != text
    found = proof(text, wrong, pair)
    assert found.kind == "different" and found.model is not None and "memory" in found.model


def test_arithmetic_on_floats_is_not_interpreted(monkeypatch: pytest.MonkeyPatch) -> None:
    """Equal where the operations are; else only inputs that were tried can tell."""
    text, pair = "int f(double x, double y) { return x * y < x + 1.5; }", ("x86_64", "riscv64")
    assert proof(text, text.replace("x * y", "y * x"), pair).kind == "equal"
    assert proof(text, text.replace("x + 1.5", "x - 1.5"), pair).kind == "different"
    monkeypatch.setattr("irbridge.verify.prove.PROBES", 0)
    found = proof(text, text.replace("x + 1.5", "x * 1.5"), pair)
    assert found.kind == "different" or "not interpreted" in found.said


def test_a_model_can_be_replayed() -> None:
    text = "int f(unsigned char c, int *p) { return *p + c; }"
    sides = both(text, text.replace("+ c", "- c"), PAIRS[0])
    signature = parse("int f(unsigned char c, int *p);")["f"]
    model = {"c": 5, "p": 1 << 40, "memory": {(1 << 40) + n: 1 for n in range(4)}}
    assert replay(*sides, signature, model) == (True, "the result is 0x10100fc, not 0x1010106")
    assert replay(*sides, signature, model | {"c": 0}) == (False, "they do the same")
    differs, why = replay(*sides, signature, model | {"memory": {}})
    assert not differs and "faults" in why


def test_loops_are_unrolled_to_a_bound() -> None:
    text = "int f(unsigned x) { int n = 0; while (x > 9) { x -= 7; n++; } return n; }"
    found = proof(text, text.replace("x > 9", "x >= 9 + 1"), ("aarch64", "riscv64"), bound=3)
    assert (found.kind, found.said) == ("equal", "for all inputs, loops up to 3 iterations")
    assert proof(text, text.replace("-= 7", "-= 6"), ("aarch64", "riscv64"), bound=3).kind == "different"


def test_a_buffer_has_no_more_elements_than_can_be_addressed() -> None:
    """A loop that counts and one that compares with the end part where the end wraps."""
    text = "int f(const int *v, unsigned long n) { int s = 0; while (n--) s ^= *v++; return s; }"
    other = "int f(const int *v, long n) { int s = 0; for (const int *e = v + n; v - e;) s ^= *v++; return s; }"
    modules = both(other, text, PAIRS[5])
    assert prove(*modules, parse("int f(const int *v, unsigned long n);")["f"]).kind == "equal"
    assert prove(*modules, parse("int f(const int *v, unsigned long x);")["f"]).kind == "different"


def test_what_is_taken_for_granted_of_narrow_arguments() -> None:
    text = "int f(short x, int y) { return x < y; }"
    said = ("callers extend narrower arguments to 32 bits",)
    assert proof(text, text, ("x86_64", "aarch64")).assumed == said == proof(text, text, ("riscv64", "x86_64")).assumed
    assert proof(text, text, ("aarch64", "riscv64")).assumed == ()
    assert proof(text.replace("short", "long"), text.replace("short", "long"), ("x86_64", "riscv64")).assumed == ()


def test_loops_that_end_by_themselves_are_whole() -> None:
    text = "int f(unsigned x) { for (int i = 0; i < 8; i++) x = x & 1 ? x >> 1 ^ 0xedb88320u : x >> 1; return (int)x; }"
    found = proof(text, text, ("riscv64", "aarch64"))
    assert (found.kind, found.bounded) == ("equal", False)
    assert proof(text, text.replace("edb88320", "edb88321"), ("riscv64", "aarch64")).kind == "different"


UNKNOWN = [
    ("int f(int (*g)(int), int a) { return g(a) + 1; }", "func.call_indirect"),
    ("int f(int a, int b, int c, int d, int e, int g, int h, int i, int j) { return j; }", "arguments on the stack"),
    ("int f(int a) { volatile char v[40]; extern void use(volatile char *); use(v); return a; }", "use"),
    ("int f(int *p) { return __atomic_fetch_add(p, 1, 5); }", "llvm."),
]


@pytest.mark.parametrize(("text", "why"), UNKNOWN)
def test_the_rest_is_unknown(text: str, why: str) -> None:
    found = proof(text, text, ("x86_64", "riscv64"))
    assert found.kind == "unknown" and why in found.said


def test_a_proof_is_not_empty() -> None:
    """Where no input is left to prove anything of."""
    text = 'int f(int x) { int n = 0; do { n++; x = x * 5 + 1; __asm__(""); } while (n < 5000); return x; }'
    assert proof(text, text.replace("+ 1", "+ 2"), PAIRS[1]).kind in ("different", "unknown")
    traps = "int f(int x) { __builtin_trap(); }"
    assert proof(traps, traps, PAIRS[1]).kind == "unknown"
    traps = "void f(int x) { __builtin_trap(); }"
    assert proof(traps, traps, PAIRS[1]).said == "the source never returns"


def test_statics_of_one_name_are_kept_apart() -> None:
    text = "int g(void) { static int n; return ++n; }\nint f(int x) { static int n; n += x; g(); return n; }"
    assert "of one side only" in proof(text, text, PAIRS[0]).said


def test_variables_begin_alike() -> None:
    text = "int n = 5;\nint f(int x) { n += x; return n; }"
    assert proof(text, text, PAIRS[0]).kind == "equal"
    assert proof(text, text.replace("n = 5", "n = 6"), PAIRS[0]).said == "n begins with other contents"


CONSTANTS = [  # and what makes it another; the last differs behind a zero, where a replay does not look
    ('const char *f(int n) { switch (n) { case 0: return "zero"; case 1: return "one"; } return ""; }', "one", "ome"),
    ("const int *f(int n) { static const int t[4] = { 1, 9, 25, 49 }; return t + (n & 3); }", "25", "26"),
    ("const int *f(int n) { static const int t[4] = { 1, 9, 25, 49 }; return t + (n & 3); }", "n & 3", "n & 2"),
    ("const long *f(int n) { static const long t = 4; return n ? &t : 0; }", "n ?", "n > 0 ?"),
    ("const unsigned char *f(int n) { static const unsigned char t[2][3] = { { 1, 0, 5 }, { 7, 0, 2 } }; "
     "return t[n & 1]; }", "0, 5", "0, 6"),
]  # fmt: skip


@pytest.mark.parametrize("n", range(len(CONSTANTS)))
def test_results_that_point_to_constants(n: int) -> None:
    """They lie elsewhere on each side: what counts is where they lead."""
    text, old, new = CONSTANTS[n]
    wrong = "unknown" if n == len(CONSTANTS) - 1 else "different"
    for k, (changed, kind) in enumerate(((text, "equal"), (text.replace(old, new), wrong))):
        found = prove(*both(text, changed, PAIRS[2 * n % len(PAIRS) + k]), parse(text[: text.index("{")] + ";")["f"])
        assert found.kind == kind, found


def test_a_negative_length_is_none_and_counts() -> None:
    text = "int f(const int *p, long n) { return n < -1234567 ? 1 : 0; }"
    assert proof(text, text.replace("? 1", "? 0"), ("x86_64", "aarch64")).kind == "different"
    assert proof(text, text, ("x86_64", "aarch64")).kind == "equal"


SEARCH = (
    "#include <string.h>\n"
    "int f(const char *s) { char *p = strchr(s, 46), *q = strrchr(s, 47); return p && q && p < q; }"
)


@pytest.mark.parametrize("signed", [False, True])
def test_what_is_found_lies_behind_where_the_search_began(signed: bool) -> None:
    """Addresses of places in one string may be compared as numbers with a sign; that one lies before it is no fact."""
    wrong = SEARCH.replace("p < q", "(long)p < (long)q" if signed else "p <= q")
    signature = parse("int f(const char *s);")["f"]
    found = prove(lifted(SEARCH, "gcc", "x86_64"), lifted(wrong, "clang", "aarch64"), signature, timeout=10.0)
    assert (found.kind == "equal") is signed, found


@pytest.mark.parametrize(("old", "new", "same"), [("p[0]", "(unsigned char)p[0]", True), ("p[0]", "(p[0] | 1)", False)])
def test_a_character_is_all_that_a_search_is_given(old: str, new: str, same: bool) -> None:
    text = "#include <string.h>\nint f(const char *p, const char *s) { return strchr(s, p[0]) != 0; }"
    signature = parse("int f(const char *p, const char *s);")["f"]
    sides = lifted(text, "gcc", "x86_64"), lifted(text.replace(old, new), "clang", "riscv64")
    assert (prove(*sides, signature, timeout=10.0).kind == "equal") is same


TURNED = [("strcmp(s, p) > 0", True), ("strcmp(s, p) < 0", False), ("strcmp(p, p) < 0", False)]


@pytest.mark.parametrize(("new", "same"), TURNED)
def test_comparisons_the_other_way_round(new: str, same: bool) -> None:
    text = "#include <string.h>\nint f(const char *p, const char *s) { return strcmp(p, s) < 0; }"
    signature = parse("int f(const char *p, const char *s);")["f"]
    sides = lifted(text, "gcc", "x86_64"), lifted(text.replace("strcmp(p, s) < 0", new), "clang", "riscv64")
    assert (prove(*sides, signature, timeout=10.0).kind == "equal") is same


SIZE = "void f(double *r, double a, double b) { r[0] = __builtin_fabs(a - b); r[1] = a - b; }"


@pytest.mark.parametrize(("pair", "old", "new", "same"), [
    (("riscv64", "riscv64"), "s(a - b)", "s(b - a)", True),
    (("riscv64", "riscv64"), "= a - b", "= b - a", False),
    (("x86_64", "riscv64"), "s(a - b)", "s(b - a)", False),  # which NaN it is may show
])  # fmt: skip
def test_the_size_of_a_difference(pair: tuple[str, str], old: str, new: str, same: bool) -> None:
    signature = parse("void f(double *r, double a, double b);")["f"]
    sides = lifted(SIZE, "gcc", pair[0]), lifted(SIZE.replace(old, new), "clang", pair[1])
    assert (prove(*sides, signature, timeout=10.0).kind == "equal") is same


def test_allocated_memory_is_no_variables() -> None:
    text = "void *malloc(unsigned long);\nstatic struct n { long v; struct n *next; } *top;\n"
    text += "int f(int v) { struct n *p = malloc(16); if (!p) return 0; p->v = v; p->next = top; top = p; return 1; }"
    assert proof(text, text, PAIRS[0]).kind == "equal"
    assert proof(text, text.replace("p->next = top", "p->next = p"), PAIRS[0]).kind == "different"


def test_units_that_cannot_be_lifted() -> None:
    """What does not call their functions is proved all the same."""
    other = ("other.s", "\t.globl h\nh0:\n\tvaddpd %zmm0, %zmm0, %zmm0\n\tret\n\t.set h, h0\n")
    text = "int h(void); int f(int x) { return x * 3; } int g(int x) { return h() + x; }"
    units = [other, ("f.s", compiled(text, "gcc", "x86_64", "-O1"))]
    prover = Prover([(units, "x86_64"), (units, "x86_64")])
    found = {name: prover.prove(parse(f"int {name}(int x);")[name], 5) for name in "fgh"}
    assert [found[n].kind for n in "fgh"] == ["equal", "unknown", "unknown"]
    assert "h is not lifted: other.s:3" in found["g"].said and found["h"].said == found["g"].said
    assert "is not a function of both" in prover.prove(parse("int k(int x);")["k"], 5).said


FRAME = "int f(int x) {{ volatile int v[4] = {{ 1, 2, 3, 4 }}; v[x{mask}] = x; return v[1]; }}"


def test_frames_are_not_left() -> None:
    inside, beyond = FRAME.format(mask=" & 3"), FRAME.format(mask=" & 7")
    assert proof(inside, inside, PAIRS[1]).kind == "equal"
    assert proof(inside, beyond, PAIRS[1]).kind in ("unknown", "different")


def test_results_fill_their_registers() -> None:
    """Callers may rely on the sign in the upper half where the convention says so."""
    right = "\t.globl f\nf:\n\taddw a0,a0,a1\n\tret\n"
    wrong = "\t.globl f\nf:\n\tadd a0,a0,a1\n\tret\n"
    source = lifted("int f(int a, int b) { return a + b; }", "gcc", "x86_64")
    signature = parse("int f(int a, int b);")["f"]
    for text, kind in ((right, "equal"), (wrong, "different")):
        [target] = pipeline.lift_units([("f.s", text)], "riscv").modules
        assert prove(source, target, signature).kind == kind


def test_what_is_missing_and_what_takes_too_long() -> None:
    text = "int f(int a) { return a; }"
    sides, nowhere = both(text, text, PAIRS[0]), parse("int g(int a);")["g"]
    assert prove(*sides, nowhere).said == "g is not in the source"
    hard = "int f(unsigned a, unsigned b) { return (a + b) * (a + b) == a * a + 2 * a * b + b * b; }"
    found = proof(hard, "int f(unsigned a, unsigned b) { return 1; }", PAIRS[0], timeout=1.0)
    assert (found.kind, found.said) in (("unknown", "time limit"), ("equal", "for all inputs")) and found.seconds < 3


def test_without_z3(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in [n for n in sys.modules if n.startswith("irbridge.verify.")]:
        monkeypatch.delitem(sys.modules, name)
    monkeypatch.setitem(sys.modules, "z3", None)
    text = "int f(int a) { return a; }"
    with pytest.raises(ToolMissing) as e:
        prove(*both(text, text, PAIRS[0]), parse("int f(int a);")["f"])
    assert e.value.remedy == "pip install 'irbridge[prove]'"


# -- terms against the op table ---------------------------------------------------------------------------------
PREDICATES = {"arith.cmpi": len(CMPI), "arith.cmpf": len(CMPF)}
WIDER, NARROWER = ("arith.extui", "arith.extsi"), ("arith.trunci",)
WHOLE = [
    ("arith.select", (T.I1, T.I32, T.I32), T.I32, {}),
    ("arith.select", (T.vec(2, T.I1), T.vec(2, T.I32), T.vec(2, T.I32)), T.vec(2, T.I32), {}),
    ("arith.bitcast", (T.vec(4, T.I16),), T.vec(2, T.I32), {}),
    ("llvm.bitcast", (T.F64,), T.vec(8, T.I8), {}),
    ("llvm.extractelement", (T.vec(4, T.I16), T.I32), T.I16, {}),
    ("llvm.insertelement", (T.vec(4, T.I16), T.I16, T.I32), T.vec(4, T.I16), {}),
    ("llvm.shufflevector", (T.vec(4, T.I8), T.vec(4, T.I8)), T.vec(3, T.I8), {"mask": (6, 0, 3)}),
    ("llvm.freeze", (T.I16,), T.I16, {}),
    ("irb.opaque", (T.I64,), T.I64, {}),
    ("llvm.inttoptr", (T.I64,), T.PTR, {}),
    ("llvm.ptrtoint", (T.PTR,), T.I64, {}),
    ("llvm.getelementptr", (T.PTR, T.I64), T.PTR, {}),
]


def numeral(t: Type, value: Any) -> Any:
    return tuple(smt.const(v, t.elem.bits) for v in value) if t.is_vector else smt.const(value, t.bits)


def number(t: Type, term: Any) -> Any:
    values = [z3.simplify(x) for x in (term if isinstance(term, tuple) else (term,))]
    whole = sum(v.as_long() << n * t.elem.bits for n, v in enumerate(values))
    return split(t, whole)


def constant(rng: random.Random, t: Type) -> Any:
    lanes = []
    for _ in range(t.lanes):
        w = t.elem.bits
        top = ((1 << w) - 1, 1 << w - 1, 0x7FF << max(w - 12, 0))
        pick = rng.choice((rng.getrandbits(w), 0, 1, *top, rng.randrange(w + 2)))
        lanes.append(pick & (1 << w) - 1)
    return tuple(lanes) if t.is_vector else lanes[0]


def arity(name: str) -> int:
    ev = OPS[name].ev
    assert ev is not None
    return ev.__code__.co_argcount - 1


def shapes(name: str, rng: random.Random) -> tuple[tuple[Type, ...], Type, dict[str, Any]]:
    """Operand and result types of a lanewise op, and its attributes."""
    attrs = {"predicate": rng.randrange(PREDICATES[name])} if name in PREDICATES else {}
    floats = name.endswith("f") or name == "math.copysign"
    w = rng.choice((32, 64)) if floats else rng.choice((8, 16, 32, 64))
    elem = T.FLOATS[w] if floats else T.i(w)
    result = T.I1 if name in PREDICATES else T.i(w * 2) if name in WIDER else T.i(w // 2) if name in NARROWER else elem
    lanes = rng.choice((1, 1, 3))
    shape = (lambda t: T.vec(lanes, t)) if lanes > 1 else (lambda t: t)
    return (shape(elem),) * arity(name), shape(result), attrs


def agree(name: str, types: tuple[Type, ...], t: Type, attrs: dict[str, Any], rng: random.Random) -> bool:
    values = [constant(rng, k) for k in types]
    if name in ("llvm.extractelement", "llvm.insertelement"):
        values[-1] = rng.randrange(types[0].lanes)
    try:
        want = evaluate(OPS[name], types, values, t, attrs)
    except Undefined:
        return False
    space = smt.Space()
    terms = [numeral(k, v) for k, v in zip(types, values, strict=True)]
    got = smt.meaning(name, types, terms, t, attrs, space)
    if name.startswith(("arith.div", "arith.rem")) and rng.random() < 0.5:  # by a symbol too
        symbols = [z3.BitVec(f"d{n}", types[1].elem.bits) for n in range(types[1].lanes)]
        given = terms[1] if isinstance(terms[1], tuple) else (terms[1],)
        terms[1] = tuple(symbols) if types[1].is_vector else symbols[0]
        got = smt.meaning(name, types, terms, t, attrs, space)
        solver = z3.Solver()
        solver.add(*space.facts, *space.exact, *(a == b for a, b in zip(symbols, given, strict=True)))
        assert solver.check() == z3.sat
        lanes = [solver.model().eval(x) for x in (got if isinstance(got, tuple) else (got,))]
        got = tuple(lanes) if t.is_vector else lanes[0]
    assert number(t, got) == want, f"{name} {values} {attrs}: {number(t, got)}, not {want}"
    return True


@pytest.mark.parametrize("name", sorted(smt.TERMS))
def test_terms_mean_what_the_op_table_says(name: str) -> None:
    rng = random.Random(name)
    assert sum(agree(name, *shapes(name, rng), rng) for _ in range(150)) > 20


@pytest.mark.parametrize("row", WHOLE, ids=lambda r: f"{r[0]}-{r[2]}")
def test_whole_values_mean_what_the_op_table_says(row: tuple[str, tuple[Type, ...], Type, dict[str, Any]]) -> None:
    rng = random.Random(row[0])
    assert all(agree(*row, rng) for _ in range(50))


def test_every_pure_op_has_a_meaning() -> None:
    """What has none is made by the execution itself."""
    without = {n for n, d in OPS.items() if d.pure} - set(smt.TERMS) - set(smt.WHOLE) - smt.UNINTERPRETED
    assert without == {"arith.constant", "llvm.mlir.undef", "llvm.mlir.addressof", "irb.block_address"}


def test_a_wrong_term_is_seen(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(smt.TERMS, "arith.shrui", lambda c, a, n: a >> n)
    with pytest.raises(AssertionError, match=r"arith\.shrui"):
        test_terms_mean_what_the_op_table_says("arith.shrui")


def test_products_and_quotients() -> None:
    rng = random.Random(5)
    for _ in range(600):
        w = rng.choice((8, 16, 32, 64))
        d = rng.choice((rng.getrandbits(w), rng.randrange(1, 200) % (1 << w))) or 3
        a = rng.choice((rng.getrandbits(w), (1 << w) - 1, 1 << w - 1, 0, d * rng.randrange(100) % (1 << w)))
        for name, by in (("arith.divui", divide_unsigned), ("arith.divsi", divide_signed)):
            try:
                want = evaluate(OPS[name], (T.i(w), T.i(w)), (a, d), T.i(w), {})
            except Undefined:
                continue
            assert z3.simplify(by(smt.const(a, w), d)).as_long() == want, (name, w, a, d)
        n = rng.randrange(1, w)
        v = z3.BitVec("v", n)
        wide = rng.choice((z3.ZeroExt, z3.SignExt))(w - n, v) << rng.randrange(w)
        wide = rng.choice((z3.ZeroExt, z3.SignExt))(w, wide)
        c = smt.const(rng.choice((rng.getrandbits(2 * w), rng.getrandbits(w), -d)), 2 * w)
        given = (v, smt.const(rng.getrandbits(n), n))
        made, plain = (z3.simplify(z3.substitute(t, given)) for t in (multiply(wide, c), wide * c))
        assert made.eq(plain)


def test_quotients_of_what_is_not_negative() -> None:
    """They are the same with and without a sign, and in as few bits as both have."""
    rng, space = random.Random(6), smt.Space()
    x, y = z3.BitVecs("x y", 16)
    wide = [z3.ZeroExt(112, x), z3.SignExt(64, z3.ZeroExt(48, y))]
    made = [smt.meaning(f"arith.div{s}i", (T.i(128), T.i(128)), wide, T.i(128), {}, space) for s in "us"]
    assert made[0].eq(made[1])
    a, b = z3.BitVecs("a b", 32)
    free = [smt.meaning(f"arith.div{s}i", (T.i(32), T.i(32)), (a, b), T.i(32), {}, space) for s in "us"]
    solver = z3.Solver()
    solver.add(*space.facts, a >= 0, b >= 0, free[0] != free[1])
    assert solver.check() == z3.unsat
    for _ in range(40):
        p, q = rng.getrandbits(16), rng.getrandbits(rng.randrange(1, 16)) or 1
        solver = z3.Solver()
        solver.add(*space.facts, *space.exact, x == p, y == q)
        assert solver.check() == z3.sat and solver.model().eval(made[0]).as_long() == p // q


def test_leading_zeros() -> None:
    rng, x = random.Random(7), z3.BitVec("x", 8)
    for _ in range(300):
        t = x
        for _ in range(rng.randrange(1, 4)):
            n = rng.randrange(1, 9)
            t = rng.choice((
                z3.ZeroExt(n, t), z3.SignExt(n, t), z3.Concat(smt.const(rng.choice((0, 0, 5)), 8), t), z3.LShR(t, n),
                z3.Concat(t, smt.const(1, 3)),
            ))  # fmt: skip
        zeros = smt.leading(t)
        values = [z3.simplify(z3.substitute(t, (x, smt.const(v, 8)))).as_long() for v in (0, 1, 127, 128, 255)]
        assert all(t.size() - v.bit_length() >= zeros for v in values), t


def test_guards() -> None:
    g = Guards()
    a, b, c = (g.literal(z3.Bool(n)) for n in "abc")
    ab, a_not_b = g.both(a, b), g.both(a, g.opposite(b))
    assert g.either([ab, a_not_b]) == a and g.either([a, g.opposite(a)]) == ALWAYS
    assert implies(ab, a) and not implies(a, ab) and exclude(ab, a_not_b) and not exclude(ab, c)
    assert g.opposite(g.opposite(g.either([ab, c]))) == g.either([ab, c])


def test_the_time_limit_holds_where_paths_are_many() -> None:
    text = """int f(const char *s) { int n = 0, in = 0; for (; *s; s++) { if (*s == ' ' || *s == '\\n') in = 0;
    else if (!in) in = 1, n++; } return n; }"""
    one = lifted(text, "gcc", "x86_64")
    assembly = pipeline.emit_module(clone(one), "riscv64", pipeline.Options())
    [two] = pipeline.lift_units([("f.s", assembly)]).modules
    found = prove(one, two, parse("int f(const char *s)")["f"], timeout=1.0)
    assert found.kind != "different" and found.seconds < 5


def test_which_nan_it_is_is_no_difference() -> None:
    """In an array of floats, wherever it lies; elsewhere it is one."""
    text = "void f(double *r, double a, double b) { r[1] = a * b; }"
    other = text.replace("a * b", "a * b == a * b ? a * b : __builtin_nan(\"7\")")
    sides = lifted(text, "gcc", "x86_64"), lifted(other, "clang", "riscv64")
    a, b = 0xFFF8 << 48 | 5, 0x7FF8 << 48
    for start in (1 << 45, (1 << 45) - 9):
        model = {"r": start, "a": a, "b": b, "memory": {start + n: 1 for n in range(16)}}
        assert replay(*sides, parse("void f(double *r, double a, double b);")["f"], model)[0] is False
        assert replay(*sides, parse("void f(long *r, double a, double b);")["f"], model)[0] is True
