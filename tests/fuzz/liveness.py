"""Check a decoding's liveness by execution on ints: what is not in ``reads`` must not matter, and what
changes must stand in ``writes``.

Two machines that differ only in bits outside ``reads`` run the same row; every liveness piece in
``writes`` (and not undefined) must come out equal, every other piece must come out as it went in.
"""

from __future__ import annotations

import random
from collections.abc import Sequence

from irbridge.frontends.x86_64.regs import VAR, VARS
from irbridge.isa.machine import Decoded
from tests.fuzz.predict import Machine, OutOfWindow, Window, predict


def _pieces(regs: Sequence[int]) -> dict[int, tuple[str, int]]:
    """Liveness bit -> (what it is, its value)."""
    found = {}
    for v in VARS:
        at = 0
        for n, w in enumerate(v.pieces):
            found[v.bit + n] = (f"{v.name}[{at + w - 1}:{at}]", regs[v.index] >> at & (1 << w) - 1)
            at += w
    return found


def _disturbed(regs: Sequence[int], keep: int, rng: random.Random) -> list[int]:
    """Everything outside ``keep`` at random."""
    out = []
    for v, value in zip(VARS, regs, strict=True):
        at = 0
        for n, w in enumerate(v.pieces):
            mask = (1 << w) - 1 << at
            if not keep >> v.bit + n & 1:
                value = value & ~mask | rng.getrandbits(w) << at
            at += w
        out.append(value)
    return out


def check(d: Decoded, before: Machine, width: int, rng: random.Random) -> str:
    """The first violation, or nothing. ``before`` is left alone."""
    if d.control:
        return ""
    regs = list(before.regs)
    one = Machine(list(regs), Window(before.window.base, bytearray(before.window.data)))
    changed = _disturbed(regs, d.reads, rng)
    two = Machine(list(changed), Window(before.window.base, bytearray(before.window.data)))
    try:
        first, second = predict(d, one, width), predict(d, two, width)
    except OutOfWindow:
        return ""
    if first.fault or second.fault:
        return "" if first.fault == second.fault else "faults depend on what is not read"
    if one.window.data != two.window.data:
        return "memory depends on what is not read"
    free = d.undefines
    for name in first.undefined | second.undefined:
        free |= VAR[name].mask if name in VAR else 0
    start, start2, a, b = _pieces(regs), _pieces(changed), _pieces(one.regs), _pieces(two.regs)
    for bit, (name, value) in a.items():
        if free >> bit & 1:
            continue
        if d.writes >> bit & 1:
            if value != b[bit][1]:
                return f"{name} is written and depends on what is not read"
        elif value != start[bit][1] or b[bit][1] != start2[bit][1]:
            return f"{name} changes and is not among the writes"
    return ""
