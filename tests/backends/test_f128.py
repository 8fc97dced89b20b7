"""binary128 arithmetic: what LLVM makes of it does what the interpreter says, on every target."""

from __future__ import annotations

import random
from pathlib import Path

from irbridge.backends.llvm.codegen import MACHINES, compile_text
from irbridge.backends.llvm.emit import emit
from irbridge.ir import types as T
from irbridge.ir.graph import Module
from irbridge.ir.interp import Machine
from irbridge.ir.ops import CMPF, PREDICATE_F
from irbridge.ir.types import Type
from irbridge.ir.verifier import verify
from tests.backends.execute import execute, on_every_target
from tests.ir.samples import function

ONE, INF = 0x3FFF << 112, 0x7FFF << 112
BINARY = ("addf", "subf", "mulf", "divf")
UNARY = (
    "arith.negf", "math.sqrt", "math.absf", "math.roundeven", "math.trunc", "math.floor", "math.ceil", "math.round",
)  # fmt: skip
CASTS: list[tuple[str, Type, Type]] = [
    ("arith.truncf", T.F128, T.F64), ("arith.truncf", T.F128, T.F32), ("arith.extf", T.F64, T.F128),
    ("arith.extf", T.F32, T.F128), ("arith.fptosi", T.F128, T.I64), ("arith.fptoui", T.F128, T.I64),
    ("arith.fptosi", T.F128, T.I32), ("arith.sitofp", T.I64, T.F128), ("arith.uitofp", T.I64, T.F128),
    ("arith.sitofp", T.I32, T.F128), ("arith.sitofp", T.I128, T.F128), ("arith.fptosi", T.F128, T.I128),
]  # fmt: skip


def module() -> Module:
    """Functions ``f(out, a, b)`` over 16 bytes in memory each, and a constant."""
    m = Module("f128.s")

    def add(name: str, op: str, given: tuple[Type, ...], result: Type, **attrs: object) -> None:
        f, b = function(name, (T.PTR,) * 3, ())
        out, *places = b.block.args
        loads = [b.effect("llvm.load", (p,), (t,), {"alignment": 1}) for p, t in zip(places, given, strict=False)]
        values = [load.result for load in loads]
        v = b.op(op, values, result, attrs)
        b.effect("llvm.store", (v, out), (), {"alignment": 1})
        b.effect("func.return")
        m.functions[name] = f

    for n in BINARY:
        add(n, f"arith.{n}", (T.F128, T.F128), T.F128)
    add("copysign", "math.copysign", (T.F128, T.F128), T.F128)
    for n in UNARY:
        add(n.split(".")[1], n, (T.F128,), T.F128)
    for predicate in CMPF[1:-1]:
        add(f"cmp_{predicate}", "arith.cmpf", (T.F128, T.F128), T.I1, predicate=PREDICATE_F[predicate])
    for op, before, after in CASTS:
        add(f"{op.split('.')[1]}_{before}_{after}", op, (before,), after)
    f, b = function("pi", (T.PTR,) * 3, ())
    b.effect("llvm.store", (b.const(T.F128, 0x4000921FB54442D18469898CC51701B8), b.block.args[0]), (), {"alignment": 1})
    b.effect("func.return")
    m.functions["pi"] = f
    return m


def numbers() -> list[int]:
    rng = random.Random(3)
    out = [0, 1 << 127, ONE, ONE | 1 << 127, INF, 1, 0x403D << 112 | 0xABC << 90, ONE + (1 << 111)]
    for _ in range(12):
        exponent = rng.choice((rng.randrange(0x3FFA, 0x403B), rng.randrange(0x3FF0, 0x4010), rng.randrange(0x7FFE)))
        out.append(rng.randrange(2) << 127 | exponent << 112 | rng.getrandbits(112))
    return out


@on_every_target
def test_every_op(target: str, tmp_path: Path) -> None:
    m, values = module(), numbers()
    verify(m)
    machine, calls, want = Machine(m), [], []
    for name, f in m.functions.items():
        load = [op for op in f.body.ops() if op.d.name == "llvm.load"]
        pairs = [(a, b) for a in values for b in (values[::3] if len(load) > 1 else [0])] if load else [(0, 0)]
        for a, b in pairs:
            if "fpto" in name and not fits(a, f.body.blocks[0].ops[-2].operands[0].type.bits, "fptoui" in name):
                continue
            place = machine.put(bytes(16))
            machine.call(name, place, machine.put(a.to_bytes(16, "little")), machine.put(b.to_bytes(16, "little")))
            got = machine.memory.load(place, 16)
            calls.append(f"run(irb_{name}, {halves(a)}, {halves(b)});")
            want.append("nan" if got & ~(1 << 127) > INF else f"{got:032x}")
    head = """#include <stdio.h>
    typedef unsigned long u64;
    static void run(void (*f)(void *, void *, void *), u64 a1, u64 a0, u64 b1, u64 b0) {
        u64 out[2] = {0, 0}, a[2] = {a0, a1}, b[2] = {b0, b1};
        f(out, a, b);
        u64 high = out[1] & ~(1ul << 63), inf = 0x7ffful << 48;
        if (high > inf || high == inf && out[0]) puts("nan");
        else printf("%016lx%016lx\\n", out[1], out[0]); }
    """
    declared = [f'void irb_{n}(void *, void *, void *) __asm__("{n}");' for n in m.functions]
    text = compile_text(emit(m, MACHINES[target].extends), target)
    body = "\n".join([head, *declared, "int main() {", *calls, "}"])
    got_lines = execute(target, [text], body, tmp_path).splitlines()
    wrong = [(c, w, g) for c, w, g in zip(calls, want, got_lines, strict=True) if w != g]
    assert not wrong, wrong[:5]


def fits(bits: int, width: int, unsigned: bool) -> bool:
    """Whether a binary128 is in an integer's range."""
    exponent = (bits >> 112 & 0x7FFF) - 0x3FFF
    return exponent < width - (0 if unsigned else 1) and not (unsigned and bits >> 127 and exponent >= 0)


def halves(x: int) -> str:
    return f"{x >> 64:#x}ul, {x & (1 << 64) - 1:#x}ul"
