"""Prototypes from C: given ones and those of headers.

In: C declarations (``--sig``) or header files (``--header``). Out: ``Signature``s by name. pycparser reads the C;
headers go through the compiler's preprocessor first, with GNU's extensions defined away. Sizes are LP64's.
Example: ``parse("int f(const char *s, size_t n)")["f"]`` has a string and a length.
"""

from __future__ import annotations

import re
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any

from irbridge.aggregates import passes_structs
from irbridge.errors import IrbridgeError, Loc, ToolMissing, Unsupported
from irbridge.verify.types import DOUBLE, FLOAT, INTS, VOID, CType, Param, Signature

_PRELUDE = """
typedef unsigned long size_t; typedef long ssize_t; typedef long ptrdiff_t; typedef long intptr_t; typedef int wchar_t;
typedef unsigned long uintptr_t; typedef signed char int8_t; typedef unsigned char uint8_t; typedef short int16_t;
typedef unsigned short uint16_t; typedef int int32_t; typedef unsigned int uint32_t; typedef long int64_t;
typedef unsigned long uint64_t; typedef unsigned char u8; typedef unsigned short u16; typedef unsigned int u32;
typedef unsigned long u64; typedef signed char s8; typedef short s16; typedef int s32; typedef long s64;
typedef _Bool bool; typedef unsigned char uchar; typedef unsigned int uint; typedef unsigned long ulong;
"""
_AWAY = ["__attribute__(x)=", "__asm__(x)=", "__extension__=", "__restrict=", "__inline=", "__inline__=",
         "__const=const",
         "__signed__=signed", "_Noreturn=", "__builtin_va_list=int", "_Float128=long double", "__restrict__=",
         "__volatile__=",
         "_Float64=double", "_Float32=float", "_Float64x=long double", "_Float32x=double", "__typeof__(x)=int",
         "__float128=long double"]  # fmt: skip
_PLACED = re.compile(r"\b_*(packed|aligned|Alignas|ms_struct|scalar_storage_order|vector_size)_*\b|#\s*pragma\s+pack")
_LENGTH = re.compile(r"^(n|len|length|size|count|num|nmemb|sz|cnt|nbytes|nelem\w*|n\w*|\w+_(len|size|count|n))$", re.I)
_STRING = re.compile(r"^(s|str|string|text|name|src|path|msg|key|word|line|pattern|needle|haystack|s1|s2|t)\d*$", re.I)


def parse(
    text: str, where: str = "<signature>", prelude: str = _PRELUDE, skipped: dict[str, str] | None = None
) -> dict[str, Signature]:
    """The prototypes of some C text. Raises IrbridgeError with the place of what cannot be read. ``skipped``: gets, of
    a header, the functions that take or give structs which have no ``CType``, and why."""
    try:
        from pycparser import c_ast, c_parser
    except ImportError as e:
        raise ToolMissing("pycparser is not installed", remedy="pip install 'irbridge[verify]'") from e
    source = text if ";" in text or "{" in text else f"{text};"
    source = source if source.rstrip().endswith((";", "}")) else f"{source};"
    try:
        tree = c_parser.CParser().parse(prelude + "\n#line 1\n" + source, where)
    except Exception as e:
        m = re.match(r"[^:]*:(\d+):(\d+): (.*)", str(e))
        loc = Loc(where, int(m[1]), int(m[2]), _line(text, int(m[1]))) if m else Loc(where)
        remedy = "write it as in a header: int f(const char *s, size_t n)"
        raise IrbridgeError(f"not a C prototype: {m[3] if m else e}", loc, remedy) from e
    reader = _Reader(where)
    out: dict[str, Signature] = {}
    for node in tree.ext:
        if isinstance(node, c_ast.Typedef):
            reader.typedefs[node.name] = node.type
        decl = node.decl if isinstance(node, c_ast.FuncDef) else node
        if isinstance(decl, c_ast.Decl):
            reader.declare(decl)
            if isinstance(decl.type, c_ast.FuncDecl):
                try:
                    out[decl.name] = reader.function(decl.name, decl.type)
                except Unsupported as e:
                    if prelude == _PRELUDE:
                        raise
                    if skipped is not None and reader.passes_structs(decl.type):
                        skipped[decl.name] = e.message.removeprefix(f"{decl.name}: ")
    return out


