"""Structs by value: native callers on the target are served by its own convention, translated ones go on as they did;
what cannot be served is said and never refuted."""

from __future__ import annotations

from itertools import permutations
from pathlib import Path

import pytest

from irbridge.aggregates import placed, shape
from irbridge.backends.llvm.codegen import MACHINES
from irbridge.errors import Unsupported
from irbridge.ir.text import parse_module, print_module
from irbridge.pipeline import Options, emit_module, lift_units, translate_units, unserved
from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.prototypes import parse
from irbridge.verify.verdict import Status, Verdict
from tests.bench.cells import SOURCES
from tests.bench.functions import compiled
from tests.cli.conftest import Run, run  # noqa: F401

pytestmark = pytest.mark.slow  # each is a verification

QUICK = Budget(examples=40, seconds=2, proof_seconds=1)
PAIRS = tuple(permutations(SOURCES, 2))
RIGHT = (Status.PROVED, Status.TESTED)
# fmt: off
CASES = [
    # the struct, a function f
    ("int a;",                "struct s f(struct s p, int k) { p.a += k; return p; }"),
    ("int a, b;",             "struct s f(struct s p, int k) { struct s r = {p.b + k, p.a}; return r; }"),
    ("int a, b;",             "void f(struct s *o, struct s p, short k) { o->a = p.b; o->b = p.a + k; }"),
    ("double a, b;",          "struct s f(struct s p, double k) { struct s r = {p.b * k, p.a}; return r; }"),
    ("float a;",              "struct s f(struct s p, float k) { p.a *= k; return p; }"),
    ("float a, b;",           "struct s f(struct s p, float k) { p.a += k; return p; }"),
    ("float a, b, c;",        "struct s f(struct s p, float k) { p.a += k; p.c = 0; return p; }"),
    ("float a, b, c, d;",     "struct s f(struct s p, float k) { struct s r = {p.d + k, p.c, p.b, p.a}; return r; }"),
    ("double x, y, z;",       "struct s f(struct s p, double k) { struct s r = {p.z * k, p.x, p.y}; return r; }"),
    ("int a; float b;",       "struct s f(struct s p, int k) { p.a += k; p.b *= 2; return p; }"),
    ("double a; char b;",     "struct s f(struct s p, int k) { p.b += k; p.a *= 2; return p; }"),
    ("long a; double b;",     "struct s f(struct s p, unsigned char k) { p.a += k; p.b -= k; return p; }"),
    ("double b; long a;",     "struct s f(struct s p, _Bool k) { p.a += k; p.b -= k; return p; }"),
    ("short a; struct { char b; float c; } d;",
                              "struct s f(struct s p, short k) { p.a += k; p.d.b -= k; return p; }"),
    ("char c[3];",            "struct s f(struct s p, int k) { p.c[1] += k; return p; }"),
    ("char c[16];",           "struct s f(struct s p, int k) { p.c[k & 15]++; return p; }"),
    ("long a, b, c;",         "struct s f(struct s p, long k) { struct s r = {p.c + k, p.a, p.b}; return r; }"),
    ("long a, b, c;",         "long f(int k, struct s p) { return (&p.a)[k & 1] + p.c; }"),
    ("long a, b;",            "struct s f(long x, int y, long z) { struct s r = {x, z}; return r; }"),
    ("unsigned char c[100];", "struct s f(struct s p, int k) { p.c[k & 63]++; return p; }"),
    ("unsigned char c[100];", "int f(int n, struct s p, signed char k) { return p.c[n & 63] + k; }"),
    # registers run out
    ("long a, b;",            "long f(long m, int n, int o, int q, int r, struct s p, int t, int u)"
                              " { return m + n * p.a - o * p.b + q - r + t * u; }"),
    ("long a, b;",            "long f(long m, int n, int o, int q, int r, int t, int u, struct s p, int v)"
                              " { return m + n * p.a - o * p.b + q - r + t * u - v; }"),
    ("float a, b, c;",        "float f(double g, double h, float i, double j, double k, double l, float m, struct s p,"
                              " float n, int o) { return p.a - m + p.b * n + (float)(g - h) + p.c + o; }"),
    ("double a; int b;",      "double f(struct s p, struct s q, struct s r, struct s t, struct s u, struct s v,"
                              " struct s w, struct s x, struct s y) {"
                              " return p.a - q.b + r.a * t.b + u.a - v.b + y.a; }"),
    ("int a, b, c;",          "int f(struct s p, struct s q, struct s r, struct s t, struct s u)"
                              " { return p.a - q.b * r.c + t.a * u.c - u.b; }"),
    ("signed char c[16];",    "int f(int k, int m, int n, int o, int q, int r, int t, int u, struct s p, struct s x)"
                              " { return p.c[k & 15] * m + n - o + q - r + t - u + x.c[m & 15]; }"),
    ("signed char c[16];",    "struct s f(int k, int m, int n, int o, int q, int r, int t, struct s p)"
                              " { p.c[k & 15] *= m + n - o + q - r + t; return p; }"),
    ("double x, y, z; unsigned char c[12];",
                              "struct s f(struct s p, struct s q, int k, float e, struct s r)"
                              " { struct s o = {q.z * e, p.y, q.x - r.c[k & 7]}; return o; }"),
]
# fmt: on
ADD = "struct s {double x, y, z;}; struct s f(struct s a, struct s b)"
ADDS = f"{ADD} {{ struct s r = {{a.x + b.x, a.y - b.y, a.z * b.z}}; return r; }}"
CALLS = "double g(double a) { struct s s = {a, 2, 3}; return f(s, s).z + f(s, s).x; }"


