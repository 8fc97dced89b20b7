"""Faults of AArch64 code (Arm Architecture Reference Manual, A64 base instructions), as LLVM writes it."""

from __future__ import annotations

import re

from tests.bench.mutants.faults import Row, among, arguments, plus, swapped

COMMENT = "//"
CONDITIONS = {
    # condition: its negation, one off, the other signedness
    "eq": "ne", "ne": "eq", "mi": "pl", "pl": "mi", "vs": "vc", "vc": "vs",
    "lt": "ge le lo", "le": "gt lt ls", "gt": "le ge hi", "ge": "lt gt hs",
    "lo": "hs ls lt", "ls": "hi lo le", "hi": "ls hs gt", "hs": "lo hi ge",
}  # fmt: skip
_COND = "|".join(CONDITIONS)
_SIGNED = {"asr": "lsr", "lsr": "asr", "sdiv": "udiv", "udiv": "sdiv", "sxtw": "uxtw", "uxtw": "sxtw", "sxtb": "uxtb",
           "sxth": "uxth", "ldrsb": "ldrb", "ldrsh": "ldrh", "smull": "umull", "umull": "smull", "smulh": "umulh",
           "umulh": "smulh", "smaddl": "umaddl", "umaddl": "smaddl", "scvtf": "ucvtf", "ucvtf": "scvtf",
           "fcvtzs": "fcvtzu", "fcvtzu": "fcvtzs", "sbfx": "ubfx", "ubfx": "sbfx", "sbfiz": "ubfiz"}  # fmt: skip
_WORD = {"add", "sub", "mul", "lsl", "lsr", "asr", "and", "orr", "eor", "neg", "mov", "madd", "cmp", "cmn", "tst",
         "subs", "adds", "ands", "csel", "cinc", "sdiv", "udiv"}  # fmt: skip


def _halved(m: re.Match[str]) -> list[str]:
    """All registers of 64 bits as their lower halves."""
    return [re.sub(r"\bx(\d+|zr)\b", r"w\1", m[0])] if m[1] in _WORD and "sp" not in m[0] else []


def _wrong_argument(m: re.Match[str]) -> list[str]:
    n = arguments(m)
    out = [f"add x{k}, x{k}, #1\n\t{m[0]}" for k in range(n)]
    return out + ([f"mov x16, x0\n\tmov x0, x1\n\tmov x1, x16\n\t{m[0]}"] if n > 1 else [])


