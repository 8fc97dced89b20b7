"""Turn x87 extended numbers into binary128, for targets whose ``long double`` that is.

Needs a flat module; leaves one without ``f80``. Arithmetic is then done with 113 bits of precision and
rounded to 64 when a value is stored in x87's format, so that a result can differ from the x87's in
the last bit (double rounding, and none between operations). Memory keeps the x87 format, so that data,
unions and byte-wise copies hold. Example: ``bitcast i80 to f80`` becomes a call of ``irb.f80.widen``.
"""

from __future__ import annotations

from dataclasses import dataclass

from irbridge.errors import Loc
from irbridge.ir import softfloat
from irbridge.ir import types as T
from irbridge.ir.graph import Function, Module, Op, Value
from irbridge.ir.ops import OPS
from irbridge.ir.types import Type
from irbridge.passes.shim_libc import rename

# libgcc's functions on x87 numbers: those on binary128
_NAMES = {
    "__fixxfti": "__fixtfti", "__fixunsxfti": "__fixunstfti", "__floattixf": "__floattitf",
    "__floatuntixf": "__floatuntitf", "__powixf2": "__powitf2",
    # and binary128's that the library has only as long double's
    **{f"__{n}f128": f"__{n}l" for n in ("isnan", "isinf", "finite", "signbit", "fpclassify", "issignaling")},
}  # fmt: skip
_ROUNDINGS = ("roundeven", "trunc", "floor", "ceil")


@dataclass(frozen=True)
class LowerF80:
    """f80 to f128."""

    name: str = "lower_f80"

    def run(self, module: Module) -> bool:
        """Gives whether the module had any f80."""
        changed = False
        if set(_NAMES) & set(module.functions):
            rename(module, _NAMES)
        for f in list(module.functions.values()):
            if any(t is T.F80 for t in (*f.type.params, *f.type.results)):
                f.type = T.fn(tuple(map(_wide, f.type.params)), tuple(map(_wide, f.type.results)))
                changed = True
            if _has_f80(f):
                _Lower(module, f).run()
                changed = True
        return changed


def _wide(t: Type) -> Type:
    return T.F128 if t is T.F80 else t


def _packs(old: Type, new: Type) -> bool:
    return old in (T.F80, T.F128) and new.bits == 80


def _has_f80(f: Function) -> bool:
    values = [v for b in f.body.blocks for v in b.args] + [r for op in f.body.ops() for r in op.results]
    return any(v.type is T.F80 for v in values)


class _Lower:
    """One function."""

    def __init__(self, module: Module, f: Function) -> None:
        self.module, self.f = module, f
        self.out: list[Op] = []
        self.loc: Loc | int | None = None
        self.x87: set[Value] = set()  # values that were f80: memory has them in that format

    def run(self) -> None:
        for b in self.f.body.blocks:
            for v in b.args:
                self._widen_type(v)
        for b in self.f.body.blocks:
            self.block, self.out = b, []
            for op in list(b.ops):
                self._op(op)
            b.ops = self.out

    def _op(self, op: Op) -> None:
        name, self.loc = op.d.name, op.loc
        result = op.results[0] if op.results else None
        if name == "arith.bitcast" and result is not None and result.type is T.F80:
            self._replace(op, self._widen(op.operands[0]))
        elif name == "arith.bitcast" and result is not None and _packs(op.operands[0].type, result.type):
            self._replace(op, self._pack(op.operands[0]))
        elif name == "arith.constant" and result is not None and result.type is T.F80:
            op.attrs["value"] = softfloat.convert(80, 128, op.attrs["value"])
            self._widen_type(result)
            self.out.append(op)
        elif result is not None and result.type is T.F80 and name.removeprefix("math.") in _ROUNDINGS:
            bits = self._make("arith.bitcast", (op.operands[0],), T.I128)
            rounded = self._call(f"irb.f128.{name.removeprefix('math.')}", (bits,), T.I128)
            self._replace(op, self._x87(self._make("arith.bitcast", (rounded,), T.F128)))
        elif op.attrs.get("callee") in ("__extendxftf2", "__trunctfxf2"):
            bits = self._make("arith.bitcast", (op.operands[0],), T.I128)  # a value of its own: memory differs
            v = self._make("arith.bitcast", (bits,), T.F128)
            self._replace(op, v if op.attrs["callee"] == "__extendxftf2" else self._x87(v))
        elif name == "llvm.store" and op.operands[0] in self.x87:
            packed = self._pack(op.operands[0])
            op.replace_operand(op.operands[0], packed)
            self.out.append(op)
        else:
            for r in op.results:
                self._widen_type(r)
            self.out.append(op)

    def _x87(self, v: Value) -> Value:
        self.x87.add(v)
        return v

    def _widen_type(self, v: Value) -> None:
        if v.type is T.F80:
            v.type = T.F128
            self.x87.add(v)

    def _replace(self, op: Op, new: Value) -> None:
        op.results[0].replace_by(new)
        op.drop_uses()

    def _make(self, name: str, operands: tuple[Value, ...], t: Type, attrs: dict[str, object] | None = None) -> Value:
        op = Op(OPS[name], operands, (t,), attrs, (), self.loc)
        op.block = self.block
        self.out.append(op)
        return op.results[0]

    def _call(self, name: str, operands: tuple[Value, ...], t: Type) -> Value:
        if name not in self.module.functions:
            self.module.functions[name] = Function(name, T.fn(tuple(v.type for v in operands), (t,)))
        return self._make("func.call", operands, t, {"callee": name})

    def _const(self, t: Type, value: int) -> Value:
        return self._make("arith.constant", (), t, {"value": value})

    def _widen(self, bits: Value) -> Value:
        """i80 to f128."""
        mant = self._make("arith.trunci", (bits,), T.I64)
        high = self._make("arith.shrui", (bits, self._const(bits.type, 64)), bits.type)
        se = self._make("arith.trunci", (high,), T.I64)
        return self._x87(self._make("arith.bitcast", (self._call("irb.f80.widen", (mant, se), T.I128),), T.F128))

    def _pack(self, v: Value) -> Value:
        """f128 to i80."""
        t = T.i(80)
        bits = self._make("arith.bitcast", (v,), T.I128)
        mant = self._make("arith.extui", (self._call("irb.f80.mant", (bits,), T.I64),), t)
        se = self._make("arith.extui", (self._call("irb.f80.se", (bits,), T.I64),), t)
        high = self._make("arith.shli", (se, self._const(t, 64)), t)
        return self._make("arith.ori", (mant, high), t)


PASS = LowerF80
