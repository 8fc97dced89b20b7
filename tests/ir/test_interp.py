"""The interpreter: every pure row against ``evaluate``, memory, control, calls, the small C library."""

from __future__ import annotations

import random
from typing import Any

import pytest

from irbridge.ir import types as T
from irbridge.ir.builder import Builder
from irbridge.ir.evaluate import evaluate, split
from irbridge.ir.graph import Data, Function, Module, Reloc
from irbridge.ir.interp import Exit, Fault, Machine, OutOfFuel
from irbridge.ir.ops import OPS, Undefined
from irbridge.ir.text import parse_module, print_module
from irbridge.ir.types import Type
from irbridge.ir.verifier import signature_samples, verify
from tests.ir.samples import cfg_module, data_module, function, op_module

PURE = [
    n
    for n, d in OPS.items()
    if d.pure and n not in ("arith.constant", "llvm.mlir.undef", "irb.block_address", "llvm.mlir.addressof")
]


@pytest.mark.parametrize("name", PURE)
def test_pure_op_runs_its_row(name: str) -> None:
    rng = random.Random(name)
    for operands, results, attrs in signature_samples(name):
        m = op_module(name, operands, results, attrs)
        verify(m)
        machine = Machine(m)
        for _ in range(40):
            args = [split(t, rng.choice((0, 1, (1 << t.bits) - 1, rng.getrandbits(t.bits)))) for t in operands]
            if operands and operands[-1] is T.I32 and operands[0].is_vector:
                args[-1] = rng.randrange(operands[0].lanes)
            try:
                want: Any = evaluate(OPS[name], operands, args, results[0], attrs)
            except Undefined:
                continue
            assert machine.call("f", *args) == want, (name, operands, args)


def test_control() -> None:
    m = cfg_module()
    verify(m)
    for machine in (Machine(m), Machine(parse_module(print_module(m)))):
        assert machine.call("f", 3, 10) == (10 + 0 + 1 + 2) * 4
        assert machine.call("f", 6, 10) == (10 + 0 + 1 + 2 + 4 + 5) * 4
        assert machine.call("f", 0, 7) == 28


def test_indirect_branch_through_a_table() -> None:
    m = data_module()
    verify(m)
    machine = Machine(m)
    assert [machine.call("f", n) for n in (0, 1)] == [10, 11]
    assert machine.call("also", 1) == 11
    with pytest.raises(Fault):
        machine.call("f", 5)


def loops(fuel: int = 10**9) -> Machine:
    m = Module()
    f, b = function("f", (), ())
    m.functions["f"] = f
    loop = f.body.add_block("loop")
    b.effect("cf.br", succs=[(loop, [])])
    b.block = loop
    b.effect("cf.br", succs=[(loop, [])])
    return Machine(m, fuel=fuel)


def test_fuel() -> None:
    with pytest.raises(OutOfFuel):
        loops(1000).call("f")


def one(build: Any, params: tuple[Type, ...], results: tuple[Type, ...], **more: Any) -> Machine:
    """A machine with a one-block function ``f``; ``build(b, *args)`` gives what it returns."""
    m = Module()
    f, b = function("f", params, results)
    m.functions["f"] = f
    for name, t in more.pop("declare", {}).items():
        m.functions[name] = Function(name, t)
    for d in more.pop("data", ()):
        m.data[d.name] = d
    out = build(b, *f.body.blocks[0].args)
    b.effect("func.return", out)
    verify(m)
    return Machine(m, **more)


def test_memory_of_every_type() -> None:
    for t in (
        T.I1,
        T.I8,
        T.I16,
        T.I32,
        T.I64,
        T.I128,
        T.i(65),
        T.F32,
        T.F64,
        T.F80,
        T.PTR,
        T.vec(4, T.I32),
        T.vec(2, T.F64),
    ):

        def build(b: Builder, v: Any, t: Type = t) -> Any:
            p = b.effect("llvm.alloca", (b.const(T.I64, 64),), (T.PTR,), {"alignment": 16}).result
            q = b.op("llvm.getelementptr", (p, b.const(T.I64, 3)), T.PTR)
            b.effect("llvm.store", (v, q))
            return [b.effect("llvm.load", (q,), (t,)).result]

        value = split(t, random.Random(1).getrandbits(t.bits))
        assert one(build, (t,), (t,)).call("f", value) == value


def test_unmapped_memory_faults() -> None:
    machine = one(lambda b, p: [b.effect("llvm.load", (p,), (T.I32,)).result], (T.PTR,), (T.I32,))
    for address in (0, 8, 0x100000, 1 << 63, (1 << 64) - 2):
        with pytest.raises(Fault):
            machine.call("f", address)
    at = machine.put(b"\1\2\3\4")
    assert machine.call("f", at) == 0x04030201


def test_division_faults_and_shifts_do_not() -> None:
    div = one(lambda b, x, y: [b.op("arith.divsi", (x, y))], (T.I32, T.I32), (T.I32,))
    assert div.call("f", 7, (1 << 32) - 2) == (1 << 32) - 3
    for y, x in ((0, 1), ((1 << 32) - 1, 1 << 31)):
        with pytest.raises(Fault):
            div.call("f", x, y)
    shift = lambda b, x, y: [b.op("arith.shli", (x, y))]  # noqa: E731
    assert one(shift, (T.I32, T.I32), (T.I32,)).call("f", 1, 40) == 0
    values = {one(shift, (T.I32, T.I32), (T.I32,), seed=s).call("f", 1, 40) for s in range(4)}
    assert len(values) > 1


