"""The core names no ISA: frontends and backends are found by their folders."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent / "irbridge"
NAMES = re.compile(r"x86|aarch64|arm64|amd64|risc-?v|rv64|lp64d|aapcs", re.I)
CORE = sorted(p for p in ROOT.rglob("*.py") if not any(q.is_symlink() for q in p.parents if q != ROOT))


@pytest.mark.parametrize("path", CORE, ids=lambda p: str(p.relative_to(ROOT)))
def test_core_names_no_isa(path: Path) -> None:
    found = [f"{n}: {line.strip()}" for n, line in enumerate(path.read_text().splitlines(), 1) if NAMES.search(line)]
    assert not found, "\n".join(found)


def test_core_is_found() -> None:
    names = {str(p.relative_to(ROOT)) for p in CORE}
    assert {"pipeline.py", "registry.py", "isa/lift.py", "ir/graph.py"} <= names
    assert not any(n.startswith(("frontends", "backends")) for n in names)
