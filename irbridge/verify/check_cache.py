"""Verdicts kept by what they depend on, so that nothing is verified twice.

In: a pair. Out: its verdicts if the same texts were verified before with the same signatures, budget and irbridge (its
version, its own code and the verdict's schema). An entry is a JSON report named by the hash. A REFUTED one counts only
while its reproducer is there. Example: ``Cache(folder).get(pair)``.
"""

from __future__ import annotations

import hashlib
import json
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from pathlib import Path

import irbridge
from irbridge.verify.check_config import Pair
from irbridge.verify.report import Report, data
from irbridge.verify.report.files import write
from irbridge.verify.verdict import SCHEMA, Verdict

FOLDER = ".irbridge-cache"
_CODE = (".py", ".c", ".h", ".S", ".lark", ".ll")


def own_code() -> str:
    """A hash of everything that irbridge is made of."""
    root = Path(irbridge.__file__).parent
    digest = hashlib.sha256()
    for folder, folders, files in os.walk(root, followlinks=True):
        folders[:] = sorted(f for f in folders if f != "__pycache__")
        for name in sorted(f for f in files if f.endswith(_CODE)):
            path = Path(folder, name)
            digest.update(f"{path.relative_to(root).as_posix()}\0".encode())
            digest.update(hashlib.sha256(path.read_bytes()).digest())
    return digest.hexdigest()


@dataclass(frozen=True, slots=True)
class Cache:
    """The entries in a folder, which is made when there is something to keep."""

    folder: Path
    code: str = field(default_factory=own_code)

    def key(self, pair: Pair) -> str:
        """The hash of all that a pair's verdicts depend on."""
        told = [
            SCHEMA, irbridge.__version__, self.code, pair.source, pair.target, pair.source_isa, pair.target_isa,
            pair.functions, pair.signatures, pair.headers, pair.ulps, sorted(pair.budget.items()),
            None if pair.cases is None else [c.to_json() for c in pair.cases], pair.link,
        ]  # fmt: skip
        return hashlib.sha256(json.dumps(told).encode()).hexdigest()

    def get(self, pair: Pair) -> list[Verdict] | None:
        """What is known; None if nothing is, or if what is there cannot be read."""
        try:
            found = data.parse((self.folder / f"{self.key(pair)}.json").read_text(encoding="utf-8"))
        except (OSError, ValueError):
            return None
        saved = [v.counterexample.reproducer for v in found if v.counterexample and v.counterexample.reproducer]
        return found if all(Path(r).exists() for r in saved) else None

    def put(self, pair: Pair, verdicts: Sequence[Verdict]) -> None:
        """Keep verdicts. Raises IrbridgeError where the folder cannot be written to."""
        if not self.folder.is_dir():
            self.folder.mkdir(parents=True, exist_ok=True)
            write(self.folder / ".gitignore", "*\n")
        write(self.folder / f"{self.key(pair)}.json", data.render(Report(verdicts)))