def translated(text: str, prototype: str, source: str, target: str) -> tuple[tuple[str, str], tuple[str, str]]:
    """The unit of gcc -O2 and its translation."""
    unit = ("a.s", compiled(text, "gcc", source, "-O2"))
    options = Options(prototypes=parse(prototype), verify_each=True)
    [out] = translate_units([unit], [target], source=SOURCES[source], options=options)[target]
    return unit, ("b.s", out)


def verdict(text: str, prototype: str, source: str, target: str, name: str = "f") -> Verdict:
    one, two = translated(text, prototype, source, target)
    [v] = verify_pair([one], [two], source_isa=SOURCES[source], target_isa=SOURCES[target], functions=[name],
                      signatures=[prototype], budget=QUICK)  # fmt: skip
    return v


@pytest.mark.parametrize(("source", "target"), PAIRS)
@pytest.mark.parametrize(("struct", "function"), CASES)
def test_native_callers_are_served(struct: str, function: str, source: str, target: str) -> None:
    head = f"struct s {{ {struct} }};"
    v = verdict(f"{head} {function}", f"{head} {function.partition(' {')[0]};", source, target)
    assert v.status in RIGHT, v.summary()


def test_without_prototypes_they_are_not() -> None:
    unit = ("a.s", compiled(ADDS, "gcc", "x86_64", "-O2"))
    [out] = translate_units([unit], ["aarch64"], source="x86_64")["aarch64"]
    [v] = verify_pair([unit], [("b.s", out)], source_isa="x86_64", target_isa="aarch64", functions=["f"],
                      signatures=[f"{ADD};"], budget=QUICK)  # fmt: skip
    assert v.status is Status.REFUTED


@pytest.mark.parametrize(("source", "target"), PAIRS)
def test_translated_callers_use_the_body(source: str, target: str) -> None:
    """A function of the same unit and one of another unit; LLVM shall not inline either."""
    text = f"{ADDS.replace(' struct s f', ' __attribute__((noinline)) struct s f')} {CALLS}"
    v = verdict(text, f"{ADD}; double g(double a);", source, target, "g")
    assert v.status in RIGHT, v.summary()
    units = [("a.s", compiled(f"{ADD}; {CALLS}", "gcc", source, "-O2")), ("f.s", compiled(ADDS, "gcc", source, "-O2"))]
    told = f"{ADD}; double g(double a);"
    options = Options(prototypes=parse(told))
    texts = translate_units(units, [target], source=SOURCES[source], options=options)[target]
    assert "f.translated" in texts[0] and "\nf.translated:" in texts[1] and "\nf:" in texts[1]
    found = verify_pair(units, list(zip(("b.s", "c.s"), texts, strict=True)), source_isa=SOURCES[source],
                        target_isa=SOURCES[target], signatures=[told], budget=QUICK)  # fmt: skip
    assert [(v.name, v.status in RIGHT) for v in found] == [("g", True), ("f", True)], [v.summary() for v in found]


def test_where_the_conventions_agree_nothing_is_entered() -> None:
    for struct in ("int a, b;", "double a, b;", "long a, b;"):
        text = f"struct s {{ {struct} }}; struct s f(struct s p)"
        _, (_, out) = translated(f"{text} {{ p.a++; return p; }}", f"{text};", "x86_64", "aarch64")
        assert "translated" not in out


