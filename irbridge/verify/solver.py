"""Whether conditions over bit-vectors and floats can hold together: z3 keeps the terms, Bitwuzla decides.

In: conditions as z3 terms, and seconds. Out: an ``Answer``. z3 is asked first, for what it sees at once; then Bitwuzla,
as SMT-LIB text, which is mostly far quicker on what is left and knows IEEE 754.
Example: ``decide([x * x == 2], 1.0).kind == "unsat"``.
Source: Niemetz and Preiner, "Bitwuzla", CAV 2023; SMT-LIB 2.6 for the text.
"""

from __future__ import annotations

import re
import time
from collections.abc import Sequence
from typing import Any, NamedTuple

from irbridge.errors import ToolMissing
from irbridge.verify.smt import Unproved, z3

try:
    import bitwuzla
except ImportError as e:  # pragma: no cover
    raise ToolMissing("proofs need Bitwuzla", remedy="pip install 'irbridge[prove]'") from e

QUICK = z3.Then("simplify", "propagate-values", "solve-eqs", "simplify", "bit-blast", "sat")
AT_ONCE = 0.3  # seconds
_OWN = re.compile(r"\((bv[su](?:div|rem|mod))_i ")  # z3's own names of divisions
State = list[tuple[Any, Any]]  # a value for every symbol


def together(terms: Sequence[Any]) -> Any:
    """One term of many, so that they are evaluated at once."""
    return z3.Function("together!", *(t.sort() for t in terms), z3.BoolSort())(*terms)


def evaluated(whole: Any, state: State) -> list[Any]:
    """The values of what ``together`` joined."""
    found: list[Any] = z3.simplify(z3.substitute(whole, *state)).children()
    return found


class Answer(NamedTuple):
    """``kind``: sat, unsat or unknown; ``model``: what has ``eval``, if it is sat."""

    kind: str
    model: Any = None


class Values:
    """A model: the values of symbols; what has none is zero."""

    def __init__(self, values: State) -> None:
        self.values = values

    def eval(self, t: Any, model_completion: bool = True) -> Any:
        """The value of a term."""
        found = z3.simplify(z3.substitute(t, *self.values))
        if z3.is_bv_value(found) or z3.is_true(found) or z3.is_false(found):
            return found
        left = symbols(found).values()
        zeros = [z3.BoolVal(False) if z3.is_bool(s) else z3.BitVecVal(0, s.size()) for s in left]
        return z3.simplify(z3.substitute(found, *zip(left, zeros, strict=True)))


def decide(conditions: Sequence[Any], seconds: float, *, exact: bool = False) -> Answer:
    """Whether all of them can hold. ``exact``: there are floats among them, which are left to Bitwuzla."""
    until = time.monotonic() + seconds
    conditions = [c for c in (z3.simplify(c) for c in conditions) if not z3.is_true(c)]
    if any(z3.is_false(c) for c in conditions):
        return Answer("unsat")
    if not conditions:
        return Answer("sat", Values([]))
    if not exact:
        answer = _quick(conditions, min(seconds, AT_ONCE))
        if answer.kind != "unknown":
            return answer
    return _thorough(conditions, until - time.monotonic())


def _quick(conditions: Sequence[Any], seconds: float) -> Answer:
    solver = QUICK.solver()
    solver.set("timeout", max(1, int(1000 * seconds)))
    solver.add(*conditions)
    try:
        kind = str(solver.check())
        return Answer(kind, solver.model() if kind == "sat" else None)
    except z3.Z3Exception:
        return Answer("unknown")


def _thorough(conditions: Sequence[Any], seconds: float) -> Answer:
    if seconds <= 0:
        return Answer("unknown")
    parser = _parsed(conditions, seconds)
    found = parser.bitwuzla()
    kind = str(found.check_sat())
    return Answer(kind, _model(parser) if kind == "sat" else None)


def possible(known: Sequence[Any], ways: Sequence[Any], until: float, each: float) -> set[int]:
    """Which of the ways may be, by number, where all that is known holds: those that are not shown to be impossible in
    so many seconds ``each``, and before ``until`` as ``time.monotonic`` counts."""
    names = [z3.Bool(f"way!{n}") for n in range(len(ways))]
    conditions = [*known, *(z3.Implies(name, way) for name, way in zip(names, ways, strict=True))]
    parser = _parsed([z3.simplify(c) for c in conditions], each)
    solver, terms = parser.bitwuzla(), {s.symbol().strip("|"): s for s in parser.get_declared_funs()}
    whole, out = together(ways), set[int]()
    for n, way in enumerate(ways):
        if n in out or z3.is_false(way):
            continue
        name = terms.get(f"way!{n}")  # none where the way holds anyhow
        kind = str(solver.check_sat(*[name] if name else ())) if time.monotonic() < until else "unknown"
        if kind == "sat":
            out |= {k for k, x in enumerate(evaluated(whole, _model(parser).values)) if z3.is_true(x)}
        if kind != "unsat":
            out.add(n)
    return out


def _parsed(conditions: Sequence[Any], seconds: float) -> Any:
    """Bitwuzla with conditions. Raises ``Unproved`` for what it cannot read."""
    text = z3.Solver()
    text.add(*(c for c in conditions if not z3.is_true(c)))
    options = bitwuzla.Options()
    options.set(bitwuzla.Option.PRODUCE_MODELS, True)
    options.set(bitwuzla.Option.TIME_LIMIT_PER, max(1, int(1000 * seconds)))
    parser = bitwuzla.Parser(bitwuzla.TermManager(), options)
    try:
        parser.parse(_OWN.sub(r"(\1 ", text.to_smt2()), True, False)
    except bitwuzla.BitwuzlaException as e:
        raise Unproved(f"Bitwuzla cannot read what is asked: {e}") from e
    return parser


def _model(parser: Any) -> Values:
    values, found = State(), parser.bitwuzla()
    for s in parser.get_declared_funs():
        name, value = s.symbol().strip("|"), found.get_value(s)
        if value.sort().is_bool():
            values.append((z3.Bool(name), z3.BoolVal(value.is_true())))
        elif value.sort().is_bv():
            bits = value.value(2)
            values.append((z3.BitVec(name, len(bits)), z3.BitVecVal(int(bits, 2), len(bits))))
    return Values(values)


def symbols(t: Any) -> dict[str, Any]:
    """The symbols of a term, by name."""
    out, todo, seen = {}, [t], set()
    while todo:
        x = todo.pop()
        if x.get_id() in seen:
            continue
        seen.add(x.get_id())
        if z3.is_const(x) and x.decl().kind() == z3.Z3_OP_UNINTERPRETED:
            out[x.decl().name()] = x
        todo += x.children()
    return out
