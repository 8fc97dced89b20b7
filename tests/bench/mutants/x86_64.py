"""Faults of x86-64 code (Intel 64 and IA-32 Architectures Software Developer's Manual, volume 2), in AT&T's syntax."""

from __future__ import annotations

import re

from tests.bench.mutants.faults import Row, among, arguments, plus, swapped

COMMENT = "#"
# fmt: off
_CONDITIONS = {
    # condition: its negation, one off, the other signedness
    "e": "ne", "ne": "e", "s": "ns", "ns": "s", "o": "no", "no": "o", "p": "np", "np": "p",
    "l": "ge le b", "le": "g l be", "g": "le ge a", "ge": "l g ae", "b": "ae be l", "be": "a b le", "a": "be ae g", "ae": "b a ge",
}
_SIGNED = {"sar": "shr", "shr": "sar", "idiv": "div", "div": "idiv"}
_MOVES = {"movsbl": "movzbl", "movswl": "movzwl", "movsbq": "movzbl", "movswq": "movzwl", "movzbl": "movsbl", "movzwl": "movswl", "movsbw": "movzbw",
          "movzbw": "movsbw", "cltq": "movl %eax, %eax", "cltd": "xorl %edx, %edx", "cqto": "xorl %edx, %edx"}
# fmt: on
_HALF = {"rax": "eax", "rbx": "ebx", "rcx": "ecx", "rdx": "edx", "rsi": "esi", "rdi": "edi", "rbp": "ebp"}
_HALF |= {f"r{n}": f"r{n}d" for n in range(8, 16)}
_WHOLE = {half: whole for whole, half in _HALF.items()}
_INT = ("rdi", "rsi", "rdx", "rcx")


def _narrow(m: re.Match[str]) -> list[str]:
    """64-bit work on 32 bits."""
    text = f"{m[1]}l {m[2]}"
    parts = re.split(r"(\([^)]*\))", text)  # addresses keep their registers
    for n in range(0, len(parts), 2):
        parts[n] = re.sub(r"%(r\w+)", lambda r: f"%{_HALF.get(r[1], r[1])}", parts[n])
    return ["".join(parts)] if "rsp" not in text else []


def _wide(m: re.Match[str]) -> list[str]:
    """32-bit work on 64 bits."""
    text = re.sub(r"%(e\w\w|r\d+d)\b", lambda r: f"%{_WHOLE.get(r[1], r[1])}", m[2])
    return [f"{m[1]}q {text}"] if text != m[2] else []


def _smaller(m: re.Match[str]) -> list[str]:
    return [f"movzbl {m[1]}", f"movzwl {m[1]}"]


def _stored(m: re.Match[str]) -> list[str]:
    """A store of fewer bytes."""
    names = {"eax": "al", "ebx": "bl", "ecx": "cl", "edx": "dl", "esi": "sil", "edi": "dil"}
    reg = names.get(m[1], f"{m[1][:-1]}b" if m[1].startswith("r") else "")
    return [f"movb %{reg}, {m[2]}"] if reg else []


def _whole_index(m: re.Match[str]) -> list[str]:
    """A zero-extending move that copies all 64 bits."""
    return [f"movq %{_WHOLE[m[1]]}, %{_WHOLE[m[2]]}"] if m[1] in _WHOLE and m[2] in _WHOLE else []


def _extended(m: re.Match[str]) -> list[str]:
    """A byte or word that is moved with what is above it."""
    whole = {"al": "eax", "bl": "ebx", "cl": "ecx", "dl": "edx", "sil": "esi", "dil": "edi", "ax": "eax", "bx": "ebx", "cx": "ecx", "dx": "edx",
             "si": "esi", "di": "edi"}.get(m[1], re.sub(r"[bw]$", "d", m[1]) if m[1].startswith("r") else "")  # fmt: skip
    return [f"movl %{whole}, %{m[2]}"] if whole else []


def _wrong_argument(m: re.Match[str]) -> list[str]:
    n = arguments(m)
    out = [f"incq %{_INT[k]}\n\t{m[0]}" for k in range(n)]
    return out + ([f"xchgq %rdi, %rsi\n\t{m[0]}"] if n > 1 else [])