def test_stack_is_given_back() -> None:
    def build(b: Builder) -> Any:
        b.effect("llvm.alloca", (b.const(T.I64, 1 << 20),), (T.PTR,), {"alignment": 16})
        return []

    machine = one(build, (), ())
    for _ in range(20):
        machine.call("f")
    with pytest.raises(Fault, match="stack overflow"):
        one(lambda b: b.effect("llvm.alloca", (b.const(T.I64, 1 << 40),), (T.PTR,)) and [], (), ()).call("f")


def test_globals_and_relocations() -> None:
    data = [
        Data("a", [b"hi\0\0", Reloc(4, "b", 2, "a"), Reloc(8, "b", 1)], align=8, labels={"in": (4, "internal")}),
        Data("b", [b"xyz\0"]),
    ]

    def build(b: Builder) -> Any:
        p = b.op("llvm.mlir.addressof", (), T.PTR, {"global_name": "in"})
        near = b.effect("llvm.load", (p,), (T.I32,)).result
        far = b.effect("llvm.load", (b.op("llvm.getelementptr", (p, b.const(T.I64, 4)), T.PTR),), (T.PTR,)).result
        return [near, b.effect("llvm.load", (far,), (T.I8,)).result]

    machine = one(build, (), (T.I32, T.I8), data=data)
    assert machine.call("f") == (machine.symbol("b") + 2 - machine.symbol("a"), ord("y"))


def test_atomics() -> None:
    def build(b: Builder, p: Any, v: Any) -> Any:
        old = b.effect("llvm.atomicrmw", (p, v), (T.I32,), {"bin_op": "add", "ordering": "seq_cst"}).result
        swap = b.effect("llvm.cmpxchg", (p, old, v), (T.I32, T.I1))
        again = b.effect("llvm.cmpxchg", (p, swap.results[0], v), (T.I32, T.I1))
        return [old, *swap.results, *again.results]

    machine = one(build, (T.PTR, T.I32), (T.I32, T.I32, T.I1, T.I32, T.I1))
    at = machine.put((5).to_bytes(4, "little"))
    assert machine.call("f", at, 7) == (5, 12, 0, 12, 1)
    assert machine.memory.load(at, 4) == 7


def test_calls_with_other_types() -> None:
    """An indirect call by the universal register signature finds integers and floats each in their order."""
    m = Module()
    g, b = function("g", (T.F64, T.I32), (T.I32, T.F64))
    m.functions["g"] = g
    x, n = g.body.blocks[0].args
    b.effect("func.return", (n, x))
    f, b = function("f", (), (T.I64, T.F64))
    m.functions["f"] = f
    p = b.op("llvm.mlir.addressof", (), T.PTR, {"global_name": "g"})
    args = [b.const(T.I64, (7 << 32) + 5), b.const(T.I64, 9), b.const(T.F64, 77), b.const(T.F64, 88)]
    op = b.effect("func.call_indirect", (p, *args), (T.I64, T.F64))
    b.effect("func.return", op.results)
    verify(m)
    assert Machine(m).call("f") == (5, 77)


def test_externals() -> None:
    printf = T.fn((T.PTR,), (T.I32,))
    text = Data("text", [b"%d|%5.2f|%s|%lx|%c|%%\n\0"])

    def build(b: Builder) -> Any:
        p = b.op("llvm.mlir.addressof", (), T.PTR, {"global_name": "text"})
        args = [
            p,
            b.const(T.I32, (1 << 32) - 3),
            b.const(T.F64, 0x400921FB54442D18),
            p,
            b.const(T.I64, 1 << 63),
            b.const(T.I32, 65),
        ]
        return [b.effect("func.call", args, (T.I32,), {"callee": "printf"}).result]

    machine = one(build, (), (T.I32,), data=[text], declare={"printf": printf})
    count = machine.call("f")
    assert bytes(machine.out) == b"-3| 3.14|%d|%5.2f|%s|%lx|%c|%%\n|8000000000000000|A|%\n"
    assert count == len(machine.out)
    with pytest.raises(Exit):
        one(
            lambda b: b.effect("func.call", (b.const(T.I32, 3),), (), {"callee": "exit"}) and [],
            (),
            (),
            declare={"exit": T.fn((T.I32,), ())},
        ).call("f")
    with pytest.raises(Fault, match="not provided"):
        one(
            lambda b: b.effect("func.call", (), (), {"callee": "nothing"}) and [],
            (),
            (),
            declare={"nothing": T.fn((), ())},
        ).call("f")


def test_deep_recursion() -> None:
    m = Module()
    f, b = function("f", (T.I64,), (T.I64,))
    m.functions["f"] = f
    stop, go = f.body.add_block("stop"), f.body.add_block("go")
    n = f.body.blocks[0].args[0]
    zero, one_ = b.const(T.I64, 0), b.const(T.I64, 1)
    b.effect("cf.cond_br", (b.cmpi("eq", n, zero),), succs=[(stop, []), (go, [])])
    b.block = stop
    b.effect("func.return", (zero,))
    b.block = go
    less = b.effect("func.call", (b.op("arith.subi", (n, one_)),), (T.I64,), {"callee": "f"}).result
    b.effect("func.return", (b.op("arith.addi", (less, n)),))
    verify(m)
    assert Machine(m).call("f", 5000) == 5000 * 5001 // 2
    with pytest.raises(Fault, match="stack overflow"):
        Machine(m).call("f", 10**7)
