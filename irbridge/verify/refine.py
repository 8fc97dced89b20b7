"""What pointers are for, from a prototype and the code together.

In: a ``Signature`` whose roles ``prototypes.roles`` guessed from types and names, and the one that ``infer`` found in
the code. Out: the signature with the guesses that the code contradicts replaced. Types, names, and how many elements an
array parameter or a length's name says there are, stay. Only inputs depend on it, never what is compared.
Example: ``int sum(const int *v, int k)`` whose loop runs to ``k``: ``v`` points to ``k`` elements, not to 64.
"""

from __future__ import annotations

import subprocess
from dataclasses import replace
from functools import cache

from irbridge.verify.machines import Toolchain
from irbridge.verify.types import INTS, CType, Param, Signature

_MEMBERS = 256  # of all structs of a buffer


def refined(s: Signature, inferred: Signature) -> Signature:
    """The signature with open roles as the code has them; unchanged where parameters cannot be matched."""
    if not is_open(s):
        return s
    own = [p for p in s.params if p.type.kind != "float"]  # code takes integers first, then floats
    code = [q for q in inferred.params if q.type.kind != "float"]
    called = {q.name: p for p, q in zip(own, code, strict=False)}
    by_name = {p.name: _parameter(p, q, called) for p, q in zip(own, code, strict=False)}
    return s.with_params(tuple(by_name.get(p.name, p) for p in s.params))


def is_open(s: Signature) -> bool:
    """Whether the code may say more: there are pointers, and nothing is passed in several registers or in memory."""
    if any(t.kind == "struct" or t.bits > 64 for t in (s.result, *(p.type for p in s.params))):
        return False
    return any(p.type.kind == "pointer" for p in s.params)


def _parameter(p: Param, q: Param, called: dict[str, Param]) -> Param:
    """One parameter. ``q``: the same one in the code; ``called``: the code's name -> the prototype's parameter."""
    of = p.type.of
    if p.type.kind != "pointer" or of is None or p.role not in ("string", "buffer") or not q.role:
        return p
    tie = called.get(q.count) if isinstance(q.count, str) else None
    if tie is not None and (tie.type.kind != "int" or tie.type.bits < 32):
        tie = None
    if p.role == "string":  # by its name or type
        if q.role != "buffer" or (tie is None and q.type.const and of.text == "char"):
            return p
        return replace(p, role="buffer", count=tie.name if tie is not None else _reach(64, p, q))
    if isinstance(p.count, str) or p.type.size:
        return p
    if q.role == "string":
        return replace(p, role="string", count=0) if of.kind == "int" and of.bits == 8 else p
    return replace(p, count=tie.name if tie is not None else _reach(p.count, p, q))


def _reach(least: int, p: Param, q: Param) -> int:
    """How many elements the code reaches by constants, at least so many; of structs, whose members are made one by one,
    as many as can be made."""
    if p.type.of is None or q.type.of is None or isinstance(q.count, str):
        return least
    most = _MEMBERS // max(1, sum(many for _, _, _, many in p.type.of.fields))
    reached = -(-q.count * q.type.of.bytes // max(p.type.of.bytes, 1))
    return max(least, min(reached, most) if p.type.of.kind == "struct" else reached)


def settled(s: Signature, tools: Toolchain) -> Signature:
    """The signature with each plain ``char`` that is passed or returned signed as on the machine of the source: it is
    the source's choice what the function does with one, and the sides' compilers may not agree."""

    def one(t: CType) -> CType:
        return INTS[_char(tools.cc)] if t.text == "char" else t

    return replace(s, result=one(s.result), params=tuple(replace(p, type=one(p.type)) for p in s.params))


@cache
def _char(cc: str) -> str:
    """What a compiler takes ``char`` for."""
    text = "_Static_assert((char)-1 < 0, \"unsigned\");"
    done = subprocess.run([cc, "-fsyntax-only", "-x", "c", "-"], input=text, capture_output=True, text=True)
    return "unsigned char" if done.returncode else "signed char"
