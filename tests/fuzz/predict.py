"""What a row says an instruction does to a state: the row's function run on ints.

The decoder's bindings are used, so a wrong binding shows as well. ``Machine`` holds the variables of
the ISA by number and one window of memory; ``predict`` gives a new machine and what is undefined in it.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from irbridge.frontends.x86_64.kinds import implicit
from irbridge.frontends.x86_64.regs import FLAGS, REGS, VAR
from irbridge.ir import types as T
from irbridge.ir.ops import Undefined
from irbridge.isa.bits import INTS, Bits
from irbridge.isa.machine import Bound, Decoded, Place
from irbridge.isa.row import Out, as_out
from irbridge.isa.syntax import Mem


class OutOfWindow(Exception):
    """The instruction reaches memory outside the scratch window; the state is skipped."""


@dataclass
class Window:
    """The scratch memory, at its address in the process."""

    base: int
    data: bytearray

    def load(self, address: Bits, w: int) -> Bits:
        at = self._at(address.value, w)
        return INTS.const(w, int.from_bytes(self.data[at : at + w // 8], "little"))

    def store(self, address: Bits, value: Bits) -> Window:
        at = self._at(address.value, value.w)
        self.data[at : at + value.w // 8] = value.value.to_bytes(value.w // 8, "little")
        return self

    def _at(self, address: int, w: int) -> int:
        at = address - self.base
        if not 0 <= at <= len(self.data) - w // 8:
            raise OutOfWindow
        return at


@dataclass
class Machine:
    """Variables by number, and memory."""

    regs: list[int]
    window: Window

    def read(self, p: Place) -> int:
        return self.regs[p.var] >> p.off & (1 << p.width) - 1

    def write(self, p: Place, value: int) -> None:
        if p.zero:
            self.regs[p.var] = value
        else:
            mask = (1 << p.width) - 1 << p.off
            self.regs[p.var] = self.regs[p.var] & ~mask | value << p.off

    def address(self, m: Mem) -> int:
        total = m.disp.addend
        for name, scale in ((m.base, 1), (m.index, m.scale)):
            if name:
                total += self.read(REGS[name]) * scale
        return total & (1 << 64) - 1


@dataclass
class Prediction:
    """``fault``: #DE is raised; ``undefined``: names of flags, and numbers of written operands,
    that may hold anything; ``named``: the implicit outputs."""

    fault: bool = False
    undefined: set[str] = field(default_factory=set)
    named: set[str] = field(default_factory=set)
    taken: int | None = None


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


def predict(d: Decoded, m: Machine, width: int) -> Prediction:
    """Run the row's function on ``m``, in place. Raises ``OutOfWindow``."""
    return _run(d, m, width, lambda args: as_out(d.row.fn(*args)))


def replay(d: Decoded, m: Machine, width: int) -> Prediction:
    """The same through the row's traced template, which is what lifting replays. State-dependent
    undefinedness comes from the function."""
    template = d.template
    assert template is not None

    def step(args: list[Any]) -> Out:
        before = Window(m.window.base, bytearray(m.window.data))
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

    return _run(d, m, width, step)


def _run(d: Decoded, m: Machine, width: int, step: Callable[[list[Any]], Out]) -> Prediction:
    row = d.row
    bound = () if row.control else d.operands  # a target is no parameter
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
    found.undefined |= {f for f, c in zip(FLAGS, row.flags, strict=True) if c.islower()}
    for name, value in result.named.items():
        if name != "mem":
            p = d.named[name]
            assert value.t is T.i(p.width), (row.name, name, value.t)
            m.write(p, value.value)
            assert implicit(name, width) in REGS or name in VAR
    written = [n for n, b in enumerate(d.operands) if "w" in b.access]
    assert len(written) == len(result.values), (row.name, row.spec)
    for n, value in zip(written, result.values, strict=True):
        b = d.operands[n]
        assert value.t is T.i(b.width), (row.name, row.spec, value.t, b.width)
        if b.place is not None:
            m.write(b.place, value.value)
        else:
            # The address is of before, but pop's is of after; both are the same outside rsp.
            m.window.store(INTS.const(64, addresses[n]), value)
    return found
