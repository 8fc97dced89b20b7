"""A repeated string instruction as one memory operation: ``rep stos`` a fill, ``rep movs`` a copy.

In: the decoded step of a ``rep``. Out: what it does as a whole, told from its template, so that no
mnemonic is named here: it stores what it loads, or a value, and its pointers go up by the element's size.
A forward copy of elements is a ``memcpy`` where source and destination do not overlap; else the loop stays.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from irbridge.ir import types as T
from irbridge.ir.builder import const_of
from irbridge.ir.graph import Value
from irbridge.isa.machine import Decoded, Place

if TYPE_CHECKING:
    from irbridge.isa.jumps import JumpLifter

_LIBRARY = frozenset(("memcpy", "memmove", "memset"))


class Step(NamedTuple):
    """One step: ``size`` bytes stored at ``dst``, loaded from ``src`` or else of ``value``."""

    dst: Place
    src: Place | None
    value: Place | None
    size: int


def step(d: Decoded) -> Step | None:
    """What the instruction does once, if repeating it is a fill or a copy."""
    t, places = d.template, d.implicit
    if t is None or d.operands or d.rep != "rep":
        return None
    ops = dict(enumerate(t.ops, len(places)))
    loads = [(n, args[0]) for n, (op, args, _, _) in ops.items() if op.name == "llvm.load"]
    stores = [args for op, args, _, _ in t.ops if op.name == "llvm.store"]
    if len(stores) != 1 or len(loads) > 1:
        return None
    value, dst = stores[0][:2]
    src = loads[0][1] if loads and loads[0][0] == value else None
    if max(dst, src or 0) >= len(places) or (src is None and (loads or value >= len(places))):
        return None
    size = (ops[value][2].bits if src is not None else places[value].width) // 8
    ups = {places[n]: n for n in (dst, src) if n is not None}
    if set(d.named.values()) != set(ups):
        return None
    for name, place in d.named.items():
        op, args, _, _ = ops.get(t.named[name], (None, (), None, None))
        if op is None or op.name != "arith.addi" or args[0] != ups[place] or args[1] not in ops:
            return None
        if ops[args[1]][3].get("value") != size:
            return None
    return Step(places[dst], None if src is None else places[src], places[value] if src is None else None, size)


def whole(x: JumpLifter, d: Decoded, count: Value) -> tuple[Value | None, list[Value]] | None:
    """Emit the whole repetition into a block of its own, which is then the builder's. Gives the condition
    under which it may be done at once (None: always) and the environment after it; None where it may not."""
    s = step(d)
    own = _LIBRARY & x.p.globals.keys() | _LIBRARY & x.p.by_unit[id(x.m.unit)].keys()
    if s is None or x.volatile or own:  # a program's own memcpy must not call itself
        return None
    b = x.builder
    byte = None if s.value is None else _byte(x, x.read(s.value))
    if s.src is None and byte is None:
        return None
    length = b.op("arith.shli", (count, b.const(T.I64, s.size.bit_length() - 1))) if s.size > 1 else count
    dst = x.read(s.dst)
    env = list(x.env)
    env[x.abi.rep_count], env[s.dst.var] = b.const(T.I64, 0), b.op("arith.addi", (dst, length))
    apart: Value | None = None
    if s.src is not None:
        src = x.read(s.src)
        env[s.src.var] = b.op("arith.addi", (src, length))
        ways = [b.cmpi("uge", b.op("arith.subi", pair), length) for pair in ((dst, src), (src, dst))]
        apart = b.op("arith.andi", ways)
    head = b.block
    b.block = x.function.body.add_block(f"{head.name}.whole")
    if s.src is None:
        assert byte is not None
        b.effect("llvm.intr.memset", (x.to_pointer(dst), byte, length))
    else:
        b.effect("llvm.intr.memcpy", (x.to_pointer(dst), x.to_pointer(src), length))
    return apart, env


def _byte(x: JumpLifter, v: Value) -> Value | None:
    """The byte that the value repeats."""
    if v.type.bits == 8:
        return v
    c = const_of(v)
    if not isinstance(c, int) or len(set(c.to_bytes(v.type.bits // 8, "little"))) != 1:
        return None
    return x.builder.const(T.i(8), c & 255)
