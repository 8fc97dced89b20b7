"""Two pieces of assembly, each function of both: do they do the same?

In: the units of both sides. Out: a ``Verdict`` a function. Both sides become runners (``build``); inputs of the
function's signature go through both, first in batches steered by what of the source they reach (``cover``), then by
Hypothesis, which shrinks an input on which they differ. An input on which the source itself faults is outside the
contract. Example: ``verify_pair([("f.s", a)], [("g.s", b)], signatures=["int f(int)"])[0].summary()``.
"""

from __future__ import annotations

import json
import random
import struct
import tempfile
import time
from collections.abc import Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

from irbridge.errors import IrbridgeError, Loc
from irbridge.verify import vast
from irbridge.verify.again import Again
from irbridge.verify.build import Side, assemble, common, defined, link, prints
from irbridge.verify.compare import Comparison, behaviour
from irbridge.verify.cover import Map, Watcher, labelled
from irbridge.verify.dwarf import Prototypes
from irbridge.verify.dwarf import read as read_dwarf
from irbridge.verify.image import Image
from irbridge.verify.infer import Code
from irbridge.verify.inputs import Buffer, Vector, c_text, lies, mutated, vector
from irbridge.verify.mentioned import mentioned
from irbridge.verify.proofs import Prover, vector_of
from irbridge.verify.prototypes import headers as read_headers
from irbridge.verify.prototypes import parse
from irbridge.verify.prove import Proof
from irbridge.verify.refine import is_open, refined, settled
from irbridge.verify.reproducer import no_reproducer, save
from irbridge.verify.runner import SAVED, STACK, TIMEOUT, Died, Layout, Result, Runner
from irbridge.verify.runner import parse as parse_answer
from irbridge.verify.sandbox import require
from irbridge.verify.state import State
from irbridge.verify.types import Signature
from irbridge.verify.values import Drawn, Seeded
from irbridge.verify.verdict import Counterexample, Coverage, Status, Verdict, failure_rate

_SIDES = ("source", "target")
_BATCH = 64
_BATCHES = 40  # inputs for each Hypothesis example
_PATIENT = 120  # ticks of the runner
_WAITS = 2  # inputs for which a slow target is waited for
_KEPT = 256  # inputs that reached something new and are mutated
_SHRINKING = 5.0  # seconds
_SHARE = 0.6  # of the time, for batches; the rest is Hypothesis's


@dataclass(frozen=True, slots=True)
class Budget:
    """How much to try: Hypothesis examples, seconds a function, the coverage below which a verdict says so."""

    examples: int = 500
    seconds: float = 10.0
    proof_seconds: float = 10.0
    min_coverage: float = 98.0
    seed: int = 0


def verify_pair(
    source: Sequence[tuple[str, str]],
    target: Sequence[tuple[str, str]],
    *,
    source_isa: str | None = None,
    target_isa: str | None = None,
    functions: Sequence[str] = (),
    signatures: Sequence[str] = (),
    headers: Sequence[str] = (),
    ulps: int = 0,
    budget: Budget = Budget(),
    no_sandbox: bool = False,
    reproducers: Path | None = None,
) -> list[Verdict]:
    """Verdicts of the functions of both sides (of ``functions``, if any are named). Raises IrbridgeError for what
    cannot be read, assembled or linked, and for a function that one side lacks."""
    with opened(
        source, target, isas=(source_isa, target_isa), functions=functions, signatures=signatures, headers=headers,
        ulps=ulps, budget=budget, no_sandbox=no_sandbox, reproducers=reproducers,
    ) as session:  # fmt: skip
        found = [session.verdict(n) for n in range(len(session.signatures))]
    sides = session.sides
    lacking = sorted(sides[0].functions - sides[1].functions - {"main"}) if not functions else []
    found += [Verdict(n, Status.UNVERIFIED, "the target has no such function") for n in lacking]
    found += [Verdict(n, Status.UNVERIFIED, why, signature_from="dwarf") for n, why in session.refused.items()]
    return [_placed(v, source, target, session.maps.get(v.name)) for v in found]


