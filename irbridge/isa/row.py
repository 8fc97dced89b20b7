"""The instruction-row idiom: a pure function over bit-vectors plus its contract, one row an instruction.

``ins("adc", "rw:rm r:rmi", "OSZAPC", lambda a, b, CF: add3(a, b, CF))``: name, operands (access and
kind; the kinds are each ISA's own), flags column (a capital is defined, small undefined, ``-`` kept),
and the function. ``control`` rows (jumps, calls, returns) say what the lifter does; a conditional
jump's function gives its 1-bit condition. Its first parameters are the operands in order (a written-only operand is no
parameter); parameters named after registers, flags, ``mem`` or ``pc`` are implicit inputs. It gives
the written operands' values in order, and ``out(...)`` names implicit outputs.

Tracing: ``Row.trace`` runs the function once per operand form on a ``Tape`` and yields a ``Template``,
replayed for every instruction of that form.
"""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from typing import Any

from irbridge.ir import types as T
from irbridge.ir.ops import OPS, OpDef
from irbridge.ir.types import Type
from irbridge.isa.bits import Bits


class Out:
    """A row's result: ``values`` for the written operands, ``named`` implicit outputs, and
    ``undef``: flags whose value is undefined when the 1-bit condition holds."""

    __slots__ = ("named", "undef", "values")

    def __init__(self, values: tuple[Bits, ...], named: dict[str, Any], undef: dict[str, Bits]) -> None:
        self.values, self.named, self.undef = values, named, undef

    def without(self, *names: str) -> Out:
        """The same, some implicit outputs left alone."""
        return Out(self.values, {k: v for k, v in self.named.items() if k not in names}, self.undef)

    def also(self, **named: Any) -> Out:
        """The same with further implicit outputs."""
        return Out(self.values, {**self.named, **named}, self.undef)


def out(*values: Bits, undef: dict[str, Bits] | None = None, **named: Any) -> Out:
    return Out(values, named, undef or {})


@dataclass(frozen=True, slots=True)
class Operand:
    """One operand column: ``access`` is r, w or rw; ``kind`` is the ISA's name for what may stand there."""

    access: str
    kind: str


@dataclass(slots=True, eq=False)
class Row:
    """One instruction. ``implicit``: the function's parameters past the operands; ``zeroes``: the same
    register twice gives a result that does not depend on it (``xor eax, eax``)."""

    name: str
    operands: tuple[Operand, ...]
    flags: str
    fn: Callable[..., Any]
    implicit: tuple[str, ...]
    zeroes: bool = False
    extension: str = ""
    note: str = ""
    control: str = ""
    templates: dict[Any, Template] = field(default_factory=dict)

    @property
    def spec(self) -> str:
        return " ".join(f"{o.access}:{o.kind}" for o in self.operands)

    def trace(self, key: Any, inputs: Sequence[Type | int], implicit: Sequence[Type]) -> Template:
        """The template of one operand form. ``inputs``: for each read operand its type, or the Python
        int that an immediate known at decoding stands for; ``implicit``: the implicit inputs' types
        (``mem`` has no type and is not listed). ``key`` names the form in the row's cache."""
        found = self.templates.get(key)
        if found is not None:
            return found
        tape = Tape()
        args: list[Any] = [n if isinstance(n, int) else tape.input(n) for n in inputs]
        types = iter(implicit)
        args += [tape.mem if name == "mem" else tape.input(next(types)) for name in self.implicit]
        result = as_out(self.fn(*args))
        named = {k: v.value for k, v in result.named.items() if k != "mem"}
        found = Template(tape.count, tape.ops, [v.value for v in result.values], named, [v.t for v in result.values])
        found.named_types = {k: v.t for k, v in result.named.items() if k != "mem"}
        self.templates[key] = found
        return found


def as_out(result: Any) -> Out:
    """A row may give a bare value, a tuple of them, or an ``Out``."""
    if isinstance(result, Out):
        return result
    return Out(tuple(result) if isinstance(result, tuple) else (result,), {}, {})


