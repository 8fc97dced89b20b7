"""Variables that neither the units nor the C library define: those of a program's other units.

In: the lifted units. Out: an assembly unit that defines them, full of zeros and large enough for most, to be added to
both sides: without it their names would be taken for functions. Example: ``stand_in(["table"], toolchain("llvm"))``.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterable, Sequence
from functools import cache

from irbridge.ir.graph import Module
from irbridge.verify.machines import Toolchain

BYTES = 4096
_NAME = "<variables of other units>"
_ONE = "\t.globl\t{0}\n\t.type\t{0}, @object\n\t.size\t{0}, {1}\n\t.balign\t16\n{0}:\n\t.zero\t{1}\n"


def external_data(modules: Sequence[Module]) -> list[str]:
    """Variables that the units name and do not define."""
    data = [d for m in modules for d in m.data.values()]
    defined = {label for d in data if d.linkage != "declared" for label in (d.name, *d.labels)}
    defined |= {name for m in modules for name in (*m.functions, *m.aliases)}
    return sorted({d.name for d in data if d.linkage == "declared" and not d.tls} - defined)


def stand_in(names: Iterable[str], tools: Toolchain) -> list[tuple[str, str]]:
    """A unit that defines the names that the C library does not; none if there is none."""
    names = list(names)
    missing = [n for n in names if n not in _library(tools.cc, tools.nm)] if names else []
    return [(_NAME, "\t.bss\n" + "".join(_ONE.format(n, BYTES) for n in missing))] if missing else []


@cache
def _library(cc: str, nm: str) -> frozenset[str]:
    """All symbols that the C library defines for others."""
    out: set[str] = set()
    for name in ("libc.a", "libm.a"):
        path = subprocess.run([cc, f"-print-file-name={name}"], capture_output=True, text=True).stdout.strip()
        found = subprocess.run([nm, "-g", "--defined-only", path], capture_output=True, text=True)
        out |= {words[2] for line in found.stdout.splitlines() if len(words := line.split()) == 3}
    return frozenset(out)
