"""Call the C library's binary128 functions, for targets whose ``long double`` is another format.

Needs a flat module that says its source's ``long double`` (the attribute ``libc``) to be ``f128``; else nothing is
done. ``sinl`` becomes ``sinf128`` (ISO/IEC TS 18661-3). ``printf`` and its kin take texts: their arguments become a
list in memory, which the runtime turns into the target's ``va_list`` and a format with ``%s`` for ``%Lf``. Raises
``Unsupported`` for what the library has no binary128 version of.
Example: ``printf("%Lg\\n", x)`` becomes ``vprintf("%s\\n", list)``.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from irbridge.errors import Unsupported
from irbridge.ir import types as T
from irbridge.ir.graph import Block, Function, Module, Op, Value
from irbridge.ir.ops import OPS
from irbridge.libc import PROTOTYPES
from irbridge.passes.shim_libc import external, insert, place, rename, set_operands, uses, where

# fmt: off
_OTHER = {
    "strtold": "strtof128", "wcstold": "wcstof128", "strtold_l": "strtof128_l", "gammal": "lgammaf128",
    "lgammal_r": "lgammaf128_r", "dreml": "remainderf128", "isnanl": "__isnanf128", "isinfl": "__isinff128",
    "finitel": "__finitef128",
}
_WITHOUT = frozenset("nexttoward nexttowardf nexttowardl scalbl significandl".split())
# fmt: on
BUFFER_BYTES = 2048  # as the lifter gives the runtime; at byte 24 the runtime leaves the format to use
FORMAT_AT = 24


@dataclass(frozen=True)
class LowerF128:
    """Binary128 by its own functions."""

    name: str = "lower_f128"

    def run(self, module: Module) -> bool:
        """Gives whether anything was changed."""
        if module.attrs.get("libc", {}).get("long_double") != "f128":
            return False
        changed = _functions(module)
        for f in list(module.functions.values()):
            for b in f.body.blocks:
                for op in list(b.ops):
                    callee = str(op.attrs.get("callee", ""))
                    if callee.startswith("irb.va_list.") and callee.endswith(".printf"):
                        changed |= _list(module, op)
                    elif _prints(op, callee):
                        _Print(module, f, b, op).run()
                        changed = True
        return changed


def _functions(module: Module) -> bool:
    """Rename the library's long double functions; gives whether there were any."""
    names = {}
    for name in [*module.functions, *module.data]:
        proto = PROTOTYPES.get(name)
        if proto is None or not external(module, name) or not set("DP") & set(proto.args + proto.ret):
            continue
        if name in _WITHOUT:
            loc, remedy = where(module, {name}), "use double"
            raise Unsupported(f"{name}: the target's library has no version for binary128", loc, remedy)
        names[name] = _OTHER.get(name) or f"{name[:-1]}f128"
    for _, op in uses(module, set(names)):
        op.attrs.pop("long_double_pointer", None)
    rename(module, names)
    return bool(names)


def _prints(op: Op, callee: str) -> bool:
    """Whether an op is a call of the printf family with a binary128 argument."""
    proto = PROTOTYPES.get(callee)
    known = proto is not None and proto.variadic and proto.format is not None and proto.format[0] == "printf"
    return known and any(v.type is T.F128 for v in op.operands)


def _list(module: Module, op: Op) -> bool:
    """A converted ``va_list``: the call that takes it gets the runtime's format too."""
    if any(o.attrs.get("callee") == "irb.va_list.done" for o in op.operands[0].uses):
        return False
    for user in list(op.result.uses):
        proto = PROTOTYPES.get(str(user.attrs.get("callee", "")))
        if proto is None or proto.format is None or user.block is None:
            raise Unsupported("a va_list of long doubles in a call that is not printf's", place(module, user))
        _finish(module, user.block, user, op.operands[0], proto.format[1])
    return True


def _finish(module: Module, b: Block, op: Op, buffer: Value, index: int) -> None:
    """Give a ``v*printf`` the format that the runtime left, and what the texts took back after it."""
    at = insert(b, op, "arith.constant", (), T.I64, {"value": FORMAT_AT})
    pointer = insert(b, op, "llvm.getelementptr", (buffer, at), T.PTR)
    text = insert(b, op, "llvm.load", (pointer,), T.PTR, {"alignment": 8})
    set_operands(op, [text if n == index else v for n, v in enumerate(op.operands)])
    _declare(module, "irb.va_list.done", T.fn((T.PTR,), ()), {})
    done = Op(OPS["func.call"], (buffer,), (), {"callee": "irb.va_list.done"}, (), op.loc)
    done.block = b
    b.ops.insert(b.ops.index(op) + 1, done)


def _declare(module: Module, name: str, t: T.Type, attrs: dict[str, Any]) -> None:
    if name not in module.functions:
        module.data.pop(name, None)
        module.functions[name] = Function(name, t, attrs)


class _Print:
    """One call with a constant format: its variadic arguments in slots, then as a ``va_list``."""

    def __init__(self, module: Module, f: Function, b: Block, op: Op) -> None:
        self.module, self.entry, self.b, self.op = module, f.body.blocks[0], b, op

    def run(self) -> None:
        module, op, name = self.module, self.op, str(self.op.attrs["callee"])
        proto = PROTOTYPES[name]
        assert proto.format is not None
        fixed = len(proto.args)
        buffer, slots = self.area(BUFFER_BYTES), self.area(16 * max(1, len(op.operands) - fixed))
        self.fill(slots, op.operands[fixed:])
        convert, t = "irb.va_list.riscv64.printf", T.fn((T.PTR,) * 3, (T.PTR,))
        _declare(module, convert, t, {})
        text = op.operands[proto.format[1]]
        listed = insert(self.b, op, "func.call", (buffer, slots, text), T.PTR, {"callee": convert})
        base = name.removeprefix("__")
        op.attrs = {k: v for k, v in op.attrs.items() if k not in ("variadic", "evidence", "format_unknown")}
        op.attrs["callee"] = new = f"__v{base}" if name.startswith("__") else f"v{name}"
        op.attrs["arg_attrs"] = (*op.attrs.get("arg_attrs", ())[:fixed], "")
        set_operands(op, [*op.operands[:fixed], listed])
        params = tuple(v.type for v in op.operands)
        _declare(module, new, T.fn(params, tuple(r.type for r in op.results)), dict(op.attrs, callee=None))
        module.functions[new].attrs.pop("callee", None)
        _finish(module, self.b, op, buffer, proto.format[1])

    def area(self, size: int) -> Value:
        """Bytes of the function's frame."""
        first = self.entry.ops[0]
        count = insert(self.entry, first, "arith.constant", (), T.I64, {"value": size})
        return insert(self.entry, first, "llvm.alloca", (count,), T.PTR, {"alignment": 16})

    def fill(self, slots: Value, values: list[Value]) -> None:
        """Put arguments into consecutive 8-byte slots, binary128 into two from an even one on."""
        at = 0
        for v in values:
            if v.type is T.F128:
                at = (at + 15) // 16 * 16
            elif v.type is T.I32:
                v = insert(self.b, self.op, "arith.extsi", (v,), T.I64)
            offset = insert(self.b, self.op, "arith.constant", (), T.I64, {"value": at})
            where_ = insert(self.b, self.op, "llvm.getelementptr", (slots, offset), T.PTR)
            store = Op(OPS["llvm.store"], (v, where_), (), {"alignment": 8}, (), self.op.loc)
            store.block = self.b
            self.b.ops.insert(self.b.ops.index(self.op), store)
            at += 16 if v.type is T.F128 else 8


PASS = LowerF128
