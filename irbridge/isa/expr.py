r"""Assembly expressions: text to a tree, a tree to a linear form, a linear form to ``Expr``.

In: ``".L5-.L4"``, ``"(. - msg) / 4"``, ``"x@GOTPCREL+8"``. Out: ``Expr(".L5", 0, ".L4")``, ….
Operators and their precedence are the GNU assembler's (manual, "Infix Operators"). A tree is an int or a
tuple ``(operator, operand, …)``; ``("sym", name)`` is a symbol and ``"."`` the current place.
The common forms are read by one regular expression; lark (imported when first needed) reads the rest.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import lru_cache
from typing import TYPE_CHECKING, Any, NamedTuple

from irbridge.errors import IrbridgeError, Loc
from irbridge.isa.syntax import Expr

if TYPE_CHECKING:
    from lark import Lark, Token

Tree = int | tuple[Any, ...]

GRAMMAR = r"""
?expr: bits | expr "+" bits -> add | expr "-" bits -> sub
?bits: prod | bits "|" prod -> or_ | bits "&" prod -> and_ | bits "^" prod -> xor | bits "!" prod -> ornot
?prod: unary | prod "*" unary -> mul | prod "/" unary -> div | prod "%" unary -> mod
     | prod "<<" unary -> shl | prod ">>" unary -> shr
?unary: postfix | "-" unary -> neg | "+" unary -> pos | "~" unary -> inv
?postfix: atom | postfix RELOC -> reloc
?atom: NUMBER -> number | CHAR -> char | NAME -> name | QUOTED -> quoted | "(" expr ")" -> pos
NUMBER.2: /0x[0-9a-f]+|0b[01]+|[0-9]+/i
CHAR: /'(\\[0-7]{1,3}|\\.|[^\\'])'?/
NAME: /[^\W\d][\w.$]*|\.[\w.$]*/
QUOTED: /"(\\.|[^"\\])*"/
RELOC: /@[A-Za-z_]\w*/
%ignore /[ \t\f\r]+/
"""

_NUM = r"0[xX][0-9a-fA-F]+|0[bB][01]+|[0-9]+"
_NAME = r"[A-Za-z_.][\w.$]*"
_SIMPLE = re.compile(
    rf"\s*(?:(-?)({_NUM})|({_NAME})(?:@([A-Za-z_]\w*))?(?:\s*([+-])\s*(?:({_NUM})|({_NAME})))?)\s*", re.ASCII
)
_ESCAPES = {"b": 8, "f": 12, "n": 10, "r": 13, "t": 9, "v": 11}


class Lin(NamedTuple):
    """``const + sum(coefficient * symbol)`` under the relocation operator ``mod``."""

    const: int = 0
    terms: tuple[tuple[str, int], ...] = ()
    mod: str = ""


Resolve = Callable[[str], Lin | None]


def number(text: str) -> int:
    """An integer as the GNU assembler reads it: ``0x`` hex, ``0b`` binary, leading ``0`` octal."""
    low = text.lower()
    if low.startswith("0x"):
        return int(low, 16)
    if low.startswith("0b"):
        return int(low, 2)
    try:
        return int(low, 8 if low.startswith("0") else 10)
    except ValueError:
        raise IrbridgeError(f"`{text[:40]}` is not a number", Loc(text=text)) from None


def char(text: str) -> int:
    """The value of a character constant ``'a'``, ``'a``, ``'\\n'``."""
    body = text[1:-1] if len(text) > 2 and text.endswith("'") else text[1:]
    if not body.startswith("\\"):
        return ord(body)
    return int(body[1:], 8) if body[1].isdigit() else _ESCAPES.get(body[1], ord(body[1]))


class Trees:
    """Lark's callbacks for ``GRAMMAR``: each rule gives its tree."""

    def __getattr__(self, rule: str) -> Callable[[list[Any]], Tree]:
        if rule.startswith("__") or rule not in _OPERATORS:
            raise AttributeError(rule)
        return lambda kids: (rule, *kids)

    def pos(self, kids: list[Any]) -> Tree:
        return kids[0]  # type: ignore[no-any-return]

    def number(self, kids: list[Token]) -> Tree:
        return number(kids[0])

    def char(self, kids: list[Token]) -> Tree:
        return char(kids[0])

    def name(self, kids: list[Token]) -> Tree:
        return ("sym", str(kids[0]))

    def quoted(self, kids: list[Token]) -> Tree:
        return ("sym", str(kids[0])[1:-1])

    def reloc(self, kids: list[Any]) -> Tree:
        return ("reloc", kids[0], str(kids[1])[1:].upper())


def grammar(text: str, callbacks: object) -> Lark:
    """A LALR parser for ``text``, which starts at ``start``. Lark is imported here: 50 ms, once."""
    from lark import Lark

    return Lark(text, parser="lalr", lexer="basic", transformer=callbacks, maybe_placeholders=True)


