"""A verdict in words: what every report says the same way.

In: verdicts. Out: their order, the counterexample as rows of (what, source, target), which parts of two texts differ,
and all of it as plain text for the reports that carry text (JUnit, SARIF, pytest).

Example: ``marks("returned 3", "returned 4")[0]`` is ``[("returned ", False), ("3", True)]``.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import groupby
from pathlib import PurePath

from irbridge.verify.verdict import Behaviour, Counterexample, Coverage, Status, Verdict

WORST_FIRST = (Status.REFUTED, Status.UNVERIFIED, Status.TESTED, Status.PROVED)
REPLAY = "irbridge verify --replay"
_BAD = re.compile("[^\t\n\x20-\x7e\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_TURNING = re.compile("[\u200e\u200f\u202a-\u202e\u2066-\u2069]")  # they reorder what is displayed around them
_HEX = re.compile(r"(?:[0-9a-f]{2})+", re.I)


def worst_first(verdicts: Iterable[Verdict]) -> list[Verdict]:
    """REFUTED, UNVERIFIED, TESTED, PROVED; within them by file, line and name."""
    return sorted(verdicts, key=lambda v: (WORST_FIRST.index(v.status), v.source_file, v.source_line, v.name))


def printable(text: str) -> str:
    r"""With control characters as ``\xNN``: programs under test print what they like, and XML and terminals suffer."""
    text = _TURNING.sub(lambda m: f"\\u{ord(m[0]):04x}", text)
    return _BAD.sub(lambda m: f"\\x{ord(m[0]):02x}" if ord(m[0]) < 256 else f"\\u{ord(m[0]):04x}", text)


def where(v: Verdict) -> str:
    """``file:line`` of the function in the source, as far as it is known."""
    return f"{v.source_file}:{v.source_line}" if v.source_line else v.source_file


@dataclass(frozen=True, slots=True)
class Row:
    """One aspect of two behaviours. ``memory``: the texts are hexadecimal bytes."""

    what: str
    source: str
    target: str
    memory: bool = False

    @property
    def differs(self) -> bool:
        return self.source != self.target


def rows(c: Counterexample) -> list[Row]:
    """Both behaviours aspect by aspect; an aspect that neither has is left out."""
    out = [Row("outcome", c.source.outcome, c.target.outcome), Row("result", c.source.result, c.target.result)]
    for name in dict.fromkeys([*c.source.memory, *c.target.memory]):
        out.append(Row(name, _memory(c.source, name), _memory(c.target, name), memory=True))
    out.append(Row("stdout", c.source.stdout, c.target.stdout))
    out.append(Row("calls", "\n".join(c.source.calls), "\n".join(c.target.calls)))
    return [r for r in out if r.source or r.target]


def _memory(b: Behaviour, name: str) -> str:
    return b.memory.get(name, "").replace(" ", "")


Parts = list[tuple[str, bool]]


def marks(a: str, b: str) -> tuple[Parts, Parts]:
    """Each text as parts, with whether the part differs. Bytes in hexadecimal are compared byte by byte."""
    if a == b:
        return [(a, False)], [(b, False)]
    if _HEX.fullmatch(a) and _HEX.fullmatch(b):
        return _bytewise(a, b), _bytewise(b, a)
    short = min(len(a), len(b))
    head = next((i for i in range(short) if a[i] != b[i]), short)
    tail = next((i for i in range(short - head) if a[-1 - i] != b[-1 - i]), short - head)
    return _split(a, head, tail), _split(b, head, tail)


def _split(text: str, head: int, tail: int) -> Parts:
    parts = [(text[:head], False), (text[head : len(text) - tail], True), (text[len(text) - tail :], False)]
    return [p for p in parts if p[0]]


def _bytewise(a: str, b: str) -> Parts:
    pairs = [(a[i : i + 2], a[i : i + 2] != b[i : i + 2]) for i in range(0, len(a), 2)]
    return [("".join(x for x, _ in group), differs) for differs, group in groupby(pairs, key=lambda p: p[1])]


@dataclass(frozen=True, slots=True)
class Bytes:
    """A row of at most ``width`` bytes of two memories: hexadecimal digits, empty past a memory's end."""

    offset: int
    source: str
    target: str


