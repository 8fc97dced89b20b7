"""What pointers are for, from a prototype and the code together.

In: a ``Signature`` whose roles ``prototypes.roles`` guessed from types and names, and the one that ``infer`` found in
the code. Out: the signature with the guesses that the code contradicts replaced. Types, names, and how many elements an
array parameter or a length's name says there are, stay. Only inputs depend on it, never what is compared.
Example: ``int sum(const int *v, int k)`` whose loop runs to ``k``: ``v`` points to ``k`` elements, not to 64.
"""

from __future__ import annotations

from dataclasses import replace

from irbridge.verify.types import Param, Signature


def refined(s: Signature, inferred: Signature) -> Signature:
    """The signature with open roles as the code has them; unchanged where parameters cannot be matched."""
    if any(t.kind == "struct" or t.bits > 64 for t in (s.result, *(p.type for p in s.params))):
        return s  # passed in several registers, or in memory
    own = [p for p in s.params if p.type.kind != "float"]  # code takes integers first, then floats
    code = [q for q in inferred.params if q.type.kind != "float"]
    called = {q.name: p for p, q in zip(own, code, strict=False)}
    by_name = {p.name: _parameter(p, q, called) for p, q in zip(own, code, strict=False)}
    return s.with_params(tuple(by_name.get(p.name, p) for p in s.params))


def _parameter(p: Param, q: Param, called: dict[str, Param]) -> Param:
    """One parameter. ``q``: the same one in the code; ``called``: the code's name -> the prototype's parameter."""
    of = p.type.of
    if p.type.kind != "pointer" or of is None or p.role not in ("string", "buffer") or not q.role:
        return p
    tie = called.get(q.count) if isinstance(q.count, str) else None
    if tie is not None and (tie.type.kind != "int" or tie.type.bits < 32):
        tie = None
    if p.role == "string":  # by its name or type
        plain = q.role == "buffer" and (tie is not None or not q.type.const)
        return replace(p, role="buffer", count=tie.name if tie is not None else 64) if plain else p
    if isinstance(p.count, str) or p.type.size:
        return p
    if q.role == "string":
        return replace(p, role="string", count=0) if of.kind == "int" and of.bits == 8 else p
    if tie is not None:
        return replace(p, count=tie.name)
    if isinstance(q.count, str):
        return p
    reach = q.count * (q.type.of.bytes if q.type.of is not None else 1)
    return replace(p, count=max(p.count, -(-reach // max(of.bytes, 1))))
