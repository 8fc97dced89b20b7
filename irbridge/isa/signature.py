"""A function's native signature, register for register.

The calling conventions assign integer and floating-point arguments in order, each from its own register
file, so that argument registers map one to one. Stack arguments that the function reads
directly become further integer parameters; where it takes their address (variadic functions, structs by
value) it gets a pointer to them in the static-chain register, which native callees ignore.
"""

from __future__ import annotations

from dataclasses import dataclass

from irbridge.ir import types as T
from irbridge.ir.types import Type
from irbridge.isa.cfg import MFunc
from irbridge.isa.program import Program, Summary, result_set


@dataclass(frozen=True, slots=True)
class Signature:
    """``ints``/``floats``: parameter types by argument register in order; ``slots``: stack arguments as
    integers; ``chain``: takes a pointer to its stack arguments; ``nested``: or its static chain, in this variable
    (-1: neither); ``more``: further registers, as (variable, type); ``results``: (variable, type, attribute)."""

    ints: tuple[Type, ...]
    slots: int
    chain: bool
    floats: tuple[Type, ...]
    nested: int
    more: tuple[tuple[int, Type], ...]
    results: tuple[tuple[int, Type, str], ...]

    @property
    def params(self) -> tuple[Type, ...]:
        return (T.PTR,) * self.chain + self.ints + (T.I64,) * self.slots + self.floats + tuple(t for _, t in self.more)

    @property
    def arg_attrs(self) -> tuple[str, ...]:
        ints = tuple("signext" if t is T.I32 else "" for t in self.ints)
        return ("nest",) * self.chain + ints + ("",) * (self.slots + len(self.floats) + len(self.more))

    @property
    def result_types(self) -> tuple[Type, ...]:
        return tuple(t for _, t, _ in self.results)

    @property
    def res_attrs(self) -> tuple[str, ...]:
        return tuple(a for _, _, a in self.results)

    @property
    def type(self) -> Type:
        return T.fn(self.params, self.result_types)


def signature(p: Program, m: MFunc) -> Signature:
    """The signature of a function of the program."""
    abi, v, s = p.abi, p.variables, m.summary
    live = s.params
    frame = s.frame
    ints = []
    for i in abi.int_params:
        ints.append(T.I32 if 0 < v[i].live_width(live) <= 32 else T.I64)
    called_from_outside = s.taken or m.func.linkage != "internal"  # by doubles, whatever instructions read of them
    most = 64 if called_from_outside and abi.long_double_in != "vector" else 128
    floats = []
    for i in abi.fp_args:
        floats.append(_FLOATS[min(v[i].live_width(live), most)])
    last = max((n for n, i in enumerate(abi.int_params) if live & v[i].mask), default=-1) + 1
    if m.name == "main":
        last, live = min(last, 3), live & ~sum(v[i].mask for i in abi.fp_args)
        if abi.extends:
            ints[0] = T.I32
    slots = 0 if frame.args_address else frame.slots
    if slots:
        last = max(last, len(abi.int_params if p.indirect_by_address else abi.int_args))
    last_float = max((n for n, i in enumerate(abi.fp_args) if live & v[i].mask), default=-1) + 1
    nested = next((i for i in abi.chain if live & v[i].mask), -1) if called_from_outside else -1
    if nested >= 0 and frame.args_address:
        raise m.refuse(m.func.line, "a nested function that takes the address of its stack arguments")
    more = [
        (i, T.I64 if v[i].kind == "gpr" else _FLOATS[v[i].live_width(live)])
        for i in (*abi.chain, *abi.more_args)
        if live & v[i].mask and not called_from_outside
    ]
    chain = nested >= 0 or frame.args_address
    return Signature(
        tuple(ints[:last]), slots, chain, tuple(floats[:last_float]), nested, tuple(more), results(p, m, s)
    )


_FLOATS = {0: T.F64, 32: T.F32, 64: T.F64, 96: T.vec(2, T.I64), 128: T.vec(2, T.I64)}


def results(p: Program, m: MFunc, s: Summary) -> tuple[tuple[int, Type, str], ...]:
    abi, v = p.abi, p.variables
    if not s.returns:
        return ()
    out: list[tuple[int, Type, str]] = []
    first, second = abi.int_results
    has = result_set(p, s)
    if m.name == "main":
        has = [first]
    if first in has or second in has:
        narrow = 0 if v[first].live_width(s.demand) > 32 else s.narrow
        if m.name == "main":
            narrow = 32
        t, attr = {32: (T.I32, "signext"), 8: (T.I8, "zeroext")}.get(narrow, (T.I64, ""))
        out.append((first, t, attr))
    if second in has:
        out.append((second, T.I64, ""))
    for n, i in enumerate(abi.fp_results):
        if i in has or any(j in has for j in abi.fp_results[n:]):
            whole = min(v[i].live_width(s.demand), s.told_bits) > 64
            out.append((i, T.vec(2, T.I64) if whole else T.F64, ""))
    out += [(i, T.F80, "") for i in abi.x87_results if i in has]
    return tuple(out)
