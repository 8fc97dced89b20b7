"""The numbers that code mentions: what an input should be near now and then.

In: assembly texts, and their object files. Out: the immediate numbers of the instructions, those that several make
together (movk, lui), and the constants that the code loads from sections of such.
Example: ``mentioned(["\\tcmpl $300, %edi"]) == (300, 300, 300, 300)``.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from pathlib import Path

from irbridge.verify.elf import constants

_NUMBER = re.compile(r"(?<![\w.])-?(?:0x[0-9a-fA-F]+|\d+)(?![\w.])")
_STACK = re.compile(r"\bw?sp\b|%rsp")
_PART = re.compile(
    r"\s(mov|movk|li|lui|addi|addiw)\s+([a-z]+\d+),\s*(?:(\w+),\s*)?#?(-?(?:0x[0-9a-f]+|0|[1-9]\d*))"
    r"(?:,\s*lsl #?(\d+))?\s*(?:[/#].*)?$"
)
_MOST, _LARGE = 96, 3


def mentioned(texts: Iterable[str], objects: Iterable[Path] = ()) -> tuple[int, ...]:
    """The numbers, the rarest first; those that are not small several times, since nothing else would make them."""
    found = Counter(n for text in texts for n in _immediate(text))
    found.update(n for file in objects for n in constants(file))
    rare = sorted(found, key=lambda n: found[n])[:_MOST]
    return (*rare, *(n for n in rare if abs(n) > 16 for _ in range(_LARGE)))


def _immediate(text: str) -> Iterator[int]:
    """The numbers in a text's instructions."""
    parts: dict[str, int] = {}  # what registers hold that immediate numbers make step by step
    for line in text.splitlines():
        if line[:1] not in " \t" or line.lstrip().startswith(".") or _STACK.search(line):
            continue
        for m in _NUMBER.finditer(line):
            yield int(m[0], 0) if not re.match(r"-?0\d", m[0]) else 0
        part = _PART.match(line)
        if part is not None and (whole := _joined(part, parts)) is not None:
            yield whole


def _joined(m: re.Match[str], parts: dict[str, int]) -> int | None:
    """What a register holds once another part of a number is in it; None for the first part, which is no number yet."""
    name, register, value = m[1], m[2].lstrip("wx"), int(m[4], 0)
    old = parts.get(register)
    if name in ("mov", "li", "lui"):
        parts[register] = (value << 12 if name == "lui" else value) % (1 << 64)
        return parts[register] if name == "lui" else None
    if old is None or (name != "movk" and m[3] != m[2]):
        return None
    by = int(m[5] or 0)
    parts[register] = old & ~(0xFFFF << by) | value << by if name == "movk" else (old + value) % (1 << 64)
    return parts[register]
