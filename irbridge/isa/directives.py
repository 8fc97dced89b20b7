"""The assembler directives, one table: name -> what it does to the :class:`Assembler`.

In: a directive's name and its argument text. Out: changes to the assembler's sections, symbols and data.
Meaning as in the GNU assembler's manual, chapter 7. What is not in the table is refused by name.
"""

from __future__ import annotations

import math
import struct
from collections.abc import Callable
from fractions import Fraction
from typing import TYPE_CHECKING

from irbridge.errors import IrbridgeError, Loc, Unsupported
from irbridge.isa.store import LIMIT
from irbridge.isa.syntax import Label
from irbridge.isa.text import HERE, split_args, string_bytes, unquote

if TYPE_CHECKING:
    from irbridge.isa.asm import Assembler

Handler = Callable[["Assembler", str, str], None]
_EXPAND = "expand it first: `llvm-mc --filetype=asm IN.s -o OUT.s`, or let the compiler write the assembly (`-S`)"
_UNUSED = "leave it out, or write what it stands for"


def _nothing(a: Assembler, name: str, args: str) -> None:
    """A directive that says nothing about what the program does."""


def _refuse(remedy: str) -> Handler:
    def handler(a: Assembler, name: str, args: str) -> None:
        raise Unsupported(f"{a.dialect.name}: the directive `{name}`", Loc(text=name), remedy)

    return handler


# Sections


def _text(a: Assembler, name: str, args: str) -> None:
    a.enter(name, None, subsection=args)


def _section(a: Assembler, name: str, args: str) -> None:
    given = split_args(args)
    if not given or not given[0]:
        raise IrbridgeError(f"`{name}` needs a section name")
    flags = unquote(given[1]) if len(given) > 1 and given[1][:1] == '"' else None
    if unquote(given[0]) == ".note.GNU-stack" and "x" in (flags or ""):
        what = f"{a.dialect.name}: an executable stack (code made at run time, such as a nested function's trampoline)"
        raise Unsupported(what, Loc(text=name), "do not take the address of a nested function")
    rest = given[2:] if flags is not None else given[1:]
    kind = rest[0].lstrip("@%").strip('"') if rest and rest[0][:1] in '@%"' else ""
    more = rest[1:] if kind else rest
    if flags and "M" in flags:
        more = more[1:]
    group = unquote(more[0]) if flags and "G" in flags and more else ""
    unique = more[more.index("unique") + 1] if "unique" in more[:-1] else ""
    subsection = ""
    if name == ".pushsection":
        a.stack.append((a.section, a.previous))
        if len(given) > 1 and flags is None and given[1][:1].isdigit():
            subsection = given[1]
    a.enter(unquote(given[0]), flags, subsection=subsection, type_=kind, group=group, unique=unique)


def _popsection(a: Assembler, name: str, args: str) -> None:
    if not a.stack:
        raise IrbridgeError("`.popsection` without `.pushsection`")
    section, previous = a.stack.pop()
    a.switch(section)
    a.previous = previous


def _previous(a: Assembler, name: str, args: str) -> None:
    if a.previous is None:
        raise IrbridgeError("`.previous` before any other section")
    a.switch(a.previous)


def _subsection(a: Assembler, name: str, args: str) -> None:
    s = a.section
    a.enter(s.name, s.flags, subsection=args, type_=s.type, group=s.group)


# Symbols


def _names(a: Assembler, name: str, args: str) -> list[str]:
    names = [unquote(n) for n in split_args(args)]
    if not names or not all(names):
        raise IrbridgeError(f"`{name}` needs symbol names")
    return names


def _linkage(a: Assembler, name: str, args: str) -> None:
    kind = {".weak": "weak", ".local": "internal"}.get(name, "external")
    for symbol in _names(a, name, args):
        if not (kind == "external" and a.unit.linkage.get(symbol) == "weak"):
            a.unit.linkage[symbol] = kind


def _visibility(a: Assembler, name: str, args: str) -> None:
    for symbol in _names(a, name, args):
        a.unit.visibility[symbol] = name[1:]


def _type(a: Assembler, name: str, args: str) -> None:
    symbol, _, kind = args.rpartition(",") if "," in args else args.rpartition(" ")
    kind = kind.strip().lstrip("@%#").strip('"').lower().removeprefix("stt_")
    if not symbol.strip():
        raise IrbridgeError("`.type` needs a symbol and a type")
    a.types[unquote(symbol)] = {"func": "function", "gnu_ifunc": "gnu_indirect_function"}.get(kind, kind)


def _size(a: Assembler, name: str, args: str) -> None:
    symbol, _, size = args.partition(",") if '"' not in args else args.rpartition(",")
    if not size.strip():
        raise IrbridgeError("`.size` needs a symbol and a size")
    if a.section.kind == "code" and HERE.search(size):
        a.sizes[unquote(symbol)] = (0, a.n)  # code has no offsets: only that there is a size counts
    elif a.section.kind != "skip":
        a.sizes[unquote(symbol)] = (a.tree(size), a.n)


