"""Reports of verdicts: each format parsed back, nothing that a program printed escapes into it."""

from __future__ import annotations

import io
import json
import re
import xml.etree.ElementTree as ET
from html.parser import HTMLParser
from pathlib import Path

import jsonschema
import pytest
from rich.console import Console

from irbridge.errors import IrbridgeError
from irbridge.verify.report import FORMATS, Report, data, render, save
from irbridge.verify.report.listing import extent, highlight, painted
from irbridge.verify.report.sides import dump, explain, marks, missed, ranges
from irbridge.verify.report.terminal import show
from irbridge.verify.verdict import Behaviour, Counterexample, Coverage, Status, Verdict

SCHEMA = json.loads((Path(__file__).parents[2] / "docs/verdict.schema.json").read_text())
HOSTILE = "</script><script>alert(1)</script>\x1b[2J\0]]>&\u202e\ud800"
SOURCE = "\t.text\nf:\n\tcmpl\t$1, %edi\n\tje\t.L1\n\tmovl\t$2, %eax\n.L1:\n\tret\n\t.size\tf, .-f\ng:\n\tret\n"
TARGET = "f:\n\tli\ta1, 1\n\tret\n\t.size\tf, .-f\n"
COVERAGE = Coverage({3: True, 4: True, 5: False, 7: True}, {4: (True, False)}, 3, 2)
REFUTED = Verdict(
    "f", Status.REFUTED, signature="int f(int x)", signature_from="given", inputs=12, coverage=COVERAGE,
    counterexample=Counterexample(
        {"x": "1"}, Behaviour("returned", "2", {"p": "00" * 40}, "a\nb", ("puts(p)",)),
        Behaviour("returned", "3", {"p": "00" * 16 + "ff" + "00" * 23}, "a\nb", ("puts(p)",)),
        "the result is 2 in the source and 3 in the target", "a.s:4 jumps, b.s:2 falls through", "r/f.json"),
    lines={3: [2], 5: [2, 3]}, source_file="a.s", target_file="b.s", source_line=2, assumptions=("`x` has 32 bits",),
)  # fmt: skip
TESTED = Verdict("g", Status.TESTED, inputs=500, failure_rate=0.006, coverage=COVERAGE, source_file="a.s")
PROVED = Verdict("h", Status.PROVED, proof="for all inputs", source_file="c.s", source_line=1)
UNKNOWN = Verdict("k", Status.UNVERIFIED, "no such tool", source_file="c.s", source_line=5)
WILD = Verdict(
    HOSTILE, Status.REFUTED, HOSTILE, HOSTILE, HOSTILE, proof=HOSTILE, assumptions=(HOSTILE,), source_file="w.s",
    counterexample=Counterexample({HOSTILE: HOSTILE}, Behaviour(HOSTILE, HOSTILE, {HOSTILE: "zz"}, HOSTILE, (HOSTILE,)),
                                  Behaviour("timeout"), HOSTILE, HOSTILE, HOSTILE),
)  # fmt: skip
ALL = Report([PROVED, TESTED, UNKNOWN, REFUTED], {"a.s": SOURCE, "b.s": TARGET}, base="sub")
WILDS = Report([WILD, REFUTED], {"w.s": HOSTILE, "a.s": HOSTILE, "b.s": TARGET})


def terminal(report: Report, width: int = 80, tty: bool = False) -> str:
    out = io.StringIO()
    show(report, Console(file=out, width=width, force_terminal=tty, highlight=False), cached=1)
    return out.getvalue()


@pytest.mark.parametrize("report", [ALL, WILDS, Report([])], ids=["all", "wild", "empty"])
def test_json_is_what_the_schema_says(report: Report) -> None:
    text = render(report, "json")
    jsonschema.Draft202012Validator(SCHEMA).validate(json.loads(text))
    assert sorted(data.parse(text), key=str) == sorted(report.verdicts, key=str)


