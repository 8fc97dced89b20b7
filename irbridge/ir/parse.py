"""Reads MLIR's generic form, as ``ir.text`` prints it, into a module.

In: text. Out: a ``Module`` (not verified). What is malformed, unknown or mistyped raises an IrbridgeError with
its place. Values may be used before they are defined (blocks come in any order), as in MLIR.
"""

from __future__ import annotations

import re
from typing import Any

from irbridge.ir.attrs import IMPLIED, INHERENT, READ_AS
from irbridge.ir.graph import Block, Data, Function, Module, Op, Reloc, Value
from irbridge.ir.ops import OPS
from irbridge.ir.read import RawBlock, RawOp, Reader
from irbridge.ir.types import Type


def parse_module(text: str, file: str = "<string>") -> Module:
    """The module that ``text`` spells. Raises IrbridgeError with the place of what is wrong."""
    reader = Reader(text, file)
    top = reader.operation(0)
    reader.expect("end", "")
    if top.name != "builtin.module" or len(top.regions) != 1:
        reader.fail("expected one builtin.module", top.at)
    return _Maker(reader).module(top)


class _Maker:
    """Raw ops into the graph."""

    def __init__(self, reader: Reader) -> None:
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