# fmt: off
ROWS: list[Row] = [
    ("width", r"(add|sub|and|or|xor|cmp|test|mov|imul|sar|shr|shl|neg|lea)q (.*)", _narrow),
    ("width", r"(add|sub|cmp|imul|sar|shr|shl)l (.*)", _wide),
    ("width", r"movl (-?\d*\((?!%rsp).*\), %e\w\w)", _smaller),
    ("width", r"movl %(\w+), (-?\d*\((?!%rsp).*\))", _stored),
    ("width", r"(add|sub|mul|div)sd (.*)", r"\1ss \2"),
    ("sign", r"(sar|shr|idiv|div)[lqwb] .*", among(1, _SIGNED)),
    ("sign", r"(\w+)(?: .*)?", among(1, _MOVES)),
    ("sign", r"movslq %(\w+), %(r\w+)", lambda m: [f"movl %{m[1]}, %{_HALF.get(m[2], m[2])}"]),
    ("sign", r"movslq (-?\d*\(.*\)), %(r\w+)", lambda m: [f"movl {m[1]}, %{_HALF.get(m[2], m[2])}"]),
    ("condition", r"j([a-z]{1,2}) .*", among(1, _CONDITIONS)),
    ("condition", r"(?:set|cmov)([a-z]{1,2}?) .*", among(1, _CONDITIONS)),
    ("condition", r"cmov([a-z]{1,2})[lq] .*", among(1, _CONDITIONS)),
    ("operand order", r"cmp[lqwb] (%\w+), (%\w+)", swapped(1, 2)),
    ("operand order", r"ucomis[sd] (%\w+), (%\w+)", swapped(1, 2)),
    ("operand order", r"(sub[lq]) (%\w+), (%(\w+))", lambda m: [f"{m[0]}\n\tneg{m[1][-1]} {m[3]}"] if "sp" not in m[0] else []),
    ("operand order", r"(?:sub|div)s[sd] (%xmm\d+), (%xmm\d+)", swapped(1, 2)),
    ("operand order", r"leaq? \((%\w+),(%\w+),[248]\), .*", swapped(1, 2)),
    ("offset", r"(?:mov|add|sub|cmp|movs|movz)\w+ (-?\d+)\((?!%rsp|%rip).*", plus(1, 8, -1)),
    ("offset", r"mov\w+ [%$]\w+, (-?\d+)\((?!%rsp|%rip).*", plus(1, 8, -1)),
    ("offset", r"(?:add|sub|cmp|and|xor)[lqb] \$(-?\d+), (?!%rsp).*", plus(1, 1)),
    ("offset", r"(?:shl|shr|sar)[lq] \$(\d+), .*", plus(1, 1)),
    ("offset", r"(?:lea\w) (-?\d+)\((?!%rsp|%rip).*", plus(1, 1)),
    ("offset", r"movl \$(\d+), %\w+", plus(1, 1)),
    ("offset", r"(.*\(%\w+,%\w+),[248](\).*)", r"\1\2"),
    ("lost flag", r"adc([lq]) (.*)", r"add\1 \2"),
    ("lost flag", r"sbb([lq]) (.*)", r"sub\1 \2"),
    ("lost flag", r"(?:cmp|test|ucomis|comis|bt)\w* .*", ""),
    ("missing zero-extension", r"movl %(\w+), %(\w+)", _whole_index),
    ("missing zero-extension", r"movz[bw]l %(\w+), %(\w+)", _extended),
    ("missing zero-extension", r"and[lq] \$(?:255|65535|1), .*", ""),
    ("missing zero-extension", r"xorl %(\w+), %\1", lambda m: [f"movb $0, %{m[1][1]}l"] if m[1] in ("eax", "ebx", "ecx", "edx") else []),
    ("dropped store", r"mov[lqbw] [%$]\w+, -?\d*\(.*", ""),
    ("dropped store", r"mov(?:s[sd]|[au]p[sd]) %xmm\d+, -?\d*\(.*", ""),
    ("callee-saved register", r"popq (%r(?:bx|bp|1[2-5]))", lambda m: ["addq $8, %rsp"]),
    ("callee-saved register", r"pushq (%r(?:bx|bp|1[2-5]))", lambda m: ["subq $8, %rsp"]),
    ("libc argument", r"callq? (\w+)(?:@PLT)?", _wrong_argument),
]
# fmt: on
