"""Print a module as LLVM IR text that LLVM 16 to 22 accept.

In: a verified ``Module`` (flat level). Out: text; names are kept, constants and global addresses stand
inline. Example: ``arith.addi`` on i32 becomes ``%eax = add i32 %edi, 1``. Source: LLVM Language Reference.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any

from irbridge.backends.llvm.codegen import RETURNED, pieces
from irbridge.backends.llvm.data import DataEmitter
from irbridge.backends.llvm.dispatch import Dispatch
from irbridge.backends.llvm.division import division
from irbridge.backends.llvm.lines import Lines, line_of
from irbridge.backends.llvm.spelling import constant_text, mangled, results_text, type_text
from irbridge.errors import Unsupported
from irbridge.ir.graph import Block, Function, Module, Op, Value
from irbridge.ir.ops import CMPF, CMPI
from irbridge.ir.types import Type

# fmt: off
BINARY = {
    "arith.addi": "add", "arith.subi": "sub", "arith.muli": "mul", "arith.divui": "udiv", "arith.divsi": "sdiv",
    "arith.remui": "urem", "arith.remsi": "srem", "arith.andi": "and", "arith.ori": "or", "arith.xori": "xor",
    "arith.shli": "shl", "arith.shrui": "lshr", "arith.shrsi": "ashr",
    "arith.addf": "fadd", "arith.subf": "fsub", "arith.mulf": "fmul", "arith.divf": "fdiv",
}
CASTS = {
    "arith.extui": "zext", "arith.extsi": "sext", "arith.trunci": "trunc", "arith.bitcast": "bitcast",
    "llvm.bitcast": "bitcast", "arith.extf": "fpext", "arith.truncf": "fptrunc", "arith.sitofp": "sitofp",
    "arith.uitofp": "uitofp", "arith.fptosi": "fptosi", "arith.fptoui": "fptoui",
    "llvm.ptrtoint": "ptrtoint", "llvm.inttoptr": "inttoptr",
}
INTRINSICS = {
    "arith.minsi": "smin", "arith.maxsi": "smax", "arith.minui": "umin", "arith.maxui": "umax",
    "llvm.intr.sadd.sat": "sadd.sat", "llvm.intr.ssub.sat": "ssub.sat",
    "llvm.intr.uadd.sat": "uadd.sat", "llvm.intr.usub.sat": "usub.sat",
    "llvm.intr.fshl": "fshl", "llvm.intr.fshr": "fshr", "llvm.intr.bswap": "bswap",
    "llvm.intr.bitreverse": "bitreverse", "math.ctpop": "ctpop", "math.sqrt": "sqrt", "math.absf": "fabs",
    "math.copysign": "copysign", "math.roundeven": "rint", "math.trunc": "trunc", "math.floor": "floor",
    "math.ceil": "ceil", "math.round": "round", "math.fma": "fma", "math.ctlz": "ctlz", "math.cttz": "cttz",
}
# fmt: on
_PLAIN = re.compile(r"[-a-zA-Z$._][-a-zA-Z$._0-9]*\Z")


class Emitter:
    """Prints one module. ``extends``: the ABI wants narrow integers extended (RISC-V), so that
    ``signext``/``zeroext`` are printed; ``lines``: what says where an op comes from, if anything should;
    ``twice``: the functions that get two bodies; ``divides``: the target's divisions that have a result for every
    divisor, as LLVM's names of them begin."""

    def __init__(
        self, module: Module, extends: bool = False, lines: Lines | None = None, twice: Dispatch | None = None,
        divides: str = "",
    ) -> None:  # fmt: skip
        self.divides = divides
        self.module, self.extends, self.lines, self.twice = module, extends, lines, twice
        self.out: list[str] = []
        self.declared: dict[str, str] = {}
        self.globals = self._global_names()
        self.data = DataEmitter(self)

    def _global_names(self) -> dict[str, str]:
        """Assembler-local names (``.LC0``) must not meet LLVM's own."""
        taken = {*self.module.functions, *self.module.data, *self.module.aliases}
        out: dict[str, str] = {}
        for name in (*self.module.data, *self.module.functions, *self.module.aliases):
            new = name
            if name.startswith(".L"):
                new = name[2:].lstrip(".") or "L"
                while new in taken or new[0].isdigit():
                    new = f"L.{new}"
                taken.add(new)
            out[name] = new
        return out

    def symbol(self, name: str) -> str:
        """A global's reference, quoted where needed."""
        name = self.globals.get(name, name)
        return f"@{name}" if _PLAIN.match(name) else '@"' + name.replace('"', "\\22") + '"'

    def body_name(self, name: str, which: str) -> str:
        """A function's name in the text, or that of one of its bodies where it has two."""
        new = self.globals.get(name, name)
        if which and self.twice is not None and name in self.twice.functions:
            new += which
            while new in self.globals:
                new += "."
        return new

    def emit(self) -> str:
        """The whole text."""
        head = [f'source_filename = "{self.module.name}"', ""]
        body = self.data.emit()
        for f in self.module.functions.values():
            if f.is_declaration:
                body += self._declaration(f)
            elif self.twice is not None and f.name in self.twice.functions:
                body += FunctionEmitter(self, f).dispatch(self.twice)
                for body_of, attributes in self.twice.bodies.items():
                    body += FunctionEmitter(self, f, body_of, attributes).emit()
            else:
                body += FunctionEmitter(self, f).emit()
        end = self.lines.end() if self.lines is not None else []
        return "\n".join([*head, *body, *sorted(self.declared.values()), *end, ""])

    def intrinsic(self, name: str, ret: str, args: list[str]) -> None:
        self.declared[name] = f"declare {ret} @{name}({', '.join(args)})"

    def attr(self, attr: str) -> str:
        word, _, count = attr.partition(" ")
        if count:  # memory that the convention passes: its bytes
            return f"{word}([{count} x i8]) align 8 "
        return f"{attr} " if attr == "nest" or (attr and self.extends) else ""

    def _declaration(self, f: Function) -> list[str]:
        attrs = f.attrs.get("arg_attrs", ())
        params = [
            f"{type_text(t)} {self.attr(attrs[n] if n < len(attrs) else '')}".strip()
            for n, t in enumerate(f.type.params)
        ]
        if "variadic" in f.attrs:
            params.append("...")
        weak = "extern_weak " if f.attrs.get("linkage") == "extern_weak" else ""
        end = " returns_twice" if f.attrs.get("returns_twice") else ""
        end += " noreturn" if f.attrs.get("noreturn") else ""
        end += ' "thunk"' if f.attrs.get("evidence") else ""
        result = self.result_attr(f.attrs.get("res_attrs", ()), len(f.type.results)) + results_text(f.type.results)
        return [f"declare {weak}{result} {self.symbol(f.name)}({', '.join(params)}){end}"]

    def result_attr(self, attrs: Any, count: int) -> str:
        return self.attr(attrs[0]) if count == 1 and attrs else ""


