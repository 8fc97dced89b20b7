"""The System V calling convention of x86-64. Source: System V ABI AMD64 supplement 1.0, 3.2.

Of integer arguments narrower than 32 bits 3.2.3 says nothing but for ``_Bool`` (bits 1 to 7 are zero). gcc and clang
extend them to 32 bits where they call; clang relies on it where it is called (LLVM bug 44228, GCC bug 92821):
``promoted``.
"""

from __future__ import annotations

from irbridge.aggregates import Structs
from irbridge.frontends.x86_64 import va_list
from irbridge.frontends.x86_64.regs import VAR
from irbridge.isa.machine import Abi
from irbridge.libc import Libc


def _vars(names: str) -> tuple[int, ...]:
    return tuple(VAR[n].index for n in names.split())


ABI = Abi(
    int_args=_vars("rdi rsi rdx rcx r8 r9"),
    fp_args=_vars(" ".join(f"xmm{n}" for n in range(8))),
    int_results=_vars("rax rdx"),
    fp_results=_vars("xmm0 xmm1"),
    x87_results=_vars("st0 st1"),
    chain=_vars("r10"),
    callee_saved=frozenset(_vars("rbx rbp rsp r12 r13 r14 r15")),
    sp=VAR["rsp"].index,
    vararg_count=VAR["rax"].index,
    promoted=32,
    long_double="f80",
    packed_complex=True,
    structs=Structs(6, "eightbytes"),
    va_list="x86_64",
    make_va_list=va_list.make,
    total_store_order=True,
    thread_words=frozenset({0, 0x28}),
    rep_count=VAR["rcx"].index,
    stack_args=8,
    return_slot=8,
    red_zone=128,
    rep_flag=VAR["ZF"].index,
    entry_values=((VAR["fpcw"].index, 0x37F),),
    libc=Libc(stat="x86", epoll=12, machine="x86", fenv_bytes=32, syscalls="x86", ilogb="x86", complex="packed"),
)
