"""The judge judged, in small: faults of every kind can be planted for every ISA, those that matter are refuted, and
none that matters is excused."""

from __future__ import annotations

import random
from collections import Counter

import pytest

pytest.importorskip("z3", reason="proofs need the extra 'prove'")

from irbridge.verify.engine import Budget
from irbridge.verify.verdict import Status, Verdict
from tests.bench.functions import PAIRS, functions, translated
from tests.bench.mutants.__main__ import Item, work
from tests.bench.mutants.equivalence import equivalent, same_code
from tests.bench.mutants.faults import KINDS, Mutant, mutants
from tests.bench.mutants.subjects import Subject, own
from tests.bench.pairs import WAYS
from tests.bench.pairs import Item as Pair
from tests.bench.pairs import work as verify

pytestmark = pytest.mark.slow  # each mutant is a verification
BY_NAME = {f.name: f for f in functions()}
QUICK = Budget(examples=100, seconds=5, proof_seconds=2)
TOWARDS = {pair[1]: pair for pair in PAIRS}


def test_there_is_code_of_every_kind() -> None:
    groups = Counter(f.group for f in functions())
    assert set(groups) == {"integer", "pointer", "text", "real", "record", "loops", "utility"} and groups.total() >= 120


@pytest.mark.parametrize("isa", TOWARDS)
def test_every_kind_of_fault_can_be_planted(isa: str) -> None:
    texts = [(f.name, translated(f.text, f.prototype, *TOWARDS[isa])) for f in functions()[::2]]
    found = {m.kind for name, text in texts for m in mutants(text, name, isa, 500, random.Random(1))}
    assert found == set(KINDS), set(KINDS) - found


@pytest.mark.parametrize("name", ["withdraw", "clamp_sample", "push", "normalise"])
def test_faults_are_found(name: str) -> None:
    number = list(BY_NAME).index(name)
    share = work(Item(BY_NAME[name], PAIRS[number % len(PAIRS)], 12, 3, QUICK, 20.0), lambda stage: None)
    found = Counter(row["found"] for row in share.rows)
    assert share.verdict.startswith(("PROVED", "TESTED"))
    assert found["refuted"] >= 5 and found["missed"] == 0, share.rows


@pytest.mark.parametrize("n", range(len(PAIRS)))
def test_right_pairs_are_not_refuted(n: int) -> None:
    for name, way in (("isqrt", WAYS[0]), ("describe", WAYS[n % 2]), ("meet", WAYS[0])):
        row = verify(Pair(BY_NAME[name], PAIRS[n], way, QUICK), lambda stage: None)
        assert row.status in ("PROVED", "TESTED"), row


def planted(name: str, old: str, new: str, kind: str = "sign") -> tuple[Subject, Mutant]:
    """A function translated for aarch64, and a fault in it."""
    right = own(BY_NAME[name], ("x86_64", "aarch64"))
    assert old in right.text
    return right, Mutant(kind, 0, old, new, right.text.replace(old, new, 1))


# fmt: off
EXCUSED = [
    ("saturating_add", "\tret",          "\tmov\tx0, x0\n\tret", True),
    ("isqrt",          "mov\tw0, w8",    "mov\tx0, x8",          True),
    ("isqrt",          "lsr\tw8, w0, #30", "asr\tw8, w0, #30",   True),   # only whether it is zero matters
    ("isqrt",          "cmp\tw0, w9",    "cmp\tw9, w0",          False),
    ("mix",            "lsr #33",        "asr #33",              False),
]
# fmt: on


@pytest.mark.parametrize(("name", "old", "new", "wanted"), EXCUSED)
def test_only_what_changes_nothing_is_excused(name: str, old: str, new: str, wanted: bool) -> None:
    right, mutant = planted(name, old, new)
    excused = same_code(right, mutant) or equivalent(right, mutant, Verdict(name, Status.TESTED), 20.0)
    assert bool(excused) is wanted, excused
    with right.mutated(mutant).opened(QUICK) as session:
        assert (session.verdict(0).status is Status.REFUTED) is not wanted


def test_preserved_registers_are_never_excused() -> None:
    right, mutant = planted("saturating_add", "\tret", "\tmov\tx0, x0\n\tret", "callee-saved register")
    assert not same_code(right, mutant)
    assert not equivalent(right, mutant, Verdict(right.name, Status.PROVED, proof="for all inputs"), 20.0)
