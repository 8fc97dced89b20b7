"""Which lines of a target came from which lines of its source, as the target's own comments say.

In: the units of both sides and a function's name. Out: where each side has it, and a map from source lines to target
lines. ``irbridge translate --annotate`` writes ``# f.s:3: addl %esi, %edi`` behind what came from line 3 of f.s; such a
comment counts only if these are that line's words: of a target whose source was changed since, nothing is believed.
Example: ``corresponding(("f.s", source), ("g.s", target), "f") == {3: [2, 5]}``.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from pathlib import PurePath

from irbridge.backends.llvm.annotate import WIDTH
from irbridge.verify.report.listing import extent

_COMMENT = re.compile(r"(?:^|\s)(?:#|//|;|@) ([^:]+):(\d+): (.*)$")

Unit = tuple[str, str]


def home(units: Sequence[Unit], name: str) -> Unit:
    """The unit that has a function's label; the first one where none does."""
    label = re.compile(rf'^"?{re.escape(name)}"?:', re.M)
    return next((u for u in units if label.search(u[1])), units[0])


def corresponding(source: Unit, target: Unit, name: str) -> dict[int, list[int]]:
    """For each line of the function in the source the lines of the function in the target that came from it, in order.
    Lines count from 1; what came from other functions (inlined ones) is left out."""
    file, texts, lines = PurePath(source[0]).name, source[1].splitlines(), target[1].splitlines()
    own, out = extent(source[1], name), dict[int, list[int]]()
    for n in extent(target[1], name):
        m = _COMMENT.search(lines[n - 1])
        if m is None or m[1] != file or int(m[2]) not in own:
            continue
        words = " ".join(texts[int(m[2]) - 1].split())[:WIDTH].rstrip()
        if words and words == m[3].rstrip():
            out.setdefault(int(m[2]), []).append(n)
    return dict(sorted(out.items()))
