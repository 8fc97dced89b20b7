"""Whether a text is x86-64 assembly, and if not, whose it is.

In: a text. Out: a degree between 0 and 1 (``looks_like``), or another language's name and a line that
shows it (``foreign``). Judged by the first instructions that say something; nothing is parsed.
"""

from __future__ import annotations

import re

_HEAD = 65536
_LINES = 400
_NOTHING = 0.01

# fmt: off
_X86 = (
    r"%(?:[re]?(?:[abcd]x|[sbi]p|[sd]i)|[abcd]l|r\d+[dwb]?|[xyz]mm\d+|st)\b",
    r"\b(?:[er](?:[abcd]x|[sb]p|[sd]i)|[xyz]mm\d+)\b",
    r"\b(?:[qd]?word|byte) ptr\b",
    r"^\s*(?:endbr64|pushq|movq|leaq|retq|syscall)\b",
    r"^\s*\.(?:intel|att)_syntax",
)
_OTHERS = (
    ("AArch64", (
        r"^\s*(?:stp|ldp|ldr|str|adr|mov|add|sub|cmp|cbn?z|fmov|b\.\w\w)\s.*\b(?:[wx](?:[0-9]|[12][0-9]|30)|[wx]zr)\b",
        r":lo12:|^\s*adrp\s|^\s*\.arch\s+armv[89]",
    )),
    ("ARM", (
        r"^\s*(?:push|pop|stm\w*|ldm\w*)\s*(?:\w+!?,\s*)?\{|^\s*bx\s+lr",
        r"^\s*(?:ldr|str|mov|add|sub|cmp|mul)\w*\s+(?:r[0-7]|fp|ip|lr),",
        r"^\s*\.(?:arm|thumb|thumb_func|fpu|eabi_attribute|syntax unified)\b",
    )),
    ("RISC-V", (
        r"^\s*(?:addiw?|s[dw]|l[dwia]|mv|lui|auipc|slli|beqz?|bnez?|jalr?)\s+(?:[ast]\d+|s1[01]|ra|sp|zero|x\d+)\b",
        r"^\s*\.attribute\s|^\s*\.option\s+(?:nopic|pic|rvc|norvc)|%pcrel_hi|%hi\(",
    )),
    ("MIPS", (
        r"^\s*(?:addiu|lw|sw|jr|jal|lui|move)\s+\$(?:\d+|sp|ra|fp|[vast]\d)\b",
        r"^\s*\.set\s+(?:noreorder|nomacro|nomips16)",
    )),
    ("PowerPC", (r"^\s*(?:mflr|mtlr|stwu|stdu|blr)\b|^\s*addis\s+\d+,|@toc@ha",)),
    ("LLVM IR", (r"^(?:define|declare)\s.*@|^target (?:datalayout|triple) =|^source_filename =",)),
    ("C",       (r"^(?:int|void|static|char|extern)\s[\w\s*]+\(.*[{,;]\s*$|^\s*return\b.*;\s*$",)),
)
# fmt: on
_LABEL = re.compile(r"^\s*[\w.$]+:\s")
_OWN = re.compile("|".join(_X86), re.I)
_OTHER = [(name, re.compile("|".join(patterns))) for name, patterns in _OTHERS]


def _lines(text: str) -> list[tuple[int, str]]:
    """The first lines that are neither comments nor blank, numbered."""
    out = []
    for n, line in enumerate(text[:_HEAD].split("\n"), 1):
        line = _LABEL.sub("", line)
        if line.strip() and not line.lstrip().startswith(("#", "//", "/*")):
            out.append((n, line))
            if len(out) >= _LINES:
                break
    return out


def _score(pattern: re.Pattern[str], lines: list[tuple[int, str]]) -> tuple[int, int]:
    """How many lines match, and the first that does."""
    hits = [n for n, line in lines if pattern.search(line)]
    return len(hits), hits[0] if hits else 0


def foreign(text: str) -> tuple[str, int] | None:
    """The language a text clearly belongs to if that is not x86-64, with a line that shows it."""
    lines = _lines(text)
    own, _ = _score(_OWN, lines)
    count, line, name = max(((*_score(pattern, lines), name) for name, pattern in _OTHER), key=lambda x: x[0])
    return (name, line) if count > 2 * own else None


def recognise(text: str, name: str = "") -> float:
    """:func:`looks_like`, but a text that shows nothing is not given up: what is wrong with it (it is empty, it is
    C) is then said while it is read. ``name``: the file's."""
    return max(looks_like(text), _NOTHING)


def looks_like(text: str) -> float:
    """How much a text looks like x86-64 assembly: 0 not at all, 1 certainly."""
    lines = _lines(text)
    own, _ = _score(_OWN, lines)
    other = max(_score(pattern, lines)[0] for _, pattern in _OTHER)
    return own / (own + 2 * other) if own else 0.0