def test_schema_refuses_what_it_does_not_know() -> None:
    found = json.loads(render(ALL, "json"))
    jsonschema.Draft202012Validator.check_schema(SCHEMA)
    found["verdicts"][0]["more"] = 1
    with pytest.raises(jsonschema.ValidationError):
        jsonschema.validate(found, SCHEMA)


@pytest.mark.parametrize("text", ["", "[]", '{"schema": 99}', '{"schema": 1, "verdicts": [{}]}'])
def test_other_json_is_no_report(text: str) -> None:
    with pytest.raises(ValueError):
        data.parse(text)


@pytest.mark.parametrize(("strict", "skipped", "errors"), [(False, "1", "0"), (True, "0", "1")])
def test_junit(strict: bool, skipped: str, errors: str) -> None:
    root = ET.fromstring(render(Report(ALL.verdicts, base="sub", strict=strict), "junit"))
    assert (root.get("tests"), root.get("failures")) == ("4", "1")
    assert (root.get("skipped"), root.get("errors")) == (skipped, errors)
    assert [s.get("name") for s in root] == ["a.s", "c.s"]
    failure = root.find(".//failure")
    assert failure is not None and "reproduce: irbridge verify --replay r/f.json" in (failure.text or "")
    case = root.find(".//testcase[@name='f']")
    assert case is not None and (case.get("file"), case.get("line")) == ("sub/a.s", "2")


def test_sarif() -> None:
    found = json.loads(render(ALL, "sarif"))
    (run,) = found["runs"]
    assert found["version"] == "2.1.0" and [r["ruleId"] for r in run["results"]] == ["REFUTED", "UNVERIFIED"]
    rules = run["tool"]["driver"]["rules"]
    assert all(rules[r["ruleIndex"]]["id"] == r["ruleId"] for r in run["results"])
    place = run["results"][0]["locations"][0]["physicalLocation"]
    assert place == {"artifactLocation": {"uri": "sub/a.s"}, "region": {"startLine": 2}}
    assert "--replay r/f.json" in run["results"][0]["message"]["text"]


class Page(HTMLParser):
    """The elements of a page, and that they are closed in order."""

    VOID = ("meta", "input", "br")

    def __init__(self, text: str) -> None:
        super().__init__()
        self.open: list[str] = []
        self.seen: list[tuple[str, dict[str, str | None]]] = []
        self.feed(text)
        self.close()
        assert self.open == []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.seen.append((tag, dict(attrs)))
        if tag not in self.VOID:
            self.open.append(tag)

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag

    def all(self, tag: str, kind: str = "") -> list[dict[str, str | None]]:
        return [a for t, a in self.seen if t == tag and (not kind or kind in (a.get("class") or "").split())]


def test_html() -> None:
    text = render(ALL, "html")
    page = Page(text)
    assert not re.search(r"https?://|@import|url\(", text)
    assert len(page.all("article")) == 4 and len(page.all("script")) == 1
    lines = page.all("div", "l")
    assert [a["data-n"] for a in lines if "cold" in (a["class"] or "")][:1] == ["5"]
    assert {a["data-n"]: a.get("data-to") for a in lines[:7]}["5"] == "2 3"
    assert "always jumped" in text and "the result is 2 in the source" in text and "<mark>" in text


def test_html_of_hostile_text() -> None:
    text = render(WILDS, "html")
    page = Page(text)
    assert len(page.all("script")) == 1 and "\x1b" not in text and "\0" not in text and "\u202e" not in text
    text.encode()


@pytest.mark.parametrize("form", FORMATS)
def test_hostile_text_stays_text(form: str, tmp_path: Path) -> None:
    save(WILDS, {form: tmp_path / "out"})
    text = (tmp_path / "out").read_text(encoding="utf-8")
    assert "\x1b" not in text and [p.name for p in tmp_path.iterdir()] == ["out"]
    if form == "junit":
        ET.fromstring(text)


