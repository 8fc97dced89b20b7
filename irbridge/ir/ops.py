"""The op table: one row an op, with its result type, effects and meaning.

``ins``-style rows: ``_op("arith.addi", "same", lambda c, a, b: a + b)``. Names and meaning are
upstream MLIR's where upstream has the op; the rest is the ``irb`` dialect. A row's ``ev`` works on
one element: integers and floats are both raw bit patterns (unsigned Python ints); the interpreter
and ``isa.bits`` spread it over vectors and mask the result to the result's width.

``ev(c, *values)``: ``c.w`` operand element bits, ``c.r`` result element bits, ``c.attrs``.
Raises ``Undefined`` where the op has no defined result (division by zero, …).
"""

from __future__ import annotations

from collections.abc import Callable
from typing import Any, NamedTuple

from irbridge.ir import softfloat as sf


class Undefined(ArithmeticError):
    """The op has no result for these operands (MLIR's immediate undefined behaviour)."""


class Ctx(NamedTuple):
    """What a row's meaning may ask for beside its operands."""

    w: int
    r: int
    attrs: dict[str, Any]


class OpDef:
    """A row. ``result``: how the result type follows from the operands (``same`` as operand 0,
    ``i1`` of its shape, ``given``, ``none``). ``effects``: any of r(ead) w(rite) c(ontrol)
    t(erminator) a(llocates); empty is pure. ``lanewise``: applies to each vector element."""

    __slots__ = ("effects", "ev", "lanewise", "name", "result")

    def __init__(
        self, name: str, result: str, ev: Callable[..., int] | None, effects: str, lanewise: bool
    ) -> None:
        self.name, self.result, self.ev, self.effects, self.lanewise = name, result, ev, effects, lanewise

    @property
    def pure(self) -> bool:
        return not self.effects

    def __repr__(self) -> str:
        return self.name


OPS: dict[str, OpDef] = {}


def _op(
    name: str, result: str, ev: Callable[..., int] | None = None, effects: str = "", lanewise: bool = True
) -> None:
    OPS[name] = OpDef(name, result, ev, effects, lanewise and ev is not None)


def _s(w: int, a: int) -> int:
    """``a`` read as two's complement of ``w`` bits."""
    return a - (1 << w) if a >> (w - 1) & 1 else a


def _div(c: Ctx, a: int, b: int) -> tuple[int, int]:
    x, y = _s(c.w, a), _s(c.w, b)
    if y == 0 or (y == -1 and x == -(1 << c.w - 1)):
        raise Undefined("division")
    q = abs(x) // abs(y)
    q = -q if (x < 0) != (y < 0) else q
    return q, x - q * y


def _udiv(a: int, b: int) -> tuple[int, int]:
    if b == 0:
        raise Undefined("division by zero")
    return divmod(a, b)


def _sat(lo: int, hi: int, x: int) -> int:
    return lo if x < lo else hi if x > hi else x


def _shift(c: Ctx, n: int) -> int:
    if n >= c.w:
        raise Undefined("shift amount")
    return n


CMPI = ("eq", "ne", "slt", "sle", "sgt", "sge", "ult", "ule", "ugt", "uge")
# fmt: off
CMPF = ("false", "oeq", "ogt", "oge", "olt", "ole", "one", "ord",
        "ueq", "ugt", "uge", "ult", "ule", "une", "uno", "true")
_CMPI: tuple[Callable[[int, int, int], bool], ...] = (
    lambda w, a, b: a == b,
    lambda w, a, b: a != b,
    lambda w, a, b: _s(w, a) < _s(w, b),
    lambda w, a, b: _s(w, a) <= _s(w, b),
    lambda w, a, b: _s(w, a) > _s(w, b),
    lambda w, a, b: _s(w, a) >= _s(w, b),
    lambda w, a, b: a < b,
    lambda w, a, b: a <= b,
    lambda w, a, b: a > b,
    lambda w, a, b: a >= b,
)

