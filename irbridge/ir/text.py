"""The IR as text: MLIR's generic form, which ``mlir-opt`` and xDSL read too (unregistered ops allowed).

``print_module(m)`` gives the text, ``parse_module(text)`` (``ir.parse``) the module again; printing that
gives the same text. Value and block names are kept, made unique and legal where they are not.
Example: ``%rax_3 = "arith.addi"(%rdi, %rsi) : (i64, i64) -> i64``.
Source: MLIR language reference, "Operations" and "Builtin dialect".
"""

from __future__ import annotations

import re
from typing import Any

from irbridge.ir.attrs import IMPLIED, INHERENT, WRITTEN_AS, dictionary, encode, literal, quote
from irbridge.ir.graph import Block, Data, Function, Module, Op, Reloc, Value
from irbridge.ir.parse import parse_module
from irbridge.ir.types import Type

__all__ = ["parse_module", "print_function", "print_module", "print_op"]


def print_module(m: Module) -> str:
    """The whole module as one ``builtin.module``."""
    props = {"sym_name": quote(m.name)} if m.name else {}
    lines = ['"builtin.module"() ' + (f"<{dictionary(props)}> " if props else "") + "({"]
    for name, (target, linkage) in m.aliases.items():
        entries = {"sym_name": quote(name), "target": quote(target), "linkage": quote(linkage)}
        lines.append(f'  "irb.alias"() <{dictionary(entries)}> : () -> ()')
    for d in m.data.values():
        lines.append(_data(d))
    for f in m.functions.values():
        lines += _function(f, m)
    attrs = {f"irb.{k}": encode(v) for k, v in m.attrs.items()}
    lines.append("}) " + (f"{dictionary(attrs)} " if attrs else "") + ": () -> ()")
    return "\n".join(lines) + "\n"


def print_function(f: Function, m: Module | None = None) -> str:
    """One function; ``m`` tells the types of its callees."""
    return "\n".join(_function(f, m or Module())) + "\n"


def print_op(op: Op) -> str:
    """One op, with whatever names its values have."""
    return _Printer(Module()).op(op)


def _data(d: Data) -> str:
    entries = {"sym_name": quote(d.name), "items": f"[{', '.join(map(_item, d.items))}]"}
    for key, default in _DATA_DEFAULTS.items():
        value = getattr(d, key)
        if value != default:
            entries[key] = encode(value)
    if d.labels:
        entries["labels"] = encode([(name, at, linkage) for name, (at, linkage) in d.labels.items()])
    return f'  "irb.data"() <{dictionary(entries)}> : () -> ()'


_DATA_DEFAULTS = {
    "section": "", "align": 1, "linkage": "internal", "visibility": "default", "constant": False, "tls": False,
}  # fmt: skip


def _item(x: bytes | Reloc) -> str:
    if isinstance(x, bytes):
        return quote(x)
    entries: dict[str, Any] = {"size": x.size, "symbol": x.symbol}
    entries |= {k: v for k in ("addend", "minus", "block") if (v := getattr(x, k))}
    return encode(entries)


def _function(f: Function, m: Module) -> list[str]:
    hidden = f.is_declaration or f.attrs.get("linkage") == "internal"
    props = {"sym_name": quote(f.name), "function_type": f.type.text}
    if hidden:
        props["sym_visibility"] = quote("private")
    attrs = {f"irb.{k}": encode(v) for k, v in f.attrs.items() if v is not None}
    end = f"{dictionary(attrs)} : () -> ()" if attrs else ": () -> ()"
    lines = [f'  "func.func"() <{dictionary(props)}> ({{']
    lines += _Printer(m).body(f)
    lines.append("  }) " + end)
    return lines


