"""The procedure call standard. Source: AAPCS64 (IHI 0055), 6.1, 6.4, 6.8; ELF for the Arm 64-bit architecture, 5.7.

Of v8 to v15 only the low 64 bits are preserved; compilers rely on no more.
"""

from __future__ import annotations

from irbridge.aggregates import Structs
from irbridge.frontends.aarch64 import va_list
from irbridge.frontends.aarch64.regs import VAR
from irbridge.isa.machine import Abi
from irbridge.libc import Libc


def _vars(letter: str, first: int, last: int) -> tuple[int, ...]:
    return tuple(VAR[f"{letter}{n}"].index for n in range(first, last + 1))


ABI = Abi(
    int_args=_vars("x", 0, 7),
    fp_args=_vars("v", 0, 7),
    int_results=_vars("x", 0, 1),
    fp_results=_vars("v", 0, 3),
    callee_saved=frozenset((*_vars("x", 19, 29), VAR["sp"].index, *_vars("v", 8, 15))),
    sp=VAR["sp"].index,
    link=VAR["x30"].index,
    indirect_result=VAR["x8"].index,
    chain=(VAR["x18"].index, VAR["x15"].index),  # gcc's, LLVM's
    long_double_in="vector",
    structs=Structs(8, "homogeneous"),
    va_list="aarch64",
    make_va_list=va_list.make,
    hi_mods=frozenset(("pg_hi21", "pg_hi21_nc", "tprel_hi12", "abs_hi", "tprel_hi")),
    lo_mods=frozenset(("lo12", "tprel_lo12_nc", "abs_lo", "tprel_lo")),
    entry_values=((VAR["tpidr"].index, 0),),
    libc=Libc(open="arm", mutex=48, machine="arm", fenv_bytes=8),
)
