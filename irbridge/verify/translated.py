"""``irbridge translate --verify``: a translation is verified before it is written.

In: the units of a program and their translations. Out: verdicts, printed to stderr and, if asked, in a report; raises
``Refuted`` where a function differs, so that nothing is written. What cannot be verified is UNVERIFIED with the reason
and is no error: a translation without ``--verify`` is not verified either.
Example: ``Request("llvm-target", report="verdicts.html").verify(units, texts, None, subject(modules))``.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from irbridge.errors import IrbridgeError, Loc, Refuted, ToolMissing
from irbridge.ir.graph import Module
from irbridge.verify.types import Signature
from irbridge.verify.verdict import Status, Verdict

if TYPE_CHECKING:
    from irbridge.verify.dwarf import Prototypes

Units = Sequence[tuple[str, str]]

# fmt: off
_FORMATS = {".json": "json", ".html": "html", ".xml": "junit", ".sarif": "sarif"}
# fmt: on


@dataclass(frozen=True, slots=True)
class Request:
    """What ``--verify`` was told. ``target``: what is translated to; ``signatures``, ``headers``: prototypes, as
    ``verify_pair`` takes them; ``report``: a file whose suffix says its format."""

    target: str
    signatures: tuple[str, ...] = ()
    headers: tuple[str, ...] = ()
    report: str = ""
    no_sandbox: bool = False

    def check(self) -> None:
        """What can be known before anything is translated. Raises IrbridgeError for a target that is no machine, a
        format that there is not, a prototype that cannot be read; ToolMissing for tools."""
        from irbridge.backends.llvm.codegen import MACHINES
        from irbridge.verify.machines import toolchain
        from irbridge.verify.prototypes import headers, parse
        from irbridge.verify.sandbox import require

        if self.target not in MACHINES:
            raise IrbridgeError(f"{self.target} is not run, so that it cannot be verified",
                                remedy=f"--to one of {', '.join(MACHINES)}, or leave out --verify")  # fmt: skip
        if self.report and Path(self.report).suffix not in _FORMATS:
            raise IrbridgeError("a report of an unknown format", Loc(self.report),
                                f"end its name in one of {', '.join(_FORMATS)}")  # fmt: skip
        require(self.no_sandbox)
        tools = toolchain(self.target)
        for text in self.signatures:
            parse(text)
        headers(self.headers, tools.cc)

    def verify(self, units: Units, texts: Sequence[str], source: str | None, subject: Subject) -> None:
        """Verify the functions, print the verdicts to stderr and write the report. Raises Refuted."""
        from irbridge.verify.report import Report, save
        from irbridge.verify.report.terminal import console, show

        target = [(f"{name} ({self.target})", text) for (name, _), text in zip(units, texts, strict=True)]
        verdicts = self._verdicts(units, target, source, subject)
        report = Report(verdicts, dict([*units, *target]))
        show(report, console(stderr=True))
        if self.report:
            save(report, {_FORMATS[Path(self.report).suffix]: Path(self.report)})
        refuted = [v.name for v in verdicts if v.status is Status.REFUTED]
        if refuted:
            raise Refuted(f"the translation of {', '.join(refuted)} is refuted; nothing was written",
                          Loc(units[0][0]), "report it; leave out --verify to see the translation")  # fmt: skip

    def _verdicts(self, units: Units, target: Units, source: str | None, subject: Subject) -> list[Verdict]:
        from irbridge.verify.build import keep_hypothesis_away
        from irbridge.verify.engine import verify_pair
        from irbridge.verify.externals import stand_in
        from irbridge.verify.machines import toolchain

        keep_hypothesis_away()
        one, two = units[0][0], target[0][0]
        if not subject.functions:
            why = "no function but main, which takes a whole program's input"
            return [Verdict("main", Status.UNVERIFIED, why, source_file=one, target_file=two)]
        more = stand_in(subject.variables, toolchain(self.target))
        try:
            found = verify_pair(
                [*units, *more], [*target, *more], source_isa=source, target_isa=self.target,
                signatures=self.signatures, headers=self.headers, no_sandbox=self.no_sandbox,
            )  # fmt: skip
        except ToolMissing:
            raise
        except IrbridgeError as e:
            return [Verdict(n, Status.UNVERIFIED, str(e), source_file=one, target_file=two) for n in subject.functions]
        found = [_set_apart(v, subject.unserved) for v in found]
        assumed = tuple(f"variables of other units are zero: {', '.join(subject.variables)}" for _ in more)
        return [replace(v, assumptions=(*v.assumptions, *assumed)) for v in found]


def _set_apart(v: Verdict, unserved: Mapping[str, str]) -> Verdict:
    """A verdict, but of a function that the runner's native calls do not reach as they should, that this is so."""
    if v.name not in unserved:
        return v
    why = unserved[v.name]
    return Verdict(v.name, Status.UNVERIFIED, why, v.signature, v.signature_from, source_file=v.source_file,
                   target_file=v.target_file, source_line=v.source_line, lines=v.lines)  # fmt: skip


def prototypes(
    units: Units, source: str | None, signatures: Sequence[str], headers: Sequence[str], *, described: bool
) -> Prototypes:
    """What is known of the units' functions, for ``pipeline.Options``: of headers, of C text, and, if ``described``, of
    the source's debugging information. ``refused``: what headers declare with structs that are not understood. Raises
    what these raise."""
    from irbridge import registry
    from irbridge.verify.dwarf import Prototypes
    from irbridge.verify.dwarf import read as read_dwarf
    from irbridge.verify.machines import toolchain
    from irbridge.verify.prototypes import headers as read_headers
    from irbridge.verify.prototypes import parse

    found, skipped = dict[str, Signature](), dict[str, str]()
    if described or headers:
        tools = toolchain(source or registry.recognise(units[0][1], units[0][0]))
        if described:
            with TemporaryDirectory(prefix="irbridge-types-") as place:
                found |= read_dwarf(units, tools, Path(place)).signatures
        found |= read_headers(headers, tools.cc, skipped)
    for text in signatures:
        found |= parse(text)
    return Prototypes(found, {n: why for n, why in skipped.items() if n not in found})


@dataclass(frozen=True, slots=True)
class Subject:
    """What of a program is verified: ``functions`` that other programs could call, and the ``variables`` that it uses
    but other units define; ``unserved``: functions that only callers of the source's convention can call, and why."""

    functions: list[str]
    variables: list[str]
    unserved: Mapping[str, str] = field(default_factory=dict)


def subject(modules: Sequence[Module]) -> Subject:
    """All functions that are visible but ``main``."""
    from irbridge.verify.externals import external_data

    functions = [n for m in modules for n, f in m.functions.items()
                 if not f.is_declaration and f.attrs.get("linkage") == "external" and n != "main"]  # fmt: skip
    return Subject(functions, external_data(modules))
