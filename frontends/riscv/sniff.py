"""Whether a text is RISC-V assembly.

In: a text. Out: a degree between 0 and 1: judged by the first instructions that say something.
"""

from __future__ import annotations

import re

_HEAD = 65536
_LINES = 400
_ABI = r"(?:[ast](?:[0-9]|1[01])|f[ast](?:[0-9]|1[01])|ra|sp|gp|tp|fp|zero)\b"
_ANY = rf"(?:{_ABI}|[xf](?:[0-9]|[12][0-9]|3[01])\b)"  # AArch64 has x0 to x30 too
# fmt: off
_OWN = re.compile("|".join((
    rf"^\s*(?:c\.)?(?:addi?w?|subw?|mul\w*|div\w*|rem\w*|xori?|ori?|andi?|neg|not)\s+{_ABI}",
    rf"^\s*(?:c\.)?(?:addiw?|f?[ls][bhwd]u?|mv|lui|auipc|la|lla|li|[sz]ext\.\w|s[lr][la]i?w?|slt\w*|s\w+z)\s+{_ANY}",
    rf"^\s*(?:beq|bne|b[lg][te]u?)z?\s+{_ANY}|^\s*(?:jr|jalr)\s+{_ANY}|^\s*(?:jal|tail|j)\s+[\w.$]+\s*$",
    rf"^\s*f[\w.]+\.[sdwx]\s+{_ANY}|^\s*(?:fence|ecall|ebreak)\b",
    r"^\s*\.attribute\s|^\s*\.option\s|%(?:pcrel_|tprel_)?(?:hi|lo)\(",
)))
_NOT = re.compile(
    r"%[a-z]+\d*\b(?!\()|\[|\bptr\b|^\s*(?:mov|ldr|str|ldp|stp|adrp|push|pop|lea)\w*\s|\b[wxv]\d+\.|:lo12:"
)
# fmt: on
_OTHERS = (
    ("x86-64", re.compile(r"%[re]?[abcd]x\b|%[re]?[sb]p\b|%r\d+\b|\b[re][abcd]x\b|\bptr \[", re.I)),
    ("AArch64", re.compile(r"^\s*(?:stp|ldp|ldr|str|adrp|mov|cbn?z|b\.\w\w)\s.*\b(?:[wx]\d+|[wx]zr)\b|:lo12:")),
)
_LABEL = re.compile(r"^\s*[\w.$]+:\s*")


def _lines(text: str) -> list[tuple[int, str]]:
    """The first instructions and telling directives, numbered."""
    out = []
    for n, line in enumerate(text[:_HEAD].split("\n"), 1):
        line = _LABEL.sub("", line).split("#")[0].rstrip()
        stripped = line.lstrip()
        if stripped and (stripped[0] not in "./@" or stripped.startswith((".attribute", ".option"))):
            out.append((n, line))
            if len(out) >= _LINES:
                break
    return out


def recognise(text: str, name: str = "") -> float:
    """How much a text looks like RISC-V assembly: 0 not at all, 1 certainly. ``name``: the file's."""
    lines = [line for _, line in _lines(text)]
    own = sum(bool(_OWN.search(line)) and not _NOT.search(line) for line in lines)
    other = sum(bool(_NOT.search(line)) for line in lines)
    return own / (own + 2 * other) if own else 0.0


def foreign(text: str) -> tuple[str, int] | None:
    """The language a text clearly belongs to if that is not RISC-V, with a line that shows it."""
    lines = _lines(text)
    own = sum(bool(_OWN.search(line)) and not _NOT.search(line) for _, line in lines)
    for name, pattern in _OTHERS:
        hits = [n for n, line in lines if pattern.search(line)]
        if len(hits) > 2 * own:
            return name, hits[0]
    return None
