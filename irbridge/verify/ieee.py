"""What IEEE 754 says of the operations on floats that proofs else leave open.

In: an op's name, its operands and its result as bit-vectors. Out: a condition that z3 keeps and Bitwuzla understands.
Rounding is to nearest, ties to even, as programs start; a result that is a NaN may have any payload; what does not fit
an integer is left open. Example: ``meaning("arith.addf", (x, y), z)``.
Source: IEEE 754-2019; SMT-LIB's theory FloatingPoint, whose ``=`` has one NaN and two zeros.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from irbridge.verify.products import z3

_SORTS: dict[int, Callable[[], Any]] = {16: z3.Float16, 32: z3.Float32, 64: z3.Float64, 128: z3.Float128}
_NEAREST, _TO_ZERO = z3.RNE(), z3.RTZ()
_SAME: dict[str, Callable[..., Any]] = {  # floats of one width give another
    "arith.addf": lambda *v: z3.fpAdd(_NEAREST, *v), "arith.subf": lambda *v: z3.fpSub(_NEAREST, *v),
    "arith.mulf": lambda *v: z3.fpMul(_NEAREST, *v), "arith.divf": lambda *v: z3.fpDiv(_NEAREST, *v),
    "math.sqrt": lambda v: z3.fpSqrt(_NEAREST, v), "math.fma": lambda *v: z3.fpFMA(_NEAREST, *v),
    "math.roundeven": lambda v: z3.fpRoundToIntegral(_NEAREST, v),
    "math.round": lambda v: z3.fpRoundToIntegral(z3.RNA(), v),
    "math.trunc": lambda v: z3.fpRoundToIntegral(_TO_ZERO, v),
    "math.floor": lambda v: z3.fpRoundToIntegral(z3.RTN(), v),
    "math.ceil": lambda v: z3.fpRoundToIntegral(z3.RTP(), v),
}  # fmt: skip


def meaning(name: str, args: Sequence[Any], result: Any) -> Any:
    """What holds of a result; None where nothing is known of such an op."""
    operation = name.split(".")[1]
    if operation in ("sitofp", "uitofp"):
        if result.size() not in _SORTS:
            return None
        convert = z3.fpSignedToFP if operation == "sitofp" else z3.fpUnsignedToFP
        return _float(result) == convert(_NEAREST, args[0], _SORTS[result.size()]())
    if any(a.size() not in _SORTS for a in args):
        return None
    floats = [_float(a) for a in args]
    if operation in ("fptosi", "fptoui"):
        return _integer(floats[0], result, operation == "fptosi")
    if result.size() not in _SORTS:
        return None
    if operation in ("extf", "truncf"):
        return _float(result) == z3.fpFPToFP(_NEAREST, floats[0], _SORTS[result.size()]())
    return _float(result) == _SAME[name](*floats) if name in _SAME else None


def _float(bits: Any) -> Any:
    return z3.fpBVToFP(bits, _SORTS[bits.size()]())


def _integer(value: Any, result: Any, signed: bool) -> Any:
    """A float cut to an integer, where that fits."""
    bits, whole = result.size(), z3.fpRoundToIntegral(_TO_ZERO, value)
    least, most = (-(2 ** (bits - 1)), 2 ** (bits - 1)) if signed else (0, 2**bits)
    cut = (z3.fpToSBV if signed else z3.fpToUBV)(_TO_ZERO, value, result.sort())
    inside = z3.And(z3.fpGEQ(whole, z3.FPVal(least, value.sort())), z3.fpLT(whole, z3.FPVal(most, value.sort())))
    return z3.Implies(inside, result == cut)
