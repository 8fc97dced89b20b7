"""Modules for the tests of text, verifier and interpreter: one for each op of the table, and a few of control."""

from __future__ import annotations

from typing import Any

from irbridge.ir import types as T
from irbridge.ir.builder import Builder
from irbridge.ir.graph import Block, Data, Function, Module, Op, Reloc, Value
from irbridge.ir.ops import OPS
from irbridge.ir.types import Type
from irbridge.ir.verifier import signature_samples


def function(name: str, params: tuple[Type, ...], results: tuple[Type, ...], **attrs: Any) -> tuple[Function, Builder]:
    """A function with its entry block, and a builder at its end."""
    f = Function(name, T.fn(params, results), attrs)
    entry = f.body.add_block("entry")
    for p in params:
        entry.add_arg(p)
    return f, Builder(entry, entry)


def op_module(d_name: str, operands: tuple[Type, ...], results: tuple[Type, ...], attrs: dict[str, Any]) -> Module:
    """A module with a function of one op whose operands are its parameters and whose results it returns."""
    m = Module("one.s")
    f, b = function("f", operands, results, linkage="external")
    m.functions["f"] = f
    m.functions["g"] = Function("g", T.fn((T.I64,), (T.I64,)), {"arg_attrs": ("signext",)})
    m.data["d"] = Data("d", [b"\0" * 8])
    succs: list[tuple[Block, list[Value]]] = []
    d = OPS[d_name]
    if "t" in d.effects and d_name.startswith(("cf.", "irb.")):
        n = {"cf.br": 1, "cf.cond_br": 2, "cf.switch": 1 + len(attrs.get("case_values", ())), "irb.indirect_br": 2}[
            d_name
        ]
        for k in range(n):
            block = f.body.add_block(f"to{k}")
            block.append(Op(OPS["func.return"]))
            succs.append((block, []))
    op = b.effect(d_name, b.block.args, results, attrs, succs)
    if "t" not in d.effects:
        b.effect("func.return", op.results)
    return m


def op_modules() -> dict[str, Module]:
    """Every row of the op table at the types its signature allows."""
    out: dict[str, Module] = {}
    for name in OPS:
        for k, (operands, results, attrs) in enumerate(signature_samples(name)):
            out[name if not k else f"{name}.{k}"] = op_module(name, operands, results, attrs)
    for label, t, value in (
        ("f80", T.F80, 0x3FFF8000000000000000), ("f128", T.F128, 0x3FFF << 112), ("i1", T.I1, 1),
        ("i65", T.i(65), 1 << 64),
        ("i128", T.I128, (1 << 128) - 5), ("nan", T.F32, 0x7F800001), ("vi8", T.vec(16, T.I8), tuple(range(120, 136))),
        ("vi1", T.vec(2, T.I1), (1, 0)), ("vf64", T.vec(2, T.F64), (0x7FF8000000000001, 1 << 63)),
        ("splat", T.vec(4, T.F32), (0x3F800000,) * 4), ("ptr", T.PTR, 0),
    ):  # fmt: skip
        out[f"arith.constant.{label}"] = op_module("arith.constant", (), (t,), {"value": value})
    return out


def cfg_module() -> Module:
    """A loop with a switch, a conditional branch with arguments on both sides, calls direct and indirect."""
    m = Module("cfg.s", attrs={"source": "x86_64"})
    m.functions["puts"] = Function("puts", T.fn((T.PTR,), (T.I32,)), {"variadic": True})
    f, b = function("f", (T.I64, T.I64), (T.I64,), linkage="external", section=".text.f", arg_attrs=("", "zeroext"))
    m.functions["f"] = f
    n, x = f.body.blocks[0].args
    n.name, x.name = "rdi", "rsi"
    loop, body, odd, done = (f.body.add_block(name) for name in (".L2", "body", "odd", "done"))
    i, total = loop.add_arg(T.I64, "i"), loop.add_arg(T.I64, "total")
    result = done.add_arg(T.I64)
    zero = b.const(T.I64, 0)
    b.effect("cf.br", succs=[(loop, [zero, x])])
    b.block = loop
    b.effect("cf.cond_br", (b.cmpi("slt", i, n),), succs=[(body, []), (done, [total])])
    b.block = body
    last = b.op("arith.trunci", (i,), T.I32)
    again = b.op("arith.addi", (i, b.const(T.I64, 1)))
    b.effect(
        "cf.switch", (last,), (), {"case_values": (3, 0xFFFFFFFF)}, [(odd, []), (loop, [again, total]), (done, [i])]
    )
    b.block = odd
    more = b.op("arith.addi", (total, i))
    b.effect("cf.br", succs=[(loop, [again, more])])
    b.block = done
    fp = b.op("llvm.mlir.addressof", (), T.PTR, {"global_name": "twice"})
    r = b.effect("func.call_indirect", (fp, result), (T.I64,)).result
    r2 = b.effect("func.call", (r,), (T.I64,), {"callee": "twice"}).result
    b.effect("func.return", (r2,))
    g, b = function("twice", (T.I64,), (T.I64,), linkage="internal")
    m.functions["twice"] = g
    b.effect("func.return", (b.op("arith.addi", (g.body.blocks[0].args[0],) * 2),))
    return m


def data_module() -> Module:
    """Objects with bytes, relocations and labels, aliases, block addresses."""
    m = Module("data.s")
    m.data["table"] = Data(
        "table", [b'\x01\xff"\\hello\n', Reloc(8, "f", 4), Reloc(4, "table", -8, "f")], ".rodata", 16
    )
    m.data["table"].labels = {"inside": (2, "external"), ".LC0": (4, "internal")}
    m.data["blocks"] = Data("blocks", [Reloc(8, "f", 0, "", "one"), Reloc(8, "f", 0, "", "two")], constant=True)
    m.data["ext"] = Data("ext", [], linkage="declared", visibility="hidden")
    m.data["thread"] = Data("thread", [b""], tls=True, linkage="external", align=4)
    m.data["weird name\xe9"] = Data("weird name\xe9", [bytes(range(256))])
    m.aliases["also"] = ("f", "weak")
    f, b = function("f", (T.I64,), (T.I64,))
    m.functions["f"] = f
    one, two = f.body.add_block("one"), f.body.add_block("two")
    base = b.op("llvm.mlir.addressof", (), T.PTR, {"global_name": "blocks"})
    at = b.op("arith.shli", (f.body.blocks[0].args[0], b.const(T.I64, 3)))
    slot = b.op("llvm.getelementptr", (base, at), T.PTR)
    target = b.effect("llvm.load", (slot,), (T.PTR,), {"alignment": 8}).result
    b.effect("irb.indirect_br", (target,), succs=[(one, []), (two, [])])
    for n, block in enumerate((one, two)):
        b.block = block
        b.effect("func.return", (b.const(T.I64, 10 + n),))
    return m
