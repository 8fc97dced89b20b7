"""Atomic instructions. Source: unprivileged spec, chapter 8 ("A"). All orderings are taken as the strongest.

``lr`` keeps what it loaded in ``exval``; ``sc`` stores if memory still holds that, so that the pair is a
compare-and-exchange (note: template inputs of the expected and the new value).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.frontends.riscv.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, ite
from irbridge.isa.row import Out, out

_ORDERS = ("", ".aq", ".rl", ".aqrl")


def _fetch(fn: Callable[[Bits, Bits], Bits]) -> Callable[[Bits, Bits], Any]:
    return lambda s, m: (m.sext(64), fn(m, s))


def _load(m: Bits) -> Out:
    return out(m.sext(64), exval=m.zext(64))


def _store(s: Bits, m: Bits, expected: Bits) -> Any:
    same = m.eq(expected)
    return (~same).zext(64), ite(same, s, m)


def _store32(s: Bits, m: Bits, exval32: Bits) -> Any:
    return _store(s, m, exval32)


def _store64(s: Bits, m: Bits, exval: Bits) -> Any:
    return _store(s, m, exval)


# fmt: off
_FETCH: tuple[tuple[str, str, Callable[[Bits, Bits], Bits]], ...] = (
    ("amoswap", "xchg", lambda m, s: s),
    ("amoadd",  "add",  lambda m, s: m + s),
    ("amoand",  "and",  lambda m, s: m & s),
    ("amoor",   "or",   lambda m, s: m | s),
    ("amoxor",  "xor",  lambda m, s: m ^ s),
    ("amomin",  "smin", lambda m, s: m.smin(s)),
    ("amomax",  "smax", lambda m, s: m.smax(s)),
    ("amominu", "umin", lambda m, s: m.umin(s)),
    ("amomaxu", "umax", lambda m, s: m.umax(s)),
)
TABLE.extension = "a"
for _size, _w, _reg in (("w", 32, "r32"), ("d", 64, "r")):
    for _name, _note, _fn in _FETCH:
        ins(" ".join(f"{_name}.{_size}{o}" for o in _ORDERS), f"w:r r:{_reg} rw:a{_w}", _fetch(_fn),
            note=f"atomic:{_note}")
    ins(" ".join(f"lr.{_size}{o}" for o in _ORDERS), f"w:r r:a{_w}", _load, note="atomic:load")
    ins(" ".join(f"sc.{_size}{o}" for o in _ORDERS), f"w:r r:{_reg} rw:a{_w}", _store32 if _w == 32 else _store64,
        note="atomic:cas:2:0")
TABLE.extension = ""
# fmt: on
