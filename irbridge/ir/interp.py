"""Runs a verified module: the reference meaning of the IR.

``Machine(module).call("f", 1, 2)`` gives the raw result bits (a tuple for several results, None for none).
Values are raw bit patterns, tuples of them for vectors. Each function becomes Python code (``ir.pycode``) when it
is first called. Memory is sparse and faults where nothing is mapped; functions and blocks have addresses, so that
pointers to them can be stored, called and branched to. Undefined values are zero, or random with ``seed``.
External functions are Python callables ``f(machine, *raw_arguments)``; ``ir.libc_model`` gives a few.
"""

from __future__ import annotations

import random
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from typing import Any

from irbridge.ir.evaluate import join, split
from irbridge.ir.graph import Data, Module, Reloc
from irbridge.ir.libc_model import LIBC, Exit
from irbridge.ir.memory import Fault, Memory
from irbridge.ir.pycode import chain, compile_function
from irbridge.ir.types import Type

__all__ = ["Exit", "Fault", "Machine", "OutOfFuel"]

CODE, BLOCKS, GLOBALS = 0x100000, 0x4000000, 0x10000000
HEAP, HEAP_END = 0x20000000, 0x60000000
STACK, STACK_TOP = 0x7F0000000000, 0x7F0000800000

External = Callable[..., Any]


class OutOfFuel(Exception):
    """The program ran more blocks than it was given."""


class _Functions(dict[str, Callable[..., Any]]):
    """Callables by function name, made when first asked for."""

    def __init__(self, machine: Machine) -> None:
        self.machine = machine

    def __missing__(self, name: str) -> Callable[..., Any]:
        self[name] = found = self.machine.link(name)
        return found


