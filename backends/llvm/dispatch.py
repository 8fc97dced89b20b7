"""Functions for two processors: with an instruction that the base of the target lacks, and without.

In: a module, a machine with an ``optional`` feature and what the user said of the processor. Out: the functions that
the emitter writes twice, as ``f.FEATURE`` and ``f.base``; ``f`` itself asks the processor (``irb.has.FEATURE`` of the
runtime) and jumps to one of them. Calls between such functions go from body to body, without asking again.

A function is worth it if LLVM would call the C library for one of its operations: AArch64 and RISC-V fuse multiply and
add, x86-64's base cannot. Both bodies compute the same bits. No vector that either of them passes or gives is wider
than the base's, so that each may call and be called by anything.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import cache

from irbridge.backends.llvm.codegen import MACHINES, compile_text
from irbridge.ir.graph import Function, Module, Reloc

BASE = ".base"
_LABELS = ("irb.indirect_br", "irb.block_address")
_ASK = """
define double @ask(double %a, double %b, double %c) {
  %r = call double @llvm.fma.f64(double %a, double %b, double %c)
  ret double %r
}
declare double @llvm.fma.f64(double, double, double)
"""


@dataclass(frozen=True, slots=True)
class Dispatch:
    """``functions`` get a second body, compiled with ``features``: ``feature`` and what holds for the module."""

    feature: str
    features: str
    functions: frozenset[str]

    @property
    def test(self) -> str:
        return f"irb.has.{self.feature}"

    @property
    def bodies(self) -> dict[str, str]:
        """What a body's name ends in, and its attributes. The base's must not come into the function that asks, which
        would then set up its frame before it asks."""
        return {f".{self.feature}": f' "target-features"="{self.features}"', BASE: " noinline"}


def dispatch(module: Module, target: str, cpu: str, features: str) -> Dispatch | None:
    """Which functions of a module to write twice; None if there are none, or the processor is known to be enough."""
    machine = MACHINES[target]
    feature = machine.optional
    if not feature:
        return None
    labelled = {
        f for d in module.data.values() for x in d.items if isinstance(x, Reloc)
        for f, block in ((x.symbol, x.block), (x.minus, x.minus_block)) if block
    }  # fmt: skip
    chosen = {f.name for f in module.functions.values() if f.name not in labelled and _wanted(f, machine.optional_ops)}
    more = ",".join(filter(None, (f"+{feature}", features)))  # the user's word is the last
    if not chosen or not _calls_library(target, cpu, features) or _calls_library(target, cpu, more):
        return None
    return Dispatch(feature, ",".join(filter(None, (machine.features, more))), frozenset(chosen))


def _wanted(f: Function, ops: frozenset[str]) -> bool:
    """Whether a function has such ops and is as good as its copy: nothing may point at its blocks."""
    if f.is_declaration:
        return False
    found = False
    for op in f.body.ops():
        if op.d.name in _LABELS or op.attrs.get("returns_twice"):
            return False
        found = found or op.d.name in ops
    return found


@cache
def _calls_library(target: str, cpu: str, features: str) -> bool:
    """Whether LLVM calls a function for a fused multiply-add."""
    return re.search(r"\bfma\b", compile_text(_ASK, target, 1, cpu, features)) is not None
