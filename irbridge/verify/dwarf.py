"""Prototypes from the debugging information that compilers leave in assembly (``-g``).

In: the units of one side. Out: ``Signature``s by name, and for functions whose prototype has no ``Signature`` the
reason. A unit is cut down to the sections that describe types, assembled and linked by itself (which resolves every
machine's relocations), and read with pyelftools. DWARF says types and parameters' names; what a pointer is for comes
from ``prototypes.roles``. Only C: other languages pass some values in ways that DWARF leaves to their ABI.

A bit-field is the bytes that it touches; a struct with one, a union or a packed struct is refused by value, since how
it is passed depends on more than its bytes. Source: DWARF 5, sections 3.3 (subprograms) and 5 (types).
Example: ``read([("f.s", text)], toolchain("llvm-target"), folder).signatures["f"].origin`` is ``dwarf``.
"""

from __future__ import annotations

import subprocess
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any

from irbridge.errors import IrbridgeError, Loc, ToolMissing, Unsupported
from irbridge.verify.debug_text import described, types_only
from irbridge.verify.dwarf_types import Types, attribute, linked, name_of
from irbridge.verify.machines import Toolchain
from irbridge.verify.prototypes import roles
from irbridge.verify.types import CType, Param, Signature

_C = frozenset((0x01, 0x02, 0x0C, 0x1D, 0x2C))  # DW_LANG_C89, C, C99, C11, C17
_NOT_CALLED = 3  # DW_CC_nocall: it does not follow the calling convention
_LINK = ("-nostdlib", "-static", "-no-pie", "-Wl,--entry=0", "-Wl,--unresolved-symbols=ignore-all")


@dataclass(slots=True)
class Prototypes:
    """What debugging information says. ``refused``: function -> why its prototype has no ``Signature``."""

    signatures: dict[str, Signature] = field(default_factory=dict)
    refused: dict[str, str] = field(default_factory=dict)


def read(units: Sequence[tuple[str, str]], tools: Toolchain, folder: Path) -> Prototypes:
    """The prototypes of all functions that the units define. Raises ToolMissing without pyelftools, IrbridgeError for
    debugging information that cannot be read; units without any are passed over."""
    out = Prototypes()
    for n, (name, text) in enumerate(units):
        if not described(text):
            continue
        program = _linked(name, text, tools, folder / f"dwarf{n}")
        for s in _functions(name, program):
            if isinstance(s, Signature) and s.name not in out.refused:
                known = out.signatures.setdefault(s.name, s)
                if known != s:
                    out.refused[s.name] = "two units define it, with two prototypes"
            elif isinstance(s, tuple):
                out.refused.setdefault(*s)
    for refused in out.refused:
        out.signatures.pop(refused, None)
    return out


def _linked(name: str, text: str, tools: Toolchain, base: Path) -> Path:
    """The unit as a program that is only read."""
    source, thing, program = (base.with_suffix(end) for end in (".s", ".o", ".elf"))
    base.parent.mkdir(parents=True, exist_ok=True)
    source.write_text(types_only(text))
    for command in ([tools.cc, "-c", source, "-o", thing], [tools.cc, *_LINK, thing, "-o", program]):
        done = subprocess.run(list(map(str, command)), capture_output=True, text=True, stdin=subprocess.DEVNULL)
        if done.returncode:
            raise IrbridgeError(f"the debugging information does not assemble: {done.stderr.strip()[:500]}", Loc(name),
                                "give the prototypes with --sig or --header, or compile without -g")  # fmt: skip
    return program