def _line(text: str, n: int) -> str:
    lines = text.splitlines()
    return lines[n - 1] if 0 < n <= len(lines) else ""


def headers(paths: Sequence[str], cc: str, skipped: dict[str, str] | None = None) -> dict[str, Signature]:
    """The prototypes that headers declare; ``skipped`` as ``parse`` has it."""
    out: dict[str, Signature] = {}
    for path in paths:
        if not Path(path).is_file():
            raise IrbridgeError("cannot read: no such file", Loc(path), "give the path of a C header")
        if b"\0" in Path(path).read_bytes():
            raise IrbridgeError("this is a binary file, not a C header", Loc(path), "give the path of a C header")
        command = [cc, "-E", "-P", "-x", "c", *(f"-D{x}" for x in _AWAY), path]
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", stdin=subprocess.DEVNULL)
        if done.returncode:
            raise IrbridgeError(f"the preprocessor says: {done.stderr.strip()[:500]}", Loc(path))
        found = parse(done.stdout, path, "", skipped)
        if any(passes_structs(s) for s in found.values()) and _PLACED.search(_own(path, cc)):
            why = "the header packs or aligns structs, which its prototypes do not show"
            apart = {n: why for n, s in found.items() if passes_structs(s)}
            found = {n: s for n, s in found.items() if n not in apart}
            if skipped is not None:
                skipped |= apart
        out.update(found)
    for name, s in out.items():
        out[name] = Signature(name, s.result, s.params, s.variadic, "header")
    return out


def _own(path: str, cc: str) -> str:
    """What a header and its own headers say with attributes, without the system's headers."""
    done = subprocess.run([cc, "-E", "-x", "c", path], capture_output=True, text=True, errors="replace",
                          stdin=subprocess.DEVNULL)  # fmt: skip
    out, system = [], False
    for line in done.stdout.splitlines():
        if m := re.match(r'# \d+ ".*"((?: \d)*)$', line):
            system = "3" in m[1]
        elif not system:
            out.append(line)
    return "\n".join(out)