def _set(a: Assembler, name: str, args: str) -> None:
    symbol, comma, value = args.partition(",")
    if not comma or not value.strip():
        raise IrbridgeError(f"`{name}` needs a symbol and a value")
    a.assign(unquote(symbol), value, once=name == ".equiv")


def _weakref(a: Assembler, name: str, args: str) -> None:
    given = _names(a, name, args)
    if len(given) != 2:
        raise IrbridgeError("`.weakref` needs an alias and its target")
    a.assign(given[0], given[1])
    a.unit.linkage.setdefault(given[1], "weak")


def _comm(a: Assembler, name: str, args: str) -> None:
    given = split_args(args)
    if len(given) < 2:
        raise IrbridgeError(f"`{name}` needs a symbol and a size")
    size = a.constant(given[1], 0, LIMIT)
    default = 1 << min(4, max(size - 1, 0).bit_length())
    align = a.power(given[2]) if len(given) > 2 else default
    a.common(unquote(given[0]), size, align, internal=name == ".lcomm")


def _symver(a: Assembler, name: str, args: str) -> None:
    a.unit.notes.setdefault("symver", []).append(args)


def _ident(a: Assembler, name: str, args: str) -> None:
    a.unit.ident = unquote(args)


def _file(a: Assembler, name: str, args: str) -> None:
    if args.startswith('"'):
        a.unit.notes.setdefault("source", unquote(args))


def _lsda(a: Assembler, name: str, args: str) -> None:
    """The function has an exception table: ``notes["lsda"]`` has its symbol and the line."""
    owner = next((e.name for e in reversed(a.section.code) if isinstance(e, Label) and e.name[:2] != ".L"), "")
    if len(split_args(args)) > 1:
        a.unit.notes.setdefault("lsda", {})[owner] = a.n


# Data

_SIZES = {
    ".byte": 1, ".short": 2, ".hword": 2, ".half": 2, ".value": 2, ".2byte": 2, ".int": 4, ".long": 4, ".4byte": 4,
    ".quad": 8, ".8byte": 8, ".dword": 8, ".xword": 8, ".octa": 16, ".uaquad": 8, ".dc.b": 1, ".dc.w": 2, ".dc.l": 4,
}  # fmt: skip


def _ints(a: Assembler, name: str, args: str) -> None:
    size = a.dialect.word if name == ".word" else _SIZES[name]
    for arg in split_args(args):
        if not arg:
            raise IrbridgeError(f"`{name}`: a value is missing")
        a.value(arg, size)


def _single(x: float | str) -> bytes:
    """The float nearest to a decimal number, rounded once (a double between would round twice)."""
    value = Fraction(x)
    try:
        (near,) = struct.unpack("<I", struct.pack("<f", float(value)))
    except OverflowError:
        return struct.pack("<f", math.copysign(math.inf, value))
    around = [struct.pack("<I", n) for n in (near - 1, near, near + 1) if 0 <= n & 0x7FFFFFFF < 0x7F800000 and n >= 0]
    return min(around, key=lambda b: (abs(Fraction(struct.unpack("<f", b)[0]) - value), b[0] & 1))


def _floats(a: Assembler, name: str, args: str) -> None:
    single = name in (".float", ".single", ".dc.s")
    for arg in split_args(args):
        text = arg.strip().lower()
        text = text[2:] if text[:2] in ("0f", "0d", "0r", "0e", "0s") and len(text) > 2 else text
        try:
            special = text.lstrip("+-") in ("inf", "infinity", "nan")
            value = float.fromhex(text) if "0x" in text else float(text)
            if special or "0x" in text or not value or math.isinf(value):
                data = struct.pack("<f" if single else "<d", value)
            else:
                data = _single(text) if single else struct.pack("<d", value)
        except (ValueError, OverflowError):
            raise IrbridgeError(f"`{arg}` is not a floating-point number", Loc(text=arg)) from None
        a.put(data)


def _strings(a: Assembler, name: str, args: str) -> None:
    if not args and name == ".ascii":
        return
    end = b"" if name == ".ascii" else b"\0"
    for data in string_bytes(args):
        a.put(data + end)


def _zero(a: Assembler, name: str, args: str) -> None:
    given = split_args(args)
    if not given:
        raise IrbridgeError(f"`{name}` needs a size")
    fill = a.constant(given[1], -128, 255) & 255 if len(given) > 1 else 0
    a.fill(a.constant(given[0], 0, LIMIT), bytes([fill]))


