"""x87: 80-bit extended numbers on a register stack, as ``long double`` needs it.

``st0`` to ``st7`` are plain variables that a push or pop renames. Arithmetic rounds to nearest even
in extended precision whatever ``fpcw`` says, as compilers expect; ``fist``, ``fistp`` and ``frndint``
follow its rounding field, which compilers change for them. ``fpcc`` holds the condition bits C0 to C3 where the
status word has them (8, 9, 10, 14). Empty registers, exceptions and the top of stack are not modelled.
Source: Intel SDM volume 1, chapter 8; volume 2, F2XM1 to FYL2XP1.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any

from irbridge.frontends.x86_64.isa.table import TABLE, ins, params
from irbridge.isa.bits import Bits, ite
from irbridge.isa.row import Out, out

Step = Callable[[Bits, Bits], Bits]  # on float views
ALL = "st0 st1 st2 st3 st4 st5 st6 st7"
C0, C1, C2, C3 = 1 << 8, 1 << 9, 1 << 10, 1 << 14


def _stack(values: Sequence[Bits]) -> dict[str, Any]:
    return {f"st{n}": v for n, v in enumerate(values)}


def _push(value: Callable[[Any], Bits]) -> Callable[..., Out]:
    """A push of what ``value`` makes of the operand."""
    return params("a " + ALL[:-4], lambda a, *st: out(**_stack([value(a), *st])))


def _popped(st: Sequence[Bits]) -> Out:
    """The stack without its top; the last register keeps what it had."""
    return out(**_stack(st[1:]))


def _with_stack(step: Callable[..., Out], operands: str = "") -> Callable[..., Out]:
    """``step(operands…, stack)``; the stack comes as a list."""
    count = len(operands.split())
    return params(f"{operands} {ALL}", lambda *args: step(*args[:count], list(args[count:])))


def _single(a: Bits) -> Bits:
    """A 32- or 64-bit number from memory as extended."""
    return a.f.fconv(80).bits


def _integer(a: Bits) -> Bits:
    return a.to_fp(80).bits


def _as_is(a: Bits) -> Bits:
    return a


# -- loads, stores, exchange --------------------------------------------------------------------------


def _load_register(n: int, st: list[Bits]) -> Out:
    return out(**_stack([st[n], *st[:7]]))


def _store_pop(n: int, st: list[Bits]) -> Out:
    st[n] = st[0]
    return _popped(st)


def _memory_pop(value: Callable[[Bits], Bits]) -> Callable[..., Out]:
    return params(ALL, lambda *st: Out((value(st[0]),), _popped(st).named, {}))


def _exchange(n: int, st: list[Bits]) -> Out:
    return Out((), {"st0": st[n], f"st{n}": st[0]}, {})


def _round_by(x: Bits, fpcw: Bits) -> Bits:
    """To an integral value in the direction of the control word's rounding field."""
    rc = fpcw[11:10]
    near = ite(rc.eq(1), x.round("floor"), x.round("roundeven"))
    return ite(rc.eq(3), x.round("trunc"), ite(rc.eq(2), x.round("ceil"), near))


def _to_int(x: Bits, w: int) -> Bits:
    """An integral value as a signed integer; out of range gives the least one."""
    n = x.to_int(w)
    fits = x.abs().fcmp("olt", x.k(16383 + w - 1 << 64 | 1 << 63))
    return ite(fits, n, n.k(1 << w - 1))


def _fist(w: int) -> Callable[[Bits, Bits], Bits]:
    return lambda st0, fpcw: _to_int(_round_by(st0.f, fpcw), w)


def _fistp(w: int) -> Callable[..., Out]:
    return params(f"fpcw {ALL}", lambda fpcw, *st: Out((_to_int(_round_by(st[0].f, fpcw), w),), _popped(st).named, {}))


def _fisttp(w: int) -> Callable[..., Out]:
    return _memory_pop(lambda a: _to_int(a.f, w))


# -- arithmetic ---------------------------------------------------------------------------------------


def _two(step: Step) -> Callable[[Bits, Bits], Bits]:
    return lambda a, b: step(a.f, b.f).bits


def _top_memory(step: Step, convert: Callable[[Bits], Bits]) -> Callable[[Bits, Bits], Out]:
    return lambda a, st0: out(st0=step(st0.f, convert(a).f).bits)


def _two_pop(step: Step) -> Callable[[int, list[Bits]], Out]:
    """st(n) becomes ``step(st(n), st0)``; pop."""

    def run(n: int, st: list[Bits]) -> Out:
        st[n] = step(st[n].f, st[0].f).bits
        return _popped(st)

    return run


# -- comparison ---------------------------------------------------------------------------------------


def _eflags(a: Bits, b: Bits) -> dict[str, Any]:
    x, y, nil = a.f, b.f, a.const(1, 0)
    return {
        "CF": x.fcmp("ult", y),
        "ZF": x.fcmp("ueq", y),
        "PF": x.fcmp("uno", y),
        "OF": nil,
        "SF": nil,
        "AF": nil,
    }


def _compare_pop(n: int, st: list[Bits]) -> Out:
    return _popped(st).also(**_eflags(st[0], st[n]))