class FunctionEmitter:
    """Prints one function definition.

    ``"thunk"`` says that callers may use another prototype: a call by evidence maps arguments register for
    register, which LLVM must not turn into a mapping by position when it learns the callee.
    ``notail`` where a target may return results in memory: LLVM (16 to 20) writes none there after a tail call.
    ``which``: the body of a function that has two, and ``attributes``: what is said of it.
    """

    def __init__(self, e: Emitter, f: Function, which: str = "", attributes: str = "") -> None:
        self.e, self.f, self.which, self.attributes = e, f, which, attributes
        self.names: dict[Value, str] = {}
        self.taken: dict[str, int] = {}
        self.blocks: dict[Block, str] = {}
        self.lines: list[str] = []
        self.phis: dict[Block, list[tuple[str, list[Value]]]] = {}
        self.detours: dict[tuple[Op, int], str] = {}
        self.temps = 0
        self.mark = ""
        self.how = "notail " if pieces(f.type.results) > RETURNED else ""

    def emit(self) -> list[str]:
        f, e = self.f, self.e
        used: set[str] = set()
        self.taken = {b.name: 1 for b in f.body.blocks}
        for b in f.body.blocks:
            name, n = b.name or "b", 0
            while name in used:
                n += 1
                name = f"{b.name}.{n}"
            used.add(name)
            self.blocks[b] = name
        head = self._head()
        self._incoming()
        scope, end = e.lines.function(f) if e.lines is not None else ("", "")
        for b in f.body.blocks:
            self._block(b)
        return [f"{head}{scope} {{{end}", *self.lines, "}", ""]

    def _head(self) -> str:
        a = self.f.attrs
        linkage = {"internal": "internal ", "weak": "weak "}.get(a.get("linkage", ""), "")
        linkage += {"hidden": "hidden ", "protected": "protected "}.get(a.get("visibility", ""), "")
        if self.which:
            linkage = "internal "
        section = f' section "{a["section"]}"' if a.get("section") and not str(a["section"]).startswith(".text") else ""
        name = self.e.symbol(self.e.body_name(self.f.name, self.which))
        return f'define {linkage}{self._result()} {name}({self._params()}) nounwind{self.attributes} "thunk"{section}'

    def _result(self) -> str:
        types = self.f.type.results
        return self.e.result_attr(self.f.attrs.get("res_attrs", ()), len(types)) + results_text(types)

    def _params(self) -> str:
        attrs = self.f.attrs.get("arg_attrs", ())
        return ", ".join(
            f"{type_text(v.type)} {self.e.attr(attrs[n] if n < len(attrs) else '')}{self.name(v)}"
            for n, v in enumerate(self.f.body.blocks[0].args)
        )

    def dispatch(self, twice: Dispatch) -> list[str]:
        """The function that asks the processor and jumps to one of its bodies."""
        head, params, result = self._head(), self._params(), self._result()
        self.e.intrinsic(twice.test, "zeroext i1", [])
        ask = f"  %irb.has = call zeroext i1 @{twice.test}()"
        out = [f"{head} {{", ask, "  br i1 %irb.has, label %irb.0, label %irb.1"]
        for n, which in enumerate(twice.bodies):
            call = f"tail call {result} {self.e.symbol(self.e.body_name(self.f.name, which))}({params})"
            end = [f"  {call}", "  ret void"]
            if self.f.type.results:
                end = [f"  %irb.result.{n} = {call}", f"  ret {results_text(self.f.type.results)} %irb.result.{n}"]
            out += [f"irb.{n}:", *end]
        return [*out, "}", ""]

    def _incoming(self) -> None:
        """What each block's phis receive. Two edges of one branch to the same block may carry different
        arguments; a phi cannot tell them apart, so that such an edge gets a block of its own."""
        for b in self.f.body.blocks:
            seen: dict[Block, list[Value]] = {}
            for n, (target, args) in enumerate(b.terminator.succs):
                source = self.blocks[b]
                if seen.setdefault(target, args) != args:
                    source = self.detours[b.terminator, n] = f"{source}.edge{n}"
                self.phis.setdefault(target, []).append((source, args))

    def name(self, v: Value) -> str:
        """``%name`` of a value, made unique once."""
        found = self.names.get(v)
        if found is None:
            base = v.name or "v"
            n = self.taken.get(base, 0)
            self.taken[base] = n + 1
            found = self.names[v] = f"%{base}" if n == 0 and v.name else f"%{base}.{n}"
        return found

    def block(self, b: Block) -> str:
        return self.label(self.blocks[b])

    def label(self, name: str) -> str:
        return f"%{name}" if _PLAIN.match(name) else f'%"{name}"'

    def ref(self, v: Value) -> str:
        """An operand without its type."""
        op = v.op
        if op is not None:
            name = op.d.name
            if name == "arith.constant":
                return constant_text(v.type, op.attrs["value"])
            if name == "llvm.mlir.undef":
                return "undef"
            if name == "llvm.mlir.addressof":
                return self.e.symbol(op.attrs["global_name"])
            if name == "irb.block_address":
                return self.block_address(op.attrs["function"], op.attrs["block"])
        return self.name(v)

    def block_address(self, function: str, block: str) -> str:
        return f"blockaddress({self.e.symbol(function)}, {self.label(block)})"

    def typed(self, v: Value) -> str:
        return f"{type_text(v.type)} {self.ref(v)}"

    def _block(self, b: Block) -> None:
        name = self.blocks[b]
        self.lines.append(f"{name if _PLAIN.match(name) else chr(34) + name + chr(34)}:")
        if b is not self.f.body.blocks[0]:
            incoming = self.phis.get(b, [])
            for n, v in enumerate(b.args):
                pairs = ", ".join(f"[ {self.ref(args[n])}, {self.label(p)} ]" for p, args in incoming)
                self.lines.append(f"  {self.name(v)} = phi {type_text(v.type)} {pairs}")
        for op in b.ops:
            self._op(op)
        for n, (target, _) in enumerate(b.terminator.succs):
            detour = self.detours.get((b.terminator, n))
            if detour is not None:
                self.lines.append(f"{self.label(detour)[1:]}:")
                self.line(f"br label {self.block(target)}")

    def line(self, text: str) -> None:
        self.lines.append(f"  {text}{self.mark}")

    def _op(self, op: Op) -> None:
        name = op.d.name
        if self.e.lines is not None:
            self.mark = self.e.lines.mark(op)
        if name in BINARY:
            a, b = op.operands
            self.line(f"{self.name(op.result)} = {BINARY[name]} {self.typed(a)}, {self.ref(b)}")
        elif name in CASTS:
            a = op.operands[0]
            self.line(f"{self.name(op.result)} = {CASTS[name]} {self.typed(a)} to {type_text(op.result.type)}")
        elif name in INTRINSICS:
            self._intrinsic(op)
        elif name in INLINE:
            return
        else:
            _PRINTERS[name](self, op)

    def _intrinsic(self, op: Op) -> None:
        t = op.result.type
        full = f"llvm.{INTRINSICS[op.d.name]}.{mangled(t)}"
        args = [self.typed(v) for v in op.operands]
        types = [type_text(v.type) for v in op.operands]
        if op.d.name in ("math.ctlz", "math.cttz"):
            args.append("i1 false")
            types.append("i1")
        self.e.intrinsic(full, type_text(t), types)
        self.line(f"{self.name(op.result)} = call {type_text(t)} @{full}({', '.join(args)})")

    def plain(self, name: str, ret: str, args: list[tuple[str, str]]) -> str:
        """A call of an intrinsic that returns ``ret``."""
        self.e.intrinsic(name, ret, [t for t, _ in args])
        return f"call {ret} @{name}({', '.join(f'{t} {v}' for t, v in args)})"

    def call(self, op: Op, callee: str, args: list[Value]) -> None:
        a = op.attrs
        if a.get("format_unknown") and self.e.extends:
            where = f"{self.e.module.name}:{op.loc}" if isinstance(op.loc, int) else self.e.module.name
            text = f"{where}: floating-point variadic arguments of {a.get('callee')} without a constant format"
            raise Unsupported(text, remedy="their order depends on it here: translate the callee with its callers")
        attrs = a.get("arg_attrs", ())
        shown = [
            f"{type_text(v.type)} {self.e.attr(attrs[n] if n < len(attrs) else '')}{self.ref(v)}"
            for n, v in enumerate(args)
        ]
        types = [v.type for v in op.results]
        result = results_text(types)
        if "variadic" in a:
            fixed = ", ".join(type_text(v.type) for v in args[: a["variadic"]])
            result += f" ({fixed}{', ' if fixed else ''}...)"
        result = self.e.result_attr(a.get("res_attrs", ()), len(types)) + result
        end = " returns_twice" if a.get("returns_twice") else ""
        end += " noreturn" if a.get("noreturn") else ""
        text = f"{self.how}call {result} {callee}({', '.join(shown)}){end}"
        if not types:
            self.line(text)
        elif len(types) == 1:
            self.line(f"{self.name(op.result)} = {text}")
        else:
            self.temps += 1
            whole = f"%call.{self.temps}"
            self.line(f"{whole} = {text}")
            for n, v in enumerate(op.results):
                if v.uses:
                    self.line(f"{self.name(v)} = extractvalue {results_text(types)} {whole}, {n}")

    def succ(self, op: Op, n: int) -> str:
        """The ``n``-th successor as a branch names it."""
        detour = self.detours.get((op, n))
        return f"label {self.label(detour) if detour is not None else self.block(op.succs[n][0])}"