def test_terminal() -> None:
    text = terminal(ALL)
    assert "\x1b" not in text and max(map(len, text.splitlines())) <= 80
    assert text.index("REFUTED") < text.index("UNVERIFIED") < text.index("TESTED") < text.index("PROVED")
    for line in (r"  x = 1", r"result +2 +3 +!=", r"p\+16 .*!=", r"  reproduce: irbridge verify --replay r/f.json",
                 r"  never ran: line 5", r"  always jumped: .* line 4", r"4 functions \(1 from"):  # fmt: skip
        assert re.search(line, text), line
    assert "\x1b[" in terminal(ALL, tty=True) and "\x1b[2J" not in terminal(WILDS, tty=True)


EXPLAINED = """\
a.s:2: f: REFUTED the result is 2 in the source and 3 in the target
  signature: int f(int x) (given)

  arguments
    x = 1

           source                   target
  outcome  returned                 returned
  result   2                        3                        !=
  p+0      00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00
  p+8      00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00
  p+16     00 00 00 00 00 00 00 00  ff 00 00 00 00 00 00 00  !=
  p+24     00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00
  p+32     00 00 00 00 00 00 00 00  00 00 00 00 00 00 00 00
  stdout   a\\nb                     a\\nb
  calls    puts(p)                  puts(p)

  the result is 2 in the source and 3 in the target
  first difference: a.s:4 jumps, b.s:2 falls through
  reproduce: irbridge verify --replay r/f.json"""


def test_explain_is_readable_as_text() -> None:
    assert explain(REFUTED) == EXPLAINED


@pytest.mark.parametrize(
    ("a", "b", "marked"),
    [
        ("12ff", "12fe", "12[ff]"),
        ("12ff00", "12ff", "12ff[00]"),
        ("returned 3", "returned 12", "returned [3]"),
        ("same", "same", "same"),
        ("", "x", ""),
        ("aaa", "aa", "aa[a]"),
    ],
)
def test_marks(a: str, b: str, marked: str) -> None:
    ours, theirs = marks(a, b)
    assert "".join(f"[{t}]" if differs else t for t, differs in ours) == marked
    assert "".join(t for t, _ in ours) == a and "".join(t for t, _ in theirs) == b


def test_a_long_memory_is_shown_where_it_differs() -> None:
    a = "00" * 4096
    found = dump(a, a[:4000] + "ff" + a[4002:])
    assert [b.offset for b in found] == [1992, 2000, 2008]
    assert len(dump(a, "ff" * 4096)) == 6


def test_ranges_and_missed() -> None:
    assert ranges([5, 3, 4, 9]) == "3-5, 9"
    assert missed(COVERAGE) == ["never ran: line 5", "always jumped: the branch of line 4"]
    assert [painted(COVERAGE, n).kind for n in (3, 4, 5, 6)] == ["ran", "half", "cold", ""]


def test_extent_is_the_function() -> None:
    assert extent(SOURCE, "f") == range(2, 9)
    assert extent(SOURCE, "nowhere") == range(1, 11)
    assert extent(SOURCE, "g", [3]) == range(3, 11)
    assert extent("", "f", [7]) == range(1, 1)


@pytest.mark.parametrize(
    ("line", "html"),
    [
        ("f:", "<b>f:</b>"),
        ("\tret # done <", '        <span class="op">ret</span> <span class="com"># done &lt;</span>'),
        (" .size f", ' <span class="dir">.size</span> f'),
        (" mov x0, #16 // c", ' <span class="op">mov</span> x0, #16 <span class="com">// c</span>'),
        ("", ""),
    ],
)
def test_highlight(line: str, html: str) -> None:
    assert highlight(line) == html


def test_a_report_that_cannot_be_written(tmp_path: Path) -> None:
    with pytest.raises(IrbridgeError, match="cannot write: No such file"):
        save(ALL, {"json": tmp_path / "none" / "out.json"})