@contextmanager
def opened(
    source: Sequence[tuple[str, str]],
    target: Sequence[tuple[str, str]],
    *,
    isas: tuple[str | None, str | None] = (None, None),
    functions: Sequence[str] = (),
    signatures: Sequence[str] = (),
    headers: Sequence[str] = (),
    ulps: int = 0,
    budget: Budget = Budget(),
    no_sandbox: bool = False,
    reproducers: Path | None = None,
) -> Iterator[Session]:
    """Both sides built and ready to run, as ``verify_pair`` has it, which says what is raised."""
    from irbridge import registry

    known_isas = [given or registry.recognise(units[0][1], units[0][0])
                  for given, units in zip(isas, (source, target), strict=True)]  # fmt: skip
    with tempfile.TemporaryDirectory(prefix="irbridge-verify-") as place:
        texts, maps, uncovered = list(source), dict[str, Map](), ""
        with ThreadPoolExecutor(2) as pool:
            walls = pool.submit(require, no_sandbox)
            other = pool.submit(assemble, target, known_isas[1], Path(place) / _SIDES[1])
            try:
                texts, maps = labelled(source, known_isas[0])
            except IrbridgeError as e:
                uncovered = str(e)
            walls.result()
            sides = [assemble(texts, known_isas[0], Path(place) / _SIDES[0]), other.result()]
        names = _functions(sides, functions, source[0][0])
        known, refused = _signatures(sides[0], names, signatures, headers, source, known_isas[0])
        names = [n for n in names if n not in refused]
        subject = Subject((source, target), (known_isas[0], known_isas[1]), reproducers)
        session = Session(sides, [known[n] for n in names], subject, maps, uncovered, budget, ulps, no_sandbox)
        session.refused = refused
        try:
            yield session
        finally:
            session.close()


def _placed(v: Verdict, source: Sequence[tuple[str, str]], target: Sequence[tuple[str, str]], m: Map | None) -> Verdict:
    """A verdict with where both sides have its function."""
    from irbridge.verify.lines import corresponding, home

    one, two = home(source, v.name), home(target, v.name)
    first, lines = min(m.lines, default=0) if m is not None else 0, corresponding(one, two, v.name)
    return replace(v, source_file=one[0], target_file=two[0], source_line=first, lines=lines)


def _functions(sides: Sequence[Side], wanted: Sequence[str], file: str) -> list[str]:
    """The functions to verify, in the source's order."""
    for name in wanted:
        for side, which in zip(sides, ("source", "target"), strict=True):
            if name not in side.defined or side.defined[name][0] not in "TtWw":
                there = ", ".join(sorted(side.functions)[:8]) or "no function"
                raise IrbridgeError(f"the {which} has no function {name}", Loc(file), f"it has {there}")
    both = (sides[0].functions & sides[1].functions) - {"main"}
    found = list(wanted) or [n for n in sides[0].defined if n in both]
    if not found:
        raise IrbridgeError("no function is in both", Loc(file), "name it with --function, or compare whole programs")
    return found


def _signatures(
    side: Side,
    names: Sequence[str],
    given: Sequence[str],
    headers: Sequence[str],
    units: Sequence[tuple[str, str]],
    isa: str,
) -> tuple[dict[str, Signature], dict[str, str]]:
    """Each function's prototype: given, of a header, of debugging information, or by its code; and why some have none.
    Raises IrbridgeError where nothing says one."""
    skipped: dict[str, str] = {}
    found = read_headers(headers, side.tools.cc, skipped)
    for text in given:
        found.update(parse(text))
    described = read_dwarf(units, side.tools, side.folder) if any(n not in found for n in names) else Prototypes()
    found = {**described.signatures, **found}
    refused = {n: why for n, why in described.refused.items() if n in names and n not in found}
    refused |= {n: f"it cannot be called by its prototype: {why}" for n, why in skipped.items()
                if n in names and n not in found}  # fmt: skip
    code = Code(units, isa)
    for n in names:
        wanted = n not in refused and (n not in found or is_open(found[n]))
        by_code = code.infer(n) if wanted else None
        if by_code is not None:
            found[n] = refined(found[n], by_code) if n in found else by_code
        elif n not in found and n not in refused:
            raise code.error or IrbridgeError(f"nothing says what {n} takes",
                                              remedy=f'give its prototype: --sig "int {n}(int)"')  # fmt: skip
    return {n: settled(s, side.tools) for n, s in found.items()}, refused


@dataclass(frozen=True, slots=True)
class Subject:
    """What is verified: the units of both sides, their ISAs, and where counterexamples are saved."""

    units: tuple[Sequence[tuple[str, str]], Sequence[tuple[str, str]]]
    isas: tuple[str, str]
    reproducers: Path | None = None


class _Differs(Exception):
    """Raised for Hypothesis where the sides differ."""


