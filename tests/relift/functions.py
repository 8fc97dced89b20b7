"""C functions for Hypothesis: without undefined behaviour, of integers, doubles, memory, branches, loops and switches.

Out of ``functions()``: the text of ``long f(long a, long b, unsigned long c, long *p, double x, double y)``, which
reads and writes ``p[0]`` to ``p[7]``, and helpers that it may call. All 64 bits of its parameters are read: of
one whose lower half alone is read, RISC-V takes the upper half for its sign.
"""

from __future__ import annotations

from hypothesis import strategies as st

HEAD = """
typedef unsigned long u;
static const short table[8] = { 3, -1, 400, 7, -32768, 0, 12, 99 };
static const double reals[4] = { 0.5, -3.25, 1e10, 0.0 };
static u counter;
__attribute__((noinline)) static u helper(u a, int b, double x) { counter += a; return a * 3 + (u)(long)b - (x > 1.5); }
__attribute__((noinline)) static double mean(double x, float y, int n) { return n > 2 ? (x + y) / n : x - y; }
__attribute__((noinline)) static int order(const long *a, const long *b) { return *a < *b ? -1 : *a > *b; }
"""
INTS = ["a", "b", "c", "(u)i", "s", "t", "p[0]", "p[3]", "p[(a & 7)]", "table[b & 7]", "counter"]
REALS = ["x", "y", "w", "reals[a & 3]", "reals[1]"]
CONSTANTS = [
    0,
    1,
    2,
    3,
    7,
    8,
    31,
    63,
    255,
    4095,
    4096,
    65535,
    0x7FFFFFFF,
    0x80000000,
    0xFFFFFFFF,
    0x123456789ABCDEF,
    2**63,
]
CASTS = [
    "(u)",
    "(u)(long)(int)",
    "(u)(unsigned)",
    "(u)(long)(short)",
    "(u)(unsigned char)",
    "(u)(long)(signed char)",
    "~",
    "-",
]

_int_leaf = st.one_of(
    st.sampled_from(INTS).map(lambda v: f"(u)({v})"), st.sampled_from(CONSTANTS).map(lambda c: f"{c}ul")
)
_real_leaf = st.one_of(st.sampled_from(REALS), st.sampled_from(["0.5", "-2.0", "1e-3", "3.0"]))


def _ints(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    two = st.tuples(inner, inner)
    return st.one_of(
        st.tuples(st.sampled_from("+-*&|^"), two).map(lambda t: f"({t[1][0]} {t[0]} {t[1][1]})"),
        st.tuples(st.sampled_from(["<<", ">>"]), two).map(lambda t: f"({t[1][0]} {t[0]} ({t[1][1]} & 63))"),
        two.map(lambda t: f"(u)((long){t[0]} >> ({t[1]} & 63))"),
        two.map(lambda t: f"(u)((unsigned){t[0]} >> ({t[1]} & 31))"),
        st.tuples(st.sampled_from("/%"), two).map(lambda t: f"({t[1][0]} {t[0]} ({t[1][1]} | 1))"),
        st.tuples(st.sampled_from("/%"), two).map(
            lambda t: f"(u)(long)((int){t[1][0]} {t[0]} (int)({t[1][1]} & 255 | 1))"
        ),
        st.tuples(st.sampled_from(["<", "<=", "==", "!="]), two).map(lambda t: f"(u)({t[1][0]} {t[0]} {t[1][1]})"),
        st.tuples(st.sampled_from(["<", ">="]), two).map(lambda t: f"(u)((long){t[1][0]} {t[0]} (long){t[1][1]})"),
        st.tuples(st.sampled_from(["<", ">", "=="]), two).map(lambda t: f"(u)((int){t[1][0]} {t[0]} (int){t[1][1]})"),
        st.tuples(st.sampled_from(CASTS), inner).map(lambda t: f"{t[0]}({t[1]})"),
        st.tuples(inner, inner, inner).map(lambda t: f"({t[0]} & 4 ? {t[1]} : {t[2]})"),
        st.tuples(inner, inner).map(lambda t: f"helper({t[0]}, (int){t[1]}, x)"),
        inner.map(lambda e: f"(u)__builtin_popcountl({e})"),
        inner.map(lambda e: f"(u)__builtin_ctzl({e} | 1ul << 40)"),
        inner.map(lambda e: f"__builtin_bswap64({e})"),
        st.tuples(st.sampled_from(REALS), st.sampled_from(["<", ">=", "=="])).map(lambda t: f"(u)({t[0]} {t[1]} y)"),
        st.sampled_from(["(u)(long)order(p + 1, p + 2)", "(u)(order(p, p + 5) < 0)"]),
    )


def _reals(inner: st.SearchStrategy[str]) -> st.SearchStrategy[str]:
    return st.one_of(
        st.tuples(inner, st.sampled_from("+-*/"), inner).map(lambda t: f"({t[0]} {t[1]} {t[2]})"),
        st.tuples(inner, inner).map(lambda t: f"({t[0]} < {t[1]} ? {t[0]} : {t[1]})"),
        inner.map(lambda e: f"-({e})"),
        inner.map(lambda e: f"__builtin_fabs({e})"),
        inner.map(lambda e: f"(double)(float)({e})"),
        st.sampled_from(["(double)a", "(double)(int)b", "(double)(unsigned)c", "(double)c"]),
        st.tuples(inner, inner).map(lambda t: f"mean({t[0]}, (float){t[1]}, (int)a)"),
    )


integers = st.recursive(_int_leaf, _ints, max_leaves=6)
reals = st.recursive(_real_leaf, _reals, max_leaves=4)


@st.composite
def _statement(draw: st.DrawFn, depth: int) -> str:
    kind = draw(st.sampled_from("stwmm" + ("ilk" if depth else "")))
    if kind in "st":
        return f"{kind} {draw(st.sampled_from(['=', '+=', '^=', '-=']))} {draw(integers)};"
    if kind == "w":
        return f"w = {draw(reals)};"
    if kind == "m":
        size = draw(st.sampled_from(["p[{}]", "((int *)p)[{}]", "((short *)p)[{}]", "((char *)p)[{}]"]))
        return f"{size.format(draw(st.sampled_from(['1', '2', 'a & 7', 's & 7', '7'])))} = {draw(integers)};"
    inner = st.lists(_statement(depth - 1), min_size=1, max_size=3).map(" ".join)
    if kind == "i":
        return f"if ({draw(integers)} & 1) {{ {draw(inner)} }} else {{ {draw(inner)} }}"
    if kind == "l":
        return (
            f"for (long i = 0; i < {draw(st.sampled_from(['5', '(a & 7)', '(long)(s & 3)']))}; i++) {{ {draw(inner)} }}"
        )
    cases = " ".join(f"case {n}: {draw(_statement(0))} {draw(st.sampled_from(['break;', '']))}" for n in range(6))
    return f"switch ({draw(integers)} & 7) {{ {cases} default: {draw(inner)} }}"


@st.composite
def functions(draw: st.DrawFn) -> str:
    body = "\n    ".join(draw(st.lists(_statement(2), min_size=2, max_size=6)))
    return (
        f"{HEAD}long f(long a, long b, u c, long *p, double x, double y)\n"
        "{\n    u s = 1, t = (u)b; double w = x; long i = 2;\n"
        "    counter += (u)(a >> 35) + (u)(b >> 37) + (c >> 39);\n"
        f"    {body}\n    reals[0] < w ? (p[6] = (long)s) : (p[6] = (long)t);\n"
        "    __builtin_memcpy(&p[5], &w, 8);\n    return (long)(s ^ t * 31 ^ counter);\n}\n"
    )
