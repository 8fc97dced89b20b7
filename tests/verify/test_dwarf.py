"""Prototypes from ``-g``: each kind of type, by two compilers for three machines; what has none; roles; a verdict."""

from __future__ import annotations

import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest

from irbridge.errors import IrbridgeError, ToolMissing, Unsupported
from irbridge.pipeline import lift_units, translate
from irbridge.verify.dwarf import Prototypes, read
from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.infer import infer
from irbridge.verify.machines import toolchain
from irbridge.verify.prototypes import parse
from irbridge.verify.refine import refined
from irbridge.verify.types import CType, Signature
from irbridge.verify.verdict import Status
from tests.bench.cells import COMPILERS, SOURCES

HEAD = """
#include <stdarg.h>
#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>
enum e { A, B = 5 }; enum neg { N = -1, P };
struct pt { int x; double y; char name[8]; };
struct node { struct node *next; int v[2][3]; struct pt p; };
union un { int i; double d; };
struct bits { unsigned a : 3, b : 7; int c; unsigned char d : 2; };
struct __attribute__((packed)) tight { char c; int i; };
typedef struct { float re, im; } cplx;
typedef int (*order)(const void *, const void *);
typedef int quad __attribute__((vector_size(16)));
typedef unsigned short u16;
"""
# the prototype that is read | the function
TYPES = """
int ints(int a, unsigned int b, long c, unsigned long d) | int ints(int a, unsigned b, long long c, size_t d) { return a + b + c + d; }
short narrow(signed char a, unsigned char b, short c, unsigned short d, _Bool e) | short narrow(int8_t a, uint8_t b, short c, const u16 d, bool e) { return e ? a + b : c + d; }
unsigned int enums(unsigned int x, int y) | enum e enums(enum e x, enum neg y) { return y == N ? x : A; }
double floats(float a, double b) | double floats(float a, volatile double b) { return a * b; }
__int128 wide(unsigned __int128 x) | __int128 wide(unsigned __int128 x) { return x + 1; }
void *any(const void *p, int (*f)(const void *, const void *)) | void *any(const void *restrict p, order f) { return f(p, p) ? 0 : (void *)p; }
int text(const char *s, unsigned long n) | int text(const char *s, size_t n) { return n ? s[0] : 0; }
struct pt turned(struct pt p, int k) | struct pt turned(struct pt p, int k) { p.x += k; return p; }
cplx conj(cplx a) | cplx conj(cplx a) { a.im = -a.im; return a; }
int walk(const struct node *n) | int walk(const struct node *n) { return n->next ? n->next->v[1][2] : n->p.x; }
int either(union un *u) | int either(union un *u) { return u->i; }
int fields(struct bits *b) | int fields(struct bits *b) { return b->a + b->b + b->c + b->d; }
int rows(int [4] *m, char * *names) | int rows(int m[3][4], char **names) { return m[1][2] + names[0][0]; }
int open(int *m) | int open(int (*m)[]) { return (*m)[1]; }
int vary(int n, int *m) | int vary(int n, int m[][n]) { return m[1][2]; }
int hidden(const struct secret *s) | int hidden(const struct secret *s) { return s != 0; }
int old(int a) | int old(a) int a; { return a + 1; }
int none(void) | int none() { return 3; }
int calls(int x) | static inline int inlined(int a) { return a * 3; } int calls(int x) { int (*volatile p)(int) = inlined; return inlined(x) + p(x); }
int inlined(int a) |
int split(int a) | int split(int a) { extern void __attribute__((cold, noreturn)) die(void); if (a == 77) die(); return a; }
"""  # noqa: E501
REFUSED = {
    "more": ("variadic", "int more(int n, ...) { return n; }"),
    "longer": ("long double", "long double longer(long double x) { return x; }"),
    "complexes": ("complex", "_Complex double complexes(_Complex double x) { return x; }"),
    "vectors": ("vector", "quad vectors(quad x) { return x; }"),
    "list": ("va_list", "int list(va_list ap) { return va_arg(ap, int); }"),
    "united": ("union by value", "int united(union un u) { return u.i; }"),
    "bitty": ("bit-fields by value", "int bitty(struct bits b) { return b.a; }"),
    "tightly": ("packed", "int tightly(struct tight t) { return t.i; }"),
    "back": ("struct by value", "int back(int (*f)(struct pt)) { return f != 0; }"),
}
ROWS = [tuple(part.strip() for part in line.split(" |", 1)) for line in TYPES.strip().split("\n")]
TEXT = "\n".join([HEAD, *(row[1] for row in ROWS), *(t for _, t in REFUSED.values())])
CELLS = [(c, isa, level, dwarf) for c in COMPILERS for isa in SOURCES for level in ("-O0", "-O2") for dwarf in (4, 5)]
QUICK = Budget(examples=60, seconds=4, proof_seconds=0)


