"""Refuting inputs as files that one command runs again.

In: what an input is, as JSON data: with ``case`` a whole program's (``programs``), else a function's (``engine``). Out:
a file named by what was refuted and by its own contents, since functions of several pairs may share a name; and the
verdict of running it again. Example: ``again(Path("reproducers/f-0123abcd.json"))``.
"""

from __future__ import annotations

import hashlib
import json
from pathlib import Path
from typing import Any

from irbridge.errors import IrbridgeError, Loc
from irbridge.verify.report.files import write
from irbridge.verify.verdict import Verdict


def save(data: dict[str, Any], name: str, folder: Path) -> Path:
    """The file. Raises IrbridgeError where it cannot be written."""
    text = json.dumps(data)
    folder.mkdir(parents=True, exist_ok=True)
    file = folder / f"{name.replace('/', '_')[:100]}-{hashlib.sha256(text.encode()).hexdigest()[:8]}.json"
    write(file, text)
    return file


def no_reproducer(path: Path) -> IrbridgeError:
    """The error for a file that is none."""
    return IrbridgeError("this is not a reproducer", Loc(str(path)), "give a file that verify saved")


def again(path: Path, *, no_sandbox: bool = False) -> Verdict:
    """Run what is saved again. Raises IrbridgeError for a file that is no reproducer."""
    from irbridge.verify import engine, programs

    try:
        data = json.loads(path.read_text())
    except (OSError, ValueError) as e:
        raise IrbridgeError(f"cannot read a reproducer: {e}", Loc(str(path))) from e
    if isinstance(data, dict) and "case" in data:
        return programs.replay(data, path, no_sandbox=no_sandbox)
    return engine.replay(path, no_sandbox=no_sandbox)
