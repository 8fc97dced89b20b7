"""Reads MLIR's generic form, as ``ir.text`` prints it, into a module.

In: text. Out: a ``Module`` (not verified). What is malformed, unknown or mistyped raises an IrbridgeError with
its place. Values may be used before they are defined (blocks come in any order), as in MLIR.
Source: MLIR language reference, "Operations", "Types", "Attributes".
"""

from __future__ import annotations

import re
import struct
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, NamedTuple, NoReturn

from irbridge.errors import IrbridgeError, Loc
from irbridge.ir import types as T
from irbridge.ir.attrs import IMPLIED, INHERENT, READ_AS, Symbol
from irbridge.ir.graph import Block, Data, Function, Module, Op, Reloc, Value
from irbridge.ir.ops import OPS
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


def parse_module(text: str, file: str = "<string>") -> Module:
    """The module that ``text`` spells. Raises IrbridgeError with the place of what is wrong."""
    reader = _Reader(text, file)
    top = reader.operation(0)
    reader.expect("end", "")
    if top.name != "builtin.module" or len(top.regions) != 1:
        reader.fail("expected one builtin.module", top.at)
    return _Maker(reader).module(top)


class _Reader:
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


class _Maker:
    """Raw ops into the graph."""

    def __init__(self, reader: _Reader) -> None:
        self.reader, self.fail = reader, reader.fail

    def module(self, top: RawOp) -> Module:
        blocks = top.regions[0]
        m = Module(self.get(top, "sym_name", str, ""))
        m.attrs = {k.removeprefix("irb."): v for k, v in top.props.items() if k != "sym_name"}
        if len(blocks) > 1:
            self.fail("a module has one block", top.at)
        for op in blocks[0].ops if blocks else ():
            name = self.get(op, "sym_name", str)
            if name in m.functions or name in m.data or name in m.aliases:
                self.fail(f"symbol {name} defined twice", op.at)
            if op.name == "func.func":
                m.functions[name] = self.function(op, name)
            elif op.name == "irb.data":
                m.data[name] = self.data(op, name)
            elif op.name == "irb.alias":
                m.aliases[name] = (self.get(op, "target", str), self.get(op, "linkage", str))
            else:
                self.fail(f"unexpected {op.name} in a module", op.at)
        return m

    def get(self, op: RawOp, key: str, kind: type, default: Any = None) -> Any:
        value = op.props.get(key, default)
        if not isinstance(value, kind) or (kind is int and isinstance(value, bool)):
            self.fail(f"{op.name}: attribute {key} is missing or of the wrong kind", op.at)
        return value

    def data(self, op: RawOp, name: str) -> Data:
        d = Data(name)
        for key in ("section", "align", "linkage", "visibility", "constant", "tls"):
            default = getattr(d, key)
            setattr(d, key, self.get(op, key, type(default), default))
        for x in self.get(op, "items", tuple):
            if isinstance(x, str):
                d.items.append(x.encode("utf-8", "surrogateescape"))
            else:
                d.items.append(self.reloc(op, x))
        for entry in self.get(op, "labels", tuple, ()):
            if not (isinstance(entry, tuple) and [type(e) for e in entry] == [str, int, str]):
                self.fail("irb.data: malformed label", op.at)
            d.labels[entry[0]] = (entry[1], entry[2])
        return d

    def reloc(self, op: RawOp, x: Any) -> Reloc:
        kinds = {"size": int, "symbol": str, "addend": int, "minus": str, "block": str}
        if not isinstance(x, dict) or not {"size", "symbol"} <= set(x) <= set(kinds):
            self.fail("irb.data: an item is a string or a relocation", op.at)
        if any(type(v) is not kinds[k] for k, v in x.items()):
            self.fail("irb.data: malformed relocation", op.at)
        return Reloc(**x)

    def function(self, op: RawOp, name: str) -> Function:
        type_ = op.props.get("function_type")
        if not isinstance(type_, Type) or type_.kind != "function":
            self.fail("func.func: no function_type", op.at)
        known = ("sym_name", "function_type", "sym_visibility")
        attrs = {k.removeprefix("irb."): v for k, v in op.props.items() if k not in known}
        f = Function(name, type_, attrs, loc=self.reader.loc(op.at))
        if len(op.regions) > 1:
            self.fail("func.func has one region", op.at)
        self.body(f, op.regions[0] if op.regions else [])
        return f

    def body(self, f: Function, raw: list[RawBlock]) -> None:
        values: dict[str, Value] = {}
        blocks: dict[str, Block] = {}
        made: list[tuple[Op, RawOp]] = []

        def define(name: str, v: Value, at: int) -> None:
            if name in values:
                self.fail(f"%{name} defined twice", at)
            values[name] = v
            v.name = "" if name.isdecimal() or "#" in name else name

        for r in raw:
            block = f.body.add_block(r.name)
            if r.name in blocks:
                self.fail(f"block ^{r.name} defined twice", r.ops[0].at if r.ops else 0)
            blocks[r.name] = block
            for name, type_, at in r.args:
                define(name, block.add_arg(type_), at)
            for o in r.ops:
                op = self.op(o)
                block.append(op)
                made.append((op, o))
                for name, v in zip(o.results, op.results, strict=True):
                    define(name, v, o.at)
        for op, o in made:
            used: list[Value] = []
            for (name, at), type_ in zip(o.operands, o.params, strict=True):
                if name not in values:
                    self.fail(f"%{name} is not defined", at)
                v = values[name]
                if v.type is not type_:
                    self.fail(f"%{name} has type {v.type}, not {type_}", at)
                used.append(v)
            self.connect(op, o, used, blocks)

    def op(self, o: RawOp) -> Op:
        """The op without its operands and successors."""
        name = READ_AS.get(o.name, o.name)
        d = OPS.get(name)
        if d is None:
            self.fail(f"unknown op {o.name}", o.at)
        if o.regions:
            self.fail(f"{o.name} has no regions", o.at)
        codecs, implied, attrs = INHERENT.get(name, {}), IMPLIED.get(name, {}), {}
        for key, v in o.props.items():
            if key.startswith("irb."):
                attrs[key[4:]] = v
            elif key in codecs:
                try:
                    value = codecs[key][1](v)
                except (TypeError, IndexError):
                    self.fail(f"{o.name}: bad {key}", o.at)
                if value or key == "predicate":
                    attrs[key] = value
            elif (key == "value" and name == "arith.constant") or key == "case_values":
                attrs[key] = v
            elif key not in implied and key not in _LAYOUT:
                self.fail(f"{o.name}: unknown attribute {key}", o.at)
        if name == "arith.constant":
            attrs["value"] = self.constant(o, attrs.get("value", 0 if o.name == "llvm.mlir.zero" else None))
        elif name == "cf.switch":
            attrs.setdefault("case_values", ())
            mask = (1 << o.params[0].bits) - 1 if o.params else 0
            if not isinstance(attrs["case_values"], tuple):
                self.fail("cf.switch: bad case_values", o.at)
            attrs["case_values"] = tuple(c & mask for c in attrs["case_values"])
        return Op(d, (), o.types, attrs)

    def constant(self, o: RawOp, value: Any) -> int | tuple[int, ...]:
        if len(o.types) != 1:
            self.fail("arith.constant has one result", o.at)
        t = o.types[0]
        mask = (1 << t.elem.bits) - 1
        if o.name == "irb.constant" and isinstance(value, str) and re.fullmatch(r"[0-9a-f]{1,32}", value):
            value = int(value, 16)
        if isinstance(value, int) and not t.is_vector:
            return int(value) & mask
        if (
            isinstance(value, tuple)
            and t.is_vector
            and len(value) == t.lanes
            and all(isinstance(v, int) for v in value)
        ):
            return tuple(v & mask for v in value)
        self.fail(f"arith.constant: the value is not a {t}", o.at)

    def connect(self, op: Op, o: RawOp, used: list[Value], blocks: dict[str, Block]) -> None:
        """Operands, and what goes with which successor."""
        targets = []
        for name, at in o.succs:
            if name not in blocks:
                self.fail(f"block ^{name} is not defined", at)
            targets.append(blocks[name])
        own, sizes = len(used), [0] * len(targets)
        segments, cases = o.props.get("operandSegmentSizes"), o.props.get("case_operand_segments", ())
        if op.d.name == "cf.br":
            own, sizes = 0, [len(used)]
        elif targets:
            if not isinstance(segments, tuple) or not isinstance(cases, tuple) or not segments:
                self.fail(f"{o.name}: no operandSegmentSizes", o.at)
            own, sizes = segments[0], [*segments[1:2], *cases] if op.d.name == "cf.switch" else list(segments[1:])
        numbers = all(isinstance(n, int) and n >= 0 for n in [own, *sizes])
        if not numbers or len(sizes) != len(targets) or own + sum(sizes) != len(used):
            self.fail(f"{o.name}: the operand segments do not fit its operands and successors", o.at)
        succs, at = [], own
        for target, n in zip(targets, sizes, strict=True):
            succs.append((target, used[at : at + n]))
            at += n
        op.operands, op.succs = used[:own], succs
        for v in used:
            v.uses[op] = v.uses.get(op, 0) + 1


_LAYOUT = ("operandSegmentSizes", "case_operand_segments", "overflowFlags", "fastmath", "ordering", "syncscope")
