"""Loads and stores of general and vector registers, singly and in pairs. Source: Arm ARM, C3.2 and C3.3.2.

Most have three addresses: plain, and with the base written back before or after (the decoder makes both
``base, amount``: pre-index addresses the memory already with the amount).
"""

from __future__ import annotations

from collections.abc import Callable

from irbridge.frontends.aarch64.isa.table import ins
from irbridge.isa.bits import Bits

One = Callable[[Bits], Bits]


def _load_back(fn: One) -> Callable[[Bits, Bits, Bits], tuple[Bits, Bits]]:
    return lambda m, base, n: (fn(m), base + n)


def _store_back(v: Bits, base: Bits, n: Bits) -> tuple[Bits, Bits]:
    return v, base + n


def _loads(names: str, to: str, memory: str, fn: One = lambda m: m) -> None:
    ins(names, f"w:{to} r:{memory}", "----", fn)
    ins(names.split()[0], f"w:{to} r:{memory} rw:x r:i64", "----", _load_back(fn))


def _stores(names: str, of: str, memory: str) -> None:
    ins(names, f"r:{of} w:{memory}", "----", lambda v: v)
    ins(names.split()[0], f"r:{of} w:{memory} rw:x r:i64", "----", _store_back)


def _pairs(of: str, memory: str) -> None:
    load, store = f"w:{of} w:{of} r:{memory} r:{memory}+", f"r:{of} r:{of} w:{memory} w:{memory}+"
    ins("ldp ldnp", load, "----", lambda m, n: (m, n))
    ins("stp stnp", store, "----", lambda v, u: (v, u))
    ins("ldp", f"{load} rw:x r:i64", "----", lambda m, n, b, i: (m, n, b + i))
    ins("stp", f"{store} rw:x r:i64", "----", lambda v, u, b, i: (v, u, b + i))


# fmt: off
#       names           to    memory
_loads("ldr ldur",      "r",  "m")
_loads("ldr ldur",      "g",  "m")
_stores("str stur",     "r",  "m")
_stores("str stur",     "g",  "m")
for _end, _bits in (("b", 8), ("h", 16)):
    _loads(f"ldr{_end} ldur{_end}",   "w", f"m{_bits}", lambda m: m.zext(32))
    _loads(f"ldrs{_end} ldurs{_end}", "w", f"m{_bits}", lambda m: m.sext(32))
    _loads(f"ldrs{_end} ldurs{_end}", "x", f"m{_bits}", lambda m: m.sext(64))
    _stores(f"str{_end} stur{_end}",  f"w{_bits}", f"m{_bits}")
_loads("ldrsw ldursw",  "x",  "m32", lambda m: m.sext(64))
_pairs("r", "m")
_pairs("g", "m")
ins("ldpsw", "w:x w:x r:m32 r:m32+", "----", lambda m, n: (m.sext(64), n.sext(64)))
ins("ldpsw", "w:x w:x r:m32 r:m32+ rw:x r:i64", "----", lambda m, n, b, i: (m.sext(64), n.sext(64), b + i))
# fmt: on
