"""Calls, entries and returns: where registers meet native signatures.

A mixin of ``lift.Lifter``. A callee of the program is called with its exact signature, a known libc
function by its prototype (variadic ones by their format), any other by evidence: the argument
registers that hold a value set since the last call. What is assumed is recorded on the call
(``evidence``), so that a report can list it and a target can refine it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from irbridge.ir import types as T
from irbridge.ir.builder import const_of
from irbridge.ir.graph import Value
from irbridge.ir.types import Type
from irbridge.isa.assign import At, assign, proto_results
from irbridge.isa.cfg import MFunc
from irbridge.isa.formats import printf_types, scanf_types
from irbridge.isa.machine import Decoded, Var
from irbridge.isa.program import Callee, clobbered, flow
from irbridge.isa.signature import Signature, signature
from irbridge.isa.stack import root
from irbridge.isa.syntax import Parsed, Target
from irbridge.isa.values import Values
from irbridge.libc import Proto

if TYPE_CHECKING:
    pass

_C_TYPES = {"i": T.I32, "u": T.I32, "l": T.I64, "p": T.PTR, "P": T.PTR, "f": T.F32, "d": T.F64, "Q": T.F128, "I": T.I32}
_SETJMP = ("setjmp", "_setjmp", "__sigsetjmp", "sigsetjmp")
_LONGJMP = ("longjmp", "_longjmp", "siglongjmp", "__longjmp_chk")
JMP_BUF_BYTES = 512
VA_BUFFER_BYTES = 2048
MAX_FRAME_BYTES = 1 << 28


class CallLifter(Values):
    """What calls need of the lifter. ``strong``: liveness after this call without mere evidence;
    ``following``: the rest of its block."""

    strong: int
    following: list[Any]
    signature: Signature

    if TYPE_CHECKING:

        def target_value(self, operand: Any) -> Value: ...

    # -- entry and return -----------------------------------------------------------------------------------

    def enter(self) -> list[Value]:
        """Make parameters and frame; gives the environment at entry."""
        m, abi, b, f = self.m, self.abi, self.builder, self.function
        sig = signature(self.p, m)
        frame = m.summary.frame
        f.type = sig.type
        func = m.func
        f.attrs = {
            "linkage": func.linkage, "visibility": func.visibility, "section": func.section,
            "arg_attrs": sig.arg_attrs, "res_attrs": sig.res_attrs,
        }
        entry = b.block
        args = [entry.add_arg(t) for t in sig.params]
        low = frame.low - abi.red_zone
        align = frame.align
        self.entry_offset = (-low + align - 1) // align * align + (-abi.return_slot) % align
        size = self.entry_offset + abi.return_slot + max(8 * sig.slots, frame.incoming)
        if size > MAX_FRAME_BYTES:
            raise m.refuse(m.func.line, f"a stack frame of {size} bytes", "a stack has far less")
        count = b.const(T.I64, size)
        if frame.dynamic:
            count = self.in_entry("irb.opaque", (count,), T.I64)
        self.frame_alloca = self.in_entry("llvm.alloca", (count,), T.PTR, {"alignment": align})
        if frame.dynamic:
            begin = self.in_entry("llvm.ptrtoint", (self.frame_alloca,), T.I64)
            self.frame_base = self.in_entry("irb.opaque", (begin,), T.I64)
        self.frame_alloca.name = "frame"
        env = [b.undef(_var_type(v)) for v in self.vars]
        at = 0
        if sig.chain:
            if sig.nested < 0 and frame.incoming > 0:
                b.effect("llvm.intr.memcpy", (self.frame_ptr(0), args[0], b.const(T.I64, frame.incoming)))
            elif sig.nested < 0:
                self.args_pointer = args[0]
            args[0].name = self.vars[sig.nested].name if sig.nested >= 0 else "stack_args"
            at = 1
        for i, t in zip(abi.int_params, sig.ints, strict=False):
            args[at].name = self.vars[i].name
            env[i] = b.op("arith.extsi", (args[at],), T.I64) if abi.extends and t is T.I32 else args[at]
            at += 1
        self.env = env
        if sig.nested >= 0:
            env[sig.nested] = b.op("llvm.ptrtoint", (args[0],), T.I64)
        for n in range(sig.slots):
            args[at].name = f"stack{n}"
            self.store(self.frame_ptr(abi.stack_args + 8 * n), args[at])
            at += 1
        for i, _ in zip(abi.fp_args, sig.floats, strict=False):
            env[i] = args[at]
            args[at].name = self.vars[i].name
            at += 1
        for i, _ in sig.more:
            env[i] = args[at]
            args[at].name = self.vars[i].name
            at += 1
        for var, value in abi.entry_values:
            env[var] = b.const(T.i(self.vars[var].width), value)
        if m.summary.variadic:
            env[abi.vararg_count] = b.const(T.I64, len(abi.fp_args))
        env[abi.sp] = self.frame_int(0)
        self.signature = sig
        return env

    def ret(self) -> None:
        values = []
        for i, t, _ in self.signature.results:
            whole = t is not T.F64 or (self.m.summary.packed and self.m.summary.told >> i & 1)
            low = None if whole else self.low_floats.get(self.env[i])
            values.append(self.coerce(low, t) if low is not None else self.value(i, t))
        self.builder.effect("func.return", values)

    def tail(self, operand: Any) -> None:
        """A jump to another function: a call whose results are returned."""
        callee = self.p.callee(self.m, operand)
        self._call(callee, operand, self.abi.return_slot, -1)
        if self.p.returns(callee):
            self.ret()
        else:
            self.builder.effect("llvm.unreachable")

    def call(self, d: Decoded, parsed: Parsed, live: int = -1) -> None:
        operand = parsed.operands[-1]
        self._call(self.p.callee(self.m, operand), operand, 0, live)
        self.outgoing.clear()

    def _calls_setjmp(self) -> bool:
        for b in self.m.blocks:
            for d, _, parsed in b.code:
                if d.control == "call":
                    c = self.p.callee(self.m, parsed.operands[-1])
                    if c.proto is not None and c.proto.returns_twice:
                        return True
        return False

    # -- the three kinds of callees -----------------------------------------------------------------------------

    def _call(self, c: Callee, operand: Any, base: int, live: int) -> None:
        if c.func is not None:
            self._program_call(c, c.func, base)
        elif c.name in _SETJMP or c.name in _LONGJMP:
            self._jump_buffer(c)
        elif c.proto is not None and c.name == "__tls_get_addr":
            self._finish(c, [(self.abi.int_results[0], self.env[self.abi.int_args[0]])])
        elif c.proto is not None:
            self._prototype_call(c, c.proto, base)
        else:
            self._unknown_call(c, operand, base, live)

    def _emit(
        self, callee: str | Value, args: list[Value], types: tuple[Type, ...], attrs: dict[str, Any]
    ) -> list[Value]:
        if isinstance(callee, str):
            attrs["callee"] = callee
            return self.builder.effect("func.call", args, types, attrs).results
        return self.builder.effect("func.call_indirect", [callee, *args], types, attrs).results

    def _finish(self, c: Callee, results: list[tuple[int, Value]]) -> None:
        """After a call: clobbered variables are undefined, results hold."""
        mask = clobbered(self.p, c)
        for v in self.vars:
            if mask >> v.index & 1:
                self.env[v.index] = self.builder.undef(_var_type(v))
        for var, value in results:
            if not value.name:
                value.name = self.vars[var].name
            self.env[var] = value

    def _program_call(self, c: Callee, callee: MFunc, base: int) -> None:
        sig = signature(self.p, callee)
        args: list[Value] = []
        if sig.chain:
            nested = sig.nested >= 0
            args.append(self.coerce(self.env[sig.nested], T.PTR) if nested else self.stack_pointer_at(base))
        args += [self.coerce(self.env[i], t) for i, t in zip(self.abi.int_params, sig.ints, strict=False)]
        args += [self.load(self.stack_pointer_at(base + 8 * n), T.I64) for n in range(sig.slots)]
        args += [self.value(i, t) for i, t in zip(self.abi.fp_args, sig.floats, strict=False)]
        args += [self.value(i, t) for i, t in sig.more]
        attrs = {"arg_attrs": sig.arg_attrs, "res_attrs": sig.res_attrs}
        name = self.unit.function_name(c.name, callee)
        values = self._emit(name, args, sig.result_types, attrs)
        if callee.unit is not self.m.unit:
            self.unit.declare(name, sig.type, attrs)
        self._finish(c, [(i, value) for (i, _, _), value in zip(sig.results, values, strict=True)])

    def stack_pointer_at(self, offset: int) -> Value:
        """A pointer to ``offset`` bytes above the stack pointer now."""
        sp = self.env[self.abi.sp]
        known = self.frame_values.get(sp)
        if known is not None:
            return self.frame_ptr(known + offset)
        b = self.builder
        return self.to_pointer(b.op("arith.addi", (sp, b.const(T.I64, offset))) if offset else sp)

    def _prototype_call(self, c: Callee, proto: Proto, base: int) -> None:
        letters = proto.args
        assumed = False
        dynamic = False
        if proto.variadic:
            more = self._format_types(proto)
            if more is None:
                more, dynamic = self._evidence(proto, base)
                assumed = True
            letters += more
        if dynamic and proto.format is not None and proto.format[0] == "printf":
            self._computed_format(c, proto, base)
            return
        args, types = self._arguments(letters, base, len(proto.args))
        if proto.va_list >= 0:
            assert proto.format is not None
            args[proto.va_list] = self._converted_list(args[proto.va_list], args[proto.format[1]], proto.format[0])
        plain = letters.replace("c", "ff")
        ret = proto.ret.replace("c", "ff")
        results = tuple(self.c_type(x) for x in ret if x != "v")
        attrs: dict[str, Any] = {
            "arg_attrs": tuple("signext" if x in "iu" else "" for x in plain),
            "res_attrs": tuple("signext" if x in "iuI" else "" for x in ret if x != "v"),
        }
        if proto.variadic:
            attrs["variadic"] = len(proto.args)
        if proto.noreturn:
            attrs["noreturn"] = True
        if assumed:
            attrs["evidence"] = True
        if dynamic:
            attrs["format_unknown"] = True
        if "P" in letters:
            attrs["long_double_pointer"] = True
        values = self._emit(c.name, args, results, attrs)
        fixed = T.fn(tuple(types[: len(proto.args.replace("c", "ff"))]), results)
        self.unit.declare(c.name, fixed, {**attrs, "arg_attrs": attrs["arg_attrs"][: len(proto.args)]})
        back = [self._back(v) for v in values]
        if proto.ret == "I":
            back = [self.builder.op("arith.extsi", (values[0],), T.I64)]
        elif proto.ret == "c" and self.abi.packed_complex:
            back = [self._packed(*back)]
        elif proto.ret in ("D", "Q") and len(proto_results(self.abi, proto)) == 2:
            whole = self.cast(back[0], T.I128)
            back = [self.part(whole, 0, 64), self.part(whole, 64, 64)]
        self._finish(c, list(zip(proto_results(self.abi, proto), back, strict=True)))

    def _packed(self, real: Value, imaginary: Value) -> Value:
        """A complex float as one register."""
        b = self.builder
        low, high = (b.op("arith.extui", (self.part(v, 0, 32),), T.I64) for v in (real, imaginary))
        return b.op("arith.ori", (low, b.op("arith.shli", (high, b.const(T.I64, 32)))))

    def area(self, size: int) -> Value:
        """A pointer to ``size`` bytes of the native frame."""
        return self.in_entry("llvm.alloca", (self.builder.const(T.I64, size),), T.PTR, {"alignment": 16})

    def put(self, area: Value, offset: int, v: Value) -> None:
        """Store a value in an area of the native frame."""
        b = self.builder
        where = b.op("llvm.getelementptr", (area, b.const(T.I64, offset)), T.PTR)
        if not self.is_undef(v):
            b.effect("llvm.store", (v, where), (), {"alignment": 8})

    def _computed_format(self, c: Callee, proto: Proto, base: int) -> None:
        """printf with a format that is not a constant: the registers go to memory as the source's
        ``va_list`` has them, and the ``v`` function of the family gets that list converted."""
        abi = self.abi
        assert proto.format is not None
        named = sum(len(at.vars) for at in assign(abi, proto.args))
        area = abi.make_va_list(self, named, self.stack_pointer_at(base), self._stack_evidence(base))
        args, types = self._arguments(proto.args, base)
        args.append(self._converted_list(area, args[proto.format[1]], "printf"))
        arg_attrs = tuple("signext" if x in "iu" else "" for x in proto.args + "p")
        attrs = {"arg_attrs": arg_attrs, "res_attrs": ("signext",)}
        name = f"__v{c.name[2:]}" if c.name.startswith("__") else f"v{c.name}"
        results = (T.I32,) if proto.ret == "i" else ()
        values = self._emit(name, args, results, dict(attrs))
        self.unit.declare(name, T.fn((*types, T.PTR), results), attrs)
        self._finish(c, list(zip(proto_results(abi, proto), [self._back(v) for v in values], strict=True)))

    def _converted_list(self, pointer: Value, text: Value, kind: str) -> Value:
        """A ``va_list`` of the source's ABI as one of the target's, for a format: ``irb.va_list`` of the runtime."""
        name = f"irb.va_list.{self.abi.va_list}.{kind}"
        values = [self.area(VA_BUFFER_BYTES), self.coerce(pointer, T.PTR), self.coerce(text, T.PTR)]
        self.unit.declare(name, T.fn((T.PTR,) * 3, (T.PTR,)), {})
        return self._emit(name, values, (T.PTR,), {})[0]

    def _back(self, v: Value) -> Value:
        """A native result as the register that holds it."""
        if v.type is T.I32 and self.abi.extends:
            return self.builder.op("arith.extsi", (v,), T.I64)
        return self.builder.op("llvm.ptrtoint", (v,), T.I64) if v.type.is_ptr else v

    def c_type(self, letter: str) -> Type:
        """The type of a C argument or result."""
        return T.NAMED[self.abi.long_double] if letter == "D" else _C_TYPES[letter]

    def _arguments(self, letters: str, base: int, named: int | None = None) -> tuple[list[Value], list[Type]]:
        """Arguments of C types; those from ``named`` on are variadic."""
        args: list[Value] = []
        types: list[Type] = []
        for letter, at in zip(letters, assign(self.abi, letters, named), strict=True):
            if letter == "c":
                args += self._complex(at, base)
                types += [T.F32, T.F32]
                continue
            t = self.c_type(letter)
            if len(at.vars) == 1 and at.stack < 0:
                v = self.value(at.vars[0], t)
            else:
                size = t.bits if letter in "DQ" else 64
                parts = [self.value(i, T.I64) for i in at.vars]
                if at.stack >= 0:
                    rest = min(size, 128) - 64 * len(parts)
                    if letter == "D" and size == 80:
                        rest = 80
                    parts.append(self.load(self.stack_pointer_at(base + at.stack), T.i(rest)))
                v = self.coerce(parts[0] if len(parts) == 1 else self._joined(*parts), t)
            args.append(v)
            types.append(t)
        return args, types

    def _joined(self, low: Value, high: Value) -> Value:
        """Two 64-bit integers as one of 128 bits."""
        b = self.builder
        return b.op("arith.ori", (b.op("arith.extui", (low,), T.I128),
                                  b.op("arith.shli", (b.op("arith.extui", (high,), T.I128), b.const(T.I128, 64)))))

    def _complex(self, at: At, base: int) -> list[Value]:
        """The parts of a complex float: two registers, or one that both fill."""
        if len(at.vars) == 2:
            return [self.value(i, T.F32) for i in at.vars]
        v = self.value(at.vars[0], T.F64) if at.vars else self.load(self.stack_pointer_at(base + at.stack), T.I64)
        return [self.cast(self.part(v, bit, 32), T.F32) for bit in (0, 32)]

    def _format_types(self, proto: Proto) -> str | None:
        """Types of the variadic arguments from a constant format."""
        if proto.format is None:
            return None
        kind, index = proto.format
        text = self._constant_string(self.env[self.abi.int_args[index]])
        if text is None:
            return None
        return printf_types(text) if kind == "printf" else scanf_types(text)

    def _constant_string(self, v: Value) -> bytes | None:
        known = self.symbol_values.get(v)
        return self.unit.string(*known) if known is not None else None

    def _defined_ints(self) -> int:
        n = 0
        for i in self.abi.int_args:
            if self.is_undef(self.env[i]):
                break
            n += 1
        return n

    def _vector_count(self) -> int | None:
        """The variadic vector register count, if it is a known constant 0 to 8."""
        v = self.env[self.abi.vararg_count]
        if self.abi.vararg_count < 0 or self.is_undef(v):
            return None
        c = const_of(self.part(v, 0, 8))
        return c if isinstance(c, int) and c <= len(self.abi.fp_args) else None

    def _evidence(self, proto: Proto, base: int) -> tuple[str, bool]:
        """Variadic arguments of a known function without a constant format: what registers hold."""
        ints, floats, _ = proto.registers()
        count = self._vector_count()
        n = self._defined_ints()
        more = "l" * max(0, n - ints)
        if n == len(self.abi.int_args):
            more += "l" * self._stack_evidence(base)
        if count is None:
            count = sum(not self.is_undef(self.env[i]) for i in self.abi.fp_args) if proto.format else 0
        if not self.abi.variadic_floats:
            return more, proto.format is not None
        prints = proto.format is not None and proto.format[0] == "printf"
        return more + "d" * max(0, count - floats), bool(count or (prints and self._stack_evidence(base)))

    def _stack_evidence(self, base: int) -> int:
        """How many 8-byte stack arguments were stored for this call since the last one."""
        start, at = root(self.stack_pointer_at(base))
        n = 0
        while (start, at + 8 * n) in self.outgoing:
            n += 1
        return n

    def _unknown_call(self, c: Callee, operand: Any, base: int, live: int) -> None:
        abi = self.abi
        n = self._defined_ints()
        floats = 0
        for i in abi.fp_args:
            if self.is_undef(self.env[i]):
                break
            floats += 1
        sp = self.frame_values.get(self.env[abi.sp])
        pushed = sp is not None and sp < self.m.summary.frame.base
        by_address = self.p.slots_by_address and not isinstance(operand, Target)
        slots = self._stack_evidence(base) if n == len(abi.int_args) or pushed or by_address else 0
        attrs: dict[str, Any] = {"evidence": True}
        found = self._variadic_evidence(n, floats)
        by_pointer = not (isinstance(operand, Target) and c.name)
        chain: list[Value] = []
        if by_pointer and self.p.chain >= 0 and not self.is_undef(self.env[self.p.chain]):
            chain = [self.coerce(self.env[self.p.chain], T.PTR)]
        elif slots or (by_pointer and self.p.chain_by_address):
            chain = [self.stack_pointer_at(base)]
        target = c.name if isinstance(operand, Target) and c.name else self.to_pointer(self.target_value(operand))
        if found is not None:
            index, letters = found
            args, types = self._arguments("l" * (index + 1) + letters, base, index + 1)
            attrs["variadic"] = index + 1 + len(chain)
            attrs["arg_attrs"] = ("nest",) * len(chain) + tuple(
                "signext" if x in "iu" else "" for x in "l" * (index + 1) + letters
            )
            fixed = T.fn((T.PTR,) * len(chain) + tuple(types[: index + 1]), ())
        else:
            by_memory = self.p.indirect_by_address and not (isinstance(operand, Target) and c.name)
            regs = abi.int_params if by_memory else abi.int_args if slots else abi.int_args[:n]
            args = [self.coerce(self.env[i], T.I64) for i in regs]
            args += [self.load(self.stack_pointer_at(base + 8 * k), T.I64) for k in range(slots)]
            args += [self._float_argument(self.env[i]) for i in abi.fp_args[:floats]]
            attrs["arg_attrs"] = ("nest",) * len(chain) + ("",) * len(args)
            if not slots:
                count = self._vector_count() if abi.vararg_count >= 0 else floats if abi.variadic_floats else -1
                if count:
                    attrs["vector_count"] = count
                    attrs["count_exact"] = abi.vararg_count >= 0
            fixed = T.fn(tuple(v.type for v in chain + args), ())
        results: list[tuple[int, Type]] = []
        first, second = abi.int_results
        wants = self._wanted_results(live)
        if first in wants or second in wants:
            results.append((first, T.I64))
        if second in wants:
            results.append((second, T.I64))
        if any(i in wants for i in abi.fp_results):
            results.append((abi.fp_results[0], T.F64))
        if abi.fp_results[1] in wants:
            results.append((abi.fp_results[1], T.F64))
        if any(self._read_next(i) for i in abi.fp_results[2:]):
            raise self.m.refuse(self.line, "a third floating-point result of a function that is not known here",
                                "translate the units of the program together")
        if wants and wants[-1] in abi.x87_results:
            results.append((wants[-1], T.F80))
        attrs["res_attrs"] = ("",) * len(results)
        types_ = tuple(t for _, t in results)
        values = self._emit(target, chain + args, types_, attrs)
        if isinstance(target, str):
            self.unit.declare(target, T.fn(fixed.params, types_), attrs)
        self._finish(c, [(i, v) for (i, _), v in zip(results, values, strict=True)])

    def _read_next(self, var: int) -> bool:
        """Whether what follows the call in its block reads a variable. (Past the block nothing is sure: a call
        that never returns leads there only in the graph.)"""
        for d, _, _ in self.following:
            if d.control == "call" or flow(self.p, d).kills & self.vars[var].low(64):
                return False
            if d.reads & self.vars[var].mask:
                return True
        return False

    def _wanted_results(self, live: int) -> list[int]:
        """The result registers to take from a call of unknown type: those that are surely read, then
        those that may be, at most two."""
        abi = self.abi
        first, second = abi.int_results
        if live == -1:
            return [i for i, _, _ in self.signature.results]
        order = (first, abi.fp_results[0], second, abi.fp_results[1])
        sure = [i for i in order if self.strong & self.vars[i].mask]
        rest = [i for i in order if live & self.vars[i].mask and i not in sure]
        out: list[int] = []
        for i in (*sure, *rest):
            needs = {i} | ({first} if i == second else {abi.fp_results[0]} if i == abi.fp_results[1] else set())
            if len(needs | set(out)) <= 2:
                out += [x for x in needs if x not in out]
        return out + [i for i in abi.x87_results[:1] if self.strong & self.vars[i].mask]

    def _float_argument(self, v: Value) -> Value:
        """A vector register as a native argument: a float if it was last written as one, else a double."""
        v = self.low_floats.get(v, v)
        return self.coerce(v, T.F32 if v.type.bits == 32 else T.F64)

    def _variadic_evidence(self, n: int, floats: int) -> tuple[int, str] | None:
        """(index of the format, types of what follows) of a call that passes ``n`` integer and ``floats``
        floating-point registers, when a constant format agrees with the vector count; or, where calls have
        none, when it asks for floating-point arguments that may be there."""
        abi = self.abi
        count = self._vector_count()
        if abi.vararg_count >= 0 and count is None:
            return None
        for index in range(n):
            text = self._constant_string(self.env[abi.int_args[index]])
            letters = printf_types(text) if text is not None and b"%" in text else None
            if not letters or (count is None and "D" in letters):
                continue
            doubles = letters.count("d")
            if count is None:
                fits = doubles > 0 and (doubles <= floats or floats == len(abi.fp_args) or not abi.variadic_floats)
            else:
                fits = doubles == count
            used = index + 1 + sum(x in "ilp" or not abi.variadic_floats for x in letters)
            if fits and (used <= n or used > len(abi.int_args)):
                return index, letters.replace("i", "l").replace("p", "l") + "l" * max(0, n - used)
        return None

    def _jump_buffer(self, c: Callee) -> None:
        """setjmp and longjmp: the target's ``jmp_buf`` is larger than the source's, so the source's holds
        a pointer to a native one in the frame of the function that called setjmp."""
        b, abi = self.builder, self.abi
        buffer = self.coerce(self.env[abi.int_args[0]], T.PTR)
        value = self.coerce(self.env[abi.int_args[1]], T.I32)
        if c.name in _SETJMP:
            native = self.in_entry("llvm.alloca", (b.const(T.I64, JMP_BUF_BYTES),), T.PTR, {"alignment": 16})
            kept = b.op("llvm.ptrtoint", (native,), T.I64)
            b.effect("llvm.store", (kept, buffer), (), {"alignment": 1, "volatile_": True})
            args = [native] if c.name in ("setjmp", "_setjmp") else [native, value]
            name = "_setjmp" if len(args) == 1 else "__sigsetjmp"
            attrs: dict[str, Any] = {"arg_attrs": ("", "signext")[: len(args)], "res_attrs": ("signext",)}
            attrs["returns_twice"] = True
            result = self._emit(name, args, (T.I32,), attrs)[0]
            self.unit.declare(name, T.fn(tuple(a.type for a in args), (T.I32,)), attrs)
            self._finish(c, [(abi.int_results[0], result)])
            return
        native = self.to_pointer(b.effect("llvm.load", (buffer,), (T.I64,), {"alignment": 1, "volatile_": True}).result)
        attrs = {"arg_attrs": ("", "signext"), "res_attrs": (), "noreturn": True}
        self._emit("longjmp", [native, value], (), attrs)
        self.unit.declare("longjmp", T.fn((T.PTR, T.I32), ()), attrs)
        self._finish(c, [])


def _var_type(v: Var) -> Type:
    if v.kind == "vector":
        return T.vec(2, T.I64)
    return T.F80 if v.kind == "x87" else T.i(v.width)


__all__ = ["CallLifter", "Signature"]
