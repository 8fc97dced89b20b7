"""The C text that lets the runner call functions: one stub a function, tables of globals, functions from elsewhere.

In: the signatures to call, the globals and undefined symbols of one side. Out: C, which the side's own compiler turns
into its own calling convention, so that nothing here knows one. Pointers are declared ``void *``; results are written
in a form that is the same on every machine (integers extended by their type, NaNs made one, pointers by object).
What a convention leaves open of an argument's register is filled with garbage.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from irbridge.errors import Unsupported
from irbridge.isa.carried import carried
from irbridge.isa.machine import Abi
from irbridge.verify.types import CType, Signature

_FLOATS = 8  # floating-point argument registers that every convention has
ENTER = "irb_enter_"  # then a signature's number: where its function is entered, see frontends' enter.S
_HEAD = """
typedef unsigned long u64;
struct irb_function { void (*stub)(const u64 *in, u64 *out); u64 words, results, buffers, pointers; };
struct irb_global { unsigned char *at; u64 size, compared; };
u64 irb_log(const char *name, u64 count, const u64 *args);
u64 irb_pointer(u64 p), irb_result(u64 p, u64 size);
static inline u64 irb_above(u64 x, int bits) { return x | (x * 0x9e3779b97f4a7c15u ^ 0xa5c396f00f5a3c69u) << bits; }
static inline u64 irb_float(float x) { unsigned b = 0x7fc00000; if (x == x) __builtin_memcpy(&b, &x, 4); return b; }
static inline u64 irb_double(double x)
{
    u64 b = 0x7ff8000000000000u;
    if (x == x) __builtin_memcpy(&b, &x, 8);
    return b;
}
"""


@dataclass(frozen=True, slots=True)
class Global:
    """A global of one side; ``compared``: it is one of both sides."""

    name: str
    size: int
    compared: bool


def words_of(t: CType) -> int:
    """How many argument words a value takes."""
    return max(1, (t.bytes + 7) // 8)


def buffers_of(s: Signature) -> list[int]:
    """The parameters that point to buffers, by index."""
    return [n for n, p in enumerate(s.params) if p.type.kind == "pointer" and p.role not in ("function", "null")]


def used(s: Signature) -> tuple[int, int]:
    """How many integer and floating-point argument registers a call may use, at the most."""
    structs = sum(words_of(p.type) for p in s.params if p.type.kind == "struct")
    floats = sum(p.type.kind == "float" for p in s.params) + 2 * structs
    ints = sum(words_of(p.type) for p in s.params if p.type.kind not in ("float", "struct"))
    return ints + structs + (s.result.kind == "struct") + max(0, floats - _FLOATS), floats


def stubs(
    signatures: Sequence[Signature], globals_: Sequence[Global], outside: Sequence[str], prints: bool, abi: Abi
) -> str:
    """The whole text. Raises Unsupported for a type that cannot be made."""
    out, table = [_HEAD], []
    for n, s in enumerate(signatures):
        out.append(_stub(n, s, abi))
        words = sum(words_of(p.type) for p in s.params)
        at, pointers = 0, 0
        for k, p in enumerate(s.params):
            pointers |= (k in buffers_of(s)) << at
            at += words_of(p.type)
        results = 0 if s.result.kind == "void" else words_of(s.result)
        if any(t.kind == "struct" and not t.size for t in (s.result, *(p.type for p in s.params))):
            raise Unsupported(f"{s.name}: a struct of unknown fields by value", remedy="define it in the signature")
        if words > 64 or len(buffers_of(s)) > 16 or results > 16:
            raise Unsupported(f"{s.name}: more arguments than can be passed", remedy="give a smaller signature")
        table.append(f"{{ stub_{n}, {words}, {results}, {len(buffers_of(s))}, {pointers:#x} }}")
    out.append(f"const struct irb_function irb_functions[] = {{ {', '.join(table)} }};")
    for n, g in enumerate(globals_):
        out.append(f'extern unsigned char global_{n}[] __asm__("{g.name}");')
    rows = [f"{{ global_{n}, {g.size}, {int(g.compared)} }}" for n, g in enumerate(globals_)]
    out.append(f"const struct irb_global irb_globals[] = {{ {', '.join(rows) or '{ 0, 0, 0 }'} }};")
    out.append(f"const u64 irb_global_count = {len(globals_)}, irb_prints = {int(prints)};")
    for n, name in enumerate(outside):
        out.append(
            f'u64 outside_{n}(void) __asm__("{name}");\n'
            f'u64 outside_{n}(void) {{ return irb_log("{name}", 0, 0) % 5; }}'
        )
    return "\n".join(out) + "\n"


def _type(t: CType, name: str = "") -> str:
    """C's text of a type, or of a declaration."""
    if t.kind == "pointer":
        return f"void *{name}"
    if t.kind == "struct":
        return f"{_struct(t)} {name}"
    return f"{t.text} {name}".strip()


def _struct(t: CType) -> str:
    fields = "".join(f"{_type(f, name)}{f'[{many}]' if many > 1 else ''}; " for name, _, f, many in t.fields)
    return f"struct {{ {fields}}}"


