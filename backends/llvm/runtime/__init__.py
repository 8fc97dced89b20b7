"""The small runtime that some translations need, as LLVM IR text added to the module that asks for it.

``irb.va_list.LAYOUT.printf``/``.scanf`` turn a source's ``va_list`` into the target's.
``irb.stat`` and its kin convert ``struct stat``; ``irb.f80.*`` and ``irb.f128.*`` serve extended numbers.
The texts are made from the C files beside this one by ``build.sh``.
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path
from typing import NamedTuple

from irbridge.errors import Unsupported

_NAME = re.compile(r'[@%]"?([\w.$]+)')
_START = re.compile(r'(?:define|declare) [^@]*(@"?[\w.$]+)|(@"?[\w.$]+) = |(%[\w.$]+) = type')


class Part(NamedTuple):
    """A definition, declaration or type of a runtime text, and the names it uses."""

    text: str
    uses: frozenset[str]


@cache
def parts(target: str) -> dict[str, Part]:
    """What a target's runtime text defines and declares, by name."""
    path = Path(__file__).with_name(f"{target}.ll")
    lines = iter(path.read_text().splitlines() if path.exists() else ())
    out: dict[str, Part] = {}
    for line in lines:
        m = _START.match(line)
        if m is None:
            continue
        body = [line]
        while body[0].startswith("define") and body[-1] != "}":
            body.append(next(lines))
        text = "\n".join(body) + "\n"
        name = next(g for g in m.groups() if g).strip('@%"')
        if line.startswith("define") or name not in out:
            out[name] = Part(text, frozenset(_NAME.findall(text)))
    return {n: Part(p.text, p.uses & out.keys() - {n}) for n, p in out.items()}


def with_runtime(text: str, target: str) -> str:
    """The module's text with the runtime functions that it declares defined. Raises Unsupported for one that the
    target's runtime does not have."""
    wanted = re.findall(r"^declare [^\n]*@(irb\.[\w.]+)\(", text, flags=re.M)
    if not wanted:
        return text
    available = parts(target)
    missing = [n for n in wanted if n not in available]
    if missing:
        raise Unsupported(f"{missing[0]} on {target}")
    text = re.sub(r"^declare [^\n]*@irb\.[\w.]+\([^\n]*\n", "", text, flags=re.M)
    known = set(re.findall(r'^(?:(?:declare|define) [^\n]*?)?@"?([\w.]+)"?(?:\(| =)', text, flags=re.M))
    needed: dict[str, None] = {}
    todo = sorted(set(wanted))
    while todo:
        name = todo.pop()
        if name not in needed and name not in known:
            needed[name] = None
            todo += sorted(available[name].uses)
    texts = [available[n].text for n in needed]
    types = [t for t in texts if t.startswith("%")]  # they must stand before what needs their size
    head = text[: text.index("\n") + 1] if text.startswith("source_filename") else ""
    return "".join([head, *types, text[len(head) :], *(t for t in texts if not t.startswith("%"))])
