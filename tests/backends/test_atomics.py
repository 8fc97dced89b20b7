"""Atomic accesses: what LLVM makes of them does what the interpreter says, on every target."""

from __future__ import annotations

from pathlib import Path

import pytest

from irbridge.backends.llvm.codegen import MACHINES, compile_text
from irbridge.backends.llvm.emit import emit
from irbridge.errors import IrbridgeError
from irbridge.ir import types as T
from irbridge.ir.attrs import BIN_OP
from irbridge.ir.graph import Module
from irbridge.ir.interp import Machine
from irbridge.ir.verifier import verify
from tests.backends.execute import execute, on_every_target
from tests.ir.samples import function

VALUES = (0, 1, 5, 0x7F, 0x80, 0xFF, 0x8001, 0x7FFFFFFF, 0x80000000, (1 << 63) + 9, (1 << 64) - 1)
NAMES = [f"{op}{w}" for op in BIN_OP for w in (8, 16, 32, 64)]


def module() -> Module:
    """``add32(p, v)`` and its kin give the old value; ``exchange`` reads and writes in every order."""
    m = Module("atomics.s")
    for name in NAMES:
        kind, t = name.rstrip("0123456789"), T.i(int(name.lstrip("".join(set("".join(BIN_OP))))))
        extended = {32: "signext", 64: ""}.get(t.bits, "zeroext")
        f, b = function(name, (T.PTR, t), (t,), arg_attrs=("", extended), res_attrs=(extended,))
        old = b.effect("llvm.atomicrmw", b.block.args, (t,), {"bin_op": kind, "ordering": "acq_rel"})
        b.effect("func.return", old.results)
        m.functions[name] = f
    f, b = function("exchange", (T.PTR, T.I32), (T.I32,), arg_attrs=("", "signext"), res_attrs=("signext",))
    p, v = b.block.args
    old = b.effect("llvm.load", (p,), (T.I32,), {"alignment": 1, "ordering": "acquire"})
    b.effect("llvm.store", (v, p), (), {"alignment": 1, "ordering": "release"})
    b.effect("llvm.fence", (), (), {"ordering": "acquire"})
    b.effect("llvm.store", (b.effect("llvm.load", (p,), (T.I32,), {"ordering": "seq_cst"}).result, p))
    b.effect("llvm.fence")
    b.effect("func.return", old.results)
    m.functions["exchange"] = f
    return m


def expected() -> str:
    machine = Machine(module())
    out = []
    for name in [*NAMES, "exchange"]:
        for a in VALUES:
            for b in VALUES:
                at = machine.put(a.to_bytes(8, "little"))
                t = machine.module.functions[name].type.params[1]
                old = machine.call(name, at, b & (1 << t.bits) - 1)
                out.append(f"{name} {old:x} {machine.memory.load(at, 8):x}\n")
    return "".join(out)


@on_every_target
def test_every_kind(target: str, tmp_path: Path) -> None:
    m = module()
    verify(m)
    text = emit(m, MACHINES[target].extends)
    for words in ("load atomic i32", "acquire, align 4", "store atomic i32", "fence acquire", "fence seq_cst"):
        assert words in text
    ctype = {8: "unsigned char", 16: "unsigned short", 32: "unsigned", 64: "unsigned long"}
    widths = {name: m.functions[name].type.params[1].bits for name in m.functions}
    lines = ["#include <stdio.h>", f"unsigned long v[] = {{{', '.join(f'{v}ul' for v in VALUES)}}};"]
    lines += [f"{ctype[w]} irb_{n}(void *, {ctype[w]}) __asm__({n!r});".replace("'", '"') for n, w in widths.items()]
    lines += ["int main() { for (int i, j, k = 0; !k; k++) {"]
    for n in widths:
        lines.append(
            f"for (i = 0; i < {len(VALUES)}; i++) for (j = 0; j < {len(VALUES)}; j++) {{ unsigned long x = v[i];"
            f' unsigned long old = irb_{n}(&x, v[j]); printf("{n} %lx %lx\\n", old, x); }}'
        )
    assert execute(target, [compile_text(text, target)], "\n".join([*lines, "} }"]), tmp_path) == expected()


@pytest.mark.parametrize(
    ("name", "attrs"),
    [
        ("llvm.load", {"ordering": "release"}),
        ("llvm.store", {"ordering": "acquire"}),
        ("llvm.fence", {"ordering": "monotonic"}),
        ("llvm.atomicrmw", {"bin_op": "mul"}),
    ],
)
def test_wrong_orders_are_noticed(name: str, attrs: dict[str, str]) -> None:
    m = Module()
    f, b = function("f", (T.PTR, T.I32), ())
    p, v = b.block.args
    operands = {"llvm.load": (p,), "llvm.store": (v, p), "llvm.fence": ()}.get(name, (p, v))
    b.effect(name, operands, () if name in ("llvm.store", "llvm.fence") else (T.I32,), attrs)
    b.effect("func.return")
    m.functions["f"] = f
    with pytest.raises(IrbridgeError, match=r"ordering|bin_op"):
        verify(m)
