"""The rule idiom: ``pattern -> result`` as one row of text, compiled into a Python matcher.

``rule("add_zero", "addi(x, 0)", "x")`` is the equation addi(x, 0) = x. The text is a Python expression:

* ``addi(x, y)``: an op, by the last part of its name (``sadd.sat`` is ``sadd_sat``); ``slt(a, b)``: a ``cmpi``
  by its predicate; ``trunci[i8](x)``, ``extui[x](y)``, ``extui[{W(x) + 1}](y)``: the result's type is i8 (or a vector
  of it), that of ``x``, or integers of so many bits in the root's shape (needed in a result for an inner conversion).
* ``x``: any value, the same name the same value; ``x[i1]``: of that type; ``(r := addi(x, y))`` names a part.
* ``0``, ``-1`` (all ones): constants; ``C``, ``C1``: any constant, as an int; ``{C1 + C2}``: the constant with that
  value. On vectors a constant is one with all elements alike. Results are cut to their width.
* ``where``: a condition. In conditions and braces ``w`` is the root's element width, ``W(x)`` that of ``x``,
  ``t`` the root's type, ``S(C, n)`` the constant read as two's complement of n bits.

Commutative ops and comparisons match with their operands either way round; a constant stands on the right
(``fold`` puts it there). A result that is a bare variable applies only if its type is the root's.
"""

from __future__ import annotations

import ast
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from irbridge.ir import types as T
from irbridge.ir.builder import Builder
from irbridge.ir.graph import Op, Value
from irbridge.ir.ops import CMPI, OPS, PREDICATE, OpDef
from irbridge.ir.types import Type

Matcher = Callable[[Builder, Sequence[Value], Type, "dict[str, Any] | None"], "Value | None"]
Root = OpDef | int
"""What a rule is indexed by: its root's row, or the predicate of a ``cmpi``."""
Head = tuple[Root, tuple[OpDef | None, ...], bool]
"""A root, the row that must define each leading operand (None: any), and whether the operands are turned round."""

CONST, CMP = OPS["arith.constant"], OPS["arith.cmpi"]
SWAPPED = dict(zip(CMPI, ("eq", "ne", "sgt", "sge", "slt", "sle", "ugt", "uge", "ult", "ule"), strict=True))
COMMUTATIVE = frozenset(
    OPS[n]
    for n in (
        "arith.addi arith.muli arith.andi arith.ori arith.xori arith.minsi arith.maxsi arith.minui arith.maxui "
        "llvm.intr.sadd.sat llvm.intr.uadd.sat"
    ).split()
)
SHORT: dict[str, OpDef] = {}
for _name, _d in OPS.items():
    SHORT.setdefault(re.sub(r"^(arith|math|cf|func|irb|llvm\.intr|llvm\.mlir|llvm)\.", "", _name).replace(".", "_"), _d)
SHORT["llvm_bitcast"] = OPS["llvm.bitcast"]


@dataclass(frozen=True, slots=True)
class Rule:
    """One equation. ``native``: a matcher written in Python where a pattern cannot say it; ``lhs`` then
    holds only the root, and ``rhs`` the equation for the reader."""

    name: str
    lhs: str
    rhs: str
    where: str = ""
    native: Matcher | None = None


@dataclass(frozen=True, slots=True)
class Compiled:
    """A rule ready to run. ``entries``: under which root it is found, and for each leading operand the row
    that must define it (None: any), with the matcher for that order of operands."""

    rule: Rule
    entries: tuple[tuple[Root, tuple[OpDef | None, ...], Matcher], ...]


def const(v: Value) -> int | None:
    """The raw bits of a scalar constant or of each element of a vector that repeats one, else None."""
    op = v.owner
    if type(op) is Op and op.d is CONST:
        x: Any = op.attrs["value"]
        if type(x) is tuple:
            x = x[0] if x.count(x[0]) == len(x) else None
        return x  # type: ignore[no-any-return]
    return None


