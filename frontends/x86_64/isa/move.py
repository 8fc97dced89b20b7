"""Moves, conditional moves and sets, extensions, addresses, the stack. Source: Intel SDM volume 2."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from irbridge.frontends.x86_64.isa.flags import CONDITIONS, names
from irbridge.frontends.x86_64.isa.table import ins, params
from irbridge.isa.bits import Bits, ite
from irbridge.isa.row import Out, out


def _push(v: Bits, rsp: Bits, mem: Any) -> Out:
    top = rsp - v.w // 8
    return out(rsp=top, mem=mem.store(top, v))


def _pop(w: int) -> Callable[..., Any]:
    return lambda rsp, mem: out(mem.load(rsp, w), rsp=rsp + w // 8)


def _xlat(rbx: Bits, al: Bits, mem: Any) -> Out:
    return out(al=mem.load(rbx + al.zext(64), 8))


# fmt: off
#    name            operands           OSZAPC    semantics
ins("mov movabs",    "w:rm r:rmi",      "------", lambda a:      a)
ins("xchg",          "rw:r rw:r",       "------", lambda a, b:   (b, a))
ins("bswap",         "rw:ry",           "------", lambda a:      a.bswap())
ins("movbe",         "w:rv r:mv",       "------", lambda a:      a.bswap())
ins("movbe",         "w:mv r:rv",       "------", lambda a:      a.bswap())
ins("movnti",        "w:my r:ry",       "------", lambda a:      a)

ins("lea",           "w:r64 r:addr",    "------", lambda a:      a)
ins("lea",           "w:r32 r:addr",    "------", lambda a:      a.trunc(32))
ins("lea",           "w:r16 r:addr",    "------", lambda a:      a.trunc(16))

ins("push",          "r:rmi64",         "------", _push)
ins("push",          "r:rm16",          "------", _push)
ins("pop",           "w:rsp",           "------", lambda rsp, mem: mem.load(rsp, 64))
ins("pop",           "w:rm64",          "------", _pop(64))
ins("pop",           "w:rm16",          "------", _pop(16))
ins("leave",         "",                "------", lambda rbp, mem: out(rsp=rbp + 8, rbp=mem.load(rbp, 64)))
ins("xlat xlatb",    "",                "------", _xlat)

ins("cbw cbtw",      "",                "------", lambda al:     out(ax=al.sext(16)))
ins("cwde cwtl",     "",                "------", lambda ax:     out(eax=ax.sext(32)))
ins("cdqe cltq",     "",                "------", lambda eax:    out(rax=eax.sext(64)))
ins("cwd cwtd",      "",                "------", lambda ax:     out(dx=ax.ashr(15)))
ins("cdq cltd",      "",                "------", lambda eax:    out(edx=eax.ashr(31)))
ins("cqo cqto",      "",                "------", lambda rax:    out(rdx=rax.ashr(63)))
# fmt: on

_SUFFIX = {8: "b", 16: "w", 32: "l", 64: "q"}


def _extend(to: int, signed: bool) -> Callable[..., Any]:
    return (lambda a: a.sext(to)) if signed else (lambda a: a.zext(to))


for _to in (16, 32, 64):
    for _from in (8, 16):
        if _from < _to:
            _pair = _SUFFIX[_from] + _SUFFIX[_to]
            ins(f"movzx movz{_pair}", f"w:r{_to} r:rm{_from}", "------", _extend(_to, False))
            ins(f"movsx movs{_pair}", f"w:r{_to} r:rm{_from}", "------", _extend(_to, True))
ins("movsxd movslq movsx", "w:r64 r:rm32", "------", _extend(64, True))
ins("movsxd", "w:r32 r:rm32", "------", lambda a: a)


def _cmov(condition: Callable[..., Bits]) -> Callable[..., Bits]:
    return lambda a, b, *flags: ite(condition(*flags), b, a)


def _set(condition: Callable[..., Bits]) -> Callable[..., Bits]:
    return lambda *flags: condition(*flags).zext(8)


for _codes, _flags, _condition in CONDITIONS:
    ins(names("cmov", _codes), "rw:rv r:rmv", "------", params(f"a b {_flags}", _cmov(_condition)))
    ins(names("set", _codes), "w:rm8", "------", params(_flags, _set(_condition)))