class Session:
    """Both runners, and what was found of a function so far."""

    def __init__(
        self,
        sides: Sequence[Side],
        signatures: Sequence[Signature],
        subject: Subject,
        maps: dict[str, Map],
        uncovered: str,
        budget: Budget,
        ulps: int,
        no_sandbox: bool,
    ) -> None:
        self.subject = subject
        self.prover: Prover | None = None
        self.refused: dict[str, str] = {}
        self.no_sandbox = no_sandbox
        self.sides, self.signatures, self.maps, self.uncovered, self.budget = sides, signatures, maps, uncovered, budget
        texts = [text for units in subject.units for _, text in units]
        self.words = mentioned(texts, [o for side in sides for o in side.objects])
        compared = common(sides, signatures)
        self.globals_ = list(compared.items())
        printing = prints(sides)
        with ThreadPoolExecutor(2) as pool:
            programs = list(pool.map(lambda s: link(s, signatures, compared, printing), sides))
        symbols, images = [defined(p) for p in programs], [Image.of(p) for p in programs]
        self.comparison = Comparison(symbols, [n for n, _ in self.globals_], ulps, images)
        self.state = State(sides[0], self.globals_, programs)
        self.runners = [self._runner(side) for side in range(2)]
        self.again = Again(
            sides[0], programs[0], lambda s, more: link(s, signatures, compared, printing, more), compared, no_sandbox
        )
        self.watcher: Watcher | None = None
        if maps:
            self.watcher = Watcher(sides[0].folder, sides[0].tools.qemu, symbols[0], no_sandbox=no_sandbox)

    def _runner(self, side: int, ticks: int = 0, *, vast: bool = False) -> Runner:
        """A side's runner. A frame may be larger on the target than on the source: it has more stack."""
        s = self.sides[side]
        return Runner(s.folder, [*s.tools.emulator, "./runner"], no_sandbox=self.no_sandbox, ticks=ticks,
                      stack=(STACK, 4 * STACK)[side], vast=vast)  # fmt: skip

    def alone(self, side: int, n: int, v: Vector, ticks: int) -> Result:
        """What one side does on one input in a process of its own."""
        layout = Layout.of(self.signatures[n], [size for _, size in self.globals_])
        runner = self._runner(side, ticks, vast=v.vast)
        try:
            return runner.results(n, layout, [v])[0]
        finally:
            runner.close()

    def close(self) -> None:
        self.again.close()
        for r in self.runners:
            r.close()
        if self.watcher is not None:
            self.watcher.close()

    def restart(self) -> None:
        """What runs next does so on new processes: inputs outside the contract may have spoilt these for good."""
        for r in (*self.runners, *([self.watcher.runner] if self.watcher is not None else ())):
            r.close()

    def verdict(self, n: int) -> Verdict:
        """One function's verdict."""
        self.restart()
        s, start = self.signatures[n], time.monotonic()
        trial = Trial(self, n)
        failing = trial.batches(start + self.budget.seconds * _SHARE)
        if failing is None:
            failing = trial.examples(start + self.budget.seconds)
        else:
            failing = trial.shrunk(failing)
        if failing is not None and not trial.fresh(failing):
            failing = trial.first
        proof = self._proof(s) if failing is None and trial.agreed else None
        if proof is not None and proof.kind == "different" and proof.model is not None:
            found = vector_of(proof.model, s)
            held = self.state.of_model(proof.model)
            found = self.state.from_json(found, held) if found is not None and held is not None else None
            failing = trial.compare([found]) if found is not None else None
        if failing is None and trial.agreed and not trial.slow and (
            proof is None or proof.kind != "equal" or proof.bounded
        ):
            failing = vast.search(self, n)
        coverage = self.coverage(s.name)
        assumptions = (f"prototype by evidence: {s}",) if s.origin == "inferred" else ()
        verdict = Verdict(
            s.name, Status.TESTED, self._reason(coverage, proof), str(s), s.origin, trial.agreed, trial.dropped,
            failure_rate(trial.agreed), "", coverage, None, assumptions, seed=self.budget.seed,
        )  # fmt: skip
        if failing is not None:
            verdict = self._refuted(n, failing, verdict)
        elif trial.slow > trial.agreed:
            why = f"the target is too slow to be judged on {trial.slow} inputs; on the {trial.agreed} others it agrees"
            verdict = replace(verdict, status=Status.UNVERIFIED, reason=why)
        elif not trial.agreed:
            why = f"the source faults on all of {trial.dropped} inputs" if trial.dropped else "no input was run"
            if trial.unsteady:
                why = f"the source faults, or depends on the memory around it, on all of {trial.dropped} inputs"
            verdict = replace(verdict, status=Status.UNVERIFIED, reason=f"{why}: give its prototype")
        elif proof is not None and proof.kind == "equal":
            taken = (*assumptions, *proof.assumed)
            status, reason = (Status.TESTED, verdict.reason) if proof.bounded else (Status.PROVED, "")
            verdict = replace(verdict, status=status, proof=proof.said, reason=reason, assumptions=taken)
        elif proof is not None and proof.kind == "different" and proof.model and proof.model.get("results"):
            why = f"not proved: the two differ where what they call gives what it may not ({proof.said})"
            verdict = replace(verdict, reason="; ".join(w for w in (self._reason(coverage, None), why) if w))
        elif proof is not None and proof.kind == "different":
            why = f"as lifted the two differ ({proof.said}), which the programs did not show on {trial.agreed} inputs"
            verdict = replace(verdict, status=Status.UNVERIFIED, reason=why)
        return replace(verdict, seconds=round(time.monotonic() - start, 3))

    def _proof(self, s: Signature) -> Proof | None:
        """What a proof says; None where none is asked for."""
        if not self.budget.proof_seconds:
            return None
        if self.prover is None:
            self.prover = Prover(list(zip(self.subject.units, self.subject.isas, strict=True)))
        return self.prover.prove(s, self.budget.proof_seconds)

    def _reason(self, coverage: Coverage | None, proof: Proof | None) -> str:
        """Why a verdict is TESTED and no better."""
        out = []
        if coverage is None:
            out.append(f"coverage is not known: {self.uncovered}")
        elif coverage.percent < self.budget.min_coverage:
            lines = ", ".join(map(str, coverage.missed()[:12]))
            out.append(f"{coverage.percent:.0f}% of the source was reached; not lines {lines}")
        if proof is not None:
            out.append(f"{'proved only' if proof.kind == 'equal' else 'not proved:'} {proof.said}")
        return "; ".join(out)

    def _refuted(self, n: int, failing: Vector, verdict: Verdict) -> Verdict:
        """REFUTED; but a result that nothing but the code says to be one is left alone."""
        from irbridge.verify.divergence import divergence

        s = self.signatures[n]
        shown = self._shown(n, failing)
        if not shown.difference:
            why = "the sides differ on an input only at times: it depends on what ran before, or on how fast they are"
            return replace(verdict, status=Status.UNVERIFIED, reason=why)
        if s.origin == "inferred" and shown.difference.startswith("the result is"):
            why = f"{shown.difference}, but nothing says that it has one: give its prototype"
            return replace(verdict, status=Status.UNVERIFIED, reason=why)
        if not failing.vast:  # nobody follows so many steps
            parted = divergence(self.subject.units, self.subject.isas, s, failing, no_sandbox=self.no_sandbox)
            shown = replace(shown, divergence=parted)
        if self.subject.reproducers is not None:
            shown = replace(shown, reproducer=str(self._saved(n, failing, self.subject.reproducers)))
        return replace(verdict, status=Status.REFUTED, counterexample=shown, reason="")

    def coverage(self, name: str) -> Coverage | None:
        m = self.maps.get(name)
        return self.watcher.coverage(m) if self.watcher is not None and m is not None else None

    def _shown(self, n: int, failing: Vector) -> Counterexample:
        s = self.signatures[n]
        one, two = self.run_long(n, failing)
        difference = self.comparison.difference(s, one[0], two[0], failing)
        sides = [behaviour(s, failing, r[0], [g for g, _ in self.globals_]) for r in (one, two)]
        return Counterexample({**c_text(s, failing), **self.state.text(failing)}, sides[0], sides[1], difference)

    def _saved(self, n: int, failing: Vector, folder: Path) -> Path:
        """The reproducer's file."""
        s, (source, target), (from_, to) = self.signatures[n], self.subject.units, self.subject.isas
        data = {
            "signature": s.to_json(), "source": [list(u) for u in source], "target": [list(u) for u in target],
            "from": from_, "to": to, "words": list(failing.words),
            "buffers": [[b.data.hex(), b.placement] for b in failing.buffers], "state": self.state.to_json(failing),
        }  # fmt: skip
        return save(data, s.name, folder)

    def run_long(self, n: int, v: Vector) -> tuple[list[Result], list[Result]]:
        """Both sides' results on one input; where one side is not ready in time, with more of it."""
        if v.vast:
            return self.patiently(n, v)
        one, two = self.run(n, [v])
        if (one[0].outcome == TIMEOUT) != (two[0].outcome == TIMEOUT):
            return self.patiently(n, v)
        return one, two

    def patiently(self, n: int, v: Vector) -> tuple[list[Result], list[Result]]:
        """Both sides' results on one input for which one side may just need longer."""
        one, two = ([self.alone(side, n, v, vast.PATIENT if v.vast else _PATIENT)] for side in range(2))
        return one, two

    def run(self, n: int, vectors: Sequence[Vector]) -> tuple[list[Result], list[Result]]:
        """Both sides' results."""
        layout = Layout.of(self.signatures[n], [size for _, size in self.globals_])
        one, two = (r.results(n, layout, vectors) for r in self.runners)
        return one, two