def make(b: Builder, t: Type, x: int) -> Value:
    """The constant ``x`` cut to the element width, in each element of ``t``."""
    x &= (1 << t.elem.bits) - 1
    return b.const(t, (x,) * t.lanes if t.kind == "vector" else x)


def signed(x: int, w: int) -> int:
    """``x`` read as two's complement of ``w`` bits."""
    return x - (1 << w) if x >> w - 1 & 1 else x


def width(v: Value) -> int:
    return v.type.elem.bits


_GLOBALS: dict[str, Any] = {
    "Op": Op, "_K": const, "W": width, "S": signed, "make": make, "_i": T.i, "of_shape": T.of_shape,
    "I1": T.I1, "min": min, "max": max,
}  # fmt: skip


def _row(d: OpDef) -> str:
    """The name under which matchers see a row."""
    return "_d_" + d.name.replace(".", "_")


_GLOBALS.update((_row(d), d) for d in OPS.values())


def parse(text: str) -> ast.expr:
    """The syntax tree of a pattern or result."""
    return ast.parse(text, mode="eval").body


def split_call(node: ast.expr) -> tuple[OpDef, str, list[ast.expr], ast.expr | None]:
    """An op node's row, predicate (or ""), operands and type."""
    assert isinstance(node, ast.Call), ast.unparse(node)
    func: ast.expr = node.func
    kind: ast.expr | None = None
    if isinstance(func, ast.Subscript):
        kind, func = func.slice, func.value
    assert isinstance(func, ast.Name), ast.unparse(node)
    if func.id in PREDICATE:
        return CMP, func.id, node.args, kind
    return SHORT[func.id], "", node.args, kind


def root_of(rule: Rule) -> OpDef:
    """The row of the op that a rule rewrites."""
    name = rule.lhs if rule.native is not None else re.match(r"\w*", rule.lhs)[0]  # type: ignore[index]
    return CMP if name in PREDICATE else SHORT[name]


def is_constant(node: ast.expr) -> bool:
    """Whether the node stands for a constant: a literal, ``C…`` or braces."""
    if isinstance(node, ast.Name):
        return node.id[0].isupper()
    return isinstance(node, (ast.Constant, ast.UnaryOp, ast.Set))


def row_of(node: ast.expr) -> OpDef | None:
    """The row that must define an operand, None if any may."""
    if isinstance(node, ast.NamedExpr):
        node = node.value
    if is_constant(node):
        return CONST
    return split_call(node)[0] if isinstance(node, ast.Call) else None


