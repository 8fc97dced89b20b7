"""The JSON report: ``docs/verdict.schema.json`` is its schema.

In: a report. Out: ``{"schema": 1, "irbridge": version, "verdicts": [...]}``, the verdicts as ``Verdict.to_json`` has
them, worst first. Example: ``parse(render(report))`` gives the verdicts back.
"""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from irbridge import __version__
from irbridge.verify.report.sides import worst_first
from irbridge.verify.verdict import SCHEMA, Verdict

if TYPE_CHECKING:
    from irbridge.verify.report import Report


def render(report: Report) -> str:
    """The report as JSON text."""
    verdicts = [v.to_json() for v in worst_first(report.verdicts)]
    return json.dumps({"schema": SCHEMA, "irbridge": __version__, "verdicts": verdicts}, indent=1) + "\n"


def parse(text: str) -> list[Verdict]:
    """The verdicts of a JSON report. Raises ValueError if it is none, or of another schema."""
    data = json.loads(text)
    if not isinstance(data, dict) or data.get("schema") != SCHEMA:
        raise ValueError("not a report of this schema")
    try:
        return [Verdict.from_json(v) for v in data["verdicts"]]
    except (KeyError, TypeError, AttributeError) as e:
        raise ValueError(f"not a report: {e!r}") from e
