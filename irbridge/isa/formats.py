"""The argument types that a printf or scanf format string asks for. Source: ISO C17 7.21.6."""

from __future__ import annotations

import re

_PRINTF = re.compile(
    rb"%(?P<flags>[-+ #0'I]*)(?P<width>\*|\d+)?(?:\.(?P<precision>\*|-?\d*))?"
    rb"(?P<length>hh|h|ll|l|q|L|j|z|Z|t)?(?P<kind>[a-zA-Z%])"
)
_SCANF = re.compile(
    rb"%(?P<skip>\*)?'?m?(?P<width>\d+)?(?P<length>hh|h|ll|l|q|L|j|z|t)?(?P<kind>\[\^?\]?[^\]]*\]|[a-zA-Z%])"
)


def printf_types(text: bytes) -> str | None:
    """One letter an argument (i int, l 64-bit, p pointer, d double, D long double); None if the format
    is not understood (positional arguments, unknown conversions)."""
    out = ""
    at = 0
    while (at := text.find(b"%", at)) >= 0:
        m = _PRINTF.match(text, at)
        if m is None:
            return None
        at = m.end()
        kind, length = m["kind"], m["length"] or b""
        if kind in b"%m":
            continue
        out += "i" * ((m["width"] == b"*") + (m["precision"] == b"*"))
        if kind in b"diouxXc":
            out += "l" if length in (b"l", b"ll", b"q", b"L", b"j", b"z", b"Z", b"t") else "i"
        elif kind in b"eEfFgGaA":
            out += "D" if length == b"L" else "d"
        elif kind in b"spn" or kind in b"SC":
            out += "i" if kind == b"C" else "p"
        else:
            return None
    return out


def scanf_types(text: bytes) -> str | None:
    """As ``printf_types``: every argument is a pointer; ``P`` points to a long double."""
    out = ""
    at = 0
    while (at := text.find(b"%", at)) >= 0:
        m = _SCANF.match(text, at)
        if m is None:
            return None
        at = m.end()
        if m["kind"] == b"%" or m["skip"]:
            continue
        out += "P" if m["length"] == b"L" and m["kind"] in b"eEfFgGaA" else "p"
    return out
