"""The inputs of whole programs: arguments, standard input, files.

In: a folder. Out: its ``Case``s, by name. A folder of cases holds, for a case NAME, any of:

    NAME.args     arguments as a shell would split them, on any number of lines
    NAME.stdin    standard input, byte by byte
    NAME.files/   what stands in the working folder at the start

Example: ``cases_of(Path("tests"))[0].args``.
"""

from __future__ import annotations

import shlex
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any

from irbridge.errors import IrbridgeError, Loc

PROGRAM = "program"  # what the program itself is called where it runs


@dataclass(frozen=True, slots=True)
class Case:
    """One input. ``files``: path relative to the working folder -> content."""

    name: str
    args: tuple[str, ...] = ()
    stdin: bytes = b""
    files: dict[str, bytes] = field(default_factory=dict)

    def __post_init__(self) -> None:
        if any("\0" in word for word in self.args):
            raise IrbridgeError(f"case {self.name}: an argument cannot contain a zero byte")
        for name in self.files:
            path = PurePosixPath(name)
            if path.is_absolute() or ".." in path.parts or not path.parts or path == PurePosixPath(PROGRAM):
                raise IrbridgeError(
                    f"case {self.name}: no file can be made as {name!r}",
                    remedy=f"files lie inside the working folder, and {PROGRAM} there is the program itself",
                )

    def to_json(self) -> dict[str, Any]:
        """As plain JSON data."""
        files = {name: data.hex() for name, data in sorted(self.files.items())}
        return {"name": self.name, "args": list(self.args), "stdin": self.stdin.hex(), "files": files}

    @staticmethod
    def from_json(d: dict[str, Any]) -> Case:
        """The inverse of ``to_json``."""
        files = {str(name): bytes.fromhex(data) for name, data in d["files"].items()}
        return Case(str(d["name"]), tuple(map(str, d["args"])), bytes.fromhex(d["stdin"]), files)


def cases_of(folder: Path) -> list[Case]:
    """The cases of a folder (see the module), by name. Raises IrbridgeError if there is no such folder, or for
    arguments that a shell could not split."""
    if not folder.is_dir():
        raise IrbridgeError(f"{folder} is not a folder of test inputs")
    names = {p.stem for p in folder.iterdir() if p.suffix in (".args", ".stdin", ".files")}
    cases = []
    for name in sorted(names):
        args, given, files = (folder / f"{name}.{kind}" for kind in ("args", "stdin", "files"))
        found = [p for p in sorted(files.rglob("*")) if p.is_file()] if files.is_dir() else []
        cases.append(Case(
            name, _arguments(args) if args.is_file() else (), given.read_bytes() if given.is_file() else b"",
            {str(p.relative_to(files)): p.read_bytes() for p in found},
        ))  # fmt: skip
    return cases


def _arguments(path: Path) -> tuple[str, ...]:
    text = path.read_text("utf8", "surrogateescape")
    try:
        return tuple(shlex.split(text))
    except ValueError as e:
        raise IrbridgeError(f"arguments: {e}", Loc(str(path), 1, 1, text.partition("\n")[0])) from e