def _compare(x: FunctionEmitter, op: Op) -> None:
    a, b = op.operands
    kind, names = ("fcmp", CMPF) if op.d.name == "arith.cmpf" else ("icmp", CMPI)
    x.line(f"{x.name(op.result)} = {kind} {names[op.attrs['predicate']]} {x.typed(a)}, {x.ref(b)}")


def _select(x: FunctionEmitter, op: Op) -> None:
    """The source chose to select: LLVM shall not guess that a branch would be better."""
    if x.e.divides and _division(x, op):
        return
    x.line(f"{x.name(op.result)} = select {', '.join(x.typed(v) for v in op.operands)}, !unpredictable !{{}}")


def _division(x: FunctionEmitter, op: Op) -> bool:
    """A select that is a division of the target's; the IR's own, which it selected, is left to LLVM to drop."""
    found = division(op.result)
    if found is None:
        return False
    x.temps += 1
    t, ends = type_text(op.result.type), (x.ref(found.x), x.ref(found.y))
    quotient = x.plain(f"{x.e.divides}.{found.name}.{mangled(op.result.type)}", t, [(t, v) for v in ends])
    chosen = ", ".join(x.typed(v) for v in op.operands[:2])
    for line in found.lines(x.name(op.result), f"%own.{x.temps}", t, ends, quotient, chosen):
        x.line(line)
    return True


