"""Many one-instruction stubs into one object, without those that the assembler rejects.

A stub is ``fz_stubN: <text>``, followed by what the runner wants after it. ``fz_table`` lists the stubs kept.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Sequence
from pathlib import Path


def assemble(
    command: Sequence[str], source: Path, head: str, stubs: dict[int, str], tail: str, entry: str
) -> tuple[list[int], dict[int, str]]:
    """Write and assemble; the object lands beside ``source``. ``tail`` follows each stub and ``entry`` is its
    line in the table, both with ``@`` for its number. Gives the stubs kept and the texts rejected."""
    kept: list[tuple[int, str]] = list(stubs.items())
    rejected: dict[int, str] = {}
    while True:
        bad = _once(command, source, head, kept, tail, entry)
        if not bad:
            return [n for n, _ in kept], rejected
        rejected.update({n: t for n, t in kept if n in bad})
        kept = [(n, t) for n, t in kept if n not in bad]


def _once(
    command: Sequence[str], source: Path, head: str, stubs: Sequence[tuple[int, str]], tail: str, entry: str
) -> set[int]:
    """The numbers of the rejected stubs, by the lines of the assembler's messages."""
    lines = head.splitlines()
    where: dict[int, int] = {}
    for number, text in stubs:
        body = f"fz_stub{number}:\n    {text}\n{tail.replace('@', str(number))}".splitlines()
        where.update({len(lines) + 1 + n: number for n in range(len(body))})
        lines += body
    lines += ["    .data", "    .balign 8", "    .globl fz_table", "fz_table:"]
    lines += [entry.replace("@", str(number)) for number, _ in stubs]
    source.write_text("\n".join(lines) + "\n")
    done = subprocess.run(
        [*command, "-o", str(source.with_suffix(".o")), str(source)], capture_output=True, text=True, check=False
    )
    if done.returncode == 0:
        return set()
    bad = {where[int(n)] for n in re.findall(r":(\d+): (?:Fatal )?[Ee]rror", done.stderr) if int(n) in where}
    assert bad, done.stderr
    return bad
