"""What ``irbridge check`` is to check: ``irbridge.toml``, read and expanded.

In: a folder or a toml file. Out: ``Config``: its pairs, each with the texts of both sides, and what counts as failing.
Every key is a row of ``_KEYS``; anything else is an error at its line, as are files that are missing and patterns that
match nothing. docs/ci.md describes the file. Example: ``load(Path(".")).pairs[0].source``.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from irbridge.errors import IrbridgeError, Loc
from irbridge.verify.cases import Case, cases_of
from irbridge.verify.verdict import Status

NAME = "irbridge.toml"
DEFAULT = {"fail_on": ["REFUTED"], "jobs": 0, "min_coverage": 98.0, "pair_seconds": 3600.0}
FAILING = ("REFUTED", "UNVERIFIED")

# fmt: off
_KEYS: dict[str, dict[str, str]] = {
    # section   key            what it is
    "check":  {"fail_on":      "a list of strings",
               "jobs":         "a number that is not negative",
               "min_coverage": "a number that is not negative",
               "pair_seconds": "a number above zero"},
    "budget": {"examples":     "a number above zero",
               "seconds":      "a number above zero",
               "proof_seconds": "a number that is not negative",
               "seed":         "a number that is not negative"},
    "pair":   {"source":       "a string or a list of strings",
               "target":       "a string or a list of strings",
               "from":         "a string",
               "to":           "a string",
               "functions":    "a list of strings",
               "signatures":   "a list of strings",
               "headers":      "a list of strings",
               "cases":        "a string",
               "link":         "a list of strings",
               "ulps":         "a number that is not negative"},
}
# fmt: on
_WHOLE = ("jobs", "examples", "seed", "ulps")

Texts = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class Pair:
    """One program and its translation. ``source``, ``target``: (name, text) of each unit, the names relative to the
    toml's folder; ``headers``: (path, text); ``cases``: the inputs of a whole program, None where its functions
    are verified; ``link``: words for its linkers; ``budget``: what ``irbridge.verify.engine.Budget`` is told."""

    source: Texts
    target: Texts
    source_isa: str | None = None
    target_isa: str | None = None
    functions: tuple[str, ...] = ()
    signatures: tuple[str, ...] = ()
    headers: Texts = ()
    ulps: int = 0
    cases: tuple[Case, ...] | None = None
    link: tuple[str, ...] = ()
    budget: Mapping[str, Any] = field(default_factory=dict)
    loc: Loc = field(default_factory=Loc)

    @property
    def name(self) -> str:
        """What a person calls the pair: its source."""
        return " ".join(n for n, _ in self.source)


@dataclass(frozen=True, slots=True)
class Config:
    """A toml, read. ``root``: its folder; ``fail_on``: the statuses that fail; ``jobs``: 0 for every core;
    ``pair_seconds``: what a pair may take before it is given up as UNVERIFIED."""

    file: Path
    root: Path
    pairs: tuple[Pair, ...]
    fail_on: frozenset[Status]
    jobs: int = 0
    pair_seconds: float = 3600.0

    def texts(self) -> dict[str, str]:
        """The text of each source and target by its name."""
        return {name: text for p in self.pairs for name, text in (*p.source, *p.target)}


def load(path: Path) -> Config:
    """Read the toml of a folder, or a toml. Raises IrbridgeError at the line that is wrong."""
    file = path / NAME if path.is_dir() else path
    shown = file.as_posix()
    try:
        text = file.read_text(encoding="utf-8")
        data = tomllib.loads(text)
    except OSError as e:
        raise IrbridgeError(f"cannot read: {e.strerror}", Loc(shown), "docs/ci.md says what it contains") from e
    except UnicodeDecodeError as e:
        raise IrbridgeError("not UTF-8 text", Loc(shown), "save it as UTF-8") from e
    except tomllib.TOMLDecodeError as e:
        raise _syntax(e, shown, text) from e
    reader = _Reader(file.parent, _Places(shown, text))
    return reader.config(file, data)


def statuses(names: list[str] | tuple[str, ...], loc: Loc) -> frozenset[Status]:
    """What fails: REFUTED is the least of it wherever anything does."""
    for n in names:
        if n not in FAILING:
            raise IrbridgeError(f"fail_on cannot be {n}", loc, f"one or more of {', '.join(FAILING)}")
    return frozenset([Status(n) for n in names] + ([Status.REFUTED] if names else []))


def _syntax(e: tomllib.TOMLDecodeError, shown: str, text: str) -> IrbridgeError:
    m = re.fullmatch(r"(.*) \(at (?:line (\d+), column (\d+)|end of document)\)", str(e))
    lines = text.splitlines() or [""]
    message, line, col = (m[1], int(m[2] or len(lines)), int(m[3] or 1)) if m else (str(e), 1, 1)
    return IrbridgeError(message, Loc(shown, line, col, lines[min(line, len(lines)) - 1]), "this is not TOML")


class _Places:
    """Where keys stand, since tomllib does not say: by section, its number (of ``[[pair]]``) and key."""

    def __init__(self, shown: str, text: str) -> None:
        self.shown, self.lines = shown, text.splitlines()
        self.at: dict[tuple[str, int, str], tuple[int, int]] = {}
        section, count = "", {"": 0}
        for n, line in enumerate(self.lines, 1):
            if m := re.match(r"\s*\[\[?\s*([^\]]*?)\s*\]", line):
                section = m[1]
                count[section] = count.get(section, -1) + 1
                self.at.setdefault((section, count[section], ""), (n, m.start(1) + 1))
            elif m := re.match(r"""\s*["']?([\w-]+)["']?\s*=""", line):
                self.at.setdefault((section, count[section], m[1]), (n, m.start(1) + 1))

    def loc(self, section: str, number: int = 0, key: str = "") -> Loc:
        """The place of a key, or of its section, or of the file."""
        found = self.at.get((section, number, key)) or self.at.get((section, number, ""))
        return Loc(self.shown, *found, self.lines[found[0] - 1]) if found else Loc(self.shown)


@dataclass(frozen=True, slots=True)
class _Reader:
    root: Path
    places: _Places

    def config(self, file: Path, data: dict[str, Any]) -> Config:
        for section, value in data.items():
            self._section(section, value)
        check = {**DEFAULT, **data.get("check", {})}
        budget = {**data.get("budget", {}), "min_coverage": check["min_coverage"]}
        if not data.get("pair"):
            remedy = 'add [[pair]] with source = "…" and target = "…"'
            raise IrbridgeError("there is no [[pair]]", self.places.loc("check"), remedy)
        pairs = [p for n, entry in enumerate(data["pair"]) for p in self._pairs(n, entry, budget)]
        fail_on = statuses(check["fail_on"], self.places.loc("check", 0, "fail_on"))
        return Config(file, self.root, tuple(pairs), fail_on, check["jobs"], check["pair_seconds"])

    def _section(self, section: str, value: Any) -> None:
        """Raises IrbridgeError for keys that are not known and values of another kind."""
        known = _KEYS.get(section)
        if known is None:
            loc = self.places.loc(section) if isinstance(value, (dict, list)) else self.places.loc("", 0, section)
            raise IrbridgeError(f"unknown section [{section}]", loc, f"one of {', '.join(_KEYS)}")
        if isinstance(value, list) != (section == "pair"):
            spelled = "[[pair]]" if section == "pair" else f"[{section}]"
            raise IrbridgeError(f"{section} is written {spelled}", self.places.loc(section), f"write {spelled}")
        for n, table in enumerate(value if isinstance(value, list) else [value]):
            for key, v in table.items():
                loc = self.places.loc(section, n, key)
                if key not in known:
                    raise IrbridgeError(f"unknown key {key} in [{section}]", loc, f"one of {', '.join(known)}")
                if not _fits(v, known[key]) or (key in _WHOLE and not isinstance(v, int)):
                    what = "a whole number" if key in _WHOLE and isinstance(v, float) else known[key]
                    raise IrbridgeError(f"{key} must be {what}", loc, "docs/ci.md lists the keys")

    def _pairs(self, n: int, entry: dict[str, Any], budget: Mapping[str, Any]) -> Iterator[Pair]:
        """The pairs of an entry: one, or one for each file that its pattern matches."""
        for key in ("source", "target"):
            if not entry.get(key):
                raise IrbridgeError(f"this pair has no {key}", self.places.loc("pair", n), f'add {key} = "…"')
        self._whole(n, entry)
        at = {key: self.places.loc("pair", n, key) for key in ("source", "target", "headers")}
        matches = list(self._matches(entry["source"], at["source"]))
        targets = _listed(entry["target"])
        if len(matches) > 1 and not any("{name}" in t for t in targets):
            remedy = 'name it after them: "out/{name}.s"'
            raise IrbridgeError(f"{len(matches)} sources but one target", at["target"], remedy)
        for name, sources in matches:
            yield Pair(
                source=tuple(self._read(s, at["source"]) for s in sources),
                target=tuple(self._read(t.replace("{name}", name), at["target"]) for t in targets),
                source_isa=entry.get("from"), target_isa=entry.get("to"),
                functions=tuple(entry.get("functions", ())), signatures=tuple(entry.get("signatures", ())),
                headers=tuple(self._read(h.replace("{name}", name), at["headers"]) for h in entry.get("headers", ())),
                ulps=entry.get("ulps", 0), budget=budget, loc=at["source"], link=tuple(entry.get("link", ())),
                cases=self._cases(entry["cases"].replace("{name}", name), n) if "cases" in entry else None,
            )  # fmt: skip

    def _whole(self, n: int, entry: dict[str, Any]) -> None:
        """Raises IrbridgeError for keys that mean nothing with, or without, ``cases``."""
        for key in ("functions", "signatures", "headers", "ulps") if "cases" in entry else ("link",):
            if key in entry:
                with_ = "with cases, which run whole programs" if "cases" in entry else "without cases"
                remedy = "leave one of them out" if "cases" in entry else 'add cases = "…"'
                raise IrbridgeError(f"{key} means nothing {with_}", self.places.loc("pair", n, key), remedy)

    def _cases(self, folder: str, n: int) -> tuple[Case, ...]:
        loc = self.places.loc("pair", n, "cases")
        if not (self.root / folder).is_dir():
            raise IrbridgeError(f"{folder} is not a folder of test inputs", loc, "docs/ci.md says what it holds")
        found = tuple(cases_of(self.root / folder))
        if not found:
            raise IrbridgeError(f"no test input is in {folder}", loc, "docs/ci.md says what it holds")
        return found

    def _matches(self, source: str | list[str], loc: Loc) -> Iterator[tuple[str, list[str]]]:
        """({name}, sources) of each pair: a list is the units of one program, a pattern a pair for each match."""
        if isinstance(source, list) or not re.search(r"[*?\[]", source):
            files = _listed(source)
            yield Path(files[0]).stem, files
            return
        try:
            found = sorted(f for f in self.root.glob(source) if f.is_file())
        except (ValueError, NotImplementedError) as e:
            raise IrbridgeError(f"not a pattern: {e}", loc, 'write it relative to the toml: "src/*.s"') from e
        if not found:
            raise IrbridgeError(f"nothing matches {source}", loc, "patterns are relative to the toml's folder")
        pattern = _pattern(source)
        for f in found:
            relative = f.relative_to(self.root).as_posix()
            m = pattern.fullmatch(relative)
            yield m["name"] if m else f.stem, [relative]

    def _read(self, name: str, loc: Loc) -> tuple[str, str]:
        try:
            return name, (self.root / name).read_text(encoding="utf-8")
        except OSError as e:
            remedy = "paths are relative to the toml's folder"
            raise IrbridgeError(f"cannot read {name}: {e.strerror}", loc, remedy) from e
        except UnicodeDecodeError as e:
            raise IrbridgeError(f"{name} is not UTF-8 text", loc, "give the compiler's -S output") from e


def _listed(value: str | list[str]) -> list[str]:
    return [value] if isinstance(value, str) else value


def _fits(value: Any, what: str) -> bool:
    """Whether a value is of a kind that ``_KEYS`` names."""
    if what.startswith("a number"):
        number = isinstance(value, (int, float)) and not isinstance(value, bool)
        return number and (value > 0 if what.endswith("above zero") else value >= 0)
    strings = isinstance(value, list) and all(isinstance(x, str) for x in value)
    return (what.startswith("a string") and isinstance(value, str)) or ("list" in what and strings)


def _pattern(glob: str) -> re.Pattern[str]:
    """A pattern as a regular expression whose group ``name`` is from its first wildcard to its last."""
    parts = re.split(r"(\*\*/|\*\*|\*|\?|\[[^\]]*\])", glob)
    wild = {"**/": "(?:.*/)?", "**": ".*", "*": "[^/]*", "?": "[^/]"}
    out = [re.escape(p) if i % 2 == 0 else wild.get(p, p.replace("[!", "[^")) for i, p in enumerate(parts)]
    if len(out) < 3:  # a bracket that is not closed
        return re.compile(re.escape(glob))
    return re.compile(f"{out[0]}(?P<name>{''.join(out[1:-1])}){out[-1]}")
