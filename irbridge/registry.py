"""Finds frontends, passes and backends by their folders; imports one only when it is asked for.

A new ISA or target is a new folder, a new pass a new file: nothing lists them. A frontend package gives
``SYNTAX``, ``decode``, ``VARS``, ``REGS``, ``ABI`` and may give ``recognise(text, name) -> float`` (a score, 0 for
"not mine"; where it stands in ``sniff.py`` that file is read alone, without the package, which is sooner) and
``ALIASES`` (further names); a pass module gives ``PASS``, a frozen dataclass with ``name``, options
and ``run(module)``.

Example: ``frontend(recognise(text)).decode``; ``make_pass("dce").run(module)``.
"""

from __future__ import annotations

import importlib
import importlib.util
from collections.abc import Callable
from functools import cache
from pathlib import Path
from types import ModuleType
from typing import Any, Protocol

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.ir.graph import Module

ROOT = Path(__file__).resolve().parent


class Pass(Protocol):
    """A pass: verified IR in, verified IR out."""

    @property
    def name(self) -> str: ...

    def run(self, module: Module) -> bool:
        """Change the module in place; gives whether anything changed."""


@cache
def names(kind: str) -> tuple[str, ...]:
    """What stands in ``frontends`` or ``backends`` (packages) or ``passes`` (modules), sorted."""
    entries = (ROOT / kind).iterdir()
    if kind == "passes":
        return tuple(sorted(p.stem for p in entries if p.suffix == ".py" and p.stem != "__init__"))
    return tuple(sorted(p.name for p in entries if (p / "__init__.py").is_file()))


def load(kind: str, name: str) -> ModuleType:
    """The package or module ``name`` of a kind. Raises IrbridgeError if there is none."""
    name = name.replace("-", "_")
    if name not in names(kind):
        what = {"passes": "pass"}.get(kind, kind[:-1])
        raise IrbridgeError(f"unknown {what} {name}", remedy=f"one of {', '.join(names(kind))}")
    return importlib.import_module(f"irbridge.{kind}.{name}")


def later(package: str, name: str, module: str) -> Callable[[str], Any]:
    """A package's ``__getattr__`` for a name that is imported from one of its modules when it is first asked for."""

    def get(asked: str) -> Any:
        if asked != name:
            raise AttributeError(f"module {package} has no attribute {asked}")
        return getattr(importlib.import_module(f"{package}.{module}"), name)

    return get


def frontend(name: str) -> Any:
    """A frontend's package, by its folder's name or one of its ``ALIASES``."""
    if name.replace("-", "_") not in names("frontends"):
        for other in names("frontends"):
            if name in getattr(load("frontends", other), "ALIASES", ()):
                return load("frontends", other)
    return load("frontends", name)


def backend(name: str) -> Any:
    """A backend's package."""
    return load("backends", name)


def make_pass(name: str, **options: Any) -> Pass:
    """A pass with its options set. Raises IrbridgeError for an option it does not have."""
    made = load("passes", name).PASS
    known = set(made.__dataclass_fields__) - {"name"}
    for option in options:
        if option not in known:
            raise IrbridgeError(
                f"pass {name} has no option {option}", remedy=f"it has: {', '.join(sorted(known)) or 'none'}"
            )
    result: Pass = made(**options)
    return result


@cache
def _recogniser(name: str) -> Callable[[str, str], float] | None:
    """A frontend's ``recognise``."""
    file = ROOT / "frontends" / name / "sniff.py"
    spec = importlib.util.spec_from_file_location(f"{__name__}.sniff_{name}", file) if file.is_file() else None
    if spec is None or spec.loader is None:
        return getattr(frontend(name), "recognise", None)
    module = importlib.util.module_from_spec(spec)
    spec.loader.exec_module(module)
    return getattr(module, "recognise", None)


def recognise(text: str, name: str = "") -> str:
    """The frontend that ``text`` (of the file ``name``) is for. Raises Unsupported if none claims it."""
    found = names("frontends")
    if len(found) == 1:
        return found[0]
    scores = []
    for candidate in found:
        score = _recogniser(candidate)
        scores.append((score(text, name) if score else 0, candidate))
    best, winner = max(scores, default=(0, ""))
    if not best:
        raise Unsupported("cannot tell the source language", Loc(name or "<string>"), "say --from")
    return winner