def _fill(a: Assembler, name: str, args: str) -> None:
    given = split_args(args)
    if not given:
        raise IrbridgeError("`.fill` needs a count")
    size = min(a.constant(given[1], 0, 1 << 31), 8) if len(given) > 1 and given[1] else 1
    value = a.constant(given[2], -(1 << 63), (1 << 64) - 1) if len(given) > 2 else 0
    unit = (value & 0xFFFFFFFF).to_bytes(8, "little")[:size]  # the manual: only the low 4 bytes count
    count = a.constant(given[0], 0, LIMIT)
    if count * size > LIMIT:
        raise Unsupported("data of more than 2 GiB")
    a.fill(count, unit)


def _leb(a: Assembler, name: str, args: str) -> None:
    for arg in split_args(args):
        n, out = a.constant(arg, -(1 << 127), 1 << 128), bytearray()
        if n < 0 and name == ".uleb128":
            n &= (1 << 64) - 1
        while True:
            n, low = n >> 7, n & 0x7F
            done = (n == 0 and (name == ".uleb128" or not low & 0x40)) or (n == -1 and low & 0x40 != 0)
            out.append(low if done else low | 0x80)
            if done:
                break
        a.put(bytes(out))


def _align(a: Assembler, name: str, args: str) -> None:
    given = split_args(args)
    if not given or not given[0]:
        raise IrbridgeError(f"`{name}` needs an alignment")
    if name.startswith(".p2align") or (name == ".align" and a.dialect.align_is_power):
        to = 1 << a.constant(given[0], 0, 30)
    else:
        to = a.power(given[0])
    if name[-1] in "wl" and len(given) > 1:
        raise Unsupported(f"`{name}` with a fill value", Loc(text=name), "use `.balign` and bytes")
    fill = a.constant(given[1], -(1 << 31), (1 << 32) - 1) & 255 if len(given) > 1 and given[1] else 0
    a.align(to, fill, a.constant(given[2], 0, 1 << 30) if len(given) > 2 and given[2] else 0)


def _org(a: Assembler, name: str, args: str) -> None:
    given = split_args(args)
    a.advance(given[0] if given else "", a.constant(given[1], -128, 255) & 255 if len(given) > 1 else 0)


def _end(a: Assembler, name: str, args: str) -> None:
    """What follows `.end` is not read."""
    a.ended = True


def _table() -> dict[str, Handler]:
    rows: list[tuple[str, Handler]] = [
        (".text .data .bss .rodata", _text),
        (".section .pushsection", _section),
        (".popsection", _popsection),
        (".previous", _previous),
        (".subsection", _subsection),
        (".globl .global .weak .local", _linkage),
        (".hidden .protected .internal", _visibility),
        (".type", _type),
        (".size", _size),
        (".set .equ .equiv", _set),
        (".weakref", _weakref),
        (".comm .lcomm .common", _comm),
        (".symver", _symver),
        (".ident", _ident),
        (".file", _file),
        (".cfi_lsda", _lsda),
        (".word " + " ".join(_SIZES), _ints),
        (".float .single .double .dc.s .dc.d", _floats),
        (".ascii .asciz .string .string8", _strings),
        (".zero .skip .space", _zero),
        (".fill", _fill),
        (".uleb128 .sleb128", _leb),
        (".align .balign .balignw .balignl .p2align .p2alignw .p2alignl", _align),
        (".org", _org),
        (".loc .addrsig .addrsig_sym .version .build_version .lto_discard .lto_set_conditional", _nothing),
        (".cfi_sections .ln .line .stabs .stabn .stabd .eject .list .nolist .psize .title .sbttl .print", _nothing),
        (".extern .gnu_attribute .warning .pseudoprobe .no_dead_strip .nops", _nothing),
        (".end", _end),
        (".macro .endm .rept .rep .endr .irp .irpc .purgem .exitm .altmacro .noaltmacro", _refuse(_EXPAND)),
        (".if .ifdef .ifndef .ifnotdef .ifb .ifnb .ifc .ifnc .ifeq .ifne .ifge .ifgt .ifle .iflt", _refuse(_EXPAND)),
        (".ifeqs .ifnes .elseif .else .endif", _refuse(_EXPAND)),
        (".include .incbin", _refuse("put the file's text in its place")),
        (".tfloat .ldouble .string16 .string32 .string64 .reloc .struct .offset .eqv", _refuse(_UNUSED)),
        (".bundle_align_mode .tls_common .largecomm .dcb .ds .err .error .abort .bfloat16 .hfloat", _refuse(_UNUSED)),
        (".code16 .code32 .code16gcc", _refuse("only 64-bit code is read: compile with -m64")),
    ]  # fmt: skip
    return {name: handler for names, handler in rows for name in names.split()}


TABLE = _table()
IGNORED = frozenset(n for n, h in TABLE.items() if h is _nothing)
