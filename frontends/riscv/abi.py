"""The lp64d calling convention. Source: RISC-V ELF psABI 1.0, chapter 2."""

from __future__ import annotations

from irbridge.aggregates import Structs
from irbridge.frontends.riscv import va_list
from irbridge.frontends.riscv.regs import VAR
from irbridge.isa.machine import Abi
from irbridge.libc import Libc


def _vars(names: str) -> tuple[int, ...]:
    return tuple(VAR[n].index for n in names.split())


_ARGS = [f"a{n}" for n in range(8)]
_SAVED = [f"s{n}" for n in range(12)]

ABI = Abi(
    int_args=_vars(" ".join(_ARGS)),
    fp_args=_vars(" ".join(f"f{a}" for a in _ARGS)),
    int_results=_vars("a0 a1"),
    fp_results=_vars("fa0 fa1"),
    callee_saved=frozenset(_vars(" ".join(["sp gp", *_SAVED, *(f"f{s}" for s in _SAVED)]))),
    sp=VAR["sp"].index,
    link=VAR["ra"].index,
    chain=_vars("t2"),
    more_args=_vars(" ".join(["t3 t4 t5 t6", *(f"ft{n}" for n in range(12))])),  # LLVM's RISCVCallingConv, fastcc
    variadic_floats=False,
    extends=True,
    one_nan=True,  # unprivileged ISA 20191213, 11.3
    structs=Structs(8, "flattened"),
    va_list="riscv64",
    libc=Libc(machine="riscv"),
    make_va_list=va_list.make,
    long_double_in="integer",
    hi_mods=frozenset({"hi", "pcrel_hi", "tprel_hi"}),
    lo_mods=frozenset({"lo", "pcrel_lo", "tprel_lo"}),
    entry_values=tuple((VAR[n].index, 0) for n in ("tp", "fflags", "frm")),
)
