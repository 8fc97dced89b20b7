"""Why an instruction is refused, by name, and what to do instead. Source: Intel SDM volume 1, 5."""

from __future__ import annotations

from irbridge.errors import Unsupported
from irbridge.isa.syntax import Indirect, Operand, Parsed, Reg

_AVX = "compile for the x86-64 or x86-64-v2 level (-march=x86-64, no -mavx)"
_C = "write it in C, or put it behind a function that the target side provides"
_ASM = "rewrite this line; if a compiler printed it, report it with the line"

# fmt: off
_BY_NAME: tuple[tuple[str, str, str], ...] = (
    # names (a trailing * is a prefix, ? any letter), what it is, remedy
    ("cpuid xgetbv rdpid rdtsc* rdpmc rdrand rdseed",
     "asks the processor itself",              _C),
    ("syscall sysenter sysexit sysret int int1 into",
     "enters the operating system",            "call the libc function instead"),
    ("in in? out out? ins? outs?",
     "port input and output",                  _C),
    ("std",
     "the direction flag set",                 "go forwards: clear the flag (cld)"),
    ("pushf* popf*",
     "the whole flags register",               "use setcc or lahf"),
    ("enter*",
     "a nested frame",                         "push %rbp; mov %rsp, %rbp; sub"),
    ("loop*",
     "counts in rcx without flags",            "dec %rcx; jnz"),
    ("ldmxcsr fldenv fnstenv fstenv frstor fnsave fsave fxsave* fxrstor* xsave* xrstor*",
     "the floating-point environment",         "use the default rounding and exceptions"),
    ("fsin fcos fsincos fptan fpatan f2xm1 fyl2x fyl2xp1 fbld fbstp",
     "an x87 transcendental or decimal",       "call libm's function (-fno-builtin, no -ffast-math)"),
    ("fprem fprem1 fscale fxtract fdecstp fincstp",
     "an x87 step without a row",              "call fmodl, remainderl, scalbnl or frexpl (no -ffast-math)"),
    ("pclmul* aes* sha1* sha256* gf2p8*",
     "a cryptography extension",               "use the portable C implementation"),
    ("pcmpestri* pcmpestrm* pcmpistri* pcmpistrm*",
     "SSE4.2's text comparison",               "use the portable C implementation (-mno-sse4.2)"),
    ("maskmovdqu maskmovq",
     "a masked non-temporal store",            "store with a blend"),
    ("monitor* mwait* lgdt lidt sgdt sidt str sldt smsw invlpg wbinvd invd swapgs rdmsr wrmsr cli sti iret* lret* clts",
     "operating-system code",                  _C),
    ("wrfsbase wrgsbase rdfsbase rdgsbase",
     "the segment bases",                      _C),
    ("xbegin xend xabort xtest",
     "transactional memory",                   "use a lock"),
    ("incsspq rdsspq saveprevssp rstorssp wrssq",
     "the shadow stack",                       "compile with -fcf-protection=none"),
    ("movdq2q movq2dq cvtp?2pi cvtpi2p? cvttp?2pi",
     "MMX",                                    "compile without -mmmx intrinsics"),
    ("extrq insertq movntsd movntss",
     "AMD's SSE4a",                            "compile without -msse4a"),
)
# fmt: on


def _matches(pattern: str, name: str) -> bool:
    if pattern.endswith("*"):
        return name.startswith(pattern[:-1])
    return len(pattern) == len(name) and all(p in ("?", c) for p, c in zip(pattern, name, strict=True))


def _registers(operands: tuple[Operand, ...]) -> list[str]:
    inner = [o.operand if type(o) is Indirect else o for o in operands]
    return [o.name for o in inner if type(o) is Reg]


def _avx(name: str, registers: list[str]) -> str:
    """The extension a v-prefixed mnemonic belongs to."""
    if any(r.startswith(("zmm", "k")) for r in registers):
        return "AVX-512"
    if name.startswith(("vfmadd", "vfmsub", "vfnmadd", "vfnmsub")):
        return "FMA"
    if name.startswith(("vcvtph2ps", "vcvtps2ph")):
        return "F16C"
    return "AVX2" if name.startswith("vp") and any(r.startswith("ymm") for r in registers) else "AVX"


def refusal(parsed: Parsed, name: str, known: bool) -> Unsupported:
    """The error for an instruction without a row; ``known``: the name has rows, the operands do not fit."""
    registers = _registers(parsed.operands)
    if name[:1] == "v" and name not in ("verr", "verw"):
        return Unsupported(f"x86_64: {name} ({_avx(name, registers)})", remedy=_AVX)
    if name[:1] == "k" and registers and registers[0].startswith("k"):
        return Unsupported(f"x86_64: {name} (AVX-512)", remedy=_AVX)
    for names, what, remedy in _BY_NAME:
        if any(_matches(p, name) for p in names.split()):
            return Unsupported(f"x86_64: {name} ({what})", remedy=remedy)
    for r in registers:
        if r.startswith("mm"):
            return Unsupported(f"x86_64: {name} (MMX register {r})", remedy="compile without -mmmx intrinsics")
        if r in ("cs", "ds", "es", "fs", "gs", "ss") or r[:2] in ("cr", "dr"):
            return Unsupported(f"x86_64: {name} with {r} (operating-system state)", remedy=_C)
    if known:
        return Unsupported(f"x86_64: {name} with these operands", remedy=_ASM)
    return Unsupported(f"x86_64: {name}", remedy=_ASM)