def dump(source: str, target: str, width: int = 8, most: int = 6) -> list[Bytes]:
    """Two memories as rows; when there are more than ``most``, those that differ and their neighbours, ``most`` in all.
    A gap in the offsets is what was left out."""
    step = 2 * width
    longest = max(len(source), len(target))
    found = [Bytes(i // 2, source[i : i + step], target[i : i + step]) for i in range(0, longest, step)]
    if len(found) <= most:
        return found
    wrong = [n for n, r in enumerate(found) if r.source != r.target]
    near = sorted({n for w in wrong for n in (w - 1, w, w + 1) if 0 <= n < len(found)})
    return [found[n] for n in (near or range(len(found)))[:most]]


def spaced(digits: str) -> str:
    """Hexadecimal digits as bytes with blanks between."""
    return " ".join(digits[i : i + 2] for i in range(0, len(digits), 2))


def ranges(numbers: Iterable[int]) -> str:
    """``[3, 4, 5, 9]`` as ``3-5, 9``."""
    runs: list[list[int]] = []
    for n in sorted(set(numbers)):
        if runs and runs[-1][1] == n - 1:
            runs[-1][1] = n
        else:
            runs.append([n, n])
    return ", ".join(str(a) if a == b else f"{a}-{b}" for a, b in runs)


def missed(c: Coverage) -> list[str]:
    """What no input reached, in sentences."""
    cold = [line for line, ran in c.lines.items() if not ran]
    out = [f"never ran: line{_s(cold)} {ranges(cold)}"] if cold else []
    for what, way in (("never jumped", 0), ("always jumped", 1)):
        one = [line for line, both in c.branches.items() if any(both) and not both[way]]
        out += [f"{what}: the branch{'es' if len(one) > 1 else ''} of line{_s(one)} {ranges(one)}"] if one else []
    return out


def _s(lines: Sequence[int]) -> str:
    return "s" if len(lines) > 1 else ""


def command(c: Counterexample) -> str:
    """The command that runs a counterexample again; empty if none was saved."""
    return f"{REPLAY} {PurePath(c.reproducer)}" if c.reproducer else ""


def explain(v: Verdict) -> str:
    """A verdict as plain text, at most about 80 columns wide where its values are short."""
    lines = [f"{where(v)}: {v.name}: {v.summary()}"]
    lines += [f"  signature: {v.signature} ({v.signature_from})"] if v.signature else []
    if v.counterexample is not None:
        lines += ["", *_explain(v.counterexample)]
    if v.reason and v.reason not in lines[0]:
        lines.append(f"  reason: {v.reason}")
    lines += [f"  {m}" for m in missed(v.coverage)] if v.coverage and v.status is not Status.REFUTED else []
    return printable("\n".join(lines))


def _explain(c: Counterexample) -> list[str]:
    lines = ["  arguments", *(f"    {name} = {value}" for name, value in c.arguments.items())]
    table: list[Sequence[str]] = [("", "source", "target")]
    for r in rows(c):
        mark = "!=" if r.differs else ""
        if r.memory:
            table += [(f"{r.what}+{b.offset}", spaced(b.source), spaced(b.target), "!=" if b.source != b.target else "")
                      for b in dump(r.source, r.target)]  # fmt: skip
        else:
            table.append((r.what, repr_lines(r.source), repr_lines(r.target), mark))
    widths = [max(len(t[i]) for t in table) for i in range(3)]
    padded = ["  ".join((*(cell.ljust(w) for cell, w in zip(t, widths, strict=False)), *t[3:])) for t in table]
    lines += ["", *(f"  {line}".rstrip() for line in padded), "", f"  {c.difference}"]
    lines += [f"  first difference: {c.divergence}"] if c.divergence else []
    lines += [f"  reproduce: {command(c)}"] if c.reproducer else []
    return lines


def repr_lines(text: str) -> str:
    r"""A text on one line: ends of lines as ``\n``."""
    return text.replace("\n", "\\n")
