"""Let callers of the target's C convention into functions that take or give structs by value.

Needs a flat module whose functions say what they take of their prototype (the attribute ``native``, of
``isa.structs``). Where source and target place something otherwise, the function is renamed to ``NAME.translated``,
which the program goes on calling, and ``NAME`` becomes an entry: it takes what the target's convention passes, calls
the function with what it takes, and gives its result back as the target's callers want it. Arguments that are needed
in memory are put into the entry's frame; LLVM takes that apart again where nothing takes the address.
Example: a function that returns ``struct { double x, y, z; }`` through a pointer gets an entry with three results.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace

from irbridge.aggregates import SUFFIX, WORD, Given, Native, Piece, Place, Placed, Structs, placed
from irbridge.ir import types as T
from irbridge.ir.builder import Builder
from irbridge.ir.graph import Function, Module, Value
from irbridge.ir.types import Type


@dataclass(frozen=True)
class EnterStructs:
    """Entries for native callers. ``target``: how the target passes structs; without it nothing is done."""

    name: str = "enter_structs"
    target: Structs | None = None

    def run(self, module: Module) -> bool:
        """Gives whether there was a function to enter or to call otherwise."""
        if self.target is None:
            return False
        found = {n: x for n, f in module.functions.items() if (x := _native(f)) is not None}
        wanted = {n: x for n, x in found.items() if not x.refused and differs(x, self.target)}
        if not wanted:
            return False
        for f in module.functions.values():
            for op in f.body.ops():
                if op.d.name == "func.call" and op.attrs["callee"] in wanted:
                    op.attrs = {**op.attrs, "callee": op.attrs["callee"] + SUFFIX}
        made: dict[str, Function] = {}
        for name, f in module.functions.items():
            if name in wanted:
                if not f.is_declaration:
                    made[name] = _entry(f, wanted[name], self.target)
                f = replace(f, name=name + SUFFIX, attrs={**f.attrs, "visibility": "hidden", "native": None})
            made[f.name] = f
        module.functions = made
        return True


def unserved(modules: Sequence[Module], target: Structs) -> dict[str, str]:
    """The functions that callers of the target's convention cannot call rightly, and why."""
    found = {n: x for m in modules for n, f in m.functions.items() if not f.is_declaration and (x := _native(f))}
    return {n: x.refused for n, x in found.items() if x.refused and differs(x, target)}


def differs(x: Native, target: Structs) -> bool:
    """Whether the target places something otherwise; what lies on the stack the function takes in its own way."""
    if x.places is None:
        return True
    there = placed(x.params, x.result, target)
    return there != x.places or bool(there.stack)


def _native(f: Function) -> Native | None:
    found = f.attrs.get("native")
    return found if isinstance(found, Native) else None


def _entry(f: Function, native: Native, target: Structs) -> Function:
    return _Entry(f, native, target).make()


