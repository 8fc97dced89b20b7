"""The runtime's va_list conversions: every source layout on every target prints and scans what AArch64's own libc does.

Random formats with arguments are laid out by hand as each calling convention has them, with some registers
already used. The reference is a direct call on AArch64, whose long double is binary128 as RISC-V's is.
"""

from __future__ import annotations

import random
import struct
from pathlib import Path
from typing import NamedTuple

import pytest

from irbridge.backends.llvm.codegen import compile_text
from irbridge.backends.llvm.runtime import with_runtime
from irbridge.ir import softfloat as sf
from tests.backends.execute import execute, on_every_target

LAYOUTS = ("x86_64", "aarch64", "riscv64")
CASES = 120


class Arg(NamedTuple):
    """An argument: i (32 bits) l p d D, as C text, and its value: bits, or a C expression."""

    kind: str
    text: str
    bits: int | str


class Case(NamedTuple):
    """A format with its arguments; ``used``: integer and floating-point registers that named ones took."""

    form: str
    args: list[Arg]
    used: tuple[int, int]


def number(rng: random.Random, precise: bool) -> Arg:
    """A long double, as binary128; one that x87's format holds unless ``precise``."""
    kind = rng.randrange(12)
    sign = rng.randrange(2) << 127
    fraction = rng.getrandbits(112 if precise else 63) << (0 if precise else 49)
    exponent = rng.choice((rng.randrange(16383 - 20, 16383 + 40), rng.randrange(16383 - 20, 16383 + 200)))
    if kind == 0:
        exponent, fraction = rng.choice(((0, 0), (0x7FFF, 0), (0x7FFF, 1 << 111), (16383, 0), (16383 + 3, 1 << 110)))
    elif kind == 1:
        exponent = rng.choice((1, 0x7FFE, rng.randrange(1, 0x7FFF)))
    bits = sign | exponent << 112 | fraction
    return Arg("D", f"ld({bits >> 64:#x}ul, {bits & (1 << 64) - 1:#x}ul)", bits)


def integer(rng: random.Random, kind: str) -> Arg:
    bits = rng.choice((rng.getrandbits(64), rng.getrandbits(8), -rng.getrandbits(7), 1 << 31)) & (1 << 64) - 1
    if kind == "i":
        low = bits & 0xFFFFFFFF
        return Arg("i", f"(int){low:#x}u", bits)  # what is above an int's 32 bits may be anything
    return Arg("l", f"{bits:#x}ul", bits)


def star(rng: random.Random) -> Arg:
    n = rng.randrange(-12, 30)
    return Arg("i", f"({n})", n & 0xFFFFFFFF | 0xABC << 40)


def double(rng: random.Random) -> Arg:
    x = rng.choice((rng.uniform(-9, 9), rng.uniform(-1e9, 1e9), float("inf"), 0.0, -0.5))
    bits = struct.unpack("<Q", struct.pack("<d", x))[0]
    return Arg("d", f"fd({bits:#x}ul)", bits)


def conversion(rng: random.Random, precise: bool) -> tuple[str, list[Arg]]:
    """One conversion with its arguments."""
    args: list[Arg] = []
    flags = "".join(f for f in "-+ #0" if rng.random() < 0.2)
    size = rng.choice(("", "", str(rng.randrange(1, 40)), "*"))
    precision = rng.choice(("", "", ".", f".{rng.randrange(30)}", ".*"))
    args += [star(rng) for text in (size, precision) if "*" in text]
    kind = rng.choice("ilhsdDDDc%p" if precise else "ilhsddDc%p")
    if kind == "%":
        return "%%", []
    if kind == "s":
        text = "".join(rng.choice("ab c%") for _ in range(rng.randrange(6)))
        plain = flags.replace("0", "").replace("#", "")
        return f"%{plain}{size}{precision}s", [*args, Arg("p", f'"{text}"', f'"{text}"')]
    if kind == "p":
        return "%p", [integer(rng, "l")]
    if kind == "c":
        return "%c", [Arg("i", "'x'", 0x500000000 | ord("x"))]
    if kind in "ilh":
        length = {"i": "", "l": rng.choice(("l", "ll", "z", "j", "t")), "h": rng.choice(("h", "hh"))}[kind]
        letter = rng.choice("diuxXo")
        flags = flags.replace("#", "") if letter in "diu" else flags.replace("+", "").replace(" ", "")
        return f"%{flags}{size}{precision}{length}{letter}", [*args, integer(rng, "l" if kind == "l" else "i")]
    if kind == "d":
        return f"%{flags}{size}{precision}{rng.choice('feEgGaA')}", [*args, double(rng)]
    letters = "feEgGaAF" if precise else "feEgGF"
    return f"%{flags}{size}{precision}L{rng.choice(letters)}", [*args, number(rng, precise)]


def cases(precise: bool) -> list[Case]:
    rng = random.Random(20 + precise)
    out = []
    for n in range(CASES):
        form, args = "", []
        for _ in range(rng.randrange(1, 14 if n % 3 else 5)):
            text, more = conversion(rng, precise)
            form += rng.choice(("", " ", "a|", ";")) + text
            args += more
        out.append(Case(form, args, (rng.randrange(6), rng.randrange(9))))
    return out


