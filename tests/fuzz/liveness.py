"""Check a decoding's liveness by execution on ints: what is not in ``reads`` must not matter, and what
changes must stand in ``writes``.

Two machines that differ only in bits outside ``reads`` run the same row; every liveness piece in
``writes`` (and not undefined) must come out equal, every other piece must come out as it went in.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from irbridge.isa.machine import Decoded, Var
from tests.fuzz.predict import Machine, OutOfWindow, predict


def _pieces(variables: Sequence[Var], regs: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Liveness bit -> (what it is, its value); not of what nothing reads."""
    found = {}
    for v in variables:
        if v.kind == "scratch":
            continue
        at = 0
        for n, w in enumerate(v.pieces):
            found[v.bit + n] = (f"{v.name}[{at + w - 1}:{at}]", regs[v.index] >> at & (1 << w) - 1)
            at += w
    return found


def _disturbed(variables: Sequence[Var], regs: Sequence[int], keep: int, rng: random.Random) -> list[int]:
    """Everything outside ``keep`` at random; what is read as a single stays NaN-boxed or not."""
    out = []
    for v, value in zip(variables, regs, strict=True):
        if v.kind == "float" and keep & v.mask:
            out.append(value)
            continue
        at = 0
        for n, w in enumerate(v.pieces):
            mask = (1 << w) - 1 << at
            if not keep >> v.bit + n & 1:
                value = value & ~mask | rng.getrandbits(w) << at
            at += w
        out.append(value)
    return out


def check(d: Decoded, before: Machine, rng: random.Random) -> str:
    """The first violation, or nothing. ``before`` is left alone."""
    variables, places = before.isa.variables, before.isa.places
    one, two = before.copy(), before.copy()
    two.regs = _disturbed(variables, two.regs, d.reads, rng)
    regs, changed = list(one.regs), list(two.regs)
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
    start, start2 = _pieces(variables, regs), _pieces(variables, changed)
    a, b = _pieces(variables, one.regs), _pieces(variables, two.regs)
    for bit, (name, value) in a.items():
        if free >> bit & 1:
            continue
        if d.writes >> bit & 1:
            if value != b[bit][1]:
                return f"{name} is written and depends on what is not read"
        elif value != start[bit][1] or b[bit][1] != start2[bit][1]:
            return f"{name} changes and is not among the writes"
    return ""