@cache
def compiled(text: str, compiler: str, isa: str, *flags: str) -> str:
    command = [*COMPILERS[compiler][isa], *flags, "-w", "-S", "-x", "c", "-", "-o", "-"]
    done = subprocess.run(command, input=text, capture_output=True, text=True)
    assert not done.returncode, done.stderr
    return done.stdout


def prototypes(text: str, isa: str, folder: Path) -> Prototypes:
    return read([("a.s", text)], toolchain(SOURCES[isa]), folder)


@pytest.mark.parametrize(("compiler", "isa", "level", "version"), CELLS)
def test_types(compiler: str, isa: str, level: str, version: int, tmp_path: Path) -> None:
    text = compiled(TEXT, compiler, isa, "-std=gnu11", level, f"-gdwarf-{version}")
    found = prototypes(text, isa, tmp_path)
    assert [str(s) for row in ROWS if (s := found.signatures.get(row[0].split("(")[0].split()[-1].strip("*")))] == [
        row[0] for row in ROWS
    ]
    assert all(s.origin == "dwarf" for s in found.signatures.values())
    assert found.refused.keys() == REFUSED.keys()
    for name, (why, _) in REFUSED.items():
        assert why in found.refused[name]
    assert lift_units([("a.s", compiled(TEXT.replace(REFUSED["longer"][1], ""), compiler, isa, level, "-g"))])


def pointed(s: Signature, n: int = 0) -> CType:
    of = s.params[n].type.of
    assert of is not None
    return of


def test_layouts(tmp_path: Path) -> None:
    found = prototypes(compiled(TEXT, "gcc", "x86_64", "-std=gnu11", "-O2", "-g"), "x86_64", tmp_path).signatures
    node = pointed(found["walk"])
    assert [(name, at, str(t), many) for name, at, t, many in node.fields] == [
        ("next", 0, "struct node *", 1), ("v", 8, "int", 6), ("p", 32, "struct pt", 1),
    ]  # fmt: skip
    assert node.size == 56 and node.fields[2][2].fields[2] == ("name", 16, CType("int", 8, True, text="char"), 8)
    assert pointed(found["either"]).size == 8
    assert [(name, at, many) for name, at, _, many in pointed(found["fields"]).fields] == [
        ("a", 0, 1), ("b", 0, 2), ("c", 4, 1), ("d", 8, 1),
    ]  # fmt: skip
    assert pointed(found["rows"]).bytes == 16 and pointed(found["hidden"]).bytes == 0
    assert found["rows"].params[0].count == 16
    assert [p.role for p in found["any"].params] == ["buffer", "function"]


@pytest.mark.parametrize("version", [4, 5])
def test_older_bit_offsets(version: int, tmp_path: Path) -> None:
    text = compiled(TEXT, "clang", "riscv64", "-std=gnu11", "-O1", f"-gdwarf-{version}")
    fields = pointed(prototypes(text, "riscv64", tmp_path).signatures["fields"]).fields
    assert [(at, many) for _, at, _, many in fields] == [(0, 1), (0, 2), (4, 1), (8, 1)]