class Trial:
    """Inputs for one function. ``agreed``: how many both sides did alike; ``dropped``: the source faulted, or
    (``unsteady`` of them) what it does depends on the memory around it; ``waited``: how often the target was slow,
    ``slow``: inputs for which nobody waited any more; ``endless``: it was waited for in vain."""

    def __init__(self, session: Session, n: int) -> None:
        self.session, self.n, self.signature = session, n, session.signatures[n]
        self.agreed = self.dropped = self.unsteady = self.waited = self.slow = 0
        self.endless = False
        self.paused = 0.0  # seconds of waiting, which no budget counts
        self.layout = Layout.of(self.signature, [size for _, size in session.globals_])
        self.kept: list[Vector] = []
        self.first: Vector | None = None  # on which the sides differ

    def batches(self, until: float) -> Vector | None:
        """Random and mutated inputs, watched: gives one on which the sides differ."""
        budget, s = self.session.budget, self.signature
        c = Seeded(random.Random(f"{budget.seed} {s.name}"))
        most, size, words = _BATCHES * budget.examples, 16, self.session.words
        while self.agreed + self.dropped + self.slow < most and time.monotonic() < until + self.paused:
            made = (
                mutated(self.kept[c.below(len(self.kept))], s, c, words)
                if self.kept and c.below(3) else vector(s, c, words)
                for _ in range(size)
            )
            vectors = [self.session.state.begun(v, c, words) for v in made]
            before = self.agreed
            failing = self.compare(vectors)
            watcher = self.session.watcher
            if failing is not None:
                if watcher is not None:
                    watcher.watch(self.n, vectors)
                return failing
            if watcher is not None and len(self.kept) < _KEPT:
                self.kept += watcher.watch(self.n, vectors)
            if self.agreed == before:
                self.session.restart()
            size = min(2 * size, _BATCH)
        return None

    def compare(self, vectors: Sequence[Vector]) -> Vector | None:
        """Run a batch on both sides; gives the first input on which they differ."""
        encoded = [v.encode() for v in vectors]
        runners = self.session.runners
        try:
            for r in runners:
                r.send(self.n, encoded)
            answers = [r.receive() for r in runners]
            one = parse_answer(answers[0], self.layout, vectors)
            two = one if answers[0] == answers[1] else parse_answer(answers[1], self.layout, vectors)
        except Died:
            self.session.restart()
            one, two = self.session.run(self.n, vectors)
        for v, a, b in zip(vectors, one, two, strict=True):
            if a.faults or a.outcome == SAVED or (b.faults and lies(self.signature, v)):
                self.dropped += 1
            elif a is b or not self.session.comparison.difference(self.signature, a, b):
                self.agreed += 1
            elif b.outcome == TIMEOUT and self._is_slow(v):
                self.agreed += self.waited <= _WAITS
                self.slow += self.waited > _WAITS
            elif self._holds(v, a):
                return v
            else:
                self.dropped += 1
                self.unsteady += 1
        return None

    def _is_slow(self, v: Vector) -> bool:
        """Whether the target does the same, and only needs longer. That is taken for granted when it was so some times,
        and the contrary when one input was waited for in vain: what is found is looked at once more (``fresh``)."""
        if self.endless:
            return False
        if self.waited < _WAITS:
            start = time.monotonic()
            one, two = self.session.patiently(self.n, v)
            self.paused += time.monotonic() - start
            self.endless = bool(self.session.comparison.difference(self.signature, one[0], two[0]))
            if self.endless:
                return False
        self.waited += 1
        return True

    def _holds(self, v: Vector, source: Result) -> bool:
        """Whether the source is bound to what it did on an input on which the sides differ. The first such input is
        run once more on runners that nothing came before: an input outside the contract may have spoilt them."""
        if not self.session.again.same(self.n, self.signature, self.layout, v, source):
            return False
        if self.first is None and self.fresh(v):
            self.first = v
        return self.first is not None

    def fresh(self, v: Vector) -> bool:
        """Whether the sides differ on an input when it is their first."""
        self.session.restart()
        one, two = self.session.run_long(self.n, v)
        return bool(self.session.comparison.difference(self.signature, one[0], two[0]))

    def examples(self, until: float) -> Vector | None:
        """Hypothesis's inputs; a failing one comes shrunk."""
        return self._hypothesis(until, None)

    def shrunk(self, failing: Vector) -> Vector:
        """The smallest input like a failing one that Hypothesis finds to fail."""
        found = self._hypothesis(time.monotonic() + 5, failing)
        return found if found is not None else failing

    def _hypothesis(self, until: float, near: Vector | None) -> Vector | None:
        from hypothesis import HealthCheck, Phase, given, seed, settings
        from hypothesis import strategies as st
        from hypothesis.errors import Flaky

        s, found = self.signature, list[Vector]()

        @st.composite
        def inputs(draw: st.DrawFn) -> Vector | None:
            if time.monotonic() > until + self.paused + (_SHRINKING if found else 0):
                return None  # drawing takes time too
            c = Drawn(draw)
            fresh = self.session.state.begun(vector(s, c, self.session.words), c, self.session.words)
            if near is None or len(fresh.buffers) != len(near.buffers):
                return fresh
            words = tuple(near.words[i] if c.below(2) else w for i, w in enumerate(fresh.words))
            like = replace(near, state=tuple(x for x in near.state if c.below(2)))
            if near.buffers:  # lengths and contents belong together
                return replace(like, buffers=tuple(_like(b, c) for b in near.buffers)) if c.below(4) else like
            return replace(like, words=words)

        @seed(self.session.budget.seed)
        @settings(
            max_examples=max(1, self.session.budget.examples), deadline=None, database=None,
            suppress_health_check=list(HealthCheck), phases=(Phase.generate, Phase.shrink),
            print_blob=False, report_multiple_bugs=False,
        )  # fmt: skip
        @given(inputs())
        def agree(v: Vector | None) -> None:
            failing = self.compare([v]) if v is not None else None
            if failing is not None:
                found.append(failing)
                raise _Differs

        try:
            agree()
        except (_Differs, Flaky):  # flaky: out of time, or the sides are not always the same
            return found[-1] if found else None
        return None


