"""String instructions, one step each; the lifter makes the loop of a ``rep`` prefix.

The direction flag is taken as clear, as the ABI has it at every call: ``cld`` does nothing, ``std``
is refused. Written operands (``%es:(%rdi)``) only repeat what the mnemonic says and are dropped.
Source: Intel SDM volume 2, MOVS, STOS, LODS, SCAS, CMPS; System V ABI 3.2.1.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.frontends.x86_64.isa.flags import compare
from irbridge.frontends.x86_64.isa.table import ins, params
from irbridge.isa.bits import Bits
from irbridge.isa.row import Out, out

ACC = {8: "al", 16: "ax", 32: "eax", 64: "rax"}


def _movs(w: int) -> Callable[..., Out]:
    def run(rsi: Bits, rdi: Bits, mem: Any) -> Out:
        return out(mem=mem.store(rdi, mem.load(rsi, w)), rsi=rsi + w // 8, rdi=rdi + w // 8)

    return run


def _stos(rdi: Bits, acc: Bits, mem: Any) -> Out:
    return out(mem=mem.store(rdi, acc), rdi=rdi + acc.w // 8)


def _lods(w: int) -> Callable[..., Out]:
    return lambda rsi, mem: out(rsi=rsi + w // 8, **{ACC[w]: mem.load(rsi, w)})


def _scas(rdi: Bits, acc: Bits, mem: Any) -> Out:
    return compare(acc, mem.load(rdi, acc.w)).also(rdi=rdi + acc.w // 8)


def _cmps(w: int) -> Callable[..., Out]:
    def run(rsi: Bits, rdi: Bits, mem: Any) -> Out:
        flags = compare(mem.load(rsi, w), mem.load(rdi, w))
        return flags.also(rsi=rsi + w // 8, rdi=rdi + w // 8)

    return run


# fmt: off
for _w, _ends in ((8, "b"), (16, "w"), (32, "d l"), (64, "q")):
    def _named(name: str, ends: str = _ends) -> str:
        return " ".join(name + end for end in ends.split())

    #                  operands  OSZAPC  semantics
    ins(_named("movs"), "", "------", _movs(_w), note="string")
    ins(_named("stos"), "", "------", params(f"rdi {ACC[_w]} mem", _stos), note="string")
    ins(_named("lods"), "", "------", _lods(_w), note="string")
    ins(_named("scas"), "", "OSZAPC", params(f"rdi {ACC[_w]} mem", _scas), note="string")
    ins(_named("cmps"), "", "OSZAPC", _cmps(_w), note="string")
# fmt: on
ins("cld", "", "------", lambda: out())
