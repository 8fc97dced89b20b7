"""Decoding: any mnemonic with any operands ends in a row or in a refusal that names the ISA and a remedy."""

from __future__ import annotations

import random

from irbridge.errors import Unsupported
from irbridge.isa.syntax import Expr, Imm, Indirect, Mem, Operand, Parsed, Reg, Target
from tests.fuzz.adapter import Adapter, adapter
from tests.fuzz.test_rows import each_isa

STRANGE = ("", "f", "x", "rip", "cr0", "mm2", "ymm1", "z3", "p0", "v99", "wzr", "zero", "x31")


def _operand(a: Adapter, rng: random.Random) -> Operand:
    names = [*a.isa.places, *STRANGE]
    index = rng.choice(["", rng.choice(names)])
    mem = Mem(rng.choice(names), index, rng.choice([1, 4]), Expr("s", 3), "", rng.choice([0, 8, 32, 64, 128, 256]))
    expr = rng.choice([Expr("", 5), Expr("sym", 1), Expr("sym", 1, "", "lo12"), Expr("", -(1 << 70))])
    pool: list[Operand] = [Reg(rng.choice(names)), mem, Imm(expr), Target(Expr("f")), Indirect(mem)]
    return rng.choice(pool)


@each_isa
def test_any_operands_decode_or_are_refused(isa: str) -> None:
    a = adapter(isa)
    rng = random.Random(0)
    rows = a.table.rows
    for name in [*rows, *(n + s for n in rows for s in "bwlqst"), *STRANGE, "lock_add"]:
        for _ in range(6):
            operands = tuple(_operand(a, rng) for _ in range(rng.randrange(4)))
            prefixes = rng.choice([(), (), ("lock",), ("rep",), ("repne",), ("data16",), ("xacquire",)])
            try:
                a.decode(Parsed(name, operands, prefixes, rng.random() < 0.5))
            except Unsupported as e:
                assert e.message.startswith(f"{a.frontend.SYNTAX.name}: ") and e.remedy