class _Reader:
    """Types of pycparser's tree."""

    def __init__(self, where: str) -> None:
        self.where = where
        self.typedefs: dict[str, Any] = {}
        self.structs: dict[str, Any] = {}
        self.values: dict[str, int] = {}
        self.inside: set[str] = set()  # structs whose fields are being read

    def declare(self, node: Any) -> None:
        """Note structs and enums that a declaration defines."""
        for n in _walk(node):
            kind = type(n).__name__
            if kind in ("Struct", "Union") and n.name and n.decls is not None:
                self.structs[n.name] = n
            elif kind == "Enum" and n.values is not None:
                at = 0
                for e in n.values.enumerators:
                    at = self.constant(e.value) if e.value is not None else at
                    self.values[e.name] = at
                    at += 1

    def function(self, name: str, node: Any) -> Signature:
        params: list[Param] = []
        variadic = False
        for n, p in enumerate(node.args.params if node.args is not None else ()):
            if type(p).__name__ == "EllipsisParam":
                variadic = True
                continue
            t = self.type(p.type)
            if t.kind == "void":
                continue
            params.append(Param(getattr(p, "name", None) or f"a{n}", _decayed(t)))
        if variadic:
            raise Unsupported(f"{name}: a variadic function", Loc(self.where), "give the prototype of one call of it")
        result = self.type(node.type)
        if any(_has_union(t) for t in (result, *(p.type for p in params))):
            raise Unsupported(f"{name}: a union by value", Loc(self.where), "leave the function out")
        return roles(Signature(name, result, tuple(params)))

    def passes_structs(self, node: Any) -> bool:
        """Whether a function's declaration has a struct or union by value, whatever is in it."""
        params = node.args.params if node.args is not None else ()
        return any(self._is_struct(x.type) for x in (node, *params) if hasattr(x, "type"))

    def _is_struct(self, node: Any) -> bool:
        kind = type(node).__name__
        if kind in ("TypeDecl", "Typename"):
            return self._is_struct(node.type)
        if kind == "IdentifierType" and len(node.names) == 1 and node.names[0] in self.typedefs:
            return self._is_struct(self.typedefs[node.names[0]])
        return kind in ("Struct", "Union")

    def type(self, node: Any) -> CType:
        kind = type(node).__name__
        if kind in ("TypeDecl", "Typename"):
            return self.type(node.type)
        if kind == "PtrDecl":
            of = self.type(node.type) if type(node.type).__name__ != "FuncDecl" else self.pointed(node.type)
            const = "const" in getattr(node.type, "quals", ())
            text = of.text if of.kind == "function" else f"{'const ' if const else ''}{of} *"
            return CType("pointer", 64, of=of, const=const, text=text)
        if kind == "ArrayDecl":
            of = self.type(node.type)
            n = self.constant(node.dim) if node.dim is not None else 0
            return CType("array", 64, of=of, text=f"{of} [{n}]", size=n * (of.bytes or of.size))
        if kind == "IdentifierType":
            return self.named(node.names)
        if kind in ("Struct", "Union"):
            return self.struct(node)
        if kind == "Enum":
            return INTS["int"]
        raise Unsupported(f"a type that cannot be made: {kind}", Loc(self.where))

    def pointed(self, node: Any) -> CType:
        """A function type."""
        s = [(getattr(p, "name", None) or f"a{n}", 0, _decayed(self.type(p.type)), 1)
             for n, p in enumerate(node.args.params if node.args else ()) if type(p).__name__ != "EllipsisParam"]
        s = [x for x in s if x[2].kind != "void"]
        result = self.type(node.type)
        inside = ", ".join(str(t) for _, _, t, _ in s) or "void"
        return CType("function", of=result, fields=tuple(s), text=f"{result} (*)({inside})")

    def named(self, names: list[str]) -> CType:
        words = [w for w in names if w not in ("const", "volatile", "register")]
        if words == ["void"]:
            return VOID
        if words == ["float"] or words == ["double"]:
            return FLOAT if words == ["float"] else DOUBLE
        if words == ["char"]:
            return CType("int", 8, True, text="char")
        if len(words) == 1 and words[0] in self.typedefs:
            return self.type(self.typedefs[words[0]])
        text = " ".join(sorted(words, key=lambda w: (w != "unsigned", w != "signed", w != "long", w)))
        text = text.replace(" int", "") if text not in ("unsigned int",) and text.endswith(" int") else text
        text = {"signed": "int", "unsigned": "unsigned int", "signed long": "long", "signed short": "short",
                "unsigned long int": "unsigned long", "signed long long": "long long"}.get(text, text)  # fmt: skip
        if text in INTS:
            return INTS[text]
        raise Unsupported(f"the type {' '.join(names)}", Loc(self.where), "use another type of the same size")

    def struct(self, node: Any) -> CType:
        if node.decls is None:
            node = self.structs.get(node.name, node)
        text = f"{type(node).__name__.lower()} {node.name or '{}'}"
        if node.decls is None or node.name in self.inside:
            return CType("struct", text=text)
        outer = set(self.inside)
        try:
            self.inside |= {node.name} - {None}
            return self.fields(node, text)
        finally:
            self.inside = outer

    def fields(self, node: Any, text: str) -> CType:
        """A struct or union that is defined."""
        if type(node).__name__ == "Union":
            size = max((self.type(d.type).bytes or self.type(d.type).size for d in node.decls), default=0)
            size = (size + 7) // 8 * 8 if size > 4 else size
            byte = INTS["unsigned char"]
            return CType("struct", text=text, size=size, fields=(("bytes", 0, byte, size),))
        at, align, fields = 0, 1, []
        for d in node.decls:
            if getattr(d, "bitsize", None) is not None:
                raise Unsupported("a bit-field", Loc(self.where), "use its containing integer")
            if getattr(d, "align", None):
                raise Unsupported("a member with an alignment of its own", Loc(self.where), "leave the function out")
            t = self.type(d.type)
            whole, array = t.size, t.kind == "array"
            while t.kind == "array" and t.of is not None:  # an array of arrays is one of their elements
                t = t.of
            many = whole // t.bytes if array and t.bytes else 1
            one = alignment(t)
            at = (at + one - 1) // one * one
            fields.append((d.name, at, t, many))
            at += t.bytes * many
            align = max(align, one)
        return CType("struct", text=text, size=(at + align - 1) // align * align, fields=tuple(fields))

    def constant(self, node: Any) -> int:
        kind = type(node).__name__
        if kind == "Constant":
            return int(re.sub(r"[uUlL]+$", "", node.value), 0) if node.type != "char" else ord(node.value[1])
        if kind == "ID":
            return self.values.get(node.name, 0)
        if kind == "UnaryOp" and node.op == "-":
            return -self.constant(node.expr)
        if kind == "BinaryOp":
            a, b = self.constant(node.left), self.constant(node.right)
            return {"+": a + b, "-": a - b, "*": a * b, "<<": a << max(b, 0), "|": a | b}.get(node.op, 0)
        return 0


def alignment(t: CType) -> int:
    """``_Alignof``."""
    if t.kind == "struct":
        return max((alignment(f) for _, _, f, _ in t.fields), default=1)
    return max(1, t.bytes)


def _has_union(t: CType) -> bool:
    """Whether a value is or contains a union, whose bytes do not say in which registers it is passed."""
    return t.kind == "struct" and (t.text.startswith("union ") or any(_has_union(f) for _, _, f, _ in t.fields))


def _decayed(t: CType) -> CType:
    if t.kind == "array" and t.of is not None:
        return CType("pointer", 64, of=t.of, text=f"{t.of} *", size=t.size)
    return CType("pointer", 64, of=t, text=t.text) if t.kind == "function" else t


def _walk(node: Any) -> Iterator[Any]:
    yield node
    for _, child in node.children():
        yield from _walk(child)


def _is_text(p: Param, of: CType) -> bool:
    return of.kind == "int" and of.bits == 8 and (p.type.const or of.text == "char") and not p.type.size


def roles(s: Signature) -> Signature:
    """What each pointer is for, from its type and name, and which integer says how much it points to."""
    ints = [p for p in s.params if p.type.kind == "int" and p.type.bits >= 32]
    lengths = [p.name for p in ints if _LENGTH.match(p.name)]
    out = []
    for n, p in enumerate(s.params):
        of = p.type.of
        if p.type.kind != "pointer" or of is None:
            out.append(p)
        elif of.kind == "function":
            out.append(Param(p.name, p.type, "function"))
        elif _is_text(p, of) and (_STRING.match(p.name) or (p.type.const and not lengths)):
            out.append(Param(p.name, p.type, "string"))
        else:
            after = [q.name for q in s.params[n + 1 :] if q.name in lengths]
            fixed = p.type.size // of.bytes if of.bytes and p.type.size else 0
            single = of.kind in ("struct", "pointer") and not after
            columns = of.fields[0][3] if of.text.endswith("]") and of.fields else 64  # of a matrix
            some = max(1, 64 // max(1, columns))
            count: int | str = fixed or (after[0] if after else lengths[0] if lengths else some if single else 64)
            out.append(Param(p.name, p.type, "buffer", count))
    return s.with_params(tuple(out))
