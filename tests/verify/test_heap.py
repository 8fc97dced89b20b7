"""What a result leads to counts: memory that is allocated, and constants."""

from __future__ import annotations

import pytest

from irbridge.verify.engine import verify_pair
from irbridge.verify.verdict import Status
from tests.bench.cells import SOURCES
from tests.bench.functions import compiled
from tests.verify.test_alarms import QUICK

pytestmark = pytest.mark.slow  # each is a verification

# fmt: off
CASES = {  # text, prototype, what is changed, into what (empty: a right translation), what is said
    "twice": ("""#include <stdlib.h>
#include <string.h>
char *f(const char *s) { size_t n = strlen(s); char *p = malloc(2 * n + 1); strcpy(p, s); strcpy(p + n, s); return p; }
""", "char *f(const char *s)", "strcpy(p + n, s)", "memset(p + n, 'x', n + 1)", "of what is allocated is"),
    "size": ("#include <stdlib.h>\nint *f(char n) { int *p = malloc(4 * (n & 7) + 4); *p = n; return p; }",
             "int *f(char n)", "+ 4)", "+ 5)", "bytes"),
    "beyond": ("#include <stdlib.h>\nint *f(char n) { int *p = malloc(16); p[n & 3] = 7; return p; }",
               "int *f(char n)", "n & 3", "n & 7", "behind block 0"),
    "zeros": ("#include <stdlib.h>\nlong *f(char n) { long *p = calloc(n & 7, 8); if (n & 7) *p = n; return p; }",
              "long *f(char n)", "*p = n", "*p = n + !n", ""),
    "grown": ("""#include <stdlib.h>
int *f(unsigned n)
{
    int *p = calloc(n &= 15, 4);
    for (unsigned i = 0; i < n; i++) p[i] = i * n;
    p = realloc(p, 4 * n + 4);
    p[n] = 77;
    return p;
}""", "int *f(unsigned n)", "= 77", "= 78", "of what is allocated is"),
    "list": ("""#include <stdlib.h>
struct node { int v; struct node *next; };
struct node *f(unsigned n)
{
    struct node *head = 0, *gone = malloc(99);
    for (n &= 7; n; n--) { struct node *p = malloc(sizeof *p); p->v = n * n; p->next = head; head = p; }
    free(gone);
    return head;
}""", "void *f(unsigned n)", "n * n", "n * n + (n == 7)", "of what is allocated is"),
    "order": ("""#include <stdlib.h>
struct node { int v; struct node *next; };
struct node *f(int n)
{
    struct node *a = calloc(1, sizeof *a), *b = calloc(1, sizeof *b);
    a->v = b->v = n;
    a->next = b;
    return a;
}""", "void *f(int n)", "*a = calloc(1, sizeof *a), *b = calloc(1, sizeof *b)",
              "*b = calloc(1, sizeof *b), *a = calloc(1, sizeof *a)", ""),
    "global": ("""#include <stdlib.h>
char *kept; void f(char n) { free(kept); kept = malloc(8); for (int i = 0; i < 8; i++) kept[i] = n + i; }""",
               "void f(char n)", "n + i", "n + (i & 3)", "of what is allocated is"),
    "buffer": ("""#include <stdlib.h>
void f(short **to, int n) { *to = malloc(4); to[0][0] = n; to[0][1] = n >> 16; }""",
               "void f(long *to, int n)", "n >> 16", "n >> 17", "of what is allocated is"),
    "own": ("""#include <unistd.h>
char *f(int n) { char *p = sbrk(64); for (int i = 0; i < (n & 63); i++) p[i] = n + i; return p; }""",
            "char *f(int n)", "n + i", "n - i", "of what is allocated is"),
    "name": ("""const char *f(int n)
{
    switch (n) { case 0: return "zero"; case 1: return "one"; case 2: return "two"; }
    return "many";
}""", "const char *f(int n)", "two", "too", "the result leads to 'two' and 'too'"),
    "table": ("static const int t[5] = { 1, 9, 25, 36, 49 }; const int *f(unsigned n) { return t + n % 5; }",
              "const int *f(unsigned n)", "36", "37", "the result leads to"),
    "inside": ("static const int t[5] = { 1, 9, 25, 36, 49 }; const int *f(unsigned n) { return t + n % 5; }",
               "const int *f(unsigned n)", "n % 5", "(n + 1) % 5", "the result leads to"),
}
# fmt: on


@pytest.mark.parametrize("name", CASES)
def test_what_a_result_leads_to(name: str) -> None:
    to = list(SOURCES)[list(CASES).index(name) % len(SOURCES)]
    text, sig, old, new, said = CASES[name]
    source, right = (compiled(text, "gcc", isa, "-O1") for isa in ("x86_64", to))
    wrong = compiled(text.replace(old, new), "gcc", to, "-O1")
    assert text.replace(old, new) != text
    for target, wanted in ((right, Status.TESTED), (wrong, Status.REFUTED if said else Status.TESTED)):
        [v] = verify_pair([("a.s", source)], [("b.s", target)], source_isa="x86_64", target_isa=SOURCES[to],
                          signatures=[sig], budget=QUICK)  # fmt: skip
        assert v.status is wanted and (v.inputs or said), v
        if v.counterexample is not None:
            assert said in v.counterexample.difference, v.counterexample
