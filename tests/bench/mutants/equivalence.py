"""Whether a mutant changes nothing: only a proof for all inputs says so.

In: a right translation and its mutant. Out: how they were proved to be the same: by z3 without a bound on loops, or
since both, lifted, are the same code after LLVM's optimiser. What a frame holds before it is written is taken
from a variable that both share, so that nothing is the same only because it is undefined. Lifting takes for granted
that preserved registers are restored: a fault in a line that saves or restores one is never excused.
"""

from __future__ import annotations

import re

from irbridge import pipeline
from irbridge.errors import IrbridgeError
from irbridge.verify.prototypes import parse
from irbridge.verify.verdict import Status, Verdict
from tests.bench.cells import SOURCES
from tests.bench.functions import Function
from tests.bench.mutants.faults import Mutant

_ALLOCA = re.compile(r"^(\s*)(%\S+) = alloca (i8, i64 (\S+?)|\[(\d+) x i8\]),.*$", re.M)
_CONTENTS = "@irb_contents = external global i8"
_COPY = "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)"


def equivalent(f: Function, isa: str, right: str, mutant: Mutant, verdict: Verdict) -> str:
    """How it was proved; empty if it was not."""
    if mutant.kind == "callee-saved register":
        return ""
    if verdict.status is Status.PROVED and "iterations" not in verdict.proof:
        return verdict.proof
    try:
        same = _canonical(f, isa, right) == _canonical(f, isa, mutant.text)
    except IrbridgeError:
        return ""
    return "the same code after LLVM's optimiser" if same else ""


def _canonical(f: Function, isa: str, text: str) -> str:
    """The lifted function, optimised."""
    from irbridge.backends.llvm.codegen import MACHINES, compile_text
    from irbridge.backends.llvm.emit import emit

    options = pipeline.Options(prototypes=parse(f.prototype))
    [module] = pipeline.lift_units([("f.s", text)], SOURCES[isa], options).modules
    code = _ALLOCA.sub(_filled, emit(module, MACHINES[isa].extends))
    return compile_text(f"{code}\n{_CONTENTS}\n{'' if _COPY in code else _COPY}\n", isa, 3)


def _filled(m: re.Match[str]) -> str:
    size = m[4] or m[5]
    return f"{m[0]}\n{m[1]}call void @llvm.memcpy.p0.p0.i64(ptr {m[2]}, ptr @irb_contents, i64 {size}, i1 false)"
