"""Why an instruction is refused, by name, and what to do instead. Source: Arm ARM, A2 (extensions), C4."""

from __future__ import annotations

from fnmatch import fnmatchcase

from irbridge.errors import Unsupported
from irbridge.isa.syntax import Parsed, Reg

_BASE = "compile for the base architecture (-march=armv8-a)"
_C = "write it in C, or put it behind a function that the target side provides"
_ASM = "rewrite this line; if a compiler printed it, report it with the line"

# fmt: off
_BY_NAME: tuple[tuple[str, str, str], ...] = (
    # names (* any letters, ? any letter), what it is, remedy
    ("svc hvc smc hlt eret drps dcps?",
     "enters the operating system",         "call the libc function instead"),
    ("mrs.fp?r msr.fp?r",
     "the floating-point environment",      "use the default rounding and exceptions"),
    ("mrs.* msr.* sys sysl dc ic at tlbi cfp cpp dvp",
     "asks the processor itself",           _C),
    ("aes*  sha1* sha256* sha512* sm3* sm4* eor3 rax1 xar bcax",
     "a cryptography extension",            _BASE),
    ("pmull pmull2",
     "a cryptography extension",            _BASE),
    ("sdot udot usdot sudot",
     "dot products (FEAT_DotProd)",         _BASE),
    ("bfcvt* bfdot bfml* bfmmla smmla ummla usmmla",
     "bfloat16 and matrix multiplication",  _BASE),
    ("fcmla fcadd",
     "complex numbers (FEAT_FCMA)",         _BASE),
    ("fmlal* fmlsl*",
     "half precision (FEAT_FHM)",           _BASE),
    ("sqrdmlah sqrdmlsh",
     "FEAT_RDM",                            _BASE),
    ("fjcvtzs frint32? frint64?",
     "an ARMv8.3 or later conversion",      _BASE),
    ("rmif setf8 setf16 cfinv axflag xaflag",
     "flag manipulation (FEAT_FlagM)",      _BASE),
    ("pac* aut* xpac? braa* brab* blraa* blrab* eretaa eretab ldraa ldrab",
     "pointer authentication",              "compile with -mbranch-protection=none"),
    ("irg addg subg gmi subp* st?g st?gm ldg* stg* stz*g* ld64b st64b*",
     "memory tagging",                      _BASE),
    ("cpy[fmep]* setp* setm* sete* setg*",
     "FEAT_MOPS",                           _BASE),
    ("abs cnt ctz smax smin umax umin",
     "FEAT_CSSC",                           _BASE),
    ("ldxp ldaxp stxp stlxp casp* __aarch64_cas16*",
     "an access of two exclusive words",    "compile 16-byte atomics as calls of libatomic"),
    ("frecp* frsqrt* urecpe ursqrte",
     "an approximation",                    "compile without -mlow-precision-* and -ffast-math"),
    ("ldapur* stlur*",
     "FEAT_LRCPC2",                         _BASE),
    ("bc.*",
     "a consistent branch (FEAT_HBC)",      _BASE),
    ("ldtr* sttr* ldlar* stllr*",
     "an unprivileged or limited-order access", _C),
    ("fcvt* scvtf ucvtf",
     "half precision",                      "use float"),
    ("while* ptrue* psel ld1[bdhqw] st1[bdhqw] prf[bdhw] cnt[bdhw] *inc[bdhpw] *dec[bdhpw] rdvl add?vl add?pl smst*",
     "SVE or SME",                          _BASE),
)
# fmt: on
_HALF = ("4h", "8h", "h")


def _shapes(parsed: Parsed) -> list[str]:
    """The classes of the operands that are registers: ``w``, ``h``, ``4s``, ``h[``."""
    return [o.name.partition(".")[2].partition("[")[0] or o.name[:1] for o in parsed.operands if type(o) is Reg]


def by_name(name: str, general: bool = True) -> Unsupported | None:
    """The error for a name that is known to have no row; ``general``: its operands are general registers."""
    shown = name.replace(".", " ") if name[:2] != "b." else name
    for names, what, remedy in _BY_NAME:
        if (general or what != "FEAT_CSSC") and any(fnmatchcase(name, p) for p in names.split()):
            return Unsupported(f"aarch64: {shown} ({what})", remedy=remedy)
    return None


def refusal(parsed: Parsed, known: bool) -> Unsupported:
    """The error for an instruction without a row; ``known``: the name has rows, the operands do not fit."""
    name, shapes = parsed.mnemonic, _shapes(parsed)
    shown = name.replace(".", " ") if name[:2] != "b." else name
    if name[:1] == "f" and any(s in _HALF for s in shapes):
        return Unsupported(f"aarch64: {shown} (half precision, FEAT_FP16)", remedy="use float")
    named = by_name(name, shapes[:1] in (["w"], ["x"]))
    if named is not None:
        return named
    return Unsupported(f"aarch64: {shown}{' with these operands' if known else ''}", remedy=_ASM)
