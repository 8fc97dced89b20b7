"""The HTML report: one file that needs nothing else, to look at a verdict and see why.

In: a report. Out: a page: the functions to choose from, worst first; of the chosen one the verdict, the counterexample,
what is known of it, and source and target side by side (``listing``). Style and script stand in ``page.css`` and
``page.js``. Everything that comes from a verdict or a text is escaped, and the page's own policy lets nothing run or
load but what it brings. Example: ``render(Report(verdicts, texts))``.
"""

from __future__ import annotations

import base64
import hashlib
from html import escape as _escape
from importlib import resources
from typing import TYPE_CHECKING

from irbridge import __version__
from irbridge.verify.report.listing import listing
from irbridge.verify.report.sides import (
    WORST_FIRST,
    Parts,
    command,
    dump,
    marks,
    missed,
    printable,
    rows,
    where,
    worst_first,
)
from irbridge.verify.verdict import Counterexample, Coverage, Status, Verdict

if TYPE_CHECKING:
    from irbridge.verify.report import Report

# fmt: off
MEANING = {
    Status.REFUTED:    "an input was found on which they differ",
    Status.UNVERIFIED: "neither proved nor tested",
    Status.TESTED:     "no difference on the inputs that were run",
    Status.PROVED:     "the same for all inputs",
}
# fmt: on


def render(report: Report) -> str:
    """The report as one HTML file."""
    found = worst_first(report.verdicts)
    css, js = _own("page.css"), _own("page.js")
    policy = f"default-src 'none'; style-src '{_hash(css)}'; script-src '{_hash(js)}'"
    body = "".join(_article(n, v, report) for n, v in enumerate(found)) or "<p>Nothing was verified.</p>"
    return f"""<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="{policy}">
<meta name="color-scheme" content="light dark">
<title>{escape(_title(found))}</title>
<style>{css}</style>
</head>
<body>
<header class="top"><p class="brand">irbridge <span>{escape(__version__)}</span></p>{_tally(found)}</header>
<div class="layout{" single" if len(found) < 2 else ""}">
{_list(found)}<main>
{body}
</main>
</div>
<script>{js}</script>
</body>
</html>
"""


def escape(text: str) -> str:
    """Text as HTML shows it, control characters included."""
    return _escape(printable(text))


def _own(name: str) -> str:
    return resources.files(__package__ or "").joinpath(name).read_text(encoding="utf-8")


def _hash(text: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(text.encode()).digest()).decode()


def _title(found: list[Verdict]) -> str:
    if len(found) == 1:
        return f"{found[0].status} {found[0].name}"
    return ", ".join(f"{n} {s}" for s, n in _counts(found)) or "no verdicts"


def _counts(found: list[Verdict]) -> list[tuple[Status, int]]:
    counts = [(s, sum(v.status is s for v in found)) for s in WORST_FIRST]
    return [(s, n) for s, n in counts if n]


def _tally(found: list[Verdict]) -> str:
    """The totals as a bar and in words."""
    parts, at = [], 0.0
    for s, n in _counts(found):
        width = 100 * n / len(found)
        parts.append(f'<rect class="{s.lower()}" x="{at:.3f}" width="{width:.3f}" height="6"></rect>')
        at += width
    bar = f'<svg viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true">{"".join(parts)}</svg>'
    words = "".join(f'<li class="{s.lower()}"><b>{n}</b> {s}</li>' for s, n in _counts(found))
    return f'<div class="tally">{bar}<ul>{words}</ul></div>'


def _list(found: list[Verdict]) -> str:
    """The functions to choose from; nothing for a single one."""
    if len(found) < 2:
        return ""
    chips = "".join(
        f'<button type="button" class="chip {s.lower()}" data-status="{s}" aria-pressed="false">{s}</button>'
        for s, _ in _counts(found)
    )
    items = "".join(
        f'<li data-status="{v.status}" data-text="{escape(f"{v.name} {v.source_file}".lower())}"><a href="#v{n}">'
        f'<i class="dot {v.status.lower()}"></i><span class="name">{escape(v.name)}</span>'
        f'<span class="place">{escape(where(v))}</span><span class="sr">{v.status}</span></a></li>'
        for n, v in enumerate(found)
    )
    return f"""<nav aria-label="Functions"><details open><summary>{len(found)} functions</summary>
<input type="search" placeholder="Filter by name or file" aria-label="Filter by name or file">
<div class="chips" role="group" aria-label="Only these verdicts">{chips}</div>
<ul class="functions">{items}</ul><p class="none" hidden>No function matches.</p></details></nav>
"""


def _article(n: int, v: Verdict, report: Report) -> str:
    signature = f'<p class="signature"><code>{escape(v.signature)}</code>{_origin(v)}</p>' if v.signature else ""
    counter = _counterexample(v.counterexample) if v.counterexample else ""
    reason = f'<p class="reason">{escape(v.reason)}</p>' if v.reason else ""
    assumed = "".join(f"<li>{escape(a)}</li>" for a in v.assumptions)
    taken = f'<section class="assumed"><h3>Taken for granted</h3><ul>{assumed}</ul></section>' if assumed else ""
    return f"""<article id="v{n}" class="{v.status.lower()}" tabindex="-1" aria-labelledby="h{n}">
<header><p class="badge">{v.status}</p><h2 id="h{n}">{escape(v.name)}</h2>
<p class="files">{escape(where(v))} <span aria-hidden="true">→</span> {escape(v.target_file)}</p></header>
<p class="meaning">{escape(_headline(v))}</p>{signature}{reason}
{counter}{_facts(v)}{taken}{_code(v, report)}
</article>
"""