def _like(b: Buffer, c: Drawn) -> Buffer:
    """A simpler buffer of the same size, or the same one."""
    if not c.below(3):
        return b
    keep = c.below(len(b.data) + 1)
    end = b.data[-1:] if b.data else b""
    return Buffer(
        b.data[:keep] + bytes(max(0, len(b.data) - keep - 1)) + (end if keep < len(b.data) else b""), b.placement
    )


def replay(path: Path, *, no_sandbox: bool = False) -> Verdict:
    """Run a saved counterexample again."""
    try:
        d = json.loads(path.read_text())
    except (OSError, ValueError) as e:
        raise IrbridgeError(f"cannot read a reproducer: {e}", Loc(str(path))) from e
    require(no_sandbox)
    try:
        source, target = ([(str(u[0]), str(u[1])) for u in d[side]] for side in ("source", "target"))
        s, isas = Signature.from_json(d["signature"]), (str(d["from"]), str(d["to"]))
        failing = Vector(tuple(d["words"]), tuple(Buffer(bytes.fromhex(b), at) for b, at in d["buffers"]))
    except (KeyError, TypeError, ValueError, IndexError) as e:
        raise no_reproducer(path) from e
    with tempfile.TemporaryDirectory(prefix="irbridge-replay-") as place:
        subject = Subject((source, target), isas)
        sides = [assemble(u, isa, Path(place) / name)
                 for name, u, isa in zip(("source", "target"), (source, target), isas, strict=True)]  # fmt: skip
        session = Session(sides, [s], subject, {}, "", Budget(), 0, no_sandbox)
        try:
            shown = session._shown(0, session.state.from_json(failing, d.get("state", ())))
        except (KeyError, TypeError, ValueError, struct.error) as e:
            raise no_reproducer(path) from e
        finally:
            session.close()
    verdict = Verdict(s.name, Status.TESTED, "the saved input alone", str(s), inputs=1)
    if not shown.difference:
        return verdict
    return replace(verdict, status=Status.REFUTED, counterexample=replace(shown, reproducer=str(path)), reason="")