# fmt: off
REFUSED = [
    # C, its prototype, why
    (f"{ADDS} struct s (*p)(struct s, struct s) = f;",                  f"{ADD};", "address is taken"),
    (f"{ADDS} void *g(void) {{ return f; }}",                           f"{ADD};", "address is taken"),
    (ADDS.replace(" struct s f", " __attribute__((weak)) struct s f"),  f"{ADD};", "weak"),
    (f"{ADDS} __typeof__(f) h __attribute__((alias(\"f\")));",          f"{ADD};", "another name"),
    ("struct s { __int128 a; }; long f(struct s a, int k) { return a.a + k; }",
     "struct s { __int128 a; }; long f(struct s a, int k);",                       "__int128 by value"),
    (ADDS,                                                              f"{ADD};", ""),
]
# fmt: on


@pytest.mark.parametrize(("source", "target"), [("x86_64", "aarch64"), ("aarch64", "riscv64"), ("riscv64", "x86_64")])
@pytest.mark.parametrize(("text", "prototype", "why"), REFUSED)
def test_what_cannot_be_served_says_why(text: str, prototype: str, why: str, source: str, target: str) -> None:
    unit = ("a.s", compiled(text, "gcc", source, "-O2"))
    modules = lift_units([unit], SOURCES[source], Options(prototypes=parse(prototype))).modules
    found = unserved(modules, target)
    assert why in found.get("f", "") and bool(found) == bool(why)
    assert ("f.translated" in emit_module(modules[0], target, Options())) != bool(why)


def test_it_is_printed_and_never_refuted(run: Run) -> None:  # noqa: F811
    Path("f.s").write_text(compiled(REFUSED[0][0], "gcc", "x86_64", "-O2"))
    done = run("translate", "f.s", "--to", "aarch64", "--sig", f"{ADD};", "--verify", "-o", "out.s")
    assert done.code == 0
    assert "warning: f: native callers may pass its structs otherwise: its address is taken" in done.err
    assert "UNVERIFIED" in done.err and "REFUTED" not in done.err


def test_what_a_function_says_of_itself_is_text_too() -> None:
    unit = ("a.s", compiled(ADDS, "gcc", "x86_64", "-O2"))
    text = print_module(lift_units([unit], "x86_64", Options(prototypes=parse(f"{ADD};"))).modules[0])
    assert "irb.native" in text and print_module(parse_module(text)) == text


def test_lines_are_known(run: Run) -> None:  # noqa: F811
    Path("f.s").write_text(compiled(ADDS, "gcc", "x86_64", "-O2"))
    done = run("translate", "f.s", "--to", "aarch64", "--sig", f"{ADD};", "--annotate", "-o", "out.s")
    assert done.code == 0 and "f.translated:" in Path("out.s").read_text()


def test_places() -> None:
    """Where each psABI puts a struct of an int and a float."""
    s = parse("struct s { int a; float b; }; struct s f(struct s p);")["f"]
    found = {n: placed([shape(s.params[0].type)], shape(s.result), m.structs).params[0] for n, m in MACHINES.items()}
    files = {n: [(p.file, p.at, p.offset, p.bytes) for p in place.pieces] for n, place in found.items()}
    word, parts = [("int", 0, 0, 8)], [("int", 0, 0, 4), ("float", 0, 4, 4)]
    assert files == {"x86_64": word, "aarch64": word, "riscv64": parts}


# fmt: off
HEADERS = [
    # what a header says of f, why that is not enough
    ("union u { int a; float b; }; int f(union u x);",                                  "a union by value"),
    ("struct s { int a : 3; }; int f(struct s x);",                                     "a bit-field"),
    ("typedef struct { long double a; } s; int f(s x);",                                "long double"),
    ("struct __attribute__((packed)) s { char a; int b; }; int f(struct s x);",         "packs or aligns"),
]
# fmt: on


@pytest.mark.parametrize(("text", "why"), HEADERS)
def test_what_a_header_does_not_show_is_said(text: str, why: str, run: Run) -> None:  # noqa: F811
    Path("f.h").write_text(text)
    Path("f.s").write_text(compiled(f"{text[:-1]} {{ return *(char *)&x; }}", "gcc", "x86_64", "-O2"))
    done = run("translate", "f.s", "--to", "aarch64", "--header", "f.h", "--verify", "-o", "out.s")
    assert done.code == 0 and why in done.err
    assert "warning: f: native callers may pass its structs otherwise: " in done.err
    assert "UNVERIFIED" in done.err and "REFUTED" not in done.err


def test_a_prototype_is_no_header() -> None:
    for text in ("struct s { _Alignas(16) int a; }; int f(struct s x);", HEADERS[0][0], HEADERS[1][0], HEADERS[2][0]):
        with pytest.raises(Unsupported):
            parse(text)