class Table:
    """An ISA's rows. ``flags``: the names that the flags column's letters stand for, in order."""

    def __init__(self, isa: str, flags: Sequence[str]) -> None:
        self.isa, self.flags = isa, tuple(flags)
        self.rows: dict[str, list[Row]] = {}
        self.extension = ""

    def ins(
        self,
        names: str,
        operands: str,
        flags: str,
        fn: Callable[..., Any],
        zeroes: bool = False,
        note: str = "",
        control: str = "",
    ) -> None:
        """Add a row under each of the (space-separated) names; several rows of a name are tried in order."""
        spec = tuple(Operand(*o.split(":")) for o in operands.split())
        assert all(o.access in ("r", "w", "rw") for o in spec), operands
        assert len(flags) == len(self.flags), (names, flags)
        reads = sum("r" in o.access for o in spec)
        params = tuple(inspect.signature(fn).parameters)
        row_args = (spec, flags, fn, params[reads:], zeroes, self.extension, note, control)
        for name in names.split():
            self.rows.setdefault(name, []).append(Row(name, *row_args))

    def all(self) -> Iterable[Row]:
        for rows in self.rows.values():
            yield from rows


class TapeMem:
    """``mem`` while tracing: loads and stores are recorded in order."""

    def __init__(self, tape: Tape) -> None:
        self.tape = tape

    def load(self, address: Bits, w: int) -> Bits:
        """``w`` bits at ``address``, little-endian."""
        return self.tape.op("llvm.load", (address,), T.i(w), {})

    def store(self, address: Bits, value: Bits) -> TapeMem:
        self.tape.op("llvm.store", (value, address), value.t, {})
        return self


class Tape:
    """Rows traced: payloads are indices; inputs come first, then one index an op."""

    def __init__(self) -> None:
        self.count = 0
        self.ops: list[TapeOp] = []
        self.mem = TapeMem(self)
        self._made: dict[tuple[Type, Any], Bits] = {}
        self._next = 0

    def input(self, t: Type) -> Bits:
        assert not self.ops
        self.count += 1
        self._next += 1
        return Bits(self, t, self._next - 1)

    def _push(self, d: OpDef, args: tuple[int, ...], t: Type, attrs: dict[str, Any]) -> Bits:
        self.ops.append((d, args, t, attrs))
        self._next += 1
        return Bits(self, t, self._next - 1)

    def op(self, name: str, args: Sequence[Bits], type_: Type, attrs: dict[str, Any]) -> Bits:
        return self._push(OPS[name], tuple(a.value for a in args), type_, attrs)

    def make(self, type_: Type, value: int | tuple[int, ...]) -> Bits:
        key = (type_, value)
        if key not in self._made:
            self._made[key] = self._push(OPS["arith.constant"], (), type_, {"value": value})
        return self._made[key]


TapeOp = tuple[OpDef, tuple[int, ...], Type, dict[str, Any]]


@dataclass(slots=True)
class Template:
    """A traced form: ``inputs`` values enter, ``ops`` follow, ``values`` and ``named`` index them."""

    inputs: int
    ops: list[TapeOp]
    values: list[int]
    named: dict[str, int]
    types: list[Type]
    named_types: dict[str, Type] = field(default_factory=dict)
    pruned: dict[frozenset[str], list[tuple[int, TapeOp]]] = field(default_factory=dict)

    def needed(self, names: frozenset[str]) -> list[tuple[int, TapeOp]]:
        """The ops, with their indices, that the written operands, the implicit outputs ``names``
        and memory need."""
        found = self.pruned.get(names)
        if found is None:
            want = set(self.values) | {self.named[n] for n in names}
            for k in range(len(self.ops) - 1, -1, -1):
                d, args, _, _ = self.ops[k]
                if self.inputs + k in want or "w" in d.effects:
                    want.add(self.inputs + k)
                    want.update(args)
            found = [(self.inputs + k, op) for k, op in enumerate(self.ops) if self.inputs + k in want]
            self.pruned[names] = found
        return found
