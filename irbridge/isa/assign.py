"""Where a calling convention puts C arguments and results.

In: types as letters (``libc.py``) and how many of them are named. Out: an ``At`` each. The conventions' sources
stand with each ISA's ``Abi``.
"""

from __future__ import annotations

from typing import NamedTuple

from irbridge.isa.machine import Abi
from irbridge.libc import Proto


class At(NamedTuple):
    """An argument's registers in order (variable indices), then its offset from the first stack argument (-1:
    no part of it stands there)."""

    vars: tuple[int, ...]
    stack: int = -1


def assign(abi: Abi, letters: str, named: int | None = None) -> list[At]:
    """The place of each argument; those from ``named`` on are variadic."""
    ints, floats = list(abi.int_args), list(abi.fp_args)
    at = 0
    out: list[At] = []

    def memory(size: int) -> int:
        nonlocal at
        start = (at + size - 1) // size * size
        at = start + size
        return start

    if abi.long_double == "f128":
        letters = letters.replace("Q", "D")
    for n, letter in enumerate(letters):
        variadic = named is not None and n >= named
        real = letter in "dfcQ" or (letter == "D" and abi.long_double_in == "vector")
        if letter == "D" and abi.long_double_in == "integer":
            if variadic and len(ints) % 2:
                ints.pop(0)
            pair = tuple(ints[:2])
            del ints[:2]
            out.append(At(pair, -1 if len(pair) == 2 else memory(8 if pair else 16)))
        elif real and not (variadic and not abi.variadic_floats):
            width = 2 if letter == "c" and not abi.packed_complex else 1
            if len(floats) >= width:
                out.append(At(tuple(floats[:width])))
                del floats[:width]
            elif letter not in "DQ" and not abi.variadic_floats and ints:
                out.append(At((ints.pop(0),)))
            else:
                out.append(At((), memory(16 if letter in "DQ" else 8)))
        elif letter == "D":
            out.append(At((), memory(16)))
        else:
            out.append(At((ints.pop(0),)) if ints else At((), memory(8)))
    return out


def proto_results(abi: Abi, proto: Proto) -> tuple[int, ...]:
    """The variables in which a prototype's result arrives (``ll``, ``dd``: both of a pair)."""
    kind, n = proto.ret[0], len(proto.ret)
    if kind == "Q":
        kind = "D" if abi.long_double == "f128" else "d"
    if kind == "v":
        return ()
    if kind == "c":
        return abi.fp_results[: 1 if abi.packed_complex else 2]
    if kind == "D":
        if abi.x87_results:
            return abi.x87_results[:n]
        return abi.fp_results[:n] if abi.long_double_in == "vector" else abi.int_results[: 2 * n]
    return abi.fp_results[:n] if kind in "df" else abi.int_results[:n]