def _simple(word: str) -> Callable[[FunctionEmitter, Op], None]:
    def emit(x: FunctionEmitter, op: Op) -> None:
        x.line(f"{x.name(op.result)} = {word} {', '.join(x.typed(v) for v in op.operands)}")

    return emit


def _shuffle(x: FunctionEmitter, op: Op) -> None:
    mask = op.attrs["mask"]
    shown = ", ".join(f"i32 {n}" for n in mask)
    a, b = op.operands
    x.line(f"{x.name(op.result)} = shufflevector {x.typed(a)}, {x.typed(b)}, <{len(mask)} x i32> <{shown}>")


def _access(op: Op, t: Type) -> tuple[str, str]:
    """(words before the type, words after the pointer) of a load or store; an atomic one is naturally aligned."""
    a = op.attrs
    order = a.get("ordering", "")
    words = ("atomic " if order else "") + ("volatile " if a.get("volatile_") else "")
    natural = t.bits // 8 if order else 1
    return words, (f" {order}" if order else "") + f", align {max(a.get('alignment', 1), natural)}"


def _load(x: FunctionEmitter, op: Op) -> None:
    t = op.result.type
    words, end = _access(op, t)
    x.line(f"{x.name(op.result)} = load {words}{type_text(t)}, {x.typed(op.operands[0])}{end}")


