"""Text in MLIR's generic form into ops with their values and blocks still names.

In: text. Out: ``Reader(text, file).operation(0)``, a ``RawOp``. Malformed text raises an IrbridgeError with its
place. Source: MLIR language reference, "Operations", "Types", "Attributes".
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, NoReturn

from irbridge.errors import IrbridgeError, Loc
from irbridge.ir import types as T
from irbridge.ir.attrs import Symbol
from irbridge.ir.types import Type

_TOKEN = re.compile(
    r"""(?P<skip>(?:[ \t\r\n]+|//[^\n]*)+)
  | (?P<shaped>(?:vector|tensor)<[^<>\n]*>)
  | (?P<string>"(?:[^"\\\n]|\\.)*")
  | (?P<name>[%^@][\w$.-]*(?:"(?:[^"\\\n]|\\.)*")?(?:\#\d+)?)
  | (?P<hex>0x[0-9A-Fa-f]+)
  | (?P<float>-?\d+\.\d*(?:[eE][+-]?\d+)?)
  | (?P<int>-?\d+)
  | (?P<arrow>->)
  | (?P<word>[!A-Za-z_][\w$.]*)
  | (?P<sign>[][(){}<>,:=])
""",
    re.VERBOSE | re.ASCII,
)
_ESCAPES = {"n": b"\n", "t": b"\t", '"': b'"', "\\": b"\\"}
DEPTH = 100
"""How deep types and attributes may nest."""


class Token(NamedTuple):
    """A piece of text, what it is, and its offset."""

    kind: str
    text: str
    at: int


@dataclass(slots=True)
class RawOp:
    """An op as read: values and blocks by name."""

    name: str
    at: int
    results: list[str] = field(default_factory=list)
    operands: list[tuple[str, int]] = field(default_factory=list)
    succs: list[tuple[str, int]] = field(default_factory=list)
    props: dict[str, Any] = field(default_factory=dict)
    regions: list[list[RawBlock]] = field(default_factory=list)
    params: tuple[Type, ...] = ()
    types: tuple[Type, ...] = ()


@dataclass(slots=True)
class RawBlock:
    """A block as read."""

    name: str
    args: list[tuple[str, Type, int]] = field(default_factory=list)
    ops: list[RawOp] = field(default_factory=list)


class Reader:
    """Tokens into raw ops. One token ahead, no backtracking."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file
        self.tokens: list[Token] = []
        at = 0
        while at < len(text):
            m = _TOKEN.match(text, at)
            if m is None:
                self.fail(f"unexpected character {text[at]!r}", at)
            if m.lastgroup != "skip":
                self.tokens.append(Token(str(m.lastgroup), m[0], at))
            at = m.end()
        self.tokens.append(Token("end", "", len(text)))
        self.pos = 0

    def loc(self, at: int) -> Loc:
        start = self.text.rfind("\n", 0, at) + 1
        end = self.text.find("\n", at)
        line = self.text[start : end if end >= 0 else len(self.text)]
        return Loc(self.file, self.text.count("\n", 0, at) + 1, at - start + 1, line)

    def fail(self, message: str, at: int) -> NoReturn:
        raise IrbridgeError(message, self.loc(at))

    # -- tokens -----------------------------------------------------------------------------------
    @property
    def token(self) -> Token:
        return self.tokens[self.pos]

    def take(self) -> Token:
        token = self.tokens[self.pos]
        self.pos += token.kind != "end"
        return token

    def accept(self, text: str) -> bool:
        token = self.tokens[self.pos]
        found = token.text == text and token.kind in ("sign", "arrow", "word")
        self.pos += found
        return found

    def expect(self, kind: str, text: str | None = None) -> Token:
        token = self.token
        if token.kind != kind or (text is not None and token.text != text):
            wanted = repr(text) if text else {"end": "end of text"}.get(kind, f"a {kind}")
            self.fail(f"expected {wanted}, found {token.text!r}" if token.text else f"expected {wanted}", token.at)
        return self.take()

    def listed(self, close: str, item: Callable[[], Any]) -> list[Any]:
        """Items between commas up to ``close``."""
        out: list[Any] = []
        if self.accept(close):
            return out
        while True:
            out.append(item())
            if not self.accept(","):
                self.expect("arrow" if close == "->" else "sign", close)
                return out

    def string(self, token: Token) -> str:
        """A literal's text; bytes that are not UTF-8 become surrogate escapes."""
        raw, at, body = bytearray(), 0, token.text[1:-1]
        for m in re.finditer(r'\\([0-9A-Fa-f]{2}|[nt"\\])?', body):
            raw += body[at : m.start()].encode("utf-8", "surrogateescape")
            at = m.end()
            if m[1] is None:
                self.fail("unknown escape in a string", token.at + 1 + m.start())
            raw += _ESCAPES.get(m[1]) or bytes([int(m[1], 16)])
        raw += body[at:].encode("utf-8", "surrogateescape")
        return raw.decode("utf-8", "surrogateescape")

    def value_name(self, sigil: str, what: str) -> tuple[str, int]:
        token = self.token
        if token.kind != "name" or token.text[0] != sigil or '"' in token.text:
            self.fail(f"expected a {what}, found {token.text!r}", token.at)
        self.take()
        return token.text[1:], token.at

    def symbol(self) -> Symbol:
        token = self.expect("name")
        if token.text[0] != "@":
            self.fail("expected a symbol", token.at)
        body = token.text[1:]
        return Symbol(self.string(Token("string", body, token.at + 1)) if body.startswith('"') else body)

    # -- types ------------------------------------------------------------------------------------
    def type(self, depth: int = 0) -> Type:
        token = self.take()
        if depth > DEPTH:
            self.fail("nested too deep", token.at)
        if token.text == "(":
            self.pos -= 1
            return T.fn(*self.signature(depth + 1))
        if token.kind == "shaped":
            return self.shaped(token)
        return self.scalar(token.text, token.at)

    def scalar(self, text: str, at: int) -> Type:
        if text in T.NAMED:
            return T.NAMED[text]
        m = re.fullmatch(r"i(\d{1,5})", text)
        if m is None or not 0 < int(m[1]) <= 65536:
            self.fail(f"unknown type {text!r}", at)
        return T.i(int(m[1]))

    def shaped(self, token: Token) -> Type:
        """``vector<4xi32>``; a one-dimensional ``tensor`` (of a dense attribute) is read as one too."""
        m = re.fullmatch(r"\w+<\s*(\d{1,9})\s*x\s*([!\w.]+)\s*>", token.text, re.ASCII)
        if m is None or int(m[1]) == 0:
            self.fail(f"unknown type {token.text!r}", token.at)
        return T.vec(int(m[1]), self.scalar(m[2], token.at))

    def signature(self, depth: int = 0) -> tuple[tuple[Type, ...], tuple[Type, ...]]:
        """``(a, b) -> c`` or ``(a, b) -> (c, d)``."""
        self.expect("sign", "(")
        params = tuple(self.listed(")", lambda: self.type(depth)))
        self.expect("arrow")
        if self.accept("("):
            return params, tuple(self.listed(")", lambda: self.type(depth)))
        return params, (self.type(depth),)

    # -- attributes -------------------------------------------------------------------------------
    def dictionary(self, depth: int = 0) -> dict[str, Any]:
        """``{a = …, b}`` from after the brace."""
        entries: dict[str, Any] = {}

        def entry() -> None:
            token = self.take()
            if token.kind not in ("word", "string"):
                self.fail(f"expected an attribute's name, found {token.text!r}", token.at)
            key = self.string(token) if token.kind == "string" else token.text
            if key in entries:
                self.fail(f"attribute {key} given twice", token.at)
            entries[key] = self.attribute(depth + 1) if self.accept("=") else True

        self.listed("}", entry)
        return entries

    def attribute(self, depth: int = 0) -> Any:
        token = self.token
        if depth > DEPTH:
            self.fail("nested too deep", token.at)
        if token.kind in ("int", "hex", "float"):
            return self.number()
        if token.kind == "name" and token.text[0] == "@":
            return self.symbol()
        if token.kind == "string":
            return self.string(self.take())
        if token.kind == "word" and token.text in ("true", "false", "unit", "dense", "array"):
            self.take()
            if token.text in ("dense", "array"):
                return self.dense() if token.text == "dense" else self.array()
            return token.text != "false"
        if self.accept("["):
            return tuple(self.listed("]", lambda: self.attribute(depth + 1)))
        if self.accept("{"):
            return self.dictionary(depth + 1)
        return self.type(depth)

    def number(self) -> int:
        """``5 : i32``, ``0x7FC00000 : f32``, ``1.5 : f64``: raw bits of floats, the value of integers."""
        token = self.take()
        t = self.type() if self.accept(":") else T.F64 if token.kind == "float" else T.I64
        return self.raw(token, t)

    def raw(self, token: Token, t: Type) -> int:
        if token.kind == "word" and token.text in ("true", "false"):
            return int(token.text == "true")
        if token.kind == "float" or (t.is_float and token.kind == "int"):
            if t not in (T.F32, T.F64):
                self.fail(f"a decimal number as {t}: write its bits in hexadecimal", token.at)
            try:
                form, back = ("<f", "<I") if t is T.F32 else ("<d", "<Q")
                return int(struct.unpack(back, struct.pack(form, float(token.text)))[0])
            except OverflowError:
                self.fail("number out of range", token.at)
        if token.kind not in ("int", "hex") or len(token.text) > 20000:
            self.fail(f"expected a number, found {token.text[:40]!r}", token.at)
        value = _integer(token.text)
        if t.is_float and value >> t.bits:
            self.fail(f"too many bits for {t}", token.at)
        return value

    def dense(self) -> tuple[int, ...]:
        """``dense<[…]> : vector<…>`` or ``dense<x> : …``."""
        self.expect("sign", "<")
        several = self.accept("[")
        tokens: list[Token] = self.listed("]", self.take) if several else [self.take()]
        self.expect("sign", ">")
        self.expect("sign", ":")
        at = self.token.at
        t = self.type()
        if not t.is_vector or (several and len(tokens) != t.lanes):
            self.fail(f"{len(tokens)} elements for {t}", at)
        values = [self.raw(token, t.elem) for token in tokens]
        return tuple(values if several else values * t.lanes)

    def array(self) -> tuple[int, ...]:
        """``array<i32: 1, 2>``."""
        self.expect("sign", "<")
        t = self.type()
        if self.accept(">"):
            return ()
        self.expect("sign", ":")
        return tuple(self.listed(">", lambda: self.raw(self.take(), t)))

    # -- ops --------------------------------------------------------------------------------------
    def operation(self, depth: int) -> RawOp:
        op = RawOp("", self.token.at)
        if self.token.kind == "name":
            while True:
                name, _ = self.value_name("%", "value")
                if self.accept(":"):
                    count = int(self.expect("int").text[:6])
                    op.results += [f"{name}#{n}" for n in range(count)]
                else:
                    op.results.append(name)
                if not self.accept(","):
                    break
            self.expect("sign", "=")
        if depth > 4:
            self.fail("regions nested too deep", op.at)
        op.at = self.token.at
        op.name = self.string(self.expect("string"))
        self.expect("sign", "(")
        op.operands = self.listed(")", lambda: self.value_name("%", "value"))
        if self.accept("["):
            op.succs = self.listed("]", lambda: self.value_name("^", "block"))
        if self.accept("<"):
            self.expect("sign", "{")
            op.props = self.dictionary()
            self.expect("sign", ">")
        if self.accept("("):
            op.regions = self.listed(")", lambda: self.region(depth + 1))
        if self.accept("{"):
            op.props |= self.dictionary()
        self.expect("sign", ":")
        op.params, op.types = self.signature()
        if len(op.params) != len(op.operands) or len(op.types) != len(op.results):
            self.fail(
                f"{op.name}: the types do not fit {len(op.operands)} operands and {len(op.results)} results", op.at
            )
        return op

    def region(self, depth: int) -> list[RawBlock]:
        self.expect("sign", "{")
        blocks: list[RawBlock] = []
        while not self.accept("}"):
            if self.token.kind == "name" and self.token.text[0] == "^":
                name, _ = self.value_name("^", "block")
                blocks.append(RawBlock(name))
                if self.accept("("):
                    blocks[-1].args = self.listed(")", self.block_arg)
                self.expect("sign", ":")
                continue
            if not blocks:
                blocks.append(RawBlock(""))
            blocks[-1].ops.append(self.operation(depth))
        return blocks

    def block_arg(self) -> tuple[str, Type, int]:
        name, at = self.value_name("%", "value")
        self.expect("sign", ":")
        return name, self.type(), at


def _integer(text: str) -> int:
    """Python refuses long decimal strings; parts of them it reads."""
    if text.startswith("0x"):
        return int(text, 16)
    if len(text) < 4000:
        return int(text)
    head = _integer(text[:-4000])
    tail = int(text[-4000:])
    return head * 10**4000 + (-tail if text[0] == "-" else tail)
