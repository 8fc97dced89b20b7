"""What variables hold is part of an input, as far as others may write them."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from irbridge.errors import IrbridgeError
from irbridge.pipeline import translate
from irbridge.verify.engine import Budget, opened, replay, verify_pair
from irbridge.verify.prototypes import parse
from irbridge.verify.verdict import Status, Verdict
from tests.bench.cells import SOURCES
from tests.bench.functions import compiled
from tests.verify.test_alarms import QUICK

pytestmark = pytest.mark.slow  # each is a verification

# fmt: off
CASES = {  # text, what is changed, into what (empty: nothing is to be seen)
    "match":   ("long token; int f(long x) { return token == x ? 1 : token > 900 ? 2 : 0; }", "900", "901"),
    "kind":    ("int kind = 3, n; int f(int x) { switch (kind) { case 9: n += x; return 4; } return n; }",
                "n += x", "n ^= x"),
    "array":   ("unsigned short t[300]; int f(unsigned x) { return x < 300 && t[x] > 7 ? t[x] : 0; }", "> 7", "> 8"),
    "bool":    ("_Bool on; int f(int x) { return x + on; }", "x + on", "x + (on ? 1 : 0)"),
    "pointer": ("const char *name = \"name\"; int f(int x) { return name[x & 3]; }", "& 3", "% 4u"),
    "static":  ("static int level; int f(int x) { if (x == 77) level = 5; return level == 9 ? x : level; }",
                "level == 9 ? x : level", "level"),
    "double":  ("double top; int f(double x) { return x > top ? -1 : top > 8; }", "top > 8", "top < 8"),
}
# fmt: on
SIGS = {"match": "int f(long x)", "array": "int f(unsigned x)", "double": "int f(double x)"}
SEEN = {"match", "kind", "array", "double"}


def judged(text: str, other: str, sig: str, budget: Budget = QUICK, reproducers: Path | None = None) -> Verdict:
    units = [[("f.s", compiled(t, "gcc", isa, "-O2"))] for t, isa in ((text, "aarch64"), (other, "x86_64"))]
    [v] = verify_pair(*units, signatures=[sig], budget=budget, reproducers=reproducers)
    return v


@pytest.mark.parametrize("name", CASES)
def test_what_variables_hold(name: str) -> None:
    text, old, new = CASES[name]
    sig = SIGS.get(name, "int f(int x)")
    assert text.replace(old, new) != text
    assert judged(text, text, sig).status is Status.TESTED
    v = judged(text, text.replace(old, new), sig, Budget(examples=300, seconds=8, proof_seconds=0))
    assert v.status is (Status.REFUTED if name in SEEN else Status.TESTED), v


def test_it_replays(tmp_path: Path) -> None:
    text, old, new = CASES["match"]
    v = judged(text, text.replace(old, new), SIGS["match"], reproducers=tmp_path)
    assert v.counterexample is not None and v.counterexample.arguments["token"] == hex(901)
    file = Path(v.counterexample.reproducer)
    assert replay(file).status is Status.REFUTED
    data = json.loads(file.read_text())
    file.write_text(json.dumps({**data, "state": []}))
    assert replay(file).status is Status.TESTED
    none = [["nobody", 0, "00"]], [["token", -1, "00"]], [["token", 8, "00"]], [["token", 0, "0g"]], [["token"]], 7
    for bad in none:
        file.write_text(json.dumps({**data, "state": bad}))
        with pytest.raises(IrbridgeError, match="not a reproducer"):
            replay(file)


def test_a_proofs_counterexample_is_set_up() -> None:
    """Where no test comes upon it, z3 does; of a static variable it shows nothing."""
    text = "{}long key; int f(int x) {{ return key == 0x123456789abcdef ? x : 0; }}{}"
    setter = " void g(long x) { key = x; }"
    for kind, more, status in (("", "", Status.REFUTED), ("static ", setter, Status.UNVERIFIED)):
        one = text.format(kind, more)
        units = [("f.s", compiled(t, "gcc", "x86_64", "-O2")) for t in (one, one.replace("? x", "? x + 1"))]
        with opened(units[:1], units[1:], functions=["f"], signatures=["int f(int x)"],
                    budget=Budget(examples=20, seconds=2)) as session:  # fmt: skip
            session.words = ()
            assert session.verdict(0).status is status


@pytest.mark.parametrize("isa", ["aarch64", "riscv64"])
def test_translations_keep_the_names_of_static_variables(isa: str) -> None:
    """Several in one block; without them a store that is lost would not be seen."""
    text = "static int hits, misses; static long total;\n"
    text += "int f(int x) { if (x & 1) hits++; else misses++; total += x; return hits; }\n"
    text += "long g(void) { return total + misses; }"
    source, sig = compiled(text, "gcc", isa, "-O2"), "int f(int x)"
    right = translate(source, to="x86_64", source=SOURCES[isa], prototypes=parse(sig))
    lines = right.splitlines()
    wrong = [line for line in lines if not re.search(r"^\t(add|mov)q\t.*, hits\+8\(%rip\)", line)]
    assert len(wrong) < len(lines)
    for target, status in ((lines, Status.PROVED), (wrong, Status.REFUTED)):
        [v] = verify_pair([("f.s", source)], [("f.s", "\n".join(target) + "\n")], functions=["f"], signatures=[sig])
        assert v.status is status, v
