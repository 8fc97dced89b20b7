"""Structures of elements between memory and 1 to 4 vector registers. Source: Arm ARM, C3.2.10; C7.2 (LD1 to LD4R).

ld2 to ld4 deal the elements of consecutive memory out to the registers in turn. Each has three addresses: plain,
and with the base advanced afterwards by an immediate or a register.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any

from irbridge.frontends.aarch64.isa.table import ins
from irbridge.frontends.aarch64.isa.vector import concatenated, element_width
from irbridge.frontends.aarch64.kinds import ARRANGEMENTS
from irbridge.isa.bits import Bits, shuffle


def _dealt(ew: int, *memory: Bits) -> tuple[Bits, ...]:
    """The elements of consecutive memory to as many registers."""
    parts = [m.lanes(ew) for m in memory]
    count, n = len(parts), parts[0].t.lanes
    whole = concatenated(parts)
    return tuple(shuffle(whole, whole, range(k, k + n * count, count)).bits for k in range(count))


def _gathered(ew: int, *registers: Bits) -> tuple[Bits, ...]:
    """The registers' elements in turn, as consecutive memory."""
    parts = [r.lanes(ew) for r in registers]
    count, n = len(parts), parts[0].t.lanes
    whole = concatenated(parts)
    order = [i % count * n + i // count for i in range(n * count)]
    return tuple(shuffle(whole, whole, order[k * n : k * n + n]).bits for k in range(count))


def _same(*values: Bits) -> tuple[Bits, ...]:
    return values


def _repeated(lanes: int, *values: Bits) -> tuple[Bits, ...]:
    return tuple(v.splat(lanes).bits if lanes > 1 else v for v in values)


def _advanced(move: Callable[..., tuple[Bits, ...]]) -> Callable[..., Any]:
    return lambda *args: (*move(*args[:-2]), args[-2] + args[-1])


def _three(name: str, columns: str, move: Callable[..., tuple[Bits, ...]]) -> None:
    ins(name, columns, "----", move)
    for amount in ("i64", "x"):
        ins(name, f"{columns} rw:x r:{amount}", "----", _advanced(move))


def _columns(load: bool, count: int, of: str, bits: int) -> str:
    """The registers, then memory for each."""
    here, there = ("w", "r") if load else ("r", "w")
    return " ".join([f"{here}:{of}"] * count + [f"{there}:m{bits}"] + [f"{there}:m{bits}+"] * (count - 1))


for _shape, _bits in ARRANGEMENTS.items():
    _ew = element_width(_shape)
    for _count in (1, 2, 3, 4):
        _three("ld1", _columns(True, _count, _shape, _bits), _same)
        _three("st1", _columns(False, _count, _shape, _bits), _same)
        if _count > 1 and _shape != "1d":
            _three(f"ld{_count}", _columns(True, _count, _shape, _bits), partial(_dealt, _ew))
            _three(f"st{_count}", _columns(False, _count, _shape, _bits), partial(_gathered, _ew))
        _three(f"ld{_count}r", _columns(True, _count, _shape, _ew), partial(_repeated, _bits // _ew))
for _letter in "bhsd":
    _ew = element_width(_letter)
    for _count in (1, 2, 3, 4):
        _three(f"ld{_count}", _columns(True, _count, f"{_letter}[]", _ew), _same)
        _three(f"st{_count}", _columns(False, _count, f"{_letter}[]", _ew), _same)