def _store(x: FunctionEmitter, op: Op) -> None:
    value, pointer = op.operands
    words, end = _access(op, value.type)
    x.line(f"store {words}{x.typed(value)}, {x.typed(pointer)}{end}")


def _alloca(x: FunctionEmitter, op: Op) -> None:
    count = op.operands[0]
    fixed = count.op is not None and count.op.d.name == "arith.constant"
    what = f"[{x.ref(count)} x i8]" if fixed else f"i8, i64 {x.ref(count)}"
    x.line(f"{x.name(op.result)} = alloca {what}, align {op.attrs.get('alignment', 16)}")


def _gep(x: FunctionEmitter, op: Op) -> None:
    p, n = op.operands
    x.line(f"{x.name(op.result)} = getelementptr i8, {x.typed(p)}, {x.typed(n)}")


def _atomicrmw(x: FunctionEmitter, op: Op) -> None:
    p, v = op.operands
    kind, order = op.attrs["bin_op"].lstrip("_"), op.attrs.get("ordering", "seq_cst")
    x.line(f"{x.name(op.result)} = atomicrmw {kind} {x.typed(p)}, {x.typed(v)} {order}, align {v.type.bits // 8}")


def _cmpxchg(x: FunctionEmitter, op: Op) -> None:
    p, old, new = op.operands
    t = type_text(old.type)
    x.temps += 1
    whole = f"%pair.{x.temps}"
    order = f"seq_cst seq_cst, align {old.type.bits // 8}"
    x.line(f"{whole} = cmpxchg {x.typed(p)}, {x.typed(old)}, {x.typed(new)} {order}")
    for n, v in enumerate(op.results):
        x.line(f"{x.name(v)} = extractvalue {{ {t}, i1 }} {whole}, {n}")


def _memory(x: FunctionEmitter, op: Op) -> None:
    a, b, n = op.operands
    name = "llvm.memcpy.p0.p0.i64" if op.d.name == "llvm.intr.memcpy" else "llvm.memset.p0.i64"
    args = [(type_text(v.type), x.ref(v)) for v in (a, b, n)] + [("i1", "false")]
    x.line(x.plain(name, "void", args))


def _br(x: FunctionEmitter, op: Op) -> None:
    x.line(f"br {x.succ(op, 0)}")


def _cond_br(x: FunctionEmitter, op: Op) -> None:
    x.line(f"br {x.typed(op.operands[0])}, {x.succ(op, 0)}, {x.succ(op, 1)}")


def _switch(x: FunctionEmitter, op: Op) -> None:
    v = op.operands[0]
    t = type_text(v.type)
    cases = " ".join(f"{t} {n}, {x.succ(op, k)}" for k, n in enumerate(op.attrs["case_values"], 1))
    x.line(f"switch {x.typed(v)}, {x.succ(op, 0)} [ {cases} ]")