def test_headers_of_structs_that_contain_themselves() -> None:
    s = parse("struct n { struct n *next; int v; }; int f(struct n *p)")["f"]
    assert [(name, str(t)) for name, _, t, _ in pointed(s).fields] == [("next", "struct n *"), ("v", "int")]


def test_no_types_are_no_prototypes(tmp_path: Path) -> None:
    text = compiled("int f(int a) { return a; } void g(void) {}", "gcc", "x86_64", "-g1")
    assert ".debug_info" in text and not prototypes(text, "x86_64", tmp_path).signatures
    plain = compiled("int f(int a) { return a; }", "gcc", "x86_64")
    assert prototypes(plain, "x86_64", tmp_path) == Prototypes()


def test_changed_functions_are_no_prototypes(tmp_path: Path) -> None:
    """What a compiler changed for itself does not take what the source says."""
    text = """static __attribute__((noinline)) int one(int *p, int unused) { return *p; }
        int f(int x) { return one(&x, 3) + x; } int g(int *x) { return one(x, 4); }"""
    for compiler in COMPILERS:
        found = prototypes(compiled(text, compiler, "x86_64", "-O2", "-g"), "x86_64", tmp_path)
        assert set(found.signatures) == {"f", "g"}, compiler


ROLES = """
#include <stddef.h>
#include <stdint.h>
struct pt { int x; double y; };
int sum(const int *v, int k) { int s = 0; for (int i = 0; i < k; i++) s += v[i]; return s; }
int bytes(const char *s, size_t k) { int r = 0; for (size_t i = 0; i < k; i++) r += s[i]; return r; }
void put(char *s, int x) { for (int i = 0; i < 8; i++) s[i] = "0123456789abcdef"[x >> 4 * i & 15]; s[8] = 0; }
int far(const int *p) { return p[100]; }
int ulen(unsigned char *p) { int n = 0; while (*p++) n++; return n; }
double scale(double f, double *v, float g, int m) { double s = 0; for (int i = 0; i < m; i++) s += v[i] * f + g; return s; }
int other(const int *p, const int *end) { int s = 0; for (; p != end; p++) s += *p; return s; }
double px(const struct pt *p, int m) { double s = 0; for (int i = 0; i < m; i++) s += p[i].y; return s; }
void table(int *t) { for (int i = 0; i < 256; i++) t[i] = -1; }
int keys(const uint8_t *k, uint8_t *r) { int i; for (i = 0; i < 200; i++) r[i] = k[i] ^ i; return 0; }
void up(char *str) { for (; *str; str++) if (*str >= 'a' && *str <= 'z') *str -= 32; }
int fixed(int *v, int n) { int s = 0; for (int i = 0; i < n; i++) s += v[i] & 7; return s; }
"""  # noqa: E501
# fmt: off
REFINED: dict[str, list[tuple[str, int | str]]] = {
    "sum":   [("buffer", "k"), ("", 0)],
    "bytes": [("buffer", "k"), ("", 0)],
    "put":   [("buffer", 64), ("", 0)],
    "far":   [("buffer", 101)],
    "ulen":  [("string", 0)],
    "scale": [("", 0), ("buffer", "m"), ("", 0), ("", 0)],
    "other": [("buffer", 64), ("buffer", 64)],
    "px":    [("buffer", "m"), ("", 0)],
    "table": [("buffer", 256)],
    "keys":  [("buffer", 200), ("buffer", 200)],
    "up":    [("string", 0)],
    "fixed": [("buffer", "n"), ("", 0)],
}
# fmt: on


def _near(count: int | str, wanted: int | str) -> int | str:
    """The wanted count if there are as many and at most a few more."""
    return wanted if isinstance(count, int) and isinstance(wanted, int) and 0 <= count - wanted <= 16 else count