def parse_with(parser: Lark, text: str, what: str) -> Any:
    """What ``parser`` makes of ``text``; an :class:`IrbridgeError` that points at the bad token."""
    from lark.exceptions import UnexpectedInput, UnexpectedToken

    if text.count("(") > 200 or len(text) > 10000:
        raise IrbridgeError(f"this {what} is too large", Loc(text=text))
    try:
        return parser.parse(text)
    except UnexpectedInput as e:
        at = e.pos_in_stream or 0
        if not (isinstance(e, UnexpectedToken) and e.token.type == "$END"):
            message = f"ill-formed {what} `{text[:60]}`: unexpected `{text[at : at + 1]}`"
        else:
            message = f"ill-formed {what} `{text[:60]}`: it ends too early" if text else f"the {what} is missing"
            at = len(text)
        raise IrbridgeError(message, Loc(text=text, col=at + 1)) from None


@lru_cache(maxsize=1)
def _parser() -> Lark:
    return grammar("start: expr -> pos\n" + GRAMMAR, Trees())


@lru_cache(maxsize=4096)
def _parse(text: str) -> Tree:
    return parse_with(_parser(), text, "expression")  # type: ignore[no-any-return]


def parse(text: str) -> Tree:
    """The tree of an expression. Raises IrbridgeError, its ``loc`` relative to ``text``."""
    m = _SIMPLE.fullmatch(text)
    if m is None:
        return _parse(text.strip())
    minus, num, name, mod, sign, addend, other = m.groups()
    if num:
        return -number(num) if minus else number(num)
    tree: Tree = ("reloc", ("sym", name), mod.upper()) if mod else ("sym", name)
    if sign:
        tree = ("add" if sign == "+" else "sub", tree, number(addend) if addend else ("sym", other))
    return tree


def _divide(a: int, b: int) -> int:
    """C's division: towards zero."""
    if b == 0:
        raise IrbridgeError("division by zero in an expression")
    return abs(a) // abs(b) * (1 if (a < 0) == (b < 0) else -1)


_MASK = (1 << 64) - 1
_OPERATORS: dict[str, Callable[[int, int], int] | None] = {
    "add": None,
    "sub": None,
    "neg": None,
    "inv": None,
    "mul": lambda a, b: _wrap(a * b),
    "div": _divide,
    "mod": lambda a, b: a - b * _divide(a, b),
    "shl": lambda a, b: a << b & _MASK if 0 <= b < 64 else 0,
    "shr": lambda a, b: (a & _MASK) >> b if 0 <= b < 64 else 0,
    "and_": lambda a, b: a & b,
    "or_": lambda a, b: a | b,
    "xor": lambda a, b: a ^ b,
    "ornot": lambda a, b: a | ~b,
}


def _sum(a: Lin, b: Lin, sign: int) -> Lin:
    if not a.terms and not b.terms:
        return Lin(_wrap(a.const + sign * b.const), (), a.mod or b.mod)
    terms = dict(a.terms)
    for name, n in b.terms:
        terms[name] = terms.get(name, 0) + sign * n
    return Lin(_wrap(a.const + sign * b.const), tuple((s, n) for s, n in terms.items() if n), a.mod or b.mod)


def _wrap(n: int) -> int:
    """``n`` itself, or its low 64 bits once it has outgrown the widest datum (``.octa``)."""
    return n if -(1 << 128) < n < 1 << 128 else n & _MASK


def _scale(a: Lin, k: int) -> Lin:
    return Lin(_wrap(a.const * k), tuple((s, _wrap(n * k)) for s, n in a.terms) if k else (), a.mod)


def linear(tree: Tree, resolve: Resolve | None = None) -> Lin:
    """``tree`` as a linear form; ``resolve`` gives what is known of a symbol.

    Raises IrbridgeError where an operator that is not linear meets a symbol.
    """
    if isinstance(tree, int):
        return Lin(tree)
    op = tree[0]
    if op == "sym":
        known = resolve(tree[1]) if resolve else None
        return known if known is not None else Lin(0, ((tree[1], 1),))
    a = linear(tree[1], resolve)
    if op == "reloc":
        return a._replace(mod=tree[2])
    if op == "neg":
        return _scale(a, -1)
    if op == "inv":
        return _sum(Lin(-1), a, -1)  # ~a = -a - 1
    b = linear(tree[2], resolve)
    if op in ("add", "sub"):
        return _sum(a, b, 1 if op == "add" else -1)
    if op == "mul" and not (a.terms and b.terms):
        return _scale(a, b.const) if a.terms else _scale(b, a.const)
    if a.terms or b.terms:
        name = (a.terms or b.terms)[0][0]
        raise IrbridgeError(f"this expression needs the value of `{name}`, which is not a constant known here")
    function = _OPERATORS[op]
    assert function is not None, op
    return Lin(function(a.const, b.const), (), a.mod or b.mod)


def as_expr(lin: Lin) -> Expr:
    """``lin`` as ``symbol - minus + addend``. Raises IrbridgeError if it has another shape."""
    if not lin.terms:
        return Expr("", lin.const, "", lin.mod)
    plus = [s for s, n in lin.terms if n == 1]
    minus = [s for s, n in lin.terms if n == -1]
    if len(plus) != 1 or len(minus) > 1 or len(plus) + len(minus) != len(lin.terms):
        names = ", ".join(f"`{s}`" for s, _ in lin.terms[:4])
        raise IrbridgeError(f"no relocation can express this combination of {names}")
    return Expr(plus[0], lin.const, minus[0] if minus else "", lin.mod)


def parse_expr(text: str) -> Expr:
    """An expression in which no symbol's value is known."""
    return as_expr(linear(parse(text)))
