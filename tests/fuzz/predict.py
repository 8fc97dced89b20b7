"""What a row says an instruction does to a state: the row's function run on ints.

The decoder's bindings are used, so a wrong binding shows as well. ``Machine`` holds the variables of
the ISA by number and one window of memory; ``predict`` changes it as the instruction would and tells
what may hold anything afterwards. Nothing here knows an ISA.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any, NamedTuple

from irbridge.ir import types as T
from irbridge.ir.ops import Undefined
from irbridge.isa.bits import INTS, Bits
from irbridge.isa.machine import Bound, Decoded, Place, Var
from irbridge.isa.row import Out, as_out
from irbridge.isa.syntax import Mem

_M64 = (1 << 64) - 1
NAN_BOX = {16: 0x7E00, 32: 0x7FC00000}  # what a value that is not NaN-boxed reads as


class OutOfWindow(Exception):
    """The instruction reaches memory outside the scratch window; the state is skipped."""


@dataclass
class Window:
    """The scratch memory, at its address in the process. ``stored``: offset and bytes of each store."""

    base: int
    data: bytearray
    stored: list[tuple[int, int]] = field(default_factory=list)

    def load(self, address: Bits, w: int) -> Bits:
        at = self._at(address.value, w)
        return INTS.const(w, int.from_bytes(self.data[at : at + w // 8], "little"))

    def store(self, address: Bits, value: Bits) -> Window:
        at = self._at(address.value, value.w)
        self.data[at : at + value.w // 8] = value.value.to_bytes(value.w // 8, "little")
        self.stored.append((at, value.w // 8))
        return self

    def copy(self) -> Window:
        return Window(self.base, bytearray(self.data))

    def _at(self, address: int, w: int) -> int:
        at = address - self.base
        if not 0 <= at <= len(self.data) - w // 8:
            raise OutOfWindow
        return at


class Isa(NamedTuple):
    """What a machine knows of its ISA: the frontend's ``VARS`` and ``REGS``, the flags column's names."""

    variables: Sequence[Var]
    places: Mapping[str, Place]
    flags: Sequence[str]


@dataclass
class Machine:
    """The variables' values by number, and memory."""

    isa: Isa
    regs: list[int]
    window: Window

    def copy(self) -> Machine:
        return Machine(self.isa, list(self.regs), self.window.copy())

    def read(self, p: Place) -> int:
        value = self.regs[p.var] >> p.off & (1 << p.width) - 1
        v = self.isa.variables[p.var]
        if (
            v.kind == "float"
            and p.zero
            and p.width < v.width
            and self.regs[p.var] >> p.width != (1 << v.width - p.width) - 1
        ):
            return NAN_BOX[p.width]
        return value

    def write(self, p: Place, value: int) -> None:
        v = self.isa.variables[p.var]
        if v.kind == "scratch":
            return
        mask = (1 << p.width) - 1 << p.off
        rest = self.regs[p.var]
        if p.zero:
            rest = (1 << v.width) - 1 if v.kind == "float" else 0
        self.regs[p.var] = rest & ~mask | value << p.off

    def address(self, m: Mem) -> int:
        total = m.disp.addend
        for name, scale, signed in ((m.base, 1, False), (m.index, m.scale, m.signed)):
            if name:
                place = self.isa.places[name]
                value = self.read(place)
                if signed and value >> place.width - 1:
                    value -= 1 << place.width
                total += value * scale
        return total & _M64


@dataclass
class Prediction:
    """``fault``: the instruction traps; ``undefined``: names of flags and implicit outputs, and numbers of
    written operands, that may hold anything (``0.high``: only past its width); ``named``: the implicit
    outputs; ``taken``: a conditional jump's condition."""

    fault: bool = False
    undefined: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    taken: int | None = None


Predict = Callable[[Decoded, Machine], Prediction]  # changes the machine, as the instruction does


def columns(d: Decoded) -> tuple[Bound, ...]:
    """The operands that the row's function knows: a jump's target is none."""
    return d.operands[: len(d.row.operands)]


def _input(m: Machine, b: Bound) -> Any:
    if b.py is not None:
        return b.py
    if b.imm is not None:
        return INTS.const(b.width, b.imm.addend)
    if b.place is not None:
        return INTS.const(b.width, m.read(b.place))
    assert b.mem is not None
    address = m.address(b.mem)
    if b.access == "a":
        return INTS.const(64, address)
    return m.window.load(INTS.const(64, address), b.width)


def predict(d: Decoded, m: Machine) -> Prediction:
    """Run the row's function on ``m``, in place. Raises ``OutOfWindow``."""
    return run(d, m, lambda args: as_out(d.row.fn(*args)))


def replay(d: Decoded, m: Machine) -> Prediction:
    """The same through the row's traced template, which is what lifting replays. State-dependent
    undefinedness comes from the function."""
    template = d.template
    assert template is not None

    def step(args: list[Any]) -> Out:
        before = m.window.copy()
        undef = as_out(d.row.fn(*[before if a is m.window else a for a in args])).undef
        values: list[Bits] = [a for a in args if isinstance(a, Bits)]
        assert len(values) == template.inputs
        for op, operands, t, attrs in template.ops:
            inputs = [values[n] for n in operands]
            if op.name == "llvm.load":
                values.append(m.window.load(inputs[0], t.bits))
            elif op.name == "llvm.store":
                m.window.store(inputs[1], inputs[0])
                values.append(inputs[0])
            else:
                constant = op.name == "arith.constant"
                values.append(INTS.make(t, attrs["value"]) if constant else INTS.op(op.name, inputs, t, attrs))
        named = {k: values[n] for k, n in template.named.items()}
        return Out(tuple(values[n] for n in template.values), named, undef)

    return run(d, m, step)


def run(d: Decoded, m: Machine, step: Callable[[list[Any]], Out]) -> Prediction:
    """One instruction: operands read, ``step`` for the row's function, results written. Addresses are of
    before; implicit outputs are written first, then operands in their order."""
    row, bound = d.row, columns(d)
    args = [_input(m, b) for b in bound if b.access != "w"]
    addresses = [m.address(b.mem) if b.mem is not None else 0 for b in bound]
    places = iter(d.implicit)
    for name in row.implicit:
        if name == "mem":
            args.append(m.window)
        else:
            p = next(places)
            args.append(INTS.const(p.width, m.read(p)))
    try:
        result = step(args)
    except Undefined:
        return Prediction(fault=True)
    found = Prediction(named=set(d.named))
    for name, condition in result.undef.items():
        if condition.value:
            found.undefined.add(name)
    found.fault = "fault" in found.undefined
    if row.control == "cond":
        found.taken = result.values[0].value
        return found
    found.undefined |= {f for f, c in zip(m.isa.flags, row.flags, strict=True) if c.islower()}
    for name, value in result.named.items():
        if name != "mem":
            p = d.named[name]
            assert value.t is T.i(p.width), (row.name, name, value.t)
            m.write(p, value.value)
    written = [n for n, b in enumerate(bound) if "w" in b.access]
    assert len(written) == len(result.values), (row.name, row.spec)
    for n, value in zip(written, result.values, strict=True):
        b = bound[n]
        assert value.t is T.i(b.width), (row.name, row.spec, value.t, b.width)
        if b.place is not None:
            m.write(b.place, value.value)
        else:
            m.window.store(INTS.const(64, addresses[n]), value)
    return found
