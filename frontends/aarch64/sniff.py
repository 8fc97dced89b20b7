"""Whether a text is AArch64 assembly, and if not, whose it is.

In: a text. Out: a degree between 0 and 1 (``looks_like``), or another language's name and a line that
shows it (``foreign``). Judged by the first lines that say something; nothing is parsed.
"""

from __future__ import annotations

import re

_HEAD = 65536
_LINES = 400

# fmt: off
_OWN = re.compile("|".join((
    r"^\s*(?:stp|ldp|ldr[bh]?|ldrs[bhw]|ldur|stur|str[bh]?|adr|mov[nzk]?|add|subs?|cmp|cbn?z|tbn?z|and|orr|lsl|csel|cset|mul)"
    r"\s+#?\{?(?:[wx](?:[0-9]|[12][0-9]|30|zr)|sp|[qds][0-9]+)\b",
    r"^\s*f(?:mov|add|sub|mul|div|cmpe?|madd|cvtzs)\s+[sd][0-9]",
    r":(?:lo12|got|got_lo12|tprel_hi12):|^\s*adrp\s|^\s*\.arch\s+armv[89]|^\s*b\.(?:eq|ne|[lgm][teis]|h[is]|l[os]|pl|c[sc])\s",
    r"\bv[0-9]+\.(?:16b|8b|8h|4h|4s|2s|2d|1d)\b",
)), re.I)
_OTHERS = tuple((name, re.compile("|".join(patterns), re.M)) for name, patterns in (
    ("x86-64", (
        r"%(?:[re]?(?:[abcd]x|[sbi]p|[sd]i)|[abcd]l|r\d+[dwb]?|[xyz]mm\d+)\b",
        r"\b(?:[er](?:[abcd]x|[sb]p|[sd]i)|[xyz]mm\d+)\b",
        r"\b(?:[qd]?word|byte) ptr\b|^\s*\.(?:intel|att)_syntax|^\s*(?:endbr64|pushq|leaq|retq)\b",
    )),
    ("ARM", (
        r"^\s*(?:push|pop|stm\w*|ldm\w*)\s*(?:\w+!?,\s*)?\{|^\s*bx\s+lr",
        r"^\s*(?:ldr|str|mov|add|sub|cmp|mul)\w*\s+(?:r[0-9]+|fp|ip|lr),",
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
    ("PowerPC", (r"^\s*(?:mflr|mtlr|stwu|stdu|blr\s*$)\b|^\s*addis\s+\d+,|@toc@ha",)),
    ("LLVM IR", (r"^(?:define|declare)\s.*@|^target (?:datalayout|triple) =|^source_filename =",)),
    ("C",       (r"^(?:int|void|static|char|extern)\s[\w\s*]+\(.*[{,;]\s*$|^\s*return\b.*;\s*$",)),
))
# fmt: on
_LABEL = re.compile(r"^\s*[\w.$]+:\s")


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


def _hits(pattern: re.Pattern[str], lines: list[tuple[int, str]]) -> list[int]:
    return [n for n, line in lines if pattern.search(line)]


def foreign(text: str) -> tuple[str, int] | None:
    """The language a text clearly belongs to if that is not AArch64, with a line that shows it."""
    lines = _lines(text)
    own = len(_hits(_OWN, lines))
    hits, name = max(((_hits(pattern, lines), name) for name, pattern in _OTHERS), key=lambda x: len(x[0]))
    return (name, hits[0]) if len(hits) > 2 * own else None


def recognise(text: str, name: str = "") -> float:
    """How much a text looks like AArch64 assembly, 0 to 1. ``name``: the file's."""
    return looks_like(text)


def looks_like(text: str) -> float:
    """How much a text looks like AArch64 assembly: 0 not at all, 1 certainly."""
    lines = _lines(text)
    own = len(_hits(_OWN, lines))
    other = max(len(_hits(pattern, lines)) for _, pattern in _OTHERS)
    return own / (own + 2 * other) if own else 0.0
