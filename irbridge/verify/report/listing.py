"""The two listings of the HTML page: source and target with line numbers, coverage and which lines correspond: beside
each of the target's lines stands the number of the source's, in place of the comment that says so.

In: a verdict and the text of a file. Out: HTML of a listing, everything in it escaped. Only the function's own lines
are shown: from its label to its ``.size``, or all of the text where there is no such label.

Example: ``listing(verdict, text, "source")``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from dataclasses import dataclass
from html import escape

from irbridge.verify.report.sides import printable
from irbridge.verify.verdict import Coverage, Verdict

# A hash that begins a comment, and not an immediate (#16, #:lo12:x).
_COMMENT = re.compile(r"(?:^|(?<=\s))(?:#(?![-:\d])|//|;|@(?=\s)).*$")
_CODE = re.compile(r"(\s*)([A-Za-z_.$][\w.$]*:)?(\s*)(\S*)(.*)", re.S)
_ORIGIN = re.compile(r"\s(?:#|//|;|@) ([^:]+:\d+: .*)$")  # the comment that says which line a line came from
_LINE = re.compile(r"([^\s:,]+):(\d+)")


def extent(text: str, name: str, lines: Iterable[int] = ()) -> range:
    """The lines (from 1) of a function in an assembly text, at least all of ``lines``."""
    all_lines = text.splitlines()
    start, end = 1, len(all_lines)
    label = re.compile(rf'"?{re.escape(name)}"?:')
    first = next((n for n, line in enumerate(all_lines, 1) if label.match(line)), 0)
    if first:
        start = first
        size = re.compile(rf'\s*\.size\s+"?{re.escape(name)}"?\s*,')
        end = next((n for n, line in enumerate(all_lines[first:], first + 1) if size.match(line)), end)
    inside = [n for n in lines if 1 <= n <= len(all_lines)]
    return range(min([start, *inside]), max([end, *inside]) + 1)


@dataclass(frozen=True, slots=True)
class Mark:
    """How a line of the source is painted: its class, the sign in the margin, what it says."""

    kind: str
    sign: str
    title: str


def painted(coverage: Coverage | None, line: int) -> Mark:
    """Whether the inputs reached a line."""
    if coverage is None or (line not in coverage.lines and line not in coverage.branches):
        return Mark("", "", "")
    if not coverage.lines.get(line, True) or coverage.branches.get(line) == (False, False):
        return Mark("cold", "✕", "never ran")
    jumped, fell = coverage.branches.get(line, (True, True))
    if not jumped:
        return Mark("half", "◐", "never jumped")
    return Mark("ran", "●", "ran") if fell else Mark("half", "◐", "always jumped")


def listing(v: Verdict, text: str, side: str) -> str:
    """The listing of ``side``: source or target."""
    source = side == "source"
    pairs = v.lines if source else _reversed(v.lines)
    known = set(pairs) | (set(v.coverage.lines) if source and v.coverage else set())
    name, file = (v.name, v.source_file) if source else (v.name, v.target_file)
    first = _divergence(v, source)
    all_lines = text.splitlines()
    coverage = v.coverage if source else None
    out = [_row(n, all_lines[n - 1], pairs.get(n, []), painted(coverage, n), n in first, not source and bool(pairs))
           for n in extent(text, name, known)]  # fmt: skip
    label = f"{side.capitalize()}, {printable(file)}: the arrow keys move, what corresponds is marked"
    return f'<div class="pane" data-side="{side}" tabindex="0" role="listbox" aria-label="{escape(label)}">' + (
        "".join(out) + "</div>"
    )


def _reversed(lines: dict[int, list[int]]) -> dict[int, list[int]]:
    out: dict[int, list[int]] = {}
    for source, targets in lines.items():
        for t in targets:
            out.setdefault(t, []).append(source)
    return out


def _divergence(v: Verdict, source: bool) -> set[int]:
    """The line of a side at which the behaviours part: ``divergence`` names ``file:line`` of the source, then of the
    target."""
    if v.counterexample is None:
        return set()
    found = _LINE.findall(v.counterexample.divergence)
    file = v.source_file if source else v.target_file
    mine = [int(n) for f, n in found if f == file]
    if v.source_file == v.target_file:
        mine = mine[:1] if source else mine[1:2]
    return set(mine)


def _row(n: int, text: str, to: list[int], mark: Mark, first: bool, origin: bool) -> str:
    """A line. ``to``: those that correspond; ``origin``: their numbers stand beside it."""
    kind = " ".join(filter(None, ("l", mark.kind, "map" if to else "", "first" if first else "")))
    says = ", ".join(filter(None, (mark.title, "first difference" if first else "")))
    shown = says.removeprefix("ran, ")
    told = _ORIGIN.search(text) if origin and to else None
    if told is not None:
        text, says = text[: told.start()].rstrip(), ", ".join(filter(None, (says, told[1])))
    title = f' title="{escape(says)}"' if says else ""
    pairs = f' data-to="{" ".join(map(str, sorted(set(to))))}"' if to else ""
    note = f'<span class="note">{escape(shown)}</span>' if mark.kind in ("cold", "half") or first else ""
    sign = f'<span class="s" aria-hidden="true">{mark.sign}</span>'
    if origin:
        sign = f'<span class="o" aria-hidden="true">{escape(_few(to))}</span>'
    return f'<div class="{kind}" role="option" data-n="{n}"{pairs}{title}><span class="n">{n}</span>{sign}' + (
        f'<span class="t">{highlight(text)}</span>{note}</div>'
    )


def _few(numbers: list[int]) -> str:
    """The first of some numbers, and whether there are more."""
    return f"{min(numbers)}{'+' if len(set(numbers)) > 1 else ''}" if numbers else ""


def highlight(line: str) -> str:
    """A line of assembly as HTML: label, mnemonic or directive, and comment set apart."""
    line = printable(line.expandtabs(8))
    comment = _COMMENT.search(line)
    code, rest = (line[: comment.start()], comment[0]) if comment else (line, "")
    m = _CODE.fullmatch(code)
    assert m is not None, code
    blank, label, gap, word, operands = m.groups(default="")
    out = escape(blank) + (f"<b>{escape(label)}</b>" if label else "") + escape(gap)
    if word:
        out += f'<span class="{"dir" if word.startswith(".") else "op"}">{escape(word)}</span>'
    return out + escape(operands) + (f'<span class="com">{escape(rest)}</span>' if rest else "")