def _functions(name: str, program: Path) -> Iterator[Signature | tuple[str, str]]:
    """Each function's prototype, or (its name, why it has none)."""
    try:
        from elftools.common.exceptions import DWARFError, ELFError
        from elftools.elf.elffile import ELFFile
    except ImportError as e:
        raise ToolMissing("pyelftools, which reads debugging information, is not installed", Loc(name),
                          "pip install 'irbridge[verify]'") from e  # fmt: skip
    try:
        with program.open("rb") as f:
            elf = ELFFile(f)
            places = _places(elf)
            for cu in elf.get_dwarf_info().iter_CUs():
                if _number(cu.get_top_DIE(), "DW_AT_language") in _C:
                    types = Types(name, cu["address_size"])
                    for die in cu.iter_DIEs():
                        if die.tag == "DW_TAG_subprogram":
                            yield from _function(die, places, types)
    except (DWARFError, ELFError, KeyError) as e:
        raise IrbridgeError(f"cannot read the debugging information: {e}", Loc(name),
                            "give the prototypes with --sig or --header") from e  # fmt: skip


def _places(elf: Any) -> dict[int, list[str]]:
    """The names of functions at each address."""
    out: dict[int, list[str]] = {}
    symbols = elf.get_section_by_name(".symtab")
    for s in symbols.iter_symbols() if symbols is not None else ():
        if s["st_info"]["type"] == "STT_FUNC" and s["st_shndx"] != "SHN_UNDEF":
            out.setdefault(s["st_value"], []).append(s.name)
    return out


def _number(die: Any, name: str) -> int:
    found = die.attributes.get(name)
    return found.value if found is not None and isinstance(found.value, int) else -1


def _function(die: Any, places: dict[int, list[str]], types: Types) -> Iterator[Signature | tuple[str, str]]:
    """What a subprogram's entry says of the functions that are its code: itself and its aliases. Clones that the
    compiler made (``f.part.0``) take other parameters and are none."""
    own = name_of(die)
    if not own or "DW_AT_declaration" in die.attributes:
        return
    at = _number(die, "DW_AT_low_pc")
    if at >= 0:
        names = [n for n in places.get(at, ()) if n == own or "." not in n]
    elif "DW_AT_ranges" in die.attributes:
        names = [own]
    else:
        return
    if not any(attribute(die, f"DW_AT_{x}") is not None for x in ("prototyped", "type")) and not _parameters(die):
        return  # -g1: the prototype is left out
    try:
        if _number(die, "DW_AT_calling_convention") == _NOT_CALLED:
            raise Unsupported("the compiler changed what it takes")
        s = _signature(die, own, types)
    except Unsupported as e:
        yield from ((n, f"it cannot be called by its prototype: {e.message}") for n in names)
        return
    yield from (replace(s, name=n) for n in names)


def _parameters(die: Any) -> list[Any]:
    """The parameters of a function, or of what it is an instance or the definition of."""
    own = [c for c in die.iter_children() if c.tag == "DW_TAG_formal_parameter"]
    first = linked(die)
    return own or (_parameters(first) if first is not None else [])


def _signature(die: Any, name: str, types: Types) -> Signature:
    """Raises Unsupported for a variadic function and for a type that has no ``CType``."""
    declared = _parameters(die)
    entries = [d for d in (die, linked(die)) if d is not None]
    open_ended = any(c.tag == "DW_TAG_unspecified_parameters" for d in entries for c in d.iter_children())
    if open_ended and (declared or attribute(die, "DW_AT_prototyped") is not None):
        raise Unsupported("a variadic function")
    result = types.by_value(attribute(die, "DW_AT_type"))
    params, used = list[Param](), set[str]()
    for n, d in enumerate(declared):
        own = name_of(d) or f"a{n}"
        own = own if own not in used else f"{own}_{n}"
        used.add(own)
        params.append(Param(own, types.by_value(attribute(d, "DW_AT_type"))))
    _check_size(result, params)
    return roles(Signature(name, result, tuple(params), origin="dwarf"))


def _check_size(result: CType, params: Sequence[Param]) -> None:
    """Raises Unsupported for more than a stub passes."""
    words = sum(max(1, -(-p.type.bytes // 8)) for p in params)
    if words > 64 or result.bytes > 128 or sum(p.type.kind == "pointer" for p in params) > 16:
        raise Unsupported("more arguments than can be passed")