class Machine:
    """A module loaded: its memory, addresses and output. ``fuel``: how many blocks may run."""

    def __init__(
        self,
        module: Module,
        externals: Mapping[str, External] | None = None,
        seed: int | None = None,
        fuel: int = 10**9,
    ) -> None:
        self.module, self.externals = module, LIBC if externals is None else externals
        self.rng = None if seed is None else random.Random(seed)
        self.memory, self.fuel = Memory(), fuel
        self.memory.lazy = [(STACK, STACK_TOP), (HEAP, HEAP_END)]
        self.sp, self.brk = STACK_TOP - 64, HEAP
        self.out, self.input = bytearray(), b""
        self.sizes: dict[int, int] = {}
        self.address: dict[str, int] = {}
        self.names: dict[int, str] = {}
        self.block_address: dict[tuple[str, str], int] = {}
        self.functions = _Functions(self)
        self._place()

    # -- loading ----------------------------------------------------------------------------------
    def _place(self) -> None:
        code = [n for n, d in self.module.data.items() if d.linkage == "declared" and n in self.externals]
        for k, name in enumerate([*self.module.functions, *code]):
            self.address[name] = CODE + 16 * k
            self.names[CODE + 16 * k] = name
        blocks = [(f.name, b.name) for f in self.module.functions.values() for b in f.body.blocks]
        self.block_address = {key: BLOCKS + 16 * k for k, key in enumerate(blocks)}
        at = GLOBALS
        for d in self.module.data.values():
            if d.name in self.address:
                continue
            if d.linkage == "extern_weak":
                self.address[d.name] = 0
                continue
            at = (at + d.align - 1) // d.align * d.align
            self.address[d.name] = at
            self.address.update((label, at + offset) for label, (offset, _) in d.labels.items())
            at += 64 if d.linkage == "declared" else max(d.size, 1)
        self.memory.map(GLOBALS, at - GLOBALS)
        for name, (target, _) in self.module.aliases.items():
            self.address[name] = self.symbol(target)
        for d in self.module.data.values():
            self._fill(d)

    def _fill(self, d: Data) -> None:
        at = self.address[d.name]
        for x in d.items:
            if isinstance(x, Reloc):
                base = self.block_address[x.symbol, x.block] if x.block else self.symbol(x.symbol)
                value = base + x.addend - (self.symbol(x.minus) if x.minus else 0)
                self.memory.store(at, x.size, value & (1 << 8 * x.size) - 1)
                at += x.size
            else:
                self.memory.write(at, x)
                at += len(x)

    def symbol(self, name: str) -> int:
        """The address of a function, object, label or alias; unknown ones get one that faults."""
        found = self.address.get(name)
        if found is None:
            target = self.module.aliases.get(name, (None,))[0]
            found = self.symbol(target) if target else CODE + 0x2000000 + 16 * len(self.address)
            self.address[name] = found
            self.names.setdefault(found, name)
        return found

    def link(self, name: str) -> Callable[..., Any]:
        """The callable of a function, defined or external."""
        name = self.module.aliases.get(name, (name,))[0]
        f = self.module.functions.get(name)
        if f is not None and not f.is_declaration:
            return compile_function(self, f)
        external = self.externals.get(name)
        if external is None:
            raise Fault(f"call of {name}, which is not provided")
        return lambda *args: external(self, *args)

    # -- running ----------------------------------------------------------------------------------
    def call(self, name: str, *args: Any) -> Any:
        """Call a function with raw values. Raises Fault, Exit, OutOfFuel."""
        with _deep_recursion():
            try:
                return self.functions[name](*args)
            except RecursionError as e:
                raise Fault("stack overflow") from e

    def main(self, *argv: str) -> tuple[int, bytes]:
        """Run ``main``; gives exit status and output."""
        strings = [self.put(a.encode() + b"\0") for a in ("program", *argv)]
        table = self.put(b"".join(s.to_bytes(8, "little") for s in [*strings, 0]))
        f = self.module.functions["main"]
        args = [len(strings), table, 0][: len(f.type.params)]
        try:
            code = self.call("main", *args)
        except Exit as e:
            code = e.code
        return (code or 0) & 0xFF, bytes(self.out)

    def put(self, data: bytes) -> int:
        """Bytes into fresh heap memory; gives their address."""
        at = self.allocate(len(data))
        self.memory.write(at, data)
        return at

    def allocate(self, size: int, align: int = 16) -> int:
        """Fresh zeroed heap memory, 0 if there is no more."""
        at = (self.brk + align - 1) // align * align
        if size > HEAP_END - at:
            return 0
        self.brk = at + max(size, 1)
        self.sizes[at] = size
        return at

    def alloca(self, size: int, align: int) -> int:
        """``size`` bytes of stack."""
        if size >= self.sp - STACK:
            raise Fault("stack overflow")
        self.sp = (self.sp - size) // align * align
        return self.sp

    def undefined(self, t: Type) -> Any:
        """A value where the program has none."""
        return split(t, self.rng.getrandbits(t.bits) if self.rng else 0)

    def spend(self) -> None:
        """Stop a program that runs on; called when ``fuel`` is used up."""
        raise OutOfFuel

    def trap(self, why: str) -> Any:
        raise Fault(why)

    # -- calls whose types differ from the callee's ---------------------------------------------------------
    def call_pointer(
        self,
        address: int,
        args: Sequence[Any],
        types: Sequence[Type],
        results: Sequence[Type],
        nest: Sequence[int] = (),
    ) -> Any:
        """Call what is at an address."""
        name = self.names.get(address)
        if name is None:
            raise Fault(f"call of address {address:#x}, where no function is")
        return self.call_as(name, args, types, results, nest)

    def call_as(
        self, name: str, args: Sequence[Any], types: Sequence[Type], results: Sequence[Type], nest: Sequence[int] = ()
    ) -> Any:
        """Call with arguments of other types than the callee's: as registers would, integers and floats are
        passed in order, each from its own file, those marked ``nest`` (their numbers are given) from a third; what the
        callee wants more is undefined."""
        f = self.module.functions.get(self.module.aliases.get(name, (name,))[0])
        callee = self.functions[name]
        if f is None or f.is_declaration:
            return self._shaped(callee(*(a for n, a in enumerate(args) if n not in nest)), results)
        if f.type.params == tuple(types) and f.type.results == tuple(results):
            return callee(*args)
        given = self._distribute(types, args, nest, f.type.params, chain(f.attrs))
        out = callee(*given)
        n = len(f.type.results)
        values = [] if n == 0 else [out] if n == 1 else list(out)
        back = self._distribute(f.type.results, values, (), results, ())
        return None if not back else back[0] if len(back) == 1 else tuple(back)

    def _shaped(self, value: Any, results: Sequence[Type]) -> Any:
        """An external's result as the call wants it: one it does not give is undefined."""
        if len(results) < 2:
            return None if not results else self.undefined(results[0]) if value is None else value
        values = value if isinstance(value, tuple) else () if value is None else (value,)
        return (*values[: len(results)], *(self.undefined(t) for t in results[len(values) :]))

    def _distribute(
        self,
        types: Sequence[Type],
        given: Sequence[Any],
        nest: Sequence[int],
        wanted: Sequence[Type],
        want_nest: Sequence[int],
    ) -> list[Any]:
        files: dict[str, list[tuple[Type, Any]]] = {"int": [], "float": [], "nest": []}
        for n, (t, v) in enumerate(zip(types, given, strict=True)):
            files["nest" if n in nest else _file(t)].append((t, v))
        out = []
        for n, t in enumerate(wanted):
            file = files["nest" if n in want_nest else _file(t)]
            out.append(self._resize(*file.pop(0), t) if file else self.undefined(t))
        return out

    def _resize(self, t: Type, v: Any, to: Type) -> Any:
        if t is to:
            return v
        return split(to, join(t, v) & (1 << to.bits) - 1)


def _file(t: Type) -> str:
    return "float" if t.is_vector or t.is_float else "int"


@contextmanager
def _deep_recursion() -> Iterator[None]:
    """Calls of the program are calls of Python; let them go deep, without the C stack."""
    before = sys.getrecursionlimit()
    sys.setrecursionlimit(max(before, 50_000))
    try:
        yield
    finally:
        sys.setrecursionlimit(before)
