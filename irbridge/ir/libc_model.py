"""A small C library for the interpreter: memory, strings, plain output.

Each function is ``f(machine, *raw_arguments) -> raw result``; what a caller may not rely on is not modelled.
"""

from __future__ import annotations

import struct
from collections.abc import Callable
from typing import TYPE_CHECKING, Any

from irbridge.ir.memory import Fault

if TYPE_CHECKING:
    from irbridge.ir.interp import Machine

M32, M64 = (1 << 32) - 1, (1 << 64) - 1


class Exit(Exception):
    """The program ended itself."""

    def __init__(self, code: int) -> None:
        super().__init__(code)
        self.code = code


def signed(x: int, bits: int = 32) -> int:
    x &= (1 << bits) - 1
    return x - (1 << bits) if x >> bits - 1 else x


def _malloc(m: Machine, size: int) -> int:
    return m.allocate(size)


def _calloc(m: Machine, count: int, size: int) -> int:
    return m.allocate(count * size)


def _realloc(m: Machine, old: int, size: int) -> int:
    new = m.allocate(size)
    if old and new:
        m.memory.write(new, m.memory.read(old, min(m.sizes.get(old, 0), size)))
    return new


def _memcpy(m: Machine, dst: int, src: int, n: int) -> int:
    m.memory.write(dst, m.memory.read(src, n))
    return dst


def _memset(m: Machine, dst: int, c: int, n: int) -> int:
    m.memory.write(dst, bytes([c & 255]) * n)
    return dst


def _order(a: bytes, b: bytes) -> int:
    return ((a > b) - (a < b)) & M32


def _memcmp(m: Machine, a: int, b: int, n: int) -> int:
    return _order(m.memory.read(a, n), m.memory.read(b, n))


def _memchr(m: Machine, s: int, c: int, n: int) -> int:
    at = m.memory.read(s, n).find(c & 255)
    return s + at if at >= 0 else 0


def _strlen(m: Machine, s: int) -> int:
    return len(m.memory.string(s))


def _strcmp(m: Machine, a: int, b: int) -> int:
    return _order(m.memory.string(a), m.memory.string(b))


def _strncmp(m: Machine, a: int, b: int, n: int) -> int:
    return _order(m.memory.string(a)[:n], m.memory.string(b)[:n])


def _strcpy(m: Machine, dst: int, src: int) -> int:
    m.memory.write(dst, m.memory.string(src) + b"\0")
    return dst


def _strncpy(m: Machine, dst: int, src: int, n: int) -> int:
    m.memory.write(dst, m.memory.string(src)[:n].ljust(n, b"\0"))
    return dst


def _strcat(m: Machine, dst: int, src: int) -> int:
    _strcpy(m, dst + _strlen(m, dst), src)
    return dst


def _strchr(m: Machine, s: int, c: int) -> int:
    at = (m.memory.string(s) + b"\0").find(c & 255)
    return s + at if at >= 0 else 0


def _strrchr(m: Machine, s: int, c: int) -> int:
    at = (m.memory.string(s) + b"\0").rfind(c & 255)
    return s + at if at >= 0 else 0


def _atol(m: Machine, s: int) -> int:
    text = m.memory.string(s).lstrip(b" \t\n\v\f\r")
    sign = text[:1] in (b"-", b"+")
    digits = text[sign:]
    end = next((n for n, c in enumerate(digits) if not 48 <= c <= 57), len(digits))
    return int(text[: sign + end] if end else 0) & M64


def _puts(m: Machine, s: int) -> int:
    m.out += m.memory.string(s) + b"\n"
    return 1


def _putchar(m: Machine, c: int) -> int:
    m.out.append(c & 255)
    return c & 255


def _printf(m: Machine, form: int, *args: Any) -> int:
    text = format_c(m, m.memory.string(form), list(args))
    m.out += text
    return len(text)


def _sprintf(m: Machine, dst: int, form: int, *args: Any) -> int:
    text = format_c(m, m.memory.string(form), list(args))
    m.memory.write(dst, text + b"\0")
    return len(text)


def _snprintf(m: Machine, dst: int, size: int, form: int, *args: Any) -> int:
    text = format_c(m, m.memory.string(form), list(args))
    if size:
        m.memory.write(dst, text[: size - 1] + b"\0")
    return len(text)


def format_c(m: Machine, form: bytes, args: list[Any]) -> bytes:
    """``printf``'s text; each argument is taken raw in the order of the conversions."""
    out, at = bytearray(), 0
    while at < len(form):
        start = form.find(b"%", at)
        if start < 0:
            return bytes(out + form[at:])
        out += form[at:start]
        at = start + 1
        while at < len(form) and form[at] in b"-+ #0123456789.*hlqjzt":
            at += 1
        if at >= len(form):
            raise Fault("printf: an unfinished conversion")
        out += _conversion(m, form[start + 1 : at].decode(), chr(form[at]), args)
        at += 1
    return bytes(out)


def _conversion(m: Machine, spec: str, kind: str, args: list[Any]) -> bytes:
    if kind == "%":
        return b"%"
    flags = spec.rstrip("hlqjzt")
    size = spec[len(flags) :]
    while "*" in flags:
        flags = flags.replace("*", str(signed(_next(args))), 1)
    bits = {"hh": 8, "h": 16, "": 32}.get(size, 64)
    value = _next(args)
    shown: Any = value & (1 << bits) - 1
    if kind == "s":
        shown = m.memory.string(value).decode("latin-1")
    elif kind == "c":
        shown = chr(value & 255)
    elif kind in "di":
        kind, shown = "d", signed(value, bits)
    elif kind == "u":
        kind = "d"
    elif kind == "p":
        kind, shown = "s", f"{value:#x}" if value else "(nil)"
    elif kind in "fFeEgG" and not size.endswith("L"):
        shown = struct.unpack("<d", struct.pack("<Q", value))[0]
    elif kind not in "xXo":
        raise Fault(f"printf: conversion %{spec}{kind} is not modelled")
    return str(f"%{flags}{kind}" % shown).encode("latin-1")


def _next(args: list[Any]) -> Any:
    if not args:
        raise Fault("printf: too few arguments")
    return args.pop(0)


def _exit(m: Machine, code: int) -> None:
    raise Exit(code & 0xFF)


def _abort(m: Machine) -> None:
    raise Fault("abort")


LIBC: dict[str, Callable[..., Any]] = {
    "malloc": _malloc, "calloc": _calloc, "realloc": _realloc, "free": lambda m, p: None,
    "memcpy": _memcpy, "memmove": _memcpy, "memset": _memset, "memcmp": _memcmp, "memchr": _memchr,
    "strlen": _strlen, "strcmp": _strcmp, "strncmp": _strncmp, "strcpy": _strcpy, "strncpy": _strncpy,
    "strcat": _strcat, "strchr": _strchr, "strrchr": _strrchr,
    "atoi": lambda m, s: _atol(m, s) & M32, "atol": _atol, "abs": lambda m, x: abs(signed(x)) & M32,
    "puts": _puts, "putchar": _putchar, "printf": _printf, "sprintf": _sprintf, "snprintf": _snprintf,
    "exit": _exit, "abort": _abort,
}  # fmt: skip