# fmt: off
ROWS: list[Row] = [
    ("width", r"(ldr|str) x(\d+|zr), (\[.*)", r"\1 w\2, \3"),
    ("width", r"(ldr|str) (w\w+, \[(?!sp).*)", r"\1h \2"),
    ("width", r"(ldr|str)h (w.*)", r"\1b \2"),
    ("width", r"(ldr|str)b (w\w+, \[\w+(?:, #\d*[02468])?\])", r"\1h \2"),
    ("width", r"(\w+) x\d+, .*", _halved),
    ("width", r"sxtw (x\d+), w(\d+)", r"mov \1, x\2"),
    ("width", r"(f\w+) d(\d+), d(\d+), d(\d+)", r"\1 s\2, s\3, s\4"),
    ("sign", r"(ldrsw) x(\d+, .*)", r"ldr w\2"),
    ("sign", r"(\w+) .*", among(1, _SIGNED)),
    ("sign", r"(?:add|sub|cmp|ldr|str|ldrb) .*(sxtw|uxtw).*", among(1, _SIGNED)),
    ("condition", rf"b\.({_COND}) .*", among(1, CONDITIONS)),
    ("condition", rf"(?:c(?:set|setm|inc|inv|neg)|csel|csinc|csinv|csneg|fcsel) .* ({_COND})", among(1, CONDITIONS)),
    ("condition", rf"f?ccm[pn] .*, ({_COND})", among(1, CONDITIONS)),
    ("condition", r"(cbn?z|tbn?z) .*", among(1, {"cbz": "cbnz", "cbnz": "cbz", "tbz": "tbnz", "tbnz": "tbz"})),
    ("operand order", r"(?:subs?|sdiv|udiv|fsub|fdiv|lslv?|lsrv?|asrv?|lsl|lsr|asr|bic|orn) \w+, (\w\d+), (\w\d+)", swapped(1, 2)),
    ("operand order", r"f?cmp (\w\d+), (\w\d+)", swapped(1, 2)),
    ("operand order", r"f?(?:csel|csinc|csneg|csinv) \w+, (\w+), (\w+), \w+", swapped(1, 2)),
    ("operand order", r"(?:stp|ldp) (\w\d+), (\w\d+), \[(?!sp).*", swapped(1, 2)),
    ("operand order", r"(?:madd|msub|fmadd|fmsub) \w+, (\w+), \w+, (\w+)", swapped(1, 2)),
    ("offset", r"(?:ldr|str) [wsx]\d+, \[\w+, #(-?\d+)\]", plus(1, 8, -8)),
    ("offset", r"(?:ldrs?[bhw]|str[bh]) \w+, \[\w+, #(-?\d+)\]!?", plus(1, 2, -2)),
    ("offset", r"(?:ldr|str|ldrb|strb) \w+, \[\w+\], #(-?\d+)", plus(1, 1)),
    ("offset", r"(?:add|sub) \w+, (?!sp)\w+, #(\d+)", plus(1, 1)),
    ("offset", r"(?:ldr|str)h? \w+, \[\w+, \w+, (?:lsl|sxtw|uxtw) #(\d)\]", lambda m: [re.sub(r", lsl #\d\]|#\d\]", "]", m[0]).replace(" ]", "]")]),
    ("offset", r"(?:lsl|lsr|asr|ubfx) \w+, \w+, #(\d+).*", plus(1, 1)),
    ("offset", r"mov w\d+, #(\d+)", plus(1, 1)),
    ("offset", r"cmp \w+, #(\d+)", plus(1, 1)),
    ("lost flag", r"(add|sub|and)s (?!wzr|xzr)(.*)", r"\1 \2"),
    ("lost flag", r"(ad|sb)c(s?) (.*)", lambda m: [f"{ {'ad': 'add', 'sb': 'sub'}[m[1]] }{m[2]} {m[3]}"]),
    ("lost flag", r"(?:cmp|cmn|tst|fcmp|f?ccm[pn]) .*", ""),
    ("missing zero-extension", r"and w(\d+), w(\d+), #0x(?:ff|ffff|1)", r"mov w\1, w\2"),
    ("missing zero-extension", r"and x(\d+), x(\d+), #0x(?:ff|ffff|ffffffff|1)", r"mov x\1, x\2"),
    ("missing zero-extension", r"uxt[bhw] \w(\d+), w(\d+)", r"mov x\1, x\2"),
    ("missing zero-extension", r"mov w(\d+), w(\d+)", r"mov x\1, x\2"),
    ("missing zero-extension", r"(.*\[\w+, )w(\d+), uxtw( #\d)?\]", lambda m: [f"{m[1]}x{m[2]}{', lsl' + m[3] if m[3] else ''}]"]),
    ("missing zero-extension", r"(add|sub|cmp) (.*), w(\d+), uxt[bhw](?: #\d)?", lambda m: [f"{m[1]} {m[2]}, {'x' if 'x' in m[2] else 'w'}{m[3]}"]),
    ("dropped store", r"(?:str|stur)[bh]? .*\](?!, #)!?", lambda m: [] if m[0].endswith("!") else [""]),
    ("dropped store", r"stp (?!x29|x30)(\w\d+, \w\d+), \[(?!sp).*\]", ""),
    ("callee-saved register", r"(?:ldp|ldr) (x(?:19|2\d)\b.*), \[sp.*", ""),
    ("callee-saved register", r"(?:ldp|ldr) (d(?:8|9|1[0-5])\b.*), \[sp.*\]", ""),
    ("callee-saved register", r"(?:stp|str) (x(?:19|2\d)\b.*), \[sp.*\]", ""),
    ("libc argument", r"bl (\w+)", _wrong_argument),
]
# fmt: on