class _Code:
    """Writes one matcher: each check opens a block, each choice a loop, so that failing backtracks."""

    def __init__(self, rule: Rule) -> None:
        self.rule = rule
        self.lines = ["def matcher(_b, _o, t, _attrs):", " w = t.elem.bits"]
        self.depth, self.fresh = 1, 0
        self.values: set[str] = set()
        self.constants: set[str] = set()
        text = f"{rule.lhs} {rule.where}"
        self.count = {n: len(re.findall(rf"\b{n}\b", text)) for n in set(re.findall(r"\b[A-Za-z_]\w*\b", text))}

    def line(self, text: str) -> None:
        self.lines.append(" " * self.depth + text)

    def check(self, condition: str) -> None:
        self.line(f"if {condition}:")
        self.depth += 1

    def new(self) -> str:
        self.fresh += 1
        return f"_{self.fresh}"

    def free(self, node: ast.expr) -> bool:
        return isinstance(node, ast.Name) and not node.id[0].isupper() and self.count[node.id] == 1

    def operands(self, source: str, args: list[ast.expr], either: bool) -> list[tuple[ast.expr, str]]:
        """Name the operands in ``source``; ``either``: try both orders where that can matter."""
        names = [self.new() for _ in args]
        target = ", ".join(names) + ("," if len(names) == 1 else "")
        matters = not any(map(is_constant, args)) and not all(map(self.free, args))
        if either and matters:
            self.line(f"for {target} in ({source}, ({source}[1], {source}[0])):")
            self.depth += 1
        else:
            self.line(f"{target} = {source}")
        return list(zip(args, names, strict=True))

    def match(self, todo: list[tuple[ast.expr, str]]) -> None:
        """Emit the checks of each (pattern, name of value), operands before what waits for their names."""
        while todo:
            node, name = todo.pop(0)
            if isinstance(node, ast.NamedExpr):
                self.values.add(node.target.id)
                self.line(f"{node.target.id} = {name}")
                node = node.value
            if isinstance(node, ast.Set) and todo and any(n for n in todo if not isinstance(n[0], ast.Set)):
                todo.append((node, name))
            elif isinstance(node, ast.Call):
                todo = self.match_op(node, name) + todo
            else:
                self.match_leaf(node, name)

    def match_leaf(self, node: ast.expr, name: str) -> None:
        kind: ast.expr | None = None
        if isinstance(node, ast.Subscript):
            kind, node = node.slice, node.value
        if isinstance(node, ast.Set):
            self.check(f"_K({name}) == ({ast.unparse(node.elts[0])}) & (1 << W({name})) - 1")
        elif not isinstance(node, ast.Name):
            value = ast.literal_eval(node)
            self.check(f"_K({name}) == {value if value >= 0 else f'(1 << W({name})) {value}'}")
        elif node.id[0].isupper():
            if node.id in self.constants:
                self.check(f"_K({name}) == {node.id}")
            else:
                self.constants.add(node.id)
                self.line(f"{node.id} = _K({name})")
                self.check(f"{node.id} is not None")
        elif node.id in self.values:
            self.check(f"{name} is {node.id}")
        else:
            self.values.add(node.id)
            self.line(f"{node.id} = {name}")
        if kind is not None:
            self.check(self.has_type(f"{name}.type", kind))

    def match_op(self, node: ast.Call, name: str) -> list[tuple[ast.expr, str]]:
        d, predicate, args, kind = split_call(node)
        op = self.new()
        self.line(f"{op} = {name}.owner")
        self.check(f"{op}.__class__ is Op and {op}.d is {_row(d)}")
        if kind is not None:
            self.check(self.has_type(f"{name}.type", kind))
        either = d in COMMUTATIVE
        source = f"{op}.operands"
        if predicate:
            swapped = SWAPPED[predicate]
            p, q = PREDICATE[predicate], PREDICATE[swapped]
            if swapped == predicate or is_constant(args[1]):
                either = swapped == predicate
                self.check(f"{op}.attrs['predicate'] == {p}")
            else:
                found, source = self.new(), self.new()
                self.line(f"{found} = {op}.attrs['predicate']")
                self.check(f"{found} == {p} or {found} == {q}")
                self.line(f"{source} = {op}.operands if {found} == {p} else {op}.operands[::-1]")
        return self.operands(source, args, either)

    def type_of(self, kind: ast.expr) -> str:
        """The expression for a type written in brackets."""
        if isinstance(kind, ast.Set):
            return f"of_shape(t, _i({ast.unparse(kind.elts[0])}))"
        assert isinstance(kind, ast.Name)
        if re.fullmatch(r"i\d+", kind.id):
            return f"of_shape(t, _i({kind.id[1:]}))"
        return "t" if kind.id == "t" else f"{kind.id}.type"

    def has_type(self, expression: str, kind: ast.expr) -> str:
        """The check that a type is the one in brackets; i8 also stands for vectors of i8."""
        if isinstance(kind, ast.Name) and re.fullmatch(r"i\d+", kind.id):
            return f"{expression}.elem is _i({kind.id[1:]})"
        return f"{expression} is {self.type_of(kind)}"

    def infer(self, node: ast.expr) -> str | None:
        """The expression for a result node's own type, None for a constant."""
        if isinstance(node, ast.Name) and not node.id[0].isupper():
            return f"{node.id}.type"
        if not isinstance(node, ast.Call):
            return None
        d, _, args, kind = split_call(node)
        if kind is not None:
            return self.type_of(kind)
        inner = next((found for a in args[d.name == "arith.select" :] if (found := self.infer(a))), None)
        assert d.result in ("same", "i1") or d.name == "arith.select", f"{self.rule.name}: {d.name} needs a type"
        return f"of_shape({inner}, I1)" if d.result == "i1" else inner

    def build(self, node: ast.expr, kind: str) -> str:
        """The expression that makes a result of type ``kind``."""
        if isinstance(node, ast.Set):
            return f"make(_b, {kind}, {ast.unparse(node.elts[0])})"
        if is_constant(node):
            return f"make(_b, {kind}, {ast.unparse(node)})"
        if isinstance(node, ast.Name):
            assert node.id in self.values, f"{self.rule.name}: {node.id}"
            return node.id
        d, predicate, args, _ = split_call(node)
        made = []
        for n, a in enumerate(args):
            want = self.infer(a)
            if want is None:
                want = self._type_for_constant(d, args, n, kind)
            made.append(self.build(a, want))
        attrs = f", {{'predicate': {PREDICATE[predicate]}}}" if predicate else ""
        return f"_b.op({d.name!r}, ({', '.join(made)},), {kind}{attrs})"

    def _type_for_constant(self, d: OpDef, args: list[ast.expr], n: int, kind: str) -> str:
        if d.result == "same" and not d.name.startswith("llvm.insert"):
            return kind
        if d.name == "arith.select" and n:
            return kind
        if d.name in ("llvm.extractelement", "llvm.insertelement"):
            return "_i(32)"
        if d.name == "llvm.getelementptr":
            return "_i(64)"
        found = next((f for a in args if (f := self.infer(a))), None)
        assert found, f"{self.rule.name}: no type for {ast.unparse(args[n])}"
        return found


