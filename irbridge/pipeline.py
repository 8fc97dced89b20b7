"""Every stage in order, on one page.

In: assembly texts, all the units of one program together. Out: one text a unit for each target.

    parse -> decode, graph -> analyse the program -> lift -> passes -> LLVM IR -> assembly

Example: ``translate_units([("f.s", text)], ["llvm"])["llvm"][0]``.
"""

from __future__ import annotations

import gc
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass, field
from typing import TYPE_CHECKING, Any

from irbridge import registry
from irbridge.errors import IrbridgeError
from irbridge.ir.clone import clone
from irbridge.ir.graph import Module

if TYPE_CHECKING:
    from irbridge.verify.types import Signature

# the passes that a target may need before it is emitted
LOWERING = ("enter_structs", "lower_f80", "lower_f128", "shim_libc")


@dataclass(frozen=True, slots=True)
class Options:
    """What a translation may be told. ``cpu``/``features``: of the target, as LLVM names them;
    ``annotate``: comments say which source line each line came from; ``dispatch``: functions may ask the processor what
    it has beyond the target's base; ``prototypes``: C prototypes of functions, by name (``isa.carried``);
    ``preserved``: look whether functions preserve what they must; ``print_after``/``stop_after``: names of stages or
    passes; ``show`` receives their dumps."""

    opt: int = 2
    cpu: str = ""
    features: str = ""
    annotate: bool = False
    verify_each: bool = False
    print_after: tuple[str, ...] = ()
    stop_after: str = ""
    dispatch: bool = True
    prototypes: Mapping[str, Signature] = field(default_factory=dict, hash=False)
    preserved: bool = False
    show: Callable[[str, str], None] = lambda name, text: print(f"// after {name}\n{text}")


@dataclass(slots=True)
class Lifted:
    """A program as IR: one module a unit, and what was assumed on the way. ``total_store_order``: the source
    keeps the order of plain stores; ``unpreserved``: of each function the registers that it must preserve and may
    change, where that is asked for."""

    modules: list[Module]
    assumptions: list[str] = field(default_factory=list)
    warnings: list[str] = field(default_factory=list)
    total_store_order: bool = False
    unpreserved: dict[str, tuple[str, ...]] = field(default_factory=dict)


@contextmanager
def _no_collection() -> Iterator[None]:
    """Graphs are acyclic garbage seldom: the cyclic collector only costs time while building them."""
    enabled = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if enabled:
            gc.enable()


def lift_units(units: Sequence[tuple[str, str]], source: str | None = None, options: Options | None = None) -> Lifted:
    """Parse and lift all the units of a program. Raises ``IrbridgeError`` with a location."""
    options = options or Options()
    _check_names(options)
    with _no_collection():
        lifted = _lift(units, source, options)
        _after("lift", lifted.modules, options)
        for name, run in passes() if options.stop_after != "lift" else ():
            for m in lifted.modules:
                run(m)
            _after(name, lifted.modules, options)
            if options.stop_after == name:
                break
    if lifted.total_store_order:
        lifted.warnings += [w for m in lifted.modules if (w := memory_order(m))]
    return lifted


def _check_names(options: Options) -> None:
    """Raises IrbridgeError for a dump or stop after something that does not run."""
    stages = ["lift", *(name for name, _ in passes())]
    for name, known in [(options.stop_after, stages), *((n, [*stages, *LOWERING]) for n in options.print_after)]:
        if name and name not in known:
            raise IrbridgeError(f"there is no pass {name} to stop or print after", remedy=f"one of {', '.join(known)}")


def memory_order(module: Module) -> str:
    """A warning if the module uses atomics or starts threads, with the first place that does; else empty.

    Atomics stay atomics; the order that the source keeps between plain accesses is not kept on a weaker target."""
    for f in module.functions.values():
        for op in f.body.ops() if not f.is_declaration else ():
            thread = op.attrs.get("callee") == "pthread_create"
            if thread or op.d.name in ("llvm.atomicrmw", "llvm.cmpxchg", "llvm.fence"):
                what = "threads are started" if thread else "atomics are used"
                where = f"{module.name}:{op.loc}" if op.loc else module.name
                return f"{where}: {what}; plain accesses do not keep the source's order (--memory-model relaxed)"
    return ""


def _lift(units: Sequence[tuple[str, str]], source: str | None, options: Options) -> Lifted:
    from irbridge.isa import cfg
    from irbridge.isa.asm import parse_unit
    from irbridge.isa.carried import extend
    from irbridge.isa.evidence import narrow
    from irbridge.isa.program import Program
    from irbridge.isa.returns import narrow_results
    from irbridge.isa.structs import describe, tell
    from irbridge.isa.summary import analyse
    from irbridge.isa.unit import UnitLifter

    name, text = units[0] if units else ("", "")
    frontend = registry.frontend(source or registry.recognise(text, name))
    parsed = [parse_unit(text, name, frontend.SYNTAX) for name, text in units]
    program = Program(frontend.VARS, frontend.ABI)
    for u in parsed:
        tables = cfg.find_tables(u)
        functions = {f.name for f in u.funcs} | {a for f in u.funcs for a, _ in f.aliases}
        for f in u.funcs:
            m = cfg.build(u, f, frontend.decode, tables, functions)
            cfg.check_pairs(m, frontend.ABI.hi_mods, frontend.ABI.lo_mods)
            program.add(m)
    tell(program, options.prototypes)
    analyse(program)
    lifted = Lifted([])
    if options.preserved:
        from irbridge.isa.preserved import unpreserved

        lifted.unpreserved = {m.name: unpreserved(program, m) for m in program.funcs}
    for u in parsed:
        lifted.modules.append(UnitLifter(program, u, frontend.REGS).lift())
    narrow(lifted.modules)
    lifted.assumptions, lifted.total_store_order = program.assumptions, frontend.ABI.total_store_order
    if frontend.ABI.extends:
        lifted.assumptions += narrow_results(lifted.modules)
    describe(program, lifted.modules, options.prototypes)
    extend(lifted.modules, options.prototypes, frontend.ABI)
    return lifted


