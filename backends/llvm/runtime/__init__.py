"""The small runtime that some translations need, as LLVM IR text added to the module that asks for it.

``irb.va_list.printf``/``irb.va_list.scanf`` turn a System V x86-64 ``va_list`` into the target's.
The texts are made from ``va_list.c`` beside this file (see the Makefile's ``runtime`` target).
"""

from __future__ import annotations

import re
from functools import cache
from pathlib import Path


@cache
def _functions(target: str) -> dict[str, str]:
    """Definition text by function name of a target's runtime file."""
    path = Path(__file__).with_name(f"{target}.ll")
    text = path.read_text() if path.exists() else ""
    found = re.findall(r"^define [^\n]*@([\w.]+)\(.*?^}\n", text, flags=re.M | re.S)
    bodies = re.findall(r"^(define [^\n]*@[\w.]+\(.*?^}\n)", text, flags=re.M | re.S)
    return dict(zip(found, bodies, strict=True))


def with_runtime(text: str, target: str) -> str:
    """The module's text with the runtime functions that it declares defined."""
    wanted = set(re.findall(r"^declare [^\n]*@(irb\.[\w.]+)\(", text, flags=re.M))
    if not wanted:
        return text
    available = _functions(target)
    for name in sorted(wanted):
        text = re.sub(rf"^declare [^\n]*@{re.escape(name)}\([^\n]*\n", lambda m: available[name], text, flags=re.M)  # noqa: B023
    return text
