"""RISC-V's registers as variables and places. Source: unprivileged spec, chapters 2 and 11; psABI, register convention.

``VARS`` lists the variables by their ABI names; ``REGS["x10"]`` and ``REGS["a0"]`` are the same place. x0 is
no variable: it reads as an immediate, and what writes it goes to ``none``. A place of 32 bits of a floating-point
register with ``zero`` is a NaN-boxed single; without, it is the raw low half.
"""

from __future__ import annotations

from irbridge.isa.machine import Place, make_vars

_INT = "ra sp gp tp t0 t1 t2 s0 s1 a0 a1 a2 a3 a4 a5 a6 a7 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11 t3 t4 t5 t6".split()
_FLOAT = "t0 t1 t2 t3 t4 t5 t6 t7 s0 s1 a0 a1 a2 a3 a4 a5 a6 a7 s2 s3 s4 s5 s6 s7 s8 s9 s10 s11 t8 t9 t10 t11".split()
GPR = [n for n in _INT if n != "tp"]
FPR = [f"f{n}" for n in _FLOAT]
ZERO = "zero"

VARS = make_vars(
    [
        (GPR, 64, (8, 8, 16, 32), "gpr"),
        (FPR, 64, (32, 32), "float"),
        (["tp"], 64, (64,), "control"),
        (["fflags"], 5, (5,), "control"),
        (["frm"], 3, (3,), "control"),
        (["exval"], 64, (32, 32), "control"),  # what the last load-reserved gave
        (["none"], 64, (64,), "scratch"),
    ]
)
VAR = {v.name: v for v in VARS}
CANONICAL = {f"x{n}": name for n, name in enumerate([ZERO, *_INT])} | {f"f{n}": name for n, name in enumerate(FPR)}
CANONICAL |= {name: name for name in (ZERO, *_INT, *FPR)} | {"fp": "s0"}


def _places() -> dict[str, Place]:
    out = {v.name: Place(v.index, 0, v.width) for v in VARS}
    out.update({alias: out[name] for alias, name in CANONICAL.items() if name != ZERO})
    out["exval32"] = Place(VAR["exval"].index, 0, 32)
    return out


REGS = _places()
