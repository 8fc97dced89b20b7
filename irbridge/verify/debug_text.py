"""Assembly texts with and without their debugging information.

In: a unit as a compiler wrote it with ``-g``. Out: ``plain``: what runs; ``types_only``: with the sections that
describe types. Each line stays where it was. Neither has what only one compiler's assembler reads: ``.loc`` and
``.file`` lines, ``.addrsig``, differences of labels as ULEB128.
"""

from __future__ import annotations

import re

_SECTION = re.compile(r"\s*\.(section|text|data|bss|pushsection|popsection|previous)\b\s*\"?([^\s,\"]*)")
_TYPES = re.compile(r"\.debug_(info|abbrev|str|str_offsets|line_str|addr|types)$")
_INDEXED = (".debug_loclists", ".debug_rnglists")  # entries name places in them, which a reader looks up
_NONE = re.compile(r"(?!)")
_LINES = re.compile(r"\s*\.(loc|file\s+\d)")
_LLVM_ONLY = re.compile(r"^[ \t]*\.addrsig.*$", re.M)  # what binutils do not know and no program needs
_VIEW = re.compile(r"\.LVU\d+")  # numbers that ``.loc`` lines define


def described(text: str) -> bool:
    """Whether a text has debugging information."""
    return ".debug_info" in text


def plain(text: str) -> str:
    """The text without any."""
    text = _LLVM_ONLY.sub("", text)
    return _cut(text, _NONE) if described(text) else text


def types_only(text: str) -> str:
    """The text with what says which types functions take."""
    text = _cut(_LLVM_ONLY.sub("", text), _TYPES)
    views = "".join(f"\t.set {view}, 0\n" for view in sorted(set(_VIEW.findall(text))))
    lists = "".join(f"\t.section {name}\n\t.zero {8 * text.count(chr(10))}\n" for name in _INDEXED)
    return f"{text}\n{views}{lists}"


def _cut(text: str, sections: re.Pattern[str]) -> str:
    """The text with those of its debugging sections that match, and no line numbers."""
    out, away = [], False
    for line in text.split("\n"):
        if m := _SECTION.match(line):
            away = m[2].startswith(".debug_") and not sections.match(m[2])
        out.append("" if away or _LINES.match(line) else line)
    return "\n".join(out)