POSITIONS = [
    Case("%2$d %1$s %3$*4$ld %2$x", [Arg("p", '"one"', '"one"'), Arg("i", "-2", (1 << 64) - 2),
                                     Arg("l", "5l", 5), Arg("i", "7", 7)], (2, 0)),
    Case("%3$f %1$d%% %2$.2e", [Arg("i", "9", 9), Arg("d", "1.5", 0x3FF8 << 48), Arg("d", "-2.0", 0xC << 60)], (1, 8)),
]  # fmt: skip


def words(args: list[Arg], layout: str, used: tuple[int, int]) -> dict[str, list[int | str]]:
    """The 8-byte words of each part of a list in memory: by name of the part."""
    ints: list[int | str] = [0xDEAD0001] * used[0]
    floats: list[int | str] = [0xDEAD0002, 0] * used[1]
    stack: list[int | str] = []
    most = {"x86_64": (6, 16), "aarch64": (8, 16), "riscv64": (0, 0)}[layout]
    for a in args:
        if a.kind == "D":
            assert isinstance(a.bits, int)
            bits = sf.convert(128, 80, a.bits) if layout == "x86_64" else a.bits
            pair = [bits & (1 << 64) - 1, bits >> 64 | (0xEEEE << 16 if layout == "x86_64" else 0)]
            if layout == "aarch64" and len(floats) < 16:
                floats += pair
            else:
                stack += [0xDEAD0003] * (len(stack) % 2) + pair
        elif a.kind == "d" and len(floats) < most[1]:
            floats += [a.bits, 0xDEAD0004]
        elif a.kind != "d" and len(ints) < most[0]:
            ints.append(a.bits)
        elif a.kind == "i" and layout == "riscv64":
            low = int(a.bits) & 0xFFFFFFFF
            stack.append(low - (low >> 31 << 32) & (1 << 64) - 1)
        else:
            stack.append(a.bits)
    ints += [0] * (most[0] - len(ints))
    return {"ints": ints, "floats": floats + [0] * (most[1] - len(floats)), "stack": stack}


HEAD = """
#include <stdio.h>
#include <string.h>
#include <stdarg.h>
typedef unsigned long u64;
struct x86_va { unsigned gp, fp; void *overflow, *save; };
struct aapcs_va { void *stack, *gr_top, *vr_top; int gr_offs, vr_offs; };
static double fd(u64 x) { double d; memcpy(&d, &x, 8); return d; }
#ifndef __x86_64__
static long double ld(u64 high, u64 low) { u64 x[2] = {low, high}; long double d; memcpy(&d, x, 16); return d; }
#endif
static char buffer[2048] __attribute__((aligned(16))), text[1 << 16];
static u64 list_x86_64(void *ints, int used, void *floats, int usedf, void *stack) {
    static struct x86_va v; static char save[176];
    memcpy(save, ints, 48), memcpy(save + 48, floats, 128);
    v = (struct x86_va){8 * used, 48 + 16 * usedf, stack, save}; return (u64)&v; }
static u64 list_aarch64(void *ints, int used, void *floats, int usedf, void *stack) {
    static struct aapcs_va v;
    v = (struct aapcs_va){stack, ints + 64, floats + 128, 8 * used - 64, 16 * usedf - 128}; return (u64)&v; }
static u64 list_riscv64(void *ints, int used, void *floats, int usedf, void *stack) { return (u64)stack; }
union va { va_list list; u64 word; };
static void show(const char *format, u64 made) {
    union va v;
#ifdef __aarch64__
    memcpy(&v, (void *)made, sizeof v);
#elif defined __x86_64__
    memcpy(&v, (void *)made, sizeof v);
#else
    v.word = made;
#endif
    int n = vsnprintf(text, sizeof text, format, v.list);
    printf("%d %s\\n", n, text);
}
static void scan(const char *in, const char *format, u64 made) {
    union va v;
#if defined __aarch64__ || defined __x86_64__
    memcpy(&v, (void *)made, sizeof v);
#else
    v.word = made;
#endif
    printf("%d", vsscanf(in, format, v.list));
}
"""


def quoted(form: str) -> str:
    return '"' + form.replace('"', '\\"') + '"'


def values(name: str, parts: list[int | str]) -> str:
    shown = ", ".join(f"(u64){p}" if isinstance(p, str) else f"{p:#x}ul" for p in [*parts, 0])
    return f"static u64 {name}[] __attribute__((aligned(16))) = {{{shown}}};"


def reference(tests: list[Case], folder: Path) -> list[str]:
    """What AArch64's own printf does."""
    body = "".join(
        f"n = snprintf(text, sizeof text, {quoted(c.form)}{''.join(', ' + a.text for a in c.args)});"
        'printf("%d %s\\n", n, text);\n'
        for c in tests
    )
    return execute("aarch64", [], HEAD + "int main() { int n;\n" + body + "}", folder).splitlines()