@pytest.mark.parametrize("level", ["-O0", "-O2"])
@pytest.mark.parametrize("isa", SOURCES)
@pytest.mark.parametrize("compiler", COMPILERS)
def test_roles_come_from_the_code_too(compiler: str, isa: str, level: str, tmp_path: Path) -> None:
    text = compiled(ROLES, compiler, isa, level, "-g", "-fno-vectorize" if compiler == "clang" else "-w")
    found = prototypes(text, isa, tmp_path).signatures
    [module] = lift_units([("a.s", text)]).modules
    for name, roles in REFINED.items():
        params = refined(found[name], infer(module, name)).params
        assert [(p.role, _near(p.count, count)) for p, (_, count) in zip(params, roles, strict=True)] == roles, name
    given = parse("int sum(const int v[7], int k)")["sum"]
    assert refined(given, infer(module, "sum")) == given  # an array's size is what the user said


def test_a_verdict_says_where_the_prototype_is_from() -> None:
    source = compiled(ROLES + REFUSED["more"][1], "gcc", "x86_64", "-O2", "-g")
    target = translate(source, to="aarch64")
    found = {v.name: v for v in verify_pair([("a.s", source)], [("b.s", target)], functions=("sum", "up", "more"),
                                            signatures=["void up(char *text)"], budget=QUICK)}  # fmt: skip
    assert found["sum"].signature_from == "dwarf" and found["sum"].signature == "int sum(const int *v, int k)"
    assert found["sum"].status is Status.TESTED and found["sum"].dropped < 50, found["sum"]
    assert found["sum"].coverage is not None and found["sum"].coverage.percent == 100
    assert found["up"].signature_from == "given" and found["up"].status is Status.TESTED
    assert found["more"].status is Status.UNVERIFIED and "variadic" in found["more"].reason
    wrong_target = translate(compiled(ROLES.replace("s += v[i];", "s -= v[i];"), "gcc", "x86_64", "-O2"), to="aarch64")
    [wrong] = verify_pair([("a.s", source)], [("b.s", wrong_target)],
                          functions=("sum",), budget=QUICK)  # fmt: skip
    assert wrong.status is Status.REFUTED and wrong.signature_from == "dwarf"


def test_plain_chars_are_the_sources() -> None:
    for isa, to, char in (("x86_64", "aarch64", "signed char"), ("aarch64", "x86_64", "unsigned char")):
        source = compiled("char f(int x, char c) { return x * c; }", "gcc", isa, "-O2")
        target = [("b.s", translate(source, to=to))]
        [v] = verify_pair([("a.s", source)], target, target_isa=to, signatures=["char f(int x, char c)"], budget=QUICK)
        assert v.status is Status.TESTED and v.signature == f"{char} f(int x, {char} c)", v


def test_a_union_by_value_is_refused() -> None:
    head = "union u { int i; double d; }; struct s { union u u; };"
    assert parse(f"{head} int f(union u *p)")["f"]
    for kind in ("union u", "struct s"):
        with pytest.raises(Unsupported, match="a union by value"):
            parse(f"{head} int f({kind} x)")


def test_only_functions_that_cannot_be_called() -> None:
    source = compiled(HEAD + REFUSED["more"][1], "gcc", "x86_64", "-O2", "-g")
    [v] = verify_pair([("a.s", source)], [("b.s", source)], budget=QUICK)
    assert v.status is Status.UNVERIFIED and "variadic" in v.reason


def test_what_cannot_be_read_is_said(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    source = compiled("int f(int a) { return a; }", "gcc", "x86_64", "-g")
    with pytest.raises(IrbridgeError, match="does not assemble") as caught:
        prototypes(source.replace(".byte", ".bite"), "x86_64", tmp_path)
    assert "--sig" in caught.value.remedy
    monkeypatch.setitem(sys.modules, "elftools.elf.elffile", None)
    with pytest.raises(ToolMissing, match="pyelftools") as missing:
        verify_pair([("a.s", source)], [("b.s", source)], budget=QUICK)
    assert missing.value.remedy == "pip install 'irbridge[verify]'"
    [v] = verify_pair([("a.s", source)], [("b.s", source)], signatures=["int f(int a)"], budget=QUICK)
    assert v.status is Status.TESTED
