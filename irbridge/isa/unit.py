"""Lift a translation unit: all functions, then data, so that the module stands on its own.

In: a parsed ``Unit`` whose functions the program analysis has seen. Out: an ``ir.graph.Module``.
"""

from __future__ import annotations

from typing import Any

from irbridge.errors import Unsupported
from irbridge.ir.graph import Data, Function, Module, Reloc
from irbridge.ir.types import Type
from irbridge.isa.cfg import MFunc
from irbridge.isa.lift import Lifter, item_offsets
from irbridge.isa.machine import Place
from irbridge.isa.program import Program
from irbridge.isa.syntax import Label, Unit
from irbridge.libc import DATA
from irbridge.passes.dce import clean


class UnitLifter:
    """The module being made. ``by_address``: functions with an indirect branch by address; ``tls``: symbols
    used as thread-local."""

    def __init__(self, p: Program, unit: Unit, places: dict[str, Place]) -> None:
        self.p, self.source, self.places = p, unit, places
        self.module = Module(unit.file, attrs={"libc": p.abi.libc.attr(p.abi.long_double)})
        self.by_address: set[str] = set()
        self.tls: set[str] = set()
        self.data: dict[str, tuple[Data, int]] = {}
        for d in (*unit.data, *unit.commons):
            self.data[d.name] = (d, 0)
            for label, (offset, _) in d.labels.items():
                self.data[label] = (d, offset)
        self.table_bases = {x.minus for d in unit.data for x in d.items if isinstance(x, Reloc)} - self.data.keys()
        self.offsets: dict[str, dict[int, Any]] = {}
        self.functions = p.by_unit.get(id(unit), {})
        self.code: dict[str, tuple[str, str]] = {}
        self.unreached: set[str] | None = None

    def lift(self) -> Module:
        mod = self.module
        own = list({id(m): m for m in self.functions.values()}.values())
        for m in own:
            lifter = Lifter(self.p, m, self)
            f = lifter.lift()
            if lifter.forgot and any(op.d.name == "irb.indirect_br" for op in f.body.ops()):
                lifter = Lifter(self.p, m, self)
                lifter.keeps_code = True
                f = lifter.lift()
            mod.functions[m.name] = f
            clean(f)
            for op in f.body.ops():
                if op.d.name == "irb.indirect_br" or (op.d.name == "irb.block_address" and _needed(op.result)):
                    self.by_address.add(m.name)
            for label, n in m.labels.items():
                self.code[label] = (m.name, lifter.irblocks[n].name)
            for alias, linkage in m.func.aliases:
                mod.aliases[alias] = (m.name, linkage)
        order = [f.name for f in self.source.funcs if f.name in mod.functions]
        rest = {k: v for k, v in mod.functions.items() if k not in set(order)}
        mod.functions = {**{n: mod.functions[n] for n in order}, **rest}
        self._data()
        self._aliases()
        return mod

    def is_data(self, symbol: str) -> bool:
        return symbol in self.data

    def locate(self, symbol: str, m: MFunc, line: int) -> tuple[str, int]:
        """(global name, offset) of a symbol; declares external ones."""
        found = self.data.get(symbol)
        if found is not None:
            return found[0].name, found[1]
        if symbol in self.functions:
            return symbol, 0
        alias = self.source.sets.get(symbol)
        if alias is not None and alias.symbol and alias.symbol != symbol:
            name, offset = self.locate(alias.symbol, m, line)
            return name, offset + alias.addend
        if symbol.startswith(".L"):
            raise m.refuse(line, f"the address of {symbol}, which no object or label of this function defines")
        if symbol == "_GLOBAL_OFFSET_TABLE_":
            raise m.refuse(line, "the global offset table's address", "compile with the small code model")
        if symbol in DATA and symbol not in self.module.data:
            self.module.data[symbol] = Data(symbol, [DATA[symbol]], align=8, constant=True)
        if symbol not in self.module.functions and symbol not in self.module.data:
            weak = self.source.linkage.get(symbol) == "weak"
            hidden = self.source.visibility.get(symbol, "default")
            self.module.data[symbol] = Data(
                symbol, [], linkage="extern_weak" if weak else "declared", visibility=hidden, tls=symbol in self.tls
            )
        if symbol in self.tls and symbol in self.module.data:
            self.module.data[symbol].tls = True
        return symbol, 0

    def function_name(self, name: str, callee: MFunc) -> str:
        """The symbol by which this unit calls a function of the program."""
        return name

    def declare(self, name: str, type_: Type, attrs: dict[str, Any]) -> None:
        """Declare an external function unless it is known already."""
        if name in self.module.functions or name in self.functions:
            return
        self.module.data.pop(name, None)
        keep = ("arg_attrs", "res_attrs", "variadic", "noreturn", "returns_twice", "evidence")
        kept = {k: v for k, v in attrs.items() if k in keep}
        if self.source.linkage.get(name) == "weak":
            kept["linkage"] = "extern_weak"
        if "variadic" in kept:
            kept["arg_attrs"] = kept.get("arg_attrs", ())[: len(type_.params)]
        self.module.functions[name] = Function(name, type_, kept)

    def _items(self, d: Data) -> dict[int, Any]:
        found = self.offsets.get(d.name)
        if found is None:
            found = self.offsets[d.name] = dict(item_offsets(d))
        return found

    def table(self, symbol: str, size: int, minus: str, shift: int = 0) -> list[str]:
        """The code labels of a jump table at ``symbol``, entries of ``size`` bytes: distances from ``minus``
        (code or data) shifted right by ``shift``, or addresses. Empty where something else follows the entries
        than another label or padding: it may be one more entry."""
        found = self.data.get(symbol)
        if found is None:
            return []
        d, at = found
        items = self._items(d)
        stops = {offset for offset, _ in d.labels.values() if offset > at}
        out = []
        while at not in stops:
            x = items.get(at)
            if not isinstance(x, Reloc) or (x.size, x.addend, x.minus, x.shift) != (size, 0, minus, shift):
                break
            if self.is_data(x.symbol):
                break
            out.append(x.symbol)
            at += size
        rest = min((s for s in stops if s >= at), default=d.size) - at
        tail = items.get(at, b"")
        return out if not rest or (rest < 16 and isinstance(tail, bytes) and not any(tail[:rest])) else []

    def table_of(self, minus: str) -> str:
        """The one table of distances from a label in the code; empty if there is none, or several."""
        if not minus or self.is_data(minus):
            return ""
        found: dict[str, int] = {}
        for d, _ in self.data.values():
            places = [at for at, x in self._items(d).items() if isinstance(x, Reloc) and x.minus == minus]
            if places:
                found[d.name] = min(places)
        if len(found) != 1:
            return ""
        name, at = found.popitem()
        labels = self.data[name][0].labels
        return name if not at else next((n for n, (offset, _) in labels.items() if offset == at), "")

    def string(self, symbol: str, offset: int) -> bytes | None:
        """The constant C string at a symbol, without its NUL."""
        found = self.data.get(symbol)
        if found is None or not found[0].constant or any(isinstance(x, Reloc) for x in found[0].items):
            return None
        d, at = found
        body = b"".join(x for x in d.items if isinstance(x, bytes))
        end = body.find(b"\0", at + offset)
        return body[at + offset : end] if end >= 0 and at + offset >= 0 else None

    # -- data ---------------------------------------------------------------------------------------------------

    def _data(self) -> None:
        mentioned = self._mentioned()
        externals = self.module.data
        self.module.data = {}
        for d in (*self.source.data, *self.source.commons):
            tabled = any(isinstance(x, Reloc) and x.symbol in self.code and not self.is_data(x.symbol) for x in d.items)
            if tabled and d.linkage == "internal" and not mentioned & {d.name, *d.labels}:
                continue
            self.module.data[d.name] = self._resolved(d)
        for d in list(self.module.data.values()):
            for x in d.items:
                if isinstance(x, Reloc):
                    self._external(x.symbol, externals)
                    if x.minus:
                        self._external(x.minus, externals)
        for name, e in externals.items():
            if name not in self.module.functions and name not in self.module.data:
                self.module.data[name] = e

    def _external(self, symbol: str, externals: dict[str, Data]) -> None:
        known = symbol in self.data or symbol in self.module.functions or symbol in self.module.aliases
        if not known and symbol not in externals and not symbol.startswith(".L") and symbol not in self.source.sets:
            weak = self.source.linkage.get(symbol) == "weak"
            externals[symbol] = Data(symbol, [], linkage="extern_weak" if weak else "declared")

    def _mentioned(self) -> set[str]:
        """Symbols whose address some op still takes, or data holds."""
        out: set[str] = set()
        for f in self.module.functions.values():
            for op in f.body.ops():
                if op.d.name == "llvm.mlir.addressof" and _needed(op.results[0]):
                    out.add(op.attrs["global_name"])
        for d in self.source.data:
            out.update(x.symbol for x in d.items if isinstance(x, Reloc))
        return out

    def _resolved(self, d: Data) -> Data:
        items: list[bytes | Reloc] = []
        for x in d.items:
            if isinstance(x, Reloc):
                x = self._reloc(x)
            if isinstance(x, Reloc) and x.block and x.symbol not in self.by_address:
                x = bytes(x.size)  # a jump table whose jump has become a switch: nothing reads it
            if isinstance(x, Reloc) and {x.symbol, x.minus} & self._unreached():
                x = bytes(x.size)  # nothing can jump there
            if isinstance(x, Reloc) and (x.symbol, x.block) == (x.minus, x.minus_block):
                x = bytes(x.size)
            if isinstance(x, Reloc) and (x.shift or x.size < 4):
                what = f"a table of distances in {x.size} bytes whose jump was not found"
                raise Unsupported(what, d.loc, "compile with -fno-jump-tables")
            items.append(x)
        d.items = items
        return d

    def _unreached(self) -> set[str]:
        """Labels in code that no way leads to."""
        if self.unreached is None:
            labels = {i.name for f in self.source.funcs for i in f.items if isinstance(i, Label)}
            names = {n for f in self.source.funcs for n in (f.name, *(a for a, _ in f.aliases))}
            self.unreached = labels - names - self.code.keys() - self.data.keys()
        return self.unreached

    def _reloc(self, x: Reloc) -> Reloc:
        if x.minus in self.code and not self.is_data(x.minus) and not x.minus_block:
            function, block = self.code[x.minus]
            x = Reloc(x.size, x.symbol, x.addend, function, x.block, block, x.shift)
        if x.symbol in self.code and not self.is_data(x.symbol):
            function, block = self.code[x.symbol]
            return Reloc(x.size, function, x.addend, x.minus, block, x.minus_block, x.shift)
        d, inside = self.data.get(x.symbol, (None, 0))
        if d is not None and d.name != x.symbol and d.labels[x.symbol][1] == "internal":
            return Reloc(x.size, d.name, x.addend + inside, x.minus, x.block, x.minus_block, x.shift)
        alias = self.source.sets.get(x.symbol)
        if alias is not None and alias.symbol:
            addend = x.addend + alias.addend
            return self._reloc(Reloc(x.size, alias.symbol, addend, x.minus, x.block, x.minus_block, x.shift))
        return x

    def _aliases(self) -> None:
        for name, e in self.source.sets.items():
            linkage = self.source.linkage.get(name, "internal")
            if e.symbol and linkage != "internal" and name not in self.module.aliases:
                self.module.aliases[name] = (e.symbol, linkage)


def _needed(v: Any) -> bool:
    """Whether an address is used by more than address arithmetic that nobody uses."""
    todo = [v]
    while todo:
        for user in todo.pop().uses:
            if user.d.effects:
                return True
            todo.extend(user.results)
    return False
