"""What a lifted function takes and gives of a C prototype that has structs by value.

In: an analysed program, its modules and C prototypes. Out: the attribute ``native`` of each such function and of its
declarations, of which ``passes.enter_structs`` makes an entry for callers of the target's convention; and, before the
analysis, ``tell``, of all prototypes: in which registers a result is and how many stack arguments there are, whatever
the code shows.
Functions that cannot have an entry say why.
Example: where a struct of 24 bytes lies on the stack, the lifted parameter ``stack0`` is ``Given("value", 0, 0, 8)``:
of argument 0, from byte 0, 8 bytes.
Source: ``aggregates.placed`` for the source's convention.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from irbridge.aggregates import SUFFIX, Given, Native, Place, Placed, passes_structs, placed, shape
from irbridge.errors import Unsupported
from irbridge.ir.graph import Module, Reloc
from irbridge.isa.carried import carried
from irbridge.isa.cfg import MFunc
from irbridge.isa.machine import Abi
from irbridge.isa.program import Program
from irbridge.isa.signature import Signature as Lifted
from irbridge.isa.signature import signature

if TYPE_CHECKING:
    from irbridge.verify.types import CType, Signature


def tell(p: Program, prototypes: Mapping[str, Signature]) -> None:
    """Note in the summaries in which registers a result is, whether there are stack arguments, and how long they are
    where structs are among them, which code may index in ways that do not show it."""
    abi = p.abi
    for m in p.funcs:
        s = prototypes.get(m.name)
        if s is None or m.func.linkage == "internal":
            continue
        every = [prototypes.get(n) for n in (m.name, *(a for a, _ in m.func.aliases))]
        if all(x is not None and x.result.kind != "struct" for x in every):
            m.summary.told = 0
            for x in every:
                m.summary.told |= _scalar(x.result, abi) if x is not None else 0
            m.summary.told_bits = max(64, *(x.result.bits for x in every if x is not None))
        try:
            shapes = [shape(x.type) for x in s.params]
            places = placed(shapes, shape(s.result), abi.structs)
        except Unsupported:
            continue
        none = not places.stack and not s.variadic and len(every) == 1
        if none or any(x.kind == "struct" and _on_stack(place) for x, place in zip(shapes, places.params, strict=True)):
            m.summary.told_stack = places.stack
        if s.result.kind == "struct" and not places.result.pointed:
            files = {"int": abi.int_results, "float": abi.fp_results}
            told = [files[x.file][x.at] for x in places.result.pieces]
            m.summary.told, m.summary.told_bits, m.summary.packed = sum(1 << i for i in told), 64, True
            m.summary.demand |= sum(p.variables[i].low(64) for i in told)


def _scalar(t: CType, abi: Abi) -> int:
    """The variables of a result that is no struct."""
    files = {"int": abi.int_results, "pointer": abi.int_results, "float": abi.fp_results}
    return sum(1 << i for i in files.get(t.kind, ())[: 1 + (t.bits > 64)])


def _on_stack(place: Place) -> bool:
    return not place.pointed and any(x.file == "stack" for x in place.pieces)


def describe(p: Program, modules: Sequence[Module], prototypes: Mapping[str, Signature]) -> None:
    """Give the functions and their declarations the attribute."""
    taken = _taken(modules)
    for m in p.funcs:
        s = prototypes.get(m.name)
        if s is None or not passes_structs(s) or m.func.linkage == "internal":
            continue
        try:
            native = _native(p, m, s, m.name in taken)
        except Unsupported as e:
            native = Native(refused=e.message)
        if m.name + SUFFIX in p.globals:
            native = native._replace(refused=f"there is a {m.name}{SUFFIX} already")
        for module in modules:
            f = module.functions.get(m.name)
            if f is not None and (f.is_declaration or f.attrs.get("linkage") != "internal"):
                f.attrs["native"] = native


def _taken(modules: Sequence[Module]) -> set[str]:
    """Functions whose address the program takes."""
    out = {x.symbol for m in modules for d in m.data.values() for x in d.items if isinstance(x, Reloc) and not x.block}
    for m in modules:
        for f in m.functions.values():
            out |= {str(op.attrs["global_name"]) for op in f.body.ops() if op.d.name == "llvm.mlir.addressof"}
    return out


def _native(p: Program, m: MFunc, s: Signature, taken: bool) -> Native:
    """Raises Unsupported where there can be no entry and the conventions are not even known."""
    if s.variadic:
        raise Unsupported("it is variadic")
    shapes, result = tuple(shape(x.type) for x in s.params), shape(s.result)
    places = placed(shapes, result, p.abi.structs)
    sig, frame = signature(p, m), m.summary.frame
    why = ""
    if taken:
        why = "its address is taken, and what calls it by that passes what the source's convention says"
    elif m.func.aliases or m.name in {e.symbol for e in m.unit.sets.values()}:
        why = "it has another name"
    elif m.func.linkage == "weak":
        why = "it is weak: another definition may take its place"
    elif sig.nested >= 0 or sig.more:
        why = "it takes more than C's arguments"
    by_register, by_stack = _givens(s, places, p)
    if any(8 * n not in by_stack for n in range(sig.slots)):
        why = why or "its code reads more stack arguments than its prototype has"
    if sig.results and m.summary.packed and m.summary.told & ~sum(1 << i for i, _, _ in sig.results):
        why = why or "its code gives less than its prototype says"
    params = _params(sig, by_register, by_stack, len(p.abi.int_args))
    area = max(places.stack, frame.incoming if frame is not None else 0)
    return Native(shapes, result, places, params, tuple(sorted(by_stack.items())), area, why)


def _givens(
    s: Signature, places: Placed, p: Program
) -> tuple[dict[tuple[str, int], Given], dict[int, Given]]:
    """What each register and each word of the stack holds."""
    registers: dict[tuple[str, int], Given] = {}
    stack: dict[int, Given] = {}

    def put(place: Place, given: Given) -> None:
        for x in place.pieces:
            new = given if place.pointed else given._replace(offset=x.offset, bytes=x.bytes)
            if new.how == "struct" and x.file == "float" and x.bytes == 4 and p.abi.extends:
                new = new._replace(how="ones")
            if x.file == "stack":
                stack[x.at] = new
            else:
                registers[x.file, x.at] = new

    if places.result.pointed:
        put(places.result, Given("result"))
    for n, (param, place) in enumerate(zip(s.params, places.params, strict=True)):
        t = param.type
        if place.pointed:
            put(place, Given("pointer", n))
        elif t.kind == "struct":
            put(place, Given("value", n, how="struct"))
        else:
            put(place, Given("value", n, how=carried(t, p.abi).how))
    return registers, stack


def _params(
    sig: Lifted, registers: dict[tuple[str, int], Given], stack: dict[int, Given], ints: int
) -> tuple[Given, ...]:
    """What the lifted parameters are, in order."""
    none = Given("nothing")
    out = [Given("area")] * sig.chain
    out += [registers.get(("int", n) if n < ints else ("own", 0), none) for n in range(len(sig.ints))]
    out += [stack.get(8 * n, none) for n in range(sig.slots)]
    out += [registers.get(("float", n), none) for n in range(len(sig.floats))]
    return (*out, *(none for _ in sig.more))
