"""An input on which the source leaves what is its own is outside the contract, whatever it finds there."""

from __future__ import annotations

import pytest

from irbridge.verify.engine import Session, opened, verify_pair
from irbridge.verify.inputs import Buffer, Vector
from irbridge.verify.runner import Layout
from irbridge.verify.verdict import Status
from tests.bench.cells import SOURCES
from tests.bench.functions import compiled
from tests.verify.test_alarms import QUICK

pytestmark = pytest.mark.slow  # each is a verification

HEAP = "#include <stdlib.h>\n"
# fmt: off
CASES = {  # text, prototype, an input that stays inside, one that does not
    "read":     ("volatile int t[9]; int f(int i) { return t[i] & 0; }", "int f(int i)", (8,), (9,)),
    "far":      ("static volatile int t[9]; int f(int i) { return t[i]++ & 0; }", "int f(int i)", (3,), (7000,)),
    "write":    ("char t[9]; int f(int i) { t[i] = 1; return 0; }", "int f(int i)", (8,), (9,)),
    "constant": ("static const volatile short t[3] = { 1, 2, 3 }; int f(int i) { return t[i] & 0; }", "int f(int i)",
                 (2,), (-1 & (1 << 64) - 1,)),
    "frame":    ("int f(int i) { volatile int t[4] = { 0 }; return t[i] & 0; }", "int f(int i)", (3,), (40,)),
    "library":  ("long t[9]; int f(int i) { t[i] = 0; return 0; }", "int f(int i)", (8,), (50000,)),
    "heap":     (HEAP + "int f(int i) { volatile char *p = malloc(16); p[i] = 1; free((void *)p); return 0; }",
                 "int f(int i)", (15,), (4000,)),
    "freed":    (HEAP + "int f(int i) { volatile char *p = malloc(16); if (i) free((void *)p); return p[3] & 0; }",
                 "int f(int i)", (0,), (1,)),
    "named":    ("#include <unistd.h>\nint f(int i) { optind = i; return opterr; }", "int f(int i)", (1,), ()),
    "stack":    ("long f(long a, long b, long c, long d, long e, long g, long h, long i, long j)"
                 " { volatile long t[4] = { 0 }; return (t[a] & 0) + i + j; }",
                 "long f(long a, long b, long c, long d, long e, long g, long h, long i, long j)",
                 (0, *range(8)), (60, *range(8))),
}
# fmt: on


def same(session: Session, v: Vector) -> bool:
    """Whether the source is bound to what it does."""
    s = session.signatures[0]
    [[result], _] = session.run(0, [v])
    assert not result.faults
    return session.again.same(0, s, Layout.of(s, [size for _, size in session.globals_]), v, result)


@pytest.mark.parametrize("isa", SOURCES)
@pytest.mark.parametrize("name", CASES)
def test_bounds(name: str, isa: str) -> None:
    """What is read does not change what the function does here: that it is read is what counts."""
    text, sig, inside, outside = CASES[name]
    unit = [("a.s", compiled(text, "gcc", isa, "-O1"))]
    with opened(unit, unit, isas=(SOURCES[isa], SOURCES[isa]), functions=["f"], signatures=[sig]) as session:
        assert same(session, Vector(inside))
        assert not (outside and same(session, Vector(outside)))
        assert same(session, Vector(inside))


def test_code_is_told_apart_from_what_runs_it() -> None:
    """Names do not tell: both have a ``main``, and the C library has functions that are called like the source's."""
    text = '__attribute__((noinline)) static char *next(char *p) { asm volatile("" : "+r"(p)); return p; }\n'
    nops = 'asm volatile("nop");' * 4000
    text += f"void f(char *p) {{ *next(p) = 1; }}\nint main(void) {{ {nops} return 0; }}"
    unit = [("a.s", compiled(text, "gcc", "x86_64", "-O1"))]
    with opened(unit, unit, functions=["f"], signatures=["void f(char *p)"]) as session:
        assert same(session, Vector((0,), (Buffer(b"a"),)))


def test_an_input_that_only_differs_after_others() -> None:
    """What the runner cannot put right between inputs, since it has no name, refutes nothing."""
    kept = "f: movl .Lkept(%rip), %eax\n\tmovl %edi, .Lkept(%rip)\n\taddl %edi, %eax\n\tret\n.data\n.Lkept: .long 0\n"
    units = [[("a.s", f"\t.text\n\t.globl f\n\t.type f, @function\n{text}")]
             for text in ("f:\n\tmovl %edi, %eax\n\tret\n", kept)]  # fmt: skip
    [v] = verify_pair(*units, signatures=["int f(int x)"], budget=QUICK)
    assert v.status is Status.TESTED and v.dropped, v
