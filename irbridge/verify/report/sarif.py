"""The SARIF 2.1.0 report: what code hosts show beside the lines.

In: a report. Out: one result for each function that is REFUTED (error) or UNVERIFIED (warning), at its line of the
source; the counterexample and its reproducer are in the message. Written after OASIS's SARIF 2.1.0, sections 3.19 to
3.30. Example: ``json.loads(render(report))["runs"][0]["results"]``.
"""

from __future__ import annotations

import hashlib
import json
from typing import TYPE_CHECKING, Any
from urllib.parse import quote

from irbridge import __version__
from irbridge.verify.report.sides import explain, worst_first
from irbridge.verify.verdict import Status, Verdict

if TYPE_CHECKING:
    from irbridge.verify.report import Report

SCHEMA_URI = "https://json.schemastore.org/sarif-2.1.0.json"
# fmt: off
RULES = {
    # status             level      what it says
    Status.REFUTED:    ("error",   "The translation does something else than its source on some input."),
    Status.UNVERIFIED: ("warning", "It is not known whether the translation does what its source does."),
}
# fmt: on


def render(report: Report) -> str:
    """The report as JSON text."""
    results = [_result(v, report.base) for v in worst_first(report.verdicts) if v.status in RULES]
    driver = {"name": "irbridge", "version": __version__, "rules": [_rule(s) for s in RULES]}
    run = {"tool": {"driver": driver}, "columnKind": "unicodeCodePoints", "results": results}
    return json.dumps({"$schema": SCHEMA_URI, "version": "2.1.0", "runs": [run]}, indent=1) + "\n"


def _rule(status: Status) -> dict[str, Any]:
    level, text = RULES[status]
    return {
        "id": str(status), "name": str(status).capitalize(), "shortDescription": {"text": text},
        "defaultConfiguration": {"level": level},
    }  # fmt: skip


def _result(v: Verdict, base: str) -> dict[str, Any]:
    uri = quote("/".join(filter(None, (base, v.source_file))) or "unknown")
    place: dict[str, Any] = {"artifactLocation": {"uri": uri}}
    if v.source_line:
        place["region"] = {"startLine": v.source_line}
    # The same function stays the same alert when lines move.
    identity = hashlib.sha256(f"{v.status}\0{v.source_file}\0{v.target_file}\0{v.name}".encode(errors="replace"))
    return {
        "ruleId": str(v.status), "ruleIndex": list(RULES).index(v.status), "level": RULES[v.status][0],
        "message": {"text": explain(v)},
        "locations": [{"physicalLocation": place, "logicalLocations": [{"name": v.name, "kind": "function"}]}],
        "partialFingerprints": {"irbridge/v1": identity.hexdigest()},
    }  # fmt: skip
