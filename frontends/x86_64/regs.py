"""x86-64's registers as variables and places. Source: Intel SDM volume 1, chapter 3.

``VARS`` lists the variables; ``REGS["ax"]`` is the place bits 0-15 of ``rax``.
"""

from __future__ import annotations

from irbridge.isa.machine import Place, make_vars

GPR = ["rax", "rcx", "rdx", "rbx", "rsp", "rbp", "rsi", "rdi", *(f"r{n}" for n in range(8, 16))]
XMM = [f"xmm{n}" for n in range(16)]
FLAGS = ("OF", "SF", "ZF", "AF", "PF", "CF")
ST = [f"st{n}" for n in range(8)]

VARS = make_vars(
    [
        (GPR, 64, (8, 8, 16, 32), "gpr"),
        (XMM, 128, (32, 32, 32, 32), "vector"),
        (list(FLAGS), 1, (1,), "flag"),
        (ST, 80, (80,), "x87"),
        (["fpcw"], 16, (16,), "control"),
        (["fpcc"], 16, (16,), "control"),
    ]
)
VAR = {v.name: v for v in VARS}


def _places() -> dict[str, Place]:
    out = {v.name: Place(v.index, 0, v.width) for v in VARS}
    for name in GPR:
        n = VAR[name].index
        if name[1:].isdigit():
            sub = {f"{name}d": 32, f"{name}w": 16, f"{name}b": 8}
        else:
            low = f"{name[1]}l" if name[2] == "x" else f"{name[1:]}l"
            sub = {f"e{name[1:]}": 32, name[1:]: 16, low: 8}
            if name[2] == "x":
                out[f"{name[1]}h"] = Place(n, 8, 8)
        for alias, width in sub.items():
            out[alias] = Place(n, 0, width, width == 32)
    return out


REGS = _places()