def _origin(v: Verdict) -> str:
    return f'<span class="origin">{escape(v.signature_from)}</span>' if v.signature_from else ""


def _headline(v: Verdict) -> str:
    """The verdict as a sentence."""
    if v.counterexample is not None:
        return v.counterexample.difference
    if v.status is Status.TESTED:
        return f"No difference on {v.inputs:,} inputs"
    if v.status is Status.PROVED and v.proof:
        return v.proof
    return MEANING[v.status].capitalize()


def _counterexample(c: Counterexample) -> str:
    arguments = "".join(
        f"<div><dt>{escape(name)}</dt><dd><code>{escape(text)}</code></dd></div>" for name, text in c.arguments.items()
    )
    shown = f'<h3>Arguments</h3><dl class="arguments">{arguments}</dl>' if arguments else "<h3>No arguments</h3>"
    body = "".join(_memory(r.what, r.source, r.target) if r.memory else _side(r.what, *marks(r.source, r.target))
                   for r in rows(c))  # fmt: skip
    first = f'<p class="divergence">First difference: <code>{escape(c.divergence)}</code></p>' if c.divergence else ""
    again = ""
    if c.reproducer:
        again = (
            f'<p class="again"><span>Run it again</span><code>{escape(command(c))}</code>'
            '<button type="button" class="copy">Copy</button></p>'
        )
    return f"""<section class="counter">{shown}<h3>What they did</h3>
<table class="sides"><thead><tr><td></td><th scope="col">Source</th><th scope="col">Target</th></tr></thead>
<tbody>{body}</tbody></table>{first}{again}</section>
"""


def _side(what: str, source: Parts, target: Parts) -> str:
    differs = source != target
    kind = ' class="differs"' if differs else ""
    says = '<span class="sr"> (differs)</span>' if differs else ""
    return f'<tr{kind}><th scope="row">{escape(what)}{says}</th>{_cell("Source", source)}{_cell("Target", target)}</tr>'


def _cell(label: str, parts: Parts) -> str:
    text = "".join(f"<mark>{escape(t)}</mark>" if differs else escape(t) for t, differs in parts)
    return f'<td data-label="{label}"><code>{text or "<i>nothing</i>"}</code></td>'


def _memory(name: str, source: str, target: str) -> str:
    """A memory: a row for eight bytes; what is left out between rows is said."""
    out, expected = [], 0
    for b in dump(source, target):
        gap = '<tr class="gap"><th></th><td colspan="2">…</td></tr>' if b.offset != expected else ""
        sides = (_spaced(b.source, b.target), _spaced(b.target, b.source))
        out.append(gap + _side(f"{name} + {b.offset}", *sides))
        expected = b.offset + 8
    rest = max(len(source), len(target)) // 2 > expected
    return "".join(out) + ('<tr class="gap"><th></th><td colspan="2">…</td></tr>' if rest else "")


def _spaced(mine: str, other: str) -> Parts:
    """Bytes with blanks between, those that differ marked one by one."""
    parts: Parts = []
    for i in range(0, len(mine), 2):
        parts += [(" ", False)] if i else []
        parts.append((mine[i : i + 2], mine[i : i + 2] != other[i : i + 2]))
    return parts


def _facts(v: Verdict) -> str:
    facts = []
    if v.proof:
        facts.append(("Proof", escape(v.proof)))
    if v.inputs or v.status is Status.TESTED:
        facts.append(("Inputs that agreed", f"{v.inputs:,}"))
    if v.status is Status.TESTED:
        facts.append(("Differs on fewer than", f"{v.failure_rate:.2g} of such inputs, with 95 % confidence"))
    if v.coverage is not None:
        facts.append(("Source reached", _coverage(v.coverage)))
    if v.dropped:
        facts.append(("Inputs dropped", f"{v.dropped:,} on which the source itself faults"))
    facts.append(("Seed", str(v.seed)))
    facts.append(("Time", f"{v.seconds:.2f} s"))
    items = "".join(f"<div><dt>{name}</dt><dd>{text}</dd></div>" for name, text in facts)
    return f'<dl class="facts">{items}</dl>'


def _coverage(c: Coverage) -> str:
    said = "".join(f'<span class="missed">{escape(m)}</span>' for m in missed(c))
    return f'{c.percent:.0f} % <meter min="0" max="100" value="{c.percent:.2f}"></meter>{said}'


def _code(v: Verdict, report: Report) -> str:
    sides = []
    for side, file in (("source", v.source_file), ("target", v.target_file)):
        text = report.texts.get(file)
        if text is not None:
            head = f'<h3>{side.capitalize()} <span>{escape(file)}</span></h3>'
            sides.append(f'<section class="side">{head}{listing(v, text, side)}</section>')
    if not sides:
        return ""
    signs = (("ran", "●", "ran"), ("half", "◐", "one way only"), ("cold", "✕", "never ran"))
    legend = "".join(f'<li class="{kind}"><i aria-hidden="true">{sign}</i> {text}</li>' for kind, sign, text in signs)
    painted = f'<ul class="legend">{legend}</ul>' if v.coverage is not None else ""
    hint = "<p>Point at a line to see what became of it; click, or use the arrow keys, to hold it.</p>"
    about = f'<div class="about">{hint if v.lines else ""}{painted}</div>'
    return f'<section class="code">{about}<div class="panes">{"".join(sides)}</div></section>'
