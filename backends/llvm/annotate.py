"""Put the source's lines beside a target's assembly as comments, so that both can be read side by side.

In: the target's assembly, and the same compiled with debug locations (``lines.DebugLines``). Out: the first text with
``# f.s:3: addl %esi, %edi`` behind each instruction and label, and local labels under the source's names where one
stands for one. But for comments and those names it is the first text: what LLVM does with debug locations never gets
into it. Example: ``addw a0, a0, a1`` gets the line of the ``addl`` that it came from.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from difflib import SequenceMatcher
from pathlib import PurePath

COLUMN = 40  # where comments begin
WIDTH = 100  # and how long the source's words may be
_LOC = re.compile(r"\t\.loc\t\d+ (\d+) ")
_DEBUG = re.compile(r"\t\.(?:cfi_|file\t\d)|\.L(?:func_begin|tmp)\d+:$")
_TEMPORARY = re.compile(r"\.Ltmp\d+\b")
_LABEL = re.compile(r"([\w.$@]+):")
_MARKS = (".LF", ".LC", ".LV", ".LB", ".Lpcrel_hi", ".Ltmp")  # labels that compilers put for other reasons
_LOCAL = re.compile(r"\.LBB\d+_\d+\b")


def annotate(plain: str, debug: str, comment: str, file: str, source: str, symbols: Mapping[str, int]) -> str:
    """``plain`` with comments. ``symbols``: the source's lines of functions and data, by their names in the target."""
    lines, texts = plain.splitlines(), source.splitlines()
    origin = _origins(lines, debug.splitlines())
    marks = _marks(lines, origin, texts)
    names = _names(marks, texts, plain)
    out = []
    for n, line in enumerate(lines):
        label = _LABEL.match(line)
        where = symbols.get(label[1], marks.get(label[1], (0, 0))[0]) if label else origin[n]
        line = _LOCAL.sub(lambda m: names.get(m[0], m[0]), line)
        if 0 < where <= len(texts):
            words = " ".join(texts[where - 1].split())[:WIDTH]
            line += " " * max(1, COLUMN - len(line.expandtabs(8))) + f"{comment} {PurePath(file).name}:{where}: {words}"
        out.append(line)
    return "\n".join(out) + "\n"


def _origins(plain: list[str], debug: list[str]) -> list[int]:
    """The source line of each line of the plain text that is an instruction, else 0."""
    kept: list[str] = []
    places: list[int] = []
    now = 0
    for line in debug:
        m = _LOC.match(line)
        if m is not None:
            now = int(m[1])
        elif not _DEBUG.match(line):
            if line.startswith("\t.section"):
                now = 0
            kept.append(_key(line))
            places.append(now if _instruction(line) else 0)
    numbers = [n for n, line in enumerate(plain) if not _DEBUG.match(line)]
    keys = [_key(plain[n]) for n in numbers]
    out = [0] * len(plain)
    if keys == kept:
        for n, place in zip(numbers, places, strict=True):
            out[n] = place
        return out
    for a, b, size in SequenceMatcher(None, keys, kept, False).get_matching_blocks():
        for k in range(size):
            out[numbers[a + k]] = places[b + k]
    return out


def _key(line: str) -> str:
    return _TEMPORARY.sub(".Ltmp", line)


def _instruction(line: str) -> bool:
    return line.startswith("\t") and line[1:2] not in (".", "")


def _marks(lines: list[str], origin: list[int], texts: list[str]) -> dict[str, tuple[int, int]]:
    """For each local label of the target: the line of the source's label before what follows, and of what follows."""
    within = _blocks(texts)
    out = {}
    for n, line in enumerate(lines):
        m = _LABEL.match(line)
        if m is not None and _LOCAL.fullmatch(m[1]):
            first = next((origin[k] for k in range(n + 1, len(lines)) if _instruction(lines[k])), 0)
            if first in within:
                out[m[1]] = within[first], first
    return out


def _names(marks: Mapping[str, tuple[int, int]], texts: list[str], plain: str) -> dict[str, str]:
    """The source's names for the target's labels. Where several begin in one block of the source, only the one
    nearest to its start can have the name; of copies in several functions, the first."""
    found: dict[int, list[tuple[int, str]]] = {}
    for ours, (label, first) in marks.items():
        found.setdefault(label, []).append((first, ours))
    taken = set(re.findall(r"\.L[\w.$]+", plain))
    out = {}
    for label, begun in found.items():
        m = _LABEL.match(texts[label - 1].strip())
        begun.sort(key=lambda one: one[0])
        nearest = [ours for first, ours in begun if first == begun[0][0]]
        functions = {ours.partition("_")[0] for ours in nearest}
        if m is not None and m[1] not in taken and len(functions) == len(nearest):
            out[nearest[0]] = m[1]
    return out


def _blocks(texts: list[str]) -> dict[int, int]:
    """The line of the local label before each line of code; none for a function's first instructions."""
    out: dict[int, int] = {}
    label = 0
    for n, text in enumerate(texts, 1):
        words = text.strip()
        m = _LABEL.match(words)
        if m is not None:
            if not m[1].startswith(".L"):
                label = 0
            elif not m[1].startswith(_MARKS):
                label = n
            words = words[m.end() :].strip()
        if words and not words.startswith(".") and label:
            out[n] = label
    return out
