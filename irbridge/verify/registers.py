"""How a prototype's parameters lie in registers, on terms and on numbers.

In: a C prototype and a calling convention. Out: for each parameter a 64-bit register: its value, extended as the
convention says, and above it bits that may be anything.
Example: an ``int`` is ``Carried(64, "sign")`` where registers hold it sign-extended, else ``Carried(32, "sign")``.
Source: the psABI of each machine, by way of ``Abi``.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any

from irbridge import registry
from irbridge.ir import types as T
from irbridge.ir.graph import Module
from irbridge.isa.carried import carried
from irbridge.isa.machine import Abi
from irbridge.verify.smt import Space, Unproved, const, z3
from irbridge.verify.types import CType, Param, Signature

RESERVED = ("memory", "upper", "variables", "results")  # of a model, beside the parameters


def abi_of(module: Module) -> Abi:
    """The calling convention of the code that a module was lifted from. Raises ``Unproved``."""
    for name in registry.names("frontends"):
        abi: Abi | None = getattr(registry.frontend(name), "ABI", None)
        if abi is not None and abi.libc.attr(abi.long_double) == module.attrs.get("libc"):
            return abi
    raise Unproved("a module of no known convention")


def assumed(signature: Signature, abis: Iterable[Abi]) -> tuple[str, ...]:
    """What is taken for granted of arguments though no convention says it."""
    narrow = [p.type.bits for p in signature.params if p.type.kind == "int"]
    most = max((abi.promoted for abi in abis if any(bits < abi.promoted for bits in narrow)), default=0)
    return (f"callers extend narrower arguments to {most} bits",) if most else ()


def names(signature: Signature) -> list[str]:
    """The parameters' names, as a model has them."""
    out = [p.name or f"arg{n}" for n, p in enumerate(signature.params)]
    return [n + "'" if n in RESERVED else n for n in out]


def check(signature: Signature, abis: Iterable[Abi]) -> None:
    """Raises ``Unproved`` for what is not passed one parameter a register."""
    floats = sum(p.type.kind == "float" for p in signature.params)
    for abi in abis:
        if floats > len(abi.fp_args) or len(signature.params) - floats > len(abi.int_args):
            raise Unproved("arguments on the stack")
    if signature.variadic:
        raise Unproved("a variadic function")
    for t in (signature.result, *(p.type for p in signature.params)):
        if t.kind not in ("void", "int", "float", "pointer") or t.bits > 64:
            raise Unproved(f"a {t} by value")


def value_bits(t: CType) -> int:
    """Bits of a parameter that an input may choose."""
    return 1 if t.text == "_Bool" else t.bits or 64


def largest(signature: Signature, addressed: int) -> dict[str, tuple[int, bool]]:
    """The most that parameters which count elements can be, as no buffer is larger than what can be addressed; and
    whether they can be negative too, which means none."""
    models = {p.name: (name, p.type.signed) for p, name in zip(signature.params, names(signature), strict=True)}
    out: dict[str, tuple[int, bool]] = {}
    for p in signature.params:
        if p.role == "buffer" and isinstance(p.count, str) and p.type.of is not None:
            (name, signed), most = models[p.count], addressed // max(1, p.type.of.bytes)
            out[name] = (min(most, out.get(name, (most, signed))[0]), signed)
    return out


def term(p: Param, value: Any, abi: Abi, space: Space) -> tuple[Any, Any]:
    """The register that carries a parameter, and the symbol of its upper bits or None. ``value``: the type's bits."""
    to = carried(p.type, abi)
    more = to.bits - value.size()
    if more > 0:
        extend = {"sign": z3.SignExt, "zero": z3.ZeroExt, "ones": _with_ones}[to.how]
        value = extend(more, value)
    if to.bits == 64:
        return value, None
    upper = space.fresh(64 - to.bits, "upper")
    return z3.Concat(upper, value), upper


def _with_ones(more: int, value: Any) -> Any:
    return z3.Concat(const(-1, more), value)


def raw(p: Param, value: int, abi: Abi, upper: int) -> int:
    """The register that carries a parameter, as a number."""
    to, bits = carried(p.type, abi), p.type.bits or 64
    fill = {"sign": value >> bits - 1 & 1, "zero": 0, "ones": 1}[to.how]
    if fill:
        value |= (1 << to.bits) - (1 << bits)
    return value | upper << to.bits


def fills(t: CType, value: Any, abi: Abi) -> Any:
    """Whether a 64-bit result's register is extended as the convention says, as a condition."""
    low = z3.Extract(t.bits - 1, 0, value)
    return (z3.SignExt if carried(t, abi).how == "sign" else z3.ZeroExt)(64 - t.bits, low) == value


def types(signature: Signature) -> tuple[T.Type, ...]:
    """The registers' types in the IR."""
    return tuple(T.F64 if p.type.kind == "float" else T.I64 for p in signature.params)


def result_of(signature: Signature, results: Iterable[tuple[T.Type, Any]], file_of: Callable[[T.Type], str]) -> Any:
    """Which of a lifted function's results is the prototype's; None for void. Raises ``Unproved`` if it has none."""
    if signature.result.kind == "void":
        return None
    wanted = "float" if signature.result.kind == "float" else "int"
    for t, value in results:
        if file_of(t) == wanted:
            return value
    raise Unproved("a side without a result")