class _Entry:
    """The entry being made. ``registers``, ``words``: what arrives, by file and number or by byte of the stack;
    ``area``: the address of the stack arguments where they are taken whole; ``memory``: addresses of arguments;
    ``result``: where a result in memory goes."""

    def __init__(self, body: Function, native: Native, target: Structs) -> None:
        assert native.places is not None
        self.body, self.native, self.target = body, native, target
        self.here: Placed = placed(native.params, native.result, target)
        self.there: Placed = native.places
        self.function = Function(body.name, T.fn((), ()), loc=body.loc)
        self.builder = Builder(self.function.body.add_block("entry"))
        self.registers: dict[tuple[str, int], Value] = {}
        self.words: dict[int, Value] = {}
        self.area: Value | None = None
        self.memory: dict[int, Value] = {}
        self.result: Value | None = None

    def make(self) -> Function:
        """The whole function."""
        f = self.function
        attrs = self._enter()
        if self.there.result.pointed:
            self.result = self.to(self._arriving(self.here.result.pieces[0]), T.PTR) if self.here.result.pointed \
                else self.room(self.native.result.bytes)  # fmt: skip
        args = [self.to(self.given(g), t) for g, t in zip(self.native.given, self.body.type.params, strict=True)]
        a = self.body.attrs
        call = {"callee": self.body.name + SUFFIX, "arg_attrs": a.get("arg_attrs", ()),
                "res_attrs": a.get("res_attrs", ())}  # fmt: skip
        results = self.builder.effect("func.call", args, self.body.type.results, call).results
        res_attrs: tuple[str, ...] = ()
        if self.native.result.kind == "struct":
            results = self._results(results)
        else:
            res_attrs = a.get("res_attrs", ())
        self.builder.effect("func.return", results)
        f.type = T.fn(tuple(v.type for v in self.builder.block.args), tuple(v.type for v in results))
        kept: dict[str, object] = {k: a[k] for k in ("linkage", "visibility", "section") if k in a}
        f.attrs = {**kept, "arg_attrs": attrs, "res_attrs": res_attrs}
        return f

    # -- what arrives -------------------------------------------------------------------------------------------

    def _enter(self) -> tuple[str, ...]:
        """Make the parameters: those in registers in their order, then what is on the stack: as many words, or, where
        structs may lie there, all of it at once. Gives their attributes."""
        block, here = self.builder.block, self.here
        pieces = {(p.file, p.at): p for place in (here.result, *here.params) for p in place.pieces}
        for p in () if here.result.pointed else here.result.pieces:
            pieces.pop((p.file, p.at), None)
        for place in here.params:
            pieces |= {(p.file, p.at): p for p in place.pieces}
        whole = self.target.kind == "eightbytes"
        attrs = []
        if ("own", 0) in pieces:
            self.registers["own", 0] = block.add_arg(T.PTR, "result")
            attrs.append(f"sret {self.native.result.bytes}")
        last = {file: max((at for f, at in pieces if f == file), default=-1) + 1 for file in ("int", "float")}
        if here.stack and not whole:
            last["int"] = self.target.ints
        for n in range(last["int"]):
            self.registers["int", n] = block.add_arg(T.I64, f"int{n}")
        for at in range(0, here.stack, WORD) if not whole else ():
            self.words[at] = block.add_arg(T.I64, f"stack{at // WORD}")
        attrs += [""] * (len(block.args) - len(attrs))
        if here.stack and whole:
            self.area = block.add_arg(T.PTR, "stack")
            attrs.append(f"byval {here.stack}")
        for n in range(last["float"]):
            narrow = ("float", n) in pieces and pieces["float", n].bytes == 4
            self.registers["float", n] = block.add_arg(T.F32 if narrow else T.F64, f"float{n}")
            attrs.append("")
        return tuple(attrs)

    def _arriving(self, p: Piece) -> Value:
        """What a piece arrives as."""
        if p.file != "stack":
            return self.registers[p.file, p.at]
        if self.area is None:
            return self.words[p.at]
        return self.load(self.area, p.at, T.I64)

    def argument(self, n: int) -> Value:
        """The address of an argument that is a struct: where the target's caller put it, or a copy of what it passed in
        pieces. One that is pointed to may end before its last word does."""
        if n not in self.memory:
            place = self.here.params[n]
            if place.pointed:
                self.memory[n] = self.to(self._arriving(place.pieces[0]), T.PTR)
            elif self.area is not None and place.pieces[0].file == "stack":
                self.memory[n] = self.at(self.area, place.pieces[0].at)
            else:
                self.memory[n] = self.room(self.native.params[n].bytes)
                self._put(self.memory[n], place, [self._arriving(p) for p in place.pieces])
        return self.memory[n]

    def _put(self, to: Value, place: Place, values: Sequence[Value]) -> None:
        for p, v in zip(place.pieces, values, strict=True):
            self.store(self.to(self.word(v), T.i(8 * p.bytes)), to, p.offset)

    # -- what the function takes --------------------------------------------------------------------------------

    def given(self, g: Given) -> Value:
        """What a parameter of the function, or a word of its stack arguments, is given."""
        if g.what == "area":
            return self._stack()
        if g.what == "result":
            assert self.result is not None
            return self.result
        if g.what == "pointer":
            return self.argument(g.n)
        if g.what == "nothing":
            return self.builder.const(T.I64, 0)
        t = self.native.params[g.n]
        if t.kind != "struct":
            arrived = self.word(self._arriving(self.here.params[g.n].pieces[0]))
            return self.extended(arrived, t.bits, g.how)
        if self.here.params[g.n].pointed and g.offset + g.bytes > t.bytes:
            copy = self.room(t.bytes)
            self.copy(copy, self.argument(g.n), t.bytes)
            self.memory[g.n] = copy
        return self.extended(self.word(self.load(self.argument(g.n), g.offset, T.i(8 * g.bytes))), 8 * g.bytes, g.how)

    def _stack(self) -> Value:
        """The source's stack arguments in memory."""
        out = self.room(self.native.area)
        structs: set[int] = set()
        for at, g in self.native.stack:
            if g.what == "value" and self.native.params[g.n].kind == "struct":
                if g.n not in structs:  # from its first word that is there
                    left = self.native.params[g.n].bytes - g.offset
                    self.copy(self.at(out, at), self.at(self.argument(g.n), g.offset), left)
                structs.add(g.n)
            else:
                self.store(self.to(self.given(g), T.I64), out, at)
        return out

    # -- what it gives ------------------------------------------------------------------------------------------

    def _results(self, given: Sequence[Value]) -> list[Value]:
        """A struct that the function gave as the target's callers want it."""
        here, there = self.here.result, self.there.result
        back = [self.to(self._arriving(here.pieces[0]), T.PTR)] if here.pointed else []
        if there.pointed:
            assert self.result is not None
            memory = self.result
        else:
            files = {"float": [v for v in given if not v.type.is_int], "int": [v for v in given if v.type.is_int]}
            memory = self.room(self.native.result.bytes)
            if given:  # else it never returns
                self._put(memory, there, [files[p.file][p.at] for p in there.pieces])
            if here.pointed:
                self.copy(back[0], memory, self.native.result.bytes)
        if here.pointed:
            return back if self.target.kind == "eightbytes" else []
        loaded = [(p, self.load(memory, p.offset, T.i(8 * p.bytes))) for p in here.pieces]
        values = [self.to(v, (T.F32 if p.bytes == 4 else T.F64) if p.file == "float" else T.I64) for p, v in loaded]
        return [v for v in values if v.type.is_int] + [v for v in values if not v.type.is_int]

    # -- memory and casts ---------------------------------------------------------------------------------------

    def room(self, size: int) -> Value:
        """Memory of the entry's frame, up to a whole word."""
        count = self.builder.const(T.I64, max(WORD, (size + WORD - 1) // WORD * WORD))
        return self.builder.effect("llvm.alloca", (count,), (T.PTR,), {"alignment": 16}).result

    def at(self, pointer: Value, offset: int) -> Value:
        if not offset:
            return pointer
        return self.builder.op("llvm.getelementptr", (pointer, self.builder.const(T.I64, offset)), T.PTR)

    def load(self, pointer: Value, offset: int, t: Type) -> Value:
        return self.builder.effect("llvm.load", (self.at(pointer, offset),), (t,), {"alignment": 1}).result

    def store(self, v: Value, pointer: Value, offset: int) -> None:
        self.builder.effect("llvm.store", (v, self.at(pointer, offset)), (), {"alignment": 1})

    def copy(self, to: Value, source: Value, size: int) -> None:
        self.builder.effect("llvm.intr.memcpy", (to, source, self.builder.const(T.I64, size)))

    def word(self, v: Value) -> Value:
        """A value's bits as a word, zeros above them."""
        b, t = self.builder, v.type
        if t.is_ptr:
            return b.op("llvm.ptrtoint", (v,), T.I64)
        if t.is_vector:
            return b.op("llvm.extractelement", (v, b.const(T.I32, 0)), T.I64)
        if t.is_float:
            v = b.op("arith.bitcast", (v,), T.i(t.bits))
        return v if v.type is T.I64 else b.op("arith.extui", (v,), T.I64)

    def extended(self, v: Value, bits: int, how: str) -> Value:
        """A word whose ``bits`` count, extended as the function's callers do."""
        b = self.builder
        if bits >= 8 * WORD:
            return v
        low = b.op("arith.trunci", (v,), T.i(bits))
        wide = b.op("arith.extsi" if how == "sign" else "arith.extui", (low,), T.I64)
        return b.op("arith.ori", (wide, b.const(T.I64, -1 << bits))) if how == "ones" else wide

    def to(self, v: Value, t: Type) -> Value:
        """A value as a type, by its bits."""
        b = self.builder
        if v.type is t:
            return v
        w = self.word(v)
        if t.is_ptr:
            return b.op("llvm.inttoptr", (w,), T.PTR)
        if t.is_vector:
            zero = b.const(t, (0,) * t.lanes)
            return b.op("llvm.insertelement", (zero, w, b.const(T.I32, 0)), t)
        low = w if t.bits == w.type.bits else b.op("arith.trunci", (w,), T.i(t.bits))
        return b.op("arith.bitcast", (low,), t) if t.is_float else low


PASS = EnterStructs