class _Printer:
    """Names the values and blocks of one function."""

    def __init__(self, module: Module) -> None:
        self.module = module
        self.names: dict[Value, str] = {}
        self.blocks: dict[Block, str] = {}
        self.used: set[str] = set()
        self.next = 0

    def body(self, f: Function) -> list[str]:
        blocks = f.body.blocks
        taken: set[str] = set()
        for n, block in enumerate(blocks):
            self.blocks[block] = _unique(block.name or f"bb{n}", taken)
        for block in blocks:
            for v in block.args:
                self.define(v)
            for op in block.ops:
                for v in op.results:
                    self.define(v)
        lines = []
        for block in blocks:
            args = ", ".join(f"%{self.names[a]}: {a.type}" for a in block.args)
            lines.append(f"  ^{self.blocks[block]}{f'({args})' if args else ''}:")
            lines += [f"    {self.op(op)}" for op in block.ops]
        return lines

    def define(self, v: Value) -> None:
        if v.name and not v.name.isdecimal():
            self.names[v] = _unique(v.name, self.used)
        else:
            self.names[v] = str(self.next)
            self.next += 1

    def name(self, v: Value) -> str:
        found = self.names.get(v)
        return f"%{found if found is not None else v.name or '?'}"

    def block(self, b: Block) -> str:
        return f"^{self.blocks.get(b, b.name or '?')}"

    def op(self, op: Op) -> str:
        """One op in generic form."""
        d, values = op.d.name, list(op.used_values())
        if d == "arith.constant" and op.results[0].type.is_ptr:
            written, props = "llvm.mlir.zero", {}
        elif d == "arith.constant" and op.results[0].type.kind == "float" and op.results[0].type.bits > 64:
            written, props = "irb.constant", {"value": quote(f"{op.attrs['value']:x}")}
        else:
            written, props = self.spelling(op)
        attrs = {
            f"irb.{k}": encode(v)
            for k, v in op.attrs.items()
            if k not in INHERENT.get(d, ()) and v is not None and k not in _OWN.get(d, ())
        }
        out = f"{', '.join(map(self.name, op.results))} = " if op.results else ""
        out += f'"{written}"({", ".join(map(self.name, values))})'
        if op.succs:
            out += f"[{', '.join(self.block(b) for b, _ in op.succs)}]"
        if props:
            out += f" <{dictionary(props)}>"
        if attrs:
            out += f" {dictionary(attrs)}"
        results = ", ".join(v.type.text for v in op.results)
        if len(op.results) != 1:
            results = f"({results})"
        return f"{out} : ({', '.join(v.type.text for v in values)}) -> {results}"

    def spelling(self, op: Op) -> tuple[str, dict[str, str]]:
        """The name written and the properties."""
        d = op.d.name
        codecs = INHERENT.get(d, {})
        props = dict(IMPLIED.get(d, {}))
        props.update((k, codecs[k][0](v)) for k, v in op.attrs.items() if k in codecs and v)
        if d in ("arith.cmpi", "arith.cmpf"):
            props["predicate"] = f"{op.attrs['predicate']} : i64"
        elif d == "arith.constant":
            props["value"] = literal(op.attrs["value"], op.results[0].type)
        elif d == "func.call":
            f = self.module.functions.get(op.attrs["callee"])
            same = f is not None and f.type.params == tuple(v.type for v in op.operands)
            if f is None or not same or f.type.results != tuple(v.type for v in op.results):
                return "irb.call", props
        elif d == "cf.cond_br":
            props["operandSegmentSizes"] = _array([1, len(op.succs[0][1]), len(op.succs[1][1])])
        elif d == "cf.switch":
            props |= _switch(op)
        elif d == "irb.indirect_br":
            props["operandSegmentSizes"] = _array([1, *(len(a) for _, a in op.succs)])
        return WRITTEN_AS.get(d, d), props


_OWN = {"arith.constant": ("value",), "cf.switch": ("case_values",), "llvm.getelementptr": ("elem_type",)}


def _array(numbers: list[int]) -> str:
    return f"array<i32: {', '.join(map(str, numbers))}>" if numbers else "array<i32>"


def _switch(op: Op) -> dict[str, str]:
    t: Type = op.operands[0].type
    cases = op.attrs["case_values"]
    sizes = [len(a) for _, a in op.succs]
    props = {
        "case_operand_segments": _array(sizes[1:]),
        "operandSegmentSizes": _array([1, sizes[0], sum(sizes[1:])]),
    }
    if cases:
        half = 1 << t.bits - 1
        listed = ", ".join(str((c + half) % (2 * half) - half) for c in cases)
        props["case_values"] = f"dense<[{listed}]> : tensor<{len(cases)}x{t}>"
    return props


def _unique(name: str, used: set[str]) -> str:
    """A legal suffix-id, not in ``used`` yet."""
    clean = re.sub(r"[^\w$.-]", "_", name, flags=re.ASCII)
    if not re.match(r"[A-Za-z_$.-]", clean):
        clean = f"_{clean}"
    found, n = clean, 0
    while found in used:
        n += 1
        found = f"{clean}_{n}"
    used.add(found)
    return found
