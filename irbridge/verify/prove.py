"""Whether two lifted functions do the same for all inputs: a proof, or an input on which they differ.

In: the modules of both sides and the C prototype. Out: a ``Proof``. Both are executed symbolically on the same
arguments and the same memory; z3 looks for an input on which the source keeps its contract (it does not trap, and
reads no constant beyond its end) and the results, a byte that either wrote, a call, or a trap differ. What z3 finds is
believed once the interpreter has run it. Taken for granted: what is accessed is mapped, arguments do not point into
frames, nothing else changes memory meanwhile, and a buffer has no more elements than can be addressed.
Example: ``prove(source, target, signature).kind == "equal"``.
"""

from __future__ import annotations

import random
import struct
import time
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from irbridge.ir.graph import Module
from irbridge.verify.types import ADDRESSED, Signature

_INDUCTION = 0.6  # of the time
PROBES, PROBING = 40, 0.4  # inputs tried before z3 is asked, and for how long
MODELS = 3  # candidates that are replayed before giving up
WORD = 1 << 64
CORNERS = (0, 1, 2, 3, 7, 8, 9, 10, 31, 32, 63, 64, 100, 127, 128, 255, 256, 400, 1000, 32767, 65535, 65536)


@dataclass(frozen=True, slots=True)
class Proof:
    """``kind``: equal, different or unknown; ``bounded``: equal as far as loops go no more rounds than ``said`` says;
    ``said``: for which inputs, how they differ, or why it is unknown;
    ``model``: an input on which they differ: each parameter's bits by name, ``memory`` as address -> byte, and where
    they matter ``upper`` (side -> parameter -> what is above its bits in its register), ``variables`` (name ->
    address) and ``results`` of external functions; ``assumed``: what an equal one takes for granted that no
    convention says."""

    kind: str
    said: str
    model: dict[str, Any] | None = None
    seconds: float = 0.0
    bounded: bool = False
    assumed: tuple[str, ...] = ()


def prove(
    source: Module, target: Module, signature: Signature, *, timeout: float = 10.0, bound: int = 4, alike: bool = False,
    addressed: int = ADDRESSED,
) -> Proof:  # fmt: skip
    """Whether ``signature.name`` does the same in both modules, for all inputs. ``timeout``: seconds in all; ``bound``:
    rounds of a loop whose end depends on the input, where no induction is found; ``alike``: both sides lay out their
    frames alike, and find the same in them; ``addressed``: bytes of the largest buffer. Raises ``ToolMissing`` without
    z3."""
    from irbridge.verify.smt import Unproved

    started = time.monotonic()
    try:
        for side, module in (("source", source), ("target", target)):
            f = module.functions.get(signature.name)
            if f is None or f.is_declaration:
                raise Unproved(f"{signature.name} is not in the {side}")
        proof = _decide(source, target, signature, started + timeout, bound, alike, addressed)
    except (Unproved, RecursionError) as e:
        proof = Proof("unknown", str(e) if isinstance(e, Unproved) else "terms too deep")
    return replace(proof, seconds=time.monotonic() - started)


def _decide(
    source: Module, target: Module, signature: Signature, until: float, bound: int, alike: bool, addressed: int
) -> Proof:
    from irbridge.verify.induction import has_loops
    from irbridge.verify.question import Question
    from irbridge.verify.replay import replay

    if any(has_loops(m.functions[signature.name]) for m in (source, target)):
        found = _by_induction((source, target), signature, until, alike, addressed)
        if found is not None:
            return found
    question = Question((source, target), signature, bound, until, addressed)
    scope = "for all inputs" + (f", loops up to {bound} iterations" if question.bounded else "")
    scope += ", if what is called takes what was set for it" if question.evidence else ""
    kept = question.kept()
    if kept != "sat":
        within = f"ends within {bound} iterations" if question.bounded else "returns"
        return Proof("unknown", f"the source never {within}" if kept == "unsat" else "time limit")
    if question.settled:
        return Proof("equal", scope, assumed=question.assumed, bounded=question.bounded)
    until_probed = min(time.monotonic() + PROBING, until)
    for model in probes(signature, question.symbols()) if not question.calls else ():
        if time.monotonic() > until_probed:
            break
        differ, how = replay(source, target, signature, model)
        if differ:
            return Proof("different", how, model)
    answer = question.ask()
    why = "no counterexample that can be run" if answer == "sat" else "time limit"
    for floats in (False, True) if answer == "sat" else ():
        if floats and (answer := question.ask_exactly()) != "sat":
            break
        for model in question.models(MODELS, floats=floats):
            differ, why = replay(source, target, signature, model)
            if differ:
                return Proof("different", why, model)
            why = f"a counterexample that is none: {why}{question.doubts()}"
    if answer == "unsat":
        return Proof("equal", scope, assumed=question.assumed, bounded=question.bounded)
    return Proof("unknown", why)


def _by_induction(
    modules: tuple[Module, Module], signature: Signature, until: float, alike: bool, addressed: int
) -> Proof | None:
    """A proof for loops of any number of rounds, if there is a simple one."""
    from irbridge.verify.induction import Induction
    from irbridge.verify.smt import Unproved

    now = time.monotonic()
    try:
        induction = Induction(modules, signature, now + (until - now) * _INDUCTION, alike, addressed)
        if not induction.proved():
            return None
    except (Unproved, RecursionError):
        return None
    evidence = ", if what is called takes what was set for it" if induction.evidence else ""
    return Proof("equal", f"for all inputs, by induction over loops{evidence}", assumed=induction.assumed)


def probes(signature: Signature, variables: list[tuple[str, int]]) -> Iterator[dict[str, Any]]:
    """Inputs of corners and random numbers; pointers point to random bytes. ``variables``: (name, size)."""
    from irbridge.verify import registers
    from irbridge.verify.replay import LOWEST

    rng, most = random.Random(str(signature)), registers.largest(signature, ADDRESSED)
    for _ in range(PROBES):
        model: dict[str, Any] = {"memory": {}, "variables": {}}
        places = [LOWEST + (n << 16) for n in range(len(signature.params) + len(variables))]
        small = rng.random() < 0.5
        for p, name in zip(signature.params, registers.names(signature), strict=True):
            at = places.pop()
            if p.type.kind == "pointer":
                model[name] = at
                model["memory"] |= {at + n: rng.randrange(4 if small else 256) for n in range(64)}
            elif p.type.kind == "float":
                model[name] = _real(rng, p.type.bits)
            else:
                model[name] = _word(rng) & (1 << registers.value_bits(p.type)) - 1
                limit, signed = most.get(name, (model[name], False))
                if not signed or not model[name] >> registers.value_bits(p.type) - 1:
                    model[name] = min(model[name], limit)
        for name, size in variables:
            at = model["variables"][name] = places.pop()
            model["memory"] |= {at + n: rng.randrange(256) for n in range(size)}
        yield model


def _real(rng: random.Random, bits: int) -> int:
    value = rng.choice((0.0, 1.0, -1.5, 1e10, rng.uniform(-4, 4), rng.uniform(-4, 4), float(rng.randrange(-999, 999))))
    packed = struct.pack("<f" if bits == 32 else "<d", value)
    return int.from_bytes(packed, "little") if rng.random() < 0.8 else rng.getrandbits(bits)


def _word(rng: random.Random) -> int:
    value = rng.choice((rng.choice(CORNERS), rng.getrandbits(64), rng.getrandbits(rng.randrange(1, 65))))
    value = rng.choice((value, -value, value + (1 << 31), value - (1 << 63), value * 0x0101010101010101))
    return value % WORD