def _indirect_br(x: FunctionEmitter, op: Op) -> None:
    targets = ", ".join(x.succ(op, n) for n in range(len(op.succs)))
    x.line(f"indirectbr {x.typed(op.operands[0])}, [ {targets} ]")


def _return(x: FunctionEmitter, op: Op) -> None:
    if len(op.operands) <= 1:
        x.line(f"ret {x.typed(op.operands[0])}" if op.operands else "ret void")
        return
    whole = results_text([v.type for v in op.operands])
    value = "undef"
    for n, v in enumerate(op.operands):
        x.temps += 1
        new = f"%ret.{x.temps}"
        x.line(f"{new} = insertvalue {whole} {value}, {x.typed(v)}, {n}")
        value = new
    x.line(f"ret {whole} {value}")


def _call(x: FunctionEmitter, op: Op) -> None:
    name = op.attrs["callee"]
    own = x.which if name in x.e.module.functions and x.e.module.functions[name].attrs.get("linkage") != "weak" else ""
    x.call(op, x.e.symbol(x.e.body_name(name, own)), op.operands)


def _call_indirect(x: FunctionEmitter, op: Op) -> None:
    x.call(op, x.ref(op.operands[0]), op.operands[1:])


def _trap(x: FunctionEmitter, op: Op) -> None:
    x.line(x.plain("llvm.trap", "void", []))


def _stack(x: FunctionEmitter, op: Op) -> None:
    if op.d.name == "llvm.intr.stacksave":
        x.line(f"{x.name(op.result)} = {x.plain('llvm.stacksave', 'ptr', [])}")
    else:
        x.line(x.plain("llvm.stackrestore", "void", [("ptr", x.ref(op.operands[0]))]))


INLINE = ("arith.constant", "llvm.mlir.undef", "llvm.mlir.addressof", "irb.block_address")
_PRINTERS: dict[str, Callable[[FunctionEmitter, Op], None]] = {
    "arith.cmpi": _compare,
    "arith.cmpf": _compare,
    "arith.negf": _simple("fneg"),
    "arith.select": _select,
    "llvm.freeze": _simple("freeze"),
    "irb.opaque": lambda x, op: x.line(f'{x.name(op.result)} = call i64 asm "", "=r,0"({x.typed(op.operands[0])})'),
    "llvm.extractelement": _simple("extractelement"),
    "llvm.insertelement": _simple("insertelement"),
    "llvm.shufflevector": _shuffle,
    "llvm.load": _load,
    "llvm.store": _store,
    "llvm.alloca": _alloca,
    "llvm.getelementptr": _gep,
    "llvm.atomicrmw": _atomicrmw,
    "llvm.cmpxchg": _cmpxchg,
    "llvm.fence": lambda x, op: x.line(f"fence {op.attrs.get('ordering', 'seq_cst')}"),
    "llvm.intr.memcpy": _memory,
    "llvm.intr.memset": _memory,
    "llvm.intr.stacksave": _stack,
    "llvm.intr.stackrestore": _stack,
    "llvm.intr.trap": _trap,
    "llvm.unreachable": lambda x, op: x.line("unreachable"),
    "func.call": _call,
    "func.call_indirect": _call_indirect,
    "func.return": _return,
    "cf.br": _br,
    "cf.cond_br": _cond_br,
    "cf.switch": _switch,
    "irb.indirect_br": _indirect_br,
}


def emit(
    module: Module, extends: bool = False, lines: Lines | None = None, twice: Dispatch | None = None, divides: str = ""
) -> str:
    """LLVM IR text of a module. Raises ``Unsupported`` for an op or relocation LLVM cannot say."""
    try:
        return Emitter(module, extends, lines, twice, divides).emit()
    except KeyError as e:
        raise Unsupported(f"llvm: {e.args[0]} has no LLVM spelling") from e


def symbol_lines(module: Module, twice: Dispatch | None = None) -> dict[str, int]:
    """The source lines of functions and data, by the names they have in the text."""
    e = Emitter(module, twice=twice)
    placed = [*((n, f.loc) for n, f in module.functions.items()), *((n, d.loc) for n, d in module.data.items())]
    out = {e.globals[n]: line_of(loc) for n, loc in placed if loc is not None}
    for name in twice.functions if twice is not None else ():
        for which in twice.bodies if twice is not None else ():
            out[e.body_name(name, which)] = out.get(e.globals[name], 0)
    return out
