"""Atomic memory access: acquire and release, exclusives, LSE, and libgcc's out-of-line helpers.

``note`` tells the lifter the operation. An exclusive store is a compare-and-swap with what the exclusive load
gave (``exval``): it stores where memory still holds that. The orderings are all taken as the strongest.
Source: Arm ARM, C3.2.6 to C3.2.12, B2.12 (exclusives); libgcc's lse.S for the helpers.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.frontends.aarch64.isa.table import TABLE, ins
from irbridge.isa.bits import Bits, ite
from irbridge.isa.row import Out, out

Two = Callable[[Bits, Bits], Bits]
# suffix, the register's width in memory, the same as a column, as a whole column
SIZES = (("b", 8, "w8", "w"), ("h", 16, "w16", "w"), ("", 32, "w", "w"), ("", 64, "x", "x"))
ORDERS = ("", "a", "al", "l")


def _atomic(names: str, operands: str, fn: Callable[..., Any], note: str, flags: str = "----") -> None:
    ins(names, operands, flags, fn, note=f"atomic:{note}")


def _extended(w: int) -> Callable[[Bits], Bits]:
    return lambda m: m.zext(w)


def _exclusive(w: int) -> Callable[[Bits], Out]:
    return lambda m: out(m.zext(w), exval=m.zext(64))


def _store_exclusive(v: Bits, m: Bits, exval: Bits) -> tuple[Bits, Bits]:
    same = m.eq(exval.trunc(m.w))
    return (~same).zext(32), ite(same, v, m)


def _fetch(w: int, step: Two) -> Callable[[Bits, Bits], tuple[Bits, Bits]]:
    return lambda v, m: (m.zext(w), step(m, v))


def _only_store(step: Two) -> Callable[[Bits, Bits], Bits]:
    return lambda v, m: step(m, v)


def _compare_swap(w: int) -> Callable[[Bits, Bits, Bits], tuple[Bits, Bits]]:
    return lambda s, v, m: (m.zext(w), ite(m.eq(s.trunc(m.w)), v, m))


# fmt: off
_FETCH: tuple[tuple[str, str, Two], ...] = (
    ("add",  "add",  lambda m, v: m + v),
    ("clr",  "clr",  lambda m, v: m & ~v),
    ("eor",  "xor",  lambda m, v: m ^ v),
    ("set",  "or",   lambda m, v: m | v),
    ("smax", "smax", lambda m, v: m.smax(v)),
    ("smin", "smin", lambda m, v: m.smin(v)),
    ("umax", "umax", lambda m, v: m.umax(v)),
    ("umin", "umin", lambda m, v: m.umin(v)),
)
for _end, _bits, _part, _full in SIZES:
    _w, _m, _size = (64 if _full == "x" else 32), f"m{_bits}", _bits // 8
    #   names                             operands                 semantics
    _atomic(f"ldar{_end} ldapr{_end}",    f"w:{_full} r:{_m}",     _extended(_w),                 "load")
    _atomic(f"stlr{_end}",                f"r:{_part} w:{_m}",     lambda v: v,                   "store")
    _atomic(f"ldxr{_end} ldaxr{_end}",    f"w:{_full} r:{_m}",     _exclusive(_w),                "load")
    _atomic(f"stxr{_end} stlxr{_end}",    f"w:w r:{_part} rw:{_m}", _store_exclusive,             "cas:2:0")
    _three, _two = f"rw:{_full} r:{_part} rw:{_m}", f"r:{_part} w:{_full} rw:{_m}"
    TABLE.extension = "lse"
    for _o in ORDERS:
        _atomic(f"cas{_o}{_end}",         _three,                  _compare_swap(_w),             "cas:0:1")
        _atomic(f"swp{_o}{_end}",         _two,                    _fetch(_w, lambda m, v: v),    "xchg")
        for _name, _note, _step in _FETCH:
            _atomic(f"ld{_name}{_o}{_end}", _two,                  _fetch(_w, _step),             _note)
            if _o in ("", "l"):
                _atomic(f"st{_name}{_o}{_end}", f"r:{_part} rw:{_m}", _only_store(_step),         _note)
    TABLE.extension = ""
    _atomic(f"__aarch64_cas{_size}",      _three,                  _compare_swap(_w),             "cas:0:1", "nzcv")
    _atomic(f"__aarch64_swp{_size}",      _two,                    _fetch(_w, lambda m, v: v),    "xchg",    "nzcv")
    for _name, _note, _step in _FETCH[:4]:
        _atomic(f"__aarch64_ld{_name}{_size}", _two,               _fetch(_w, _step),             _note,     "nzcv")
# fmt: on
