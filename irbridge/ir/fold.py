"""Fold an op while it is being made: constants are computed, the rules of ``passes.rules`` applied.

``fold(builder, row, operands, type, attrs)`` gives the value that the op would have, or None if the op
must be made. It is the ``fold`` of a ``Builder`` and the step of the ``simplify`` pass. Rules are found
by the root's row and the rows that define its first two operands, so that nothing is tried in vain.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import Any

from irbridge.ir import softfloat as sf
from irbridge.ir.builder import Builder
from irbridge.ir.evaluate import evaluate
from irbridge.ir.graph import Op, Value
from irbridge.ir.ops import CMPI, OpDef, Undefined
from irbridge.ir.rewrite import (
    CMP,
    COMMUTATIVE,
    CONST,
    SWAPPED,
    Compiled,
    Head,
    Matcher,
    Root,
    Rule,
    compile_rule,
    heads,
    root_of,
)
from irbridge.ir.types import Type
from irbridge.passes.rules import RULES

_SWAP = {n: {"predicate": CMPI.index(SWAPPED[name])} for n, name in enumerate(CMPI)}


class Folder:
    """A set of rules at work. A rule is compiled when an op first fits its head."""

    def __init__(self, rules: Iterable[Rule]) -> None:
        self._rules = tuple(rules)
        self._compiled: dict[Rule, Compiled] = {}
        self._heads: dict[Rule, tuple[Head, ...]] = {}
        self._roots: dict[OpDef, list[Rule]] = {}
        for r in self._rules:
            self._roots.setdefault(root_of(r), []).append(r)
        self._found: dict[Any, tuple[Matcher, ...]] = {}

    def fold(self, b: Builder, d: OpDef, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
        """The value an op of row ``d`` would have, or None."""
        if not o:
            return b.const(t, attrs["value"]) if d is CONST and attrs else None
        p = o[0].owner
        k0 = p.d if type(p) is Op else None
        root: Root = d if d is not CMP else attrs["predicate"]  # type: ignore[index]
        if len(o) == 1:
            k1 = None
        else:
            p = o[1].owner
            k1 = p.d if type(p) is Op else None
        found = self._found.get((root, k0, k1))
        if found is None:
            found = self._candidates(d, root, k0, k1, len(o))
        for matcher in found:
            v = matcher(b, o, t, attrs)
            if v is not None:
                return v
        return None

    def _candidates(self, d: OpDef, root: Root, k0: OpDef | None, k1: OpDef | None, arity: int) -> tuple[Matcher, ...]:
        found: list[Matcher] = []
        if k0 is CONST and (arity == 1 or k1 is CONST):
            found.append(_constant(d))
        elif k0 is CONST and (d in COMMUTATIVE or d is CMP) and k1 is not CONST:
            found.append(_constant_right(d))
        have = (k0, k1)[:arity]
        for rule in self._roots.get(d, ()):
            places = self._heads.get(rule)
            if places is None:
                places = self._heads[rule] = heads(rule)
            for n, (want_root, want, _) in enumerate(places):
                fits = all(w is None or w is k for w, k in zip(want, have, strict=False))
                if want_root == root and fits and (matcher := self._matcher(rule, n)) not in found:
                    found.append(matcher)
        self._found[root, k0, k1] = tuple(found)
        return self._found[root, k0, k1]

    def _matcher(self, rule: Rule, n: int) -> Matcher:
        """The matcher for a rule's ``n``-th head."""
        compiled = self._compiled.get(rule)
        if compiled is None:
            compiled = self._compiled[rule] = compile_rule(rule)
        return compiled.entries[n][2]


def _constant(d: OpDef) -> Matcher:
    """``op(C, …)``: computed, unless undefined or a NaN, whose bits differ between processors."""

    def matcher(b: Builder, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
        values = []
        for v in o:
            op = v.owner
            if not (isinstance(op, Op) and op.d is CONST):
                return None
            values.append(op.attrs["value"])
        try:
            value = evaluate(d, [v.type for v in o], values, t, attrs or {})
        except Undefined:
            return None
        if t.elem.is_float and d.ev is not None:
            if any(sf.is_nan(t.elem.bits, e) for e in (value if t.is_vector else (value,))):
                return None
        return None if t.is_ptr else b.const(t, value)

    return matcher


def _constant_right(d: OpDef) -> Matcher:
    """``op(C, x) -> op(x, C)`` for commutative ops; a comparison turns round."""

    def matcher(b: Builder, o: Sequence[Value], t: Type, attrs: dict[str, Any] | None) -> Value | None:
        return b.op(d.name, (o[1], o[0]), t, _SWAP[attrs["predicate"]] if d is CMP and attrs else attrs)

    return matcher


fold = Folder(RULES).fold
