"""Whether a mutant changes nothing: only a proof for all inputs says so.

In: a right translation and its mutant. Out: how they were proved to be the same: without a bound on loops, or
since both, lifted, are the same code after LLVM's optimiser. What a frame holds before it is written is taken
from a variable that both share, so that nothing is the same only because it is undefined. Lifting takes for granted
that preserved registers are restored, and that nothing is read before it is written: a fault in a line that saves or
restores a register is never excused, nor one after which other registers are read at the entry. What is proved
equal only for buffers under 2 GiB is told apart: no test can show it, and it is no equivalent.
"""

from __future__ import annotations

import re
from functools import lru_cache

from irbridge import pipeline, registry
from irbridge.errors import IrbridgeError
from irbridge.ir.graph import Module
from irbridge.isa import cfg
from irbridge.isa.asm import parse_unit
from irbridge.isa.carried import carried
from irbridge.isa.machine import Abi, piece_mask
from irbridge.isa.program import Program
from irbridge.isa.summary import analyse
from irbridge.verify.prove import prove
from irbridge.verify.types import ADDRESSED, CType, Signature
from irbridge.verify.verdict import Status, Verdict
from tests.bench.cells import SOURCES
from tests.bench.mutants.faults import Mutant
from tests.bench.mutants.mirror import in_step
from tests.bench.mutants.subjects import Subject

_ALLOCA = re.compile(r"^(\s*)(%\S+) = alloca (i8, i64 (\S+?)|\[(\d+) x i8\]),.*$", re.M)
BEYOND, UNDER = (1 << 31) - 1, "buffers under 2 GiB"
_CONTENTS = "@irb_contents = external global i8"
_UPPER = "@irb_upper = external global i64"
_COPY = "declare void @llvm.memcpy.p0.p0.i64(ptr, ptr, i64, i1)"


def _is_open(right: Subject, mutant: Mutant) -> bool:
    """Whether lifting takes for granted what the fault may break."""
    if mutant.kind == "callee-saved register":
        return True
    try:
        return bool(_read_at_entry(right.mutated(mutant)) & ~(_read_at_entry(right) | _given(right)))
    except IrbridgeError:
        return True


def same_code(right: Subject, mutant: Mutant) -> str:
    """Whether both are one code after LLVM's optimiser, in words; empty if not."""
    if _is_open(right, mutant):
        return ""
    try:
        same = _canonical(right) == _canonical(right.mutated(mutant))
    except IrbridgeError:
        return ""
    return "the same code after LLVM's optimiser" if same else ""


def equivalent(right: Subject, mutant: Mutant, verdict: Verdict, seconds: float) -> str:
    """How it was proved that nothing changes, in so many seconds for each way; empty if it was not."""
    if _is_open(right, mutant):
        return ""
    if verdict.status is Status.PROVED:
        return verdict.proof
    try:
        modules = _lifted(right), _lifted(right.mutated(mutant))
        for most, said in ((ADDRESSED, ""), (BEYOND, f", {UNDER}")):
            if in_step(modules, right.signature, seconds, most):
                return f"proof: for all inputs, round by round{said}"
            proof = prove(*modules, right.signature, timeout=seconds, alike=True, addressed=most)
            if proof.kind == "equal" and not proof.bounded:
                return f"proof: {proof.said}{said}"
            if in_step(modules, right.signature, seconds, most, peeled=1):
                return f"proof: for all inputs, round by round from the second on{said}"
            if in_step(modules, right.signature, seconds, most, trailing=True):
                return f"proof: for all inputs, round by round, with one more at the end{said}"
    except IrbridgeError:
        pass
    return ""


@lru_cache(4)
def _lifted(s: Subject) -> Module:
    """The target's unit that has the function. Code alone does not say in which registers a struct comes back."""
    structs = any(t.kind == "struct" for t in (s.signature.result, *(p.type for p in s.signature.params)))
    options = pipeline.Options(prototypes={s.name: s.signature} if structs else {})
    return pipeline.lift_units(s.target, SOURCES[s.pair[1]], options).modules[s.at]


def _canonical(s: Subject) -> str:
    """The lifted function, called as its prototype says, optimised."""
    from irbridge.backends.llvm.codegen import MACHINES, compile_text
    from irbridge.backends.llvm.emit import emit

    isa = s.pair[1]
    code = emit(_lifted(s), MACHINES[isa].extends)
    if any("undef" in line and "insertvalue" not in line for line in code.splitlines()):
        raise IrbridgeError("undefined values are no proof: LLVM takes them for what it likes")
    code = _ALLOCA.sub(_filled, code)
    copy = "" if _COPY in code else _COPY
    abi = registry.frontend(SOURCES[isa]).ABI
    return compile_text(f"{_called(code, s.signature, abi)}\n{_CONTENTS}\n{copy}\n", isa, 3)


def _read_at_entry(s: Subject) -> int:
    """The bits of registers that the function reads before it writes them: lifting takes the undefined for zeros."""
    frontend = registry.frontend(SOURCES[s.pair[1]])
    program = Program(frontend.VARS, frontend.ABI)
    for name, text in s.target:
        unit = parse_unit(text, name, frontend.SYNTAX)
        tables, names = cfg.find_tables(unit), {x.name for x in unit.funcs}
        for x in unit.funcs:
            program.add(cfg.build(unit, x, frontend.decode, tables, names))
    analyse(program)
    return next(m.blocks[0].live_in for m in program.funcs if m.name == s.name)


