"""Why an instruction is refused, by name, and what to do instead. Source: unprivileged spec, extensions' chapters."""

from __future__ import annotations

from irbridge.errors import Loc, Unsupported
from irbridge.isa.syntax import Expr, Imm, Mem, Parsed, Reg

_C = "write it in C, or put it behind a function that the target side provides"
_ASM = "rewrite this line; if a compiler printed it, report it with the line"
_GC = "compile for -march=rv64gc"

# fmt: off
_BY_NAME: tuple[tuple[str, str, str], ...] = (
    # names (a trailing * is a prefix), what it is, remedy
    ("ecall scall",                    "enters the operating system",          "call the libc function instead"),
    ("rdcycle* rdtime* rdinstret*",    "asks the processor itself",            _C),
    ("mret sret uret dret mnret wfi sfence.* hfence.* hlv* hsv* sinval.* hinval.*",
                                       "operating-system code",                _C),
    ("fence.i",                        "code that changes itself",             _C),
    ("cbo.* prefetch.*",               "Zicbom, Zicboz, Zicbop",               _GC),
    ("aes* sha256* sha512* sm3* sm4*", "a cryptography extension",             "use the portable C implementation"),
    ("clmul* xperm* pack packh packw brev8 zip unzip", "Zbc, Zbkb, Zbkx",      _GC),
    ("fli.* fminm.* fmaxm.* fround.* froundnx.* fcvtmod.* fleq.* fltq.* fmvh.* fmvp.*", "Zfa", _GC),
    ("amocas.* amo*.b amo*.h",         "Zacas, Zabha",                         _GC),
    ("mop.* c.mop.*",                  "Zimop",                                _GC),
    ("sspush sspopchk ssrdp ssamo* lpad cm.* cm", "Zicfiss, Zicfilp, Zcmp",    _GC),
    ("th.* vt.* cv.* nds.* qc.*",      "a vendor's extension",                 _GC),
)
# fmt: on


def _matches(pattern: str, name: str) -> bool:
    head, star, tail = pattern.partition("*")
    return name.startswith(head) and name.endswith(tail) if star else name == pattern


def refusal(parsed: Parsed, known: bool) -> Unsupported:
    """The error for an instruction without a row; ``known``: the name has rows, the operands do not fit."""
    name, operands = parsed.mnemonic, parsed.operands
    for names, what, remedy in _BY_NAME:
        if any(_matches(p, name) for p in names.split()):
            return Unsupported(f"riscv64: {name} ({what})", remedy=remedy)
    if known:
        return _operands(parsed)
    if name[:1] == "f" and (name.endswith((".q", ".h")) or ".h." in name or ".q." in name):
        return Unsupported(f"riscv64: {name} ({'Q' if '.q' in name else 'Zfh'})", remedy=_GC)
    if name[:1] == "v" and (operands or name.startswith("vset")):
        return Unsupported(f"riscv64: {name} (RVV, the vector extension)", remedy=_GC)
    return Unsupported(f"riscv64: {name}", remedy=_ASM)


def _operands(parsed: Parsed) -> Unsupported:
    name, operands = parsed.mnemonic, parsed.operands
    last = operands[-1] if operands else None
    if operands and operands[0] == Reg("tp"):
        return Unsupported(f"riscv64: {name} that writes tp (the thread pointer)", remedy=_C)
    if name[0] == "f" and type(last) is Imm and last.expr.is_const and 0 < last.expr.addend < 7:
        return Unsupported(f"riscv64: {name} with a static rounding mode", remedy="leave it out")
    for o in operands:
        expr = o.disp if type(o) is Mem else o.expr if type(o) is Imm else Expr()
        if expr.minus:
            return Unsupported(f"riscv64: {name} with a difference of symbols", remedy=_ASM)
    if name == "auipc":
        return Unsupported("riscv64: auipc with a number", remedy="name what stands there: %pcrel_hi(symbol), or lla")
    return Unsupported(f"riscv64: {name} with these operands", remedy=_ASM)


def csr_refusal(word: str, name: str) -> Unsupported:
    """The error for a control and status register other than the floating-point one."""
    if name.lower() in ("fflags", "frm", "fcsr", "1", "2", "3"):
        return Unsupported(f"riscv64: {word} of {name} (single bits)", Loc(text=name), "use fsflags, fsrm or fscsr")
    return Unsupported(f"riscv64: {word} of {name} (asks or sets the processor itself)", Loc(text=name), _C)
