"""The passes: what each does, that none changes what a program computes, and the registry that finds them."""

from __future__ import annotations

import random
import subprocess
import sys
from dataclasses import FrozenInstanceError, is_dataclass
from typing import Any

import pytest

from irbridge import registry
from irbridge.errors import IrbridgeError
from irbridge.ir import types as T
from irbridge.ir.builder import Builder
from irbridge.ir.graph import Block, Module, Value
from irbridge.ir.interp import Fault, Machine, OutOfFuel
from irbridge.ir.text import parse_module, print_module
from irbridge.ir.verifier import verify
from tests.ir.samples import cfg_module, data_module, function


def passed(name: str, text: str) -> str:
    """The body lines of function ``f`` after a pass."""
    m = parse_module(HEAD + text + TAIL)
    verify(m)
    registry.make_pass(name).run(m)
    verify(m)
    assert not registry.make_pass(name).run(m), "a second run changed something"
    lines = print_module(m).split("\n")
    start = next(n for n, line in enumerate(lines) if 'sym_name = "f"' in line)
    end = next(n for n in range(start, len(lines)) if lines[n].startswith("  })"))
    return "\n".join(line.strip() for line in lines[start + 1 : end])


HEAD = """"builtin.module"() ({
"func.func"() <{sym_name = "f", function_type = (i64, i1) -> i64}> ({
^entry(%x: i64, %c: i1):
"""
TAIL = "\n}) : () -> () }) : () -> ()"
CASES = [
    (
        "dce",
        """
%y = "arith.addi"(%x, %x) : (i64, i64) -> i64
"func.return"(%x) : (i64) -> ()
""",
        """
^entry(%x: i64, %c: i1):
"func.return"(%x) : (i64) -> ()
""",
    ),
    (
        "dce",
        """
"cf.br"(%x, %x)[^l] : (i64, i64) -> ()
^l(%a: i64, %b: i64):
%n = "arith.addi"(%b, %b) : (i64, i64) -> i64
"cf.cond_br"(%c, %x, %n, %x)[^l, ^e] <{operandSegmentSizes = array<i32: 1, 2, 1>}> : (i1, i64, i64, i64) -> ()
^e(%r: i64):
"func.return"(%r) : (i64) -> ()
^lost:
"cf.br"(%x)[^e] : (i64) -> ()
""",
        """
^entry(%x: i64, %c: i1):
"cf.br"()[^l] : () -> ()
^l:
"cf.cond_br"(%c, %x)[^l, ^e] <{operandSegmentSizes = array<i32: 1, 0, 1>}> : (i1, i64) -> ()
^e(%r: i64):
"func.return"(%r) : (i64) -> ()
""",
    ),
    (
        "dce",
        """
%p = "llvm.inttoptr"(%x) : (i64) -> !llvm.ptr
%v = "llvm.load"(%p) <{ordering = 0 : i64, volatile_}> : (!llvm.ptr) -> i64
%w = "llvm.load"(%p) <{ordering = 0 : i64}> : (!llvm.ptr) -> i64
"func.return"(%x) : (i64) -> ()
""",
        """
^entry(%x: i64, %c: i1):
%p = "llvm.inttoptr"(%x) : (i64) -> !llvm.ptr
%v = "llvm.load"(%p) <{ordering = 0 : i64, volatile_}> : (!llvm.ptr) -> i64
"func.return"(%x) : (i64) -> ()
""",
    ),
    (
        "simplify",
        """
%k = "arith.constant"() <{value = 0 : i64}> : () -> i64
"cf.br"()[^b] : () -> ()
^b:
%j = "arith.constant"() <{value = 0 : i64}> : () -> i64
%y = "arith.addi"(%x, %j) : (i64, i64) -> i64
%z = "arith.subi"(%y, %x) : (i64, i64) -> i64
%q = "arith.ori"(%z, %x) : (i64, i64) -> i64
"func.return"(%q) : (i64) -> ()
""",
        """
^entry(%x: i64, %c: i1):
%k = "arith.constant"() <{value = 0 : i64}> : () -> i64
"cf.br"()[^b] : () -> ()
^b:
"func.return"(%x) : (i64) -> ()
""",
    ),
    (
        "simplify_cfg",
        """
"cf.br"()[^a] : () -> ()
^a:
"cf.br"(%x)[^b] : (i64) -> ()
^b(%y: i64):
"func.return"(%y) : (i64) -> ()
""",
        """
^entry(%x: i64, %c: i1):
"func.return"(%x) : (i64) -> ()
""",
    ),
    (
        "simplify_cfg",
        """
"cf.cond_br"(%c)[^a, ^b] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
^a:
"cf.br"(%x)[^j] : (i64) -> ()
^b:
"cf.br"(%x)[^j] : (i64) -> ()
^j(%y: i64):
"func.return"(%y) : (i64) -> ()
""",
        """
^entry(%x: i64, %c: i1):
"func.return"(%x) : (i64) -> ()
""",
    ),
    (
        "simplify_cfg",
        """
"cf.br"(%x)[^l] : (i64) -> ()
^l(%y: i64):
"cf.cond_br"(%c, %y)[^l, ^e] <{operandSegmentSizes = array<i32: 1, 1, 0>}> : (i1, i64) -> ()
^e:
"func.return"(%y) : (i64) -> ()
""",
        """
^entry(%x: i64, %c: i1):
"cf.br"()[^l] : () -> ()
^l:
"cf.cond_br"(%c)[^l, ^e] <{operandSegmentSizes = array<i32: 1, 0, 0>}> : (i1) -> ()
^e:
"func.return"(%x) : (i64) -> ()
""",
    ),
    (
        "simplify_cfg",
        """
%t = "arith.constant"() <{value = 7 : i64}> : () -> i64
"cf.switch"(%t)[^a, ^b]
    <{case_operand_segments = array<i32: 0>, case_values = dense<[7]> : tensor<1xi64>,
    operandSegmentSizes = array<i32: 1, 0, 0>}> : (i64) -> ()
^a:
"llvm.unreachable"() : () -> ()
^b:
"func.return"(%x) : (i64) -> ()
""",
        """
^entry(%x: i64, %c: i1):
%t = "arith.constant"() <{value = 7 : i64}> : () -> i64
"func.return"(%x) : (i64) -> ()
""",
    ),
]