def heads(rule: Rule) -> tuple[Head, ...]:
    """Where a rule is found, without compiling it."""
    if rule.native is not None:
        d = SHORT[rule.lhs]
        roots: Sequence[Root] = range(len(CMPI)) if d is CMP else (d,)
        return tuple((root, (), False) for root in roots)
    d, predicate, args, _ = split_call(parse(rule.lhs))
    either = d in COMMUTATIVE or predicate in ("eq", "ne")
    rows = tuple(row_of(a) for a in args[:2])
    root: Root = PREDICATE[predicate] if predicate else d
    found: list[Head] = [(root, rows, False)]
    movable = not any(map(is_constant, args))
    if either and movable and rows[0] is not rows[1]:
        found.append((root, rows[::-1], False))
    elif predicate and not either and movable:
        found.append((PREDICATE[SWAPPED[predicate]], rows[::-1], True))
    return tuple(found)


def compile_rule(rule: Rule) -> Compiled:
    """The matchers of a rule, one for each of its heads. A malformed row fails here, by assertion."""
    if rule.native is not None:
        return Compiled(rule, tuple((root, rows, rule.native) for root, rows, _ in heads(rule)))
    code = _Code(rule)
    lhs, rhs = parse(rule.lhs), parse(rule.rhs)
    d, predicate, args, kind = split_call(lhs)
    either = d in COMMUTATIVE or predicate in ("eq", "ne")
    if kind is not None:
        code.check(code.has_type("t", kind))
    code.match(code.operands("_o", args, either))
    if rule.where:
        code.check(rule.where)
    if isinstance(rhs, ast.Name) and not is_constant(rhs):
        code.check(f"{rhs.id}.type is t")
    code.line(f"return {code.build(rhs, 't')}")
    space = dict(_GLOBALS)
    exec(compile("\n".join(code.lines), f"<rule {rule.name}>", "exec"), space)
    matcher: Matcher = space["matcher"]
    both = (matcher, _reversed(matcher))
    return Compiled(rule, tuple((root, rows, both[turned]) for root, rows, turned in heads(rule)))


def _reversed(m: Matcher) -> Matcher:
    return lambda b, o, t, attrs: m(b, (o[1], o[0]), t, attrs)
