r"""Lines of assembly text to statements: comments, ``;``, labels, strings, argument lists.

In: a line as it stands in the file. Out: its statements without comments. Example:
``split_line('a: .ascii "x;#" ; nop # end')`` is ``['a: .ascii "x;#"', 'nop']``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass

from irbridge.errors import IrbridgeError, Loc

LABEL = re.compile(r'\s*([^\W\d][\w.$@]*|[.$][\w.$@]*|\d+|"[^"]*")\s*:(?!=)')
ASSIGN = re.compile(r"([^\W\d][\w.$]*|[.][\w.$]*)\s*==?(?!=)\s*(.*)", re.S)
HERE = re.compile(r"(?<![\w.])\.(?![\w.])")
NUMERIC = re.compile(r"(?<![\w.$@%])(\d+)([bf])(?![\w.$])")

_STRING = r'"(?:\\.|[^"\\])*"'
_BLOCKS = rf"{_STRING}|/\*.*?\*/|/\*"
_SIMPLE_ESCAPES = {"b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11}
_NESTED = re.compile(r"[][(){}\"']")
_PIECE = re.compile(rb"\\([0-7]{1,3}|[xX][0-9a-fA-F]+|.)|[^\\]+", re.S)


@dataclass(frozen=True, slots=True)
class Splitter:
    """Cuts lines by an ISA's comment and separator characters (build it with :func:`splitter`)."""

    token: re.Pattern[str]
    plain: re.Pattern[str]
    blocks: re.Pattern[str]
    line_comment: tuple[str, ...]

    def split(self, line: str) -> list[str]:
        """The statements of a line. Raises IrbridgeError at a string without its end."""
        if not self.plain.search(line):
            line = line.strip()
            return [line] if line and not line.startswith(self.line_comment) else []
        if line.lstrip().startswith(self.line_comment):
            return []
        out, start = [], 0
        for m in self.token.finditer(line):
            kind = m.lastgroup
            if kind == "open":
                raise IrbridgeError("this string has no end", Loc(text=line, col=m.start() + 1), 'close it with `"`')
            if kind in ("sep", "comment"):
                out.append(line[start : m.start()].strip())
                start = m.end()
            if kind == "comment":
                break
        else:
            out.append(line[start:].strip())
        return [s for s in out if s]

    def without_blocks(self, text: str) -> str:
        """``text`` with each ``/* … */`` blanked, its newlines kept."""

        def blank(m: re.Match[str]) -> str:
            found = m.group()
            if found == "/*":
                line = text.count("\n", 0, m.start()) + 1
                raise IrbridgeError("this comment has no end", Loc(line=line), "close it with `*/`")
            return " " + "\n" * found.count("\n") if found.startswith("/*") else found

        return self.blocks.sub(blank, text)


def splitter(comments: Iterable[str], line_comments: Iterable[str] = (), separator: str = ";") -> Splitter:
    """A :class:`Splitter`; ``comments`` start one anywhere, ``line_comments`` only at a line's start."""
    comment = "|".join(re.escape(c) for c in comments)
    sep = re.escape(separator)
    return Splitter(
        token=re.compile(rf"(?P<str>{_STRING})|(?P<open>\")|'(?:\\.|[^\\])'?|(?P<comment>{comment})|(?P<sep>{sep})"),
        plain=re.compile(rf"{comment}|{sep}|[\"']"),
        blocks=re.compile(rf"(?:{comment})[^\n]*|{_BLOCKS}", re.S),
        line_comment=tuple(line_comments),
    )


def split_args(text: str) -> list[str]:
    """The arguments between commas; commas within ``()``, ``[]``, ``{}`` and quotes do not count."""
    if not _NESTED.search(text):
        return [a.strip() for a in text.split(",")] if text.strip() else []
    out, start, depth, i, n = [], 0, 0, 0, len(text)
    while i < n:
        c = text[i]
        if c in "([{":
            depth += 1
        elif c in ")]}":
            depth -= 1
            if depth < 0:
                raise IrbridgeError(f"unbalanced `{c}`", Loc(text=text, col=i + 1))
        elif c == '"':
            i += 1
            while i < n and text[i] != '"':
                i += 2 if text[i] == "\\" else 1
        elif c == "'":
            i += 2 if text[i + 1 : i + 2] == "\\" else 1
            i += text[i + 1 : i + 2] == "'"
        elif c == "," and not depth:
            out.append(text[start:i].strip())
            start = i + 1
        i += 1
    if depth:
        raise IrbridgeError("unbalanced brackets", Loc(text=text, col=len(text)), "each `(` and `[` needs its end")
    out.append(text[start:].strip())
    return out


def unquote(text: str) -> str:
    """A name without the quotes it may stand in."""
    text = text.strip()
    return text[1:-1] if len(text) > 1 and text[0] == '"' == text[-1] else text


def string_bytes(text: str) -> list[bytes]:
    r"""The strings of ``"a" "b", "c"``: neighbours without a comma are one; escapes as the GNU assembler has them."""
    out, pos, joined = [b""], 0, True
    token = re.compile(rf"\s*(?:({_STRING})|(,))\s*", re.S)
    while pos < len(text):
        m = token.match(text, pos)
        if m is None or (m.group(2) and joined):
            raise IrbridgeError("a string in quotes is expected here", Loc(text=text, col=pos + 1))
        if m.group(2):
            out.append(b"")
        else:
            out[-1] += _unescape(m.group(1)[1:-1])
        joined = bool(m.group(2))
        pos = m.end()
    if joined:
        raise IrbridgeError("a string in quotes is expected here", Loc(text=text, col=max(len(text), 1)))
    return out


def _unescape(body: str) -> bytes:
    raw = body.encode("utf-8", "surrogateescape")
    if b"\\" not in raw:
        return raw
    out = bytearray()
    for m in _PIECE.finditer(raw):
        escape = m.group(1)
        if escape is None:
            out += m.group()
        elif escape[:1] in b"01234567":
            out.append(int(escape, 8) & 255)
        elif escape[:1] in b"xX" and len(escape) > 1:
            out.append(int(escape[1:], 16) & 255)
        else:
            out.append(_SIMPLE_ESCAPES.get(escape.decode("latin-1"), escape[0]))
    return bytes(out)