def _codes(*pairs: tuple[Bits, int]) -> Bits:
    """The condition bits that hold, or-ed."""
    total = pairs[0][0].const(16, 0)
    for condition, bit in pairs:
        total = total | (condition.zext(16) << bit.bit_length() - 1)
    return total


def _fpcc(a: Bits, b: Bits) -> Bits:
    x, y = a.f, b.f
    return _codes((x.fcmp("ult", y), C0), (x.fcmp("uno", y), C2), (x.fcmp("ueq", y), C3))


def _fcom(convert: Callable[[Bits], Bits]) -> Callable[[Bits, Bits], Out]:
    return lambda a, st0: out(fpcc=_fpcc(st0, convert(a)))


def _fcom_pop(convert: Callable[[Bits], Bits]) -> Callable[..., Out]:
    return params(f"a {ALL}", lambda a, *st: _popped(st).also(fpcc=_fpcc(st[0], convert(a))))


def _fcom_register_pop(n: int, st: list[Bits]) -> Out:
    return _popped(st).also(fpcc=_fpcc(st[0], st[n]))


def _fcom_pop2(st: list[Bits]) -> Out:
    return out(**_stack(st[2:]), fpcc=_fpcc(st[0], st[1]))


def _fxam(st0: Bits) -> Out:
    """NaN C0, normal C2, infinity C0 C2, zero C3, denormal C2 C3; C1 is the sign."""
    exponent, fraction = st0[78:64], st0[63:0]
    top, low = exponent.eq(0x7FFF), exponent.eq(0)
    infinite, empty = top & fraction.eq(1 << 63), fraction.eq(0)
    nil = low & empty
    return out(fpcc=_codes((top, C0), (st0.msb, C1), (~(top & ~infinite) & ~nil, C2), (low, C3)))


def _choose(condition: Callable[..., Bits], when: bool) -> Callable[..., Bits]:
    """fcmovcc: the source where the condition is as ``when`` says."""
    return lambda a, b, *flags: ite(condition(*flags), b, a) if when else ite(condition(*flags), a, b)


def _constant(raw: int) -> Callable[..., Out]:
    return params(ALL[:-4], lambda *st: out(**_stack([st[0].k(raw), *st])))


def _second(step: Callable[[int, list[Bits]], Out]) -> Callable[[int, Bits, list[Bits]], Out]:
    """With st0 written out as the second operand."""
    return lambda n, top, st: step(n, st)


def _first(step: Callable[[int, list[Bits]], Out]) -> Callable[[Bits, int, list[Bits]], Out]:
    """With st0 written out as the first operand."""
    return lambda top, n, st: step(n, st)


def _one(operand: Callable[[int, list[Bits]], Out], n: int) -> Callable[[list[Bits]], Out]:
    """The short form, the register fixed."""
    return lambda st: operand(n, st)


# fmt: off
TABLE.extension = "x87"
#    name               operands        OSZAPC    semantics
ins("fld",              "r:m32",        "------", _push(_single))
ins("fld",              "r:m64",        "------", _push(_single))
ins("fld",              "r:m80",        "------", _push(_as_is))
ins("fld",              "r:sn",         "------", _with_stack(_load_register, "n"))
for _w in (16, 32, 64):
    ins("fild",         f"r:m{_w}",     "------", _push(_integer))
for _name, _raw in (("fld1", 0x3FFF8000000000000000), ("fldz", 0), ("fldpi", 0x4000C90FDAA22168C235),
                    ("fldl2e", 0x3FFFB8AA3B295C17F0BC), ("fldl2t", 0x4000D49A784BCD1B8AFE),
                    ("fldlg2", 0x3FFD9A209A84FBCFF799), ("fldln2", 0x3FFEB17217F7D1CF79AC)):
    ins(_name,          "",             "------", _constant(_raw))
ins("fst",              "w:m32",        "------", lambda st0: st0.f.fconv(32).bits)
ins("fst",              "w:m64",        "------", lambda st0: st0.f.fconv(64).bits)
ins("fst",              "w:st",         "------", lambda st0: st0)
ins("fstp",             "w:m32",        "------", _memory_pop(lambda a: a.f.fconv(32).bits))
ins("fstp",             "w:m64",        "------", _memory_pop(lambda a: a.f.fconv(64).bits))
ins("fstp",             "w:m80",        "------", _memory_pop(_as_is))
ins("fstp",             "r:sn",         "------", _with_stack(_store_pop, "n"))
for _w in (16, 32, 64):
    if _w < 64:
        ins("fist",     f"w:m{_w}",     "------", _fist(_w))
    ins("fistp",        f"w:m{_w}",     "------", _fistp(_w))
    ins("fisttp",       f"w:m{_w}",     "------", _fisttp(_w))
ins("fxch",             "r:sn",         "------", _with_stack(_exchange, "n"))
ins("fxch",             "",             "------", _with_stack(_one(_exchange, 1)))

