"""Integer computation. Source: unprivileged spec, chapters 2.4 and 5.2 (RV32I, RV64I); GNU as, "RISC-V" (aliases).

The assembler takes ``add`` with an immediate for ``addi``, so each pair is one name here.
"""

from __future__ import annotations

from irbridge.frontends.riscv.isa.table import Two, ins, word


def _shift(fn: Two) -> Two:
    """By a register: only the low 6 (of 32-bit shifts 5) bits of the amount count."""
    return lambda a, n: fn(a, n & a.w - 1)


# fmt: off
_BINARY: tuple[tuple[str, Two], ...] = (
    ("add",  lambda a, b: a + b),
    ("and",  lambda a, b: a & b),
    ("or",   lambda a, b: a | b),
    ("xor",  lambda a, b: a ^ b),
    ("slt",  lambda a, b: a.slt(b).zext(64)),
    ("sltu", lambda a, b: a.ult(b).zext(64)),
)
_SHIFTS: tuple[tuple[str, Two], ...] = (
    ("sll",  lambda a, n: a << n),
    ("srl",  lambda a, n: a.lshr(n)),
    ("sra",  lambda a, n: a.ashr(n)),
)
#    name          operands              semantics
for _name, _fn in _BINARY:
    _imm = "sltiu" if _name == "sltu" else _name + "i"
    ins(_name,     "w:r r:r r:r",        _fn)
    ins(f"{_name} {_imm}", "w:r r:r r:i", _fn)
for _name, _fn in _SHIFTS:
    ins(_name,     "w:r r:r r:r",        _shift(_fn))
    ins(f"{_name} {_name}i", "w:r r:r r:n6", _fn)
    ins(f"{_name}w", "w:r r:r32 r:r32",  word(_shift(_fn)))
    ins(f"{_name}w {_name}iw", "w:r r:r32 r:n5", word(_fn))
ins("add",         "w:r r:r r:r r:add",  lambda a, b, n:   a + b)
ins("sub",         "w:r r:r r:r",        lambda a, b:      a - b)
ins("addw",        "w:r r:r32 r:r32",    word(lambda a, b: a + b))
ins("addw addiw",  "w:r r:r32 r:i32",    word(lambda a, b: a + b))
ins("subw",        "w:r r:r32 r:r32",    word(lambda a, b: a - b))

ins("lui",         "w:r r:u",            lambda a:         a)
ins("auipc",       "w:r r:pc",           lambda a:         a)
ins("li",          "w:r r:li",           lambda a:         a)
ins("la lla lga",  "w:r r:sym",          lambda a:         a)
ins("la.tls.ie la.tls.gd", "w:r r:tls",  lambda a:         a)
ins("mv move",     "w:r r:r",            lambda a:         a)
ins("not",         "w:r r:r",            lambda a:         ~a)
ins("neg",         "w:r r:r",            lambda a:         -a)
ins("negw",        "w:r r:r32",          lambda a:         (-a).sext(64))
ins("sext.w",      "w:r r:r32",          lambda a:         a.sext(64))
ins("sext.h",      "w:r r:r16",          lambda a:         a.sext(64))
ins("sext.b",      "w:r r:r8",           lambda a:         a.sext(64))
ins("zext.w",      "w:r r:r32",          lambda a:         a.zext(64))
ins("zext.h",      "w:r r:r16",          lambda a:         a.zext(64))
ins("zext.b",      "w:r r:r8",           lambda a:         a.zext(64))
ins("seqz",        "w:r r:r",            lambda a:         a.eq(0).zext(64))
ins("snez",        "w:r r:r",            lambda a:         a.ne(0).zext(64))
ins("sltz",        "w:r r:r",            lambda a:         a.slt(0).zext(64))
ins("sgtz",        "w:r r:r",            lambda a:         a.sgt(0).zext(64))
ins("sgt",         "w:r r:r r:r",        lambda a, b:      a.sgt(b).zext(64))
ins("sgtu",        "w:r r:r r:r",        lambda a, b:      a.ugt(b).zext(64))
# fmt: on
