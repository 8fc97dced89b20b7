"""The small runtime that some translations need, as LLVM IR text added to the module that asks for it.

``irb.va_list.printf``/``irb.va_list.scanf`` turn a System V x86-64 ``va_list`` into the target's.
``irb.stat`` and its kin convert ``struct stat``; ``irb.f80.*`` and ``irb.f128.*`` serve extended numbers.
The texts are made from the C files beside this one by ``build.sh``.
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
    needed = {n for name in wanted for n in re.findall(r"call [^\n]*?@([\w.]+)\(", available[name])}
    known = set(re.findall(r"^(?:declare|define) [^\n]*?@\"?([\w.]+)\"?\(", text, flags=re.M))
    return text + "".join(f"{NATIVE[n]}\n" for n in sorted(needed - known))


NATIVE = {
    "stat": "declare i32 @stat(ptr, ptr)",
    "lstat": "declare i32 @lstat(ptr, ptr)",
    "fstat": "declare i32 @fstat(i32, ptr)",
    "fstatat": "declare i32 @fstatat(i32, ptr, ptr, i32)",
    "pthread_mutex_init": "declare i32 @pthread_mutex_init(ptr, ptr)",
    "llvm.memcpy.p0.p0.i64": "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)",
}