#    name              result  meaning
_op("arith.addi",      "same", lambda c, a, b: a + b)
_op("arith.subi",      "same", lambda c, a, b: a - b)
_op("arith.muli",      "same", lambda c, a, b: a * b)
_op("arith.divui",     "same", lambda c, a, b: _udiv(a, b)[0])
_op("arith.remui",     "same", lambda c, a, b: _udiv(a, b)[1])
_op("arith.divsi",     "same", lambda c, a, b: _div(c, a, b)[0])
_op("arith.remsi",     "same", lambda c, a, b: _div(c, a, b)[1])
_op("arith.andi",      "same", lambda c, a, b: a & b)
_op("arith.ori",       "same", lambda c, a, b: a | b)
_op("arith.xori",      "same", lambda c, a, b: a ^ b)
_op("arith.shli",      "same", lambda c, a, n: a << _shift(c, n))
_op("arith.shrui",     "same", lambda c, a, n: a >> _shift(c, n))
_op("arith.shrsi",     "same", lambda c, a, n: _s(c.w, a) >> _shift(c, n))
_op("arith.minsi",     "same", lambda c, a, b: min(_s(c.w, a), _s(c.w, b)))
_op("arith.maxsi",     "same", lambda c, a, b: max(_s(c.w, a), _s(c.w, b)))
_op("arith.minui",     "same", lambda c, a, b: min(a, b))
_op("arith.maxui",     "same", lambda c, a, b: max(a, b))
_op("arith.cmpi",      "i1",   lambda c, a, b: _CMPI[c.attrs["predicate"]](c.w, a, b))
_op("arith.extui",     "given", lambda c, a: a)
_op("arith.extsi",     "given", lambda c, a: _s(c.w, a))
_op("arith.trunci",    "given", lambda c, a: a)
_op("llvm.intr.sadd.sat", "same", lambda c, a, b: _sat(-(1 << c.w - 1), (1 << c.w - 1) - 1, _s(c.w, a) + _s(c.w, b)))
_op("llvm.intr.ssub.sat", "same", lambda c, a, b: _sat(-(1 << c.w - 1), (1 << c.w - 1) - 1, _s(c.w, a) - _s(c.w, b)))
_op("llvm.intr.uadd.sat", "same", lambda c, a, b: _sat(0, (1 << c.w) - 1, a + b))
_op("llvm.intr.usub.sat", "same", lambda c, a, b: _sat(0, (1 << c.w) - 1, a - b))
_op("llvm.intr.fshl",  "same", lambda c, a, b, n: ((a << c.w | b) << n % c.w) >> c.w)
_op("llvm.intr.fshr",  "same", lambda c, a, b, n: (a << c.w | b) >> n % c.w)
_op("llvm.intr.bswap", "same", lambda c, a: int.from_bytes(a.to_bytes(c.w // 8, "little"), "big"))
_op("llvm.intr.bitreverse", "same", lambda c, a: int(f"{a:0{c.w}b}"[::-1], 2))
_op("math.ctlz",       "same", lambda c, a: c.w - a.bit_length())
_op("math.cttz",       "same", lambda c, a: (a & -a).bit_length() - 1 if a else c.w)
_op("math.ctpop",      "same", lambda c, a: a.bit_count())
_op("arith.addf",      "same", lambda c, a, b: sf.add(c.w, a, b))
_op("arith.subf",      "same", lambda c, a, b: sf.sub(c.w, a, b))
_op("arith.mulf",      "same", lambda c, a, b: sf.mul(c.w, a, b))
_op("arith.divf",      "same", lambda c, a, b: sf.div(c.w, a, b))
_op("math.sqrt",       "same", lambda c, a: sf.sqrt(c.w, a))
_op("arith.negf",      "same", lambda c, a: a ^ 1 << c.w - 1)
_op("math.fma",        "same", lambda c, a, b, d: sf.fma(c.w, a, b, d))
_op("math.absf",       "same", lambda c, a: a & (1 << c.w - 1) - 1)
_op("math.copysign",   "same", lambda c, a, b: a & (1 << c.w - 1) - 1 | b & 1 << c.w - 1)
_op("math.roundeven",  "same", lambda c, a: sf.to_integral(c.w, a, "even"))
_op("math.round",      "same", lambda c, a: sf.to_integral(c.w, a, "away"))
_op("math.trunc",      "same", lambda c, a: sf.to_integral(c.w, a, "zero"))
_op("math.floor",      "same", lambda c, a: sf.to_integral(c.w, a, "down"))
_op("math.ceil",       "same", lambda c, a: sf.to_integral(c.w, a, "up"))
_op("arith.cmpf",      "i1",   lambda c, a, b: sf.compare(c.w, CMPF[c.attrs["predicate"]], a, b))
_op("arith.extf",      "given", lambda c, a: sf.convert(c.w, c.r, a))
_op("arith.truncf",    "given", lambda c, a: sf.convert(c.w, c.r, a))
_op("arith.sitofp",    "given", lambda c, a: sf.from_int(c.r, _s(c.w, a)))
_op("arith.uitofp",    "given", lambda c, a: sf.from_int(c.r, a))
_op("arith.fptosi",    "given", lambda c, a: _fptoint(c, a, -(1 << c.r - 1), (1 << c.r - 1) - 1))
_op("arith.fptoui",    "given", lambda c, a: _fptoint(c, a, 0, (1 << c.r) - 1))
# whole values: the interpreter gives these their meaning, since they are not lane by lane
_op("arith.constant",         "given")
_op("arith.select",           "given")
_op("arith.bitcast",          "given")
_op("llvm.bitcast",           "given")
_op("llvm.freeze",            "same")
_op("irb.opaque",             "same")    # the same number, of which nothing is known
_op("llvm.mlir.undef",        "given")
_op("llvm.extractelement",    "given")   # (vector, i32 index)
_op("llvm.insertelement",     "same")    # (vector, element, i32 index)
_op("llvm.shufflevector",     "given")   # (a, b) {mask = array<i32>}
# memory and addresses
_op("llvm.load",              "given", effects="r")     # {alignment, volatile_, ordering}
_op("llvm.store",             "none",  effects="w")     # (value, ptr) {alignment, volatile_, ordering}
_op("llvm.alloca",            "given", effects="a")     # (i64 count of bytes) {alignment}
_op("llvm.getelementptr",     "given")                  # (ptr, i64 byte offset) {elem_type = i8}
_op("llvm.ptrtoint",          "given")
_op("llvm.inttoptr",          "given")
_op("llvm.mlir.addressof",    "given")                  # {global_name}
_op("llvm.atomicrmw",         "given", effects="rw")    # (ptr, value) {bin_op, ordering}
_op("llvm.cmpxchg",           "given", effects="rw")    # (ptr, expected, new) -> (value, i1)
_op("llvm.fence",             "none",  effects="rw")
_op("llvm.intr.memcpy",       "none",  effects="rw")    # (dst, src, i64 bytes)
_op("llvm.intr.memset",       "none",  effects="w")     # (dst, i8, i64 bytes)
_op("llvm.intr.stacksave",    "given", effects="a")
_op("llvm.intr.stackrestore", "none",  effects="a")
_op("irb.block_address",      "given")                  # {function, block}: the address of a block
# calls
_op("func.call",              "given", effects="rw")    # {callee, arg_attrs, res_attrs, variadic, …}
_op("func.call_indirect",     "given", effects="rw")    # (ptr, args…)
# control
_op("cf.br",                  "none",  effects="ct")
_op("cf.cond_br",             "none",  effects="ct")
_op("cf.switch",              "none",  effects="ct")    # (flag) {case_values}; succs[0] is the default
_op("irb.indirect_br",        "none",  effects="ct")    # (address); succs are the possible blocks
_op("func.return",            "none",  effects="ct")
_op("llvm.unreachable",       "none",  effects="ct")
_op("llvm.intr.trap",         "none",  effects="rw")
# fmt: on

PREDICATE = {name: n for n, name in enumerate(CMPI)}
PREDICATE_F = {name: n for n, name in enumerate(CMPF)}


def _fptoint(c: Ctx, a: int, lo: int, hi: int) -> int:
    n = sf.to_int(c.w, a)
    if n is None or not lo <= n <= hi:
        raise Undefined("conversion out of range")
    return n
