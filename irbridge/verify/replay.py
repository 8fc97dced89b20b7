"""An input run on both graphs by the interpreter: whether they really differ there.

In: two lifted modules, a prototype, an input as ``prove`` models it. Out: whether they differ, and how. Neither side
sees where the other keeps its constants; variables of the same name lie at the same address in both. External functions
give what the model says.
Example: ``replay(source, target, signature, {"x": 7, "memory": {}}) == (True, "the result is 0x8, not 0x7")``.
"""

from __future__ import annotations

import bisect
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from irbridge.ir.evaluate import join
from irbridge.ir.graph import Module
from irbridge.ir.interp import GLOBALS, HEAP, Machine, OutOfFuel
from irbridge.ir.libc_model import LIBC, Exit
from irbridge.ir.memory import PAGE, Fault, Memory
from irbridge.ir.types import Type
from irbridge.verify import registers
from irbridge.verify.globals import Globals
from irbridge.verify.smt import Space, Unproved
from irbridge.verify.symbolic import COPIES, MOST_COPIED, file_of
from irbridge.verify.types import Param, Signature

FUEL = 20_000
LOWEST, HIGHEST = 1 << 40, 1 << 46  # where a model's world lies
SIDES = ("source", "target")
# The argument that is a character, by function: the callee converts it to one (C11 7.21.7.3, 7.24.5, 7.24.6.1).
CHARACTERS = {"memchr": 1, "strchr": 1, "strrchr": 1, "memset": 1, "putchar": 0, "fputc": 0, "putc": 0}


class _Bounded(Memory):
    """Memory in which what lies between the global objects faults."""

    __slots__ = ("ends", "starts")

    def __init__(self, of: Memory, objects: list[tuple[int, int]]) -> None:
        super().__init__()
        self.pages, self.lazy = of.pages, of.lazy
        self.starts, self.ends = [a for a, _ in objects], [b for _, b in objects]

    def check(self, address: int, size: int) -> None:
        if GLOBALS <= address < HEAP:
            n = bisect.bisect_right(self.starts, address) - 1
            if n < 0 or address + size > self.ends[n]:
                raise Fault(f"access beyond an object at {address:#x}")

    def load(self, address: int, size: int) -> int:
        self.check(address, size)
        return super().load(address, size)

    def store(self, address: int, size: int, value: int) -> None:
        self.check(address, size)
        super().store(address, size, value)


class _Machine(Machine):
    """A module with its variables where the model has them."""

    def __init__(self, module: Module, model: dict[str, Any], places: dict[str, int], seed: int | None) -> None:
        super().__init__(module, LIBC, seed, FUEL)
        self.model, self.calls = model, list[tuple[str, tuple[int | bytes, ...]]]()
        self.address |= places
        moved = [d for d in module.data.values() if d.name in places]
        for d in moved:
            self.memory.map(places[d.name], max(d.size, 1))
        for d in module.data.values():
            if d.items:
                self._fill(d)
        self.constants = [(self.address[d.name], d.size) for d in module.data.values() if d.constant]
        objects = [(self.address[d.name], d.size) for d in module.data.values() if d not in moved]
        self.memory = _Bounded(self.memory, sorted((a, a + n) for a, n in objects))
        for address, byte in model["memory"].items():
            self.memory.map(address, 1)
            self.memory.write(address, bytes([byte]))

    def _given(self, value: int) -> int | bytes:
        """An argument as both sides have it: the text of constant data, which lies where each side likes."""
        found = self.constant(value)
        return value & 0xFFFFFFFF if found is None else found.partition(b"\0")[0]

    def constant(self, value: int) -> bytes | None:
        """What an address leads to if that is constant data, to its end."""
        for start, size in self.constants:
            if start <= value < start + size:
                return self.memory.read(value, start + size - value)
        return None

    def call_as(
        self, name: str, args: Sequence[Any], types: Sequence[Type], results: Sequence[Type], nest: Sequence[int] = ()
    ) -> Any:
        f = self.module.functions.get(self.module.aliases.get(name, (name,))[0])
        if name in COPIES and join(types[2], args[2]) > MOST_COPIED:
            raise OutOfFuel
        if name in COPIES or (f is not None and not f.is_declaration):
            return super().call_as(name, args, types, results, nest)
        exact = len(args) < 8
        whole = (join(t, a) & (0xFF if CHARACTERS.get(name) == n else -1)
                 for n, (t, a) in enumerate(zip(types, args, strict=True)))  # fmt: skip
        given = tuple(map(self._given, whole)) if exact else ()
        self.calls.append((name, given))
        counts, out = {"int": 0, "float": 0}, []
        for t in results:
            kind = file_of(t)
            value = self.model.get("results", {}).get(f"{len(self.calls) - 1} {kind} {counts[kind]}", 0)
            out.append(value & (1 << t.bits) - 1)
            counts[kind] += 1
        return None if not out else out[0] if len(out) == 1 else tuple(out)


@dataclass(frozen=True, slots=True)
class _Ran:
    """``fault``: why it did not return; ``result``: its bits, or what it leads to; ``memory``: the model's pages
    afterwards."""

    fault: str
    result: int | bytes
    memory: dict[int, bytes]
    calls: tuple[tuple[str, tuple[int | bytes, ...]], ...]


