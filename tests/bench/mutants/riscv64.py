"""Faults of RV64GC code (The RISC-V Instruction Set Manual, volume I), as LLVM writes it."""

from __future__ import annotations

import re

from tests.bench.mutants.faults import Row, among, arguments, plus, swapped

COMMENT = "#"
# fmt: off
_BRANCHES = {
    # branch: its negation, one off, the other signedness
    "beq": "bne", "bne": "beq", "beqz": "bnez", "bnez": "beqz",
    "blt": "bge bltu ble", "bge": "blt bgeu bgt", "bltu": "bgeu blt bleu", "bgeu": "bltu bge bgtu",
    "bgt": "ble bgtu bge", "ble": "bgt bleu blt", "bgtu": "bleu bgt bgeu", "bleu": "bgtu ble bltu",
    "blez": "bgtz bltz", "bgez": "bltz bgtz", "bltz": "bgez blez", "bgtz": "blez bgez",
}
_SETS = {"slt": "sltu", "sltu": "slt", "slti": "sltiu", "sltiu": "slti", "seqz": "snez", "snez": "seqz", "feq.d": "fle.d",
         "flt.d": "fle.d", "fle.d": "flt.d", "feq.s": "fle.s", "flt.s": "fle.s", "fle.s": "flt.s"}
_SIGNED = {"sra": "srl", "srl": "sra", "srai": "srli", "srli": "srai", "sraw": "srlw", "srlw": "sraw", "sraiw": "srliw",
           "srliw": "sraiw", "div": "divu", "divu": "div", "divw": "divuw", "divuw": "divw", "rem": "remu", "remu": "rem",
           "remw": "remuw", "remuw": "remw", "mulh": "mulhu", "mulhu": "mulh", "lb": "lbu", "lbu": "lb", "lh": "lhu", "lhu": "lh",
           "lw": "lwu", "lwu": "lw", "fcvt.d.w": "fcvt.d.wu", "fcvt.d.l": "fcvt.d.lu", "fcvt.w.d": "fcvt.wu.d",
           "fcvt.l.d": "fcvt.lu.d", "fcvt.d.wu": "fcvt.d.w", "fcvt.s.w": "fcvt.s.wu", "fcvt.w.s": "fcvt.wu.s"}
_WIDTH = {"ld": "lw", "lw": "lh ld", "lwu": "lhu", "lh": "lb", "lhu": "lbu", "lbu": "lhu", "lb": "lh", "sd": "sw", "sw": "sh sd", "sh": "sb",
          "sb": "sh", "add": "addw", "sub": "subw", "addw": "add", "subw": "sub", "addi": "addiw", "addiw": "addi", "sll": "sllw", "sllw": "sll",
          "slli": "slliw", "slliw": "slli", "srl": "srlw", "sra": "sraw", "mul": "mulw", "mulw": "mul", "negw": "neg", "div": "divw", "remu": "remuw",
          "rem": "remw", "divu": "divuw", "sraiw": "srai", "fadd.d": "fadd.s", "fmul.d": "fmul.s", "fsub.d": "fsub.s"}
# fmt: on


def _wrong_argument(m: re.Match[str]) -> list[str]:
    n = arguments(m)
    out = [f"addi a{k}, a{k}, 1\n\t{m[0]}" for k in range(n)]
    return out + ([f"mv t0, a0\n\tmv a0, a1\n\tmv a1, t0\n\t{m[0]}"] if n > 1 else [])


def _narrower(m: re.Match[str]) -> list[str]:
    table = {k: v for k, v in _WIDTH.items() if "sp" not in m[0] or k not in ("addi", "ld", "sd", "add", "sub")}
    return among(1, table)(m)


# fmt: off
ROWS: list[Row] = [
    ("width", r"([\w.]+) .*", _narrower),
    ("sign", r"([\w.]+) .*", among(1, _SIGNED)),
    ("condition", r"(b\w+) .*", among(1, _BRANCHES)),
    ("condition", r"([\w.]+) .*", among(1, _SETS)),
    ("operand order", r"(?:subw?|divu?w?|remu?w?|f(?:sub|div)\.[sd]|s[lr][la]w?|slt|sltu|f(?:lt|le)\.[sd]) \w+, (\w+), (\w+)", swapped(1, 2)),
    ("operand order", r"(?:blt|bge|bgt|ble|bltu|bgeu|bgtu|bleu) (\w+), (\w+), .*", swapped(1, 2)),
    ("operand order", r"f(?:madd|msub|nmsub)\.[sd] \w+, (\w+), \w+, (\w+)", swapped(1, 2)),
    ("offset", r"(?:ld|sd|lw|sw|lwu|fld|fsd|flw|fsw) \w+, (-?\d+)\((?!sp).*", plus(1, 8, -8)),
    ("offset", r"(?:lbu?|lhu?|sb|sh) \w+, (-?\d+)\((?!sp).*", plus(1, 1, -1)),
    ("offset", r"addiw? (?!sp)\w+, (?!sp)\w+, (-?\d+)", plus(1, 1)),
    ("offset", r"(?:slli|srli|srai|slliw|srliw|sraiw) \w+, \w+, (\d+)", plus(1, 1, -1)),
    ("offset", r"li \w+, (-?\d+)", plus(1, 1)),
    ("offset", r"(?:sltiu?|andi|xori|ori) \w+, \w+, (\d+)", plus(1, 1)),
    ("lost flag", r"(?:sltu|sltiu|slt|snez|seqz|slti) (\w+), .*", r"li \1, 0"),
    ("lost flag", r"(?:feq|flt|fle)\.[sd] (\w+), .*", r"li \1, 1"),
    ("missing zero-extension", r"(?:zext\.[bhw]|sext\.w) (\w+), (\w+)", r"mv \1, \2"),
    ("missing zero-extension", r"andi (\w+), (\w+), (?:255|1)", r"mv \1, \2"),
    ("missing zero-extension", r"srli (\w+), (\w+), (?:32|48|56)", r"srai \1, \2, 32"),
    ("dropped store", r"s[bhwd] \w+, -?\d+\((?!sp).*", ""),
    ("dropped store", r"fs[wd] \w+, -?\d+\((?!sp).*", ""),
    ("dropped store", r"s[bhwd] (?!ra|s\d)\w+, -?\d+\(sp\).*", ""),
    ("callee-saved register", r"ld (s\d+), -?\d+\(sp\).*", ""),
    ("callee-saved register", r"fld (fs\d+), -?\d+\(sp\).*", ""),
    ("callee-saved register", r"sd (s\d+), -?\d+\(sp\).*", ""),
    ("libc argument", r"call (\w+)", _wrong_argument),
]
# fmt: on