def _given(s: Subject) -> int:
    """The bits of registers that carry arguments, for a prototype without structs. What is above an argument in its
    register is a symbol in proofs, and a variable for LLVM."""
    frontend = registry.frontend(SOURCES[s.pair[1]])
    registers = {"float": list(frontend.ABI.fp_args), "int": list(frontend.ABI.int_args)}
    out = 0
    for p in s.signature.params:
        file = registers["float" if p.type.kind == "float" else "int"]
        if p.type.kind == "struct" or not file:
            break
        out |= piece_mask(frontend.VARS[file.pop(0)], 0, 64, True)
    return out


def _filled(m: re.Match[str]) -> str:
    size = m[4] or m[5]
    return f"{m[0]}\n{m[1]}call void @llvm.memcpy.p0.p0.i64(ptr {m[2]}, ptr @irb_contents, i64 {size}, i1 false)"


def _called(code: str, s: Signature, abi: Abi) -> str:
    """The module with a function that has the prototype's own types and calls the lifted one, which nobody else can.
    What the convention leaves open of a register, and registers that carry no argument, hold what a variable holds."""
    m = re.search(rf"^define (?:dso_local )?(.*?) @{s.name}\((.*?)\)(.*)\{{", code, re.M)
    if m is None or any(p.type.kind == "struct" for p in s.params) or s.result.kind == "struct":
        return code
    given, lines, names = [], list[str](), {"int": list[str](), "float": list[str]()}
    for n, p in enumerate(s.params):
        given.append(f"{_type(p.type)} %p{n}")
        names["float" if p.type.kind == "float" else "int"].append(_register(n, p.type, abi, lines))
    words = []
    for n, parameter in enumerate(x.split() for x in m[2].split(", ") if x):
        kind = "float" if parameter[0] in ("float", "double") else "int"
        value = names[kind].pop(0) if names[kind] else ""
        words.append(_converted(n, parameter[0], value, lines))
    lines.append(f"{'' if m[1] == 'void' else '%r = '}call {m[1]} @{s.name}({', '.join(words)})")
    lines.append(_returned(m[1], s.result))
    inner = code.replace(m[0], f"define internal {m[1]} @{s.name}({m[2]}) alwaysinline nounwind {{")
    body = "\n  ".join(lines)
    return f"{inner}\ndefine {_type(s.result)} @irb_entry({', '.join(given)}) nounwind {{\n  {body}\n}}\n{_UPPER}\n"


def _type(t: CType) -> str:
    if t.kind == "float":
        return "float" if t.bits == 32 else "double"
    return {"void": "void", "pointer": "i64"}.get(t.kind, f"i{t.bits}")


def _register(n: int, t: CType, abi: Abi, lines: list[str]) -> str:
    """A parameter as its register, i64 or as it is."""
    if t.kind == "float" or t.bits == 64 or t.kind == "pointer":
        return f"{_type(t)} %p{n}"
    to = carried(t, abi)
    word = "sext" if to.how == "sign" else "zext"
    value = f"%p{n}"
    if to.bits > t.bits:
        lines.append(f"%e{n} = {word} i{t.bits} %p{n} to i{to.bits}")
        value = f"%e{n}"
    if to.bits == 64:
        return f"i64 {value}"
    lines += [f"%z{n} = zext i{to.bits} {value} to i64", f"%u{n} = load i64, ptr @irb_upper",
              f"%s{n} = shl i64 %u{n}, {to.bits}", f"%o{n} = or i64 %z{n}, %s{n}"]  # fmt: skip
    return f"i64 %o{n}"


def _converted(n: int, wanted: str, value: str, lines: list[str]) -> str:
    """An argument of the type that the lifted function takes."""
    if not value:
        lines.append(f"%m{n} = load {wanted}, ptr getelementptr (i8, ptr @irb_upper, i64 {8 * n + 8})")
        return f"{wanted} %m{n}"
    kind = value.split()[0]
    if kind == wanted:
        return value
    how = {("i64", "i32"): "trunc", ("i64", "ptr"): "inttoptr", ("double", "float"): "fptrunc"}.get((kind, wanted))
    if how is None:
        raise IrbridgeError(f"a parameter {wanted} for {kind}")
    if how == "fptrunc":
        raise IrbridgeError("a narrower float")
    lines.append(f"%c{n} = {how} {value} to {wanted}")
    return f"{wanted} %c{n}"


def _returned(given: str, t: CType) -> str:
    """The prototype's result of what the lifted function gives."""
    if t.kind == "void":
        return "ret void"
    types = [x.strip() for x in given.strip("{} ").split(",")]
    wanted = ("float", "double") if t.kind == "float" else ("i64", "i32")
    at = next((n for n, x in enumerate(types) if x in wanted), None)
    if at is None:
        raise IrbridgeError("no such result")
    out, name, found = "", "%r", types[at]
    if given.startswith("{"):
        out, name = f"%x = extractvalue {given} %r, {at}\n  ", "%x"
    if found == _type(t):
        return f"{out}ret {found} {name}"
    if t.kind == "float" or int(found[1:]) < int(_type(t)[1:]):
        raise IrbridgeError("a result of another width")
    return f"{out}%t = trunc {found} {name} to {_type(t)}\n  ret {_type(t)} %t"