_ARITH: tuple[tuple[str, Step], ...] = (
    ("add",  lambda x, y: x + y),
    ("mul",  lambda x, y: x * y),
    ("sub",  lambda x, y: x - y),
    ("subr", lambda x, y: y - x),
    ("div",  lambda x, y: x / y),
    ("divr", lambda x, y: y / x),
)
for _name, _step in _ARITH:
    ins(f"f{_name}",    "r:m32",        "------", _top_memory(_step, _single))
    ins(f"f{_name}",    "r:m64",        "------", _top_memory(_step, _single))
    ins(f"f{_name}",    "rw:st0 r:st",  "------", _two(_step))
    ins(f"f{_name}",    "rw:st r:st0",  "------", _two(_step))
    ins(f"f{_name}",    "r:st",         "------", _top_memory(_step, _as_is))
    ins(f"f{_name}p",   "r:sn r:st0",   "------", _with_stack(_second(_two_pop(_step)), "n top"))
    ins(f"f{_name}p",   "r:sn",         "------", _with_stack(_two_pop(_step), "n"))
    ins(f"f{_name}p",   "",             "------", _with_stack(_one(_two_pop(_step), 1)))
    ins(f"fi{_name}",   "r:m16",        "------", _top_memory(_step, _integer))
    ins(f"fi{_name}",   "r:m32",        "------", _top_memory(_step, _integer))

ins("fchs",             "",             "------", lambda st0: out(st0=(-st0.f).bits))
ins("fabs",             "",             "------", lambda st0: out(st0=st0.f.abs().bits))
ins("fsqrt",            "",             "------", lambda st0: out(st0=st0.f.sqrt().bits))
ins("frndint",          "",             "------", lambda st0, fpcw: out(st0=_round_by(st0.f, fpcw).bits))

ins("fcomi fucomi",     "r:st0 r:st",   "OSZAPC", lambda a, b: out(**_eflags(a, b)))
ins("fcomi fucomi",     "r:st",         "OSZAPC", lambda b, st0: out(**_eflags(st0, b)))
ins("fcomi fucomi",     "",             "OSZAPC", lambda st0, st1: out(**_eflags(st0, st1)))
ins("fcomip fucomip fcompi fucompi", "r:st0 r:sn", "OSZAPC", _with_stack(
    _first(_compare_pop), "top n"))
ins("fcomip fucomip fcompi fucompi", "r:sn", "OSZAPC", _with_stack(_compare_pop, "n"))
ins("fcomip fucomip fcompi fucompi", "", "OSZAPC", _with_stack(_one(_compare_pop, 1)))
ins("fcom",             "r:m32",        "------", _fcom(_single))
ins("fcom",             "r:m64",        "------", _fcom(_single))
ins("fcom fucom",       "r:st",         "------", _fcom(_as_is))
ins("fcom fucom",       "",             "------", lambda st0, st1: out(fpcc=_fpcc(st0, st1)))
ins("fcomp",            "r:m32",        "------", _fcom_pop(_single))
ins("fcomp",            "r:m64",        "------", _fcom_pop(_single))
ins("fcomp fucomp",     "r:sn",         "------", _with_stack(_fcom_register_pop, "n"))
ins("fcomp fucomp",     "",             "------", _with_stack(_one(_fcom_register_pop, 1)))
ins("fcompp fucompp",   "",             "------", _with_stack(_fcom_pop2))
ins("ficom",            "r:m16",        "------", _fcom(_integer))
ins("ficom",            "r:m32",        "------", _fcom(_integer))
ins("ficomp",           "r:m16",        "------", _fcom_pop(_integer))
ins("ficomp",           "r:m32",        "------", _fcom_pop(_integer))
ins("ftst",             "",             "------", lambda st0: out(fpcc=_fpcc(st0, st0.k(0))))
ins("fxam",             "",             "------", _fxam)

for _codes_, _flags, _test in (("b", "CF", lambda c: c), ("e", "ZF", lambda z: z), ("u", "PF", lambda p: p),
                               ("be", "CF ZF", lambda c, z: c | z)):
    ins(f"fcmov{_codes_}", "rw:st0 r:st", "------", params(f"a b {_flags}", _choose(_test, True)))
    ins(f"fcmovn{_codes_}", "rw:st0 r:st", "------", params(f"a b {_flags}", _choose(_test, False)))

ins("fnstsw fstsw",     "w:ax",         "------", lambda fpcc: fpcc)
ins("fnstsw fstsw",     "w:m16",        "------", lambda fpcc: fpcc)
ins("fnstsw fstsw",     "",             "------", lambda fpcc: out(ax=fpcc))
ins("fnstcw fstcw",     "w:m16",        "------", lambda fpcw: fpcw)
ins("fldcw",            "r:m16",        "------", lambda a: out(fpcw=a & 0x1F3F | 0x40))
ins("fninit finit",     "",             "------", lambda fpcw: out(fpcw=fpcw.k(0x37F), fpcc=fpcw.k(0)))
ins("fnclex fclex",     "",             "------", lambda: out())
ins("ffree",            "r:sn",         "------", lambda n: out())
ins("ffreep",           "r:sn",         "------", _with_stack(lambda n, st: _popped(st), "n"))
TABLE.extension = ""
# fmt: on
