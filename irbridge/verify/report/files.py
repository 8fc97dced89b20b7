"""Files that are whole or not there.

In: a path and a text. Out: the file, written beside its place under another name and renamed, so that neither an error
nor an interruption leaves half of one. Example: ``write(Path("out.json"), text)``.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from irbridge.errors import IrbridgeError, Loc


def write(path: Path, text: str) -> None:
    """Write or replace a file. Raises IrbridgeError where that is not possible. What is no regular file (a device, a
    pipe) is written to as it is."""
    temporary = ""
    try:
        path = path.resolve()
        if path.exists() and not path.is_file():
            path.write_text(text, encoding="utf-8")
            return
        with tempfile.NamedTemporaryFile("w", encoding="utf-8", dir=path.parent, prefix=f".{path.name}.",
                                         delete=False) as f:  # fmt: skip
            temporary = f.name
            f.write(text)
        mask = os.umask(0)
        os.umask(mask)
        os.chmod(temporary, 0o666 & ~mask)
        os.replace(temporary, path)
    except OSError as e:
        remedy = f"mkdir -p {path.parent}" if isinstance(e, FileNotFoundError) else "give another file"
        raise IrbridgeError(f"cannot write: {e.strerror}", Loc(str(path)), remedy) from e
    finally:
        if temporary:
            Path(temporary).unlink(missing_ok=True)