def replay(source: Module, target: Module, signature: Signature, model: dict[str, Any]) -> tuple[bool, str]:
    """Whether the two really differ on an input, and how. An input on which the source faults, or on which what it does
    depends on undefined values, is outside the contract."""
    try:
        sides = (source, target)
        names = Globals(Space(), sides).names
        runs = [_run(side, n, signature, model, names[n], None) for n, side in enumerate(sides)]
        again = [_run(side, n, signature, model, names[n], 1) for n, side in enumerate(sides)]
    except Unproved as e:
        return False, str(e)
    if runs[0].fault:
        return False, f"the source {runs[0].fault}"
    reals = [(int(model[name]), p.type.of.bytes)
             for p, name in zip(signature.params, registers.names(signature), strict=True)
             if p.type.of is not None and p.type.of.kind == "float" and p.type.of.bytes in (4, 8)]  # fmt: skip
    if _difference(runs[0], again[0], reals):
        return False, "the source depends on undefined values"
    found = _difference(runs[0], runs[1], reals) or _difference(again[0], again[1], reals)
    return bool(found), found or "they do the same"


def _run(
    module: Module, index: int, signature: Signature, model: dict[str, Any], names: dict[str, tuple[str, int]],
    seed: int | None,
) -> _Ran:  # fmt: skip
    known = model.get("variables", {})
    places = {own: known[base] + offset for own, (base, offset) in names.items() if base in known}
    constants = {n for d in module.data.values() if d.constant for n in (d.name, *d.labels)}
    machine = _Machine(module, model, {n: a for n, a in places.items() if n not in constants}, seed)
    abi, upper = registers.abi_of(module), model.get("upper", {}).get(SIDES[index], {})
    args = [
        registers.raw(p, model[name], abi, upper.get(name, 0))
        for p, name in zip(signature.params, registers.names(signature), strict=True)
    ]
    results = module.functions[signature.name].type.results
    try:
        out = machine.call_as(signature.name, args, registers.types(signature), results)
    except Fault as e:
        return _Ran(f"faults: {e}", 0, {}, ())
    except Exit:
        return _Ran("exits", 0, {}, ())
    except OutOfFuel:
        return _Ran("does not end soon", 0, {}, ())
    values = () if out is None else out if len(results) > 1 else (out,)
    whole = [(t, join(t, v)) for t, v in zip(results, values, strict=True)]
    value = registers.result_of(signature, whole, file_of) or 0
    wide = [t.bits for t, _ in whole if file_of(t) == "int"][:1] == [64]
    if index == 1 and abi.extends and wide and signature.result.kind == "int":
        bits = signature.result.bits
        if registers.raw(Param("", signature.result), value & (1 << bits) - 1, abi, 0) != value:
            return _Ran(f"returns {value:#x}, which is not extended to its register", 0, {}, ())
    pages = {n: bytes(page) for n, page in machine.memory.pages.items() if LOWEST <= n * PAGE < HIGHEST}
    return _Ran("", _result(signature, value, machine), pages, tuple(machine.calls))


def _result(signature: Signature, value: int, machine: _Machine) -> int | bytes:
    """The bits of the C type; every NaN is one; of a pointer to constant data, what is there."""
    t = signature.result
    if t.of is not None and (found := machine.constant(value)) is not None:
        return found.partition(b"\0")[0] if t.of.kind == "int" and t.of.bits == 8 else found[: t.of.bytes]
    value &= (1 << (t.bits or 64)) - 1
    if t.kind == "float":
        exponent = {32: 0xFF << 23, 64: 0x7FF << 52}[t.bits]
        if value & (1 << t.bits - 1) - 1 > exponent:
            return exponent + 1
    return value


def _difference(a: _Ran, b: _Ran, reals: Sequence[tuple[int, int]] = ()) -> str:
    """What the second does that the first does not. ``reals``: address and bytes an element of arrays of floats, in
    which all NaNs are one: which an operation gives is the processor's own matter."""
    if a.fault or b.fault:
        return "" if "end soon" in a.fault + b.fault or a.fault == b.fault else f"the target {b.fault}"
    if a.result != b.result:
        shown = (f"{x:#x}" if isinstance(x, int) else repr(x) for x in (b.result, a.result))
        return f"the result is {', not '.join(shown)}"
    if [n for n, _ in a.calls] != [n for n, _ in b.calls]:
        return f"it calls {[n for n, _ in b.calls]}, not {[n for n, _ in a.calls]}"
    for (name, x), (_, y) in zip(a.calls, b.calls, strict=True):
        if len(x) == len(y) and x != y:
            return f"{name} gets {y}, not {x}"
    for n in sorted(a.memory.keys() | b.memory.keys()):
        was, now = a.memory.get(n, bytes(PAGE)), b.memory.get(n, bytes(PAGE))
        for k in range(PAGE) if was != now else ():
            if was[k] == now[k] or any(_both_nan(a, b, n * PAGE + k, *array) for array in reals):
                continue
            return f"the byte at {n * PAGE + k:#x} is {now[k]:#x}, not {was[k]:#x}"
    return ""


def _both_nan(a: _Ran, b: _Ran, at: int, start: int, size: int) -> bool:
    """Whether the element of an array that has a byte is a NaN on both sides."""
    first = at - (at - start) % size
    exponent = 0x7F8 << 20 if size == 4 else 0x7FF << 52
    for ran in (a, b):
        places = (divmod(first + n, PAGE) for n in range(size))
        raw = bytes(ran.memory.get(page, bytes(PAGE))[offset] for page, offset in places)
        if int.from_bytes(raw, "little") & (1 << 8 * size - 1) - 1 <= exponent:
            return False
    return at >= start