def convert(target: str, layout: str, kind: str, tests: list[Case], folder: Path) -> list[str]:
    """What the target's libc prints of each converted list."""
    declared = f"declare ptr @irb.va_list.{layout}.{kind}(ptr, ptr, ptr)\ndeclare void @irb.va_list.done(ptr)\n"
    wrapper = (
        "define i64 @made(ptr %b, ptr %l, ptr %f) {\n"
        f"  %r = call ptr @irb.va_list.{layout}.{kind}(ptr %b, ptr %l, ptr %f)\n"
        "  %i = ptrtoint ptr %r to i64\n  ret i64 %i\n}\n"
    )
    texts = target == "x86_64" and layout != "x86_64" and kind == "printf"
    if texts:
        wrapper += "define void @done(ptr %b) {\n  call void @irb.va_list.done(ptr %b)\n  ret void\n}\n"
    else:
        declared = declared.split("\n")[0] + "\n"
    text = compile_text(with_runtime(declared + wrapper, target), target)
    out = [HEAD, "u64 made(void *, u64, const char *); void done(void *);"]
    main = []
    for n, c in enumerate(tests):
        parts = words(c.args, layout, c.used)
        out += [values(f"{name}{n}", p) for name, p in parts.items()]
        source = f"list_{layout}(ints{n}, {c.used[0]}, floats{n}, {c.used[1]}, stack{n})"
        main.append(f"l = made(buffer, {source}, {quoted(c.form)});")
        form = "*(char **)(buffer + 24)" if texts else quoted(c.form)
        main.append(f"show({form}, l);" + ("done(buffer);" if texts else ""))
    out += ["int main() { u64 l;", *main, "}"]
    return execute(target, [text], "\n".join(out), folder).splitlines()


@on_every_target
@pytest.mark.parametrize("layout", LAYOUTS)
def test_printf(layout: str, target: str, tmp_path: Path) -> None:
    tests = cases(layout != "x86_64")
    if target != "x86_64":
        tests += POSITIONS
    want = reference(tests, tmp_path)
    got = convert(target, layout, "printf", tests, tmp_path)
    wrong = [(c.form, w, g) for c, w, g in zip(tests, want, got, strict=True) if w != g]
    assert not wrong, wrong[0]


SCANS = [
    ("12 -5 abc 2.5 x", "%d %ld %s %lf %c", "i0 l1 s2 d3 c4"),
    ("7 8 9 zzz 10 11 12 13 14 15", "%d %*d %hd %[a-z] %ld %ld %i %x %llu %hhd", "i0 h1 s2 l3 l4 i5 i6 l7 b8"),
    ("1 2 3", "%3$d %1$ld %2$d", "l0 i1 i2"),
    ("5%6", "%d%%%d%n", "i0 i1 i2"),
]


@on_every_target
@pytest.mark.parametrize("layout", LAYOUTS)
def test_scanf(layout: str, target: str, tmp_path: Path) -> None:
    show = {"i": "%d", "l": "%ld", "s": "%s", "d": "%f", "c": "%c", "h": "%hd", "b": "%hhd"}
    ctype = {"i": "int", "l": "long", "s": "char", "d": "double", "c": "char", "h": "short", "b": "char"}
    declared = f"declare ptr @irb.va_list.{layout}.scanf(ptr, ptr, ptr)\n"
    wrapper = (
        "define i64 @made(ptr %b, ptr %l, ptr %f) {\n"
        f"  %r = call ptr @irb.va_list.{layout}.scanf(ptr %b, ptr %l, ptr %f)\n"
        "  %i = ptrtoint ptr %r to i64\n  ret i64 %i\n}\n"
    )
    out, main, want = [HEAD, "u64 made(void *, u64, const char *); static u64 z[10][4];"], [], []
    for n, (given, form, kinds) in enumerate(SCANS):
        shown = "".join(
            f'printf(" {show[k[0]]}", {"" if k[0] == "s" else "*"}({ctype[k[0]]} *)z[{k[1:]}]);' for k in kinds.split()
        )
        direct = ", ".join(f"z[{k[1:]}]" for k in kinds.split())
        args = [Arg("p", "", f"z[{k[1:]}]") for k in kinds.split()]
        parts = words(args, layout, (n % 6, n))
        out += [values(f"{name}{n}", p) for name, p in parts.items()]
        main.append(
            f"l = made(buffer, list_{layout}(ints{n}, {n % 6}, floats{n}, {n}, stack{n}), {quoted(form)});"
            f'memset(z, 0, sizeof z); scan("{given}", {quoted(form)}, l); {shown} puts("");'
        )
        call = f'sscanf("{given}", {quoted(form)}, {direct})'
        want.append(f'memset(z, 0, sizeof z); printf("%d", {call}); {shown} puts("");')
    text = compile_text(with_runtime(declared + wrapper, target), target)
    got = execute(target, [text], "\n".join([*out, "int main() { u64 l;", *main, "}"]), tmp_path)
    head = [HEAD, "static u64 z[10][4]; int main() {"]
    assert got == execute("aarch64", [], "\n".join([*head, *want, "}"]), tmp_path)
