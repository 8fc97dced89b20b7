"""The verifier accepts what is right (every sample of the text tests) and names each thing that is wrong."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from irbridge.errors import IrbridgeError
from irbridge.ir import types as T
from irbridge.ir.builder import Builder
from irbridge.ir.dominance import Dominance
from irbridge.ir.graph import Block, Module, Op, Value
from irbridge.ir.ops import OPS
from irbridge.ir.verifier import verify
from tests.ir.samples import cfg_module, data_module, function, op_modules


def blocks(m: Module) -> dict[str, Block]:
    return {b.name: b for b in m.functions["f"].body.blocks}


def find(m: Module, name: str) -> Op:
    return next(op for op in m.functions["f"].body.ops() if op.d.name == name)


def retype(m: Module) -> None:
    find(m, "arith.addi").results[0].type = T.I32


def swap_blocks(m: Module) -> None:
    b = blocks(m)
    add = next(op for op in b["body"].ops if op.d.name == "arith.addi")
    b["body"].ops.remove(add)
    b["odd"].ops.insert(0, add)
    add.block = b["odd"]


def use_before(m: Module) -> None:
    ops = blocks(m)["done"].ops
    at = next(n for n, op in enumerate(ops) if op.d.name == "func.call_indirect")
    ops.insert(0, ops.pop(at))


def drop_terminator(m: Module) -> None:
    op = blocks(m)["odd"].ops.pop()
    op.drop_uses()


def two_terminators(m: Module) -> None:
    b = blocks(m)["odd"]
    b.ops.insert(0, Op(OPS["llvm.unreachable"]))
    b.ops[0].block = b


def forget_use(m: Module) -> None:
    find(m, "arith.addi").operands[0].uses.clear()


def few_args(m: Module) -> None:
    op = blocks(m)["odd"].terminator
    op.set_succs([(op.succs[0][0], op.succs[0][1][:1])])


def to_entry(m: Module) -> None:
    blocks(m)["odd"].terminator.set_succs([(m.functions["f"].body.blocks[0], [])])


def bad_predicate(m: Module) -> None:
    find(m, "arith.cmpi").attrs["predicate"] = 10


def bad_constant(m: Module) -> None:
    find(m, "arith.constant").attrs["value"] = 1 << 64


def no_callee(m: Module) -> None:
    find(m, "func.call").attrs["callee"] = "nowhere"


def wrong_callee(m: Module) -> None:
    find(m, "func.call").attrs["callee"] = "f"


def no_symbol(m: Module) -> None:
    find(m, "llvm.mlir.addressof").attrs["global_name"] = "nowhere"


def wrong_return(m: Module) -> None:
    m.functions["f"].type = T.fn((T.I64, T.I64), (T.I32,))


def wrong_params(m: Module) -> None:
    m.functions["f"].type = T.fn((T.I64,), (T.I64,))


def foreign_value(m: Module) -> None:
    v = m.functions["twice"].body.blocks[0].args[0]
    op = find(m, "arith.addi")
    op.replace_operand(op.operands[0], v)


def few_cases(m: Module) -> None:
    find(m, "cf.switch").attrs["case_values"] = (3,)


WRONG: list[tuple[Callable[[Module], None], str]] = [
    (retype, "has type i32"), (swap_blocks, "does not dominate"), (use_before, "does not dominate"),
    (drop_terminator, "terminator"), (two_terminators, "terminator"), (forget_use, "use list"),
    (few_args, "arguments for block"),
    (to_entry, "cannot be a successor"), (bad_predicate, "predicate"), (bad_constant, "does not fit i64"),
    (no_callee, "unknown callee"), (wrong_callee, "has type"), (no_symbol, "unknown symbol"), (wrong_return, "returns"),
    (wrong_params, "entry block"), (foreign_value, "defined nowhere"), (few_cases, "3 successors, 2 wanted"),
]  # fmt: skip


@pytest.mark.parametrize(("damage", "message"), WRONG, ids=lambda x: getattr(x, "__name__", ""))
def test_wrong(damage: Callable[[Module], None], message: str) -> None:
    m = cfg_module()
    verify(m)
    damage(m)
    with pytest.raises(IrbridgeError) as e:
        verify(m)
    assert message in e.value.message and "function f" in e.value.message


def test_block_addresses_must_exist() -> None:
    m = data_module()
    verify(m)
    blocks(m)["two"].name = "other"
    with pytest.raises(IrbridgeError, match="no block two"):
        verify(m)


def test_every_row_rejects_other_types() -> None:
    """A result type that a row does not allow is found, for each row that has one."""
    for name, m in op_modules().items():
        f = m.functions["f"]
        op = next(op for op in f.body.ops() if op.d.name == name.partition("#")[0] or name.startswith(op.d.name))
        if not op.results or op.d.name in ("func.call", "func.call_indirect", "llvm.load", "llvm.mlir.undef"):
            continue
        op.results[0].type = T.fn((), ())
        with pytest.raises(IrbridgeError):
            verify(m)


def test_dominance_of_a_diamond_and_a_loop() -> None:
    f, b = function("f", (T.I1,), ())
    entry = f.body.blocks[0]
    left, right, join, lost = (f.body.add_block(n) for n in ("left", "right", "join", "lost"))
    c = entry.args[0]

    def end(block: Block, *to: Block) -> None:
        b.block = block
        name = ("func.return", "cf.br", "cf.cond_br")[len(to)]
        b.effect(name, (c,) if len(to) == 2 else (), (), None, [(t, list[Value]()) for t in to])

    end(entry, left, right)
    end(left, join)
    end(right, join, right)
    end(join)
    end(lost, join)
    d = Dominance(f)
    want = {(entry, x) for x in (entry, left, right, join)} | {(left, left), (right, right), (join, join)}
    inside = (entry, left, right, join)
    assert {(a, c) for a in inside for c in inside if d.dominates(a, c)} == want
    assert lost not in d


def test_builder_keeps_use_lists() -> None:
    m = Module()
    f, b = function("f", (T.I64,), (T.I64,))
    m.functions["f"] = f
    x = f.body.blocks[0].args[0]
    y = Builder(b.block).op("arith.muli", (x, x))
    z = b.op("arith.addi", (y, x))
    y.replace_by(x)
    assert x.uses == {y.owner: 2, z.owner: 2} and not y.uses
    b.effect("func.return", (z,))
    verify(m)