def passes() -> Iterable[tuple[str, Callable[[Module], bool]]]:
    """The passes in order, by name."""
    for name in ("rename_runtime", "raise_libgcc", "dce"):
        p = registry.make_pass(name)
        yield name, p.run


def _after(name: str, modules: Sequence[Module], options: Options) -> None:
    if options.verify_each:
        from irbridge.ir.verifier import verify

        for m in modules:
            verify(m)
    if name in options.print_after:
        from irbridge.ir.text import print_module

        for m in modules:
            options.show(name, print_module(m))


def unserved(modules: Sequence[Module], target: str) -> dict[str, str]:
    """The functions of a lifted program that native callers on the target cannot call rightly, and why: they have
    structs by value which are passed otherwise there, and get no entry, or seem to have more results than it returns
    in registers or wider ones, or want to be told where their stack arguments are."""
    from irbridge.backends.llvm.codegen import MACHINES, pieces
    from irbridge.ir.pycode import chain
    from irbridge.passes.enter_structs import unserved as found

    if target not in MACHINES:
        return {}
    machine = MACHINES[target]
    remedy = "give the prototype (--sig, --header)"
    area = "it seems to take the address of its stack arguments, which native callers do not tell it"
    whole = f"the code shows a result of 128 bits, which {target} returns elsewhere than a double: {remedy}"
    many = f"the code shows more results than {target} returns in registers: {remedy}"
    own = [f for m in modules for f in m.functions.values() if not f.is_declaration and "native" not in f.attrs
           and f.attrs.get("linkage") != "internal"]  # fmt: skip
    out = {f.name: area for f in own if chain(f.attrs)}
    out |= {f.name: many for f in own if pieces(f.type.results) > machine.returned}
    out |= {f.name: whole for f in own if not machine.vectors and any(t.is_vector for t in f.type.results)}
    return out | {n: otherwise(why) for n, why in found(modules, machine.structs).items()}


def otherwise(why: str) -> str:
    """Why native callers cannot be served with structs."""
    return f"native callers may pass its structs otherwise: {why}"


def emit_module(module: Module, target: str, options: Options, source: str = "") -> str:
    """One module as target text. The module is changed: emit a clone (``ir.clone``) if it is needed again.
    ``source``: the unit's own text, for ``annotate``."""
    from irbridge.backends.llvm.annotate import annotate
    from irbridge.backends.llvm.codegen import MACHINES, compile_text
    from irbridge.backends.llvm.dispatch import dispatch
    from irbridge.backends.llvm.emit import emit, symbol_lines
    from irbridge.backends.llvm.lines import CommentLines, DebugLines
    from irbridge.backends.llvm.runtime import with_runtime

    if target == "llvm":
        home = next((n for n, m in MACHINES.items() if asdict(m.libc) == module.attrs.get("libc")), "")
        if home:
            registry.make_pass("enter_structs", target=MACHINES[home].structs).run(module)
            registry.make_pass("shim_libc", target=MACHINES[home].libc).run(module)
        text = emit(module, lines=CommentLines(module.name, source) if options.annotate else None)
        return with_runtime(text, home) if home else text
    machine = MACHINES.get(target)
    if machine is None:
        raise IrbridgeError(f"unknown target {target}", remedy=f"one of {', '.join([*MACHINES, 'llvm'])}")
    lowering = {"f80": "lower_f128", "f128": "lower_f80"}[machine.libc.long_double]
    entries = registry.make_pass("enter_structs", target=machine.structs)
    for p in (entries, registry.make_pass(lowering), registry.make_pass("shim_libc", target=machine.libc)):
        p.run(module)
        _after(p.name, [module], options)

    twice = dispatch(module, target, options.cpu, options.features) if options.dispatch else None

    def compiled(lines: DebugLines | None = None) -> str:
        text = with_runtime(emit(module, machine.extends, lines, twice, machine.divides), target)
        return compile_text(text, target, options.opt, options.cpu, options.features, module.name)

    if not options.annotate:
        return compiled()
    debug = compiled(DebugLines(module.name))
    return annotate(compiled(), debug, machine.comment, module.name, source, symbol_lines(module, twice))


def translate_units(
    units: Sequence[tuple[str, str]],
    targets: Sequence[str],
    *,
    opt: int = 2,
    source: str | None = None,
    options: Options | None = None,
) -> dict[str, list[str]]:
    """Translate all the units of one program for each target; texts in the units' order."""
    from irbridge.backends.llvm.codegen import ALIASES

    options = options or Options(opt=opt)
    lifted = lift_units(units, source, options)
    out: dict[str, list[str]] = {}
    for n, target in enumerate(targets, 1):
        name = ALIASES.get(target, target)
        modules = lifted.modules if n == len(targets) else map(clone, lifted.modules)
        out[target] = [emit_module(m, name, options, text) for m, (_, text) in zip(modules, units, strict=True)]
    return out


def translate(
    text: str, *, to: str, source: str | None = None, opt: int = 2, name: str = "<string>", **more: Any
) -> str:
    """One text translated: ``translate(open("f.s").read(), to="llvm")``."""
    return translate_units([(name, text)], [to], source=source, options=Options(opt=opt, **more))[to][0]
