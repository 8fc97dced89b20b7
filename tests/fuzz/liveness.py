"""Check a decoding's liveness by execution on ints: what is not in ``reads`` must not matter, and what
changes must stand in ``writes``.

Two machines that differ only in bits outside ``reads`` run the same row; every liveness piece in
``writes`` (and not undefined) must come out equal, every other piece must come out as it went in.
"""

from __future__ import annotations

import random
from functools import cache

from irbridge.isa.machine import Decoded, Var
from tests.fuzz.predict import Machine, OutOfWindow, predict


@cache
def _bits(v: Var, live: int) -> int:
    """The bits of a variable's value that liveness bits (from its first) name."""
    mask = at = 0
    for n, w in enumerate(v.pieces):
        if live >> n & 1:
            mask |= (1 << w) - 1 << at
        at += w
    return mask


def _named(v: Var, live: int) -> int:
    return _bits(v, (live & v.mask) >> v.bit)


def check(d: Decoded, before: Machine, rng: random.Random) -> str:
    """The first violation, or nothing. ``before`` is left alone."""
    variables, places = before.isa.variables, before.isa.places
    one, two = before.copy(), before.copy()
    for v in variables:
        keep = _named(v, d.reads)
        if keep and v.kind == "float":
            continue  # what is read as a single stays NaN-boxed, or not
        two.regs[v.index] = two.regs[v.index] & keep | rng.getrandbits(v.width) & ~keep
    regs, changed = before.regs, list(two.regs)
    try:
        first, second = predict(d, one), predict(d, two)
    except OutOfWindow:
        return ""
    if first.fault or second.fault:
        return "" if first.fault == second.fault else "faults depend on what is not read"
    if first.taken != second.taken:
        return "the condition depends on what is not read"
    if one.window.data != two.window.data:
        return "memory depends on what is not read"
    free = d.undefines
    for name in first.undefined | second.undefined:
        place = places.get(name)
        free |= variables[place.var].mask if place is not None else 0
    for v in variables:
        a, b = one.regs[v.index], two.regs[v.index]
        same = a == regs[v.index] and b == changed[v.index]
        if v.kind == "scratch" or (same and not d.writes & v.mask):
            continue
        writes, undefined = _named(v, d.writes), _named(v, free)
        if (a ^ b) & writes & ~undefined:
            return f"{v.name} is written and depends on what is not read"
        if (a ^ regs[v.index] | b ^ changed[v.index]) & ~writes & ~undefined:
            return f"{v.name} changes and is not among the writes"
    return ""
