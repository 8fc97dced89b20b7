"""Functions to judge the verdict with: ours, in the folder's C files, one unit each.

In: ``*.c`` here: what stands before the first function belongs to each of a file. Out: ``Function``s and their
assembly. The file's name is the kind of code: integer, pointer, text, real, record, loops.
"""

from __future__ import annotations

import re
import subprocess
from dataclasses import dataclass
from functools import cache
from itertools import permutations
from pathlib import Path

from irbridge import pipeline
from irbridge.verify.prototypes import parse
from tests.bench.cells import COMPILERS, SOURCES

PAIRS = tuple(permutations(SOURCES, 2))
# what C leaves open is settled alike for all compilers: overflow wraps, char is signed, a product is rounded
FLAGS = ("-w", "-fwrapv", "-fno-strict-aliasing", "-fsigned-char", "-ffp-contract=off", "-S", "-x", "c", "-", "-o", "-")


@dataclass(frozen=True, slots=True)
class Function:
    """One function. ``text``: the C unit that has it alone; ``prototype``: in C, with the structs it takes."""

    name: str
    group: str
    text: str
    prototype: str


def functions(folder: Path = Path(__file__).parent) -> list[Function]:
    """All of a folder's, files by name."""
    out = []
    for path in sorted(folder.glob("*.c")):
        parts = re.split(r"(?m)^(?=[a-z].*\)\n\{)", path.read_text())
        types = "\n".join(x for x in parts[0].splitlines() if x.startswith("struct"))
        for text in parts[1:]:
            head = text[: text.index("\n{")]
            m = re.search(r"(\w+)\(", head)
            assert m is not None, head
            out.append(Function(m[1], path.stem, f"{parts[0]}\n{text}", f"{types}\n{head};"))
    return out


@cache
def compiled(text: str, compiler: str, isa: str, level: str) -> str:
    """C as assembly."""
    command = [*COMPILERS[compiler][isa], level, *FLAGS]
    return subprocess.run(command, input=text, capture_output=True, text=True, check=True, timeout=60).stdout


@cache
def translated(text: str, prototype: str, isa: str, target: str) -> str:
    """gcc -O2's assembly, translated, with the prototype known."""
    source = compiled(text, "gcc", isa, "-O2")
    return pipeline.translate(source, to=target, source=SOURCES[isa], prototypes=parse(prototype))
