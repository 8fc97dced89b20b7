"""The JUnit XML report: a suite a source file, a case a function.

In: a report. Out: XML as Jenkins, GitLab and GitHub's actions read it. REFUTED is a ``failure``; UNVERIFIED is
``skipped``, or in a strict report an ``error``. Example: ``xml.etree.ElementTree.fromstring(render(report))``.
"""

from __future__ import annotations

import xml.etree.ElementTree as ET
from collections.abc import Sequence
from typing import TYPE_CHECKING

from irbridge.verify.report.sides import explain, printable, worst_first
from irbridge.verify.verdict import Status, Verdict

if TYPE_CHECKING:
    from irbridge.verify.report import Report


def render(report: Report) -> str:
    """The report as XML text."""
    root = ET.Element("testsuites", {"name": "irbridge", **_counts(report.verdicts, report.strict)})
    files = dict.fromkeys(v.source_file for v in worst_first(report.verdicts))
    for file in files:
        inside = [v for v in report.verdicts if v.source_file == file]
        suite = ET.SubElement(root, "testsuite", {"name": printable(file), **_counts(inside, report.strict)})
        for v in sorted(inside, key=lambda v: (v.source_line, v.name)):
            _case(suite, v, report)
    ET.indent(root)
    return '<?xml version="1.0" encoding="UTF-8"?>\n' + ET.tostring(root, encoding="unicode") + "\n"


def _counts(verdicts: Sequence[Verdict], strict: bool) -> dict[str, str]:
    """The attributes of a suite."""
    refuted = sum(v.status is Status.REFUTED for v in verdicts)
    unverified = sum(v.status is Status.UNVERIFIED for v in verdicts)
    return {
        "tests": str(len(verdicts)), "failures": str(refuted), "errors": str(unverified if strict else 0),
        "skipped": str(0 if strict else unverified), "time": f"{sum(v.seconds for v in verdicts):.3f}",
    }  # fmt: skip


def _case(suite: ET.Element, v: Verdict, report: Report) -> None:
    case = ET.SubElement(suite, "testcase", {
        "classname": printable(v.source_file), "name": printable(v.name), "time": f"{v.seconds:.3f}",
        "file": printable("/".join(filter(None, (report.base, v.source_file)))), "line": str(v.source_line),
    })  # fmt: skip
    message = printable(v.summary())
    if v.status is Status.REFUTED:
        ET.SubElement(case, "failure", type="REFUTED", message=message).text = explain(v)
    elif v.status is Status.UNVERIFIED and report.strict:
        ET.SubElement(case, "error", type="UNVERIFIED", message=message).text = explain(v)
    elif v.status is Status.UNVERIFIED:
        ET.SubElement(case, "skipped", message=message)
    else:
        ET.SubElement(case, "system-out").text = explain(v)
