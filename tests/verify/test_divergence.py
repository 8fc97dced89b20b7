"""Where two sides part: the planted fault's own line, on both sides, whatever order and widths their stores have."""

from __future__ import annotations

import re

import pytest

from irbridge.verify import divergence as tracing
from irbridge.verify.divergence import divergence, places
from irbridge.verify.engine import Budget, verify_pair
from irbridge.verify.inputs import Buffer, Vector
from irbridge.verify.prototypes import parse
from irbridge.verify.verdict import Status
from tests.bench.cells import SOURCES
from tests.bench.check_sample import compiled

TWO = Vector((0, 3), (Buffer(b"\1\2\3\4\5\6\7\x08" * 4, 256),))  # at the start of its region
# name: body of f(int *p, int x), what in it becomes what, what the source and the target store there (as far as asked)
STORES = {
    "value": ("{ p[0] = x; p[2] = x * 7; p[3] = 9; }", "x * 7", "x * 9", "15", "1b"),
    "place": ("{ p[1] = x; p[5] = 77; }", "p[5]", "p[6]", "4d", ""),
    "loop": ("{ for (int i = 0; i < 6; i++) p[i] += x + (i == 4); }", "i == 4", "i == 5", "4030205", "4030204"),
    "global": ("{ g[0] = x; g[1] = *p ^ x; }", "*p ^ x", "*p | x", "4030202", "4030203"),
    "copy": ("{ int v[4] = { x, 1, 2, x }; memcpy(p, v, sizeof v); }", "1, 2, x", "1, 3, x", "", ""),
    "part": ("{ p[2] = x * 123456; }", "p[2]", "*(short *)(p + 2)", "5a6c0", ""),
    "beyond": ("{ p[7] = x; }", "p[7]", "p[8]", "3", ""),
}
CELLS = [("x86_64", "riscv64"), ("aarch64", "x86_64"), ("riscv64", "aarch64")]


def parted(right: str, wrong: str, cell: tuple[str, str], s: str, vector: Vector) -> tuple[str, list[str], list[str]]:
    """What is said, and the lines of both sides."""
    texts = compiled(right, "gcc", cell[0]), compiled(wrong, "clang", cell[1])
    units = [("a.s", texts[0])], [("b.s", texts[1])]
    said = divergence(units, (SOURCES[cell[0]], SOURCES[cell[1]]), parse(s)["f"], vector)
    return said, texts[0].splitlines(), texts[1].splitlines()


@pytest.mark.parametrize("cell", CELLS, ids="-".join)
@pytest.mark.parametrize("name", STORES)
def test_stores(name: str, cell: tuple[str, str]) -> None:
    body, old, new, one, two = STORES[name]
    right = f"#include <string.h>\nlong g[3];\nvoid f(int *p, int x) {body}"
    said, a, b = parted(right, right.replace(old, new), cell, "void f(int *p, int x);", TWO)
    x, y = re.search(r"a\.s:(\d+) stores (0x\w+)", said), re.search(r"b\.s:(\d+) stores (0x\w+)", said)
    assert x is not None and one in x[2], said
    assert re.search(r"mov|st|s[bhwdq]\b|add|call|jal|\bbl?\b", a[int(x[1]) - 1]), (said, a[int(x[1]) - 1])
    if two:
        assert y is not None and two in y[2], said
        assert re.search(r"mov|st|s[bhwdq]\b|add|or", b[int(y[1]) - 1]), (said, b[int(y[1]) - 1])
    if name == "part":
        assert re.search(r", b\.s:\d+ only 2 bytes of it$", said), said
    if name in ("place", "beyond"):
        assert "the target does not store there" in said, said


@pytest.mark.parametrize("cell", CELLS, ids="-".join)
def test_where_the_target_dies(cell: tuple[str, str]) -> None:
    right = "int f(int *p, int x) { return p[x]; }"
    said, _, b = parted(right, "int f(int *p, int x) { return p[(long)x << 26]; }", cell, "int f(int *p, int x);", TWO)
    m = re.fullmatch(r"b\.s:(\d+) ends with signal 11", said)
    assert m is not None and re.search(r"\tldr|\tlw|\tmovl", b[int(m[1]) - 1]), said


def test_nothing_is_said_where_nothing_is_stored() -> None:
    right = "int f(int *p, int x) { p[0] = 5; return p[1] + x; }"
    assert parted(right, right.replace("+ x", "- x"), CELLS[0], "int f(int *p, int x);", TWO)[0] == ""
    assert parted(right, right, CELLS[1], "int f(int *p, int x);", TWO)[0] == ""


def test_nothing_is_said_of_what_does_not_end() -> None:
    right = "int f(int *p, int x) { p[0] = 5; return x; }"
    wrong = "int f(int *p, int x) { for (;;) ++*(volatile int *)p; }"
    assert parted(right, wrong, CELLS[0], "int f(int *p, int x);", TWO)[0] == ""


def test_symbols_where_lines_are_not_known(monkeypatch: pytest.MonkeyPatch) -> None:
    from irbridge.errors import Unsupported

    def refuse(*_: object) -> None:
        raise Unsupported("an instruction")

    monkeypatch.setattr(tracing, "labelled", refuse)
    right = "void f(int *p, int x) { p[0] = x; p[2] = x * 7; p[3] = 9; }"
    said = parted(right, right.replace("* 7", "* 9"), CELLS[0], "void f(int *p, int x);", TWO)[0]
    assert re.fullmatch(r"f\+0x\w+ stores 0x\w*15, f\+0x\w+ stores 0x\w*1b", said), said


def test_what_cannot_be_traced_says_nothing() -> None:
    s = parse("void f(int *p, int x);")["f"]
    units = [("a.s", "\t.globl\tf\nf:\n\tret\n")], [("b.s", "\tnonsense\n")]
    assert divergence(units, ("x86_64", "riscv"), s, TWO) == ""


def test_places_are_the_runner_s() -> None:
    low = tracing.REGIONS + tracing.PAGE
    buffers = (Buffer(b"abc", 256 | 5), Buffer(b"abc", 8), Buffer(b"abc", 512 | 8), Buffer(b"", 1))
    second, end = low + tracing.STRIDE, tracing.REGIONS + tracing.STRIDE + tracing.REGION - tracing.PAGE
    assert places(buffers)[:3] == [(low + 5, low + 8), (end - 8, end - 5), (end - 8, end - 5)]
    assert second < end - 8 and places(buffers)[3][0] == places(buffers)[3][1]
    half = 1 << 31
    [a, b] = places((Buffer(bytes(24), 1024 | 8), Buffer(bytes(24), 1024 | 2048 | 8)))
    assert a[0] % half == half - 8 and b[0] % half == 0 and b[1] - b[0] == 24


def test_buffers_lie_across_what_addresses_wrap_at() -> None:
    """An address cut to half, or a comparison of halves, is found."""
    lines = ".text", ".globl f", ".type f, @function", "f: leaq (%rdi,%rsi), %rax", "cmpq %rdi, %rax", "setb %al", "ret"
    text = "\n".join((*lines, ""))
    wrong = text.replace("cmpq %rdi, %rax", "cmpl %edi, %eax")
    for target, status in ((text, Status.TESTED), (wrong, Status.REFUTED)):
        [v] = verify_pair([("a.s", text)], [("b.s", target)], signatures=["_Bool f(const char *p, unsigned long n)"],
                          budget=Budget(100, 4, 0))  # fmt: skip
        assert v.status is status, v