@pytest.mark.parametrize(("name", "before", "after"), CASES, ids=[f"{c[0]}{n}" for n, c in enumerate(CASES)])
def test_example(name: str, before: str, after: str) -> None:
    got = passed(name, before).split("\n")
    if name == "simplify":  # dead ops stay
        got = [line for line in got if "arith." not in line or line in after]
    assert " ".join(got).split() == after.split()


def random_function(rng: random.Random) -> Module:
    """A function of random blocks, all of whose loops end by fuel; every argument is used somewhere."""
    m = Module()
    f, b = function("f", (T.I64, T.I64), (T.I64,))
    m.functions["f"] = f
    blocks = [f.body.blocks[0], *(f.body.add_block(f"b{n}") for n in range(rng.randrange(2, 9)))]
    for block in blocks[1:]:
        for _ in range(rng.randrange(4)):
            block.add_arg(T.I64)
    for block in blocks:
        b.block = block
        pool = [*f.body.blocks[0].args, *block.args, b.const(T.I64, rng.randrange(3))]
        for _ in range(rng.randrange(6)):
            name = rng.choice(("arith.addi", "arith.subi", "arith.xori", "arith.andi", "arith.muli"))
            pool.append(b.op(name, (rng.choice(pool), rng.choice(pool))))
        finish(b, rng, pool, blocks[1:])
    return m


def finish(b: Builder, rng: random.Random, pool: list[Value], targets: list[Block]) -> None:
    def edge() -> tuple[Block, list[Value]]:
        to = rng.choice(targets)
        return to, [rng.choice(pool) for _ in to.args]

    kind = rng.randrange(6)
    if kind == 0:
        b.effect("func.return", (rng.choice(pool),))
    elif kind < 3:
        b.effect("cf.br", succs=[edge()])
    elif kind < 5:
        c = b.cmpi(rng.choice(("ult", "eq", "sge")), rng.choice(pool), rng.choice(pool))
        b.effect("cf.cond_br", (c,), succs=[edge(), edge()])
    else:
        b.effect("cf.switch", (rng.choice(pool),), (), {"case_values": (0, 1, 5)}, [edge() for _ in range(4)])


def outcome(m: Module, args: tuple[int, int]) -> Any:
    try:
        return Machine(m, fuel=300).call("f", *args)
    except (Fault, OutOfFuel) as e:
        return type(e)


@pytest.mark.parametrize("seed", range(120))
def test_passes_keep_meaning(seed: int) -> None:
    rng = random.Random(seed)
    m = random_function(rng)
    verify(m)
    inputs = [(rng.choice((0, 1, 2, rng.getrandbits(64))), rng.choice((0, 5, rng.getrandbits(64)))) for _ in range(6)]
    want = [outcome(m, i) for i in inputs]
    for name in rng.sample(registry.names("passes"), len(registry.names("passes"))) * 2:
        registry.make_pass(name).run(m)
        verify(m)
        for i, w in zip(inputs, want, strict=True):
            got = outcome(m, i)
            assert got == w or w is OutOfFuel, (name, i)


def test_address_taken_blocks_stay() -> None:
    m = data_module()
    for name in registry.names("passes"):
        registry.make_pass(name).run(m)
        verify(m)
    assert [Machine(m).call("f", n) for n in (0, 1)] == [10, 11]


def test_samples_run_the_same() -> None:
    m = cfg_module()
    want = [Machine(m).call("f", n, 9) for n in range(8)]
    for name in registry.names("passes"):
        registry.make_pass(name).run(m)
        verify(m)
        assert [Machine(m).call("f", n, 9) for n in range(8)] == want


@pytest.mark.parametrize("name", registry.names("passes"))
def test_contract(name: str) -> None:
    p = registry.make_pass(name)
    assert p.name == name and is_dataclass(p)
    with pytest.raises(FrozenInstanceError):
        object.__getattribute__(p, "__setattr__")("name", "x")
    assert p.run(Module()) is False


def test_unknown_names_are_errors_with_remedies() -> None:
    with pytest.raises(IrbridgeError) as e:
        registry.make_pass("nothing")
    assert "dce" in e.value.remedy
    with pytest.raises(IrbridgeError, match="no option"):
        registry.make_pass("dce", level=3)
    with pytest.raises(IrbridgeError, match="unknown frontend"):
        registry.frontend("z80")


def test_registry_is_lazy() -> None:
    """Importing the registry and asking for names imports no frontend, pass or backend."""
    code = (
        "import sys; from irbridge import registry; registry.names('frontends'); registry.names('passes');"
        "assert not [m for m in sys.modules if m.startswith"
        "(('irbridge.frontends', 'irbridge.passes', 'irbridge.backends'))];"
        "registry.make_pass('dce'); assert 'irbridge.passes.simplify' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)