def _stub(n: int, s: Signature, abi: Abi) -> str:
    types, text, args, at = [], [], [], 0
    for k, p in enumerate(s.params):
        whole = _whole(p.type, f"in[{at}]", abi)
        if p.type.kind == "struct":
            text.append(f"typedef {_struct(p.type)} type_{n}_{k};")
            types.append(f"type_{n}_{k}")
        else:
            types.append("u64" if whole else _type(p.type))
        if p.role == "function" and p.type.of is not None:
            text.append(_callback(n, k, p.type.of, s.name, p.name))
            args.append(f"(void *)callback_{n}_{k}")
        elif p.type.kind == "pointer":
            args.append(f"(void *)in[{at}]")
        elif whole:
            args.append(whole)
        elif p.type.kind == "int" and p.type.bits <= 64:
            args.append(f"({p.type.text})in[{at}]")
        else:
            args.append(f"*(const type_{n}_{k}_a *)(in + {at})")
            text.append(f"typedef {types[-1]} type_{n}_{k}_a __attribute__((may_alias));")
        at += words_of(p.type)
    if s.result.kind == "struct":
        text.append(f"typedef {_struct(s.result)} result_{n};")
    result = f"result_{n}" if s.result.kind == "struct" else _type(s.result)
    text.append(f'extern {result} function_{n}({", ".join(types) or "void"}) __asm__("{ENTER}{n}");')
    call = f"function_{n}({', '.join(args)})"
    body = _result(s.result, result, call)
    text.append(f"static void stub_{n}(const u64 *in, u64 *out)\n{{\n    (void)in, (void)out;\n{body}\n}}")
    return "\n".join(text)


def _whole(t: CType, word: str, abi: Abi) -> str:
    """An integer argument as a whole register; empty where its type alone says what is in it."""
    to = carried(t, abi) if t.kind == "int" and t.bits < 64 else None
    if to is None or to.bits == 64:
        return ""
    extended = {8: "unsigned char", 16: "unsigned short", 32: "unsigned int"}[to.bits]
    return f"irb_above(({extended})({t.text}){word}, {to.bits})"


def _result(t: CType, c_type: str, call: str) -> str:
    if t.kind == "void":
        return f"    {call};"
    if t.kind == "struct":
        lines = [f"    {c_type} r = {call};"]
        for name, offset, f, many in t.fields:
            for i in range(many):
                where = f"r.{name}{f'[{i}]' if many > 1 else ''}"
                lines.append(f"    __builtin_memcpy((char *)out + {offset + i * f.bytes}, &{where}, {f.bytes});")
        return "\n".join(lines)
    if t.kind == "float":
        return f"    out[0] = irb_{'float' if t.bits == 32 else 'double'}({call});"
    if t.kind == "pointer":
        return f"    out[0] = irb_result((u64){call}, {_pointee(t)});"
    if t.bits == 128:
        return f"    unsigned __int128 r = {call};\n    out[0] = (u64)r, out[1] = (u64)(r >> 64);"
    return f"    out[0] = (u64)({'long' if t.signed else 'u64'}){call};"


def _pointee(t: CType) -> int:
    """As ``irb_result`` (``runner.c``) takes it: bytes; a string: 0; nobody knows: -1."""
    if t.of is None or t.of.kind in ("void", "function") or not t.of.bytes:
        return -1
    return 0 if t.of.kind == "int" and t.of.bits == 8 else t.of.bytes


def _given(t: CType, name: str) -> str:
    """What a callback is given, as the same bits on every machine."""
    if t.kind == "pointer":
        return f"irb_pointer((u64){name})"
    if t.kind == "float":
        return f"irb_{'float' if t.bits == 32 else 'double'}({name})"
    return f"(u64){name}"


def _callback(n: int, k: int, t: CType, function: str, name: str) -> str:
    """A function to be called back: it is logged, and what it gives depends on what it is given alone."""
    params = [_type(p, f"a{i}") for i, (_, _, p, _) in enumerate(t.fields)]
    kinds = [p.kind for _, _, p, _ in t.fields]
    result = t.of if t.of is not None else CType("void", text="void")
    given = [_given(p, f"a{i}") for i, (_, _, p, _) in enumerate(t.fields)]
    head = f"static {_type(result)} callback_{n}_{k}({', '.join(params) or 'void'})"
    log = f'u64 given[] = {{ {", ".join(given) or "0"} }}, h = irb_log("{name}", {len(given)}, given);'
    if result.kind == "void":
        return f"{head} {{ {log} (void)h; }}"
    if kinds == ["pointer", "pointer"] and result.kind == "int":  # a comparison
        value = "*(const unsigned char *)a0 - *(const unsigned char *)a1"
        return f"{head} {{ {log} (void)h; return {value}; }}"
    value = "0" if result.kind == "pointer" else f"({_type(result)})(h % 7) - 2"
    return f"{head} {{ {log} (void)h; return {value}; }}"
